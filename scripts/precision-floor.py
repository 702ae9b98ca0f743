#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The least score at which the scored pairs of names are right often enough.

usage: precision-floor.py [--precision P] SCORED.csv…

Reads tables with the columns `is_match` and `score` (what `entente match --pairs` writes) and prints, for each and for all
together, the least score of which it holds that the pairs at or above it are right in a share of P (default 0.995) of the
cases, with how many pairs that are and the share of the true pairs among them.
"""
import csv
import sys


def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        return [
            (float(row["score"]), row["is_match"].strip().lower() in ("true", "1"))
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
    every = []
    for path in arguments + ["all"]:
        pairs = every if path == "all" else read(path)
        every = every if path == "all" else every + pairs
        true = sum(match for _, match in pairs)
        found = floor(pairs, precision)
        name = path.split("/")[-1]
        if found is None:
            print(f"{name:28} {len(pairs):6} pairs: at no score")
            continue
        score, seen, right = found
        print(
            f"{name:28} {len(pairs):6} pairs, {true:5} true: {score:.4f} and above {seen:5} pairs, "
            f"{seen - right} wrong, {100 * right / max(1, true):.1f} % of the true"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
