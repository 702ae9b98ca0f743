# SPDX-License-Identifier: Apache-2.0
"""Opens a report page in Chromium and uses it: python report_test.py REPORT.html

Needs playwright and axe-playwright-python from PyPI, and Chromium at /usr/bin/chromium or at $CHROMIUM. Prints a
line for each check and a count; the exit status is 1 when one failed. Works on any report with at least one initiative;
what a report has none of (footnotes, say) is not asked of it.
"""

import os
import pathlib
import sys
import tempfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

CHECKS = []


def check(words):
    def add(run):
        CHECKS.append((words, run))
        return run

    return add


class Report:
    """The page's file and the browser; `open` gives a fresh page whose console and requests are recorded."""

    def __init__(self, browser, path):
        self.browser = browser
        self.address = pathlib.Path(path).resolve().as_uri()

    def open(self, width=1400, height=1000, hash="", **context):
        context = self.browser.new_context(viewport={"width": width, "height": height}, **context)
        page = context.new_page()
        page.messages, page.requests = [], []
        page.on("console", lambda message: page.messages.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: page.messages.append(str(error)))
        page.on("request", lambda request: page.requests.append(request.url))
        page.goto(self.address + hash)
        return page


def until(page, expression):
    """Waits for the page; its policy forbids playwright's own way of waiting."""
    for _ in range(100):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    raise AssertionError("never came true: " + expression)


def shown(page):
    return page.locator("#list > li:visible").count()


def choose_by_keyboard(page, name):
    """Moves to the select with Tab, takes its first choice with the arrow key; returns the word chosen."""
    page.locator("#filters input[name=words]").focus()
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == name:
            break
    else:
        raise AssertionError(f"Tab never reached {name}")
    page.keyboard.press("ArrowDown")
    return name + ":" + page.locator(f"select[name={name}]").input_value()


def expected(page, words):
    return page.evaluate(
        "words => [...document.querySelectorAll('#list > li')]"
        ".filter(row => words.every(word => row.dataset.words.split(' ').includes(word))).length",
        words,
    )


def axe_violations(page):
    results = Axe().run(page)
    return [
        f"{v['id']} ({v['impact']}): {v['nodes'][0]['html'][:120]} … {len(v['nodes'])} places"
        for v in results.response["violations"]
    ]


@check("the console is silent and nothing is requested")
def _(report):
    page = report.open()
    page.locator("#list summary").first.click()
    assert not page.messages, page.messages
    assert page.requests == [report.address], page.requests


@check("landmarks, one main heading, and headings without gaps")
def _(report):
    page = report.open()
    for landmark in ("header", "nav", "main", "footer"):
        assert page.locator(landmark).count() >= 1, landmark
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])")
    assert levels[0] == 1 and levels.count(1) == 1, levels[:5]
    jumps = [(a, b) for a, b in zip(levels, levels[1:]) if b > a + 1]
    assert not jumps, jumps


@check("the skip link comes first and leads to the list")
def _(report):
    page = report.open()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    until(page, "Math.abs(document.querySelector('#initiatives').getBoundingClientRect().top) < 60")


@check("every filter works by keyboard and the count is announced")
def _(report):
    for name in ("type", "sector", "status", "country", "year"):
        page = report.open()
        if page.locator(f"select[name={name}] option").count() < 2:
            continue
        word = choose_by_keyboard(page, name)
        assert shown(page) == expected(page, [word]) > 0, (word, shown(page))
        assert page.locator("#shown").inner_text().startswith(str(shown(page)) + " of "), word
        page.context.close()


@check("words are searched in everything an entry holds, and Show all brings all back")
def _(report):
    page = report.open()
    every = shown(page)
    page.locator("#filters input[name=words]").focus()
    word = page.locator("#list mark").first.text_content().split()[0]
    page.keyboard.type(word)
    assert 0 < shown(page) <= every
    page.keyboard.type(" zzqqxx")
    assert shown(page) == 0 and page.locator("#none-shown").is_visible()
    page.get_by_role("button", name="Show all").press("Enter")
    until(page, "document.querySelectorAll('#list > li:not([hidden])').length == " + str(every))


@check("every headline figure and matrix cell opens as many entries as it says")
def _(report):
    page = report.open()
    for link in page.locator(".matrix td a").all()[:40] + page.locator(".levels td a").all()[:20]:
        number = int(link.inner_text().replace(",", ""))
        link.click()
        assert shown(page) == number, (link.get_attribute("data-filter"), shown(page), number)
    tiles = {a.locator(".name").inner_text().strip(): a for a in page.locator(".tiles a").all()}
    for name in ("initiatives", "initiative", "records of friction", "record of friction"):
        if name in tiles:
            tiles[name].click()
            assert shown(page) == int(tiles[name].locator("b").inner_text().replace(",", "")), name


@check("a filtered view can be passed on as an address")
def _(report):
    page = report.open()
    page.locator(".matrix td a").first.click()
    hash, count = page.evaluate("location.hash"), shown(page)
    assert hash.startswith("#initiatives?"), hash
    assert shown(report.open(hash=hash)) == count


@check("an entry opens by keyboard and shows its evidence highlighted in the passage")
def _(report):
    page = report.open()
    page.locator("#list summary").first.focus()
    page.keyboard.press("Enter")
    entry = page.locator("#list details").first
    assert entry.evaluate("e => e.open")
    mark = entry.locator("blockquote mark").first
    assert mark.is_visible()
    assert mark.evaluate("m => getComputedStyle(m).backgroundColor") != "rgba(0, 0, 0, 0)"
    assert entry.locator("figcaption cite").first.inner_text().strip()
    assert "characters" in entry.locator("figcaption").first.inner_text()


@check("a mark of the timeline leads to its entry")
def _(report):
    page = report.open()
    marks = page.locator("[data-go]")
    if marks.count():
        marks.first.locator(".mark").first.click()
        anchor = page.locator("[data-go]").first.get_attribute("data-go")
        assert page.locator(f"[id='{anchor}']").is_visible()


@check("each drawing says what it is, and charts have a table beside them")
def _(report):
    page = report.open()
    silent = page.evaluate(
        "[...document.querySelectorAll('svg')].filter(s => !s.closest('[aria-hidden=true]') && !s.parentElement"
        ".closest('svg') && !(s.getAttribute('role') == 'img' && s.getAttribute('aria-label')))"
        ".map(s => s.outerHTML.slice(0, 90))"
    )
    assert not silent, silent
    assert page.locator("details.data table").count() >= 1


@check("no part of the page is wider than a phone")
def _(report):
    for width in (390, 320):
        page = report.open(width=width, height=844)
        page.get_by_role("button", name="Open all").click()
        size = page.evaluate("document.documentElement.scrollWidth")
        assert size <= width, (width, size)


@check("letters in drawings stay readable on a phone")
def _(report):
    page = report.open(width=390, height=844)
    small = page.evaluate(
        "[...document.querySelectorAll('svg text:not(.code)')].filter(t => t.getClientRects().length && t.textContent)"
        ".map(t => [t.getBoundingClientRect().height, t.textContent]).filter(([h]) => h > 0 && h < 10)"
    )
    assert not small, small[:5]


@check("axe finds nothing, in light and in dark, wide and narrow, closed and open")
def _(report):
    for width, scheme in ((1400, "light"), (1400, "dark"), (390, "light"), (390, "dark")):
        # Transitions would be measured half-way.
        page = report.open(width=width, color_scheme=scheme, reduced_motion="reduce")
        found = axe_violations(page)
        assert not found, (width, scheme, found)
        for summary in page.locator("#list summary").all()[:12] + page.locator(".data > summary").all():
            summary.click()
        found = axe_violations(page)
        assert not found, (width, scheme, "open", found)
        page.context.close()


@check("dark mode is dark")
def _(report):
    light = "e => getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number).reduce((a, b) => a + b)"
    assert report.open(color_scheme="dark").evaluate(light) < 150
    assert report.open(color_scheme="light").evaluate(light) > 600


@check("on paper everything is open and the filters are gone")
def _(report):
    page = report.open()
    page.emulate_media(media="print")
    assert not page.locator("#filters").is_visible()
    assert not page.locator("nav").is_visible()
    marks = page.locator("#list blockquote mark")
    assert marks.count() > 0
    hidden = sum(1 for mark in marks.all()[:60] if not (mark.bounding_box() or {}).get("height"))
    assert hidden == 0, f"{hidden} passages are not printed"
    with tempfile.TemporaryDirectory() as folder:
        paper = pathlib.Path(folder) / "report.pdf"
        page.pdf(path=str(paper), format="A4")
        assert paper.stat().st_size > 10_000


@check("without JavaScript the list and the charts are there")
def _(report):
    page = report.open(java_script_enabled=False)
    assert shown(page) == page.locator("#list > li").count() > 0
    assert not page.locator("#filters").is_visible()
    page.locator("#list summary").first.click()
    assert page.locator("#list mark").first.is_visible()
    assert page.locator("main svg").first.is_visible()


@check("words in other languages say which")
def _(report):
    page = report.open()
    unmarked = page.evaluate(
        "() => { const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), bad = [];"
        "for (let n; (n = walk.nextNode());) { const s = n.data, at = n.parentElement;"
        "if (at.closest('script,option,title,text')) continue; const lang = at.closest('[lang]').lang;"
        "if (/[\\u4e00-\\u9fff]/.test(s) && lang == 'en' || /[\\u0400-\\u04ff]/.test(s) && lang == 'en')"
        "bad.push(s.trim().slice(0, 60)); } return bad; }"
    )
    assert not unmarked, unmarked[:5]


@check("a name in another script has Latin letters beside it")
def _(report):
    page = report.open()
    bare = page.evaluate(
        "() => [...document.querySelectorAll('.fields bdi')].filter((name) =>"
        "name.querySelector('[lang=ru],[lang=zh]') && !name.parentElement.querySelector('.latin'))"
        ".map((name) => name.textContent)"
    )
    assert not bare, bare[:5]


def main():
    if len(sys.argv) != 2:
        print("usage: report_test.py REPORT.html", file=sys.stderr)
        return 2
    passed = failed = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
        )
        report = Report(browser, sys.argv[1])
        for words, run in CHECKS:
            try:
                run(report)
                passed += 1
                print("ok", words, flush=True)
            except Exception as problem:  # every failure is printed, and the next check still runs
                failed += 1
                reason = " ".join(str(problem).split()) or type(problem).__name__
                print("FAIL", words + ":", reason[:600], flush=True)
            for context in browser.contexts:
                context.close()
        browser.close()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
