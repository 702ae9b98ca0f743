#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes forms.tsv: legal forms of more than a hundred jurisdictions, each in a class that may be compared between countries.

    python3 Training/names/legal_forms.py

Reads ../shared/data/lists/gleif/elf-codes-1.4.1.csv (GLEIF's list of legal forms, CC0), classes each form by the rules below, and
merges the result with legal_forms.tsv, which outweighs it. Without the list the table has the written forms only, said aloud.
A variant that two classes claim is dropped unless one has four fifths of its rows; ordinary words and single letters are dropped.
"""
import csv
import os
import re
import sys
from collections import Counter, defaultdict

from tables import HERE, SHARED, clean, fold, rows, write

CLASSES = """association branch closed-joint-stock company cooperative foundation free-zone joint-stock limited limited-partnership
    municipal non-profit other partnership public-joint-stock sole-trader state-enterprise state-institution trust""".split()
# The first rule whose pattern is found in the folded name (no marks, lower case) gives the class.
RULES = [(c, re.compile(p)) for c, p in (
    ("branch", r"\bbranch\b|филиал|філія|succursal|sucursal|zweigniederlassung|filial|oddzial|representative office|representation office|"
               r"представительств|foreign (?:company|corporation)|分公司|支店|pobock|podruznic|клон|odstepny zavod|sede secondaria"),
    ("municipal", r"municip|муницип|комуналь|коммуналь|kommunal|commune\b|gemeente|gmin|comune\b|local authorit|kommun\b"),
    ("cooperative", r"co-?op|кооперат|genossenschaft|spoldzieln|druzstv|zadrug|szovetkezet|osuuskunta|andels|ekonomisk forening|"
                    r"samvirke|kooperatif|consumer society|потребител|合作社|協同組合|협동조합|ettevotjate yhistu|\buhistu|kooperat|συνεταιρισμ"),
    ("trust", r"\btrusts?\b|fideicomis|fiducie|траст|信託"),
    ("foundation", r"foundation|stiftung|fundaci|fundaca|fundaç|fondazione|fondation|\bфонд|nadac|fundatie|fundacja|alapitvan|zaklada|stichting|"
                   r"stiftelse|saatio|sihtasutus|nodibinaj|vakif|ιδρυμα|基金|財団|재단|\bfonds?\b(?! commun)"),
    ("association", r"associat|\bverein|asociaci|asociati|associaz|associaca|dernek|vereniging|stowarzysz|egyesulet|sdruzen|zdruzeni|udruzenj|"
                    r"объединени|союз|ассоциац|общественн\w+ организац|forening|yhdistys|uhing|biedriba|asociacija|syndicat|sindicat|sindacat|"
                    r"trade union|社団|협회|사단|club\b|society\b(?!.*limited)|organizacia|спілка|об'єднанн"),
    ("state-enterprise", r"унитарн|унітарн|unitar\w+ (?:enterpr|predpr)|state(?:-owned)? (?:enterprise|company|corporation)|government(?:-owned)? (?:company|"
                         r"corporation)|(?:state|crown|statutory|public) corporation|przedsiebiorstwo panstwowe|statni podnik|statny podnik|"
                         r"etablissement public.*(?:industriel|commercial)|empresa publica|empresa estatal|державне підприємство|казенн|казённ|"
                         r"државно|javno poduze|javno preduze|国有|국영|공사|valstybes imone|entidad publica empresarial|kamu iktisadi|statsforetak|"
                         r"казенне|государственн\w+ (?:предприяти|корпорац|компани)|мемлекеттік кәсіпорын"),
    ("state-institution", r"учреждени|установ|public (?:institution|body|law)|offentlichen rechts|\banstalt\b|etablissement public|ente pubblico|ministr|"
                          r"government|государственн|державн|budzet|budget|autarqu|orgao publico|organismo publico|publiekrechtelijk|statutory body|"
                          r"offentlig|独立行政|学校法人|ustanova|zavod\b|instytut|university|ucelov|prispevkov|verejn\w+ vyskumn|public authority"),
    ("non-profit", r"non-?\s?profit|not[- ]for[- ]profit|некоммерч|неприбутк|sin fines de lucro|sans but lucratif|but non lucratif|charit|"
                   r"community interest|non-?governmental|ideell|benefit society|religio|церк|church|voluntary"),
    ("sole-trader", r"sole (?:trader|proprietor)|individual (?:entrepreneur|enterprise|business)|предпринимател|підприємець|прадпрымальнік|einzelunternehm|"
                    r"\bkaufmann|eenmanszaak|enkelt?mandsvirksomhed|enskild|enkeltpersonforetak|individual|entreprise individuelle|"
                    r"крестьянск|фермерск|farm\b|farmer|个体|個人|개인|self-employed|autonomo"),
    ("limited-partnership", r"limited (?:liability )?limited partnership|limited partnership|kommandit|commandit|comandit|comandita|accomandita|на вере|komandit|komandyt|"
                            r"beteti tarsasag|коммандит|командит|合資|有限合伙|합자|vennootschap.*commandit|comanditer|ετερορρυθμ|partnership.*commandit"),
    ("limited", r"limited liability|ограниченн\w* ответственност|обмеженою відповідал|абмежаванай|responsabili\w+ limit\w+|beschrankter haftung|"
                r"ogranicen\w+ odgovorno|omejen\w+ odgovorno|rucenim omezenym|rucenim obmedzenym|ograniczona odpowiedzialnosci|korlatolt felelosseg|"
                r"raspundere limitata|beperkte aansprakelijkheid|limited sirket|ierobezotu atbildibu|uzdaroji akcine|osauhing|anpartsselskab|"
                r"einkahlutafelag|private (?:company )?limited|private company|proprietary limited|sendirian|有限責任|有限责任|^有限|유한|合同会社|"
                r"περιορισμενης ευθυνης|ограничена отговорност|ограничена одговорност|mesuliyyet|шектеулі|cheklangan|limited company|by quotas|"
                r"por quotas|sociedad limitada|sociedade limitada|limitada\b|trach nhiem huu han|pergjegjesi te kufizuar|limited by guarantee|"
                r"besloten vennootschap|responsabilidad limitada|unlimited company|შეზღუდული|սահմանափակ|מוגבל|مسؤولية محدودة|مسئولیت محدود"),
    ("closed-joint-stock", r"closed joint|private joint|закрыт\w+ акцион|приватне акціон|непубличн|zartkoruen|qapali|cerrada|مقفلة|saham\w+ khas|non-public joint"),
    ("public-joint-stock", r"public joint|open joint|публич\w+ акцион|публічне акціон|открыт\w+ акцион|адкрыт|nyilvanosan|public limited|public company|"
                           r"julkinen osake|publikt aktie|allmennaksje|aciq|publicly|listed compan|مساهمة عامة|abierta"),
    ("joint-stock", r"joint[- ]?stock|aktiengesell|акцион|акціон|акцыян|societe anonyme|sociedad anonima|sociedade anonima|societa per azioni|societate pe act|"
                    r"naamloze|spolka akcyjna|akciov|reszveny|dionick|delnisk|akcionar|anonim|aktiesel|aktiebol|aksjesel|osakeyhtio|hlutafelag|akcine|"
                    r"akciju|aktsiasel|aksionar|ανωνυμ|par actions|por acciones|por acoes|shareholding|company limited by shares|stock (?:company|corporation)|"
                    r"株式|股份|주식|co phan|akts|aksiya|sehmdar|societas europaea|european company|europaische gesellschaft|شركة مساهمة|سهامی|"
                    r"evropsk\w+ spolec|europaeisk selskab|company by shares|სააქციო|բաժնետիրական|хувьцаат"),
    ("partnership", r"partnership|offene (?:handels)?gesell|burgerlichen rechts|nom collectif|nome collettivo|colectiva|coletivo|vennootschap onder firma|"
                    r"jawna|kozkereseti|verejna obchodn|товариществ|товариство|таварыства|ortaklig|handelsbolag|interessentskab|ansvarlig selskap|合名|"
                    r"普通合伙|합명|avoin yhtio|ομορρυθμ|partenariat|maatschap|kollektif|събирателно|tesaritarsasag|kollektiv"),
    ("company", r"\bcompany\b|corporation|incorporated|\bcompagnie|compania|公司|会社|회사|\bsirket|business corporation"),
)]
# Variants that are ordinary words of other kinds or too general to be a form.
ORDINARY = set("""
    association bank banks club clubs college church city committee community council county credit union department district
    embassy estate exchange farm federation foundation fund funds government group institute institution insurance international
    investment law limited-liability local ministry municipality museum national natural office parish person private province public region
    religious savings school society special state syndicate town union university village other others form organ organisation organization
    service services charity charities commission agency authority board branch charter company-limited consortium cooperatives corporations
    individual joint limitee lodge partners professional statutory trade unlimited unit units sole open pension fond kommun stat regie ent sc
    act for the and of to de la le in at am an as-is da do so us uk all any new one two non
    коммуна фонды союз банк общество товарищество организация учреждение предприятие колледж
    """.split())
SPLIT = re.compile(r"[;|]|\s/\s|(?<=\w\.),\s|,\s(?=[A-Z]{2,6}\b)|\n")


def class_of(*names):
    for name in names:
        folded = fold(name)
        for kind, pattern in RULES:
            if pattern.search(folded):
                return kind
    return None


def normal(text):
    """A variant as forms.tsv has it: lower case, plain marks, no quotation marks or notes in brackets at its end."""
    text = clean(text).lower().replace('"', "").strip(" ,;:")
    return re.sub(r"\s*\((?:inactive|former|old|abbr)[^)]*\)$", "", text)


def usable(text):
    letters = [c for c in text if c.isalpha()]
    least = 2 if letters and ord(letters[0]) > 0x2E80 else 3  # abbreviations of two letters are written by hand
    return (len(letters) >= least and text not in ORDINARY and len(text) <= 110 and len(text.split()) <= 13
            and not re.search(r"\d|\bbylaw|\bby-law|\bincorporated under|\bloi\b|\bact\b", text))


def gleif():
    """(class, variant, country) of the list's active forms; forms without a class are counted."""
    path = os.path.join(SHARED, "lists", "gleif", "elf-codes-1.4.1.csv")
    found, unclassed = [], 0
    if not os.path.exists(path):
        print(f"missing {path}: written forms only")
        return found, unclassed
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in list(csv.reader(file))[1:]:
            local, latin, country = row[5], row[8], row[2]
            if not local:
                continue
            kind = class_of(local, latin)
            if not kind:
                unclassed += 1
                continue
            for name in (local, latin):
                found.append((kind, normal(name), country))
            for cell in (row[9], row[10]):
                found += [(kind, normal(part), country) for part in SPLIT.split(cell) if part.strip()]
    return found, unclassed


def main():
    # Spellings that differ in marks on letters only are one variant: the first written.
    owner, where, spelling = {}, defaultdict(set), {}
    for number, (kind, variants, countries) in enumerate(rows(os.path.join(HERE, "legal_forms.tsv")), 1):
        if kind not in CLASSES:
            sys.exit(f"legal_forms.tsv: record {number}: class “{kind}”")
        for variant in variants.split("|"):
            variant = spelling.setdefault(fold(normal(variant)), normal(variant))
            if variant and owner.setdefault(variant, kind) != kind:
                print(f"legal_forms.tsv: “{variant}” is {owner[variant]} and {kind}; the first stays")
            where[variant].update(c for c in countries.split("|") if c)
    written = set(owner)
    found, unclassed = gleif()
    claims = defaultdict(Counter)
    unusable, ambiguous = set(), set()
    for kind, variant, country in found:
        variant = spelling.setdefault(fold(variant), variant)
        if not usable(variant):
            unusable.add(variant)
        else:
            claims[variant][kind] += 1
            if variant not in written or where[variant]:
                where[variant].add(country)
    for variant, counter in claims.items():
        kind, most = counter.most_common(1)[0]
        if variant in written:
            continue
        if most * 5 < sum(counter.values()) * 4:
            ambiguous.add(variant)
        else:
            owner[variant] = kind
    groups = defaultdict(list)
    for variant, kind in owner.items():
        if usable(variant) or variant in written:
            countries = where[variant] if len(where[variant]) <= 12 else set()
            groups[kind, "|".join(sorted(countries))].append(variant)
    write("forms.tsv", "Legal forms of organisations and the class of each, comparable between countries.", ["class", "variants", "countries"], [
        "variants: names, transliterations, abbreviations with and without points, in lower case. countries: ISO 3166-1 alpha-2; empty: many.",
        "One variant has one class. Made by Training/names/legal_forms.py from legal_forms.tsv beside it (written by the project) and",
        "  GLEIF's Entity Legal Forms code list 1.4.1 (CC0).",
    ], [[kind, "|".join(sorted(variants)), countries] for (kind, countries), variants in groups.items()])
    print(f"{len(owner)} variants; dropped: {len(ambiguous)} that two classes claim, {len(unusable)} ordinary or too short or long;"
          f" {unclassed} forms of the list have no class")
    countries = {c for s in where.values() for c in s}
    print(f"{len(countries)} countries")


if __name__ == "__main__":
    main()
