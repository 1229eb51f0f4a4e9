/* SPDX-License-Identifier: Apache-2.0 */
/* Talking: messages on standard error, records on standard output. */
#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli.h"

void cli_say(const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    fputs("priscus: ", stderr);
    vfprintf(stderr, fmt, ap);
    fputc('\n', stderr);
    va_end(ap);
}

void cli_say_err(const psc_err *err)
{
    char text[PSC_ERR_FILE + PSC_ERR_TEXT + 64];
    (void)psc_err_format(err, text, sizeof text);
    cli_say("%s", text);
}

void cli_complain(void *ctx, const psc_err *err)
{
    (void)ctx;
    cli_say_err(err);
}

/* Memory. */

void *cli_alloc(void *old, size_t count, size_t size)
{
    const bool fits = size == 0 || count <= SIZE_MAX / size;
    const size_t n = fits ? count * size : 0;
    void *p = fits ? realloc(old, n ? n : 1) : NULL;
    if (!p) {
        cli_say("out of memory");
        exit(CLI_FAILURE);
    }
    return p;
}

void cli_text_add(cli_text *t, const char *ptr, size_t len)
{
    if (t->cap - t->len < len) {
        t->cap = t->cap * 2 > t->len + len ? t->cap * 2 : t->len + len;
        t->ptr = cli_alloc(t->ptr, t->cap, 1);
    }
    if (len) memcpy(t->ptr + t->len, ptr, len);
    t->len += len;
}

void cli_text_free(cli_text *t)
{
    free(t->ptr);
    *t = (cli_text){0};
}

char *cli_read_file(const char *path, size_t *len)
{
    FILE *f = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
    cli_text t = {0};
    char piece[1 << 14];
    if (!f) {
        cli_say("%s: cannot be opened: %s", path, strerror(errno));
        return NULL;
    }
    for (size_t n; (n = fread(piece, 1, sizeof piece, f)) > 0;) cli_text_add(&t, piece, n);
    const bool failed = ferror(f) != 0;
    if (failed) cli_say("%s: cannot be read: %s", path, strerror(errno));
    if (f != stdin) (void)fclose(f);
    if (failed)
        cli_text_free(&t);
    else
        cli_text_add(&t, "", 1);
    *len = failed ? 0 : t.len - 1;
    return t.ptr;
}

/* Standard output. */

/* A pipe that was closed has told its reader enough ("| head"): status 1, and no word. */
static bool output_failed(void)
{
    if (errno != EPIPE) cli_say("output: %s", errno ? strerror(errno) : "cannot be written");
    return false;
}

bool cli_put(const char *ptr, size_t len)
{
    errno = 0;
    if (len && fwrite(ptr, 1, len, stdout) != len) return output_failed();
    return true;
}

bool cli_put_end(void)
{
    errno = 0;
    if (fflush(stdout) != 0 || ferror(stdout)) return output_failed();
    return true;
}

bool cli_is_terminal(FILE *f)
{
    return isatty(fileno(f)) == 1;
}

psc_look cli_look(void)
{
    const char *no = getenv("NO_COLOR"), *term = getenv("TERM");
    struct winsize size;
    psc_look look = {.width = 100};
    look.colour = cli_is_terminal(stdout) && !(no && *no) && term && strcmp(term, "dumb") != 0;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40)
        look.width = size.ws_col < 120 ? size.ws_col : 120;
    return look;
}

/* Handles. */

/* What is said of the lexicon while it is opened. */
typedef struct lexicon_talk {
    const cli_args *args;
    uint64_t bad, remarks;
} lexicon_talk;

static void talk_bad(void *ctx, const psc_err *err)
{
    lexicon_talk *t = ctx;
    t->bad++;
    cli_say_err(err);
}

/* `check` tells remarks, other commands that there are some. */
static void talk_remark(void *ctx, const psc_err *err)
{
    lexicon_talk *t = ctx;
    t->remarks++;
    if (t->args->command->run == cli_check && !t->args->quiet) cli_say_err(err);
}

static void sum_up(const lexicon_talk *t)
{
    const bool check = t->args->command->run == cli_check;
    if (t->bad)
        cli_say("%llu bad entr%s of dictionaries left out", (unsigned long long)t->bad,
                t->bad == 1 ? "y" : "ies");
    if (t->remarks && !t->args->quiet && !check)
        cli_say("%llu remark%s on the dictionaries: priscus check --lexicon tells them",
                (unsigned long long)t->remarks, t->remarks == 1 ? "" : "s");
}

int cli_open_lexicon(const cli_args *args, unsigned parts, psc_lexicon **out)
{
    psc_err err;
    lexicon_talk talk = {.args = args};
    const psc_lexicon_options o = {.dir = args->lexicon,
                                   .n_dir = args->n_lexicon,
                                   .only = args->only_lexicon,
                                   .parts = parts,
                                   .complain = talk_bad,
                                   .complain_ctx = &talk,
                                   .remark = talk_remark,
                                   .lenient = args->lenient,
                                   .judge = args->command->run == cli_check};
    const psc_status st = psc_lexicon_open(out, &o, psc_alloc_default(), &err);
    if (st == PSC_OK) {
        sum_up(&talk);
        return CLI_OK;
    }
    if (st == PSC_NOMEM) cli_say_err(&err);
    cli_say("the lexicon cannot be used; nothing was coded");
    return CLI_FAILURE;
}

int cli_open_model(const cli_args *args, psc_model **out)
{
    psc_err err;
    const bool fast = args->fast && !args->model;
    const psc_status st = fast ? psc_model_open_fast(out, psc_alloc_default(), &err)
                               : psc_model_open(out, args->model, psc_alloc_default(), &err);
    if (st == PSC_OK) return CLI_OK;
    cli_say_err(&err);
    return CLI_FAILURE;
}

int cli_with_coder(const cli_args *args, unsigned needs, int (*run)(const cli_args *, psc_coder *))
{
    psc_lexicon *lexicon = NULL;
    psc_model *model = NULL;
    psc_coder *coder = NULL;
    psc_err err;
    psc_coder_options o = psc_coder_defaults();
    o.date = args->date;
    int status = CLI_OK;
    if (needs & (CLI_LEXICON | CLI_ACTORS))
        status = cli_open_lexicon(args, needs & CLI_LEXICON ? PSC_LEXICON_ALL : PSC_LEXICON_ACTORS,
                                  &lexicon);
    if (status == CLI_OK && needs & CLI_MODEL) status = cli_open_model(args, &model);
    if (status == CLI_OK && psc_coder_new(&coder, model, lexicon, &o, psc_alloc_default(), &err)) {
        cli_say_err(&err);
        status = CLI_FAILURE;
    }
    if (status == CLI_OK) status = run(args, coder);
    psc_coder_free(coder);
    psc_model_close(model);
    psc_lexicon_close(lexicon);
    return status;
}
