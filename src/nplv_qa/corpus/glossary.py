"""`glossary.toml` and `areas.toml`: terms and areas with the words that people use for them."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from nplv_qa.corpus.manifest import read_toml
from nplv_qa.errors import CorpusError
from nplv_qa.types import Area, Term


class _Term(BaseModel):
    model_config = ConfigDict(extra="ignore")
    term: str
    abbreviations: tuple[str, ...] = ()
    meaning: str
    synonyms: tuple[str, ...] = ()
    source: str
    page: int


class _Area(BaseModel):
    model_config = ConfigDict(extra="ignore")
    name: str
    municipality: str
    variants: tuple[str, ...] = ()


def read_terms(corpus: Path) -> tuple[Term, ...]:
    """The glossary, in the order of the file."""
    try:
        rows = TypeAdapter(list[_Term]).validate_python(read_toml(corpus / "glossary.toml").get("term", []))
    except ValidationError as error:
        raise CorpusError(f"glossary.toml: {error}") from error
    return tuple(Term(**row.model_dump()) for row in rows)


def read_areas(corpus: Path) -> tuple[Area, ...]:
    """The twenty areas."""
    try:
        rows = TypeAdapter(list[_Area]).validate_python(read_toml(corpus / "areas.toml").get("area", []))
    except ValidationError as error:
        raise CorpusError(f"areas.toml: {error}") from error
    return tuple(Area(**row.model_dump()) for row in rows)


def read_thesaurus(corpus: Path) -> dict[str, tuple[str, ...]]:
    """Words of the documents with the everyday words by which people ask for the same; empty where there is no such file."""
    path = corpus / "thesaurus.toml"
    words = read_toml(path).get("words", {}) if path.is_file() else {}
    try:
        return TypeAdapter(dict[str, tuple[str, ...]]).validate_python(words)
    except ValidationError as error:
        raise CorpusError(f"thesaurus.toml: {error}") from error


def read_english(corpus: Path) -> dict[str, str]:
    """English words and phrases with the Dutch ones that the documents use."""
    words = read_toml(corpus / "english.toml").get("words", {})
    if not isinstance(words, dict):
        raise CorpusError("english.toml: [words] is no table")
    return {str(english): str(dutch) for english, dutch in words.items()}
