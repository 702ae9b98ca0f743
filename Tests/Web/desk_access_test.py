# SPDX-License-Identifier: Apache-2.0
"""Asks a desk that demands accounts, as every role and as nobody: python desk_access_test.py PROGRAM

PROGRAM is the built entente. It stands behind a public address, so that it demands accounts; the workspace holds one clear document
and one that only some may see. Needs httpx from PyPI (scripts/web-setup.sh). Prints a line for each check and a count; the exit status is 1
when one failed.
"""

import pathlib
import re
import subprocess

import httpx

from desk_checks import check, run_all

PUBLIC = "https://desk.example.org"
CLEAR = "On 3 May 2021 Rosatom and China National Nuclear Corporation signed an agreement on reactors in Moscow.\n"
HIDDEN = "On 5 June 2022 Rostec and Huawei signed an agreement on a joint quantum laboratory in Harbin.\n"
ACCOUNTS = {  # name: role, clearance
    "nadia": ("reader", "TLP:CLEAR"), "анна": ("analyst", "TLP:CLEAR"), "王伟": ("reviewer", "TLP:CLEAR"),
    "root-admin": ("admin", "TLP:CLEAR"), "cleared": ("reader", "TLP:RED"),
}
# What changes something, and the lowest role that may.
CHANGES = [
    ("/documents/add", "analyst"), ("/review/pairs", "analyst"), ("/review/initiatives/none", "analyst"),
    ("/screen/runs/none/decide", "reviewer"), ("/sources/none/grade", "reviewer"),
]
ROLES = ["reader", "analyst", "reviewer", "admin"]


def password(name):
    return f"quite a long phrase about {len(name)} birds"


class Desk:
    def __init__(self, program, folder):
        folder = pathlib.Path(folder)
        workspace = folder / "map.db"
        self.run(program, "ingest", self.file(folder, "clear.txt", CLEAR), workspace)
        self.run(program, "ingest", self.file(folder, "hidden.txt", HIDDEN), workspace, "--marking", "TLP:AMBER")
        for name, (role, clearance) in ACCOUNTS.items():
            self.run(program, "account", "add", workspace, name, "--role", role, "--clearance", clearance, say=password(name))
        key = self.run(program, "account", "key-add", workspace, "nadia", "--scopes", "read", "--label", "test")
        self.key = re.search(r"entente_[\w-]+", key)[0]
        self.process = subprocess.Popen(
            [program, "serve", "--workspace", str(workspace), "--port", "0", "--public-address", PUBLIC],
            stdout=subprocess.PIPE, text=True)
        self.address = re.search(r"http://\S+", self.process.stdout.readline())[0]
        self.http = httpx.Client(base_url=self.address, timeout=60)
        self.sessions = {}

    @staticmethod
    def file(folder, name, text):
        (folder / name).write_text(text, encoding="utf-8")
        return str(folder / name)

    @staticmethod
    def run(program, command, *more, say=""):
        words, workspace = [str(w) for w in more if not isinstance(w, pathlib.Path)], [w for w in more if isinstance(w, pathlib.Path)]
        done = subprocess.run([program, command, *words, "--workspace", str(workspace[0])], input=say + "\n", capture_output=True,
                              text=True)
        assert done.returncode == 0, (command, words, done.stderr)
        return done.stdout

    def log_in(self, name, secret=None, **headers):
        return self.http.post("/login", data={"name": name, "password": secret or password(name)},
                              headers={"origin": PUBLIC, **headers})

    def session(self, name):
        if name not in self.sessions:
            answer = self.log_in(name)
            assert answer.status_code == 303, (name, answer.status_code)
            self.sessions[name] = answer.headers["set-cookie"]
        return self.sessions[name].split(";")[0]

    def get(self, path, name=None, **headers):
        cookie = {"cookie": self.session(name)} if name else {}
        return self.http.get(path, headers={"accept": "text/html", **cookie, **headers})

    def post(self, path, name=None, origin=PUBLIC, **data):
        cookie = {"cookie": self.session(name)} if name else {}
        return self.http.post(path, data=data or {"x": "y"}, headers={"origin": origin, **cookie})


def paths(desk, name):
    """Every page and list that somebody sees, one of each kind that they lead to."""
    found = ["/api/v1/overview", "/api/v1/initiatives", "/api/v1/actors", "/api/v1/documents", "/api/v1/facets",
             "/initiatives/export?format=csv", "/initiatives/export?format=jsonl", "/initiatives/export?format=geojson",
             "/initiatives/export?format=graphml", "/network?nodes=300", "/actors?q=Huawei", "/initiatives?q=quantum"]
    page = desk.get("/", name).text
    found += ["/"] + sorted(set(re.findall(r'<li><a href="(/[a-z]+)"', page)))
    for tab in list(found):
        text = desk.get(tab, name).text
        found += [p for p in sorted(set(re.findall(r'href="(/(?:initiatives|actors|documents|sources)/[^"?#]+)"', text))) if p not in found]
    return found


@check("nobody sees anything before a login, and is led to it")
def _(desk):
    for path in ("/", "/initiatives", "/documents", "/review", "/screen", "/help"):
        page = desk.get(path)
        assert page.status_code == 303 and page.headers["location"].startswith("/login?next="), (path, page.status_code)
    for path in ("/api/v1/initiatives", "/api/v1/overview", "/initiatives/export"):
        assert desk.http.get(path).status_code == 401, path
    for path in ("/login", "/healthz", "/readyz"):
        assert desk.get(path).status_code == 200, path


@check("the cookie of a session is secure, and no script or other site gets it")
def _(desk):
    desk.session("nadia")
    cookie = desk.sessions["nadia"]
    assert cookie.startswith("__Host-entente=")
    assert {"Secure", "HttpOnly", "SameSite=Lax", "Path=/"} <= {part.strip() for part in cookie.split(";")}


@check("a wrong password and a name that nobody has are refused alike")
def _(desk):
    wrong, nobody = desk.log_in("nadia", "not the password at all"), desk.log_in("nemo", "not the password at all")
    assert wrong.status_code == nobody.status_code == 401
    assert wrong.text == nobody.text


@check("a login that another site sends is refused, and leads to no other site")
def _(desk):
    assert desk.log_in("nadia", origin="https://evil.example").status_code == 403
    answer = desk.http.post("/login", data={"name": "nadia", "password": password("nadia"), "next": "//evil.example"},
                            headers={"origin": PUBLIC})
    assert answer.headers["location"] == "/"


@check("every role may change what it may, and no more")
def _(desk):
    for path, lowest in CHANGES:
        for name, (role, _) in ACCOUNTS.items():
            status = desk.post(path, name).status_code
            allowed = ROLES.index(role) >= ROLES.index(lowest)
            assert (status != 403) == allowed and status < 500, (path, name, role, status)
        assert desk.post(path).status_code == 401, path
        assert desk.post(path, "root-admin", origin="https://evil.example").status_code == 403, path


@check("what a reader may not see is in no page, list, count, search, network or export")
def _(desk):
    # Somebody who sees everything has been everywhere: what is kept of that is nobody else's.
    assert any("Huawei" in desk.get(path, "cleared").text for path in paths(desk, "cleared"))
    for name in ("nadia", "root-admin"):
        for path in paths(desk, name):
            answer = desk.get(path, name)
            assert answer.status_code == 200, (name, path, answer.status_code)
            # What the reader asked for, and what a form offers as an example, are no answer.
            shown = re.sub(r'value="[^"]*"|“[^”]*”|<option[^>]*>[^<]*</option>|placeholder="[^"]*"', "", answer.text)
            for word in ("Rostec", "Huawei", "Harbin", "hidden.txt", "AMBER"):
                assert word not in shown, (name, path, word)
    assert desk.get("/api/v1/overview", "nadia").json()["documents"] == 1
    assert desk.get("/api/v1/overview", "cleared").json()["documents"] == 2


@check("a hidden thing answers like an absent one")
def _(desk):
    seen = desk.get("/api/v1/initiatives?q=Huawei", "cleared").json()["initiatives"]
    documents = desk.get("/api/v1/documents", "cleared").json()["documents"]
    hidden = next(d["id"] for d in documents if d["name"] == "hidden.txt")
    actor = next(p["entity"] for p in seen[0]["participants"] if "Huawei" in p["name"])
    for kind, one in (("initiatives", seen[0]["id"]), ("documents", hidden), ("actors", actor)):
        for root in ("/", "/api/v1/"):
            assert desk.get(root + kind + "/" + one, "cleared").status_code == 200, (root, kind)
            refused, absent = desk.get(root + kind + "/" + one, "nadia"), desk.get(root + kind + "/none", "nadia")
            assert refused.status_code == absent.status_code == 404, (root, kind)
            assert refused.text == absent.text, (root, kind)


@check("a key reads and does nothing else; one that opens nothing is not made good by a cookie")
def _(desk):
    held = {"authorization": "Bearer " + desk.key}
    assert desk.http.get("/api/v1/initiatives", headers=held).status_code == 200
    assert desk.http.post("/documents/add", data={"text": "x"}, headers=held).status_code == 403
    wrong = {"authorization": "Bearer entente_0", "cookie": desk.session("root-admin")}
    assert desk.http.get("/api/v1/initiatives", headers=wrong).status_code == 401


@check("after logging out the session opens nothing")
def _(desk):
    cookie = desk.session("王伟")
    assert desk.get("/", "王伟").status_code == 200
    assert desk.post("/logout", "王伟").status_code == 303
    assert desk.http.get("/api/v1/overview", headers={"cookie": cookie}).status_code == 401


run_all("access:", Desk)
