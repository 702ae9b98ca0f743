#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measure `entente tag` on the development parts of annotated sets and compare with the table in docs/models.md.

usage: evaluate-names.py [--write]

Strict spans of persons, organisations and places, by ../shared/eval/score_ner.py. factRuEval, which is trained on, is
not among them: Training/train.sh measures it by document, with models that have not seen the document. Prints
`PASS what`, `FAIL what` when a figure is not the one in the table or less than what is asked for, `SKIPPED what` when
../shared is missing.
"""
import contextlib, io, json, pathlib, re, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
PAGE = ROOT / "docs/models.md"
BLOCK = re.compile(r"(<!-- figures: names -->\n)(.*?)(<!-- end -->)", re.S)
# Set, what it is, the best peer with weights that ship, what is asked for.
SETS = [("crossner-politics", "CrossNER politics", "spaCy md .654", 0.73), ("crossner-science", "CrossNER science", "spaCy md .598", 0.66),
        ("crossner-ai", "CrossNER ai", "spaCy md .681", 0.70), ("conll2003", "CoNLL-2003", "spaCy md .709", 0.75),
        ("nerel", "NEREL", "natasha .794", 0.75), ("cluener", "CLUENER", "LAC .547", 0.50),
        ("peoplesdaily", "People's Daily", "LAC .715", 0.68), ("resumener", "ResumeNER", "LAC .715", None)]


def prepare(folder):
    sys.path.insert(0, str(SHARED / "eval"))
    from score_ner import main
    sys.argv = ["score_ner.py", "prepare", str(SHARED / "data/annotated"), str(folder)]
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        main()


def score(gold, folder):
    found = folder / "found.jsonl"
    with open(found, "w", encoding="utf-8") as out:
        subprocess.run([ROOT / ".build/release/entente", "tag", gold], check=True, stdout=out, stderr=subprocess.DEVNULL)
    run = subprocess.run([sys.executable, SHARED / "eval/score_ner.py", "score", gold, found, "--json"], check=True,
                         capture_output=True, text=True)
    return json.loads(run.stdout)


def main():
    write = "--write" in sys.argv[1:]
    if not (SHARED / "eval/score_ner.py").exists() or not (SHARED / "data/annotated").exists():
        print(f"SKIPPED evaluation of names: {SHARED} is missing; nothing was measured")
        return 0
    rows, low = ["| development part of | P | R | F1 | at least | best peer |", "|---|---|---|---|---|---|"], []
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        prepare(folder)
        for name, title, peer, least in SETS:
            strict = score(folder / f"{name}.jsonl", folder)["micro"]["strict"]
            if least is not None and strict["f1"] < least:
                low.append(title)
            rows.append(f"| {title} | {strict['p']:.3f} | {strict['r']:.3f} | {strict['f1']:.3f} | "
                        f"{'' if least is None else format(least, '.2f')} | {peer} |")
    page = PAGE.read_text(encoding="utf-8")
    if write:
        page = BLOCK.sub(lambda m: m[1] + "\n".join(rows) + "\n" + m[3], page)
        PAGE.write_text(page, encoding="utf-8")
    stands = BLOCK.search(page)
    written = stands[2].splitlines() if stands else []
    wrong = 0
    for row, (_, title, _, least) in zip(rows[2:], SETS):
        why = "" if row in written else ": docs/models.md is out of date; run scripts/renew.sh"
        why += f": less than {least:.2f}" if title in low else ""
        wrong += bool(why)
        print("FAIL" if why else "PASS", f"evaluation of names: {title}{why}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
