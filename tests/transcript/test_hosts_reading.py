"""A host who presents somebody, and reads out what others have sent, asks; the questions themselves have no label."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in
from transcript.five_languages import TALKS

AMA = {
    "en": ("Host", "Welcome to our call, and welcome Bo Ray, who builds kites.", "Now the questions you have sent."),
    "de": ("Moderator", "Willkommen, und willkommen Bo Ray, der Drachen baut.", "Jetzt die Fragen aus dem Chat."),
    "fr": ("Animateur", "Bienvenue à tous, et à Bo Ray, qui fait des cerfs-volants.", "Voici vos questions."),
    "es": ("Moderador", "Buenas tardes, hoy nos acompaña Bo Ray, que hace cometas.", "Empezamos con las preguntas."),
    "pt": ("Apresentador", "Boa tarde, hoje está aqui Bo Ray, que faz papagaios.", "Vamos às perguntas do chat."),
}


@pytest.mark.parametrize("question", ["*{n}. {words}*", "### {n}. {words}", "{n}. {words}", "**{words}**"])
@pytest.mark.parametrize("language", AMA)
def test_a_host_who_reads_out_what_others_have_sent_asks(language: str, question: str) -> None:
    host, welcome, now = AMA[language]
    talk = TALKS[language]
    asked = [f"{question.format(n=n, words=one)}\n\n{told}" for n, (one, told) in enumerate(talk.pairs, 1)]
    opening = f"**{host}:** {welcome}\n\n**Bo:** Hello. I am glad to be here with all of you.\n\n**{host}:** {now}"
    document = document_of(f"# AMA\n\n{opening}\n\n" + "\n\n".join(asked) + f"\n\n**{host}:** Thank you, Bo.\n")
    found = parse(document, language)
    pairs = [*pairs_in(document.source, found)]

    assert found.interviewees == ("Bo Ray",)
    assert pairs[0] == (welcome, "Hello. I am glad to be here with all of you.")
    assert pairs[1][0].endswith(talk.pairs[0][0])
    assert [told for _, told in pairs[1:]] == [told for _, told in talk.pairs]


def test_a_host_who_alone_speaks_below_questions_answers_them() -> None:
    turns = (f"**{asked}**\n\nHost: {told}" for asked, told in TALKS["en"].pairs)
    document = document_of("# Ask the host\n\n" + "\n\n".join(turns))

    assert [*pairs_in(document.source, parse(document, "en"))] == [*TALKS["en"].pairs]
