"""`nplv-qa ingest`: the index, where something has changed."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

import typer
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from nplv_qa import texts
from nplv_qa.commands.terminal import document_problem, err, say, settings
from nplv_qa.corpus.manifest import read_manifest
from nplv_qa.dutch.formatting import format_number
from nplv_qa.settings import Settings
from nplv_qa.types import BuildReport


def ingest(force: Annotated[bool, typer.Option("--force", help=texts.CLI_OPTIONS["force"])] = False) -> None:
    """Build the index and tell what was built; documents that can not be read are named, and are no failure."""
    report(build(settings(), force=force))


def build(chosen: Settings, *, force: bool) -> BuildReport:
    """Build with a bar that has a step per document and one per part of the index."""
    from nplv_qa import bootstrap

    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as progress:
        task = progress.add_task(texts.CLI_INGEST_START, total=None)
        started = False

        def show(step: str) -> None:
            nonlocal started
            if not started:
                started = True
                progress.update(task, total=len(read_manifest(chosen.corpus)) + len(texts.CLI_INGEST_STEPS))
            else:
                progress.advance(task)
            progress.update(task, description=texts.CLI_INGEST_STEPS.get(step) or texts.CLI_INGEST_READING.format(title=step))

        return bootstrap.ingest(chosen, show, force=force)


def report(result: BuildReport) -> None:
    """What was built, and which documents could not be read."""
    template = texts.CLI_INGEST_BUILT if result.rebuilt else texts.CLI_INGEST_CURRENT
    say(
        template.format(
            seconds=format_number(Decimal(round(result.seconds)), 0),
            documents=result.documents,
            passages=result.passages,
            observations=result.observations,
            version=result.corpus_version,
        )
    )
    if result.problems:
        say(texts.CLI_INGEST_PROBLEMS[min(len(result.problems), 2)].format(count=len(result.problems)))
        for problem in result.problems:
            say(f"  - {document_problem(problem)}")
