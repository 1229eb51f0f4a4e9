# SPDX-License-Identifier: Apache-2.0
printf 'Russia attacked Syria.\n' | $priscus relate
