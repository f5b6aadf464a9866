"""`nplv-qa audit`: what in the documents does not agree, or can not be right."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import Annotated

import typer
from rich.table import Table

from nplv_qa import texts
from nplv_qa.auditing.audit import audit as find
from nplv_qa.auditing.finding import Finding, Spot
from nplv_qa.commands.terminal import out, say, settings
from nplv_qa.corpus.reading import read_corpus


def audit(as_json: Annotated[bool, typer.Option("--json", help=texts.CLI_OPTIONS["json-report"])] = False) -> None:
    chosen = settings()
    corpus = read_corpus(chosen.corpus, chosen.originals_folder, lambda _: None)
    findings = find(corpus)
    if as_json:
        typer.echo(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=2))
        return
    out.print(_table(findings))
    open_ = sum(not finding.caveats for finding in findings)
    known = {caveat for finding in findings for caveat in finding.caveats}
    say(texts.AUDIT_TOTAL_FOUND.format(count=len(findings), open=open_, known=len(known), caveats=len(corpus.caveats)))
    counts = Counter(finding.kind.value for finding in findings)
    say(", ".join(f"{texts.AUDIT_KINDS[kind]}: {count}" for kind, count in counts.items()))


def _table(findings: Sequence[Finding]) -> Table:
    table = Table(*texts.AUDIT_COLUMNS, box=None, pad_edge=False, show_lines=False)
    for finding in findings:
        places = dict.fromkeys(_place(spot) for spot in finding.spots)
        known = finding.caveats[0] if finding.caveats else texts.AUDIT_OPEN
        table.add_row(texts.AUDIT_KINDS[finding.kind.value], "; ".join(places), finding.explanation, known)
    return table


def _place(spot: Spot) -> str:
    return texts.AUDIT_PLACE.format(source=spot.source, page=spot.page)
