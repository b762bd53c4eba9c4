from __future__ import annotations

import io

import pytest
from building import engine, fictional
from rich.console import Console

from bot.answering.deciding import QUOTE_FROM
from bot.library import load_seeds
from bot.model import Courtesy, Interview, NotCovered, Reply, Search, SmallTalk, Unsure
from bot.remarks import Remark
from bot.retrieval import Engine, WordsOnly
from bot.service import Service
from bot.terminal.commands import Command
from bot.terminal.lines import prompted
from bot.terminal.page import Tone, line
from bot.terminal.screen import PlainScreen, RichScreen
from bot.terminal.session import Session, chat
from bot.wording import questions_card
from terminal.building import build_interview, quoted

BRIDGE = build_interview(
    ("Why did the bridge fall?", "It was old. Nobody had looked at it since the war."),
    ("Who pays for the new one?", "The city pays for the new bridge in the spring."),
)


class Listening(Service):
    """A service that answers every question with the first exchange, and keeps what it was asked."""

    def __init__(self, interviews: tuple[Interview, ...], engine: Engine) -> None:
        super().__init__(interviews, engine)
        self.heard: list[tuple[str, str | None]] = []

    def ask_each(self, message: str, previous: str | None = None, beside: str = "") -> tuple[Reply, ...]:
        return (self.ask(message, previous),)

    def ask(self, question: str, previous: str | None = None) -> Reply:
        self.heard.append((question, previous))
        reply = quoted(self.interviews[0], 1, 1, others=(2,))
        read_as = f"{previous} {question}" if previous else None
        search = Search(question, read_as, reply.search.candidates, self.interviews)
        if question == "thanks":
            return super().ask("thanks")
        return type(reply)(search, reply.match, reply.confidence, reply.alternatives)


def listening(*interviews: Interview) -> Listening:
    return Listening(interviews, Engine())


def talk(service: Service, *lines: str) -> str:
    """Return the plain screen after a conversation over ``lines``."""
    stream = io.StringIO()
    screen = PlainScreen(stream)
    typed = io.StringIO("".join(f"{text}\n" for text in lines))
    chat(service, prompted(typed, lambda text: screen.show([line(Tone.NOTE, text)])), screen)
    return stream.getvalue()


SCRIPT = ("why?", "and who?", "2", "/sumary", "/questions", "3", "/quit")
SCREEN = """\
Bo to The Gazette, undated
Ask in your own words. /help lists what
else there is; /quit leaves.

> why?

Bo answers

  Ann asked:
  Why did the bridge fall?

  Bo:
  It was old. **Nobody had looked at it
  since the war.**

— Bo to The Gazette, undated, question 1
  of 2

Also asked:
  1. Who pays for the new one?

> and who?

Bo answers
Read as: why? and who?

  Ann asked:
  Why did the bridge fall?

  Bo:
  It was old. **Nobody had looked at it
  since the war.**

— Bo to The Gazette, undated, question 1
  of 2

Also asked:
  1. Who pays for the new one?

> 2
There is no 2 to pick; pick 1, or ask in
your own words.

> /sumary
There is no /sumary. Did you mean
/summary? /help lists what there is.

> /questions

2 questions asked

— Bo to The Gazette, undated

Questions:
  1. Why did the bridge fall?
  2. Who pays for the new one?

> 3
There is no 3 to pick; pick 1 to 2, or
ask in your own words.

> /quit
Goodbye!

"""


def test_a_whole_conversation_at_forty_columns() -> None:
    stream = io.StringIO()
    screen = RichScreen(Console(file=stream, width=40, color_system=None, highlight=False, markup=False))
    typed = io.StringIO("\n".join(SCRIPT))

    chat(listening(BRIDGE), prompted(typed, lambda text: screen.show([line(Tone.NOTE, text)])), screen)

    assert stream.getvalue() == SCREEN


LIBRARY_LIST = """\

2 interviews
bridge: Bo to The Gazette, undated
pool: Bo to The Gazette, undated

"""


@pytest.mark.parametrize("typed", ["/interviews", "/list", "what interviews do you have?"])
def test_the_interviews_are_listed_also_while_one_alone_is_asked(typed: str) -> None:
    pool = build_interview(("Who pays for the pool?", "The city pays for the pool."), key="pool")
    bridge = build_interview(("Why did the bridge fall?", "It was old."), key="bridge")

    assert talk(Service.over((bridge, pool)), "/in pool", typed).partition(f"> {typed}\n")[2] == LIBRARY_LIST


def test_why_explains_the_last_reply_and_says_when_there_is_none() -> None:
    screen = talk(Service.over((BRIDGE,)), "/why", "Why did the bridge fal?", "/why")

    before, _, after = screen.partition("> Why did the bridge fal?")
    assert "Nothing was asked yet." in before
    assert "Why this reply" in after
    assert f"below {QUOTE_FROM:.0%}, nothing is quoted." in " ".join(after.split())
    assert f"Quoted from {QUOTE_FROM:.0%} on" in " ".join(after.split())


def test_a_conversation_says_once_that_only_words_are_compared() -> None:
    screen = talk(Service((BRIDGE,), Engine(lambda: WordsOnly(Remark("of a test")))), "why?", "and who?")

    assert " ".join(screen.split()).count("compared by spelling, because of a test.") == 1


def test_a_follow_up_is_asked_with_the_question_before_as_it_was_read() -> None:
    service = listening(BRIDGE)

    talk(service, "why?", "and who?", "thanks", "really?")

    assert service.heard == [
        ("why?", None),
        ("and who?", "why?"),
        ("thanks", "why? and who?"),
        ("really?", "why? and who?"),
    ]


def test_a_picked_question_is_what_the_next_one_follows_up() -> None:
    service = listening(BRIDGE)

    talk(service, "/questions", "2", "when?")

    assert service.heard == [("when?", "Who pays for the new one?")]


def test_a_number_picks_what_was_offered_last() -> None:
    screen = talk(listening(BRIDGE), "why?", "1")

    assert screen.endswith(
        "> 1\n\nBo answers\n\n  Ann asked:\n  Who pays for the new one?\n\n"
        "  Bo:\n  The city pays for the new bridge in the spring.\n\n— Bo to The Gazette, undated, question 2 of 2\n\n"
    )


def test_a_number_before_any_choice_gets_a_hint() -> None:
    assert "There is nothing to pick from yet; /questions lists what was asked." in talk(listening(BRIDGE), "1")


@pytest.mark.parametrize("number", ["20000", "9" * 5000])
def test_a_long_number_is_a_question(number: str) -> None:
    service = listening(BRIDGE)

    talk(service, number)

    assert service.heard == [(number, None)]


@pytest.mark.parametrize("goodbye", ["/quit", "/exit", "QUIT", " exit "])
def test_leaving_ends_the_conversation(goodbye: str) -> None:
    service = listening(BRIDGE)

    talk(service, goodbye, "why?")

    assert service.heard == []


def test_the_end_of_input_ends_the_conversation() -> None:
    assert talk(listening(BRIDGE)).startswith("Bo to The Gazette, undated\n")


def test_a_page_that_is_no_number_is_told_and_nothing_is_listed() -> None:
    screen = talk(listening(BRIDGE), "/questions x")

    assert "> /questions x\nx is no page; /questions shows the first, /questions 2 the second.\n" in screen
    assert "questions asked" not in screen


def test_blank_lines_are_no_questions() -> None:
    service = listening(BRIDGE)

    talk(service, "", "   ")

    assert service.heard == []


def test_a_summary_has_three_lengths_and_a_hint_for_others() -> None:
    screen = talk(Service.over(load_seeds()), "/summary short", "/summary", "/summary LONG", "/summary tiny")

    short, medium, long, tiny = screen.split("> /summary")[1:]
    assert [part.count("(Q") for part in (short, medium, long)] == [3, 6, 10]
    assert "A summary is short, medium or long, not tiny." in tiny


def test_words_are_looked_for_as_they_are_spelled() -> None:
    screen = talk(listening(BRIDGE), "/search", '/search "the war"', "1")

    assert "Say which words to look for: /search WORDS." in screen
    assert "“the war” stands in 1 sentence" in screen
    assert "**the war**" in screen
    assert "  1. Why did the bridge fall?\n" in screen


def test_help_names_every_command_and_how_to_leave() -> None:
    screen = talk(listening(BRIDGE), "/help")

    for typed in ("/summary [short|medium|long]", "/questions [page]", "/about", "/why", "/help", "Ctrl-D"):
        assert typed in screen
    assert [name for command in Command for name in command.names if name not in screen] == []


@pytest.mark.parametrize("name", [name for command in Command for name in command.names])
def test_every_command_that_help_names_does_something(name: str) -> None:
    assert f"There is no {name}." not in talk(listening(BRIDGE), name)


def test_about_presents_every_interview() -> None:
    screen = talk(listening(BRIDGE, build_interview(("Q?", "A."), key="two", answered_by="Cy")), "/about")

    assert "Interviewed: Bo." in screen
    assert "Interviewed: Cy." in screen


def test_questions_come_ten_a_page_and_numbers_run_on_over_interviews() -> None:
    many = build_interview(*((f"Question {n}?", f"Answer {n}.") for n in range(1, 13)))
    more = build_interview(("Last question?", "Last answer."), key="more")

    screen = talk(listening(many, more), "/questions", "/questions 2", "13", "/questions 3")

    assert "  10. Question 10?\n" in screen
    assert "Page 1 of 2; /questions 2 shows the next.\n" in screen
    assert "  11. Question 11?\n  12. Question 12?\n" in screen
    assert "  13. Last question?\n" in screen
    assert "  Bo:\n  Last answer.\n" in screen
    assert "There is no page 3; the last is 2.\n" in screen


def test_words_turn_the_pages_of_the_list_that_was_shown_last() -> None:
    many = build_interview(*((f"Question {n}?", f"Answer {n}. So it was.") for n in range(1, 13)))
    service = listening(many)

    screen = talk(service, "/questions", "next page", "next page", "Seite 1", "why?", "next page")

    assert service.heard == [("why?", None)]
    assert screen.count("  11. Question 11?\n") == 1
    assert screen.count("  10. Question 10?\n") == 2
    assert "There is no page 3; the last is 2.\n" in screen


@pytest.mark.parametrize("words", ["next page", "nächste Seite", "page suivante", "siguiente", "page 2"])
def test_where_no_list_is_shown_there_is_no_further_page(words: str) -> None:
    service = listening(BRIDGE)

    screen = talk(service, "Why did the bridge fall?", words)

    assert service.heard == [("Why did the bridge fall?", None)]
    assert screen.endswith("There is no further page here; /questions lists what was asked.\n\n")


@pytest.mark.parametrize("words", ["more", "weiter", "encore"])
def test_more_is_asked_where_no_list_is_shown(words: str) -> None:
    service = listening(BRIDGE)

    talk(service, "Why did the bridge fall?", words)

    assert service.heard == [("Why did the bridge fall?", None), (words, "Why did the bridge fall?")]


def test_no_page_is_turned_of_a_list_from_before_other_interviews_are_asked() -> None:
    many = build_interview(*((f"Question {n}?", f"Answer {n}. So it was.") for n in range(1, 13)))
    more = build_interview(("Last question?", "Last answer."), key="more")

    screen = talk(listening(many, more), "/questions", "/in more", "next page")

    assert "There is no page 2" not in screen


def test_the_last_quote_is_cited_in_plain_words() -> None:
    service = Service((BRIDGE,), engine())

    screen = talk(service, "cite that", "Why did the bridge fall?", "zitier das")
    commanded = talk(service, "/cite", "Why did the bridge fall?", "/cite")

    assert screen.replace("cite that", "/cite").replace("zitier das", "/cite") == commanded
    assert "There is no quote to cite yet; ask something first." in screen


@pytest.mark.parametrize("typed", ["cite that", "zitier das", "cite ça", "cítalo", "/cite"])
def test_each_quote_of_the_last_message_with_some_is_cited_once(typed: str) -> None:
    class Several(Listening):
        def ask_each(self, message: str, previous: str | None = None, beside: str = "") -> tuple[Reply, ...]:
            if message not in ("both?", "twice?", "fish?", "bread?"):
                return super(Listening, self).ask_each(message, previous, beside)
            one = quoted(self.interviews[0], 1, 0)
            other = quoted(self.interviews[0], 2, 0) if message == "both?" else quoted(self.interviews[0], 1, 1)
            nothing = NotCovered(one.search, (), 0.9)
            return {"fish?": (nothing,), "bread?": (other, nothing)}.get(message, (one, other))

    service = Several((BRIDGE,), engine())

    def cited(*messages: str) -> list[str]:
        shown = talk(service, *messages, typed).rpartition("> ")[2]
        return [row.partition("question ")[2][:6] for row in shown.splitlines() if row.startswith("Bo, interviewed")]

    assert cited("both?") == ["1 of 2", "2 of 2"]
    assert cited("both?", "fish?") == ["1 of 2", "2 of 2"]
    assert cited("twice?") == ["1 of 2"]
    assert cited("both?", "bread?") == ["1 of 2"]


def test_a_summary_in_plain_words_is_as_long_as_it_says() -> None:
    service = Service((fictional("harbour-engineer"),), engine())

    screen = talk(service, "summarise it in one sentence", "a long summary", "summary")

    for length in ("short", "long", "medium"):
        assert talk(service, f"/summary {length}").split("> /summary ")[1].partition("\n")[2] in screen


def test_a_farewell_ends_the_conversation() -> None:
    class Parting(Service):
        def ask_each(self, message: str, previous: str | None = None, beside: str = "") -> tuple[Reply, ...]:
            return (self.ask(message, previous),)

        def ask(self, question: str, previous: str | None = None) -> Reply:
            return SmallTalk(Search(question, None, (), self.interviews), Courtesy.FAREWELL)

    service = Service.over((BRIDGE,))
    screen = talk(Parting(service.interviews, service.engine), "bye", "why?")

    assert screen.endswith("> bye\n\nGoodbye!\n\n")


def test_the_same_conversation_twice_is_the_same_screen() -> None:
    service = Service.over(load_seeds())
    script = ("hi", "Why can’t China afford a collapse of Putin’s regime?", "/why", "/summary")

    assert talk(service, *script) == talk(service, *script)


def test_hostile_lines_are_echoed_as_text() -> None:
    screen = talk(listening(BRIDGE), "/\x1b[31mred\u202e")

    assert "> /[U+001B][31mred[U+202E]\nThere is no /[U+001B][31mred[U+202E]. /help lists what there is.\n" in screen


def test_a_conversation_remembers_nothing_of_another() -> None:
    service = listening(BRIDGE)
    one, two = (Session(service, PlainScreen(io.StringIO())) for _ in range(2))

    one.respond("why?")
    two.respond("and who?")

    assert service.heard == [("why?", None), ("and who?", None)]


CITY = build_interview(
    ("Why did the tunnel flood?", "The pumps stood still. Nobody had paid for the power."),
    ("Who built the tunnel?", "My father did, with forty others."),
    key="tunnel",
    answered_by="Cy",
)


def test_in_narrows_the_conversation_to_one_interview_and_back() -> None:
    screen = talk(Service.over((BRIDGE, CITY)), "/in tunnel", "/questions", "/in", "/in nowhere")

    narrowed, widened, unknown = (part for part in screen.split("> /in")[1:])
    assert "Asked now: Cy to The Gazette, undated (tunnel)\n" in narrowed
    assert "Who built the tunnel?" in narrowed
    assert "bridge" not in narrowed
    assert widened == (
        "\nAsked now: all 2 interviews\n  talk: Bo to The Gazette, undated\n  tunnel: Cy to The Gazette, undated\n\n"
    )
    assert unknown == " nowhere\nThere is no interview nowhere here; those here are: talk, tunnel.\n\n"


@pytest.mark.parametrize("typed", ["/in TUNNEL", "/in cy"])
def test_in_takes_a_name_that_one_interview_alone_has(typed: str) -> None:
    assert talk(Service.over((BRIDGE, CITY)), typed).endswith("Asked now: Cy to The Gazette, undated (tunnel)\n\n")


def test_in_names_those_that_fit_where_they_are_several() -> None:
    screen = talk(Service.over((BRIDGE, CITY)), "/in gazette", "/about gazette")

    assert screen.count("Gazette fits several interviews here: talk, tunnel.\n") == 2


def test_commands_that_show_an_interview_take_its_key() -> None:
    service = Service.over((BRIDGE, CITY))
    alone = talk(service, "/in tunnel", "/about", "/summary short", "/cite 1").partition("> /about\n")[2]

    shown = talk(service, "/about tunnel", "/summary short Cy", "/cite tunnel 1").partition("> /about tunnel\n")[2]

    assert shown.replace("short Cy", "short").replace("tunnel 1\n", "1\n", 1) == alone
    assert "Interviewed: Cy." in shown


def test_a_summary_without_a_sentence_has_no_numbers_behind_a_q() -> None:
    leaning = build_interview(("Did they follow you?", "They did."), ("Did they pay?", "They did."))

    screen = talk(Service.over((leaning,)), "/summary", "2")

    assert "No sentence stands without its context" in screen
    assert "The number behind Q" not in screen
    assert "Did they pay?" in screen.split("> 2\n")[1]


def test_a_citation_of_what_is_not_there_says_what_to_type() -> None:
    screen = talk(Service.over((BRIDGE, CITY)), "/cite 1", "/cite tunnel", "/cite tunnel 9", "/cite nowhere 1")

    assert screen.count("Say which question to cite: /cite KEY NUMBER.\n") == 2
    assert "> /cite tunnel 9\nThere is no question 9" in screen
    assert "> /cite nowhere 1\nThere is no interview nowhere here" in screen


def test_a_question_reaches_only_the_interview_that_was_chosen() -> None:
    screen = talk(Service.over((BRIDGE, CITY)), "/in tunnel", "Who pays for the new one?")

    assert "The city pays" not in screen


def test_compare_shows_each_interview_below_the_other() -> None:
    screen = talk(Service.over((BRIDGE, CITY)), "/compare Why did it fall or flood?", "/compare")

    assert "Why did it fall or flood?\n2 interviews on the same question\n" in screen
    assert screen.index("2 interviews on the same question") < screen.index("\nBo to The Gazette, undated\n", 100)
    assert "\nCy to The Gazette, undated\n" in screen
    assert screen.endswith("> /compare\nSay what to compare: /compare QUESTION.\n\n")


def test_one_interview_cannot_be_compared() -> None:
    screen = talk(listening(BRIDGE), "/compare why?")

    assert "There is only one interview here, so there is nothing to compare it with.\n" in screen


def test_cite_gives_the_last_quote_in_three_forms_and_needs_one() -> None:
    screen = talk(listening(BRIDGE), "/cite", "why?", "/cite")

    assert "> /cite\nThere is no quote to cite yet; ask something first.\n" in screen
    assert "Plain:\nBo, interviewed by Ann for The Gazette, “A talk”, n.d., question 1 of 2 (" in screen
    assert "APA:\nAnn. (n.d.). A talk [Interview with Bo]. The Gazette.\nIn the text: (Ann, n.d., " in screen
    assert "BibTeX:\n@misc{talk-1,\n  author = {{Bo}},\n" in screen


def test_the_source_of_the_last_quote_has_the_place_of_its_sentence() -> None:
    service = Service.over((BRIDGE,))

    in_words = talk(service, "source?", "Why did the bridge fall?", "where does it say that?")
    commanded = talk(service, "/source", "Why did the bridge fall?", "/source")

    assert "> /source\nThere is no quote to show the source of yet; ask something first.\n" in commanded
    _, _, shown = commanded.partition("Question 1 of 2\n")
    assert "sentence 1\n" in shown
    assert in_words.partition("Question 1 of 2\n")[2] == shown


def test_where_nothing_was_quoted_the_source_is_where_the_interview_is_from() -> None:
    screen = talk(Service((BRIDGE,), engine()), "Who won the cup in Lima?", "source?")

    assert "> source?\n\nAbout this interview\n" in screen


def unclear(*numbers: int) -> Service:
    """Return a service over ``BRIDGE`` that is unsure which of the questions with ``numbers`` is meant."""

    class Unclear(Service):
        def ask_each(self, message: str, previous: str | None = None, beside: str = "") -> tuple[Reply, ...]:
            reply = quoted(self.interviews[0], numbers[0], others=numbers[1:])
            return (Unsure(reply.search, reply.search.candidates, 0.2),)

    service = Service.over((BRIDGE,))
    return Unclear(service.interviews, service.engine)


@pytest.mark.parametrize("typed", ["0", "none of these", "keine davon", "aucune des deux", "ninguna de esas"])
def test_zero_and_words_for_it_say_that_none_of_the_choices_was_meant(typed: str) -> None:
    screen = talk(unclear(1, 2), "hm?", typed)

    assert "0 says that none of these was meant.\n" in screen
    assert f"> {typed}\n\nNot covered in this interview\n" in screen


@pytest.mark.parametrize("typed", ["yes", "ja", "oui", "sí"])
def test_yes_to_several_choices_is_asked_which_of_them(typed: str) -> None:
    asked, again, picked = talk(unclear(1, 2), "hm?", typed, "2").split("\n> ")[1:]

    assert "Not sure which question you mean\n" in again
    assert again.removeprefix(typed) == asked.removeprefix("hm?")
    assert "Who pays for the new one?" in picked


def test_yes_to_a_single_choice_picks_it() -> None:
    assert "Who pays for the new one?" in talk(unclear(2), "hm?", "ja bitte").split("> ja bitte")[1]


@pytest.mark.parametrize("typed", ["yes", "none of these"])
def test_yes_or_no_to_what_was_asked_besides_a_quote_chooses_nothing(typed: str) -> None:
    service = listening(BRIDGE)

    talk(service, "why?", typed)

    assert [heard for heard, _ in service.heard] == ["why?", typed]


@pytest.mark.parametrize("typed", ["-1", "-2"])
def test_a_number_below_zero_picks_nothing(typed: str) -> None:
    screen = talk(listening(BRIDGE), "/questions", typed)

    assert f"There is no {typed} to pick; pick 1 to 2, or ask in your own words.\n" in screen


def test_cite_gives_the_last_quote_after_a_question_that_is_not_covered() -> None:
    class Forgetful(Listening):
        def ask_each(self, message: str, previous: str | None = None, beside: str = "") -> tuple[Reply, ...]:
            reply = self.ask(message, previous)
            return (NotCovered(reply.search, (), 0.9) if message == "and fish?" else reply,)

    service = listening(BRIDGE)
    screen = talk(Forgetful(service.interviews, service.engine), "why?", "and fish?", "/cite")

    assert "> and fish?\n\nNot covered in this interview\n" in screen
    assert "\nPlain:\nBo, interviewed by Ann for The Gazette," in screen


@pytest.mark.parametrize("goodbye", ["/quit now", "/Exit please", "/q q"])
def test_a_command_to_leave_leaves_whatever_follows_it(goodbye: str) -> None:
    assert talk(listening(BRIDGE), goodbye, "why?").endswith(f"> {goodbye}\nGoodbye!\n\n")


@pytest.mark.parametrize("command", ["/{}", "/summary {}", "/questions {}", "/in {}"])
def test_of_a_long_word_that_nobody_knows_only_the_beginning_is_repeated(command: str) -> None:
    typed = command.format("x" * 200_000)

    screen = talk(listening(BRIDGE), typed)

    reply = screen.partition(f"> {typed}\n")[2]
    assert "xxx…" in reply
    assert len(reply) < 200


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("summarise the interview please", "/summary"),
        ("zeig mir bitte die Fragen", "/questions"),
        ("¿qué puedes hacer?", "/help"),
    ],
)
def test_a_request_in_plain_words_does_what_the_command_does(typed: str, command: str) -> None:
    service = Service.over((BRIDGE,))

    assert talk(service, typed).replace(typed, command) == talk(service, command)


def test_a_request_that_names_one_of_several_interviews_is_done_for_that_and_all_of_them_are_asked_on() -> None:
    many = build_interview(
        *((f"What about number {n}?", f"Number {n} is fine.") for n in range(1, 13)), key="pool", answered_by="Ida Holm"
    )
    service = Service.over((BRIDGE, many))

    screen = talk(service, "list the questions of Ida Holm", "/questions 2", "/questions", "/in talk", "/questions 1")
    _, first, second, all_of_them, _, narrowed = screen.split("\n> ")

    assert "What about number 10?" in first
    assert "11. What about number 11?" in second
    asking = [shown for shown in (first, second, all_of_them, narrowed) if "Why did the bridge fall?" in shown]
    assert asking == [all_of_them, narrowed]


def test_a_request_is_not_what_the_next_question_follows_up_on() -> None:
    session = Session(listening(BRIDGE), PlainScreen(io.StringIO()))

    session.respond("who pays?")
    before = session.previous
    session.reply = None
    session.service = Service.over((BRIDGE,))
    session.respond("list the questions")

    assert session.previous == before


def test_a_question_that_was_offered_is_chosen_in_words() -> None:
    service = listening(BRIDGE)

    screen = talk(service, "why?", "the first one")

    assert screen.split("> the first one")[1].startswith(
        "\n\nBo answers\n\n  Ann asked:\n  Who pays for the new one?\n"
    )
    assert service.heard == [("why?", None)]


@pytest.mark.parametrize(
    ("before", "heard"), [("who was the first?", ["who was the first?", "and the last?"]), ("why?", ["why?"])]
)
def test_what_may_be_the_last_of_what_was_asked_about_is_a_question(before: str, heard: list[str]) -> None:
    service = listening(BRIDGE)

    talk(service, before, "and the last?")

    assert [asked for asked, _ in service.heard] == heard


def test_a_list_that_asks_which_was_meant_is_chosen_from_whatever_the_question_counts() -> None:
    screen = talk(unclear(1, 2), "how was the first bridge?", "and the second?")

    assert "Who pays for the new one?" in screen.split("> and the second?")[1]


@pytest.mark.parametrize("typed", ["4", "number 4", "Q4", "the second one"])
def test_a_number_in_words_picks_what_the_number_alone_picks(typed: str) -> None:
    stream = io.StringIO()
    first, second = questions_card(BRIDGE).choices

    Session(Service.over((BRIDGE,)), PlainScreen(stream), offered={3: first, 4: second}).respond(typed)

    assert "Who pays for the new one?" in stream.getvalue()


def test_below_summaries_of_several_interviews_no_number_picks_what_is_not_shown_with_one() -> None:
    other = build_interview(("Why sing?", "To be heard by the whole street."), key="choir", answered_by="Cy")

    screen = talk(Service.over((BRIDGE, other)), "/questions", "/summary short", "2")

    assert screen.split("> 2\n")[1] == "There is nothing to pick from yet; /questions lists what was asked.\n\n"


@pytest.mark.parametrize("typed", ["Q7", "number 7", "#7"])
def test_a_number_in_words_that_was_not_offered_is_told_to_be_none(typed: str) -> None:
    service = listening(BRIDGE)

    screen = talk(service, typed, "/questions", typed)

    assert screen.split(f"> {typed}\n")[2].startswith("There is no 7 to pick; pick 1 to 2, or ask in your own words.")
    assert service.heard == [(typed, None)]


def test_numbers_with_gaps_between_them_are_told_one_by_one() -> None:
    stream = io.StringIO()
    (one,) = questions_card(BRIDGE).choices[:1]

    Session(Service.over((BRIDGE,)), PlainScreen(stream), offered=dict.fromkeys((1, 3, 4), one)).respond("2")

    assert stream.getvalue() == "There is no 2 to pick; pick 1, 3 or 4, or ask in your own words.\n\n"


def test_cards_have_one_empty_line_between_them() -> None:
    screen = talk(Service.over((BRIDGE,)), "/search bridge")

    assert "Open one of them:" in screen
    assert "\n\n\n" not in screen.partition("> /search bridge\n")[2]
