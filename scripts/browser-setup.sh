#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes .venv with what the browser test needs (PyPI); does nothing when it is there.
set -euo pipefail
cd "${0%/*}/.."
wanted="playwright==1.65.2 axe-playwright-python==0.1.8"
if [[ -e .venv/wanted && $(<.venv/wanted) == "$wanted" ]]; then exit 0; fi
rm -rf .venv
# The system's own python3: another one may lack the module venv.
python=/usr/bin/python3
[[ -x $python ]] || python=python3
"$python" -m venv .venv
# shellcheck disable=SC2086 # the requirements are words of their own
.venv/bin/pip install --quiet --disable-pip-version-check $wanted
echo "$wanted" >.venv/wanted
