"""Whom a meeting shows by a name of their own choice: the person beside a device, an organisation or a pronoun."""

from __future__ import annotations

import re
from typing import Final

from bot.text.first_names import is_first_name
from bot.text.words import fold
from bot.text.worked_out import once
from bot.transcript.names.person_names import person_in
from bot.transcript.signs.label_words import ANSWER_WORDS, QUESTION_WORDS

_DEVICE: Final = (
    r"(?:iphone|ipad|imac|ipod|macbook|mac|galaxy|pixel|surface|laptop|notebook|tablet|computer|pc|phone|mobile"
    r"|handy|rechner|téléphone|ordinateur|teléfono|móvil|ordenador|portátil|telefone|computador)"
    r"(?:\s(?:air|pro|plus|max|mini|ultra|[a-z]?\d{1,3}[a-z]?)){0,3}(?:\s?\(\d\))?"
)
#: Ida's iPhone; Ida Holm's MacBook Pro (2); Ida – iPad; Ida iPhone; iPhone von Ida
_OF_DEVICE: Final = re.compile(
    rf"(?P<owner>[^\W\d_].*?)(?:['’]s?\s|\s[-–—|]\s){_DEVICE}|(?P<first>[^\W\d_]+)\s(?:iphone|ipad|macbook)"
    rf"|{_DEVICE}\s(?:von|de|do|da|di|du|of)\s(?P<whose>[^\W\d_].*)|{_DEVICE}\sd['’](?P<elided>[^\W\d_].*)",
    re.IGNORECASE,
)
#: Ida Holm | The Lantern; The Lantern - Ida Holm
_BESIDE: Final = re.compile(r"\s?[|•·]\s?|\s(?:[-–—/@]|//)\s")
_PRONOUNS: Final = re.compile(
    r"\s\[?(?:she|he|they|sie|er|elle|il|iel|ella|él|ela|ele)(?:\s?/\s?[^\W\d_]{2,5}){1,2}\]?\Z", re.I
)
#: ida.holm@lantern.example
_ADDRESS: Final = re.compile(r"(?P<local>[\w.+-]+)@[\w-]+(?:\.[\w-]+)+")
#: A number, also with what is hidden of it; a device alone; what programs call whoever gave no name, or print for none.
_NOBODYS: Final = re.compile(
    rf"""
    \+?[\d\s().*•/x-]{{6,}}         # a number
  | {_DEVICE}
  | (?:(?:zoom|teams|meet|skype)[\s-])?(?:         # Zoom User, Gast, invité 2
        user|guest|participant|caller|attendee|gast|teilnehmer(?:in)?|nutzer(?:in)?
      | invitée?|participante?|invitad[oa]|convidad[oa]|utilisat(?:eur|rice)|usuari[oa]
    )(?:\s(?:de\s)?(?:zoom|teams|meet|skype))?(?:\s\(?\d{{1,3}}\)?)?
  | (?:speaker[\s_])?(?:none|null|(?-i:NaN)|undefined|n/a|(?:no|kein|sans|sin|sem)\s(?:name|nom|nombre|nome)|unnamed)
    """,
    re.IGNORECASE | re.VERBOSE,
)


@once
def called(name: str) -> str:
    """Return the person in ``name``, as far as that can be told; else ``name``.

    - "Ida Holm's iPhone (2)" and "iPhone von Ida" are whose device it is; "Mac de Villiers" is somebody himself.
    - "Ida Holm | The Lantern" and "The Lantern - Ida Holm" are whoever has a first name, or looks like a person ahead.
    - "Ida Holm she/her" is without pronouns.
    - "ida.holm@lantern.example" is "Ida Holm".
    - "Ida Holm - Host" stays: that says what she does in the talk. So does "Ida / Bo": either may speak.
    """
    if address := _ADDRESS.fullmatch(name):
        parts = [part.title() for part in re.split(r"[._-]", address["local"])]
        return " ".join(parts) if all(map(str.isalpha, parts)) and is_first_name(parts[0]) else name
    bare = _PRONOUNS.sub("", name)
    if device := _OF_DEVICE.fullmatch(bare):
        owner = next(filter(None, device.groups()))
        owned = device["owner"] or device["elided"] or is_first_name(owner.partition(" ")[0])
        return owner if owned else bare
    parts = _BESIDE.split(bare)
    if len(parts) == 1 or any(fold(part) in QUESTION_WORDS | ANSWER_WORDS for part in parts):
        return bare
    named = [part for part in parts if is_first_name(part.partition(" ")[0])]
    if len(named) > 1 and "/" in bare:
        return bare
    return named[0] if named else parts[0] if person_in(parts[0]) == parts[0] else bare


def is_nobodys(name: str) -> bool:
    """Tell whether ``name`` says nothing of who it is: a number, an address, a device, "Zoom user"."""
    return _NOBODYS.fullmatch(name) is not None or _ADDRESS.fullmatch(name) is not None
