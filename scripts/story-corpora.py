#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Write a news corpus of ../shared/data/corpora as lines {"text": …, "date"?: …} for `EntenteBenchmarks stories`.

usage: story-corpora.py ru-news.jsonl.gz|zh-xinwen-lianbo.jsonl.gz > CORPUS.jsonl
"""
import gzip, json, pathlib, re, sys

CORPORA = pathlib.Path(__file__).resolve().parent.parent.parent / "shared/data/corpora"


def main():
    file = CORPORA / sys.argv[1]
    if not file.exists():
        sys.exit(f"{file} is missing")
    for line in gzip.open(file, "rt", encoding="utf-8"):
        article = json.loads(line)
        out = {"text": article["title"] + "\n" + article["text"]}
        day = article.get("date") or (re.search(r"/(\d{4}-\d\d-\d\d)/", article.get("url", "")) or [None, None])[1]
        if day:
            out["date"] = day
        print(json.dumps(out, ensure_ascii=False))


if __name__ == "__main__":
    main()
