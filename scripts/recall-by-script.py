#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Set recall and false alarms beside each other by the script of a name and the kind of who bears it.

usage: recall-by-script.py WORK BENCH     WORK: what evaluate-matching.sh wrote; BENCH: the folder of the benches

Recall is of the true pairs of the benches with a name in that script (Latin: both names), put beside each other and, where there
is a bench, looked for in a list. False alarms are of names that are on no list. Ends with a line PASS or FAIL for these.
"""
import collections
import csv
import json
import re
import sys
from pathlib import Path

work, bench = Path(sys.argv[1]), Path(sys.argv[2])
THRESHOLD = 0.7


def script(*names):
    text = "".join(names)
    if re.search("[\u4e00-\u9fff]", text):
        return "Han"
    return "Cyrillic" if re.search("[\u0400-\u04ff]", text) else "Latin"


def kind(schema):
    return "persons" if schema == "Person" else "firms"


Share = collections.Counter
pairs, pairs_all, sought, sought_all, alarms, alarms_all = Share(), Share(), Share(), Share(), Share(), Share()
for path in sorted(bench.glob("pairs_*.csv")):
    with (work / path.name.removeprefix("pairs_")).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["is_match"].lower() in ("true", "1"):
                key = script(row["name1"], row["name2"]), kind(row["schema"])
                pairs_all[key] += 1
                pairs[key] += float(row["score"]) >= THRESHOLD
queries = (bench / "retrieval_ofac_alias.tsv").read_text(encoding="utf-8").splitlines()
for query, line in zip(queries, (work / "retrieval.jsonl").open(encoding="utf-8")):
    name, schema, gold = query.split("\t")[:3]
    if gold:
        sought_all[script(name), kind(schema)] += 1
        sought[script(name), kind(schema)] += any(
            hit["id"] == gold and hit["score"] >= THRESHOLD for hit in json.loads(line)["results"])
for query, line in zip((work / "absent.tsv").open(encoding="utf-8"), (work / "absent.jsonl").open(encoding="utf-8")):
    name, schema = query.rstrip("\n").split("\t")[:2]
    alarms_all[script(name), kind(schema)] += 1
    alarms[script(name), kind(schema)] += bool(json.loads(line)["results"])


def shown(part, whole, key):
    return f"{part[key] / whole[key]:.3f} of {whole[key]}" if whole[key] else "no bench"


for key in sorted(set(pairs_all) | set(sought_all) | set(alarms_all)):
    print(
        f"       {key[0]} {key[1]}: recall of pairs {shown(pairs, pairs_all, key)}, of searches"
        f" {shown(sought, sought_all, key)}; false alarms {shown(alarms, alarms_all, key)}")
share = sum(alarms.values()) / sum(alarms_all.values())
verdict = "PASS" if share <= 0.01 else "FAIL"
print(f"{verdict} screening: false alarms at 0.70 of {sum(alarms_all.values()):,} names on no list: {share:.4f} (at most 0.0100)")
