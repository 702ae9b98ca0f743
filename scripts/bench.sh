#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds what is needed, runs the benchmarks, and renews the table in docs/performance.md when all of them ran.
# usage: ./entente bench [PART…]     PART: text languages ingest growth ledger process (default: all)
#        ./entente bench names [--million]     names: pairs, index, queries, on ../shared/data/lists/ftm
#        ./entente bench updates [--million]   the index of a list that changes, on the same
set -euo pipefail
cd "${0%/*}/.."
scripts/setup.sh
for product in entente EntenteBenchmarks; do
  swift build -c release --explicit-target-dependency-import-check error --product "$product" >&2
done

if [[ ${1-} == names || ${1-} == updates ]]; then
  lists=../shared/data/lists/ftm
  [[ -e $lists ]] || { echo "$lists is missing: nothing is measured." >&2 && exit 1; }
  exec .build/release/EntenteBenchmarks "$1" "$lists" "${@:2}"
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
archive=../shared/data/corpora/en-white-house.tar.gz
if [[ -e $archive ]]; then
  corpus=$work/en-white-house
  mkdir "$corpus"
  tar xzf "$archive" -C "$corpus"
else
  echo "$archive is missing: measuring on Samples/ and the starter map, again and again, instead." >&2
  corpus=$work/samples
  mkdir "$corpus"
  cp Samples/en/*.txt Samples/en/*.md Sources/EntenteDesk/StarterMap/starter-map.md "$corpus" 2>/dev/null || true
fi
report=../shared/seed/aspi-2019-22.txt
if [[ ! -e $report ]]; then
  echo "$report is missing: mapping the starter map instead." >&2
  report=Sources/EntenteDesk/StarterMap/starter-map.md
fi
write=()
(($#)) || write=(--write docs/performance.md)
.build/release/EntenteBenchmarks --corpus "$corpus" --report "$report" "${write[@]}" "$@"
