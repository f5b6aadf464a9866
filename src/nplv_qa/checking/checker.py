"""The figure check: every figure of a draft held against table and passages, with a verdict that says why."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from wordfreq import zipf_frequency

from nplv_qa import texts
from nplv_qa.answering.scope import ScopeReader
from nplv_qa.answering.table import Cell, FigureTable
from nplv_qa.checking.claims import claims_in
from nplv_qa.checking.company import with_company
from nplv_qa.checking.context import ContextReader
from nplv_qa.checking.contradictions import Contradictions
from nplv_qa.checking.exchanged import with_exchanged
from nplv_qa.checking.expected import Expectations
from nplv_qa.checking.extracting import FactReader
from nplv_qa.checking.facts import FactBook
from nplv_qa.checking.layout import Sentence, sentences_of
from nplv_qa.checking.mentions import low, years_in
from nplv_qa.checking.misplaced import misplaced_with
from nplv_qa.checking.official import Quotes, layers_of
from nplv_qa.checking.pairs import with_changes
from nplv_qa.checking.parsed import Carried, Sense
from nplv_qa.checking.passage_check import PassageCheck
from nplv_qa.checking.programme import ProgrammeCheck
from nplv_qa.checking.rulings import Ruling, not_found
from nplv_qa.checking.subjects import SubjectReader
from nplv_qa.checking.table_check import TableCheck
from nplv_qa.checking.vocabulary import AS_ONE, Vocabulary
from nplv_qa.checking.wording import Role
from nplv_qa.dutch.analysis import Analyzer
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.numbers import Unit
from nplv_qa.dutch.tokens import tokenize
from nplv_qa.types import CheckReport, Citation, Claim, Corpus, Outcome, Passage, Reference, Term, Verdict

TELLING = 6  # letters of a word that tells what a sentence is about
Progress = Callable[[int, int], None]


class FigureChecker:
    """Checks drafts. Nothing of a draft outlives the call but single words in the caches of the language tools."""

    def __init__(self, corpus: Corpus, analyzer: Analyzer) -> None:
        scopes = ScopeReader(corpus.areas)
        subjects = SubjectReader(corpus.series, corpus.families)
        self._sources = {source.id: source for source in corpus.sources}
        self._version = corpus.version
        self._table = FigureTable(corpus.series, corpus.families, corpus.observations, texts.TABLE_SECTION)
        self._context = ContextReader(subjects, scopes)
        self._cells = TableCheck(Expectations(self._table), subjects)
        told, official = layers_of(corpus)
        self._passages = _passage_check(corpus, analyzer, scopes, told)
        self._official = _passage_check(corpus, analyzer, scopes, official) if official else None
        self._quotes = Quotes(official)
        self._programme = ProgrammeCheck(corpus.areas)
        self._contradictions = Contradictions(corpus.caveats)

    def check(self, text: str, progress: Progress | None = None) -> CheckReport:
        """A verdict for every figure of the text that is a claim."""
        try:
            return CheckReport(tuple(self._verdicts(text, progress)), self._version)
        finally:
            self._context.subjects.forget()
            for passages in filter(None, (self._passages, self._official)):
                passages.forget()

    def _verdicts(self, text: str, progress: Progress | None) -> Iterator[Verdict]:
        sentences = list(sentences_of(text))
        read = with_company(sentences, list(self._senses(sentences)))
        before: list[tuple[Sense, Ruling]] = []
        for done, senses in enumerate(read, start=1):
            fresh = done > 1 and sentences[done - 1].heading != sentences[done - 2].heading
            rulings = with_changes(senses, with_exchanged(senses, [self._rule(sense) for sense in senses]), () if fresh else before)
            rulings = self._placed(senses, rulings, () if fresh else before)
            told = list(zip(senses, rulings, strict=True))
            before = [*before, *told] if len(before) == len(told) == 1 and not fresh else told
            yield from (self._verdict(text, sense, ruling) for sense, ruling in zip(senses, rulings, strict=True))
            if progress:
                progress(done, len(sentences))

    def _senses(self, sentences: Sequence[Sentence]) -> Iterator[list[Sense]]:
        """What the figures of each sentence are about, with what the sentences before it said."""
        carried, heading, lead = Carried(), "", Carried()
        for sentence in sentences:
            if sentence.heading != heading:
                heading = sentence.heading
                carried = lead = self._context.opening(heading)
            senses, following = self._context.read(sentence, claims_in(sentence.text), lead if (sentence.item and sentence.opens and lead.subject) or sentence.label else carried)
            yield senses
            if not sentence.title and not sentence.label:
                carried = following
                lead = lead if sentence.item else following

    def _verdict(self, text: str, sense: Sense, ruling: Ruling) -> Verdict:
        ruling = self._quotes.official(ruling)
        return Verdict(_claim(text, sense.sentence, sense), ruling.outcome, ruling.explanation, ruling.right, tuple(self._citations(ruling)))

    def _rule(self, sense: Sense) -> Ruling:
        """The table first, for it is exact; what it does not bear out may still be in a passage."""
        if by_size := self._programme.rule(sense):
            return by_size
        by_table = self._cells.rule(sense)
        if by_table and (by_table.settled or by_table.good or (by_table.outcome is Outcome.CAUTION and by_table.firm)):
            return by_table
        by_passage = self._contradictions.weighed(sense, self._by_passage(sense))
        if by_table is None:
            return self._of_subject(sense, by_passage)
        if by_table.outcome is Outcome.CAUTION and sense.areas and by_passage.outcome is Outcome.WRONG and self._about_row(sense, by_passage):
            return by_passage
        if by_table.outcome is Outcome.CAUTION:
            return by_passage if by_passage.good and _same_period(sense, by_passage) and self._same_matter(sense, by_passage) else by_table
        return self._joined(sense, by_table, by_passage)

    def _by_passage(self, sense: Sense) -> Ruling:
        """What the renditions say; where they have no such figure, the official text."""
        ruling = self._passages.rule(sense)
        if self._official and ruling.outcome is Outcome.NOT_FOUND and not self._passages.has(sense):
            return self._official.rule(sense)
        return ruling

    def _placed(self, senses: Sequence[Sense], rulings: Sequence[Ruling], before: Sequence[tuple[Sense, Ruling]]) -> list[Ruling]:
        """The rulings of a sentence, without those that stand beside what is told of another place."""
        others = (*before, *zip(senses, rulings, strict=True))
        return [self._near(ruling) if misplaced_with(sense, ruling, others) else ruling for sense, ruling in zip(senses, rulings, strict=True)]

    def _near(self, ruling: Ruling) -> Ruling:
        """What a passage has, as the nearest thing only."""
        passage, number = ruling.passages[0]
        text = texts.CHECK_NEAREST.format(title=self._sources[passage.source].title, page=passage.page, sentence=passage.sentences[number].rstrip("."))
        return not_found(text, passages=ruling.passages)

    def _of_subject(self, sense: Sense, ruling: Ruling) -> Ruling:
        """A share of one area that a passage has, though of something that it does not say: '60% is sociale huur'."""
        own = sense.subject and not sense.subject.carried and sense.areas and sense.figure.unit is Unit.PERCENT
        about = own or (sense.subject and sense.figure.unit is Unit.SHARE)
        if not (about and ruling.good and ruling.passages):
            return ruling
        passage, number = ruling.passages[0]
        told = (passage.sentences[number], " ".join(passage.sentences[max(0, number - 1) : number + 1]))  # 'van die nieuwe woningen' leans on the sentence before
        found = [there for there in map(self._context.subjects.read, told) if there]
        if any(sense.subject and sense.subject.row in (there.row, *there.others) for there in found):
            return ruling
        return self._near(ruling)

    def _joined(self, sense: Sense, by_table: Ruling, by_passage: Ruling) -> Ruling:
        """What the table contradicts or lacks, and a passage may have; against a named year only a passage that names it counts."""
        if by_passage.good and by_table.outcome is Outcome.WRONG and sense.subject and sense.subject.carried and sense.figure.decimals > 1 and not self._same_row(sense, by_passage):
            return by_table
        if by_passage.good and (not by_table.firm or (_same_period(sense, by_passage) and self._same_row(sense, by_passage))):
            passage, _ = by_passage.passages[0]
            title = self._sources[passage.source].title
            what = by_table.explanation
            if not by_table.firm or self._beyond_row(sense, by_passage) or by_table.outcome is Outcome.NOT_FOUND:
                return by_passage
            template = texts.CHECK_TABLE_AND_TEXT
            text = template.format(title=title, page=passage.page, statement=what[:1].lower() + what[1:])
            return Ruling(Outcome.CAUTION, text, by_table.right, by_table.cells, by_passage.passages)
        if by_table.outcome is Outcome.WRONG and not by_table.firm:
            if by_passage.outcome in (Outcome.CAUTION, Outcome.WRONG):
                return by_passage
            return replace(by_table, outcome=Outcome.NOT_FOUND, explanation=texts.CHECK_NEAREST_CELL.format(statement=by_table.explanation), right=None)
        if by_table.outcome is Outcome.NOT_FOUND and by_passage.outcome is Outcome.CAUTION:
            return by_passage
        return by_table

    def _same_matter(self, sense: Sense, ruling: Ruling) -> bool:
        """Whether a passage counts what the draft counts; where the draft names nothing, whether it is about the same row."""
        return _same_count(sense, ruling) if sense.counted else self._same_row(sense, ruling)

    def _about_row(self, sense: Sense, ruling: Ruling) -> bool:
        """Whether a passage is expressly about the row that the claim is about."""
        passage, number = ruling.passages[0]
        return self._context.subjects.read(passage.sentences[number]) is not None and self._same_row(sense, ruling)

    def _same_row(self, sense: Sense, ruling: Ruling) -> bool:
        """Whether a passage that has the figure is about the row that the claim is about, as far as it says."""
        passage, number = ruling.passages[0]
        there = self._context.subjects.read(passage.sentences[number])
        return there is None or sense.subject is None or sense.subject.row in (there.row, *there.others)

    def _beyond_row(self, sense: Sense, ruling: Ruling) -> bool:
        """Whether a passage has a telling word of the claim that its row of the table knows nothing of: 'jongeren zonder daginvulling'."""
        passage, number = ruling.passages[0]
        told, whole = low(passage.sentences[number]), self._context.subjects.read(sense.sentence.text)
        same = whole is not None and sense.subject is not None and whole.row == sense.subject.row
        return same and whole is not None and any(len(word) >= TELLING and word in told for word in whole.loose)

    def _citations(self, ruling: Ruling) -> Iterable[Citation]:
        for number, reference in enumerate(_references(self._table, ruling.cells, ruling.passages), start=1):
            source = self._sources[reference.source]
            yield Citation(
                number, source.id, source.title, source.date, reference.page, reference.section, reference.fragment, reference.text_kind,
                f"{source.address}#page={reference.page}",
            )  # fmt: skip


def _passage_check(corpus: Corpus, analyzer: Analyzer, scopes: ScopeReader, passages: Sequence[Passage]) -> PassageCheck:
    words = Vocabulary(analyzer, corpus.thesaurus, _abbreviations(corpus.terms))
    facts = FactBook(FactReader(words, scopes, (*corpus.tellings, *corpus.wordings)).read(passages))
    words.forget()
    return PassageCheck(facts, words, {source.id: source.title for source in corpus.sources})


def _abbreviations(terms: Sequence[Term]) -> dict[str, list[str]]:
    """Each abbreviation with the rarest word of what it stands for, which tells most."""
    return {short: [min(fold(term.term).split(), key=_commonness)] for term in terms for short in term.abbreviations if " " not in short and short.upper() != "NPLV"}


def _commonness(word: str) -> float:
    return zipf_frequency(word, "nl") if len(word) > 3 else math.inf


def _same_period(sense: Sense, ruling: Ruling) -> bool:
    named = {year for year in sense.years if year}
    if sense.role is Role.GAP and sense.ends:  # how a difference changed is told without years
        return True
    passage, number = ruling.passages[0]
    return not (sense.year_own and named) or bool(named & {mention.value for mention in years_in(passage.sentences[number])})


def _same_count(sense: Sense, ruling: Ruling) -> bool:
    """Whether a passage counts what the draft counts, by the same word or one that stands for the same: 'mensen' and 'bewoners'."""
    passage, number = ruling.passages[0]
    ours = AS_ONE.get(sense.counted, sense.counted)
    told = low(passage.sentences[number])
    return bool(ours) and (ours in told or any(AS_ONE.get(token.text, token.text) == ours for token in tokenize(told)))


def _references(table: FigureTable, cells: Sequence[Cell], passages: Sequence[tuple[Passage, int]]) -> list[Reference]:
    """The rows and passages that a ruling rests on, each once."""
    found = [table.reference(token) for token in dict.fromkeys(cell.token for cell in cells)]
    for passage, sentence in passages:
        found.append(Reference(f"passage:{passage.id}", passage.source, passage.page, passage.section, passage.sentences[sentence], passage.text_kind))
    return found


def _claim(text: str, sentence: Sentence, sense: Sense) -> Claim:
    figure = sense.figure
    start, end = sentence.places[figure.start], sentence.places[figure.end - 1] + 1
    before = text[max(0, start - 2) : start]
    if before.rstrip().endswith("€"):
        start -= len(before) - before.rindex("€")
    return Claim(text[start:end], sentence.shown, start, end, figure.value, figure.unit.value, figure.high)
