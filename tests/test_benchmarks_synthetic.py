from __future__ import annotations

from synthetic import PER_TALK, Writer

from bot.quoting import spoken


def test_a_library_has_as_many_exchanges_as_asked_for_and_is_the_same_each_time() -> None:
    first, again = (tuple(Writer(3).interviews(PER_TALK + 5)) for _ in range(2))

    assert [len(i.exchanges) for i in first] == [PER_TALK, 5]
    assert first == again
    assert first != tuple(Writer(4).interviews(PER_TALK + 5))


def test_every_sentence_can_be_quoted_and_nearly_all_differ() -> None:
    (interview,) = Writer().interviews(PER_TALK)

    sentences = [spoken(interview.source, span) for e in interview.exchanges for span in e.sentences]

    assert all(sentence.strip() for sentence in sentences)
    assert len(set(sentences)) > 0.9 * len(sentences)


def test_what_is_asked_is_part_of_what_was_asked_or_said() -> None:
    writer = Writer()
    interviews = tuple(writer.interviews(PER_TALK))
    text = interviews[0].source.text.split()

    asked = writer.asked(interviews, 40)

    assert len(asked) == 40
    assert all(question.endswith("?") for question in asked)
    assert all(word.rstrip("?") in " ".join(text) for question in asked for word in question.split())
