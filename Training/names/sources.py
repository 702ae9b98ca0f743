#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The names that word counts and word equations may be learned from: OFAC's lists and ROR, without the entities of the benches.

Every entity any of whose names stands in a bench (`bench/derived/pairs_*.csv`, `retrieval_ofac_alias.tsv`) is left out; the
benches are read for that and for nothing else.
"""
import csv
import glob
import json
import os

from tables import SHARED, clean, rows


def key(name):
    return " ".join(clean(name).lower().split())


def benches():
    """Folded names and identifiers of entities that stand in a bench."""
    names, ids = set(), set()
    for path in sorted(glob.glob(os.path.join(SHARED, "bench", "derived", "pairs_*.csv"))):
        with open(path, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                names.update((key(row["name1"]), key(row["name2"])))
    path = os.path.join(SHARED, "bench", "derived", "retrieval_ofac_alias.tsv")
    if os.path.exists(path):
        for cells in rows(path):
            names.add(key(cells[0]))
            ids.update(c.rsplit("-", 1)[-1] for c in cells if c.startswith("ofac"))
    return names, ids


def ofac():
    """(kind, names) of each entity; kind is `organisation` or `person`. Vessels and aircraft are left out."""
    out = {}
    path = os.path.join(SHARED, "lists", "ofac_2026", "ofac-sdn.json")
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            for entry in json.load(file)["entries"]:
                kind = {"entity": "organisation", "individual": "person"}.get(entry["type"])
                if kind:
                    out[str(entry["uid"])] = (kind, [entry["name"]] + entry["alternateNames"])
    folder = os.path.join(SHARED, "lists", "ofac_2021")
    if os.path.exists(folder):
        def table(name):
            with open(os.path.join(folder, name), encoding="utf-8", errors="replace", newline="") as file:
                return [r for r in csv.reader(file) if len(r) > 3]
        for row in table("sdn.csv"):
            kind = {"individual": "person", "-0-": "organisation"}.get(row[2].strip())
            if kind and row[0] not in out:
                out[row[0]] = (kind, [row[1]])
        for row in table("alt.csv"):
            if row[0] in out and row[3] not in out[row[0]][1]:
                out[row[0]][1].append(row[3])
    return out


def ror():
    """Names of each research organisation: lists of English, Russian (Cyrillic), Chinese names and aliases."""
    path = os.path.join(SHARED, "names", "ror-en-ru-zh.tsv")
    if not os.path.exists(path):
        return
    for i, cells in enumerate(rows(path)):
        if i and len(cells) > 8:
            yield [[n for n in cells[c].split("|") if n] for c in (5, 6, 7, 8)]


def free_names():
    """Names that no bench has: organisations as lists of names of one entity (en, ru, zh, aliases), persons as lists."""
    names, ids = benches()
    organisations, persons, left_out = [], [], 0
    for uid, (kind, spellings) in sorted(ofac().items(), key=lambda item: int(item[0])):
        if uid in ids or any(key(s) in names for s in spellings):
            left_out += 1
        elif kind == "person":
            persons.append(spellings)
        else:
            organisations.append([spellings, [], [], []])
    for groups in ror():
        if any(key(n) in names for group in groups for n in group):
            left_out += 1
        else:
            organisations.append(groups)
    return organisations, persons, left_out
