#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the gazetteers and lexicons of EntenteExtract (columns, codes, order, duplicates, coordinates, risky aliases) and those of
EntenteNames (names_lexicons.py).

    python3 scripts/check-lexicons.py [FOLDER]

Prints one line for each finding (file:line: what is wrong) and the counts at the end; exit 1 on a finding.
Needs nothing but Python 3.9 and the files themselves.
"""
import os
import re
import sys
import unicodedata

import names_lexicons

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Sources", "EntenteExtract", "Lexicons")

COLUMNS = {
    "gazetteer/countries.tsv": ["code", "name", "en_names", "en_adjectives", "en_metonyms", "ru_names", "ru_adjectives",
                                "zh_names", "bloc"],
    "gazetteer/places.tsv": ["id", "name", "country", "kind", "lat", "lon", "en_aliases", "ru", "zh"],
    "gazetteer/organisations.tsv": ["id", "name", "schema", "kind", "country", "acronyms_aliases_en", "ru", "zh"],
    "technologies.tsv": ["id", "name", "sectors", "en", "ru", "zh", "aspi", "us_cet", "bis"],
    "sectors.tsv": ["sector", "label_en", "label_ru", "label_zh", "en", "ru", "zh"],
}
SECTORS = set("""telecoms-5g ai big-data robotics biotech new-media digital-economy cybersecurity internet-governance
    surveillance space nuclear semiconductors quantum energy materials military research-infrastructure transport
    other""".split())
US_CET = {
    "Advanced Computing", "Advanced Engineering Materials", "Advanced Gas Turbine Engine Technologies",
    "Advanced and Networked Sensing and Signature Management", "Advanced Manufacturing", "Artificial Intelligence",
    "Biotechnologies", "Clean Energy Generation and Storage",
    "Data Privacy, Data Security, and Cybersecurity Technologies", "Directed Energy",
    "Highly Automated, Autonomous, and Uncrewed Systems (UxS), and Robotics", "Human-Machine Interfaces", "Hypersonics",
    "Integrated Communication and Networking Technologies", "Positioning, Navigation, and Timing (PNT) Technologies",
    "Quantum Information and Enabling Technologies", "Semiconductors and Microelectronics",
    "Space Technologies and Systems",
}
BIS = {
    "Biotechnology", "Artificial intelligence (AI) and machine learning technology",
    "Position, Navigation, and Timing (PNT) technology", "Microprocessor technology", "Advanced computing technology",
    "Data analytics technology", "Quantum information and sensing technology", "Logistics technology",
    "Additive manufacturing", "Robotics", "Brain-computer interfaces", "Hypersonics", "Advanced materials",
    "Advanced surveillance technologies",
}
SCHEMATA = {"Organization", "Company", "PublicBody"}
PLACE_KINDS = {"city", "region", "district", "site"}
# Ordinary words that begin sentences or stand in titles; alone they cannot name an organisation or a technology.
COMMON = set("""
    able about above academy access account across act action active agency agreement ahead air alliance allies also
    amount apple april area arrow art atlas august aurora authority award baby balance ball bank base bay bell best
    better beyond big black blue board body bolt book border boss box bridge bright bureau business call can capital
    car care case cash center centre century chain challenge chance change channel chief china choice circle citizen
    city civil class clean clear close cloud club coast code college comet commission committee common company compass
    concept congress contact core cosmos council country course court cross crown current cycle data date dawn day
    deal december defence defense delta department design desk diamond digital direct discovery double dragon dream
    drive dual eagle earth east economy edge education electric element elite empire energy engine enterprise equal era
    ever exchange expert express eye face factory faculty fair faith falcon family fast february federal fellow field
    final finance fire first flag flame flash fleet flight focus force forest forum foundation founder free freedom
    friday friend frontier fund fusion future galaxy game gate general giant global globe gold golden good government
    grand green grid ground group growth guard guide hall harbour harmony head health heart heritage high hill home
    hope horizon house human hydro icon idea impact independent index industry infinity innovation institute intel
    interior iron island january jet join joint journal july june jupiter justice key kind king kingdom knight lab
    labour land language large laser launch law leader league legend level liberty life light lighthouse line link lion
    list live long look lotus loop lunar magic main major man march mark market master matrix may media mega memory
    mercury meta metal metro military mind minister ministry mirror mission model modern momentum monday moon most
    motion motor mountain national nations nature navy network new news next night nimbus noble north northern nova
    november number oak ocean october office oil olympic online open optic oracle orange orbit order origin orion outlook
    pacific paper park parliament partner partnership past path patriot peace peak people phase phoenix picture pilot
    pioneer place planet platform point polar police policy port post power premier president prime process product
    program programme progress project promise property prosper protect public pulse quantum quest radar rain range
    rapid rapidus ray reach ready real record red region regional report republic research reserve resource result
    review right ring rise river road robot rock rocket rose route royal run safe sail sales sat satellite saturday
    scale school science scout sea search second section sector secure security seed senate senior sense september
    series service seven shadow shape share shell shield ship sigma signal silver simple sister sky smart society solar
    solution sonic source south southern space spark special spectrum speed spirit spring square stable staff standard
    star start state station status stellar step stock storm strategy stream strong student studio success summer
    summit sun sunday support surface swift system table target task team tech technology term terra test texas theory
    thursday tide tiger time titan today together tool top total touch tower trade tradition train transfer transit
    treasury trend trident triumph true trust tuesday twin union unit united unity universal universe university valley
    value vanguard vector vega venture victory video view village virgin vision visit voice wave way wealth web
    wednesday week west western white wild win wind window wing winter wisdom wise wolf woman word work world yard year
    young zero zone
""".split())
# Names that are ordinary words and are kept on purpose, because their capital and context carry them.
ALLOWED = {
    "gazetteer/organisations.tsv": {"Intel", "Oracle", "Rapidus"},
    "technologies.tsv": {"laser", "radar", "robot", "satellite"},
}

findings = []
counts = {}


def finding(name, number, text):
    findings.append(f"{name}:{number}: {text}")


def alternatives(name, number, cell):
    if not cell:
        return []
    parts = cell.split("|")
    for part in parts:
        if not part:
            finding(name, number, f"empty alternative in “{cell[:40]}”")
        if part != part.strip():
            finding(name, number, f"space at an end of “{part}”")
        if "  " in part:
            finding(name, number, f"two spaces in “{part}”")
    if len(set(parts)) != len(parts):
        finding(name, number, f"alternative twice in “{cell[:60]}”")
    return [p for p in parts if p]


def read(folder, name):
    path = os.path.join(folder, name)
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        finding(name, 0, f"cannot be read: {error.strerror}")
        return []
    if b"\r" in data:
        finding(name, 0, "carriage return; lines end in LF")
    if data.startswith(b"\xef\xbb\xbf"):
        finding(name, 0, "byte order mark")
    if not data.endswith(b"\n"):
        finding(name, 0, "no LF at the end")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        finding(name, 0, f"not UTF-8 at byte {error.start}")
        return []
    rows, comments, width = [], [], len(COLUMNS[name])
    for number, line in enumerate(text.split("\n")[:-1], 1):
        if line.startswith("#"):
            comments.append(line)
            if rows:
                finding(name, number, "comment after the first record")
            continue
        cells = line.split("\t")
        if len(cells) != width:
            finding(name, number, f"{len(cells)} columns instead of {width}")
            continue
        if unicodedata.normalize("NFC", line) != line:
            finding(name, number, "not in normal form C")
        for character in "’‘“”–—\u00a0\u200b\u00ad":
            if character in line:
                finding(name, number, f"U+{ord(character):04X}; write the plain ASCII mark")
        for cell in cells:
            if cell != cell.strip():
                finding(name, number, f"space at an end of “{cell[:40]}”")
        rows.append((number, dict(zip(COLUMNS[name], cells))))
    if not any(re.fullmatch(r"# version \d+", c) for c in comments):
        finding(name, 1, "no “# version N” line")
    if not any(c.startswith("# Columns: " + ", ".join(COLUMNS[name])) for c in comments):
        finding(name, 1, "no “# Columns:” line")
    keys = [row[COLUMNS[name][0]] for _, row in rows]
    for (number, row), before in zip(rows[1:], keys):
        key = row[COLUMNS[name][0]]
        if key == before:
            finding(name, number, f"id “{key}” twice")
        elif key < before:
            finding(name, number, f"“{key}” after “{before}”: not sorted")
    counts[name] = len(rows)
    return rows


def owners(rows, name, columns, key, allowed_owners=1):
    """Alternatives that more than `allowed_owners` records claim."""
    seen = {}
    for number, row in rows:
        for column in columns:
            for part in ([row[column]] if column in ("name",) else row[column].split("|")):
                if part:
                    seen.setdefault(part, {}).setdefault(row[key], number)
    for part, where in seen.items():
        if len(where) > allowed_owners:
            finding(name, max(where.values()), f"“{part}” belongs to {', '.join(sorted(where))}")


def common(name, number, part):
    if part.lower() in COMMON and part not in ALLOWED.get(name, ()) and not part.isupper():
        finding(name, number, f"“{part}” is an ordinary word")
    if len(part) == 1 and part.isascii():
        finding(name, number, f"“{part}” is one letter")


def script(name, number, part, wanted):
    if wanted == "ru" and not re.search(r"[Ѐ-ӿ]", part) and not re.search(r"[A-Za-z]", part):
        finding(name, number, f"“{part}” in a Russian column")
    if wanted == "zh" and re.search(r"[Ѐ-ӿ]", part):
        finding(name, number, f"“{part}” in a Chinese column")
    if wanted == "en" and re.search(r"[Ѐ-ӿ㐀-鿿]", part):
        finding(name, number, f"“{part}” in an English column")


def check_countries(rows):
    name = "gazetteer/countries.tsv"
    for number, row in rows:
        if not re.fullmatch(r"[A-Z][A-Z0-9]", row["code"]):
            finding(name, number, f"code “{row['code']}”")
        if row["bloc"] not in ("", "bloc"):
            finding(name, number, f"bloc “{row['bloc']}”")
        for column in COLUMNS[name][2:8]:
            for part in alternatives(name, number, row[column]):
                script(name, number, part, column[:2])
                common(name, number, part)
    owners(rows, name, ["name", "en_names", "en_adjectives", "en_metonyms"], "code")
    owners(rows, name, ["ru_names", "ru_adjectives"], "code")
    owners(rows, name, ["zh_names"], "code")
    return {row["code"] for _, row in rows}


def check_places(rows, codes):
    name = "gazetteer/places.tsv"
    for number, row in rows:
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["id"]):
            finding(name, number, f"id “{row['id']}” is not a slug")
        if row["country"] not in codes:
            finding(name, number, f"country “{row['country']}” is not in countries.tsv")
        if row["kind"] not in PLACE_KINDS:
            finding(name, number, f"kind “{row['kind']}”")
        for column, limit in (("lat", 90), ("lon", 180)):
            if not re.fullmatch(r"-?\d{1,3}\.\d\d", row[column]) or abs(float(row[column])) > limit:
                finding(name, number, f"{column} “{row[column]}”")
        for column, wanted in (("en_aliases", "en"), ("ru", "ru"), ("zh", "zh")):
            for part in alternatives(name, number, row[column]):
                script(name, number, part, wanted)
                if wanted == "en":
                    common(name, number, part)
    twice = {}
    for number, row in rows:
        key = (row["name"], row["country"], row["kind"], row["lat"], row["lon"])
        if key in twice:
            finding(name, number, f"“{row['name']}” stands at line {twice[key]} too")
        twice[key] = number


def check_organisations(rows, codes):
    name = "gazetteer/organisations.tsv"
    for number, row in rows:
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["id"]):
            finding(name, number, f"id “{row['id']}” is not a slug")
        if row["schema"] not in SCHEMATA:
            finding(name, number, f"schema “{row['schema']}”")
        if row["kind"] not in ("org", "gov"):
            finding(name, number, f"kind “{row['kind']}”")
        if (row["schema"] == "PublicBody") != (row["kind"] == "gov"):
            finding(name, number, f"schema {row['schema']} with kind {row['kind']}")
        if row["country"] and row["country"] not in codes:
            finding(name, number, f"country “{row['country']}” is not in countries.tsv")
        common(name, number, row["name"])
        for column, wanted in (("acronyms_aliases_en", "en"), ("ru", "ru"), ("zh", "zh")):
            for part in alternatives(name, number, row[column]):
                script(name, number, part, wanted)
                if wanted == "en":
                    common(name, number, part)
                    if part == row["name"]:
                        finding(name, number, f"alias “{part}” repeats the name")
                if wanted == "zh" and len(part) == 1:
                    finding(name, number, f"“{part}” is one character")
    owners(rows, name, ["name", "acronyms_aliases_en"], "id", allowed_owners=2)
    owners(rows, name, ["ru"], "id", allowed_owners=2)
    owners(rows, name, ["zh"], "id", allowed_owners=2)


def check_technologies(rows):
    name = "technologies.tsv"
    for number, row in rows:
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["id"]):
            finding(name, number, f"id “{row['id']}” is not a slug")
        for sector in alternatives(name, number, row["sectors"]):
            if sector not in SECTORS:
                finding(name, number, f"sector “{sector}”")
        for column, known in (("us_cet", US_CET), ("bis", BIS)):
            for part in alternatives(name, number, row[column]):
                if part not in known:
                    finding(name, number, f"{column} “{part}” is not a category")
        for wanted in ("en", "ru", "zh"):
            parts = alternatives(name, number, row[wanted])
            if not parts:
                finding(name, number, f"no {wanted} term")
            for part in parts:
                script(name, number, part, wanted)
                if wanted == "zh" and len(part) == 1 and part not in "铀钚钍钴镍镓锗钨锑铌钕镝":
                    finding(name, number, f"“{part}” is one character")
                if wanted == "en":
                    common(name, number, part)
    for wanted in ("en", "ru", "zh"):
        owners(rows, name, [wanted], "id")


def check_sectors(rows):
    name = "sectors.tsv"
    for number, row in rows:
        if row["sector"] not in SECTORS:
            finding(name, number, f"sector “{row['sector']}”")
        for label in ("label_en", "label_ru", "label_zh"):
            if not row[label]:
                finding(name, number, f"no {label}")
        for wanted in ("en", "ru", "zh"):
            if not alternatives(name, number, row[wanted]):
                finding(name, number, f"no {wanted} cue")
    for missing in sorted(SECTORS - {row["sector"] for _, row in rows}):
        finding(name, 0, f"sector “{missing}” has no row")
    for wanted in ("en", "ru", "zh"):
        owners(rows, name, [wanted], "sector")


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else FOLDER
    tables = {name: read(folder, name) for name in COLUMNS}
    codes = check_countries(tables["gazetteer/countries.tsv"])
    check_places(tables["gazetteer/places.tsv"], codes)
    check_organisations(tables["gazetteer/organisations.tsv"], codes)
    check_technologies(tables["technologies.tsv"])
    check_sectors(tables["sectors.tsv"])
    if len(sys.argv) < 2:
        found, names = names_lexicons.check()
        findings.extend(found)
    else:
        names = []
    for line in findings:
        print(line)
    for name in COLUMNS:
        aliases = sum(len(cell.split("|")) for _, row in tables[name] for key, cell in row.items()
                      if cell and key not in ("id", "code", "country", "kind", "lat", "lon", "schema", "bloc", "sector",
                                              "sectors", "aspi", "us_cet", "bis"))
        print(f"{counts.get(name, 0):6d} records {aliases:7d} names and terms  {name}")
    for records, variants, name in names:
        print(f"{records:6d} records {variants:7d} variants         names/{name}")
    print(f"{len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
