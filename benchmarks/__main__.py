"""Where the time goes: `python -m benchmarks` (with NPLV_QA_CORPUS and NPLV_QA_INDEX as for serving, after `nplv-qa ingest`).

Times differ from machine to machine; ratios within one run hardly do, so those are what to compare.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from statistics import median

ROUNDS = 20
FIGURES = (
    "Hoeveel procent van de woningen was koop in 2024?",
    "Hoe groot is de armoede vergeleken met Nederland?",
    "Hoe ontwikkelden de koopwoningen zich sinds 2018?",
)
TEXTS = (
    "Hoeveel gemeenten doen mee aan Preventie met Gezag?",
    "Wat doet de wijkagent in Arnhem-Oost?",
    "Hoeveel geld kwam er in 2024 uit het Volkshuisvestingsfonds?",
)


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def typical(ask: Callable[[str], object], questions: Sequence[str]) -> float:
    """The median time of a question, after one round to warm up."""
    for question in questions:
        ask(question)
    return median(seconds(partial(ask, question)) for _ in range(ROUNDS) for question in questions)


def table(title: str, rows: Sequence[tuple[str, float]], unit: float) -> None:
    print(f"\n{title:<42}{'ms':>9}{'ratio':>9}")
    for name, taken in rows:
        print(f"  {name:<40}{1000 * taken:>9.1f}{taken / unit:>9.2f}")


def main() -> int:
    """Time start-up by phase, then questions by kind."""
    phases: list[tuple[str, float]] = []

    def phase(name: str, work: Callable[[], object]) -> None:
        phases.append((name, seconds(work)))

    phase("import", lambda: __import__("nplv_qa.bootstrap"))
    from nplv_qa import bootstrap
    from nplv_qa.errors import NplvError
    from nplv_qa.index.store import IndexStore
    from nplv_qa.indexing import analyzer_of, current_fingerprint
    from nplv_qa.settings import Settings
    from nplv_qa.types import Question

    settings = Settings()
    store = IndexStore(settings.index)
    try:
        phase("fingerprint of files and code", lambda: current_fingerprint(settings.corpus, settings.originals_folder, ""))
        phase("corpus from disk", store.load_corpus)
        corpus = store.load_corpus()
        analyzer = analyzer_of(corpus)
        phase("analysis of every passage", lambda: [analyzer.terms(passage.text) for passage in corpus.passages])
        phase("whole assistant (all of the above again)", lambda: bootstrap.open_assistant(settings))
        assistant = bootstrap.open_assistant(settings)
    except NplvError as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 1
    phase("first question", lambda: assistant.asker.ask(Question(TEXTS[0])))
    table("start-up", phases, phases[0][1])

    retrieval = typical(lambda text: assistant.searcher.search(text, 20), TEXTS)
    rows = [
        ("bare retrieval", retrieval),
        ("figure question", typical(lambda text: assistant.asker.ask(Question(text)), FIGURES)),
        ("text question", typical(lambda text: assistant.asker.ask(Question(text)), TEXTS)),
    ]
    table("one question (ratio to bare retrieval)", rows, retrieval)
    return 0


if __name__ == "__main__":
    sys.exit(main())
