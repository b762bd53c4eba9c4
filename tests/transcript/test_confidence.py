from __future__ import annotations

import pytest

from bot.remarks import Remark
from bot.transcript import parse
from bot.transcript.identities.people import find_people
from bot.transcript.soundness.confidence import Verdict, judge
from bot.transcript.speakers.scene import Scene
from bot.transcript.text_parts.pairs import pairs_of
from transcript.building import NAMED, conversation_of, document_of
from transcript.swapping import TALKS, talk

BARE = "Why do you keep bees?\n\nI like how they hum in the evening.\n\nDo they sting you?\n\nThey never stung me.\n"


def verdict(text: str) -> Verdict:
    found = conversation_of(text)
    document = document_of(text)
    people = find_people(Scene(document, found.labels, found.casting.roles))
    return judge(document.source, found, pairs_of(found.spoken), people, "en")


def test_named_speakers_of_whom_one_asks_are_sure() -> None:
    found = verdict(NAMED + "\n" + NAMED)

    assert (found.refusal, found.doubts) == (None, ())
    assert found.confidence > 0.5


def test_long_questions_with_short_answers_are_told() -> None:
    asks = "Q: I came here on foot this morning, past the gates that you painted, and I asked myself who would"
    turns = "\n\n".join(f"{asks} do that for {n} years?\n\nA: I would, and I did it gladly." for n in range(4))

    found = verdict(turns + "\n")

    assert "Its answers are hardly longer than its questions; the speakers may be mixed up." in found.doubts
    assert found.confidence <= 0.5


def test_where_nobody_is_named_two_questions_are_too_few_to_be_sure() -> None:
    found = verdict(BARE)

    assert found.refusal is None
    assert found.confidence < 0.5
    assert "Nobody is named, and there are too few questions to be sure of it." in found.doubts


def test_one_person_alone_is_refused_by_name() -> None:
    found = verdict("Ann Lee: Part one.\n\nAnn Lee: Part two.\n\nAnn Lee: Part three.\n")

    assert found == Verdict(0.0, Remark("only one person speaks in it (Ann Lee), so there is no interview"))


def test_an_essay_that_asks_once_is_refused() -> None:
    assert verdict("Bees hum.\n\nWhy do they?\n\nNobody knows it.\n\nThey fly.\n\nThey rest.\n").refusal


#: One host alone, who speaks to listeners, and asks once.
MONOLOGUE = """\
# Giving hens away

Hello, I'm Ida Holm, and this is The Lock, a show about water. This is episode 8.

## Hens

Now, a few thoughts on giving hens away.

Over the last few years, I have been working on ways to give to others what I was given. There are a lot of ways to do
that, and one of them is hens. I have had no room for more of them, but I gave away all that I had, and I will again.

In the last month I met two men at the mill who had never had a hen. So I sat down with them each Friday, and I told
them all that I know, and I would do that for anyone, since my aunt did it for me.

### Those who know it all

What about those who know each feather of a hen by its name? Well, what can they do?

In fact, I would go so far as to say that nobody keeps hens well who keeps them alone. I never did. I had an aunt, and
a miller, and a book that somebody had left on the gate.

## The end

So these were a few thoughts. Until next time.
"""


def test_one_host_who_speaks_to_listeners_and_asks_once_is_no_interview() -> None:
    assert verdict(MONOLOGUE).refusal


@pytest.mark.parametrize("times", [1, 3])
@pytest.mark.parametrize("language", TALKS)
def test_swapped_roles_are_not_believed(language: str, times: int) -> None:
    found = parse(document_of(talk(language, "Ann Lee", "Bo Ray", times)), language)

    assert found.interviewers == ("Ann Lee",) or found.low_confidence


def test_a_label_on_the_side_that_it_does_not_name_is_told() -> None:
    found = parse(document_of(talk("es", "P", "Bo Ray", 16)), "es")

    assert found.interviewers == ("Bo Ray",)
    assert "“P” should be on the other side; the speakers may be swapped." in found.doubts
    assert found.low_confidence


def test_a_host_who_says_who_asks_is_not_told_that_it_may_be_swapped() -> None:
    document = document_of(talk("en", "Ann Lee", "Bo Ray", 3))

    found = parse(document, interviewers=("Bo Ray",))

    assert "Its first speaker answers and its last one asks; the speakers may be swapped." in parse(document).doubts
    assert not any("swapped" in doubt for doubt in found.doubts)


def test_questions_and_follow_ups_of_the_press_to_several_are_no_crowd() -> None:
    doubt = "Many people talk, and none of them asks or answers most of it."
    turns = [
        ("Frage", "Zusatzfrage", "Antwort Kröger", "Antwort Timm"),
        ("Frage (Bote)", "Nachfrage", "Antwort Kröger", "Antwort Sieck"),
    ]
    text = "Wessel: Ich begrüße Sie.\n\n" + "".join(
        f"{first}: Wem gehört sie?\n\n{third}: Das prüfen wir gerade noch.\n\n"
        f"{second}: Und wann läutet sie?\n\n{fourth}: Am Sonntag, wenn das Gerüst steht.\n\n"
        for first, second, third, fourth in turns * 2
    )

    assert doubt not in verdict(text).doubts
    assert doubt in verdict(text.replace("Zusatzfrage", "Ida Holm").replace("Nachfrage", "Bo Ray")).doubts
