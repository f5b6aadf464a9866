"""Rows named by their place beside a row that was told, or against another: 'de leeftijdsgroep daarboven', 'havo, niet havo/vwo'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nplv_qa.answering.matching import Span, Words, words_of
from nplv_qa.dutch.tokens import STOPWORDS
from nplv_qa.types import Reading, Series

# Rows that run from low to high in the table; there is no 'next one' of households and children.
_ORDERED = ("woonduur", "doorloopsnelheid", "midden-en-hoge-inkomens", "schooladvies", "verdachte-jongeren")
_KIND = r"(?:\w*(?:groep|categorie|klasse|schijf|trede|niveau|advies|termijn|soort|segment|laag)\w*|leeftijd|leeftijden|stap|tree)"
_UP = r"daarboven|erboven|erna|daarna|daarop|boven"
_DOWN = r"daaronder|eronder|ervoor|daarvoor|onder"
_MORE, _LESS = r"volgende|hogere?|oudere?|oudste|langere?|bovenliggende", r"vorige|lagere?|jongere?|jongste|kortere?|onderliggende"
_STEP = re.compile(
    rf"\b{_KIND} (?:(?P<on>{_UP})|{_DOWN})\b(?! (?:\d|de armoede|het))|\b(?:(?P<on2>{_MORE})|{_LESS}) {_KIND}\b|\b(?:een|1) (?:trede|stap|tree|niveau|categorie|groep|klasse)(?:t?je)? (?:(?P<on3>hoger|verder|omhoog|ouder|langer)|lager|terug|omlaag|jonger|korter)\b"
)
_OF_TWO = re.compile(rf"\b(?:andere {_KIND}|(?:(?P<last>oudste|oudere)|(?P<first>jongste|jongere)) van (?:de twee|beide)(?: {_KIND})?|(?P<both>(?:beide|allebei de|alle twee de|de twee) {_KIND}))\b")
_PAIR = 2
_PLACE = re.compile(
    rf"\b(?:daar|er)(?:boven|onder)\b|\b(?:rest|overigen?|anderen)\b(?! (?:van|ja|gebied|wijk))|^(?:en |of |maar )*(?:langer|korter|ouder|jonger|hoger|lager|meer|minder)(?= dan\W*$|\W*$)|"
    rf"\b(?:andere|beide|{_MORE}|{_LESS}) {_KIND}\b|\b{_KIND} (?:{_UP}|{_DOWN})\b(?! (?:\d|de armoede|het))"
)
_TELLING = 5  # letters; shorter words are no names of groups
_NUMBER = re.compile(r"(?<![\d.,'])\d{1,2}(?![\d%]|[.,]\d| ?(?:procent|keer|maal|punt)| jaar (?:later|eerder|terug|verder|daar|er|geleden))")
_EXCLUDED = re.compile(
    r"(?:(?:^|[,;(]|\b(?:dus|en|maar)\b)\s*(?:(?:dus|en|maar) )?(?:niet|geen|zonder)|\b(?:in plaats van|ipv)) (?:(?:over|voor|bij|van|de|het|die|dat) )*(?P<gone>(?!in\b|met\b)[^,;()?!.]+?)\s*(?P<end>\bmaar\b|[,;()?!.]|$)"
)


def neighbour(words: Words, earlier: Reading, series: Sequence[Series]) -> tuple[tuple[int, ...], Span]:
    """The row above or below the one that was told, or the other one of two, and the words that ask for it; no row where there is none, and
    no words where none is asked for."""
    told = next((row for row in series if earlier.rows[:1] == (row.row,)), None)
    alike = tuple(row.row for row in series if told and row.indicator == told.indicator)
    if match := _OF_TWO.search(words.text):
        rest = tuple(row for row in alike if row not in earlier.rows)
        meant = alike if match["both"] else alike[-1:] if match["last"] else alike[:1] if match["first"] else rest
        return meant if len(alike) == _PAIR else (), words.between(match.start(), match.end())
    match = _STEP.search(words.text)
    if not match or told is None or len(earlier.rows) != 1:
        return (), frozenset()
    beside = told.row + (1 if match["on"] or match["on2"] or match["on3"] else -1)
    found = (beside,) if beside in alike and told.indicator in _ORDERED else ()
    return found, words.between(match.start(), match.end())


def by_specification(words: Words, earlier: Reading, series: Sequence[Series]) -> tuple[int, ...]:
    """The only row of the same indicator that has what a text names of it: its numbers ('iedereen tot en met 74'), or a word by which
    it is told from the others ('particulier')."""
    numbers = set(_NUMBER.findall(words.text))
    kinds = {row.indicator for row in series if row.row in earlier.rows}
    alike = [row for row in series if row.indicator in kinds]
    if numbers:
        found = [row.row for row in alike if numbers <= set(re.findall(r"\d+", row.specification))]
    else:
        parts = {row.row: words_of(row.specification).words for row in alike}
        told = [word for word in words.words if word not in STOPWORDS and any(_same(word, part) for each in parts.values() for part in each)]
        fitting = [row for row, each in parts.items() if told and all(any(_same(word, part) for part in each) for word in told)]
        found = [row for row in fitting if len(parts[row]) == min(len(parts[other]) for other in fitting)]  # 'gt' is vmbo-gt, not gt/havo
    return tuple(found) if len(found) == 1 else ()


def _same(word: str, part: str) -> bool:
    """Whether a word is one of a specification, but for its ending: 'particulier', 'particuliere'."""
    return word == part or (min(len(word), len(part)) >= _TELLING and (word.startswith(part) or part.startswith(word)))


def unplaced(words: Words, placed: Span, known: Span) -> tuple[str, ...]:
    """What points above, below or beside something where neither a row nor a comparison was found for it; `placed` are the words for which
    there is a row, `known` those of a comparison."""
    spans = (words.between(match.start(), match.end()) for match in _PLACE.finditer(words.text))
    return tuple(words.words[max(span)] for span in spans if not span & (placed | known))


def excluded(text: str) -> tuple[str, str]:
    """What a text says is not meant, and the text without that; '' where it excludes nothing."""
    match = _EXCLUDED.search(text)
    return (match["gone"], f"{text[: match.start()]} {text[match.start('end') + (4 if match['end'] == 'maar' else 0) :]}".strip()) if match else ("", text)
