# SPDX-License-Identifier: Apache-2.0
# Nesting without end is refused by the reader, not by the stack.
{ printf '{"text":'; head -c 200000 /dev/zero | tr '\\000' '['; } >deep.jsonl
$priscus read deep.jsonl
