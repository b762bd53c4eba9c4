from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from bot.model import Span
from bot.reading.formats import read
from bot.transcript import parse
from bot.transcript.signs.cue_words import cues_for
from bot.transcript.text_parts.passages import Passage, cut_passages
from bot.transcript.text_parts.styles import Style, find_style, without_dash
from bot.transcript.text_parts.utterances import utterances_of
from transcript.building import NAMED, document_of, pairs_in, paragraphs_in, passages_of, words
from transcript.growth import grows_evenly

ASKED = ("Why do you keep bees?", "Do they sting you?", "What did your aunt say?", "Will you stop?", "Who else did?")
TOLD = ("I like how they hum.", "They never stung me at all.", "She said that I am mad.", "I never will.", "My father.")


def style_of(asked: str, told: str) -> Style:
    return _style("\n\n".join(f"{asked.format(q)}\n\n{told.format(a)}" for q, a in zip(ASKED, TOLD, strict=True)))


@pytest.mark.parametrize("mark", ["**{}**", "*{}*", "## {}", "> {}", "« {} »"])
def test_questions_are_told_by_their_style(mark: str) -> None:
    assert style_of(mark, "{}").questions == {0, 2, 4, 6, 8}


@pytest.mark.parametrize("mark", ["**{}**", "_{}_", "> {}"])
def test_answers_are_told_by_theirs_where_only_they_are_set_so(mark: str) -> None:
    assert style_of("{}", mark).answers == {1, 3, 5, 7, 9}


ITALIC = {
    "en": ("The early years", "“They never stung me at all.”", *zip(ASKED, TOLD, strict=True)),
    "fr": (
        "Les premières années",
        "« Elles ne m'ont jamais piquée. »",
        ("Pourquoi des abeilles ?", "J'aime leur bourdonnement, le soir surtout, quand le jardin est vide."),
        ("Vous piquent-elles ?", "Elles ne m'ont jamais piquée."),
        ("Votre tante vous l'interdisait.", "Elle disait que j'étais folle, et elle m'aidait en cachette."),
        ("Allez-vous arrêter ?", "Jamais de la vie."),
        ("Et après vous ?", "Ma fille, peut-être."),
    ),
    "de": (
        "Die frühen Jahre",
        "„Sie haben mich nie gestochen.“",
        ("Warum halten Sie Bienen?", "Ich mag, wie sie summen, am Abend vor allem, wenn niemand mehr im Garten ist."),
        ("Stechen sie?", "Sie haben mich nie gestochen."),
        ("Ihre Tante hat es Ihnen verboten.", "Sie sagte, ich sei verrückt, und half mir dann heimlich."),
        ("Hören Sie auf?", "Im Leben nicht."),
        ("Und nach Ihnen?", "Meine Tochter vielleicht."),
    ),
    "es": (
        "Los primeros años",
        "«Nunca me picaron.»",
        ("¿Por qué abejas?", "Me gusta cómo zumban, sobre todo de noche, cuando ya no queda nadie en el jardín."),
        ("¿Le pican?", "Nunca me picaron."),
        ("Su tía se lo prohibió.", "Decía que yo estaba loca, y luego venía a escondidas a ayudarme."),
        ("¿Va a dejarlo?", "En la vida."),
        ("¿Y después de usted?", "Mi hija, quizá."),
    ),
    "zh": (
        "早年",
        "“它们从来没有蜇过我。”",
        ("您为什么养蜂？", "我喜欢听它们的声音，晚上最好听，院子里一个人也没有。"),
        ("它们蜇人吗？", "它们从来没有蜇过我。"),
        ("您姨妈不让您养。", "她说我疯了，后来她自己偷偷来帮我喂。"),
        ("您会停吗？", "一辈子不停。"),
        ("您之后呢？", "也许是我女儿。"),
    ),
}  # fmt: skip


TOLD_AHEAD = "Why does she keep bees on a roof? Ida Holm has done so since she was nine, and she has never fallen."


def first_asked(head: str, mark: str, name: str) -> list[str]:
    text = head + "".join(f"{mark.format(q)}\n\n{a}\n\n" for q, a in zip(ASKED, TOLD, strict=True))
    document = read(text.encode(), name)
    return paragraphs_in(document.source, parse(document, "en"))[0][0]


@pytest.mark.parametrize("title", ["# On a roof", "**On a roof**"])
@pytest.mark.parametrize("mark", ["**{}**", "*{}*"])
def test_an_introduction_that_asks_and_is_set_like_the_questions_is_none(mark: str, title: str) -> None:
    assert first_asked(f"{title}\n\n{mark.format(TOLD_AHEAD)}\n\n", mark, "talk.md") == [ASKED[0]]


@pytest.mark.parametrize(
    "asked",
    [
        "Your roof is the talk of the town, and so are the bees. Is that why we are here? Let us hope that they sleep.",
        "A roof is no place for bees, as everybody in this town has been told. So why are there bees on this one?",
    ],
)
def test_a_first_question_of_two_paragraphs_is_whole(asked: str) -> None:
    assert first_asked(f"# On a roof\n\n**{asked}**\n\n", "**{}**", "talk.md") == [asked, ASKED[0]]


@pytest.mark.parametrize("lead", ['<p class="lede"><b>{}</b></p>', "<p><b><i>{}</i></b></p>"])
def test_an_introduction_that_asks_and_is_set_otherwise_than_all_questions_is_none(lead: str) -> None:
    asks = "Ida Holm keeps bees on a roof in the middle of the town. But why there?"
    head = f"<html><body><h1>On a roof</h1>{lead.format(asks)}"

    assert first_asked(head, "<p><b>{}</b></p>", "talk.html") == [ASKED[0]]


@pytest.mark.parametrize("language", ITALIC)
def test_heads_and_pull_quotes_between_answers_in_italics_are_no_questions(language: str) -> None:
    head, quote, *turns = ITALIC[language]
    between = ("", f"## {head}\n\n", f"> {quote}\n\n", f"## {head}\n\n", "")
    document = document_of(
        "".join(f"{beside}{asked}\n\n*{told}*\n\n" for (asked, told), beside in zip(turns, between, strict=True))
    )

    found = parse(document, language)

    text = document.source.text
    exchanges = [(e.question[0].span.of(text), e.answer[0].span.of(text).strip("*")) for e in found.exchanges]
    assert exchanges == turns
    assert all(len(e.question) == len(e.answer) == 1 for e in found.exchanges)


def test_dashes_before_all_turns_open_them() -> None:
    assert style_of("— {}", "— {}") == Style(opening=frozenset(range(10)), is_dashed=True)


def test_where_speakers_are_named_or_nothing_is_set_off_there_is_no_style() -> None:
    source, passages = document_of(NAMED).source.text, passages_of(NAMED)

    assert find_style(source, passages, [1.0, -1.0, 1.0, -1.0], cues_for("en"), _is_aside) == Style()
    assert style_of("{}", "{}") == Style()


def test_a_dash_that_opens_a_turn_is_no_part_of_the_words_and_a_minus_is() -> None:
    assert without_dash("— Why?", Span(0, 6)) == Span(2, 6)
    assert without_dash("-5 degrees", Span(0, 10)) == Span(0, 10)


def test_a_bold_sentence_that_runs_into_its_paragraph_is_no_question_where_others_stand_alone() -> None:
    pairs = [f"**{asked}**\n{told}" for asked, told in zip(ASKED * 2, TOLD * 2, strict=True)]
    text = "\n\n".join([*pairs, "**Will you give this to a friend?** There is one left."])

    assert _style(text).questions == frozenset(range(0, 20, 2))


@pytest.mark.parametrize(("lines", "opening"), [(9, {10, 11, 13, 14, 16, 17}), (60, set())])
def test_dashes_open_turns_among_many_lines_of_the_page_where_these_are_less_than_half_of_the_text(
    lines: int, opening: set[int]
) -> None:
    told = "I walk down to the water before the bell rings, and I count what came in at night, and I write it down."
    pairs = [f"– {asked}\n\n– {told}\n\nShe looks up.\n\n" for asked in ASKED[:3]]
    page = "".join(f"Share line {n} of the page\n\n" for n in range(lines))

    assert _style(f"{page}She is late.\n\n{''.join(pairs)}").opening == opening


def _style(text: str) -> Style:
    source, passages, cues = document_of(text).source.text, passages_of(text), cues_for("en")
    return find_style(source, passages, [u.asks for u in utterances_of(source, passages, cues)], cues, _is_aside)


def _is_aside(_: Passage) -> bool:
    return False


#: An interviewer who tells more than she asks, and not always ends with a full stop; each with its answer.
TALKING = (
    ("The first one is easy. How is the lock? We all saw the flood in the papers and wondered", "It holds."),
    (
        "You keep it so well that I would like to say so to you and to all of your crew, who have been up there for so "
        "long with hardly any sleep, so congratulations on that",
        "Thank you, that was the worst week that we have seen, and the gates had to be moved by hand at night.",
    ),
    ("And in our own town, one of the first things was this. Where can we save?", "That is what all of them ask."),
    (
        "What you say of the gates is so good to hear, since you have always let whoever comes by in a boat move them, "
        "and with that you pull a whole valley along",
        "That is why we said so. A gate is a thing that people understand, and whoever has moved one tells of it.",
    ),
    ("There is a name that has changed, too. I guess you have been told so eighty times...", "Eighty an hour."),
    ("To come to an end, you began as a girl. What would you tell her now?", "To learn how to swim, first of all."),
)


def _talking(questions: str = "**{}**") -> str:
    return "\n\n".join(f"{questions.format(asked)}\n\n{told}" for asked, told in TALKING)


def test_long_comments_that_lack_a_full_stop_are_an_interviewers_too() -> None:
    assert _style(_talking()).questions == {0, 2, 4, 6, 8, 10}


@pytest.mark.parametrize(
    "stressed",
    [
        "**Ida Holm** has kept the lock at Undermere for years.",
        "**We talked with her about gates.** If you like, you can hear all of it:",
        "_In Undermere_ they call her the eel.",
    ],
)
@pytest.mark.parametrize("questions", ["**{}**", "_{}_"])
def test_what_an_introduction_stresses_at_its_heads_is_no_question(stressed: str, questions: str) -> None:
    text = f"{stressed}\n\n**Bo Ray** helps her.\n\n_Now and then_ he sings.\n\n{_talking(questions)}"
    document, passages = document_of(text), passages_of(text)

    found = [passages[n] for n in sorted(_style(text).questions)]

    assert words(document, found) == [asked for asked, _ in TALKING]


@pytest.mark.parametrize("mark", ["**", "*"])
@pytest.mark.parametrize("point", ["", "- **My hives.**\n\n"])
def test_whoever_is_labelled_in_bold_goes_on_in_bold(mark: str, point: str) -> None:
    turns = (
        f"{mark}IH: You keep bees in the harbour.{mark}\n\n{mark}{asked}{mark}\n\nBR: {told}\n\n{point}So it is.\n\n"
        for asked, told in zip(ASKED, TOLD, strict=True)
    )
    document = document_of("".join(turns))

    found = paragraphs_in(document.source, parse(document, "en"))

    assert [asked for asked, _ in found] == [["You keep bees in the harbour.", asked] for asked in ASKED]
    assert [told[0] for _, told in found] == list(TOLD)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (
            ("Why did you build the organ in a barn?", "Who pays you?", "Did it ever fail?", "What comes next?"),
            "**The barn stood empty for {} years.** It was dry. **I was young**, and wanted to hear what wood can do.",
        ),
        (
            ("Perché hai scelto il fienile?", "Chi paga le canne?", "Si è mai rotto?", "Che cosa farai adesso?"),
            "**Il fienile era vuoto da {} anni.** Era asciutto. **Ero giovane**, e volevo sentire il legno.",
        ),
        (
            ("Warum bauen Sie in der Scheune?", "Wer zahlt Sie?", "Ging sie je kaputt?", "Was machen Sie jetzt?"),
            "**Die Scheune stand seit {} Jahren leer.** Sie war trocken. **Ich war jung** und wollte das Holz hören.",
        ),
    ],
)
def test_bold_words_at_the_head_of_an_answer_are_no_question(asked: tuple[str, ...], told: str) -> None:
    plain = told.replace("*", "")
    answers = [(told if n % 2 else plain).format(n) for n in range(len(asked))]
    document = document_of("".join(f"**{q}**\n\n{a}\n\n" for q, a in zip(asked, answers, strict=True)))

    assert pairs_in(document.source, parse(document)) == [(q, plain.format(n)) for n, q in enumerate(asked)]


def test_thousands_of_double_dashes_are_looked_through_once() -> None:
    def with_questions(times: int) -> Callable[[], object]:
        document = document_of("――橋は。\n\n川の音。\n\n" * 1_800 * times)
        passages = cut_passages(document, [])
        return partial(find_style, document.source.text, passages, [0.0] * len(passages), cues_for("en"), _is_aside)

    assert grows_evenly(with_questions)
