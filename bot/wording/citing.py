"""How an exchange is cited: in plain words, in APA and in BibTeX, and the card to copy it from."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Final, assert_never

from bot.model import Exchange, Interview, Quoted, Span
from bot.text.clock import clock_of
from bot.text.cutting import cut_short
from bot.wording.card import Card, Kind, Snippet
from bot.wording.catalogues import ENGLISH, say, speaking
from bot.wording.links import address_at, web_address
from bot.wording.parts import cited_place
from bot.wording.phrases import cited_day, joined, long_day, names, place, quoted, said_at, translation


class Style(Enum):
    """A way to cite; its value is what is typed for it."""

    PLAIN = "plain"
    APA = "apa"
    BIBTEX = "bibtex"

    @property
    def label(self) -> str:
        """What it is called where people read of it."""
        match self:
            case Style.PLAIN:
                return say("Plain")
            case Style.APA:
                return "APA"
            case Style.BIBTEX:
                return "BibTeX"
            case _:
                assert_never(self)


#: A title or question is for recognising the exchange; longer ones end with "…" at a word.
_LONGEST: Final = 200
#: BibTeX counts every brace, also one behind a backslash, so braces have to be spelled out.
_BIBTEX: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{special: rf"\{special}" for special in "&%$#_"},
    }
)


def cite(interview: Interview, exchange: Exchange, style: Style, sentence: Span | None = None) -> str:
    """Return the citation of ``exchange``, of one line or more, without an empty one.

    - Where it is known when things are said, the time of ``sentence``, a part of its answer, or of the whole answer.
    - What is not known is left out, but for the date: without one it says "n.d.".
    - Names stand as the interview has them: which part is the family name it does not say.
    - Only a link to the web is given, see ``web_address``.

    Raises:
        AlteredQuoteError: title or question are not in their source.
    """
    seconds = exchange.said_at(sentence) if sentence else exchange.answered_at
    match style:
        case Style.PLAIN:
            return _plain(interview, exchange, seconds)
        case Style.APA:
            with speaking(ENGLISH):  # a style of English, with words of its own
                return _apa(interview, exchange, seconds)
        case Style.BIBTEX:
            with speaking(ENGLISH):  # for programs, which know English words
                return _bibtex(interview, exchange, seconds)
        case _:
            assert_never(style)


def citation_card(interview: Interview, exchange: Exchange, sentence: int = 0) -> Card:
    """Return the card from which the citations of ``exchange`` are copied.

    ``sentence`` is the 1-based number of the one of its answer that is cited; 0 for the whole answer.
    """
    sentences = exchange.sentences
    cited = sentences[sentence - 1] if 1 <= sentence <= len(sentences) else None
    return Card(
        Kind.CITATION,
        say("To be copied"),
        snippets=tuple(
            Snippet(style.label, cite(interview, exchange, style, cited), is_code=style is Style.BIBTEX)
            for style in Style
        ),
    )


def citation_cards(quotes: Iterable[Quoted]) -> list[Card]:
    """Return the cards of the exchanges that are quoted, in order, each once: several questions may get one."""
    cited = {quote.match.place: quote.match for quote in quotes}.values()
    return [citation_card(match.interview, match.exchange, cited_place(match).cited) for match in cited]


def _plain(interview: Interview, exchange: Exchange, seconds: int | None) -> str:
    title, date = _title(interview), interview.provenance.date
    parts = [
        _line(names(exchange.speakers or interview.transcript.interviewees, say("Interviewee not named"))),
        _interviewed_by(interview),
        # A title that is a quotation itself gets no second pair of marks.
        title if "“" in title or not title else quoted(title),
        long_day(date) if date else say("n.d."),
        say("{place} ({question})", place=place(interview, exchange), question=quoted(_question(interview, exchange))),
        said_at(seconds),
        translation(interview),
        address_at(interview.provenance.link, seconds) or "",
    ]
    return joined(*parts)


def _interviewed_by(interview: Interview) -> str:
    askers, outlet = _askers(interview), interview.provenance.outlet
    if askers and outlet:
        return say("interviewed by {askers} for {outlet}", askers=_line(names(askers)), outlet=_line(outlet))
    by = _line(names(askers)) if askers else _line(outlet or "")
    return say("interviewed by {who}", who=by) if by else say("interview")


def _apa(interview: Interview, exchange: Exchange, seconds: int | None) -> str:
    """Return the reference and, on a line of its own, the citation in the text.

    APA (7th edition, 10.1 and 8.36) lists a published interview under who made it, and names the interviewee beside
    the title; a publisher that is the author already is not repeated. Of a recording, the citation in the text has the
    time at which the quotation begins, where a text has its page (8.28).
    """
    askers, date = _askers(interview), interview.provenance.date
    outlet = _line(interview.provenance.outlet or "")
    title, link = _title(interview), web_address(interview.provenance.link)
    who = _line(names(exchange.speakers or interview.transcript.interviewees, ""))
    kind = f"[{', '.join(filter(None, [f'Interview with {who}' if who else 'Interview', translation(interview)]))}]"
    author = _line(" & ".join(askers)) or outlet
    when = cited_day(date, "y, MMMM d") if date else "n.d."
    described = f"{title} {kind}" if title else kind
    head = f"{author}. ({when}). {described}." if author else f"{described}. ({when})."
    reference = " ".join(filter(None, [head, f"{outlet}." if askers and outlet else "", link]))
    year, time = str(date.year) if date else "n.d.", "" if seconds is None else clock_of(seconds)
    short = ", ".join(filter(None, [author or title or kind, year, place(interview, exchange), time]))
    return f"{reference}\nIn the text: ({short})"


def _bibtex(interview: Interview, exchange: Exchange, seconds: int | None) -> str:
    date, title, link = interview.provenance.date, _title(interview), web_address(interview.provenance.link)
    people = exchange.speakers or interview.transcript.interviewees
    by = _interviewed_by(interview)
    note = [by[0].upper() + by[1:], place(interview, exchange), f"“{_question(interview, exchange)}”"]
    fields = {
        # Each name in braces, or a name with a comma or an "and" in it would be taken apart.
        "author": " and ".join(f"{{{_escaped(_line(person))}}}" for person in people),
        "title": f"{{{_escaped(title)}}}" if title else "",
        "howpublished": _escaped(_line(interview.provenance.outlet or "")),
        "year": str(date.year) if date else "n.d.",
        "month": cited_day(date, "MMM").lower() if date else "",
        # Each part of it is as long as a line; cut as a whole, it would lose what is said last.
        "note": ", ".join(_escaped(part) for part in [*note, said_at(seconds), translation(interview)] if part),
        # A web address has no brace in it; the packages that print it take it as it is.
        "url": link or "",
    }
    # The month is one of BibTeX's own words, without braces.
    rows = [f"  {name} = {text if name == 'month' else f'{{{text}}}'}," for name, text in fields.items() if text]
    return "\n".join([f"@misc{{{interview.key}-{exchange.number},", *rows, "}"])


def _askers(interview: Interview) -> tuple[str, ...]:
    """Return who asked, without the outlet where the transcript names that as the one who asks."""
    return tuple(name for name in interview.transcript.interviewers if name != interview.provenance.outlet)


def _title(interview: Interview) -> str:
    return _line(interview.title or "")


def _question(interview: Interview, exchange: Exchange) -> str:
    return _line(interview.question_of(exchange))


def _escaped(line: str) -> str:
    return line.translate(_BIBTEX)


def _line(text: str) -> str:
    """Return ``text`` on one line, cut at a word where it is longer than a citation has room for."""
    return cut_short(" ".join(text.split()), _LONGEST)
