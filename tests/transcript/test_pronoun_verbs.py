"""Introductions that name whoever asks in a sentence in which a pronoun stands for the guest."""

from __future__ import annotations

import pytest

from bot.transcript.names.bylines import credited_in
from transcript.five_languages import TALKS, understood

#: By language: what the introduction says of {asks}, whose guest it has named.
MEETINGS = {
    "en": [
        "{asks} met him at the edge of one.",
        "Our reporter {asks} sat down with him in May.",
        "One evening in May, {asks} spoke to her.",
        "{asks} visited her at home.",
        "{asks} asked him how it began.",
    ],
    "fr": [
        "{asks} l'a rencontrée.",
        "{asks} l’a longuement interrogé au bord de l’un d’eux.",
        "{asks} s'est entretenue avec lui en mai.",
        "{asks} a parlé avec elle dans son atelier.",
    ],
    "de": [
        "{asks} hat sie getroffen.",
        "{asks} hat ihn am Rand eines Brunnens getroffen.",
        "{asks} sprach mit ihr in der Werkstatt.",
        "{asks} hat sich an einem Abend mit ihm unterhalten.",
        "Mit ihr sprach {asks} in der Werkstatt.",
        "Unsere Redakteurin {asks} traf ihn im Mai.",
    ],
    "es": [
        "Lo entrevistó {asks} en el taller de su padre.",
        "La entrevistó {asks}.",
        "{asks} charló con él en su taller.",
        "{asks} habló una tarde con ella.",
        "Con él habló {asks} en su taller.",
        "La periodista {asks} se sentó con él.",
    ],
    "pt": [
        "{asks} entrevistou-a na oficina.",
        "Entrevistou-o {asks}, na oficina.",
        "{asks} falou com ele na oficina.",
        "{asks} encontrou-se com ela na oficina.",
        "Com ele conversou {asks}.",
    ],
}


@pytest.mark.parametrize("printed", ["**{}**\n\n{}", "**P:** {}\n\n**R:** {}"])
@pytest.mark.parametrize(("language", "met"), [(language, met) for language in MEETINGS for met in MEETINGS[language]])
def test_whoever_met_the_guest_asks(language: str, met: str, printed: str) -> None:
    talk = TALKS[language]
    first = talk.introduction.partition(". ")[0]
    head = f"# {talk.title}\n\n{first}. {met.format(asks=talk.asks)}"
    turns = "\n\n".join(printed.format(*pair) for pair in talk.pairs)

    found, transcript = understood(f"{head}\n\n{turns}\n", language)

    assert (transcript.interviewers, transcript.interviewees) == ((talk.asks,), (talk.answers,))
    assert found == talk.pairs


@pytest.mark.parametrize(
    "line",
    [
        "Ida Holm met her husband at a fair.",
        "Ida Holm keeps bees. Ida Holm spoke to her every day.",
        "Bo Ray spoke to her bees.",
        "Bo Ray asked her to marry him.",
        "Ida Holm sprach mit ihrer Mutter.",
        "Ida Holm hält Bienen. Ihre Mutter sprach mit ihr.",
        "Odile Marsan l'a dit.",
        "Inés Abarca la vendió.",
        "Rosa Mota vendeu-a.",
    ],
)
def test_whoever_meets_somebody_else_asks_nobody(line: str) -> None:
    assert credited_in([line]) == ()
