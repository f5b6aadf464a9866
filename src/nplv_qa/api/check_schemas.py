"""What goes over the wire of a figure check."""

import unicodedata
from typing import Annotated, Literal

from pydantic import AfterValidator, StringConstraints

from nplv_qa.api.schemas import CitationBody, Received, Sent

LONGEST_DRAFT = 50_000  # characters

OutcomeName = Literal["klopt", "klopt-afgerond", "klopt-niet", "let-op", "niet-gevonden"]


def spaced(text: str) -> str:
    """Control characters as spaces, one for one: what is pasted from other programs has them, and offsets must keep their meaning."""
    return "".join(" " if unicodedata.category(char) == "Cc" and char not in "\t\n\r" else char for char in text)


# not stripped: offsets count from its start
DraftText = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_DRAFT), AfterValidator(spaced)]


class DraftBody(Received):
    tekst: DraftText


class DraftTextBody(Sent):
    """The text of a file, as it can be sent to be checked."""

    tekst: str


class VerdictBody(Sent):
    """A figure of a draft; `begin` and `einde` are its offsets in the draft."""

    zin: str
    begin: int
    einde: int
    getal: str
    oordeel: OutcomeName
    toelichting: str
    juisteWaarde: str | None
    citaten: list[CitationBody]


class SummaryBody(Sent):
    """How many figures have each verdict."""

    totaal: int
    klopt: int
    kloptAfgerond: int
    kloptNiet: int
    letOp: int
    nietGevonden: int


class CheckBody(Sent):
    uitspraken: list[VerdictBody]
    samenvatting: SummaryBody
    corpusversie: str


class ProgressEvent(Sent):
    """The event `status` of a check: how many of how many sentences are done; both 0 where it has only begun."""

    status: Literal["bezig"] = "bezig"
    melding: str
    gedaan: int
    totaal: int
    percentage: int
