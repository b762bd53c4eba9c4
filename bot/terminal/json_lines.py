"""The JSON that scripts read, as promised in docs/json.md; a field is only ever added within a version."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from bot.model import (
    About,
    Comparison,
    Exchange,
    Interview,
    Length,
    Match,
    NotCovered,
    Paragraph,
    Quoted,
    Reply,
    Requested,
    SmallTalk,
    Span,
    Summary,
    Unsure,
    Why,
)
from bot.model.found import Hit
from bot.quoting import spoken
from bot.text.acting import ACTING
from bot.wording import Style

#: Raised when a field is removed or changes its meaning.
VERSION = 1

#: Between two paragraphs of a text.
JOIN = "\n\n"

JsonObject = dict[str, object]

_OUTCOMES: dict[type[Reply], str] = {
    Quoted: "quoted",
    Unsure: "unsure",
    NotCovered: "not_covered",
    About: "about",
    SmallTalk: "smalltalk",
    # Within this version there are no further outcomes; ``intent`` tells the two apart.
    Requested: "smalltalk",
}
# What would act on a terminal, and what other readers than JSON's take for the end of a line.
_ESCAPED = re.compile(f"[{ACTING}\u2028\u2029]")


def one_line(record: JsonObject) -> str:
    """Return ``record`` as one line of JSON that holds no raw control character."""
    return _ESCAPED.sub(lambda m: f"\\u{ord(m.group()):04x}", json.dumps(record, ensure_ascii=False))


def reply_json(reply: Reply) -> JsonObject:
    """Return the object of a reply.

    Raises:
        AlteredQuoteError: words of the reply are not in their source.
    """
    search = reply.search
    return {
        "version": VERSION,
        "question": search.question,
        "outcome": _OUTCOMES[type(reply)],
        "intent": _intent(reply),
        "confidence": _probability(reply.confidence),
        **_quoted(reply),
        "candidates": [_candidate(match) for match in search.candidates],
        "read_as": search.read_as,
        "read_to": search.read_to or None,
        "corrections": [{"typed": c.typed, "read": c.read} for c in search.corrections],
        "about": _about(reply),
    }


def calibrated_json(why: Why) -> JsonObject:
    """Return the object of the reply that ``why`` is about, with whether it is known what its confidence means.

    Raises:
        AlteredQuoteError: words of the reply are not in their source.
    """
    return {**reply_json(why.reply), "calibration": "known" if why.calibrated else "unknown"}


def explained_json(why: Why) -> JsonObject:
    """Return the object of the reply that ``why`` is about, with how it came about; errors as above."""
    return {**calibrated_json(why), "why": _why(why)}


def answered_json(message: str, whys: Sequence[Why], *, explained: bool = False) -> JsonObject:
    """Return the object of a ``message``: that of the first of its replies, which has the further ones within it.

    ``whys`` are about its replies, one to three, in order; each says how it came about where that is ``explained``.
    The question of the first is the whole message, as in a message that asks once; what of it was searched is told, and
    what was not looked at or is not shown.

    Raises:
        AlteredQuoteError: words of a reply are not in their source.
    """
    record = explained_json if explained else calibrated_json
    nothing: JsonObject = {"read_to": None, "left": 0, "also_in": [], "further": []}
    first, *further = ({**record(why), **nothing} for why in whys)
    part, last = first["question"], whys[-1].reply.search
    return {
        **first,
        "question": message,
        "read_as": first["read_as"] or (part if part != message else None),
        "read_to": last.read_to or None,
        "left": last.left,
        "also_in": [interview.key for interview in last.also_in],
        "further": further,
    }


def _why(why: Why) -> JsonObject:
    return {
        "words": [
            {
                "typed": w.typed,
                "weight": _probability(w.weight),
                "found": w.found,
                "place": w.place.value if w.place else None,
                "closeness": _probability(w.closeness),
            }
            for match in why.reply.search.candidates[:1]
            for w in match.words
        ],
        "compared_by": "meaning" if why.by_meaning else "spelling",
        "start": round(why.start, 4),
        "contributions": [
            {"feature": c.feature, "value": round(c.value, 4), "log_odds": round(c.log_odds, 4)}
            for c in why.contributions
        ],
        "forbidden_by": list(why.forbidden_by),
        "thresholds": {
            "quoted": _probability(why.quoted_from),
            "unsure": _probability(why.unsure_from),
            "about": _probability(why.about_from),
        },
    }


def _intent(reply: Reply) -> str:
    """Return what the message asks for: "answer", unless it asks for a verb of the bot or is small talk of a kind."""
    match reply:
        case Requested(request=request):
            return request.value
        case SmallTalk(courtesy=courtesy):
            return courtesy.value
        case About():
            return "about"
        case _:
            return "answer"


def _quoted(reply: Reply) -> JsonObject:
    match reply:
        case Quoted(match=found):
            return {"interview": found.interview.key, **_exchange(found)}
        case About(interview=interview) | Requested(interview=Interview() as interview):
            return {"interview": interview.key, **_NOTHING_QUOTED}
        case _:
            return {"interview": None, **_NOTHING_QUOTED}


def _about(reply: Reply) -> JsonObject | None:
    """Return what is told about an interview itself; None for all other replies."""
    if not isinstance(reply, About):
        return None
    interview = reply.interview
    return {
        "aspects": [aspect.value for aspect in reply.aspects],
        "passages": [spoken(interview.source, span) for span in reply.passages],
        **_presented(interview),
    }


_NOTHING_QUOTED: JsonObject = {
    "exchange": None,
    "asked": None,
    "asked_by": None,
    "asked_at": None,
    "answer": None,
    "speaker": None,
    "highlights": [],
    "answered_at": None,
}


def _exchange(found: Match) -> JsonObject:
    return {
        **_asked(found.interview, found.exchange),
        "answer": words(found.interview, found.exchange.answer),
        "speaker": speakers(found.exchange),
        "highlights": [_highlight(found, span) for span in found.highlights],
        "answered_at": found.exchange.answered_at,
    }


def _asked(interview: Interview, exchange: Exchange) -> JsonObject:
    return {
        "exchange": exchange.number,
        "asked": words(interview, exchange.question),
        "asked_by": exchange.asked_by,
        "asked_at": exchange.asked_at,
    }


def _highlight(found: Match, span: Span) -> JsonObject:
    """Return a highlighted sentence with its place in the ``answer`` of the same record."""
    start = 0
    for paragraph in found.exchange.answer:
        if paragraph.span.covers(span):
            start += span.start - paragraph.span.start
            break
        start += paragraph.span.end - paragraph.span.start + len(JOIN)
    text = spoken(found.interview.source, span)
    return {"start": start, "end": start + len(text), "text": text, "said_at": found.exchange.said_at(span)}


def _candidate(match: Match) -> JsonObject:
    return {
        "interview": match.interview.key,
        "exchange": match.exchange.number,
        "asked": words(match.interview, match.exchange.question),
        "confidence": _probability(match.confidence),
    }


def _probability(confidence: float) -> float:
    return round(min(max(float(confidence), 0.0), 1.0), 4)


def words(interview: Interview, paragraphs: tuple[Paragraph, ...]) -> str:
    """Return the verified words of ``paragraphs``."""
    return JOIN.join(spoken(interview.source, p.span) for p in paragraphs)


def speakers(exchange: Exchange) -> str | None:
    """Return who answers, several joined with commas; None where the transcript names nobody."""
    return ", ".join(exchange.speakers) or None


def comparison_json(comparison: Comparison) -> JsonObject:
    """Return the object of a comparison: a side an interview."""
    return {
        "version": VERSION,
        "question": comparison.question,
        "sides": [_side(interview, reply) for interview, reply in comparison.sides],
        "added": [interview.key for interview in comparison.added],
        "left_out": [interview.key for interview in comparison.left_out],
        "read_to": max(reply.search.read_to for _, reply in comparison.sides) or None,
    }


def _side(interview: Interview, reply: Reply) -> JsonObject:
    date = interview.provenance.date
    return {
        "interviewees": list(interview.transcript.interviewees),
        "outlet": interview.provenance.outlet,
        "date": date.isoformat() if date else None,
        "outcome": _OUTCOMES[type(reply)],
        "confidence": _probability(reply.confidence),
        **_quoted(reply),
        "interview": interview.key,
        "about": _about(reply),
    }


def citation_json(key: str, number: int, style: Style, citation: str) -> JsonObject:
    """Return the object of a citation of exchange ``number`` of interview ``key``."""
    return {"version": VERSION, "interview": key, "exchange": number, "style": style.value, "citation": citation}


def error_json(line: int, error: str) -> JsonObject:
    """Return the object of an input line that could not be asked."""
    return {"version": VERSION, "line": line, "error": error}


def summary_json(summary: Summary, length: Length) -> JsonObject:
    """Return the object of a summary."""
    interview = summary.interview
    return {
        "version": VERSION,
        "interview": interview.key,
        "length": length.value,
        "sentences": [
            {
                **_asked(interview, chosen.exchange),
                "paragraph": chosen.paragraph,
                "sentence": chosen.sentence,
                "text": spoken(interview.source, chosen.span),
                "speaker": chosen.speaker,
                "said_at": chosen.said_at,
            }
            for chosen in summary.sentences
        ],
    }


def questions_json(interview: Interview) -> list[JsonObject]:
    """Return a record for each question of an interview."""
    return [{"version": VERSION, "interview": interview.key, **_asked(interview, e)} for e in interview.exchanges]


def hit_json(hit: Hit) -> JsonObject:
    """Return the object of a sentence with words that were looked for."""
    return {
        "version": VERSION,
        "interview": hit.interview.key,
        "part": hit.part.value,
        "exchange": hit.exchange.number if hit.exchange else None,
        "paragraph": hit.paragraph,
        "sentence": hit.sentence,
        "text": spoken(hit.interview.source, hit.span),
        "speaker": hit.speaker,
        "said_at": hit.said_at,
        "found": [{"start": w.start - hit.span.start, "end": w.end - hit.span.start} for w in hit.words],
    }


def about_json(interview: Interview) -> JsonObject:
    """Return the object that presents an interview."""
    return {"version": VERSION, "interview": interview.key, **_presented(interview)}


def _presented(interview: Interview) -> JsonObject:
    transcript, provenance = interview.transcript, interview.provenance
    return {
        "title": interview.title,
        "standfirst": words(interview, transcript.standfirst) or None,
        "interviewers": list(transcript.interviewers),
        "interviewees": list(transcript.interviewees),
        "language": transcript.language,
        "questions": len(interview.exchanges),
        "outlet": provenance.outlet,
        "date": provenance.date.isoformat() if provenance.date else None,
        "link": provenance.link,
        "translated": provenance.translated.value,
        "translated_from": provenance.translated_from,
        "rights": provenance.rights,
        "note": provenance.note.strip() if provenance.note else None,
        "sha256": interview.source.sha256,
    }
