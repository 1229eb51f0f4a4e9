/* SPDX-License-Identifier: Apache-2.0 */
/* Agencies in what stands around the article; see credit.h. */
#include "merge/credit.h"

#include "base/str.h"

enum {
    LINES = 6, /* a credit stands in one of the last lines ... */
    WORDS = 8  /* ... that have not more words than this */
};

static bool is_short(psc_str line)
{
    int words = 0;
    while (line.len && words <= WORDS) words += psc_str_cut(&line, ' ').len > 0;
    return words <= WORDS;
}

/* Cuts off and returns the last line that is not empty. */
static psc_str last_line(psc_str *rest)
{
    *rest = psc_str_trim(*rest);
    size_t at = rest->len;
    while (at && rest->ptr[at - 1] != '\n') at--;
    const psc_str line = psc_str_sub(*rest, at, rest->len);
    *rest = psc_str_sub(*rest, 0, at);
    return line;
}

psc_str psc_credit_of(const psc_merge_rules *r, const psc_document *doc)
{
    psc_str found = psc_cue_in(r->agency, r->n_agency, doc->dateline.agency, false);
    if (!found.len) found = psc_cue_in(r->agency, r->n_agency, doc->byline, false);
    psc_str rest = doc->text;
    for (int i = 0; i < LINES && rest.len && !found.len; i++) {
        const psc_str line = last_line(&rest);
        if (is_short(line)) found = psc_cue_in(r->agency, r->n_agency, line, false);
    }
    if (!found.len) found = psc_cue_in(r->agency, r->n_agency, doc->publisher, false);
    return found.len ? found : doc->dateline.agency;
}
