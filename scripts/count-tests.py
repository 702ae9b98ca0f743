#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Count the tests in the xUnit files of `swift test`: prints PASSED FAILED SKIPPED; exits 1 when there are none.

usage: count-tests.py FILE.xml ...
"""
import sys
import xml.etree.ElementTree as ElementTree


def main():
    passed = failed = skipped = 0
    for path in sys.argv[1:]:
        for case in ElementTree.parse(path).iter("testcase"):
            kinds = {child.tag for child in case}
            failed += bool(kinds & {"failure", "error"})
            skipped += "skipped" in kinds
            passed += not kinds & {"failure", "error", "skipped"}
    print(passed, failed, skipped)
    return 0 if passed + failed + skipped else 1


if __name__ == "__main__":
    sys.exit(main())
