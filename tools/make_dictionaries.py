"""Make the dictionaries that ``bot/retrieval/dictionary.py`` reads: which words a language has, rare ones too.

Run it once, with the development extra installed:

    python tools/make_dictionaries.py bot/retrieval/data

How common a word is, wordfreq says; but its rarer words are misspellings of others, too, as "definately". So of these
only those are taken that the word lists of pyspellchecker have, which are cleaned of such (Tyler Barrus,
https://github.com/barrust/pyspellchecker). Of Spanish verbs it hardly has more than the infinitive, so that there a
word whose stem it has is taken, too; in the other languages that would let misspellings in.
"""

from __future__ import annotations

import lzma
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import Stemmer
from make_word_weights import WORDS, forms
from paths_given import paths_given
from spellchecker import SpellChecker
from wordfreq import top_n_list, zipf_frequency

from bot.retrieval.dictionary import NO_TENTHS
from bot.text.weights import LANGUAGES

#: Rarer words, once in thirty million, are left out.
LEAST = 1.5
#: Words of Spanish that are taken where their stem is known, at most.
WORDS_WITH_STEMS = 100_000

LICENSE = """\
The files words.*.xz in this folder are derived from
- wordfreq 3.1.1 by Robyn Speer and others, https://github.com/rspeer/wordfreq
  (its own sources: https://github.com/rspeer/wordfreq#license),
- the word lists of pyspellchecker 0.9.1, https://github.com/barrust/pyspellchecker,
  which were made from the OpenSubtitles corpus (Lison and Tiedemann 2016).

Licence of the data: Creative Commons Attribution-ShareAlike 4.0 International,
https://creativecommons.org/licenses/by-sa/4.0/

Changes: words were folded (case, accents) and kept if they are one word of the
letters a to z; Zipf frequencies were rounded to a tenth. Which words come from
which of both, tools/make_dictionaries.py tells, which made the files.

Licence of pyspellchecker:

MIT License

Copyright (c) 2018-2021 Tyler Barrus

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
"""


def words_of(language: str) -> Iterator[str]:
    """Yield the words of a language, some of them twice: common ones, then those of the cleaned list."""
    yield from top_n_list(language, WORDS[language])
    clean = [
        word
        for word in SpellChecker(language=language).word_frequency.words()
        if zipf_frequency(word, language) >= LEAST
    ]
    yield from clean
    if language == "es":
        stem = Stemmer.Stemmer("spanish").stemWord
        stems = {stem(word) for word in clean}
        yield from (word for word in top_n_list(language, WORDS_WITH_STEMS) if stem(word) in stems)


def dictionary(language: str) -> str:
    """Return the dictionary's text, as ``Dictionary.read`` has it."""
    words: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for form, zipf in forms(language, words_of(language)).items():
        if form.isascii() and form.isalpha():
            words[len(form)].append((form, chr(NO_TENTHS + round(10 * zipf))))
    blocks = [(length, map("".join, zip(*sorted(found), strict=True))) for length, found in sorted(words.items())]
    return "".join(f"{length} {run}\t{tenths}\n" for length, (run, tenths) in blocks)


def main(folder: Path) -> None:
    """Write the dictionaries and their licence into ``folder``."""
    for language in LANGUAGES:
        data = lzma.compress(dictionary(language).encode("ascii"))
        path = folder / f"words.{language}.xz"
        path.write_bytes(data)
        print(f"{path}: {len(data):,} bytes")
    (folder / "words.LICENSE.txt").write_text(LICENSE, encoding="utf-8")


if __name__ == "__main__":
    main(*paths_given(__doc__, target="folder that the files are written into"))
