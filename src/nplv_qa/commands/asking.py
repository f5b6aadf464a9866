"""`nplv-qa ask`: one question."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.markdown import Markdown

from nplv_qa import texts
from nplv_qa.commands.terminal import out, say, settings
from nplv_qa.dutch.formatting import format_value
from nplv_qa.errors import InvalidInput
from nplv_qa.types import Answer, Question, TextKind


def ask(
    question: Annotated[str, typer.Argument(help=texts.CLI_OPTIONS["question"], metavar="VRAAG")],
    json: Annotated[bool, typer.Option("--json", help=texts.CLI_OPTIONS["json"])] = False,
) -> None:
    """An answer in which the documents have nothing to say is a normal outcome."""
    from nplv_qa.bootstrap import open_assistant

    if not question.strip():
        raise InvalidInput(texts.EMPTY_QUESTION)
    assistant = open_assistant(settings())
    answer = assistant.asker.ask(Question(question.strip()))
    if json:
        from nplv_qa.api.mapping import answer_body

        say(answer_body(answer, assistant.corpus.series).model_dump_json(indent=2))
        return
    out.print(Markdown(answer.text) if out.is_terminal else answer.text, soft_wrap=not out.is_terminal)
    for line in notes(answer):
        say(line)


def notes(answer: Answer) -> list[str]:
    """What belongs under the answer: warnings, workings, sources, and what to ask next."""
    lines = [texts.CLI_ASK_REMARK.format(text=remark.text) for remark in answer.remarks]
    lines += _section(
        texts.CLI_ASK_CALCULATIONS,
        [
            texts.CLI_ASK_CALCULATION.format(
                description=each.description, formula=each.formula, result=format_value(each.result, each.unit)
            )
            for each in answer.calculations
        ],
    )
    sources = []
    for citation in answer.citations:
        section = f", {citation.section}" if citation.section else ""
        line = texts.CLI_ASK_SOURCE.format(number=citation.number, title=citation.title, page=citation.page, section=section)
        sources.append(line + (texts.CLI_ASK_RENDITION if citation.text_kind is TextKind.RENDITION else ""))
    lines += _section(texts.CLI_ASK_SOURCES, sources)
    lines += _section(texts.CLI_ASK_FOLLOW_UPS, [f"- {follow_up}" for follow_up in answer.follow_ups])
    return lines


def _section(title: str, lines: list[str]) -> list[str]:
    return ["", f"{title}:", *lines] if lines else []
