"""`nplv-qa check`: the figures of a draft held against the sources."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.table import Table

from nplv_qa import texts
from nplv_qa.commands.terminal import err, out, say, settings
from nplv_qa.types import CheckReport, Outcome

COLOURS = {Outcome.RIGHT: "green", Outcome.ROUNDED: "green", Outcome.WRONG: "bold red", Outcome.CAUTION: "yellow", Outcome.NOT_FOUND: "cyan"}


def check(
    file: Annotated[str, typer.Argument(help=texts.CLI_OPTIONS["draft"], metavar="BESTAND")],
    json: Annotated[bool, typer.Option("--json", help=texts.CLI_OPTIONS["json"])] = False,
) -> int:
    """Exit code 1 where a figure is wrong."""
    from nplv_qa.bootstrap import open_assistant
    from nplv_qa.checking.reading import read_draft
    from nplv_qa.corpus.pdf import read_pdf

    text = read_draft(file, read_pdf)
    checker = open_assistant(settings()).checker
    if json:
        from nplv_qa.api.checks import check_body

        report = checker.check(text)
        say(check_body(report).model_dump_json(indent=2))
    else:
        with err.status(texts.CLI_CHECK_BUSY) as status:
            report = checker.check(text, lambda done, total: status.update(texts.CLI_CHECK_PROGRESS.format(done=done, total=total)))
        out.print(table(report))
        say(summary(report))
    return int(report.count(Outcome.WRONG) > 0)


def table(report: CheckReport) -> Table:
    """A row for each figure; sign and word say what the colour says."""
    shown = Table(*texts.CLI_CHECK_COLUMNS, show_lines=True)
    for verdict in report.verdicts:
        sources = ", ".join(texts.CLI_CHECK_SOURCE.format(source=each.source, page=each.page) for each in verdict.citations)
        cells = (texts.CLI_CHECK_OUTCOMES[verdict.outcome.value], verdict.claim.printed, verdict.right_value or "", verdict.explanation, sources)
        shown.add_row(*cells, style=COLOURS[verdict.outcome])
    return shown


def summary(report: CheckReport) -> str:
    counts = ", ".join(f"{texts.CLI_CHECK_OUTCOMES[outcome.value]} {report.count(outcome)}" for outcome in Outcome)
    return texts.CLI_CHECK_SUMMARY.format(total=len(report.verdicts), counts=counts, version=report.corpus_version)
