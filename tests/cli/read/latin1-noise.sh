# SPDX-License-Identifier: Apache-2.0
# Bytes that no charset of text fills.
printf '\200\201\202\203\204\205\206\207\210\211\212\213\214\215\216\217\220\221\222\223 end' >noise.txt
$priscus read noise.txt
