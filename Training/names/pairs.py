#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Make pairs of names to learn from: names of one entity, and names of two that are alike.

usage: pairs.py DATA OUT     DATA: ../shared/data   OUT: a folder; writes person.csv, body.csv, singles.tsv, entities.tsv

Sources: OFAC's list of Specially Designated Nationals (public domain) and ROR (CC0). Every entity that has a name which
stands in a bench file is left out, so that the benches measure names that were never learned from.
"""
import csv
import random
import re
import sys
from pathlib import Path

import numpy
from sklearn.feature_extraction.text import TfidfVectorizer

data, out = Path(sys.argv[1]), Path(sys.argv[2])
out.mkdir(parents=True, exist_ok=True)
random.seed(4)


def fold(name):
    return re.sub(r"[^\w]+", " ", name.lower()).strip()


held = set()
for path in (data / "bench/derived").glob("pairs_*.csv"):
    for row in csv.DictReader(path.open(encoding="utf-8")):
        held |= {fold(row["name1"]), fold(row["name2"])}
for line in (data / "bench/derived/retrieval_ofac_alias.tsv").open(encoding="utf-8"):
    held.add(fold(line.split("\t")[0]))


def person(name):
    family, _, given = name.partition(",")
    return f"{given.strip()} {family.strip()}" if given else name


PATRONYMIC = re.compile(r"(?:ovich|evich|ovych|ovna|evna|ivna|avich|auna|ich)$", re.I)


def written(name):
    """The name as another list might write it: without capitals, the family name first, or all in capitals."""
    words = name.split()
    turn = random.random()
    if turn < 0.45:
        return " ".join(w.capitalize() if w.isupper() else w for w in words)
    if turn < 0.6 and len(words) > 1 and words[-1].isupper():
        return " ".join(words[-1:] + words[:-1]) if turn < 0.52 else " ".join([words[-1].capitalize()] + words[:-1])
    if turn < 0.65:
        return name.upper()
    return name


def swapped(own):
    """Names that differ in one part alone: given name, patronymic or family name of somebody else."""
    slavic = [n.split() for _, names, _ in own for n in names[:3] if len(n.split()) == 3 and PATRONYMIC.search(n.split()[1])]
    two = [n.split() for _, names, _ in own for n in names[:2] if len(n.split()) == 2]
    rows = []
    for names, count in ((slavic, 2500), (two, 1500)):
        for _ in range(count):
            a, b = random.choice(names), random.choice(names)
            at = random.randrange(len(a))
            if fold(a[at]) == fold(b[at]) or fold(a[at])[:4] == fold(b[at])[:4]:
                continue
            other = a[:at] + [b[at]] + a[at + 1 :]
            if len(a) == 3 and random.random() < 0.4:
                other = other[:1] + other[2:] if at != 1 else other
            rows.append((written(" ".join(a)), written(" ".join(other)), False))
    # One name alone is nobody in particular.
    for _ in range(1500):
        a = random.choice(slavic if random.random() < 0.2 else two)
        rows.append((written(" ".join(a)), random.choice((a[0], a[-1], a[0].upper())), False))
    return rows


entities = []  # (kind, [names])
for row in csv.DictReader((data / "lists/ofac_2026/ofac-sdn.csv").open(encoding="utf-8")):
    kind = {"individual": "Person", "entity": "Organization"}.get(row["type"])
    if not kind:
        continue
    names = [row["name"]] + [n.strip() for n in row["alternate_names"].split(";") if n.strip()]
    if kind == "Person":
        names = [person(n) for n in names]
    names = list(dict.fromkeys(names))
    if not any(fold(n) in held for n in names):
        entities.append((kind, names, "ofac"))
ofac = len(entities)
for row in csv.DictReader((data / "names/ror-en-ru-zh.tsv").open(encoding="utf-8"), delimiter="\t"):
    names = [row["en"]] + [n for c in ("ru", "zh", "aliases") for n in (row[c] or "").split("|") if n]
    names += [n for n in (row["acronyms"] or "").split("|") if len(n) > 3]
    names = list(dict.fromkeys(n for n in names if n))
    if names and not any(fold(n) in held for n in names):
        entities.append(("Organization", names, "ror"))
print(f"{ofac} entities of OFAC, {len(entities) - ofac} of ROR; {len(held)} names held out", file=sys.stderr)

with (out / "singles.tsv").open("w", encoding="utf-8") as file:
    for kind, names, _ in entities:
        for name in names:
            file.write(f"{kind}\t{name}\n")

with (out / "entities.tsv").open("w", encoding="utf-8") as file:
    for number, (kind, names, _) in enumerate(entities):
        file.write("\t".join([str(number), kind, *names]) + "\n")

for kind, target in (("Person", "person.csv"), ("Organization", "body.csv")):
    own = [(i, names, source) for i, (k, names, source) in enumerate(entities) if k == kind]
    rows = []
    for _, names, source in own:
        others = names[1:]
        random.shuffle(others)
        if source == "ror":
            latin = [n for n in names if n.isascii()]
            other = [n for n in names if not n.isascii() and re.search(r"[\u0400-\u04ff\u4e00-\u9fff]", n)]
            for n in other[:2]:
                rows.append((n, names[0], True))
            if len(latin) > 1:
                rows.append((random.choice(latin[1:]), latin[0], True))
        else:
            for n in others[:3]:
                rows.append((n, names[0], True))
    flat = [(n, i) for i, names, _ in own for n in names[:4]]
    texts = [fold(n) for n, _ in flat]
    vectors = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 3), sublinear_tf=True, dtype=numpy.float32).fit_transform(texts)
    picked = random.sample(range(len(flat)), min(len(flat), int(len(rows) * 1.3)))
    for start in range(0, len(picked), 500):
        part = picked[start : start + 500]
        scores = (vectors[part] @ vectors.T).toarray()
        for line, index in enumerate(part):
            best = numpy.argpartition(-scores[line], 40)[:40]
            best = best[numpy.argsort(-scores[line][best])]
            near = [int(b) for b in best if flat[b][1] != flat[index][1]]
            if near:
                take = near[: random.choice((1, 2, 5, 30))]
                rows.append((flat[index][0], flat[random.choice(take)][0], False))
    # A name in another script beside the English name of a body whose English name is like its own.
    abroad = [(i, names) for i, names, source in own if source == "ror" and not all(n.isascii() for n in names)]
    english = [fold(names[0]) for _, names in abroad]
    if english:
        vectors = TfidfVectorizer(analyzer="word", sublinear_tf=True, dtype=numpy.float32).fit_transform(english)
        scores = (vectors @ vectors.T).toarray()
        for index, (_, names) in enumerate(abroad):
            other = [n for n in names if re.search(r"[\u0400-\u04ff\u4e00-\u9fff]", n)]
            best = [int(b) for b in numpy.argsort(-scores[index], kind="stable")[:40] if b != index]
            for name in other[:2]:
                for take in (1, 8, 39):
                    rows.append((name, abroad[random.choice(best[:take])][1][0], False))
    if kind == "Person":
        rows = [(written(a), written(b), same) for a, b, same in rows] + swapped(own)
    random.shuffle(rows)
    with (out / target).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["schema", "name1", "name2", "is_match"])
        for a, b, same in rows:
            writer.writerow([kind, a, b, "true" if same else "false"])
    print(f"{target}: {len(rows)} pairs, {sum(r[2] for r in rows)} of one entity", file=sys.stderr)
