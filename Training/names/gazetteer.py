#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes places.tsv and known.tsv of EntenteNames from the gazetteers of EntenteExtract and the additions beside this script.

    python3 Training/names/gazetteer.py

Reads gazetteer/{countries,places,organisations}.tsv, Training/names/additions/{places,known}.tsv (same columns as the result, written by
hand) and ../shared/data/names/cities-en-ru-zh.tsv (GeoNames, CC BY 4.0; without it the table has fewer cities, said aloud).
"""
import os
import re

from tables import GAZETTEER, HERE, SHARED, clean, fold, fold_latin, join, rows, write

PLACES = ["place", "en", "ru", "zh", "other", "adj_ru"]
KNOWN = ["name", "en", "ru", "zh", "other"]
# Readings of a city's name that are ordinary words or parts of other names; too risky to stand alone.
RISKY = {"Of", "Man", "Most", "Nice", "Bar", "Police", "Mary", "Same", "Along", "Bath", "Reading", "Orange", "Mobile", "Split"}
# Words for city, province and the like in other languages of Cyrillic script.
FOREIGN = re.compile(r"шаары|хот|облус|облыс|вилоят|город|шахри|қала|гIал", re.I)
CYRILLIC = re.compile(r"[Ѐ-ӿ]")
HAN = re.compile(r"[㐀-鿿]")


def slug(text):
    return "-".join(fold_latin(clean(text)))


def add(table, key, cells, limit=None):
    """Joins the cells of one key; the first spelling written stays first."""
    old = table.setdefault(key, [""] * len(cells))
    for i, cell in enumerate(cells):
        old[i] = join(old[i], cell)


def no_bracket(text):
    return re.sub(r"\s*\([^)]*\)$", "", text)


def countries(table):
    for code, name, en, _, _, ru, adjectives, zh, bloc in rows(os.path.join(GAZETTEER, "countries.tsv")):
        if bloc:
            continue
        adjective = [a for a in adjectives.split("|") if a.endswith(("ий", "ый", "ой"))]
        han = [z for z in zh.split("|") if len(z) > 1]
        add(table, slug(name), [join(name, en), ru, "|".join(han), "", "|".join(adjective)])


def places(table):
    for _, name, country, kind, _, _, en, ru, zh in rows(os.path.join(GAZETTEER, "places.tsv")):
        if kind == "site" or CYRILLIC.search(name):
            continue
        han = [z for z in zh.split("|") if len(z) > 1]
        ru = "|".join(r for r in ru.split("|") if CYRILLIC.search(r))
        add(table, slug(name), [join(name, en), ru, "|".join(han), "", ""])


def cities(table, least=150_000):
    path = os.path.join(SHARED, "names", "cities-en-ru-zh.tsv")
    if not os.path.exists(path):
        print(f"missing {path}: cities of GeoNames left out")
        return
    known = set()
    for cells in table.values():
        known.update(v.lower() for v in cells[0].split("|"))
    for i, cells in enumerate(rows(path)):
        if i == 0 or int(cells[5] or 0) < least:
            continue
        name, ru, zh = clean(cells[1]), cells[6] if len(cells) > 6 else "", cells[7] if len(cells) > 7 else ""
        name = re.sub(r"[ʼ'`]", "", name)
        if not name or name in RISKY or CYRILLIC.search(name) or HAN.search(name) or len(name) < 3:
            continue
        # The file has several spellings of one city; those with brackets, foreign letters or hints are left out.
        ru = [clean(r) for r in ru.split("|") if re.fullmatch(r"[А-ЯЁ][а-яё]+(?:[ -][А-ЯЁ][а-яё]+|-[а-яё]{1,3}(?=-))*", clean(r))
              and not FOREIGN.search(r)]
        zh = [z for z in zh.split("|") if 2 <= len(z) <= 7 and re.fullmatch(r"[㐀-鿿]+", z)]
        if not ru and not zh:
            continue
        if name.lower() in known and slug(name) not in table:
            continue
        zh = [z for z in zh if not z.startswith("中国")]
        had = table.get(slug(name))
        add(table, slug(name), [name, "" if had and had[1] else "|".join(ru[:4]), "|".join(zh[:4]), "", ""])


def additions(table, name, width):
    path = os.path.join(HERE, "additions", name)
    if os.path.exists(path):
        for cells in rows(path):
            cells += [""] * (width - len(cells))
            add(table, cells[0], cells[1:width])


def one_owner(table, columns):
    """A variant belongs to one key: the first that has it as its first spelling, else the first in order of keys."""
    for column in columns:
        owner = {}
        for first in (True, False):
            for key in sorted(table):
                parts = [p for p in table[key][column].split("|") if p]
                for part in (parts[:1] if first else parts[1:]):
                    owner.setdefault(part.lower(), key)
        for key in table:
            parts = [p for p in table[key][column].split("|") if p and owner[p.lower()] == key]
            table[key][column] = join(parts)


def homonyms(table, column):
    """A name that several organisations have first, or only as another name, is nobody's: it would make two of them one."""
    firsts, claims = {}, {}
    for key, cells in table.items():
        parts = [fold(p) for p in cells[column].split("|") if p]
        for part in parts:
            claims.setdefault(part, set()).add(key)
        for part in parts[:1]:
            firsts.setdefault(part, set()).add(key)
    for key, cells in table.items():
        def kept(part):
            part = fold(part)
            return len(claims[part]) == 1 or firsts.get(part) == {key}
        cells[column] = join([p for p in cells[column].split("|") if p and kept(p)])


def organisations(table):
    for id, name, _, kind, _, en, ru, zh in rows(os.path.join(GAZETTEER, "organisations.tsv")):
        bare = no_bracket(name)
        if bare != name:
            # "Ministry of Defence (India)": the bare name is that of many, in every language.
            if kind == "gov":
                continue
            bare = ""
        han = [z for z in zh.split("|") if len(z) > 1]
        # A Latin alias written in the Russian or Chinese column is a spelling of the name, not a translation.
        latin = [r for r in ru.split("|") + han if r and not CYRILLIC.search(r) and not HAN.search(r)]
        ru = [r for r in ru.split("|") if CYRILLIC.search(r)]
        han = [z for z in han if HAN.search(z)]
        add(table, id, [join(bare, en), join(ru), join(han), join([x for x in latin if x != bare])])


def main():
    table = {}
    countries(table)
    places(table)
    additions(table, "places.tsv", 6)
    cities(table)
    one_owner(table, [0, 1, 2])
    write("places.tsv", "Places whose names stand in names of organisations: countries, regions, provinces, cities, with adjectives.", PLACES, [
        "en: English and romanised spellings. ru: Russian, Ukrainian, Belarusian. zh: simplified and traditional. other: other languages, Latin script.",
        "adj_ru: Russian (and Ukrainian) adjectives, masculine nominative.",
        "Made by Training/names/gazetteer.py from our gazetteers and Training/names/additions/places.tsv (written by the project), and from",
        "  GeoNames cities above 150,000 inhabitants (https://www.geonames.org, CC BY 4.0).",
    ], [[k] + v for k, v in table.items() if v[0]])
    table = {}
    organisations(table)
    additions(table, "known.tsv", 5)
    for column in range(3):
        homonyms(table, column)
    write("known.tsv", "Well-known organisations: established names, acronyms, former names, and their Russian and Chinese names.", KNOWN, [
        "en: English names, acronyms, former names. ru, zh: established names (zh simplified and traditional). other: own language, romanised.",
        "Made by Training/names/gazetteer.py from our gazetteer of organisations and Training/names/additions/known.tsv; written by the project from general knowledge.",
    ], [[k] + v for k, v in table.items() if v[0]])


if __name__ == "__main__":
    main()
