#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Run nomenklatura beside `entente match` and `entente screen` on the same files, and print figures and ratios.

usage: compare-matchers.py [--program .build/release/entente] [--runs 3] [--only-pairs]

Makes .build/nomenklatura, a virtual environment with nomenklatura and what it needs in pinned versions (PyPI, once). Both
are measured on one core by processor time, the quickest of the runs. Prints tables for docs/names.md. Ends with 2 when
../shared, the program, or the network for the first run is missing.
"""
import argparse, json, os, pathlib, re, resource, shutil, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
BENCH, LIST = SHARED / "data/bench/derived", SHARED / "data/lists/ftm/ofac_2026.ftm.json"
PLACE = ROOT / ".build/nomenklatura"
WANTED = "nomenklatura==4.17.4 followthemoney==4.11.2 rigour==2.6.1 normality==3.1.0 fingerprints==1.3.1 pyicu==2.17 duckdb==1.5.6"
PAIRS = [("ofac_per", "OFAC aliases, persons"), ("ofac_org", "OFAC aliases, organisations"),
         ("xscript_ru", "Cyrillic against Latin, persons"), ("xscript_ru_org", "Cyrillic against Latin, firms"),
         ("xscript_zh", "Chinese against English")]
# One thread, and sets in the same order every time.
ALONE = {**os.environ, "PYTHONHASHSEED": "0", "NOMENKLATURA_DUCKDB_THREADS": "1", "OMP_NUM_THREADS": "1"}
COPIES = 20


def stop(words):
    print(words, file=sys.stderr)
    sys.exit(2)


def set_up():
    """The environment's interpreter; the environment is made anew when other versions are wanted."""
    python, mark = PLACE / "bin/python", PLACE / "wanted"
    if mark.exists() and mark.read_text() == WANTED:
        return python
    print(f"Installing nomenklatura into {PLACE} ...", file=sys.stderr)
    shutil.rmtree(PLACE, ignore_errors=True)
    # The system's own python3: another one may lack the module venv.
    system = "/usr/bin/python3" if os.access("/usr/bin/python3", os.X_OK) else sys.executable
    for command in ([system, "-m", "venv", PLACE],
                    [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *WANTED.split()]):
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            stop(f"{(done.stderr or done.stdout)[-1500:]}\nnomenklatura could not be installed; nothing was compared. It needs the "
                 "network (PyPI), Python 3.11 or newer,\nand for PyICU a compiler and ICU's headers:\n"
                 "  sudo apt-get install -y --no-install-recommends python3-venv python3-dev g++ pkg-config libicu-dev")
    mark.write_text(WANTED)
    return python


def spent(command):
    """Processor seconds of the whole command on one core, and what it printed."""
    core = min(os.sched_getaffinity(0))
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, env=ALONE,
                          preexec_fn=lambda: os.sched_setaffinity(0, {core}))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        stop(f"{command[0]} ended with {done.returncode}: {done.stderr[-1500:]}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout


def quickest(runs, command):
    return min(spent(command)[0] for _ in range(runs))


def judged(scorer, gold, found):
    return subprocess.run([sys.executable, SHARED / "eval" / scorer, gold, found], check=True, capture_output=True,
                          text=True).stdout


def measured(text):
    """Precision, recall and F1 at 0.70 in what score_pairs.py prints."""
    found = re.search(r"at 0\.70: P ([\d.]+) R ([\d.]+) F1 ([\d.]+)", text)
    return tuple(float(part) for part in found.groups()) if found else stop(f"score_pairs.py printed something else: {text}")


def retrieved(text):
    """The right entity first, among 10, among 50, and at 0.70 or above, in what score_retrieval.py prints."""
    found = re.search(r"@1 ([\d.]+)  @10 ([\d.]+)  @50 ([\d.]+)  scored >= 0\.7: ([\d.]+)", text)
    return tuple(float(part) for part in found.groups()) if found else stop(f"score_retrieval.py printed something else: {text}")


def rate(number):
    return f"{float(f'{number:.3g}'):,.0f}"


def share(number):
    return f"{number:.3f}".removeprefix("0")


def pairs(args, python, work):
    """Prints the tables of F1 and of speed; gives the versions."""
    quality = ["| pairs | entente F1 (P, R) | nomenklatura F1 (P, R) | ratio |", "|---|---|---|---:|"]
    speed = ["| pairs a second | nomenklatura | names analysed before | entente match, whole command | less its start | "
             "ratios to nomenklatura |", "|---|---:|---:|---:|---:|---:|"]
    for name, title in PAIRS:
        bench, ours, theirs = BENCH / f"pairs_{name}.csv", work / "ours.csv", work / "theirs.csv"
        head, _, body = bench.read_text(encoding="utf-8").partition("\n")
        (work / "none.csv").write_text(head + "\n", encoding="utf-8")
        (work / "many.csv").write_text(head + "\n" + (body.rstrip("\n") + "\n") * COPIES, encoding="utf-8")
        match = [args.program, "match", "--out", ours, "--pairs"]
        start = quickest(args.runs, [*match, work / "none.csv"])
        many = quickest(args.runs, [*match, work / "many.csv"]) - start
        whole = quickest(args.runs, [*match, bench])
        _, text = spent([python, ROOT / "scripts/nomenklatura_peer.py", "pairs", bench, theirs, args.runs])
        peer = json.loads(text)
        p, r, f = measured(judged("score_pairs.py", bench, ours))
        pp, pr, pf = measured(judged("score_pairs.py", bench, theirs))
        quality.append(f"| {title} | {share(f)} ({share(p)}, {share(r)}) | {share(pf)} ({share(pp)}, {share(pr)}) | "
                       f"{f / pf if pf else float('inf'):.2f} |")
        count = peer["pairs"]
        first = count / peer["seconds"]
        mine = count / whole, COPIES * count / many
        speed.append(f"| {title}, {count:,} | {rate(first)} | {rate(count / peer['analysed'])} | {rate(mine[0])} | "
                     f"{rate(mine[1])} | {mine[0] / first:.1f}, {mine[1] / first:.1f} |")
    print(*quality, "", *speed, sep="\n")
    return peer["versions"]


def prepared():
    """What docs/screening.md says of prepared pairs (`./entente bench names`), or that it says nothing."""
    text = (ROOT / "docs/screening.md").read_text(encoding="utf-8")
    found = re.search(r"^\| prepared pairs of persons, of organisations, a second \| ([\d,]+) and ([\d,]+) \|", text, re.M)
    return (f"entente, prepared pairs of two of a list's names (docs/screening.md): persons {found[1]}, organisations {found[2]} a second"
            if found else "entente, prepared pairs: docs/screening.md has no figure; ./entente bench names measures it")


def retrieval(args, python, work):
    queries, ours, theirs = BENCH / "retrieval_ofac_alias.tsv", work / "ours.jsonl", work / "theirs.jsonl"
    screen = [args.program, "screen", queries, "--list", LIST, "--primary-names-only", "--no-index", "--format", "jsonl",
              "--limit", "50", "--threshold", "0", "--jobs", "1", "--out", ours]
    mine = quickest(args.runs, screen)
    runs = [spent([python, ROOT / "scripts/nomenklatura_peer.py", "retrieval", LIST, queries, theirs]) for _ in range(args.runs)]
    peer, text = min(runs)
    parts = json.loads(text)
    print(f"\n| {parts['queries']:,} aliases among {parts['entities']:,} first names | first | among 10 | among 50 | at 0.70 | "
          "processor seconds |\n|---|---:|---:|---:|---:|---:|")
    rows = [retrieved(judged("score_retrieval.py", queries, found)) for found in (ours, theirs)]
    for label, row, seconds in (("entente screen", rows[0], mine), ("nomenklatura", rows[1], peer)):
        print(f"| {label} | " + " | ".join(share(one) for one in row) + f" | {seconds:.2f} |")
    print("| ratio | " + " | ".join(f"{a / b:.2f}" if b else "–" for a, b in zip(*rows)) + f" | {peer / mine:.0f} times as fast |")
    print("\nnomenklatura's seconds: " + ", ".join(f"{part} {parts[part]:.2f}" for part in ("read", "index", "block", "score"))
          + ", the rest to load itself")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=pathlib.Path, default=ROOT / ".build/release/entente")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only-pairs", action="store_true", help="leave the search in a list out")
    args = parser.parse_args()
    if args.runs < 1:
        stop("--runs is 1 or more")
    for path in (*(BENCH / f"pairs_{name}.csv" for name, _ in PAIRS), BENCH / "retrieval_ofac_alias.tsv", LIST,
                 SHARED / "eval/score_pairs.py", SHARED / "eval/score_retrieval.py"):
        if not path.exists():
            stop(f"{path} is missing: nothing can be compared without it")
    if not os.access(args.program, os.X_OK):
        stop(f"{args.program} is missing: build it with ./entente --help, or name one with --program")
    python = set_up()
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        versions = pairs(args, python, work)
        print(f"\n{prepared()}")
        if not args.only_pairs:
            retrieval(args, python, work)
    print("\nversions: " + ", ".join(f"{name} {version}" for name, version in versions.items())
          + f"; machine's load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


if __name__ == "__main__":
    main()
