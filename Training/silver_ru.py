#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tag Russian news with natasha (MIT) for training. Run with a Python that has natasha; see train.sh.

usage: silver_ru.py OUT.jsonl [--shared ../shared] [--texts 6557]

The texts are read in the order of the corpus: titles and bodies of ru-news, then of ru-1tv-leads.
"""
import argparse, csv, gzip, json
from pathlib import Path

from natasha import Doc, NewsEmbedding, NewsNERTagger, Segmenter

KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}


def texts(corpora):
    with gzip.open(corpora / "ru-news.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield record["title"]
            yield record["text"]
    with open(corpora / "ru-1tv-leads.tsv", encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield row["title"]
            yield row["lead"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[2] / "shared")
    parser.add_argument("--texts", type=int, default=6557)
    args = parser.parse_args()
    segmenter, tagger, written = Segmenter(), NewsNERTagger(NewsEmbedding()), 0
    with open(args.out, "w", encoding="utf-8") as out:
        for text in texts(args.shared / "data/corpora"):
            if not text:
                continue
            if written == args.texts:
                break
            doc = Doc(text)
            doc.segment(segmenter)
            doc.tag_ner(tagger)
            gold = [{"start": s.start, "end": s.stop, "type": KINDS[s.type]} for s in doc.spans]
            out.write(json.dumps({"lang": "ru", "text": text, "gold": gold}, ensure_ascii=False) + "\n")
            written += 1


if __name__ == "__main__":
    main()
