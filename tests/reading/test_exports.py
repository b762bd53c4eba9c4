"""What programs that transcribe write of one talk: names, and nothing of the times, in five languages."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

import pytest
from transcript.five_languages import LANGUAGES, TALKS
from transcript.troubles import troubles
from world.marked import Marked

from bot.reading.formats import read
from bot.transcript import parse

Turns = Sequence[tuple[str, str]]


def turns_of(language: str) -> Turns:
    talk = TALKS[language]
    return [turn for asked, told in talk.pairs for turn in ((talk.asks, asked), (talk.answers, told))]


def cue(n: int) -> str:
    return f"00:00:{n:02}.000 --> 00:00:{n + 1:02}.000"


def listed(name: str, n: int) -> str:
    first, last = name.split()
    return f"{last}, {first}" + (" (Guest)" if n % 2 else "")


def joined(form: Callable[[int, str, str], str], turns: Turns) -> str:
    return "".join(form(n, who, said) for n, (who, said) in enumerate(turns))


def otter(turns: Turns) -> str:
    head = f"Wells\nSat, Mar 09, 2024 9:12AM • 32:10\n\nSPEAKERS\n{turns[0][0]}, {turns[1][0]}\n\n"
    said = joined(lambda n, who, said: f"{who}  00:{n:02}\n{said}\n\n", turns)
    return f"{head}{said}Transcribed by https://otter.ai\n"


def zoom_recording(turns: Turns) -> str:
    return "WEBVTT\n\n" + joined(lambda n, who, said: f"{n}\n{cue(n)}\n{who}: {said}\n\n", turns)


def zoom_chat(turns: Turns) -> str:
    return joined(lambda n, who, said: f"09:12:{n:02} From {who} to Everyone:\n\t{said}\n", turns)


def teams_subtitles(turns: Turns) -> str:
    return "WEBVTT\n\n" + joined(
        lambda n, who, said: f"3f2a/{n}-0\n{cue(n)}\n<v {listed(who, n)}>{said}</v>\n\n", turns
    )


def teams_text(turns: Turns) -> str:
    return joined(lambda n, who, said: f"{who}   0:{n:02}\n{said}\n", turns)


def youtube(turns: Turns) -> str:
    """Return subtitles in which each word has its time, and whoever speaks is named in capitals behind a mark."""

    def timed(n: int, who: str, said: str) -> str:
        words = "".join(f"<00:00:{n:02}.{k:03}><c> {word}</c>" for k, word in enumerate(said.split()))
        return f"{cue(n)} align:start position:0%\n&gt;&gt; {who.upper()}:{words}\n\n"

    return "WEBVTT\nKind: captions\nLanguage: en\n\n" + joined(timed, turns)


def descript(turns: Turns) -> str:
    return joined(lambda n, who, said: f"[00:00:{n:02}] {who}: {said}\n\n", turns)


def rev_text(turns: Turns) -> str:
    return joined(lambda n, who, said: f"{who} (00:{n:02}):\n{said}\n\n", turns)


def rev_json(turns: Turns) -> str:
    said = [{"speaker": n % 2, "elements": [{"type": "text", "value": said}]} for n, (_, said) in enumerate(turns)]
    return json.dumps({"speakers": [{"id": n, "name": turns[n][0]} for n in (0, 1)], "monologues": said})


def assemblyai(turns: Turns) -> str:
    said = [{"speaker": who, "text": said, "words": []} for who, said in turns]
    return json.dumps({"status": "completed", "utterances": said})


def whisper(turns: Turns) -> str:
    said = [{"id": n, "speaker": who, "text": f" {said}"} for n, (who, said) in enumerate(turns)]
    return json.dumps({"text": "", "segments": said})


EXPORTS = (
    otter,
    zoom_recording,
    zoom_chat,
    teams_subtitles,
    teams_text,
    youtube,
    descript,
    rev_text,
    rev_json,
    assemblyai,
    whisper,
)


def exported(text: Marked) -> Turns:
    """Return the turns of ``text``, a talk of two people."""
    (asks,), (answers,) = text.truth.interviewers, text.truth.interviewees
    pairs = ((asked.strip("#* \n"), told.strip()) for asked, told in text.truth.exchanges)
    return [turn for asked, told in pairs for turn in ((asks, asked), (answers, told))]


OTHERS = {text.file: exported(text) for text in troubles()["unnamed_talks"]}
SAID = {language: turns_of(language) for language in LANGUAGES} | OTHERS


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.__name__)
@pytest.mark.parametrize("talk", SAID)
def test_the_export_of_a_program_that_transcribes_is_read(talk: str, export: Callable[[Turns], str]) -> None:
    document = read(export(SAID[talk]).encode(), "talk")

    found = parse(document, talk[:2])

    text = document.source.text
    said = [" ".join(p.span.of(text).split()) for e in found.exchanges for p in (*e.question, *e.answer)]
    assert said == [words for _, words in SAID[talk]]
    sides = [tuple(name.lower() for name in names) for names in (found.interviewers, found.interviewees)]
    assert sides == [(SAID[talk][0][0].lower(),), (SAID[talk][1][0].lower(),)]
