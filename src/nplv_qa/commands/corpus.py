"""`nplv-qa corpus ...`: the documents and tables as they lie on disk."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from nplv_qa import texts
from nplv_qa.commands.terminal import document_problem, out, say, settings
from nplv_qa.corpus.indicators import read_series, write_csv
from nplv_qa.corpus.manifest import locate, read_manifest
from nplv_qa.corpus.reading import read_corpus
from nplv_qa.errors import InvalidInput
from nplv_qa.types import Corpus, TextKind

app = typer.Typer(add_completion=False, no_args_is_help=True)


@app.command("list", help=texts.CLI_COMMANDS["corpus list"])
def list_sources() -> None:
    chosen = settings()
    table = Table(*texts.CLI_CORPUS_COLUMNS, box=None, pad_edge=False)
    for source in read_manifest(chosen.corpus):
        found = locate(source, chosen.corpus, chosen.originals_folder)
        kind = found[1].value if found else ""
        table.add_row(source.id, source.title, source.kind, source.date, texts.CLI_CORPUS_TEXT[kind])
    out.print(table)


@app.command("check", help=texts.CLI_COMMANDS["corpus check"])
def check() -> None:
    chosen = settings()
    corpus = read_corpus(chosen.corpus, chosen.originals_folder, lambda _: None)
    problems = [*map(document_problem, corpus.problems), *lost_exercises(corpus), *lost_tellings(corpus), *lost_cells(corpus)]
    for problem in problems:
        say(problem)
    if problems:
        say(texts.CLI_CORPUS_PROBLEMS.format(count=len(problems)))
        raise typer.Exit(1)
    counts = {name: len(getattr(corpus, name)) for name in ("documents", "passages", "observations", "terms", "exercises", "tellings")}
    say(texts.CLI_CORPUS_GOOD.format(**counts))


@app.command("extract-table", help=texts.CLI_COMMANDS["corpus extract-table"])
def extract_table(
    file: Annotated[Path, typer.Argument(help=texts.CLI_OPTIONS["table-file"], metavar="BESTAND")],
    pages: Annotated[str, typer.Option(help=texts.CLI_OPTIONS["pages"], metavar="N-N")],
    output: Annotated[Path | None, typer.Option(help=texts.CLI_OPTIONS["output"], show_default=False)] = None,
    source: Annotated[str | None, typer.Option(help=texts.CLI_OPTIONS["source"], show_default=False)] = None,
) -> None:
    wanted = page_range(pages)
    with file.open("rb"):
        pass  # a missing file is named as such, before a PDF reader says it in its own way
    from nplv_qa.corpus import tables

    series, _ = read_series(settings().corpus)
    cells = tables.extract_table(file, wanted, series, source or file.stem)
    if output is None:
        text = io.StringIO()
        write_csv(cells, text)
        typer.echo(text.getvalue(), nl=False)
        return
    with output.open("w", encoding="utf-8", newline="") as target:
        write_csv(cells, target)
    say(texts.CLI_TABLE_WRITTEN.format(cells=len(cells), path=output))


def page_range(text: str) -> tuple[int, int]:
    """'58-59' -> (58, 59).

    Raises:
        InvalidInput: it is no range of two pages.
    """
    match = re.fullmatch(r"\s*(\d{1,4})\s*[-–]\s*(\d{1,4})\s*", text)
    if not match or int(match[1]) >= int(match[2]):
        raise InvalidInput(texts.CLI_PAGES_ERROR.format(pages=text))
    return int(match[1]), int(match[2])


def lost_exercises(corpus: Corpus) -> list[str]:
    """Training questions whose answer is not in the rendition where they say it is."""
    renditions = {document.source.id for document in corpus.documents if document.text_kind is TextKind.RENDITION}
    places: dict[tuple[str, int, str], str] = {}
    for passage in corpus.passages:
        key = (passage.source, passage.page, passage.section)
        places[key] = f"{places.get(key, '')}\n{passage.text}"
    return [
        texts.CLI_CORPUS_EXERCISE.format(question=each.question, source=each.source, page=each.page, section=each.section)
        for each in corpus.exercises
        if each.source in renditions and each.contains not in places.get((each.source, each.page, each.section), "")
    ]


def lost_tellings(corpus: Corpus) -> list[str]:
    """Paraphrases and words of a sentence that the rendition does not have where they say it is."""
    renditions = {document.source.id for document in corpus.documents if document.text_kind is TextKind.RENDITION}
    sentences: dict[tuple[str, int], list[str]] = {}
    for passage in corpus.passages:
        sentences.setdefault((passage.source, passage.page), []).extend(passage.sentences)
    return [
        texts.CLI_CORPUS_TELLING.format(telling=each.text, source=each.source, page=each.page)
        for each in (*corpus.tellings, *corpus.wordings)
        if each.source in renditions and not any(each.contains in sentence for sentence in sentences.get((each.source, each.page), ()))
    ]


def lost_cells(corpus: Corpus) -> list[str]:
    """Caveats about cells that the table does not have."""
    cells = {(cell.row, cell.year, cell.area) for cell in corpus.observations}
    return [
        texts.CLI_CORPUS_CELL.format(caveat=caveat.id, row=cell.row, year=cell.year, area=cell.area)
        for caveat in corpus.caveats
        for cell in caveat.cells
        if (cell.row, cell.year, cell.area) not in cells
    ]
