#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes words.tsv and personwords.tsv: how many names have each folded Latin word, counts of 3 and more.

    python3 Training/names/count_words.py
"""
from collections import Counter

from sources import free_names
from tables import fold_latin, write

LEAST = 3


def count(names):
    counter, total = Counter(), 0
    for name in names:
        words = set(fold_latin(name))
        if words:
            total += 1
            counter.update(w for w in words if not w.isdigit())
    return total, [[w, str(n)] for w, n in counter.items() if n >= LEAST]


def main():
    organisations, persons, left_out = free_names()
    names = sorted({n for groups in organisations for group in groups for n in group})
    total, records = count(names)
    notes = ["word: folded Latin word. count: number of names that have it.",
             "Counted in OFAC's lists (public domain) and ROR (CC0) by Training/names/count_words.py,"
             f" without {left_out} entities that stand in a bench."]
    write("words.tsv", "Words in names of organisations and how common they are.", ["word", "count"],
          [f"names {total}"] + notes, records)
    total, records = count(sorted({n for spellings in persons for n in spellings}))
    write("personwords.tsv", "Words in names of persons and how common they are.", ["word", "count"],
          [f"names {total}"] + notes, records)


if __name__ == "__main__":
    main()
