-- SPDX-License-Identifier: Apache-2.0
-- The store: what is kept of every report, in SQLite (docs/store.md tells how to use it).
--
-- A line "-- migration N: what" opens the step that takes a store of version N - 1 to N;
-- steps are run in order, each in one transaction, and never change once released.
-- PRAGMA user_version holds the version, PRAGMA application_id 0x50534352 ("PSCR").
--
-- Words are those of the record (docs, `priscus code`).  Days are text, YYYY-MM-DD.  A record
-- lies in `record` exactly as `priscus code` writes it; event, quote, figure and meeting have
-- one row for each record of their kind, under its id, with what is searched for.

-- migration 1: documents, sentences, records

CREATE TABLE document (
    id              INTEGER PRIMARY KEY, -- in the order of coming
    doc             TEXT NOT NULL UNIQUE, -- the id in the records
    input           BLOB NOT NULL, -- XXH3, 128 bits, of the input's name, number and bytes
    hash            BLOB NOT NULL, -- the same of its bytes alone
    source          TEXT, -- file, member or URL
    title           TEXT,
    publisher       TEXT,
    url             TEXT,
    language        TEXT,
    published       TEXT,
    basis           TEXT, -- how the day is known
    dateline_place  TEXT,
    agency          TEXT,
    sentences       INTEGER NOT NULL,
    version         TEXT NOT NULL, -- of priscus, that coded it
    duplicate_of    INTEGER REFERENCES document, -- the first report with these words
    story           INTEGER -- reports of one happening share it
) STRICT;
CREATE INDEX document_input ON document (input);
CREATE INDEX document_published ON document (published);
CREATE INDEX document_story ON document (story) WHERE story IS NOT NULL;

-- Sentences; the words themselves are in the document's record, at characters [beg, end).
CREATE TABLE sentence (
    id        INTEGER PRIMARY KEY,
    document  INTEGER NOT NULL REFERENCES document,
    number    INTEGER NOT NULL, -- from 0, as in the records
    beg       INTEGER NOT NULL,
    "end"     INTEGER NOT NULL,
    lemmas    TEXT NOT NULL -- dictionary forms of its words, parted by blanks
) STRICT;
CREATE INDEX sentence_document ON sentence (document);

-- Full text, over the lemmas: "boycotted" is found by "boycott".
CREATE VIRTUAL TABLE sentence_text USING fts5 (
    lemmas, content = 'sentence', content_rowid = 'id', tokenize = 'unicode61', columnsize = 0
);

CREATE TABLE record (
    id        INTEGER PRIMARY KEY, -- in the order of writing
    document  INTEGER NOT NULL REFERENCES document,
    kind      TEXT NOT NULL CHECK (kind IN ('document', 'event', 'quote', 'figure', 'meeting')),
    number    INTEGER NOT NULL, -- of its kind in the document, from 1; 0 for the document
    json      TEXT NOT NULL -- one line, as `priscus code` writes it
) STRICT;
CREATE INDEX record_document ON record (document);

CREATE TABLE event (
    id          INTEGER PRIMARY KEY REFERENCES record,
    document    INTEGER NOT NULL REFERENCES document,
    sentence    INTEGER NOT NULL,
    type        TEXT NOT NULL,
    mode        TEXT NOT NULL, -- empty: none
    cameo       TEXT NOT NULL,
    quad        TEXT NOT NULL,
    score       REAL NOT NULL,
    modality    TEXT NOT NULL,
    day         TEXT NOT NULL, -- the one day it is counted on; empty: nothing is known
    date_from   TEXT, -- as told in the text
    date_to     TEXT,
    place       TEXT NOT NULL COLLATE NOCASE, -- resolved name, else the words; empty: none
    country     TEXT NOT NULL, -- of the place
    daily       INTEGER NOT NULL, -- like events of one day between the same parties share it
    rule        TEXT NOT NULL,
    confidence  REAL NOT NULL,
    incident    INTEGER -- one happening told by several reports
) STRICT;
CREATE INDEX event_type ON event (type, day);
CREATE INDEX event_day ON event (day);
CREATE INDEX event_country ON event (country, type, day) WHERE country <> '';
CREATE INDEX event_place ON event (place, type, day) WHERE place <> '';
CREATE INDEX event_sentence ON event (document, sentence);
CREATE INDEX event_incident ON event (incident) WHERE incident IS NOT NULL;

CREATE TABLE quote (
    id        INTEGER PRIMARY KEY REFERENCES record,
    document  INTEGER NOT NULL REFERENCES document,
    sentence  INTEGER NOT NULL,
    day       TEXT NOT NULL, -- of publication
    form      TEXT NOT NULL,
    cue       TEXT NOT NULL
) STRICT;
CREATE INDEX quote_day ON quote (day);
CREATE INDEX quote_sentence ON quote (document, sentence);

CREATE TABLE figure (
    id           INTEGER PRIMARY KEY REFERENCES record,
    document     INTEGER NOT NULL REFERENCES document,
    sentence     INTEGER NOT NULL,
    day          TEXT NOT NULL,
    value        REAL NOT NULL,
    max          REAL, -- of a range
    approximate  INTEGER NOT NULL,
    unit         TEXT NOT NULL,
    what         TEXT NOT NULL,
    place        TEXT NOT NULL COLLATE NOCASE,
    country      TEXT NOT NULL,
    dispute      INTEGER -- figures for the same thing share it
) STRICT;
CREATE INDEX figure_day ON figure (unit, day);
CREATE INDEX figure_sentence ON figure (document, sentence);

CREATE TABLE meeting (
    id        INTEGER PRIMARY KEY REFERENCES record,
    document  INTEGER NOT NULL REFERENCES document,
    sentence  INTEGER NOT NULL, -- the first that tells of it
    day       TEXT NOT NULL,
    name      TEXT NOT NULL,
    status    TEXT NOT NULL,
    place     TEXT NOT NULL COLLATE NOCASE,
    country   TEXT NOT NULL,
    merged    INTEGER -- the same meeting told by several reports shares it
) STRICT;
CREATE INDEX meeting_day ON meeting (day);
CREATE INDEX meeting_sentence ON meeting (document, sentence);

-- Who is meant: one row for each name with a code; all the unnamed of one code share a row.
CREATE TABLE entity (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL COLLATE NOCASE, -- empty: unnamed
    code     TEXT NOT NULL, -- "RUS GOV"; empty: not known
    country  TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX entity_name ON entity (name COLLATE BINARY, code);
CREATE INDEX entity_code ON entity (code);

-- Who takes part in a record, on which side.  Country, type and day are the record's, again,
-- so that one index answers "what did Russia do of that type in that month".
CREATE TABLE party (
    record    INTEGER NOT NULL REFERENCES record,
    side      TEXT NOT NULL, -- actor, recipient; source (who tells it); speaker; party
    position  INTEGER NOT NULL, -- on its side, from 0
    entity    INTEGER NOT NULL REFERENCES entity,
    country   TEXT NOT NULL,
    type      TEXT NOT NULL, -- of an event; else empty
    day       TEXT NOT NULL,
    PRIMARY KEY (record, side, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX party_country ON party (country, side, type, day) WHERE country <> '';
CREATE INDEX party_entity ON party (entity, side, type, day);

-- migration 2: merging over documents (docs/merging.md tells what each group means)
--
-- A report without a story has not been merged yet.  Groups are named by the first that told
-- of them: event.incident is the id of an event, meeting.merged of a meeting, figure.dispute
-- of a figure, document.story of a document; the tables below hold what a group is known by.

ALTER TABLE document ADD COLUMN wire TEXT; -- the agency whose words these are, if the report says so
CREATE INDEX document_unmerged ON document (id) WHERE story IS NULL;
CREATE INDEX document_copies ON document (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX meeting_merged ON meeting (merged) WHERE merged IS NOT NULL;
CREATE INDEX figure_dispute ON figure (dispute) WHERE dispute IS NOT NULL;
DROP INDEX document_story;
CREATE INDEX document_story ON document (story);

-- Where to look for the same words: the smallest hashes of each report's shingles.
CREATE TABLE band (
    period    INTEGER NOT NULL, -- of publication, 16 days each; 0: not known, or any
    hash      INTEGER NOT NULL,
    document  INTEGER NOT NULL REFERENCES document,
    PRIMARY KEY (period, hash, document)
) STRICT, WITHOUT ROWID;

-- Where to look for the same happening: the most telling words of each story's reports.
CREATE TABLE term (
    period    INTEGER NOT NULL,
    hash      INTEGER NOT NULL,
    story     INTEGER NOT NULL,
    PRIMARY KEY (period, hash, story)
) STRICT, WITHOUT ROWID;
-- How many reports have a word, src/merge/words.h.
CREATE TABLE word_count (
    id     INTEGER PRIMARY KEY CHECK (id = 1),
    cells  BLOB NOT NULL
) STRICT;

-- Reports of one happening.
CREATE TABLE story (
    id        INTEGER PRIMARY KEY, -- of its first report
    day_from  TEXT NOT NULL, -- of publication; empty: not known
    day_to    TEXT NOT NULL,
    reports   INTEGER NOT NULL, -- without copies
    terms     BLOB NOT NULL -- weights of its words, src/merge/story.h
) STRICT;
CREATE INDEX story_day ON story (day_from);

-- One event, told by one report or several.
CREATE TABLE incident (
    id         INTEGER PRIMARY KEY, -- of the first event that told of it
    story      INTEGER NOT NULL, -- of that report
    type       TEXT NOT NULL,
    mode       TEXT NOT NULL,
    actor      TEXT NOT NULL, -- country, or sector where there is none; several parted by blanks
    recipient  TEXT NOT NULL,
    day        TEXT NOT NULL,
    place      TEXT NOT NULL COLLATE NOCASE, -- the nearest that is told; empty: none
    country    TEXT NOT NULL, -- of the place
    killed     REAL, -- the number told first; NULL: none
    wounded    REAL
) STRICT;
CREATE INDEX incident_story ON incident (story, type, day);
CREATE INDEX incident_dyad ON incident (type, actor, recipient, day) WHERE place <> '';
-- With its sources: a report and its copies count once.
CREATE VIEW incident_sources AS
    SELECT i.*, count(DISTINCT coalesce(d.duplicate_of, d.id)) AS sources, count(*) AS events
    FROM incident i JOIN event e ON e.incident = i.id JOIN document d ON d.id = e.document
    GROUP BY i.id;

-- One meeting, told by one report or several.
CREATE TABLE merged_meeting (
    id        INTEGER PRIMARY KEY, -- of the first record that told of it
    name      TEXT NOT NULL,
    form      TEXT NOT NULL, -- talks, meeting, summit, visit, call
    place     TEXT NOT NULL COLLATE NOCASE, -- empty: not known
    country   TEXT NOT NULL,
    day_from  TEXT NOT NULL, -- when it is or was held; empty: not known
    day_to    TEXT NOT NULL,
    told_from TEXT NOT NULL, -- first and last publication of its reports; empty: not known
    told_to   TEXT NOT NULL,
    status    TEXT NOT NULL, -- as told last
    terms     BLOB NOT NULL -- weights of the words of its first report
) STRICT;
CREATE INDEX merged_meeting_place ON merged_meeting (place, told_to);
CREATE INDEX merged_meeting_country ON merged_meeting (country, told_to);
-- Who takes part; a party that came to stay away is one row with its last part.
CREATE TABLE merged_party (
    merged    INTEGER NOT NULL REFERENCES merged_meeting,
    entity    INTEGER NOT NULL REFERENCES entity,
    part      TEXT NOT NULL, -- host, mediator, attends, invited, refuses
    person    INTEGER NOT NULL, -- by name, not a state or body
    told_to   TEXT NOT NULL, -- as in merged_meeting
    PRIMARY KEY (merged, entity)
) STRICT, WITHOUT ROWID;
CREATE INDEX merged_party_entity ON merged_party (entity, told_to);
-- Its history: what each report says of how it stands.
CREATE TABLE merged_status (
    merged    INTEGER NOT NULL REFERENCES merged_meeting,
    day       TEXT NOT NULL, -- of publication; empty: not known
    document  INTEGER NOT NULL REFERENCES document,
    sentence  INTEGER NOT NULL,
    status    TEXT NOT NULL,
    PRIMARY KEY (merged, day, document, sentence)
) STRICT, WITHOUT ROWID;
CREATE INDEX merged_status_document ON merged_status (document);
-- With the status before; `change`: it is another one, or the first.
CREATE VIEW merged_history AS
    SELECT *, lag(status) OVER w AS before, lag(status) OVER w IS DISTINCT FROM status AS change
    FROM merged_status WINDOW w AS (PARTITION BY merged ORDER BY day, document, sentence);

-- Numbers claimed for one matter (figure.dispute), side by side.
CREATE TABLE dispute (
    id        INTEGER PRIMARY KEY, -- of the first number told
    unit      TEXT NOT NULL,
    what      TEXT NOT NULL, -- is counted
    country   TEXT NOT NULL, -- whose matter it is; empty: not known
    place     TEXT NOT NULL COLLATE NOCASE, -- empty: the country as a whole
    story     INTEGER NOT NULL, -- of its first report
    day_from  TEXT NOT NULL, -- first and last claim
    day_to    TEXT NOT NULL,
    low       REAL NOT NULL,
    high      REAL NOT NULL
) STRICT;
CREATE INDEX dispute_story ON dispute (story, unit);
CREATE INDEX dispute_country ON dispute (unit, country, day_to) WHERE high >= 1000;

-- What parties want: one row for each event by which a party takes a position on a topic.
CREATE TABLE position (
    record    INTEGER NOT NULL REFERENCES event,
    party     TEXT NOT NULL, -- "RUS GOV"; a name where there is no country
    topic     TEXT NOT NULL, -- data/merge/topics.txt
    subject   TEXT NOT NULL, -- the country that the report is mostly about; empty: none
    stance    TEXT NOT NULL, -- type of the event: AGREE, SUPPORT, CONCEDE, REQUEST, REJECT, ...
    entity    INTEGER NOT NULL REFERENCES entity, -- who said so
    day       TEXT NOT NULL,
    document  INTEGER NOT NULL REFERENCES document,
    about     TEXT NOT NULL, -- the words
    PRIMARY KEY (record, party, topic)
) STRICT, WITHOUT ROWID;
CREATE INDEX position_party ON position (party, topic, subject, day);
CREATE INDEX position_document ON position (document);
CREATE INDEX position_topic ON position (topic, day);
-- With the stance before: a change is a row where both differ.
CREATE VIEW position_history AS
    SELECT *, lag(stance) OVER w AS before, lead(record) OVER w IS NULL AS latest
    FROM position WINDOW w AS (PARTITION BY party, topic, subject ORDER BY day, document, record);

-- migration 3: narrow indexes, copies compared by their hashes, contexts
--
-- Rows come in any order of days, so that each index entry may lie on another page, and pages
-- are what writing costs.  `key` puts what is searched for together into one whole number
-- (src/store/key.h): day in the low 24 bits, days since 1970 + 4194304, 0 if it is not known;
-- type above (1 AGREE, 2 CONSULT, ... in the codebook's order); of a party its side above that.

ALTER TABLE event ADD COLUMN contexts TEXT NOT NULL DEFAULT ''; -- PLOVER's, parted by blanks
ALTER TABLE event ADD COLUMN key INTEGER NOT NULL DEFAULT 0; -- type, day
ALTER TABLE party ADD COLUMN key INTEGER NOT NULL DEFAULT 0; -- side, type, day
CREATE TEMP TABLE code (word TEXT PRIMARY KEY, number INTEGER NOT NULL);
INSERT INTO code VALUES ('AGREE', 1), ('CONSULT', 2), ('SUPPORT', 3), ('CONCEDE', 4),
    ('COOPERATE', 5), ('AID', 6), ('RETREAT', 7), ('REQUEST', 8), ('ACCUSE', 9), ('REJECT', 10),
    ('THREATEN', 11), ('PROTEST', 12), ('SANCTION', 13), ('MOBILIZE', 14), ('COERCE', 15),
    ('ASSAULT', 16), ('actor', 32), ('recipient', 64), ('source', 96), ('speaker', 128),
    ('addressee', 160), ('party', 192);
UPDATE event SET contexts = coalesce((SELECT group_concat(value, ' ') FROM record r,
    json_each(r.json, '$.contexts') WHERE r.id = event.id), '');
UPDATE event SET key = (SELECT number << 24 FROM code WHERE word = type)
    | coalesce(CAST(julianday(day) - 2440587.5 AS INTEGER) + 4194304, 0);
UPDATE party SET key = coalesce((SELECT number << 24 FROM code WHERE word = type), 0)
    | (SELECT number << 24 FROM code WHERE word = side)
    | coalesce(CAST(julianday(day) - 2440587.5 AS INTEGER) + 4194304, 0);
DROP TABLE code;
DROP INDEX event_type;
DROP INDEX event_day;
DROP INDEX event_country;
DROP INDEX event_place;
DROP INDEX party_country;
DROP INDEX party_entity;
CREATE INDEX event_key ON event (key);
CREATE INDEX event_country ON event (country, key) WHERE country <> '';
CREATE INDEX event_place ON event (place, key) WHERE place <> '';
CREATE INDEX party_country ON party (country, key) WHERE country <> '';
CREATE INDEX party_entity ON party (entity, key);

-- Where the words of a search stand, without the sentences themselves.
CREATE INDEX sentence_place ON sentence (id, document, number);

DROP INDEX figure_day; -- by unit first: no search wants that
CREATE INDEX figure_day ON figure (day);
DROP INDEX story_day;
DROP INDEX position_topic;

-- A row for each hash, and not for each hash of each report.
ALTER TABLE band RENAME TO old_band;
CREATE TABLE band (
    id         INTEGER PRIMARY KEY, -- period << 44 | low 44 bits of the hash
    documents  TEXT NOT NULL -- ids, a blank before each
) STRICT;
INSERT INTO band (id, documents) SELECT (period << 44) | (hash & 17592186044415),
    ' ' || group_concat(document, ' ') FROM old_band GROUP BY 1;
DROP TABLE old_band;
ALTER TABLE term RENAME TO old_term;
CREATE TABLE term (
    id       INTEGER PRIMARY KEY, -- period << 32 | hash
    stories  TEXT NOT NULL -- ids, a blank before each
) STRICT;
INSERT INTO term (id, stories) SELECT (period << 32) | hash, ' ' || group_concat(story, ' ')
    FROM old_term GROUP BY 1;
DROP TABLE old_term;

-- All shingles of a report that is no copy, to be compared with (src/merge/shingle.h).
CREATE TABLE shingle (
    document  INTEGER PRIMARY KEY REFERENCES document,
    hashes    BLOB NOT NULL
) STRICT;

-- migration 4: incidents and disputes lie by story
--
-- A report is compared with what its story has: that is one stretch of the table, whereas by
-- id it was a page for each.

DROP VIEW incident_sources;
ALTER TABLE incident RENAME TO old_incident;
CREATE TABLE incident (
    id         INTEGER NOT NULL, -- of the first event that told of it
    story      INTEGER NOT NULL, -- of that report
    type       TEXT NOT NULL,
    mode       TEXT NOT NULL,
    actor      TEXT NOT NULL, -- country, or sector where there is none; several parted by blanks
    recipient  TEXT NOT NULL,
    day        TEXT NOT NULL,
    place      TEXT NOT NULL COLLATE NOCASE, -- the nearest that is told; empty: none
    country    TEXT NOT NULL, -- of the place
    killed     REAL, -- the number told first; NULL: none
    wounded    REAL,
    PRIMARY KEY (story, type, day, id)
) STRICT, WITHOUT ROWID;
INSERT INTO incident SELECT * FROM old_incident ORDER BY story, type, day, id;
DROP TABLE old_incident;
CREATE UNIQUE INDEX incident_id ON incident (id);
CREATE INDEX incident_dyad ON incident (type, actor, recipient, day, id) WHERE place <> '';
CREATE VIEW incident_sources AS
    SELECT i.*, count(DISTINCT coalesce(d.duplicate_of, d.id)) AS sources, count(*) AS events
    FROM incident i JOIN event e ON e.incident = i.id JOIN document d ON d.id = e.document
    GROUP BY i.id;

ALTER TABLE dispute RENAME TO old_dispute;
CREATE TABLE dispute (
    id        INTEGER NOT NULL, -- of the first number told
    unit      TEXT NOT NULL,
    what      TEXT NOT NULL, -- is counted
    country   TEXT NOT NULL, -- whose matter it is; empty: not known
    place     TEXT NOT NULL COLLATE NOCASE, -- empty: the country as a whole
    story     INTEGER NOT NULL, -- of its first report
    day_from  TEXT NOT NULL, -- first and last claim
    day_to    TEXT NOT NULL,
    low       REAL NOT NULL,
    high      REAL NOT NULL,
    PRIMARY KEY (story, unit, id)
) STRICT, WITHOUT ROWID;
INSERT INTO dispute SELECT * FROM old_dispute ORDER BY story, unit, id;
DROP TABLE old_dispute;
CREATE UNIQUE INDEX dispute_id ON dispute (id);
CREATE INDEX dispute_country ON dispute (unit, country, day_to) WHERE high >= 1000;
