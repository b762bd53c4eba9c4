"""What one word beside a name is, or inside of it: a title, a trade, a small word, a common one."""

from __future__ import annotations

import re
from typing import Final

from bot.text.first_names import is_first_name
from bot.text.weights import LANGUAGES, is_known
from bot.text.words import fold
from bot.text.worked_out import once
from bot.transcript.names.name_words import PARTICLES, STYLES, TRADES
from bot.transcript.signs.word_sets import set_of

#: Before a name that a line or a sentence begins with, folded: "By Ida Holm", "When Ida Holm was small".
_OPENS: Final = set_of(
    "by von par por with mit avec con com when wenn als quando cuando quand if si as like while wer who for fur pour "
    "para about uber sur sobre to an and und et y e but talking speaking told meet meeting conduce presenta apresenta "
    "moderation zur chez alla allo alle agli ai "
    "hi hey hei hej hello hallo dear liebe lieber beste cher chere bonjour hola querido querida estimado estimada "
    "prezado prezada ciao kjære kjaere kære kaere kare odpovida odpoveda odpowiada odgovara pta ptal ptala pyta pytal "
    "rozmawia rozmawiala antwortet repond risponde svarer svarar antwoordt"
)
#: In a name behind its first word, with a capital or none: "Le Goff", "van Aalst".
SMALL: Final = PARTICLES | {"i"}
#: The same right behind the first word alone, for further on an outlet begins with it: "Sofia El Amrani".
SMALL_SECOND: Final = set_of("el ben")
#: How trades and origins end, folded: "Försterin", "Tübinger", "den Wärtern", "Pomologist", "Restauratrice".
_TRADE: Final = re.compile(r"[^\W\d_]{3,}(?:[^\W\d_]in|innen|er|ern|ist|loge|graf|mann|frau|eur|euse|trice|ian|smith)")
#: The same of those that are not the end of any name, with what German adds to them: "den Gitarristen Krull".
TRADE_ALONE: Final = re.compile(r"[^\W\d_]{4,}ist(?:en)?|[^\W\d_]{3,}(?:logen?|graf(?:en)?)")
#: What may stand right before a name.
BEFORE_NAMES: Final = STYLES | TRADES
#: So long is what only ends like a trade, at least: "Försterin"; "Xabier", "Iasmin" and "Gualter" are first names.
SHORTEST_TRADE: Final = 8


@once  # the same words are asked for again and again
def bare(word: str) -> str:
    """Return ``word`` folded, without the marks around it."""
    return fold(word).strip(".,:;'’")


def is_title(word: str) -> bool:
    """Tell whether ``word``, folded, is how somebody is addressed, or a title before a name: "Mr.", "Minister"."""
    return word in STYLES


def is_particle(word: str) -> bool:
    """Tell whether ``word``, folded, is a small word inside of names: "de", "van"."""
    return word in SMALL


def opens_line(word: str) -> bool:
    """Tell whether ``word`` is one that lines and sentences begin with before a name: "By", "When"."""
    return bare(word) in _OPENS


def is_trade(word: str) -> bool:
    """Tell whether ``word`` says what somebody does or is: "Author", "Goalkeeper", and no first name."""
    return bare(word) in TRADES or ends_like_trade(word) or TRADE_ALONE.fullmatch(bare(word)) is not None


def may_lead(word: str) -> bool:
    """Tell whether ``word`` before a name may be a title, a trade or a common word, rather than a rare first name."""
    return bare(word) in BEFORE_NAMES or ends_like_trade(word) or is_common(word)


def ends_like_trade(part: str) -> bool:
    """Tell whether ``part`` ends like a trade or an origin, and is no first name: "Fährmann", "Pomologist"."""
    return _TRADE.fullmatch(bare(part)) is not None and not is_first_name(part)


def is_common(part: str) -> bool:
    """Tell whether ``part`` is no rare word of all languages at hand, as first names are that are not listed."""
    form = bare(part)
    return any(is_known(form, language) for language in LANGUAGES) or not form.isalpha()
