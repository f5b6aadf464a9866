"""What goes over the wire. Field names are the Dutch wire names; `mapping` fills them."""

import unicodedata
from typing import Annotated, Literal

from fastapi import Path
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

LONGEST_QUESTION = 2000  # characters
LONGEST_ANSWER = 20_000  # characters of an earlier answer that a client sends back
MOST_TURNS = 20
LONGEST_REASON = 1000  # characters
LONGEST_SEARCH = 500  # characters
MOST_RESULTS = 50

StatusName = Literal["beantwoord", "deels-beantwoord", "geen-waarde", "niet-in-bronnen", "verduidelijking-nodig", "buiten-onderwerp"]
TextKindName = Literal["origineel", "weergave"]
CellStatusName = Literal["ok", "missing", "suspect"]
RegionName = Literal["NPLV", "NL"]
OperationName = Literal[
    "waarde", "verloop", "verandering", "relatieve-verandering", "verschil", "verhouding", "hoogste", "laagste", "onder", "boven", "som", "kloof",
    "gemiddelde", "index", "grootste-stap", "kleinste-stap", "gelijk", "gemiddelde-stap",
]  # fmt: skip


def _refuse_control_characters(text: str) -> str:
    if any(unicodedata.category(char) in ("Cc", "Cs") and char not in "\t\n\r" for char in text):
        raise ValueError("control characters are refused")  # the only value_error there is (see texts)
    return text


_CONTROL = r"\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f"
_PLAIN = f"[^{_CONTROL}]*"
Plain = AfterValidator(_refuse_control_characters)
Filled = Field(json_schema_extra={"pattern": rf"^{_PLAIN}[^\s{_CONTROL}]{_PLAIN}$"})  # for the document; the validators say it in Dutch
Free = Field(json_schema_extra={"pattern": f"^{_PLAIN}$"})
QuestionText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_QUESTION), Plain, Filled]
AnswerText = Annotated[str, StringConstraints(max_length=LONGEST_ANSWER), Plain, Free]
SearchText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_SEARCH), Plain, Filled]
SpecificationText = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200), Plain, Free]
MarkText = Annotated[str, StringConstraints(min_length=1, max_length=100), Plain, Filled]
ReasonText = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST_REASON), Plain, Free]
Id = Annotated[str, Path(alias="id")]
PageNumber = Annotated[int, Path(alias="n")]
Year = Annotated[int, Field(ge=1900, le=2100)]


class Received(BaseModel):
    """What a client sends: unknown keys are refused, so that a typing error is not passed over."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Sent(BaseModel):
    """What a client gets; keys may be added later."""

    model_config = ConfigDict(frozen=True)


class TurnBody(Received):
    vraag: QuestionText
    antwoord: AnswerText = ""


class QuestionBody(Received):
    vraag: QuestionText
    geschiedenis: Annotated[list[TurnBody], Field(max_length=MOST_TURNS)] = []


class ObservationQuery(Received):
    jaar: Year | None = None
    gebied: RegionName | None = None
    specificatie: SpecificationText | None = None
    formaat: Literal["json", "csv"] | None = None


class PassageQuery(Received):
    zoek: SearchText
    limiet: Annotated[int, Field(ge=1, le=MOST_RESULTS)] = 10


class FeedbackBody(Received):
    """The question is stored only where the user sends it along."""

    antwoordId: MarkText
    duim: Literal["omhoog", "omlaag"]
    reden: ReasonText = ""
    corpusversie: MarkText
    vraag: QuestionText | None = None


class FeedbackReceipt(Sent):
    id: str


class CitationBody(Sent):
    nummer: int
    bron: str
    titel: str
    datum: str
    pagina: int
    sectie: str
    fragment: str
    tekstsoort: TextKindName
    adres: str
    pad: str


class FigureBody(Sent):
    """A cell that an answer rests on. `naam` is the readable name of `indicator`."""

    indicator: str
    naam: str
    specificatie: str
    gebied: RegionName
    jaar: int
    waarde: float | None
    afgedrukt: str
    eenheid: str
    status: CellStatusName
    toelichting: str | None
    citaat: int


class CalculationBody(Sent):
    omschrijving: str
    formule: str
    uitkomst: float
    eenheid: str


class RemarkBody(Sent):
    tekst: str
    citaten: list[int]


class RowBody(Sent):
    rij: int
    naam: str
    specificatie: str


class ReadingBody(Sent):
    indicatoren: list[RowBody]
    gebieden: list[str]
    jaren: list[int]
    bewerking: OperationName


class AnswerBody(Sent):
    id: str
    vraag: str
    status: StatusName
    beantwoord: bool
    antwoord: str
    citaten: list[CitationBody]
    cijfers: list[FigureBody]
    berekeningen: list[CalculationBody]
    kanttekeningen: list[RemarkBody]
    vervolgvragen: list[str]
    corpusversie: str
    begrepen: ReadingBody | None


class StatusEvent(Sent):
    """The event `status`: first `bezig`, then how the answer ended."""

    status: StatusName | Literal["bezig"]
    melding: str


class PartEvent(Sent):
    """The event `deel`: the next piece of the text."""

    tekst: str


class CitationsEvent(Sent):
    citaten: list[CitationBody]


class SpecificationBody(Sent):
    rij: int
    specificatie: str
    omschrijving: str
    onderwerp: str


class IndicatorBody(Sent):
    id: str
    naam: str
    eenheid: str
    specificaties: list[SpecificationBody]
    jaren: list[int]
    gebieden: list[RegionName]
    waarnemingen: str


class ObservationBody(Sent):
    """A row of the indicator CSV; the order of the fields is the order of the columns."""

    indicator: str
    specificatie: str
    gebied: RegionName
    jaar: int
    waarde: float | None
    afgedrukt: str
    eenheid: str
    status: CellStatusName
    toelichting: str | None
    bron: str
    pagina: int
    rij: int


class SourceBody(Sent):
    """A document; `tekstsoort` is null where no text of it could be read."""

    id: str
    titel: str
    soort: str
    datum: str
    uitgever: str
    kenmerk: str
    adres: str
    licentie: str
    aantalPaginas: int
    toelichting: str | None
    tekstsoort: TextKindName | None
    origineel: bool


class SourceDetailBody(SourceBody):
    paginas: list[int]


class ParagraphBody(Sent):
    hoofdstuk: str
    sectie: str
    tekst: str


class PageBody(Sent):
    bron: str
    titel: str
    pagina: int
    tekstsoort: TextKindName
    alineas: list[ParagraphBody]
    afbeelding: str | None


class PassageBody(Sent):
    id: str
    bron: str
    titel: str
    pagina: int
    hoofdstuk: str
    sectie: str
    fragment: str
    tekstsoort: TextKindName
    score: float
