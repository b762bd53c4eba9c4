"""Threads copied from a page: who asks, what is answered, and nothing of what the page prints around it."""

from __future__ import annotations

import pytest
from transcript.building import pairs_in
from transcript.five_languages import TALKS

from bot.reading.comments.copied_threads import is_copied_thread
from bot.reading.formats import read
from bot.transcript import parse
from reading.building import parts
from reading.copied import LAYOUTS, Layout, Post, Said, levels, linked, linked_bare, scored, stacked

POST = Post("tick_tick", "I'm Ida Holm and I mend clocks in towers. AMA")
BODY = """\
I have looked after forty-one clocks since 1998, and I have my notes with me.

How does one begin? My uncle had a ladder, and he did not like to climb it any more.

Edit: thank you all, I have to wind one now."""
ASKERS = ("ant_on_wall", "breadbin", "Cat-With-Boots")
every_layout = pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)


def q(who: str, words: str, *, nested: bool = False) -> Said:
    return Said(who, words, nested=nested)


def a(words: str, who: str = "tick_tick", mark: str = "OP") -> Said:
    return Said(who, words, mark, nested=True)


def turns(text: str) -> list[tuple[str | None, str]]:
    return [(who, words) for who, words in parts(read(text.encode(), "talk.txt")) if who not in (None, "-")]


@every_layout
@pytest.mark.parametrize("language", TALKS)
@pytest.mark.parametrize("body", ["", BODY], ids=["short", "introduced"])
def test_a_copy_is_cut_into_questions_and_answers(layout: Layout, language: str, body: str) -> None:
    pairs = TALKS[language].pairs
    said = [each for n, (asked, told) in enumerate(pairs) for each in (q(ASKERS[n % 3], asked), a(told))]

    document = read(layout(Post(POST.who, POST.title, body), said).encode(), "talk.txt")
    found = parse(document, language)

    assert pairs_in(document.source, found) == pairs
    assert found.interviewees == ("Ida Holm",)
    assert set(found.interviewers) == set(ASKERS)


@every_layout
@pytest.mark.parametrize("mark", ["", "OP"])
def test_whoever_wrote_the_post_is_asked_with_a_mark_and_without(layout: Layout, mark: str) -> None:
    said = [q("ant", "Why towers?"), a("They hold still.", mark=mark), q("bee", "Nice clocks."), q("cat", "Hm.")]

    assert turns(layout(POST, said)) == [("ant", "Why towers?"), ("tick_tick", "They hold still.")]


SO, WHY = ("tick_tick", "So."), q("ant", "Why?")
REPLIES = {
    "a reply to the answer": (
        [WHY, a("So."), q("ant", "And how?", nested=True), a("Thus.")],
        [("ant", "Why?"), SO, ("ant", "And how?"), ("tick_tick", "Thus.")],
    ),
    "thanks, and another question": (
        [WHY, a("So."), q("ant", "Ah!", nested=True), q("bee", "How?"), a("Thus.")],
        [("ant", "Why?"), SO, ("bee", "How?"), ("tick_tick", "Thus.")],
    ),
    "somebody agrees before the answer": (
        [WHY, q("bee", "I wondered, too.", nested=True), a("So.")],
        [("ant", "Why?"), ("bee", "I wondered, too."), SO],
    ),
    "a question that nobody answers": ([q("bee", "Who?"), WHY, a("So.")], [("ant", "Why?"), SO]),
    "a request without a mark": (
        [q("bee", "Who?"), q("ant", "Tell us of your worst day."), a("So.")],
        [("ant", "Tell us of your worst day."), SO],
    ),
    "several answers": (
        [WHY, a("So."), a("And so on.\n\nOn and on."), q("bee", "How?"), a("Thus.")],
        [("ant", "Why?"), ("tick_tick", "So."), ("tick_tick", "And so on."), ("tick_tick", "On and on."),
         ("bee", "How?"), ("tick_tick", "Thus.")],
    ),
    "a question that is gone": (
        [WHY, a("So."), q("[deleted]", "[deleted]"), a("No."), a("A secret."), q("bee", "How?"), a("Thus.")],
        [("ant", "Why?"), SO, ("bee", "How?"), ("tick_tick", "Thus.")],
    ),
    "a reply that is gone": (
        [WHY, q("[deleted]", "Comment removed by moderator", nested=True), a("So.")],
        [("ant", "Why?"), SO],
    ),
    "somebody who is gone": ([q("[deleted]", "Why?"), a("So.")], [("[deleted]", "Why?"), SO]),
    "a number, and a word that is a button, too": (
        [q("ant", "How many?"), a("42"), q("bee", "Best or top?"), a("Top")],
        [("ant", "How many?"), ("tick_tick", "42"), ("bee", "Best or top?"), ("tick_tick", "Top")],
    ),
    "a word of those who keep order": (
        [Said("AutoModerator", "Be kind. Is that clear?", "MOD"), WHY, a("So.")],
        [("ant", "Why?"), SO],
    ),
}  # fmt: skip


@every_layout
@pytest.mark.parametrize("replies", REPLIES.values(), ids=REPLIES)
def test_what_the_one_who_is_asked_replies_to_stands_above(
    layout: Layout, replies: tuple[list[Said], list[tuple[str, str]]]
) -> None:
    said, told = replies

    assert turns(layout(POST, [*said, q("dog", "Last?"), a("Yes.")])) == [
        *told,
        ("dog", "Last?"),
        ("tick_tick", "Yes."),
    ]


@pytest.mark.parametrize("layout", [scored, levels])
def test_where_replies_are_told_apart_another_thread_is_not_replied_to(layout: Layout) -> None:
    said = [
        q("bee", "Who?"),
        q("ant", "I like clocks."),
        a("So do I."),
        q("cat", "How?"),
        Said("tick_tick", "Back at 5.", "OP"),
    ]

    assert turns(layout(POST, said)) == [("ant", "I like clocks."), ("tick_tick", "So do I.")]


@every_layout
def test_several_who_are_named_in_the_post_answer(layout: Layout) -> None:
    post = Post("the_kitchen", "We cook at night. AMA", "Bo Ray answers as u/bo_ray, and /u/nobody_else is asleep.")
    said = [WHY, a("So.", "the_kitchen"), a("And so.", "bo_ray", ""), q("bee", "How?"), a("Thus.", "bo_ray", "")]

    assert turns(layout(post, [*said, q("cat", "Hm.")])) == [
        ("ant", "Why?"),
        ("the_kitchen", "So."),
        ("bo_ray", "And so."),
        ("bee", "How?"),
        ("bo_ray", "Thus."),
    ]


@every_layout
def test_whoever_is_named_nowhere_is_asked_where_they_say_most(layout: Layout) -> None:
    said = [
        WHY,
        a("So.", mark=""),
        q("bee", "How?"),
        a("Thus.", mark=""),
        q("cat", "Who?"),
        a("I.", mark=""),
        q("dog", "Hm."),
    ]

    assert [who for who, _ in turns(layout(None, said))] == ["ant", "tick_tick", "bee", "tick_tick", "cat", "tick_tick"]


@every_layout
def test_whoever_is_named_nowhere_is_asked_where_they_reply_most_to_what_asks(layout: Layout) -> None:
    said = [WHY, a("So.", mark=""), q("bee", "How?"), a("Thus.", mark=""), q("ant", "Ah."), q("cat", "Who?")]

    assert turns(layout(None, [*said, a("I.", mark=""), q("bee", "Oh.")])) == [
        ("ant", "Why?"),
        ("tick_tick", "So."),
        ("bee", "How?"),
        ("tick_tick", "Thus."),
        ("cat", "Who?"),
        ("tick_tick", "I."),
    ]


@every_layout
def test_one_of_many_who_reply_is_not_asked_and_nothing_is_left_out(layout: Layout) -> None:
    names = "ant bee cat dog elk fox gnu hen".split()
    said = []
    for n, name in enumerate(names):
        who = "tick_tick" if n < 3 else names[n - 3]
        said += [q(name, f"Why is {name} grey?"), Said(who, f"So that {n} hens see it.", nested=True)]

    assert len(turns(layout(None, said))) == 16


@every_layout
def test_whoever_asks_below_their_own_post_is_not_the_one_who_is_asked(layout: Layout) -> None:
    said = [q("ant", "A frost did it."), a("In June?"), q("ant", "In May."), a("Which one?"), q("ant", "The last.")]

    assert len(turns(layout(Post("tick_tick", "Why are my plums brown?"), said))) == 5


@every_layout
@pytest.mark.parametrize("host", ["tick_tick", "TickTick"])
def test_whoever_tells_of_themselves_in_several_paragraphs_asks_all_the_same(layout: Layout, host: str) -> None:
    asked = (
        "I have three questions.\n\nOne, how high is it. Two, how cold. Three, did anybody ever fall?\n\n"
        "My uncle did, and he never went back up, so I am asking for him and for me."
    )
    said = [q("ant", "Do towers sway?"), a("They do, and I with them.", host), q("ant", "What do you oil them with?")]
    said += [a("Goose fat", host), q("bee", asked), a("Forty metres, and minus eight, and yes.", host)]
    document = read(layout(Post(host, POST.title), said).encode(), "talk.txt")

    assert pairs_in(document.source, parse(document, "en"))[1:] == [
        ("What do you oil them with?", "Goose fat"),
        (asked.replace("\n\n", " "), "Forty metres, and minus eight, and yes."),
    ]


def test_whoever_is_asked_is_stated() -> None:
    document = read(stacked(POST, [WHY, a("So."), q("bee", "How?"), a("Thus.")]).encode(), "talk.txt")

    stated = [(field.name, field.span.of(document.source.text)) for field in document.fields]
    assert stated == [("title", POST.title), ("asked_in_thread", "tick_tick")]


def test_what_stands_below_all_names_of_somebody_is_no_words() -> None:
    said = [q("ant", "Geology fan\nWhy?"), a("So."), q("ant", "Geology fan\nHow?"), a("Thus.")]

    assert turns(stacked(POST, said)) == [
        ("ant", "Why?"),
        ("tick_tick", "So."),
        ("ant", "How?"),
        ("tick_tick", "Thus."),
    ]


@pytest.mark.parametrize("opening", ["Hi Ida!\n", "Hi there\n\n"])
def test_what_somebody_says_first_each_time_is_no_flair(opening: str) -> None:
    said = [q("ant", f"{opening}Why?"), a(f"{opening}So."), q("ant", f"{opening}How?"), a(f"{opening}Thus.")]
    document = read(stacked(POST, said).encode(), "talk.txt")

    assert document.source.text.count(opening.strip()) == 4


def test_the_post_is_the_introduction_and_no_question() -> None:
    said = [WHY, a("So it is, and so it was."), q("bee", "How?"), a("I climb up and look at it.")]
    document = read(stacked(Post(POST.who, POST.title, BODY), said).encode(), "talk.txt")

    found = parse(document, "en")

    assert found.title
    assert found.title.of(document.source.text) == POST.title
    assert [p.span.of(document.source.text) for p in found.standfirst] == BODY.split("\n\n")[:2]


@pytest.mark.parametrize(
    ("title", "body", "person"),
    [
        ("Ich stelle Weichen. Fragt mich alles!", "Moin, ich heiße Ida Holm und arbeite nachts.", "Ida Holm"),
        ("I mend clocks. AMA", "Hello! My name is Ida Holm. I climb.", "Ida Holm"),
        ("I mend clocks. AMA", "I climb and I oil.", "Weichensteller"),
    ],
)
def test_whoever_has_a_word_for_a_nickname_among_others_with_nicknames_is_called_as_the_post_says(
    title: str, body: str, person: str
) -> None:
    pairs = TALKS["en"].pairs
    said = [
        each for n, (asked, told) in enumerate(pairs) for each in (q(ASKERS[n % 3], asked), a(told, "Weichensteller"))
    ]
    document = read(stacked(Post("Weichensteller", title, body), said).encode(), "talk.txt")

    assert parse(document).interviewees == (person,)


ARTICLE = "Bees hum, and nobody has told us why. " * 40
COMMENTS = stacked(None, [q("ant", "Nice."), q("bee", "Not so."), q("cat", "Well.")])


@pytest.mark.parametrize(
    "text",
    [
        "Why do bees hum?\n\nThey do.\n\nReuters\n•\n2h ago\nBees\n\nPost\n•\n3h ago\nFlies\n\nTimes\n•\n4h ago\nAnt\n",
        f"Bees\n\n{ARTICLE}\n\n{COMMENTS}",
        stacked(None, [q("ant", "Nice."), q("bee", "Not so.")]),
        "Ann scored 12 points 3 years ago\n\nBo scored 4 points 2 years ago, and so on.\n\nThen it rained.\n",
        "Shopping\n• 3 eggs\n• 2 m of string\n• 1 d in the sun\n",
    ],
    ids=["other articles", "an article with comments", "two comments", "sentences", "a list"],
)
def test_other_pages_are_no_copies_of_threads(text: str) -> None:
    assert not is_copied_thread(text)


def test_a_bar_and_a_time_in_a_sentence_head_no_comment() -> None:
    text = "Ann Lee: Was it two years ago | or three?\n\nBo Ray: Three years ago | and a half.\n"

    assert not is_copied_thread(text * 3)


@pytest.mark.parametrize("by", ["authored by", "via", "by"])
def test_a_post_with_links_says_who_posted_it(by: str) -> None:
    said = [WHY, a("So it is."), q("bee", "Nice."), q("cat", "Hm.")]
    page = linked_bare(Post("tick_tick", "I mend clocks. AMA", BODY), said).replace("authored by", by)

    assert turns(page) == [("ant", "Why?"), ("tick_tick", "So it is.")]


def test_the_row_of_links_tells_what_stands_below_the_post_itself() -> None:
    post = Post("tick_tick", "I mend clocks. AMA")
    said = [WHY, a("So."), q("bee", "Nice.", nested=True), q("cat", "How?"), a("Thus.")]

    assert turns(linked(post, said)) == [("ant", "Why?"), SO, ("cat", "How?"), ("tick_tick", "Thus.")]
