#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The least score at which the scored pairs of names are right often enough.

usage: precision-floor.py [--precision P] SCORED.csv…

Reads tables with the columns `schema`, `is_match` and `score` (what `entente match --pairs` writes) and prints, for each, for
persons, for bodies and for all together, the least score of which it holds that the pairs at or above it are right in a share of P (default 0.995) of the
cases, with how many pairs that are and the share of the true pairs among them.
"""
import csv
import sys


def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        return [
            (float(row["score"]), row["is_match"].strip().lower() in ("true", "1"), row["schema"] == "Person")
            for row in csv.DictReader(file)
            if row.get("score")
        ]


def floor(pairs, precision):
    """The least score at and above which the precision holds, the pairs there, and the right ones among them."""
    pairs = sorted(pairs, reverse=True)
    best, right, seen = None, 0, 0
    while seen < len(pairs):
        score = pairs[seen][0]
        while seen < len(pairs) and pairs[seen][0] == score:
            right += pairs[seen][1]
            seen += 1
        if right >= precision * seen:
            best = (score, seen, right)
    return best


def main(arguments):
    precision = 0.995
    if arguments[:1] == ["--precision"]:
        precision, arguments = float(arguments[1]), arguments[2:]
    if not arguments:
        sys.exit(__doc__)
    tables = [(path.split("/")[-1], read(path)) for path in arguments]
    every = [pair for _, pairs in tables for pair in pairs]
    tables += [
        ("persons", [pair for pair in every if pair[2]]),
        ("bodies", [pair for pair in every if not pair[2]]),
        ("all", every),
    ]
    for name, pairs in tables:
        true = sum(pair[1] for pair in pairs)
        found = floor(pairs, precision)
        if found is None:
            print(f"{name:28} {len(pairs):5} pairs, {true:4} true: at no score")
            continue
        score, seen, right = found
        print(
            f"{name:28} {len(pairs):5} pairs, {true:4} true: {score:.4f} and above {seen:4} pairs, "
            f"{seen - right} wrong, {100 * right / max(1, true):.1f} % of the true"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
