# SPDX-License-Identifier: Apache-2.0
# Whose "the idea" is, on whom a refusal waits, who fights beside whom.
cat >a.txt <<'TEXT'
MUSCAT, 3 May 2016 (Panium News) - Russia proposed a truce in Idlib on Monday. Turkey rejected the proposal, but Germany welcomed it.

The Iraqi government unveiled a plan on Tuesday. Iran dismissed the idea.

The rebels will not return to talks unless the Chadian government ends its siege.

Qatar boycotted the summit held in Bahrain. Oman boycotted the summit in Geneva.

The rebels fled the bombardment by Chadian troops, backed by Libyan warplanes.

Iran sent a delegation to Ankara.

Some are hopeful that talks will be held: the British premier, who met the envoy on Monday, praised Jordan.
TEXT
$priscus code --format jsonl a.txt | python3 "$top/tests/cli/deeds.py" --names
