#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Measures the map of the seed report against its gold annotation and compares the figures with those that stand in
# docs/evaluation.md. Prints a line "PASS|FAIL|SKIPPED what" for each.
# usage: evaluate.sh [--write]     --write: renews the figures in docs/evaluation.md
set -euo pipefail
cd "${0%/*}/.."
shared=../shared
for file in eval/score_map.py eval/seed-gold.json seed/aspi-2019-22.txt; do
  if [[ ! -e $shared/$file ]]; then
    echo "SKIPPED evaluation: $shared/$file is missing; nothing was measured"
    exit 0
  fi
done
map=$(mktemp)
trap 'rm -f "$map"' EXIT
others=0
scripts/evaluate-others.py "$@" || others=$?
scripts/evaluate-names.py "$@" || others=$?
.build/release/entente map "$shared/seed/aspi-2019-22.txt" --format jsonl >"$map"
python3 "$shared/eval/score_map.py" "$shared/eval/seed-gold.json" "$map" --text "$shared/seed/aspi-2019-22.txt" --json |
  python3 scripts/compare-figures.py docs/evaluation.md "$@"
exit "$others"
