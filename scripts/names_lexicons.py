# SPDX-License-Identifier: Apache-2.0
"""Checks the lexicons of EntenteNames; called by check-lexicons.py, which prints what is found."""
import os
import re
import unicodedata

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Sources", "EntenteNames", "Lexicons")

# Columns; which of them have a script (en, ru, zh); in which one variant has one owner (`shared`: how many may have it).
TABLES = {
    "forms.tsv": (["class", "variants", "countries"], {}, ["variants"], 1),
    "given.tsv": (["class", "variants", "short"], {}, ["variants"], 1),
    "hanfamilies.tsv": (["han", "pinyin", "other", "korean"], {}, ["han"], 1),
    "known.tsv": (["name", "en", "ru", "zh", "other"], {"ru": "ru", "zh": "zh"}, ["en", "ru", "zh"], 1),
    "places.tsv": (["place", "en", "ru", "zh", "other", "adj_ru"], {"en": "en", "ru": "ru", "zh": "zh", "adj_ru": "ru"},
                   ["en", "ru"], 1),
    "terms.tsv": (["concept", "kind", "en", "ru", "zh", "other"], {"en": "en", "ru": "ru", "zh": "zh"}, ["en", "ru", "zh", "other"], 1),
    "titles.tsv": (["title", "kind", "variants"], {}, ["variants"], 2),
}
KINDS = {
    "terms.tsv": set("body field generic nation particle ordinal number symbol".split()),
    "titles.tsv": set("title rank honorific particle kunya filial suffix part".split()),
}
CLASSES = set("""joint-stock public-joint-stock closed-joint-stock limited limited-partnership partnership state-enterprise state-institution
    municipal cooperative non-profit foundation association sole-trader branch trust free-zone company other""".split())
CYRILLIC, HAN = re.compile(r"[Ѐ-ӿ]"), re.compile(r"[㐀-鿿豈-﫿々]")


def folded(variant):
    """What the comparer sees of a variant: small letters, ё as е, without marks on Latin letters."""
    text = unicodedata.normalize("NFD", variant.lower().replace("ё", "е"))
    return unicodedata.normalize("NFC", "".join(c for c in text if not unicodedata.combining(c) or c == "\u0306"))


def lines(path, report):
    try:
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError) as error:
        report(0, f"cannot be read: {error}")
        return []
    if "\r" in text or text.startswith("\ufeff") or not text.endswith("\n"):
        report(0, "lines end in LF, without a byte order mark")
    return text.split("\n")[:-1]


def records(path, columns, report):
    """(line, cells by column) of each record; header and form of the lines are checked on the way."""
    comments, out = [], []
    for number, line in enumerate(lines(path, report), 1):
        if line.startswith("#"):
            comments.append(line)
            if out:
                report(number, "comment after the first record")
            continue
        cells = line.split("\t")
        if len(cells) != len(columns):
            report(number, f"{len(cells)} columns instead of {len(columns)}")
            continue
        if unicodedata.normalize("NFC", line) != line:
            report(number, "not in normal form C")
        out.append((number, dict(zip(columns, cells))))
    if not any(re.fullmatch(r"# version \d+", c) for c in comments):
        report(1, "no “# version N” line")
    if not any(c == "# Columns: " + ", ".join(columns) for c in comments):
        report(1, "no “# Columns:” line")
    return out


def check_order(rows, columns, unique, report):
    before = None
    for number, row in rows:
        line = "\t".join(row[c] for c in columns)
        key = (row[columns[0]], line)
        if before and key < before:
            report(number, f"“{key[0]}” after “{before[0]}”: not sorted")
        if before and (unique and key[0] == before[0] or key == before):
            report(number, f"“{key[0]}” twice")
        before = key


def check_cells(rows, columns, scripts, report):
    for number, row in rows:
        for column in columns:
            cell = row[column]
            parts = cell.split("|") if cell else []
            if len(set(parts)) != len(parts):
                report(number, f"variant twice in “{cell[:60]}”")
            for part in parts:
                if not part or part != " ".join(part.split()):
                    report(number, f"empty, or spaces too many, in “{cell[:60]}”")
                wanted = scripts.get(column)
                if (wanted == "en" and (CYRILLIC.search(part) or HAN.search(part)) or wanted == "ru" and not CYRILLIC.search(part)
                        or wanted == "zh" and (not HAN.search(part) or CYRILLIC.search(part))):
                    report(number, f"“{part}” in column {column}")


def check_owners(rows, key, columns, shared, report):
    for column in columns:
        owners = {}
        for number, row in rows:
            for part in row[column].split("|"):
                if part:
                    owners.setdefault((row.get("kind"), folded(part)), {}).setdefault(
                        (row[key], number if key == "class" and "countries" in row else 0), number)
        for (_, part), where in owners.items():
            if len(where) > shared:
                report(max(where.values()), f"“{part}” ({column}) belongs to {', '.join(sorted(k for k, _ in where))}")


def check(folder=FOLDER):
    """(findings, counts): lines of text, and (records, variants, file) of each table."""
    findings, counts = [], []
    for name, (columns, scripts, owned, shared) in TABLES.items():
        def report(number, text, name=name):
            findings.append(f"names/{name}:{number}: {text}")

        rows = records(os.path.join(folder, name), columns, report)
        check_order(rows, columns, name != "forms.tsv", report)
        if "count" in columns:
            for number, row in rows:
                if not re.fullmatch(r"[1-9]\d*", row["count"]):
                    report(number, f"count “{row['count']}”")
        else:
            check_cells(rows, columns[1:], scripts, report)
        check_owners(rows, columns[0], owned, shared, report)
        for number, row in rows:
            if name in KINDS and row["kind"] not in KINDS[name]:
                report(number, f"kind “{row['kind']}”")
            if name == "forms.tsv" and row["class"] not in CLASSES:
                report(number, f"class “{row['class']}”")
        counts.append((len(rows), sum(len([p for p in row[c].split("|") if p]) for _, row in rows for c in columns[1:]
                                      if c not in ("kind", "count", "countries")), name))
    return findings, counts
