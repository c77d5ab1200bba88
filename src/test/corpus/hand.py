"""Turns hand.txt and rounds.txt into JSON Lines."""
import json
import re
from pathlib import Path

from talk import width

HERE = Path(__file__).parent
ONES = re.compile(r"[^\W_]", re.UNICODE)


def units(text, digits, index, at):
    """One unit for each digit where words or characters match digits one to one, else one for all."""
    digits = digits.replace(" ", "").replace("-", "") if digits.replace(" ", "").replace("-", "").isdigit() else digits
    words = [m for m in re.finditer(r"[^\s,]+", text)]
    chars = [m for m in re.finditer(r"[^\W_]", text)]
    for parts in (words, chars):
        if len(parts) == len(digits):
            return [[index, at + width(text[: m.start()]), at + width(text[: m.end()]), d] for m, d in zip(parts, digits)]
    return [[index, at, at + width(text), digits]]


def make(name="hand", prefix="w"):
    lines = []
    for number, row in enumerate((HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()):
        if not row.strip() or row.startswith("#"):
            continue
        head, *parts = row.split(" | ")
        kind, ticket = head.split()
        out, spans, gold, value = [], [], [], ""
        for index, part in enumerate(parts):
            party, text = part.split(": ", 1)
            plain, last = "", 0
            for m in re.finditer(r"«(.*?)=([^=»]*)»", text):
                plain += text[last : m.start()]
                start = width(plain)
                plain += m.group(1)
                spans.append({"message": index, "start": start, "end": width(plain), "kind": kind})
                found = units(m.group(1), m.group(2), index, start)
                gold += found
                value += "".join(u[3] for u in found)
                last = m.end()
            plain += text[last:]
            out.append({"from": {"s": "staff", "c": "customer"}[party], "text": plain})
        harmless, intent = kind == "-", kind.startswith("!")
        line = {"id": f"{prefix}{len(lines) + 1:05d}", "ticket_type": {"t": "transaction", "v": "verification"}[ticket], "messages": out,
                "label": "benign" if harmless else "leak", "category": "benign.hand" if harmless else "hand." + ("intent" if intent else kind)}
        if harmless:
            line["expect"] = {"action": "allow", "spans": []}
        elif intent:
            line["expect"] = {"action": "flag", "spans": []}
            line["gold"] = {"targets": [int(kind[1:] or 0)]}
        else:
            line["expect"] = {"action": "mask", "spans": spans}
            line["gold"] = {"secrets": [{"kind": kind, "value": value, "units": gold}]}
        lines.append(line)
    return lines
