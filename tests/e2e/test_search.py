"""Looking for exact words in Discord."""

from __future__ import annotations

from e2e.room import Room, choose, menu, private, response


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
