#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds the release program; everything it says goes to standard error. $1: the stamp to renew when it is built.
set -euo pipefail
cd "${0%/*}/.."
stamp=$(realpath -m "${1:-.build/entente.stamp}")
scripts/setup.sh
mkdir -p .build
# Taken before the build: what changes while it runs is newer than the stamp.
touch "$stamp.new"
log=.build/entente-build.log
echo "Building entente (the first time takes a few minutes) ..." >&2
if ! swift build -c release --explicit-target-dependency-import-check error --product entente >"$log" 2>&1; then
  cat "$log" >&2
  echo "The build failed; its output stands above and in $log." >&2
  exit 1
fi
mv "$stamp.new" "$stamp"
