"""/v1/beoordelingen: what a user thinks of an answer."""

import structlog

from nplv_qa import texts
from nplv_qa.api.negotiation import ONLY_JSON
from nplv_qa.api.problems import Refused
from nplv_qa.api.resource import resources
from nplv_qa.api.schemas import FeedbackBody, FeedbackReceipt
from nplv_qa.api.state import WithLoaded
from nplv_qa.errors import FeedbackUnavailable
from nplv_qa.types import Feedback

router = resources("beoordelingen")
log = structlog.get_logger("nplv_qa.api")


@router.post("/beoordelingen", operation_id="geefBeoordeling", dependencies=ONLY_JSON, status_code=201)
def add_feedback(body: FeedbackBody, loaded: WithLoaded) -> FeedbackReceipt:
    """A plain function: writing to the database blocks."""
    given = Feedback(body.antwoordId, body.duim == "omhoog", body.reden, body.corpusversie, body.vraag)
    try:
        if loaded.feedback is None:
            raise FeedbackUnavailable("no database")
        return FeedbackReceipt(id=loaded.feedback.add(given))
    except FeedbackUnavailable as error:
        log.error("feedback not stored", reason=str(error))
        raise Refused(503, texts.HTTP_FEEDBACK_UNAVAILABLE) from error
