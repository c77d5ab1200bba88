/**
 * What KYC staff explain most, by reason: whole sentences that can be joined, edited and sent. None asks for
 * anything in the chat that belongs into the app.
 *
 * @typedef {{reason: {id: string, en: string}, text: {id: string, en: string}}} Template
 */

/** @type {Template[]} */
export const TEMPLATES = [
  {
    reason: { id: 'Salam pembuka', en: 'Greeting' },
    text: {
      id: 'Selamat datang. Saya membantu verifikasi akun Anda di tiket ini.',
      en: 'Hello. I am helping with the verification of your account on this ticket.',
    },
  },
  {
    reason: { id: 'Foto KTP buram', en: 'ID photo blurred' },
    text: {
      id: 'Foto KTP Anda belum terbaca. Mohon unggah ulang di aplikasi: tempat terang, seluruh kartu terlihat, tanpa pantulan cahaya.',
      en: 'Your ID photo can’t be read yet. Please upload it again in the app: in good light, the whole card in view, without reflections.',
    },
  },
  {
    reason: { id: 'KTP terpotong', en: 'ID cut off' },
    text: {
      id: 'Sebagian KTP Anda terpotong. Mohon foto ulang di aplikasi dengan keempat sudut kartu terlihat.',
      en: 'Part of your ID is cut off. Please take the photo again in the app with all four corners in view.',
    },
  },
  {
    reason: { id: 'Nama tidak cocok', en: 'Name mismatch' },
    text: {
      id: 'Nama di akun berbeda dengan nama di KTP. Mohon ubah nama di menu Profil agar sama persis dengan KTP.',
      en: 'The name on the account differs from the one on your ID. Please change it under Profile so that both are exactly the same.',
    },
  },
  {
    reason: { id: 'Swafoto kurang jelas', en: 'Selfie unclear' },
    text: {
      id: 'Swafoto Anda kurang jelas. Mohon ulangi di aplikasi: wajah menghadap kamera, tanpa masker, topi, atau kacamata hitam.',
      en: 'Your selfie isn’t clear. Please take it again in the app: face the camera, without mask, cap or sunglasses.',
    },
  },
  {
    reason: { id: 'Data belum lengkap', en: 'Data incomplete' },
    text: {
      id: 'Masih ada data yang kosong. Mohon lengkapi isian yang ditandai merah di menu Verifikasi.',
      en: 'Some data is still missing. Please fill in the fields marked red under Verification.',
    },
  },
  {
    reason: { id: 'KTP tidak berlaku', en: 'ID not valid' },
    text: {
      id: 'Kartu identitas yang diunggah tidak dapat dipakai. Mohon unggah e-KTP asli Anda, bukan fotokopi atau hasil pindai.',
      en: 'The ID you uploaded can’t be used. Please upload your original e-KTP, not a copy or a scan.',
    },
  },
  {
    reason: { id: 'Sedang diperiksa', en: 'Under review' },
    text: {
      id: 'Data Anda sedang kami periksa. Hasilnya akan muncul di aplikasi dan di chat ini.',
      en: 'We are checking your data. The result will appear in the app and in this chat.',
    },
  },
  {
    reason: { id: 'Disetujui', en: 'Approved' },
    text: {
      id: 'Selamat, verifikasi Anda disetujui. Fitur baru sudah aktif di akun Anda.',
      en: 'Congratulations, your verification is approved. The new features are active on your account.',
    },
  },
  {
    reason: { id: 'Ditolak', en: 'Rejected' },
    text: {
      id: 'Mohon maaf, verifikasi Anda belum dapat disetujui. Alasan dan langkah berikutnya ada di menu Verifikasi.',
      en: 'We are sorry, your verification can’t be approved. The reason and what to do next are under Verification.',
    },
  },
  {
    reason: { id: 'Ingatkan keamanan', en: 'Security reminder' },
    text: {
      id: 'Demi keamanan, jangan berikan PIN, OTP, atau kata sandi kepada siapa pun, termasuk kami.',
      en: 'For your safety, never give a PIN, OTP or password to anyone, us included.',
    },
  },
  {
    reason: { id: 'Penutup', en: 'Closing' },
    text: {
      id: 'Ada lagi yang bisa saya bantu? Terima kasih atas kesabaran Anda.',
      en: 'Is there anything else I can help with? Thank you for your patience.',
    },
  },
];
