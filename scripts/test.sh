#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The whole suite. Every step runs, whatever failed before it; one line a check, and the count in the last line.
# usage: ./entente test [STEP…]     STEP: format build swift documents house data evaluation browser web (default: all)
set -uo pipefail
cd "${0%/*}/.." || exit
scripts/setup.sh --tests || exit 2

passed=0 failed=0 skipped=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'echo "Interrupted." >&2; exit 130' INT TERM

tell() { # RESULT NAME: one line with the running count
  case $1 in
    PASS) passed=$((passed + 1)) ;;
    FAIL) failed=$((failed + 1)) ;;
    SKIPPED) skipped=$((skipped + 1)) ;;
  esac
  printf '%4d %-7s %s\n' $((passed + failed + skipped)) "$1" "$2"
}

check() { # NAME COMMAND…: one check; its output is shown when it fails
  local name=$1
  shift
  if "$@" >"$work/log" 2>&1; then
    tell PASS "$name"
  else
    tell FAIL "$name"
    sed 's/^/       | /' "$work/log" | tail -n 60
  fi
}

# NAME COMMAND…: a command that prints a line "PASS|FAIL|SKIPPED what" for each of its checks
checks() {
  local name=$1 status=0 lines=0 wrong=0 result what
  shift
  "$@" >"$work/checks" 2>"$work/log" || status=$?
  while IFS= read -r line; do
    result=${line%% *} what=${line#* }
    case $result in
      PASS | SKIPPED) tell "$result" "$what" ;;
      FAIL) tell FAIL "$what" && wrong=1 ;;
      *) echo "       | $line" && continue ;;
    esac
    lines=$((lines + 1))
  done <"$work/checks"
  if ((lines == 0 || (status != 0 && wrong == 0))); then
    tell FAIL "$name (ended with $status)"
    sed 's/^/       | /' "$work/log" | tail -n 60
  fi
}

build() {
  # The stamp of the root script: what changes while this runs is newer than it.
  mkdir -p .build && touch .build/entente.stamp.new
  swift build -c release --build-tests --explicit-target-dependency-import-check error &&
    mv .build/entente.stamp.new .build/entente.stamp
}

swift_tests() {
  local results=.build/tests
  rm -f "$results"*.xml
  # By themselves: those that measure the memory of their process, those that serve in it, and those that give others a bound
  # of time; tests that wait for programs leave them no thread.
  local alone=(EntenteStories HostileTests DocumentPagesTests PDFTests FetcherTests) status=0 one
  swift test -c release --skip-build --explicit-target-dependency-import-check error \
    --skip "$(IFS='|' && echo "${alone[*]}")" --xunit-output "$results.xml" >"$work/swift" 2>&1 || status=$?
  for one in "${alone[@]}"; do
    swift test -c release --skip-build --explicit-target-dependency-import-check error \
      --filter "$one" --xunit-output "$results-$one.xml" >>"$work/swift" 2>&1 || status=$?
  done
  grep -E '(recorded an issue|SKIPPED|error:|Fatal error)' "$work/swift" | sed 's/^/       | /' | head -n 60
  local counts
  if counts=$(python3 scripts/count-tests.py "$results"*.xml); then
    read -r good bad left <<<"$counts"
    passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + left))
    printf '%4d %-7s %s\n' $((passed + failed + skipped)) "$([[ $bad == 0 ]] && echo PASS || echo FAIL)" \
      "$good of $((good + bad)) Swift tests pass"
    # A process that died tells of no test that failed.
    ((status == 0 || bad > 0)) || tell FAIL "the Swift tests end in good order (ended with $status)"
  else
    tell FAIL "the Swift tests run (ended with $status)"
    tail -n 40 "$work/swift" | sed 's/^/       | /'
  fi
}

use_page() { # TEST PAGE: the test's lines in the form of `checks`
  .venv/bin/python "$1" "$2" | sed -n 's/^ok /PASS browser: /p; s/^FAIL /FAIL browser: /p'
}

browser() {
  local test=Tests/Browser/report_test.py
  if [[ ! -e $test ]]; then
    tell SKIPPED "browser test: $test is missing"
    return
  fi
  if ! scripts/browser-setup.sh >"$work/log" 2>&1; then
    tell FAIL "the browser test can be set up"
    tail -n 20 "$work/log" | sed 's/^/       | /'
    return
  fi
  if ! .build/release/entente demo --out "$work/demo" >"$work/log" 2>&1; then
    tell FAIL "the demo writes the report that the browser test opens"
    tail -n 20 "$work/log" | sed 's/^/       | /'
    return
  fi
  CHROMIUM=$(command -v chromium || command -v chromium-browser)
  export CHROMIUM
  checks "browser: the report page" use_page "$test" "$work/demo/report.html"
}

ask_server() { # TEST COMMAND…: the test's lines in the form of `checks`
  .venv-yente/bin/python "$@" | sed -n 's/^ok /PASS web: /p; s/^FAIL /FAIL web: /p'
}

web() {
  if ! scripts/web-setup.sh >"$work/log" 2>&1; then
    tell FAIL "the test of the API can be set up"
    tail -n 20 "$work/log" | sed 's/^/       | /'
    return
  fi
  local test
  for test in Tests/Web/*_test.py; do
    checks "web: $test" ask_server "$test" .build/release/entente serve --screen-only
  done
}

data() {
  if [[ -e scripts/check-lexicons.py ]]; then
    check "data: the lexicons are well-formed" python3 scripts/check-lexicons.py
  else
    tell SKIPPED "data: scripts/check-lexicons.py is missing"
  fi
  check "data: the gold of our own documents" \
    python3 Evaluation/check-gold.py Evaluation/gold/samples/*.json Evaluation/gold/starter.json
  if [[ -d ../shared/data/documents/en ]]; then
    check "data: the gold of other documents" python3 Evaluation/gold.py check
  else
    tell SKIPPED "data: ../shared/data/documents/en is missing; the gold of other documents was not checked"
  fi
}

format() {
  check "format: swift format lint --strict" \
    swift format lint --strict --parallel --recursive Sources Tests Benchmarks Package.swift
  if command -v shellcheck >/dev/null; then
    check "format: shellcheck" shellcheck entente .ci/run scripts/*.sh
  else
    # shellcheck disable=SC2016 # expanded by the inner shell
    check "format: bash -n" bash -c 'for f in entente .ci/run scripts/*.sh; do bash -n "$f" || exit 1; done'
  fi
}

steps=("$@")
((${#steps[@]})) || steps=(format build swift documents house data evaluation browser web)
for step in "${steps[@]}"; do
  case $step in
    format) format ;;
    build) check "build: no warnings, no import across rooms" build ;;
    swift) swift_tests ;;
    documents) checks documents python3 scripts/check-documents.py ;;
    house) checks house python3 scripts/check-house.py ;;
    data) data ;;
    evaluation)
      checks evaluation scripts/evaluate.sh
      checks matching scripts/evaluate-matching.sh
      ;;
    browser) browser ;;
    web) web ;;
    *)
      echo "No step is called $step. Steps: format build swift documents house data evaluation browser web" >&2
      exit 2
      ;;
  esac
done

summary="$passed passed, $failed failed"
((skipped == 0)) || summary+=", $skipped skipped"
echo "$summary"
((failed == 0))
