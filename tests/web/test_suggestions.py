"""What the widget asks of its own accord is understood."""

from typing import Any, cast

import pytest

from nplv_qa import texts
from nplv_qa.bootstrap import Assistant
from nplv_qa.types import REGIONS, Question

WIDGET = cast("dict[str, Any]", texts.WIDGET)
SUGGESTED = [question for _, questions in WIDGET["themes"] for question in questions]


@pytest.mark.parametrize("question", SUGGESTED)
def test_every_suggested_question_has_an_answer(assistant: Assistant, question: str) -> None:
    assert assistant.asker.ask(Question(question)).answered


def test_every_choice_of_a_chip_is_understood(assistant: Assistant) -> None:
    """Each row of the table, for each region, in one year and over all years."""
    for series in assistant.corpus.series:
        for region in REGIONS:
            for year in (2019, 2024, None):
                template = WIDGET["askYear" if year else "askYears"]
                text = template.format(subject=series.subject, region=texts.REGION[region], year=year)
                reading = assistant.asker.ask(Question(text)).reading
                assert reading is not None, text
                assert reading.rows[0] == series.row, text
                assert region in (reading.regions or (region,)), text
                assert year is None or reading.years == (year,), text
