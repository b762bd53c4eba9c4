"""What stands before the first question: which of it is the title, and which the journalist's introduction."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import takewhile

from bot.model import Span
from bot.model.document import Document, Kind
from bot.text.question_marks import ASKING, CLOSING, QUESTION_MARKS
from bot.text.words import fold
from bot.transcript.names.signatures import unsigned
from bot.transcript.signs.page_heads import page_heads
from bot.transcript.signs.unspoken_lines import unspoken
from bot.transcript.text_parts.passages import Passage

_SENTENCE = re.compile(rf"[.!。！{ASKING}…][{CLOSING}]*(?:\s|\Z)")
#: A title is no longer than this, in characters.
_LONGEST_TITLE = 250
_SHORTEST_STANDFIRST = 60
#: What a heading says of any talk, and a title of none, folded.
_OF_ANY = re.compile(
    r"[\W_]*(?:(?:the|full|complete|das|die|vollstandiges?|komplettes?|le|la|l['’]|el|a|o)\s?){0,2}"
    r"(?:(?:interview|podcast|episode|audio|video)[\s-]?)?"
    r"(?:interview|transcript|transcription|transkript|transkription|transcripcion|transcricao|trascrizione|entretien"
    r"|entrevista|intervista|gesprach|q ?& ?a|show ?notes|introduction|einleitung|introduccion|introducao|introduzione"
    r"|conversation|conversacion|conversa|conversazione|采访|访谈|文字稿)"
    r"(?:\s(?:complet[aeo]?|integrale?))?"
    r"(?:\s(?:of\sthe|des|da|de\sla|de|del|dell['’]|du)\s?(?:l['’])?"
    r"(?:interviews?|podcasts?|episode|gesprachs|entretien|entrevista|intervista))?[\W_]*"
)
#: So many questions on a page are several.
_SEVERAL = 3
#: Such a share is nearly all.
_NEARLY_ALL = 0.8


def find_title(
    document: Document, passages: Sequence[Passage], opens_asking: Callable[[str], bool] = lambda _: False
) -> Span | None:
    """Return the title, the first of these that the document has.

    - a heading of the first level that stands before any label, and is not the first of several that ask;
    - the field ``title`` of the front matter;
    - such a heading that could stand above any talk: "Interview", "Full transcript";
    - the first passage, where it is one short line that nobody speaks, that is no sentence, and that is
      not printed on every page; nor is it set as questions are, and opens as one itself, its mark left out.

    ``opens_asking`` tells whether words open as a question to somebody does.
    """
    ahead = list(takewhile(lambda p: p.label is None, passages))
    heads = [p for p in passages if _is_head(p)]
    asking = [_asks(document.source.text, p) for p in heads]
    are_questions = asking[:1] == [True] and sum(asking) >= max(_SEVERAL, len(heads) / 2)
    stated = [] if are_questions else [p.span for p in ahead if _is_head(p)]
    stated += [field.span for field in document.fields if field.name == "title"]
    stated.sort(key=lambda span: _OF_ANY.fullmatch(fold(span.of(document.source.text))) is not None)
    return stated[0] if stated else _first_line(document.source.text, ahead, passages, opens_asking)


def _is_head(passage: Passage) -> bool:
    return passage.block.kind is Kind.HEADING and passage.block.level == 1


def _asks(text: str, passage: Passage) -> bool:
    return passage.span.of(text).rstrip(" *_").endswith(QUESTION_MARKS)


def _first_line(
    text: str, ahead: Sequence[Passage], passages: Sequence[Passage], opens_asking: Callable[[str], bool]
) -> Span | None:
    printed = Counter(p.span.of(text) for p in passages)
    heads = page_heads(p.span.of(text) for p in passages if p.label is None)
    lines = (
        p
        for p in ahead
        if printed[p.span.of(text)] == 1 and p.span.of(text) not in heads and not unspoken(p.span.of(text).strip())
    )
    first = next((line for line in lines if any(map(str.isalpha, line.span.of(text)))), None)  # no page number
    if first is None or not _is_title(first.span.of(text)):
        return None
    return None if opens_asking(first.span.of(text)) and _is_set_as_questions(text, first, passages) else first.span


def _is_set_as_questions(text: str, line: Passage, passages: Sequence[Passage]) -> bool:
    """Tell whether nearly all others that are set as ``line`` ask, several of them, and what stands below is not."""
    look = (line.block.kind, line.block.level, line.bold)
    alike = [(p.block.kind, p.block.level, p.bold) == look for p in passages]
    at = passages.index(line)
    others = [p for p, is_alike in zip(passages, alike, strict=True) if is_alike and p is not line]
    asking = sum(_asks(text, other) for other in others)
    is_set_off = line.bold or line.block.kind is Kind.HEADING
    return is_set_off and alike[at + 1 : at + 2] == [False] and asking >= max(_SEVERAL, _NEARLY_ALL * len(others))


def _is_title(words: str) -> bool:
    bare = unsigned(words).rstrip()
    return len(words) <= _LONGEST_TITLE and "\n" not in words and not bare.endswith((".", "。", ":", *QUESTION_MARKS))


def is_standfirst(text: str, passage: Passage) -> bool:
    """Tell whether a passage before the first question introduces it: running text in sentences."""
    words = passage.span.of(text)
    return (
        passage.label is None
        and passage.block.kind in (Kind.TEXT, Kind.QUOTE)
        and len(words) >= _SHORTEST_STANDFIRST
        and _SENTENCE.search(words) is not None
    )
