"""How people mistype: seeded typing errors for questions that were written without.

- An error is one of a letter left out, one too many, a wrong one, or two swapped: 80 % of misspelt words differ from
  the right one by one such edit (Damerau 1964, https://doi.org/10.1145/363958.363994). The four are equally likely.
- A wrong or additional letter is that of a neighbouring key, as most are (Grudin 1983, in Kukich 1992).
- The first letter of a word stays: few errors fall on it (Kukich 1992, https://doi.org/10.1145/146370.146380).
- Words of one or two letters, numbers and punctuation stay.
"""

from __future__ import annotations

import random
import re

#: Name of a noise -> letters for one error.
LETTERS_PER_ERROR = {"clean": 0, "typo_light": 18, "typo": 6}

#: The letters of a QWERTY keyboard, row by row, and how far each row stands to the right of the first, in keys. This
#: is the stagger of typewriters and of nearly all keyboards since (https://en.wikipedia.org/wiki/QWERTY).
_ROWS = (("qwertyuiop", 0.0), ("asdfghjkl", 0.25), ("zxcvbnm", 0.75))
_WORD = re.compile(r"[^\W\d_]{3,}")


def _neighbours() -> dict[str, str]:
    """Return each letter with those of the keys that touch its own: at most one row and one key away."""
    places = {
        letter: (row, column + shift)
        for row, (letters, shift) in enumerate(_ROWS)
        for column, letter in enumerate(letters)
    }
    return {
        letter: "".join(
            other
            for other, (other_row, other_column) in places.items()
            if other != letter and abs(other_row - row) <= 1 and abs(other_column - column) <= 1
        )
        for letter, (row, column) in places.items()
    }


NEIGHBOURS = _neighbours()


def mistyped(text: str, noise: str) -> str:
    """Return ``text`` with the typing errors of a noise, the same for the same text each time.

    Every 18th ("typo_light") or 6th ("typo") letter of its words earns its word an error, counted from a random one.

    Raises:
        KeyError: there is no such noise.
    """
    spacing = LETTERS_PER_ERROR[noise]
    if not spacing:
        return text
    chance = random.Random(f"{noise}:{text}")  # noqa: S311  (typing errors, not secrets)
    due = chance.randrange(spacing)

    def damaged(match: re.Match[str]) -> str:
        nonlocal due
        word = match.group()
        due -= len(word)
        while due < 0:
            word = _with_one_error(word, chance)
            due += spacing
        return word

    return _WORD.sub(damaged, text)


def _with_one_error(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word)) if len(word) > 1 else 0
    before, letter, after = word[:at], word[at], word[at + 1 :]
    near = chance.choice(NEIGHBOURS.get(letter.lower(), letter))
    near = near.upper() if letter.isupper() else near
    errors = [before + letter + near + after]
    if len(word) > 2:
        errors.append(before + after)
    if near != letter:
        errors.append(before + near + after)
    if after and after[0] != letter:
        errors.append(before + after[0] + letter + after[1:])
    return chance.choice(errors)
