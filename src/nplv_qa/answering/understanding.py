"""A question in everyday Dutch read into rows of the table, regions, years and an operation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nplv_qa import texts
from nplv_qa.answering.cues import DIFFERENCE
from nplv_qa.answering.framing import Framed, framed
from nplv_qa.answering.inheriting import inherit, relative
from nplv_qa.answering.matching import Match, Span, Words, explained, find_matches, words_of
from nplv_qa.answering.narrowing import YEAR, Narrowing
from nplv_qa.answering.operations import Request, read_request
from nplv_qa.answering.scope import Scope, ScopeReader
from nplv_qa.dutch.everyday import in_figures, written_out
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.periods import Period, find_period
from nplv_qa.dutch.plain_words import is_plain
from nplv_qa.dutch.spelling import Speller
from nplv_qa.dutch.tokens import STOPWORDS
from nplv_qa.types import Family, Operation, Reading, Region, Series

_BOTH = {Operation.DIFFERENCE, Operation.RATIO, Operation.GAP}
_PART = re.compile(r"[^\W\d_]+")  # 'NPLV-gbieden' and 'havo/vwo' are mended part by part
_JOINING = frozenset("en of versus vs tegenover naast zowel plus".split())
_COMPARING = frozenset("met dan als".split())
SHORTEST_QUESTION = 3  # words; 'hoeveel jongeren dan?' leaves open what of them, a longer question may say it in the words of a text
MOST_CHOICES = 4
_COUNTS = re.compile(r"\b(?:hoeveel|welk (?:deel|percentage|aandeel))\b")
_SHARE = re.compile(r"\b(?:procent|percentage|aandeel|deel)\b|%")
_PER = re.compile(r"\b(?:per|uitgesplitst|ranglijst)\b")
_SLIP = re.compile(r"[,.;:-]+ (?:o+h? |of )?(?:nee+|neen|sorry|wacht|correctie|pardon|oeps|foutje|ehm?|ik bedoel(?:de)?)\b[ ,.:;-]*(?:(?:nee|wacht|sorry|even|ik bedoel(?:de)?|beter gezegd|toch|liever|doe maar)\b[ ,.:;-]*)*")
_BAD_WHEN_HIGH = ("leefbaarheid", "energie", "armoede", "problematische", "bijstand", "afstromers", "startkwalificatie", "verdachte")
_GOOD_WHEN_HIGH = ("arbeidsparticipatie", "ervaren")
_BETWEEN_TWO = re.compile(r"\b(?:verschil|kloof|gat|afstand|scheelt|scheelde)\b[^?.]{0,30}\btussen\b")
_WITH_NATIONAL = re.compile(r"\b(?:met|dan|tegenover|van) (?:het |heel |die van |dat van )*(?:nederland|land)")
_WHAT_IS = re.compile(r"(?:en )?wat (?:is|was)\b(?! er\b)")
KEYWORDS = 12  # words; so short a text with a row and a region asks for its figure, with or without a question word


class Understanding:
    """Reads questions about the indicator table."""

    def __init__(self, series: Sequence[Series], families: Sequence[Family], scopes: ScopeReader, speller: Speller, years: Sequence[int]) -> None:
        self._series = {row.row: row for row in series}
        self._families = families
        self._scopes = scopes
        self._speller = speller
        self._narrowing = Narrowing(series)
        self._first, self._last = min(years), max(years)

    def read(self, question: str, earlier: Reading | None = None, told: Sequence[Reading] = (), context: str = "") -> Reading:
        """What the question asks of the table; `earlier` is the reading that a follow-up builds on, `told` those of the dialogue so far
        and `context` the question that opened it."""
        frame = framed(self._settled(in_figures(fold(self.corrected(question)))))
        text, aside = self._joined_text(frame)
        words, around = words_of(text), words_of(aside)
        scope = self._scope(words, around)
        period = relative(words.text, find_period(words.text, self._first, self._last), earlier, told, self._last)
        if not period.years and not period.every and aside:
            period = _first_named(find_period(aside, self._first, self._last), period)
        request = read_request(words, len(period.years), len(scope.regions), aside)
        matches = find_matches(words, list(self._series.values()), self._families)
        rows, others, span = self._rows(words, matches, adding=request.operation is Operation.SUM)
        inherited = not rows and earlier is not None
        if inherited and earlier:
            rows, others = self._sibling(words, earlier, context) or (earlier.rows, earlier.others)
        leftover = self._narrowing.leftover(words, scope, request, period, rows, span, matches) + self._narrowing.around(frame, around, rows)
        extreme = request.operation in (Operation.HIGHEST, Operation.LOWEST) and not leftover
        reading = Reading(
            rows=rows,
            others=others,
            regions=scope.regions if _between_rows(words, rows, request, scope) else self._regions(scope, request, earlier if inherited or not scope.regions else None),
            years=self._years(period, request),
            areas=scope.areas or ((texts.EACH_AREA,) if rows and scope.by_area else ()),
            operation=self._judged(request, rows) or _operation(request, period, rows),
            threshold=request.threshold,
            leftover=leftover,
            asks_figure=request.asks_figure or extreme or bool(period.years) or bool(scope.by_area and _PER.search(words.text)) or bool(period.latest and _WHAT_IS.match(words.text)) or bool(scope.regions and len(words.words) <= KEYWORDS),
            latest=period.latest,
            open_ended=period.open,
        )
        return inherit(reading, earlier, told, request, period, scope) if earlier else reading

    def _judged(self, request: Request, rows: Sequence[int]) -> Operation | None:
        """The highest or lowest year where the best or the worst is asked for, or every year where the table does not say which is better."""
        if not request.judged or not rows:
            return None
        kinds = [self._series[row].indicator for row in rows]
        if all(kind.startswith(_GOOD_WHEN_HIGH) for kind in kinds):
            return Operation.HIGHEST if request.judged > 0 else Operation.LOWEST
        if all(kind.startswith(_BAD_WHEN_HIGH) for kind in kinds):
            return Operation.LOWEST if request.judged > 0 else Operation.HIGHEST
        return Operation.TREND

    def _settled(self, text: str) -> str:
        """A text without what it takes back itself: 'bijstand in 2020, nee wacht, 2021', 'de schulden, sorry, de armoede'."""
        slip = _SLIP.search(text)
        if not slip or not slip.start():
            return text
        before, after = words_of(text[: slip.start()]), words_of(text[slip.end() :])
        kinds = (self._named, lambda words: self._scopes.read(words).span, _years_in)
        spans = [kind(before) if kind(after) else frozenset() for kind in kinds]
        gone = frozenset[int]().union(*spans)
        if not gone:
            return text
        kept = " ".join(word for n, word in enumerate(before.words) if n not in gone)
        return f"{kept} {text[slip.end() :]}"

    def _named(self, words: Words) -> Span:
        """The words that name rows."""
        return self._rows(words, find_matches(words, list(self._series.values()), self._families))[2]

    def _joined_text(self, frame: Framed) -> tuple[str, str]:
        """The text in which the rows are looked for, and what is only said around it: whatever the question does not need."""
        if not frame.aside:
            return frame.question, ""
        named, told = self._kinds(frame.question), self._kinds(frame.aside)
        if named and not (told and (frame.label or (frame.pointing and named & told))):
            return frame.question, frame.aside
        if frame.label or not told:
            return f"{frame.before} {frame.question} {frame.after}".strip(), ""
        return f"{self._naming(frame.aside)} {frame.question}", frame.aside

    def _kinds(self, text: str) -> set[str]:
        """What kinds of indicators a text names."""
        matches = find_matches(words_of(text), list(self._series.values()), self._families)
        return {self._series[row].indicator.split("-")[0] for match in matches for row in match.rows}

    def _naming(self, aside: str) -> str:
        """The words of a statement that name a row: the others tell of whoever asks."""
        words = words_of(aside)
        rows, _, span = self._rows(words, find_matches(words, list(self._series.values()), self._families))
        for row in rows:
            span |= explained(words, self._series[row].population)
        kept = list(aside)
        for n, (start, end) in enumerate(zip(words.starts, words.ends, strict=True)):
            if n not in span and not is_plain(words.words[n]) and words.words[n] not in STOPWORDS and not YEAR.fullmatch(words.words[n]):
                kept[start:end] = " " * (end - start)
        return "".join(kept)

    def _scope(self, words: Words, around: Words) -> Scope:
        """The regions and areas of the question; where it names none, those of what is said around it."""
        scope = self._scopes.read(words)
        if scope.regions or scope.areas or not around.words:
            return scope
        outer = self._scopes.read(around)
        return Scope(outer.regions, outer.areas, scope.span, scope.by_area)

    def _years(self, period: Period, request: Request) -> tuple[int, ...]:
        if request.every_year and not period.years:
            return tuple(range(self._first, self._last + 1))
        return period.years

    def mentions(self, rows: Sequence[int], sentence: str) -> bool:
        """Whether a sentence is about one of some rows of the table."""
        wanted = [self._series[row] for row in rows]
        return bool(find_matches(words_of(sentence), wanted, [family for family in self._families if set(family.rows) & set(rows)]))

    def mentioned(self, sentence: str) -> frozenset[int]:
        """All rows of the table that a sentence is about."""
        return frozenset(row for match in find_matches(words_of(sentence), list(self._series.values()), self._families) for row in match.rows)

    def choices(self, question: str) -> tuple[int, ...]:
        """The rows, one of each indicator, that fit equally well a question that says only who or what is counted: 'hoeveel jongeren?'."""
        words = words_of(in_figures(fold(self.corrected(question))))
        if find_matches(words, list(self._series.values()), self._families) or not _COUNTS.search(words.text):
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
            if (right := self._speller.correct(folded)) != folded:
                pieces += [question[at : word.start()], right]
                at = word.end()
        return "".join([*pieces, question[at:]])

    def _rows(self, words: Words, matches: Sequence[Match], *, adding: bool = False) -> tuple[tuple[int, ...], tuple[int, ...], Span]:
        """Rows meant, rows that fit less well, and the words that name them."""
        if not matches:
            return (), (), frozenset()
        best = _most_specific(matches, adding=adding)
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
        """A row that words of the follow-up and of the question before name together: 'en bij kinderen?'. Of the same indicator if there
        is one, else of a kindred one: the dimensions of the Leefbaarometer."""
        both = words_of(f"{words.text} {self.corrected(context)}")
        own = frozenset(range(len(words.words)))
        indicators = {self._series[row].indicator for row in earlier.rows}
        kinds = {indicator.split("-")[0] for indicator in indicators}
        same = [row for row in self._series.values() if row.indicator in indicators]
        kindred = [row for row in self._series.values() if row.indicator.split("-")[0] in kinds and row not in same]
        for rows in (same, kindred):
            named = [match for match in find_matches(both, rows, ()) if match.span & own]
            if named:
                return next((match.rows for match in named if match.rows != earlier.rows), named[0].rows), ()
        return None

    def _is_population(self, words: Words, span: Span, rows: Sequence[int]) -> bool:
        """Whether the words of a match only say what the rows already found count."""
        return any(span <= explained(words, self._series[row].population) for row in rows)

    @staticmethod
    def _joined(words: Words, span: Span, match: Match) -> bool:
        """Two indicators are meant only where something joins them: 'koop en huur', 'schulden vergeleken met armoede'."""
        low, high = sorted((min(span), min(match.span)))
        between = words.words[low + 1 : high]
        apart = words.text[words.ends[max(n for n in span | match.span if n < high)] : words.starts[high]]
        if any(word in _JOINING for word in between) or "," in apart:
            return True
        return any(word in _COMPARING for word in between) and bool(DIFFERENCE.search(words.text))

    def _regions(self, scope: Scope, request: Request, earlier: Reading | None) -> tuple[Region, ...]:
        if request.operation in _BOTH and len(scope.regions) < 2:
            return ("NPLV", "NL")
        if scope.regions:
            return scope.regions
        return earlier.regions if earlier else ()


def _most_specific(matches: Sequence[Match], *, adding: bool) -> Match:
    """The best match; a family that is told row by row gives way to a row of it that is named by words of its own. Where a sum is
    asked for, the family whose rows are added up."""
    best = matches[0]
    if adding and len(parts := _apart(matches, best)) > 1:
        return Match(tuple(match.rows[0] for match in parts), frozenset().union(*(match.span for match in parts)), best.groups, default=False)
    if adding and (sums := [m for m in matches if m.family and m.family.sum and set(best.rows) <= set(m.rows)]):
        return sums[0]
    if best.family:
        inside = [m for m in matches if not m.family and set(m.rows) < set(best.rows) and m.span - best.span]
        named = {row for match in inside for row in match.rows}
        return inside[0] if inside and named != set(best.rows) else best
    return best


def _apart(matches: Sequence[Match], best: Match) -> list[Match]:
    """Single rows that are each named by words of their own."""
    found: list[Match] = []
    for match in matches:
        if not match.family and len(match.span) >= len(best.span) - 1 and not any(match.span & other.span for other in found):
            found.append(match)
    return sorted(found, key=lambda match: match.rows)


def _operation(request: Request, period: Period, rows: Sequence[int]) -> Operation:
    if request.operation is Operation.VALUE and period.every:
        return Operation.TREND
    if request.operation in (Operation.VALUE, Operation.DIFFERENCE) and period.span and len(period.years) == 2:
        return Operation.CHANGE
    if request.operation is Operation.SUM and len(rows) < 2:
        return Operation.VALUE
    return request.operation


def _between_rows(words: Words, rows: Sequence[int], request: Request, scope: Scope) -> bool:
    """Whether a difference is one between two rows: 'het verschil tussen havo en vwo in de wijken', and none with Nederland."""
    return request.operation is Operation.DIFFERENCE and len(rows) == 2 and len(scope.regions) == 1 and bool(_BETWEEN_TWO.search(words.text)) and not _WITH_NATIONAL.search(words.text)


def _years_in(words: Words) -> Span:
    return frozenset(n for n, word in enumerate(words.words) if YEAR.fullmatch(word))


def _first_named(named: Period, own: Period) -> Period:
    """The years that a statement names, where the question itself asks for no period."""
    return named if named.years and not own.latest else own
