# SPDX-License-Identifier: Apache-2.0
# What is not in English is refused and listed; a label that lies changes nothing.
cat >mixed.jsonl <<'END'
{"id":"en","language":"fr","text":"Soldiers attacked the rebels near the bridge on Monday, and nobody was hurt, the mayor said.","date":"2015-03-04"}
{"id":"es","language":"en","text":"Los soldados atacaron a los rebeldes cerca del puente el lunes y nadie resultó herido, dijo el alcalde de la ciudad."}
{"id":"ru","text":"Солдаты атаковали мятежников у моста в понедельник, и никто не пострадал, заявил мэр города."}
{"id":"short","text":"Russia, Iran sign accord.","date":"2015-03-04"}
{"id":"told","language":"German","text":"Kerry in Moskau."}
END
status=0
$priscus code --only document --no-text --report list mixed.jsonl || status=$?
cat list
exit $status
