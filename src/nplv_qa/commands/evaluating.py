"""`nplv-qa evaluate`: how good the answers to a file of questions are."""

from __future__ import annotations

from dataclasses import asdict
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table

from nplv_qa import texts
from nplv_qa.commands.terminal import err, fail, out, say, settings
from nplv_qa.dutch.formatting import format_number
from nplv_qa.evaluation.cases import Case, read_cases
from nplv_qa.evaluation.scoring import Evaluation, Tally, run_cases
from nplv_qa.settings import Settings


def evaluate(
    file: Annotated[Path, typer.Argument(help=texts.CLI_OPTIONS["evaluate-file"], metavar="BESTAND")],
    json: Annotated[bool, typer.Option("--json", help=texts.CLI_OPTIONS["json-report"])] = False,
    compare: Annotated[bool, typer.Option("--compare", help=texts.CLI_OPTIONS["compare"])] = False,
    fail_under: Annotated[float | None, typer.Option(help=texts.CLI_OPTIONS["fail-under"], min=0, max=100, show_default=False)] = None,
) -> None:
    """The exit code is 1 only where a limit was given and not met."""
    from nplv_qa.bootstrap import open_assistant

    chosen, cases = settings(), read_cases(file)
    assistant = open_assistant(chosen)
    evaluation = run_cases(cases, assistant.asker)
    comparison = _compared(chosen, cases) if compare else None
    if json:
        out.print_json(data=_as_json(evaluation, comparison), ensure_ascii=False)
    else:
        _show(evaluation)
        for line in _comparison_lines(comparison):
            say(line)
    percentage = 100 * evaluation.total.right / evaluation.total.questions
    if fail_under is not None and percentage < fail_under:
        raise typer.Exit(fail(texts.CLI_EVALUATE_BELOW.format(percentage=_one(percentage), limit=_one(fail_under))))


def _compared(chosen: Settings, cases: tuple[Case, ...]) -> dict[str, Any]:
    from nplv_qa.bootstrap import open_contest
    from nplv_qa.evaluation.comparing import compare_searchers

    contest = open_contest(chosen)
    measured = asdict(compare_searchers(cases, contest.lexical, contest.fused))
    return {**measured, "weight": contest.weight, "index_weight": contest.index_weight, "evidence": contest.evidence}


def _show(evaluation: Evaluation) -> None:
    table = Table(*texts.CLI_EVALUATE_COLUMNS, box=None, pad_edge=False)
    for column in table.columns[1:]:
        column.justify = "right"
    for tally in (*evaluation.tallies, evaluation.total):
        table.add_row(*_row(tally))
    out.print(table)
    wrong = [outcome for outcome in evaluation.outcomes if not outcome.right]
    if wrong:
        err.print(f"\n{texts.CLI_EVALUATE_WRONG}:", soft_wrap=True)
    for outcome in wrong:
        case = outcome.case
        err.print(texts.CLI_EVALUATE_WRONG_LINE.format(line=case.line, kind=case.kind, question=case.question.text), soft_wrap=True)


def _row(tally: Tally) -> list[str]:
    return [
        tally.kind or texts.CLI_EVALUATE_TOTAL,
        str(tally.questions),
        str(tally.right),
        _share(tally.right, tally.questions),
        _share(tally.documents_cited, tally.documents),
        _share(tally.pages_cited, tally.pages),
        str(tally.wrongly_refused),
        str(tally.wrongly_answered),
        str(tally.unsupported_figures),
        _one(tally.median_ms),
        _one(tally.p95_ms),
    ]


def _comparison_lines(comparison: dict[str, Any] | None) -> list[str]:
    if comparison is None:
        return []
    measured = texts.CLI_COMPARE.format(
        questions=comparison["questions"],
        lexical=_number(comparison["first"], 3),
        fused=_number(comparison["second"], 3),
        weight=_one(comparison["weight"]),
        confidence=_number(100 * comparison["confidence"], 0),
    )
    return ["", measured, texts.CLI_COMPARE_BUILD.format(weight=_one(comparison["index_weight"]), evidence=comparison["evidence"])]


def _as_json(evaluation: Evaluation, comparison: dict[str, Any] | None) -> dict[str, Any]:
    report: dict[str, Any] = {
        "total": asdict(evaluation.total),
        "types": {tally.kind: asdict(tally) for tally in evaluation.tallies},
        "questions": [
            {
                "line": outcome.case.line,
                "type": outcome.case.kind,
                "question": outcome.case.question.text,
                "status": outcome.answer.status.value,
                "answer": outcome.answer.text,
                "right": outcome.right,
                "document_cited": outcome.document_cited,
                "page_cited": outcome.page_cited,
                "unsupported_figures": list(outcome.unsupported),
                "milliseconds": round(outcome.milliseconds, 2),
            }
            for outcome in evaluation.outcomes
        ],
    }
    return report | ({"comparison": comparison} if comparison else {})


def _share(part: int, whole: int) -> str:
    return _one(100 * part / whole) if whole else "–"


def _one(value: float) -> str:
    return _number(value, 1)


def _number(value: float, decimals: int) -> str:
    return format_number(Decimal(str(round(value, decimals))), decimals)
