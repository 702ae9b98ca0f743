#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Measures `entente match` and `entente screen` on the benches of ../shared: F1 at 0.70, retrieval, false alarms.
# usage: scripts/evaluate-matching.sh [PROGRAM]     prints "PASS|FAIL|SKIPPED what" for each, and the figures below
set -euo pipefail
cd "${0%/*}/.."
program=${1:-.build/release/entente} shared=../shared
bench=$shared/data/bench/derived lists=$shared/data/lists/ftm
if [[ ! -e $bench ]]; then
  echo "SKIPPED matching of names: $bench is missing"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
verdict() { # VALUE LEAST WHAT
  if awk "BEGIN { exit !($1 >= $2) }"; then echo "PASS $3: $1 (asked $2)"; else echo "FAIL $3: $1 (asked $2)"; fi
}
while read -r name least; do
  "$program" match --pairs "$bench/pairs_$name.csv" --out "$work/$name.csv" 2>/dev/null
  line=$(python3 "$shared/eval/score_pairs.py" "$bench/pairs_$name.csv" "$work/$name.csv" | tail -n 1)
  echo "       $name $line"
  verdict "$(sed 's/.*: P [0-9.]* R [0-9.]* F1 \([0-9.]*\)   best.*/\1/' <<<"$line")" "$least" "matching: F1 of pairs_$name at 0.70"
done <<'END'
ofac_per .87
ofac_org .72
xscript_ru .94
xscript_ru_org .70
xscript_zh .55
END
"$program" screen "$bench/retrieval_ofac_alias.tsv" --list "$lists/ofac_2026.ftm.json" --primary-names-only --no-index \
  --format jsonl --limit 50 --threshold 0 --out "$work/retrieval.jsonl" 2>/dev/null
line=$(python3 "$shared/eval/score_retrieval.py" "$bench/retrieval_ofac_alias.tsv" "$work/retrieval.jsonl")
echo "       $line"
read -r first ten fifty hit < <(sed 's/.*@1 \([0-9.]*\)  @10 \([0-9.]*\)  @50 \([0-9.]*\)  scored >= [0-9.]*: \([0-9.]*\).*/\1 \2 \3 \4/' <<<"$line")
verdict "$first" .65 "screening: right entity first, aliases left out"
verdict "$ten" .75 "screening: right entity among ten"
verdict "$fifty" .80 "screening: right entity among fifty"
verdict "$hit" .57 "screening: right entity at 0.70 or above"
python3 scripts/absent-names.py 5000 "$lists"/*.ftm.json >"$work/absent.tsv"
"$program" screen "$work/absent.tsv" --list "$lists" --no-index --format jsonl --limit 3 --out "$work/absent.jsonl" 2>/dev/null
python3 scripts/recall-by-script.py "$work" "$bench"
