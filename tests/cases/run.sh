#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# All case files through the runner:  tests/cases/run.sh build/tests/cases/cases [--rewrite]
set -eu
program=$(realpath "$1")
shift
cd "$(dirname "$0")"
exec "$program" "$@" ./*/*.case
