"""/v1/cijfercontroles: a draft in, a verdict on each of its figures out. Nothing of the draft is logged or kept."""

from nplv_qa.api import mapping
from nplv_qa.api.negotiation import ONLY_JSON
from nplv_qa.api.problems import Refused
from nplv_qa.api.resource import resources
from nplv_qa.api.schemas import CheckBody, DraftBody, OutcomeName, SummaryBody, VerdictBody
from nplv_qa.api.state import WithLoaded
from nplv_qa.types import CheckReport, Outcome

OUTCOME_NAMES: dict[Outcome, OutcomeName] = {
    Outcome.RIGHT: "klopt",
    Outcome.ROUNDED: "klopt-afgerond",
    Outcome.WRONG: "klopt-niet",
    Outcome.CAUTION: "let-op",
    Outcome.NOT_FOUND: "niet-gevonden",
}

router = resources("cijfercontroles")


@router.post("/cijfercontroles", operation_id="controleerCijfers", dependencies=ONLY_JSON)
def check_figures(body: DraftBody, loaded: WithLoaded) -> CheckBody:
    """A plain function, so that the web framework runs it in a worker thread."""
    if loaded.checker is None:
        raise Refused(503)
    return check_body(loaded.checker.check(body.tekst))


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
