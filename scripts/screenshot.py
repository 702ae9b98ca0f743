#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Take the picture of the report page that the README shows: 1400 by 1250 pixels of the starter map, in Chromium.

usage: scripts/browser-setup.sh && .venv/bin/python scripts/screenshot.py [PAGE.html] [PICTURE.png]
"""
import pathlib, shutil, subprocess, sys, tempfile

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parent.parent


def main():
    with tempfile.TemporaryDirectory() as folder:
        if len(sys.argv) > 1:
            page_file = pathlib.Path(sys.argv[1]).resolve()
        else:
            subprocess.run([ROOT / ".build/release/entente", "demo", "--out", folder], check=True)
            page_file = pathlib.Path(folder) / "report.html"
        picture = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT / "docs/images/report.png"
        picture.parent.mkdir(parents=True, exist_ok=True)
        chromium = shutil.which("chromium") or shutil.which("chromium-browser")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"])
            page = browser.new_page(viewport={"width": 1400, "height": 1250})
            page.goto(page_file.as_uri())
            page.wait_for_timeout(500)
            page.screenshot(path=str(picture))
            browser.close()
        print(f"{picture}: {picture.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
