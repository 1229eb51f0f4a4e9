# SPDX-License-Identifier: Apache-2.0
# Every name has a line, known or not.
printf 'Palmyra Nowhere\n\nYongbyon\r\n' | $priscus place -
