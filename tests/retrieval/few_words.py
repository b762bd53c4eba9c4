"""Entries and questions of a few words each, drawn at random, and the arrays of those entries."""

from __future__ import annotations

from hypothesis import strategies as st

from bot.retrieval.term_arrays import TermArrays, TermArraysWriter
from bot.retrieval.vocabulary import Term, split_terms

#: Each entry as its texts, question first; each text as its words.
SHAPES = st.lists(
    st.lists(st.lists(st.sampled_from(["oil", "war", "ship", "lamp"]), max_size=4), min_size=1, max_size=4),
    min_size=1,
    max_size=6,
)
SHARES = st.floats(0, 1, width=32)
#: Of words of the built-in interview, of other languages, misspelt ones, marks and noise.
QUESTIONS = st.lists(
    st.sampled_from(
        ["China", "putins", "rusia", "chna", "colapse", "seasefire", "pourquoi", "Wirtschaft", "wat", "US", "’s", "12",
         "xkcdqz", "ukrane?", "—", "\n", "中国", "🎉", "internatinal", "can’t", "é",
         "whyare", "thenew", "chinaaaa", "doessss", "smth", "ngl"]
    ),
    max_size=12,
).map(" ".join)  # fmt: skip


def entries_of(shapes: list[list[list[str]]]) -> list[list[list[Term]]]:
    return [[split_terms(" ".join(words)) for words in shape] for shape in shapes]


def arrays_of(entries: list[list[list[Term]]]) -> TermArrays:
    writer = TermArraysWriter()
    for texts in entries:
        writer.add(texts)
    return writer.arrays()
