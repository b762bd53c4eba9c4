from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of

PORTUGUESE = (
    (
        "Como começou a trabalhar com o vidro?",
        "Comecei com o meu pai, que tinha um forno no quintal. Aos doze anos já soprava garrafas.",
    ),
    ("O que a fez ficar?", "O som. Quando o vidro arrefece, canta baixinho, e há sempre uma nota que não esperava."),
    (
        "Há quem diga que o ofício vai acabar.",
        "Dizem isso há cem anos. Enquanto houver quem queira um copo que tem peso, haverá fornos acesos.",
    ),
    ("Qual foi a peça mais difícil?", "Um lustre para o teatro. Eram trezentas gotas, e parti metade."),
    ("Tem aprendizes?", "Tenho duas raparigas e um rapaz. Ele quer ir depressa, elas sabem esperar."),
)
DUTCH = (
    ("Hoe bent u met glas begonnen?", "Ik begon bij mijn vader, die een oven in de tuin had."),
    ("Waarom bent u gebleven?", "Het geluid. Als glas afkoelt, zingt het zacht, en ik blijf er nog steeds voor staan."),
    ("Wat was het moeilijkste stuk?", "Een kroonluchter voor het theater. De helft heb ik gebroken."),
    ("Hebt u leerlingen?", "Twee meisjes en een jongen. Hij wil snel, zij kunnen wachten."),
    ("En wat leert u ze eerst?", "De vloer vegen. Wie de scherven niet ziet, ziet het glas niet."),
)
POLISH = (
    ("Jak zaczęła się pani praca ze szkłem?", "Zaczęłam u ojca, który miał piec w ogrodzie."),
    ("Dlaczego pani została?", "Dźwięk. Kiedy szkło stygnie, śpiewa cicho, więc wciąż staję, żeby go słuchać."),
    ("Co było najtrudniejsze?", "Żyrandol dla teatru. Połowę potłukłam."),
    ("Ma pani uczniów?", "Dwie dziewczyny oraz chłopaka. On chce szybko, one umieją czekać."),
    ("Czego uczy ich pani najpierw?", "Zamiatania podłogi. Kto nie widzi odłamków, nie widzi szkła."),
)
SHAPES = {
    "questions in bold": ("**{}**", "{}"),
    "questions in headings": ("## {}", "{}"),
    "questions in italics": ("*{}*", "{}"),
    "dashes": ("– {}", "– {}"),
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    ("talk", "believed"), [(PORTUGUESE, True), (DUTCH, True), (POLISH, False)], ids=["pt", "nl", "pl"]
)
def test_a_talk_is_understood_in_a_language_without_cue_words_too_but_a_doubt_is_told(
    talk: tuple[tuple[str, str], ...], believed: bool, shape: str
) -> None:
    question, answer = SHAPES[shape]
    document = document_of("# 1\n\n" + "\n\n".join(f"{question.format(q)}\n\n{answer.format(a)}" for q, a in talk))
    text = document.source.text

    found = parse(document)

    said = [(e.question[0].span.of(text), e.answer[0].span.of(text)) for e in found.exchanges]
    assert [(q.rstrip("*"), a) for q, a in said] == list(talk)
    assert found.refusal is None
    assert any("reads like an article" in doubt for doubt in found.doubts) is not believed
    assert found.is_fine or not believed
