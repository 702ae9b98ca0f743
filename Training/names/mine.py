#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Mine wrong pairs: names that nobody on the lists has, beside the names that the index finds for them.

usage: mine.py DATA OUT SCREEN     OUT: the folder that pairs.py wrote; writes mined-person.csv, mined-body.csv, mined-han.csv
       SCREEN: a command that takes ENTITIES.tsv QUERIES.tsv 3 and writes, a line a query, the entities found with the
       number of the name that met (`entente-train names screen`)

The names are put together from parts of names of different entities: given and family names, words of firms; and Chinese
names from the corpus of Chinese names (Apache-2.0).
"""
import csv
import json
import random
import re
import subprocess
import sys
from pathlib import Path

DATA, out, screen = sys.argv[1], Path(sys.argv[2]), sys.argv[3:]
random.seed(21)


def fold(name):
    return " ".join(sorted(re.sub(r"[^\w]+", " ", name.lower()).split()))


entities = [line.rstrip("\n").split("\t") for line in (out / "entities.tsv").open(encoding="utf-8")]
corpus = Path(DATA) / "names/chinese-names-corpus/Chinese_Names_Corpus"
chinese = [n.strip() for n in next(corpus.glob("Ancient*")).open(encoding="utf-8-sig")]
chinese = sorted(random.sample([n for n in chinese if re.fullmatch("[\u4e00-\u9fff]{2,3}", n)], 1500))
for schema, target, count in (
    ("Person", "mined-person.csv", 7000), ("Organization", "mined-body.csv", 7000), ("Person", "mined-han.csv", 0)):
    own = [e for e in entities if e[1] == schema]
    known = {fold(n) for e in own for n in e[2:]}
    pool = [random.choice(e[2:]) for e in own]
    queries = set()
    while len(queries) < count:
        a, b = random.choice(pool).split(), random.choice(pool).split()
        if not (2 <= len(a) <= 8 and 2 <= len(b) <= 8):
            continue
        if schema == "Person":
            # The beginning of one and the end of the other; now and then a name in the middle from a third.
            name = a[: random.randint(1, len(a) - 1)][:2] + b[-1:]
            if random.random() < 0.25:
                c = random.choice(pool).split()
                name = name[:1] + c[1:2] + name[-1:]
        else:
            at = random.randrange(len(a))
            name = a[:at] + [random.choice(b)] + a[at + 1 :]
            if random.random() < 0.4:
                at = random.randrange(len(name))
                name[at] = random.choice(random.choice(pool).split())
        text = " ".join(name)
        if fold(text) not in known and len(text) > 5:
            queries.add(text)
    queries = sorted(queries) if count else chinese
    (out / "mined.tsv").write_text("".join(f"{q}\t{schema}\t\n" for q in queries), encoding="utf-8")
    answer = subprocess.run(
        [*screen, str(out / "entities.tsv"), str(out / "mined.tsv"), "3", "aliases"], capture_output=True, text=True, check=True)
    by_id = {e[0]: e[2:] for e in entities}
    with (out / target).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["schema", "name1", "name2", "is_match"])
        for query, line in zip(queries, answer.stdout.splitlines()):
            for hit in json.loads(line)["results"][:2]:
                names = by_id[hit["id"]]
                shown = query if schema != "Person" or random.random() < 0.4 else " ".join(w.capitalize() if w.isupper() else w for w in query.split())
                writer.writerow([schema, shown, names[min(hit["name"], len(names) - 1)], "false"])
