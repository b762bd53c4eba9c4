"""Labels of two shapes in one record: "Q." and "A." of a court among "MS. LEE:", "Q" of the press among "MR. RAY:"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.text.question_marks import ends_asking, has_question_mark
from bot.transcript.labelling.label_shapes import Shape
from bot.transcript.labelling.labels import Label, key_of
from bot.transcript.labelling.recurring_labels import NAME_RECURS
from bot.transcript.names.offices import titled
from bot.transcript.signs.label_words import ANSWER_WORDS, QUESTION_WORDS, TURN_WORDS

#: Whose questions stand below, until the next such line: "BY MR. PIKE:".
_BY: Final = re.compile(r"BY\s(?=\S)")
#: Whoever is examined goes by this instead of "A" where somebody else spoke in between: "THE WITNESS:".
_WITNESS: Final = frozenset(("witness", "deponent", "temoin", "zeuge", "zeugin", "testigo", "testemunha", "depoente"))
#: What stands for a letter: "Qs.", "Ans.", "Pregunta.-".
_LETTERS: Final = {
    **dict.fromkeys(TURN_WORDS & QUESTION_WORDS, "q"),
    **dict.fromkeys(TURN_WORDS & ANSWER_WORDS, "a"),
}
#: The key of whatever is neither asked nor answered: an objection, a ruling.
_ASIDE: Final = "objection"
#: Who is named in a court without being counsel.
_COURT: Final = re.compile(
    r"THE\s(?!WITNESS)[A-Z ]+|(?:LORD |LADY )?(?:CHAIR|JUDGE|JUSTICE|PRESIDENT|CORONER|SIR )[A-Z' ]*"
)
#: What lets the witness answer: "You can answer.", "Overruled. Go ahead."
_PERMITS: Final = re.compile(
    r"\b(?:answer|go ahead|proceed|respond|overruled|sustained|antworten|répondre|répondez|responder|conteste"
    r"|responda)\b",
    re.IGNORECASE,
)
#: What has the witness tell something is a question: "Tell us how you answer the telephone."
_REQUESTS: Final = re.compile(
    r"\b(?:tell|describe|explain|state|name|identify|erzählen|beschreiben|schildern|nennen|racontez|décrivez|expliquez"
    r"|dites|diga|cuente|describa|explique|descreva|conte)\b",
    re.IGNORECASE,
)
_LONGEST_PERMIT: Final = 80


def together(letters: Sequence[Label], names: Sequence[Label], candidates: Sequence[Label], text: str) -> list[Label]:
    """Return the labels of both shapes in order, where both say who speaks; else those that are more.

    - Of the letters one asks, and no other letter than "Q" and "A" is among them.
    - Names of the other shape recur elsewhere: those in ``names``, and those of ``candidates`` in capitals with a
      title, as counsel has who objects once or twice.
    - Whoever is called "THE WITNESS" after that is who "A." is.
    - What is said without an answer is nobody's question: an objection, a ruling. Nor is leave to answer one, or the
      question of the witness right before whether to: "Do I answer?", "You can answer."
    - "Q." goes on for whoever is named in "BY MR. PIKE:", or else for whose question the answer before was.
    """
    letters = [replace(label, key=_LETTERS.get(label.key, label.key)) for label in letters]
    more = letters if len(letters) * Shape.LETTER.value > len(names) * Shape.COLON.value else names
    keys = [label.key for label in letters]
    if keys.count("q") < NAME_RECURS or not set(keys) <= {"q", "a"}:
        return list(more)
    known, lettered = {label.start for label in names}, {label.start for label in letters}
    others = (label for label in candidates if label.start not in lettered)
    beside = [_bare(label) for label in others if label.start in known or _is_counsel(label)]
    beside = [replace(label, name="A", key="a") if label.key in _WITNESS else label for label in beside]
    beside = [label for label in beside if (label.opens or label.name.isupper()) and label.key != "q"]
    within = sum(letters[0].start < label.start < letters[-1].start for label in beside)
    if len(beside) < NAME_RECURS or not within:
        return list(more)
    said = sorted([*letters, *beside], key=lambda label: label.start)
    return _with_examiners(said, candidates, text) if any(label.key == "a" for label in letters) else said


def _is_counsel(label: Label) -> bool:
    name = _BY.sub("", label.name)
    is_one = bool(titled(name).offices) or label.key in _WITNESS or _COURT.fullmatch(name) is not None
    return name.isupper() and is_one


def _bare(label: Label) -> Label:
    """Return "BY MR. PIKE" as "MR. PIKE"."""
    name = _BY.sub("", label.name, count=1)
    return replace(label, name=name, key=key_of(name)) if name != label.name else label


def _with_examiners(said: Sequence[Label], candidates: Sequence[Label], text: str) -> list[Label]:
    """Return ``said`` where each "Q." is named as whoever examines there, and what nobody answers is an aside.

    Whoever is named in "BY MR. PIKE:" examines from there on; where no such line is, whoever asks what "A." answers.
    """
    by = {label.start for label in candidates if _BY.match(label.name)}
    permits = _permitting(said, text)
    examiner: Label | None = None
    found: list[Label] = []
    for before, label, after in zip([None, *said], said, [*said[1:], None], strict=False):
        is_named = label.key not in ("q", "a")
        if label.start in permits:
            found.append(replace(label, name=_ASIDE, key=_ASIDE))
            continue
        asks = after is not None and after.key == "a" and (before is None or before.key != "q")
        if is_named and (label.start in by or (asks and not by and not _COURT.fullmatch(label.name))):
            examiner = label
        if is_named and not asks and label.start not in by:
            found.append(replace(label, name=_ASIDE, key=_ASIDE))
        elif label.key == "q" and examiner:
            found.append(replace(label, name=examiner.name, key=examiner.key))
        else:
            found.append(label)
    return found


def _permitting(said: Sequence[Label], text: str) -> set[int]:
    """Return where the labels of those stand who let the witness answer, and of the witness who asks for that."""
    ends = [*(label.start for label in said[1:]), len(text)]
    words = [text[label.words_at : end].strip() for label, end in zip(said, ends, strict=True)]
    found: set[int] = set()
    for n, (label, own) in enumerate(zip(said, words, strict=True)):
        is_short = len(own) <= _LONGEST_PERMIT and not has_question_mark(own) and not _REQUESTS.search(own)
        if (
            label.key in ("q", "a")
            or not (is_short and _PERMITS.search(own))
            or said[n + 1 : n + 2] == []
            or said[n + 1].key != "a"
        ):
            continue
        found.add(label.start)
        asking = n > 1 and said[n - 1].key == "a" and said[n - 2].key not in ("q", "a")
        if asking and ends_asking(words[n - 1]):
            found.add(said[n - 1].start)
    return found
