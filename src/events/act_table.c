/* SPDX-License-Identifier: Apache-2.0 */
/* The cells of the table: an act's row by an outer act's op, and what they make of the act. */
#include "events/act.h"
#include "events/act_part.h"

const psc_cell *psc_act_cell(const psc_graph *g, int16_t row, psc_op op)
{
    if (row < 0 || !g->rules->row[row].set[op]) return NULL;
    return &g->rules->row[row].cell[op];
}

static bool asks_or_offers(psc_op op)
{
    return op == PSC_OP_ASK || op == PSC_OP_DEMAND || op == PSC_OP_INTEND;
}

bool psc_act_put_cell(const psc_graph *g, psc_act *a, psc_op op)
{
    const psc_cell *cell = psc_act_cell(g, a->row, op);
    if (!cell) return false;
    if (cell->row == a->row) { /* meant to be done, it is the deed to come */
        a->future = true;
        a->op = PSC_OP_DONE;
        return true;
    }
    if (cell->row >= 0) {
        a->row = cell->row;
        const psc_cell *done = psc_act_cell(g, a->row, PSC_OP_DONE);
        a->cell = done ? *done : (psc_cell){.row = -1};
        a->op = PSC_OP_DONE;
        return true;
    }
    a->cell = *cell;
    a->content = asks_or_offers(op) ? (int16_t)(a->row + 1) : 0;
    a->row = g->rules->op_row[op];
    a->op = op;
    return true;
}

void psc_act_pass_content(psc_act *inner, psc_op op)
{
    bool passes = op == PSC_OP_ASK || op == PSC_OP_DEMAND || op == PSC_OP_REFUSE ||
                  ((op == PSC_OP_INTEND || op == PSC_OP_THREATEN) && /* "warned it was ready to" */
                   inner->op == PSC_OP_INTEND);
    if (passes && inner->content) inner->row = (int16_t)(inner->content - 1);
}

void psc_act_possible(const psc_graph *g, psc_act *a)
{
    const psc_cell *c = a->op == PSC_OP_DONE && !a->negated ? psc_act_cell(g, a->row, PSC_OP_INTEND)
                                                            : NULL;
    if (c && (c->type == PSC_TYPE_AGREE || c->type == PSC_TYPE_CONCEDE))
        psc_act_put_cell(g, a, PSC_OP_INTEND);
    a->hypothetical = true;
}
