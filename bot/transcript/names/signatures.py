"""Names beside what their bearers say: "— Ida Holm" below an answer, "(Jo, Leeds)" behind a question, "Ann wrote:"."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from bot.model.document import Document, Kind
from bot.text.question_marks import ASKING
from bot.text.words import fold
from bot.transcript.names.person_names import CAPITALISED, NAME, person_in
from bot.transcript.signs.label_words import REPLY_WORDS, looks_like_name

#: Behind a sentence, the words of a link to where somebody has said it: "(src)", "[link]".
_LINKED: Final = re.compile(
    r"(?<=[.?!…？])[\"”»*_]{0,3}\s{0,3}"
    r"[(\[](?i:src|source|link|permalink|ref|via|quelle|lien|fuente|enlace|fonte|ligação)\b"
    r"[^()\[\]\n]{0,40}[)\]][\s*_]{0,4}\Z"
)
#: A whole paragraph: "— Ida Holm", "–Ida Holm, Leeds", "~ Ida".
_SIGNED: Final = re.compile(r"\s*(?:[-–—―]{1,2}|~)\s?(?P<name>[^\W\d_][^\n.?!:;]{1,50}?)\.?[\s*_]*\Z")
#: Behind a question: "(Leeds)", "(Jo, Leeds)", "— Jo, Leeds".
_BEHIND: Final = re.compile(
    rf"(?<=[{ASKING}])[\"”»]?\s{{0,3}}(?:[(（][^()（）\n?]{{2,60}}[)）]|[-–—―]\s?[^\W\d_a-zß-ÿ][^\n.?!]{{1,50}})\s*\Z"
)
#: The same behind any sentence: "Tell us about the nets. (Jo, Leeds)".
_PLACE: Final = r"[(（](?=[^\W\d_a-zß-ÿ])[^()（）\n.?!]{2,60}[)）]"
_BEHIND_WORDS: Final = re.compile(
    rf"(?<=[.!…。{ASKING}！])[\"”»]?\s{{0,3}}(?:{_PLACE}|[-–—―]\s?[^\W\d_a-zß-ÿ][^\n.?!]{{1,50}})\s*\Z"
)
#: And where questions have no end, as people type them: "what do you earn (Jo, Leeds)".
_BEHIND_ANYTHING: Final = re.compile(rf"(?<=\w)\s{_PLACE}\s*\Z")
#: "I'm Ida Holm", "Ich bin Ida Holm", "Je suis Ida Holm", "Soy Ida Holm", "Sou a Ida Holm".
_I_AM: Final = re.compile(
    r"\b(?i:i['’]m|i am|my name(?: is|['’]s)|ich bin|ich hei(?:ß|ss)e|mein name ist|je suis|je m['’]appelle|mon nom est"
    r"|(?:yo )?soy|me llamo|mi nombre es|(?:eu )?sou(?: [oa])?|me chamo|chamo-me|meu nome é)"
    rf"\s(?P<name>{NAME})"
)
#: "From: Ida Holm <ida@x.example>" in the head of a mail, and above what a reply quotes: "…, Ben Carver wrote:".
_MAIL_HEAD: Final = 2_000
_IN_LINE: Final = NAME.replace(r"\s", r"[^\S\n]")
_SURNAME: Final = rf"{CAPITALISED}(?:\s{CAPITALISED})?"
_SENDER, _RECEIVER = (
    re.compile(
        rf"(?m)^(?:{words})\s?:[^\S\n]*\"?"
        rf"(?:(?P<last>{_SURNAME}),[^\S\n](?P<first>{_SURNAME})(?=\"|\s<)|(?P<name>{_IN_LINE}))"
    )
    for words in ("From|Von|De|Da|Expéditeur", "To|An|À|A|Para|Destinataire")
)
_WROTE: Final = re.compile(
    rf"(?m)^[^>\n]{{0,80}}?(?P<name>{NAME})(?:\s<[^<>\n]*>)?"
    r"\s(?:wrote|schrieb|a\sécrit|escribió|escreveu)\s?:?[^\S\n]*$"
    rf"|^[^>\n]{{0,60}}\bschrieb\s(?P<behind>{NAME})[^\n]{{0,40}}:[^\S\n]*$"
)
#: Below it are the head and the words of the mail that is passed on.
_FORWARDED: Final = re.compile(
    r"(?im)^[-_ ]{2,}\s?(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht"
    r"|message (?:transféré|original|d['’]origine)|mensaje (?:reenviado|original)"
    r"|mensagem (?:encaminhada|original))\s?[-_ ]{2,}$"
)
#: The subject of a mail that replies.
_REPLIES: Final = re.compile(
    r"(?im)^(?:subject|betreff|objet|asunto|assunto|oggetto)\s?:\s*(?:re|aw|rv|r|res|antw)\s?:"
)
_SIGNS_OFF: Final = re.compile(
    r"(?m)^(?i:(?:yours|best|kind|warm|with|all|many|viele|herzliche|beste|liebe|mit|bien|cordialement|amitiés|un"
    rf"|saludos|abraços|atenciosamente)\b[^\n.?!]{{0,30}}),?[^\S\n]*\n+[^\S\n]*(?P<name>{_IN_LINE})[^\S\n]*$"
)
#: A name that signs more than one answer is no dash before a word.
_RECURS: Final = 2
#: What forums and mails print above what they quote: "Originally posted by Ann", "Zitat von Ann:".
_QUOTES: Final = re.compile(
    r"\W*(?:(?:originally )?posted by|quote (?:from|by)|quoting|zitat von|ursprünglich (?:geschrieben|gepostet) von"
    r"|citation (?:de|par)|posté (?:à l['’]origine )?par|message de|cita de|escrito (?:originalmente )?por"
    r"|publicado (?:originalmente )?por|citação de|postado (?:originalmente )?por)\s[^\n?!]{1,50}\Z"
    # "My aunt did. She wrote:" is somebody's sentence
    r"|(?![^\n]{0,40}\b(?:s?he|they|we|i|sie|er|ich|wir|elles?|ils?|je|ella|él|yo|el[ea])"
    r"\s(?:wrote|said|schrieb|hat\s|a\s|escr))"
    r"[^\n?!]{2,40}\s(?:wrote|said|schrieb|hat geschrieben|a écrit|escribió|escreveu)\s?:\Z"
    r"|(?:on|am|le|el|em)\s[^\n?!]{6,80}\s(?:wrote|schrieb(?:\s[^\n]{2,40})?|a écrit|escribió|escreveu)\s?:?\W*\Z",
    re.IGNORECASE,
)


def signature_in(words: str) -> str | None:
    """Return the name that a paragraph of ``words`` consists of, without its place; None where it is none: "— No"."""
    found = _SIGNED.match(words)
    name = found["name"].split(",")[0].strip(" *_") if found else ""
    return name if name and looks_like_name(name) and fold(name) not in REPLY_WORDS else None


def name_alone(words: str) -> str | None:
    """Return the person's name that a paragraph of ``words`` is, with no dash before it; None for other words."""
    bare = words.strip(" *_")
    return bare if person_in(bare) == bare else None


def unsigned(words: str) -> str:
    """Return the ``words`` of a question without the signature or the words of a link behind it: "(src)"."""
    words = words[: linked.start()] if (linked := _LINKED.search(words)) else words
    found = _BEHIND.search(words) or _BEHIND_WORDS.search(words)
    return words[: found.start()] if found else words


def is_signed(words: str) -> bool:
    """Tell whether a name or a place stands behind ``words``, as readers sign their questions."""
    return (_BEHIND_WORDS.search(words) or _BEHIND_ANYTHING.search(words)) is not None


def names_whom_it_quotes(line: str) -> bool:
    """Tell whether a line says no more than whose words stand below it."""
    return _QUOTES.match(line) is not None


def begins_forwarded(text: str) -> int | None:
    """Return where in ``text`` a mail that it replies to, or passes on, begins whole; None where none does."""
    found = _FORWARDED.search(text)
    return found.start() if found else None


def presents_itself(title: str) -> str | None:
    """Return who says "I" in the title of a page of questions: "I'm Ida Holm and I keep bees. AMA"."""
    people = {person for found in _I_AM.finditer(title) if (person := person_in(found["name"]))}
    return people.pop() if len(people) == 1 else None


def correspondents(text: str) -> tuple[tuple[str], tuple[str]] | None:
    """Return who asks and who answers in the mail ``text`` that quotes questions between its answers.

    Whoever sends it answers; whoever is quoted, or else it is sent to, asks. None where it does not name both.
    """
    if replied := replying(text):
        return replied
    forwarded = _FORWARDED.search(text)
    head = text[forwarded.end() :][:_MAIL_HEAD] if forwarded else text[:_MAIL_HEAD]
    sender, receiver = _SENDER.search(head), _RECEIVER.search(head)
    quoted = {person for found in _WROTE.finditer(text) if (person := person_in(found["name"] or found["behind"]))}
    answers = _in_head(sender) or (_signed_in(text) if forwarded else None)
    asks = quoted.pop() if len(quoted) == 1 else _in_head(receiver)
    return ((asks,), (answers,)) if asks and answers and asks != answers else None


def replying(text: str) -> tuple[tuple[str], tuple[str]] | None:
    """Return who asked and who replies in a mail that has the one it replies to below a line and a head of its own."""
    below = _FORWARDED.search(text)
    if below is None or not _REPLIES.search(text[: min(below.start(), _MAIL_HEAD)]):
        return None
    answers = _in_head(_SENDER.search(text[: min(below.start(), _MAIL_HEAD)]))
    asks = _in_head(_SENDER.search(text[below.end() :][:_MAIL_HEAD]))
    return ((asks,), (answers,)) if asks and answers and asks != answers else None


def _signed_in(text: str) -> str | None:
    """Return who signs the mail ``text`` below "Yours," or the like, where one name does."""
    people = {person for found in _SIGNS_OFF.finditer(text) if (person := person_in(found["name"]))}
    return people.pop() if len(people) == 1 else None


def _in_head(found: re.Match[str] | None) -> str | None:
    """Return who is named in the head of a mail, where the surname may stand first: "Holm, Ida"."""
    if found is None:
        return None
    return person_in(found["name"] or f"{found['first']} {found['last']}")


def signing(document: Document) -> tuple[str, ...]:
    """Return the persons whose names stand below more than one paragraph of ``document``, the most frequent first.

    A point among others of a list is none: "- Red paint", "- Ida Holm".
    """
    text = document.source.text
    kinds = [None, *(block.kind for block in document.blocks), None]
    told = (
        block.span.of(text)
        for n, block in enumerate(document.blocks, 1)
        if block.kind is Kind.TEXT or (block.kind is Kind.ITEM and Kind.ITEM not in (kinds[n - 1], kinds[n + 1]))
    )
    counts = Counter(name for words in told if (name := signature_in(words)) and person_in(name) == name)
    return tuple(name for name, times in counts.most_common() if times >= _RECURS)
