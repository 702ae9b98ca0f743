#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Renews what the documents show of the program: printed output, figures, the picture of the report page. Run it after
# a change of what the program prints or finds, look at the difference, and commit it with the change.
set -euo pipefail
cd "${0%/*}/.."
./entente --version >/dev/null
scripts/evaluate.sh --write || true # figures that are too low are said, and shown as they are
python3 scripts/check-documents.py --write
scripts/browser-setup.sh
.venv/bin/python scripts/screenshot.py
