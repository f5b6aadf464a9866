"""`caveats.toml`: known source errors and contradictions."""

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from nplv_qa.corpus.manifest import read_toml
from nplv_qa.errors import CorpusError
from nplv_qa.types import Caveat, CellRef, Place


class _Place(BaseModel):
    source: str
    page: int
    figure: str = ""
    about: tuple[str, ...] = ()


class _Cell(BaseModel):
    row: int
    year: int
    area: Literal["NPLV", "NL"]


class _Caveat(BaseModel):
    model_config = ConfigDict(extra="ignore")
    id: str
    kind: str
    summary: str
    topics: tuple[str, ...] = ()
    probable: str = ""
    place: tuple[_Place, ...] = ()
    cell: tuple[_Cell, ...] = ()


def read_caveats(corpus: Path) -> tuple[Caveat, ...]:
    """The caveats, in the order of the file."""
    try:
        rows = TypeAdapter(list[_Caveat]).validate_python(read_toml(corpus / "caveats.toml").get("caveat", []))
    except ValidationError as error:
        raise CorpusError(f"caveats.toml: {error}") from error
    return tuple(
        Caveat(
            id=row.id,
            kind=row.kind,
            summary=row.summary,
            topics=row.topics,
            places=tuple(Place(**place.model_dump()) for place in row.place),
            cells=tuple(CellRef(cell.row, cell.year, cell.area) for cell in row.cell),
            probable=row.probable,
        )
        for row in rows
    )
