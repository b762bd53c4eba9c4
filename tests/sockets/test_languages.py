"""People are spoken to in the language that they have chosen in Discord; what was said stays as it was said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from library.building import draft_of

from bot.discord_app import cooldowns
from bot.discord_app.showing.ids import Topic, TurnId
from bot.discord_app.strings import strings
from bot.library.store.libraries import Libraries
from bot.service.wishes import Wishes
from bot.wording.catalogues import speaking
from sockets import payloads
from sockets.fake_discord import FakeDiscord, shown
from sockets.payloads import GUILD

#: Nothing in the built-in interview is near it.
AWAY = "Who won the football match?"
COVERED = "Why can’t China afford a collapse of Putin’s regime?"


async def given(server: FakeDiscord, locale: str, name: str, **options: str | bool) -> str:
    """Return all that the response to a command of somebody shows who has chosen ``locale``."""
    return shown(await responded(server, locale, name, **options))


async def responded(server: FakeDiscord, locale: str, name: str, **options: str | bool) -> payloads.Json:
    """Return the response to a command of somebody who has chosen ``locale``, as Discord gets it."""
    types = {str: 3, bool: 5}
    command: list[payloads.Json] = [
        {"name": key, "type": types[type(value)], "value": value} for key, value in options.items()
    ]
    sent = await server.interact(2, {"id": "31", "name": name, "type": 1, "options": command}, locale=locale)
    return await server.response_to(sent)


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en-US", "Not covered in this interview"),
        ("fr", "Cet entretien n’en parle pas"),
        ("de", "Davon ist in diesem Interview nicht die Rede"),
        ("es-ES", "Esta entrevista no lo trata"),
        ("es-419", "Esta entrevista no lo trata"),
        ("zh-CN", "本访谈没有谈到"),
        ("ja", "Not covered in this interview"),
    ],
)
@pytest.mark.usefixtures("bot")
async def test_each_person_is_told_in_their_language_that_something_is_not_covered(
    server: FakeDiscord, locale: str, said: str
) -> None:
    assert said in await given(server, locale, "ask", question=AWAY)


@pytest.mark.usefixtures("bot")
async def test_a_quote_stays_as_it_was_said_below_words_of_ours_in_another_language(server: FakeDiscord) -> None:
    english, french = [await given(server, locale, "ask", question=COVERED) for locale in ("en-US", "fr")]

    quoted = {line for line in english.splitlines() if line.startswith("> ")}
    assert quoted
    assert quoted == {line for line in french.splitlines() if line.startswith("> ")}
    assert "question 2 sur" in french


@pytest.mark.usefixtures("bot")
async def test_a_quote_in_another_language_than_the_question_is_labelled(server: FakeDiscord) -> None:
    asked = "Que signifie l’amitié sans limites entre la Chine et la Russie ?"

    shown_in_french = await given(server, "fr", "ask", question=asked)
    same = await given(server, "fr", "ask", question=COVERED)

    label = [line for line in shown_in_french.splitlines() if "Cité dans sa langue" in line]
    assert ["anglais" in line for line in label] == [True]
    assert "\n> " in shown_in_french
    assert "Cité dans sa langue" not in same


@pytest.mark.usefixtures("bot")
async def test_the_help_names_the_commands_as_each_person_sees_them(server: FakeDiscord) -> None:
    helped = await given(server, "fr", "help")

    assert "- **/demander\xa0:** Interrogez un entretien" in helped
    assert "/ask" not in helped


@pytest.mark.usefixtures("bot")
async def test_a_refusal_is_in_the_language_of_whoever_pressed_the_button(server: FakeDiscord) -> None:
    pressed = await server.press("v0:long-gone", locale="fr")

    told = shown(await server.response_to(pressed))
    with speaking("fr"):
        assert told == strings.OUTDATED
    assert told != strings.OUTDATED


@pytest.fixture
def in_german(libraries: Libraries) -> None:
    """Hosts have chosen the language of what all can see."""
    many = "\n\n".join(f"Q: What is goat number {n} called?\n\nA: It is called Berta the {n}th." for n in range(1, 25))
    libraries.of(GUILD).add(draft_of("goats", data=many.encode()))
    Wishes(libraries).change(int(GUILD), lambda wished: replace(wished, language="de"))


@pytest.mark.usefixtures("hosting_bot", "in_german")
async def test_what_all_can_see_has_buttons_in_the_language_of_the_server(server: FakeDiscord) -> None:
    with speaking("de"):
        following = strings.FOLLOW_UP

    typed = await responded(server, "fr", "ask", question="What is goat number 3 called?")
    picked = await responded(server, "fr", "ask", question="v1:goats:3")
    alone = await responded(server, "fr", "ask", question="v1:goats:3", private=True)

    assert [following in str(sent) for sent in (typed, picked, alone)] == [True, True, False]


@pytest.mark.usefixtures("hosting_bot", "in_german")
async def test_turning_a_page_that_all_can_see_leaves_it_in_the_language_of_the_server(server: FakeDiscord) -> None:
    turning = TurnId(int(payloads.ALICE["id"]), Topic.QUESTIONS, 1, "next")

    opened = await given(server, "fr", "questions")
    turned = shown(await server.response_to(await server.press(str(turning), locale="fr")))
    of_another = TurnId(5, Topic.QUESTIONS, 1, "next")
    mine = shown(await server.response_to(await server.press(str(of_another), locale="fr")))

    assert [said.startswith("### 24 Fragen gestellt") for said in (opened, turned, mine)] == [True, True, False]


@pytest.mark.usefixtures("hosting_bot", "in_german")
async def test_a_refusal_is_in_the_language_of_the_person_whatever_that_of_the_server(server: FakeDiscord) -> None:
    gone = await given(server, "fr", "ask", question="why?", **{"in": "nowhere"})
    alone = await given(server, "fr", "compare", question="why?")
    answers = [await given(server, "fr", "ask", question="why?") for _ in range(cooldowns.QUESTIONS)]

    with speaking("fr"):
        assert gone.startswith(strings.NONE_CALLED.format(typed="nowhere"))
        assert alone == strings.NOTHING_TO_COMPARE
        assert answers[-1].startswith(strings.TOO_FAST.partition("{")[0])
