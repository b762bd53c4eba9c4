from __future__ import annotations

from dataclasses import replace

import pytest
from building import damaged, interview_of, timed
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import AlteredQuoteError
from bot.model import (
    About,
    Aspect,
    Comparison,
    Courtesy,
    Interview,
    Match,
    NotCovered,
    Provenance,
    Quoted,
    Reply,
    Request,
    Requested,
    SmallTalk,
    Span,
    Summary,
    SummarySentence,
    Unsure,
    Why,
)
from bot.wording import (
    Card,
    Kind,
    Place,
    Voice,
    about_card,
    comparison_cards,
    none_card,
    questions_card,
    reply_card,
    reply_cards,
    summary_card,
    which_card,
    why_card,
)
from bot.wording.catalogues import speaking
from bot.wording.phrases import interview_line
from wording.building import BARE, CHOIR, FISH, JANUARY, MEALS, ROCK, choice, match_of, passage, replies, search_of


def cards_of(reply: Reply) -> list[Card]:
    interview = reply.search.interviews[0]
    return [
        reply_card(reply),
        why_card(Why(reply, 0.0, (), 0.3, 0.15, 0.5)),
        about_card(interview),
        questions_card(interview),
    ]


def summary_of(interview: Interview) -> Summary:
    """Return the summary that takes every sentence."""
    return Summary(
        interview,
        tuple(
            SummarySentence(exchange, span, at, place)
            for exchange in interview.exchanges
            for at, paragraph in enumerate(exchange.answer, 1)
            for place, span in enumerate(paragraph.sentences, 1)
        ),
    )


def test_an_answer_is_quoted_under_its_question() -> None:
    match = match_of(ROCK, 2, 1, 2)
    others = (match_of(ROCK, 3, confidence=0.2), match_of(ROCK, 1, confidence=0.1))

    card = reply_card(Quoted(search_of(match, *others, read_as="Before wat?"), match, 0.9, others))

    assert card == Card(
        Kind.QUOTED,
        "Ida Holm answers",
        notes=("Read as: Before wat?",),
        passages=(
            passage(ROCK, MEALS, Voice.QUESTION, "The Northern Post"),
            passage(ROCK, FISH, Voice.ANSWER, "Ida Holm", "The boat brings flour when the sea allows it."),
            passage(ROCK, JANUARY, Voice.ANSWER, "Ida Holm", JANUARY),
        ),
        source="Ida Holm to The Northern Post, 2021-03-09, in translation, question 2 of 3",
        link="https://post.example/rock",
        asked_by="The Northern Post",
        cited=Place("cold-rock", "2", (2, 3), ROCK.digest_of(ROCK.exchange(2))),
        is_told_by_source=True,
        choices_heading="Also asked",
        choices=(choice(ROCK, 3), choice(ROCK, 1)),
    )


@pytest.mark.parametrize(
    ("language", "place"),
    [
        ("en", "question 2 of 3, at 0:01:00"),
        ("fr", "question 2 sur 3, à 0:01:00"),
        ("de", "Frage 2 von 3, bei 0:01:00"),
        ("es", "pregunta 2 de 3, en 0:01:00"),
        ("zh", "问题 2/3，0:01:00 处"),
    ],
)
def test_the_line_below_a_quote_of_a_recording_says_when_it_is_said_and_leads_there(language: str, place: str) -> None:
    rock = replace(timed(ROCK), provenance=Provenance(link="https://vimeo.com/123456"))
    match = Match(rock, rock.exchange(2), 0.9, rock.exchange(2).sentences[1:])

    with speaking(language):
        card = reply_card(Quoted(search_of(match, interview=rock), match, 0.9))

    assert card.source.endswith(place)
    assert card.link == "https://vimeo.com/123456#t=60s"
    assert card.cited == Place("cold-rock", "2", (2, 3), rock.digest_of(rock.exchange(2)), is_timed=True)


def test_an_answer_without_names_date_or_alternatives_invents_none() -> None:
    match = match_of(BARE, 2)

    card = reply_card(Quoted(search_of(match, interview=BARE), match, 0.9))

    assert card == Card(
        Kind.QUOTED,
        "The interviewee answers",
        passages=(
            passage(BARE, MEALS, Voice.QUESTION, None),
            passage(BARE, FISH, Voice.ANSWER, None),
            passage(BARE, JANUARY, Voice.ANSWER, None),
        ),
        source=f"{interview_line(BARE)}, question 2 of 3",
        asked_by="the interviewer",
        cited=Place("bare", "2", digest=BARE.digest_of(BARE.exchange(2))),
        is_told_by_source=True,
    )


def test_several_people_answer_each_in_their_own_paragraph() -> None:
    match = match_of(CHOIR, 1, 0)

    card = reply_card(Quoted(search_of(match, interview=CHOIR), match, 0.9))

    assert [(p.voice, p.speaker) for p in card.passages] == [
        (Voice.QUESTION, "Ann"),
        (Voice.ANSWER, "Ida Holm"),
        (Voice.ANSWER, "Per Lund"),
    ]


def test_several_people_answer_in_the_plural() -> None:
    match = match_of(CHOIR, 1)

    assert reply_card(Quoted(search_of(match), match, 0.9)).heading == "Ida Holm and Per Lund answer"


def test_a_remark_is_not_offered_and_where_it_may_be_meant_the_answer_tells_of_what_it_was() -> None:
    talk = interview_of(
        ("Nice...", "Yes. We moved the ovens by ferry."), ("Who sank the ferry?", "Nobody did."), key="talk"
    )
    remark, question = match_of(talk, 1), match_of(talk, 2)
    search = search_of(remark, question)

    missed = reply_card(NotCovered(search, (remark, question), 0.9))
    quoted = reply_card(Quoted(search, question, 0.9, (remark,)))
    unsure = reply_card(Unsure(search, (remark, question), 0.3))

    assert [c.exchange for c in missed.choices if c.interview == "talk"] == [2]
    assert (quoted.choices_heading, quoted.choices) == ("", ())
    assert [c.hint.text if c.hint else "" for c in unsure.choices] == ["We moved the ovens by ferry.", ""]


def test_unsure_offers_its_choices_and_quotes_nothing() -> None:
    found = (match_of(ROCK, 3), match_of(ROCK, 1))

    card = reply_card(Unsure(search_of(*found, match_of(ROCK, 2)), found, 0.3))

    assert card == Card(
        Kind.UNSURE,
        "Not sure which question you mean",
        choices_heading="Did you mean",
        choices=(choice(ROCK, 3), choice(ROCK, 1)),
        may_be_none=True,
    )


def test_not_covered_says_what_was_searched_and_offers_neighbours_and_topics() -> None:
    found = (match_of(ROCK, 2),)

    card = reply_card(NotCovered(search_of(*found, read_as="wat of it?"), found, 0.9))

    assert card == Card(
        Kind.NOT_COVERED,
        "Not covered in this interview",
        notes=("Read as: wat of it?", "Searched: Ida Holm to The Northern Post, 2021-03-09 (3 questions)."),
        missed="wat of it?",
        choices_heading="What was asked instead",
        choices=(choice(ROCK, 2), choice(ROCK, 1), choice(ROCK, 3)),
    )


def test_of_several_interviews_each_choice_says_whose_it_is() -> None:
    found = (match_of(ROCK, 3), match_of(CHOIR, 1))
    search = replace(search_of(*found), interviews=(ROCK, CHOIR))
    origins = ["Ida Holm to The Northern Post", "Ida Holm, Per Lund and Liv Dahl to Ann and Ben"]

    replies = (Unsure(search, found, 0.3), NotCovered(search, found, 0.9), Quoted(search, found[0], 0.9, found))

    assert [[c.origin for c in reply_card(reply).choices][:2] for reply in replies] == [origins] * 3
    assert all(c.origin in origins for c in reply_card(replies[1]).choices)


def test_not_covered_without_neighbours_offers_topics_alone() -> None:
    card = reply_card(NotCovered(search_of(), (), 1.0))

    assert card.choices_heading == "What was asked instead"
    assert card.choices == (choice(ROCK, 1), choice(ROCK, 2), choice(ROCK, 3))


def test_where_all_that_was_asked_is_offered_as_near_there_are_no_topics_besides() -> None:
    found = (match_of(CHOIR, 1),)

    card = reply_card(NotCovered(replace(search_of(*found), interviews=(CHOIR,)), found, 1.0))

    assert [c.exchange for c in card.choices] == [1]


def test_not_covered_names_every_interview_that_was_searched() -> None:
    search = replace(search_of(), interviews=(ROCK, CHOIR))

    (searched,) = reply_card(NotCovered(search, (), 1.0)).notes

    assert searched == f"Searched: {interview_line(ROCK)} (3 questions); {interview_line(CHOIR)} (1 question)."


def test_interviews_that_were_added_to_a_comparison_are_named() -> None:
    nothing = NotCovered(search_of(), (), 0.9)

    added, chosen = (
        comparison_cards(Comparison("wat?", ((ROCK, nothing), (CHOIR, nothing)), more))[0].notes
        for more in ((CHOIR,), ())
    )

    assert added == ("2 interviews on the same question", f"Added, to have two to compare: {interview_line(CHOIR)}.")
    assert chosen == ("2 interviews on the same question",)


def test_interviews_that_were_left_out_of_a_comparison_are_named() -> None:
    nothing = NotCovered(search_of(), (), 0.9)

    card, *_ = comparison_cards(Comparison("wat?", ((ROCK, nothing), (CHOIR, nothing)), left_out=(BARE,)))

    assert card.notes[1:] == (f"Left out, because three are compared at most: {interview_line(BARE)}.",)


@pytest.mark.parametrize(
    ("people", "who"),
    [
        (["Ida Holm", "Ida Holm", "Bo Berg"], "The words are Ida Holm and Bo Berg’s, not mine."),
        (["A", "B", "C", "D"], "The words are A, B, C and D’s, not mine."),
        (["A", "B", "A", "C", "D", "E"], "The words are those of A, B, C and 2 others, not mine."),
    ],
)
def test_thanks_name_everybody_once_and_of_many_a_few(people: list[str], who: str) -> None:
    interviews = tuple(interview_of(key=f"talk-{at}", answered_by=(name,)) for at, name in enumerate(people))
    search = replace(search_of(), interviews=interviews)

    assert reply_card(SmallTalk(search, Courtesy.THANKS)).heading == f"You are welcome. {who}"


@pytest.mark.parametrize(
    ("courtesy", "line"),
    [
        (Courtesy.GREETING, "Hello! Ask me what Ida Holm said, in your own words."),
        (Courtesy.THANKS, "You are welcome. The words are Ida Holm’s, not mine."),
        (Courtesy.FAREWELL, "Goodbye!"),
        (Courtesy.NOISE, "I only know this interview. Ask me something about it, or look at the list of questions."),
    ],
)
def test_small_talk_gets_one_friendly_line(courtesy: Courtesy, line: str) -> None:
    assert reply_card(SmallTalk(search_of(match_of(ROCK, 1)), courtesy)) == Card(Kind.SMALLTALK, line)


@pytest.mark.parametrize(
    ("message", "opening"),
    [
        ("in english please", "Quotes stand in the words that were said"),
        ("auf deutsch bitte", "Zitate stehen in den Worten, die gesagt wurden"),
        ("peux-tu traduire ?", "Les citations restent dans les mots qui ont été dits"),
        ("en español por favor", "Las citas quedan en las palabras que se dijeron"),
    ],
)
def test_whoever_wishes_for_a_language_is_told_in_theirs_that_nothing_is_translated(message: str, opening: str) -> None:
    wish = SmallTalk(replace(search_of(), question=message), Courtesy.UNTRANSLATED)

    for spoken in ("en", "de"):
        with speaking(spoken):
            assert reply_card(wish).heading.startswith(opening)


def test_whoever_was_not_helped_is_told_how_to_ask_and_offered_what_was_asked() -> None:
    card = reply_card(SmallTalk(search_of(match_of(ROCK, 1)), Courtesy.UNHELPED))

    assert card == Card(
        Kind.SMALLTALK,
        "I only quote what Ida Holm said. Ask again in other words, one thing at a time, or open a question that was "
        "asked.",
        choices_heading="For example",
        choices=tuple(choice(ROCK, number) for number in (1, 2, 3)),
    )


def test_of_several_interviews_no_single_one_is_spoken_of() -> None:
    search = replace(search_of(match_of(ROCK, 1)), interviews=(ROCK, CHOIR))

    assert reply_card(SmallTalk(search, Courtesy.NOISE)).heading == (
        "I only know these interviews. Ask me something about them, or look at the list of questions."
    )


@pytest.mark.parametrize(
    ("request_", "line"),
    [
        (Request.SUMMARY, "Ask for the summary alone, and you get the interview in its own sentences."),
        (Request.QUESTIONS, "Ask for the questions alone, and you get everything that was asked."),
        (
            Request.ABOUT,
            "Ask about the interviews alone, and you get who was interviewed, by whom, where and when.",
        ),
        (Request.INTERVIEWS, "Ask for the interviews alone, and you get a list of them."),
        (Request.HELP, "Ask a question in your own words, and I answer with what Ida Holm said, word for word."),
    ],
)
def test_a_request_among_other_replies_gets_a_line_that_says_how_to_ask_for_it(request_: Request, line: str) -> None:
    assert reply_card(Requested(search_of(match_of(ROCK, 1)), request_)) == Card(Kind.SMALLTALK, line)


@given(replies())
def test_voices_are_never_mixed(reply: Reply) -> None:
    interview = reply.search.interviews[0]
    spans: dict[Voice, list[Span]] = {
        Voice.ANSWER: [p.span for e in interview.exchanges for p in e.answer],
        Voice.QUESTION: [p.span for e in interview.exchanges for p in e.question],
        Voice.OUTLET: [
            s for s in (interview.transcript.title, *(p.span for p in interview.transcript.standfirst)) if s
        ],
    }
    interviewees = interview.transcript.interviewees

    passages = [p for card in [*cards_of(reply), summary_card(summary_of(interview))] for p in card.passages]

    for shown in passages:
        assert any(span.covers(shown.quote.span) for span in spans[shown.voice])
        assert all(shown.quote.span.covers(strong) for strong in shown.strong)
        assert (shown.speaker in interviewees) == (shown.voice is Voice.ANSWER and bool(interviewees))


@given(replies())
def test_only_an_answer_that_was_found_is_shown_as_one(reply: Reply) -> None:
    answers = [p for p in reply_card(reply).passages if p.voice is Voice.ANSWER]

    if isinstance(reply, Quoted):
        assert [p.quote.span for p in answers] == [p.span for p in reply.match.exchange.answer]
        assert [s for p in answers for s in p.strong] == list(reply.match.highlights)
    else:
        assert answers == []


@given(replies(), st.sampled_from(list("abcdefghijklmnop .")))
def test_whatever_is_quoted_is_word_for_word_in_the_source(reply: Reply, letter: str) -> None:
    for card in cards_of(reply):
        for shown in card.passages:
            whole = "".join(piece for piece, _ in shown.pieces())
            assert whole == shown.quote.span.of(reply.search.interviews[0].source.text)
            if not whole.startswith(letter):
                with pytest.raises(AlteredQuoteError):
                    replace(shown, quote=replace(shown.quote, text=letter + whole[1:])).pieces()


def test_words_that_were_altered_after_they_were_read_are_not_shown() -> None:
    altered = damaged(ROCK, "dried fish", "fresh fish")
    match = match_of(altered, 2)
    card = reply_card(Quoted(search_of(match, interview=altered), match, 0.9))

    for shown in card.passages:
        with pytest.raises(AlteredQuoteError):
            shown.pieces()


@given(replies())
def test_choices_are_stored_questions(reply: Reply) -> None:
    interview = reply.search.interviews[0]

    for card in cards_of(reply):
        assert bool(card.choices_heading) >= bool(card.choices)
        for offered in card.choices:
            asked = interview.exchange(offered.exchange).question[0].span
            assert (offered.interview, offered.question.span) == (interview.key, asked)


def test_each_kind_of_reply_has_a_heading_of_its_own() -> None:
    match = match_of(ROCK, 1)
    search = search_of(match)
    every: tuple[Reply, ...] = (
        Quoted(search, match, 0.9),
        Unsure(search, (match,), 0.3),
        NotCovered(search, (match,), 0.9),
        About(search, ROCK, (Aspect.WHO,), (), 0.9),
        SmallTalk(search, Courtesy.GREETING),
    )

    cards = [reply_card(reply) for reply in every]

    assert len({card.heading for card in cards}) == len({card.kind for card in cards}) == len(every)


def test_several_replies_to_one_message_offer_a_stored_question_once() -> None:
    first = NotCovered(search_of(), (match_of(ROCK, 1), match_of(ROCK, 2)), 0.9)
    second = NotCovered(search_of(), (match_of(ROCK, 2), match_of(ROCK, 3)), 0.9)

    cards = reply_cards([first, second])

    assert [card.choices for card in cards] == [(choice(ROCK, 1), choice(ROCK, 2)), (choice(ROCK, 3),)]
    assert cards[1] == replace(reply_card(second), choices=(choice(ROCK, 3),))


def test_did_you_mean_keeps_all_its_choices_behind_another_reply() -> None:
    found = (match_of(ROCK, 1), match_of(ROCK, 2))

    cards = reply_cards([NotCovered(search_of(), found, 0.9), Unsure(search_of(), found, 0.2)])

    assert cards[1] == reply_card(Unsure(search_of(), found, 0.2))


def test_a_heading_of_choices_stands_over_choices_only() -> None:
    found = NotCovered(search_of(), (match_of(ROCK, 1),), 0.9)

    assert reply_cards([found, found])[1].choices_heading == ""


def test_a_comparison_has_a_card_an_interview_each_with_who_where_and_when() -> None:
    match = match_of(ROCK, 2, 1)
    quoted = Quoted(search_of(match), match, 0.9, (match_of(ROCK, 3),))
    nothing = NotCovered(search_of(interview=BARE), (match_of(BARE, 1),), 0.9)

    cards = comparison_cards(Comparison("wat?", ((ROCK, quoted), (BARE, nothing))))

    assert cards == (
        Card(Kind.COMPARISON, "wat?", notes=("2 interviews on the same question",)),
        Card(
            Kind.QUOTED,
            "Ida Holm to The Northern Post, 2021-03-09, in translation",
            passages=reply_card(quoted).passages,
            source="Question 2 of 3",
            link="https://post.example/rock",
            asked_by="The Northern Post",
            cited=Place("cold-rock", "2", (2,), ROCK.digest_of(ROCK.exchange(2))),
        ),
        Card(Kind.NOT_COVERED, interview_line(BARE), notes=("Not covered in this interview.",)),
    )


def test_what_was_asked_word_for_word_stands_above_a_comparison_and_not_again_in_it() -> None:
    match = match_of(ROCK, 2)
    quoted = Quoted(search_of(match), match, 0.9)

    cards = comparison_cards(Comparison(MEALS, ((ROCK, quoted), (BARE, NotCovered(search_of(), (), 0.9)))))

    assert cards[0].heading == MEALS
    assert [p.voice for p in cards[1].passages] == [Voice.ANSWER, Voice.ANSWER]


def test_an_interview_that_may_answer_offers_its_closest_question_in_a_comparison() -> None:
    unsure = Unsure(search_of(), (match_of(ROCK, 1), match_of(ROCK, 2)), 0.2)

    card = comparison_cards(Comparison("wat?", ((ROCK, unsure), (BARE, unsure))))[1]

    assert card.notes == ("Not covered in this interview, unless this was meant.",)
    assert card.choices == (choice(ROCK, 1),)
    assert not card.may_be_none


def test_small_talk_is_not_compared() -> None:
    hello = SmallTalk(search_of(), Courtesy.GREETING)

    assert comparison_cards(Comparison("hi", ((ROCK, hello), (BARE, hello)))) == (reply_card(hello),)


def test_whoever_meant_none_of_the_choices_is_told_what_was_searched() -> None:
    card = none_card((ROCK,))

    assert (card.kind, card.heading) == (Kind.NOT_COVERED, "Not covered in this interview")
    assert card.notes[-1] == "Searched: Ida Holm to The Northern Post, 2021-03-09 (3 questions)."


def test_whoever_says_yes_to_several_choices_is_offered_them_once_more() -> None:
    offered = (choice(ROCK, 1), choice(ROCK, 3))

    assert which_card(offered) == Card(
        Kind.UNSURE,
        "Not sure which question you mean",
        choices_heading="Did you mean",
        choices=offered,
        may_be_none=True,
    )


def test_where_nothing_more_was_said_the_questions_beside_it_are_offered() -> None:
    told = match_of(ROCK, 2)

    card = reply_card(NotCovered(search_of(told), (match_of(ROCK, 1), match_of(ROCK, 3)), 0.9, told=told))

    assert card == Card(
        Kind.NOT_COVERED,
        "Nothing more was said on that",
        notes=("It is all in the answer to question 2 of 3.",),
        choices_heading="Asked before and after it",
        choices=(choice(ROCK, 1), choice(ROCK, 3)),
    )
