#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Time `entente tag` beside natasha (Russian) and LAC (Chinese) in one run: the same texts, one core each.

usage: compare-taggers.py --natasha PYTHON --lac PYTHON [--characters 120000]

PYTHON are interpreters that have the taggers (Training/train.sh makes such environments). Each tagger gets the same texts
three times and keeps its quickest; loading is not counted. Prints a table for docs/performance.md; one that is not named
is left out, which is said.
"""
import argparse, gzip, json, os, pathlib, re, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parent.parent
CORPORA = ROOT.parent / "shared/data/corpora"
ALONE = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
QUICKEST = """
best = 1e9
for _ in range(3):
    begin = time.process_time(); work(); best = min(best, time.process_time() - begin)
print(best)
"""
NATASHA = """
import json, sys, time
from natasha import Doc, NewsEmbedding, NewsNERTagger, Segmenter
segmenter, tagger = Segmenter(), NewsNERTagger(NewsEmbedding())
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
def work():
    for text in texts:
        doc = Doc(text); doc.segment(segmenter); doc.tag_ner(tagger)
""" + QUICKEST
LAC = """
import json, re, sys, time
sys.path.insert(0, sys.argv[2])
from silver_zh import LAC, tagged
lac = LAC(mode="lac")
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
def work():
    for text in texts: tagged(lac, text)
""" + QUICKEST


def texts(name, characters):
    """The first texts of a corpus, about so many characters."""
    found, size = [], 0
    with gzip.open(CORPORA / name, "rt", encoding="utf-8") as lines:
        for line in lines:
            found.append(json.loads(line)["text"])
            size += len(found[-1])
            if size >= characters:
                return found
    return found


def ours(path):
    """Processor seconds for the texts: the whole process, less one that is given an empty text."""
    empty = path.with_suffix(".empty")
    empty.write_text('{"id":0,"text":""}\n', encoding="utf-8")

    def once(file):
        before = os.times()
        subprocess.run([ROOT / ".build/release/entente", "tag", file, "--jobs", "1"], check=True,
                       stdout=subprocess.DEVNULL)
        after = os.times()
        return after.children_user + after.children_system - before.children_user - before.children_system
    return min(once(path) for _ in range(3)) - min(once(empty) for _ in range(3))


def peer(python, program, path):
    run = subprocess.run(["taskset", "-c", "0", python, "-c", program, str(path), str(ROOT / "Training")],
                         capture_output=True, text=True, env=ALONE)
    if run.returncode:
        sys.exit(f"{python}: {run.stderr[-600:]}")
    return float(run.stdout.split()[-1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--natasha")
    parser.add_argument("--lac")
    parser.add_argument("--characters", type=int, default=120_000)
    args = parser.parse_args()
    if not CORPORA.exists():
        sys.exit(f"{CORPORA} is missing: nothing can be compared without it")
    print("| texts | entente tag | peer | times as fast |\n|---|---:|---:|---:|")
    for python, program, name, label, corpus, unit in (
            (args.natasha, NATASHA, "natasha", "Russian", "ru-news.jsonl.gz", "tokens"),
            (args.lac, LAC, "LAC", "Chinese", "zh-xinwen-lianbo.jsonl.gz", "characters")):
        if not python:
            print(f"{name} is not given: {label} is left out", file=sys.stderr)
            continue
        with tempfile.TemporaryDirectory() as work:
            path = pathlib.Path(work) / "texts.jsonl"
            chosen = texts(corpus, args.characters)
            path.write_text("".join(json.dumps({"id": i, "text": t}, ensure_ascii=False) + "\n"
                                    for i, t in enumerate(chosen)), encoding="utf-8")
            count = sum(len(re.findall(r"\w+|[^\w\s]", t)) if unit == "tokens" else len(t) for t in chosen)
            mine, theirs = ours(path), peer(python, program, path)
            print(f"| {label}, {count:,} {unit} | {count / mine / 1000:,.0f} thousand {unit}/s | "
                  f"{name}: {count / theirs / 1000:,.1f} thousand {unit}/s | {theirs / mine:.0f} |")


if __name__ == "__main__":
    main()
