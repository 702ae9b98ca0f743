#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds and runs the benchmarks; the arguments go to them.
set -euo pipefail
cd "${0%/*}/.."
scripts/setup.sh
swift build -c release --explicit-target-dependency-import-check error --product EntenteBenchmarks >&2
exec .build/release/EntenteBenchmarks "$@"
