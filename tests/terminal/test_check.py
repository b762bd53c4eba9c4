from __future__ import annotations

import json
from dataclasses import replace

from bot.library import load, seeds_folder
from bot.model import Transcript
from bot.remarks import Remark
from bot.service.checking import Checked, check
from bot.terminal.check import check_json, check_page
from bot.terminal.screen import plain

#: Parsed here: what is most doubtful is not stored, so that it is not shipped with the built-in interview either.
SEED = load(seeds_folder() / "zhao-tong-lexpress.txt")

SURE = replace(SEED.transcript, doubts=())


def checked(transcript: Transcript = SURE) -> Checked:
    return Checked("seed.txt", replace(SEED, transcript=transcript))


def report(of: Checked) -> list[str]:
    return [plain(line) for line in check_page(of)]


def test_the_report_on_the_built_in_interview_gives_every_place() -> None:
    assert report(checked()) == [
        "seed.txt: fine, 6 questions with answers",
        "Title: Xi Jinping’s visit to Putin: “China considers Russia as its teammate”",
        "Asked by: L’Express",
        "Answered by: Zhao Tong",
        "Language: English",
        f"Confidence: {SEED.transcript.confidence:.0%}",
        "seed.txt:5: introduction, not the interviewee’s words",
        "",
        "seed.txt:7: 1. Why is the “friendship” between the Russian and Chinese regimes maintained despite the war?",
        "  seed.txt:9: Zhao Tong, 1 paragraph, 3 sentences",
        "seed.txt:11: 2. Why can’t China afford a collapse of Putin’s regime?",
        "  seed.txt:13: Zhao Tong, 2 paragraphs, 5 sentences",
        "seed.txt:17: 3. However, what benefits can China draw from the weakening of Putin’s regime?",
        "  seed.txt:19: Zhao Tong, 1 paragraph, 5 sentences",
        "seed.txt:21: 4. Will this also allow her to get her hands on certain Russian technologies?",
        "  seed.txt:23: Zhao Tong, 1 paragraph, 2 sentences",
        "seed.txt:25: 5. In addition to the trip to Moscow, Xi Jinping could take Ukrainian President Volodymyr"
        " Zelensky on the phone. A first since the invasion…",
        "  seed.txt:27: Zhao Tong, 1 paragraph, 7 sentences",
        "seed.txt:29: 6. And in the long term, could China play a leading role in ending the war?",
        "  seed.txt:31: Zhao Tong, 1 paragraph, 5 sentences",
        "",
        *(f"seed.txt:{p.line}: left out, {p.reason}: {p.span.of(SEED.source.text)}" for p in SEED.transcript.left_out),
    ]
    assert [p.line for p in SEED.transcript.left_out] == [3, 33]


def test_a_doubt_is_named_and_does_not_spoil_what_is_sure_as_a_whole() -> None:
    doubted = checked(replace(SURE, doubts=("Who asks is a guess.",)))

    lines = report(doubted)

    assert doubted.interview.transcript.is_fine
    assert lines[0] == "seed.txt: fine, 6 questions with answers; 1 doubt at the end"
    assert lines[-1] == "Doubt: Who asks is a guess."


def test_low_confidence_is_said_in_words() -> None:
    guessed = checked(replace(SURE, confidence=0.49))

    assert not guessed.interview.transcript.is_fine
    assert report(guessed)[0].startswith("seed.txt: doubtful, 6 questions with answers; ")
    assert "Confidence: 49%, low" in report(guessed)
    assert any(line.startswith("To make it surer: write the name and a colon") for line in report(guessed))
    assert not any(line.startswith("To make it surer") for line in report(checked(SURE)))
    assert check_json(guessed)["low_confidence"] is True
    assert check_json(checked(replace(SURE, confidence=0.5)))["low_confidence"] is False


def test_a_refusal_says_why() -> None:
    refused = checked(replace(SURE, exchanges=(), refusal=Remark("nobody answers anybody")))

    record = check_json(refused)

    assert report(refused)[0] == "seed.txt: no interview: nobody answers anybody"
    assert (record["refused"], record["reason"], record["pairs"]) == (True, "nobody answers anybody", [])


def test_places_in_subtitles_are_named_by_their_times() -> None:
    said = ["Ann: Why do you like bees?", "Bo: They hum, and I like it.", "Ann: And wasps?", "Bo: I do not know them."]
    cues = "\n\n".join(f"0{n}:10.000 --> 0{n}:20.000\n{words}" for n, words in enumerate(said))

    lines = report(check(b"WEBVTT\n\n" + cues.encode(), "talk.vtt", "talk.vtt"))

    assert "talk.vtt:3 (02:10): 2. And wasps?" in lines
    assert "  talk.vtt:4 (03:10): Bo, 1 paragraph, 1 sentence" in lines


def test_of_what_is_left_out_the_beginning_is_shown() -> None:
    text = "---\n" + "layout: x\n" * 2000 + "---\n\nAnn: Why?\n\nBo: So.\n"

    read = check(text.encode(), "talk.md", "talk.md")

    (shown,) = (line for line in report(read) if line.startswith("talk.md:1: left out"))
    assert shown.endswith(" layout: x layout: x…")
    assert 500 < len(shown) < 550
    assert text[:20_000] in json.dumps(check_json(read)).replace("\\n", "\n")
