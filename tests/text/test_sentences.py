from __future__ import annotations

import gc
import time
from itertools import pairwise

import pytest
from building import seed
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Span
from bot.text.sentences import split_sentences, trimmed

#: Texts dense with what ends a sentence, or seems to.
PROSE = st.text(st.sampled_from('Dr. U.S. Aé1?!…”“")» \n\r\t中。'), max_size=60) | st.text(
    st.characters(exclude_categories=["Cs"]), max_size=60
)
LANGUAGES = st.sampled_from(["en", "fr", "de", "es", "zh", "xx"])

#: How each sentence of the built-in interview's answers opens, by exchange.
OPENINGS = {
    1: ["China and Russia share", "Despite the war", "Quite simply because"],
    2: ["It must be understood", "For China, this", "She fears that once", "She also fears", "It would shift"],
    3: ["She tries to make", "A weakened Russia", "It will also have", "Some nationalists", "However, China"],
    4: ["It will be increasingly", "Some are of great"],
    5: ["Such a diplomatic", "Because this meeting", "She has already", "But this is not", "It seems unlikely",
        "Its priority", "She wants to appear"],
    6: ["It will be up to", "Maybe China", "Perhaps she", "In this case", "But let’s not"],
}  # fmt: skip


def sentences(text: str, language: str = "en") -> list[str]:
    return [span.of(text) for span in split_sentences(text, Span(0, len(text)), language)]


def test_the_answers_of_the_built_in_interview_have_27_sentences() -> None:
    interview = seed()
    text = interview.source.text

    found = {e.number: [s.of(text) for s in e.sentences] for e in interview.exchanges}

    assert {number: len(those) for number, those in found.items()} == {n: len(o) for n, o in OPENINGS.items()}
    for number, openings in OPENINGS.items():
        for sentence, opening in zip(found[number], openings, strict=True):
            assert sentence.startswith(opening)
            assert sentence.endswith(".")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He came. She left!", ["He came.", "She left!"]),
        ("The U.S. is far. Dr. Li agrees.", ["The U.S. is far.", "Dr. Li agrees."]),
        ("It costs 3.4 million. Much?", ["It costs 3.4 million.", "Much?"]),
        ("No full stop", ["No full stop"]),
        ("  spaced.   out.  ", ["spaced.", "out."]),
    ],
)
def test_sentences_are_whole(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


#: A bar stands where one sentence ends and another begins.
ENDS = [
    ("en", "The answer is no.|I did try it."),
    ("en", "It ends in May.|Anna is tired."),
    ("en", "Nobody asked me.|Tomasz never even called."),
    ("en", "My father was ill.|Rain came in everywhere."),
    ("en", "“They came for me.”|Tomasz laughed."),
    ("en", "He left it to me.|12 of them stayed."),
    ("en", "Was it hard?|No.|Nine years is enough."),
    ("en", "You may.|Tomasz will not."),
    ("de", "Ich war müde.|2020 hab ich aufgehört."),
    ("de", "Die Strafe hat er ausgestellt.|150 Euro."),
    ("de", "Warum nicht?|1998 gab es das nicht!|12 Leute kamen."),
    ("de", "Sie rief mich.|Tomasz war schon weg."),
    ("de", "Das ist so eine Art.|Man gewöhnt sich."),
    ("de", "›Ja.‹|Dann ging er."),
    ("de", "»Das ist doch …«|Er schwieg."),
    ("fr", "« C’est fini… »|Elle rit."),
    ("fr", "Il a dit : « Non ! »|2020 fut dur."),
    ("fr", "On fait de l’art.|Tomasz le sait."),
    ("es", "No.|Que sea la última."),
    ("es", "¿Volvió usted?|No.|Mi padre tampoco."),
    ("es", "Dijo que no.|Tomasz calló."),
    ("es", "Todo salió bien.|Tomasz lloraba."),
    ("es", "Vivíamos del mar.|Tomasz pescaba."),
    ("es", "Me dijo «no.»|2020 fue duro."),
    ("es", "Al final yo se lo di.|La rompió su hermano."),
    ("es", "Le faltaba vitamina D.|Tomasz lo sabía."),
    ("es", "Se lo di.|20 años después volvió."),
    ("es", "¿Dónde se da?|Aquí se da.|Tomasz lo sabe."),
    ("es", "Eso venía de antes y no de tras.|Mi padre lo vio."),
    ("es", "Íbamos en micro.|Tomasz dormía."),
    ("es", "Eran doce km.|Tomasz iba a pie."),
    ("en", "My brother left, and so did I.|We never spoke."),
    ("en", "She was older than I.|Tomasz was not."),
    ("en", "The hens were well fed.|Tomasz saw to it."),
    ("en", "Wait a sec.|Tomasz is coming."),
    ("en", "The name was Ida.|Tomasz laughed."),
    ("de", "Das war mein Bruder Jan.|Tomasz lachte."),
    ("de", "I hob di.|Mei Vater ned."),
    ("fr", "Le bois était sec.|Tomasz riait."),
    ("fr", "C’était mon ex.|Tomasz le savait."),
    ("fr", "Il rêvait du vol.|Mon père non."),
    ("pt", "Foi tudo o que eu vi.|O meu pai saiu."),
    ("pt", "Era o meu ex.|O meu pai riu."),
    ("it", "È il paese dove sono nato.|Mio padre no.|Lui veniva dal mare."),
    ("it", "Io lo so.|Tomasz non lo sa."),
    ("it", "Non torno mai.|Mio padre è andato via.|20 anni fa."),
    ("it", "Guardavamo la TV.|Tomasz dormiva."),
]
#: One sentence each, for all their full stops.
WHOLE = [
    ("en", "We lived at no. 12 for a year."),
    ("en", "She played No. 5 and the Symphony No. V of it."),
    ("en", "They moved to Portland, Me. Tomasz stayed."),
    ("en", "See fig. 3 and art. 7 of it."),
    ("de", "Am 4. August kam er."),
    ("de", "Das steht in Abs. 3 und in Art. 7 des Gesetzes."),
    ("de", "Es waren mind. 20 Leute, inkl. 3 Kinder."),
    ("de", "Er wurde geb. 1950 in Köln, Bd. 2 erschien im Okt. 1990."),
    ("de", "Am 3. 12. war es kalt."),
    ("fr", "Voir art. 7 et vol. 12 du livre."),
    ("es", "Vive en la calle Sol, no. 12, con su madre."),
    ("es", "El art. 7 y el cap. 3 lo dicen."),
    ("es", "El Sr. Vega vio a la Sra. Abarca, p. ej. Inés, etc. Todo."),
    ("en", "We saw Rep. Lee and J. I. Holm, and I. Holm saw Mr. Ray."),
    ("en", "Sec. Lee met Gen. Ray."),
    ("de", "Hr. Dr. Holm kam, z. B. Anna nicht, vgl. Kap. 5 davon."),
    ("fr", "Voir p. ex. Paris, ou le vol. II de la suite."),
    ("pt", "O Sr. Vaz e o Dr. Pinho, por ex. Rui."),
    ("it", "Il sig. Rossi e il dott. Bianchi, p. es. Anna, ecc. Tutto."),
]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Je connais M. Holm depuis vingt ans, comme MM. Rey et Brun, Mme. Vial et Mgr. Roy."),
        ("fr", "Elle a vu le Dr. Holm à St. Pierre."),
        ("es", "Conozco a D. Julio Arce y a Dña. Inés."),
        ("pt", "Fui aluno da Profa. Rosa Mota."),
        ("de", "Ich kenne Hrn. Holm und Frl. Kranz seit Jahren, auch Dipl. Ing. Vogt."),
        ("en", "I have known Ms. Holm for years."),
    ],
)
def test_a_title_ends_no_sentence(language: str, text: str) -> None:
    assert sentences(text, language) == [text]


@pytest.mark.parametrize(("language", "text"), ENDS)
def test_a_sentence_ends_where_the_next_one_begins(language: str, text: str) -> None:
    expected = text.split("|")

    assert sentences(" ".join(expected), language) == expected


@pytest.mark.parametrize(("language", "text"), WHOLE)
def test_an_abbreviation_ends_no_sentence(language: str, text: str) -> None:
    assert sentences(text, language) == [text]


@given(PROSE, LANGUAGES, st.data())
def test_sentences_cover_all_but_white_space(text: str, language: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    end = data.draw(st.integers(start + 1, max(start + 1, len(text))))
    within = Span(start, end)
    spans = split_sentences(text, within, language)

    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(start <= s.start < s.end <= min(end, len(text)) for s in spans)
    assert all(s.of(text) == s.of(text).strip() for s in spans)
    covered = {at for s in spans for at in range(s.start, s.end)}
    assert not [at for at in range(start, min(end, len(text))) if at not in covered and not text[at].isspace()]


def test_an_unknown_language_is_split_by_the_rules_for_english() -> None:
    text = "Dr. Li came. She left."

    assert sentences(text, "xx") == sentences(text, "en") == ["Dr. Li came.", "She left."]


def test_trimming_keeps_nothing_of_white_space() -> None:
    assert trimmed("a  b  c", 1, 6) == Span(3, 4)
    assert trimmed("a   c", 1, 4) is None
    assert trimmed("abc", 0, 3) == Span(0, 3)


@pytest.mark.parametrize("sentence", ["Dr. Li came, in May. ", "“Nobody came,” she said. ", "She left.\n\n"])
def test_a_long_stretch_has_the_sentences_of_a_short_one(sentence: str) -> None:
    text = sentence * (50_000 // len(sentence))

    assert set(sentences(text, "en")) == {sentence.strip()}


@pytest.mark.parametrize("mark", ["“", "‘", "„", "«"])
def test_quotations_that_nobody_closes_are_read_in_a_moment(mark: str) -> None:
    began = time.process_time()

    assert sentences(f"{mark}a " * 80_000, "en") == [(f"{mark}a " * 80_000).strip()]

    assert time.process_time() - began < 5


def test_nothing_of_what_somebody_typed_is_kept() -> None:
    typed = "My name is Jane Roe. My number is 555 0199."

    split_sentences(typed, Span(0, len(typed)), "en")

    tuples = [found for found in gc.get_objects() if isinstance(found, tuple)]
    assert [found for found in tuples if any(isinstance(one, str) and one == typed for one in found)] == []
