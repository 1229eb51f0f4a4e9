# SPDX-License-Identifier: Apache-2.0
# Meetings alone: one record for all mentions, with its history.
printf 'Iran and Iraq will hold talks in Muscat on Friday.\n\nThe talks were postponed.\n' >a.txt
$priscus code --only meeting --date 2016-02-11 a.txt
