"""What programs that transcribe write of one talk: names, and nothing of the times."""

from __future__ import annotations

import json

import pytest

from bot.reading.formats import read
from bot.transcript import parse

TURNS = (
    ("Jette Kranz", "So why did you start to keep bees?"),
    ("Ida Holm", "I liked how they hum. My father never did, and he told me so every day."),
    ("Jette Kranz", "Do they sting you?"),
    ("Ida Holm", "They have never stung me. I move slowly, and I talk to them."),
    ("Jette Kranz", "What will you do next?"),
    ("Ida Holm", "I want to teach my niece. She is nine, and she is braver than I was."),
)


def cue(n: int) -> str:
    return f"00:00:{n:02}.000 --> 00:00:{n + 1:02}.000"


def listed(name: str) -> str:
    first, last = name.split()
    return f"{last}, {first}" + (" (Guest)" if first == "Ida" else "")


EXPORTS = {
    "Otter": "Of bees\nSat, Mar 09, 2024 9:12AM • 32:10\n\nSPEAKERS\nJette Kranz, Ida Holm\n\n"
    + "".join(f"{who}  00:{n:02}\n{said}\n\n" for n, (who, said) in enumerate(TURNS))
    + "Transcribed by https://otter.ai\n",
    "Zoom, recording": "WEBVTT\n\n"
    + "".join(f"{n}\n{cue(n)}\n{who}: {said}\n\n" for n, (who, said) in enumerate(TURNS)),
    "Zoom, chat": "".join(f"09:12:{n:02} From {who} to Everyone:\n\t{said}\n" for n, (who, said) in enumerate(TURNS)),
    "Teams, subtitles": "WEBVTT\n\n"
    + "".join(f"3f2a/{n}-0\n{cue(n)}\n<v {listed(who)}>{said}</v>\n\n" for n, (who, said) in enumerate(TURNS)),
    "Teams, text": "".join(f"{who}   0:{n:02}\n{said}\n" for n, (who, said) in enumerate(TURNS)),
    "Descript": "\n\n".join(f"[00:00:{n:02}] {who}: {said}" for n, (who, said) in enumerate(TURNS)),
    "Rev, text": "\n\n".join(f"{who} (00:{n:02}):\n{said}" for n, (who, said) in enumerate(TURNS)),
    "Rev, JSON": json.dumps(
        {
            "speakers": [{"id": 0, "name": "Jette Kranz"}, {"id": 1, "name": "Ida Holm"}],
            "monologues": [
                {"speaker": n % 2, "elements": [{"type": "text", "value": said}]} for n, (_, said) in enumerate(TURNS)
            ],
        }
    ),
    "AssemblyAI": json.dumps(
        {"status": "completed", "utterances": [{"speaker": who, "text": said, "words": []} for who, said in TURNS]}
    ),
    "Whisper with speakers": json.dumps(
        {"text": "", "segments": [{"id": n, "speaker": who, "text": f" {said}"} for n, (who, said) in enumerate(TURNS)]}
    ),
}


@pytest.mark.parametrize("program", EXPORTS)
def test_the_export_of_a_program_that_transcribes_is_read(program: str) -> None:
    document = read(EXPORTS[program].encode(), "talk")

    found = parse(document)

    text = document.source.text
    said = [p.span.of(text) for e in found.exchanges for side in (e.question, e.answer) for p in side]
    assert said == [words for _, words in TURNS]
    assert (found.interviewers, found.interviewees) == (("Jette Kranz",), ("Ida Holm",))
