#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reading and writing the tables of Sources/EntenteNames/Lexicons, shared by the scripts of this folder."""
import os
import re
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.normpath(os.path.join(HERE, "..", ".."))
LEXICONS = os.path.join(ROOT, "Sources", "EntenteNames", "Lexicons")
GAZETTEER = os.path.join(ROOT, "Sources", "EntenteExtract", "Lexicons", "gazetteer")
SHARED = os.path.normpath(os.path.join(ROOT, "..", "shared", "data"))


def clean(text):
    """A cell as the tables have it: normal form C, plain marks, single spaces."""
    text = unicodedata.normalize("NFC", text)
    for old, new in (("’", "'"), ("‘", "'"), ("ʼ", "'"), ("`", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"), ("\u00a0", " "),
                     ("\u200b", ""), ("\u00ad", "")):
        text = text.replace(old, new)
    return re.sub(r"\s+", " ", text).strip()


def fold(text):
    """Lower case without marks on letters and without points: what two spellings of one variant share."""
    text = unicodedata.normalize("NFD", clean(text).lower())
    text = "".join(c for c in text if not unicodedata.combining(c) or c == "\u0306")
    return unicodedata.normalize("NFC", text).replace("ё", "е")


def fold_latin(text):
    """Latin words only: lower case, no marks, `ß` and ligatures spelled out, words apart."""
    text = text.lower().replace("ß", "ss").replace("æ", "ae").replace("œ", "oe").replace("ø", "o").replace("ł", "l")
    text = text.replace("đ", "d").replace("ð", "d").replace("þ", "th").replace("ı", "i")
    text = unicodedata.normalize("NFD", text)
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = re.sub(r"[’‘'ʼʿʾ`]", "", text)
    return re.findall(r"[a-z0-9]+", text)


def join(*groups):
    """One cell from lists of variants: the first of each folded spelling stays."""
    seen, out = set(), []
    for group in groups:
        for part in ([group] if isinstance(group, str) else group):
            for piece in part.split("|"):
                piece = clean(piece)
                if piece and piece not in seen:
                    seen.add(piece)
                    out.append(piece)
    return "|".join(out)


def rows(path):
    """The records of a table as lists of cells; comments and empty lines are left out."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line and not line.startswith("#"):
                yield line.split("\t")


def write(name, purpose, columns, notes, records, version=1):
    """Writes one table, sorted by its key; `purpose` and `notes` become comment lines."""
    path = os.path.join(LEXICONS, name)
    lines = [f"# {purpose}", f"# version {version}", "# Columns: " + ", ".join(columns)]
    lines += [f"# {note}" for note in notes]
    body = sorted(("\t".join(r) for r in records), key=lambda line: (line.split("\t")[0], line))
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(lines + body) + "\n")
    print(f"{len(body):6d} records  {name}")
