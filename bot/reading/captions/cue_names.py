"""Who speaks in subtitles that have a name before the words of each cue, as programs for meetings write them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.reading.captions.cues import Cue, Said
from bot.reading.declared_turns import in_spoken_order, speaker_name

#: Name: words; [Name]: words; a mark of another speaker may stand before it.
_NAMED: Final = re.compile(
    r"(?:>{2,3}\s*|[-–—]\s*)?(?P<name>[^\s:：>-][^:：\n]{0,79}?)\s?[:：](?=\s|\Z)(?P<words>.*)", re.DOTALL
)
#: So many cues begin with a name that stands before others, too, such a share of all, each so often on average.
_LEAST_NAMED, _NAMED_SHARE, _EACH = 6, 0.8, 3
#: A name that stands once has no more words, and none of them begins with a small letter.
_LONGEST_RARE: Final = 4
_OF_A_SENTENCE: Final = re.compile(
    r"[?!…。]|[,;]\s|(?<![A-ZÀ-ÖØ-Þ])(?<!\b(?:Dr|Mr|Ms|Sr|St|Fr))(?<!\b(?:Mrs|Mme|Sra|Rev))(?<!\bProf)\.\s|\b[a-zß-ÿ]"
)
#: What stands before a colon in somebody's sentence: "Remember: never run".
_OPENERS: Final = frozenset(
    "remember note warning attention caution listen look imagine think question answer example tip rule fact result "
    "conclusion reason lesson advice moral translation meaning first second third finally also again anyway "
    "merke achtung vorsicht hört stellt denkt frage antwort beispiel tipp regel tatsache ergebnis fazit grund erstens "
    "zweitens drittens rappelez-vous rappelle-toi retenez écoutez imaginez réponse exemple conseil règle résultat "
    "conclusion raison premièrement deuxièmement recuerda recuerden ojo atención cuidado escuchen imagina imaginen "
    "pregunta respuesta ejemplo consejo regla resultado conclusión razón primero segundo lembre lembrem atenção "
    "pergunta resposta exemplo conselho regra resultado primeiro segundo".split()
)
#: Words for somebody who takes part, which others say in small letters, too.
_PARTS: Final = frozenset(
    "audience host guest caller moderator narrator producer reporter interviewer operator speaker announcer translator "
    "interpreter man woman boy girl child all both everyone crowd voice student teacher publikum gast anrufer "
    "anruferin moderatorin sprecher sprecherin alle mann frau kind public animateur invité invitée homme femme tous "
    "público presentador presentadora invitado invitada hombre mujer todos".split()
)
#: Where so many of the named cues begin with a capital, what goes on with a small letter is somebody's sentence.
_CAPITAL_SHARE: Final = 0.8
_WORD: Final = re.compile(r"[^\W\d_][\w'’-]*")
#: "Holm, Ida (Guest)", and not "Holm, MD" or "Ann Lee, host".
_SURNAME_FIRST: Final = re.compile(r"[^,]+,\s[A-ZÀ-ÖØ-Þ][a-zß-ÿ'’]+(?:-[A-ZÀ-ÖØ-Þ][a-zß-ÿ]+)?(?:\s\([^()]*\))?\Z")
_BRACKETED: Final = re.compile(r"\[([^\[\]]+)\]|\(([^()]+)\)")


def with_names(cues: Sequence[Cue]) -> list[Cue]:
    """Return ``cues`` with whoever is named before their words as the speaker, and without the names.

    So it is where nearly every cue begins with a name, whatever it looks like, and the same few names stand there again
    and again: at least two. A cue without a name goes on with the speaker above.
    """
    names = _names(cues)
    return list(_with(cues, names)) if names else list(cues)


def _names(cues: Sequence[Cue]) -> frozenset[str]:
    """Return what stands before a colon at the head of nearly all cues; nothing where other lines have it, too."""
    if any(line.voice for cue in cues for line in cue.lines):
        return frozenset()
    found = [found for cue in cues if (found := _NAMED.match(cue.lines[0].words))]
    counts = Counter(each["name"] for each in found)
    often = {name: times for name, times in counts.items() if times > 1}
    named = sum(often.values())
    if named < max(_LEAST_NAMED, _NAMED_SHARE * len(cues), _EACH * len(often)) or len(often) < 2:
        return frozenset()
    begun = [each["words"].strip()[:1] for each in found if each["name"] in often]
    in_capitals = sum(map(str.isupper, begun)) >= _CAPITAL_SHARE * len(begun)
    by_surname = any(map(_SURNAME_FIRST.match, often))
    rare = [each for each in found if each["name"] not in often and _could_be_rare(each["name"], by_surname)]
    rare = [each for each in rare if not (in_capitals and each["words"].strip()[:1].islower())]
    small = _in_small_letters(cues) if rare else frozenset()
    return frozenset(often) | {each["name"] for each in rare if not _opens_sentence(each["name"], small)}


def _could_be_rare(name: str, by_surname: bool) -> bool:
    """Tell whether what stands once could be a name; "Holm, Ida" where others are so, with the surname ahead."""
    is_sentence = _OF_A_SENTENCE.search(name) and not (by_surname and _SURNAME_FIRST.match(name))
    return len(name.split()) <= _LONGEST_RARE and not is_sentence


def _in_small_letters(cues: Sequence[Cue]) -> frozenset[str]:
    said = " ".join(line.words for cue in cues for line in cue.lines)
    return frozenset(word for word in _WORD.findall(said) if word.islower())


def _opens_sentence(name: str, small: frozenset[str]) -> bool:
    """Tell whether ``name`` is nobody's, but words that lead up to what follows, or are said in ``small`` letters."""
    words = [word.lower() for word in _WORD.findall(name)]
    is_part = not _PARTS.isdisjoint(words)
    return bool(words) and not is_part and (words[0] in _OPENERS or small.issuperset(words))


def _with(cues: Sequence[Cue], names: frozenset[str]) -> Iterator[Cue]:
    speaker: str | None = None
    for cue in cues:
        lines: list[Said] = []
        for line in cue.lines:
            found = _NAMED.match(line.words)
            words = line.words
            if found and found["name"] in names:
                speaker, words = _shown(found["name"]), found["words"].strip()
            if words:
                lines.append(Said(speaker, words))
        if lines:
            yield replace(cue, lines=tuple(lines))


def _shown(name: str) -> str | None:
    """Return ``name`` without brackets around it, as it is said."""
    whole = _BRACKETED.fullmatch(name)
    bare = speaker_name(whole[1] or whole[2] if whole else name)
    return in_spoken_order(bare) if bare and _SURNAME_FIRST.match(bare) else bare
