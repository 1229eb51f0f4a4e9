# SPDX-License-Identifier: Apache-2.0
printf 'The weather was fine on the bridge.\n' | $priscus code --format text
