#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Learn what it costs to write one sound for another.

usage: sounds.py CHANNEL PAIRS… > sounds.tsv     CHANNEL: latin or han
       PAIRS: lines of two spellings, each the numbers of its sounds, with a tab between (`entente-train names sounds`)

An edit distance whose costs are learned by expectation and maximisation over its best paths (Ristad and Yianilos 1998,
with the best path in place of all paths): a pair of sounds that meets often where both occur costs little. 64 is the cost
of sounds that have nothing to do with one another. With `latin` the costs are the same in both directions.
"""
import math
import sys
from collections import Counter

channel = sys.argv[1]
pairs = []
for path in sys.argv[2:]:
    for line in open(path, encoding="utf-8"):
        left, right = (tuple(map(int, side.split())) for side in line.rstrip("\n").split("\t"))
        if left and right:
            pairs.append((left, right))
pairs = sorted(set(pairs))
size = 32
vowels = {1, 5, 9, 15, 21, 25}


def first(a, b):
    if a == b:
        return 0.0
    if a in vowels and b in vowels:
        return 0.4
    if not a and (b in vowels or b == 8) or not b and (a in vowels or a == 8):
        return 0.5
    return 1.0


cost = [[first(a, b) for b in range(size)] for a in range(size)]


def path(a, b):
    n, m = len(a), len(b)
    table = [[0.0] * (m + 1) for _ in range(n + 1)]
    for j in range(m):
        table[0][j + 1] = table[0][j] + cost[0][b[j]]
    for i in range(n):
        row, above, x = table[i + 1], table[i], a[i]
        row[0] = above[0] + cost[x][0]
        for j in range(m):
            row[j + 1] = min(above[j] + cost[x][b[j]], above[j + 1] + cost[x][0], row[j] + cost[0][b[j]])
    i, j, steps = n, m, []
    while i or j:
        if i and j and table[i][j] == table[i - 1][j - 1] + cost[a[i - 1]][b[j - 1]]:
            i, j = i - 1, j - 1
            steps.append((a[i], b[j]))
        elif i and table[i][j] == table[i - 1][j] + cost[a[i - 1]][0]:
            i -= 1
            steps.append((a[i], 0))
        else:
            j -= 1
            steps.append((0, b[j]))
    return table[n][m], steps


for turn in range(8):
    met, lefts, rights, used = Counter(), Counter(), Counter(), 0
    for a, b in pairs:
        total, steps = path(a, b)
        if total > (0.6 if channel == "han" else 0.45) * max(len(a), len(b)):
            continue
        used += 1
        for x, y in steps:
            met[x, y] += 1
            lefts[x] += 1
            rights[y] += 1
            if channel == "latin":
                met[y, x] += 1
                lefts[y] += 1
                rights[x] += 1
    total = sum(met.values())
    alone = Counter()
    for (a, b), count in met.items():
        alone[a] += count / total / (1 if channel == "han" else 2)
        alone[b] += count / total / (1 if channel == "han" else 2)

    def odds(a, b):
        """How much more often the two meet in spellings of one name than they would by chance."""
        chance = alone[a] * alone[b] if a and b else 0.25 * max(alone[a], alone[b])
        return math.log((met[a, b] / total + 2e-6) / (chance + 2e-6))

    for a in range(size):
        for b in range(size):
            if a == b:
                cost[a][b] = 0.0
                continue
            usual = (odds(a, a) + odds(b, b)) / 2 if a and b else odds(a or b, a or b)
            if channel == "han" and a and b:
                usual = max(odds(a, c) for c in range(1, size))
            value = (max(0.5, usual) - odds(a, b)) / 5.5
            cost[a][b] = min(1.6 if a and b else 1.3, max(0.1 if a and b else 0.2, value))
    print(f"turn {turn}: {used} of {len(pairs)} pairs", file=sys.stderr)

for a in range(size):
    for b in range(size):
        if a != b:
            print(f"{channel}\t{a}\t{b}\t{round(64 * cost[a][b])}")
