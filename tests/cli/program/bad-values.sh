# SPDX-License-Identifier: Apache-2.0
for o in --jobs=0 --format=xml --date=yesterday --only=events --shard=3/2; do
    $priscus code $o || echo $?
done
$priscus actor --only-lexicon x
