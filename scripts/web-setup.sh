#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes .venv-yente with the clients that the test of the API uses (PyPI); does nothing when it is there.
set -euo pipefail
cd "${0%/*}/.."
# numpy below 2: reconciler 0.2.2 writes empty cells with a name that numpy 2 dropped.
wanted="yente-client==0.2.0 reconciler==0.2.2 schemathesis==4.32.5 pandas==2.2.3 numpy==1.26.4"
if [[ -e .venv-yente/wanted && $(<.venv-yente/wanted) == "$wanted" ]]; then exit 0; fi
rm -rf .venv-yente
# The system's own python3: another one may lack the module venv.
python=/usr/bin/python3
[[ -x $python ]] || python=python3
"$python" -m venv .venv-yente
# shellcheck disable=SC2086 # the requirements are words of their own
.venv-yente/bin/pip install --quiet --disable-pip-version-check $wanted
echo "$wanted" >.venv-yente/wanted
