import { dictionary } from '../shared/words.js';

export const say = dictionary({
  id: {
    page: 'Chat · Tabir',
    verified: 'Petugas terverifikasi',
    scope: 'Hanya untuk tiket ini. Kami tidak pernah menghubungi Anda lewat WhatsApp.',
    more: 'Tentang chat ini',
    moreMasked: 'Nama, nomor telepon, dan akun kedua pihak disembunyikan. Anda saling melihat nama samaran saja.',
    moreMe: 'Nama samaran Anda di tiket ini: {alias}.',
    moreOutside: 'Bila ada yang menghubungi Anda di luar aplikasi dan mengaku petugas, itu bukan kami. Laporkan.',
    ticket: 'Tiket {id}',
    choose: 'Chat Anda',
    none: 'Tidak ada chat yang sedang berjalan',
    noneAbout:
      'Chat hanya ada selama pesanan atau verifikasi Anda berlangsung. Setelah berakhir, chat masih bisa dilihat selama 24 jam.',
    unread: '{n} belum dibaca',
  },
  en: {
    page: 'Chat · Tabir',
    verified: 'Verified staff',
    scope: 'For this ticket only. We never write to you on WhatsApp.',
    more: 'About this chat',
    moreMasked: 'The names, phone numbers and accounts of both sides are hidden. You only see each other’s alias.',
    moreMe: 'Your alias on this ticket: {alias}.',
    moreOutside: 'If someone contacts you outside the app and claims to be staff, it isn’t us. Report it.',
    ticket: 'Ticket {id}',
    choose: 'Your chats',
    none: 'No chat is running',
    noneAbout:
      'A chat exists only while your order or verification runs. Once it has ended you can still see it for 24 hours.',
    unread: '{n} unread',
  },
});
