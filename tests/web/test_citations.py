"""Every citation opens on its own passage; where the official file is there, with that passage boxed."""

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from nplv_qa.api.anchors import anchor
from nplv_qa.api.app import Loaded
from nplv_qa.api.boxes import find_boxes
from nplv_qa.api.browsing import quotes_of
from nplv_qa.bootstrap import Assistant, ingest, open_assistant
from nplv_qa.settings import Settings
from nplv_qa.types import Citation, Question

ROOT = Path(__file__).parents[2]
ANSWERS = 200


def questions() -> list[str]:
    """Every fifth question of each document, so that all have a share."""
    lines = [
        line for file in sorted((ROOT / "corpus" / "questions").glob("*.jsonl")) for line in file.read_text(encoding="utf-8").splitlines()
    ]
    return [json.loads(line)["question"] for line in lines[::5]]


def cited(assistant: Assistant) -> Iterator[tuple[Citation, ...]]:
    answers = (assistant.asker.ask(Question(text)) for text in questions())
    return islice((answer.citations for answer in answers if answer.citations), ANSWERS)


def quotes(assistant: Assistant, citation: Citation) -> dict[str, str]:
    loaded = Loaded(assistant.asker, assistant.corpus, assistant.searcher, assistant.originals)
    return quotes_of(loaded.corpus, citation.source, citation.page)


def test_every_citation_opens_on_its_passage(assistant: Assistant) -> None:
    found = [citation for citations in cited(assistant) for citation in citations]
    assert len(found) >= ANSWERS
    assert [each for each in found if anchor(each.fragment) not in quotes(assistant, each)] == []


@pytest.fixture(scope="module")
def official(shared_corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The service over the official documents themselves."""
    settings = Settings.model_validate(
        {"corpus": ROOT / "corpus", "originals": shared_corpus, "index": tmp_path_factory.mktemp("official")}
    )
    ingest(settings, lambda _: None)
    return open_assistant(settings)


def test_every_official_passage_is_boxed(official: Assistant) -> None:
    found = {citation for citations in cited(official) for citation in citations}
    drawn = [each for each in found if (official.originals / f"{each.source}.pdf").is_file()]
    assert len(drawn) >= ANSWERS
    boxes = {
        each: find_boxes(official.originals, each.source, each.page, quotes(official, each).get(anchor(each.fragment), ""))
        for each in drawn
    }
    assert [each for each, lines in boxes.items() if not lines] == []
    assert all(0 <= edge <= 1 for lines in boxes.values() for box in lines for edge in box)
