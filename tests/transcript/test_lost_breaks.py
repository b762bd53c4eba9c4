from __future__ import annotations

import pytest

from bot.transcript.labelling.speaker_labels import find_labels
from transcript.building import NAMED, document_of

_PANEL = (
    "Host: Who are you?\n\nAnna: I sing.\n\nTom: I sing, too.\n\nHost: Since when?\n\nAnna: Since May.\n\nTom: June.\n"
)
_PARTS = "Question : Où ?\n\nRéponse : Ici.\n\nQuestion : Quand ?\n\nRéponse : En 2004.\n"


def _named(text: str, above: str = NAMED) -> list[str]:
    """Return the names of the labels behind those of ``above``."""
    first = len(find_labels(document_of(above)))
    return [label.name for label in find_labels(document_of(f"{above}\n{text}\n"))[first:]]


@pytest.mark.parametrize(
    "words",
    [
        "Bo Ray: I tell them one thing. Ann Lee: never buy a boat. That is what I told you.",
        "Bo Ray: I tell them one thing. Ann Lee: Never buy a boat.\n\nAnn Lee: Oh?\n\nBo Ray: No.",
        "Bo Ray: Four of us. Ann Lee: Then the singer of a band.",
        "Bo Ray: I ask her. Ann Lee: Who else?\n\nAnn Lee: Yes?\n\nBo Ray: Yes.",
        "Ann Lee: I have a note of hers. Bo Ray: Never again. So.\n\nBo Ray: Oh.",
    ],
)
def test_a_name_that_is_told_of_within_an_answer_begins_no_turn(words: str) -> None:
    assert _named(words) == [paragraph.split(":")[0] for paragraph in words.split("\n\n")]


def test_a_list_of_those_who_answer_begins_no_turns() -> None:
    assert _named("Anna: It was simple. Tom: Drums, with two arms. Host: Nothing at all.", _PANEL) == ["Anna"]


def test_a_question_that_an_answer_only_puts_begins_no_turn() -> None:
    answer = "Réponse : Nous étions trois. Question : Qui va payer ? Réponse : Personne."

    assert _named(f"Question : Comment ?\n\n{answer}\n\nQuestion : Ah ?", _PARTS) == ["Question", "Réponse", "Question"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Bo Ray: Of my dog. Ann Lee: Which dog? Bo Ray: The brown one.", ["Bo Ray", "Ann Lee", "Bo Ray"]),
        ("Ann Lee: Which dog? Bo Ray: The brown one. Ann Lee: And now?", ["Ann Lee", "Bo Ray", "Ann Lee"]),
        ("Ann Lee: Go on. Bo Ray: I slept.\n\nAnn Lee: Oh?", ["Ann Lee", "Bo Ray", "Ann Lee"]),
    ],
)
def test_who_asks_and_who_answers_take_turns_within_a_paragraph(words: str, names: list[str]) -> None:
    assert _named(words) == names


def test_where_turns_begin_in_lower_case_one_may_do_so_within_a_paragraph() -> None:
    talk = f"{NAMED}\nAnn Lee: And now? Bo Ray: Now I sleep.\n".lower().replace(" lee", "").replace(" ray", "")

    assert [label.name for label in find_labels(document_of(talk))] == ["ann", "bo"] * 3


def test_where_paragraphs_print_turns_so_none_needs_a_question_mark() -> None:
    asked = "Ann Lee: Why? Bo Ray: For joy. Ann Lee: I see. Bo Ray: So I hum."

    labels = find_labels(document_of(f"{asked}\n\nBo Ray: Oh.\n\n{asked}\n\n{asked}\n\nBo Ray: Ah.\n"))

    assert [label.name for label in labels if label.block == 0] == ["Ann Lee", "Bo Ray"] * 2
    assert not any(label.doubtful for label in labels)


def test_a_turn_within_a_single_paragraph_is_doubtful() -> None:
    labels = find_labels(document_of(f"{NAMED}\nAnn Lee: And now? Bo Ray: Now I sleep.\n"))

    assert [label.doubtful for label in labels] == [False] * 5 + [True]
