"""Which style tells questions from answers where no names do: headings, bold, italics, numbers, dashes, classes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.model import Span
from bot.model.document import Kind
from bot.text.question_marks import has_question_mark
from bot.transcript.names.signatures import is_signed, names_whom_it_quotes
from bot.transcript.signs.cue_words import Cues
from bot.transcript.signs.label_words import NOBODY_WORDS, QUESTION_WORDS
from bot.transcript.text_parts.last_topics import telling
from bot.transcript.text_parts.passages import Passage
from bot.transcript.text_parts.quoted_questions import quoted_questions
from bot.transcript.text_parts.section_heads import section_heads
from bot.transcript.text_parts.styled_leads import (
    Look,
    below_section,
    end_of_styles,
    goes_on_with_turn,
    length_of,
    look_of,
    with_other_levels,
    without_lead,
    without_points,
    without_section_heads,
)
from bot.transcript.text_parts.topic_heads import topic_heads

_DASHED = re.compile(r"\s*(?:[-–—―─]{1,2}|>>)\s*(?=[^\s\d-])")
#: How Japanese magazines mark questions: "――では、橋は。"
_DOUBLE_DASHED = re.compile(r"\s*[―—─]{2}\s*(?=[「『《（]?[\u3040-\u30ff\u3400-\u9fff])")
#: So many questions have such a dash, and so many times as long is what stands between them.
_DOUBLE_DASHES, _LONGER_BETWEEN = 3, 1.2
_QUOTED = re.compile(r"\s*(?:«[^«»]+»|“[^“”]+”|„[^„“”]+[“”]|「[^「」]+」)\s*\Z")
#: Styles in which every paragraph of a question is set, and not only its head, or in which its last one is.
_WHOLE = ("bold", "italic", "quotation", "quoted", "capitals", "signed")
#: Those in which a text stresses words, too, and those in which pull quotes are set.
_STRESSING = ("bold", "italic")
_QUOTATIONS = ("quotation", "quoted")
#: Below the last of so many labels no style says who speaks, but where all are like "Question 9".
_LABELS = 8
#: A paragraph as long is no heading, whatever it ends with.
_LONGER_THAN_HEADINGS = 140
#: More of the paragraph in the same line; such a share of questions at most has some where all others have none.
_RUN_IN, _RUN_IN_SHARE = re.compile(r"[^\S\n]*\S"), 0.15
#: So many for each of those at least where an answer begins so right below a question.
_ALONE_FOR_RUN_IN = 2
#: What the name of a style begins with that a page has given a class.
_LOOK = "look "
#: So many classes of a page are looked at, the commonest; each is compared with all the rest of the page.
_MOST_LOOKS = 60
#: Of the passages in the style, so many must sound like questions, and so much more than the rest.
_SHARE, _LEAD = 0.6, 1.0
#: And so many must have a question mark: section headings are short and sound like questions, but have none.
_MARKED = 0.5
#: A style of one passage must sound more like a question than this.
_LONE_ASKS = 2.0
#: It marks none where so many others ask as clearly above longer passages.
_ELSEWHERE = 2
#: Where an interviewer comments more than asks, these do, if nearly all end like sentences and the style alternates.
_TALKING_LEAD, _TALKING_MARKED, _TALKING_ENDED, _TALKING_RUNS = 0.5, 0.15, 0.8, 4
#: A style that marks answers covers most of the words that somebody may say.
_ANSWERS_COVER = 0.5
#: Dashes open turns where so many passages have one, and of those some ask and some do not.
_DASHES, _DASHED_SHARE, _DASHED_WITHIN, _DASHED_ASKING = 6, 0.4, 0.6, 0.1


@dataclass(frozen=True, slots=True)
class Style:
    """What typography says about the passages; places of passages."""

    #: Those set in the style that marks questions.
    questions: frozenset[int] = frozenset()
    #: Those set in the style that marks answers, where only that is marked, and what is said between them.
    answers: frozenset[int] = frozenset()
    between_answers: frozenset[int] = frozenset()
    #: Those whose dash opens a turn, where all turns have one.
    opening: frozenset[int] = frozenset()
    #: The style covers whole questions, or their ends: no question goes on without it below.
    is_whole: bool = False
    #: A dash stands before each question.
    is_dashed: bool = False
    #: The only one in a style of its own that asks, where several others ask without any: it is a box of the page.
    boxed: int | None = None
    #: Where the talk begins, below a question that opens the page and that a journalist answers; 0 where none does.
    begins: int = 0


def find_style(
    text: str,
    passages: Sequence[Passage],
    asking: Sequence[float],
    cues: Cues,
    is_aside: Callable[[Passage], bool],
) -> Style:
    """Return how typography tells questions from answers; an empty style where it does not.

    - All passages of a heading level, all that are bold throughout, italic, numbered, bulleted, quotations, in
      quotation marks, in capitals, opened by a dash, or with a name or a place behind them; where nobody is named who
      takes part, all that a page prints in one class, or in one tag of it.
    - Most of them sound like questions, clearly more than the rest; half have a question mark; half are followed by a
      passage not set so. Or they are sentences that alternate with the rest, and sound more like questions.
    - Of several such styles, the one whose passages sound most like questions in all.
    - Else headings that ask without a mark the only one who has a label.
    - Else a style of most of the text, with sentences that sound more like questions between its passages.
    - Else dashes that open most passages, of which some ask.

    ``asking`` is how much each passage sounds like a question; ``is_aside`` tells what nobody could say: headings,
    heads of pages, pull quotes.
    """
    if quoted := quoted_questions(text, passages):
        return Style(quoted, is_whole=True)
    looks = [look_of(text, passage, score, cues) for passage, score in zip(passages, asking, strict=True)]
    heads = section_heads(text, passages, asking)
    styles = {
        style: [n for n in places if n not in heads and (style not in _QUOTATIONS or not is_aside(passages[n]))]
        for style, places in _places_of_styles(text, passages).items()
    }
    stressing = {style: _below_leads(text, passages, styles[style]) for style in _STRESSING if style in styles}
    styles |= {style: [*below_section(places, looks)] for style, places in stressing.items()}
    if "numbered" in styles:
        styles["numbered"] = without_points(text, passages, styles["numbered"])
    shown = telling(text, passages)
    found = _double_dashed(styles.pop("double dash", []), looks) or _style_of_questions(styles, looks, shown)
    if found := found or _style_of_topics(topic_heads(text, passages, asking, cues)):
        return replace(found, questions=_alone(text, passages, found.questions))
    if any(p.label and p.label.key not in NOBODY_WORDS for p in passages):
        return Style()
    unsaid = frozenset(n for n, passage in enumerate(passages) if is_aside(passage))
    found = _style_of_answers(styles, looks, unsaid) or _style_of_turns(styles, looks) or Style()
    return replace(found, boxed=_boxed(styles, looks))


def _double_dashed(places: Sequence[int], looks: Sequence[Look]) -> Style | None:
    """Return the style of questions that a double dash marks, and nothing else: each has a longer answer below."""
    if _runs(places) < max(_DOUBLE_DASHES, len(places)):
        return None
    asked = length_of([looks[n] for n in places])
    is_longer = length_of(looks[places[0] :]) - asked >= _LONGER_BETWEEN * asked
    return Style(frozenset(places), is_whole=True, is_dashed=True) if is_longer else None


def _style_of_topics(places: frozenset[int]) -> Style | None:
    return Style(places) if places else None


def _boxed(styles: Mapping[str, Sequence[int]], looks: Sequence[Look]) -> int | None:
    alone = (places[0] for style, places in styles.items() if len(places) == 1 and not style.startswith(_LOOK))
    asking = (n for n in alone if looks[n].has_mark and looks[n].asks > _LONE_ASKS)
    return next((n for n in asking if _are_asked_elsewhere(n, looks)), None)


def _style_of_questions(
    styles: Mapping[str, Sequence[int]], looks: Sequence[Look], told: Callable[[int], bool]
) -> Style | None:
    styles = {
        style: without_section_heads(places, looks, told) if style.startswith("heading") else places
        for style, places in styles.items()
    }
    marking = [style for style, places in styles.items() if places and _marks_questions(places, looks)]
    if not marking:
        return None
    best = max(marking, key=lambda style: sum(looks[n].asks for n in styles[style]))
    return Style(
        frozenset(without_lead(with_other_levels(best, styles, looks), looks)),
        is_whole=best in _WHOLE or best.startswith(_LOOK),
        is_dashed=best == "dashed",
    )


def _alone(text: str, passages: Sequence[Passage], places: frozenset[int]) -> frozenset[int]:
    """Return ``places`` without those whose passage goes on in its line, where nearly all others do not.

    A bold sentence at the head of a paragraph is no question where questions have lines of their own; nor is one that
    asks nothing right below a question that has, where none at the head of a paragraph asks: the answer stresses it.
    """
    run_in = {n for n in places if _runs_in(text, passages[n])}
    if len(run_in) <= _RUN_IN_SHARE * len(places):
        return places - run_in
    marked = {n for n in places if has_question_mark(passages[n].span.of(text))}
    if marked & run_in or len(places) < _ALONE_FOR_RUN_IN * len(run_in):
        return places
    return places - {n for n in run_in if n - 1 in marked - run_in}


def _below_leads(text: str, passages: Sequence[Passage], places: list[int]) -> list[int]:
    """Return ``places`` from the first on that is a whole paragraph, where several are, or asks.

    What an introduction stresses at the heads of its paragraphs is no question: "**Ida Holm** has kept the lock."
    """
    whole = [n for n in places if not _runs_in(text, passages[n]) or has_question_mark(passages[n].span.of(text))]
    return places[places.index(whole[0]) :] if len(whole) >= _TALKING_RUNS else places


def _runs_in(text: str, passage: Passage) -> bool:
    return _RUN_IN.match(text, passage.span.end, passage.block.span.end) is not None


def _style_of_answers(styles: Mapping[str, list[int]], looks: Sequence[Look], unsaid: frozenset[int]) -> Style | None:
    said = [[n for n in places if n not in unsaid] for places in styles.values()]
    marking = [places for places in said if places and _marks_answers(places, looks, unsaid)]
    if not marking:
        return None
    answers = frozenset(sorted(marking, key=len)[-1])
    above = next((n for n in range(min(answers) - 1, -1, -1) if n not in unsaid), 0)
    first = above if looks[above].ends and looks[above].asks > 0 else min(answers)  # the question to the first of them
    return Style(answers=answers, between_answers=frozenset(range(first, max(answers))) - answers - unsaid)


def _style_of_turns(styles: Mapping[str, list[int]], looks: Sequence[Look]) -> Style | None:
    dashed = styles.get("dashed", [])
    return Style(opening=frozenset(dashed), is_dashed=True) if _open_turns(dashed, looks) else None


def without_dash(text: str, span: Span) -> Span:
    """Return ``span`` without a dash at its head that opens a turn."""
    dash = _DASHED.match(text, span.start, span.end)
    return Span(dash.end(), span.end) if dash and dash.end() < span.end else span


def _places_of_styles(text: str, passages: Sequence[Passage]) -> dict[str, list[int]]:
    """Return the places of the passages in each style that have no label, or in bold one that stands once.

    So does an outlet in the first of several bold questions: "**The Lantern: Why nets?**".
    """
    found: dict[str, list[int]] = {}
    labels = [n for n, passage in enumerate(passages) if passage.label]
    times = Counter(passage.label.key for passage in passages if passage.label)
    are_people = not times.keys() <= QUESTION_WORDS
    end = end_of_styles(text, passages, labels[-1]) if len(labels) >= _LABELS and are_people else len(passages)
    going_on = goes_on_with_turn(passages, times)
    for n, passage in enumerate(passages[:end]):
        is_free = passage.label is None or (passage.bold and times[passage.label.key] == 1)
        if is_free and n not in going_on and not names_whom_it_quotes(passage.span.of(text)):
            for style in _styles_of(text, passage, labelled=bool(labels)):
                found.setdefault(style, []).append(n)
    looks = sorted((style for style in found if style.startswith(_LOOK)), key=lambda style: -len(found[style]))
    rare = set(looks[_MOST_LOOKS:])
    return {style: places for style, places in found.items() if style not in rare}


def _styles_of(text: str, passage: Passage, *, labelled: bool) -> list[str]:
    kind = passage.block.kind
    if kind is Kind.HEADING:
        return [f"heading {passage.block.level}"]
    if kind is Kind.CAPTION:
        return []
    words = passage.span.of(text)
    styles = {
        "bold": passage.bold,
        "italic": passage.italic,
        "numbered": passage.numbered,
        "bulleted": kind is Kind.ITEM and not passage.numbered,
        "quotation": kind is Kind.QUOTE,
        "double dash": _DOUBLE_DASHED.match(words) is not None,
        "dashed": passage.arrow or _DASHED.match(words) is not None,
        "quoted": _QUOTED.match(words) is not None,
        "capitals": words.isupper() and " " in words,
        "signed": is_signed(words),
        _LOOK + passage.block.look: passage.block.look != "" and not labelled,
    }
    return [style for style, holds in styles.items() if holds]


def _marks_questions(places: Sequence[int], looks: Sequence[Look]) -> bool:
    chosen = set(places)
    inside = [looks[n] for n in places]
    outside = [look for n, look in enumerate(looks) if n not in chosen]
    if not outside:
        return False
    if len(places) == 1 and _are_asked_elsewhere(places[0], looks):
        return False
    followed = {n + 1 for n in places} - chosen - {len(looks)}
    lead = _asking(inside) - _asking(outside)
    return len(followed) * 2 >= len(places) and (_ask(inside, lead) or _talk_on(places, inside, lead))


def _are_asked_elsewhere(place: int, looks: Sequence[Look]) -> bool:
    """Tell whether several other passages ask as clearly, and something longer stands below: the talk is theirs.

    What is set apart is a box of the page then: "**Do you want to help?** Write to us."
    """
    asked = {n for n, look in enumerate(looks) if n != place and look.has_mark and look.ends and look.asks > _LONE_ASKS}
    answered = (n for n in asked if n + 1 not in asked and looks[n + 1 : n + 2] and n + 1 != place)
    return sum(looks[n + 1].length > looks[n].length for n in answered) >= _ELSEWHERE


def _talk_on(places: Sequence[int], looks: Sequence[Look], lead: float) -> bool:
    return _talk(looks, lead) and _runs(places) >= _TALKING_RUNS


def _ask(looks: Sequence[Look], lead: float) -> bool:
    """Tell whether passages are questions that sound so by ``lead`` more than the rest."""
    return (
        sum(look.asks > 0 for look in looks) >= _SHARE * len(looks)
        and sum(look.has_mark for look in looks) >= _MARKED * len(looks)
        and lead >= _LEAD
        and (len(looks) > 1 or _asking(looks) > _LONE_ASKS)
    )


def _talk(looks: Sequence[Look], lead: float) -> bool:
    """Tell whether passages are an interviewer's sentences that sound like questions by ``lead`` more than the rest."""
    return (
        lead >= _TALKING_LEAD
        and sum(look.has_mark for look in looks) >= _TALKING_MARKED * len(looks)
        and sum(look.ends or look.length > _LONGER_THAN_HEADINGS for look in looks) >= _TALKING_ENDED * len(looks)
    )


def _marks_answers(places: list[int], looks: Sequence[Look], unsaid: frozenset[int]) -> bool:
    chosen = unsaid.union(places)
    between = [looks[n] for n in range(places[0], places[-1]) if n not in chosen]
    if _runs(places) < _TALKING_RUNS or not between:
        return False
    answers = [looks[n] for n in places]
    said = length_of([look for n, look in enumerate(looks) if n not in unsaid])
    covered = length_of(answers) >= _ANSWERS_COVER * said
    return covered and _talk(between, _asking(between) - _asking(answers))


def _open_turns(dashed: Sequence[int], looks: Sequence[Look]) -> bool:
    """Tell whether the passages with a dash are the turns of a dialogue: many of all, of which some ask."""
    if len(dashed) < _DASHES:
        return False
    asked = sum(looks[n].has_mark for n in dashed)
    talk = looks[dashed[0] : dashed[-1] + 1]
    is_most = len(dashed) >= _DASHED_SHARE * len(looks) or (
        len(dashed) >= _DASHED_WITHIN * len(talk) and length_of(talk) * 2 >= length_of(looks)
    )
    return is_most and _DASHED_ASKING * len(dashed) <= asked


def _runs(places: Sequence[int]) -> int:
    return 1 + sum(b > a + 1 for a, b in pairwise(places))


def _asking(looks: Sequence[Look]) -> float:
    """Return how much the passages sound like questions on average."""
    return sum(look.asks for look in looks) / len(looks)
