"""What a rendition says of the same sentence helps to find the original."""

from pathlib import Path

from nplv_qa.corpus.aligning import aligned
from nplv_qa.corpus.reading import read_corpus
from nplv_qa.types import Passage, TextKind
from tests.builders import passage
from tests.folders import LETTER, REPORT, write_corpus

OFFICIAL = ("De corporaties realiseerden 7.500 woningen.", "Jeugdigen ontvangen huiswerkbegeleiding.", "Hierna volgt een tabel.")


def original(*sentences: str, page: int = 1, ordinal: int = 1) -> Passage:
    return passage(" ".join(sentences), page, ordinal=ordinal, sentences=sentences, section="Voortgang", text_kind=TextKind.ORIGINAL)


def rendition(*sentences: str, page: int = 1, ordinal: int = 1, section: str = "Nieuwe huizen") -> Passage:
    return passage(" ".join(sentences), page, ordinal=ordinal, source="weergave", sentences=sentences, section=section)


def test_each_sentence_gets_what_the_rendition_says_of_the_same() -> None:
    told = rendition("Er kwamen 7.500 woningen bij van corporaties.", "Kinderen krijgen huiswerkbegeleiding: jeugdigen leren beter.")
    (found,) = aligned([original(*OFFICIAL)], [told])
    assert found.glosses == (*told.sentences, "")
    assert found.topics == ("Nieuwe huizen",)


def test_what_is_quoted_stays_as_it_was() -> None:
    own = original(*OFFICIAL)
    (found,) = aligned([own], [rendition("Er kwamen 7.500 woningen bij van corporaties.")])
    assert (found.id, found.text, found.sentences, found.section) == (own.id, own.text, own.sentences, own.section)
    assert found.findable_sentence(0) == "De corporaties realiseerden 7.500 woningen. Er kwamen 7.500 woningen bij van corporaties."
    assert found.findable_sentence(2) == OFFICIAL[2]
    assert "Nieuwe huizen" in found.findable
    assert "kwamen" in found.findable


def test_two_sentences_of_the_rendition_for_one_of_the_original_stay_in_order() -> None:
    told = rendition("Corporaties realiseerden veel woningen.", "Het zijn 7.500 woningen.")
    (found,) = aligned([original(*OFFICIAL)], [told])
    assert found.glosses == (" ".join(told.sentences), "", "")


def test_a_sentence_goes_to_the_passage_that_is_most_alike() -> None:
    first, second = original(OFFICIAL[0]), original(OFFICIAL[1], ordinal=2)
    told = rendition("Leerlingen en jeugdigen ontvangen huiswerkbegeleiding.", section="Bijles")
    found = {each.id: each for each in aligned([first, second], [told])}
    assert (found[first.id].glosses, found[first.id].topics) == (("",), ())
    assert (found[second.id].glosses, found[second.id].topics) == (told.sentences, ("Bijles",))


def test_a_heading_comes_once() -> None:
    told = rendition("De corporaties realiseerden 7.500 woningen.", "Jeugdigen ontvangen huiswerkbegeleiding.")
    (found,) = aligned([original(*OFFICIAL)], [told])
    assert found.topics == ("Nieuwe huizen",)


def test_nothing_is_taken_from_another_page_or_from_a_sentence_about_something_else() -> None:
    told = [rendition(*OFFICIAL, page=2), rendition("Fietsers rijden door het park met bomen en vijvers naast een tabel.", ordinal=2)]
    (found,) = aligned([original(*OFFICIAL)], told)
    assert found.glosses == ("", "", "")
    assert found.topics == ()


def test_stop_words_and_common_words_make_nothing_alike() -> None:
    own = original("De wijk is er voor de jongeren.", "De wijk is er voor de ouderen.", "De wijk is er voor de winkeliers.")
    (found,) = aligned([own], [rendition("De wijk is er voor de schoolkinderen uit groep acht van het basisonderwijs.")])
    assert found.glosses == ("", "", "")
    (found,) = aligned([original("Huiswerk telt misschien daarom zowel.")], [rendition("Fietspaden kruisen misschien daarom zowel.")])
    assert found.glosses == ("",)


def test_an_original_in_a_corpus_is_read_with_its_rendition_and_a_rendition_alone(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path)
    (folder / "originals").mkdir()
    (folder / "originals" / f"{LETTER}.html").write_text(
        "<h1>Brief</h1><h2>Kop</h2><p>Minister zendt brief over de gebieden aan Kamer.</p>", encoding="utf-8"
    )
    passages = read_corpus(folder, folder / "originals", lambda _: None).passages
    (letter,) = [each for each in passages if each.source == LETTER]
    assert letter.text == "Minister zendt brief over de gebieden aan Kamer."
    assert letter.glosses == ("De minister stuurt de Kamer een brief over de gebieden.",)
    assert letter.topics == ("De brief",)
    assert all(each.glosses == each.topics == () for each in passages if each.source == REPORT)
