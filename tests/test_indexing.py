"""The offline line over a small real corpus: when it builds, what it skips, what it refuses."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from nplv_qa import bootstrap
from nplv_qa.corpus.reading import read_corpus
from nplv_qa.errors import CorpusError, IndexUnavailable
from nplv_qa.index.embedder import StaticEmbedder
from nplv_qa.index.store import IndexStore
from nplv_qa.index.vectors import VectorIndex
from nplv_qa.indexing import NO_ORIGINALS, Located, Workshop
from nplv_qa.settings import Settings
from nplv_qa.types import BuildReport, Question, Status, TextKind
from tests.answering.small import LetterEmbedder
from tests.folders import LETTER, QUESTIONS, REPORT, cells, rendition, write_corpus


@dataclass(frozen=True, slots=True)
class House:
    """A corpus folder with an index beside it."""

    settings: Settings
    told: list[str] = field(default_factory=list)

    def ingest(self) -> BuildReport:
        return bootstrap.ingest(self.settings, self.told.append)

    @property
    def store(self) -> IndexStore:
        return IndexStore(self.settings.index)

    def write(self, name: str, content: str | bytes) -> None:
        path = self.settings.corpus / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(Settings(corpus=write_corpus(tmp_path / "corpus"), index=tmp_path / "index"))


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a corpus and its index, built once and copied for each test."""
    folder = tmp_path_factory.mktemp("template")
    House(Settings(corpus=write_corpus(folder / "corpus"), index=folder / "index")).ingest()
    return folder


@pytest.fixture
def built(template: Path, tmp_path: Path) -> House:
    shutil.copytree(template, tmp_path / "copy")
    return House(Settings(corpus=tmp_path / "copy" / "corpus", index=tmp_path / "copy" / "index"))


def test_everything_of_the_folder_is_built(house: House) -> None:
    report = house.ingest()
    assert (report.rebuilt, report.documents, report.passages, report.observations, report.problems) == (True, 2, 5, 3, ())
    assert report.seconds > 0
    assert house.told
    current, manifest = house.store.current(), house.store.manifest()
    assert current is not None
    assert manifest is not None
    assert VectorIndex(current / "chroma").count() == report.passages
    assert manifest.corpus_version == report.corpus_version == house.store.load_corpus().version


def test_what_was_built_answers(built: House) -> None:
    asker = bootstrap.open_assistant(built.settings).asker
    answer = asker.ask(Question("Hoeveel procent van de woningen was koop in 2024?"))
    assert answer.status is Status.ANSWERED
    assert "32,04%" in answer.text
    assert (answer.citations[0].source, answer.citations[0].page) == (REPORT, 2)


def test_a_second_time_nothing_is_built(built: House) -> None:
    before = built.store.current()
    report = built.ingest()
    assert not report.rebuilt
    assert (report.documents, report.passages, report.observations) == (2, 5, 3)
    assert built.store.current() == before


def test_building_can_be_forced_again_and_again(built: House) -> None:
    for _ in range(2):
        assert bootstrap.ingest(built.settings, built.told.append, force=True).rebuilt


CHANGES: dict[str, Callable[[House], None]] = {
    "a rendition": lambda house: house.write(f"renditions/{LETTER}.md", rendition({1: {"De brief": "De brief is herzien."}})),
    "a cell": lambda house: house.write("indicators/tabel.csv", cells({(4, "Koop", "NPLV", 2024): "33.00"})),
    "a question": lambda house: house.write("questions/vragen.jsonl", ""),
    "a word list": lambda house: house.write("english.toml", "[words]\n"),
    "the thesaurus": lambda house: house.write("thesaurus.toml", '[words]\n"woningen" = ["huizen"]\n'),
    "an original": lambda house: house.write(f"originals/{LETTER}.html", "<h1>Brief</h1><p>Een heel andere tekst.</p>"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_makes_the_index_stale(built: House, what: str) -> None:
    bootstrap.open_assistant(built.settings)
    CHANGES[what](built)
    with pytest.raises(IndexUnavailable, match="stale"):
        bootstrap.open_assistant(built.settings)


def test_a_changed_corpus_is_built_again(built: House) -> None:
    version = built.store.load_corpus().version
    CHANGES["a cell"](built)
    report = built.ingest()
    assert report.rebuilt
    assert report.corpus_version == built.store.load_corpus().version != version
    assert not built.ingest().rebuilt


def test_every_training_question_is_rehearsed_once_with_an_embedder_that_has_not_seen_it(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workshop = Workshop(read_corpus(house.settings.corpus, NO_ORIGINALS, lambda _: None), tmp_path)
    trained: list[set[str]] = []

    def train(self: Workshop, exercises: Sequence[Located], name: str) -> StaticEmbedder:
        trained.append({exercise.question for exercise, _ in exercises})
        return real(self, exercises, name)

    real = Workshop.train
    monkeypatch.setattr(Workshop, "train", train)
    rehearsals = workshop.rehearse(None)
    asked = [{exercise.question for exercise, _ in rehearsal.held_out} for rehearsal in rehearsals]
    everything = {question for question, *_ in QUESTIONS}
    assert sum(map(len, asked)) == len(everything)
    assert [one | other for one, other in zip(asked, trained, strict=True)] == [everything, everything]
    assert not any(one & other for one, other in zip(asked, trained, strict=True))


def test_a_model_from_elsewhere_is_rehearsed_as_it_is(house: House, tmp_path: Path) -> None:
    workshop = Workshop(read_corpus(house.settings.corpus, NO_ORIGINALS, lambda _: None), tmp_path)
    (rehearsal,) = workshop.rehearse(LetterEmbedder)
    assert [exercise.question for exercise, _ in rehearsal.held_out] == [question for question, *_ in QUESTIONS]
    assert isinstance(rehearsal.embedder, LetterEmbedder)


def test_without_an_index_that_is_said(house: House) -> None:
    with pytest.raises(IndexUnavailable, match="no-index"):
        bootstrap.open_assistant(house.settings)


def test_an_index_of_another_model_is_stale(built: House) -> None:
    other = built.settings.model_copy(update={"embedding": "another-model"})
    with pytest.raises(IndexUnavailable, match="stale"):
        bootstrap.open_assistant(other)


def test_an_original_replaces_its_rendition_and_no_other(house: House) -> None:
    house.write(f"originals/{LETTER}.html", "<h1>Brief</h1><h2>Kop</h2><p>Dit is de officiële tekst van de brief.</p>")
    house.ingest()
    passages = house.store.load_corpus().passages
    assert {(each.source, each.text_kind) for each in passages} == {(LETTER, TextKind.ORIGINAL), (REPORT, TextKind.RENDITION)}
    assert [each.text for each in passages if each.source == LETTER] == ["Dit is de officiële tekst van de brief."]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (f"originals/{LETTER}.pdf", b"no pdf at all"),
        (f"renditions/{LETTER}.md", "# Titel zonder paginamerk\n\nTekst.\n"),
    ],
)
def test_a_broken_document_is_a_problem_and_the_rest_is_built(house: House, name: str, content: str | bytes) -> None:
    house.write(name, content)
    report = house.ingest()
    (problem,) = report.problems
    assert problem.startswith(LETTER)
    assert (report.rebuilt, report.documents) == (True, 1)
    assert {each.source for each in house.store.load_corpus().passages} == {REPORT}
    assert bootstrap.open_assistant(house.settings).asker.ask(Question("Wat doet de wijkagent?")).status is Status.ANSWERED
    assert house.ingest().problems == report.problems


def test_a_document_without_any_file_is_a_problem(house: House) -> None:
    (house.settings.corpus / "renditions" / f"{LETTER}.md").unlink()
    assert [problem.partition(":")[0] for problem in house.ingest().problems] == [LETTER]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("sources.toml", '[[source]]\nid = "x"\n'),
        ("sources.toml", "[[source"),
        ("indicators/tabel.csv", "indicator,year\nx,2024\n"),
        ("indicators/tabel.csv", cells({(4, "Koop", "NPLV", 2024): "32,04"})),
        ("indicators/series.toml", "[[series]]\nrow = 4\n"),
        ("glossary.toml", '[[term]]\nterm = "x"\n'),
        ("areas.toml", "[[area]]\nname = 3\n"),
        ("caveats.toml", '[[caveat]]\nid = "x"\n'),
        ("questions/vragen.jsonl", "{}\n"),
        ("unanswerable.jsonl", "[]\n"),
        ("english.toml", "words = 3\n"),
        ("thesaurus.toml", "words = 3\n"),
    ],
)
def test_a_broken_data_file_is_an_error_that_names_it_and_the_old_index_stays(built: House, name: str, content: str) -> None:
    before = built.store.current()
    built.write(name, content)
    with pytest.raises(CorpusError, match=Path(name).name.replace(".", r"\.")):
        built.ingest()
    assert built.store.current() == before
    assert built.store.load_corpus().passages


def test_a_corpus_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    house = House(Settings(corpus=tmp_path / "nowhere", index=tmp_path / "index"))
    with pytest.raises(CorpusError, match="nowhere"):
        house.ingest()
