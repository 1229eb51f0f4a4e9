-- SPDX-License-Identifier: Apache-2.0
-- The store in PostgreSQL: the tables of schema.sql under the same names, so that both are
-- asked with the same SQL (docs/store.md tells how to use it).
--
-- A line "-- migration N: what" opens the step that takes a store of version N - 1 to N;
-- steps are run in order, each in one transaction, and never change once released.
-- The table priscus_schema holds the version.  Steps have the numbers of those in schema.sql.
--
-- What differs:
--   * Ids are given out in blocks, so that writers do not wait for each other.  Above its low
--     40 bits an id has the month of publication: 12 * year + month - 1, 0 if that is not known.
--   * `sentence` and `record`, in which nearly all the bytes are, are partitioned by month of
--     publication, that is by ranges of ids (psc_month makes a month's partitions when its first
--     report comes).  A row is always asked for by its id, so that one partition is
--     looked into.  `event` and `party` are small and searched across all months: whole.
--   * An entity's id is a hash of its name and code: writers need not agree on one.
--   * There are no foreign keys: reports are written and deleted whole, by priscus alone.

-- migration 1: documents, sentences, records

CREATE TABLE priscus_schema (
    version  bigint NOT NULL
);
INSERT INTO priscus_schema VALUES (0);

-- Text in the order of its bytes, whatever the server's language is.
CREATE DOMAIN word AS text COLLATE "C";

-- Blocks of 1024 numbers (src/store/postgresql_put.c).
CREATE SEQUENCE document_block;
CREATE SEQUENCE sentence_block;
CREATE SEQUENCE record_block;

CREATE TABLE document (
    id              bigint PRIMARY KEY, -- in the order of coming, within a month
    doc             word NOT NULL UNIQUE, -- the id in the records
    input           bytea NOT NULL, -- XXH3, 128 bits, of the input's name, number and bytes
    hash            bytea NOT NULL, -- the same of its bytes alone
    source          word, -- file, member or URL
    title           word,
    publisher       word,
    url             word,
    language        word,
    published       word,
    basis           word, -- how the day is known
    dateline_place  word,
    agency          word,
    sentences       bigint NOT NULL,
    version         word NOT NULL, -- of priscus, that coded it
    duplicate_of    bigint, -- the first report with these words
    story           bigint -- reports of one happening share it
);
CREATE INDEX document_input ON document (input);
CREATE INDEX document_published ON document (published);
CREATE INDEX document_story ON document (story) WHERE story IS NOT NULL;

-- Sentences; the words themselves are in the document's record, at characters [beg, end).
CREATE TABLE sentence (
    id        bigint NOT NULL,
    document  bigint NOT NULL,
    number    bigint NOT NULL, -- from 0, as in the records
    beg       bigint NOT NULL,
    "end"     bigint NOT NULL,
    lemmas    word NOT NULL, -- dictionary forms of its words, parted by blanks
    words     tsvector NOT NULL -- the same for full text: "boycotted" is found by "boycott"
) PARTITION BY RANGE (document);
CREATE INDEX sentence_document ON sentence (document, number);
CREATE INDEX sentence_words ON sentence USING gin (words);

CREATE TABLE record (
    id        bigint PRIMARY KEY, -- in the order of writing, within a month
    document  bigint NOT NULL,
    kind      word NOT NULL CHECK (kind IN ('document', 'event', 'quote', 'figure', 'meeting')),
    number    bigint NOT NULL, -- of its kind in the document, from 1; 0 for the document
    json      json NOT NULL -- one line, byte for byte as `priscus code` writes it
) PARTITION BY RANGE (id);
CREATE INDEX record_document ON record (document);

CREATE TABLE sentence_undated PARTITION OF sentence FOR VALUES FROM (0) TO (1099511627776);
CREATE TABLE record_undated PARTITION OF record FOR VALUES FROM (0) TO (1099511627776);

-- Makes the partition of a month, of `sentence` or `record`; one that is there is left as it is.
CREATE FUNCTION psc_month(whole text, month bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF %I FOR VALUES FROM (%s) TO (%s)',
                   whole || to_char(month / 12, 'FM"_"0000') || to_char(month % 12 + 1, 'FM"_"00'),
                   whole, month << 40, (month + 1) << 40);
END
$$;

CREATE TABLE event (
    id          bigint PRIMARY KEY,
    document    bigint NOT NULL,
    sentence    bigint NOT NULL,
    type        word NOT NULL,
    mode        word NOT NULL, -- empty: none
    cameo       word NOT NULL,
    quad        word NOT NULL,
    score       double precision NOT NULL,
    modality    word NOT NULL,
    day         word NOT NULL, -- the one day it is counted on; empty: nothing is known
    date_from   word, -- as told in the text
    date_to     word,
    place       word NOT NULL, -- resolved name, else the words; empty: none
    country     word NOT NULL, -- of the place
    daily       bigint NOT NULL, -- like events of one day between the same parties share it
    rule        word NOT NULL,
    confidence  double precision NOT NULL,
    incident    bigint -- one happening told by several reports
);
CREATE INDEX event_type ON event (type, day);
CREATE INDEX event_day ON event (day);
CREATE INDEX event_country ON event (country, type, day) WHERE country <> '';
CREATE INDEX event_place ON event (lower(place), type, day) WHERE place <> '';
CREATE INDEX event_sentence ON event (document, sentence);
CREATE INDEX event_incident ON event (incident) WHERE incident IS NOT NULL;

CREATE TABLE quote (
    id        bigint PRIMARY KEY,
    document  bigint NOT NULL,
    sentence  bigint NOT NULL,
    day       word NOT NULL, -- of publication
    form      word NOT NULL,
    cue       word NOT NULL
);
CREATE INDEX quote_day ON quote (day);
CREATE INDEX quote_sentence ON quote (document, sentence);

CREATE TABLE figure (
    id           bigint PRIMARY KEY,
    document     bigint NOT NULL,
    sentence     bigint NOT NULL,
    day          word NOT NULL,
    value        double precision NOT NULL,
    max          double precision, -- of a range
    approximate  bigint NOT NULL,
    unit         word NOT NULL,
    what         word NOT NULL,
    place        word NOT NULL,
    country      word NOT NULL,
    dispute      bigint -- figures for the same thing share it
);
CREATE INDEX figure_day ON figure (unit, day);
CREATE INDEX figure_sentence ON figure (document, sentence);

CREATE TABLE meeting (
    id        bigint PRIMARY KEY,
    document  bigint NOT NULL,
    sentence  bigint NOT NULL, -- the first that tells of it
    day       word NOT NULL,
    name      word NOT NULL,
    status    word NOT NULL,
    place     word NOT NULL,
    country   word NOT NULL,
    merged    bigint -- the same meeting told by several reports shares it
);
CREATE INDEX meeting_day ON meeting (day);
CREATE INDEX meeting_sentence ON meeting (document, sentence);

-- Who is meant: one row for each name with a code; all the unnamed of one code share a row.
CREATE TABLE entity (
    id       bigint PRIMARY KEY, -- of name and code, see above
    name     word NOT NULL, -- empty: unnamed
    code     word NOT NULL, -- "RUS GOV"; empty: not known
    country  word NOT NULL
);
CREATE INDEX entity_name ON entity (name, code);
CREATE INDEX entity_code ON entity (code);

-- Who takes part in a record, on which side.  Country, type and day are the record's, again,
-- so that one index answers "what did Russia do of that type in that month".
CREATE TABLE party (
    record    bigint NOT NULL,
    side      word NOT NULL, -- actor, recipient; source (who tells it); speaker; party
    position  bigint NOT NULL, -- on its side, from 0
    entity    bigint NOT NULL,
    country   word NOT NULL,
    type      word NOT NULL, -- of an event; else empty
    day       word NOT NULL,
    PRIMARY KEY (record, side, position)
);
CREATE INDEX party_country ON party (country, side, type, day) WHERE country <> '';
CREATE INDEX party_entity ON party (entity, side, type, day);

-- migration 2: merging over documents (docs/merging.md tells what each group means)
--
-- A report without a story has not been merged yet.  Groups are named by the first that told
-- of them: event.incident is the id of an event, meeting.merged of a meeting, figure.dispute
-- of a figure, document.story of a document; the tables below hold what a group is known by.

ALTER TABLE document ADD COLUMN wire word; -- the agency whose words these are, if the report says so
CREATE INDEX document_unmerged ON document (id) WHERE story IS NULL;
CREATE INDEX document_copies ON document (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX meeting_merged ON meeting (merged) WHERE merged IS NOT NULL;
CREATE INDEX figure_dispute ON figure (dispute) WHERE dispute IS NOT NULL;
DROP INDEX document_story;
CREATE INDEX document_story ON document (story);

-- Where to look for the same words: the smallest hashes of each report's shingles.
CREATE TABLE band (
    period    bigint NOT NULL, -- of publication, 16 days each; 0: not known, or any
    hash      bigint NOT NULL,
    document  bigint NOT NULL,
    PRIMARY KEY (period, hash, document)
);

-- Where to look for the same happening: the most telling words of each story's reports.
CREATE TABLE term (
    period    bigint NOT NULL,
    hash      bigint NOT NULL,
    story     bigint NOT NULL,
    PRIMARY KEY (period, hash, story)
);
-- How many reports have a word, src/merge/words.h.
CREATE TABLE word_count (
    id     bigint PRIMARY KEY CHECK (id = 1),
    cells  bytea NOT NULL
);

-- Reports of one happening.
CREATE TABLE story (
    id        bigint PRIMARY KEY, -- of its first report
    day_from  word NOT NULL, -- of publication; empty: not known
    day_to    word NOT NULL,
    reports   bigint NOT NULL, -- without copies
    terms     bytea NOT NULL -- weights of its words, src/merge/story.h
);
CREATE INDEX story_day ON story (day_from);

-- One event, told by one report or several.
CREATE TABLE incident (
    id         bigint PRIMARY KEY, -- of the first event that told of it
    story      bigint NOT NULL, -- of that report
    type       word NOT NULL,
    mode       word NOT NULL,
    actor      word NOT NULL, -- country, or sector where there is none; several parted by blanks
    recipient  word NOT NULL,
    day        word NOT NULL,
    place      word NOT NULL, -- the nearest that is told; empty: none
    country    word NOT NULL, -- of the place
    killed     double precision, -- the number told first; NULL: none
    wounded    double precision
);
CREATE INDEX incident_story ON incident (story, type, day);
CREATE INDEX incident_dyad ON incident (type, actor, recipient, day) WHERE place <> '';
-- With its sources: a report and its copies count once.
CREATE VIEW incident_sources AS
    SELECT i.*, count(DISTINCT coalesce(d.duplicate_of, d.id)) AS sources, count(*) AS events
    FROM incident i JOIN event e ON e.incident = i.id JOIN document d ON d.id = e.document
    GROUP BY i.id;

-- One meeting, told by one report or several.
CREATE TABLE merged_meeting (
    id        bigint PRIMARY KEY, -- of the first record that told of it
    name      word NOT NULL,
    form      word NOT NULL, -- talks, meeting, summit, visit, call
    place     word NOT NULL, -- empty: not known
    country   word NOT NULL,
    day_from  word NOT NULL, -- when it is or was held; empty: not known
    day_to    word NOT NULL,
    told_from word NOT NULL, -- first and last publication of its reports; empty: not known
    told_to   word NOT NULL,
    status    word NOT NULL, -- as told last
    terms     bytea NOT NULL -- weights of the words of its first report
);
CREATE INDEX merged_meeting_place ON merged_meeting (place, told_to);
CREATE INDEX merged_meeting_country ON merged_meeting (country, told_to);
-- Who takes part; a party that came to stay away is one row with its last part.
CREATE TABLE merged_party (
    merged    bigint NOT NULL,
    entity    bigint NOT NULL,
    part      word NOT NULL, -- host, mediator, attends, invited, refuses
    person    bigint NOT NULL, -- by name, not a state or body
    told_to   word NOT NULL, -- as in merged_meeting
    PRIMARY KEY (merged, entity)
);
CREATE INDEX merged_party_entity ON merged_party (entity, told_to);
-- Its history: what each report says of how it stands.
CREATE TABLE merged_status (
    merged    bigint NOT NULL,
    day       word NOT NULL, -- of publication; empty: not known
    document  bigint NOT NULL,
    sentence  bigint NOT NULL,
    status    word NOT NULL,
    PRIMARY KEY (merged, day, document, sentence)
);
CREATE INDEX merged_status_document ON merged_status (document);
-- With the status before; `change`: it is another one, or the first.
CREATE VIEW merged_history AS
    SELECT *, lag(status) OVER w AS before, lag(status) OVER w IS DISTINCT FROM status AS change
    FROM merged_status WINDOW w AS (PARTITION BY merged ORDER BY day, document, sentence);

-- Numbers claimed for one matter (figure.dispute), side by side.
CREATE TABLE dispute (
    id        bigint PRIMARY KEY, -- of the first number told
    unit      word NOT NULL,
    what      word NOT NULL, -- is counted
    country   word NOT NULL, -- whose matter it is; empty: not known
    place     word NOT NULL, -- empty: the country as a whole
    story     bigint NOT NULL, -- of its first report
    day_from  word NOT NULL, -- first and last claim
    day_to    word NOT NULL,
    low       double precision NOT NULL,
    high      double precision NOT NULL
);
CREATE INDEX dispute_story ON dispute (story, unit);
CREATE INDEX dispute_country ON dispute (unit, country, day_to) WHERE high >= 1000;

-- What parties want: one row for each event by which a party takes a position on a topic.
CREATE TABLE position (
    record    bigint NOT NULL,
    party     word NOT NULL, -- "RUS GOV"; a name where there is no country
    topic     word NOT NULL, -- data/merge/topics.txt
    subject   word NOT NULL, -- the country that the report is mostly about; empty: none
    stance    word NOT NULL, -- type of the event: AGREE, SUPPORT, CONCEDE, REQUEST, REJECT, ...
    entity    bigint NOT NULL, -- who said so
    day       word NOT NULL,
    document  bigint NOT NULL,
    about     word NOT NULL, -- the words
    PRIMARY KEY (record, party, topic)
);
CREATE INDEX position_party ON position (party, topic, subject, day);
CREATE INDEX position_document ON position (document);
CREATE INDEX position_topic ON position (topic, day);
-- With the stance before: a change is a row where both differ.
CREATE VIEW position_history AS
    SELECT *, lag(stance) OVER w AS before, lead(record) OVER w IS NULL AS latest
    FROM position WINDOW w AS (PARTITION BY party, topic, subject ORDER BY day, document, record);

-- migration 3: narrow indexes, copies compared by their hashes, contexts
--
-- `key` puts what is searched for together into one whole number, see schema.sql.

ALTER TABLE event ADD COLUMN contexts word NOT NULL DEFAULT ''; -- PLOVER's, parted by blanks
ALTER TABLE event ADD COLUMN key bigint NOT NULL DEFAULT 0; -- type, day
ALTER TABLE party ADD COLUMN key bigint NOT NULL DEFAULT 0; -- side, type, day
CREATE TEMP TABLE code (word text PRIMARY KEY, number bigint NOT NULL);
INSERT INTO code VALUES ('AGREE', 1), ('CONSULT', 2), ('SUPPORT', 3), ('CONCEDE', 4),
    ('COOPERATE', 5), ('AID', 6), ('RETREAT', 7), ('REQUEST', 8), ('ACCUSE', 9), ('REJECT', 10),
    ('THREATEN', 11), ('PROTEST', 12), ('SANCTION', 13), ('MOBILIZE', 14), ('COERCE', 15),
    ('ASSAULT', 16), ('actor', 32), ('recipient', 64), ('source', 96), ('speaker', 128),
    ('addressee', 160), ('party', 192);
UPDATE event SET contexts = coalesce((SELECT string_agg(value, ' ') FROM record r,
    json_array_elements_text(r.json -> 'contexts') WHERE r.id = event.id), '');
UPDATE event SET key = (SELECT number << 24 FROM code WHERE word = type)
    | CASE WHEN day = '' THEN 0 ELSE day::date - DATE '1970-01-01' + 4194304 END;
UPDATE party SET key = coalesce((SELECT number << 24 FROM code WHERE word = type), 0)
    | (SELECT number << 24 FROM code WHERE word = side)
    | CASE WHEN day = '' THEN 0 ELSE day::date - DATE '1970-01-01' + 4194304 END;
DROP TABLE code;
DROP INDEX event_type;
DROP INDEX event_day;
DROP INDEX event_country;
DROP INDEX event_place;
DROP INDEX party_country;
DROP INDEX party_entity;
CREATE INDEX event_key ON event (key);
CREATE INDEX event_country ON event (country, key) WHERE country <> '';
CREATE INDEX event_place ON event (lower(place), key) WHERE place <> '';
CREATE INDEX party_country ON party (country, key) INCLUDE (record) WHERE country <> '';
CREATE INDEX party_entity ON party (entity, key) INCLUDE (record);

DROP INDEX figure_day; -- by unit first: no search wants that
CREATE INDEX figure_day ON figure (day);
DROP INDEX story_day;
DROP INDEX position_topic;

-- A row for each hash, and not for each hash of each report.
ALTER TABLE band RENAME TO old_band;
CREATE TABLE band (
    id         bigint PRIMARY KEY, -- period << 44 | low 44 bits of the hash
    documents  word NOT NULL -- ids, a blank before each
);
INSERT INTO band (id, documents) SELECT (period << 44) | (hash & 17592186044415),
    string_agg(' ' || document, '') FROM old_band GROUP BY 1;
DROP TABLE old_band;
ALTER TABLE term RENAME TO old_term;
CREATE TABLE term (
    id       bigint PRIMARY KEY, -- period << 32 | hash
    stories  word NOT NULL -- ids, a blank before each
);
INSERT INTO term (id, stories) SELECT (period << 32) | hash, string_agg(' ' || story, '')
    FROM old_term GROUP BY 1;
DROP TABLE old_term;

-- All shingles of a report that is no copy, to be compared with (src/merge/shingle.h).
CREATE TABLE shingle (
    document  bigint PRIMARY KEY,
    hashes    bytea NOT NULL
);

-- migration 4: months are looked into one by one
--
-- A statement over `record` or `sentence` is planned for each of their partitions, which took
-- longer than to answer it.  These functions go to the partitions that are wanted.

-- The partition of an id; the whole where a month is not under its name.
CREATE FUNCTION psc_partition(whole text, id bigint) RETURNS regclass LANGUAGE sql STABLE AS $$
    SELECT coalesce(to_regclass(whole || CASE WHEN id >> 40 = 0 THEN '_undated' ELSE
        to_char((id >> 40) / 12, 'FM"_"0000') || to_char((id >> 40) % 12 + 1, 'FM"_"00') END),
        whole::regclass)
$$;

-- The records of these ids, in this order; NULL for one that is not there.
CREATE FUNCTION psc_lines(ids bigint[]) RETURNS SETOF json LANGUAGE plpgsql STABLE ROWS 256 AS $$
DECLARE
    n int := cardinality(ids);
    i int := 1;
    k int;
BEGIN
    WHILE i <= n LOOP
        k := i;
        WHILE k < n AND ids[k + 1] >> 40 = ids[i] >> 40 LOOP
            k := k + 1;
        END LOOP;
        RETURN QUERY EXECUTE format('SELECT r.json FROM unnest($1) WITH ORDINALITY u (id, n)'
            ' LEFT JOIN %s r ON r.id = u.id ORDER BY u.n', psc_partition('record', ids[i]))
            USING ids[i:k];
        i := k + 1;
    END LOOP;
END
$$;

-- The own records of these documents.
CREATE FUNCTION psc_documents(ids bigint[]) RETURNS TABLE (id bigint, document bigint)
LANGUAGE plpgsql STABLE AS $$
DECLARE
    month bigint[];
BEGIN
    FOR month IN SELECT array_agg(u) FROM unnest(ids) u GROUP BY u >> 40 LOOP
        RETURN QUERY EXECUTE format('SELECT id, document FROM %s WHERE document = ANY ($1)'
            ' AND kind = ''document''', psc_partition('record', month[1])) USING month;
    END LOOP;
END
$$;

-- Sentences that have the words.
CREATE FUNCTION psc_sentences(query tsquery) RETURNS TABLE (document bigint, number bigint)
LANGUAGE plpgsql STABLE AS $$
DECLARE
    month regclass;
BEGIN
    FOR month IN SELECT inhrelid FROM pg_catalog.pg_inherits
                 WHERE inhparent = 'sentence'::regclass LOOP
        RETURN QUERY EXECUTE format('SELECT document, number FROM %s WHERE words @@ $1', month)
            USING query;
    END LOOP;
END
$$;
