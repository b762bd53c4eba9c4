from __future__ import annotations

import pytest
from building import engine, interview_of, printed, seed, seed_service, service_of

from bot.answering import LONGEST_MESSAGE
from bot.answering.questions.own_question import own_question
from bot.model import (
    About,
    Aspect,
    Correction,
    Courtesy,
    Interview,
    NotCovered,
    Quoted,
    Reply,
    Request,
    Requested,
    SmallTalk,
    Unsure,
)
from bot.service import Service

BEFORE = "Why can’t China afford a collapse of Putin’s regime?"
RECIPE = (
    "Heat the oven and butter a deep tin. Whisk four eggs with the sugar until the mixture turns pale, then fold in the"
    " flour with a spoon. Add the lemon zest, the melted chocolate and a pinch of salt. Bake for forty minutes and let"
    " the cake cool before you slice it. My grandmother always served it with cream and a glass of milk on Sundays."
)


def ask(question: str, previous: str | None = None) -> Reply:
    return seed_service().ask(question, previous)


def exchange(reply: Reply) -> int:
    assert isinstance(reply, Quoted), reply
    return reply.match.exchange.number


@pytest.mark.parametrize("number", range(1, 7))
def test_a_stored_question_is_quoted(number: int) -> None:
    reply = ask(printed(seed(), number))

    assert exchange(reply) == number
    assert reply.search.read_as is None
    assert reply.search.corrections == ()
    assert reply.search.interviews == (seed(),)


def test_a_misspelt_question_is_quoted_and_tells_what_was_corrected() -> None:
    reply = ask("why cant chna afford a colapse of putins regime")

    assert exchange(reply) == 2
    assert reply.search.question == "why cant chna afford a colapse of putins regime"
    assert reply.search.corrections == (Correction("chna", "china"), Correction("colapse", "collapse"))


@pytest.mark.parametrize("question", ["What is the capital of Mongolia?", "best pizza recipe", "How do I fix my bike?"])
def test_what_the_interview_does_not_speak_of_is_not_covered(question: str) -> None:
    reply = ask(question)

    assert isinstance(reply, NotCovered)
    assert reply.neighbours == reply.search.candidates[:3]


@pytest.mark.parametrize(
    ("question", "aspect"),
    [
        ("Who is being interviewed?", Aspect.WHO),
        ("Who asked the questions?", Aspect.INTERVIEWER),
        ("When was this interview published?", Aspect.WHEN),
        ("What is this interview about?", Aspect.TOPIC),
    ],
)
def test_a_question_about_the_interview_is_answered_about_it(question: str, aspect: Aspect) -> None:
    reply = ask(question)

    assert isinstance(reply, About)
    assert reply.interview == seed()
    assert aspect in reply.aspects


@pytest.mark.parametrize(
    ("message", "courtesy"),
    [
        ("hello", Courtesy.GREETING),
        ("thanks!", Courtesy.THANKS),
        ("merci bcp", Courtesy.THANKS),
        ("gracias hasta ahora", Courtesy.THANKS),
        ("Thanks, bye!", Courtesy.FAREWELL),
        ("merci beaucoup, au revoir !", Courtesy.FAREWELL),
        ("danke, schönen Tag noch", Courtesy.FAREWELL),
        ("muchas gracias, hasta luego!", Courtesy.FAREWELL),
        ("lol", Courtesy.NOISE),
        ("oui", Courtesy.NOISE),
        ("ah ja", Courtesy.NOISE),
        ("sí, vale", Courtesy.NOISE),
    ],
)
def test_small_talk_gets_no_quote(message: str, courtesy: Courtesy) -> None:
    reply = ask(message)

    assert isinstance(reply, SmallTalk)
    assert (reply.courtesy, reply.confidence) == (courtesy, 1.0)


@pytest.mark.parametrize("message", ["thank you so much", "Hello there!", "no", "love it", "nein", "d'accord"])
def test_small_talk_stays_small_talk_after_a_question(message: str) -> None:
    assert isinstance(ask(message, BEFORE), SmallTalk)


@pytest.mark.parametrize("before", [None, BEFORE])
@pytest.mark.parametrize(
    ("message", "request_"),
    [
        ("help", Request.HELP),
        ("!help", Request.HELP),
        ("hi, could you summarise the interview please?", Request.SUMMARY),
        ("¿qué preguntas le hicieron?", Request.QUESTIONS),
    ],
)
def test_a_request_is_not_answered_with_a_quote(message: str, request_: Request, before: str | None) -> None:
    reply = ask(message, before)

    assert isinstance(reply, Requested)
    assert (reply.request, reply.confidence) == (request_, 1.0)


@pytest.mark.parametrize("question", ["what is this?", "c'est quoi ça ?", "was ist das hier?", "¿qué es esto?"])
def test_what_this_is_gets_the_help_also_right_after_a_quote(question: str) -> None:
    for before in (None, BEFORE):
        reply = ask(question, before)

        assert isinstance(reply, Requested)
        assert reply.request is Request.HELP


@pytest.mark.parametrize("before", ["thanks!", "summarise it", "who is he?"])
def test_a_question_does_not_lean_on_small_talk_or_a_request(before: str) -> None:
    assert ask("and oil?", before).search.read_as is None


@pytest.mark.parametrize("question", ["pavements", "pavements??", "the pavements?"])
def test_a_word_of_the_title_that_an_exchange_surely_answers_is_quoted(question: str) -> None:
    council = interview_of(
        ("What would you do with a million crowns?", "Pavements. I would mend every one of them, and tell nobody."),
        ("Why is the pool shut?", "The boiler burst, and nobody would pay for another."),
        title="Pavements first",
        standfirst="Ada Brook sits on the council of Hollin Wick.",
        answered_by=("Ada Brook",),
    )

    assert exchange(Service((council,), engine()).ask(question)) == 1


#: With a title in whose words people ask for what the third answer says.
SURGEON = interview_of(
    (
        "What can a surgical robot not do?",
        "It cannot feel. When I tie a knot by hand I know how soft the tissue is. The robot tears it, and the first "
        "thing I notice is blood on the screen.",
    ),
    (
        "How many operations did you need before you trusted it?",
        "About eighty. The company says twenty. I was slow for the first forty, and my patients lay there an hour "
        "longer.",
    ),
    (
        "Did you ask anybody else what they think of it?",
        "Yes, a colleague in Leeds. She said that the robot is a toy for rich hospitals, and that my hands are better.",
    ),
    (
        "Who pays for the robot in a public hospital?",
        "The ministry paid the 2 million for the machine. The instruments, 1,500 euros for each operation, come out of "
        "our own budget.",
    ),
    title="Second Opinion: the surgeon and her robot",
    standfirst="The surgeon Fatima Al-Zahra has operated with a robot for six years. She is not sure that it was a "
    "good idea for her patients.",
    asked_by=("Tomás Rey",),
    answered_by=("Fatima Al-Zahra",),
)


def test_a_question_in_words_of_the_title_that_an_exchange_answers_is_quoted() -> None:
    service = Service((SURGEON,), engine())

    assert exchange(service.ask("what is the second opinion about the robot?")) == 3
    for asked in ("Second Opinion: the surgeon and her robot", "what was the second opinion?", "what is it about?"):
        assert isinstance(service.ask(asked), About), asked


@pytest.mark.parametrize("question", ["what is this about?", "What's it about?"])
def test_what_is_this_about_is_a_question_about_the_interview(question: str) -> None:
    assert isinstance(ask(question), About)


def test_a_follow_up_is_read_with_the_question_before() -> None:
    reply = ask("why not?", BEFORE)

    assert exchange(reply) == 2
    assert reply.search.question == "why not?"
    assert reply.search.read_as == f"{BEFORE} why not?"


@pytest.mark.parametrize(
    "question",
    ["tell me more", "go on", "anything else?", "any others?", "d'autres ?", "noch andere?", "¿otras?", "et après"],
)
def test_asking_to_go_on_offers_what_stands_beside_the_answer_before(question: str) -> None:
    before, reply = ask(BEFORE), ask(question, BEFORE)

    assert isinstance(before, Quoted)
    assert isinstance(reply, NotCovered)
    assert reply.told == before.match
    assert [match.exchange.number for match in reply.neighbours] == [1, 3]
    assert reply.search.candidates == before.search.candidates
    assert reply.search.read_as == f"{BEFORE} {question}"


@pytest.mark.parametrize("question", ["tell me more", "et après ?", "gibts noch was", "hay más"])
def test_asking_to_go_on_before_anything_was_asked_gets_no_quote(question: str) -> None:
    reply = ask(question)

    assert isinstance(reply, SmallTalk)
    assert reply.courtesy is Courtesy.NOISE


def test_asking_for_others_after_did_you_mean_offers_what_was_not_offered() -> None:
    vague = next(q for q in ("and gas?", "what is china?", "is peace possible") if isinstance(ask(q), Unsure))
    before, reply = ask(vague), ask("any others?", vague)

    assert isinstance(before, Unsure)
    assert isinstance(reply, NotCovered)
    assert reply.neighbours == before.search.candidates[len(before.choices) :]
    assert reply.neighbours
    assert reply.told is None


def test_a_follow_up_is_carried_on_only_where_it_says_something_itself() -> None:
    assert ask("why not?", BEFORE).search.lead == BEFORE
    assert ask("when was that?", BEFORE).search.lead == BEFORE
    assert ask("wann war das?", BEFORE).search.lead == BEFORE
    assert ask("and the war?", BEFORE).search.lead == "and the war?"
    assert ask(BEFORE).search.lead == BEFORE


def test_after_a_follow_up_that_speaks_of_what_was_said_the_printed_question_is_carried_on() -> None:
    followed = ask("what does he mean by that?", "why would the fall of Putin's regime be bad for China?")

    assert exchange(followed) == 2
    assert followed.search.lead == printed(seed(), 2)


@pytest.mark.parametrize(
    ("message", "read"),
    [
        ("Mag das noch wer?", "Mag das noch jemand?"),
        ("braucht die alten Orgeln überhaupt noch wer", "braucht die alten Orgeln überhaupt noch jemand"),
        ("Eine Frage: kommt da noch wer?", "Eine Frage: kommt da noch jemand?"),
        *(
            (same, same)
            for same in (
                "und wer?",
                "wer noch?",
                "ist da wer?",
                "bezahlt hat das wer?",
                "gesagt hat das wer?",
                "das ist wer?",
                "Die Rechnung bezahlt heute wer?",
                "wait they live wer?",
            )
        ),
    ],
)
def test_a_german_who_behind_its_verb_is_somebody(message: str, read: str) -> None:
    assert own_question(message, ()) == read


def test_asking_to_go_on_after_a_follow_up_goes_on_about_what_that_was_quoted() -> None:
    ama = service_of("indie-game-ama")
    before = "how much will it cost"

    followed = ama.ask("who did it?", before)
    reply = ama.ask("what else?", followed.search.lead)

    assert (exchange(ama.ask(before)), exchange(followed)) == (2, 8)
    assert isinstance(reply, NotCovered)
    assert reply.told
    assert reply.told.exchange.number == 8


def test_a_follow_up_that_the_answer_before_does_not_meet_is_not_quoted() -> None:
    assert isinstance(ask("on which day?", "is xi going to phone zelensky"), NotCovered)


def test_a_follow_up_that_is_understood_by_itself_is_not_read_with_the_one_before() -> None:
    reply = ask("And in the long term, could China play a leading role?", BEFORE)

    assert exchange(reply) == 6
    assert reply.search.read_as is None


def test_without_a_question_before_nothing_is_read_into_a_follow_up() -> None:
    reply = ask("why not?")

    assert not isinstance(reply, Quoted)
    assert reply.search.read_as is None


def test_a_question_that_stands_alone_is_not_read_with_the_one_before() -> None:
    question = printed(seed(), 4)

    assert ask(question, BEFORE) == ask(question)


def test_a_long_message_is_read_as_the_question_in_it() -> None:
    question = "why can’t China afford a collapse of Putin’s regime?"

    reply = ask(f"{RECIPE} Anyway. So tell me, {question}")

    assert exchange(reply) == 2
    assert reply.search.read_as
    assert question in reply.search.read_as
    assert "oven" not in reply.search.read_as


@pytest.mark.parametrize(
    "message",
    [RECIPE, " ".join(f"gr{a}mbl{b}k" for a in "abcdefg" for b in "abcdefg")],
    ids=["recipe", "noise"],
)
def test_a_long_message_about_something_else_is_not_quoted(message: str) -> None:
    assert not isinstance(ask(message), Quoted)


def test_no_more_is_read_than_a_message_may_hold() -> None:
    filler = "z " * (LONGEST_MESSAGE // 2)

    beyond = ask(filler + BEFORE)

    assert beyond.search.candidates == ask(filler).search.candidates
    assert beyond.search.question == filler + BEFORE


@pytest.mark.parametrize("message", ["", "   ", "\n", "\x00", "🎉", "‮", "'" * 50, "%s {0} \\ <@1> `x`"])
def test_any_message_gets_a_reply(message: str) -> None:
    reply = ask(message)

    assert reply.search.question == message
    assert 1 <= len(reply.search.candidates) <= 5
    assert not isinstance(reply, Quoted)


@pytest.mark.parametrize(
    "message",
    [
        "Why can’t China *afford* a collapse of [Putin’s regime](https://post.example/a_b)?",
        "see <https://post.example/a_b>: **why** can’t China afford a collapse of ||Putin’s|| regime?",
    ],
)
def test_a_message_is_not_read_otherwise_for_its_marks_and_links(message: str) -> None:
    assert seed_service().ask(message).search.read_as is None


def test_a_follow_up_is_read_without_the_marks_and_links_of_both_messages() -> None:
    before = "Why can’t China *afford* a collapse of [Putin’s regime](https://post.example/a_b)?"

    reply = seed_service().ask("and **why**, [really](https://post.example)?", before)

    assert reply.search.read_as == "Why can’t China afford a collapse of Putin’s regime? and why, really?"


def test_code_that_is_not_searched_is_told_to_be_left_out() -> None:
    reply = seed_service().ask("why does China stand by Russia? `x = 1`")

    assert reply.search.read_as == "why does China stand by Russia?"


@pytest.mark.parametrize("question", ["and oil?", "What about India?", "Was ist mit Indien?"])
def test_a_question_that_is_asked_twice_is_not_read_with_itself(question: str) -> None:
    assert ask(question, question).search.read_as is None


@pytest.mark.parametrize("question", ["wer ist er?", "who is he?", "summarise it", "thanks"])
def test_what_is_no_question_to_the_interview_is_read_with_none(question: str) -> None:
    reply = ask(question, BEFORE)

    assert isinstance(reply, About | Requested | SmallTalk)
    assert reply.search.read_as is None


@pytest.mark.parametrize(("more", "read_to"), [(0, 0), (1, LONGEST_MESSAGE)])
def test_a_message_that_is_too_long_to_be_read_whole_is_told(more: int, read_to: int) -> None:
    message = "why? " + "z" * (LONGEST_MESSAGE - 5 + more)

    assert ask(message).search.read_to == read_to
    assert [reply.search.read_to for reply in seed_service().ask_each(message)][-1] == read_to


def test_of_several_questions_of_a_long_message_the_last_tells_it() -> None:
    message = f"{BEFORE} Which technologies does China want from Russia? " + "z" * LONGEST_MESSAGE

    told = [reply.search.read_to for reply in seed_service().ask_each(message)]

    assert told == [0, LONGEST_MESSAGE]


def two() -> tuple[Service, Interview, Interview]:
    hills = interview_of(("Why the hills?", "They were quiet."), key="hills", answered_by=("Cy Marsh",))
    sea = interview_of(("Why the sea?", "I wanted to see whales."), key="sea", answered_by=("Bo Reed",))
    return Service((hills, sea), engine()), hills, sea


@pytest.mark.parametrize(
    "message", ["when was this published?", "who interviewed her?", "what is this interview about?"]
)
def test_below_a_reply_what_is_asked_of_this_interview_is_about_that_of_the_reply(message: str) -> None:
    service, *both = two()

    replies = [service.ask_each(message, None, interview.key)[0] for interview in both]

    assert [isinstance(reply, About) and reply.interview for reply in replies] == both


@pytest.mark.parametrize(
    "message",
    [
        *("what was the interview about, roughly?", "what was the interview about?", "who gave the interview?"),
        *("how long is the interview?", "worum ging es in dem Interview, ungefähr?", "worum geht es im Interview?"),
        *("de quoi parle l'interview, en gros ?", "de quoi parlait cet entretien ?"),
        *("¿de qué trata la entrevista, más o menos?", "¿de qué va la entrevista?", "summarise the interview"),
    ],
)
def test_after_a_quote_the_interview_is_the_one_that_was_quoted(message: str) -> None:
    service, *both = two()

    def of(previous: str) -> Interview | None:
        (reply,) = service.ask_each(message, previous)
        assert isinstance(reply, About | Requested)
        return reply.interview

    assert [of("Why the hills?"), of("Why the sea?")] == both


@pytest.mark.parametrize(
    ("message", "previous"),
    [
        ("summarise the interview", None),
        ("summarise the interview", "What is the capital of Mongolia?"),
        ("what are the interviews about?", "Why the sea?"),
        ("worum geht es in den Interviews?", "Why the sea?"),
        ("de quoi parlent les interviews ?", "Why the sea?"),
        ("¿de qué tratan las entrevistas?", "Why the sea?"),
    ],
)
def test_where_none_was_quoted_or_all_are_meant_no_interview_is_preferred(message: str, previous: str | None) -> None:
    service, *_ = two()

    (reply,) = service.ask_each(message, previous)

    assert isinstance(reply, Requested)
    assert reply.named == ()


def test_after_a_quote_an_interview_that_is_named_is_the_one_that_is_meant() -> None:
    service, hills, _ = two()

    (reply,) = service.ask_each("what was the interview with Marsh about, roughly?", "Why the sea?")

    assert isinstance(reply, About | Requested)
    assert reply.interview is hills


def test_below_a_reply_the_interview_is_none_but_the_one_that_is_named() -> None:
    service, hills, sea = two()

    (reply,) = service.ask_each("who asked Marsh in the interview?", None, sea.key)

    assert isinstance(reply, About)
    assert reply.interview is hills


def test_a_request_below_a_reply_is_of_its_interview_unless_it_names_another_or_all() -> None:
    service, hills, sea = two()

    def of(message: str, beside: str) -> Interview | None:
        (reply,) = service.ask_each(message, None, beside)
        assert isinstance(reply, Requested)
        return reply.interview

    assert of("summary", "sea") is sea
    assert of("summarise the interview with Marsh", "sea") is hills
    assert of("summarise both of them", "sea") is None
    assert of("summary", "gone") is None
