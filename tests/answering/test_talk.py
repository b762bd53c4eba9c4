from __future__ import annotations

import pytest

from bot.answering.talk import asks


@pytest.mark.parametrize(
    "message",
    [
        "why?",
        "why",
        "bananas?",
        "and the goats?",
        "what do goats eat",
        "did he say that",
        "was that in winter",
        "tell me about the goats",
        "tell me more",
        "I agree. But why did he go there",
        "thanks, what did he eat?",
        "summary",
        "list the questions",
        "when was this published",
        "source?",
        "Warum ist er gegangen",
        "was hat er gesagt",
        "und die Ziegen?",
        "pourquoi est-il parti",
        "et les chèvres ?",
        "cuándo se fue de la ciudad",
        "combien de chèvres a-t-elle",
        "wer bezahlt das",
        "was meinen Sie damit",
        "wie kann ich Ziegen halten",
        "où elle vit maintenant",
        "où on peut acheter du fromage",
        "cuántas cabras tiene",
        "¿y las cabras?",
        "为什么？",
        "他吃什么",
    ],
)
def test_a_question_or_a_plain_request_asks(message: str) -> None:
    assert asks(message)


@pytest.mark.parametrize(
    "message",
    [
        "I agree",
        "lmao",
        "lol?",
        "thanks!",
        "+1",
        "😂",
        "he is wrong",
        "but he is wrong",
        "that's not what I asked",
        "look at this <@123456789012345678>",
        "https://pictures.example/view?goat=1",
        "same here, my uncle had goats too",
        "I know why",
        "can confirm",
        "will read it tomorrow",
        "was a nice trip",
        "what a mess",
        "what an answer that was",
        "which is exactly my point",
        "what a story",
        "would love to see that",
        "when I was young we had goats too",
        "have you seen this?",
        "who would have thought",
        "wie schön",
        "das war mir klar",
        "was er sagt, stimmt nicht",
        "quel dommage",
        "où j’habite, personne ne fait ça",
        "où j’habite il y a des loups",
        "quand on était petits",
        "cuando yo era niño había más peces",
        "como mi padre decía siempre",
        "wie ich schon sagte",
        "wo ich wohne gibt es keine Ziegen",
        "qué historia",
        "estoy de acuerdo",
        "说得对",
        "哈哈哈",
        "",
    ],
)
def test_what_people_say_to_each_other_asks_nothing(message: str) -> None:
    assert not asks(message)
