"""Leaks: numbers, names, codes, and the asking for them."""
import disguises as D
from talk import U

GIVE = [
    "nomer saya {}", "catat ya {}", "hubungi {} aja", "ini hp aku {}", "kalau nyasar telp {}", "wa ku {}",
    "nanti kabari di {} ya", "bisa call ke {} pas sampai", "temen saya yang terima, {}", "simpan {} buat besok",
    "kontak istri saya {}", "chat aja ke {}", "adminnya di {}", "sms ke {} juga boleh", "{} itu nomor kantor",
    "nih {}", "{}", "kirim bukti ke {}", "yang jaga kos {} ya", "nope {} makasih", "saya stand by di {}",
    "buat langganan langsung {}", "kalo mau murah {}", "tanya ke {} ya bu", "ane {}", "satpam depan {}",
    "pesen lagi lewat {} aja", "suami saya {} yang ambil", "minta tolong bel {}", "tolong dicatat {} terima kasih",
]
CUED = [
    "wa saya {}", "nomor hp ku {}", "telepon ke {} ya", "hubungi saya di {}", "nomer wa ku {} ya",
    "hp suami {}", "call aja {}", "kontak saya {}", "nope aku {}", "telpon saya {} kalau sampai",
]
PARTIES = ["customer", "staff"]


def mobile(rng, length=None):
    prefix = rng.choice(["0811", "0812", "0813", "0821", "0822", "0823", "0851", "0852", "0853", "0855", "0856", "0857", "0858",
                         "0877", "0878", "0817", "0818", "0819", "0859", "0831", "0832", "0838", "0895", "0896", "0897", "0898",
                         "0899", "0881", "0882", "0887", "0888", "0889"])
    return prefix + "".join(rng.choice("0123456789") for _ in range((length or rng.choice([11, 12, 12, 12, 13])) - 4))


def doubled_mobile(rng):
    d = mobile(rng, 12)
    at = rng.randrange(4, 9)
    return d[:at] + d[at] * rng.choice([2, 3]) + d[at + 1 :][: 12 - at - 2]


def numbers(m):
    rng = m.rng
    for name, f in D.ALL.items():
        d = doubled_mobile(rng) if name == "doubled" else mobile(rng)
        m.leak(f"phone.{name}", "phone", [(rng.choice(PARTIES), m.sentence(m.pick(GIVE), f(rng, d)))])
    for name in D.WORDS:
        m.leak(f"phone.words_{name}", "phone", [(rng.choice(PARTIES), m.sentence(m.pick(GIVE), D.words(rng, mobile(rng), name)))])
    for _ in range(2):
        name = rng.choice(list(D.GLYPHS))
        m.leak("phone.glyphs", "phone", [(rng.choice(PARTIES), m.sentence(m.pick(GIVE), D.glyphs(rng, mobile(rng), name)))])
    variants(m)
    split(m)


def variants(m):
    rng = m.rng
    party = rng.choice(PARTIES)
    d = mobile(rng)
    intl = rng.choice(["+62", "62", "+62 ", "62-", "(+62)", "0062", "plus 62 ", "+62 0", "+ 62 "])
    f = rng.choice([D.plain, D.groups, D.every])
    m.leak("phone.international", "phone", [(party, m.sentence(m.pick(GIVE), [intl, *f(rng, d[1:])]))])
    m.leak("phone.no_prefix", "phone", [(party, m.sentence(m.pick(CUED), rng.choice([D.plain, D.groups, D.words])(rng, d[1:])))])
    hint = m.pick(["{} depannya nol", "tambahin nol di depan {}", "{} awali kosong ya", "0 nya isi sendiri {}", "62 nya isi sendiri {}", "plus enam dua {}"])
    m.leak("phone.hinted", "phone", [(party, m.sentence(hint, D.plain(rng, d[1:])))])
    back = m.pick(["dibalik ya {}", "baca dari belakang {}", "{} itu kebalik", "bacanya mundur {}", "nomerku {} tapi dibalik", "{} balikin sendiri", "reverse {}", "urutannya dari kanan ke kiri {}"])
    r = d[::-1]
    f = rng.choice([D.plain, D.groups, D.words, D.every])
    m.leak("phone.reversed", "phone", [(party, m.sentence(back, f(rng, r)))])
    wrap = m.pick(["resi JP{}", "order ORD{}", "no pesanan #{}", "invoice INV-{}", "kode promo HEMAT{}", "rek BCA {}", "token {} ya", "struk no {}", "INV/2024/{}/X", "voucher {}", "TRX{}ID", "id pelanggan {}"])
    m.leak("phone.inside", "phone", [(party, m.sentence(wrap, D.plain(rng, d)))])
    price = [U(c, c) for c in d]
    for at in (10, 7, 4):
        if at < len(price):
            price.insert(at, ".")
    m.leak("phone.as_price", "phone", [(party, m.sentence(m.pick(["harganya Rp {}", "totalnya {}", "Rp{} transfer ya", "bayar {} pas"]), price))])
    cut = [d[i : i + 2] for i in range(0, len(d), 2)]
    times = []
    for i, pair in enumerate(cut):
        times += [rng.choice([":", "."]) if i % 2 else " "] if i else []
        times += D.plain(rng, pair)
    m.leak("phone.as_time", "phone", [(party, m.sentence(m.pick(["jam {}", "jadwal hp {}", "wa jam {}", "slot telp {}"]), times))])
    land = rng.choice(["021", "022", "024", "031", "0274", "0341", "0361", "061", "0711", "0751"]) + rng.choice("23456789") + "".join(rng.choice("0123456789") for _ in range(6))
    m.leak("phone.landline", "phone", [(party, m.sentence(m.pick(["telp rumah {}", "telepon kantor {}", "hubungi {} ext 2", "call {} aja", "bisa telpon {}", "nomor telepon toko {}"]), D.groups(rng, land)))])
    foreign = rng.choice(["+6591234567", "+60123456789", "+14155550123", "+818012345678", "+966512345678", "+6281234567890"[:0] or "+447700900123", "+61412345678", "+8613812345678"])
    m.leak("phone.foreign", "phone", [(party, m.sentence(m.pick(CUED), D.plain(rng, foreign) if rng.random() < .5 else ["+", *D.groups(rng, foreign[1:])]))])
    pair = rng.choice([D.leet, D.cyrillic, D.glyphs, D.blended])
    head, tail = d[:6], d[6:]
    m.leak("phone.two_ways", "phone", [(party, m.sentence(m.pick(GIVE), [*pair(rng, head), rng.choice(["", " ", "-"]), *rng.choice([D.words, D.keycaps, D.every, D.invisible])(rng, tail)]))])
    lines = [*D.plain(rng, d[:4]), "\n", *D.plain(rng, d[4:8]), "\n", *D.plain(rng, d[8:])]
    m.leak("phone.lines", "phone", [(party, lines)])
    inner = [*D.plain(rng, d[:4]), m.pick([" itu depannya, tengahnya ", " nah habis itu baru ", " sambung lagi ", " lalu tambah "]), *D.plain(rng, d[4:8]), m.pick([" terakhir ", " ujungnya ", " buntutnya ", " sisanya "]), *D.plain(rng, d[8:])]
    m.leak("phone.narrated", "phone", [(party, [m.pick(["nomor saya ", "hp ku ", "wa nya ", "catat "]), *inner])])


def chop(rng, d):
    parts, at = [], 0
    while at < len(d):
        size = rng.choice([2, 3, 3, 4])
        parts.append(d[at : at + size])
        at += size
    return parts


def split(m):
    rng = m.rng
    for name in ("plain", "words", "glyphs", "leet"):
        d, party = mobile(rng), rng.choice(PARTIES)
        f = {"plain": D.plain, "words": D.words, "glyphs": D.glyphs, "leet": D.leet}[name]
        if name == "glyphs":
            g = rng.choice(["fullwidth", "circled", "bold"])
            f = lambda r, x: D.glyphs(r, x, g)
        messages = []
        if rng.random() < 0.5:
            messages.append((party, [m.pick(["aku kasih dikit2", "catet ya", "satu satu ya", "siapin kertas", "nomerku nih", "pelan2 ya nulisnya"])]))
        for i, part in enumerate(chop(rng, d)):
            lead = rng.choice(["", "", "", "terus ", "lanjut ", "lalu ", "sambungannya "]) if i else ""
            messages.append((party, [lead, *f(rng, part)]))
            if rng.random() < 0.2:
                messages.append((PARTIES[party == "customer"], [rng.choice(["ok", "lanjut", "terus?", "sip", "iya"])]))
        m.leak(f"phone.split_{name}", "phone", messages)
    d = mobile(rng)
    messages = []
    for i, part in enumerate(chop(rng, d)):
        messages.append((PARTIES[i % 2], [*D.plain(rng, part), rng.choice(["", "", " ya", "?"])]))
    m.leak("phone.split_both", "phone", messages)
    d = mobile(rng)
    messages = []
    for part in chop(rng, d):
        messages.append(("staff", [*D.plain(rng, part)]))
        messages.append(("customer", [part, " ok"] if False else [rng.choice(["oke ", "dah ", "udah ", ""]), "lanjut"]))
    m.leak("phone.split_dialogue", "phone", messages)
    d = mobile(rng)
    messages = []
    for part in chop(rng, d):
        messages.append(("staff", [*D.plain(rng, part)]))
        if rng.random() < 0.5:
            messages.append(("staff", [rng.choice(["macet nih", "bentar", "lampu merah", "udah dicatet?"])]))
    m.leak("phone.split_chatter", "phone", messages)


def names(m):
    rng = m.rng
    first = rng.choice(["raka", "dewi", "bagas", "sinta", "bintang", "mega", "joko", "putri", "yoga", "laras", "teguh", "wulan", "gilang", "intan"])
    second = rng.choice(["pratama", "kecil", "sore", "hujan", "kopi", "senja", "jaya", "motor", "galau", "utama"])
    number = str(rng.randint(10, 9999))
    name = rng.choice([f"{first}_{second}", f"{first}.{second}{number[:2]}", f"{first}{number}", f"{first}_{number}", f"{first}{second}{number[:2]}", f"{second}.{first}"])
    unit = D.plain(rng, name)
    party = rng.choice(PARTIES)
    forms = {
        "instagram": ["ig aku {}", "follow {} di insta ya", "instagram: {}", "dm ke ig {}", "cek ig @{}", "ig @{} ya", "https://instagram.com/{}", "instagram.com/{}?igsh=abc", "add ig gue {}", "cari di instagram {}"],
        "telegram": ["tele {} ya", "telegram @{}", "t.me/{}", "https://t.me/{}", "user tele ku {}", "lanjut telegram {} aja", "username telegram saya {}", "tg: @{}"],
        "line": ["id line {}", "line ku {}", "add line {}", "line id: {}", "https://line.me/ti/p/~{}", "line saya {} ya"],
        "tiktok": ["tiktok @{}", "follow tiktok {}", "tt ku {}", "https://www.tiktok.com/@{}", "akun tiktok {}", "tiktok gue @{}"],
        "facebook": ["fb {}", "facebook.com/{}", "cari fb {}", "fb ku {} ya", "https://m.me/{}", "akun fb saya {}"],
        "x": ["twitter @{}", "x.com/{}", "twitter ku {}", "follow x @{}", "https://twitter.com/{}", "mention @{} di twitter"],
        "other": ["discord {}", "akun saya {}", "username {}", "snapchat {}", "michat ku {}", "akun ku @{}"],
    }
    for platform, templates in forms.items():
        m.leak(f"handle.{platform}", "handle", [(party, m.sentence(m.pick(templates), unit))])
    spelled = []
    base = f"{first}{second}"
    for form, spoken in (("_", m.pick([" underscore ", " garis bawah ", " garis bawah ", " underscore "])), (".", " titik ")):
        units = [*D.plain(rng, first), U(spoken, form), *D.plain(rng, second)]
        m.leak("handle.spelled", "handle", [(party, m.sentence(m.pick(["ig ku {}", "akun tele {}", "id line {}", "tiktok {}"]), units))])
    link = D.plain(rng, base)
    host = m.pick(["instagram titik com garis miring ", "t titik me slash ", "instagram dot com slash ", "wa dot me slash ", "t dot me / ", "tiktok titik com / "])
    if host.startswith("wa"):
        link = D.plain(rng, "62" + mobile(rng)[1:])
    m.leak("handle.spelled_link", "handle", [(party, m.sentence(m.pick(["buka {}", "ke {}", "cek {}", "lanjut di {}"]), [host, *link]))])
    m.leak("handle.whatsapp", "handle", [(party, m.sentence(m.pick(GIVE), [rng.choice(["wa.me/", "https://wa.me/", "http://wa.me/+", "api.whatsapp.com/send?phone=", "wa . me/", "WA.ME/", "wa,me/", "whatsapp://send?phone="]), *D.plain(rng, "62" + mobile(rng)[1:])]))])
    slug = "".join(rng.choice("abcdefghkmnpqrstuvwxyz23456789") for _ in range(7))
    m.leak("handle.short_link", "handle", [(party, m.sentence(m.pick(["isi di {}", "klik {}", "data lengkapnya {}", "form {}", "gabung {}", "{} buka ya"]), [rng.choice(["bit.ly/", "https://s.id/", "tinyurl.com/", "https://forms.gle/", "linktr.ee/", "https://docs.google.com/forms/d/", "cutt.ly/", "lynk.id/", "chat.whatsapp.com/", "discord.gg/", "signal.me/#p/", "https://bit . ly/"]), *D.plain(rng, slug)]))])


def mails(m):
    rng = m.rng
    name = rng.choice(["sari", "budiman", "kencana", "anggrek", "rahmat", "lestari"])
    number = str(rng.randint(1, 999))
    party = rng.choice(PARTIES)
    provider = rng.choice(["gmail", "yahoo", "hotmail", "outlook"])
    ask = ["email saya {}", "kirim ke {}", "imel {}", "balas lewat {}", "e-mail ku {} ya", "invoice ke {}", "alamat surelnya {}", "bisa ke {}"]
    local = D.plain(rng, name + number)
    m.leak("email.plain", "email", [(party, m.sentence(m.pick(ask), [*local, "@" + provider + ".com"]))])
    at = m.pick([" at ", " (at) ", " et ", " [at] ", " @ ", " a keong ", " AT ", " add "])
    dot = rng.choice([" titik com", " dot com", " . com", ".com", "(dot)com", " titik co titik id"])
    m.leak("email.spelled", "email", [(party, m.sentence(m.pick(ask), [*local, at, provider, dot]))])
    m.leak("email.spaced", "email", [(party, m.sentence(m.pick(ask), [*D.join_units(D.plain(rng, name + number), " "), " @ ", " ".join(provider) if rng.random() < .3 else provider, " . com"]))])
    m.leak("email.bare", "email", [(party, m.sentence(m.pick(["email {}", "emailku {}", "imel saya {}", "e-mail {}"]), [*local, m.pick([" gmail", " di gmail", " gmail com", " pake gmail", " at gmail", " gmailcom"])]))])
    m.leak("email.odd", "email", [(party, m.sentence(m.pick(ask), [*local, rng.choice(["＠gmail.com", "@gmail。com", "@ gmail .com", "@g\u200bmail.com", "@kantor-ku.co.id", "@ui.ac.id", "@my.company.tech"])]))])


def nik(rng):
    province = rng.choice("11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 71 72 73 74 81 82 91 94".split())
    day = rng.randint(1, 28) + rng.choice([0, 40])
    return f"{province}{rng.randint(1, 79):02d}{rng.randint(1, 30):02d}{day:02d}{rng.randint(1, 12):02d}{rng.randint(50, 99)}{rng.randint(1, 60):04d}"


def card(rng):
    head = rng.choice(["4", "51", "52", "53", "54", "55", "3528", "3566", "2223"])
    body = head + "".join(rng.choice("0123456789") for _ in range(15 - len(head)))
    total = 0
    for i, c in enumerate(reversed(body)):
        n = int(c) * (2 if i % 2 == 0 else 1)
        total += n - 9 if n > 9 else n
    return body + str(-total % 10)


def papers(m):
    rng = m.rng
    ways = [D.plain, D.plain, D.groups, D.every, D.words, D.glyphs, D.invisible, D.blended]
    party = "customer"
    id_ask = ["nik saya {}", "ktp {}", "{} itu nik suami", "no ktp nya {}", "nomor induk {}", "ini nik {}", "{}", "datanya {} ya"]
    m.leak("nik", "nik", [(party, m.sentence(m.pick(id_ask), rng.choice(ways)(rng, nik(rng))))])
    m.leak("kk", "kk", [(party, m.sentence(m.pick(["no kk {}", "kk saya {}", "kartu keluarga {}", "nomor KK nya {}", "kk ibu {} ya", "ini kknya {}"]), rng.choice(ways)(rng, nik(rng))))])
    t = "".join(rng.choice("0123456789") for _ in range(15))
    formatted = [*D.plain(rng, t[:2]), ".", *D.plain(rng, t[2:5]), ".", *D.plain(rng, t[5:8]), ".", *D.plain(rng, t[8:9]), "-", *D.plain(rng, t[9:12]), ".", *D.plain(rng, t[12:])]
    m.leak("npwp", "npwp", [(party, m.sentence(m.pick(["npwp {}", "npwp saya {}", "nomor pajak {}", "NPWP nya {}", "no npwp {} ya", "wajib pajak {}"]), formatted if rng.random() < .6 else D.plain(rng, t)))])
    account = str(rng.randint(1, 9)) + "".join(rng.choice("0123456789") for _ in range(rng.choice([9, 9, 12, 14])))
    m.leak("bank", "bank", [(rng.choice(PARTIES), m.sentence(m.pick(["rek bca {}", "transfer ke bri {}", "norek {} an budi", "mandiri {} atas nama siti", "no rekening saya {}", "tf aja ke {} bni", "rekeningku {} bsi", "bca {} a.n. joko", "kirim uangnya ke jago {}", "nomor rekening {}"]), rng.choice([D.plain, D.groups, D.words, D.every])(rng, account)))])
    m.leak("card", "card", [(party, m.sentence(m.pick(["kartu saya {}", "nomor kartu {}", "visa {}", "cc ku {}", "{} kartu kreditnya", "pakai {} ditolak", "debit {} gagal", "bayar pake {}"]), rng.choice(ways)(rng, card(rng))))])
    code = "".join(rng.choice("0123456789") for _ in range(6))
    m.leak("otp.given", "otp", [(party, m.sentence(m.pick(["otp nya {}", "kode otp {}", "ini kodenya {} dari sms verifikasi", "kode verifikasi {}", "otp saya {} ya", "kode masuknya {}", "verifikasinya {}", "sandi sekali pakai {}"]), rng.choice([D.plain, D.groups, D.words, D.every, D.glyphs])(rng, code)))])
    m.leak("otp.answered", "otp", [("staff", [m.pick(["kode otp nya berapa kak", "otp nya dong", "boleh sebut otp", "kode verifikasinya berapa"])]), (party, D.plain(rng, code))], pad=False)
    pin = "".join(rng.choice("0123456789") for _ in range(rng.choice([4, 6])))
    m.leak("pin.given", "pin", [(party, m.sentence(m.pick(["pin saya {}", "pin atm {}", "pin nya {} ya", "pin dompetnya {}", "cvv {}", "pinku {}", "password nya {}", "pin kartu {}"]), D.plain(rng, pin)))])


def asking(m):
    rng = m.rng
    rows = {
        "otp.request": ("staff", None, ["otp nya berapa ya", "tolong kirim kode otp ke sini", "sebutkan pin ibu", "boleh minta kode verifikasi yang masuk", "kode 6 digit di sms tolong dibacakan", "cvv di belakang kartu berapa", "minta angka yang barusan masuk sms", "saya butuh kode otp bapak", "ketik kode otp di chat ini aja", "kasih tau pin atm nya biar saya proses", "mbak kode aktivasinya apa", "share otp dong", "kirimin ss sms kode nya", "infokan password akunnya ya", "jangan lupa kirim otp nya", "bagi kode yg masuk ke hp ibu", "tulis sandi sekali pakainya di sini", "otp, cepetan ya kak", "mau kode verifnya dong", "enam angka dari bank tolong diketik"]),
        "solicit.offplatform": (None, None, ["lanjut di wa yuk", "pindah telegram aja", "chat di luar aplikasi aja", "mending via whatsapp", "wa aja ya biar cepet", "kita ngobrol lewat line aja", "vc di wa yuk", "dm ig aja", "japri wa ya", "lebih enak di tele", "sambung di whatsapp ya kak", "geser ke wasap", "boleh chat lewat telegram?", "kontak saya via wa", "add fb aku dong", "telponan aja yuk di wa", "jangan di sini, di wa aja", "kirim fotonya ke wa", "ngobrolnya di luar app aja", "pc aja lewat wa"]),
        "solicit.number": (None, None, ["minta nomor wa dong", "boleh tau no hp nya", "nomor hp kamu berapa", "bagi nope dong", "nomornya berapa kak", "minta kontaknya ya", "kasih nomor telepon dong", "wa nya berapa mbak", "boleh minta nomor kakak", "spill nomor wa", "ig nya apa kak", "minta id line", "tau nomor hp nya boleh", "no telp nya brp", "pengen punya nomor kamu", "save nomor aku ya, nomormu mana"]),
        "solicit.flirt": ("staff", None, ["cantik banget fotonya", "udah punya pacar belum", "boleh kenalan gak", "kamu manis deh", "jomblo ya kak", "ketemuan yuk malam minggu", "kangen nih", "ngopi bareng yuk", "senyumnya manis banget", "masih single kah", "cakep amat orangnya", "mau jadi pacarku?", "nonton yuk kapan kapan", "kok geulis pisan", "ganteng juga ya kamu", "boleh kenal lebih dekat"]),
        "deal.private": ("staff", None, ["cancel aja nanti bayar langsung ke saya", "bayar cash ke saya aja gak usah lewat aplikasi", "batalin ordernya saya antar langsung lebih murah", "transfer langsung ke rekening saya", "offline aja kak lebih hemat", "kasih uang rokok nanti saya percepat", "bayar 50rb saya loloskan", "langganan langsung sama saya tanpa aplikasi", "di luar aplikasi saya kasih diskon", "tip dulu biar saya approve"]),
        "ask.personal": ("staff", None, ["tinggalnya di mana kak", "udah nikah belum", "umurnya berapa", "kerja di mana mbak", "rumahnya sendirian ya?", "nama ibu kandung siapa", "gajinya berapa", "agamanya apa", "kirim foto full dong", "pulang jam berapa dari kantor"]),
    }
    for category, (party, ticket, sentences) in rows.items():
        for _ in range(3 if category == "otp.request" else 2):
            text = m.pick(sentences)
            if m.rng.random() < 0.15:
                text = text.upper()
            m.leak(category, "otp", [(party or rng.choice(PARTIES), [text, rng.choice(["", "", " 🙏", " hehe", " ya"])])], action="flag", ticket=ticket)


def make(m):
    numbers(m)
    names(m)
    mails(m)
    papers(m)
    asking(m)
