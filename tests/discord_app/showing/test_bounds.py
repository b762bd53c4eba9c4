"""What no reply in Discord exceeds, whatever is on it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

import building
import pytest
from building import INTERVIEWS, seed
from discord import ui
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from bot.discord_app.asking.screens import Screens
from bot.discord_app.showing import components, pages
from bot.discord_app.showing.components import Controls
from bot.discord_app.showing.ids import FollowId, Topic
from bot.discord_app.showing.pages import Message
from bot.discord_app.showing.reader_ids import ReadId, Turn
from bot.library import load
from bot.model import About, Aspect, Interview, Match, NotCovered, Provenance, Quoted, Reply, Search, Unsure
from bot.service import Service
from bot.wording import Kind, reply_cards
from discord_app.building import quoted, service_of_several
from discord_app.showing.building import hostile

#: Characters of a quote and of any other reply, without the address that a link leads to; controls of a card.
QUOTE, SHOWN, CONTROLS = 1200, 1500, 5
#: The largest id that Discord can give.
SOMEBODY = 2**64 - 1


def view_of(message: Message, key: str = "") -> ui.LayoutView:
    """Return ``message`` with all buttons that a reply can have; Discord's limits are checked with that."""
    buttons = [*components.following(FollowId(SOMEBODY, key)), *components.removal(SOMEBODY)]
    return components.view(message, SOMEBODY, Controls(buttons=buttons), within=key)


def read(message: Message) -> int:
    """Return how many characters of ``message`` are Markdown that is read."""
    return sum(page.characters for page in message) - sum(len(a) for a in re.findall(r"\(http[^)]*\)", shown(message)))


def shown(message: Message) -> str:
    return "".join(block.content for page in message for block in page.blocks)


def controls_of(view: ui.LayoutView) -> list[int]:
    """Return how many buttons and menus each card of ``view`` has."""
    return [
        sum(isinstance(item, ui.Button | ui.Select) for item in card.walk_children())
        for card in view.children
        if isinstance(card, ui.Container)
    ]


#: A failing card is seen through as it is; to shrink it takes minutes.
#: What is drawn is long on purpose, and Hypothesis now and then writes all of it out.
pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")
unshrunk = settings(max_examples=40, phases=(Phase.explicit, Phase.reuse, Phase.generate))
words = st.lists(
    st.one_of(hostile, st.sampled_from(["One sentence. ", "and many words " * 30])), min_size=1, max_size=40
)
texts = words.map(lambda parts: " ".join("".join(parts).split())).filter(bool)
names = st.text("ab *_<@>`", min_size=1, max_size=60).filter(str.strip)
links = st.just("https://post.example/" + "a/" * 230)


@st.composite
def interviews(draw: st.DrawFn) -> Interview:
    pairs = draw(st.lists(st.tuples(texts, texts), min_size=1, max_size=4))
    provenance = Provenance(outlet=draw(names), date=dt.date(2021, 3, 9), link=draw(links), note=draw(texts))
    people = draw(st.lists(names, min_size=1, max_size=6))
    return building.interview_of(
        *pairs, key="k" * 40, asked_by=(draw(names),), answered_by=tuple(people), provenance=provenance
    )


@st.composite
def replies(draw: st.DrawFn, interview: Interview) -> Reply:
    exchanges = interview.exchanges
    highlighted = tuple(draw(st.lists(st.sampled_from(exchanges[0].sentences), max_size=3, unique=True)))
    matches = tuple(Match(interview, e, 0.4, ()) for e in exchanges)
    search = Search(draw(texts), draw(st.none() | texts), matches, (interview,), left=draw(st.integers(0, 3)))
    made: tuple[Reply, ...] = (
        Quoted(search, Match(interview, exchanges[0], 0.9, tuple(sorted(highlighted))), 0.9, matches[1:3]),
        Unsure(search, matches[:3], 0.5),
        NotCovered(search, matches[:3], 0.02),
        About(search, interview, (Aspect.TOPIC,), (), 0.9),
    )
    return draw(st.sampled_from(made))


@st.composite
def messages_of_replies(draw: st.DrawFn, most: int) -> tuple[Reply, ...]:
    interview = draw(interviews())
    return tuple(draw(st.lists(replies(interview), min_size=1, max_size=most)))


@unshrunk
@given(messages_of_replies(1), texts)
def test_a_reply_to_a_question_is_read_on_one_screen_with_five_controls(made: tuple[Reply], asked: str) -> None:
    first, *_ = reply_cards(made)

    message = pages.reply([replace(first, notes=(f"Asked: {asked}", *first.notes))])

    assert read(message) <= (QUOTE if first.kind is Kind.QUOTED else SHOWN)
    assert max(controls_of(view_of(message, "k" * 40))) <= CONTROLS


@unshrunk
@given(messages_of_replies(3))
def test_the_replies_to_three_questions_are_one_message_that_discord_takes(made: tuple[Reply, ...]) -> None:
    view = view_of(pages.reply(reply_cards(made)), "k" * 40)

    assert len(controls_of(view)) == len(made)


def everything_of(screens: Screens, interview: Interview) -> Iterator[Message]:
    """Yield every kind of screen of ``interview``."""
    for topic in Topic:
        yield from ((page,) for page in screens.pages_on(topic, interview.key))
    for exchange in interview.exchanges:
        yield from screens.stored(interview.key, exchange.mark)
        yield from screens.citation(interview.key, exchange.mark)
        yield from screens.read(ReadId(interview.key, exchange.mark, Turn.SOURCE, 1, (1,)))
    question = interview.question_of(interview.exchanges[0])
    yield from screens.why(question, interview.key)
    yield from screens.found("the", interview.key)
    yield from screens.none(interview.key)
    yield from screens.help()


@pytest.fixture(scope="module")
def service() -> Service:
    return service_of_several(seed(), *(load(path) for path in sorted(INTERVIEWS.glob("*.txt"))[:5]))


def test_every_screen_of_every_interview_is_taken_by_discord(service: Service) -> None:
    screens = Screens(service, tuple(f"/command{n}: what it does" for n in range(15)))

    for interview in service.interviews:
        for message in everything_of(screens, interview):
            assert max(controls_of(view_of(message, interview.key))) <= 7


@pytest.mark.parametrize("question", ["Who decides?", "What is the best soup?", "Why did it begin?"])
def test_a_comparison_is_taken_by_discord(service: Service, question: str) -> None:
    (message,) = Screens(service, ()).comparison(question, [i.key for i in service.interviews[:3]])

    assert len(controls_of(view_of(message))) == len(message)


@pytest.mark.parametrize(
    "word", ["https://x.example/?t=" + "a" * 4200, "鲸" * 4500, "*" * 2100], ids=["address", "Han", "stars"]
)
def test_a_word_that_is_longer_than_a_message_is_taken_by_discord(word: str) -> None:
    interview = building.interview_of((f"Where is {word}", f"{word} is where I was. So it goes."), asked_by=("Ada",))
    screens = Screens(service_of_several(interview), ())

    message = pages.reply(reply_cards([quoted(interview, 1)]))

    assert read(message) <= QUOTE
    assert controls_of(view_of(message))
    for shown_message in everything_of(screens, interview):
        assert controls_of(view_of(shown_message))


@pytest.mark.parametrize("name", ["Ida Holm " * 1000, "*" * 9000], ids=["words", "stars"])
def test_a_name_that_is_longer_than_a_message_is_taken_by_discord(name: str) -> None:
    talk = ("Where were you?", "I was there. So it goes.\n\nI was not.")
    interview = building.interview_of(talk, asked_by=(name.strip(),), answered_by=(f"Bo {name}".strip(), "Cy"))
    screens = Screens(service_of_several(interview), ())

    assert controls_of(view_of(pages.reply(reply_cards([quoted(interview, 1)]))))
    for message in everything_of(screens, interview):
        assert controls_of(view_of(message))
