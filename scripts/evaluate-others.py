#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measure the maps of documents other than the seed report and compare with the table in docs/evaluation.md.

usage: evaluate-others.py [--write]

The sets: the releases and news stories annotated in Evaluation/gold/en, ru and zh (texts in ../shared), our own
samples in the three languages, and the starter map. The figures of a set are taken over all of its documents together. Prints
`PASS what`, `FAIL what` when a figure is not the one in the table, `SKIPPED what` when ../shared is missing.
"""
import glob, json, pathlib, re, subprocess, sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
PAGE = ROOT / "docs/evaluation.md"
BLOCK = re.compile(r"(<!-- figures: others -->\n)(.*?)(<!-- end -->)", re.S)
COLUMNS = [("detect", "f1"), ("record", "f1"), ("participants", "f1"), ("type", "share"), ("country", "share"),
           ("sectors", "f1"), ("date", "share"), ("place", "share"), ("status", "share"), ("grounded", "share")]
APART = 10_000_000  # moves the offsets of each document away from those of the others


def sets():
    gold = ROOT / "Evaluation/gold"
    def own(language):
        for path in sorted((ROOT / "Samples" / language).glob("*.*")):
            yield gold / "samples" / (path.stem + ".json"), path
    def others(language):
        for path in sorted((gold / language).glob("*.json")):
            name = json.loads(path.read_text(encoding="utf-8"))["document"]
            yield path, SHARED / "data/documents" / language / name
    named = [("White House releases", others("en")), ("news, Russian", others("ru")), ("news, Chinese", others("zh")),
             ("samples, English", own("en")),
             ("starter map", [(gold / "starter.json", ROOT / "Sources/EntenteDesk/StarterMap/starter-map.md")]),
             ("samples, Russian", own("ru")), ("samples, Chinese", own("zh"))]
    counted = [(name, list(documents)) for name, documents in named]
    return [(name if name == "starter map" else f"{name} ({len(documents)})", documents)
            for name, documents in counted if documents]


def spans(item):
    return item["evidence"] if isinstance(item["evidence"], list) else [item["evidence"]]


def measure(score, documents):
    golds, maps, text = [], [], ""
    for number, (gold, path) in enumerate(documents):
        body = path.read_text(encoding="utf-8")
        entries = json.load(open(gold, encoding="utf-8"))["initiatives"]
        run = subprocess.run([ROOT / ".build/release/entente", "map", path, "--format", "jsonl"],
                             capture_output=True, text=True)
        if run.returncode not in (0, 1):
            sys.exit(f"entente map {path} ended with {run.returncode}: {run.stderr[-300:]}")
        found = [json.loads(line) for line in run.stdout.splitlines() if line.strip()]
        for item in entries:
            item["places"] = [p if isinstance(p, str) else p["name"] for p in item.get("places") or []]
        text = text.ljust(number * APART) + body
        for item in entries + found:
            for span in spans(item):
                span["start"] += number * APART
                span["end"] += number * APART
        golds += entries
        maps += found
    return score(golds, maps, None, text)[0]


def main():
    if not (SHARED / "eval/score_map.py").exists():
        print(f"SKIPPED evaluation of other documents: {SHARED}/eval is missing; nothing was measured")
        return 0
    sys.path.insert(0, str(SHARED / "eval"))
    from score_map import score
    rows = ["| set | " + " | ".join(name for name, _ in COLUMNS) + " |", "|---|" + "---|" * len(COLUMNS)]
    for name, documents in sets():
        figures = measure(score, documents)
        cells = [figures[column][key] for column, key in COLUMNS]
        rows.append(f"| {name} | " + " | ".join("–" if c is None else f"{c:.2f}" for c in cells) + " |")
    page = PAGE.read_text(encoding="utf-8")
    if "--write" in sys.argv[1:]:
        page = BLOCK.sub(lambda m: m[1] + "\n".join(rows) + "\n" + m[3], page)
        PAGE.write_text(page, encoding="utf-8")
    stands = BLOCK.search(page)
    written = stands[2].splitlines() if stands else []
    for row in rows[2:]:
        fresh = row in written
        print("PASS" if fresh else "FAIL", "evaluation of", row.split("|")[1].strip()
              + ("" if fresh else ": docs/evaluation.md is out of date; run scripts/renew.sh"))
    return 0 if all(row in written for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
