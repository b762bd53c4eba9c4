"""One interview of two people, printed in many ways: whatever the way, it has the same exchanges."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import pytest

from bot.reading.formats import read
from bot.transcript import parse
from transcript.building import paragraphs_in

ASKS, ANSWERS = "Hanna Roth", "Nils Varga"
PAIRS = (
    (["What time is it?"], ["That is rude to ask. I never know."]),
    (
        ["Your shop has forty clocks in it.", "Why do you not look at one of them?"],
        ["Because they disagree, and I would have to take a side.", "My wife looks at them. She says that I am late."],
    ),
    (["Tell us about the first watch that you took apart."], ["It was my uncle's. I was seven, and he was asleep."]),
    (["Did he notice?"], ["Never. I told him at his eightieth birthday, and he asked what time it was."]),
    (["You have said that clocks are honest…"], ["I said that they are patient. Honest is something else."]),
    (["What will you do tomorrow?"], ["I will wind all of them, as I do every Sunday."]),
)
#: Quotation marks around a question are a part of what is quoted.
MARKS = str.maketrans("«»", "  ")
Turn = Callable[[str, int], str]


def labelled(head: Turn, gap: str = "\n\n", between: str = "\n\n") -> str:
    """Return the interview with ``head(role, turn)`` before each turn; ``gap`` stands between its paragraphs."""
    turns = [(role, words) for pair in PAIRS for role, words in zip("qa", pair, strict=True)]
    return between.join(head(role, n) + gap.join(words) for n, (role, words) in enumerate(turns)) + "\n"


def set_off(role: str, mark: Callable[[str], str]) -> str:
    """Return the interview with nothing but ``mark`` on the paragraphs of ``role``."""
    paragraphs = [
        mark(words) if own == role else words
        for pair in PAIRS
        for own, said in zip("qa", pair, strict=True)
        for words in said
    ]
    return "# Time\n\n" + "\n\n".join(paragraphs) + "\n"


def by_name(form: str) -> Turn:
    return lambda role, turn: form.format(
        name=ASKS if role == "q" else ANSWERS,
        caps=(ASKS if role == "q" else ANSWERS).upper(),
        first=(ASKS if role == "q" else ANSWERS).split()[0],
        nick=(ASKS if role == "q" else ANSWERS).split()[0].lower(),
        time=f"00:{turn:02}:17",
        clock=f"3:{turn:02} PM",
    )


def either(asks: str, answers: str) -> Turn:
    return lambda role, turn: (asks if role == "q" else answers).format(n=turn // 2 + 1)


def initials(role: str, turn: int) -> str:
    name, short = (ASKS, "HR") if role == "q" else (ANSWERS, "NV")
    return f"{name} ({short}): " if turn < 2 else f"{short}: "


SHAPES = {
    "names": labelled(by_name("{name}: ")),
    "names, line by line": labelled(by_name("{name}: "), "\n", "\n"),
    "first names": labelled(by_name("{first}: ")),
    "capitals": labelled(by_name("{caps}: ")),
    "initials announced once": labelled(initials),
    "name, then office": labelled(either("Hanna Roth, The Watch: ", "Nils Varga, watchmaker: ")),
    "outlet in brackets": labelled(either("Hanna Roth (The Watch): ", "Nils Varga: ")),
    "outlet": labelled(either("The Watch: ", "Nils Varga: ")),
    "French spacing": labelled(by_name("{name} : ")),
    "full-width colon": labelled(by_name("{name}：")),
    "name on its own line": labelled(by_name("{name}\n")),
    "name and blank line": labelled(by_name("{name}\n\n")),
    "name in a heading": labelled(by_name("### {name}\n\n")),
    "name in brackets": labelled(by_name("[{name}] ")),
    "name in brackets above": labelled(by_name("[{name}]\n")),
    "bold name": labelled(by_name("**{name}:** ")),
    "bold name without colon": labelled(by_name("**{name}** ")),
    "time before": labelled(by_name("[{time}] {name}: ")),
    "time after": labelled(by_name("{name} [{time}]: ")),
    "time in brackets, no colon": labelled(by_name("{name} ({time}) ")),
    "time on the line": labelled(by_name("{name} {time}\n")),
    "time above": labelled(by_name("{time}\n{name}\n")),
    "dash": labelled(by_name("{name} – ")),
    "tight dash": labelled(by_name("{name}—")),
    "full stop and dash": labelled(by_name("{caps}.— ")),
    "tab": labelled(by_name("{name}\t"), "\n", "\n"),
    "bar": labelled(by_name("{name} | ")),
    "captions": labelled(by_name(">> {caps}: ")),
    "chat with times": labelled(by_name("{nick}#1234 — Today at {clock}\n"), "\n"),
    "diarised": labelled(either("SPEAKER_01: ", "SPEAKER_00: ")),
    "letters": labelled(either("Q: ", "A: ")),
    "letters and full stops": labelled(either("Q. ", "A. ")),
    "numbered letters": labelled(either("Q{n}: ", "A{n}: ")),
    "words": labelled(either("Question: ", "Answer: ")),
    "Spanish letters": labelled(either("P. ", "R. ")),
    "Spanish words": labelled(either("Pregunta.- ", "Respuesta.- ")),
    "German letters": labelled(either("F: ", "A: ")),
    "Chinese": labelled(either("问：", "答：")),
    "proceedings": labelled(either("THE CHAIR. ", "Mr. VARGA. ")),
    "dashes before all turns": labelled(either("— ", "— ")),
    "hyphens before all turns": labelled(either("- ", "- ")),
    "bold questions": set_off("q", "**{}**".format),
    "questions in italics": set_off("q", "*{}*".format),
    "questions in headings": set_off("q", "## {}".format),
    "questions in quotation marks": set_off("q", "« {} »".format),
    "questions set off": set_off("q", "> {}".format),
    "answers set off": set_off("a", "> {}".format),
    "answers in italics": set_off("a", "_{}_".format),
    "answers in bold": set_off("a", "**{}**".format),
    "page": "<html><body>"
    + "".join(
        f"<p><b>{name}:</b> {escape(words[0])}</p>" + "".join(f"<p>{escape(more)}</p>" for more in words[1:])
        for pair in PAIRS
        for name, words in zip((ASKS, ANSWERS), pair, strict=True)
    )
    + "</body></html>",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_an_interview_has_the_same_exchanges_in_every_shape(shape: str) -> None:
    document = read(SHAPES[shape].encode(), "talk.md")

    transcript = parse(document, language="en")

    found = paragraphs_in(document.source, transcript)
    joined = [(" ".join(question).translate(MARKS).split(), " ".join(answer).split()) for question, answer in found]
    assert joined == [(" ".join(question).split(), " ".join(answer).split()) for question, answer in PAIRS]
    assert transcript.confidence >= 0.5
