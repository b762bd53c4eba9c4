from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.library import load, load_seeds
from bot.model import Source, Span, Transcript
from bot.reading.formats import read
from bot.transcript import parse
from bot.transcript.labelling.speaker_labels import find_labels
from transcript.building import paragraphs_in

SEED = Path(__file__).parents[2] / "seeds" / "zhao-tong-lexpress.txt"
INTERVIEWS = Path(__file__).parent / "interviews"
OTHERS = Path(__file__).parent / "others"
DOUBTFUL = Path(__file__).parent / "doubtful"


def understood(text: str | bytes, name: str = "talk.txt") -> tuple[Transcript, Source]:
    document = read(text if isinstance(text, bytes) else text.encode(), name)
    return parse(document), document.source


def opened(path: Path) -> tuple[Transcript, Source]:
    return understood(path.read_bytes(), path.name)


def turns(text: str, name: str = "talk.txt") -> list[tuple[list[str], list[str]]]:
    transcript, source = understood(text, name)
    return paragraphs_in(source, transcript)


def test_the_seed_is_shipped_as_it_is_understood() -> None:
    assert load_seeds() == (load(SEED),), "run tools/make_seeds.py"


def test_the_seed_has_six_exchanges_of_two_speakers() -> None:
    transcript, source = opened(SEED)

    assert transcript.refusal is None
    assert transcript.interviewers == ("L’Express",)
    assert transcript.interviewees == ("Zhao Tong",)
    assert [len(e.answer) for e in transcript.exchanges] == [1, 2, 1, 1, 1, 1]
    assert sum(len(e.sentences) for e in transcript.exchanges) == 27
    assert {e.asked_by for e in transcript.exchanges} == {"L’Express"}
    assert {e.speakers for e in transcript.exchanges} == {("Zhao Tong",)}
    assert paragraphs_in(source, transcript)[4][0] == [
        "In addition to the trip to Moscow, Xi Jinping could take Ukrainian President Volodymyr Zelensky on the phone. "
        "A first since the invasion…"
    ]


def test_the_seed_keeps_title_and_introduction_apart_and_reports_the_rest() -> None:
    transcript, source = opened(SEED)

    assert transcript.title is not None
    assert transcript.title.of(source.text) == "Xi Jinping’s visit to Putin: “China considers Russia as its teammate”"
    assert [p.speaker for p in transcript.standfirst] == [None]
    assert [(left.line, left.span.of(source.text), left.reason) for left in transcript.left_out] == [
        (3, "Xi Jinpings visit to Putin China considers Russia as its", "repeats the title"),
        (33, "lep-life-health-03", "page code after the last answer"),
    ]


@pytest.mark.parametrize(
    ("name", "language", "interviewers", "interviewees", "paragraphs"),
    [
        ("atlas.txt", "en", ("The Quarterly",), ("Rosa Linde",), [1, 1, 2]),
        ("beginner.md", "en", (), (), [4, 1, 1]),
        ("bells.md", "en", (), (), [2, 1, 1]),
        ("boulanger_dialogue.txt", "fr", (), (), [1, 1, 1, 1]),
        ("boulangere.txt", "fr", ("Lucien Terrasse",), ("Odile Charpin",), [1, 1, 1, 1]),
        ("bridge.txt", "en", ("MODERATOR",), ("RUTH ALDOUS", "SAM PRYOR"), [3, 1, 2]),
        ("capitana.txt", "es", (), ("Carmen Rivas",), [1, 1, 1, 1]),
        ("chaguan.md", "zh", (), (), [1, 2, 1]),
        ("cooper.txt", "en", ("u/oak_fan", "u/salt99", "u/tinyboat"), ("u/cooper_jane",), [1, 1, 1, 1]),
        ("cordier.txt", "fr", (), (), [1, 1, 1, 1]),
        ("deposition.txt", "en", (), ("Orla Finch",), [1, 1, 1, 1]),
        ("farera.md", "es", (), ("Inés Abarca",), [2, 1, 1]),
        ("ferryman.txt", "en", ("INTERVIEWER",), ("THADDEUS BRILL",), [1, 1, 1]),
        ("gates.txt", "en", ("foo#1234", "bar#7777"), ("smith_ana#0001",), [1, 1, 1]),
        ("imkerin.txt", "de", ("Kai Olm",), ("Jutta Brandner",), [1, 1, 1, 1]),
        ("keeper.txt", "en", ("The Harbour Post",), ("Mara Quill",), [1, 2, 1, 1, 1, 1]),
        ("lighthouses.txt", "en", ("Host",), ("Lina Osei",), [2, 2, 1]),
        # No turn names anybody; the introduction says who Ilse Kappel is, and that her studio was visited.
        ("mapmaker.txt", "en", (), ("Ilse Kappel",), [2, 1, 1, 1, 1]),
        ("panel.txt", "en", ("Maya Stone", "Peter Lowe"), ("Ines Calder", "Otto Brandt"), [2, 1, 2, 1]),
        ("phones.txt", "en", ("Ruben Vale",), ("Petra Lomm",), [2, 1, 1]),
        ("pier.txt", "en", ("Anna Berg", "Carl Ude", "Dora Finn"), ("Hale",), [1, 1, 1, 1]),
        ("recorder.txt", "en", ("Speaker 1",), ("Nadia Ferro",), [1, 1, 2]),
        ("two_hosts.md", "en", ("Bea Lund", "Tom Arkwright"), ("Priya Nair",), [1, 2, 1, 1]),
        ("wrapped.txt", "en", ("Hanne Dahl",), ("Ragna Moe",), [1, 2, 1, 1]),
        ("xiaodao.txt", "zh", ("记者",), ("周海",), [1, 1, 1]),
        ("zhong.txt", "zh", (), (), [1, 1, 1]),
    ],
)
def test_an_interview_of_any_style_is_understood(
    name: str, language: str, interviewers: tuple[str, ...], interviewees: tuple[str, ...], paragraphs: list[int]
) -> None:
    transcript, _ = opened(INTERVIEWS / name)

    assert transcript.refusal is None
    assert transcript.language == language
    assert transcript.interviewers == interviewers
    assert transcript.interviewees == interviewees
    assert [len(e.answer) for e in transcript.exchanges] == paragraphs


@pytest.mark.parametrize("path", sorted(OTHERS.iterdir()), ids=lambda path: path.name)
def test_what_is_no_interview_is_refused_with_a_reason(path: Path) -> None:
    transcript, _ = opened(path)

    assert transcript.exchanges == ()
    assert transcript.refusal
    assert transcript.confidence < 0.5


@pytest.mark.parametrize("path", sorted(DOUBTFUL.iterdir()), ids=lambda path: path.name)
def test_what_only_looks_like_an_interview_is_refused_or_of_low_confidence(path: Path) -> None:
    transcript, _ = opened(path)

    assert transcript.confidence < 0.5
    assert transcript.refusal or transcript.doubts


def test_a_play_is_told_from_an_interview_by_its_doubts() -> None:
    transcript, _ = opened(DOUBTFUL / "play.txt")

    assert transcript.doubts == ("It is not clear who asks and who answers.",)


def test_unlabelled_talk_tells_the_lines_that_could_be_either_speakers() -> None:
    talk = [
        "Right, so you came back.",
        "I did.",
        "In the spring?",
        "It rained.",
        "So it did.",
        "Was it cold?",
        "It was.",
    ]
    more = ["You had no coat.", "Nobody had.", "And the dog?", "The dog did.", "What a dog.", "I said so.", "You did."]

    transcript, _ = understood("\n\n".join(talk + more))

    assert transcript.confidence < 0.5
    assert any("could as well be the other speaker's" in doubt for doubt in transcript.doubts)


def test_points_of_a_list_are_no_speakers_beside_names() -> None:
    exchanges = turns(
        "Ann Lee: What do you use?\n\nBo Ray: Two things:\n\n* Saw: an old one.\n* Glue: none.\n* Saw: again.\n\n"
        "Ann Lee: And paint?\n\nBo Ray: Never.\n"
    )

    assert [len(answer) for _, answer in exchanges] == [4, 1]


def test_a_laugh_in_brackets_is_no_speaker_and_may_be_the_answer() -> None:
    text = "**Do you dance?**\n\n[Laughs]\n\n**Is that a no?**\n\n[Laughs] It is.\n\n**Why?**\n\nMy knees.\n"

    assert [answer for _, answer in turns(text, "talk.md")] == [["[Laughs]"], ["[Laughs] It is."], ["My knees."]]


def test_what_stands_around_the_conversation_is_listed_with_reasons() -> None:
    transcript, source = opened(INTERVIEWS / "farera.md")

    assert [(left.line, left.span.of(source.text)[:12], left.reason) for left in transcript.left_out] == [
        (1, '---\ntitle: "', "front matter of the file"),
        (10, "![El faro](f", "page code"),
        (22, "Los sequé un", "pull quote, repeats the text"),
        (30, "Inés Abarca ", "note set in italics after the last answer"),
        (32, "Suscríbase a", "after the last answer"),
    ]


def test_an_introduction_in_italics_is_the_editors() -> None:
    transcript, source = understood(
        "# Knots\n\n*We met Ann Lee on her boat, where she ties nets for the whole of the northern coast.*\n\n"
        "**How do you start?**\n\nI sit down first.\n\n**And then?**\n\nI look for my glasses, every time.\n",
        "talk.md",
    )

    assert [p.span.of(source.text)[:14] for p in transcript.standfirst] == ["We met Ann Lee"]
    assert len(transcript.exchanges) == 2


def test_a_closing_thanks_is_no_exchange() -> None:
    transcript, source = opened(INTERVIEWS / "recorder.txt")

    assert [(left.span.of(source.text), left.reason) for left in transcript.left_out] == [
        ("Thanks so much for talking to us.", "closing words without an answer")
    ]


def test_words_before_a_colon_that_do_not_recur_are_no_speaker() -> None:
    exchanges = turns(
        "Ann Lee: Why bees?\n\nBo Ray: They hum.\n\nOne thing: they sting.\n\nAnn Lee: Does it hurt?\n\nBo Ray: Yes.\n"
    )

    assert exchanges == [(["Why bees?"], ["They hum.", "One thing: they sting."]), (["Does it hurt?"], ["Yes."])]


def test_labels_may_lie_about_who_asks() -> None:
    pair = "A: What about house number {}?\n\nS: I built it myself, and I slept in it for weeks.\n\n"

    transcript, _ = understood("".join(pair.format(n) for n in range(7)))

    assert len(transcript.exchanges) == 7


def test_each_answer_keeps_its_speaker() -> None:
    transcript, _ = understood(
        "Host: Who of you two built the boat?\n\nAnn Lee: I did the hull, it leaked.\n\nBo Ray: I did the sails.\n\n"
        "Host: Would you do it again?\n\nBo Ray: I would, with another hull.\n\nAnn Lee: Never, I have a garden now.\n"
    )

    assert [e.speakers for e in transcript.exchanges] == [("Ann Lee", "Bo Ray"), ("Bo Ray", "Ann Lee")]


def test_numbered_bold_questions_lose_their_numbers() -> None:
    text = "1. **What is a knot?**\n\nI call it a promise.\n\n2. **Can you untie it?**\n\nI never could.\n"

    assert turns(text, "talk.md") == [
        (["What is a knot?"], ["I call it a promise."]),
        (["Can you untie it?"], ["I never could."]),
    ]


def test_a_talk_of_one_person_is_refused_by_name() -> None:
    transcript, _ = understood("".join(f"Ann Lee: Part {n} of my talk is short.\n\n" for n in range(4)))

    assert transcript.refusal == "only one person speaks in it (Ann Lee), so there is no interview"


def test_doubts_about_the_file_reach_the_transcript() -> None:
    transcript, _ = understood("Q: Zoé?\n\nA: Oui.\n\nQ: Où?\n\nA: Ici.\n".encode("cp1252"))

    assert transcript.doubts[0].startswith("talk.txt is not in UTF-8")


LINES = st.sampled_from(
    [
        "Q: ",
        "A: ",
        "Ann Lee: ",
        "**Bo**: ",
        "",
        "",
        "What?",
        "I see.",
        "[00:01] ",
        "> ",
        "# ",
        "\u200f\u200b",
        "\n",
        "\r\n",
        "\u00a0",
    ]
)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1) | st.lists(LINES, min_size=1).map("\n".join))
def test_spans_of_any_transcript_lie_in_order_and_sentences_cover_paragraphs(text: str) -> None:
    if not text.strip():
        return
    for name in ("talk.txt", "talk.md"):
        transcript, source = understood(text + " x", name)
        at = 0
        for exchange in transcript.exchanges:
            for paragraph in (*exchange.question, *exchange.answer):
                assert at <= paragraph.span.start
                at = paragraph.span.end
                covered = "".join(s.of(source.text) for s in paragraph.sentences)
                assert "".join(covered.split()) == "".join(paragraph.span.of(source.text).split())
        assert at <= len(source.text)
        assert bool(transcript.exchanges) == (transcript.refusal is None)
        assert 0 <= transcript.confidence <= 1
        assert list(transcript.left_out) == sorted(transcript.left_out, key=lambda left: left.span)


HEADS = ["", "", "Q: ", "A: ", "Ann Lee: ", "**Bo Ray:** ", "- ", "— ", "1. ", "> ", "# ", "[00:01] ", "*", "[Ann] "]
TAILS = ["", "?", ".", "…", ":", "\n", "*"]


@given(st.lists(st.tuples(st.sampled_from(HEADS), st.sampled_from(TAILS), st.sampled_from(["\n", "\n\n"])), min_size=1))
def test_every_word_is_said_by_somebody_or_left_out_with_a_reason(lines: list[tuple[str, str, str]]) -> None:
    words = [f"word{n}x" for n in range(len(lines))]
    text = "".join(head + word + tail + end for word, (head, tail, end) in zip(words, lines, strict=True))

    document = read(text.encode(), "talk.md")
    transcript, source = parse(document), document.source

    said = [p.span for e in transcript.exchanges for p in (*e.question, *e.answer)]
    kept = [*said, *(p.span for p in transcript.standfirst), *(left.span for left in transcript.left_out)]
    kept += [transcript.title] if transcript.title else []
    kept += [Span(label.start, label.words_at) for label in find_labels(document)]
    for word in words:
        at = source.text.index(word)
        assert any(span.start <= at < span.end for span in kept), (word, text)
    ordered = sorted(said)
    assert all(one.end <= other.start for one, other in pairwise(ordered))
    assert all(left.reason for left in transcript.left_out)


TALK = "**Why?**\n\nSo it is here.\n\n**And then?**\n\nThat was all.\n\n**And now?**\n\nI sleep.\n"


#: 2,100 first names, or as many last ones.
NAMES = ["".join(parts).title() for parts in product("bdfgklmnprst", "aeiou", "blmnrst", "aeiou")]


#: Texts that take long to understand, of a length that grows with what they are called with; 4 of it is some 200 KB.
HOSTILE: dict[str, Callable[[int], str]] = {
    "turns": lambda times: "Q: hm?\nA: yes\n" * 1_750 * times,
    "words": lambda times: "word\n\n" * 1_750 * times,
    "names": lambda times: "\n".join(f"Name{n} Last{n}: word?" for n in range(3_125 * times)),
    "one line": lambda times: "a b? " * 11_250 * times,
    "marks": lambda times: "*a **b __c _d [e](" * 3_125 * times,
    "spaces": lambda times: " " * 50_000 * times + "x",
    "colons": lambda times: ":" * 50_000 * times,
    "labels": lambda times: "a:\n" * 3_625 * times,
    "bold labels": lambda times: "**Ann:** x\n" * 3_625 * times,
    "questions": lambda times: "why is it so?\n\n" * 1_750 * times,
    "highlights": lambda times: "Ann: why?\n\nBo: so\n\n" * 3 + "- **Highlights**\n" * 750 * times,
    "deep quotations": lambda times: "\n".join(">" * (n % 500) + " hi?" for n in range(187 * times)),
    "right to left": lambda times: "\u202e\u200f".join("אב ג?" for _ in range(7_500 * times)),
    "dashes": lambda times: "— why?\n\n— yes.\n\n" * 875 * times,
    "full stops": lambda times: "MR. LEE. Yes.\nTHE CHAIR. No.\n" * 1_750 * times,
    "commas": lambda times: "Ann Lee, " * 6_250 * times,
    "Chinese": lambda times: "问：为什么？\n答：因为。\n" * 1_750 * times,
    "many speakers": lambda times: "".join(f"N{n % (875 * times)}: yes? no.\n" for n in range(3_750 * times)),
    "long title": lambda times: f"# {'a' * 7_500 * times}\n\n{TALK}",
    "long field": lambda times: f"---\ntitle: {'a' * 7_500 * times}\n---\n\n{TALK}",
    "hyphens above a talk": lambda times: f"# Boats\n\n{'Ida-' * 6_250 * times}\n\n{TALK}",
    "names in a title": lambda times: f"# {'Ida Holm and Bo Ray, with Ann-Marie von Holm ' * 125 * times}\n\n{TALK}",
    "marks alone": lambda times: f"{TALK}\n" + "」}\n\n" * 1_500 * times,
    "names once": lambda times: "\n\n".join(
        f"{NAMES[n % 2100]} {NAMES[n * 13 % 2099]}: {('so', 'why')[n % 2]} is that?" for n in range(1_500 * times)
    ),
    "bold words": lambda times: f"**The Lantern: Why** {'**a** ' * 2_250 * times}\n\n**Ida Holm:** Because.\n\n{TALK}",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_a_hostile_text_takes_grows_with_its_length(name: str) -> None:
    # One of three tries: what else runs on a machine adds up to half to the time on its processor.
    assert any(takes_no_more_for_each_letter(HOSTILE[name]) for _ in range(3))


def takes_no_more_for_each_letter(text: Callable[[int], str]) -> bool:
    """Tell whether a ``text`` twice as long takes seconds at most, and far from four times as long."""
    once, twice = seconds_to_understand(text(1)), seconds_to_understand(text(2))
    return twice < 5 and twice < 3 * once + 0.1


def seconds_to_understand(text: str) -> float:
    started = time.process_time()
    understood(text, "talk.md")
    return time.process_time() - started
