# SPDX-License-Identifier: Apache-2.0
"""Asks a desk as its readers and programs do: python desk_api_test.py PROGRAM

PROGRAM is the built entente. The workspace holds the samples in three languages and a hostile document. Needs httpx and schemathesis
from PyPI (scripts/web-setup.sh). Prints a line for each check and a count; the exit status is 1 when one failed.
"""

import csv
import io
import json
import pathlib
import re
import signal
import subprocess
import sys

import httpx

from desk_checks import check, run_all

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
HOSTILE = """<script>alert(1)</script> & "Quoted" \u202egnp.exe
On 3 May 2021 Rosatom and China National Nuclear Corporation signed an agreement on <img src=x onerror=alert(2)> reactors in Moscow.
"""


class Desk:
    """The program serving a workspace of its own."""

    def __init__(self, program, folder):
        self.program, self.folder = program, pathlib.Path(folder)
        self.workspace = self.folder / "map.db"
        hostile = self.folder / "hostile.txt"
        hostile.write_text(HOSTILE, encoding="utf-8")
        subprocess.run([program, "ingest", str(ROOT / "Samples"), str(hostile), "--workspace", str(self.workspace)],
                       check=True, capture_output=True)
        self.process = subprocess.Popen(
            [program, "serve", "--workspace", str(self.workspace), "--port", "0"], stdout=subprocess.PIPE, text=True)
        self.address = re.search(r"http://\S+", self.process.stdout.readline())[0]
        self.http = httpx.Client(base_url=self.address, timeout=60)

    def get(self, path, **more):
        return self.http.get(path, **more)

    def all(self, path, key):
        """Every entry of a list that is paged by cursors."""
        entries, cursor = [], ""
        while True:
            answer = self.get(path, params={"limit": 7, "cursor": cursor}).json()
            entries += answer[key]
            if not answer["next"]:
                return entries, answer["total"]
            cursor = answer["next"]


@check("a list is paged by cursors, each entry once")
def _(desk):
    for path, key in [("initiatives", "initiatives"), ("actors", "actors"), ("documents", "documents")]:
        entries, total = desk.all("/api/v1/" + path, key)
        assert len(entries) == total > 7, (path, len(entries), total)
        assert len({entry["id"] for entry in entries}) == total


@check("the fields are those of the command line")
def _(desk):
    lines = subprocess.run([desk.program, "map", str(desk.folder / "hostile.txt"), "--format", "jsonl"],
                           check=True, capture_output=True, text=True).stdout.splitlines()
    wanted = json.loads(lines[0])
    found = desk.get("/api/v1/initiatives/" + wanted["id"]).json()
    assert found.keys() == wanted.keys(), found.keys() ^ wanted.keys()
    for evidence in found["evidence"]:
        text = [d for d in desk.all("/api/v1/documents", "documents")[0] if d["name"] == evidence["document"]]
        whole = desk.get("/api/v1/documents/" + text[0]["id"]).json()["text"]
        assert whole[evidence["start"]:evidence["end"]] == evidence["quote"]


@check("a filter counts what its list holds, in the facets too")
def _(desk):
    facets = desk.get("/api/v1/facets").json()["facets"]
    assert {"type", "sector", "country", "language"} <= facets.keys()
    for facet in ("type", "sector", "status", "country", "language", "year", "source"):
        for value in facets[facet][:4]:
            answer = desk.get("/api/v1/initiatives", params={facet: value["value"]}).json()
            assert answer["total"] == value["count"] > 0, (facet, value, answer["total"])


@check("words of one language find what documents of others say")
def _(desk):
    for words in ("artificial intelligence", "искусственный интеллект", "人工智能"):
        found = desk.get("/api/v1/initiatives", params={"q": words}).json()
        assert found["total"] > 0, words
    languages = {i["language"] for i in desk.get("/api/v1/initiatives", params={"q": "соглашения", "limit": 200}).json()["initiatives"]}
    assert len(languages) > 1, languages


@check("two countries are a pair: both take part")
def _(desk):
    pairs = desk.get("/api/v1/facets").json()["facets"]["country"]
    first = pairs[0]["value"]
    beside = desk.get("/api/v1/facets", params={"country": first}).json()["facets"]["country"]
    other = next(v for v in beside if v["value"] != first)
    answer = desk.get("/api/v1/initiatives", params={"country": [first, other["value"]], "limit": 200}).json()
    assert answer["total"] == other["count"] > 0
    for initiative in answer["initiatives"]:
        assert {first, other["value"]} <= {p["country"] for p in initiative["participants"]}


@check("what has not changed is not sent again")
def _(desk):
    first = desk.get("/api/v1/initiatives")
    again = desk.get("/api/v1/initiatives", headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 304 and not again.content
    other = desk.get("/api/v1/initiatives?sort=title", headers={"if-none-match": first.headers["etag"]})
    assert other.status_code == 200


@check("an answer changes when something is recorded by another process")
def _(desk):
    before = desk.get("/api/v1/overview")
    late = desk.folder / "late.txt"
    late.write_text("In June 2022 Gazprom and PetroChina agreed to build a research laboratory in Harbin.\n", encoding="utf-8")
    subprocess.run([desk.program, "ingest", str(late), "--workspace", str(desk.workspace)], check=True, capture_output=True)
    after = desk.get("/api/v1/overview", headers={"if-none-match": before.headers["etag"]})
    assert after.status_code == 200 and after.json()["documents"] == before.json()["documents"] + 1


@check("the past is answered as it was known, and a day that cannot be is refused")
def _(desk):
    assert desk.get("/api/v1/initiatives", params={"recorded": "2020-01-01"}).json()["total"] == 0
    assert desk.get("/initiatives", params={"recorded": "2020-01-01"}).status_code == 200
    for bad in ("2020-13-01", "yesterday", "2020"):
        assert desk.get("/api/v1/initiatives", params={"recorded": bad}).status_code == 422, bad


@check("exports hold what the list shows, each in its form")
def _(desk):
    total = desk.get("/api/v1/initiatives", params={"language": "ru"}).json()["total"]
    rows = list(csv.DictReader(io.StringIO(desk.get("/initiatives/export?format=csv&language=ru").text.lstrip("\ufeff"))))
    assert len(rows) == total > 0
    lines = desk.get("/initiatives/export?format=jsonl&language=ru").text.splitlines()
    assert len(lines) == total and all(json.loads(line)["evidence"] for line in lines)
    assert desk.get("/initiatives/export?format=geojson&language=ru").json()["type"] == "FeatureCollection"
    assert "<graphml" in desk.get("/initiatives/export?format=graphml&language=ru").text


@check("what strangers wrote stays text on every page")
def _(desk):
    entries, _ = desk.all("/api/v1/initiatives", "initiatives")
    pages = ["/", "/initiatives", "/initiatives?q=%3Cscript%3E"] + ["/initiatives/" + e["id"] for e in entries]
    for path in pages:
        page = desk.get(path)
        assert page.status_code == 200, (path, page.status_code)
        assert "<script>alert" not in page.text and "onerror=alert" not in re.sub(r"&lt;.*?&gt;", "", page.text), path
        assert "\u202e" not in page.text, path
        policy = page.headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy
        assert page.headers["x-content-type-options"] == "nosniff"


@check("nothing is asked of anybody else")
def _(desk):
    for path in ("/", "/initiatives"):
        for address in re.findall(r'(?:src|href|action)="([^"]*)"', desk.get(path).text):
            assert address.startswith(("/", "#")), (path, address)


@check("a refusal is problem details for a program and a page for a reader")
def _(desk):
    program = desk.get("/api/v1/initiatives/none")
    assert program.status_code == 404 and program.headers["content-type"] == "application/problem+json"
    reader = desk.get("/initiatives/none", headers={"accept": "text/html"})
    assert reader.status_code == 404 and "<h1>" in reader.text


@check("schemathesis: no 5xx, and what comes conforms to the OpenAPI document")
def _(desk):
    checks = "not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance," \
        "response_schema_conformance,unsupported_method"
    run = subprocess.run(
        [str(pathlib.Path(sys.executable).parent / "schemathesis"), "run", desk.address + "/api/v1/openapi.json",
         "--checks", checks, "--max-examples", "40", "--seed", "1", "--no-color", "--phases", "coverage,fuzzing"],
        capture_output=True, text=True, timeout=300, cwd=desk.folder)
    assert run.returncode == 0, run.stdout[run.stdout.find("FAILURES"):][:4000] + run.stderr[-1000:]


@check("SIGTERM: it ends in good order")
def _(desk):
    desk.http.close()
    desk.process.send_signal(signal.SIGTERM)
    assert desk.process.wait(timeout=20) == 0


run_all("the desk:", Desk)
