"""Which words are titles before a name, and which full stops stand behind a short one: "Dr. Holm", "Sra. Vik"."""

from __future__ import annotations

import re
from typing import Final

#: Folded words that stand before a name and belong to it, in any language.
TITLES: Final = frozenset(
    """mr mrs ms miss mx sir dr prof professor doctor mayor minister president senator judge captain coach herr frau
    fraulein monsieur madame mme mlle m maitre docteur senor senora senorita sr sra srta don dona doctora""".split()
)
#: "M." may as well be an initial, and "D." mostly is another letter: "vitamin D".
_SHORT: Final = (
    "M MM Mr Mrs Ms Mx Mme Mlle Mgr Pr Dr Dra Sr Sra Srta Dña St Ste Prof Profa Sen Rep Gov Gen Adm Amb Col Capt Cpt "
    "Lt Sgt Maj Hon Rev Fr Hr Hrn Frl Dipl Ing Lic Mag"
)
_BEFORE_A_NAME: Final = re.compile(rf"\b(?:{_SHORT.replace(' ', '|')})\.[^\S\n]+\Z")
#: The longest of them, with its full stop and two spaces.
_LONGEST: Final = 8


def stands_behind_title(text: str, at: int) -> bool:
    """Tell whether a title stands right before ``text[at:]``, so that no sentence begins there."""
    return _BEFORE_A_NAME.search(text, max(0, at - _LONGEST), at) is not None
