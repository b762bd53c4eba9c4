"""Labels that name those who answer and nobody else: two friends, whose questions stand above their answers."""

from __future__ import annotations

import pytest

from bot.model import Transcript
from bot.reading.formats import read
from bot.transcript import parse
from bot.transcript.speakers.one_sided import only_answerers
from transcript.building import heard, pairs_in

#: Of each language: a title, a standfirst, and questions, each with the turns below it; "P" is Pia and "T" is Tomas.
TALKS = {
    "en": (
        "Keepers of the month: Pia & Tomas",
        "They are 22 and 24 years old, and they keep bees on the roof of their school.",
        [
            ("How did you hear of the roof?", ["T: My aunt had two hives there. I did not know.", "P: I came along."]),
            (
                "Do you sell honey?",
                ["T: No, we give it to whoever lives below.", "P: And who complains gets two jars."],
            ),
            ("Where do you learn?", ["P: From a club in the next town, on Fridays.", "T: I read too much."]),
            ("What was your worst day?", ["P: The storm. Two boxes fell into the yard.", "T: I do not talk about it."]),
            ("What else should we know?", ["T: As my aunt always says: a bee has no Sunday."]),
        ],
    ),
    "de": (
        "Imker des Monats: Pia & Tomas",
        "Sie sind 22 und 24 Jahre alt und halten Bienen auf dem Dach ihrer Schule.",
        [
            ("Wie habt ihr von dem Dach gehört?", ["T: Meine Tante hatte da zwei Kästen.", "P: Ich kam einfach mit."]),
            (
                "Verkauft ihr den Honig?",
                ["T: Nein, den bekommt, wer darunter wohnt.", "P: Wer schimpft, bekommt zwei."],
            ),
            ("Wo lernt ihr?", ["P: In einem Verein im nächsten Ort, freitags.", "T: Ich lese zu viel."]),
            (
                "Was war euer schlimmster Tag?",
                ["P: Der Sturm. Zwei Kästen lagen im Hof.", "T: Davon rede ich nicht gern."],
            ),
            ("Was sollten wir noch wissen?", ["T: Meine Tante sagt immer: Bienen haben keinen Sonntag."]),
        ],
    ),
    "fr": (
        "Les apiculteurs du mois : Pia & Tomas",
        "Ils ont 22 et 24 ans, et ils élèvent des abeilles sur le toit de leur école.",
        [
            ("Comment avez-vous connu ce toit ?", ["T: Ma tante y avait deux ruches.", "P: Moi, j’ai suivi."]),
            (
                "Vendez-vous le miel ?",
                ["T: Non, il est pour ceux qui habitent dessous.", "P: Qui se plaint en a deux pots."],
            ),
            ("Où apprenez-vous ?", ["P: Dans un club de la ville voisine, le vendredi.", "T: Je lis trop."]),
            (
                "Quel a été votre pire jour ?",
                ["P: La tempête. Deux ruches sont tombées.", "T: Je n’aime pas en parler."],
            ),
            ("Que devrions-nous savoir encore ?", ["T: Ma tante le dit toujours : une abeille n’a pas de dimanche."]),
        ],
    ),
    "es": (
        "Apicultores del mes: Pia & Tomas",
        "Tienen 22 y 24 años, y crían abejas en el tejado de su escuela.",
        [
            ("¿Cómo supisteis de este tejado?", ["T: Mi tía tenía allí dos colmenas.", "P: Yo vine detrás."]),
            ("¿Vendéis la miel?", ["T: No, es para quien vive debajo.", "P: Y quien se queja recibe dos botes."]),
            ("¿Dónde aprendéis?", ["P: En un club del pueblo de al lado, los viernes.", "T: Yo leo demasiado."]),
            (
                "¿Cuál fue vuestro peor día?",
                ["P: La tormenta. Dos cajas cayeron al patio.", "T: No me gusta hablar de eso."],
            ),
            ("¿Qué más deberíamos saber?", ["T: Mi tía siempre lo dice: una abeja no tiene domingo."]),
        ],
    ),
    "pt": (
        "Apicultores do mês: Pia & Tomas",
        "Têm 22 e 24 anos, e criam abelhas no telhado da escola.",
        [
            ("Como souberam deste telhado?", ["T: A minha tia tinha lá duas colmeias.", "P: Eu vim atrás."]),
            ("Vendem o mel?", ["T: Não, é para quem mora por baixo.", "P: E quem se queixa recebe dois frascos."]),
            ("Onde aprendem?", ["P: Num clube da terra ao lado, às sextas.", "T: Eu leio demais."]),
            (
                "Qual foi o vosso pior dia?",
                ["P: A tempestade. Duas caixas caíram no pátio.", "T: Não gosto de falar disso."],
            ),
            ("O que mais devíamos saber?", ["T: A minha tia diz sempre: uma abelha não tem domingo."]),
        ],
    ),
}


def printed(language: str, between: str) -> str:
    """Return the talk in ``language``, with ``between`` a question and the first turn below it."""
    title, standfirst, pairs = TALKS[language]
    names = {"P": "Pia", "T": "Tomas"}
    turns = ((asked, [names[turn[0]] + turn[1:] for turn in told]) for asked, told in pairs)
    body = "\n\n".join(asked + between + "\n\n".join(told) for asked, told in turns)
    return f"---\ntitle: {title}\nauthor: Jette Kranz\n---\n\n_{standfirst}_\n\n{body}\n"


def understood(text: str) -> tuple[Transcript, list[tuple[str, str]]]:
    document = read(text.encode(), "talk.md")
    found = parse(document)
    return found, pairs_in(document.source, found)


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("language", TALKS)
def test_what_stands_without_a_name_above_those_of_two_who_answer_is_asked(language: str, between: str) -> None:
    found, pairs = understood(printed(language, between))

    assert pairs == [(asked, " ".join(turn[3:] for turn in told)) for asked, told in TALKS[language][2]]
    assert found.interviewers == ("Jette Kranz",)
    assert set(found.interviewees) == {"Pia", "Tomas"}


@pytest.mark.parametrize(("questions", "answers", "is_so"), [(4, 1, True), (3, 1, False), (4, 9, False)])
def test_those_with_labels_answer_where_enough_is_asked_above_them(questions: int, answers: int, is_so: bool) -> None:
    told = "Pia: They hum, I think.\n\nTomas: I mend the boxes.\n\n" * answers
    utterances = heard(f"Why do you keep bees?\n\n{told}" * questions)

    assert only_answerers(utterances, ("pia", "tomas")) == is_so


def test_whoever_asks_by_name_asks_though_answers_end_with_questions() -> None:
    turns = [
        "Jo: Where is the roof?\n\nIda: Above the school.\n\nWho would have thought so?",
        "Jo: And who climbs?\n\nIda: I do.\n\nWho else is there?",
        "Jo: Does anybody help?\n\nIda: My aunt did.\n\nBut how long can she?",
        "Jo: What will you do then?\n\nIda: I will climb alone.\n\nWhat would you do?",
        "Jo: Do you fear it?\n\nIda: No.",
    ]

    found, pairs = understood("\n\n".join(turns) + "\n")

    assert (found.interviewers, found.interviewees) == (("Jo",), ("Ida",))
    assert [asked for asked, _ in pairs] == [turn.partition("\n")[0].removeprefix("Jo: ") for turn in turns]
