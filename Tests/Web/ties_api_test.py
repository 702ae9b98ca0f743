# SPDX-License-Identifier: Apache-2.0
"""Asks a running server what its matches are tied to: python ties_api_test.py COMMAND…

As yente_api_test.py, whose server and way of telling it uses. What the server says is compared with what the same program's
`entente screen --format jsonl` says.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema_rs
import yente_client
from yente_api_test import Server, run_checks

CHECKS = []
REASONS = ["names", "ownership", "pathCount", "paths"]


def company(id, *names, **properties):
    return (id, "Company", {"name": list(names), **properties})


def owns(id, owner, asset, share, **properties):
    return (id, "Ownership", {"owner": [owner], "asset": [asset], "percentage": [share], **properties})


# Made up. Half of the plant, and through it half of the trader, and through that half of the depot, is the holding's.
REGISTER = [
    company("holding", "Холдинг «Северная заря»", topics=["sanction"]),
    company("plant", "Завод «Луч»"), company("trader", "深圳远帆贸易有限公司"), company("depot", "Meridian Depot Limited"),
    company("free", "Aldermoor Bakery Limited"),
    owns("o1", "holding", "plant", "50", startDate=["2019"]), owns("o2", "holding", "trader", "10"),
    owns("o3", "plant", "trader", "40"), owns("o4", "trader", "depot", "50"),
    company("institute", "北方电子研究院", topics=["export.control"]), company("avionics", "Brightwater Avionics Incorporated"),
    owns("o5", "institute", "avionics", "60"),
    ("lab", "Organization", {"name": ["Лаборатория лазерной оптики"]}),
    ("m1", "Membership", {"member": ["lab"], "organization": ["plant"], "role": ["laboratory"]}),
]
NAMES = ["Завод «Луч»", "Luch Plant", "深圳远帆贸易有限公司", "Meridian Depot Limited", "Brightwater Avionics Incorporated",
         "Лаборатория лазерной оптики", "Aldermoor Bakery Limited", "北方电子研究院", "Severnaya Zarya"]
UNIVERSITIES = [
    ("beihang", "Organization", {"name": ["Beihang University"], "alias": ["北京航空航天大学"], "topics": ["mil"]}),
    ("mai", "Organization", {"name": ["Moscow Aviation Institute"], "alias": ["Московский авиационный институт"]}),
]
NEWS = "北京2020年5月6日电 北京航空航天大学与莫斯科航空学院签署协议，建立联合实验室，研究无人机技术。"


def check(words):
    def add(run):
        CHECKS.append((words, run))
        return run

    return add


class Started:
    """The server of the register, as of a day, and others for as long as a check needs them."""

    def __init__(self, command, folder):
        self.command, self.folder, self.made = command, folder, 0
        self.register = self.start(REGISTER, "--as-of", "2026-01-31")

    def start(self, entities, *options):
        self.made += 1
        folder = self.folder / str(self.made)
        folder.mkdir()
        server = Server([*self.command, *options], folder / "register.ftm.json", entities)
        return server

    def run(self, *arguments):
        done = subprocess.run([self.command[0], *map(str, arguments)], capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr[-2000:]
        return done.stdout


def batch(names):
    return {"queries": {str(n): {"schema": "LegalEntity", "properties": {"name": [name]}} for n, name in enumerate(names)}}


def top(server, name, **parameters):
    """The best result for a name, which has to be a match."""
    result = server.match(batch([name]), **parameters).json()["responses"]["0"]["results"][0]
    assert result["match"], result
    return result


def report(result, rule):
    return next(r for r in result["ownership"] if r["rule"] == rule)


@check("half of a half in three scripts: blocked by the shares added, never multiplied, each with its entry")
def _(started):
    cases = [("Завод «Луч»", "plant", ["o1"]), ("深圳远帆贸易有限公司", "trader", ["o1", "o2", "o3"]),
             ("Meridian Depot Limited", "depot", ["o1", "o2", "o3", "o4"])]
    for name, id, chain in cases:
        result = top(started.register, name)
        assert result["id"] == id, result
        said = report(result, "ofac-50")
        assert said["verdict"] == "blocked" and said["restricted"] and said["asOf"] == "2026-01-31", said
        assert said["aggregate"] == {"least": 50, "most": 50}, said
        assert sorted({e["evidence"]["entry"] for e in said["chain"]}) == chain, said["chain"]
        assert all(e["evidence"]["list"] == "register" for e in said["chain"]), said["chain"]
        assert result["names"]["holding"] == "Холдинг «Северная заря»", result["names"]
        assert result["paths"][0]["entities"][-1] == "holding" and result["pathCount"] >= len(result["paths"])


@check("the affiliates rule by the day: not yet, in force, suspended, in force again")
def _(started):
    cases = [("2025-09-28", "notYet", False), ("2025-09-29", "inForce", True), ("2025-11-10", "suspended", False),
             ("2026-11-10", "inForce", True)]
    for day, standing, restricted in cases:
        server = started.start(REGISTER, "--as-of", day)
        try:
            said = report(top(server, "Brightwater Avionics Incorporated"), "bis-affiliates")
            assert (said["standing"], said["restricted"], said["asOf"]) == (standing, restricted, day), said
            assert said["verdict"] == "blocked" and said["programmes"], said
        finally:
            server.end()


@check("the same facts as entente screen --format jsonl, name by name")
def _(started):
    asked = started.folder / "names.txt"
    asked.write_text("\n".join(NAMES) + "\n", encoding="utf-8")
    lines = started.run("screen", asked, "--list", started.register.path, "--format", "jsonl", "--no-index",
                        "--as-of", "2026-01-31", "--limit", 5).splitlines()
    answers = started.register.match(batch(NAMES), limit=5, cutoff=0.7).json()["responses"]
    told = 0
    for number, line in enumerate(map(json.loads, lines)):
        results = answers[str(number)]["results"]
        assert [r["id"] for r in results] == [r["id"] for r in line["results"]], (line["query"], results)
        for served, shown in zip(results, line["results"]):
            for key in REASONS:
                assert (key in served) == (key in shown) and served.get(key) == shown.get(key), (line["query"], key)
            assert served["matched"]["name"] == shown["name"] and served["matched"]["list"] == shown["list"]["name"]
            told += "paths" in served
    assert told >= 7, told


@check("only matches say it; who is in no tie has no such keys; ties=false leaves all as it was")
def _(started):
    server = started.register
    assert not set(REASONS) & set(top(server, "Aldermoor Bakery Limited"))
    assert "paths" in top(server, "Завод «Луч»")
    weak = server.match(batch(["Завод «Луч»"]), threshold=1).json()["responses"]["0"]["results"][0]
    assert not weak["match"] and not set(REASONS) & set(weak), weak
    plain = server.match(batch(NAMES), ties="false").json()["responses"]
    full = server.match(batch(NAMES)).json()["responses"]
    for answer in full.values():
        for result in answer["results"]:
            for key in REASONS:
                result.pop(key, None)
    assert plain == full
    server.refused(server.match(batch(NAMES), ties="perhaps"), 422)


@check("yente-client takes a match with its ties as any other")
def _(started):
    with started.register.client() as client:
        answer = client.match(yente_client.Company(name="Завод «Луч»"))
        assert answer.top.id == "plant" and answer.top.match


@check("/entities/{id}/paths: all paths of an entry, its steps and number chosen; 404 for one that is not there")
def _(started):
    server = started.register
    answer = server.http.get("/entities/depot/paths").json()
    assert answer["entity"]["caption"] == "Meridian Depot Limited" and len(answer["paths"]) == answer["pathCount"] > 1
    one = server.http.get("/entities/depot/paths", params={"limit": 1}).json()
    assert one["paths"] == answer["paths"][:1] and one["pathCount"] == answer["pathCount"]
    assert server.http.get("/entities/depot/paths", params={"hops": 1}).json()["pathCount"] == 0
    assert server.http.get("/entities/free/paths").json() | {"entity": None} == {
        "entity": None, "paths": [], "pathCount": 0, "ownership": [], "names": {}}
    hit = top(server, "Meridian Depot Limited")
    assert hit["paths"] == answer["paths"][:3] and hit["ownership"] == answer["ownership"]
    assert "nobody" in server.refused(server.http.get("/entities/nobody/paths"), 404)
    server.refused(server.http.get("/entities/depot/paths", params={"hops": 4}), 422)


@check("what is told is as /openapi.json describes it")
def _(started):
    document = started.register.http.get("/openapi.json").json()
    said = {"": started.register.match(batch(NAMES)).json()}
    for name, value in [("MatchAnswer", said[""]), ("PathsAnswer", started.register.http.get("/entities/depot/paths").json())]:
        schema = {"$ref": f"#/components/schemas/{name}", "components": document["components"]}
        jsonschema_rs.Draft202012Validator(schema).validate(value)
    told = document["components"]["schemas"]["ScoredEntity"]
    assert set(REASONS) <= set(told["properties"]) and not set(REASONS) & set(told["required"])


@check("an update renews the ties with the lists")
def _(started):
    server = started.start(REGISTER, "--as-of", "2026-01-31")
    try:
        assert report(top(server, "Meridian Depot Limited"), "ofac-50")["verdict"] == "blocked"
        server.write([owns("o4", "trader", "depot", "49") if e[0] == "o4" else e for e in REGISTER])
        assert report(top(server, "Meridian Depot Limited"), "ofac-50")["verdict"] == "blocked"
        server.update()
        said = report(top(server, "Meridian Depot Limited"), "ofac-50")
        assert said["verdict"] == "notBlocked" and said["aggregate"] == {"least": 49, "most": 49}, said
    finally:
        server.end()


@check("--no-ties: matches say nothing of it, and there are no paths")
def _(started):
    server = started.start(REGISTER, "--no-ties")
    try:
        assert not set(REASONS) & set(top(server, "Завод «Луч»", ties="true"))
        assert "--no-ties" in server.refused(server.http.get("/entities/plant/paths"), 404)
        server.refused(server.http.get("/entities/nobody/paths"), 404)
    finally:
        server.end()


@check("--workspace: a path over a joint initiative, with its passage; pages of other origins may not read it")
def _(started):
    text, workspace = started.folder / "c.txt", started.folder / "w.db"
    text.write_text(NEWS + "\n", encoding="utf-8")
    started.run("ingest", text, "--workspace", workspace)
    server = started.start(UNIVERSITIES, "--workspace", str(workspace))
    try:
        for name in ("Московский авиационный институт", "Moscow Aviation Institute"):
            result = top(server, name)
            path = result["paths"][0]
            assert path["entities"] == ["mai", "beihang"], path
            tie = path["ties"][0]
            said = tie["evidence"]
            assert tie["kind"] == "jointInitiative" and tie["start"].startswith("2020"), tie
            assert said["documentName"].endswith("c.txt") and said["passage"] == NEWS[said["start"]:said["end"]], said
            assert {i["entry"] for i in said["sameAs"]} == {"mai", "beihang"}, said
        line = started.folder / "university.txt"
        line.write_text("Moscow Aviation Institute\n", encoding="utf-8")
        shown = json.loads(started.run("screen", line, "--list", server.path, "--no-index", "--format", "jsonl",
                                       "--workspace", workspace))["results"][0]
        assert {k: shown[k] for k in REASONS} == {k: result[k] for k in REASONS}
        for answer in (server.match(batch(["Moscow Aviation Institute"])), server.http.get("/entities/mai/paths")):
            assert answer.status_code == 200 and "access-control-allow-origin" not in answer.headers
        assert server.http.get("/reconcile/default").headers["access-control-allow-origin"] == "*"
        assert started.register.match(batch(NAMES)).headers["access-control-allow-origin"] == "*"
    finally:
        server.end()


@check("without the workspace the same lists tell no path")
def _(started):
    server = started.start(UNIVERSITIES)
    try:
        assert not set(REASONS) & set(top(server, "Moscow Aviation Institute"))
    finally:
        server.end()


def hubs():
    """Hundreds of traders of three names that three holdings own in common, and a fund that all of them own."""
    names = ["Orient Hub Trading", "Восточный узловой торговый дом", "东方枢纽贸易有限公司"]
    entities = [company(f"h{n}", f"Sunderland Holding {n}", topics=["sanction"]) for n in range(3)]
    entities += [company(f"t{n}", names[n % 3]) for n in range(600)]
    entities += [owns(f"o{n}-{h}", f"h{h}", f"t{n}", str(n % 40)) for n in range(600) for h in range(3)]
    entities += [company("fund", "Broadwater Fund")]
    return names, entities + [owns(f"f{n}", f"t{n}", "fund", "0.15") for n in range(600)]


@check("a hundred queries for hubs: answered in time, what was left out is said, equal calls get equal bytes")
def _(started):
    names, entities = hubs()
    server = started.start(entities)
    try:
        asked = batch([names[n % 3] for n in range(100)])
        answer = server.match(asked, limit=50)
        assert answer.status_code == 200, answer.text[:300]
        results = [r for _, a in sorted(answer.json()["responses"].items()) for r in a["results"] if r["match"]]
        assert len(results) == 5000, len(results)
        told = ["paths" in r for r in results]
        assert told == sorted(told, reverse=True) and 0 < sum(told) < 5000, sum(told)
        assert [r.get("tiesLeftOut") for r in results] == [None if t else True for t in told]
        assert int(answer.headers["x-ties-left-out"]) == told.count(False)
        assert server.match(asked, limit=50).content == answer.content
        fund = report(top(server, "Broadwater Fund"), "ofac-50")
        assert len(fund["owners"]) == 50 and fund["leftOut"] >= 550, (len(fund["owners"]), fund.get("leftOut"))
        whole = server.http.get("/entities/fund/paths").json()["ownership"][0]
        assert len(whole["owners"]) == 500 and whole["aggregate"] == fund["aggregate"] != {"least": 0, "most": 0}
        assert "x-ties-left-out" not in server.match(batch(["Broadwater Fund"])).headers
    finally:
        server.end()


def main():
    command = sys.argv[1:]
    if not command:
        raise SystemExit(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        started = Started(command, pathlib.Path(folder))
        try:
            passed = run_checks(CHECKS, started)
        finally:
            started.register.end()
    print(f"{passed} of {len(CHECKS)} checks pass")
    sys.exit(passed < len(CHECKS))


if __name__ == "__main__":
    main()
