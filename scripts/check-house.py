#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Check the rules of the house that no compiler checks (docs/decisions/0001-house.md).

Prints one line a rule, `PASS rule` or `FAIL rule`, with the places of each fault indented below; exits 1 on a fault.
"""
import pathlib, re, subprocess, sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
CODE = {".swift", ".py", ".sh", ".c", ".h", ".cpp", ".js", ".css"}
LONGEST = 500
SPDX = "SPDX-License-Identifier: Apache-2.0"
# What needs a comment with its proof on the line or the line above it (outside tests).
UNSAFE = re.compile(r"\btry!|\bas!|@unchecked Sendable|\bfatalError\(|nonisolated\(unsafe\)|\bpreconditionFailure\(")
UNWRAP = re.compile(r"[\w\)\]]!(?=[\s\.\)\],;:\[\(]|$)")
UNFINISHED = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
ELSEWHERE = re.compile(r"(?<![\w.])/wo" r"rk/(?:main|shared|h)\b")
VAGUE = re.compile(r"\b(?:simply|powerful|please|leverages?|seamless(?:ly)?|cutting-edge)\b", re.I)
ROOMS = re.compile(r"(?:Utils?|Helpers?|Common|Managers?|Misc)(?:[+.]|$)")


def listed():
    names = subprocess.run(["git", "-C", ROOT, "ls-files", "-co", "--exclude-standard", "-z"], check=True,
                           capture_output=True).stdout.decode().split("\0")
    return [pathlib.Path(n) for n in sorted(set(names)) if n and (ROOT / n).is_file()]


def lines(path):
    return (ROOT / path).read_text(encoding="utf-8").splitlines()


def bare(line):
    """The line without its strings and its comment."""
    return re.sub(r"//.*", "", re.sub(r'"(?:\\.|[^"\\])*"', '""', line))


def code(files):
    return [f for f in files if f.suffix in CODE or f.name in ("entente", "run")]


def swift(files, folder):
    return [f for f in files if f.suffix == ".swift" and f.parts[0] == folder]


def length(files):
    for f in code(files):
        if len(lines(f)) > LONGEST:
            yield f"{f}: {len(lines(f))} lines, at most {LONGEST}"


def licence(files):
    for f in code(files):
        if SPDX not in "\n".join(lines(f)[:4]):
            yield f"{f}: no SPDX line at the top"
    if "Apache License" not in (ROOT / "LICENSE").read_text(encoding="utf-8")[:200]:
        yield "LICENSE: not the text of the Apache License"


def proofs(files):
    for f in swift(files, "Sources"):
        text = lines(f)
        for n, line in enumerate(text):
            unsafe = UNSAFE.search(bare(line)) or UNWRAP.search(bare(line))
            if unsafe and "//" not in line and not (n and text[n - 1].lstrip().startswith("//")):
                yield f"{f}:{n + 1}: {line.strip()[:80]}"


def finished(files):
    for f in code(files) + [f for f in files if f.suffix == ".md"]:
        for n, line in enumerate(lines(f)):
            if UNFINISHED.search(line) or ELSEWHERE.search(line):
                yield f"{f}:{n + 1}: {line.strip()[:80]}"


def names(files):
    for f in files:
        if " " in str(f):
            yield f"{f}: a space in the path"
        if any(ROOMS.match(part) for part in f.parts):
            yield f"{f}: named after nothing that it does"
        if f.parts[0] == "Sources" and len(f.parts) > 5:
            yield f"{f}: more than two folders below its room"


def words(files):
    for f in files:
        if f.suffix != ".md" or f.name == "WORDS.md" or f.parts[0] in ("Samples", "Evaluation", "Sources", "Tests"):
            continue
        for n, line in enumerate(lines(f)):
            for word in VAGUE.findall(line):
                yield f"{f}:{n + 1}: '{word}' says nothing"


def imports(files):
    """One outside package, one room; rooms never import each other; the floor imports no room."""
    # What lets somebody in has a room of its own, of which the desk alone knows (docs/decisions/0011-access.md).
    secrets = {"CryptoExtras": "EntenteSecrets"}
    owner = secrets | {"GRDB": "EntenteStore", "GRDBSQLite": "EntenteStore", "ArgumentParser": "entente", "CICU": "EntenteText",
             "Subprocess": "EntenteIngest", "CLibXML2": "EntenteIngest", "CArchive": "EntenteIngest", "AsyncHTTPClient": "EntenteFetch",
             "Hummingbird": "EntenteWeb", "Mustache": "EntenteWeb", "HTTPTypes": "EntenteWeb", "Logging": "EntenteWeb", "NIOHTTP1": "EntenteFetch", "NIOHTTPCompression": "EntenteFetch", "Crypto": "EntenteModel"}
    # The floor that Hummingbird and the HTTP client stand on.
    shared = {"NIOCore": {"EntenteFetch", "EntenteWeb"}}
    floor, desk = {"EntenteModel", "EntenteText", "EntenteTag", "EntenteNames"}, {"EntenteDesk"}
    stands_on = {"EntenteTag": {"EntenteText"}, "EntenteNames": {"EntenteModel", "EntenteText"}}
    for f in swift(files, "Sources"):
        room = f.parts[1]
        for n, line in enumerate(lines(f)):
            found = re.match(r"\s*(?:@\w+ )*(?:(?:public|package|internal|private|fileprivate) )?import (\w+)", line)
            if not found:
                continue
            name = found[1]
            if name in owner and owner[name] != room:
                yield f"{f}:{n + 1}: {name} belongs to {owner[name]}"
            if name in shared and room not in shared[name]:
                yield f"{f}:{n + 1}: {name} belongs to {' and '.join(sorted(shared[name]))}"
            if not name.startswith("Entente") or room in desk:
                continue
            # The server and the report page draw with the same charts (docs/decisions/0010-desk.md).
            faces = {"entente": desk | {"EntenteWeb"}, "EntenteWeb": desk | {"EntenteReport"}}
            allowed = floor | faces.get(room, set())
            if name not in (allowed if room not in floor else stands_on.get(room, set())):
                yield f"{f}:{n + 1}: {room} may not import {name}"


RULES = {
    "house: no file of code is longer than 500 lines": length,
    "house: every file of code names its licence": licence,
    "house: what could crash gives its proof": proofs,
    "house: nothing is marked as unfinished, no path of another machine": finished,
    "house: names and folders": names,
    "house: no empty words in the documents": words,
    "house: outside libraries and rooms are imported where they belong": imports,
}


def main():
    files, wrong = listed(), 0
    for rule, find in RULES.items():
        faults = list(find(files))
        wrong += bool(faults)
        print("FAIL" if faults else "PASS", rule)
        for fault in faults[:20]:
            print("  " + fault)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
