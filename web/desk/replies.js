/**
 * What drivers and couriers say most, by phase of the trip, the way it is said. `next` is the phase that begins
 * once it has been said. Short enough for two lines on a button of half a phone's width.
 *
 * @typedef {'heading' | 'arrived' | 'waiting' | 'onway' | 'done'} Phase
 * @typedef {{id: string, en: string, next?: Phase}} Reply
 */

/** @type {Phase[]} */
export const PHASES = ['heading', 'arrived', 'waiting', 'onway', 'done'];

/** @type {Record<Phase, Reply[]>} */
export const REPLIES = {
  heading: [
    { id: 'Siap Kak, saya meluncur ya.', en: 'On my way to you now.' },
    { id: 'Sebentar lagi sampai, Kak.', en: 'I’ll be there soon.' },
    { id: 'Agak macet Kak, mohon ditunggu ya.', en: 'There’s some traffic, please bear with me.' },
    { id: 'Titiknya sesuai aplikasi ya, Kak?', en: 'Is the pin in the app right?' },
    { id: 'Maaf Kak, saya putar balik dulu ya.', en: 'Sorry, I have to turn around first.' },
    { id: 'Sudah sampai di titik jemput ya, Kak.', en: 'I’m at the pick-up point.', next: 'arrived' },
  ],
  arrived: [
    { id: 'Saya sudah di depan ya, Kak.', en: 'I’m right out front.' },
    { id: 'Saya di seberang jalan, Kak.', en: 'I’m across the street.' },
    { id: 'Saya di dekat gerbang, Kak.', en: 'I’m near the gate.' },
    { id: 'Posisinya di sebelah mana, Kak?', en: 'Where exactly are you?' },
    { id: 'Saya nyalakan lampu hazard ya, Kak.', en: 'I’ve put my hazard lights on.' },
    { id: 'Saya tunggu di sini ya, Kak.', en: 'I’ll wait here.', next: 'waiting' },
  ],
  waiting: [
    { id: 'Santai saja Kak, saya tunggu.', en: 'No rush, I’ll wait.' },
    { id: 'Masih lama, Kak?', en: 'Will it be much longer?' },
    { id: 'Di sini tidak boleh lama, Kak.', en: 'I can’t stop here for long.' },
    { id: 'Saya geser ke depan sedikit ya, Kak.', en: 'I’ll move a little further ahead.' },
    { id: 'Pesanannya masih disiapkan, Kak.', en: 'Your order is still being prepared.' },
    { id: 'Oke Kak, kita jalan ya.', en: 'All right, off we go.', next: 'onway' },
  ],
  onway: [
    { id: 'Pesanan sudah saya bawa ya, Kak.', en: 'I have your order with me.' },
    { id: 'Jalanan macet Kak, agak telat ya.', en: 'Traffic is slow, I’ll be a bit late.' },
    { id: 'Sedikit lagi sampai, Kak.', en: 'Almost there.' },
    { id: 'Nanti dititip di mana, Kak?', en: 'Where should I leave it?' },
    { id: 'Hujan Kak, saya neduh sebentar ya.', en: 'It’s raining, I’ll take shelter briefly.' },
    { id: 'Sudah sampai ya, Kak.', en: 'I’ve arrived.', next: 'done' },
  ],
  done: [
    { id: 'Saya titip di satpam ya, Kak.', en: 'I left it with the guard.' },
    { id: 'Saya taruh di depan pintu ya, Kak.', en: 'I left it at the door.' },
    { id: 'Terima kasih ya, Kak.', en: 'Thank you very much.' },
    { id: 'Ada barang tertinggal, Kak?', en: 'Did you leave anything behind?' },
    { id: 'Selamat sampai tujuan, Kak.', en: 'Enjoy the rest of your day.' },
    { id: 'Sama-sama, Kak.', en: 'You’re welcome.' },
  ],
};
