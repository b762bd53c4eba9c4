from __future__ import annotations

from bot.transcript.decision.evidence import Evidence, evidence_of
from bot.transcript.signs.cue_words import cues_for
from bot.transcript.speakers.roles import Role
from bot.transcript.text_parts.styles import Style
from transcript.building import NAMED, document_of, heard

ROLES = {"ann lee": Role.ASKS, "bo ray": Role.ANSWERS}


def evidence(text: str, style: Style | None = None) -> list[Evidence]:
    return evidence_of(document_of(text), heard(text, style), style or Style(), ROLES, cues_for("en"))


def test_a_label_tells_the_role_and_what_stands_before_the_first_is_front() -> None:
    found = evidence("We met on a boat.\n\n" + NAMED)

    assert [one.role for one in found] == [None, Role.ASKS, Role.ANSWERS, Role.ASKS, Role.ANSWERS]
    assert [one.front > 0 for one in found] == [True, False, False, False, False]


def test_what_a_rule_cuts_off_after_the_last_answer_is_back() -> None:
    found = evidence(NAMED + "\n---\n\nAnn Lee writes books.\n")

    assert [one.back > 0 for one in found] == [False, False, False, False, True]


def test_a_rule_between_turns_cuts_nothing_off() -> None:
    assert {one.back for one in evidence(NAMED.replace("Ann Lee: Does", "---\n\nAnn Lee: Does"))} == {0.0}


def test_before_the_first_answer_in_a_style_stands_its_question() -> None:
    found = evidence("Bees.\n\nWhy bees?\n\nThey hum.\n\nWhy?\n\nSo.\n", Style(answers=frozenset({2, 4})))

    assert [one.front > 0 for one in found] == [True, False, False, False, False]


def test_it_is_known_what_ends_with_a_question_mark_and_what_opens_with_a_reply() -> None:
    found = evidence("Why bees?\n\nWell, they hum. Do they not?\n\nThey do.\n")

    assert [(one.ends_asking, one.replies) for one in found] == [(True, False), (True, True), (False, False)]
