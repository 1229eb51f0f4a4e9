#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Sentences of a treebank with the noun phrases of wire reports grafted in.

    tools/add_wire_phrases.py TREES.conllu... > grafted.conllu

Web text has few of the phrases that agency copy is full of: "US Secretary of State Ada
Moreau and her Turkish counterpart Emre Aydin", "rebels backed by Qatar", "the UN envoy for
Libya, Tomas Lindqvist,".  Here a small grammar makes them, trees and names included, by the
treebanks' conventions, and each stands in for a short subject, object or oblique of the same
number in one of the treebank's own sentences.

Agency copy also opens with who said it ("The minister told reporters Thursday the talks had
failed"), hangs clauses on each other ("..., as rebels advanced") and on nouns ("rejected claims
that ..."): such sentences are made of the treebank's plain ones.  Last come short statements whose
verb could be a participle ("Chad severed relations with Cuba").  Words are our own and stand for
nobody.  The same input gives the same output."""
import collections
import random
import sys

from conllu import sentences

SHARE = 0.5    # of the sentences that have a place for a phrase
OPENED = 0.12  # of the plain sentences: said by somebody
JOINED = 0.12  # of the short plain ones: under the one before
GIVEN = """Ada Emre Tomas Leila Omar Ivan Marta Yusuf Chen Rosa Dmitri Aisha Pavel Nadia Karim Ingrid Paulo Hana
Viktor Samir Elena Kofi Amina Jorge Fatima Lars Bilal Sofia Tariq Olga Rafael Mei Ahmed Irina Diego Zainab Mikhail
Grace Hassan Julia Abdul Natalia Idris Claire Walid Svetlana Mateo Rania Andrei Lucia Farid Johan Mariam Sergio
Anwar Petra Musa Helena Jamal Beatriz Rustam Thandiwe Arjun Priya Nguyen Min Ravi Takeshi Yuki Salma""".split()
SURNAME = """Moreau Aydin Lindqvist Haddad Petrov Okafor Silva Rahman Novak Castillo Yilmaz Bakr Schmidt Ortega Mwangi
Ivanov Khalil Fischer Rossi Mansour Kowalski Diallo Herrera Nasser Volkov Tanaka Adeyemi Lopez Aziz Bergstrom
Suleiman Dubois Karimov Mensah Vargas Hussein Popescu Traore Weber Saleh Morales Banda Zaytsev Qureshi Lindgren
Abdi Fernandez Toure Horvat Mukherjee Salazar Jaber Nkosi Larsen Farah Costa Yamamoto Barakat Melnyk Osman
Torres Kiplagat Darwish Reyes Hoxha Sokolov Mbeki Aguilar Rashid Nilsson Ghani Pham Dlamini""".split()
COUNTRY = """Russia Turkey Syria Iran Iraq France Germany Britain China Japan India Pakistan Egypt Libya Sudan Israel
Jordan Lebanon Yemen Qatar Ukraine Poland Georgia Armenia Azerbaijan Kenya Ethiopia Somalia Nigeria Mali Chad
Colombia Venezuela Mexico Brazil Cuba Chile Peru Greece Cyprus Serbia Kosovo Spain Italy Norway Sweden Finland
Indonesia Thailand Myanmar Malaysia Vietnam Australia Canada Morocco Algeria Tunisia Rwanda Burundi Uganda
Washington Moscow Beijing Tehran Ankara Damascus Paris Berlin London Kiev Cairo Riyadh Islamabad""".split()
PLACE = """Geneva Vienna Aleppo Kabul Mosul Donetsk Tripoli Benghazi Sanaa Juba Goma Gaza Homs Kandahar Idlib Luhansk
Mogadishu Bamako Bangui Astana Doha Oslo Minsk Brussels Darfur Kashmir Crimea Kirkuk Basra Aden""".split()
ADJECTIVE = """Russian Turkish Syrian Iranian Iraqi French German British Chinese Japanese Indian Pakistani Egyptian Libyan
Sudanese Israeli Jordanian Lebanese Yemeni Qatari Ukrainian Polish Georgian Armenian Kenyan Ethiopian Somali
Nigerian Malian Colombian Venezuelan Mexican Brazilian Cuban Chilean Greek Cypriot Serbian Spanish Italian
Norwegian Swedish Finnish Indonesian Thai Malaysian Vietnamese Australian Canadian Moroccan Algerian Rwandan
Palestinian Kurdish Saudi Afghan American Swiss""".split()
TITLE = [["President"], ["Prime/ADJ", "Minister"], ["Foreign/ADJ", "Minister"], ["Defence", "Minister"],
         ["Secretary", "of", "State"], ["Interior", "Minister"], ["Deputy/ADJ", "Foreign/ADJ", "Minister"],
         ["Chancellor"], ["General"], ["Ambassador"], ["Senator"], ["Defense", "Secretary"], ["King"],
         ["Vice/ADJ", "President"], ["Colonel"], ["Crown", "Prince"], ["Finance", "Minister"]]
ORGS = ["Red Cross", "World Bank", "Security Council", "European Union", "Arab League", "African Union",
        "Free Army", "Unity Front", "Justice Party", "National Coalition", "Supreme Court", "Foreign Ministry",
        "Central Bank", "Patriotic Movement", "Border Guard", "Liberation Army"]
ACRONYM = "UN EU NATO US UK UAE AU OPEC IAEA OSCE IS ISIL PKK YPG M23".split()
ROLE = "envoy spokesman spokeswoman ambassador mediator negotiator adviser official commander representative".split()
ONES = "official diplomat spokesman lawmaker commander negotiator general judge minister activist".split()
MANY = """officials diplomats troops soldiers rebels fighters militants insurgents negotiators lawmakers police protesters
forces militiamen civilians refugees activists monitors observers delegates""".split()
GROUP = "government opposition regime army coalition alliance militia group delegation council parliament".split()
QUALITY = "senior top main moderate armed local chief leading former acting powerful".split()
DONE = "backed supported trained armed led funded".split()

rand = random.Random(7)
pick = rand.choice


class Phrase:
    """Tokens (form, UPOS, XPOS, head, relation, name); heads are indices, the phrase's head has None."""

    def __init__(self, tokens, plural=False):
        self.tokens, self.plural = tokens, plural

    @property
    def head(self):
        return next(i for i, t in enumerate(self.tokens) if t[3] is None)


def noun(form):
    return [form, "NOUN", "NNS" if form.endswith("s") and form != "forces'" or form in ("police", "troops",
            "militiamen") else "NN", None, None, "O"]


def attach(tokens, other, at, relation, before=False):
    """Put the phrase `other` behind (or before) tokens, its head under the token `at`."""
    shift = 0 if before else len(tokens)
    moved = [[f, u, x, (at + (len(other.tokens) if before else 0)) if h is None else h + shift,
              relation if h is None else r, n] for f, u, x, h, r, n in other.tokens]
    kept = [[f, u, x, h if h is None or not before else h + len(other.tokens), r, n] for f, u, x, h, r, n in tokens]
    return moved + kept if before else kept + moved


def word(form, upos, xpos, name="O"):
    return Phrase([[form, upos, xpos, None, None, name]])


def person_name():
    given, surname = pick(GIVEN), pick(SURNAME)
    tokens = [[given, "PROPN", "NNP", None, None, "B-PER"], [surname, "PROPN", "NNP", 0, "flat", "I-PER"]]
    if rand.random() < 0.12:
        tokens.append([pick(SURNAME), "PROPN", "NNP", 0, "flat", "I-PER"])
    if rand.random() < 0.12:
        tokens = [[surname, "PROPN", "NNP", None, None, "B-PER"]]
    return Phrase(tokens)


def title():
    """"Turkish Foreign Minister", "US Secretary of State" """
    tokens, parts = [], pick(TITLE)
    at = 0 if parts[-1] == "State" else len(parts) - 1
    for i, p in enumerate(parts):
        form, _, kind = p.partition("/")
        if kind:
            tokens.append([form, "ADJ", "NNP", at, "amod", "O"])
        elif form == "of":
            tokens.append([form, "ADP", "IN", i + 1, "case", "O"])
        elif form == "State":
            tokens.append([form, "PROPN", "NNP", 0, "nmod", "O"])
        else:
            tokens.append([form, "PROPN", "NNP", None if i == at else at, None if i == at else "compound", "O"])
    u = rand.random()
    if u < 0.5:
        tokens = attach(tokens, word(pick(ADJECTIVE), "ADJ", "JJ"), at, "amod", before=True)
    elif u < 0.75:
        form = pick(["US", "UN", "UK", "EU", "US", "NATO"])
        tokens = attach(tokens, word(form, "PROPN", "NNP", "B-LOC" if form in ("US", "UK") else "B-ORG"), at,
                        "compound", before=True)
    if rand.random() < 0.12:
        head = next(i for i, t in enumerate(tokens) if t[3] is None)
        tokens = attach(tokens, word(pick(["former", "acting", "new", "then"]), "ADJ", "JJ"), head, "amod",
                        before=True)
    return Phrase(tokens)


def titled_person():
    p = person_name()
    return Phrase(attach(p.tokens, title(), p.head, "nmod:desc", before=True))


def organisation():
    if rand.random() < 0.4:
        return word(pick(ACRONYM), "PROPN", "NNP", "B-ORG")
    tokens = [[w, "PROPN", "NNP", 1, "compound", "B-ORG" if i == 0 else "I-ORG"]
              for i, w in enumerate(pick(ORGS).split())]
    if tokens[0][0] in ("European", "Arab", "African", "Red", "Free", "National", "Supreme", "Foreign", "Central",
                        "Patriotic"):
        tokens[0][1], tokens[0][4] = "ADJ", "amod"
    tokens[1][3], tokens[1][4] = None, None
    return Phrase(tokens)


def with_the(p, form="the"):
    return Phrase(attach(p.tokens, word(form, "DET", "DT"), p.head, "det", before=True), p.plural)


def country(name=None):
    return word(name or pick(COUNTRY), "PROPN", "NNP", "B-LOC")


def with_case(p, case):
    return Phrase(attach(p.tokens, word(case, "ADP", "IN"), p.head, "case", before=True), p.plural)


def role():
    """"the UN envoy for Libya", "a spokesman for the ministry", "Moscow's chief negotiator" """
    tokens = [noun(pick(ROLE))]
    if rand.random() < 0.35:
        tokens = attach(tokens, word(pick(QUALITY), "ADJ", "JJ"), 0, "amod", before=True)
    head = Phrase(tokens).head
    u = rand.random()
    if u < 0.3:
        tokens = attach(tokens, word(pick(ADJECTIVE), "ADJ", "JJ"), head, "amod", before=True)
    elif u < 0.6:
        tokens = attach(tokens, word(pick(ACRONYM), "PROPN", "NNP", "B-ORG"), head, "compound", before=True)
    if rand.random() < 0.5:
        whose = country() if rand.random() < 0.6 else with_the(organisation())
        tokens = attach(tokens, with_case(whose, pick(["for", "for", "to", "of"])), Phrase(tokens).head, "nmod")
    return Phrase(tokens)


def comma():
    return word(",", "PUNCT", ",")


def between_commas(p, apposed, close):
    """p , apposed (,)"""
    head = p.head
    inner = apposed.tokens
    inner = attach(inner, comma(), apposed.head, "punct", before=True)
    if close:
        inner = attach(inner, comma(), Phrase(inner).head, "punct")
    return Phrase(attach(p.tokens, Phrase(inner), head, "appos"), p.plural)


def apposed_person():
    """"the UN envoy for Libya, Tomas Lindqvist,"; "Tomas Lindqvist, the UN envoy,"; "envoy Tomas Lindqvist" """
    u = rand.random()
    if u < 0.35:
        return between_commas(with_the(role()), person_name(), True)
    if u < 0.7:
        first = titled_person() if rand.random() < 0.3 else person_name()
        return between_commas(first, with_the(role(), pick(["the", "a"])), True)
    p, r = person_name(), role()
    if any(t[1] == "ADP" for t in r.tokens):
        return p
    return Phrase(attach(p.tokens, r, p.head, "nmod:desc", before=True))


def counterpart():
    """"her Turkish counterpart Emre Aydin" """
    tokens = [["counterpart", "NOUN", "NN", None, None, "O"]]
    tokens = attach(tokens, word(pick(ADJECTIVE), "ADJ", "JJ"), 0, "amod", before=True)
    tokens = attach(tokens, word(pick(["his", "her"]), "PRON", "PRP$"), 1, "nmod:poss", before=True)
    p = Phrase(tokens)
    named = person_name()
    if rand.random() < 0.3:
        return between_commas(p, named, True)
    return Phrase(attach(tokens, named, p.head, "appos"))


def hyphened(p, first, upos, done):
    """"US-led coalition": US - led p"""
    name = "B-LOC" if upos == "PROPN" else "O"
    tokens = [[first, upos, "NNP" if upos == "PROPN" else "JJ", 2, "compound", name],
              ["-", "PUNCT", "HYPH", 0, "punct", "O"], [done, "VERB", "VBN", None, None, "O"]]
    return Phrase(attach(p.tokens, Phrase(tokens), p.head, "amod", before=True), p.plural)


def fighters():
    """"Syrian rebels", "rebels backed by Qatar", "Saudi-backed fighters", "militants of the Unity Front" """
    p = Phrase([noun(pick(MANY))], plural=True)
    u = rand.random()
    if u < 0.3:
        return Phrase(attach(p.tokens, word(pick(ADJECTIVE), "ADJ", "JJ"), 0, "amod", before=True), True)
    if u < 0.5:
        by = country() if rand.random() < 0.6 else with_the(organisation())
        tokens = [[pick(DONE), "VERB", "VBN", None, None, "O"]]
        tokens = attach(tokens, with_case(by, "by"), 0, "obl:agent")
        return Phrase(attach(p.tokens, Phrase(tokens), 0, "acl"), True)
    if u < 0.7:
        one = rand.random() < 0.4
        return hyphened(p, pick(ACRONYM[:5] + COUNTRY[:20]) if one else pick(ADJECTIVE),
                        "PROPN" if one else "ADJ", pick(DONE))
    if u < 0.85:
        return Phrase(attach(p.tokens, with_case(with_the(organisation()), pick(["of", "from"])), 0, "nmod"), True)
    tokens = attach(p.tokens, word(pick(["government", "opposition", "army", "security", "coalition"]), "NOUN",
                                   "NN"), 0, "compound", before=True)
    return Phrase(tokens, True)


def group():
    """"the Syrian government", "a US-led coalition of Arab allies", "the country's main opposition" """
    p = Phrase([noun(pick(GROUP))])
    u = rand.random()
    if u < 0.3:
        return with_the(Phrase(attach(p.tokens, word(pick(ADJECTIVE), "ADJ", "JJ"), 0, "amod", before=True)))
    if u < 0.5:
        p = hyphened(p, pick(ACRONYM[:5] + COUNTRY[:20]), "PROPN", pick(["led", "backed", "based"]))
        if rand.random() < 0.5:
            allies = Phrase(attach([noun(pick(["allies", "states", "fighters", "parties"]))],
                                   word(pick(["western", "Arab", "African", "regional", "rebel"]), "ADJ", "JJ"), 0,
                                   "amod", before=True))
            p = Phrase(attach(p.tokens, with_case(allies, "of"), p.head, "nmod"))
        return with_the(p, pick(["a", "the"]))
    if u < 0.65:
        whose = country()
        whose = Phrase(attach(whose.tokens, word("'s", "PART", "POS"), 0, "case"))
        return Phrase(attach(p.tokens, whose, 0, "nmod:poss", before=True))
    if u < 0.8:
        return with_the(p)
    return with_the(organisation())


def official():
    """"a senior US official", "two Turkish soldiers" """
    if rand.random() < 0.4:
        tokens = attach([noun(pick(MANY[:9]))], word(pick(ADJECTIVE), "ADJ", "JJ"), 0, "amod", before=True)
        number = word(pick("two three four five six seven dozens".split()[:6]), "NUM", "CD")
        return Phrase(attach(tokens, number, 1, "nummod", before=True), True)
    tokens = [noun(pick(ONES))]
    if rand.random() < 0.5:
        tokens = attach(tokens, word(pick(["US", "UN", "EU", "NATO"]), "PROPN", "NNP", "B-ORG"), 0, "compound",
                        before=True)
        if tokens[0][0] == "US":
            tokens[0][5] = "B-LOC"
    else:
        tokens = attach(tokens, word(pick(ADJECTIVE), "ADJ", "JJ"), 0, "amod", before=True)
    tokens = attach(tokens, word(pick(["senior", "top", "former", "local"]), "ADJ", "JJ"), 1, "amod", before=True)
    return with_the(Phrase(tokens), "a")


def together(phrases):
    """A, B and C"""
    tokens = phrases[0].tokens
    head = phrases[0].head
    for i, p in enumerate(phrases[1:], 2):
        lead = word("and", "CCONJ", "CC") if i == len(phrases) else comma()
        inner = attach(p.tokens, lead, p.head, "cc" if i == len(phrases) else "punct", before=True)
        tokens = attach(tokens, Phrase(inner), head, "conj")
    return Phrase(tokens, plural=True)


DEED = """arrest/of killing/of bombardment/of expulsion/of seizure/of annexation/of capture/of shelling/of
kidnapping/of assassination/of invasion/of occupation/of recognition/of condemnation/of criticism/of
investigation/of support/for crackdown/on attack/on raid/on assault/on strike/on sanctions/against
offensive/against campaign/against blockade/of siege/of deployment/of release/of destruction/of
pressure/on violence/against threats/against""".split()
TALK = "talks negotiations discussions clashes tensions fighting agreement meeting war ceasefire deal".split()


def actor():
    return pick([country, country, group, titled_person, fighters, official,
                 lambda: with_the(organisation())])()


def deed():
    """"the bombardment of Homs by government forces", "a US raid on the militia" """
    form, _, case = pick(DEED).partition("/")
    tokens = [noun(form)]
    tokens[0][2] = "NNS" if form in ("sanctions", "threats") else "NN"
    tokens = attach(tokens, with_case(actor(), case), 0, "nmod")
    u = rand.random()
    if u < 0.65:
        tokens = attach(tokens, with_case(actor(), "by"), 0, "nmod")
    elif u < 0.85:
        tokens = attach(tokens, word(pick(ADJECTIVE), "ADJ", "JJ"), 0, "amod", before=True)
    p = Phrase(tokens, plural=form in ("sanctions", "threats"))
    return with_the(p, pick(["the", "the", "a"])) if not p.plural and rand.random() < 0.85 else p


def talks():
    """"talks in Geneva between Cyprus and Turkey on prisoners" """
    form = pick(TALK)
    tokens = [noun(form)]
    tokens[0][2] = "NNS" if form in ("talks", "negotiations", "discussions", "clashes", "tensions") else "NN"
    parts = [with_case(together([actor(), actor()]), "between") if rand.random() < 0.7
             else with_case(actor(), "with")]
    if rand.random() < 0.6:
        parts.insert(pick([0, 1]), with_case(country(pick(PLACE)), "in"))
    for part in parts:
        tokens = attach(tokens, part, 0, "nmod")
    p = Phrase(tokens, plural=tokens[0][2] == "NNS")
    return p if p.plural else with_the(p, pick(["the", "a"]))


RELATIVE = [  # behind "which" or "who": form/UPOS/XPOS/head in the clause/relation, the verb first told
    "borders/VERB/VBZ/-/- Chad/PROPN/NNP/0/obj", "is/AUX/VBZ/1/aux hosting/VERB/VBG/-/- refugees/NOUN/NNS/1/obj",
    "has/AUX/VBZ/1/aux denied/VERB/VBN/-/- the/DET/DT/3/det charges/NOUN/NNS/1/obj",
    "is/AUX/VBZ/2/aux already/ADV/RB/2/advmod hosting/VERB/VBG/-/- thousands/NOUN/NNS/2/obj "
    "of/ADP/IN/5/case refugees/NOUN/NNS/3/nmod",
    "backs/VERB/VBZ/-/- the/DET/DT/2/det rebels/NOUN/NNS/0/obj",
    "chaired/VERB/VBD/-/- the/DET/DT/2/det talks/NOUN/NNS/0/obj",
    "was/AUX/VBD/1/aux:pass elected/VERB/VBN/-/- last/ADJ/JJ/3/amod year/NOUN/NN/1/obl:unmarked",
    "has/AUX/VBZ/1/aux sent/VERB/VBN/-/- troops/NOUN/NNS/1/obj to/ADP/IN/5/case the/DET/DT/5/det "
    "border/NOUN/NN/1/obl",
    "did/AUX/VBD/2/aux not/PART/RB/2/advmod attend/VERB/VB/-/- the/DET/DT/4/det meeting/NOUN/NN/2/obj",
    "took/VERB/VBD/-/- office/NOUN/NN/0/obj in/ADP/IN/3/case January/PROPN/NNP/0/obl",
    "controls/VERB/VBZ/-/- most/ADJ/JJS/0/obj of/ADP/IN/5/case the/DET/DT/5/det oil/NOUN/NN/5/compound "
    "fields/NOUN/NNS/1/nmod",
    "is/AUX/VBZ/3/cop a/DET/DT/3/det close/ADJ/JJ/3/amod ally/NOUN/NN/-/-",
    "was/AUX/VBD/1/aux visiting/VERB/VBG/-/- Geneva/PROPN/NNP/1/obj",
    "had/AUX/VBD/1/aux threatened/VERB/VBN/-/- to/PART/TO/3/mark walk/VERB/VB/1/xcomp out/ADP/RP/3/compound:prt",
]


def parts_of(text):
    tokens = []
    for t in text.split():
        form, upos, xpos, head, relation = t.split("/")
        tokens.append([form, upos, xpos, None if head == "-" else int(head), None if head == "-" else relation,
                       "B-LOC" if form in ("Chad", "Geneva") else "O"])
    return tokens


def with_relative(p, pronoun):
    """"Turkey, which is already hosting thousands of refugees," """
    clause = Phrase(parts_of(pick(RELATIVE)))
    clause = Phrase(attach(clause.tokens, word(pronoun, "PRON", "WDT" if pronoun == "which" else "WP"), clause.head,
                           "nsubj", before=True))
    clause = Phrase(attach(clause.tokens, comma(), clause.head, "punct", before=True))
    clause = Phrase(attach(clause.tokens, comma(), clause.head, "punct"))
    return Phrase(attach(p.tokens, clause, p.head, "acl:relcl"), p.plural)


def related():
    if rand.random() < 0.5:
        return with_relative(pick([country, lambda: with_the(organisation())])(), "which")
    return with_relative(pick([titled_person, person_name])(), "who")


def couple():
    u = rand.random()
    if u < 0.3:
        return together([pick([titled_person, apposed_person])(), counterpart()])
    if u < 0.55:
        return together([country() for _ in range(pick([2, 3, 3]))])
    if u < 0.75:
        return together([group(), pick([group, fighters, country])()])
    return together([pick([titled_person, group, official, country])(), pick([titled_person, apposed_person,
                                                                             fighters])()])


SINGULAR = [deed] * 3 + [talks] + [titled_person] * 4 + [apposed_person] * 3 + [group] * 3 + [related] * 2 + [official, counterpart,
                                                                                       country]
PLURAL = [fighters] * 3 + [couple] * 5 + [talks] * 2 + [deed]


def phrase(plural):
    for _ in range(50):
        p = pick(PLURAL if plural else SINGULAR)()
        if p.plural == plural:
            return p
    return fighters() if plural else group()


# ---- treebank sentences ----

def subtree(rows, i):
    """Indices under row i, i included."""
    under, grown = {i}, True
    while grown:
        more = {k for k, r in enumerate(rows) if int(r[6]) - 1 in under} - under
        grown = bool(more)
        under |= more
    return sorted(under)


def places(rows):
    """Heads of short noun phrases that a phrase can stand in for."""
    for i, r in enumerate(rows):
        if r[7] not in ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod"):
            continue
        if r[3] == "PRON" and ("Person=3" not in r[5] or "PronType=Prs" not in r[5]) or \
                r[3] not in ("PRON", "PROPN", "NOUN"):
            continue
        if r[3] == "NOUN" and r[7] not in ("nsubj", "nsubj:pass", "obl:agent"):
            continue
        under = subtree(rows, i)
        inner = [k for k in under if k != i]
        if under[-1] - under[0] + 1 != len(under) or len(under) > 4:
            continue
        if all(rows[k][7] in ("case", "det", "amod", "flat", "compound", "nmod:poss", "nmod:desc") for k in inner) \
                and not any(rows[k][7] == "case" and k > i for k in inner):
            yield i, under


def feats_table(paths):
    table = collections.defaultdict(collections.Counter)
    for path in paths:
        for _, rows in sentences(path):
            for r in rows:
                if r[0].isdigit():
                    table[r[1].lower(), r[4]][r[5], r[2]] += 1
                    table["", r[4]][r[5], ""] += 1
    known = {k: c.most_common(1)[0][0] for k, c in table.items()}
    known["lemmas"] = {lemma for _, lemma in known.values()}
    return known


UNUSUAL = {"allies": "ally", "parties": "party", "clashes": "clash", "militiamen": "militiaman", "told": "tell",
           "took": "take", "did": "do", "had": "have", "led": "lead", "denied": "deny"}


def lemma_of(t, table):
    """Of the words of this file: as the treebanks have it, else by the commonest endings."""
    form, upos, xpos = t
    if upos in ("PROPN", "ADJ"):
        return form
    low = form.lower()
    if low in UNUSUAL:
        return UNUSUAL[low]
    if (low, xpos) in table:
        return table[low, xpos][1]
    if xpos in ("VBD", "VBN") and low.endswith("ed"):
        return low[:-1] if low[:-1] in table["lemmas"] else low[:-2]
    if xpos in ("NNS", "VBZ") and low.endswith("s"):
        return low[:-1]
    return low


def graft(rows, i, under, p, table):
    """Rows with the phrase p in the place of `under`; case words before it stay."""
    case = [k for k in under if rows[k][7] == "case"]
    out, new_at = [], {}
    start = under[0]
    tokens = p.tokens
    if tokens[-1][0] == "," and under[-1] + 1 < len(rows) and rows[under[-1] + 1][3] == "PUNCT":
        tokens = tokens[:-1]
    for k, r in enumerate(rows):
        if k == start:
            for c in case:
                new_at[c] = len(out)
                out.append(list(rows[c]))
            first = len(out)
            new_at[i] = first + p.head
            for f, u, x, h, rel, name in tokens:
                feats = table.get((f.lower(), x)) or table.get(("", x)) or ("_", "")
                misc = [] if name == "O" else ["Name=" + name]
                out.append(["", f, lemma_of((f, u, x), table), u, x, feats[0], ("new", first + h) if h is not None
                            else ("old", int(r0(rows, i)) - 1), rel or rows[i][7], "_", "|".join(misc) or "_"])
        if k in under:
            continue
        new_at[k] = len(out)
        out.append(list(r))
    for n, r in enumerate(out):
        r[0] = str(n + 1)
        if isinstance(r[6], tuple):
            kind, at = r[6]
            r[6] = str(at + 1 if kind == "new" else (new_at[at] + 1 if at >= 0 else 0))
        else:
            h = int(r[6]) - 1
            r[6] = str(new_at[h] + 1 if h >= 0 else 0)
        r[8] = "_"
        if r[9] != "_" and r[1] not in ("",):
            keep = [m for m in r[9].split("|") if m.startswith(("Name=", "SpaceAfter="))]
            r[9] = "|".join(keep) or "_"
    if start == 0:
        first = out[0]
        if not first[1][0].isupper():
            first[1] = first[1][0].upper() + first[1][1:]
    return out


def r0(rows, i):
    return rows[i][6]


# ---- whole sentences ----

SAID = "said said said announced warned insisted claimed added confirmed denied argued believes says thinks".split()
DAY = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday yesterday".split()
HEARD = "reporters journalists parliament lawmakers state/TV the/council a/newspaper Reuters".split()
JOIN = ["as", "while", "after", "before", "because", "although", "when", "until"]
CLAIM = "claims reports warnings fears calls hopes allegations rumors predictions statements".split()
DENY = "rejected dismissed denied hailed criticized welcomed repeated ignored confirmed".split()


def is_plain(rows):
    """A statement that another sentence can take in."""
    root = next(i for i, r in enumerate(rows) if r[6] == "0")
    return (rows[root][3] == "VERB" and rows[root][4] in ("VBD", "VBZ", "VBP", "VBN", "VBG", "VB")
            and rows[-1][1] == "." and rows[-1][6] == str(root + 1) and not any(r[1] in "\"“”:;-()" for r in rows)
            and rows[0][3] in ("PROPN", "NOUN", "PRON", "DET", "ADJ", "NUM")
            and any(r[6] == str(root + 1) and r[7].startswith("nsubj") for r in rows)
            and not any(r[7] in ("parataxis", "discourse", "vocative") for r in rows))


def from_rows(rows):
    """A treebank sentence without its period, to go on with."""
    out = []
    for i, r in enumerate(rows[:-1]):
        misc = dict(m.split("=", 1) for m in r[9].split("|") if "=" in m)
        form = r[1]
        if i == 0 and r[3] != "PROPN" and form != "I" and form[1:].islower() or form in ("A", "The"):
            form = form.lower() if i == 0 else form
        out.append([form, r[3], r[4], None if r[6] == "0" else int(r[6]) - 1, None if r[6] == "0" else r[7],
                    misc.get("Name", "O"), r[5], r[2]])
    return out


def rows_of(tokens, table):
    """Tokens (with features and lemma where a treebank told them) as rows under one root, with a period."""
    root = next(i for i, t in enumerate(tokens) if t[3] is None)
    out = []
    for i, t in enumerate(tokens + [[".", "PUNCT", ".", root, "punct", "O"]]):
        form, upos, xpos, head, relation, name = t[:6]
        feats = t[6] if len(t) > 6 else (table.get((form.lower(), xpos)) or table.get(("", xpos)) or ("_", ""))[0]
        lemma = t[7] if len(t) > 7 else lemma_of((form, upos, xpos), table)
        if i == 0 and not form[0].isupper():
            form = form[0].upper() + form[1:]
        out.append([str(i + 1), form, lemma, upos, xpos, feats, str(0 if head is None else head + 1),
                    relation or "root", "_", "_" if name == "O" else "Name=" + name])
    return out


def put(tokens, other, at, relation, before=False):
    """attach for tokens that carry features and lemma too."""
    shift = len(other) if before else 0
    moved = [t[:3] + [at + shift if t[3] is None else t[3] + (0 if before else len(tokens)),
                      relation if t[3] is None else t[4]] + t[5:] for t in other]
    kept = [t[:3] + [t[3] if t[3] is None else t[3] + shift] + t[4:] for t in tokens]
    return moved + kept if before else kept + moved


def head_of(tokens):
    return next(i for i, t in enumerate(tokens) if t[3] is None)


def opened(rows):
    """"The minister told reporters Thursday (that) S" """
    said = rand.random() < 0.75
    tokens = [["told" if not said else pick(SAID), "VERB", "VBD", None, None, "O"]]
    if tokens[0][0] in ("believes", "says", "thinks"):
        tokens[0][2] = "VBZ"
    tokens = put(tokens, phrase(tokens[0][2] == "VBD" and rand.random() < 0.4).tokens, 0, "nsubj", before=True)
    verb = head_of(tokens)
    if not said:
        first, _, second = pick(HEARD).partition("/")
        heard = [[second or first, "NOUN", "NNS" if (second or first).endswith("s") and first != "Reuters" else "NN",
                  None, None, "O"]]
        if first == "Reuters":
            heard = [["Reuters", "PROPN", "NNP", None, None, "B-ORG"]]
        if second:
            heard = put(heard, [[first, "DET" if first in ("the", "a") else "NOUN",
                                 "DT" if first in ("the", "a") else "NN", None, None, "O"]], 0,
                        "det" if first in ("the", "a") else "compound", before=True)
        tokens = put(tokens, heard, verb, "iobj")
    u = rand.random()
    if u < 0.5:
        day = pick(DAY)
        kind = ("NOUN", "NN") if day == "yesterday" else ("PROPN", "NNP")
        when = [[day, kind[0], kind[1], None, None, "O"]]
        if u < 0.2 and day != "yesterday":
            when = put(when, [["on", "ADP", "IN", None, None, "O"]], 0, "case", before=True)
        tokens = put(tokens, when, verb, "obl" if len(when) > 1 else "obl:unmarked")
    inner = from_rows(rows)
    if rand.random() < 0.45:
        inner = put(inner, [["that", "SCONJ", "IN", None, None, "O"]], head_of(inner), "mark", before=True)
    return put(tokens, inner, verb, "ccomp")


def joined(first, second):
    """"S, as S" """
    tokens, inner = from_rows(first), from_rows(second)
    tokens[0][0] = first[0][1]
    inner = put(inner, [[pick(JOIN), "SCONJ", "IN", None, None, "O"]], head_of(inner), "mark", before=True)
    if rand.random() < 0.4:
        inner = put(inner, [[",", "PUNCT", ",", None, None, "O"]], head_of(inner), "punct", before=True)
    return put(tokens, inner, head_of(tokens), "advcl")


def claimed(rows):
    """"The minister rejected UN claims that S" """
    tokens = [[pick(DENY), "VERB", "VBD", None, None, "O"]]
    tokens = put(tokens, phrase(rand.random() < 0.4).tokens, 0, "nsubj", before=True)
    inner = put(from_rows(rows), [["that", "SCONJ", "IN", None, None, "O"]], head_of(from_rows(rows)), "mark",
                before=True)
    claim = [[pick(CLAIM), "NOUN", "NNS", None, None, "O"]]
    u = rand.random()
    if u < 0.4:
        claim = put(claim, [[pick(ADJECTIVE), "ADJ", "JJ", None, None, "O"]], 0, "amod", before=True)
    elif u < 0.7:
        claim = put(claim, [[pick(["UN", "EU", "NATO", "AU"]), "PROPN", "NNP", None, None, "B-ORG"]], 0, "compound",
                    before=True)
    claim = put(claim, inner, head_of(claim), "acl")
    return put(tokens, claim, head_of(tokens), "obj")


def is_passive(rows):
    """A sentence whose root is passive, with nobody named who did it."""
    root = next(i for i, r in enumerate(rows) if r[6] == "0")
    under = [r[7] for r in rows if r[6] == str(root + 1)]
    return (rows[root][4] == "VBN" and "aux:pass" in under and "obl:agent" not in under and rows[-1][1] == "."
            and rows[-1][6] == str(root + 1) and len(rows) <= 25
            and not any(r in ("conj", "advcl", "parataxis", "ccomp", "xcomp") for r in under))


def agented(rows):
    """"S by the Sudanese army" """
    tokens = from_rows(rows)
    tokens[0][0] = rows[0][1]
    return put(tokens, with_case(actor(), "by").tokens, head_of(tokens), "obl:agent")


# Verb/object/preposition: what is done to bare plurals, where the verb could as well be a participle
# ("Chad severed relations with Cuba" is no noun phrase).
DONE_TO = """severed/relations/with cut/ties/with restored/ties/with imposed/sanctions/on lifted/sanctions/on eased/restrictions/on
supplied/weapons/to shipped/arms/to delivered/missiles/to sold/drones/to offered/troops/to promised/loans/to
expelled/diplomats/from recalled/envoys/from withdrew/soldiers/from pulled/troops/from evacuated/civilians/from
closed/schools/in shelled/villages/near bombed/hospitals/in attacked/convoys/near captured/towns/in seized/tankers/off
killed/civilians/in wounded/farmers/near kidnapped/teachers/from arrested/journalists/in detained/activists/in
jailed/critics/- freed/prisoners/- released/hostages/- executed/prisoners/in tortured/detainees/in harassed/fishermen/near
deported/migrants/to accepted/refugees/from sheltered/refugees/from trained/pilots/from armed/militias/in funded/projects/in
blocked/shipments/to halted/exports/to suspended/flights/to resumed/flights/to reopened/borders/with opened/talks/with
downed/tools/in blocked/roads/near torched/cars/in burned/tyres/near hurled/stones/at stormed/offices/in looted/shops/in
staged/protests/against held/rallies/in launched/rockets/at fired/shells/at dropped/bombs/on deployed/tanks/along
massed/troops/near moved/warships/toward stationed/guards/at raised/tariffs/on doubled/tariffs/on banned/imports/from
rejected/demands/from accepted/proposals/from ignored/appeals/from criticized/plans/for condemned/attacks/on
praised/reforms/in welcomed/talks/with denied/reports/of dismissed/claims/by questioned/motives/of issued/warnings/to
signed/contracts/with broke/promises/to violated/truces/with targeted/positions/near destroyed/bridges/in
dispatched/medics/to donated/vaccines/to distributed/blankets/in flew/supplies/to airlifted/rations/to""".split()
OF_NOUN = "with on of by for against".split()
GROWN = "diplomatic foreign armed wounded heavy new more several hundreds".split()


def deed_done():
    """"Chad severed relations with Cuba", "miners downed tools in Kenya" """
    verb, what, case = pick(DONE_TO).split("/")
    tokens = [[verb, "VERB", "VBD", None, None, "O"]]
    who = pick([country, country, lambda: Phrase([noun(pick(MANY))], True), fighters, group, official,
                lambda: word(pick(ACRONYM), "PROPN", "NNP", "B-ORG"), lambda: with_the(organisation())])()
    tokens = put(tokens, who.tokens, 0, "nsubj", before=True)
    verb_at = head_of(tokens)
    quality = pick(GROWN + [None] * 12)
    thing = [[what, "NOUN", "NNS", None, None, "O"]]
    if quality and quality != "hundreds":
        thing = put(thing, [[quality, "ADJ", "JJR" if quality == "more" else "JJ", None, None, "O"]], 0, "amod",
                    before=True)
    where = case != "-" and rand.random() < 0.75
    party = None
    if where:
        place = case in ("in", "near", "along", "off", "toward", "at")
        party = with_case(country(pick(PLACE)) if place and rand.random() < 0.6 else actor(), case).tokens
        if case in OF_NOUN:
            thing = put(thing, party, head_of(thing), "nmod")
    tokens = put(tokens, thing, verb_at, "obj")
    if where and case not in OF_NOUN:
        tokens = put(tokens, party, verb_at, "obl")
    if rand.random() < 0.3:
        tokens = put(tokens, [["on", "ADP", "IN", 1, "case", "O"], [pick(DAY[:7]), "PROPN", "NNP", None, None, "O"]],
                     verb_at, "obl")
    return tokens


DEEDS = 2500


def deeds(table):
    before = None
    for _ in range(DEEDS):
        rows = rows_of(deed_done(), table)
        u = rand.random()
        if u < 0.3:
            yield rows_of(opened(rows), table)
        elif u < 0.4 and before:
            yield rows_of(joined(before, rows), table)
        else:
            yield rows
        before = rows


def made_of(rows, before, table):
    """A sentence made of a plain one and perhaps the plain one before; None if chance says so."""
    u = rand.random()
    if u < OPENED:
        return rows_of(opened(rows), table)
    if u < OPENED * 1.3:
        return rows_of(claimed(rows), table)
    if before and len(rows) <= 16 and len(before) <= 16 and u > 1 - 3 * JOINED:
        return rows_of(joined(before, rows), table)
    return None


def give(comments, rows, number):
    print("# sent_id = wire-phrase-%d\n# made = yes" % number)
    if "# names = yes" in comments:
        print("# names = yes")
    print("\n".join("\t".join(r) for r in rows) + "\n")


def main():
    paths = sys.argv[1:]
    table = feats_table(paths)
    made, before = 0, None
    for path in paths:
        for comments, rows in sentences(path):
            if any(not r[0].isdigit() for r in rows) or not 5 <= len(rows) <= 40:
                continue
            if len(rows) <= 28 and is_plain(rows):
                whole = made_of(rows, before, table)
                before = rows
                if whole:
                    made += 1
                    give(comments, whole, made)
            if is_passive(rows):
                made += 1
                give(comments, rows_of(agented(rows), table), made)
            found = list(places(rows))
            if not found or rand.random() > SHARE:
                continue
            for i, under in sorted(rand.sample(found, min(len(found), pick([1, 1, 2]))), reverse=True):
                rows = graft(rows, i, under, phrase("Number=Plur" in rows[i][5]), table)
            made += 1
            give(comments, rows, made)
    for number, rows in enumerate(deeds(table), made + 1):
        give(["# names = yes"], rows, number)


if __name__ == "__main__":
    main()
