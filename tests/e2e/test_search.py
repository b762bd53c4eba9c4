"""Looking for exact words in Discord, and what there is to ask where nothing is covered."""

from __future__ import annotations

from e2e.room import Room, choose, menu, private, response, seen


async def test_sentences_are_shown_to_the_person_alone_with_their_places(room: Room) -> None:
    shown = await room.alice.slash(room.channel, "search", words='"submarine"')

    text = private(shown)
    assert text.startswith("### “submarine” stands in ")
    assert "**submarine**" in text
    assert "\n-# Q4, sentence 2" in text
    assert menu(response(shown))


async def test_what_was_found_can_be_opened(room: Room) -> None:
    shown = await room.alice.slash(room.channel, "search", words="friendship")

    opened = await choose(room.alice, response(shown), 1)

    assert "Why is the “friendship”" in private(opened)


async def test_words_that_stand_nowhere_are_told(room: Room) -> None:
    shown = await room.alice.slash(room.channel, "search", words="xylophone @everyone")

    assert private(shown).startswith("### “xylophone” and “\\@everyone” stand nowhere\n")


async def test_where_nothing_is_covered_questions_from_all_over_the_interview_are_offered_and_answered(
    room: Room,
) -> None:
    shown = response(await room.alice.slash(room.channel, "ask", question="Who won the football match?"))

    opened = await choose(room.alice, shown, 3)

    assert seen(shown).startswith("### Not covered in this interview")
    assert len(menu(shown)) == 6
    assert "And in the long term, could China play a leading role" in seen(response(opened))
