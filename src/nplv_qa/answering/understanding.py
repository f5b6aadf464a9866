"""A question in everyday Dutch read into rows of the table, regions, years and an operation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from wordfreq import zipf_frequency

from nplv_qa.answering.matching import Match, Span, Words, explained, find_matches, words_of
from nplv_qa.answering.operations import Request, read_request
from nplv_qa.answering.scope import Scope, ScopeReader
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.periods import Period, find_period
from nplv_qa.dutch.spelling import Speller
from nplv_qa.dutch.tokens import STOPWORDS
from nplv_qa.types import Family, Operation, Reading, Region, Series

_BOTH = {Operation.DIFFERENCE, Operation.RATIO, Operation.GAP}
_PART = re.compile(r"[^\W\d_]+")  # 'NPLV-gbieden' and 'havo/vwo' are mended part by part
COMMON_WORD = 5.2  # zipf; words this common ('hun', 'zat', 'drie') narrow nothing down, but for those that name a group
# Groups that the table does not know: a figure for all must never stand in for a figure for some.
_GROUPS = re.compile(
    r"(vrouw|man|mannen|moeder|vader|meisje|jongen|ouder|oudere|senior|gepensioneerd|alleenstaand|eenouder|gezin|student|migrant|vluchteling|statushouder|asiel|allochto|autochto|"
    r"baby|peuter|kleuter|zzp|zelfstandig|ondernemer|werkloos|werkloze|chronisch|gehandicapt|dakloz|turks|marokkaans|buitenland|westers|kind|jong|jeugd|tiener|flat|appartement|eengezins|nieuwbouw|"
    r"euro|bedrag|gemeente|stad|steden|provincie|amsterdam|rotterdam|utrecht|den haag|europa|duitsland|belgie)\w*"
)
_LABELS = frozenset("abcd")  # energy labels that the table does not have
_TWO_YEARS = re.compile(r"\b(die|beide|deze|de) (twee |2 )?jaren\b|\bdie twee\b")
_SHIFT = re.compile(r"\b(een|1|twee|2|drie|3|vier|4|vijf|5|zes|6)? ?ja(?:ar|ren) (later|eerder|daarna|daarvoor|ervoor|erna|daarop)\b|\bhet jaar (daarna|daarvoor|ervoor|erna|daarop)\b")
_COUNTS = {"een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6}


class Understanding:
    """Reads questions about the indicator table."""

    def __init__(self, series: Sequence[Series], families: Sequence[Family], scopes: ScopeReader, speller: Speller, years: Sequence[int]) -> None:
        self._series = {row.row: row for row in series}
        self._families = families
        self._scopes = scopes
        self._speller = speller
        self._first, self._last = min(years), max(years)

    def read(self, question: str, earlier: Reading | None = None, told: Sequence[int] = (), context: str = "") -> Reading:
        """What the question asks of the table; `earlier` is the reading that a follow-up builds on, `told` the years of the dialogue
        and `context` the question that opened it."""
        words = words_of(self.corrected(question))
        scope = self._scopes.read(words)
        period = _relative(words.text, find_period(words.text, self._first, self._last), earlier, told)
        request = read_request(words, len(period.years), len(scope.regions))
        matches = find_matches(words, list(self._series.values()), self._families)
        rows, others, span = self._rows(words, matches)
        inherited = not rows and earlier is not None
        if inherited and earlier:
            rows, others = self._sibling(words, earlier, context) or (earlier.rows, earlier.others)
        leftover = self._leftover(words, scope, request, period, rows, span)
        extreme = request.operation in (Operation.HIGHEST, Operation.LOWEST) and not leftover
        reading = Reading(
            rows=rows,
            others=others,
            regions=self._regions(scope, request, earlier if inherited or not scope.regions else None),
            years=period.years,
            areas=scope.areas,
            operation=_operation(request, period, rows),
            threshold=request.threshold,
            leftover=leftover,
            asks_figure=request.asks_figure or extreme or bool(period.years),
            latest=period.latest,
            open_ended=period.open,
        )
        return _inherit(reading, earlier, request, period) if earlier else reading

    def mentions(self, rows: Sequence[int], sentence: str) -> bool:
        """Whether a sentence is about one of some rows of the table."""
        wanted = [self._series[row] for row in rows]
        return bool(find_matches(words_of(sentence), wanted, [family for family in self._families if set(family.rows) & set(rows)]))

    def corrected(self, question: str) -> str:
        """The question with its typing errors mended."""
        pieces, at = [], 0
        for word in _PART.finditer(question):
            folded = fold(word.group())
            if (right := self._speller.correct(folded)) != folded:
                pieces += [question[at : word.start()], right]
                at = word.end()
        return "".join([*pieces, question[at:]])

    def _rows(self, words: Words, matches: Sequence[Match]) -> tuple[tuple[int, ...], tuple[int, ...], Span]:
        """Rows meant, rows that fit less well, and the words that name them."""
        if not matches:
            return (), (), frozenset()
        best = _most_specific(matches)
        rows, span = list(best.rows), best.span
        equals = [m for m in matches if m is not best and m.rank[:2] == best.rank[:2] and m.span == best.span and not best.family]
        others = [row for match in equals for row in match.rows]
        for match in matches:
            beside = not (match.span & span) and not set(match.rows) <= {*rows, *others}
            if beside and not self._is_population(words, match.span, rows) and self._joined(words, span, match):
                rows += [row for row in match.rows if row not in rows]
                span |= match.span
        relatives = [r.row for r in self._series.values() if r.indicator == self._series[best.rows[0]].indicator]
        # 'armoede' can be of households or children; who names one of them means that one
        vague = best.default and not best.family and best.groups == 1
        extra = [row for row in relatives if row not in rows and vague]
        return tuple(rows), tuple(dict.fromkeys([*others, *extra])), span

    def _sibling(self, words: Words, earlier: Reading, context: str) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
        """Another row of the same indicator, named by words of the follow-up and of the question before: 'en bij kinderen?'."""
        indicators = {self._series[row].indicator for row in earlier.rows}
        both = words_of(f"{words.text} {self.corrected(context)}")
        own = frozenset(range(len(words.words)))
        rows = [row for row in self._series.values() if row.indicator in indicators]
        named = [match for match in find_matches(both, rows, ()) if match.span & own]
        return (named[0].rows, ()) if named else None

    def _is_population(self, words: Words, span: Span, rows: Sequence[int]) -> bool:
        """Whether the words of a match only say what the rows already found count."""
        return any(span <= explained(words, self._series[row].population) for row in rows)

    @staticmethod
    def _joined(words: Words, span: Span, match: Match) -> bool:
        """Two indicators are meant only where something joins them: 'koop en huur', 'schulden vergeleken met armoede'."""
        low, high = sorted((min(span), min(match.span)))
        between = words.words[low + 1 : high]
        return any(word in ("en", "of", "versus", "vs", "met", "tegenover", "naast", "dan", "zowel", "plus", "als") for word in between) or "," in words.text

    def _regions(self, scope: Scope, request: Request, earlier: Reading | None) -> tuple[Region, ...]:
        if request.operation in _BOTH and len(scope.regions) < 2:
            return ("NPLV", "NL")
        if scope.regions:
            return scope.regions
        return earlier.regions if earlier else ()

    def _leftover(self, words: Words, scope: Scope, request: Request, period: Period, rows: Sequence[int], span: Span) -> tuple[str, ...]:
        """Content words that nothing explains."""
        known = span | scope.span | request.span
        for row in rows:
            series = self._series[row]
            known |= explained(words, (*series.population, *(a for p in series.patterns for g in p for a in g if not a.startswith("re:") and " " not in a)))
        numbers = {str(year) for year in period.years} | {str(year)[2:] for year in period.years} | ({f"{request.threshold}"} if request.threshold is not None else set())
        return tuple(word for n, word in enumerate(words.words) if n not in known and (_tells(word) or _is_limit(word, numbers)))


def _most_specific(matches: Sequence[Match]) -> Match:
    """The best match; a family that is told row by row gives way to a row of it that is named by words of its own."""
    best = matches[0]
    if best.family:
        inside = [m for m in matches if not m.family and set(m.rows) < set(best.rows) and m.span - best.span]
        named = {row for match in inside for row in match.rows}
        return inside[0] if inside and named != set(best.rows) else best
    return best


def _tells(word: str) -> bool:
    """Whether a word narrows a question down."""
    if word in STOPWORDS or word[0].isdigit() or len(word) == 1:
        return False
    return bool(_GROUPS.match(word)) or zipf_frequency(word, "nl") < COMMON_WORD


def _is_limit(word: str, numbers: set[str]) -> bool:
    """A number that is no year and no threshold limits the question ('van 16 tot 20 jaar'); so does a label letter."""
    if word.rstrip("%") in numbers or re.fullmatch(r"(19|20)\d\d", word):
        return False
    return word[0].isdigit() or word in _LABELS


def _relative(text: str, period: Period, earlier: Reading | None, told: Sequence[int]) -> Period:
    """Years that lean on the dialogue: 'twee jaar later', 'die twee jaren'."""
    if period.years or earlier is None:
        return period
    if _TWO_YEARS.search(text) and len(set(told)) >= 2:
        return Period(tuple(sorted(dict.fromkeys(told))[-2:]) if len(set(told)) == 2 else tuple(told[-2:]), span=True)
    if (shift := _SHIFT.search(text)) and earlier.years:
        count = shift.group(1) or "een"
        years = _COUNTS.get(count) or int(count)
        forward = (shift.group(2) or shift.group(3)) in ("later", "daarna", "erna", "daarop")
        return Period((earlier.years[-1] + (years if forward else -years),))
    return period


def _operation(request: Request, period: Period, rows: Sequence[int]) -> Operation:
    if request.operation is Operation.VALUE and period.every:
        return Operation.TREND
    if request.operation in (Operation.VALUE, Operation.DIFFERENCE) and period.span and len(period.years) == 2:
        return Operation.CHANGE
    if request.operation is Operation.SUM and len(rows) < 2:
        return Operation.VALUE
    return request.operation


def _inherit(reading: Reading, earlier: Reading, request: Request, period: Period) -> Reading:
    """A follow-up keeps what it does not change."""
    years = reading.years or (() if reading.latest else earlier.years)
    if request.cued and not period.years and request.operation in (Operation.TREND, Operation.HIGHEST, Operation.LOWEST):
        years = ()
    operation = reading.operation if request.cued or period.years else earlier.operation
    if earlier.operation in (Operation.CHANGE, Operation.RELATIVE_CHANGE) and request.relative and not request.cued:
        operation = Operation.RELATIVE_CHANGE
    threshold = reading.threshold if reading.threshold is not None else earlier.threshold
    if operation in (Operation.CHANGE, Operation.RELATIVE_CHANGE) and len(years) == 1 and not request.cued:
        operation = Operation.VALUE
    return replace(
        reading,
        years=years,
        operation=operation,
        threshold=threshold,
        regions=reading.regions or earlier.regions,
        asks_figure=reading.asks_figure or earlier.asks_figure,
    )
