"""Which language a text is in, and with the words of which it is read: by its commonest words, script and letters."""

from __future__ import annotations

import re
from collections import Counter

from bot.text.other_languages import UNKNOWN_LANGUAGE
from bot.text.weights import other_languages, share_known
from bot.text.words import fold
from bot.text.worked_out import once
from bot.transcript.signs.cue_words import CUES, DEFAULT

#: Enough words to tell a language, few enough to stay quick.
_WORDS = 20_000
#: With what is between them they have so many characters.
_CHARACTERS = 120_000
#: Characters that show whether words are known.
_SAMPLE = 20_000
_HAN = re.compile(r"[\u3400-\u9fff]")
_LETTER_RUN = re.compile(r"[^\W\d_]+")
#: Letters and marks that, of the languages here, one or two use; "à" is far commoner in French than in Portuguese.
_OWN_LETTERS = {"es": "¿¡ñáíóú", "fr": "èêàçùîœ", "de": "ßäö„", "pt": "ãõâôçêáíóú"}
_SHARED_BY = Counter("".join(_OWN_LETTERS.values()))
#: By so much another language must be ahead of English.
_BENEFIT_OF_DOUBT = 0.5
#: Of the words of a text in a language that is known well at least this share is common in it. Of the pages that tests
#: parse the least is 0.44; of some lines in Albanian, Basque, Esperanto, Estonian, Swahili and Welsh the most is 0.31.
_LEAST_KNOWN = 0.37
#: Texts with fewer words, many of which may be names, count as English.
_ENOUGH_WORDS = 40


def _languages_of() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for code, cues in CUES.items():
        own = (cues.function, cues.interrogative, cues.imperative, cues.second, cues.first, cues.reply, cues.closing)
        for word in frozenset().union(*own):
            found.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in found.items()}


_LANGUAGES_OF = _languages_of()


@once
def detect(text: str) -> str:
    """Return the ISO 639-1 code of the language whose words tell questions from answers in ``text``.

    - Chinese, where at least a fifth of the letters are Han characters (mixed with names in Latin letters).
    - Else the language with most of its function and cue words in the text, and of the letters that few use; a word or
      letter of several languages counts for each by its share.
    - English where nothing speaks clearly for another, as in a text of two words.
    """
    sample = text[:_CHARACTERS]
    words = _LETTER_RUN.findall(sample)
    if len(_HAN.findall(sample)) * 5 >= sum(map(len, words)) > 0:
        return "zh"
    counts = Counter(fold(" ".join(words[:_WORDS])).split())
    letters = Counter(sample.lower())
    scores = dict.fromkeys(CUES, 0.0)
    scores[DEFAULT] = _BENEFIT_OF_DOUBT
    for word, times in counts.items():
        for code in _LANGUAGES_OF.get(word, ()):
            scores[code] += times / len(_LANGUAGES_OF[word])
    for code, own in _OWN_LETTERS.items():
        scores[code] += sum(letters[c] / _SHARED_BY[c] for c in own)
    return max(scores, key=lambda code: scores[code])


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the language that ``text`` is in.

    - One of those that ``other_languages`` tells, where it is in none that is known well.
    - ``UNKNOWN_LANGUAGE`` where hardly any of its words is one of those.
    - Else as ``detect`` has it.
    """
    others = other_languages(text)
    if others:
        return others[0]
    words, known = share_known(text[:_SAMPLE])
    is_unknown = words >= _ENOUGH_WORDS and known < _LEAST_KNOWN
    return UNKNOWN_LANGUAGE if is_unknown and detect(text) != "zh" else detect(text)
