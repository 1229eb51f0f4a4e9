# SPDX-License-Identifier: Apache-2.0
# Help tells a short option only where there is one: a lower-case letter; and one name of each.
$priscus --help | sed -n 's/^  \([a-z]*\) .*/\1/p' >commands
while read -r command; do
    $priscus "$command" --help >help
    grep -E '^ +-[^a-z-]' help && echo "by $command"
    sed -n 's/^ *-\([a-z]\), --\([a-z-]*\).*/\1 \2/p' help
done <commands | sort -u
if $priscus query '-{' table; then exit 1; fi
