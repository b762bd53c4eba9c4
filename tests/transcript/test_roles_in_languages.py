"""Second hosts, members of a chat who mostly ask, and people under two spellings, in five languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from transcript.five_languages import LANGUAGES, TALKS, understood

#: Who asks besides, and what they throw in between two questions.
OTHERS = {
    "en": ("Una Frith", "Thanks, that makes sense."),
    "fr": ("Rémi Blanc", "Merci, je comprends mieux."),
    "de": ("Jost Werner", "Danke, das leuchtet ein."),
    "es": ("Pilar Sáez", "Gracias, ya lo entiendo."),
    "pt": ("Inês Couto", "Obrigada, já percebo."),
}


@pytest.mark.parametrize("label", ["{}: ", "**{}:** ", "{} – ", "[{}] ", "{}\n"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_second_host_asks(language: str, label: str) -> None:
    talk, (other, _) = TALKS[language], OTHERS[language]
    text = "\n\n".join(
        f"{label.format((talk.asks, other)[n % 2])}{asked}\n\n{label.format(talk.answers)}{told}"
        for n, (asked, told) in enumerate(talk.pairs)
    )

    found, transcript = understood(text + "\n", language)

    assert found == talk.pairs
    assert (transcript.interviewers, transcript.interviewees) == ((talk.asks, other), (talk.answers,))


@pytest.mark.parametrize("place", [1, 2, 3])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_member_of_a_chat_who_mostly_asks_answers_nothing(language: str, place: int) -> None:
    talk, (other, remark) = TALKS[language], OTHERS[language]
    asks, answers, member = (name.split()[0].lower() for name in (talk.asks, talk.answers, other))
    lines = []
    for n, (asked, told) in enumerate(talk.pairs):
        lines += [f"[10:{3 * n:02}] {member if n else asks}: {asked}", f"[10:{3 * n + 1:02}] {answers}: {told}"]
        if n == place:
            lines.append(f"[10:{3 * n + 2:02}] {member}: {remark}")

    found, transcript = understood("\n".join(lines) + "\n", language, "chat.txt")

    assert [told for _, told in found] == [told for _, told in talk.pairs]
    assert (transcript.interviewers, transcript.interviewees) == ((asks, member), (answers,))


SPELLINGS: dict[str, Callable[[str], str]] = {
    "initials": lambda name: "".join(word[0] for word in name.split()),
    "first name": lambda name: name.split()[0],
    "last name": lambda name: name.split()[-1],
    "capitals": str.upper,
    "initial and last name": lambda name: f"{name[0]}. {name.split()[-1]}",
}


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_person_under_two_spellings_is_one(language: str, spelling: str) -> None:
    talk, shorter = TALKS[language], SPELLINGS[spelling]
    text = "\n\n".join(
        f"{shorter(talk.asks) if n else talk.asks}: {asked}\n\n{shorter(talk.answers) if n else talk.answers}: {told}"
        for n, (asked, told) in enumerate(talk.pairs)
    )

    found, transcript = understood(text + "\n", language)

    assert found == talk.pairs
    assert (transcript.interviewers, transcript.interviewees) == ((talk.asks,), (talk.answers,))
