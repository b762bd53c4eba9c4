"""Make the table of background word frequencies that ``bot/text/weights.py`` reads.

Run it once, with the development extra installed:

    python tools/make_word_weights.py bot/text/data

The data is wordfreq's (Robyn Speer, https://github.com/rspeer/wordfreq), which is CC BY-SA 4.0; the table keeps that
licence, and a notice is written beside it. wordfreq is frozen since 2024, so the table is too.
"""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from paths_given import paths_given
from wordfreq import top_n_list, zipf_frequency

from bot.text.words import fold, spelled

#: Words a language: below the 30,000th, English words are rarer than one in two million.
WORDS = {"en": 30_000, "fr": 8_000, "es": 8_000, "de": 8_000, "it": 4_000, "pt": 4_000, "nl": 4_000}
#: Languages that are told by their commonest words alone, and so many of these; "sh" is Serbo-Croatian.
OTHERS = "ar bg bn ca cs da el fa fi fil he hi hu id is lt lv mk ms nb pl ro ru sh sk sl sv ta tr uk ur vi".split()
COMMONEST = 1_000

NOTICE = """\
The files word_weights.*.gz in this folder are derived from wordfreq 3.1.1
by Robyn Speer and others, https://github.com/rspeer/wordfreq
(its own sources: https://github.com/rspeer/wordfreq#license).

Licence of the data: Creative Commons Attribution-ShareAlike 4.0 International,
https://creativecommons.org/licenses/by-sa/4.0/

Changes: words were folded (case, accents), kept if they are one word, and their
Zipf frequency was rounded to a tenth. Made by tools/make_word_weights.py.
"""


def forms(language: str, words: Iterable[str]) -> dict[str, float]:
    """Return ``words``, folded, with their Zipf frequencies in tenths, in order; of two with one form the first.

    Those that are not one word are left out.
    """
    found: dict[str, float] = {}
    for word in words:
        form = fold(word).replace("'", "")
        if form not in found and [one.form for one in spelled(form)] == [form]:
            found[form] = round(zipf_frequency(word, language), 1)
    return found


def table(language: str, count: int) -> str:
    """Return the table's text: a line per tenth of Zipf frequency, "6.3 word word ...", most frequent first."""
    lines: dict[float, list[str]] = defaultdict(list)
    for form, zipf in forms(language, top_n_list(language, count)).items():
        lines[zipf].append(form)
    return "".join(f"{zipf} {' '.join(words)}\n" for zipf, words in sorted(lines.items(), reverse=True))


def main(folder: Path) -> None:
    """Write the tables and their notice into ``folder``."""
    for language, count in WORDS.items():
        data = gzip.compress(table(language, count).encode("utf-8"), mtime=0)
        path = folder / f"word_weights.{language}.gz"
        path.write_bytes(data)
        print(f"{path}: {len(data):,} bytes")
    lines = "".join(f"{one} {line}\n" for one in OTHERS for line in table(one, COMMONEST).splitlines())
    path = folder / "word_weights.others.gz"
    path.write_bytes(gzip.compress(lines.encode("utf-8"), mtime=0))
    print(f"{path}: {path.stat().st_size:,} bytes")
    (folder / "word_weights.LICENSE.txt").write_text(NOTICE, encoding="utf-8")


if __name__ == "__main__":
    main(*paths_given(__doc__, target="folder that the files are written into"))
