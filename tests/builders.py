"""Small, real values of `nplv_qa.types` with sensible defaults: a test says only what it is about."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from nplv_qa.types import (
    Answer,
    Block,
    Calculation,
    CellStatus,
    CheckReport,
    Citation,
    CitedObservation,
    CitedRemark,
    Claim,
    Corpus,
    Document,
    Hit,
    Observation,
    Operation,
    Outcome,
    Page,
    Passage,
    Question,
    Reading,
    Region,
    Series,
    Source,
    Status,
    TextKind,
    Verdict,
)

REPORT = "voortgangsrapportage-2025"


def source(name: str = REPORT, **changes: Any) -> Source:
    """A source of three pages."""
    fields: dict[str, Any] = {
        "title": f"Titel van {name}",
        "kind": "voortgangsrapportage",
        "date": "2025-11-27",
        "publisher": "Ministerie",
        "reference": "Kamerstuk 30 995, nr. 107",
        "address": f"https://example.org/{name}",
        "licence": "CC0-1.0",
        "pages": 3,
    }
    return Source(id=name, **(fields | changes))


def document(
    of: Source | None = None, texts: Sequence[str] = ("Er zijn twintig gebieden.",), kind: TextKind = TextKind.RENDITION
) -> Document:
    """A document with one paragraph on each page, from page 1."""
    pages = (Page(number, (Block(text, "Hoofdstuk", "Sectie"),)) for number, text in enumerate(texts, start=1))
    return Document(of or source(), kind, tuple(pages))


def passage(text: str = "Er zijn twintig gebieden.", page: int = 1, source: str = REPORT, ordinal: int = 1, **changes: Any) -> Passage:
    """A passage of one sentence."""
    fields: dict[str, Any] = {"chapter": "Hoofdstuk", "section": "Sectie", "text_kind": TextKind.RENDITION, "sentences": (text,)}
    return Passage(id=f"{source}:{page}:{ordinal}", source=source, page=page, text=text, **(fields | changes))


def series(row: int = 4, specification: str = "Koop", indicator: str = "samenstelling-woningvoorraad", **changes: Any) -> Series:
    """A row of the indicator table."""
    fields: dict[str, Any] = {
        "name": "Samenstelling woningvoorraad",
        "unit": "%",
        "subject": f"het aandeel {specification}",
        "population": ("woning*",),
        "patterns": (((specification.casefold(),),),),
        "definition": f"Deel van alle woningen: {specification}.",
    }
    return Series(row=row, indicator=indicator, specification=specification, **(fields | changes))


def observation(value: str | None = "32.04", year: int = 2024, area: Region = "NPLV", **changes: Any) -> Observation:
    """A cell of row 4."""
    fields: dict[str, Any] = {
        "indicator": "samenstelling-woningvoorraad",
        "specification": "Koop",
        "printed": "" if value is None else f"{value}%",
        "unit": "%",
        "status": CellStatus.MISSING if value is None else CellStatus.OK,
        "note": "",
        "source": REPORT,
        "page": 59,
        "row": 4,
    }
    return Observation(area=area, year=year, value=None if value is None else Decimal(value), **(fields | changes))


def corpus(**changes: Any) -> Corpus:
    """Two sources, two passages, two rows and five cells, of which one is missing and one suspect."""
    letter = source("kamerbrief-2025", pages=2)
    fields: dict[str, Any] = {
        "version": "2025.1-abc",
        "sources": (source(), letter),
        "documents": (document(texts=("Er zijn twintig gebieden.", "De huren stijgen.")), document(letter, ("Geachte voorzitter,",))),
        "passages": (passage(), passage("De huren stijgen.", page=2)),
        "series": (series(), series(5, "Particuliere huur")),
        "families": (),
        "observations": (
            observation(),
            observation("57.58", area="NL"),
            observation("31.50", year=2022),
            observation(None, year=2023),
            observation("1500.00", row=5, specification="Particuliere huur", status=CellStatus.SUSPECT, note="Bedoeld is 15,00%."),
        ),
        "terms": (),
        "areas": (),
        "caveats": (),
        "exercises": (),
        "unanswerable": (),
        "english": {},
    }
    return Corpus(**(fields | changes))


def citation(number: int = 1, page: int = 59, **changes: Any) -> Citation:
    """A place in the report."""
    fields: dict[str, Any] = {
        "source": REPORT,
        "title": "Voortgangsrapportage",
        "date": "2025-11-27",
        "section": "Indicatoren",
        "fragment": "Koop: 32,04%",
        "text_kind": TextKind.RENDITION,
        "address": f"https://example.org/{REPORT}#page={page}",
    }
    return Citation(number=number, page=page, **(fields | changes))


def answer(question: str = "Hoeveel procent van de woningen is koop?", status: Status = Status.ANSWERED, **changes: Any) -> Answer:
    """An answer with something in every field."""
    fields: dict[str, Any] = {
        "id": "a-1",
        "text": "In 2024 was **32,04%** koop [1].",
        "citations": (citation(),),
        "observations": (CitedObservation(observation(), "Samenstelling woningvoorraad", 1),),
        "calculations": (Calculation("Verschil met Nederland", "32,04 − 57,58", Decimal("-25.54"), "procentpunt"),),
        "remarks": (CitedRemark("Let op.", (1,)),),
        "follow_ups": ("En in 2022?",),
        "corpus_version": "2025.1-abc",
        "reading": Reading(rows=(4,), regions=("NPLV",), years=(2024,), areas=("Zaandam-Oost",), operation=Operation.DIFFERENCE),
    }
    return Answer(question=question, status=status, **(fields | changes))


@dataclass(frozen=True, slots=True)
class FunctionAsker:
    """An `Asker` that is a function."""

    function: Callable[[Question], Answer]

    def ask(self, question: Question) -> Answer:
        return self.function(question)


@dataclass(frozen=True, slots=True)
class WordSearcher:
    """A `Searcher` that counts shared words."""

    passages: Sequence[Passage]

    def search(self, question: str, limit: int) -> Sequence[Hit]:
        words = set(question.casefold().split())
        scored = [(len(words & set(each.text.casefold().strip(".").split())) / max(len(words), 1), each) for each in self.passages]
        ranked = sorted((pair for pair in scored if pair[0]), key=lambda pair: -pair[0])
        return [Hit(each, score, score, 0.0) for score, each in ranked[:limit]]


@dataclass(frozen=True, slots=True)
class PercentChecker:
    """A `Checker` for which 1% is right, 2% rounded, 3% wrong, 4% to be careful with and 5% not to be found, and 6% right again."""

    cited: Citation

    def check(self, text: str, progress: Callable[[int, int], None] | None = None) -> CheckReport:
        found = []
        for line in re.finditer(r".+", text):
            for match in re.finditer(r"(\d+)%", line[0]):
                start, value = line.start() + match.start(), int(match[1])
                outcome = list(Outcome)[(value - 1) % len(Outcome)]
                claim = Claim(match[0], line[0], start, start + len(match[0]), Decimal(value), "%")
                right = f"{value}0%" if outcome is Outcome.WRONG else None
                found.append(Verdict(claim, outcome, f"Uitleg bij {value}%.", right, (self.cited,)))
            if progress:
                progress(line.end(), len(text))
        return CheckReport(tuple(found), "2025.1-abc")
