/* SPDX-License-Identifier: Apache-2.0 */
/* A stream of bytes with a window on it.  Streams are stacked: a file, what gzip
 * unpacks from it, a member of the tar in that, ...  Each one is read in pieces;
 * the window grows to the longest record somebody wants whole, and no further.
 *
 *     while ((st = psc_bytes_want(b, 512, &err)) == PSC_OK && psc_bytes_view(b).len) {
 *         const psc_str s = psc_bytes_view(b);       // at least 512 bytes, unless the end is near
 *         psc_bytes_eat(b, use(s));
 *     }
 *
 * Damage (PSC_INPUT) ends the bytes before it; a stream that can find the next
 * sound place goes on there with the next call, any other is at its end. */
#ifndef PSC_INGEST_BYTES_H
#define PSC_INGEST_BYTES_H

#include <priscus/status.h>

/* What a file has cost so far: all unpacked bytes against those read from the disk. */
typedef struct psc_budget {
    uint64_t raw, unpacked;
} psc_budget;

typedef struct psc_bytes psc_bytes;

typedef struct psc_bytes_kind {
    /* Up to `room` bytes to `to`; *got 0 with PSC_OK: the end. */
    psc_status (*read)(psc_bytes *b, char *to, size_t room, size_t *got, psc_err *err);
    void (*close)(psc_bytes *b); /* what the kind itself holds; may be NULL */
    size_t size;                 /* of its struct, which begins with a psc_bytes */
} psc_bytes_kind;

struct psc_bytes {
    const psc_bytes_kind *kind;
    psc_alloc alloc;
    psc_budget *budget; /* borrowed */
    const char *file;   /* for messages; borrowed */
    char *buf;          /* [cap]; bytes [pos, len) are still to be eaten */
    size_t cap, len, pos;
    uint64_t base;      /* offset of buf[0] in this stream */
    uint64_t origin_at; /* here the newest packed member begins ... */
    uint64_t origin;    /* ... which is this offset of the stream below; UINT64_MAX: none */
    bool eof, stop;     /* stop: damaged, nothing follows */
    psc_status pending; /* met while peeking; fill tells it */
    psc_err trouble;
};

enum { PSC_BYTES_PIECE = 1 << 16 /* bytes a read */ };

/* A stream of the kind, zeroed but for the fields above; NULL: no memory. */
psc_bytes *psc_bytes_new(const psc_bytes_kind *kind, const char *file, psc_budget *budget,
                         psc_alloc alloc);
void psc_bytes_close(psc_bytes *b); /* NULL is fine; the stream below stays open */

/* An open file or pipe; closes it at the end unless it is standard input. */
psc_bytes *psc_bytes_of_fd(int fd, const char *file, psc_budget *budget, psc_alloc alloc);
/* Bytes in memory, borrowed. */
psc_bytes *psc_bytes_of_memory(psc_str s, const char *file, psc_budget *budget, psc_alloc alloc);
/* The next `size` bytes of a stream (UINT64_MAX: all).  When it is closed, the rest
 * of them is still to be skipped: psc_bytes_left. */
psc_bytes *psc_bytes_section(psc_bytes *below, uint64_t size, const char *file);
uint64_t psc_bytes_left(const psc_bytes *section);
/* UTF-16 or UTF-32 as UTF-8.  `width` bytes a unit, big-endian or little. */
psc_bytes *psc_bytes_wide(psc_bytes *below, int width, bool big, const char *file);

/* One more piece into the window; sets eof at the end. */
PSC_MUST_USE psc_status psc_bytes_fill(psc_bytes *b, psc_err *err);
/* At least n bytes in the window, unless the end comes first. */
PSC_MUST_USE psc_status psc_bytes_want(psc_bytes *b, size_t n, psc_err *err);
/* The same to look ahead: damage behind what there is is told later, by fill. */
PSC_MUST_USE psc_status psc_bytes_peek(psc_bytes *b, size_t n, psc_err *err);
/* Step over n bytes, or to the end. */
PSC_MUST_USE psc_status psc_bytes_skip(psc_bytes *b, uint64_t n, psc_err *err);

static inline psc_str psc_bytes_view(const psc_bytes *b)
{
    return (psc_str){b->pos ? b->buf + b->pos : b->buf, b->len - b->pos};
}
static inline uint64_t psc_bytes_tell(const psc_bytes *b)
{
    return b->base + b->pos;
}
static inline void psc_bytes_eat(psc_bytes *b, size_t n)
{
    b->pos += n;
}
/* Is everything eaten, and nothing to come? */
static inline bool psc_bytes_done(const psc_bytes *b)
{
    return b->eof && b->pos == b->len;
}
psc_status psc_bytes_no_memory(const psc_bytes *b, psc_err *err);

#endif
