/* SPDX-License-Identifier: Apache-2.0 */
/* What every fuzz target defines.  A target reads the bytes as its reader would
 * read a file and asserts what must hold of anything; crashes, leaks and
 * sanitizer reports are found by running it. */
#ifndef FUZZ_FUZZ_H
#define FUZZ_FUZZ_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
