"""/v1/antwoorden: a question in, an answer out."""

from nplv_qa.api import mapping
from nplv_qa.api.negotiation import ONLY_JSON
from nplv_qa.api.resource import resources
from nplv_qa.api.schemas import AnswerBody, QuestionBody
from nplv_qa.api.state import WithLoaded, WithMetrics

router = resources("antwoorden")


@router.post("/antwoorden", operation_id="stelVraag", dependencies=ONLY_JSON)
def answer_question(body: QuestionBody, loaded: WithLoaded, metrics: WithMetrics) -> AnswerBody:
    """A plain function, so that the web framework runs it in a worker thread."""
    answer = mapping.answer_body(loaded.asker.ask(mapping.question(body)), loaded.corpus.series)
    metrics.count_answer(answer.status)
    return answer
