"""How labels, styles, sounds and asides of one document come together: what each of its passages is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from bot.model import Span
from bot.model.corrections import Corrections
from bot.model.document import Document
from bot.transcript.decision.corrected import with_corrections
from bot.transcript.decision.evidence import evidence_of
from bot.transcript.decision.second_look import Page, decided
from bot.transcript.identities.chosen import Choice, choose
from bot.transcript.labelling.joint_labels import joint_in
from bot.transcript.labelling.labels import Label
from bot.transcript.labelling.speaker_labels import find_labels
from bot.transcript.names.offices import offices_of
from bot.transcript.signs.cue_words import Cues, cues_for
from bot.transcript.signs.question_score import CLEARLY_ASKS, addresses, opens_asking
from bot.transcript.speakers.head_lines import stated_roles
from bot.transcript.speakers.host_greetings import greetings_of
from bot.transcript.speakers.names_said import mentions_of
from bot.transcript.speakers.roles import Casting, Role, cast
from bot.transcript.text_parts.adverts import adverts_apart
from bot.transcript.text_parts.announcements import below_announcement
from bot.transcript.text_parts.front import find_title
from bot.transcript.text_parts.passages import Passage, cut_passages
from bot.transcript.text_parts.questions_told import told_questions
from bot.transcript.text_parts.quoted_answers import without_dashes, without_quotation_marks
from bot.transcript.text_parts.styles import Style, find_style
from bot.transcript.text_parts.teasers import below_teaser
from bot.transcript.text_parts.unlabelled_asker import asked_without_label
from bot.transcript.text_parts.utterances import STYLED, Utterance, utterances_of, with_voices
from bot.transcript.unspoken.ad_breaks import advert_voices
from bot.transcript.unspoken.aside_signs import Surroundings, aside_reason, surroundings
from bot.transcript.unspoken.asides import with_asides
from bot.transcript.unspoken.nods import without_nods

_NONE = Corrections()


@dataclass(frozen=True, slots=True)
class Conversation:
    """A document understood."""

    #: Every passage with what it is, in order.
    utterances: tuple[Utterance, ...]
    labels: tuple[Label, ...]
    casting: Casting
    title: Span | None
    #: How typography tells questions from answers.
    style: Style
    #: From what seems to be the first question to the end; None where none does.
    talk: Span | None = None
    #: What the host's choice of who asks and who answers means; None where there is none.
    choice: Choice | None = None
    #: A sentence for each place that the host has put right and the document does not have.
    mistakes: tuple[str, ...] = ()

    @property
    def spoken(self) -> tuple[Utterance, ...]:
        """The utterances that somebody in the conversation says."""
        return tuple(u for u in self.utterances if u.aside is None)


def understand(
    document: Document,
    language: str,
    interviewers: Sequence[str] = (),
    interviewees: Sequence[str] = (),
    corrections: Corrections = _NONE,
) -> Conversation:
    """Return what each passage of ``document`` is, where the host says who asks, who answers, and what is where."""
    text = document.source.text
    cut = _cut(document, language)
    casting = _cast(cut)
    talk = _talk(cut.utterances, cut.title, len(text))
    utterances, choice = cut.utterances, None
    if interviewers or interviewees:
        choice = choose(interviewers, interviewees, document, cut.labels, casting.roles, talk)
        casting = choice.casting(casting)
        utterances = [replace(u, asks=-u.asks) for u in utterances] if choice.turned else utterances
    turned = choice is not None and choice.turned
    corrected = with_corrections(text, _decided(cut, utterances, casting.roles, turned=turned), corrections)
    return Conversation(
        corrected.utterances, tuple(cut.labels), casting, cut.title, cut.style, talk, choice, corrected.doubts
    )


@dataclass(frozen=True, slots=True)
class _Cut:
    """A document cut into passages, before it is known who says them."""

    document: Document
    labels: Sequence[Label]
    title: Span | None
    #: The words of its language that tell questions from answers.
    cues: Cues
    around: Surroundings
    style: Style
    #: Whether whoever asks has no label, and is set in bold.
    asks_unlabelled: bool
    #: Every passage, with the voice that its label or its style gives it.
    utterances: Sequence[Utterance]


def _cut(document: Document, language: str) -> _Cut:
    """Return the passages of ``document``, and what labels and typography say of them."""
    text = document.source.text
    labels = find_labels(document)
    passages = [*adverts_apart(text, cut_passages(document, labels), language)]
    cues = cues_for(language)
    title = find_title(document, passages, lambda words: addresses(words, cues) and opens_asking(words, cues))
    utterances = utterances_of(text, passages, cues)
    around = surroundings(text, passages, title, cues)
    asking = [0.0 if u.passage.span == title else u.asks for u in utterances]
    style = find_style(text, passages, asking, cues, lambda passage: aside_reason(passage, around) is not None)
    style = _without_teaser(text, passages, style, asking, language)
    style = replace(style, questions=style.questions - frozenset(told_questions(text, passages)))
    if unlabelled := asked_without_label(text, passages, asking):
        style = replace(style, questions=unlabelled, is_whole=True, begins=min(unlabelled))
    voiced = with_voices(text, utterances, style)
    return _Cut(document, labels, title, cues, around, style, bool(unlabelled), voiced)


def _cast(cut: _Cut) -> Casting:
    """Return who asks and who answers by what labels, styles and sounds say, and the head of the document."""
    text, utterances = cut.document.source.text, cut.utterances
    said = [u for u in utterances if u.voice or aside_reason(u.passage, cut.around) is None]
    offices = offices_of((label.name, label.key) for label in cut.labels)
    offices = replace(offices, silent=offices.silent | advert_voices(text, utterances, cut.cues))
    joint = joint_in(cut.labels)
    each = [u for u in said if u.voice not in joint]
    stated = stated_roles(cut.document, cut.labels)
    casting = cast(each, stated, mentions_of(text, utterances), offices, greetings_of(text, said))
    casting = casting.with_askers(frozenset({STYLED})) if cut.asks_unlabelled else casting
    return casting.with_joint(joint, said)


def _decided(
    cut: _Cut, utterances: Sequence[Utterance], roles: Mapping[str, Role], *, turned: bool
) -> Sequence[Utterance]:
    """Return what each of the ``utterances`` is; where they are ``turned``, those who ask by all signs answer."""
    text = cut.document.source.text
    utterances = with_asides(utterances, cut.around, roles)
    evidence = evidence_of(cut.document, utterances, cut.style, roles, cut.cues)
    utterances = decided(Page(text, cut.title, roles, cut.cues, turned), utterances, evidence)
    return without_dashes(text, without_quotation_marks(text, without_nods(text, utterances)))


def _without_teaser(
    text: str, passages: Sequence[Passage], style: Style, asking: Sequence[float], language: str
) -> Style:
    """Return ``style`` where the talk begins below what announces it, or a question that a journalist answers."""
    asked = sorted(style.questions) or [n for n, score in enumerate(asking) if score > CLEARLY_ASKS]
    begins = below_announcement(text, passages, style.questions, cues_for(language))
    begins = begins or below_teaser(text, passages, asked, language)
    return replace(style, questions=style.questions - {asked[0]}, begins=begins) if begins else style


def _talk(utterances: Sequence[Utterance], title: Span | None, end: int) -> Span | None:
    """Return the text from the first passage on that has a voice, or else that sounds like a question."""
    told = [u for u in utterances if u.passage.span != title]
    voiced = (u.passage.span.start for u in told if u.voice)
    asking = (u.passage.span.start for u in told if u.asks > CLEARLY_ASKS)
    first = next(chain(voiced, asking), None)
    return None if first is None else Span(first, end)
