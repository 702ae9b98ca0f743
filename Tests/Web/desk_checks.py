# SPDX-License-Identifier: Apache-2.0
"""What the tests that ask a desk have in common: a list of checks, and how they are run and told."""

import pathlib
import sys
import tempfile

CHECKS = []


def check(words):
    """Adds the function below it to the checks, under these words."""

    def add(run):
        CHECKS.append((words, run))
        return run

    return add


def run_all(subject, start):
    """Runs the checks on what `start(program, folder)` gives, which has a `process`; ends with 1 when one failed."""
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        desk = start(str(pathlib.Path(sys.argv[1]).resolve()), folder)
        try:
            for words, run in CHECKS:
                try:
                    run(desk)
                    print("ok", subject, words, flush=True)
                except Exception as error:  # every fault is told, whatever it is
                    failed += 1
                    print("FAIL", subject, words, flush=True)
                    print(f"  {type(error).__name__}: {error}"[:5000], file=sys.stderr)
        finally:
            desk.process.kill()
    print(f"{len(CHECKS) - failed} of {len(CHECKS)} checks passed")
    sys.exit(failed > 0)
