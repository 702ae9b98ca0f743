#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compare the figures of score_map.py (JSON on standard input) with the table in a document.

usage: compare-figures.py DOCUMENT.md [--write]

The table stands between `<!-- figures: seed -->` and `<!-- end -->` with the columns figure, at least, measured.
Prints `PASS figure` when the figure is the one in the table and at least what is asked for, `FAIL figure` otherwise.
"""
import json, pathlib, re, sys

BLOCK = re.compile(r"(<!-- figures: seed -->\n)(.*?)(<!-- end -->)", re.S)
# What the map of the seed report must reach.
LEAST = {"detect precision": 0.80, "detect recall": 0.85, "record F1": 0.60, "type": 0.85, "participants F1": 0.85,
         "country": 0.95, "sectors F1": 0.75, "date": 0.92, "amount": 1.00, "place": 0.85, "status": 0.75,
         "grounded": 1.00}


def flat(scores):
    """The figures by the names of the table."""
    names = {"precision": "precision", "recall": "recall", "f1": "F1"}
    for group, figures in scores.items():
        for key, value in figures.items():
            if key in names:
                yield f"{group} {names[key]}", value
            elif key == "share":
                yield group, value


def table(figures):
    rows = ["| figure | at least | measured |", "|---|---|---|"]
    for name, value in figures.items():
        least = f"{LEAST[name]:.2f}" if name in LEAST else ""
        rows.append(f"| {name} | {least} | {'–' if value is None else format(value, '.3f')} |")
    return "\n".join(rows) + "\n"


def written(text):
    found = BLOCK.search(text)
    rows = re.findall(r"^\| ([\w ]+?) \| ([\d.]*) \| ([\d.–]+) \|$", found[2] if found else "", re.M)
    return {name: measured for name, _, measured in rows}


def main():
    path = pathlib.Path(sys.argv[1])
    figures = dict(flat(json.load(sys.stdin)))
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    if "--write" in sys.argv[2:]:
        path.write_text(BLOCK.sub(lambda m: m[1] + table(figures) + m[3], text), encoding="utf-8")
        text = path.read_text(encoding="utf-8")
    stands, wrong = written(text), 0
    for name, value in figures.items():
        shown = "–" if value is None else format(value, ".3f")
        low = name in LEAST and (value is None or value < LEAST[name])
        stale = stands.get(name) != shown
        wrong += low or stale
        why = f", less than {LEAST[name]:.2f}" if low else ""
        why += f", but {path} says {stands.get(name, 'nothing')}" if stale else ""
        print("FAIL" if low or stale else "PASS", f"evaluation: {name} {shown}{why}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
