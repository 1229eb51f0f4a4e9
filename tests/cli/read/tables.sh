# SPDX-License-Identifier: Apache-2.0
cat >news.csv <<'END'
id,Date,Headline,text,source,mood
a1,2014-03-03,"Chad, again","Chad said on Monday: ""We are ready.""

Sudan agreed.",The Ferry Times,calm
,,,,,
a2,2014-03-05,No words,,The Ferry Times,calm
a3,2014-03-06,Short row
a4,2014-03-07,Last,Iran thanked Chad for its help.,,
END
printf '\357\273\277url;lang;Full Text\r\nhttp://example.org/1;en;"The army left; the rebels came."\r\n' >marks.csv
printf 'date\tbody\n7 March 2014\t"We met," the envoy said on Friday.\n' >tabs.tsv
printf 'id,text\n1,"The mark is never closed.\n2,The river rose again.\n' >open.csv
printf 'id,text\n' >names.csv
printf 'id,date,title,url\n1,2014-03-03,Talks,http://example.org\n' >list.csv
$priscus read news.csv marks.csv tabs.tsv open.csv names.csv list.csv
