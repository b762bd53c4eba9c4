"""How labels, styles, sounds and asides of one document come together: what each of its passages is."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from bot.model import Span
from bot.model.document import Document, Kind
from bot.transcript.asides import aside_reason, back_matter, is_section_line, repeats_title, surroundings
from bot.transcript.chosen import Choice, choose
from bot.transcript.cue_words import cues_for
from bot.transcript.front import find_title
from bot.transcript.label_filters import find_labels
from bot.transcript.labels import Label
from bot.transcript.passages import Passage, cut_passages
from bot.transcript.question_score import ask_score, typical_words, words_of
from bot.transcript.roles import Casting, Role, Voice, cast
from bot.transcript.segmentation import Evidence, State, decide
from bot.transcript.styles import Style, find_style

#: The voice of questions that are marked by their style and not by a name.
STYLED = "\0styled"
#: The voice of answers where only those are.
STYLED_ANSWER = "\0styled answer"
#: How much a style that marks questions says that its voice asks.
_STYLE_ASKS = 6.0
#: How much speaking first says it: more often than not the interviewer opens.
_FIRST_ASKS = 1.0
#: How much less a point of a list sounds like a question.
_POINT_OF_A_LIST = 2.5
#: What a passage gains as a question where the next is e times as long, and loses where it is so much shorter.
_BREVITY = 0.5
#: Before the first labelled or styled turn, and after the last where a rule or heading cuts it off.
_BEFORE_FIRST, _CUT_OFF = 7.5, 8.0
#: A passage that sounds more like a question than this may open another exchange, also below a heading.
_CLEARLY_ASKS = 1.0
#: A short line that sounds so much like a question has a question mark or opens like one.
_HAS_MARK = 3.0


@dataclass(frozen=True, slots=True)
class Conversation:
    """A document understood: each passage with what it is."""

    passages: tuple[Passage, ...]
    #: Why nobody says the passage; None where somebody does.
    asides: tuple[str | None, ...]
    states: tuple[State, ...]
    #: Whose voice it is: a label's key, ``STYLED``, or None where nothing tells.
    voices: tuple[str | None, ...]
    asking: tuple[float, ...]
    labels: tuple[Label, ...]
    casting: Casting
    title: Span | None
    #: How typography tells questions from answers.
    style: Style
    #: How sure the state of each passage that somebody says is, see ``segmentation.Decision``.
    margins: tuple[float, ...]
    #: What the host's choice of interviewers means; None where the document decides.
    choice: Choice | None = None


def understand(document: Document, language: str, interviewers: tuple[str, ...] | None = None) -> Conversation:
    """Return what each passage of ``document`` is; ``interviewers`` are the names of those who ask, if known."""
    text, cues = document.source.text, cues_for(language)
    labels = find_labels(document)
    passages = cut_passages(document, labels)
    counts = [len(words_of(p.span.of(text))) for p in passages]
    typical = typical_words(n for n in counts if n > 0)
    alone = [ask_score(p.unnumbered.of(text), cues, typical) for p in passages]
    asking = [score + brevity for score, brevity in zip(alone, _brevity(counts), strict=True)]
    title = find_title(document, passages)
    style = find_style(
        text, passages, [score if p.span != title else 0.0 for p, score in zip(passages, asking, strict=True)]
    )
    turned = style.questions | style.opening
    asking = [score - (0.0 if n in turned else _list_cost(text, passages[n])) for n, score in enumerate(asking)]
    voices = list(_voices_of(passages, style))
    casting = cast(_voices(voices, asking, counts), [v for v in voices if v])
    choice = choose(interviewers, document, labels, casting.roles) if interviewers else None
    if choice and choice.is_known:
        casting = casting.with_askers(choice.askers)
        asking = [-score for score in asking] if choice.turned else asking
    asides = _asides(text, passages, voices, casting, asking, title, style.opening)
    speech = [n for n, reason in enumerate(asides) if reason is None]
    states = [State.FRONT] * len(passages)
    evidence = _evidence(document, passages, speech, voices, casting, asking, style)
    decision = decide(evidence)
    for n, state in zip(speech, decision.states, strict=True):
        states[n] = state
    return Conversation(
        passages=tuple(passages),
        asides=tuple(asides),
        states=tuple(states),
        voices=tuple(voices),
        asking=tuple(asking),
        labels=tuple(labels),
        casting=casting,
        title=title,
        style=style,
        margins=decision.margins,
        choice=choice,
    )


def _brevity(counts: Sequence[int]) -> Iterator[float]:
    """Yield how much the passage after it says that each is a question: an answer is longer than its question."""
    for own, following in zip_longest(counts, counts[1:], fillvalue=0):
        ratio = math.log((following + 1) / (own + 1)) if following else 0.0
        yield _BREVITY * max(-1.0, min(1.0, ratio))


def _list_cost(text: str, passage: Passage) -> float:
    """Return how much less a passage is a question for being one of several points of a list; 0 where it is none."""
    is_point = passage.block.kind is Kind.ITEM and not passage.bold
    asks = passage.numbered and "?" in passage.unnumbered.of(text)
    return _POINT_OF_A_LIST if is_point and not asks else 0.0


def _voices_of(passages: Sequence[Passage], style: Style) -> Iterator[str | None]:
    """Yield the voice of each passage: where only answers are set in a style, what stands between them asks."""
    first, last = min(style.answers, default=0), max(style.answers, default=0)
    for n, passage in enumerate(passages):
        if n in style.answers:
            yield STYLED_ANSWER
        elif n in style.questions or first < n < last:
            yield STYLED
        else:
            yield passage.label.key if passage.label else None


def _voices(keys: Sequence[str | None], asking: Sequence[float], counts: Sequence[int]) -> dict[str, Voice]:
    """Collect each voice's turns; a turn is the labelled passage with the unlabelled ones that follow it."""
    voices: dict[str, Voice] = {}
    styled = STYLED in keys
    speaker: str | None = None
    for key, score, count in zip(keys, asking, counts, strict=True):
        if key:
            declared = _STYLE_ASKS if key == STYLED else 0.0 if voices or key == STYLED_ANSWER else _FIRST_ASKS
            voice = voices.setdefault(key, Voice(key, declared=declared))
            voice.asking.append(score)
            voice.words.append(count)
        elif speaker and not styled:
            voices[speaker].asking[-1] = max(voices[speaker].asking[-1], score)
            voices[speaker].words[-1] += count
        speaker = key or speaker
    return voices


def _asides(
    text: str,
    passages: Sequence[Passage],
    voices: Sequence[str | None],
    casting: Casting,
    asking: Sequence[float],
    title: Span | None,
    opening: frozenset[int],
) -> list[str | None]:
    around = surroundings(text, passages, title.of(text) if title else "")
    reasons: list[str | None] = []
    silent: str | None = None
    for n, (passage, voice) in enumerate(zip(passages, voices, strict=True)):
        if voice:
            silent = "spoken by nobody in the conversation" if casting.roles.get(voice) is Role.NOBODY else None
        is_title = title is not None and passage.span == title
        reason = "title" if is_title else None
        if not reason and n not in opening:
            reason = repeats_title(text, passage, around) if voice else aside_reason(text, passage, around)
        reasons.append(reason or silent)
    for n in range(1, len(passages) - 1):  # "[Laughs]" and "2001." are the answer where nothing else could be
        asked = voices[n - 1] == voices[n + 1] == STYLED and asking[n - 1] > _CLEARLY_ASKS
        alone = voices[n] is None and asked
        if alone and reasons[n] and passages[n].block.kind is not Kind.HEADING:
            reasons[n] = None
    for n in _section_lines(text, passages, voices, asking, reasons, casting.roles):
        reasons[n] = "section heading"
    return reasons


def _section_lines(
    text: str,
    passages: Sequence[Passage],
    voices: Sequence[str | None],
    asking: Sequence[float],
    reasons: Sequence[str | None],
    roles: Mapping[str, Role],
) -> Iterator[int]:
    """Yield the passages that could be section headings and stand above a question."""
    question_follows = False
    for n in range(len(passages) - 1, -1, -1):
        if reasons[n] is not None:
            continue
        voice = voices[n]
        if question_follows and voice is None and asking[n] < _HAS_MARK and is_section_line(text, passages[n]):
            yield n
        else:
            question_follows = roles.get(voice) is Role.ASKS if voice else asking[n] > 0


def _evidence(
    document: Document,
    passages: Sequence[Passage],
    speech: Sequence[int],
    voices: Sequence[str | None],
    casting: Casting,
    asking: Sequence[float],
    style: Style,
) -> list[Evidence]:
    text = document.source.text
    marked = [n for n in speech if voices[n]]
    first = marked[0] if marked else -1
    if style.answers:  # the first question stands before them, and nothing marks it
        first -= 1
    cut = _cut_off(document, passages, speech, voices, casting.roles, asking)
    return [
        Evidence(
            ask=asking[n],
            role=casting.roles.get(voices[n] or ""),
            whole_question=style.is_whole,
            opens_turn=n in style.opening if style.opening else None,
            front=_BEFORE_FIRST if n < first else 0.0,
            back=back_matter(text, passages[n]) + (_CUT_OFF if passages[n].place > cut else 0.0),
        )
        for n in speech
    ]


def _cut_off(
    document: Document,
    passages: Sequence[Passage],
    speech: Sequence[int],
    voices: Sequence[str | None],
    roles: Mapping[str, Role],
    asking: Sequence[float],
) -> int:
    """Return the place of the first rule or unspoken heading after the last answer has begun; beyond all if none."""
    dense = any(voices[n] for n in speech)
    turns = [n for n in speech if (voices[n] if dense else asking[n] > _CLEARLY_ASKS)]
    if not turns:
        return len(document.blocks)
    last = turns[-1]
    if roles.get(voices[last] or "") is not Role.ANSWERS:  # its answer is the next passage
        last = min(last + 1, len(passages) - 1)
    spoken = {passages[n].place for n in speech}
    after = range(passages[last].place + 1, len(document.blocks))
    kinds = (Kind.RULE, Kind.HEADING)
    return next((b for b in after if document.blocks[b].kind in kinds and b not in spoken), len(document.blocks))
