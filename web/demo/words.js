import { dictionary } from '../shared/words.js';

export const say = dictionary({
  id: {
    title: 'Demo Tabir',
    lead: 'Chat yang hanya ada selama pesanan atau verifikasi berjalan. Kedua pihak memakai nama samaran, nomor telepon disamarkan, dan semuanya tercatat.',
    people: 'Masuk sebagai',
    peopleAbout:
      'Setiap kartu membuka layarnya di tab baru. Buka dua pihak dari satu tiket berdampingan, lalu coba kirim nomor telepon.',
    enter: 'Buka layar',
    opening: 'Membuka…',
    none: 'Belum ada contoh.',
    try: 'Coba ini',
    try1: 'Kirim “nomor saya 0812 3456 7890” (nomor contoh): yang sampai adalah versi yang disamarkan.',
    try2: 'Matikan jaringan, kirim pesan, nyalakan lagi: pesan sampai tepat satu kali.',
    try3: 'Buka tiket dengan curl di bawah, masuk lewat kedua tautannya, lalu tutup: chat berhenti saat itu juga di kedua layar.',
    curl: 'Hal yang sama dengan curl',
    curlAbout:
      'Di folder tempat server ini dijalankan, setelah mvn -q -DskipTests package; dengan TABIR_DATA_DIR yang sama bila dipakai.',
    token: 'Token untuk platform (aplikasi induk)',
    open: 'Buka tiket',
    link: 'Tautan masuk sekali pakai untuk pelanggan dan petugas',
    close: 'Tutup tiket: sejak dijawab, tidak ada pesan yang bisa masuk lagi',
    review: 'Cari tiket itu sebagai peninjau',
    copy: 'Salin',
    copied: 'Tersalin',
    contract: 'Kontrak API (openapi.yaml)',
  },
  en: {
    title: 'Tabir demo',
    lead: 'A chat that exists only while an order or a verification runs. Both sides use aliases, phone numbers are hidden, and everything is on record.',
    people: 'Enter as',
    peopleAbout:
      'Each card opens that person’s screen in a new tab. Open both sides of one ticket next to each other and try to send a phone number.',
    enter: 'Open screen',
    opening: 'Opening…',
    none: 'No samples yet.',
    try: 'Try this',
    try1: 'Send “my number is 0812 3456 7890” (a made-up number): what arrives is the version with it hidden.',
    try2: 'Turn the network off, send a message, turn it on: it arrives exactly once.',
    try3: 'Open a ticket with curl, below, go in by both links, then close it: the chat stops at that instant on both screens.',
    curl: 'The same with curl',
    curlAbout:
      'In the folder where this server was started, after mvn -q -DskipTests package; with the same TABIR_DATA_DIR, if one was set.',
    token: 'A token for the platform (the host app)',
    open: 'Open a ticket',
    link: 'One-time links for the customer and for staff',
    close: 'Close the ticket: from its answer on no message gets in any more',
    review: 'Find it as a reviewer',
    copy: 'Copy',
    copied: 'Copied',
    contract: 'The API’s contract (openapi.yaml)',
  },
});
