#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Check the documents against the program: commands, options, shown output, links, version.

usage: check-documents.py           prints one line a check, PASS or FAIL; exits 1 on a fault
       check-documents.py --write   renews the output shown in the documents

Shown output stands between `<!-- output: COMMAND -->` and `<!-- end -->` in a Markdown file. COMMAND runs at the root
with a terminal's width of 100 columns; standard error is shown too, and the name of a scratch folder is left out.
"""
import json, os, pathlib, re, subprocess, sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".build/release/entente"
SHOWN = re.compile(r"(<!-- output: (.+?) -->\n)(.*?)(<!-- end -->)", re.S)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")


def documents():
    names = subprocess.run(["git", "-C", ROOT, "ls-files", "-co", "--exclude-standard", "*.md"], check=True,
                           capture_output=True, text=True).stdout.split("\n")
    return [ROOT / n for n in sorted(set(names)) if n and not n.startswith(("Samples/", "Sources/", "Tests/"))
            and (ROOT / n).is_file()]


def run(command):
    environment = {**os.environ, "COLUMNS": "100", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, env=environment, text=True, timeout=300,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output = re.sub(r"/\S*/entente-demo-\w+", "/tmp/entente-demo-…", done.stdout)
    return output.replace(str(ROOT) + "/", "")


def shown(text):
    return SHOWN.sub(lambda m: f"{m[1]}```text\n$ {m[2]}\n{run(m[2]).rstrip()}\n```\n{m[4]}", text)


def output_is_current():
    for document in documents():
        text = document.read_text(encoding="utf-8")
        if SHOWN.search(text) and shown(text) != text:
            yield f"{document.relative_to(ROOT)}: renew it with python3 scripts/check-documents.py --write"


def commands():
    dump = subprocess.run([PROGRAM, "--experimental-dump-help"], check=True, capture_output=True).stdout
    for command in json.loads(dump)["command"]["subcommands"]:
        if command["commandName"] == "help":
            continue
        yield command["commandName"], command, options_of(command)


def options_of(command):
    """The long options of a command and of those below it."""
    own = {"--" + name["name"] for argument in command.get("arguments", []) for name in argument.get("names", [])
           if name["kind"] == "long" and name["name"] not in ("help", "version")}
    return own.union(*(options_of(below) for below in command.get("subcommands", [])))


def sections():
    text = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
    return {m[1]: m[2] for m in re.finditer(r"^## `entente ([\w-]+)[^\n]*\n(.*?)(?=^## |\Z)", text, re.S | re.M)}


def every_command_is_documented():
    described, there = sections(), set()
    for name, _, options in commands():
        there.add(name)
        if name not in described:
            yield f"docs/commands.md has no section on entente {name}"
            continue
        written = set(re.findall(r"`(--[a-z][\w-]*)", described[name]))
        for option in sorted(options - written):
            yield f"entente {name} {option} is not in docs/commands.md"
        for option in sorted(written - options - {"--help", "--version"}):
            yield f"docs/commands.md gives entente {name} an option {option} that it does not have"
    for name in sorted(set(described) - there):
        yield f"docs/commands.md describes entente {name}, which is no command"


def every_command_has_an_example():
    for name, command, _ in commands():
        if f"entente {name}" not in command.get("discussion", ""):
            yield f"entente {name} --help has no example"


def anchors(path):
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.S)
    for heading in re.findall(r"^#+ (.+)$", text, re.M):
        yield re.sub(r"[^\w\- ]", "", heading.lower().strip()).replace(" ", "-")


def links_resolve():
    for document in documents():
        text = re.sub(r"```.*?```", "", document.read_text(encoding="utf-8"), flags=re.S)
        for link in LINK.findall(text):
            if re.match(r"[a-z]+:", link):
                continue
            name, _, anchor = link.partition("#")
            target = (document.parent / name) if name else document
            if not target.exists():
                yield f"{document.relative_to(ROOT)}: {link} leads nowhere"
            elif anchor and target.suffix == ".md" and anchor not in anchors(target):
                yield f"{document.relative_to(ROOT)}: {link} names no heading"


def version_is_the_newest_in_the_changelog():
    version = subprocess.run([PROGRAM, "--version"], check=True, capture_output=True, text=True).stdout.strip()
    found = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)
    if not found or found[1] != version:
        yield f"the program says {version}, CHANGELOG.md {found and found[1]}"


CHECKS = {
    "documents: every command and option is in docs/commands.md, and nothing else": every_command_is_documented,
    "documents: every command's help has an example": every_command_has_an_example,
    "documents: the output shown is what the program prints": output_is_current,
    "documents: links resolve": links_resolve,
    "documents: the version is that of the changelog": version_is_the_newest_in_the_changelog,
}


def main():
    if sys.argv[1:] == ["--write"]:
        for document in documents():
            text = document.read_text(encoding="utf-8")
            document.write_text(shown(text), encoding="utf-8")
        return 0
    wrong = 0
    for name, find in CHECKS.items():
        try:
            faults = list(find())
        except (OSError, subprocess.SubprocessError, ValueError, KeyError) as error:
            faults = [repr(error)]
        wrong += bool(faults)
        print("FAIL" if faults else "PASS", name)
        for fault in faults[:20]:
            print("  " + fault)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
