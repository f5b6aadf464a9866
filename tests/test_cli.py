"""The commands as processes of their own, as people and machines run them."""

import json
import re
import shutil
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from nplv_qa import texts
from nplv_qa.api.schemas import AnswerBody
from tests.conftest import ROOT, command, environment

QUESTION = "Hoeveel mensen wonen er in de focusgebieden?"


@pytest.fixture(scope="session")
def settings(built_index: Path) -> dict[str, str]:
    return {"NPLV_QA_INDEX": str(built_index), "NPLV_QA_ORIGINALS": str(built_index / "no-originals")}


@pytest.fixture
def corpus_copy(tmp_path: Path) -> Path:
    copy = tmp_path / "corpus"
    shutil.copytree(ROOT / "corpus", copy, ignore=shutil.ignore_patterns("originals"))
    return copy


def one_line(done: "subprocess.CompletedProcess[str]", code: int = 1) -> str:
    """The error of a command that failed as it should."""
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    return lines[0]


def test_help_names_every_command() -> None:
    shown = command("--help").stdout
    assert all(name in shown for name in ("serve", "ingest", "ask", "evaluate", "corpus"))


def test_a_command_that_does_not_exist_is_one_line() -> None:
    assert one_line(command("sorve"), 2).startswith("De opdracht klopt niet")
    assert "VRAAG" in one_line(command("ask"), 2)


def test_ingest_does_nothing_when_nothing_changed(settings: dict[str, str], built_index: Path) -> None:
    before = (built_index / "current").read_text(encoding="utf-8")
    done = command("ingest", **settings)
    assert done.returncode == 0
    assert done.stdout.startswith("De index is actueel: 5 documenten")
    assert (built_index / "current").read_text(encoding="utf-8") == before


def test_ingest_builds_the_rest_when_a_document_is_damaged(corpus_copy: Path, tmp_path: Path) -> None:
    (corpus_copy / "originals").mkdir()
    (corpus_copy / "originals" / "kamerbrief-2025.pdf").write_bytes(b"%PDF-1.7 but not really")
    done = command("ingest", NPLV_QA_CORPUS=str(corpus_copy), NPLV_QA_INDEX=str(tmp_path / "index"))
    assert done.returncode == 0, done.stderr
    assert texts.CLI_INGEST_PROBLEMS[1] in done.stdout
    assert f"kamerbrief-2025: {texts.CLI_DOCUMENT_PROBLEMS['DamagedDocument']}" in done.stdout
    assert "4 documenten" in done.stdout


def test_a_broken_corpus_file_is_one_line(corpus_copy: Path, tmp_path: Path) -> None:
    (corpus_copy / "glossary.toml").write_text("[[term]\n", encoding="utf-8")
    done = command("ingest", NPLV_QA_CORPUS=str(corpus_copy), NPLV_QA_INDEX=str(tmp_path / "index"))
    assert "glossary.toml" in one_line(done)


def test_ask_gives_an_answer_with_numbered_sources(settings: dict[str, str]) -> None:
    done = command("ask", QUESTION, **settings)
    assert done.returncode == 0, done.stderr
    assert "1,2 miljoen" in done.stdout
    assert re.search(r"^Bronnen:\n\[1\] .+, p\. \d+.* \(weergave\)$", done.stdout, re.MULTILINE)


def test_ask_gives_the_json_of_the_web_interface(settings: dict[str, str]) -> None:
    answer = AnswerBody.model_validate_json(command("ask", QUESTION, "--json", **settings).stdout)
    assert answer.beantwoord
    assert answer.citaten[0].nummer == 1


def test_ask_wants_a_question(settings: dict[str, str]) -> None:
    assert one_line(command("ask", "  ", **settings)) == texts.EMPTY_QUESTION


@pytest.mark.parametrize("arguments", [("ask", QUESTION), ("serve", "--port", "0"), ("evaluate", "tests/questions/development.jsonl")])
def test_without_an_index_a_command_says_what_to_do(arguments: tuple[str, ...], tmp_path: Path) -> None:
    assert one_line(command(*arguments, NPLV_QA_INDEX=str(tmp_path))) == texts.CLI_INDEX_ERRORS["no-index"]


def test_serve_refuses_an_index_of_other_documents(settings: dict[str, str], corpus_copy: Path) -> None:
    with (corpus_copy / "renditions" / "kamerbrief-2025.md").open("a", encoding="utf-8") as file:
        file.write("\nNog een zin.\n")
    done = command("serve", "--port", "0", **(settings | {"NPLV_QA_CORPUS": str(corpus_copy)}))
    assert one_line(done) == texts.CLI_INDEX_ERRORS["stale-index"]


def test_a_bad_setting_is_named() -> None:
    assert "NPLV_QA_PORT" in one_line(command("serve", NPLV_QA_PORT="veel"))


def test_serve_says_that_the_port_is_taken(settings: dict[str, str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert port in one_line(command("serve", "--port", port, **settings))


@pytest.fixture
def server(settings: dict[str, str]) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    line = [sys.executable, "-m", "nplv_qa", "serve", "--port", "0"]
    process = subprocess.Popen(
        line, cwd=ROOT, env=environment(**settings), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    found = re.search(r"http://localhost:\d+", process.stdout.readline())
    assert found, process.communicate()
    yield process, found.group()
    process.kill()
    process.communicate()


def test_serve_prints_its_address_answers_and_stops_quietly(server: tuple["subprocess.Popen[str]", str]) -> None:
    process, address = server
    body = json.dumps({"vraag": QUESTION}).encode()
    request = urllib.request.Request(f"{address}/v1/antwoorden", body, {"Content-Type": "application/json"})
    for _ in range(100):
        try:
            urllib.request.urlopen(f"{address}/readyz", timeout=10).close()
            break
        except urllib.error.HTTPError:  # 503 until everything is loaded
            continue
    with urllib.request.urlopen(request, timeout=10) as response:
        assert AnswerBody.model_validate_json(response.read()).beantwoord
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=10)
    assert process.returncode == 0
    assert errors == ""


def test_evaluate_counts_per_type(settings: dict[str, str], tmp_path: Path) -> None:
    file = tmp_path / "vragen.jsonl"
    cases = [
        {"question": QUESTION, "answerable": True, "must": [["1,2 miljoen"]], "doc": "kamerbrief-2025", "page": [1], "type": "tekst"},
        {"question": "Wat kost een brood bij de bakker in Parijs?", "answerable": False, "must": [], "doc": None, "type": "buiten"},
    ]
    file.write_text("\n".join(json.dumps(case) for case in cases), encoding="utf-8")
    done = command("evaluate", str(file), "--json", "--compare", **settings)
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["total"]["questions"] == 2
    assert set(report["types"]) == {"tekst", "buiten"}
    assert report["types"]["tekst"]["right"] == 1
    assert report["types"]["tekst"]["documents_cited"] == 1
    assert report["comparison"]["questions"] == 1
    assert "totaal" in command("evaluate", str(file), **settings).stdout


def test_evaluate_fails_under_its_limit(settings: dict[str, str], tmp_path: Path) -> None:
    file = tmp_path / "vragen.jsonl"
    file.write_text(json.dumps({"question": QUESTION, "must": [["dit staat nergens"]]}), encoding="utf-8")
    done = command("evaluate", str(file), "--fail-under", "50", **settings)
    assert done.returncode == 1
    assert "grens van 50,0%" in done.stderr


@pytest.mark.parametrize("line", ["geen json", "[]", '{"must": []}', '{"question": ""}', '{"question": "x", "must": "y"}'])
def test_evaluate_names_the_line_that_is_wrong(line: str, tmp_path: Path) -> None:
    file = tmp_path / "vragen.jsonl"
    file.write_text(f'{{"question": "goed"}}\n\n{line}\n', encoding="utf-8")
    assert "vragen.jsonl, regel 3: " in one_line(command("evaluate", str(file)))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    missing = str(tmp_path / "weg.jsonl")
    assert one_line(command("evaluate", missing)) == texts.CLI_FILE_MISSING.format(path=missing)
    assert missing in one_line(command("corpus", "extract-table", missing, "--pages", "58-59"))


def test_corpus_list_names_every_source() -> None:
    shown = command("corpus", "list").stdout
    assert all(name in shown for name in ("voortgangsrapportage-2025", "nota-leefbaarometer-2026"))


def test_corpus_check_finds_nothing_wrong(tmp_path: Path) -> None:
    done = command("corpus", "check", NPLV_QA_ORIGINALS=str(tmp_path))
    assert done.returncode == 0, done.stdout
    assert done.stdout.startswith("Alles klopt")


def test_corpus_check_finds_a_question_without_its_answer(corpus_copy: Path) -> None:
    exercise = {"question": "Hoe?", "source": "kamerbrief-2025", "page": 1, "section": "Weg", "contains": "dit staat er niet"}
    (corpus_copy / "questions" / "zz.jsonl").write_text(json.dumps(exercise), encoding="utf-8")
    done = command("corpus", "check", NPLV_QA_CORPUS=str(corpus_copy))
    assert done.returncode == 1
    assert "Hoe?" in done.stdout


@pytest.mark.parametrize("pages", ["58", "59-58", "a-b"])
def test_extract_table_wants_two_pages(pages: str) -> None:
    assert pages in one_line(command("corpus", "extract-table", "pyproject.toml", "--pages", pages))
