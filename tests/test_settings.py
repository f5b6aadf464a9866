"""Settings come from the environment."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from nplv_qa.commands.terminal import settings
from nplv_qa.errors import InvalidInput
from nplv_qa.settings import Settings


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"NPLV_QA_{name.upper()}", raising=False)


def test_defaults() -> None:
    bare = Settings()
    assert (bare.corpus, bare.index, bare.host, bare.port) == (Path("corpus"), Path("index"), "127.0.0.1", 8000)
    assert bare.originals_folder == Path("corpus/originals")


def test_originals_lie_in_the_corpus_unless_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NPLV_QA_CORPUS", "/data/corpus")
    assert Settings().originals_folder == Path("/data/corpus/originals")
    monkeypatch.setenv("NPLV_QA_ORIGINALS", "/official")
    assert Settings().originals_folder == Path("/official")


def test_an_empty_variable_is_one_that_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NPLV_QA_PORT", "")
    assert Settings().port == 8000


@pytest.mark.parametrize("port", ["-1", "65536", "acht"])
def test_a_port_is_a_port(port: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NPLV_QA_PORT", port)
    with pytest.raises(ValidationError):
        Settings()
    with pytest.raises(InvalidInput, match="NPLV_QA_PORT"):
        settings()


def test_the_command_line_goes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NPLV_QA_PORT", "9000")
    assert settings(port=9001, host=None).port == 9001
    assert settings(port=None).port == 9000
