#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Keep and use the development gold: initiatives annotated by hand in documents that are not ours.

Each language has its folder (Evaluation/gold/en, ru, zh), and its documents lie in the folder of that name under
../shared/data/documents. The gold files hold fields and offsets, never the text. Offsets count Unicode code points of the
document as stored, end exclusive; the document's SHA-256 says which version they count in.

  place   turn a draft that names a span by its first and last words into a gold file of offsets
  check   gold files against their documents and the coding scheme: exits 1 on the first kind of fault
  fill    write the gold with its quotes, in the form that ../shared/eval/score_map.py reads
  score   run `PROGRAM map FILE --format jsonl` on every document of the gold and print the figures

examples:
  python3 Evaluation/gold.py check
  python3 Evaluation/gold.py fill --out /tmp/filled
  python3 Evaluation/gold.py score --program ./entente --misses
  python3 Evaluation/gold.py score --program ./entente --language ru
"""
import argparse, hashlib, importlib.util, itertools, json, os, re, subprocess, sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
TYPES = set("agreement dialogue park fund contest research centre product deployment plan military "
            "friction other".split())
STATUS = set("proposed announced signed funded underway operational completed stalled cancelled".split())
SECTORS = set("telecoms-5g ai big-data robotics biotech new-media digital-economy cybersecurity "
              "internet-governance surveillance space nuclear semiconductors quantum energy materials "
              "military research-infrastructure transport other".split())
LANGUAGES = ("en", "ru", "zh")
LONGEST = 700
KINDS = {"org", "gov", "person", "country"}
PRECISIONS = {"year": r"\d{4}", "month": r"\d{4}-\d{2}", "day": r"\d{4}-\d{2}-\d{2}"}


class Fault(Exception):
    """What is wrong with a gold file, and where; nothing has been written when it is raised."""


def stored_text(path):
    """The document's text and hash, as stored: no newline is translated, so that offsets hold."""
    data = Path(path).read_bytes()
    return data.decode("utf-8"), hashlib.sha256(data).hexdigest()


def locate(text, first, last):
    """The one span that begins with `first` and ends with the next `last`, within the scorer's longest."""
    if text.count(first) != 1:
        raise Fault(f"{text.count(first)} places begin with {first!r}: give more words")
    start = text.index(first)
    found = text.find(last, start, start + LONGEST)
    if found < 0:
        raise Fault(f"no place within {LONGEST} after {first!r} ends with {last!r}")
    return {"start": start, "end": found + len(last)}


def place(draft, path):
    """A draft's gold record: every {"first", "last"} becomes offsets, the sidecar gives the date."""
    text, digest = stored_text(path)
    sidecar = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    initiatives = []
    for item in draft["initiatives"]:
        spans = [locate(text, e["first"], e["last"]) for e in item["evidence"]]
        initiatives.append({**item, "evidence": sorted(spans, key=lambda s: s["start"])})
    return {"document": draft["document"], "published": sidecar["date"],
            "offsets": "Unicode code points, end exclusive", "sha256": digest, "initiatives": initiatives}


def faults(gold, text):
    """Every fault of a gold record, as sentences."""
    seen = set()
    for item in gold["initiatives"]:
        at = f"{gold['document']}: {item['id']}"
        if item["id"] in seen:
            yield f"{at}: the id is used twice"
        seen.add(item["id"])
        if item["type"] not in TYPES:
            yield f"{at}: {item['type']} is no initiative type"
        if item["status"] not in STATUS and not (item["type"] == "friction" and item["status"] is None):
            yield f"{at}: {item['status']} is no status"
        for sector in set(item["sectors"]) - SECTORS:
            yield f"{at}: {sector} is no sector"
        for one in item["participants"]:
            if one["kind"] not in KINDS:
                yield f"{at}: {one['kind']} is no kind of participant"
        for one in item["participants"] + item["places"]:
            if one["name"] not in text:
                yield f"{at}: {one['name']!r} does not stand in the text"
            if one["country"] is not None and not re.fullmatch("[A-Z]{2}", one["country"]):
                yield f"{at}: {one['country']!r} is no country code"
        date = item["date"]
        if date and not re.fullmatch(PRECISIONS.get(date["precision"], "never"), date["value"]):
            yield f"{at}: date {date} is not of its precision"
        for amount in item["amounts"]:
            if not amount["value"] > 0 or not re.fullmatch("[A-Z]{3}", amount["currency"]):
                yield f"{at}: {amount} is no amount"
        if not item["evidence"]:
            yield f"{at}: no evidence"
        for span in item["evidence"]:
            quote = text[span["start"]:span["end"]]
            if set(span) != {"start", "end"}:
                yield f"{at}: a span holds offsets and nothing else"
            if not quote or quote != quote.strip() or "\n\n" in quote:
                yield f"{at}: {span} is empty, begins or ends with white space, or leaves its paragraph"
            if len(quote) > LONGEST:
                yield f"{at}: {span} is longer than the {LONGEST} code points that the scorer takes"


def load(arguments):
    """(language, gold, text) of every gold file of the languages asked for, the document's hash checked."""
    files = [(language, file) for language in arguments.language or LANGUAGES
             for file in sorted((Path(arguments.gold) / language).glob("*.json"))]
    if not files:
        raise Fault(f"no gold files in {arguments.gold}")
    for language, file in files:
        gold = json.loads(file.read_text(encoding="utf-8"))
        text, digest = stored_text(document(arguments, language, gold["document"]))
        if digest != gold["sha256"]:
            raise Fault(f"{file.name}: the document is another version ({digest}); annotate it again")
        yield language, gold, text


def document(arguments, language, name):
    return Path(arguments.documents) / language / name


def filled(gold, text):
    """The gold in the scorer's form: quotes added, places as names."""
    out = {k: v for k, v in gold.items() if k != "initiatives"}
    out["initiatives"] = [
        {**item, "places": [p["name"] for p in item["places"]],
         "evidence": [{**s, "quote": text[s["start"]:s["end"]]} for s in item["evidence"]]}
        for item in gold["initiatives"]]
    return out


def scorer(shared):
    """The shared scorer as a module; it is imported where it stands and never copied."""
    spec = importlib.util.spec_from_file_location("score_map", Path(shared) / "eval" / "score_map.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def mapped(program, path):
    """The program's initiatives for one document."""
    try:
        run = subprocess.run([program, "map", str(path), "--format", "jsonl"], capture_output=True, timeout=300)
    except subprocess.TimeoutExpired:
        raise Fault(f"{program} map {path.name} gave no answer within 300 s") from None
    if run.returncode != 0:
        raise Fault(f"{program} map {path.name} exited {run.returncode}: {run.stderr.decode()[-400:].strip()}")
    return [json.loads(line) for line in run.stdout.decode("utf-8").splitlines() if line.strip()]


def moved(item, by):
    """The same initiative in a text that begins `by` code points earlier."""
    evidence = item.get("evidence") or []
    evidence = evidence if isinstance(evidence, list) else [evidence]
    return {**item, "evidence": [{**e, "start": e["start"] + by, "end": e["end"] + by} for e in evidence]}


COLUMNS = ["detect", "record", "type", "participants", "country", "sectors", "date", "amount", "place",
           "status", "grounded"]


def cells(result, golds, preds):
    # Without gold there is no share to speak of: a dash, and the predictions stand in their column.
    values = [result[c].get("f1", result[c].get("share")) if result[c]["n"] else None for c in COLUMNS]
    required = sum(not g.get("optional") for g in golds)
    shown = "".join(f"{'-' if v is None else format(v, '.3f'):>7}" for v in values)
    return f"{required:>4}{len(golds) - required:>4}{len(preds):>5}{shown}"


def short(text):
    return " ".join(text.split())[:140]


def score(arguments):
    """Prints the figures a document, and pooled a language. Pooling lays the documents end to end, so that the
    scorer counts all initiatives together (micro) and a match never crosses a document."""
    score_map = scorer(arguments.shared)
    notes = []
    print(f"{'document':40}{'gold':>4}{'opt':>4}{'pred':>5}" + "".join(f"{c[:6]:>7}" for c in COLUMNS))
    for language, records in itertools.groupby(load(arguments), key=lambda record: record[0]):
        golds, preds, texts, base = [], [], [], 0
        for _, gold, text in records:
            name = gold["document"]
            here = filled(gold, text)["initiatives"]
            found = mapped(arguments.program, document(arguments, language, name))
            result, missed, extra, _ = score_map.score(here, found, None, text)
            print(f"{Path(name).stem[:39]:40}{cells(result, here, found)}")
            for label, items in (("MISSED", missed), ("EXTRA", extra)):
                for item in items:
                    spans = score_map.spans(item)
                    quote = short(text[spans[0]["start"]:spans[0]["end"]]) if spans else ""
                    id_ = item["id"] if label == "MISSED" else ""
                    notes.append(f"{label:6} {Path(name).stem[:31]} {id_} {item['type']}/{item['status']} | {quote}")
            golds += [moved(item, base) for item in here]
            preds += [moved(item, base) for item in found]
            texts.append(text)
            base += len(text)
        pooled = score_map.score(golds, preds, None, "".join(texts))[0]
        print(f"{language + ', pooled':40}{cells(pooled, golds, preds)}\n")
        for key in COLUMNS:
            print(f"{key:13} {figure(pooled[key])}")
        print()
    if arguments.misses:
        print("\n".join(notes))


def figure(value):
    if "f1" in value:
        return f"P {value['precision']:.3f}  R {value['recall']:.3f}  F1 {value['f1']:.3f}  (gold {value['n']})"
    return f"{'-' if value['share'] is None else format(value['share'], '.3f')}  (of {value['n']})"


def check(arguments):
    found = []
    for _, gold, text in load(arguments):
        optional = sum(bool(i.get("optional")) for i in gold["initiatives"])
        print(f"{gold['document']}: {len(gold['initiatives']) - optional} and {optional} optional")
        found += faults(gold, text)
    if found:
        raise Fault("\n".join(found))


def fill(arguments):
    for language, gold, text in load(arguments):
        target = Path(arguments.out) / language / (Path(gold["document"]).stem + ".json")
        os.makedirs(target.parent, exist_ok=True)
        target.write_text(json.dumps(filled(gold, text), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        print(target)


def written(gold):
    """The gold file's bytes: one initiative a line, so that a change of one shows as one line."""
    head = {k: v for k, v in gold.items() if k != "initiatives"}
    lines = ",\n".join("  " + json.dumps(i, ensure_ascii=False) for i in gold["initiatives"])
    body = f"[\n{lines}\n ]" if lines else "[]"
    return json.dumps(head, ensure_ascii=False, indent=1)[:-2] + ',\n "initiatives": ' + body + "\n}\n"


def place_file(arguments):
    draft = json.loads(Path(arguments.draft).read_text(encoding="utf-8"))
    homes = [l for l in LANGUAGES if document(arguments, l, draft["document"]).exists()]
    if len(homes) != 1:
        raise Fault(f"{draft['document']} is in {len(homes)} of the folders of {arguments.documents}")
    path = document(arguments, homes[0], draft["document"])
    gold = place(draft, path)
    text, _ = stored_text(path)
    found = list(faults(gold, text))
    if found:
        raise Fault("\n".join(found))
    target = Path(arguments.gold) / homes[0] / (Path(gold["document"]).stem + ".json")
    target.parent.mkdir(exist_ok=True)
    target.write_text(written(gold), encoding="utf-8")
    print(target)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, action in (("place", place_file), ("check", check), ("fill", fill), ("score", score)):
        command = commands.add_parser(name)
        command.set_defaults(action=action)
        command.add_argument("--gold", default=str(ROOT / "Evaluation/gold"), help="the folder with en/, ru/ and zh/")
        command.add_argument("--shared", default=str(SHARED), help="the folder with eval/ and data/")
        command.add_argument("--documents", help="default: data/documents of the shared folder")
        if name != "place":
            command.add_argument("--language", action="append", choices=LANGUAGES, help="default: all three")
        if name == "place":
            command.add_argument("draft", help="JSON as a gold file, spans as {first, last}; not to be committed")
        if name == "fill":
            command.add_argument("--out", required=True)
        if name == "score":
            command.add_argument("--program", required=True)
            command.add_argument("--misses", action="store_true", help="list what was missed and what was extra")
    arguments = parser.parse_args()
    arguments.documents = arguments.documents or str(Path(arguments.shared) / "data/documents")
    needed = [Path(arguments.documents)] + ([Path(arguments.shared) / "eval/score_map.py"] if arguments.command == "score" else [])
    for path in needed:
        if not path.exists():
            print(f"SKIPPED: {path} is missing; the development gold needs the documents and scorer in ../shared")
            return 0
    try:
        arguments.action(arguments)
    except (Fault, OSError, ValueError, KeyError) as error:
        print(f"gold.py {arguments.command}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
