# SPDX-License-Identifier: Apache-2.0
# Pages that are deep, cut off, full of NULs, or hold no article: each is read or named.
python3 - <<'END'
story = ("<p>Rebels left the river town of Harim on Monday after a week of fighting that had cut its "
         "only road, residents said by telephone from the other bank.</p>")
open("deep.html", "wb").write(("<html><body>" + "<div>" * 100000 + story).encode())
open("cut.html", "wb").write(("<html><body>" + story + "<a href=\"http://a.example/").encode())
open("attribute.html", "wb").write(("<html><div class=\"" + "share " * 200000 + "\"></div>" + story).encode())
open("nul.html", "wb").write(("<html><body>" + story.replace("river", "ri\0ver")).encode())
open("empty.html", "wb").write(b"<html><body><nav><a href=/>Home</a></nav></body></html>")
END
for f in deep cut attribute nul empty; do
    $priscus read -q --no-text "$f.html" || true
done
