from __future__ import annotations

from dataclasses import replace

import pytest
from building import PAIRS, STANDFIRST, TITLE, interview_of

from bot.model import (
    About,
    Aspect,
    Match,
    Provenance,
    Quoted,
    Summary,
    SummarySentence,
    Translated,
)
from bot.wording import (
    Card,
    Kind,
    Voice,
    about_card,
    exchange_card,
    help_card,
    interview_line,
    questions_card,
    reply_card,
    summary_card,
)
from wording.building import BARE, CHOIR, JANUARY, MEALS, ROCK, choice, passage, search_of, span_of

FACTS = (
    "Interviewed: Ida Holm.",
    "Asked and published by: The Northern Post.",
    "Date: 2021-03-09.",
    "Language: English. The text is a translation.",
    "Questions: 3.",
    "Printed on page 3.",
)


def test_a_question_about_the_interview_is_answered_in_the_words_of_the_outlet() -> None:
    told = "Ida Holm has kept the light on Cold Rock for thirty years."

    card = reply_card(About(search_of(), ROCK, (Aspect.WHO,), (span_of(ROCK, told),), 0.9))

    assert card == Card(
        Kind.ABOUT,
        "About this interview",
        passages=(
            passage(ROCK, TITLE, Voice.OUTLET, "The Northern Post"),
            passage(ROCK, STANDFIRST, Voice.OUTLET, "The Northern Post", told),
        ),
        source="In the words of The Northern Post, not of Ida Holm",
        link="https://post.example/rock",
        presents="cold-rock",
        closing=FACTS,
    )


def test_an_introduction_that_nobody_is_named_for_has_no_speaker() -> None:
    nobodys = interview_of(asked_by=(), provenance=Provenance())

    card = about_card(nobodys)

    assert [shown.speaker for shown in card.passages] == [None, None]
    assert card.source == "In the words of the outlet, not of Ida Holm"


READERS = ("ant", "bee", "cat", "dog", "elk")


@pytest.mark.parametrize(
    ("askers", "outlet", "told"),
    [
        (READERS, None, None),
        (READERS[:3], None, None),
        (READERS[:2], None, "ant and bee"),
        (READERS, "The Northern Post", "The Northern Post"),
    ],
)
def test_readers_who_ask_a_question_or_two_have_not_written_the_introduction(
    askers: tuple[str, ...], outlet: str | None, told: str | None
) -> None:
    card = about_card(interview_of(asked_by=askers, provenance=Provenance(outlet=outlet)))

    assert [shown.speaker for shown in card.passages] == [told, told]
    assert card.source == f"In the words of {told or 'the outlet'}, not of Ida Holm"


def test_three_who_ask_many_questions_have_written_the_introduction() -> None:
    asked = interview_of(*PAIRS, *PAIRS, *PAIRS, asked_by=("Ann", "Ben", "Cem"), provenance=Provenance())

    assert about_card(asked).passages[0].speaker == "Ann, Ben and Cem"


def test_of_many_who_ask_a_few_are_named_in_one_line() -> None:
    card = about_card(interview_of(asked_by=READERS, provenance=Provenance()))

    assert "Asked by: ant, bee, cat and 2 others." in card.closing


def test_an_interview_is_presented_without_being_asked_about() -> None:
    asked = reply_card(About(search_of(), ROCK, (Aspect.TOPIC,), (), 0.9))

    assert about_card(ROCK) == asked


def test_what_is_not_known_of_an_interview_is_said_to_be_unknown() -> None:
    card = about_card(BARE)

    assert card.passages == ()
    assert card.closing == (
        "Interviewed: the interviewee.",
        "Asked by: not named.",
        "Published by: not known.",
        "Date: not known.",
        "Language: English. Whether the text is a translation is not known.",
        "Questions: 3.",
    )


def test_when_and_how_long_an_interview_is_asked_gets_one_line() -> None:
    heads = {
        aspect: reply_card(About(search_of(), interview, (aspect,), (), 1.0)).heading
        for aspect, interview in ((Aspect.WHEN, ROCK), (Aspect.LENGTH, ROCK))
    }
    unknown = reply_card(About(search_of(), BARE, (Aspect.WHEN,), (), 1.0))

    assert heads == {
        Aspect.WHEN: "Published by The Northern Post on 9 March 2021.",
        Aspect.LENGTH: "3 questions and their answers, 68 words in all.",
    }
    assert unknown == Card(Kind.ABOUT, "When this interview was published is not known.")


def test_an_interview_without_title_and_introduction_is_nobodys_words() -> None:
    assert about_card(BARE).source == ""
    assert about_card(ROCK).source != ""


def test_an_original_is_said_to_be_no_translation() -> None:
    original = interview_of(provenance=Provenance(translated=Translated.NO))

    assert "Language: English. The text is not a translation." in about_card(original).closing


def test_from_which_language_it_was_translated_and_its_rights_are_told() -> None:
    translated = Provenance(translated=Translated.YES, translated_from="fr", rights="CC BY 4.0\n")

    closing = about_card(interview_of(provenance=translated)).closing

    assert "Language: English. The text was translated from French." in closing
    assert "Rights: CC BY 4.0" in closing


def test_words_of_a_translation_are_said_to_be_one() -> None:
    interview = interview_of(provenance=Provenance(translated=Translated.YES, translated_from="fr"))
    exchange = interview.exchange(2)
    match = Match(interview, exchange, 0.9, exchange.sentences[:1])
    sentence = SummarySentence(exchange, exchange.sentences[0], 1, 1)

    quoted = reply_card(Quoted(search_of(), match, 0.9))
    context = exchange_card(interview, exchange, (1,))
    summary = summary_card(Summary(interview, (sentence,)))

    told = f"{interview_line(interview)}, translated from French"
    assert [card.source.startswith(told) for card in (quoted, context, summary)] == [True, True, True]


def test_a_summary_gives_each_question_once_and_the_place_of_each_sentence() -> None:
    exchange = ROCK.exchange(2)
    chosen = (
        SummarySentence(exchange, exchange.sentences[0], 1, 1),
        SummarySentence(exchange, exchange.sentences[2], 2, 1),
    )

    assert summary_card(Summary(ROCK, chosen)) == Card(
        Kind.SUMMARY,
        "In Ida Holm’s own words",
        passages=(
            passage(ROCK, MEALS, Voice.QUESTION, "The Northern Post"),
            passage(
                ROCK,
                "Mostly dried fish and potatoes.",
                Voice.ANSWER,
                "Ida Holm",
                place="Q2 §1",
            ),
            passage(ROCK, JANUARY, Voice.ANSWER, "Ida Holm", place="Q2 §2"),
        ),
        source="Ida Holm to The Northern Post, 2021-03-09, in translation",
        link="https://post.example/rock",
        asked_by="The Northern Post",
        closing=("Sentences of the interview, unchanged and in its order; nothing was rewritten.",),
        choices_heading="Open one in its context",
        choices=(choice(ROCK, 2),),
    )


def test_the_list_of_questions_holds_all_of_them_in_order() -> None:
    assert questions_card(ROCK) == Card(
        Kind.QUESTIONS,
        "3 questions asked",
        source="Ida Holm to The Northern Post, 2021-03-09",
        choices_heading="Questions",
        choices=(choice(ROCK, 1), choice(ROCK, 2), choice(ROCK, 3)),
    )


def test_help_gives_the_commands_of_the_door_and_three_examples() -> None:
    card = help_card((CHOIR, ROCK), ("/summary: a summary",))

    assert card.kind is Kind.HELP
    assert card.notes[-1] == "/summary: a summary"
    assert card.choices == (choice(CHOIR, 1), choice(ROCK, 1), choice(ROCK, 2))


def test_a_title_that_its_host_has_given_stands_on_the_card_beside_that_of_the_outlet() -> None:
    given = replace(ROCK, provenance=replace(ROCK.provenance, title="Light and fish"))

    card = about_card(given)

    assert card.closing == ("Title: Light and fish", *FACTS)
    assert card.passages == about_card(ROCK).passages


def test_a_summary_without_a_sentence_says_so_and_lists_the_questions() -> None:
    card = summary_card(Summary(ROCK, ()))

    assert card == replace(
        questions_card(ROCK),
        heading="No sentence stands without its context",
        notes=("Each leans on its question or on what is said before it, so these are the questions instead.",),
    )
