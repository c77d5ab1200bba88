#!/usr/bin/env python3
"""Makes the guard's corpus from its own wording: tune.jsonl and held.jsonl beside the hand-written lines.

    python3 src/test/corpus/make.py

Seeded, so that it always gives the same lines. The two halves share no sentence. No number belongs to anyone.
"""
import json
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import benign
import disguises
import hand
import leaks
from talk import Maker

OUT = Path(__file__).parent.parent / "resources" / "guard"
ROUNDS = 4

for half, seed in (("tune", 20261), ("held", 77003)):
    maker = Maker(random.Random(seed), half, disguises)
    for _ in range(ROUNDS):
        leaks.make(maker)
        benign.make(maker)
    maker.balance()
    lines = maker.lines
    with open(OUT / f"{half}.jsonl", "w", encoding="utf-8") as f:
        for line in lines:
            f.write(json.dumps(line, ensure_ascii=False) + "\n")
    harmless = sum(1 for line in lines if line["label"] == "benign")
    print(half, len(lines), "harmless", harmless)

# By hand; and, by hand too, what was written round by round before the guard was tuned on it.
for name, prefix in (("hand", "w"), ("rounds", "r")):
    with open(OUT / f"{name}.jsonl", "w", encoding="utf-8") as f:
        for line in hand.make(name, prefix):
            f.write(json.dumps(line, ensure_ascii=False) + "\n")
