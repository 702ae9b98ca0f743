# SPDX-License-Identifier: Apache-2.0
"""Opens the desk's pages in Chromium and uses them: python desk_test.py PROGRAM

PROGRAM is the built entente; the workspace holds the starter map and the samples in three languages. Needs playwright and
axe-playwright-python from PyPI, and Chromium at /usr/bin/chromium or at $CHROMIUM. Prints a line for each check and a count; the exit
status is 1 when one failed.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

CHECKS = []
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
WIDTHS = (390, 900, 1600)


def check(words):
    def add(run):
        CHECKS.append((words, run))
        return run

    return add


class Desk:
    def __init__(self, program, folder):
        folder = pathlib.Path(folder)
        self.workspace = folder / "map.db"
        starter = ROOT / "Sources/EntenteDesk/StarterMap/starter-map.md"
        subprocess.run([program, "ingest", str(starter), str(ROOT / "Samples"), "--workspace", str(self.workspace)],
                       check=True, capture_output=True)
        self.process = subprocess.Popen(
            [program, "serve", "--workspace", str(self.workspace), "--port", "0"], stdout=subprocess.PIPE, text=True)
        self.address = re.search(r"http://\S+", self.process.stdout.readline())[0]

    def open(self, browser, path, width=1400, **context):
        context = browser.new_context(viewport={"width": width, "height": 1000}, **context)
        page = context.new_page()
        page.messages, page.requests = [], []
        page.on("console", lambda message: page.messages.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: page.messages.append(str(error)))
        page.on("request", lambda request: page.requests.append(request.url))
        page.goto(self.address + path)
        return page

    def paths(self, browser):
        """Every tab, and one page of each kind that the tabs lead to."""
        page = self.open(browser, "/")
        tabs = [a.get_attribute("href") for a in page.locator("header.bar nav a").all()]
        paths = []
        for tab in tabs:
            page.goto(self.address + tab)
            paths.append(tab)
            for kind in ("/initiatives/", "/actors/", "/documents/"):
                if not any(p.startswith(kind) for p in paths):
                    found = [a for a in page.locator(f"main a[href^='{kind}']").all()
                             if not re.search(r"export|jobs", a.get_attribute("href"))]
                    paths += [found[0].get_attribute("href")] if found else []
        page.context.close()
        return paths


@check("every page keeps within the window, says nothing on the console and asks nobody else")
def _(desk, browser):
    for path in desk.paths(browser):
        for width in WIDTHS:
            page = desk.open(browser, path, width)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)
            assert not page.messages, (path, page.messages)
            assert all(r.startswith(desk.address) for r in page.requests), (path, page.requests)
            page.context.close()


@check("axe finds nothing on any page, light and dark")
def _(desk, browser):
    for path in desk.paths(browser):
        for scheme in ("light", "dark"):
            page = desk.open(browser, path, color_scheme=scheme)
            results = Axe().run(page)
            assert results.violations_count == 0, (path, scheme, results.generate_report()[:1500])
            page.context.close()


@check("every page weighs less than 300 KB and has one heading of the first order")
def _(desk, browser):
    for path in desk.paths(browser):
        page = desk.open(browser, path)
        assert len(page.content().encode()) < 300_000, path
        assert page.locator("h1").count() == 1, path
        page.context.close()


@check("every page can be read without script, and printed")
def _(desk, browser):
    for path in desk.paths(browser):
        page = desk.open(browser, path, java_script_enabled=False)
        assert page.locator("main h1").inner_text().strip(), path
        page.emulate_media(media="print")
        assert page.locator("main").is_visible(), path
        page.context.close()


@check("Russian and Chinese words carry their language")
def _(desk, browser):
    page = desk.open(browser, "/initiatives?language=ru")
    assert page.locator("main [lang=ru]").count() > 0
    page.goto(desk.address + "/initiatives?language=zh")
    assert page.locator("main [lang=zh]").count() > 0
    page.context.close()


@check("the list is narrowed by a facet, widened again, and searched by keyboard")
def _(desk, browser):
    page = desk.open(browser, "/initiatives")
    before = page.locator("#list-heading").inner_text()
    page.locator(".facets li a").first.click()
    narrowed = page.locator("#list-heading").inner_text()
    assert " of " in narrowed and narrowed != before
    page.locator("ul.chips a").first.click()
    assert page.locator("#list-heading").inner_text() == before
    page.keyboard.press("/")
    page.keyboard.type("Huawei")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=Huawei**")
    assert page.locator("ol.initiatives > li").count() > 0
    assert "from=" not in page.url, page.url
    page.context.close()


@check("a figure of the overview opens its list, an initiative and the sentence behind it in two clicks")
def _(desk, browser):
    page = desk.open(browser, "/")
    page.locator("#figures .tiles a").first.click()
    assert "/initiatives" in page.url
    page.locator("ol.initiatives h3 a").first.click()
    assert page.locator("mark").count() > 0
    page.context.close()


@check("the control of dates holds for the pages that follow")
def _(desk, browser):
    page = desk.open(browser, "/")
    page.locator("details.asof summary").click()
    page.fill("input[name=recorded]", "2020-01-01")
    page.locator("details.asof button").click()
    assert page.locator(".past").is_visible()
    page.locator("header.bar nav a", has_text="Initiatives").click()
    assert "recorded=2020-01-01" in page.url and page.locator(".past").is_visible()
    page.context.close()


@check("the first paint comes within a second on a processor four times as slow")
def _(desk, browser):
    for path in ("/", "/initiatives"):
        page = desk.open(browser, path)
        client = page.context.new_cdp_session(page)
        client.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        page.reload()
        paint = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0")
        assert 0 < paint < 1000, (path, paint)
        page.context.close()


def main():
    failed = 0
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        desk = Desk(str(pathlib.Path(sys.argv[1]).resolve()), folder)
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or "/usr/bin/chromium",
            args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"])
        try:
            for words, run in CHECKS:
                try:
                    run(desk, browser)
                    print("ok", "the desk:", words, flush=True)
                except Exception as error:  # every fault is told, whatever it is
                    failed += 1
                    print("FAIL", "the desk:", words, flush=True)
                    print(f"  {type(error).__name__}: {error}"[:3000], file=sys.stderr)
        finally:
            desk.process.kill()
    print(f"{len(CHECKS) - failed} of {len(CHECKS)} checks passed")
    sys.exit(failed > 0)


main()
