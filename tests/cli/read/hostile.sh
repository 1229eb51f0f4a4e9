# SPDX-License-Identifier: Apache-2.0
# Inputs made to break readers: each ends soon, with what is sound in it read and the rest told.
python3 "$top/tests/data/make_hostile.py"
rm -f *.sh
for f in *; do
    status=0
    timeout 100 $priscus read -q -j1 --no-text "$f" >"$f.out" 2>"$f.err" || status=$?
    echo "$f: status $status, $(wc -l <"$f.out") read, $(wc -l <"$f.err") told"
    ! grep -l 'root:' "$f.out"
done
