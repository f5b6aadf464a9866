"""Sentences about single facts in the words of others: true ones, which a checker that does not know them must not call wrong, and untrue ones with
the same figure, which it must not call right. Both are harder than drafts: every word was to be another one."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

from nplv_qa.checking.checker import FigureChecker
from nplv_qa.commands.corpus import lost_tellings
from nplv_qa.indexing import analyzer_of
from nplv_qa.types import Corpus, Outcome, Telling

UNTRUE = [json.loads(line)["text"] for line in (Path(__file__).parents[1] / "tellings" / "untrue.jsonl").read_text(encoding="utf-8").splitlines()]
FOLDS = 9  # one of them is looked at, so that a fact keeps most of its tellings
GOOD = (Outcome.RIGHT, Outcome.ROUNDED)


def test_what_is_true_is_seldom_called_wrong(whole_corpus: Corpus) -> None:
    unseen = whole_corpus.tellings[::FOLDS]
    known = tuple(telling for telling in whole_corpus.tellings if telling not in set(unseen))
    checker = FigureChecker(replace(whole_corpus, tellings=known), analyzer_of(whole_corpus))
    outcomes = Counter(verdict.outcome for telling in unseen for verdict in checker.check(telling.text).verdicts)
    assert sum(outcomes[good] for good in GOOD) / outcomes.total() >= 0.44, outcomes
    assert (outcomes[Outcome.WRONG] + outcomes[Outcome.CAUTION]) / outcomes.total() <= 0.13, outcomes


def test_tellings_make_more_of_what_is_true_known(whole_corpus: Corpus) -> None:
    unseen = whole_corpus.tellings[::FOLDS]
    known = tuple(telling for telling in whole_corpus.tellings if telling not in set(unseen))
    with_and_without = [FigureChecker(replace(whole_corpus, tellings=tellings), analyzer_of(whole_corpus)) for tellings in (known, ())]
    more, less = (sum(verdict.outcome in GOOD for telling in unseen for verdict in checker.check(telling.text).verdicts) for checker in with_and_without)
    assert more > less * 1.05, (more, less)


def test_what_is_untrue_is_seldom_called_right(checker: FigureChecker) -> None:
    reports = [checker.check(text).verdicts for text in UNTRUE]
    called_right = [verdicts for verdicts in reports if verdicts and all(verdict.outcome in GOOD for verdict in verdicts)]
    assert len(called_right) / len(UNTRUE) <= 0.185, len(called_right)


def test_every_telling_has_its_sentence(whole_corpus: Corpus) -> None:
    assert lost_tellings(whole_corpus) == []
    lost = Telling("Er zijn 12 gebieden.", "kamerbrief-2025", 1, "een zin die er niet staat")
    (problem,) = lost_tellings(replace(whole_corpus, tellings=(lost,)))
    assert "Er zijn 12 gebieden." in problem
