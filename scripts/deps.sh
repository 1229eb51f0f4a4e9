#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Look for what the build and the tests need; on Debian (and kin) install what is
# missing, as root or through sudo, saying so.  Silent when everything is there.
#
#     scripts/deps.sh [--list]      --list: only name the missing packages
set -eu

missing=
need() { # need PACKAGE COMMAND...: the package is missing unless the command succeeds
    package=$1
    shift
    "$@" >/dev/null 2>&1 || missing="$missing $package"
}
have() { command -v "$1"; }
have_lib() { have pkg-config && pkg-config --exists "$1"; }
have_initdb() { ls /usr/lib/postgresql/*/bin/initdb || have initdb; }
have_header() { echo "#include <$1>" | cc -E -; }

need make have make
need gcc have cc
need libc6-dev sh -c 'echo "#include <stdio.h>" | cc -E -'
need meson have meson
need ninja-build have ninja
need pkg-config have pkg-config
need libcmocka-dev have_lib cmocka
need libjansson-dev have_lib jansson
need libsqlite3-dev have_lib sqlite3
need libpq-dev have_lib libpq
need postgresql have_initdb # the tests start a server of their own
need python3-openpyxl /usr/bin/python3 -c 'import openpyxl' # a test reads workbooks with it
need libxxhash-dev have_lib libxxhash
need zlib1g-dev have_lib zlib
need libzstd-dev have_lib libzstd
need liblzma-dev have_lib liblzma
need libbz2-dev have_header bzlib.h
need libbrotli-dev have_lib libbrotlidec
need libuchardet-dev have_lib uchardet
need libutf8proc-dev have_lib libutf8proc

[ -n "$missing" ] || exit 0
if [ "${1:-}" = --list ]; then
    echo "$missing"
    exit 0
fi
echo "priscus needs these Debian packages, which are not installed:$missing"
if ! have apt-get >/dev/null; then
    echo "There is no apt-get here: please install their equivalents and run make again." >&2
    exit 1
fi
as_root=
if [ "$(id -u)" != 0 ]; then
    if ! have sudo >/dev/null; then
        echo "Please run as root:  apt-get install --no-install-recommends$missing" >&2
        exit 1
    fi
    as_root=sudo
fi
update() {
    echo "Fetching the lists of packages: ${as_root:+sudo }apt-get update"
    $as_root apt-get update -q
}
install() {
    echo "Installing: ${as_root:+sudo }apt-get install --no-install-recommends$missing"
    # shellcheck disable=SC2086  # a list of words
    $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends $missing
}
ls /var/lib/apt/lists/*_Packages* >/dev/null 2>&1 || update
install || { update && install; }
