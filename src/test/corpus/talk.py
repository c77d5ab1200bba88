"""Builds conversations with the place of every secret digit."""


class U:
    """A piece of text that carries part of a secret."""

    def __init__(self, text, value):
        self.text = text
        self.value = value


def width(text):
    return len(text.encode("utf-16-le")) // 2


FILLER = {
    "tune": {
        "customer": ["halo", "iya kak", "makasih ya", "saya tunggu di depan", "masih lama gak", "oke siap", "hujan di sini", "pelan aja pak"],
        "staff": ["baik", "mohon ditunggu ya", "saya cek dulu", "sudah dekat", "lagi di lampu merah", "siap kak", "pesanan sedang dibuat", "terima kasih infonya"],
    },
    "held": {
        "customer": ["permisi", "ya betul", "sip makasih", "aku di lobi", "kok belum jalan", "siap mas", "macet ya pak", "santai aja"],
        "staff": ["selamat pagi", "sebentar ya", "sedang kami proses", "otw", "bentar lagi nyampe", "oke kak", "antri dikit di kasir", "datanya kami terima"],
    },
}
TAILS = ["", "", "", " ya", " kak", " 🙏", " hehe", " dong", " pak", "..."]


class Maker:
    def __init__(self, rng, half, disguises):
        self.rng = rng
        self.half = half
        self.disguises = disguises
        self.lines = []

    def pick(self, items):
        """One of the sentences of this half: even ones to tune on, odd ones held out."""
        mine = items[0::2] if self.half == "tune" else items[1::2]
        return self.rng.choice(mine or items)

    def filler(self, party):
        return (party, [self.rng.choice(FILLER[self.half][party])])

    def around(self, messages):
        out = list(messages)
        if self.rng.random() < 0.4:
            out.insert(0, self.filler(self.rng.choice(["customer", "staff"])))
        if self.rng.random() < 0.3:
            out.append(self.filler(self.rng.choice(["customer", "staff"])))
        return out

    def sentence(self, template, secret):
        """Puts segments in the place of {} and perhaps a tail behind."""
        before, _, after = template.partition("{}")
        if self.rng.random() < 0.06:
            before, after = before.upper(), after.upper()
        tail = self.rng.choice(TAILS) if template.endswith("{}") or self.rng.random() < 0.3 else ""
        return [before, *secret, after + tail]

    def leak(self, category, kind, messages, action="mask", ticket=None, targets=None, pad=True):
        shift = 0
        if pad:
            padded = self.around(messages)
            shift = next(i for i, m in enumerate(padded) if m is messages[0])
            messages = padded
        out, units, spans, value = [], [], [], ""
        for index, (party, segments) in enumerate(messages):
            text, first, last = "", None, None
            for segment in segments:
                if isinstance(segment, U):
                    start = width(text)
                    text += segment.text
                    if segment.value:
                        units.append([index, start, width(text), segment.value])
                    value += segment.value
                    first = start if first is None else first
                    last = width(text)
                else:
                    text += segment
            if first is not None:
                spans.append({"message": index, "start": first, "end": last, "kind": kind})
            out.append({"from": party, "text": text})
        line = self.line(category, out, ticket, "leak", {"action": action, "spans": spans})
        if action == "flag":
            line["gold"] = {"targets": [t + shift for t in (targets or [0])]}
        else:
            line["gold"] = {"secrets": [{"kind": kind, "value": value, "units": units}]}

    def harmless(self, category, messages, ticket=None, pad=True):
        if pad:
            messages = self.around(messages)
        out = [{"from": party, "text": "".join(segments)} for party, segments in messages]
        self.line("benign." + category, out, ticket, "benign", {"action": "allow", "spans": []})

    def line(self, category, messages, ticket, label, expect):
        ticket = ticket or self.rng.choice(["transaction", "transaction", "verification"])
        line = {
            "id": f"{self.half[0]}{len(self.lines) + 1:05d}",
            "ticket_type": ticket,
            "messages": messages,
            "label": label,
            "category": category,
            "expect": expect,
        }
        self.lines.append(line)
        return line

    def balance(self):
        self.rng.shuffle(self.lines)
