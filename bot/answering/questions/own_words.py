"""What of a message its writer says: not whom it is for, what it links to, pastes or quotes, or how it is dressed."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

#: Never words: mentions, emoji by name, links, and what shows a spoiler or emphasis.
_MARKS = re.compile(
    r"""
    <(?:@[!&]?|\#|id:|/[^<>\n]{1,64}:|a?:\w{1,64}:|t:)-?\w{1,32}(?::\w)?>  # <@1>, <#1>, <:name:1>, <t:1:R>
    | @(?:everyone|here)\b
    | \[ (?=[^\[\]\n]+\]\(\s*<?https?://)                                # [label](https://…): the label is theirs
    | \]? \( \s* <?https?://(?:[^\s()<>|]|\([^\s()<>|]*\))+>?(?:[ ]"[^"\n]*")? \s* \)
    | <?https?://[^\s<>|]+>?
    | \|\| | \*\*+ | ~~ | (?<!\w)__(?=\w) | (?<=\w)__(?!\w)
    | (?<![\w*]) \* (?=[^\s*]) | (?<=[^\s*]) \* (?![\w*])                # *so*, but neither 2 * 3 nor a*b
    | (?<!\w) _ (?=[^\W_]) | (?<=[^\s_]) _ (?!\w)                        # _so_, but not snake_case
    """,
    re.VERBOSE,
)
#: Somebody else's words, or none: code, and lines that quote.
_PASTED = re.compile(r"```.*?```|`[^`\n]+`|^[^\S\n]*>{1,3}[^\S\n][^\n]*", re.DOTALL | re.MULTILINE)
#: Words that are set as code within a line, with nothing of code in them.
_AS_CODE = re.compile(r"(?<![\w`])(?P<mark>`{1,2})(?P<words>[^\W_]+(?:[ '’-][^\W_]+)*[?!.]?)(?P=mark)(?![\w`])")
_LETTER = re.compile(r"[^\W_]")
#: Of a message, words that are long enough to tell that it is shouted.
_WORDS = re.compile(r"[^\W\d_]{2,}")
#: So many are in capitals at least, or begin with one: fewer may be names.
_FEWEST_SHOUTED: Final = 2
_FEWEST_RAISED: Final = 4
#: In small letters, "us" is no country. Where all is in capitals it is one in places where nobody says "us": "US AID?",
#: "FROM THE US", "LES US", "US-CHINA".
_US_IN_CAPITALS = re.compile(
    r"(\AUS\b|(?<=\b(?:THE|LES|DES|AUX|DIE|DER|DEN|LOS)\s)US\b|\bUS(?=[-–/]\w)|(?<=\w[-–/])US\b)"
)
#: Where something else is not, it was typed so, but for "OMG TELL US why".
_US_BESIDE_OTHERS = re.compile(r"((?<=\b[Tt]he\s)[Uu]s\b|(?<!\b(?:TELL|GIVE|SHOW)\s)(?<!\bLET\s)\bUS\b)")
#: Letters and digits in another dress: full-width ones, and the bold, cursive and framed ones of "fancy fonts".
_DRESSED = re.compile("[\uff01-\uff5e\u2460-\u24ff\U0001d400-\U0001d7ff\U0001f130-\U0001f149]")


def legible(message: str) -> str:
    """Return ``message`` without characters that nobody sees, and with letters in another dress as plain ones.

    What is not seen (zero-width spaces, marks of direction, soft hyphens) may stand inside of words.
    """
    if message.isascii():
        return message
    seen = "".join(character for character in message if unicodedata.category(character) != "Cf")
    return _DRESSED.sub(lambda dressed: unicodedata.normalize("NFKC", dressed[0]), seen)


def unshouted(message: str) -> str:
    """Return ``message`` in small letters where it is shouted, or where Each Word Begins With A Capital.

    There capitals tell no names, and nothing that learnt from texts reads them as the words that they are. It is
    shouted where more than half of its words are in capitals, two at least: "NATO?" is not.
    """
    words = _WORDS.findall(message)
    capitals = sum(word.isupper() for word in words)
    raised = sum(word[0].isupper() for word in words)
    is_shouted = capitals >= _FEWEST_SHOUTED and 2 * capitals > len(words)
    if not is_shouted and not raised == len(words) >= _FEWEST_RAISED:
        return message
    country = _US_IN_CAPITALS if capitals == len(words) else _US_BESIDE_OTHERS
    return "".join("US" if at % 2 else piece.lower() for at, piece in enumerate(country.split(message)))


def without_marks(message: str) -> str:
    """Return ``message`` with mentions, links, emoji by name and marks of formatting blanked, as long as it."""
    return _MARKS.sub(_blank, message)


def own_words(message: str) -> str:
    """Return ``message`` with everything blanked that is not its writer's words; as long as it, character by character.

    - Mentions, links, emoji by name and marks of formatting become spaces.
    - So do code and quoted lines, unless nothing is left without them: a question may be typed as code.
    - Plain words that are set as code within a line stay.
    """
    unmarked = without_marks(message)
    own = _PASTED.sub(_blank, _AS_CODE.sub(_bared, unmarked))
    return own if _LETTER.search(own) else unmarked


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())


def _bared(match: re.Match[str]) -> str:
    """Return the words that ``match`` has as code, blanks in place of the marks around them."""
    marks = " " * len(match["mark"])
    return f"{marks}{match['words']}{marks}"
