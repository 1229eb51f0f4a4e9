# SPDX-License-Identifier: Apache-2.0
# Mail with parts, and exports with several articles.
python3 "$top/tests/data/make_inputs.py"
$priscus read mail.eml mails.mbox nexis.txt factiva.txt
