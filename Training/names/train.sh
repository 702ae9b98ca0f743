#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Learns the weights of names again: sounds, rarity, and what features are worth, for persons and bodies.
# usage: Training/names/train.sh DATA WORK     DATA: ../shared/data   WORK: a folder for what lies between
# Needs numpy and scikit-learn in PYTHON (default python3). The same data give the same weights.
set -euo pipefail
root=$(cd "${0%/*}/../.." && pwd)
data=$1 work=$2 names=$root/Training/names models=$root/Sources/EntenteNames/Models
python=${PYTHON:-python3} tool=${TOOL:-$root/.build/release/entente-train}
export OMP_NUM_THREADS=1
mkdir -p "$work"
"$python" "$names/pairs.py" "$data" "$work"
python3 "$names/invent.py" "$data" "$tool" names syllables >"$work/person-han.csv"

# Sounds, from pairs that are true.
(sed 1q "$work/person.csv" && tail -q -n +2 "$work/person.csv" "$work/body.csv" | grep ',true$') >"$work/true.csv"
"$tool" names spellings "$work/true.csv" >"$work/latin.sounds"
"$tool" names cities "$data/names/cities-en-ru-zh.tsv" >"$work/han.sounds"
(python3 "$names/sounds.py" latin "$work/latin.sounds" && python3 "$names/sounds.py" han "$work/han.sounds") \
  >"$work/sounds.tsv"
cp "$work/sounds.tsv" "$models/sounds.tsv"

# Rarity.
"$tool" names keys <"$work/singles.tsv" >"$work/keys.tsv"
python3 "$names/rarity.py" "$work/keys.tsv" >"$work/rarity.tsv"
cp "$work/rarity.tsv" "$models/rarity.tsv"

# What features are worth: first without mined pairs, then with those that the first weights mistake.
fit() { # MINED: 0 or 1
  for part in person body; do "$tool" names features "$work/$part.csv" >"$work/$part.features"; done
  "$tool" names features "$work/person-han.csv" | awk 'NR % 4 == 0' >>"$work/person.features"
  if [[ $1 == 1 ]]; then
    for part in person body; do
      # Not where all words of one name stand in the other.
      python3 "$names/contained.py" <"$work/mined-$part.csv" >"$work/kept-$part.csv"
      "$tool" names features "$work/kept-$part.csv" | awk 'NR % 6 == 0' >>"$work/$part.features"
    done
    "$tool" names features "$work/mined-han.csv" | awk 'NR % 2 == 0' >>"$work/person.features"
    # Names without a legal form are right pairs.
    python3 "$names/mine_search.py" body "$data" "$work" 9 0 >"$work/short.csv"
    "$tool" names features "$work/short.csv" >>"$work/body.features"
  fi
  "$python" "$names/fit.py" "$work/person.features" 12 2.1 >"$models/person.tsv"
  "$python" "$names/fit.py" "$work/body.features" 16 1.4 1500 0.012 >"$models/body.tsv"
}
fit 0
python3 "$names/mine.py" "$data" "$work" "$tool" names screen
fit 1

# Weights for searches: with all that was mined, and with what a search finds for names that nobody has, in two rounds.
search() {
  "$python" "$names/fit.py" "$work/person.searched" 24 1.53 1500 0.012 >"$models/person-search.tsv"
  "$python" "$names/fit.py" "$work/body.searched" 24 2.46 1500 0.012 >"$models/body-search.tsv"
}
for part in person body; do
  "$tool" names features "$work/$part.csv" >"$work/$part.searched"
  "$tool" names features "$work/kept-$part.csv" >>"$work/$part.searched"
  python3 "$names/mine_search.py" "$part" "$data" "$work" 8 0 >"$work/search.csv"
  "$tool" names features "$work/search.csv" >>"$work/$part.searched"
done
"$tool" names features "$work/person-han.csv" | awk 'NR % 4 == 0' >>"$work/person.searched"
"$tool" names features "$work/mined-han.csv" >>"$work/person.searched"
search
round=0
for counts in "30000 25000" "40000 30000"; do
  round=$((round + 1))
  for part in person body; do
    count=${counts% *}
    [[ $part == person ]] || count=${counts#* }
    python3 "$names/mine_search.py" "$part" "$data" "$work" "$round" "$count" "$tool" names screen >"$work/search.csv"
    "$tool" names features "$work/search.csv" | awk 'NR % 2 == 0' >>"$work/$part.searched"
  done
  search
done
