import { kindName } from '../shared/findings.js';
import { language } from '../shared/words.js';

/**
 * The guard's clues, by the names under which findings list them: in Bahasa Indonesia and English.
 * @type {Record<string, string[]>}
 */
const CLUES = {
  local: ['diawali 08', 'begins with 08'],
  international: ['diawali kode negara', 'begins with the country code'],
  bare: ['8… tanpa awalan', '8… without its prefix'],
  landline: ['bentuk telepon rumah', 'shaped like a landline'],
  'area-code': ['kode area dalam kurung', 'area code in brackets'],
  foreign: ['bentuk nomor luar negeri', 'shaped like a foreign number'],
  backwards: ['nomor dibaca dari belakang', 'a number read backwards'],
  opening: ['awal nomor ponsel', 'the beginning of a mobile number'],
  shapeless: ['deret angka tanpa bentuk khas', 'digits of no particular shape'],
  fingerprint: ['nomor orang di tiket ini', 'a number of somebody on this ticket'],
  'nik-shape': ['bentuk NIK', 'shaped like an NIK'],
  'card-shape': ['bentuk nomor kartu', 'shaped like a card number'],
  'npwp-shape': ['bentuk NPWP', 'shaped like an NPWP'],
  'contact-word': ['dekat kata kontak', 'near a word of contact'],
  'contact-adjacent': ['tepat di samping kata kontak', 'right beside a word of contact'],
  'number-word': ['di samping kata nomor', 'beside a word for number'],
  mine: ['disebut milik sendiri', 'said to be one’s own'],
  'asked-for': ['baru saja diminta', 'was just asked for'],
  'nearly-alone': ['hampir tanpa kata lain', 'hardly any other words'],
  'spelled-out': ['ditulis dengan kata', 'spelled out in words'],
  'digit-by-digit': ['ditulis satu per satu', 'written digit by digit'],
  lookalikes: ['huruf mirip angka', 'letters that look like digits'],
  'other-script': ['angka dari aksara lain', 'digits of another script'],
  'told-reversed': ['disebut terbalik', 'said to be reversed'],
  'told-puzzle': ['disebut teka-teki', 'told as a puzzle'],
  'told-in-pieces': ['disebut sebagian-sebagian', 'told in pieces'],
  'kind-word': ['dekat kata yang menyebut jenisnya', 'near a word that names it'],
  'in-pieces': ['tersusun dari beberapa bagian', 'put together from pieces'],
  'all-alone': ['tanpa kata lain', 'no other words'],
  complete: ['bagian-bagiannya lengkap', 'the pieces make a whole number'],
  several: ['tiga bagian atau lebih', 'three pieces or more'],
  'contact-spoken-of': ['kontak sedang dibicarakan', 'contact is being spoken of'],
  'no-opening': ['bukan awal nomor', 'doesn’t begin like a number'],
  'in-sentences': ['di dalam kalimat', 'within sentences'],
  'tried-again': ['bagian nomor yang sudah dihentikan', 'part of a number stopped before'],
  sixteen: ['enam belas angka', 'sixteen digits'],
  'account-length': ['sepanjang nomor rekening', 'as long as an account number'],
  'code-length': ['sepanjang kode', 'as long as a code'],
  'reference-word': ['disebut nomor pesanan', 'said to be an order number'],
  glued: ['menempel pada huruf', 'stuck to letters'],
  overlong: ['terlalu panjang untuk nomor telepon', 'too long for a phone number'],
  amount: ['jumlah uang', 'an amount'],
  clock: ['waktu atau tanggal', 'a time or date'],
  place: ['alamat', 'an address'],
  counted: ['jumlah barang', 'a quantity'],
  counting: ['berhitung', 'counting'],
  'words-together': ['kata-katanya bersama', 'the words together'],
  '@ name': ['nama setelah @', 'a name after @'],
  link: ['tautan', 'a link'],
  'name beside a platform': ['nama di samping nama aplikasi', 'a name beside a platform'],
  'full name': ['nama lengkap di samping nama aplikasi', 'a full name beside a platform'],
  'letters for digits': ['huruf sebagai angka', 'letters for digits'],
  'name beside a mail word': ['nama di samping kata email', 'a name beside a mail word'],
  password: ['kata sandi', 'a password'],
  'mail address': ['alamat email', 'a mail address'],
  'mail address without @': ['alamat email tanpa @', 'a mail address without @'],
};

/**
 * The guard's rules that aren't named after a kind of finding.
 * @type {Record<string, string[]>}
 */
const RULES = {
  mobile: ['nomor ponsel', 'mobile number'],
  'mobile without prefix': ['nomor ponsel tanpa awalan', 'mobile number without prefix'],
  'mobile backwards': ['nomor ponsel terbalik', 'mobile number backwards'],
  'mobile in parts': ['bagian nomor ponsel', 'part of a mobile number'],
  landline: ['telepon rumah', 'landline'],
  foreign: ['nomor luar negeri', 'foreign number'],
  number: ['nomor', 'number'],
  'number in pieces': ['nomor yang dipotong-potong', 'number in pieces'],
  'known number': ['nomor yang dikenal', 'known number'],
  'loose digits': ['angka lepas tanpa konteks', 'digits that come alone'],
};

/** @param {string} name @returns {string} a clue in words; itself if a later guard has added it */
export function clue(name) {
  return inWords(CLUES[name]) || name;
}

/** @param {string} name @returns {string} a rule in words: its own, those of its clue, or its kind's */
export function rule(name) {
  return inWords(RULES[name]) || inWords(CLUES[name]) || kindName(name.replace(/ words$/, ''));
}

/** @param {string[] | undefined} both */
function inWords(both) {
  return both && both[language === 'id' ? 0 : 1];
}
