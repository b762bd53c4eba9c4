from __future__ import annotations

import pytest
from building import seed_service
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.questions.own_words import legible, own_words, unshouted
from bot.model import Courtesy, Quoted, SmallTalk


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("<@123> why?", "why?"),
        ("<@!123> <@&4> <#5> why?", "why?"),
        ("hey @everyone why?", "hey why?"),
        ("<:thonk:99> <a:wave:98> why?", "why?"),
        ("https://example.org/a?b=c why?", "why?"),
        ("see <https://example.org> why?", "see why?"),
        ("see (https://example.org) why?", "see why?"),
        ("why is [China](https://example.org/a_b) so?", "why is China so?"),
        ('why [China](<https://example.org/A_(b)> "c")?', "why China ?"),
        ("why [China] (so called)?", "why [China] (so called)?"),
        ("||why|| **is** that", "why is that"),
        ("*why?* __is__ _that_ ***so***", "why? is that so"),
        ("2 * 3 * 4 and a _ b", "2 * 3 * 4 and a _ b"),
        ("> somebody said so\nwhy?", "why?"),
        ("```py\nx = 1\n```\nwhy?", "why?"),
        ("why did the `puffins` leave?", "why did the  puffins  leave?"),
        ("``why`` `is that`", "why is that"),
        ("why `x = 1`?", "why ?"),
        ("```why is that```", "```why is that```"),
        ("> why is that", "> why is that"),
        ("[the regime](https://a.example/x_y) and *why*", "the regime and why"),
        ("[the regime]( <https://a.example/x_y> ) why?", "the regime why?"),
        ("[x] (y) [a](b) 5 * 3", "[x] (y) [a](b) 5 * 3"),
        ("2 > 1 and snake_case and a*b", "2 > 1 and snake_case and a*b"),
    ],
)
def test_only_what_its_writer_says_is_left(message: str, words: str) -> None:
    assert own_words(message).split() == words.split()


@given(st.text(st.sampled_from("<@1>#:ab`|*_ \n?https/."), max_size=60))
def test_every_character_keeps_its_place(message: str) -> None:
    own = own_words(message)

    assert len(own) == len(message)
    assert all(b in (" ", a) for a, b in zip(message, own, strict=True))


@pytest.mark.parametrize("message", ["<@123456789012345678>", "<:pog:123456789>", "https://example.org", " \n ", "🎉"])
def test_a_message_without_words_is_noise(message: str) -> None:
    reply = seed_service().ask(message)

    assert isinstance(reply, SmallTalk)
    assert reply.courtesy is Courtesy.NOISE


def test_a_message_that_differs_by_markdown_and_links_alone_was_read_as_typed() -> None:
    reply = seed_service().ask(
        "**why** is [china](https://example.org/a_(b)) still *freinds* with russia (https://a.b)"
    )

    assert reply.search.read_as is None


def test_what_is_set_as_code_within_a_line_is_asked_like_any_word() -> None:
    reply = seed_service().ask("why can’t `China` afford a collapse of `Putin’s regime`?")

    assert isinstance(reply, Quoted)
    assert (reply.match.exchange.number, reply.search.read_as) == (2, None)


def test_a_mention_and_a_greeting_change_nothing_of_a_question() -> None:
    reply = seed_service().ask("<@42> hi! 👋 why can’t China afford a collapse of Putin’s regime?")

    assert isinstance(reply, Quoted)
    assert reply.match.exchange.number == 2


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("w\u200bhy can\u2060\u2019t Chi\u00adna afford it?", "why can\u2019t China afford it?"),
        ("\u202ewhy\u202c \ufeffnow", "why now"),
        ("\uff57\uff48\uff59\uff1f", "why?"),
        ("\U0001d430\U0001d421\U0001d432 \u24de\u24d8\u24db", "why oil"),
        ("2\u00bd m\u00b2, \u201cn\u2019est-ce\u201d \ufb01", "2\u00bd m\u00b2, \u201cn\u2019est-ce\u201d \ufb01"),
    ],
)
def test_what_nobody_sees_and_letters_in_another_dress_make_no_difference(typed: str, read: str) -> None:
    assert legible(typed) == read


def test_a_question_in_fancy_letters_with_invisible_characters_is_answered_and_shown_as_typed() -> None:
    question = "\u2067\uff57\uff48\uff59 can\u2019t Chi\u200bna af\u00adford a collapse of Putin\u2019s regime?\u2069"

    reply = seed_service().ask(question)

    assert isinstance(reply, Quoted)
    assert reply.match.exchange.number == 2
    assert (reply.search.question, reply.search.read_as) == (question, None)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("WHY DOES SHE SWIM?", "why does she swim?"),
        ("WARUM HEISST DAS GERÜST SO?", "warum heisst das gerüst so?"),
        ("WHY DID THE US LEAVE US", "why did the US leave us"),
        ("WILL US AID END?", "will us aid end?"),
        ("US AID?", "US aid?"),
        ("IS THE US-CHINA DEAL DEAD", "is the US-china deal dead"),
        ("LES US ET L’OTAN", "les US et l’otan"),
        ("WAS WILL DER US-PRÄSIDENT", "was will der US-präsident"),
        ("UK US EU trade?", "uk US eu trade?"),
        ("Does He Trust US Aid", "does he trust US aid"),
        ("Does He Trust The Us", "does he trust the US"),
        ("OMG TELL US why she IS MAD", "omg tell us why she is mad"),
        ("OMG WHY is she SO MAD", "omg why is she so mad"),
        ("Does She Ever Get Scared", "does she ever get scared"),
        ("does she EVER get scared", "does she EVER get scared"),
        ("what did NATO and the EU say", "what did NATO and the EU say"),
        ("Zhao Tong", "Zhao Tong"),
        ("NATO?", "NATO?"),
        ("Was hat Gesine im Moor gebaut?", "Was hat Gesine im Moor gebaut?"),
        ("", ""),
    ],
)
def test_what_is_shouted_is_read_in_small_letters(typed: str, read: str) -> None:
    assert unshouted(typed) == read
