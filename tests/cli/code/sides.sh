# SPDX-License-Identifier: Apache-2.0
# Of which country bare police and crowds are, and who else stands on a side.
cat >a.jsonl <<'TEXT'
{"id": "1", "text": "LIMA, 4 May 2016 (Panium News) - The government protested to Japan on Monday. Striking teachers hurled rocks at riot police."}
{"id": "2", "text": "Troops were deployed in Colombo. They fired into the air."}
{"id": "3", "text": "Relatives of the missing students met Mexico's president. They asked him to reopen the case."}
{"id": "4", "text": "Peru and Chile accused Bolivia of lying. They urged La Paz to apologise."}
{"id": "5", "text": "The army shelled Lebanon."}
{"id": "6", "text": "Gunmen attacked a bus carrying Coptic pilgrims in Minya. Kenya, along with Uganda, condemned the raid."}
{"id": "7", "text": "The Turkish leader told the Greek premier that he would not attend the talks."}
{"id": "8", "text": "The rebels, whose leader was killed last month, asked the Chadian authorities for an amnesty."}
{"id": "9", "text": "French and Malian troops attacked the village, the ministry said."}
{"id": "11", "text": "Ties soured after the Rwandan leader accused his Burundian counterpart of arming militias."}
{"id": "12", "text": "Oman hosted talks between Iran and the Iraqi government on Monday. Both sides accepted an offer from Kuwait."}
{"id": "13", "text": "Yemeni envoys met Houthi negotiators. The government negotiators accused Oman of lying."}
{"id": "14", "date": "2014-03-05", "text": "Sudan denied the raid. The rebel commander Tahir al-Faki accused the army of lying."}
TEXT
$priscus code --format jsonl a.jsonl | python3 "$top/tests/cli/deeds.py"
