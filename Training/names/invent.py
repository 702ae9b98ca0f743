#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Invent pairs of persons' names in Han and in Latin letters, right and wrong, to learn from.

usage: invent.py DATA READER > person-han.csv     READER: a command that writes the syllables of each line of Han

Foreign names: cities' names by their sound (GeoNames, CC BY 4.0), put together like given and family names. Chinese names:
the corpus of Chinese names (Apache-2.0), in the orders and with the marks that lists use.
"""
import csv
import random
import re
import subprocess
import sys
from pathlib import Path

data, reader = Path(sys.argv[1]), sys.argv[2:]
random.seed(9)
east = {"CN", "TW", "JP", "KR", "KP", "HK", "MO", "VN", "SG"}
sounds = []
with (data / "names/cities-en-ru-zh.tsv").open(encoding="utf-8") as file:
    for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
        forms = [re.sub("[市縣县州省區区鎮镇]$", "", z) for z in row["zhforms"].split("|")]
        forms = [z for z in forms if re.fullmatch("[\u4e00-\u9fff]{2,5}", z)]
        if row["country"] not in east and forms and re.fullmatch("[A-Z][a-z]+", row["name"]) and len(row["name"]) <= 3 * len(forms[0]) + 1:
            sounds.append((forms[0], row["name"]))
rows = []
for _ in range(1500):
    (a, x), (b, y), (c, z), (d, w) = random.sample(sounds, 4)
    rows.append((f"{a}·{b}", random.choice((f"{x} {y}", f"{x} {y.upper()}", f"{x} J. {y}", f"{x} {w} {y}")), True))
    rows.append((b, f"{x} {y}", True) if random.random() < 0.3 else (f"{a}·{b}", f"{x} {y}", True))
    rows.append((f"{a}·{b}", random.choice((f"{x} {z}", f"{z} {y}", f"{z} {w}", f"{w} {z.upper()}")), False))
    rows.append((random.choice((a, b, f"{a}·{b}")), random.choice((f"{z} {w}", f"{z} J. {w}")), False))
names = [n.strip() for n in next((data / "names/chinese-names-corpus/Chinese_Names_Corpus").glob("Ancient*")).open(encoding="utf-8-sig")]
names = [n for n in names if re.fullmatch("[\u4e00-\u9fff]{2,3}", n)]
names = random.sample(names, 4000)
said = subprocess.run(reader, input="\n".join(names), capture_output=True, text=True, check=True).stdout.split("\n")
people = [(n, s.split()) for n, s in zip(names, said) if len(s.split()) == len(n)]


def written(syllables):
    family, given = syllables[0].capitalize(), [g for g in syllables[1:]]
    joined = random.choice(("".join(given), "-".join(given), " ".join(g.capitalize() for g in given))).capitalize()
    return random.choice((f"{family} {joined}", f"{joined} {family}", f"{joined} {family.upper()}", f"{family.upper()} {joined}", f"{family}, {joined}"))


by_family = {}
for person in people:
    by_family.setdefault(person[1][0], []).append(person)
for name, syllables in people[:1500]:
    rows.append((name, written(syllables), True))
    other = random.choice(by_family[syllables[0]] if random.random() < 0.7 else people)
    if other[1] != syllables:
        rows.append((name, written(other[1]), False))
    a, b = random.sample(sounds, 2)
    rows.append((name, f"{a[1]} {b[1]}", False))
writer = csv.writer(sys.stdout, lineterminator="\n")
writer.writerow(["schema", "name1", "name2", "is_match"])
for a, b, same in rows:
    writer.writerow(["Person", a, b, "true" if same else "false"])
