"""What tests of several rooms share."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from nplv_qa import bootstrap
from nplv_qa.settings import Settings

ROOT = Path(__file__).parents[1]
Command = Callable[..., "subprocess.CompletedProcess[str]"]


def environment(**settings: str) -> dict[str, str]:
    """The environment of a command: none of the tester's own settings, this source tree, this corpus."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("NPLV_QA_")}
    return {**kept, "PYTHONPATH": str(ROOT / "src"), "NPLV_QA_CORPUS": str(ROOT / "corpus"), **settings}


def command(*arguments: str, **settings: str) -> "subprocess.CompletedProcess[str]":
    """`nplv-qa` as a process of its own."""
    line = [sys.executable, "-m", "nplv_qa", *arguments]
    return subprocess.run(line, cwd=ROOT, env=environment(**settings), capture_output=True, text=True, check=False, timeout=300)


@pytest.fixture(scope="session")
def built_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of the corpus of this repository, renditions only, built once by the real command."""
    folder = tmp_path_factory.mktemp("index")
    made = command("ingest", NPLV_QA_INDEX=str(folder), NPLV_QA_ORIGINALS=str(folder / "no-originals"))
    assert made.returncode == 0, made.stderr
    return folder


@pytest.fixture(scope="session")
def assistant(built_index: Path) -> bootstrap.Assistant:
    """The service over the corpus of this repository."""
    return bootstrap.open_assistant(Settings(corpus=ROOT / "corpus", index=built_index, originals=built_index / "no-originals"))


@pytest.fixture(scope="session")
def shared_corpus() -> Path:
    """The official documents beside the checkout; they are never part of the repository."""
    folder = Path(__file__).resolve().parents[2] / "shared" / "corpus"
    if not folder.is_dir():
        pytest.skip("the official documents are not beside this checkout")
    return folder
