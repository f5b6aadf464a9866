"""Sentences of the sources with one thing changed: what was right before must not be called right after."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

import pytest

from nplv_qa.checking.checker import FigureChecker
from nplv_qa.types import Corpus, Outcome

GOOD = {Outcome.RIGHT, Outcome.ROUNDED}
YEAR = re.compile(r"(?<![\d-])20[12]\d(?![\d-])")
OURS = re.compile(r"\b(?:de )?NPLV-gebieden\b")


def _other_year(text: str, _: str) -> str:
    return YEAR.sub(lambda match: str(int(match.group()) - 2), text) if len(YEAR.findall(text)) == 1 else text


def _other_region(text: str, _: str) -> str:
    return OURS.sub("heel Nederland", text, count=1) if len(OURS.findall(text)) == 1 and not re.search("Neder|landelijk|gemiddelde|NPLV-gebieden hebben", text) and not re.search(r"\d\s+\w*NPLV", text) else text


def _other_size(text: str, printed: str) -> str:
    return text.replace(printed, printed.replace("miljoen", "miljard"), 1)


def _other_unit(text: str, printed: str) -> str:
    return text.replace(printed, printed.replace("%", " procentpunt"), 1)


def _other_digits(text: str, printed: str) -> str:
    """The first two different digits in the other order, where that makes another figure of the same length."""
    for a, b in pairwise(printed):
        if a.isdigit() and b.isdigit() and a != b and b != "0":
            return text.replace(printed, printed.replace(a + b, b + a, 1), 1)
    return text


OTHER = {"scholen": "sportclubs", "gemeenten": "provincies", "ministeries": "provincies", "juli": "maart", "september": "november", "tweede": "vierde", "nieuwe": "oude", "maximaal": "minimaal", "particuliere": "sociale", "bewoners": "ambtenaren", "kinderen": "ouderen", "bijstand": "WW"}  # fmt: skip


def _other_word(text: str, _: str) -> str:
    """One word that tells what the figure is of, for another."""
    return next((re.sub(rf"\b{word}\b", other, text) for word, other in OTHER.items() if re.search(rf"\b{word}\b", text)), text)


# change, and the most that may be called right still, of those that were right before: what is left says the same in other sentences of the sources too
CHANGES: list[tuple[Callable[[str, str], str], float]] = [(_other_year, 0.1), (_other_region, 0.05), (_other_size, 0), (_other_unit, 0), (_other_digits, 0.02), (_other_word, 0.15)]


@pytest.fixture(scope="module")
def right(checker: FigureChecker, whole_corpus: Corpus) -> list[tuple[str, str]]:
    """Sentences of the renditions with one figure, which the check bears out."""
    sentences = {sentence for passage in whole_corpus.passages for sentence in passage.sentences if any(char.isdigit() for char in sentence)}
    checked = ((sentence, checker.check(sentence).verdicts) for sentence in sorted(sentences))
    return [(sentence, verdicts[0].claim.printed) for sentence, verdicts in checked if len(verdicts) == 1 and verdicts[0].outcome in GOOD]


@pytest.mark.parametrize(("change", "most"), CHANGES)
def test_what_is_changed_is_no_longer_right(checker: FigureChecker, right: list[tuple[str, str]], change: Callable[[str, str], str], most: float) -> None:
    changed = [new for sentence, printed in right if (new := change(sentence, printed)) != sentence]
    still = [text for text in changed if (verdicts := checker.check(text).verdicts) and verdicts[0].outcome in GOOD]
    assert len(changed) >= 8
    assert len(still) <= most * len(changed), still
