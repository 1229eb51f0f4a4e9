# SPDX-License-Identifier: Apache-2.0
# The parties of a meeting are wrapped like those of an event.
cat >a.txt <<'TEXT'
The foreign ministers of Egypt, Sudan, Ethiopia, Kenya, Uganda, Rwanda and Tanzania met in Addis Ababa on Monday. The South Sudanese rebels refused to attend the meeting in Addis Ababa.
TEXT
$priscus code --format text a.txt
