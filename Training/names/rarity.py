#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Count how often names have each part, and write how much it tells by being met.

usage: rarity.py KEYS > rarity.tsv     KEYS: for each name a line `Schema<TAB>key:kind key:kind…` (`entente-train names keys`)

A weight is -ln(names that have the part / names), in sixteenths of a nat, at most 160; of persons and bodies the smaller
one. Parts that fewer than three names have are left out.
"""
import math
import sys
from collections import Counter

counts, names = {}, Counter()
for line in open(sys.argv[1], encoding="utf-8"):
    schema, _, keys = line.rstrip("\n").partition("\t")
    names[schema] += 1
    counts.setdefault(schema, Counter()).update({key.split(":")[0] for key in keys.split()})
weights = {}
for schema, counter in counts.items():
    for key, count in counter.items():
        if count >= 3:
            weight = round(16 * min(10.0, -math.log(count / names[schema])))
            weights[key] = min(weights.get(key, 255), weight)
print(f"# key weight; counted over {sum(names.values())} names of OFAC's list (public domain) and ROR (CC0)")
for key in sorted(weights, key=lambda k: int(k, 16)):
    print(f"{key}\t{weights[key]}")
