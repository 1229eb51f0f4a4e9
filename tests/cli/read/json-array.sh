# SPDX-License-Identifier: Apache-2.0
# Arrays are read element by element; a bad one costs itself alone.
cat >array.json <<'END'
[ {"id":"a","text":"Troops left."},
  {"id":"b","text":["no"]}, 5,
  {"id":"c","text":"Troops [came] back."},
  {"id":"d","text":"They left} ,
  {"id":"e","html":"<p>They left for good, officials said on Monday.</p>"},
  {"id":"f","text":[1,2},
  {"id":"g","text":"They
END
$priscus read array.json
