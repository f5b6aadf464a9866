"""Lines of a paragraph to running text: words broken over lines are made whole, footnote marks are taken off."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from wordfreq import zipf_frequency

from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.tokens import STOPWORDS

IsWord = Callable[[str], bool]
IN_USE = 1.0  # zipf; a word that the large list has, however rare
COMMON = 3.9  # zipf; two words this common that stand side by side are two words, also where the list has them as one
TOO_COMMON_FOR_A_TAIL = 4.5  # zipf; after a preposition only a rarer word can be the second half of a verb ('aan/gepakt')
SHORTEST_HALF = 3  # letters
SHORTEST_WORD = 4  # letters; shorter ones are in most words by chance
LONGEST_ABBREVIATION = 4  # letters
SOFT_HYPHEN = "\u00ad"  # also what `flow` puts where the text layer tells that a word goes on in the next line

_HYPHENED = re.compile(r"([^\W_]+(?:[-&][^\W_]+)*)[-\u2010\u2011\u00ad]$")
_LAST_LETTERS = re.compile(r"[^\W\d_]+$")
_FIRST_LETTERS = re.compile(r"[^\W\d_]+")
_FIRST_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_ADDRESS = re.compile(r"\S*(?:://|www\.|\.nl\b|\.com\b)\S*")
# A mark follows what closes a sentence ('verbeterd.1', '(Wbmgp).2', '2023.5'), never an abbreviation ('nr.3') or a decimal point.
_MARK = re.compile(r"""(?:(?<=[^\W\d_][.!?])|(?<=[)”’"%][.!?,;])|(?<=\b\d{4}\.))\d{1,2}(?=\s|$)""")
_ABBREVIATED_NUMBER = re.compile(r"\b(?:nrs?|art|blz|pag|p|par)\.\d{1,2}$", re.IGNORECASE)
_GLUED_QUOTE = re.compile(r"(?<=[a-zà-ÿ][.!?])(?=[“„]\w)")
_SUPERSCRIPT = re.compile(r"(?<=\S)(?<!\bm)(?<!\bkm)(?<!\bcm)[¹²³⁴-⁹⁰]+")


def known_word(vocabulary: frozenset[str]) -> IsWord:
    """Tells whether a word exists: it occurs in the document (`vocabulary`, folded), or people use it as one word."""

    def is_word(word: str) -> bool:
        folded = fold(word)
        if folded in vocabulary or "-" in folded:  # wordfreq would take the parts of a hyphened word apart
            return folded in vocabulary
        return zipf_frequency(folded, "nl") >= IN_USE and not _two_common_words(folded)

    return is_word


def vocabulary_of(lines: Iterable[str]) -> frozenset[str]:
    """The folded words of a document, with the parts of hyphened ones; what a hyphen breaks off is left out, and so are addresses."""
    words: set[str] = set()
    for line in lines:
        whole = _HYPHENED.sub("", _ADDRESS.sub(" ", line).rstrip())
        for match in _FIRST_WORD.finditer(whole):
            word = fold(match.group())
            words.update((word, *word.split("-")))
    return frozenset(words)


def heal(lines: Sequence[str], is_word: IsWord) -> str:
    """One text of the lines of a paragraph."""
    text = ""
    for line in (" ".join(line.split()) for line in lines):
        if line:
            text = _join(text, line, is_word) if text else line
    return tidy(text)


def tidy(text: str) -> str:
    """White space folded, a quote set apart from the sentence before it, and footnote marks that are glued to words taken off."""
    text = _GLUED_QUOTE.sub(" ", " ".join(text.replace(SOFT_HYPHEN, "").split()))
    text = _SUPERSCRIPT.sub("", text)
    return _MARK.sub(lambda mark: mark.group() if _ABBREVIATED_NUMBER.search(text[: mark.end()]) else "", text)


def _join(text: str, line: str, is_word: IsWord) -> str:
    if text.endswith(SOFT_HYPHEN):
        return text[:-1] + ("" if _goes_on(text[:-1], line, is_word) else " ") + line
    if broken := _HYPHENED.search(text):
        if _is_suspended(line):
            return f"{text} {line}"
        return f"{text if _keeps_hyphen(broken.group(1), line, is_word) else text[:-1]}{line}"
    head, tail = _LAST_LETTERS.search(text), _FIRST_LETTERS.match(line)
    if head and tail and _is_broken(head.group(), tail.group(), is_word):
        return text + line
    return f"{text} {line}"


def _goes_on(text: str, line: str, is_word: IsWord) -> bool:
    """Whether a word that is marked as broken is one: 'netwerk/versteviging', but not 'deel aan/vve'."""
    head, tail = _LAST_LETTERS.search(text), _FIRST_LETTERS.match(line)
    if not head or not tail:
        return True
    whole = head.group() + tail.group()
    everyday = {fold(head.group()), fold(tail.group())} & STOPWORDS
    return not everyday or is_word(whole) or zipf_frequency(fold(whole), "nl") >= IN_USE


def _is_suspended(line: str) -> bool:
    """Whether the hyphen stands for a part that comes later: 'midden- en hoge inkomens'."""
    return bool(re.match(r"(?:en|of|tot|dan wel|als|noch|en/of)\b(?![-/])|[–(&]", line))


def _keeps_hyphen(head: str, line: str, is_word: IsWord) -> bool:
    """Whether the hyphen before the break belongs to the word."""
    stem = re.split("[-&]", head)[-1]
    following = _FIRST_WORD.match(line)
    if not following or not following.group()[0].islower():
        return True  # 'Heerlen-/Noord', 'wijk-/GGD'
    if any(c.isdigit() for c in stem) or (stem.isupper() and len(stem) > 1) or fold(stem) in ("en", "of", "in"):
        return True  # 'NPLV-/gebieden', '4-/jarig', 'oud-en-/nieuw'
    tail = following.group().split("-")[0]
    if is_word(stem + tail):
        return False
    # an abbreviation or name with an ordinary word after it ('Wmo-/voorzieningen'), not a word cut in pieces
    return is_word(f"{stem}-{tail}") or (stem[0].isupper() and len(stem) <= LONGEST_ABBREVIATION and is_word(tail))


def _is_broken(head: str, tail: str, is_word: IsWord) -> bool:
    """Whether the end of a line and the begin of the next are one word from which the hyphen was lost."""
    if min(len(head), len(tail)) < SHORTEST_HALF or not tail.islower() or head.isupper() or fold(tail) in STOPWORDS:
        return False
    if fold(head) in STOPWORDS and zipf_frequency(fold(tail), "nl") >= TOO_COMMON_FOR_A_TAIL:
        return False
    return is_word(head + tail)


def _two_common_words(word: str) -> bool:
    """Whether a word is only two everyday words written together ('socialmedia')."""
    halves = ((word[:cut], word[cut:]) for cut in range(SHORTEST_WORD, len(word) - SHORTEST_WORD + 1))
    return any(min(zipf_frequency(half, "nl") for half in pair) >= COMMON for pair in halves)
