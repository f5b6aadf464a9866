"""Plain cell questions with one typing error each: never another cell, and mostly still the right one."""

from __future__ import annotations

import random
import re

from nplv_qa.bootstrap import Assistant
from nplv_qa.types import Status
from tests.answering.figure_questions import ask, cells, phrasings, place, places

QUESTIONS = 300
UNDERSTOOD = 0.85  # share that is answered right; a typing error that makes another word can not be mended


def mistyped(question: str, chance: random.Random) -> str:
    """The question with a letter lost, doubled, swapped or replaced in one of its longer words."""
    word = chance.choice(list(re.finditer(r"[A-Za-zë]{6,}", question)))
    text, at = word.group(), chance.randrange(1, len(word.group()) - 1)
    made = {
        "lost": text[:at] + text[at + 1 :],
        "doubled": text[:at] + text[at] + text[at:],
        "swapped": text[:at] + text[at + 1] + text[at] + text[at + 2 :],
        "replaced": text[:at] + chance.choice("aeinrst") + text[at + 1 :],
    }
    return question[: word.start()] + chance.choice(list(made.values())) + question[word.end() :]


def test_a_typing_error_never_gives_another_cell(assistant: Assistant) -> None:
    chance = random.Random(7)
    table = cells(assistant)
    right, wrong = 0, []
    for key in chance.sample(sorted(table), QUESTIONS):
        question = mistyped(chance.choice(list(phrasings(*key))), chance)
        answer = ask(assistant, question)
        used, cell = places(answer), table[key]
        right += used[:1] == [place(cell)] if cell.value is not None else answer.status is Status.NO_VALUE and not used
        if used and used[0] != place(cell):
            wrong.append(f"{question} -> {used[0]}")
    assert not wrong, "\n".join(wrong)
    assert right >= UNDERSTOOD * QUESTIONS
