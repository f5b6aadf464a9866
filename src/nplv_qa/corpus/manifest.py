"""`corpus/sources.toml`: which documents there are, and where the text of each is."""

import tomllib
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from nplv_qa.errors import CorpusError
from nplv_qa.types import Source, TextKind

READERS = {".pdf", ".html", ".htm", ".md"}


class _Source(BaseModel):
    model_config = ConfigDict(extra="ignore")
    id: str
    title: str
    kind: str
    date: str
    publisher: str
    reference: str = ""
    address: str
    licence: str
    pages: int
    note: str = ""


def read_toml(path: Path) -> dict[str, Any]:
    """A TOML file of the corpus.

    Raises:
        CorpusError: it is missing or no TOML; says which and where.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise CorpusError(f"{path.name}: not found in {path.parent}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CorpusError(f"{path.name}: {error}") from error


def read_manifest(corpus: Path) -> tuple[Source, ...]:
    """The sources in the order of the file.

    Raises:
        CorpusError: a source lacks a field, or an id occurs twice.
    """
    rows = read_toml(corpus / "sources.toml").get("source", [])
    try:
        sources = tuple(Source(**_Source.model_validate(row).model_dump()) for row in rows)
    except ValidationError as error:
        raise CorpusError(f"sources.toml: {error}") from error
    ids = [source.id for source in sources]
    if len(set(ids)) != len(ids):
        raise CorpusError("sources.toml: an id occurs twice")
    return sources


def locate(source: Source, corpus: Path, originals: Path) -> tuple[Path, TextKind] | None:
    """The file to read for a source: its original where there is one, else its rendition."""
    for suffix in (".pdf", ".html", ".htm"):
        if (original := originals / f"{source.id}{suffix}").is_file():
            return original, TextKind.ORIGINAL
    rendition = rendition_of(source, corpus)
    return (rendition, TextKind.RENDITION) if rendition.is_file() else None


def rendition_of(source: Source, corpus: Path) -> Path:
    """Where the rendition of a source belongs."""
    return corpus / "renditions" / f"{source.id}.md"
