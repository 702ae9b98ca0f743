# SPDX-License-Identifier: Apache-2.0
"""What scripts/compare-matchers.py runs inside nomenklatura's environment: its logic-v2, and its index of blocks.

usage: nomenklatura_peer.py pairs BENCH.csv SCORED.csv RUNS
       nomenklatura_peer.py retrieval LIST.ftm.json QUERIES.tsv RESULTS.jsonl

Prints one JSON object with processor seconds. Every entity gets an identifier that no other has: nomenklatura keeps the
names that it has analysed by the entity's identifier alone, so that a second pair under the same two identifiers is
given the score of the first, whatever its names are.
"""
import csv, importlib.metadata, json, pathlib, sys, tempfile, time

from followthemoney import Dataset, StatementEntity, model
from nomenklatura.matching import get_algorithm

LOGIC = get_algorithm("logic-v2")
CONFIG = LOGIC.default_config()
# nomenklatura keeps the names of the last 1,000 entities of a call; two entities a pair.
BLOCK = 400


class Entities:
    """Makes entities with a name each, never two with one identifier."""

    def __init__(self):
        self.count = 0

    def __call__(self, schema, name):
        self.count += 1
        entity = model.make_entity(schema)
        entity.id = f"entity-{self.count}"
        entity.add("name", name)
        return entity


def scores(pairs):
    return [LOGIC.compare(left, right, CONFIG).score for left, right in pairs]


def pairs(bench, out, runs):
    with open(bench, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    new = Entities()
    def made():
        return [(new(row["schema"], row["name1"]), new(row["schema"], row["name2"])) for row in rows]
    # The first run loads the tables of names, and is not timed.
    found, first, again = scores(made()), [], []
    for _ in range(runs):
        fresh = made()
        begin = time.process_time()
        if scores(fresh) != found:
            sys.exit("nomenklatura gives the same pairs other scores in a second run")
        first.append(time.process_time() - begin)
        spent = 0
        for start in range(0, len(fresh), BLOCK):
            block = fresh[start:start + BLOCK]
            scores(block)
            begin = time.process_time()
            scores(block)
            spent += time.process_time() - begin
        again.append(spent)
    with open(out, "w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, [*rows[0], "score"])
        table.writeheader()
        table.writerows({**row, "score": f"{score:.6f}"} for row, score in zip(rows, found))
    return {"pairs": len(rows), "seconds": min(first), "analysed": min(again)}


def retrieval(listed, queries, out):
    from nomenklatura.blocker import Index
    from nomenklatura.resolver import Linker
    from nomenklatura.store import SimpleMemoryStore
    dataset = Dataset.make({"name": "list", "title": "list"})
    begin = time.process_time()
    store, entities = SimpleMemoryStore(dataset, Linker({})), {}
    with store.writer() as writer, open(listed, encoding="utf-8") as lines:
        for line in lines:
            item = json.loads(line)
            # First names alone, as `entente screen --primary-names-only`.
            names = item["properties"].get("name", [])[:1]
            data = {"id": item["id"], "schema": item["schema"], "properties": {"name": names}, "datasets": ["list"]}
            entities[item["id"]] = entity = StatementEntity.from_data(dataset, data)
            writer.add_entity(entity)
    asked = []
    with open(queries, encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            name, schema = line.rstrip("\n").split("\t")[:2]
            data = {"id": f"query-{number}", "schema": schema, "properties": {"name": [name]}, "datasets": ["list"]}
            asked.append(StatementEntity.from_data(dataset, data))
    made = time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        index = Index(store.default_view(), pathlib.Path(folder))
        index.build()
        built = time.process_time()
        candidates = {str(query): [str(one) for one, _ in found] for query, found in index.match_entities(asked)}
        index.close()
    blocked = time.process_time()
    with open(out, "w", encoding="utf-8") as file:
        for query in asked:
            hits = [(LOGIC.compare(query, entities[one], CONFIG).score, one) for one in candidates.get(query.id, [])]
            # Equal scores stand as the index ranked them.
            hits.sort(key=lambda hit: -hit[0])
            results = [{"id": one, "score": round(score, 6)} for score, one in hits[:50]]
            file.write(json.dumps({"query": query.caption, "results": results}, ensure_ascii=False) + "\n")
    return {"entities": len(entities), "queries": len(asked), "read": made - begin, "index": built - made,
            "block": blocked - built, "score": time.process_time() - blocked}


def main():
    if sys.argv[1] == "pairs":
        found = pairs(sys.argv[2], sys.argv[3], int(sys.argv[4]))
    else:
        found = retrieval(*sys.argv[2:5])
    found["versions"] = {name: importlib.metadata.version(name) for name in ("nomenklatura", "followthemoney", "rigour", "pyicu")}
    print(json.dumps(found))


if __name__ == "__main__":
    main()
