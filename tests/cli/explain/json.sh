# SPDX-License-Identifier: Apache-2.0
printf 'Russia attacked Syria.\n' | $priscus explain --json | cut -c 1-220
