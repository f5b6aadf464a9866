"""/v1/cijfercontroles: a draft in, a verdict on each of its figures out. Nothing of the draft is logged or kept."""

from datetime import UTC, datetime
from typing import Any

from fastapi import Request, Response

from nplv_qa.api import mapping
from nplv_qa.api.annotating import annotated_docx
from nplv_qa.api.check_schemas import CheckBody, DraftBody, OutcomeName, SummaryBody, VerdictBody
from nplv_qa.api.negotiation import DOCX, JSON, choose
from nplv_qa.api.problems import Refused
from nplv_qa.api.resource import resources
from nplv_qa.api.state import WithLoaded
from nplv_qa.api.streaming import EVENTS, stream_check
from nplv_qa.types import CheckReport, Outcome

OUTCOME_NAMES: dict[Outcome, OutcomeName] = {
    Outcome.RIGHT: "klopt",
    Outcome.ROUNDED: "klopt-afgerond",
    Outcome.WRONG: "klopt-niet",
    Outcome.CAUTION: "let-op",
    Outcome.NOT_FOUND: "niet-gevonden",
}
FORMS: dict[int | str, dict[str, Any]] = {
    200: {"content": {EVENTS: {"schema": {"type": "string"}}, DOCX: {"schema": {"type": "string", "format": "binary"}}}}
}
ATTACHED = {"Content-Disposition": 'attachment; filename="cijfercontrole.docx"'}

router = resources("cijfercontroles")


@router.post("/cijfercontroles", operation_id="controleerCijfers", response_model=CheckBody, responses=FORMS)
def check_figures(body: DraftBody, request: Request, loaded: WithLoaded) -> Response | CheckBody:
    """A plain function, so that the web framework runs it in a worker thread."""
    form, checker = choose(request, JSON, EVENTS, DOCX), loaded.checker
    if form is None:
        raise Refused(406)
    if checker is None:
        raise Refused(503)
    if form == EVENTS:
        return stream_check(request, lambda progress: check_body(checker.check(body.tekst, progress)))
    report = checker.check(body.tekst)
    if form == DOCX:
        return Response(annotated_docx(body.tekst, report, today()), media_type=DOCX, headers=ATTACHED)
    return check_body(report)


def today() -> str:
    """The date where the service runs (ISO 8601)."""
    return datetime.now(UTC).astimezone().date().isoformat()


def check_body(report: CheckReport) -> CheckBody:
    """A report as it goes over the wire."""
    verdicts = [
        VerdictBody(
            zin=verdict.claim.sentence,
            begin=verdict.claim.start,
            einde=verdict.claim.end,
            getal=verdict.claim.printed,
            oordeel=OUTCOME_NAMES[verdict.outcome],
            toelichting=verdict.explanation,
            juisteWaarde=verdict.right_value,
            citaten=[mapping.citation_body(citation) for citation in verdict.citations],
        )
        for verdict in report.verdicts
    ]
    summary = SummaryBody(
        totaal=len(verdicts),
        klopt=report.count(Outcome.RIGHT),
        kloptAfgerond=report.count(Outcome.ROUNDED),
        kloptNiet=report.count(Outcome.WRONG),
        letOp=report.count(Outcome.CAUTION),
        nietGevonden=report.count(Outcome.NOT_FOUND),
    )
    return CheckBody(uitspraken=verdicts, samenvatting=summary, corpusversie=report.corpus_version)
