import { language } from './words.js';

/**
 * What the sender is told of what the guard took a part of their message for, and how to say it properly: in
 * Bahasa Indonesia and English, as the server says it in the ticket's language.
 * @type {Record<string, string[]>}
 */
const NOTICES = {
  phone: [
    'Bagian ini terbaca sebagai nomor telepon. Lanjutkan di chat ini saja; kalau itu nomor pesanan, sebutkan "pesanan nomor …".',
    'This reads as a phone number. Go on in this chat; if it is an order number, say "order number …".',
  ],
  handle: [
    'Bagian ini terbaca sebagai akun atau tautan di luar aplikasi. Kirim keterangannya lewat chat ini.',
    'This reads as an account or link outside the app. Say it in this chat instead.',
  ],
  email: [
    'Bagian ini terbaca sebagai alamat email. Dokumen dan kabar cukup lewat aplikasi.',
    'This reads as an email address. Papers and news go through the app.',
  ],
  nik: [
    'Bagian ini terbaca sebagai NIK. Isi di formulir aplikasi, bukan di chat.',
    "This reads as an identity number. Enter it in the app's form, not in the chat.",
  ],
  kk: [
    'Bagian ini terbaca sebagai nomor Kartu Keluarga. Isi di formulir aplikasi, bukan di chat.',
    "This reads as a family card number. Enter it in the app's form, not in the chat.",
  ],
  npwp: [
    'Bagian ini terbaca sebagai NPWP. Isi di formulir aplikasi, bukan di chat.',
    "This reads as a tax number. Enter it in the app's form, not in the chat.",
  ],
  bank: [
    'Bagian ini terbaca sebagai nomor rekening. Pembayaran hanya lewat aplikasi.',
    'This reads as a bank account. Payments go through the app only.',
  ],
  card: [
    'Bagian ini terbaca sebagai nomor kartu. Kartu hanya didaftarkan di menu pembayaran.',
    'This reads as a card number. Cards are entered in the payment menu only.',
  ],
  otp: [
    'Bagian ini terbaca sebagai kode OTP. Jangan beri tahu siapa pun, petugas pun tidak.',
    'This reads as a one-time code. Tell it to nobody, not even to staff.',
  ],
  pin: [
    'Bagian ini terbaca sebagai PIN, CVV atau kata sandi. Jangan beri tahu siapa pun, petugas pun tidak.',
    'This reads as a PIN, CVV or password. Tell it to nobody, not even to staff.',
  ],
  'ask-secret': [
    'Kode OTP, PIN, CVV dan kata sandi tidak boleh diminta. Arahkan pelanggan ke menu di aplikasi.',
    'One-time codes, PINs, CVVs and passwords may not be asked for. Point to the menu in the app.',
  ],
  'ask-number': [
    'Nomor dan akun pribadi tidak boleh diminta. Semua bisa diselesaikan di chat ini.',
    'Private numbers and accounts may not be asked for. Everything can be settled in this chat.',
  ],
  'off-platform': [
    'Percakapan tetap di chat ini. Kalau perlu bantuan lain, arahkan ke layanan pelanggan di aplikasi.',
    'The talk stays in this chat. For other help, point to customer care in the app.',
  ],
  flirt: [
    'Tetap pada urusan tiket ini, tanpa ajakan atau pujian pribadi.',
    'Keep to this ticket, without private invitations or compliments.',
  ],
  'private-deal': [
    'Pesanan dan pembayaran hanya lewat aplikasi.',
    'Orders and payments go through the app only.',
  ],
  'ask-personal': [
    'Tanyakan hanya data yang diperlukan tiket ini.',
    'Ask only for what this ticket needs.',
  ],
};

/** @param {string} kind @returns {string} nothing for a kind that a later server may add */
export function notice(kind) {
  const both = NOTICES[kind];
  return both ? both[language === 'id' ? 0 : 1] : '';
}
