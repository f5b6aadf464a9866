"""Whether text may answer a question for a share or a number: only where it speaks of just what is counted."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from nplv_qa.answering.asked import SHARES, AnswerType, Asked
from nplv_qa.answering.features import HALF, Need, Query
from nplv_qa.answering.matching import words_of
from nplv_qa.answering.scope import ScopeReader
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.numbers import Unit, find_figures
from nplv_qa.dutch.plain_words import is_plain
from nplv_qa.types import Evidence

PROGRAMME = "nplv"
# What the table never counts; 'hoeveel gebieden' asks for something that only text can tell.
_COUNTED_ELSEWHERE = re.compile(
    r"\b(?:hoeveel|aantal)(?: van)?(?: de| die| deze)?(?: \w+)? (?:nplv[- ])?(?:gebieden|gemeenten|indicatoren|dimensies|scholen|steden|landen|organisaties|partijen|projecten|programma's|teams|agenten|boa's|"
    r"zaken|locaties|ministeries|partners|corporaties|bedrijven|initiatieven|meldingen|keer per (?:jaar|week|maand))\b|"
    r"\bhoe ?lang\b(?!.*\b(?:woont?|wonen|woonden?|woonduur|al|lag|ligt|lagen|liggen|bleef|blijft)\b)|\bhoe oud\b|"
    r"\bwanneer (?:telt|tellen|geldt|gelden|heeft|hebben|is|zijn|ben|heb|valt|vallen|spreekt|spreken) (?:iemand|je|men|we|een) "
)
_AVERAGE = re.compile(r"\bgemiddelde? (?!van\b|in\b|voor\b|over\b)\w+")
_MEASURE = re.compile(r"\bwat (?:is|was) (?:de|het) \w+(?:heid|graad|cijfer|percentage|quote|duur|prijs|score|index)\b[^?]*\b20\d\d\b")
MOST = 0.7  # of the weight of these words; one of five may be said otherwise


def counts_other(text: str) -> bool:
    """Whether a question counts what no row of the table is about: areas, municipalities, schools ..."""
    return bool(_COUNTED_ELSEWHERE.search(fold(text)))


def speaks_of(query: Query, asked: Asked, chosen: Sequence[Evidence], terms: Callable[[Evidence], frozenset[str]], scopes: ScopeReader) -> bool:
    """Whether one sentence has every word that says what a share is of and for whom, or whatever is counted. A share of huurders with
    debts is neither that of huurders nor that of debts."""
    average = bool(_AVERAGE.search(fold(query.text)) or _MEASURE.search(fold(query.text)))
    if (asked.type not in (AnswerType.SHARE, AnswerType.FIGURE) and not average) or asked.areas:
        return True
    words = words_of(query.text)
    places = {words.words[n] for n in scopes.read(words).span}
    telling = [n for n in query.needs if not n.name and n.word not in places and PROGRAMME not in n.word and not n.word[0].isdigit() and not is_plain(n.word)]
    if asked.type is AnswerType.FIGURE:
        counting = [need for need in query.needs if need.term in query.counted and not need.name and need.word not in places]
        first = next((n for n, need in enumerate(counting) if need in telling), len(counting))
        telling = [] if first and _any_met(counting[:first], chosen, terms) else counting[first : first + 1]  # 'zaken' says what is counted too
    if average:
        chosen = [evidence for evidence in chosen if any(not figure.is_year for figure in find_figures(evidence.text))]
    strange = [n for n in query.needs if n.name and not n.known and n.word not in places]  # a name that no document has: 'Duitsland'
    if asked.type is AnswerType.SHARE and any(not need.known for need in (*telling, *strange)):
        return False
    if asked.type is AnswerType.SHARE:
        chosen = [evidence for evidence in chosen if any(figure.unit in SHARES for figure in find_figures(evidence.text))]
    counted = {figure.value for figure in find_figures(query.text) if not figure.is_year and figure.unit is Unit.NONE and not figure.words}
    chosen = [evidence for evidence in chosen if counted <= {f.value for f in find_figures(evidence.text) if f.unit is Unit.NONE} or asked.type is not AnswerType.SHARE]
    total = sum(need.weight for need in telling)
    return any(sum(need.weight for need in telling if need.met(terms(evidence)) >= HALF) >= MOST * total for evidence in chosen)


def _any_met(needs: Sequence[Need], chosen: Sequence[Evidence], terms: Callable[[Evidence], frozenset[str]]) -> bool:
    """Whether a sentence with a figure has one of some words."""
    figured = [evidence for evidence in chosen if any(not figure.is_year for figure in find_figures(evidence.text))]
    return any(need.met(terms(evidence)) >= HALF for evidence in figured for need in needs)
