"""Which labels recur and alternate as those of speakers do, and what is one where none recurs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, pairwise
from typing import Final

from bot.model.document import Block, Document, Kind
from bot.quoting import is_within
from bot.text.first_names import is_first_name
from bot.text.question_marks import ends_asking
from bot.text.words import fold
from bot.transcript.labelling.joint_labels import is_of_all
from bot.transcript.labelling.label_shapes import Shape
from bot.transcript.labelling.labels import Label
from bot.transcript.labelling.lead_words import is_lead_word
from bot.transcript.names.person_names import person_in
from bot.transcript.signs.label_words import (
    ANSWER_WORDS,
    NOTED_WORDS,
    QUESTION_WORDS,
    TURN_WORDS,
    looks_like_nick,
)

#: How often a name must stand in the text to count.
NAME_RECURS: Final = 2
#: How often a nickname must.
NICK_RECURS: Final = 3
#: How often a label without any other beside it must.
_ALONE_RECURS: Final = 3
#: Shapes without a mark of their own: only several different names make them labels.
NEVER_ALONE = (Shape.LINE, Shape.DASH, Shape.BOLD, Shape.STOP, Shape.SEPARATED, Shape.COLUMN)
#: Where one who asks is named again and again, and whoever answers once each: the one so many times,
_LONE_RECURS: Final = 3
#: and the others as often as such a share of that.
_LONE_ANSWERED: Final = 0.8
#: So many readers send questions,
_SEVERAL: Final = 2
#: and such a share of all.
_OF_READERS: Final = 0.4
#: So many more paragraphs ask, at least, where the labels of a talk stand once and nothing is set off.
_ASKS_ON = 2
#: And so many questions in bold type are a talk that has begun.
_BEGUN = 3
#: Labels that stand once are looked at up to this one: the text is counted through for each.
_MOST_ONCE = 300
#: "Server rendering: it was not made so"; so many paragraphs with other words each are notes.
_TOPIC: Final = re.compile(r"(?P<words>[^\W\d_a-zß-ÿ][^\n:.?!]{2,50}):\s(?=\S)")
_TOPICS: Final = 4
#: An outlet has at most so many words.
_OUTLET_WORDS = 8
#: "The art team" has so many.
_LEAST_OF_TEAM = 3
#: How often the text has the name of somebody who is named once.
_MENTIONED = 2
_WORD: Final = re.compile(r"[^\W_]+")
#: Labels that say what is said, and not by whom.
_OF_TURNS: Final = TURN_WORDS | {"q", "a"}


def recurring(candidates: Sequence[Label]) -> frozenset[str]:
    """Return the keys that recur as those of speakers do.

    - A name, the word for a part or words for all from their second time on, a nickname from its third, with another
      one between.
    - Alone from the third time on, in a shape with a mark of its own: only the questions are labelled.
    - A full name in bold, beside one that does.
    - Alone in another shape, where each time somebody else answers, or in bold before a dash: "**The Lantern - Why?**".
    """
    often, alternating = _often(candidates), set(_alternating(candidates))
    if alternating & often and candidates[0].shape is Shape.BOLD:
        alternating |= {c.key for c in candidates if c.opens and person_in(c.name) == c.name}
    found = frozenset(often & (alternating | _often_with_mark(candidates)))
    if found <= {"a"}:  # "a)" of a list
        return frozenset()
    alone = len(found) == 1 and candidates[0].shape in NEVER_ALONE
    is_one = (
        not alone or all_answer(next(iter(found)), candidates) or _heads_bold_questions(next(iter(found)), candidates)
    )
    return found if is_one else frozenset()


def _heads_bold_questions(asker: str, candidates: Sequence[Label]) -> bool:
    """Tell whether all labels of ``asker`` open paragraphs in bold, before a dash, and nearly all such labels are."""
    bold = [c for c in candidates if _heads_in_bold(c)]
    own = [c for c in candidates if c.key == asker]
    return _ALONE_RECURS <= len(own) >= _LONE_ANSWERED * len(bold) and all(map(_heads_in_bold, own))


def _heads_in_bold(label: Label) -> bool:
    return label.shape is Shape.DASH and label.opens and label.set_off


def _often(candidates: Sequence[Label]) -> set[str]:
    counts = Counter(c.key for c in candidates)
    names = {c.key for c in candidates if c.is_name or is_of_all(c.key)}
    return {key for key, times in counts.items() if times >= (NAME_RECURS if key in names else NICK_RECURS)}


def _often_with_mark(candidates: Sequence[Label]) -> set[str]:
    counts = Counter(c.key for c in candidates if c.shape not in NEVER_ALONE or _heads_in_bold(c))
    return {key for key, times in counts.items() if times >= _ALONE_RECURS}


def _alternating(candidates: Sequence[Label]) -> Iterator[str]:
    """Yield the keys that stand again after another one."""
    last: dict[str, int] = {}
    for n, candidate in enumerate(candidates):
        if last.get(candidate.key, n) < n - 1:
            yield candidate.key
        last[candidate.key] = n


def has_full_name(label: Label) -> bool:
    """Tell whether the label opens a block with a name of two words or more."""
    return label.opens and label.is_name and len(label.key.split()) > 1


def is_known_beside(label: Label, first: Label, mentions: Mapping[str, int], document: Document) -> bool:
    """Tell whether a full name in bold that stands once is a speaker's beside the ``first`` label, which is set as it.

    It begins with a common first name, and the text has each word of it elsewhere, too, as ``mentions`` count: a guest
    who says one thing. No sentence goes on behind it: "**Ruth Anders** was the one who taught me."
    """
    if label.shape is not Shape.BOLD or first.shape is not Shape.BOLD or not has_full_name(label):
        return False
    behind = document.source.text[label.words_at : document.blocks[label.block].span.end].lstrip(" *_")
    if document.blocks[label.block].kind is Kind.HEADING or behind[:1].islower():
        return False
    words = label.key.split()
    is_person = is_first_name(words[0]) and person_in(label.name) == label.name
    return is_person and all(mentions[word] >= _MENTIONED for word in words)


def is_bold_nick(label: Label) -> bool:
    """Tell whether the label opens a block with one word in bold, as pages of questions by readers have it."""
    return label.shape is Shape.BOLD and label.opens and looks_like_nick(label.name)


def is_bold_handle(label: Label) -> bool:
    """Tell whether the label opens a block with one word in bold before a colon, as chats that are saved have it."""
    return label.shape is Shape.COLON and label.opens and label.set_off and looks_like_nick(label.name)


def leads_in(label: Label, recurring: frozenset[str]) -> bool:
    """Tell whether a ``label`` that stands once leads into what follows, and names nobody.

    It is a letter among words ("I: Dr Ida Holm", the first of two panels), a word for what others write down in a
    study, or a common word where those that are ``recurring`` say what is said and not by whom: "Advantages: …".
    """
    if label.key in NOTED_WORDS or (len(label.key) == 1 and all(len(other) > 1 for other in recurring)):
        return True
    return recurring <= _OF_TURNS and is_lead_word(label)


def all_answer(asker: str, candidates: Sequence[Label]) -> bool:
    """Tell whether somebody else is named after most labels of ``asker``, in two words or more, or by a nickname."""
    named = [c.key == asker for c in candidates if c.key == asker or has_full_name(c) or is_bold_nick(c)]
    asked = named.count(True)
    answered = sum(first and not second for first, second in pairwise(named))
    return asked >= _LONE_RECURS and answered >= _LONE_ANSWERED * asked and len(named) <= 3 * asked


def senders(candidates: Sequence[Label], commonest: str, keys: frozenset[str]) -> frozenset[Label]:
    """Return the labels that stand alone between two of the ``commonest``, where several do: readers' names."""
    heads = [c for c in candidates if c.opens]
    found = [
        between
        for before, between, after in zip(heads, heads[1:], heads[2:], strict=False)
        if before.key == after.key == commonest and between.key not in keys
    ]
    times = sum(c.key == commonest for c in heads)
    if len(found) < max(_SEVERAL, _OF_READERS * times) or any(label.shape in NEVER_ALONE for label in found):
        return frozenset()
    is_first = heads[1].key == commonest and heads[0].key not in keys
    return frozenset([*found, *heads[: 1 if is_first else 0]])


def once_each(candidates: Sequence[Label], document: Document) -> list[Label]:
    """Return the first two labels at the head of neighbouring paragraphs, and a third if it follows; none if none does.

    They are a question's and an answer's, or the text mentions one of the two names besides, and no topics of notes.
    No questions that are set off stand above them: what is asked last there are words to which something comes to
    mind, "**Children:** My joy".
    """
    heads = _heads_of_paragraphs(candidates, document)
    if len(heads) < 2 or _are_topics(heads, document) or _has_begun(document.blocks[: heads[0].block], document):
        return []
    text = fold(document.source.text)
    for n, (first, second) in enumerate(islice(pairwise(heads), _MOST_ONCE)):
        if _neighbours(document, first, second) and _are_speakers(first, second, text):
            return [first, second, *(third for third in heads[n + 2 : n + 3] if _neighbours(document, second, third))]
    return []


def _are_topics(heads: Sequence[Label], document: Document) -> bool:
    """Tell whether several paragraphs more open with words of their own before a colon, as in notes, and nobody speaks.

    None of those at their ``heads`` is a full name or a word for a part: "Rendering: slow. Relay: two modes."
    """
    if any(person_in(label.name) or label.key in QUESTION_WORDS | ANSWER_WORDS for label in heads):
        return False
    text = document.source.text
    found = (_TOPIC.match(text, b.span.start, b.span.end) for b in document.blocks if b.kind is Kind.TEXT)
    topics = {fold(topic["words"]) for topic in found if topic}
    return len(topics) >= _TOPICS


def _heads_of_paragraphs(candidates: Sequence[Label], document: Document) -> list[Label]:
    plain = (c for c in candidates if document.blocks[c.block].kind is Kind.TEXT)
    return [c for c in plain if c.opens and c.shape in (Shape.COLON, Shape.LETTER) and c.is_name]


def _are_speakers(first: Label, second: Label, text: str) -> bool:
    if first.key == second.key:
        return False
    are_parts = first.key in QUESTION_WORDS and second.key in ANSWER_WORDS
    return are_parts or any(text.count(label.key) >= _MENTIONED for label in (first, second))


def once_in_styles(candidates: Sequence[Label], document: Document) -> list[Label]:
    """Return the first labels at the head of neighbouring paragraphs that open the styles of a talk, if any do.

    The first stands in a question that is set off whole, in any few words, and a person's name alone is set off below,
    or several one below the other: "**The Lantern: Why nets?**", "**Ida Holm:** Because"; it need not be, where the
    text has that name elsewhere. Where nothing is set off, the first ends its paragraph with a question mark, and
    another paragraph does so below.
    """
    said = [c for c in candidates if document.blocks[c.block].kind in (Kind.TEXT, Kind.QUOTE)]
    heads = list(_set_off_or_opening(said, document))
    for n, (first, second) in enumerate(islice(pairwise(heads), _MOST_ONCE)):
        if (
            _neighbours(document, first, second)
            and _opens_questions(first, document)
            and _opens_answer(second, document)
        ) or (_neighbours(document, first, second) and _open_plainly(first, second, document)):
            named = [first, second]
            for other in heads[n + 2 :]:
                if not (_neighbours(document, named[-1], other) and _opens_answer(other, document)):
                    break
                named.append(other)
            return named
    return []


def opener_of(found: Sequence[Label], candidates: Sequence[Label], document: Document) -> list[Label]:
    """Return the label of a question that is set off whole, right above the first that was ``found``, an answer's."""
    above = [c for c in candidates if c.opens and c.start < found[0].start][-1:]
    is_one = above and _neighbours(document, above[0], found[0]) and _opens_questions(above[0], document)
    return above if is_one and _opens_answer(found[0], document) else []


def _opens_questions(label: Label, document: Document) -> bool:
    is_short = not label.name[:1].islower() and len(label.key.split()) <= _OUTLET_WORDS
    return is_short and _set_off_below(document, label)


def _opens_answer(label: Label, document: Document) -> bool:
    """Tell whether a ``label`` is a person's name, set off, or with a mark where the text has it elsewhere, too."""
    known = label.shape in (Shape.COLON, Shape.DASH) and document.source.text.count(label.name) >= _MENTIONED
    return (label.set_off or known) and not _set_off_below(document, label) and person_in(label.name) == label.name


def _open_plainly(first: Label, second: Label, document: Document) -> bool:
    """Tell whether an outlet's question and an answer of a person or a team open a talk where nothing is set off."""
    if {first.shape, second.shape} != {Shape.COLON} or first.set_off or second.set_off:
        return False
    words = first.name.split()
    is_outlet = first.name[0].isupper() and 1 < len(words) <= _OUTLET_WORDS
    is_answering = person_in(second.name) == second.name or _is_team(second.name, document)
    if not (is_outlet and is_answering and first.key != second.key and _asks(document.blocks[first.block], document)):
        return False
    below = islice(document.blocks, second.block + 1, None)
    asking = (block for block in below if block.kind is Kind.TEXT and _asks(block, document))
    return sum(1 for _ in islice(asking, _ASKS_ON)) == _ASKS_ON


def _has_begun(above: Sequence[Block], document: Document) -> bool:
    """Tell whether a talk goes on ``above``: several headings or paragraphs in bold ask, each with another below it."""
    said = [block for block in above if block.kind in (Kind.TEXT, Kind.QUOTE, Kind.HEADING)]
    asked = (_is_set_off(one) and _asks(one, document) and not _is_set_off(below) for one, below in pairwise(said))
    return sum(asked) >= _BEGUN


def _is_set_off(block: Block) -> bool:
    is_bold = bool(block.bold) and block.bold[0].start <= block.span.start and block.bold[0].end >= block.span.end - 1
    return is_bold or block.kind is Kind.HEADING


def _is_team(name: str, document: Document) -> bool:
    """Tell whether ``name`` may be that of several people: some words, the last of which the text has elsewhere."""
    words = name.split()
    is_short = name[:1].isupper() and _LEAST_OF_TEAM <= len(words) <= _OUTLET_WORDS
    return is_short and document.source.text.count(" ".join(words[-2:])) >= _MENTIONED


def _asks(block: Block, document: Document) -> bool:
    return ends_asking(block.span.of(document.source.text))


def _set_off_or_opening(labels: Iterable[Label], document: Document) -> Iterator[Label]:
    """Yield those of ``labels`` that open a block, or that are set off with all words behind them up to its end.

    The words of a block are looked at once, however many labels it has.
    """
    plain: dict[int, int] = {}
    for label in labels:
        if not label.opens and label.set_off and label.block not in plain:
            plain[label.block] = _last_plain_word(document, label.block)
        if label.opens or (label.set_off and plain[label.block] < label.words_at):
            yield label


def _last_plain_word(document: Document, number: int) -> int:
    """Return where the last word of a block begins that is not set off; -1 where all are."""
    block = document.blocks[number]
    words = (word.start() for word in _WORD.finditer(document.source.text, block.span.start, block.span.end))
    return max((at for at in words if not (is_within(block.bold, at) or is_within(block.italic, at))), default=-1)


def _set_off_below(document: Document, label: Label) -> bool:
    """Tell whether all words behind a ``label`` are set off, be it in several runs: "*(author)* — *Why?*"."""
    block = document.blocks[label.block]
    if not _WORD.search(document.source.text, label.words_at, block.span.end):
        return label.set_off
    return _last_plain_word(document, label.block) < label.words_at


def _neighbours(document: Document, first: Label, second: Label) -> bool:
    between = document.blocks[first.block + 1 : second.block]
    return first.block < second.block and all(b.kind in (Kind.MARKUP, Kind.RULE, Kind.HEADING) for b in between)
