"""Ways to write digits so that a person still reads them. Each takes (rng, digits) and gives segments."""
from talk import U

WORDS = {
    "indonesian": "nol satu dua tiga empat lima enam tujuh delapan sembilan",
    "kosong": "kosong satu dua tiga empat lima enam tujuh lapan sembilan",
    "slang": "nol atu dua tiga mpat lima nam tuju lapan mbilan",
    "short": "nol st dua tga mpt lma enm tjh dlpn smbln",
    "javanese": "nol siji loro telu papat lima enem pitu wolu sanga",
    "krama": "nol setunggal kalih tiga sekawan gangsal enem pitu wolu sanga",
    "sundanese": "nol hiji dua tilu opat lima genep tujuh dalapan salapan",
    "minang": "kosong ciek duo tigo ampek limo anam tujuah lapan sambilan",
    "batak": "nol sada dua tolu opat lima onom pitu ualu sia",
    "madurese": "nol settong dua tello empa lema ennem petto ballu sanga",
    "balinese": "nol besik dua telu papat lima enem pitu kutus sia",
    "bugis": "nol seddi dua tellu eppa lima enneng pitu arua asera",
    "betawi": "nol atu due tige empat lime enem tuju delapan sembilan",
    "banjar": "nol asa dua talu ampat lima anam pitu walu sanga",
    "english": "zero one two three four five six seven eight nine",
    "oh": "oh one two three four five six seven eight nine",
    "phonetic": "ziro wan tu tri for faiv siks seven eit nain",
    "leet": "n0l s4tu du4 t1ga 3mpat l1ma en4m tuju8 d3lapan s3mbilan",
    "arabic": "sifr wahid isnain tiga arbaah khamsah sittah sabah tsamaniyah tisah",
}
TABLES = {k: v.split() for k, v in WORDS.items()}
TABLES["leet"][7] = "tuj0h"
TABLES["arabic"] = "nol wahid itsnain tsalatsah arbaah khamsah sittah sabaah tsamaniyah tisah".split()
GLYPHS = {
    "fullwidth": "０１２３４５６７８９",
    "circled": "⓪①②③④⑤⑥⑦⑧⑨",
    "dingbat": "⓿❶❷❸❹❺❻❼❽❾",
    "sans": "𝟢𝟣𝟤𝟥𝟦𝟧𝟨𝟩𝟪𝟫",
    "bold": "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
    "double": "𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡",
    "arabic-indic": "٠١٢٣٤٥٦٧٨٩",
    "persian": "۰۱۲۳۴۵۶۷۸۹",
    "devanagari": "०१२३४५६७८९",
    "thai": "๐๑๒๓๔๕๖๗๘๙",
    "javanese-script": "꧐꧑꧒꧓꧔꧕꧖꧗꧘꧙",
    "balinese-script": "᭐᭑᭒᭓᭔᭕᭖᭗᭘᭙",
    "superscript": "⁰¹²³⁴⁵⁶⁷⁸⁹",
    "subscript": "₀₁₂₃₄₅₆₇₈₉",
    "segmented": "🯰🯱🯲🯳🯴🯵🯶🯷🯸🯹",
    "cjk": "〇一二三四五六七八九",
    "parenthesized": "0⑴⑵⑶⑷⑸⑹⑺⑻⑼",
}
LOOKS = {"0": "oOQ", "1": "lIi", "2": "zZ", "5": "sS", "6": "bG", "8": "B", "9": "g"}
CYRILLIC = {"0": "оО", "1": "іІӏ", "5": "ѕЅ", "8": "В", "6": "б"}
INVISIBLE = "\u200b\u200c\u200d\u2060\u00ad\ufeff"
COMBINING = "\u0300\u0301\u0307\u0323\u0332\u0335\u034f"


def plain(rng, d):
    return [U(c, c) for c in d]


def join(d, separators):
    out = []
    for i, c in enumerate(d):
        if i and separators[i % len(separators)]:
            out.append(separators[i % len(separators)])
        out.append(U(c, c))
    return out


def groups(rng, d):
    separator = rng.choice(["-", " ", ".", " - ", "_", "/", "~", ",", "  ", " . ", "=", "+", ":", "|", " / ", "–", "•"])
    cut = rng.choice([(4, 4), (4, 3), (3, 3), (2, 2), (5, 4), (4, 2)])
    out, size, at = [], cut[0], 0
    for i, c in enumerate(d):
        if i and at == size:
            out.append(separator)
            at, size = 0, cut[1]
        out.append(U(c, c))
        at += 1
    return out


def every(rng, d):
    return join(d, [rng.choice([" ", ".", "-", ",", " . ", "_", "*", " | ", "  ", "/", "'", "…", " 🌸 ", "😂", " ~ ", "\n", "--", "     "])])


def scattered(rng, d):
    return join(d, [rng.choice([" ", ".", "-", "", "_", "/", "  ", ",", "#"]) for _ in range(13)])


def bracketed(rng, d):
    out = []
    for i in range(0, len(d), 3):
        a, b = rng.choice([("(", ")"), ("[", "]"), ("{", "}"), ("<", ">")])
        out += [a, *plain(rng, d[i : i + 3]), b]
    return out


def words(rng, d, name=None, separators=(" ", " ", " ", "-", ", ", ".", " . ", "\n", "_")):
    table = TABLES[name or "indonesian"]
    separator = rng.choice(separators)
    out = []
    for i, c in enumerate(d):
        if i:
            out.append(separator)
        out.append(U(table[int(c)], c))
    return out


def blended(rng, d):
    names = ["indonesian", "kosong", "slang", "english", "javanese"]
    out = []
    for i, c in enumerate(d):
        if i:
            out.append(" ")
        out.append(U(c if rng.random() < 0.5 else TABLES[rng.choice(names)][int(c)], c))
    return out


def glued(rng, d):
    table = TABLES[rng.choice(["indonesian", "kosong"])]
    return [U(c if rng.random() < 0.3 else table[int(c)], c) for c in d]


def stretched(rng, d):
    out = []
    for i, c in enumerate(d):
        word = TABLES["indonesian"][int(c)]
        at = rng.randrange(1, len(word))
        while word[at] not in "aeiou":
            at = rng.randrange(1, len(word))
        out += [" "] if i else []
        out.append(U(word[:at] + word[at] * rng.randint(2, 4) + word[at + 1 :], c))
    return out


def spaced_letters(rng, d):
    separator = rng.choice([" ", ".", "-"])
    out = []
    for i, c in enumerate(d):
        out += ["  " if separator == " " else " "] if i else []
        out.append(U(separator.join(TABLES["indonesian"][int(c)]), c))
    return out


def typos(rng, d):
    out = []
    for i, c in enumerate(d):
        word = TABLES["indonesian"][int(c)]
        if len(word) > 4 and rng.random() < 0.5:
            at = rng.randrange(1, len(word) - 2)
            word = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        out += [" "] if i else []
        out.append(U(word, c))
    return out


def capitals(rng, d):
    out = []
    for i, c in enumerate(d):
        word = "".join(ch.upper() if rng.random() < 0.5 else ch for ch in TABLES["indonesian"][int(c)])
        out += [" "] if i else []
        out.append(U(word, c))
    return out


def tens(rng, d):
    """08 … in twos and threes: "dua belas", "tiga puluh empat", "delapan ratus"."""
    ones = TABLES["indonesian"]
    out = [U("nol", "0")]
    i = 1
    while i < len(d):
        out.append(" ")
        pair = d[i : i + 2]
        if len(pair) == 2 and pair[0] not in "01" and pair[1] != "0":
            out.append(U(f"{ones[int(pair[0])]} puluh {ones[int(pair[1])]}", pair))
            i += 2
        elif len(pair) == 2 and pair[0] == "1" and pair[1] in "23456789":
            out.append(U(f"{ones[int(pair[1])]} belas", pair))
            i += 2
        else:
            out.append(U(ones[int(d[i])], d[i]))
            i += 1
    return out


def doubled(rng, d):
    out = []
    i = 0
    while i < len(d):
        run = 1
        while i + run < len(d) and d[i + run] == d[i] and run < 3:
            run += 1
        out += [" "] if i else []
        name = d[i] if rng.random() < 0.5 else TABLES["indonesian"][int(d[i])]
        if run == 2:
            out.append(U(rng.choice(["dobel {}", "double {}", "{} dua kali", "{} nya dua kali", "kembar {}"]).format(name), d[i] * 2))
        elif run == 3:
            out.append(U(rng.choice(["tripel {}", "triple {}", "{} tiga kali", "{} 3x"]).format(name), d[i] * 3))
        else:
            out.append(U(name, d[i]))
        i += run
    return out


def glyphs(rng, d, name=None):
    table = GLYPHS[name or rng.choice(list(GLYPHS))]
    spaced = rng.choice(["", "", " "])
    return join_units([U(table[int(c)], c) for c in d], spaced)


def join_units(units, separator):
    out = []
    for i, unit in enumerate(units):
        if i and separator:
            out.append(separator)
        out.append(unit)
    return out


def keycaps(rng, d):
    mark = rng.choice(["\ufe0f\u20e3", "\u20e3"])
    return join_units([U(c + mark, c) for c in d], rng.choice(["", " "]))


def leet(rng, d, table=LOOKS, share=0.45):
    out = [U(rng.choice(table[c]) if c in table and rng.random() < share else c, c) for c in d]
    return join_units(out, rng.choice(["", "", "-", ".", " "])) if table is LOOKS else out


def cyrillic(rng, d):
    return leet(rng, d, CYRILLIC, 0.7)


def invisible(rng, d):
    out = []
    for i, c in enumerate(d):
        if i:
            out.append("".join(rng.choice(INVISIBLE) for _ in range(rng.randint(0, 3))))
        out.append(U(c, c))
    return out


def combining(rng, d):
    return [U(c + rng.choice(COMBINING), c) for c in d]


def roman(rng, d):
    table = ["0", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return join_units([U(table[int(c)], c) for c in d], rng.choice([" ", "-", ", "]))


def joiners(rng, d):
    out, at = [], 0
    word = lambda: rng.choice([" terus ", " trus ", " lanjut ", " abis itu ", " lalu ", " strip ", " spasi ", " dan ", " kemudian "])
    for i in range(0, len(d), 3):
        out += [word()] if i else []
        out += plain(rng, d[i : i + 3])
    return out


def junk(rng, d):
    word = rng.choice(["kucing", "bang", "xx", "hihi", "kotak", "bintang", "titik", "wkwk", "pisang"])
    return join_units([U(c, c) for c in d], f" {word} ")


def hands(rng, d):
    return join_units([U("🎱" if c == "8" else c, c) for c in d], rng.choice(["", " "]))


def mixed_scripts(rng, d):
    names = list(GLYPHS)[:8]
    return [U(c if rng.random() < 0.4 else GLYPHS[rng.choice(names)][int(c)], c) for c in d]


ALL = {
    "plain": plain, "groups": groups, "every": every, "scattered": scattered, "bracketed": bracketed,
    "blended": blended, "glued": glued, "stretched": stretched, "spaced_letters": spaced_letters, "typos": typos,
    "capitals": capitals, "tens": tens, "doubled": doubled, "glyphs": glyphs, "keycaps": keycaps, "leet": leet,
    "cyrillic": cyrillic, "invisible": invisible, "combining": combining, "roman": roman, "joiners": joiners,
    "junk": junk, "hands": hands, "mixed_scripts": mixed_scripts,
}
