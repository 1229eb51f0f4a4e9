/* SPDX-License-Identifier: Apache-2.0 */
/* The columns of each format, in its order; docs/formats/ explains them to
 * readers, and a test compares the names.  A column without a function is
 * always empty: priscus does not know what belongs there. */
#define XXH_INLINE_ALL
#include <xxhash.h>

#include "base/str.h"
#include "export/export.h"
#include "record/code.h"

/* Small things. */

static void put(psc_buf *out, psc_str s)
{
    psc_buf_str(out, s);
}

static void put_day(psc_buf *out, psc_day day, const char *format)
{
    int y, m, d;
    psc_day_split(day, &y, &m, &d);
    if (!y) return;
    for (; *format; format++) {
        if (*format == 'Y')
            psc_buf_printf(out, "%04d", y);
        else if (*format == 'M')
            psc_buf_printf(out, "%02d", m);
        else if (*format == 'D')
            psc_buf_printf(out, "%02d", d);
        else
            psc_buf_char(out, *format);
    }
}

/* 53 bits of a hash, so that any program can hold it as a number. */
static void put_number_id(psc_buf *out, const psc_dyad *d)
{
    const uint64_t h = XXH3_64bits_withSeed(d->id.ptr, d->id.len, d->part);
    psc_buf_printf(out, "%llu", (unsigned long long)(h >> 11));
}

static psc_str country_of(const psc_entity *e)
{
    return e && psc_code_has_country(&e->code) ? psc_str_of(e->code.country) : (psc_str){0};
}

static psc_sector sector_of(const psc_entity *e, int i)
{
    return e ? (psc_sector)e->code.sector[i] : PSC_SECTOR_NONE;
}

static psc_str name_of(const psc_entity *e)
{
    if (!e) return (psc_str){0};
    return e->name.len ? e->name : e->text;
}

static psc_str place_of(const psc_dyad *d)
{
    const psc_where *w = &d->event->where;
    if (w->place) return w->place->name;
    return w->name.len ? w->name : w->phrase.text;
}

static void put_sectors(psc_buf *out, const psc_entity *e, const char *between)
{
    for (int i = 0; i < PSC_SECTOR_MAX && sector_of(e, i); i++) {
        if (i) psc_buf_str(out, psc_str_of(between));
        put(out, psc_sector_text(sector_of(e, i)));
    }
}

/* The i-th role that CAMEO has for the entity's sectors. */
static psc_str role_of(const psc_dyad *d, const psc_entity *e, int want)
{
    for (int i = 0, n = 0; i < PSC_SECTOR_MAX && sector_of(e, i); i++) {
        const psc_str role = d->codes->role[sector_of(e, i)];
        if (role.len && n++ == want) return role;
    }
    return (psc_str){0};
}

static const char *place_code(const psc_dyad *d)
{
    const psc_where *w = &d->event->where;
    return w->place ? w->place->country : w->country;
}

/* "RUSGOV" */
static void put_cameo_actor(psc_buf *out, const psc_dyad *d, const psc_entity *e)
{
    put(out, country_of(e));
    for (int i = 0; i < 3; i++) put(out, role_of(d, e, i));
}

/* Cells that know actor and recipient: one for each side. */
/* clang-format off */
#define SIDES(name, body)                                                                   \
    static void actor_##name(psc_buf *out, const psc_dyad *d)                               \
    { const psc_entity *e = d->actor; (void)e; body; }                                      \
    static void recipient_##name(psc_buf *out, const psc_dyad *d)                           \
    { const psc_entity *e = d->recipient; (void)e; body; }

#define CELL(name, body) static void name(psc_buf *out, const psc_dyad *d) { body; }

SIDES(name, put(out, name_of(e)))
SIDES(resolved, if (e) put(out, e->name))
SIDES(text, if (e) put(out, e->text))
SIDES(title, if (e) put(out, e->role))
SIDES(country, put(out, country_of(e)))
SIDES(state, if (e) put(out, psc_codes_country(d->codes, e->code.country)->name))
SIDES(cow, if (e) put(out, psc_codes_country(d->codes, e->code.country)->cow))
SIDES(sector, put(out, psc_sector_text(sector_of(e, 0))))
SIDES(sectors, put_sectors(out, e, ";"))
SIDES(cameo, put_cameo_actor(out, d, e))
SIDES(role1, put(out, role_of(d, e, 0)))
SIDES(role2, put(out, role_of(d, e, 1)))
SIDES(role3, put(out, role_of(d, e, 2)))
SIDES(offset, if (e) psc_buf_printf(out, "%u", e->span.beg))
SIDES(code, if (e && (e->code.country[0] || e->code.sector[0])) {
    psc_buf_printf(out, "%s%s", e->code.country[0] ? e->code.country : "---",
                   e->code.sector[0] ? " " : "");
    put_sectors(out, e, " "); })

CELL(id, put(out, d->id); if (d->part) psc_buf_printf(out, ".%u", d->part))
CELL(record_id, put(out, d->id))
CELL(doc_id, put(out, d->doc->id))
CELL(day, put_day(out, d->day, "Y-M-D"))
CELL(day_number, put_day(out, d->day, "YMD"))
CELL(month_number, put_day(out, d->day, "YM"))
CELL(year, put_day(out, d->day, "Y"))
CELL(month, put_day(out, d->day, "M"))
CELL(day_of_month, put_day(out, d->day, "D"))
CELL(date_from, put_day(out, d->event->when.period.from, "Y-M-D"))
CELL(date_to, put_day(out, d->event->when.period.to, "Y-M-D"))
CELL(published, put_day(out, d->doc->published, "Y-M-D"))
CELL(published_time, put_day(out, d->doc->published, "YMD000000"))
CELL(day_time, put_day(out, d->day, "YMD000000"))
CELL(number_id, put_number_id(out, d))
CELL(type, put(out, psc_type_text(d->event->type)))
CELL(mode, put(out, d->event->mode))
CELL(cameo, put(out, d->event->cameo))
CELL(cameo_base, put(out, psc_str_sub(d->event->cameo, 0, d->event->cameo.len < 3 ? d->event->cameo.len : 3)))
CELL(cameo_root, put(out, psc_str_sub(d->event->cameo, 0, d->event->cameo.len < 2 ? d->event->cameo.len : 2)))
CELL(cameo_label, put(out, psc_codes_cameo(d->codes, d->event->cameo)->label))
CELL(goldstein, put(out, psc_codes_cameo(d->codes, d->event->cameo)->goldstein))
CELL(score, psc_buf_printf(out, "%.1f", d->event->score))
CELL(quad, put(out, d->event->quad))
CELL(quad_number, const psc_quad q = psc_quad_of(d->event->quad); if (q) psc_buf_printf(out, "%d", (int)q))
CELL(modality, put(out, psc_modality_text(d->event->modality)))
CELL(trigger, put(out, d->event->trigger_phrase.text))
CELL(about, put(out, d->event->about.text))
CELL(source_name, put(out, name_of(d->event->source)))
CELL(place, put(out, place_of(d)))
CELL(place_raw, put(out, d->event->where.phrase.text))
CELL(place_country, put(out, psc_str_of(place_code(d))))
CELL(place_state, put(out, psc_codes_country(d->codes, place_code(d))->name))
CELL(place_fips, put(out, psc_codes_country(d->codes, place_code(d))->fips))
CELL(latitude, if (d->event->where.place) psc_buf_printf(out, "%.4f", d->event->where.place->lat))
CELL(longitude, if (d->event->where.place) psc_buf_printf(out, "%.4f", d->event->where.place->lon))
CELL(province, if (d->event->where.place) put(out, d->event->where.place->region))
CELL(feature, if (d->event->where.place) put(out, d->event->where.place->kind))
CELL(geonames, const psc_place *p = d->event->where.place; if (p && p->geonames) psc_buf_printf(out, "%u", p->geonames))
CELL(city, const psc_place *p = d->event->where.place; if (p && psc_str_eq(p->kind, PSC_STR("city"))) put(out, p->name))
CELL(sentence_number, psc_buf_printf(out, "%u", d->event->sentence + 1))
CELL(root_event, put(out, d->event->sentence < 3 ? PSC_STR("1") : PSC_STR("0")))
CELL(one, (void)d; put(out, PSC_STR("1")))
CELL(publisher, put(out, d->doc->publisher))
CELL(title, put(out, d->doc->title))
CELL(url, put(out, d->doc->url))
CELL(url_or_source, put(out, d->doc->url.len ? d->doc->url : d->doc->source))
CELL(language, put(out, d->doc->language))
CELL(version, (void)d; put(out, PSC_STR("priscus " PSC_VERSION)))
CELL(trigger_offset, psc_buf_printf(out, "%u", d->event->trigger_phrase.span.beg))
CELL(doc_length, if (d->n_point) psc_buf_printf(out, "%u", d->n_point))
CELL(percent, psc_buf_printf(out, "%.0f", 100 * d->event->confidence))
CELL(confidence, psc_buf_printf(out, "%.3f", d->event->confidence))
CELL(sentence, put(out, d->sentence))
CELL(rule, put(out, d->event->rule))
/* clang-format on */

/* "military;diplomatic" */
static void contexts(psc_buf *out, const psc_dyad *d)
{
    bool any = false;
    for (unsigned c = 0; c < PSC_CONTEXT_COUNT; c++) {
        if (!(d->event->contexts >> c & 1)) continue;
        if (any) psc_buf_str(out, PSC_STR(";"));
        put(out, psc_context_text((psc_context)c));
        any = true;
    }
}

/* "VERBAL COOPERATION" */
static void quad_upper(psc_buf *out, const psc_dyad *d)
{
    const psc_str q = d->event->quad;
    for (size_t i = 0; i < q.len; i++) {
        const char c = q.ptr[i];
        psc_buf_char(out, c == '-' ? ' ' : c >= 'a' && c <= 'z' ? (char)(c - 32) : c);
    }
}

/* GDELT: the year and the part of it that is over, months counted as 30 days of
 * 365. */
static void fraction_date(psc_buf *out, const psc_dyad *d)
{
    int y, m, d_of_m;
    psc_day_split(d->day, &y, &m, &d_of_m);
    if (!y) return;
    psc_buf_printf(out, "%.4f", y + ((m - 1) * 30 + d_of_m) / 365.0);
}

/* GDELT: 1 a country, 2 a state of the USA, 3 a city there, 4 a city elsewhere, 5 a
 * first-level region elsewhere; other places go with the cities. */
static void geo_type(psc_buf *out, const psc_dyad *d)
{
    const psc_place *p = d->event->where.place;
    const bool usa = strcmp(place_code(d), "USA") == 0;
    if (place_of(d).len == 0) return;
    if (p && psc_str_eq(p->kind, PSC_STR("country")))
        put(out, PSC_STR("1"));
    else if (p && psc_str_eq(p->kind, PSC_STR("region")))
        put(out, usa ? PSC_STR("2") : PSC_STR("5"));
    else
        put(out, usa ? PSC_STR("3") : PSC_STR("4"));
}

/* The sectors behind the first, as Phoenix has them in one field. */
static void put_rest(psc_buf *out, const psc_dyad *d, const psc_entity *e)
{
    for (int i = 1; i < 3; i++) put(out, role_of(d, e, i));
}

static void actor_rest(psc_buf *out, const psc_dyad *d)
{
    put_rest(out, d, d->actor);
}

static void recipient_rest(psc_buf *out, const psc_dyad *d)
{
    put_rest(out, d, d->recipient);
}

#define T PSC_CELL_TEXT
#define I PSC_CELL_INT
#define R PSC_CELL_REAL
#define D PSC_CELL_DAY

static const psc_column polecat[] = {
    {"Event ID", id, T},
    {"Event Date", day, D},
    {"Event Type", type, T},
    {"Event Mode", mode, T},
    {"Intensity", score, R},
    {"Quad Code", quad_upper, T},
    {"Contexts", contexts, T},
    {"Actor Name", actor_name, T},
    {"Actor Country", actor_country, T},
    {"Actor COW", actor_cow, I},
    {"Primary Actor Sector", actor_sector, T},
    {"Actor Sectors", actor_sectors, T},
    {"Actor Title", actor_title, T},
    {"Actor Name Raw", actor_text, T},
    {"Wikipedia Actor ID", NULL, T},
    {"Recipient Name", recipient_name, T},
    {"Recipient Country", recipient_country, T},
    {"Recipient COW", recipient_cow, I},
    {"Primary Recipient Sector", recipient_sector, T},
    {"Recipient Sectors", recipient_sectors, T},
    {"Recipient Title", recipient_title, T},
    {"Recipient Name Raw", recipient_text, T},
    {"Wikipedia Recipient ID", NULL, T},
    {"Placename", place, T},
    {"City", city, T},
    {"District", NULL, T},
    {"Province", province, T},
    {"Country", place_country, T},
    {"Latitude", latitude, R},
    {"Longitude", longitude, R},
    {"GeoNames ID", geonames, T},
    {"Raw Placename", place_raw, T},
    {"Feature Type", feature, T},
    {"Source", publisher, T},
    {"Publication Date", published, D},
    {"Story People", NULL, T},
    {"Story Organizations", NULL, T},
    {"Story Locations", NULL, T},
    {"Language", language, T},
    {"Version", version, T},
};

#define GDELT_ACTOR(n, side)                                                                 \
    {"Actor" n "Code", side##_cameo, T}, {"Actor" n "Name", side##_name, T},                 \
        {"Actor" n "CountryCode", side##_country, T}, {"Actor" n "KnownGroupCode", NULL, T}, \
        {"Actor" n "EthnicCode", NULL, T}, {"Actor" n "Religion1Code", NULL, T},             \
        {"Actor" n "Religion2Code", NULL, T}, {"Actor" n "Type1Code", side##_role1, T},      \
        {"Actor" n "Type2Code", side##_role2, T},                                            \
    {                                                                                        \
        "Actor" n "Type3Code", side##_role3, T                                               \
    }

#define GDELT_GEO(who, type_cell, name_cell, fips_cell, lat, lon, id_cell)                \
    {who "Geo_Type", type_cell, I}, {who "Geo_FullName", name_cell, T},                   \
        {who "Geo_CountryCode", fips_cell, T}, {who "Geo_ADM1Code", NULL, T},             \
        {who "Geo_ADM2Code", NULL, T}, {who "Geo_Lat", lat, R}, {who "Geo_Long", lon, R}, \
    {                                                                                     \
        who "Geo_FeatureID", NULL, T                                                      \
    }

static const psc_column gdelt[] = {
    {"GLOBALEVENTID", number_id, I},
    {"SQLDATE", day_number, I},
    {"MonthYear", month_number, I},
    {"Year", year, I},
    {"FractionDate", fraction_date, R},
    GDELT_ACTOR("1", actor),
    GDELT_ACTOR("2", recipient),
    {"IsRootEvent", root_event, I},
    {"EventCode", cameo, T},
    {"EventBaseCode", cameo_base, T},
    {"EventRootCode", cameo_root, T},
    {"QuadClass", quad_number, I},
    {"GoldsteinScale", goldstein, R},
    {"NumMentions", one, I},
    {"NumSources", one, I},
    {"NumArticles", one, I},
    {"AvgTone", NULL, R},
    GDELT_GEO("Actor1", NULL, NULL, NULL, NULL, NULL, NULL),
    GDELT_GEO("Actor2", NULL, NULL, NULL, NULL, NULL, NULL),
    GDELT_GEO("Action", geo_type, place, place_fips, latitude, longitude, geonames),
    {"DATEADDED", published_time, I},
    {"SOURCEURL", url_or_source, T},
};

static const psc_column mentions[] = {
    {"GLOBALEVENTID", number_id, I},
    {"EventTimeDate", day_time, I},
    {"MentionTimeDate", published_time, I},
    {"MentionType", one, I},
    {"MentionSourceName", publisher, T},
    {"MentionIdentifier", url_or_source, T},
    {"SentenceID", sentence_number, I},
    {"Actor1CharOffset", actor_offset, I},
    {"Actor2CharOffset", recipient_offset, I},
    {"ActionCharOffset", trigger_offset, I},
    {"InRawText", one, I},
    {"Confidence", percent, I},
    {"MentionDocLen", doc_length, I},
    {"MentionDocTone", NULL, R},
    {"MentionDocTranslationInfo", NULL, T},
    {"Extras", NULL, T},
};

static const psc_column phoenix[] = {
    {"EventID", id, T},
    {"Date", day_number, I},
    {"Year", year, I},
    {"Month", month, I},
    {"Day", day_of_month, I},
    {"SourceActorFull", actor_cameo, T},
    {"SourceActorEntity", actor_country, T},
    {"SourceActorRole", actor_role1, T},
    {"SourceActorAttribute", actor_rest, T},
    {"TargetActorFull", recipient_cameo, T},
    {"TargetActorEntity", recipient_country, T},
    {"TargetActorRole", recipient_role1, T},
    {"TargetActorAttribute", recipient_rest, T},
    {"EventCode", cameo, T},
    {"EventRootCode", cameo_root, T},
    {"QuadClass", quad_number, I},
    {"GoldsteinScore", goldstein, R},
    {"Issues", NULL, T},
    {"Lat", latitude, R},
    {"Lon", longitude, R},
    {"LocationName", place, T},
    {"StateName", province, T},
    {"CountryCode", place_country, T},
    {"SentenceID", sentence_number, I},
    {"URLs", url_or_source, T},
    {"NewsSources", publisher, T},
};

static const psc_column icews[] = {
    {"Event ID", number_id, I},
    {"Event Date", day, D},
    {"Source Name", actor_name, T},
    {"Source Sectors", actor_sectors, T},
    {"Source Country", actor_state, T},
    {"Event Text", cameo_label, T},
    {"CAMEO Code", cameo, T},
    {"Intensity", goldstein, R},
    {"Target Name", recipient_name, T},
    {"Target Sectors", recipient_sectors, T},
    {"Target Country", recipient_state, T},
    {"Story ID", doc_id, T},
    {"Sentence Number", sentence_number, I},
    {"Publisher", publisher, T},
    {"City", city, T},
    {"District", NULL, T},
    {"Province", province, T},
    {"Country", place_state, T},
    {"Latitude", latitude, R},
    {"Longitude", longitude, R},
};

#define OWN_SIDE(who)                                                       \
    {#who "_text", who##_text, T}, {#who "_name", who##_resolved, T},       \
        {#who "_code", who##_code, T}, {#who "_country", who##_country, T}, \
        {#who "_sectors", who##_sectors, T},                                \
    {                                                                       \
#who "_role", who##_title, T                                        \
    }

static const psc_column own[] = {
    {"id", record_id, T},
    {"doc", doc_id, T},
    {"published", published, D},
    {"day", day, D},
    {"date_from", date_from, D},
    {"date_to", date_to, D},
    {"type", type, T},
    {"mode", mode, T},
    {"cameo", cameo, T},
    {"quad", quad, T},
    {"score", score, R},
    {"goldstein", goldstein, R},
    {"modality", modality, T},
    {"contexts", contexts, T},
    OWN_SIDE(actor),
    OWN_SIDE(recipient),
    {"trigger", trigger, T},
    {"about", about, T},
    {"attribution", source_name, T},
    {"place", place, T},
    {"place_country", place_country, T},
    {"latitude", latitude, R},
    {"longitude", longitude, R},
    {"sentence", sentence_number, I},
    {"sentence_text", sentence, T},
    {"publisher", publisher, T},
    {"title", title, T},
    {"url", url, T},
    {"rule", rule, T},
    {"confidence", confidence, R},
};

/* Of a spreadsheet's columns, in digits or so: the same order. */
static const uint8_t own_width[] = {
    24, 24, 12, 12, 12, 12, 14, 16, 8,  22, 8, 10, 13, 22, /* id ... contexts */
    28, 28, 14, 15, 16, 24,                                /* actor */
    28, 28, 14, 17, 18, 24,                                /* recipient */
    18, 40, 24, 20, 14, 10, 10, 10, 80,                    /* trigger ... sentence_text */
    20, 50, 40, 18, 11,                                    /* publisher ... confidence */
};

#define COLUMNS(table) .column = table, .n = sizeof table / sizeof *table

const psc_layout *psc_layout_of(psc_format f)
{
    static const psc_layout layout[PSC_FORMAT_COUNT] = {
        [PSC_FORMAT_POLECAT] = {COLUMNS(polecat), .header = true},
        [PSC_FORMAT_GDELT] = {COLUMNS(gdelt)},
        [PSC_FORMAT_MENTIONS] = {COLUMNS(mentions)},
        [PSC_FORMAT_PHOENIX] = {COLUMNS(phoenix)},
        [PSC_FORMAT_ICEWS] = {COLUMNS(icews), .header = true},
        [PSC_FORMAT_CSV] = {COLUMNS(own), .header = true, .quoted = true, .all = true},
        [PSC_FORMAT_PARQUET] = {COLUMNS(own), .all = true},
        [PSC_FORMAT_XLSX] = {COLUMNS(own), .width = own_width, .all = true},
    };
    _Static_assert(sizeof own_width == sizeof own / sizeof *own, "a width for each column");
    _Static_assert(sizeof polecat / sizeof *polecat == 40, "POLECAT has 40 columns");
    _Static_assert(sizeof gdelt / sizeof *gdelt == 61, "GDELT 2.0 events have 61");
    _Static_assert(sizeof mentions / sizeof *mentions == 16, "GDELT 2.0 mentions have 16");
    _Static_assert(sizeof phoenix / sizeof *phoenix == 26, "Phoenix has 26");
    _Static_assert(sizeof icews / sizeof *icews == 20, "ICEWS has 20");
    return &layout[f];
}
