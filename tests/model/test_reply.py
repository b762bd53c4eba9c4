from __future__ import annotations

from building import interview_of

from bot.model import SummarySentence


def test_a_sentence_of_a_summary_is_said_by_who_says_its_paragraph() -> None:
    talk = interview_of(("Why?", "I wanted silence.\n\nI did not."), answered_by=("Ann", "Bo"))
    exchange = talk.exchange(1)
    sentences = [SummarySentence(exchange, p.sentences[0], n, 1) for n, p in enumerate(exchange.answer, 1)]

    assert [sentence.speaker for sentence in sentences] == ["Ann", "Bo"]
