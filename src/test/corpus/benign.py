"""Harmless talk that looks like leaks."""


def digits(rng, n, first="0123456789"):
    return rng.choice(first) + "".join(rng.choice("0123456789") for _ in range(n - 1))


def letters(rng, n):
    return "".join(rng.choice("ABCDEFGHJKLMNPQRSTUVWXYZ") for _ in range(n))


def clock(rng):
    return f"{rng.randint(0, 23):02d}{rng.choice(['.', ':'])}{rng.choice(['00', '05', '15', '20', '30', '45', '50'])}"


def date(rng):
    s = rng.choice(["/", "-", "."])
    return f"{rng.randint(1, 28):02d}{s}{rng.randint(1, 12):02d}{s}{rng.choice(['2023', '2024', '2025', '24', '25'])}"


def thousand(rng):
    return rng.choice(["{}.000", "{}.500", "1.{}.000"]).format(rng.randint(101, 899) if rng.random() < .3 else rng.randint(100, 950))


WORDS = "dua tiga empat lima enam tujuh delapan sembilan sepuluh".split()


def fill(rng, template):
    out = template
    table = {
        "{c}": lambda: clock(rng), "{d}": lambda: date(rng), "{t}": lambda: thousand(rng),
        "{k}": lambda: f"{rng.randint(5, 150)}{rng.choice(['rb', 'k', ' ribu', 'ribu', '.000'])}",
        "{w}": lambda: rng.choice(WORDS), "{n}": lambda: str(rng.randint(2, 12)), "{nn}": lambda: str(rng.randint(10, 99)),
        "{h}": lambda: str(rng.randint(1, 320)), "{rt}": lambda: f"{rng.randint(1, 15):0{rng.choice([2, 3])}d}",
        "{r12}": lambda: digits(rng, 12, "1345679"), "{r10}": lambda: digits(rng, 10, "1234567"), "{r13}": lambda: digits(rng, 13, "134567"),
        "{r16}": lambda: digits(rng, 16, "02789"), "{r8}": lambda: digits(rng, 8, "1234579"), "{r9}": lambda: digits(rng, 9, "1234567"),
        "{z12}": lambda: "000" + digits(rng, 9), "{L2}": lambda: letters(rng, 2), "{L3}": lambda: letters(rng, 3), "{L4}": lambda: letters(rng, 4),
        "{r4}": lambda: digits(rng, 4, "123456789"), "{r5}": lambda: digits(rng, 5, "123456789"), "{r6}": lambda: digits(rng, 6, "1234567"),
        "{p}": lambda: f"{rng.choice(['B', 'D', 'F', 'L', 'AB', 'DK', 'BK', 'AG', 'N', 'T', 'BE'])}{rng.choice([' ', '-', ''])}{rng.randint(1000, 9999)}{rng.choice([' ', '-', ''])}{letters(rng, rng.choice([2, 3]))}",
    }
    for key, f in table.items():
        while key in out:
            out = out.replace(key, f(), 1)
    return out


SINGLE = {
    "price": ["totalnya Rp {t} kak", "ongkirnya {k} ya", "kembalian {k} aja", "harga naik jadi {k} dari {k}", "bayar {k} pas", "diskon {n}% jadi {k}",
              "parkir {k} tol {k} jadi {k}", "uangnya {k}, kembali {k}", "saldo saya {t} kepotong", "dua porsi {k} tiga porsi {k}", "minimal topup Rp{t}",
              "seratus dua puluh lima ribu kan", "tagihannya Rp. {t},-", "limit naik jadi 20.000.000", "kena admin {w} ribu", "dp nya 1.500.000 ya", "kurang {k}", "argo {k} promo {k}",
              "estimasi {k} - {k}", "cicilan 12 x {t}", "gaji {t} sampai {t}", "cashback {k} masuk kapan", "goceng aja kok", "biaya {k} + {k} + {k}"],
    "time": ["nyampe jam {c} ya", "buka {c} - {c}", "tadi {d} {c}", "kemarin jam {n} sampai {nn} menit", "tanggal {d} belum masuk", "dari {c} nunggu sampe {c}",
             "jadwal {d} jam {c} wib", "{n} menit lagi", "tgl 08/12/2024 08:15 saya daftar", "kelahiran {d}", "jam 08.12 sampai 13.45", "sejak 08-12-2023", "besok {c} atau {c}", "pukul {c}",
             "antara {c} dan {c} aja", "08.00-21.00 setiap hari", "tutup jam sembilan malam", "tahun 2023 bulan 08 tanggal 12"],
    "address": ["Jl. Melati No {h} RT {rt} RW {rt}", "blok {L2} no {nn}", "rt{rt}/rw{rt} rumah cat hijau", "gang {n} nomor {nn}", "kode pos {r5}", "lantai {n} kamar {h}",
                "Jl Raya Bogor KM {nn} no {h} kode pos {r5}", "apartemen tower {n} unit {r4}", "perum indah blok c{n} no {nn}", "gedung b lantai {nn} ruang {h}", "rumah nomor {h}, rt {rt} rw {rt}",
                "-6.2{r4}, 106.8{r4}", "dekat halte {n}", "kost nomor {nn} lantai {n}", "ruko no {n} dan {n}", "alamat {h} kel sukamaju {r5}"],
    "plate": ["plat {p} ya", "motor beat {p}", "mobil avanza {p} silver", "saya pakai {p}", "nopol {p}", "drivernya bawa {p}", "yang {p} bukan?", "tadi {p} lewat"],
    "order": ["order GF-{r9} mana", "no pesanan {r12}", "kode booking {L3}{r4}", "pesanan #{L2}{r8}", "id transaksi {r13}", "INV/2024{r4}/{L3}/{r9}", "nomor invoice {r10}", "order {r12} belum sampai",
              "bukti transfer {r12} sudah masuk", "ref {L4}{r8}", "tiket {r8} diproses", "nomor antrian {L2}{h}", "id pelanggan {r12}", "kode unik {h}", "transaksi {r10} gagal", "TRX-{r6}-{r6}", "pesanan {r9} atas nama bu ani",
              "no laporan {r8}", "kasus #{r6}", "kode pembayaran {r13}", "va {r16} udah dibayar", "nomor va 8{r10}{r5}", "meteran {r12} token {r4}-{r4}-{r4}-{r4}-{r4}", "token listriknya {r4} {r4} {r4} {r4} {r4}", "polis {r10}", "sn {L2}{r8}", "imei {r8}{r4}{h}"],
    "parcel": ["resi {z12}", "resi JX{r10}", "resinya {r12}", "nomor resi {r13} statusnya apa", "awb {r12}", "lacak {r12} dong", "paket {L4}{r8}ID di gudang", "kiriman {r10} tiba", "JNE {r16}", "resi sicepat {z12}", "tracking {r13}", "SPXID0{r10}", "cek resi {r12} ya"],
    "quantity": ["nasi {n} ayam {n} es teh {n}", "dua porsi satu pedas satu gak", "pesan {w} bungkus sate {w} tusuk", "telurnya {n} butir minyak {n} liter", "tambah {w} lagi jadi {w}", "level {n} {n} level {n}", "{n} kotak isi {nn}", "beli 3 gratis 1",
                 "es teh {n}, jeruk {n}, kopi {n}, air {n}", "satu dua tiga bungkus cukup", "isi {nn} pcs per dus", "0,8 kg aja", "setengah kilo {w} ons", "{nn} lembar {n} rim", "ayam geprek {n} paha {n} dada {n}", "saya pesan {w}, teman {w}, adik {w}"],
    "counting": ["tes satu dua tiga", "satu dua tiga empat lima", "cek 1 2 3", "1 2 3 4 5 6 7 8 9 10", "lima enam orang", "dua atau tiga kali", "sekali dua kali gapapa", "hitung sampe sepuluh", "satu per satu ya", "nomor satu dua dulu", "tiga dua satu mulai", "yang kedua dan ketiga", "satu lagi dua lagi", "seribu satu alasan", "tujuh kali tujuh empat sembilan", "one two three go"],
    "distance": ["{n} km lagi", "{h} meter dari situ", "lurus {nn} m belok kiri", "jarak {n},{n} km", "km {nn} tol cipularang", "belok di perempatan ke {w}", "naik busway koridor {n} turun halte {n}", "rute {n} ke {nn}", "gate {n} terminal {n}", "lampu merah {w} belok"],
    "model": ["hp saya redmi note {nn} pro", "iphone {nn} pro max {h}gb", "samsung a{nn} 5g ram 8gb", "ram 8gb rom 256gb", "android {nn} miui {nn}", "laptop i5 gen {nn}", "oppo a{nn}s", "vivo y{nn}", "windows {nn}", "infinix hot {nn}i", "kamera 108mp baterai 5000mah", "versi aplikasi 4.{nn}.{n}", "vario 125 tahun 2019", "galaxy s{nn} ultra"],
    "voucher": ["kode promo HEMAT{nn}", "voucher GAJIAN{h}", "pakai kode {L4}{r4}", "kupon {L4}{nn}K", "promo 12.12 diskon {nn}%", "voucher {L3}-{r4}-{L3}", "kode refer {L4}{nn}", "potongan {nn}% max {k}"],
    "otp": ["jangan kasih otp ke siapa pun ya", "otp nya belum masuk", "kami tidak pernah meminta pin", "kode verifikasi sudah dikirim lewat sms", "pin saya lupa gimana", "hati hati penipuan minta otp", "jangan bagikan kode otp kepada siapapun termasuk petugas",
            "otp salah terus", "masukkan kode di aplikasi ya", "cvv itu rahasia jangan disebar", "kalau ada yang minta otp tolong laporkan", "petugas kami gak akan tanya pin", "kode otp expired", "sms otp nya lama", "reset pin lewat menu profil", "tolong jangan sebut password di chat", "otp jangan dikasih tau siapa siapa", "pin lokasinya udah sesuai", "kirim pin lokasi ya", "share lokasi aja",
            "verifikasi wajah gagal terus", "kode kedaluwarsa minta kirim ulang", "ganti pin dulu di pengaturan", "simpan baik-baik pinnya", "awas modus minta kode otp", "otp hanya untuk anda", "jaga kerahasiaan pin dan otp ya bu", "ada orang ngaku petugas minta kode"],
    "contact_talk": ["hp saya mati tadi", "telepon saya gak bisa masuk", "saya gak punya wa", "jangan hubungi lewat wa ya, di sini aja", "nomor saya sudah terdaftar", "kami tidak pernah menghubungi lewat whatsapp", "tolong chat di aplikasi saja", "sinyal hp jelek", "wa saya dibajak orang kemarin", "line antrian panjang", "teleponnya gak diangkat", "nomor hp sudah diganti di profil", "email konfirmasi belum masuk", "cek email ya", "notif email ga muncul", "instagram kami ada di aplikasi", "ketemu di lobi ya", "hp ku lowbat {n} persen"],
    "verification": ["foto ktp buram tolong ulangi", "tolong senyum saat selfie", "nama di ktp beda dengan rekening", "kk belum diupload", "npwp opsional kok", "upload ulang halaman 1 dan 2", "ukuran file maksimal 2 MB", "proses 1x24 jam", "antrian nomor {h}", "batas upgrade tanggal {d}", "isi 16 digit nik di aplikasi", "foto jangan blur ya", "data sudah 90% lengkap", "maaf sayang sekali belum disetujui", "percobaan ke {n} dari {n}", "alamat sesuai ktp ya", "cek halaman {n} nomor {n}"],
    "sign": ["ayam @ 15rb", "es teh @5000 x {n}", "ketemu @ lobby", "nasi @12k 3 bungkus", "roti @ 7.500", "2 pcs @ 20.000", "@jam {n} ya", "tunggu @ pos satpam"],
    "score": ["skor 3-1 tadi", "nilai saya 87,5", "suhu 36.7", "tensi 120/80", "golongan o positif", "nomor undian {h} {h}", "kursi 12a 12b", "nomor punggung {nn}", "ukuran 42 atau 43", "kaos xl 2 m 3", "batch {nn} seri {n}", "bab {n} ayat {nn}", "channel {nn}", "3 x 4 lembar {n}", "ukuran 20x30x15 cm"],
    "plain": ["sudah sampai depan pagar hijau", "titip di satpam ya", "makanannya tumpah dikit", "tolong bawain sendok", "ok siap laksanakan", "rumah pagar putih sebelah masjid", "maaf lama antri", "lampunya mati dari tadi", "terima kasih banyak ya pak", "gak pake sambal", "kuahnya dipisah", "gapapa santai", "hujan deras neduh dulu", "ban bocor nih", "saya pakai jaket ijo", "belok kiri habis itu lurus terus", "udah di jalan kak", "dokumen sedang ditinjau", "titik jemputnya di gerbang", "bel rumahnya rusak",
              "lo dimana", "ane otw gan", "sis bisa cepet gak", "Bos LaGi dI mAnA", "okeee siappp", "besok libur ya", "ganti alamat bisa?", "tanpa es ya", "nasi setengah aja", "jgn lama2 ya bang"],
}

DIALOGUES = [
    [("staff", "rt berapa"), ("customer", "08"), ("staff", "rw?"), ("customer", "12"), ("staff", "nomor rumahnya"), ("customer", "{h}")],
    [("staff", "blok apa kak"), ("customer", "c{n}"), ("staff", "nomor"), ("customer", "{nn}"), ("staff", "lantai berapa"), ("customer", "{n}")],
    [("staff", "mau berapa porsi"), ("customer", "{n}"), ("staff", "pedas berapa"), ("customer", "{n}"), ("staff", "totalnya {t}"), ("customer", "ok")],
    [("customer", "berapa totalnya"), ("staff", "{t}"), ("customer", "ongkir?"), ("staff", "{k}"), ("customer", "jadi {t} ya")],
    [("staff", "sudah jam {c}, ditunggu sampai {c}"), ("customer", "oke jam {c} aja"), ("staff", "siap {c}")],
    [("staff", "pesanan nomor berapa"), ("customer", "{r8}"), ("staff", "atas nama?"), ("customer", "dewi")],
    [("customer", "nasi 2"), ("customer", "ayam 3"), ("customer", "teh 4"), ("customer", "eh ayam 5 deh"), ("staff", "2 nasi 5 ayam 4 teh ya")],
    [("staff", "lahir tanggal berapa"), ("customer", "12"), ("staff", "bulan?"), ("customer", "08"), ("staff", "tahun"), ("customer", "1990")],
    [("staff", "kode pos?"), ("customer", "{r5}"), ("staff", "rt rw?"), ("customer", "{rt}/{rt}")],
    [("staff", "tinggal {n} km"), ("staff", "{n} menit"), ("staff", "{h} meter lagi"), ("customer", "ok")],
    [("customer", "uang saya {k}"), ("staff", "kembalinya {k}"), ("customer", "ada {k} sama {k}")],
    [("staff", "resinya?"), ("customer", "{r12}"), ("staff", "sudah di gudang {n}")],
    [("staff", "tower mana"), ("customer", "{n}"), ("staff", "unit?"), ("customer", "{r4}"), ("staff", "lantai?"), ("customer", "{nn}")],
    [("staff", "mau jam berapa"), ("customer", "08.30"), ("staff", "atau 09.15?"), ("customer", "08.30 aja")],
    [("staff", "warna no berapa kak"), ("customer", "03"), ("staff", "ukuran"), ("customer", "42"), ("staff", "jumlah?"), ("customer", "10")],
    [("staff", "plat motornya?"), ("customer", "{p}"), ("staff", "saya {n} menit lagi")],
    [("staff", "nomor antrian ibu berapa"), ("customer", "0{nn}"), ("staff", "sekarang 0{nn}"), ("customer", "masih {n} lagi ya")],
    [("customer", "promo 8.8 masih?"), ("staff", "masih sampai {d}"), ("customer", "kode nya?"), ("staff", "HEMAT{nn}")],
    [("staff", "jumlah anggota keluarga?"), ("customer", "8"), ("staff", "yang bekerja?"), ("customer", "2"), ("staff", "anak sekolah?"), ("customer", "3")],
    [("staff", "kamar berapa kak"), ("customer", "0812"), ("staff", "ok lantai 8 ya"), ("customer", "iya")],
]


def make(m):
    rng = m.rng
    for category, sentences in SINGLE.items():
        for _ in range(5):
            m.harmless(category, [(rng.choice(["customer", "staff"]), [fill(rng, m.pick(sentences)), rng.choice(["", "", "", " ya", " kak", " 🙏", "?"])])],
                       ticket="verification" if category == "verification" else None)
    for _ in range(9):
        m.harmless("dialogue", [(party, [fill(rng, text)]) for party, text in m.pick(DIALOGUES)])
