# SPDX-License-Identifier: Apache-2.0
"""Asks a running server as its clients do: python yente_api_test.py COMMAND…

COMMAND is started with --list FILE --port 0 --token TOKEN and prints the address that it serves. Needs yente-client,
reconciler and schemathesis from PyPI (scripts/web-setup.sh). Prints a line for each check and a count; the exit status
is 1 when one failed.
"""

import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

import httpx
import pandas
import reconciler
import yente_client

CHECKS = []
TOKEN = "open-sesame"
ENTITIES = [
    ("p1", "Person", {"name": ["Viktor Samarin"], "alias": ["Виктор Самарин"], "country": ["ru"], "topics": ["sanction"]}),
    ("c1", "Company", {"name": ["Vostok Precision Works"], "country": ["ru"], "innCode": ["7701234567"]}),
    ("c2", "Company", {"name": ["北方精密仪器公司"], "country": ["cn"]}),
    ("o1", "Ownership", {"owner": ["p1"], "asset": ["c1"], "percentage": ["60"]}),
    ("x1", "Organization", {"name": ['<b>Bold & "Quoted"</b> Institute']}),
]


def check(words):
    def add(run):
        CHECKS.append((words, run))
        return run

    return add


class Server:
    """The program, its address, and what it had printed when it ended."""

    def __init__(self, command, path, entities=ENTITIES):
        self.path = path
        self.write(entities)
        self.process = subprocess.Popen(
            [*command, "--list", str(path), "--port", "0", "--token", TOKEN], stdout=subprocess.PIPE, text=True)
        for line in self.process.stdout:
            found = re.search(r"http://[^\s:]+:(\d+)", line)
            if found:
                self.port = int(found[1])
                break
        else:
            raise SystemExit("The program ended without saying what address it serves.")
        threading.Thread(target=self.process.stdout.read, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.port}"
        self.http = httpx.Client(base_url=self.address, timeout=30)

    def write(self, entities):
        """The list that is served; what was served stays so until /updatez."""
        self.path.write_text("".join(
            json.dumps({"id": i, "schema": s, "properties": p, "datasets": ["test"]}, ensure_ascii=False) + "\n"
            for i, s, p in entities), encoding="utf-8")

    def update(self):
        assert self.http.post("/updatez", params={"token": TOKEN, "sync": "true"}).json() == {"status": "ok"}

    def end(self):
        self.http.close()
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait(timeout=20)

    def match(self, body, **parameters):
        return self.http.post("/match/default", json=body, params=parameters)

    def refused(self, answer, status):
        """Asserts a problem with the status and gives what it says."""
        assert answer.status_code == status, (answer.status_code, answer.text[:300])
        assert answer.headers["content-type"] == "application/problem+json", answer.headers
        problem = answer.json()
        assert problem["status"] == status and problem["detail"], problem
        return problem["detail"]

    def raw(self, data, seconds=10):
        """Sends bytes and gives what comes back until the server closes or falls silent."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=seconds) as wire:
            try:
                wire.sendall(data)
            except OSError:
                pass
            wire.settimeout(2)
            got = b""
            try:
                while part := wire.recv(65536):
                    got += part
            except OSError:
                pass
            return got

    def client(self):
        return yente_client.Client(base_url=self.address)


def query(name="Viktor Samarin", schema="Person", **properties):
    return {"queries": {"q": {"schema": schema, "properties": {"name": [name], **properties}}}}


@check("yente-client: health, readiness, catalogue, algorithms")
def _(server):
    with server.client() as client:
        assert client.healthz().status == "ok" and client.readyz().status == "ok"
        names = [d.name for d in client.datasets().datasets]
        assert names[0] == "default" and len(names) == 2, names
        algorithms = client.algorithms()
        assert algorithms.best in [a.name for a in algorithms.algorithms]


@check("yente-client: a match with its score, explanations and threshold")
def _(server):
    with server.client() as client:
        person = yente_client.Person(name="Viktor Samarin", country="ru")
        answer = client.match(person, threshold=0.7, limit=3, algorithm=yente_client.client.BEST_ALGORITHM)
        assert answer.top.id == "p1" and answer.top.match and 0.7 <= answer.top.score <= 1, answer
        assert answer.top.explanations and answer.limit == 3
        assert answer.query["schema"] == "Person"
        assert client.match(yente_client.Person(name="Qwertz Uiopasd")).results == []


@check("yente-client: filters of lists, schemata, topics and ids")
def _(server):
    with server.client() as client:
        person = yente_client.Person(name="Viktor Samarin")
        name = client.datasets().datasets[1].name
        assert client.match(person, datasets=[name]).top.id == "p1"
        assert client.match(person, exclude_datasets=[name]).results == []
        assert client.match(person, exclude_schemata=["Person"]).results == []
        assert client.match(person, topics=["sanction"]).top.id == "p1"
        assert client.match(person, topics=["role.pep"]).results == []
        assert client.match(person, exclude_entities=["p1"]).results == []
        assert client.match(person, changed_since="2020-01-01").top.id == "p1"
        try:
            client.match(person, datasets=["nowhere"])
            raise AssertionError("an unknown list was taken")
        except yente_client.NotFoundError as error:
            assert "nowhere" in str(error)


@check("yente-client: many queries with several workers")
def _(server):
    with server.client() as client:
        pairs = ((str(n), yente_client.Person(name="Viktor Samarin")) for n in range(40))
        answers = dict(client.match_iter(pairs, workers=8))
        assert len(answers) == 40 and all(a.top.id == "p1" for a in answers.values())


@check("yente-client: search with facets and pages")
def _(server):
    with server.client() as client:
        answer = client.search("Vostok Precision Works", schema="LegalEntity", facets=["countries", "schema"])
        assert [e.id for e in answer.results] == ["c1"], answer
        assert answer.facets["countries"].values[0].name == "ru"
        assert client.search("Vostok Precision Works", countries=["cn"]).results == []
        assert client.search("Vostok Precision Works", offset=1).results == []
        assert client.search("北方精密仪器公司").results[0].id == "c2"


@check("yente-client: an entity with what lies next to it")
def _(server):
    with server.client() as client:
        owner = client.fetch("p1")
        tie = owner.properties["ownershipOwner"][0]
        assert tie.schema_ == "Ownership" and tie.properties["asset"][0].id == "c1", tie
        assert client.fetch("p1", nested=False).properties["name"] == ["Viktor Samarin"]
        assert client.adjacent("c1").adjacent["ownershipAsset"].results[0].id == "o1"
        assert client.adjacent("o1", prop="owner").results[0].id == "p1"
        for call in (lambda: client.fetch("p9"), lambda: client.adjacent("p1", prop="nothing"), client.statements):
            try:
                call()
                raise AssertionError("what is not there was found")
            except yente_client.NotFoundError:
                pass


@check("reconciler: a column gets its candidates")
def _(server):
    column = pandas.Series(["Viktor Samarin", "Qwertz Uiopasd", "Vostok Precision Works"])
    frame = reconciler.reconcile(column, reconciliation_endpoint=server.address + "/reconcile/default")
    found = {row["input_value"]: row["id"] for row in frame.to_dict("records")}
    assert found["Viktor Samarin"] == "p1" and found["Vostok Precision Works"] == "c1", found
    typed = reconciler.reconcile(
        column[:1], type_id="Person", property_mapping={"country": pandas.Series(["ru"])},
        reconciliation_endpoint=server.address + "/reconcile/default")
    assert typed.to_dict("records")[0]["type_id"] == "Person", typed


@check("OpenRefine: manifest, suggestions, preview, further columns")
def _(server):
    manifest = server.http.get("/reconcile/default").json()
    assert "0.2" in manifest["versions"] and manifest["preview"]["url"].startswith(server.address), manifest

    def follow(service, **parameters):
        answer = httpx.get(service["service_url"] + service["service_path"], params=parameters)
        assert answer.status_code == 200 and answer.headers["access-control-allow-origin"] == "*"
        return answer.json()

    assert follow(manifest["suggest"]["entity"], prefix="Viktor Samarin")["result"][0]["id"] == "p1"
    assert {"id": "Person", "name": "Person"} in follow(manifest["suggest"]["type"], prefix="per")["result"]
    assert follow(manifest["suggest"]["property"], prefix="birth")["result"]
    proposed = follow(manifest["extend"]["propose_properties"], type="Company")
    assert "country" in [p["id"] for p in proposed["properties"]]
    page = httpx.get(manifest["preview"]["url"].replace("{{id}}", "x1"))
    assert "&lt;b&gt;Bold &amp; &quot;Quoted" in page.text and "<b>Bold" not in page.text, page.text
    wanted = {"ids": ["c1", "o1", "p9"], "properties": [{"id": "country"}, {"id": "owner"}]}
    rows = server.http.post("/reconcile/default", data={"extend": json.dumps(wanted)}).json()["rows"]
    assert rows["c1"]["country"] == [{"str": "ru"}] and rows["p9"]["country"] == [], rows
    assert rows["o1"]["owner"] == [{"id": "p1", "name": "Viktor Samarin"}], rows


@check("keys are sorted and equal calls get equal bytes")
def _(server):
    answers = [server.match(query()).content for _ in range(3)]
    assert len(set(answers)) == 1

    def in_order(pairs):
        assert [k for k, _ in pairs] == sorted(k for k, _ in pairs), pairs
        return dict(pairs)

    json.loads(answers[0], object_pairs_hook=in_order)


HOSTILE = [
    ("no JSON", b"{", 400), ("nothing", b"", 400), ("invalid UTF-8", b'{"queries": {"\xff": {}}}', 400),
    ("deep arrays", b"[" * 200_000, 400), ("deep objects", b'{"a":' * 100_000 + b"1" + b"}" * 100_000, 400),
    ("a huge number", b'{"queries": 1e999999}', 400), ("a long number", b"9" * 100_000, 400),
    ("half a surrogate", b'{"queries": {"\\ud800": {}}}', 400), ("a key twice", b'{"queries":{},"queries":{}}', 400),
    ("many values", b"[" + b"1," * 300_000 + b"1]", 400), ("NaN", b'{"queries": NaN}', 400),
    ("an array", b"[]", 422), ("a number", b"7", 422), ("no queries", b"{}", 422), ("empty queries", b'{"queries":{}}', 400),
    ("queries of another type", b'{"queries": [1]}', 422), ("a query of null", b'{"queries": {"q": null}}', 422),
    ("a schema of another type", b'{"queries": {"q": {"schema": 1, "properties": {}}}}', 422),
    ("a schema that is none", b'{"queries": {"q": {"schema": "Ghost", "properties": {"name": "x"}}}}', 400),
    ("properties of another type", b'{"queries": {"q": {"schema": "Person", "properties": 1}}}', 422),
    ("a name of another type", b'{"queries": {"q": {"schema": "Person", "properties": {"name": [{}]}}}}', 422),
    ("no name", b'{"queries": {"q": {"schema": "Person", "properties": {"country": "ru"}}}}', 400),
    ("weights of words", b'{"weights": {"a": "b"}, "queries": {"q": {"schema": "Person", "properties": {"name": "x"}}}}', 422),
]


@check("hostile bodies are refused with what is wrong, and the server lives")
def _(server):
    for name, body, status in HOSTILE:
        answer = server.http.post("/match/default", content=body, headers={"content-type": "application/json"})
        try:
            server.refused(answer, status)
        except AssertionError as error:
            raise AssertionError(f"{name}: {error}") from error
    for data in (b"GARBAGE\r\n\r\n", b"GET / HTTP/1.1\r\nhost: a\r\n" + b"x: y\r\n" * 5000 + b"\r\n", b"\x16\x03\x01" * 50,
                 b"POST /match/default HTTP/1.1\r\nhost: a\r\ncontent-length: -1\r\n\r\n",
                 b"GET /entities/%ff%00%zz HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n"):
        assert b" 500 " not in server.raw(data)[:40]
    assert server.http.get("/healthz").status_code == 200


@check("limits: body, batch, name, results, address, values")
def _(server):
    server.refused(server.match({"queries": {"q": "x" * 1_100_000}}), 413)
    chunks = (b" " * 65536 for _ in range(40))
    server.refused(server.http.post("/match/default", content=chunks, headers={"content-type": "application/json"}), 413)
    one = query()["queries"]["q"]
    assert "100" in server.refused(server.match({"queries": {str(n): one for n in range(101)}}), 413)
    assert server.match({"queries": {str(n): one for n in range(100)}}).headers["x-batch-size"] == "100"
    server.refused(server.match(query("x" * 501)), 422)
    server.refused(server.match(query(alias=["a"] * 51)), 422)
    server.refused(server.match(query(), limit=501), 422)
    server.refused(server.match(query(), limit="many"), 422)
    server.refused(server.match(query(), threshold=1.5), 422)
    server.refused(server.match(query(), threshold="nan"), 422)
    server.refused(server.match(query(), algorithm="guess"), 422)
    server.refused(server.match(query(), changed_since="yesterday"), 422)
    long = b"GET /search/default?q=" + b"x" * 70_000 + b" HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n"
    assert server.raw(long).startswith(b"HTTP/1.1 414")
    server.refused(server.http.get("/search/default"), 422)


@check("paths and methods: 404, 405 with Allow, 415, HEAD and OPTIONS")
def _(server):
    server.refused(server.http.get("/nothing"), 404)
    server.refused(server.http.get("/search/nowhere", params={"q": "x"}), 404)
    server.refused(server.http.post("/match/default", content=b"x", headers={"content-type": "text/plain"}), 415)
    answer = server.http.get("/match/default")
    server.refused(answer, 405)
    assert "POST" in answer.headers["allow"]
    assert server.http.head("/healthz").content == b""
    assert server.http.options("/match/default").headers["access-control-allow-methods"]


@check("an update needs the token, and swaps the lists")
def _(server):
    server.refused(server.http.post("/updatez"), 403)
    server.refused(server.http.post("/updatez", params={"token": "wrong"}), 403)
    path = pathlib.Path(server.process.args[server.process.args.index("--list") + 1])
    before = path.read_text(encoding="utf-8")
    more = {"id": "n1", "schema": "Person", "properties": {"name": ["Ludmila Newcome"]}, "datasets": ["test"]}
    path.write_text(before + json.dumps(more) + "\n", encoding="utf-8")
    assert server.http.post("/updatez", params={"token": TOKEN, "sync": "true"}).json() == {"status": "ok"}
    assert server.http.get("/entities/n1").json()["caption"] == "Ludmila Newcome"
    path.write_text(before, encoding="utf-8")
    assert server.http.post("/updatez", params={"token": TOKEN}).status_code == 200
    until = time.monotonic() + 10
    while server.http.get("/entities/n1").status_code != 404:
        assert time.monotonic() < until, "the update that nobody waits for never came"
        time.sleep(0.05)


@check("schemathesis: no 5xx, and what comes conforms to /openapi.json")
def _(server):
    # Left out: that all the schema allows is accepted, for the names of lists and ids are words that no schema knows.
    checks = "not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance," \
        "response_schema_conformance,negative_data_rejection,unsupported_method"
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "schemathesis.toml").write_text(
            '[parameters]\n"path.dataset" = "default"\n"path.id" = "p1"\n', encoding="utf-8")
        run = subprocess.run(
            [str(pathlib.Path(sys.executable).parent / "schemathesis"), "run", server.address + "/openapi.json",
             "--checks", checks, "--max-examples", "100", "--seed", "1", "--no-color", "--phases", "coverage,fuzzing",
             "--exclude-path", "/updatez"],
            capture_output=True, text=True, timeout=240, cwd=folder)
    told = re.sub(r"(%[0-9A-F]{2}|0){30,}", "…", run.stdout[run.stdout.find("FAILURES"):])
    assert run.returncode == 0, told[:4000] + run.stderr[-1000:]


@check("SIGTERM: what is being answered is answered, nothing new is taken")
def _(server):
    body = json.dumps(query()).encode()
    head = (b"POST /match/default HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\nconnection: close\r\n"
            b"content-length: %d\r\n\r\n" % len(body))
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as wire:
        wire.sendall(head + body[:5])
        time.sleep(0.3)
        server.process.send_signal(signal.SIGTERM)
        time.sleep(0.5)
        wire.sendall(body[5:])
        got = b""
        while part := wire.recv(65536):
            got += part
    assert got.startswith(b"HTTP/1.1 200"), got[:200]
    server.http.close()
    assert server.process.wait(timeout=20) == 0
    try:
        socket.create_connection(("127.0.0.1", server.port), timeout=2).close()
        raise AssertionError("the port is still open")
    except OSError:
        pass


def run_checks(checks, server):
    """Runs all, whatever fails; gives how many passed."""
    passed = 0
    for words, run in checks:
        if os.environ.get("ONLY", "") not in words:
            continue
        try:
            run(server)
            passed += 1
            print("ok", words, flush=True)
        except Exception as error:  # a check that fails leaves the others their turn
            print("FAIL", words + ":", f"{type(error).__name__} {error}"[:6000].replace("\n", "\n  "), flush=True)
    return passed


def main():
    command = sys.argv[1:]
    if not command:
        raise SystemExit(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        server = Server(command, pathlib.Path(folder) / "test.ftm.json")
        try:
            passed = run_checks(CHECKS, server)
        finally:
            if server.process.poll() is None:
                server.process.kill()
    print(f"{passed} of {len(CHECKS)} checks pass")
    sys.exit(passed < len(CHECKS))


if __name__ == "__main__":
    main()
