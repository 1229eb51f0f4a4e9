# SPDX-License-Identifier: Apache-2.0
printf 'Troops left the town.\n' | $priscus read
printf '{"text":"Troops left the town."}\n' | $priscus read -
