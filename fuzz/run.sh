#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Every target for a while:  fuzz/run.sh BUILD SECONDS.  New inputs are kept in
# BUILD/corpus/<target>; what breaks a target is left in BUILD as crash-*: mend it,
# then save it under fuzz/corpus/<target>/ with a telling name.
set -eu
build=$1 seconds=$2
top=$(cd "$(dirname "$0")/.." && pwd)
cd "$build"
for exe in fuzz/fuzz_*; do
    [ -x "$exe" ] && [ -f "$exe" ] || continue
    name=${exe#fuzz/fuzz_}
    mkdir -p "corpus/$name"
    echo "fuzzing $name for $seconds s"
    "$exe" -max_total_time="$seconds" -max_len=16384 -rss_limit_mb=2048 -timeout=20 \
        -artifact_prefix="crash-$name-" -print_final_stats=0 -verbosity=0 \
        "corpus/$name" "$top/fuzz/corpus/$name"
done
