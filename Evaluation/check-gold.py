#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Check that gold annotations are sound.

usage: check-gold.py [GOLD.json ...]     (default: every file under Evaluation/gold)

For each file: its document exists under Samples or the starter map; every quote stands at its offsets
(Unicode code points, end exclusive) and is at most 700 long; ids are unique and `partOf` names one of them;
types, statuses, sectors, kinds, countries, currencies and dates are of the coding scheme; explicit
participants and all places stand in the document. Prints one line a file and every fault; exit code 1 when
there is a fault, 2 when there is nothing to check.
"""
import datetime, json, pathlib, re, sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TYPES = set("agreement dialogue park fund contest research centre product deployment plan military friction other".split())
STATUSES = set("proposed announced signed funded underway operational completed stalled cancelled".split())
SECTORS = set("""telecoms-5g ai big-data robotics biotech new-media digital-economy cybersecurity internet-governance
surveillance space nuclear semiconductors quantum energy materials military research-infrastructure transport
other""".split())
KINDS = {"org", "gov", "person", "country"}
KEYS = set("id title type participants sectors date places amounts status notes optional umbrella partOf evidence".split())
REQUIRED = KEYS - {"optional", "umbrella", "partOf"}
DATE = {"year": r"\d{4}", "quarter": r"\d{4}-Q[1-4]", "month": r"\d{4}-\d\d", "day": r"\d{4}-\d\d-\d\d"}
LONGEST = 700


def find(name):
    for folder in ("Samples", "Sources/EntenteDesk/StarterMap", "Tests/EntenteExtractTests/Packs"):
        for path in sorted((ROOT / folder).rglob(name)):
            return path
    return None


def exists(value, precision):
    """Whether a well-formed date exists in the calendar."""
    if precision == "quarter":
        return True
    parts = [int(x) for x in value.split("-")]
    try:
        datetime.date(*(parts + [1, 1])[:3])
    except ValueError:
        return False
    return True


def faults(gold, text):
    ids = [i.get("id") for i in gold["initiatives"]]
    for double in sorted({x for x in ids if ids.count(x) > 1}):
        yield f"{double}: id is not unique"
    if not re.fullmatch(DATE["day"], gold.get("published") or ""):
        yield f"published is not a day: {gold.get('published')!r}"
    for i in gold["initiatives"]:
        name = i.get("id")
        for key in sorted(REQUIRED - i.keys()):
            yield f"{name}: {key} is missing"
        for key in sorted(i.keys() - KEYS):
            yield f"{name}: unknown key {key}"
        if i.get("type") not in TYPES:
            yield f"{name}: type {i.get('type')!r}"
        if i.get("status") is not None and i["status"] not in STATUSES:
            yield f"{name}: status {i['status']!r}"
        if i.get("status") is None and i.get("type") != "friction":
            yield f"{name}: only friction goes without a status"
        if i.get("partOf") is not None and (i["partOf"] not in ids or i["partOf"] == name):
            yield f"{name}: partOf {i['partOf']!r} names no other initiative here"
        for s in i.get("sectors") or []:
            if s not in SECTORS:
                yield f"{name}: sector {s!r}"
        for p in i.get("participants") or []:
            if p.get("kind") not in KINDS:
                yield f"{name}: kind {p.get('kind')!r} of {p.get('name')!r}"
            if p.get("country") is not None and not re.fullmatch("[A-Z]{2}", p["country"]):
                yield f"{name}: country {p['country']!r} of {p.get('name')!r}"
            if not p.get("implicit") and p.get("kind") != "country" and p.get("name") not in text:
                yield f"{name}: participant {p.get('name')!r} does not stand in the document"
        for place in i.get("places") or []:
            if place not in text:
                yield f"{name}: place {place!r} does not stand in the document"
        for a in i.get("amounts") or []:
            if not (isinstance(a.get("value"), (int, float)) and a["value"] > 0):
                yield f"{name}: amount {a.get('value')!r}"
            if not re.fullmatch("[A-Z]{3}", a.get("currency") or ""):
                yield f"{name}: currency {a.get('currency')!r}"
        d = i.get("date")
        if d is not None:
            form = DATE.get(d.get("precision"))
            if form is None or not re.fullmatch(form, d.get("value") or "") or not exists(d["value"], d["precision"]):
                yield f"{name}: date {d!r}"
        if not i.get("evidence"):
            yield f"{name}: no evidence"
        for e in i.get("evidence") or []:
            if text[e["start"]:e["end"]] != e.get("quote"):
                yield f"{name}: quote does not stand at {e['start']}..<{e['end']}: {e.get('quote', '')[:60]!r}"
            if not 0 < e["end"] - e["start"] <= LONGEST:
                yield f"{name}: evidence of {e['end'] - e['start']} code points"


def main(arguments):
    files = [pathlib.Path(a) for a in arguments] or sorted((ROOT / "Evaluation" / "gold").rglob("*.json"))
    if not files:
        print("nothing to check", file=sys.stderr)
        return 2
    bad = 0
    for file in files:
        gold = json.loads(file.read_text(encoding="utf-8"))
        if "initiatives" not in gold:
            continue
        path = find(gold["document"])
        if path is None:
            found = [f"document {gold['document']!r} is not in the repository"]
        else:
            found = list(faults(gold, path.read_bytes().decode("utf-8")))
        all_ = gold["initiatives"]
        optional = sum(bool(i.get("optional")) for i in all_)
        friction = sum(i.get("type") == "friction" for i in all_)
        print(f"{file.name}: {len(all_)} initiatives ({optional} optional, {friction} friction), {len(found)} faults")
        for line in found:
            print("  " + line)
        bad += len(found)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
