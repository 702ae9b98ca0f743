#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Turn the annotated sets that may be trained on, and the lists of names, into what entente-train reads.

usage: prepare.py OUT_DIR [--shared ../shared]

Writes OUT_DIR/gold.en.jsonl, gold.ru.jsonl, factru.N.jsonl (N = 0...4, by document), financial.zh.jsonl and
lists.en.tsv, lists.ru.tsv, lists.zh.tsv. Only sets that ../shared/data/README.md marks "train" are read; what each
becomes is said in docs/models.md.
"""
import argparse, csv, importlib.util, json, random, re, sys
from pathlib import Path

import invent
import invent_chinese

ROOT = Path(__file__).resolve().parent.parent


def reader(shared):
    spec = importlib.util.spec_from_file_location("score_ner", shared / "eval/score_ner.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def write(path, records):
    count = names = 0
    with open(path, "w", encoding="utf-8") as out:
        for record in records:
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
            count += 1
            names += len(record["gold"])
    print(f"{path.name}: {count} records, {names} names")


def joined(sentence, spans, weight=1.0, lang="en"):
    """A record of tokens joined by spaces; `spans` are (first token, token after the last, kind)."""
    starts, text = [], ""
    for token in sentence:
        text += " " if text else ""
        starts.append(len(text))
        text += token
    gold, end = [], -1
    for first, after, kind in sorted(spans, key=lambda s: (s[0], -s[1])):
        if starts[first] > end:
            end = starts[after - 1] + len(sentence[after - 1])
            gold.append({"start": starts[first], "end": end, "type": kind})
    return {"lang": lang, "text": text, "gold": gold, "weight": weight}


# English

CROSSNER = {kind: t for t, kinds in {
    "person": "person politician scientist researcher writer musicalartist",
    "organisation": "organisation politicalparty university band", "place": "country location"}.items()
    for kind in kinds.split()}
WNUT = {"person": "person", "location": "place", "corporation": "organisation", "group": "organisation"}


def column_files(module, files, types, weight, separator=None):
    for path in files:
        for record in module.columns(path, path.stem, "en", types):
            yield {"lang": "en", "text": record["text"], "gold": record["gold"], "weight": weight}


def docred(path, weight):
    kinds = {"PER": "person", "ORG": "organisation", "LOC": "place"}
    for document in json.loads(path.read_text(encoding="utf-8")):
        spans = [set() for _ in document["sents"]]
        for entity in document["vertexSet"]:
            for m in entity:
                if m["type"] in kinds and m["sent_id"] < len(spans):
                    spans[m["sent_id"]].add((m["pos"][0], m["pos"][1], kinds[m["type"]]))
        for sentence, found in zip(document["sents"], spans):
            # Adjectives of nations are annotated as places there and nowhere else.
            found = {s for s in found
                     if not (s[2] == "place" and re.search(r"(ese|ish|ian|ans?|ench|utch|iss|eek|aqi|aeli|tani)$",
                                                           sentence[s[1] - 1]) and s[1] - s[0] == 1)}
            yield joined(sentence, found, weight)


def re3d(folder, weight):
    kinds = {"Person": "person", "Organisation": "organisation", "Location": "place"}
    for source in sorted(p for p in folder.iterdir() if p.is_dir()):
        texts = {}
        for line in (source / "documents.json").read_text(encoding="utf-8").splitlines():
            if line.strip():
                d = json.loads(line)
                texts[d["_id"]] = d["text"]
        spans = {key: {} for key in texts}
        for line in (source / "entities.json").read_text(encoding="utf-8").splitlines():
            if not line.strip():
                continue
            e = json.loads(line)
            if e["type"] in kinds and e["documentId"] in texts:
                text, start, end = texts[e["documentId"]], e["begin"], e["end"]
                article = re.match(r"(the|The|a|an)\s+", text[start:end])
                start += article.end() if article else 0
                # Descriptions ("the regime") are annotated too: only names are names here.
                if re.search(r"[A-Z]", text[start:end]) and (start, end) not in spans[e["documentId"]]:
                    spans[e["documentId"]][(start, end)] = kinds[e["type"]]
        for key, text in texts.items():
            gold, last = [], -1
            for (start, end), kind in sorted(spans[key].items(), key=lambda s: (s[0][0], -s[0][1])):
                if start >= last:
                    gold.append({"start": start, "end": end, "type": kind})
                    last = end
            yield {"lang": "en", "text": text, "gold": gold, "weight": weight}


def shouted(records, every):
    """Every so many records again in capitals, as headlines are written."""
    for number, record in enumerate(records):
        yield record
        if number % every == 0 and len(record["text"].upper()) == len(record["text"]):
            yield {**record, "text": record["text"].upper(), "weight": record["weight"] * 0.3}


def english_all(module, data):
    """The annotated sets, their names shortened, and sentences of our own patterns."""
    records = list(english(module, data))
    yield from records
    dice = random.Random(11)
    for record in records[::3]:
        if any(g["type"] == "person" for g in record["gold"]):
            yield invent.replaced(record, invent.shortened(dice)) or record
    given = [w.capitalize() for w in english_names(data)]
    cities = sorted({r["name"] for r in table(data / "names/cities-en-ru-zh.tsv") if int(r["population"] or 0) > 150_000})
    countries = sorted({r["en"] for r in table(data / "names/countries-en-ru-zh.tsv")})
    yield from invent.invented(invent.Names(dice, given, cities, countries, records), 6000, 0.5)


def english_names(data):
    for path in sorted((data / "names/chinese-names-corpus/English_Names_Corpus").glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if re.fullmatch(r"[a-z]{3,}", line.strip()):
                yield line.strip()


def english(module, data):
    crossner = data / "annotated/en/CrossNER"
    target = [crossner / d / "train.txt" for d in ("politics", "science", "ai")]
    other = [crossner / d / f"{s}.txt" for d in ("literature", "music") for s in ("train", "dev")]
    yield from shouted(column_files(module, target, CROSSNER, 2.0), 8)
    yield from column_files(module, other, CROSSNER, 1.0)
    wikigold = data / "annotated/en/wikigold/CONLL-format/data/wikigold.conll.txt"
    yield from shouted(column_files(module, [wikigold], module.PLAIN, 1.5), 5)
    wnut = data / "annotated/en/WNUT17"
    yield from column_files(module, [wnut / "wnut17train.conll", wnut / "emerging.dev.conll"], WNUT, 0.5)
    yield from shouted(docred(data / "annotated/en/Re-DocRED/data/dev_revised.json", 1.0), 8)
    yield from re3d(data / "annotated/en/re3d", 0.7)


# Russian

def folds(module, data, out):
    records = [{"lang": "ru", "text": r["text"], "gold": r["gold"], "ignore": r["ignore"], "weight": 2.0}
               for r in module.factrueval(data / "annotated/ru/factRuEval-2016/devset")]
    for fold in range(5):
        write(out / f"factru.{fold}.jsonl", records[fold::5])
    write(out / "gold.ru.jsonl", records)


def companies(data):
    """Short names of Chinese companies, of two to six characters."""
    for path in sorted((data / "names/company-names-corpus").glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines()[3:]:
            if 2 <= len(line.strip()) <= 6:
                yield line.strip()


# Chinese: the parties of financial events, which other taggers miss; used beside their tags

def financial(data):
    roles = {"sub", "obj", "sub-org", "obj-org", "target-company"}
    texts = {}
    for path in sorted((data / "annotated/zh/FewFC/original").glob("*.json")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                d = json.loads(line)
                spans = texts.setdefault(d["content"], set())
                for event in d["events"]:
                    for m in event["mentions"]:
                        if m["role"].endswith("org") or m["role"] == "target-company":
                            spans.add(tuple(m["span"]))
    for text, spans in texts.items():
        yield {"lang": "zh", "text": text,
               "gold": [{"start": s, "end": e, "type": "organisation"} for s, e in sorted(spans)]}


def chinese(data, tagged):
    """The tagged texts of `tagged` (see silver_zh.py): parties of financial events are as annotated."""
    parties = {r["text"]: r["gold"] for r in financial(data)}
    events, news = [], []
    with open(tagged, encoding="utf-8") as lines:
        for line in lines:
            record = invent_chinese.short_countries_apart(json.loads(line))
            record["weight"] = 1.0
            known = parties.get(record["text"])
            if known is None:
                news.append(record)
                continue
            others = [g for g in record["gold"]
                      if not any(g["start"] < k["end"] and k["start"] < g["end"] for k in known)]
            record["gold"] = sorted(others + known, key=lambda g: (g["start"], -g["end"]))
            events.append(record)
    cities = list(table(data / "names/cities-en-ru-zh.tsv"))
    def forms(home):
        return sorted({f.strip() for r in cities for f in (r["zhforms"] or "").split("|")
                       if 2 <= len(f.strip()) <= 6 and (r["country"] in ("CN", "TW", "HK")) == home})
    countries = sorted({r["zh"] for r in table(data / "names/countries-en-ru-zh.tsv") if 1 < len(r["zh"]) < 7})
    dice = random.Random(13)
    names = invent_chinese.Names(dice, events + news[::2], forms(True), forms(False), countries, list(companies(data)))
    made = list(invent_chinese.invented(names, 30000, 0.7))
    made += invent_chinese.varied(names, events)
    made += invent_chinese.varied(names, news[::5])
    return events + made + news


# Lists of names

def gazetteer(column, lexicons):
    """(phrase, class) of the project's own gazetteers in one language: `en`, `ru` or `zh`."""
    def rows(name):
        for line in (lexicons / name).read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                yield line.split("\t")
    picks = {"countries.tsv": {"en": (1, 2), "ru": (5,), "zh": (7,)}, "places.tsv": {"en": (1, 6), "ru": (7,), "zh": (8,)},
             "organisations.tsv": {"en": (1, 5), "ru": (6,), "zh": (7,)}}
    classes = {"countries.tsv": "country", "places.tsv": "place", "organisations.tsv": "organisation"}
    for name, columns in picks.items():
        for row in rows(f"gazetteer/{name}"):
            for index in columns[column]:
                for phrase in (row[index] if index < len(row) else "").split("|"):
                    phrase = re.sub(r"\s*\(.*?\)", "", phrase).strip()
                    if len(phrase) > 1 or column == "zh" and phrase:
                        yield phrase, classes[name]


def table(path):
    with open(path, encoding="utf-8") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def lists(data, lexicons, language):
    seen = set(gazetteer(language, lexicons))
    column = {"en": "name", "ru": "ruforms", "zh": "zhforms"}[language]
    for row in table(data / "names/cities-en-ru-zh.tsv"):
        for phrase in (row.get(column) or "").split("|"):
            if len(phrase.strip()) > 1:
                seen.add((phrase.strip(), "place"))
    for row in table(data / "names/countries-en-ru-zh.tsv"):
        if row.get(language):
            seen.add((row[language], "country"))
    for row in table(data / "names/ror-en-ru-zh.tsv"):
        for phrase in (row.get(language) or "").split("|"):
            if len(phrase.strip()) > 2:
                seen.add((phrase.strip(), "organisation"))
    if language == "en":
        seen |= {(name, "given") for name in english_names(data)}
    return sorted(p for p in seen if "\t" not in p[0])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--chinese", type=Path, help="what silver_zh.py wrote")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    args = parser.parse_args()
    data = args.shared / "data"
    if not data.exists():
        sys.exit(f"{data} is missing: nothing can be trained without it")
    args.out.mkdir(parents=True, exist_ok=True)
    module = reader(args.shared)
    write(args.out / "gold.en.jsonl", english_all(module, data))
    folds(module, data, args.out)
    if args.chinese:
        write(args.out / "chinese.jsonl", chinese(data, args.chinese))
    for language in ("en", "ru", "zh"):
        rows = lists(data, ROOT / "Sources/EntenteExtract/Lexicons", language)
        (args.out / f"lists.{language}.tsv").write_text("".join(f"{p}\t{c}\n" for p, c in rows), encoding="utf-8")
        print(f"lists.{language}.tsv: {len(rows)} names")


if __name__ == "__main__":
    main()
