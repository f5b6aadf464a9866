"""A question in everyday Dutch read into rows of the table, regions, years and an operation."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from nplv_qa import texts
from nplv_qa.answering.around import Around
from nplv_qa.answering.cues import CHANGE
from nplv_qa.answering.deciding import asks_figure, between_rows, decided, of_difference, told_of
from nplv_qa.answering.framing import framed
from nplv_qa.answering.inheriting import inherit, leaning, relative
from nplv_qa.answering.matching import Span, Words, explained, find_matches, words_of
from nplv_qa.answering.naming import Naming
from nplv_qa.answering.narrowing import YEAR, Narrowing, is_counted, names_group, quoted_share
from nplv_qa.answering.operations import Request, read_request
from nplv_qa.answering.ranking import ranked
from nplv_qa.answering.restating import named_plainly, restated
from nplv_qa.answering.scope import Scope, ScopeReader
from nplv_qa.answering.siblings import by_specification, excluded, neighbour, unplaced
from nplv_qa.answering.year_cues import against_year, direction, mean_years, wants_step
from nplv_qa.dutch.everyday import in_figures, what_measured, written_out
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.occasions import without_occasion
from nplv_qa.dutch.periods import Period, find_period
from nplv_qa.dutch.plain_words import is_plain
from nplv_qa.dutch.spelling import Speller
from nplv_qa.dutch.tokens import STOPWORDS
from nplv_qa.types import Family, Operation, Reading, Region, Series

_BOTH = {Operation.DIFFERENCE, Operation.RATIO, Operation.GAP, Operation.EQUAL}
_PART = re.compile(r"[^\W\d_]+")  # 'NPLV-gbieden' and 'havo/vwo' are mended part by part
SHORTEST_QUESTION = 3  # words; 'hoeveel jongeren dan?' leaves open what of them, a longer question may say it in the words of a text
MOST_CHOICES = 4
_COUNTS = re.compile(r"\b(?:hoeveel|welk (?:deel|percentage|aandeel))\b")
_SHARE = re.compile(r"\b(?:procent|percentage|aandeel|deel)\b|%")
_SLIP = re.compile(r"[,.;:-]+ (?:o+h? |of )?(?:nee+|neen|sorry|wacht|correctie|pardon|oeps|foutje|ehm?|ik bedoel(?:de)?)\b[ ,.:;-]*(?:(?:nee|wacht|sorry|even|ik bedoel(?:de)?|beter gezegd|toch|liever|doe maar)\b[ ,.:;-]*)*")
_BAD_WHEN_HIGH = ("leefbaarheid", "energie", "armoede", "problematische", "bijstand", "afstromers", "startkwalificatie", "verdachte")
_GOOD_WHEN_HIGH = ("arbeidsparticipatie", "ervaren")
_HOW_MUCH = re.compile(r"\bhoe(?:veel(?: (?:procent)?punt(?:en)?| keer)?| groot| hoog) (?:is|was|zijn|waren|bedraagt|bedroeg) (?:dat|het|dit)\b")  # of what was told
_CORRECTS = re.compile(r"(?:nee+|neen|sorry|oeps|wacht|ik bedoel\w*|maar)\b")
_OTHER_AREAS = re.compile(r"\bandere (?:nplv[- ])?(?:gebied|wijk|buurt|stad|sted|gemeente)\w*\b(?! (?:in|van) (?:het|heel|nederland|land))")  # than those told


class Understanding:
    """Reads questions about the indicator table."""

    def __init__(self, series: Sequence[Series], families: Sequence[Family], scopes: ScopeReader, speller: Speller, years: Mapping[int, Sequence[int]]) -> None:
        """`years` are those in which each row has a value."""
        self._series = {row.row: row for row in series}
        self._families = families
        self._scopes = scopes
        self._speller = speller
        self._naming = Naming(series, families)
        self._around = Around(series, self._naming)
        self._narrowing = Narrowing(series)
        self._filled = years
        self._first, self._last = min(map(min, years.values())), max(map(max, years.values()))

    def read(self, question: str, earlier: Reading | None = None, told: Sequence[Reading] = (), context: str = "") -> Reading:
        """What the question asks of the table; `earlier` is the reading that a follow-up builds on, `told` those of the dialogue so far
        and `context` the question that opened it."""
        frame = framed(self._said_once(self._settled(in_figures(named_plainly(without_occasion(fold(self.corrected(question))))))))
        text, aside = self._around.joined(frame)
        joined = text != frame.question
        text = self._without_excluded(text, earlier, context)
        words, around = words_of(text), words_of(aside)
        scope = self._scope(words, around)
        matches = self._naming.matches(words)
        period = self._of_row(self._period(words.text, aside, earlier, told), words, matches[0].rows if matches else earlier.rows if earlier else ())
        request = leaning(read_request(words, len(period.years), len(scope.regions), aside), words, earlier, period)
        if (request.operation is Operation.VALUE and _HOW_MUCH.search(words.text)) or (joined and of_difference(request, period, words, around)):
            request = replace(request, operation=told_of(around, len(scope.regions), len(period.years)))
        rows, others, span = self._naming.rows(words, matches, adding=request.operation is Operation.SUM)
        inherited = not rows and earlier is not None
        if inherited and earlier:
            beside, span = neighbour(words, earlier, list(self._series.values()))
            sibling = beside or self._sibling(words, earlier, context)
            rows, others = (sibling, ()) if sibling else (earlier.rows, earlier.others)
        leftover = self._narrowing.leftover(words, scope, request, period, rows, span, matches) + self._narrowing.around(frame, around, rows)
        leftover += unplaced(words, span if beside else frozenset(), request.span) if inherited else ()
        operation, order = self._ordered(self._judged(request, rows) or decided(request, period, matches, rows, words), rows, words)
        reading = Reading(
            rows=rows,
            others=others,
            regions=scope.regions if between_rows(words, rows, request, scope) else self._regions(scope, request, earlier if inherited or not scope.regions else None),
            years=self._years(period, request, words.text),
            direction=direction(words.text) if order else self._direction(request, rows),
            ranked=order,
            quoted=quoted_share(f"{words.text} {aside}"),
            areas=scope.areas or ((texts.EACH_AREA,) if rows and (scope.by_area or (inherited and _OTHER_AREAS.search(words.text))) else ()),
            operation=operation,
            threshold=request.threshold,
            leftover=leftover,
            asks_figure=bool(order) or asks_figure(words, scope, request, operation, period, rows, plain=not leftover),
            latest=period.latest,
            open_ended=period.open,
        )
        return inherit(reading, earlier, told, request, period, scope, self._last, words.text) if earlier else reading

    def _period(self, text: str, aside: str, earlier: Reading | None, told: Sequence[Reading]) -> Period:
        """The period of a question; where it names none, that of what is said around it."""
        named = find_period(text, self._first, self._last)
        period = named if wants_step(text) else relative(text, named, earlier, told, self._first, self._last)
        return period if period.years or period.every or not aside else _first_named(find_period(aside, self._first, self._last), period)

    def _of_row(self, period: Period, words: Words, rows: Sequence[int]) -> Period:
        """'De afgelopen twee jaar' ends with the newest value of the row, 'het eerste cijfer' is its oldest; for a row that looks back as
        many years itself such words say which row is meant."""
        if not rows or rows[0] not in self._filled or (period.back and re.search(rf"\b{period.back}\b", self._series[rows[0]].specification)):
            return period
        filled = self._filled[rows[0]]
        if period.oldest:
            return Period((min(filled),))
        moved = period.back > 1 or (period.back == 1 and CHANGE.search(words.text))
        return Period((max(filled) - period.back, max(filled)), span=True, back=period.back) if moved else period

    def _judged(self, request: Request, rows: Sequence[int]) -> Operation | None:
        """The highest or lowest years where the best or the worst are asked for, or every year where the table does not say which is better."""
        if not request.judged or not rows:
            return None
        good = self._good_when(rows)
        if request.over:
            return None if good else Operation.TREND
        high, low = (Operation.ABOVE, Operation.BELOW) if request.operation in (Operation.ABOVE, Operation.BELOW) else (Operation.HIGHEST, Operation.LOWEST)
        return (high if request.judged * good > 0 else low) if good else Operation.TREND

    @staticmethod
    def _ordered(operation: Operation, rows: Sequence[int], words: Words) -> tuple[Operation, int]:
        """An operation, and which of the rows is asked for: of several rows the highest is no year of one."""
        order = ranked(words, rows, operation)
        return (Operation.VALUE if order and operation in (Operation.HIGHEST, Operation.LOWEST) else operation), order

    def _good_when(self, rows: Sequence[int]) -> int:
        """1 for rows of which more is better, -1 where less is, 0 where the table does not say."""
        kinds = [self._series[row].indicator for row in rows]
        return all(kind.startswith(_GOOD_WHEN_HIGH) for kind in kinds) - all(kind.startswith(_BAD_WHEN_HIGH) for kind in kinds)

    def _direction(self, request: Request, rows: Sequence[int]) -> int:
        """Which way a step goes: up, down, or, where it is for better or worse, whichever that is for the rows."""
        if not request.over:
            return 0
        return request.over.direction or (request.judged * self._good_when(rows) if rows else 0)

    def _settled(self, text: str) -> str:
        """A text without what it takes back itself: 'bijstand in 2020, nee wacht, 2021', 'de schulden, sorry, de armoede'."""
        slip = _SLIP.search(text)
        if not slip or not slip.start():
            return text
        before, after = words_of(text[: slip.start()]), words_of(text[slip.end() :])
        kinds = (self._named, lambda words: self._scopes.read(words).span, _years_in)
        spans = [kind(before) if kind(after) else frozenset() for kind in kinds]
        gone = frozenset[int]().union(*spans) or _last_named(before, after)
        if not gone:
            return text
        kept = " ".join(word for n, word in enumerate(before.words) if n not in gone)
        return f"{kept} {text[slip.end() :]}"

    def _without_excluded(self, text: str, earlier: Reading | None, context: str) -> str:
        """A text without what it says is not meant: 'havo dan, dus niet havo/vwo', 'kinderen, niet huishoudens'. Only of what is named instead:
        'arm, maar niet in de bijstand' is another group."""
        gone, rest = excluded(text)
        if not gone:
            return text
        if YEAR.fullmatch(gone):
            return rest if _years_in(words_of(rest)) else text
        this, other = self._meant(rest, earlier, context), self._meant(gone, earlier, context)
        alike = {self._series[row].indicator for row in this} & {self._series[row].indicator for row in other}
        corrects = earlier is not None and other == earlier.rows and bool(_CORRECTS.match(text))
        return rest if this and other and this != other and (alike or corrects) else text

    def _meant(self, text: str, earlier: Reading | None, context: str) -> tuple[int, ...]:
        """The rows that a part of a question names, by itself or after what was told."""
        words = words_of(text)
        return self._naming.rows(words, self._naming.matches(words))[0] or (self._sibling(words, earlier, context) if earlier else ())

    def _sibling(self, words: Words, earlier: Reading, context: str) -> tuple[int, ...]:
        """A row beside the one told, by a name that only tells it from that one."""
        return self._naming.sibling(words, earlier, self.corrected(context)) or by_specification(words, earlier, list(self._series.values()))

    def _said_once(self, text: str) -> str:
        """A text without the words that it says again in those of the table: 'Stookarmoede, dus energiearme huishoudens, in 2023'."""
        words = words_of(text)
        gone = restated(words, lambda part: [match.span for match in self._naming.matches(words_of(part))], is_counted)
        if not gone:
            return text
        gone -= self._scopes.read(words).span | _years_in(words)
        rows = self._naming.rows(words, self._naming.matches(words))[0]
        counted = frozenset[int]().union(*(explained(words, self._series[row].population) for row in rows))
        kept = list(text)
        for n in gone:
            if n in counted or not (names_group(words.words[n]) or words.words[n] in STOPWORDS):
                kept[words.starts[n] : words.ends[n]] = " " * (words.ends[n] - words.starts[n])
        return "".join(kept)

    def _named(self, words: Words) -> Span:
        """The words that name rows."""
        return self._naming.rows(words, self._naming.matches(words))[2]

    def _scope(self, words: Words, around: Words) -> Scope:
        """The regions and areas of the question; where it names none, those of what is said around it."""
        scope = self._scopes.read(words)
        if scope.regions or scope.areas or not around.words:
            return scope
        outer = self._scopes.read(around)
        compares = outer.regions == ("NL",) and told_of(around, 1, 0) is not Operation.VALUE  # 'twee keer zo hoog als in Nederland' is told of the areas
        return Scope(("NPLV", "NL") if compares else outer.regions, outer.areas, scope.span, scope.by_area)

    def _years(self, period: Period, request: Request, text: str) -> tuple[int, ...]:
        if request.every_year and not period.years:
            return tuple(range(self._first, self._last + 1))
        if request.over and request.operation is Operation.INDEX:
            return (request.over.base, *(year for year in period.years if year != request.over.base))
        if request.over and request.operation is Operation.MEAN:
            return mean_years(period, listed=request.over.listed)
        if request.of_years and len(period.years) > 1 and not period.span and against_year(text):
            return (period.years[-1], *period.years[:-1])
        return period.years

    def mentions(self, rows: Sequence[int], sentence: str) -> bool:
        """Whether a sentence is about one of some rows of the table."""
        wanted = [self._series[row] for row in rows]
        return bool(find_matches(words_of(sentence), wanted, [family for family in self._families if set(family.rows) & set(rows)]))

    def mentioned(self, sentence: str) -> frozenset[int]:
        """All rows of the table that a sentence is about."""
        return frozenset(row for match in self._naming.matches(words_of(sentence)) for row in match.rows)

    def choices(self, question: str) -> tuple[int, ...]:
        """The rows, one of each indicator, that fit equally well a question that says only who or what is counted: 'hoeveel jongeren?'."""
        words = words_of(in_figures(fold(self.corrected(question))))
        if self._naming.matches(words) or not _COUNTS.search(words.text):
            return ()
        scope, told = self._scopes.read(words).span, [n for n, word in enumerate(words.words) if word not in STOPWORDS and not is_plain(word)]
        named = [words.words[n] for n in told if n not in scope]
        asks_share = bool(_SHARE.search(words.text))
        if len(named) != 1 or (not asks_share and len(words.words) > SHORTEST_QUESTION):
            return ()
        rows = {row.indicator: row.row for row in reversed(self._series.values()) if re.search(rf"\b{re.escape(named[0])}\b", row.subject)}
        return tuple(sorted(rows.values()))[:MOST_CHOICES] if len(rows) > 1 else ()

    def corrected(self, question: str) -> str:
        """The question with its typing errors mended."""
        question = written_out(question)
        pieces, at = [], 0
        for word in _PART.finditer(question):
            folded = fold(word.group())
            if (right := self._speller.correct(folded)) != folded and not self._speller.knows(what_measured(folded)):
                pieces += [question[at : word.start()], right]
                at = word.end()
        return "".join([*pieces, question[at:]])

    def _regions(self, scope: Scope, request: Request, earlier: Reading | None) -> tuple[Region, ...]:
        if request.operation in _BOTH and len(scope.regions) < 2 and not request.of_years:
            return ("NPLV", "NL")
        if request.of_years and not scope.regions and not (earlier and earlier.regions):
            return ("NPLV",)
        if request.beside and scope.regions == ("NL",):
            return ("NPLV", "NL")
        if scope.regions:
            return scope.regions
        return earlier.regions if earlier else ()


def _years_in(words: Words) -> Span:
    return frozenset(n for n, word in enumerate(words.words) if YEAR.fullmatch(word))


def _last_named(before: Words, after: Words) -> Span:
    """The word that is taken back where neither it nor what comes for it is known: 'brugklassers, nee, basisschoolleerlingen'."""
    at = len(before.words) - 1
    first = next((word for word in after.words if word not in STOPWORDS), "")
    names = all(word and word.isalpha() and not is_plain(word) and word not in STOPWORDS for word in (first, before.words[at] if at >= 0 else ""))
    adjective = at > 0 and before.words[at - 1].endswith("e") and before.words[at - 1] not in STOPWORDS
    return frozenset({at, at - adjective}) if names else frozenset()


def _first_named(named: Period, own: Period) -> Period:
    """The years that a statement names, where the question itself asks for no period."""
    return named if named.years and not own.latest else own
