# SPDX-License-Identifier: Apache-2.0
printf "They don't leave. Go!\n" | $priscus parse | cut -f 1,2,10
