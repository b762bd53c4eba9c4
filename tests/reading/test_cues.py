"""Cues of subtitles: what each has, where it ends, and that words which roll on into the next are read once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from transcript.building import pairs_in
from transcript.five_languages import LANGUAGES, TALKS

from bot.errors import UnreadableSourceError
from bot.reading.captions.cues import Cue, Said, cues_of
from bot.reading.formats import read
from bot.transcript import parse
from reading.building import caption_lines

#: How many words a line of captions has.


def times(n: float, until: float, point: str = ".") -> str:
    ends = (f"00:{int(each) // 60:02}:{each % 60:06.3f}" for each in (n, until))
    return " --> ".join(ends).replace(".", point)


def cue(n: int, *lines: str) -> str:
    return "\n".join((times(n, n + 1), *lines)) + "\n\n"


def words_of(text: str) -> list[list[str]]:
    return [[line.words for line in each.lines] for each in cues_of(text)]


def timed(line: str) -> str:
    """Return ``line`` with a time for each word but the first, as captions have it that a program made."""
    first, *others = line.replace(">", "&gt;").split(" ")
    return first + "".join(f"<00:00:01.000><c> {word}</c>" for word in others)


def web_rolled(lines: Sequence[str]) -> str:
    """Return WebVTT in which each line comes below the one before, and then stands there alone for a moment."""
    shown = [
        f"{times(3 * n, 3 * n + 2.99)} align:start position:0%\n{lines[n - 1] if n else ' '}\n{timed(line)}\n\n"
        f"{times(3 * n + 2.99, 3 * n + 3)} align:start position:0%\n{line}\n \n\n"
        for n, line in enumerate(lines)
    ]
    return "WEBVTT\nKind: captions\nLanguage: en\n\n" + "".join(shown)


def rolled(lines: Sequence[str]) -> str:
    """Return the same as a program converts it to SubRip."""
    shown = [(lines[n - 1] if n else "", line) for n, line in enumerate(lines)]
    cues = [part for n, pair in enumerate(shown) for part in ("\n".join(pair), lines[n])]
    return "".join(f"{n}\n{times(n, n + 1, ',')}\n{words}\n\n" for n, words in enumerate(cues, 1))


def two_lines(lines: Sequence[str]) -> str:
    """Return SubRip in which each cue has a line and the one before."""
    return "".join(
        f"{n}\n{times(n, n + 1, ',')}\n" + "\n".join(lines[max(n - 1, 0) : n + 1]) + "\n\n" for n in range(len(lines))
    )


def growing(lines: Sequence[str]) -> str:
    """Return SubRip in which each line grows word by word."""
    parts = [" ".join(line.split()[:size]) for line in lines for size in range(1, len(line.split()) + 1)]
    return "".join(f"{n}\n{times(n, n + 1, ',')}\n{words}\n\n" for n, words in enumerate(parts, 1))


@pytest.mark.parametrize("roll", [web_rolled, rolled, two_lines, growing], ids=lambda roll: roll.__name__)
@pytest.mark.parametrize("language", LANGUAGES)
def test_words_that_roll_on_into_the_next_cue_are_read_once(
    language: str, roll: Callable[[Sequence[str]], str]
) -> None:
    turns = [words for pair in TALKS[language].pairs for words in pair]

    document = read(roll(caption_lines(turns)).encode(), "talk")

    assert [" ".join(b.span.of(document.source.text).split()) for b in document.blocks] == [f">> {t}" for t in turns]
    pairs = pairs_in(document.source, parse(document, language))
    assert [tuple(" ".join(said.split()) for said in pair) for pair in pairs] == TALKS[language].pairs


def test_what_is_said_twice_in_captions_that_do_not_roll_is_read_twice() -> None:
    text = cue(0, "Why?") + cue(1, "No.") + cue(2, "No.") + cue(3, "Never.") + cue(4, "Never.") + cue(5, "So.", "Well.")

    assert words_of(text) == [["Why?"], ["No."], ["No."], ["Never."], ["Never."], ["So.", "Well."]]


def test_a_line_that_comes_back_later_is_read_again() -> None:
    lines = ["they hum", "and they dance", "they hum", "and they sleep", "till spring"]

    assert [words for cue in words_of(two_lines(lines)) for words in cue] == lines


def test_a_cue_ends_at_an_empty_line_and_not_at_one_of_spaces() -> None:
    text = "WEBVTT\n\n" + cue(0, " ", "shown low") + "NOTE nobody says this\n\n" + cue(1, "above", "", "lost")

    assert words_of(text) == [["shown low"], ["above"]]


@pytest.mark.parametrize("unshown", ["NOTE nobody says this", "NOTE\nnobody says this", "STYLE\n::cue { color: red }"])
def test_what_webvtt_never_shows_is_no_words_of_a_cue_that_has_none(unshown: str) -> None:
    text = f"WEBVTT\n\n{cue(0, 'shown')}{times(1, 2)}\n\n{unshown}\n\n{times(2, 3)}\n\nNOTED below\n"

    assert words_of(text) == [["shown"], ["NOTED below"]]


def test_numbers_and_names_of_cues_are_no_words() -> None:
    text = f"1\n{times(0, 1)}\nTwelve\n2\n{times(1, 2)}\n\n3f2a/1-0\n{times(2, 3)}\n12\n"

    assert words_of(text) == [["Twelve"], ["12"]]


def test_a_voice_speaks_to_the_end_of_its_cue() -> None:
    text = cue(0, "<v Holm, Ida (Guest)>one", "two</v>") + cue(1, "three &amp; {\\an8}<i>four</i>")

    assert cues_of(text) == [
        Cue("00:00:00", (Said("Ida Holm", "one"), Said("Ida Holm", "two"))),
        Cue("00:00:01", (Said(None, "three & four"),)),
    ]


def test_arrows_within_a_line_and_at_its_end_say_that_somebody_else_speaks() -> None:
    text = cue(0, ">> Why bees? >> They hum.", "All day. >>") + cue(1, "And at night? >> No.", ">> None 2 >> 1 hums?")

    document = read(("WEBVTT\n\n" + text).encode(), "talk.vtt")

    assert [block.span.of(document.source.text) for block in document.blocks] == [
        ">> Why bees?",
        ">> They hum.\nAll day.",
        ">> And at night?",
        ">> No.",
        ">> None 2",
        ">> 1 hums?",
    ]


@pytest.mark.parametrize(
    "head",
    [
        '<?xml version="1.0" encoding="utf-8" ?><timedtext format="3">\n<body>\n<p t="200">Why?</p>',
        '<?xml version="1.0"?>\n<transcript>\n<text start="0.2" dur="3">Why?</text>',
        '<tt xmlns="http://www.w3.org/ns/ttml"><body><div><p begin="0s">Why?</p>',
        "\ufeff[Script Info]\nTitle: Bees\n",
    ],
    ids=["timedtext", "transcript", "TTML", "SubStation Alpha"],
)
def test_subtitles_in_another_format_are_refused_with_those_that_are_read(head: str) -> None:
    with pytest.raises(UnreadableSourceError, match=r"not read; save them as WebVTT \(\.vtt\) or SubRip .* or CSV"):
        read(head.encode(), "talk.xml")


@pytest.mark.parametrize(
    "head",
    [
        "<transcript> of a talk",
        '<transcript><text speaker="Ida">',
        "<ttx>",
        "<tt>",
        "[Script information]",
        "[Script Info] by",
        "<timed>",
    ],
)
def test_a_text_that_only_begins_alike_is_read(head: str) -> None:
    assert head in read(f"{head}\n\nIda: Why?\n\nBo: So.\n".encode(), "talk.txt").source.text
