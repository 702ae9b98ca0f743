#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Draw the sample of pairs of documents that a person reads to say how many found copies are copies (docs/stories.md).

usage: sample-stories.py CORPUS.jsonl PAIRS.tsv [--verdicts FILE] [--show]

PAIRS.tsv is what `EntenteBenchmarks stories CORPUS.jsonl --pairs PAIRS.tsv` wrote. The sample is 100 pairs, seeded, as many
from each fifth of the range of similarity as there are. With --show the texts are printed for reading; with --verdicts the
marks of a file `copy TAB origin TAB verdict` are counted: `copy`, `update` (the same story, told on), `series` (two events in
one form), `other`.
"""
import collections, json, random, sys


def sample(pairs, count=100, seed=20190 + 29):
    ordered = sorted(pairs, key=lambda p: (p[3], p[0], p[1]))
    low, high = ordered[0][3], ordered[-1][3]
    bands = [[] for _ in range(5)]
    for pair in ordered:
        bands[min(4, int((pair[3] - low) / max(1e-9, high - low) * 5))].append(pair)
    chance = random.Random(seed)
    for band in bands:
        chance.shuffle(band)
    drawn = []
    while len(drawn) < min(count, len(ordered)):
        for band in bands:
            if band and len(drawn) < count:
                drawn.append(band.pop())
    return sorted(drawn, key=lambda p: (p[3], p[0]))


def show(pair, texts):
    a, b = texts[pair[1]], texts[pair[0]]
    print(f"== {pair[0]} {pair[1]} {pair[2]} {pair[3]}  {a.get('date')} {b.get('date')}  {len(a['text'])} {len(b['text'])}")
    print("  A", a["text"][:130].replace("\n", " / "))
    print("  B", b["text"][:130].replace("\n", " / "))
    if a["text"] == b["text"]:
        print("  equal")
        return
    left, right = (t["text"].replace("\n", " ").split("。" if "。" in a["text"] else ". ") for t in (a, b))
    only = [[s.strip()[:110] for s in x if s not in set(y)] for x, y in ((left, right), (right, left))]
    print("  only A", len(only[0]), "of", len(left), only[0][:3])
    print("  only B", len(only[1]), "of", len(right), only[1][:3])


def main():
    corpus, table, *options = sys.argv[1:]
    rows = [line.rstrip("\n").split("\t") for line in open(table, encoding="utf-8")]
    drawn = sample([(int(r[0]), int(r[1]), r[2], float(r[3])) for r in rows])
    if "--show" in options:
        texts = [json.loads(line) for line in open(corpus, encoding="utf-8")]
        for pair in drawn:
            show(pair, texts)
    if "--verdicts" in options:
        path = options[options.index("--verdicts") + 1]
        marks = {}
        for line in open(path, encoding="utf-8"):
            if not line.startswith("#"):
                copy, origin, verdict = line.split()
                marks[int(copy), int(origin)] = verdict
        counts = collections.Counter(marks.get((p[0], p[1]), "unread") for p in drawn)
        for verdict, number in sorted(counts.items()):
            print(f"{verdict}\t{number}")
        good = counts["copy"] + counts["update"]
        print(f"precision\t{good / max(1, len(drawn) - counts['unread']):.3f} of {len(drawn) - counts['unread']} read")


if __name__ == "__main__":
    main()
