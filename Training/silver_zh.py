#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tag Chinese news and sentences on financial events with LAC (Apache-2.0) for training. Run with a Python that has
LAC; see train.sh.

usage: silver_zh.py OUT.jsonl [--shared ../shared]
"""
import argparse, gzip, json, re, sys
from pathlib import Path

import paddle
import paddle.base as base

# LAC 2.1 asks for a module that PaddlePaddle 2.6 calls by another name.
base.CPUPlace, base.is_compiled_with_cuda = paddle.CPUPlace, lambda: False
sys.modules["paddle.fluid"], sys.modules["paddle.fluid.core"] = base, base.core
paddle.fluid = base
from LAC import LAC  # noqa: E402

KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}
SENTENCE = re.compile(r"[^。！？\n]*[。！？\n]?")


def texts(data):
    with gzip.open(data / "corpora/zh-xinwen-lianbo.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield record["title"] + "\n" + record["text"]
    for path in sorted((data / "annotated/zh/FewFC/original").glob("*.json")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield json.loads(line)["content"]


def tagged(lac, text):
    pieces = [(m.start() + len(m.group()) - len(m.group().lstrip()), m.group().strip())
              for m in SENTENCE.finditer(text)]
    pieces = [(at, piece) for at, piece in pieces if piece and len(piece) < 400]
    gold = []
    for (at, piece), (words, tags) in zip(pieces, lac.run([p for _, p in pieces]) if pieces else []):
        if "".join(words) != piece:
            continue
        for word, tag in zip(words, tags):
            if tag in KINDS:
                gold.append({"start": at, "end": at + len(word), "type": KINDS[tag]})
            at += len(word)
    return {"lang": "zh", "text": text, "gold": gold}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[2] / "shared")
    args = parser.parse_args()
    lac = LAC(mode="lac")
    with open(args.out, "w", encoding="utf-8") as out:
        for text in texts(args.shared / "data"):
            out.write(json.dumps(tagged(lac, text), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
