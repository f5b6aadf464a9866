"""Every value that crosses a room: frozen, slotted dataclasses, and the Protocols at the seams."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Region = Literal["NPLV", "NL"]
REGIONS: tuple[Region, ...] = ("NPLV", "NL")

# --- offline: documents and tables ------------------------------------------------------------


class TextKind(StrEnum):
    """Whether a passage is the official wording or this project's rendition of it."""

    ORIGINAL = "original"
    RENDITION = "rendition"


@dataclass(frozen=True, slots=True)
class Source:
    """One official document, as `corpus/sources.toml` lists it."""

    id: str
    title: str
    kind: str
    date: str
    publisher: str
    reference: str
    address: str
    licence: str
    pages: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph under its headings."""

    text: str
    chapter: str = ""
    section: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page, numbered as printed, as paragraphs in reading order."""

    number: int
    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        return "\n\n".join(block.text for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Document:
    """A source together with the text that was read for it."""

    source: Source
    text_kind: TextKind
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A quotable paragraph or two of one page. `id` is `<source>:<page>:<ordinal on the page>`.

    In an original, `glosses` holds for each sentence what the rendition says of the same ('' where nothing), and `topics` the headings
    under which it does: by these it is found, and they are never shown.
    """

    id: str
    source: str
    page: int
    chapter: str
    section: str
    text: str
    text_kind: TextKind
    sentences: tuple[str, ...]
    glosses: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()

    @property
    def findable(self) -> str:
        """Everything by which the passage may be found."""
        return " ".join([f"{self.section}.", *self.topics, self.text, *self.glosses])

    def findable_sentence(self, number: int) -> str:
        """A sentence with its gloss."""
        return f"{self.sentences[number]} {self.glosses[number]}".strip() if self.glosses else self.sentences[number]


@dataclass(frozen=True, slots=True)
class Area:
    """One of the twenty areas, with every spelling that people use for it."""

    name: str
    municipality: str
    variants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary entry."""

    term: str
    abbreviations: tuple[str, ...]
    meaning: str
    synonyms: tuple[str, ...]
    source: str
    page: int


@dataclass(frozen=True, slots=True)
class Series:
    """One row of the indicator table, and the words by which people ask for it.

    `patterns` is a disjunction of conjunctions of alternatives: a pattern fits when each of its
    groups has an alternative in the question.
    """

    row: int
    indicator: str
    name: str
    specification: str
    unit: str
    subject: str
    population: tuple[str, ...]
    patterns: tuple[tuple[tuple[str, ...], ...], ...]
    default: bool = False
    part_of_whole: bool = False
    definition: str = ""


@dataclass(frozen=True, slots=True)
class Family:
    """Rows that people ask for together: added up where `sum` is true, else told one by one."""

    rows: tuple[int, ...]
    sum: bool
    subject: str
    patterns: tuple[tuple[tuple[str, ...], ...], ...]


class CellStatus(StrEnum):
    OK = "ok"
    MISSING = "missing"
    SUSPECT = "suspect"


@dataclass(frozen=True, slots=True)
class Observation:
    """One cell. `value` is what is printed, also where that is suspect; None where nothing is."""

    indicator: str
    specification: str
    area: Region
    year: int
    value: Decimal | None
    printed: str
    unit: str
    status: CellStatus
    note: str
    source: str
    page: int
    row: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a caveat applies: a figure (or, where empty, any text) near one of some words."""

    source: str
    page: int
    figure: str
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CellRef:
    row: int
    year: int
    area: Region


@dataclass(frozen=True, slots=True)
class Caveat:
    """A known error or contradiction in the sources."""

    id: str
    kind: str
    summary: str
    topics: tuple[str, ...]
    places: tuple[Place, ...]
    cells: tuple[CellRef, ...]
    probable: str = ""


@dataclass(frozen=True, slots=True)
class Exercise:
    """A training question with the place of its answer: a literal string in one paragraph."""

    question: str
    source: str
    page: int
    section: str
    contains: str


@dataclass(frozen=True, slots=True)
class Telling:
    """What a sentence with a figure says, in the words of others; the sentence by a literal string in it."""

    text: str
    source: str
    page: int
    contains: str


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything that the corpus folder holds, read and checked. `renditions` are the passages of those whose official text is in `passages`."""

    version: str
    sources: tuple[Source, ...]
    documents: tuple[Document, ...]
    passages: tuple[Passage, ...]
    series: tuple[Series, ...]
    families: tuple[Family, ...]
    observations: tuple[Observation, ...]
    terms: tuple[Term, ...]
    areas: tuple[Area, ...]
    caveats: tuple[Caveat, ...]
    exercises: tuple[Exercise, ...]
    unanswerable: tuple[str, ...]
    english: dict[str, str]
    problems: tuple[str, ...] = ()
    thesaurus: dict[str, tuple[str, ...]] = field(default_factory=dict)
    tellings: tuple[Telling, ...] = ()
    wordings: tuple[Telling, ...] = ()
    renditions: tuple[Passage, ...] = ()

# --- online: from question to answer ----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Turn:
    """An earlier question with the answer that was given."""

    question: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    text: str
    history: tuple[Turn, ...] = ()


class Operation(StrEnum):
    """What is to be done with the cells that a question names."""

    VALUE = "value"
    TREND = "trend"
    CHANGE = "change"
    RELATIVE_CHANGE = "relative-change"
    DIFFERENCE = "difference"
    RATIO = "ratio"
    HIGHEST = "highest"
    LOWEST = "lowest"
    BELOW = "below"
    ABOVE = "above"
    SUM = "sum"
    GAP = "gap"
    MEAN = "mean"
    INDEX = "index"
    LARGEST_STEP = "largest-step"
    SMALLEST_STEP = "smallest-step"
    EQUAL = "equal"
    MEAN_STEP = "mean-step"


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood of a figure question.

    `rows` are the table rows meant, `others` rows that fit less well, `years` empty where no year
    was named, `areas` single areas by name (for which the table has nothing), `leftover` the
    content words that no part of this reading explains; `open_ended` is a period that runs on to the newest value there is,
    `told_years` the years that the answer told, also where none was named, `direction` which way a step must go (1 up, -1 down),
    `quoted` a share that the question quotes from elsewhere, `ranked` whether it asks which of the rows is the largest (1) or the smallest (-1).
    """

    rows: tuple[int, ...] = ()
    others: tuple[int, ...] = ()
    regions: tuple[Region, ...] = ()
    years: tuple[int, ...] = ()
    areas: tuple[str, ...] = ()
    operation: Operation = Operation.VALUE
    threshold: Decimal | None = None
    leftover: tuple[str, ...] = ()
    asks_figure: bool = False
    ambiguous: bool = False
    latest: bool = False
    open_ended: bool = False
    told_years: tuple[int, ...] = ()
    direction: int = 0
    quoted: Decimal | None = None
    ranked: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage with its fused score (0-1) and its score per leg."""

    passage: Passage
    score: float
    lexical: float
    dense: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that may be quoted, and how well it answers."""

    passage: Passage
    sentence: int
    score: float
    coverage: float

    @property
    def text(self) -> str:
        return self.passage.sentences[self.sentence]


@dataclass(frozen=True, slots=True)
class Calculation:
    """Something computed from cells, with its working shown."""

    description: str
    formula: str
    result: Decimal
    unit: str


class Status(StrEnum):
    """How an answer ended; each has one wire name (see `api.schemas`)."""

    ANSWERED = "answered"
    PARTLY_ANSWERED = "partly-answered"
    NO_VALUE = "no-value"
    NOT_IN_SOURCES = "not-in-sources"
    CLARIFICATION_NEEDED = "clarification-needed"
    OFF_TOPIC = "off-topic"


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of the draft with the tokens of what it rests on (`Reference.token`); an aside is a warning beside the answer."""

    text: str
    tokens: tuple[str, ...] = ()
    paragraph: int = 0
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """Something that can be cited: a passage, or a row of the table."""

    token: str
    source: str
    page: int
    section: str
    fragment: str
    text_kind: TextKind


@dataclass(frozen=True, slots=True)
class Remark:
    """A warning that belongs to the answer, with the tokens of its places."""

    text: str
    tokens: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer before its tokens are resolved and its figures verified."""

    status: Status
    statements: tuple[Statement, ...] = ()
    references: tuple[Reference, ...] = ()
    observations: tuple[Observation, ...] = ()
    calculations: tuple[Calculation, ...] = ()
    remarks: tuple[Remark, ...] = ()
    follow_ups: tuple[str, ...] = ()
    reading: Reading | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A resolved reference: `number` is the marker in the answer."""

    number: int
    source: str
    title: str
    date: str
    page: int
    section: str
    fragment: str
    text_kind: TextKind
    address: str


@dataclass(frozen=True, slots=True)
class CitedObservation:
    observation: Observation
    name: str
    citation: int


@dataclass(frozen=True, slots=True)
class CitedRemark:
    text: str
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the line: its name, what came out, and how long it took (milliseconds)."""

    name: str
    outcome: str
    milliseconds: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What a user gets. `text` is Markdown with [n] markers."""

    id: str
    question: str
    status: Status
    text: str
    citations: tuple[Citation, ...]
    observations: tuple[CitedObservation, ...]
    calculations: tuple[Calculation, ...]
    remarks: tuple[CitedRemark, ...]
    follow_ups: tuple[str, ...]
    corpus_version: str
    reading: Reading | None = None
    trace: tuple[Step, ...] = field(default=(), compare=False)

    @property
    def answered(self) -> bool:
        return self.status in (Status.ANSWERED, Status.PARTLY_ANSWERED)


@dataclass(frozen=True, slots=True)
class Feedback:
    """What a user thinks of an answer; the question only where the user sent it along."""

    answer_id: str
    positive: bool
    reason: str
    corpus_version: str
    question: str | None = None


# --- the figure check: from draft to verdicts ----------------------------------------------------


class Outcome(StrEnum):
    """How a figure of a draft compares with the sources."""

    RIGHT = "right"
    ROUNDED = "rounded"
    WRONG = "wrong"
    CAUTION = "caution"
    NOT_FOUND = "not-found"


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure of a draft that can be right or wrong; `start` and `end` are its offsets (code points) in the draft."""

    printed: str
    sentence: str
    start: int
    end: int
    value: Decimal
    unit: str = ""
    high: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the sources say of a claim; `right_value` is the figure that should stand there, as a Dutch reader writes it."""

    claim: Claim
    outcome: Outcome
    explanation: str
    right_value: str | None = None
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The verdicts of a draft, in reading order."""

    verdicts: tuple[Verdict, ...]
    corpus_version: str

    def count(self, outcome: Outcome) -> int:
        return sum(verdict.outcome is outcome for verdict in self.verdicts)


# --- seams ------------------------------------------------------------------------------------


class Embedder(Protocol):
    """Text to unit vectors."""

    @property
    def name(self) -> str: ...

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Shape (len(texts), dimensions), rows of length 1 (or 0 where no token is known)."""
        ...

    def embed_question(self, text: str) -> Vectors:
        """Shape (dimensions,)."""
        ...


class Searcher(Protocol):
    """Question to passages, best first."""

    def search(self, question: str, limit: int) -> Sequence[Hit]: ...


class Asker(Protocol):
    """The whole online line."""

    def ask(self, question: Question) -> Answer: ...


class Checker(Protocol):
    """The figure check of a draft; `progress` is told how many of how many sentences are done."""

    def check(self, text: str, progress: Callable[[int, int], None] | None = None) -> CheckReport: ...


class FeedbackStore(Protocol):
    """Where feedback goes."""

    def add(self, feedback: Feedback) -> str:
        """Store it, and give its number."""
        ...


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What `ingest` did: counts, problems per document (the rest was built), and whether anything had to be built."""

    corpus_version: str
    documents: int
    passages: int
    observations: int
    seconds: float
    rebuilt: bool
    problems: tuple[str, ...] = ()
