import { dictionary, language } from './words.js';

const NAMES = {
  phone: ['nomor telepon', 'phone number'],
  handle: ['akun atau tautan', 'account or link'],
  email: ['email', 'email'],
  nik: ['NIK', 'national ID number'],
  kk: ['nomor KK', 'family card number'],
  npwp: ['NPWP', 'tax number'],
  bank: ['nomor rekening', 'bank account'],
  card: ['nomor kartu', 'card number'],
  otp: ['kode OTP', 'OTP code'],
  pin: ['PIN atau CVV', 'PIN or CVV'],
  'ask-secret': ['permintaan data rahasia', 'asking for a secret'],
  'ask-number': ['permintaan nomor pribadi', 'asking for a number'],
  'off-platform': ['ajakan ke luar aplikasi', 'moving outside the app'],
  flirt: ['rayuan', 'advances'],
  'private-deal': ['transaksi di luar aplikasi', 'a private deal'],
  'ask-personal': ['pertanyaan pribadi', 'personal questions'],
};

const say = dictionary({
  id: {
    contact: 'Kontak pribadi tidak dibagikan di sini, supaya tidak ada yang bisa dihubungi di luar aplikasi.',
    identity: 'Nomor identitas cukup diunggah di aplikasi. Di chat, nomor itu bisa disalahgunakan.',
    money: 'Nomor rekening dan kartu tidak dibagikan di chat. Bayar hanya lewat aplikasi.',
    secret: 'Kode rahasia tidak boleh diminta atau diberikan, juga tidak oleh atau kepada petugas.',
    conduct: 'Percakapan di sini hanya untuk urusan tiket ini, dan tetap di dalam aplikasi.',
  },
  en: {
    contact: 'Personal contacts aren’t shared here, so that nobody can be reached outside the app.',
    identity: 'ID numbers are uploaded in the app only. In a chat they could be misused.',
    money: 'Account and card numbers aren’t shared in the chat. Pay through the app only.',
    secret: 'Secret codes must not be asked for or given, not by or to staff either.',
    conduct: 'This chat is for this ticket only, and it stays inside the app.',
  },
});

/** @type {Record<string, Parameters<typeof say>[0]>} */
const WHY = {
  phone: 'contact',
  handle: 'contact',
  email: 'contact',
  nik: 'identity',
  kk: 'identity',
  npwp: 'identity',
  bank: 'money',
  card: 'money',
  otp: 'secret',
  pin: 'secret',
  'ask-secret': 'secret',
};

/** All kinds of findings, as CONTRACT section 10 lists them. */
export const KINDS = Object.keys(NAMES);

/** @param {string} kind @returns {string} */
export function kindName(kind) {
  const names = /** @type {Record<string, string[]>} */ (NAMES)[kind];
  return names ? names[language === 'id' ? 0 : 1] : kind;
}

/** @param {Finding[]} findings @returns {string} `nomor telepon, PIN` */
export function kindNames(findings) {
  return unique(findings.map((f) => kindName(f.kind))).join(', ');
}

/** @param {Finding[]} findings @returns {string[]} why such things don't pass, each reason once */
export function reasons(findings) {
  return unique(findings.map((f) => say(WHY[f.kind] || 'conduct')));
}

const MOST_WORDS = 60;

/**
 * @param {string} text as sent
 * @param {Finding[]} findings
 * @returns {Taken[]} which words were taken for what
 */
export function taken(text, findings) {
  return findings.map(({ kind, start, end }) =>
    start === undefined || end === undefined ? { kind } : { kind, words: short(text.slice(start, end)) }
  );
}

/** @param {string} words */
function short(words) {
  const all = Array.from(words);
  return all.length > MOST_WORDS ? all.slice(0, MOST_WORDS).join('') + '…' : words;
}

/**
 * Cuts a text at the findings that have a span; of those that overlap the first one counts.
 * @param {string} text
 * @param {Finding[]} findings
 * @returns {{text: string, kind: string | null}[]}
 */
export function parts(text, findings) {
  /** @type {{text: string, kind: string | null}[]} */
  const cut = [];
  let done = 0;
  for (const f of findings.slice().sort((a, b) => (a.start || 0) - (b.start || 0))) {
    const start = f.start === undefined ? -1 : f.start;
    const end = Math.min(f.end === undefined ? -1 : f.end, text.length);
    if (start < done || end <= start) continue;
    if (start > done) cut.push({ text: text.slice(done, start), kind: null });
    cut.push({ text: text.slice(start, end), kind: f.kind });
    done = end;
  }
  if (done < text.length) cut.push({ text: text.slice(done), kind: null });
  return cut;
}

/** @param {string[]} all */
function unique(all) {
  return Array.from(new Set(all));
}
