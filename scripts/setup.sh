#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes sure that Swift 6 and the Debian or Ubuntu packages that Entente is built with are there. Installs missing
# packages when it may (root, or sudo without a password); otherwise prints the command and ends with 2.
# usage: setup.sh [--tests]    --tests: also what the browser test needs
set -euo pipefail

missing=()
need() { # PACKAGE: needed as it is called
  dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q '^install ok installed' || missing+=("$1")
}

say() { echo "$*" >&2; }

if ! command -v dpkg-query >/dev/null; then
  say "This is no Debian or Ubuntu: make sure that the headers of ICU, libarchive, libxml2 and SQLite 3, pkg-config and poppler's"
  say "pdftotext are there."
else
  for package in libarchive-dev libicu-dev libxml2-dev libsqlite3-dev poppler-utils; do need "$package"; done
  command -v pkg-config >/dev/null || missing+=(pkg-config)
  if [[ ${1-} == --tests ]]; then
    need python3-venv
    need fonts-noto-cjk
    # Ubuntu's chromium-browser is only a pointer to a snap, which does not run everywhere.
    if ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null; then
      if grep -q '^ID=ubuntu' /etc/os-release 2>/dev/null; then missing+=(chromium-browser); else missing+=(chromium); fi
    fi
  fi
fi

if ((${#missing[@]})); then
  install="apt-get install -y --no-install-recommends ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  say "Missing: ${missing[*]}"
  if [[ $(id -u) == 0 ]]; then
    run=()
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    run=(sudo -n)
  else
    say "Install them, then run the same command again:"
    say "  sudo apt-get update && sudo $install"
    exit 2
  fi
  say "Installing them with apt-get ..."
  # A list of packages that cannot be renewed may still be good enough to install from.
  "${run[@]}" apt-get update -qq >&2 || say "apt-get update failed; trying with the list that is there."
  # shellcheck disable=SC2086 # the package names are words of their own
  if ! "${run[@]}" $install >&2; then
    say "That failed. Install them, then run the same command again:"
    say "  sudo apt-get update && sudo $install"
    exit 2
  fi
fi

version=$(swift --version 2>/dev/null | grep -oE 'Swift version [0-9]+\.[0-9]+' | head -n 1 | grep -oE '[0-9.]+$' || true)
if [[ -z $version ]] || ! printf '6.2\n%s\n' "$version" | sort -C -V; then
  say "Swift 6.2 or newer is needed (found: ${version:-none}). Install it from https://www.swift.org/install/linux/"
  say "and put it on the PATH, then run the same command again."
  exit 2
fi
