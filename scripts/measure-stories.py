#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Make copies of documents of a collection, cut, headed, edited and embedded at several degrees, put them among the
collection, and print which part of each kind `EntenteBenchmarks stories` finds (docs/stories.md).

usage: measure-stories.py CORPUS.jsonl [COUNT]     lines {"text": …, "date"?: …}; COUNT copies of each kind (100)
"""
import json, pathlib, random, re, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
BENCH = ROOT / ".build/release/EntenteBenchmarks"


def units(text):
    """Words, or single characters of a text in Han."""
    return list(text) if re.search("[\u4e00-\u9fff]", text) else text.split(" ")


def joined(parts, text):
    return ("" if re.search("[\u4e00-\u9fff]", text) else " ").join(parts)


def sentences(text):
    return [s for s in re.split(r"(?<=[.!?。！？])\s*", text) if s.strip()]


def cut(part):
    return lambda text, chance, other: joined(units(text)[: int(len(units(text)) * part)], text)


def middle(part):
    def make(text, chance, other):
        words = units(text)
        start = int(len(words) * (1 - part) / 2)
        return joined(words[start : start + int(len(words) * part)], text)
    return make


def edited(part):
    """Words exchanged for words of another text, in places drawn by chance."""
    def make(text, chance, other):
        words, foreign = units(text), units(other)
        for place in chance.sample(range(len(words)), int(len(words) * part)):
            words[place] = chance.choice(foreign)
        return joined(words, text)
    return make


def headed(text, chance, other):
    first = sentences(other)[:2]
    return "\n".join(first) + "\n" + joined(sentences(text)[1:], text) + "\n" + " ".join(sentences(other)[-2:])


def turned(text, chance, other):
    parts = sentences(text)
    chance.shuffle(parts)
    return joined(parts, text)


def embedded(times):
    def make(text, chance, other):
        around = units(other * (times + 3))[: len(units(text)) * times]
        half = len(around) // 2
        return joined(around[:half], text) + "\n" + text + "\n" + joined(around[half:], text)
    return make


KINDS = {
    "the same": lambda text, chance, other: text,
    "another head and foot": headed,
    "the first 75 % of it": cut(0.75), "the first 50 %": cut(0.5), "the first 30 %": cut(0.3), "the middle 30 %": middle(0.3),
    "its sentences in another order": turned,
    "5 % of its words changed": edited(0.05), "10 % changed": edited(0.1), "15 % changed": edited(0.15),
    "20 % changed": edited(0.2),
    "within a text twice as long": embedded(1), "within a text four times as long": embedded(3),
}


def main():
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    lines = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
    chance = random.Random(1)
    able = [n for n, line in enumerate(lines) if 400 <= len(line["text"]) <= 20000]
    drawn = chance.sample(able, min(len(able), count * len(KINDS)))
    made = []
    for place, number in enumerate(drawn):
        kind = list(KINDS)[place % len(KINDS)]
        other = lines[able[(place * 7919) % len(able)]]["text"]
        copy = {**lines[number], "text": KINDS[kind](lines[number]["text"], chance, other)}
        made.append((number, kind, copy))
    with tempfile.TemporaryDirectory() as folder:
        corpus, pairs = pathlib.Path(folder) / "corpus.jsonl", pathlib.Path(folder) / "pairs.tsv"
        with open(corpus, "w", encoding="utf-8") as out:
            for line in lines + [copy for _, _, copy in made]:
                out.write(json.dumps(line, ensure_ascii=False) + "\n")
        subprocess.run([BENCH, "stories", corpus, "--quick", "--pairs", pairs], check=True, stdout=subprocess.DEVNULL)
        origin = {}
        for row in open(pairs, encoding="utf-8"):
            copy, first, *_ = row.split("\t")
            origin[int(copy)] = int(first)
    found = {kind: [0, 0] for kind in KINDS}
    for place, (number, kind, _) in enumerate(made):
        mine = origin.get(len(lines) + place, len(lines) + place)
        found[kind][0] += mine == origin.get(number, number)
        found[kind][1] += 1
    for kind, (right, all_) in found.items():
        print(f"{kind}\t{right}/{all_}\t{right / max(1, all_):.2f}")


if __name__ == "__main__":
    main()
