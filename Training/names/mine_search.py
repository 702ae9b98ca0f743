#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Mine wrong pairs as a search meets them: names that nobody has, each beside the names that the index finds for it.

usage: mine_search.py person|body DATA WORK SEED COUNT SCREEN > searched.csv
       WORK: the folder that pairs.py wrote; SCREEN: a command that takes ENTITIES.tsv QUERIES.tsv 3
       (`entente-train names screen`)

Persons: parts of names of persons who share parts with one another (so that a name stays within a language), listed names
with another family name that begins and ends alike, and with the endings of the other sex. Bodies: names whose rarest word
gives way to an invented one, and firms in Han by short names from a corpus (Apache-2.0) with town, trade and form.
A name all of whose words stand in the other is no wrong pair: that may be one thing. With COUNT 0 it gives right pairs instead:
names as lists often have them, without a patronymic or middle name, and without a legal form. The same seed gives the same pairs.
"""
import csv
import json
import random
import re
import subprocess
import sys
from pathlib import Path

kind, data, work, seed, count = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5])
screen = sys.argv[6:]
random.seed(seed)
schema = "Person" if kind == "person" else "Organization"


def fold(name):
    return " ".join(sorted(re.sub(r"[^\w]+", " ", name.lower()).split()))


def written(word):
    return word.capitalize() if word.isupper() else word


entities = [line.rstrip("\n").split("\t") for line in (work / "entities.tsv").open(encoding="utf-8")]
own = [e for e in entities if e[1] == schema]
known = {fold(name) for e in own for name in e[2:]}


def invented_persons():
    """Given names, middle names and family names of persons who share parts, put together anew."""
    names = [n.split() for e in own for n in e[2:4] if 2 <= len(n.split()) <= 5]
    having = {}
    for number, name in enumerate(names):
        for word in sorted({w.lower() for w in name}):
            having.setdefault(word, []).append(number)

    def beside(number):
        return random.choice(having[random.choice(names[number]).lower()])

    queries = set()
    while len(queries) < count:
        first = random.randrange(len(names))
        second = beside(beside(beside(first)))
        third = beside(beside(second))
        a, b, c = names[first], names[second], names[third]
        given, family, middle = written(a[0]), written(b[-1]), written((c[1:-1] or c[:1])[0])
        turn = random.random()
        if turn < 0.4:
            parts = [given, family]
        elif turn < 0.85:
            parts = [given, middle, family]
        elif turn < 0.95:
            parts = [given, middle, written(random.choice(c)), family]
        else:
            parts = [given, family, written(c[-1])]
        if random.random() < 0.15:
            parts = parts[-1:] + parts[:-1]
        text = " ".join(parts)
        if len({p.lower() for p in parts}) == len(parts) and fold(text) not in known:
            queries.add(text)
    return sorted(queries)


def near_persons():
    """Listed names with a family name that begins and ends alike, or with the endings of the other sex."""
    alike = {}
    for family in sorted({n.split()[-1] for e in own for n in e[2:4] if 2 <= len(n.split()) <= 5}):
        alike.setdefault((family[:2].lower(), family[-2:].lower()), []).append(family)
    rows = set()
    while len(rows) < 3000:
        name = random.choice(own)[2]
        words = name.split()
        if not 2 <= len(words) <= 4:
            continue
        others = [f for f in alike.get((words[-1][:2].lower(), words[-1][-2:].lower()), []) if f.lower() != words[-1].lower()]
        if others:
            rows.add((" ".join(map(written, words[:-1] + [random.choice(others)])), name))
    slavic = [e[2] for e in own if re.search("(OV|EV|IN|OVA|EVA|INA)$", e[2])]
    while len(rows) < 3800:
        name = random.choice(slavic)
        words = list(map(written, name.split()))
        words[-1] = words[-1][:-1] if words[-1].endswith("a") else words[-1] + "a"
        if len(words) > 2 and random.random() < 0.5:
            words = [words[0], words[-1]]
        elif len(words) > 2:
            words[1] = re.sub("na$", "ich", words[1]) if words[1].endswith("na") else re.sub("ich$", "na", words[1])
        rows.add((" ".join(words), name))
    return sorted(rows)


LETTERS = dict(zip("abdefgiklmnoprstuvz", "абдефгиклмнопрстувз"))


def word():
    start, vowels = "b d f g k l m n p r s t v z br dr gr kr pr st tr".split(), "aeiouaeo"
    syllables = "".join(random.choice(start) + random.choice(vowels) for _ in range(random.choice((1, 2, 2, 2, 3))))
    return syllables + random.choice(["n", "r", "l", "s", "m", "t", "", "", "", "", ""])


def invented_bodies():
    names = [n for e in own for n in e[2:5]]
    often = {}
    for name in names:
        for w in set(name.lower().split()):
            often[w] = often.get(w, 0) + 1
    corpus = next((data / "names/company-names-corpus").glob("*.txt"))
    short = [s for s in corpus.read_text(encoding="utf-8-sig").split("\n") if re.fullmatch("[\u4e00-\u9fff]{2,4}", s.strip())]
    rows = [line.split("\t") for line in (data / "names/cities-en-ru-zh.tsv").read_text(encoding="utf-8").split("\n")[1:] if line]
    towns = [r[7].split("|")[0] for r in rows if r[2] == "CN" and r[7] and int(r[5] or 0) > 300_000]
    trades = "科技 贸易 电子 物流 材料 机械 生物技术 信息技术 进出口 实业 化工 光电 航空 通信 自动化 精密仪器 软件 能源 国际贸易 供应链".split()
    forms = "有限公司 有限责任公司 股份有限公司 集团有限公司".split()
    queries = set()
    while len(queries) < count:
        if random.random() < 0.25:
            text = random.choice(towns) if random.random() < 0.75 else ""
            text += random.choice(short)[: random.choice((2, 2, 3))] + random.choice(trades) + random.choice(forms)
        else:
            words = random.choice(names).split()
            if not 2 <= len(words) <= 8 or re.search("[\u4e00-\u9fff]", "".join(words)):
                continue
            at = max(range(len(words)), key=lambda i: (-often.get(words[i].lower(), 0), len(words[i])))
            new = word()
            if re.search("[\u0400-\u04ff]", "".join(words)):
                new = "".join(LETTERS.get(c, c) for c in new)
            new = new.upper() if words[at].isupper() else new.capitalize()
            if random.random() < 0.3:
                new = random.choice(random.choice(names).split())
            turn = random.random()
            if turn < 0.2:
                words = words[:at] + [new] + words[at:]
            elif turn < 0.28:
                words = words[:at] + words[at + 1 :] + [new]
            else:
                words = words[:at] + [new] + words[at + 1 :]
            text = " ".join(words)
        if len(text) > 3 and fold(text) not in known:
            queries.add(text)
    return sorted(queries)


PATRONYMIC = re.compile("(ovich|evich|ovna|evna|ivna|ych)$", re.I)
FORM = re.compile(
    r"(?<!\w)(LIMITED LIABILITY COMPANY|JOINT STOCK COMPANY|LLC|OOO|LTD\.?|CO\.?|JSC|OJSC|PJSC|CJSC|AO|OAO|ZAO|PAO|LIMITED|"
    r"COMPANY|CORPORATION|INC\.?|S\.A\.|GMBH|ООО|АО|ПАО|ОАО|ЗАО|股份有限公司|有限责任公司|有限公司)(?!\w)[,.]?", re.I)


def shortened():
    rows = []
    for entity in own:
        for name in entity[2 : 3 if kind == "person" else 4]:
            words = name.split()
            if kind == "body":
                short = re.sub(" +", " ", FORM.sub("", name)).strip(" ,-")
                if short != name and len(short) > 4:
                    rows.append((short.title() if short.isupper() and random.random() < 0.5 else short, name))
            elif len(words) == 3 and (PATRONYMIC.search(words[1]) or len(words[1]) > 3 and random.random() < 0.15):
                short = [written(words[0]), written(words[2])]
                rows.append((" ".join(short if random.random() < 0.7 else short[::-1]), name))
    random.shuffle(rows)
    return rows[:2500]


if count == 0:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["schema", "name1", "name2", "is_match"])
    writer.writerows([schema, short, name, "true"] for short, name in shortened())
    sys.exit()

queries = invented_persons() if kind == "person" else invented_bodies()
asked = work / f"searched-{kind}.tsv"
asked.write_text("".join(f"{q}\t{schema}\t\n" for q in queries), encoding="utf-8")
answer = subprocess.run([*screen, str(work / "entities.tsv"), str(asked), "3", "aliases"], capture_output=True, text=True, check=True)
by_id = {e[0]: e[2:] for e in entities}
writer = csv.writer(sys.stdout, lineterminator="\n")
writer.writerow(["schema", "name1", "name2", "is_match"])
for query, line in zip(queries, answer.stdout.splitlines()):
    for hit in json.loads(line)["results"][:2]:
        names = by_id[hit["id"]]
        other = names[min(hit["name"], len(names) - 1)]
        left, right = set(fold(query).split()), set(fold(other).split())
        if not (left <= right or right <= left):
            writer.writerow([schema, query, other, "false"])
for left, right in near_persons() if kind == "person" else []:
    writer.writerow([schema, left, right, "false"])
