"""Labels of several who speak at once are nobody's name beside theirs: "Pia & Tomas", "Both"."""

from __future__ import annotations

import pytest

from bot.model import Transcript
from bot.reading.formats import read
from bot.transcript import parse
from bot.transcript.labelling.joint_labels import joint_in
from bot.transcript.labelling.speaker_labels import find_labels
from transcript.building import document_of, label_of, pairs_in

#: Of each language the word for whoever asks, one for both, and what is said in turn.
TALKS = {
    "en": (
        "Interviewer",
        "Both",
        ["Where did you meet?", "On the quay, in the rain.", "I had no coat.", "What do you sing?", "Shanties!"],
        ["And in winter?", "We mend the nets, and we do not talk.", "And next?", "The north, if the boat lets us."],
    ),
    "de": (
        "Frage",
        "Beide",
        ["Wo habt ihr euch getroffen?", "Am Kai, im Regen.", "Ich hatte keinen Mantel.", "Was singt ihr?", "Shantys!"],
        ["Und im Winter?", "Da flicken wir Netze und reden nicht.", "Und dann?", "Nach Norden, wenn das Boot will."],
    ),
    "fr": (
        "Journaliste",
        "Les deux",
        ["Où vous êtes-vous connus ?", "Sur le quai.", "Je n’avais pas de manteau.", "Que chantez-vous ?", "La mer !"],
        ["Et en hiver ?", "Nous réparons les filets sans parler.", "Et après ?", "Le nord, si le bateau veut bien."],
    ),
    "es": (
        "Entrevistadora",
        "Los dos",
        ["¿Dónde os conocisteis?", "En el muelle.", "Yo no tenía abrigo.", "¿Qué cantáis?", "¡Canciones de mar!"],
        ["¿Y en invierno?", "Remendamos las redes sin hablar.", "¿Y después?", "El norte, si la barca quiere."],
    ),
    "pt": (
        "Entrevistadora",
        "Ambos",
        ["Onde se conheceram?", "No cais, à chuva.", "Eu não tinha casaco.", "O que cantam?", "Cantigas do mar!"],
        ["E no inverno?", "Remendamos as redes sem falar.", "E depois?", "O norte, se o barco deixar."],
    ),
}


def understood(language: str, label: str) -> Transcript:
    asks, both, first, then = TALKS[language]
    labels = (asks, "Pia", "Tomas", asks, label or both, asks, "Tomas", asks, "Pia")
    turns = (f"**{name}:** {words}" for name, words in zip(labels, (*first, *then), strict=True))
    return parse(read("\n\n".join(turns).encode(), "talk.md"), language)


@pytest.mark.parametrize("label", ["", "Pia & Tomas", "Tomas/Pia", "Pia + Tomas", "Pia und Tomas", "Pia y Tomas"])
@pytest.mark.parametrize("language", TALKS)
def test_whoever_answers_at_once_with_another_is_nobody_else(language: str, label: str) -> None:
    found = understood(language, label)

    assert found.interviewees == ("Pia", "Tomas")
    assert [len(exchange.answer) for exchange in found.exchanges] == [2, 1, 1, 1]


@pytest.mark.parametrize("mark", ["", "**"])
@pytest.mark.parametrize("joint", ["Pia & Tomas", "Pia + Tomas", "Tomas/Pia", "Pia and Tomas"])
def test_those_who_speak_at_once_need_not_do_so_again(mark: str, joint: str) -> None:
    names = (joint, "Ida", "Pia", "Ida", "Tomas", "Ida")
    text = "".join(f"{mark}{name}:{mark} I like how they hum in May.\n\n" for name in names)

    assert [label.name for label in find_labels(document_of(text))] == list(names)


@pytest.mark.parametrize(
    "both",
    [
        "Both of them",
        "All three",
        "Alle drei",
        "Im Chor",
        "Les deux",
        "Tous ensemble",
        "En chœur",
        "Los tres",
        "Toutes les trois",
        "Las tres",
        "Os dois",
        "As três",
        "Tutti e due",
        "Allebei",
    ],
)
@pytest.mark.parametrize("mark", ["", "**"])
def test_several_words_for_all_are_a_label(mark: str, both: str) -> None:
    names = ("Ann", "Pia", "Ann", "Tomas", "Ann", both) * 2
    text = "".join(f"{mark}{name}:{mark} I like how they hum in May.\n\n" for name in names)

    assert [label.name for label in find_labels(document_of(text))] == list(names)


@pytest.mark.parametrize("both", ["合", "两人", "众人"])
def test_those_who_answer_at_once_in_chinese_are_nobody_else(both: str) -> None:
    turns = (
        "问：哪里认识的？",
        "小李：在码头，下着雨。",
        f"{both}：船歌！",
        "问：冬天呢？",
        "小王：我们补网。",
        f"{both}：对！",
    )
    document = document_of("\n\n".join((*turns, "问：以后呢？", "小李：去北方，如果船肯走。")))

    found = parse(document, "zh")

    assert found.interviewees == ("小李", "小王")
    assert len(found.exchanges) == 3


def test_several_words_for_all_are_none_where_they_stand_once() -> None:
    text = "Ann: Who hums?\n\nIda: They do.\n\nAll three: the queen, the workers, and the drones.\n\n"
    more = "Ann: And you?\n\nIda: I hum, too.\n"

    assert [label.name for label in find_labels(document_of(text + more))] == ["Ann", "Ida", "Ann", "Ida"]


#: Of each language one for all who ask, two questions, and two answers.
ASKED_AT_ONCE = {
    "en": ("Both", "What do you sing there?", "Shanties, mostly.", "Where will you go next?", "To the north."),
    "de": ("Alle", "Was singen Sie dort?", "Shantys, meistens.", "Wohin geht es dann?", "Nach Norden."),
    "fr": ("Ensemble", "Que chantez-vous là-bas ?", "La mer, surtout.", "Où allez-vous ensuite ?", "Au nord."),
    "es": ("Los dos", "¿Qué canta usted allí?", "El mar, sobre todo.", "¿Adónde irá después?", "Al norte."),
}


@pytest.mark.parametrize("language", ASKED_AT_ONCE)
def test_those_who_ask_at_once_do_not_answer(language: str) -> None:
    both, asked, told, more, then = ASKED_AT_ONCE[language]
    *_, first, last = TALKS[language]
    each = [(first[0], first[1]), (last[0], last[1]), (first[3], first[4]), (last[2], last[3])]
    pairs = [*each[:2], (asked, told), *each[2:], (more, then)]
    names = ("Ann", "Bo", both) * 2
    text = "".join(f"**{name}:** {q}\n\n**Ida:** {a}\n\n" for name, (q, a) in zip(names, pairs, strict=True))
    document = read(text.encode(), "talk.md")

    assert pairs_in(document.source, parse(document, language)) == pairs


def test_who_says_something_at_once_is_told() -> None:
    together, both = understood("en", "Pia and Tomas"), understood("en", "")

    assert [paragraph.speaker for paragraph in together.exchanges[1].answer] == ["Pia & Tomas"]
    assert [paragraph.speaker for paragraph in both.exchanges[1].answer] == [None]


@pytest.mark.parametrize(
    ("names", "joint"),
    [
        (["Ida Holm", "Bo Ray", "Ida and Bo"], {"ida and bo": ("ida holm", "bo ray")}),
        (["Jo", "Ida Holm", "Ida Ray", "Ida & Jo"], {}),
        (["Jo", "Ida", "Salt & Pepper"], {}),
        (["小李", "小王", "小李和小王"], {"小李和小王": ("小李", "小王")}),
        (["李和平", "小王"], {}),
        (["Jo", "Both"], {}),
        (["Jo", "Ida", "Both"], {"both": ()}),
    ],
)
def test_labels_of_several_name_those_who_have_others(names: list[str], joint: dict[str, tuple[str, ...]]) -> None:
    assert joint_in([label_of(name) for name in names]) == joint


@pytest.mark.parametrize("said", ["All: that was the word.", "Both: we, and the boat.", "Together: so it was."])
def test_a_sentence_that_begins_like_a_label_of_all_keeps_its_first_word(said: str) -> None:
    pairs = [("What was the word?", f"I shouted it. {said}"), ("And then?", "They came, and we ate."), ("Why?", "So.")]
    text = "".join(f"Ann: {asked}\n\nBo: {told}\n\n" for asked, told in pairs)
    document = document_of(text.replace(f" {said}", f"\n\n{said}"))

    assert pairs_in(document.source, parse(document, "en")) == pairs


@pytest.mark.parametrize("both", ["Both", "Beide", "Les deux", "Ambos"])
def test_a_label_of_all_is_one_where_everybody_types_small(both: str) -> None:
    said = ["why?", "they hum.", "they do.", "and now?", "we found a swarm.", "did they sting?", "yes.", "but seldom."]
    names = ["Jo", "Pia", "Ida", "Jo", both, "Jo", "Ida", both]
    turns = [f"{name}: {words}" for name, words in zip(names, said, strict=True)]

    assert [label.name for label in find_labels(document_of("# Bees\n\n" + "\n\n".join(turns) + "\n"))] == names


@pytest.mark.parametrize("opened", ["¿{}?", "“{}”", "…{}"])
def test_marks_before_a_small_letter_are_typed_small_too(opened: str) -> None:
    said = ["por qué", "zumban", "sí", "y ahora", "un enjambre", "pican", "no", "poco"]
    names = ["Jo", "Pia", "Ida", "Jo", "Ambas", "Jo", "Ida", "Ambas"]
    turns = [
        f"{name}: {opened.format(words) if name == 'Jo' else words}" for name, words in zip(names, said, strict=True)
    ]
    more = "".join(f"Jo: {opened.format('y qué')}\n\n" for _ in range(3))

    found = find_labels(document_of("# Abejas\n\n" + "\n\n".join(turns) + f"\n\n{more}"))

    assert [label.name for label in found] == [*names, *["Jo"] * 3]
