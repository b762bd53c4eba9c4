"""Whom an introduction says to have been put questions: "we asked Ida a few questions", where it has her whole name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from bot.text.first_names import is_first_name
from bot.transcript.names.person_names import CAPITALISED, person_in

#: What may stand between the verb and its questions, in one sentence.
_WITHIN: Final = r"[^.!?\n]{1,160}?"
_MANY: Final = r"(?:[\w’'-]+\s){0,4}?"
#: With what says whom, between the verb and the questions or behind these.
_ASKED: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:[Ww]e|I)\s(?:have\s|had\s|also\s|recently\s)?asked\s(?P<whom>{_WITHIN})\s"
        r"(?:(?:a\sfew|some|these|our|\w+)\s)questions\b",
        rf"\b(?:put|posed)\s{_MANY}questions\sto\s(?P<whom>[^.!?\n]{{1,80}})",
        rf"\b(?i:haben|habe)\s(?P<whom>{_WITHIN})\s(?:\w+\s){{0,2}}Fragen\sgestellt\b",
        rf"\b(?i:stellten?)\s(?P<whom>{_WITHIN})\s(?:\w+\s){{0,2}}Fragen\b",
        rf"\b(?i:posé|posons|posions)\s{_MANY}questions\sà\s(?P<whom>[^.!?\n]{{1,80}})",
        rf"\b(?i:hicimos|hice|hecho|planteamos|planteado)\s{_MANY}preguntas\sa\s(?P<whom>[^.!?\n]{{1,80}})",
        rf"\b(?i:fizemos|fiz|feito|colocámos|colocamos)\s{_MANY}perguntas\s(?:a|à|ao)\s(?P<whom>[^.!?\n]{{1,80}})",
    )
)
#: The same with what they are asked for: "we asked Ida to tell us", "le pedimos a Ida que nos contara".
_ASKED_FOR: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b[Ww]e\s(?:have\s|had\s|also\s|recently\s)?asked\s(?P<whom>{_WITHIN})\s"
        r"(?:to\s(?:tell|share|talk|explain|describe|introduce|answer|write)|about\s(?:her|his|their)"
        r"|how\s|what\s|why\s)",
        rf"\b(?:[Ww]ir\shaben|(?i:haben\swir))\s(?P<whom>{_WITHIN})\s(?:gefragt|befragt|(?:darum\s)?gebeten)\b",
        r"\b(?i:avons|avions|ai)\s(?:donc\s|aussi\s)?demandé\sà\s(?P<whom>[^.!?\n]{1,80})",
        r"\b(?i:les?)\s(?:pedimos|preguntamos|pedí|pregunté|hemos\s(?:pedido|preguntado))\sa\s(?P<whom>[^.!?\n]{1,80})",
        r"\b(?i:pedimos|perguntámos|perguntamos|pedi|perguntei)\s(?:a|à|ao)\s(?P<whom>[^.!?\n]{1,80})",
        r"\b(?i:abbiamo|ho)\schiesto\sa(?:l|d|lla)?\s(?P<whom>[^.!?\n]{1,80})",
    )
)
_WORD: Final = re.compile(rf"\b{CAPITALISED}\b")
#: Questions are asked of so few at most whom the words may name.
_MOST: Final = 8


def questioned_in(lines: Iterable[str], front: str) -> tuple[str, ...]:
    """Return the person whom one of ``lines`` says to have been asked.

    The line or the rest of ``front`` has the whole name; in the line it has to begin with a common first name.
    """
    for line in lines:
        for found in filter(None, (way.search(line) for way in (*_ASKED, *_ASKED_FOR))):
            for word in _WORD.findall(found["whom"])[:_MOST]:
                name = _whole(word, front.replace(line, ""))
                if name := name or (_whole(word, line) if is_first_name(word) else None):
                    return (name,)
    return ()


def _whole(word: str, front: str) -> str | None:
    """Return the first full name in ``front`` that begins with ``word``."""
    found = re.search(rf"\b{re.escape(word)}\s(?:(?i:van|von|de|da|do|del|di|le|la)\s){{0,2}}{CAPITALISED}", front)
    name = " ".join(found[0].split()).rstrip(".’'-") if found else None
    return name if name and person_in(name) == name else None
