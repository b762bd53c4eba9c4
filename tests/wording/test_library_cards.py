from __future__ import annotations

import datetime as dt

from bot.library import Contents, Description, Diff, Draft, Preview, StoredInterview, difference
from bot.library.events import Event, What
from bot.library.results import Damaged
from bot.model import Interview, Provenance
from bot.remarks import Remark
from bot.wording import Card, Kind, Voice, library_card, preview_card, published_card, removal_card, stored_card

TEXT = """Ann: Why did you go to sea?

Bo: I wanted to see whales. The land was too loud for me.

Ann: What do you eat on board?

Bo: Mostly beans and dried fish.
"""
SAID = Description.of({"outlet": "The Post", "date": "2024-03-01", "link": "https://post.example/a"}, "talk.txt")
DAMAGED = Damaged("sea", Remark("interview sea is damaged"), Remark("remove it"))
DAY = dt.datetime(2024, 3, 2, 9, 30, tzinfo=dt.UTC)


def draft_of(text: str = TEXT, said: Description = SAID) -> Draft:
    return Draft.read(text.encode(), "talk.txt", said)


def preview(draft: Draft, before: Interview | None = None, same_file: tuple[str, ...] = ()) -> Card:
    return preview_card(Preview(draft, difference(before, draft.interview), same_file))


def stored_of(draft: Draft, withdrawn: dt.datetime | None = None) -> StoredInterview:
    return StoredInterview(draft.interview, draft.description, len(draft.data), DAY, DAY, withdrawn)


def test_a_preview_says_who_how_sure_and_shows_the_first_and_the_last_question() -> None:
    card = preview(draft_of())

    assert (card.kind, card.heading) == (Kind.PREVIEW, "Not published yet: 2 questions with answers")
    assert card.notes[:2] == ("Asked by: Ann.", "Answered by: Bo.")
    assert [p.quote.text for p in card.passages] == [
        "Why did you go to sea?",
        "I wanted to see whales. The land was too loud for me.",
        "What do you eat on board?",
        "Mostly beans and dried fish.",
    ]
    assert [p.place for p in card.passages] == ["", "question 1 of 2", "", "question 2 of 2"]
    assert (card.source, card.link) == ("Bo to The Post, 2024-03-01", "https://post.example/a")


def test_of_a_long_answer_whole_sentences_are_shown_and_that_it_goes_on() -> None:
    long = "The sea is a very large place and I have not seen the end of it. " * 9

    shown = preview(draft_of(TEXT.replace("Mostly beans and dried fish.", long))).passages[-1]

    assert shown.quote.text == ("The sea is a very large place and I have not seen the end of it. " * 3).strip()
    assert shown.place == "question 2 of 2, how it begins"


def test_a_sentence_longer_than_a_sample_is_cut() -> None:
    shown = preview(draft_of(TEXT.replace("Mostly beans", "Beans " + "and beans " * 90))).passages[-1]

    assert len(shown.quote.text) == 240
    assert shown.place.endswith("how it begins")


def test_what_is_missing_is_asked_for() -> None:
    notes = preview(draft_of(said=Description())).notes

    assert notes[-1] == "Still to be said: who published it and when (or “undated”)."


def test_what_takes_the_place_of_another_says_what_changes() -> None:
    changed = draft_of(TEXT.replace("dried fish", "salted fish"))

    notes = preview(changed, draft_of().interview).notes

    replaced = "It takes the place of “talk” (Bo to The Post, 2024-03-01)"
    assert f"{replaced}. Questions: 0 added, 1 changed, 0 gone, 1 as before." in notes


def test_what_is_more_guessed_than_known_is_called_doubtful() -> None:
    doubtful = "This is doubtful: who asks, who answers and where a question ends is more guessed than known."
    guessed = draft_of(TEXT.replace("Ann: ", "").replace("Bo: ", ""))

    assert [n for n in preview(guessed).notes if n.startswith(doubtful)]
    assert not [n for n in preview(draft_of()).notes if n.startswith(doubtful)]


def test_the_three_most_doubtful_places_are_shown_with_whose_words_they_are_taken_for() -> None:
    guessed = preview(draft_of(TEXT.replace("Ann: ", "").replace("Bo: ", "")))

    assert guessed.passages_heading == "First and last question, then what is most doubtful"
    doubtful = [p for p in guessed.passages if p.place.endswith(", doubtful")]
    assert [(p.quote.text, p.voice, p.place) for p in doubtful] == [
        ("Why did you go to sea?", Voice.QUESTION, "question 1 of 2, doubtful"),
        ("What do you eat on board?", Voice.QUESTION, "question 2 of 2, doubtful"),
        ("Mostly beans and dried fish.", Voice.ANSWER, "question 2 of 2, doubtful"),
    ]
    assert preview(draft_of()).passages_heading == "First and last question"


def test_that_the_same_file_is_there_already_is_told() -> None:
    said = "The same file is in the library already, as “one” and “two”; it stays there, beside “talk”."

    assert said in preview(draft_of(), same_file=("one", "two")).notes


def test_what_was_left_out_is_told_with_its_line() -> None:
    card = preview(draft_of(TEXT + "\n\nSubscribe to our newsletter\n\nCopyright 2024 The Post. All rights reserved."))

    button = "button or box of the page after the last answer"
    assert f"Left out: line 10, {button}; line 12, {button}." in card.notes


def test_a_published_interview_can_be_asked_unless_it_is_withdrawn() -> None:
    interview = draft_of().interview
    new = Diff(None, interview, interview.exchanges, (), ())

    assert published_card(interview, new, withdrawn=False).notes[-1] == "It can be asked now."
    assert published_card(interview, new, withdrawn=True).notes[-1].startswith("It is withdrawn")
    waits = "Nothing of it is quoted before 2024-03-02 09:30 UTC."
    assert published_card(interview, new, withdrawn=False, opens=DAY).notes[-1] == waits
    withdrawn, waiting = published_card(interview, new, withdrawn=True, opens=DAY).notes[-2:]
    assert (withdrawn.startswith("It is withdrawn"), waiting) == (True, waits)


def test_a_library_is_listed_a_line_an_interview() -> None:
    stored = stored_of(draft_of())

    card = library_card(Contents((stored, stored_of(draft_of(), DAY)), (DAMAGED,)))

    assert card.heading == "3 interviews in the library of this server"
    assert card.notes == (
        "talk: Bo to The Post, 2024-03-01, 2 questions",
        "talk: Bo to The Post, 2024-03-01, 2 questions, withdrawn",
        "Interview sea is damaged; remove it.",
    )


def test_an_empty_library_says_what_is_asked_instead() -> None:
    assert library_card(Contents()).notes == (
        "No interviews of its own: the built-in one is asked until one is added.",
    )
    assert library_card(Contents(), built_in=False).notes == (
        "No interviews of its own, and the built-in one is switched off: nothing can be asked.",
    )


def test_an_interview_is_told_with_its_file_and_its_history() -> None:
    event = Event("talk", DAY, What.ADDED, "ab" * 32, added=("0" * 8, "1" * 8))

    card = stored_card(stored_of(draft_of(), DAY), (event,))

    assert "Withdrawn: 2024-03-02 09:30 UTC" in card.notes
    assert any(note.startswith("File: talk.txt, ") and "SHA-256" in note for note in card.notes)
    assert card.closing == ("2024-03-02 09:30 UTC: added (2 added)",)
    assert card.link == "https://post.example/a"


def test_what_is_damaged_is_removed_by_its_key() -> None:
    card = removal_card(Contents((), (DAMAGED,)))

    assert card.notes[0] == "Interview sea is damaged; remove it."


def test_removing_tells_that_there_is_a_gentler_way() -> None:
    stored = stored_of(draft_of())

    card = removal_card(Contents((stored,)))

    assert stored.interview.provenance == Provenance(
        outlet="The Post", date=dt.date(2024, 3, 1), link="https://post.example/a"
    )
    assert "cannot be brought back" in card.notes[1]
    assert "/library withdraw" in card.notes[2]
