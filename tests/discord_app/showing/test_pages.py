from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from building import seed
from discord import ui
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.discord_app.showing import components, limits, pages
from bot.discord_app.showing.cards import Menu, Speech, Text, Title, speeches
from bot.discord_app.showing.components import Controls
from bot.discord_app.showing.markup import plain
from bot.discord_app.showing.menus import Option, offered
from bot.discord_app.showing.pages import Page
from bot.errors import AlteredQuoteError
from bot.model import Length, Provenance, Quote, Span
from bot.quoting import quote
from bot.wording import (
    Card,
    Choice,
    Kind,
    Passage,
    Snippet,
    Voice,
    about_card,
    questions_card,
    reply_card,
    reply_cards,
    summary_card,
)
from bot.wording.catalogues import speaking
from discord_app.building import card_of, interview_of, not_covered, passage_of, quoted, service_of, unsure
from discord_app.showing.building import hostile

LONE = interview_of(("Why?", ["So it goes."]))


def shown(page: Page) -> str:
    """Return the Markdown of a page as one text."""
    return "\n".join([page.heading, *(block.content for block in page.blocks)])


def whole(card: Card) -> str:
    (page,) = pages.pages(card)
    return shown(page)


def replied(card: Card) -> str:
    """Return the Markdown of ``card`` as a reply."""
    (page,) = pages.reply([card])
    return "\n".join(filter(None, [page.heading, *(block.content for block in page.blocks)]))


def as_large(markup: str) -> str:
    """Return ``markup`` without what makes it small print."""
    return "\n".join(line.removeprefix("-# ") for line in markup.split("\n"))


def spoken(parts: tuple[Page, ...]) -> Iterator[str]:
    """Yield each passage on ``parts`` as the source has it."""
    for page in parts:
        for block in page.blocks:
            if isinstance(block, Speech):
                yield from (passage.quote.text for passage in block.passages)


def test_a_quoted_card_has_question_answer_and_place_in_reading_order() -> None:
    interview = interview_of(("Why *now*?", ["It is late. It was early.", "So it goes."]))
    highlight = interview.exchange(1).sentences[0]

    assert replied(reply_card(quoted(interview, 1, highlight))) == (
        "-# Why \\*now\\*?\n> **It is late.** It was early.\n> \n> So it goes.\n-# Ada to Kim, undated, question 1 of 1"
    )


def test_unsure_and_not_covered_differ_in_words_and_in_colour() -> None:
    replies = (unsure(seed(), 1, 2), not_covered(seed(), 1, 2))

    first, second = (pages.pages(reply_card(reply))[0] for reply in replies)

    assert first.heading != second.heading
    assert colour(first) != colour(second)


def colour(page: Page) -> int:
    card = components.view((page,), asker=1).children[0].to_component_dict()
    return int(card["accent_color"])


def test_a_question_nobody_is_named_for_is_still_told_from_the_answer() -> None:
    question = passage_of("Why?", voice=Voice.QUESTION, speaker=None)

    assert "-# **Question:** Why?\n> Because." in whole(card_of(question, passage_of("Because.")))


def test_speakers_are_named_where_several_answer() -> None:
    card = card_of(passage_of("Yes.", speaker="Ada"), passage_of("No.", speaker="B_b"))

    assert "**Ada:**\n> Yes.\n**B\\_b:**\n> No." in whole(card)


def test_a_summary_tells_the_place_of_each_sentence() -> None:
    passage = Passage(passage_of("It is late.").quote, Voice.ANSWER, "Ada", place="Q3 §1")

    assert "> It is late.\n-# Q3 §1" in whole(card_of(passage))


def test_facts_are_a_list_and_a_line_or_two_are_not() -> None:
    two, three = (whole(Card(Kind.HELP, "Help", notes=notes)) for notes in (("a", "b"), ("a", "b", "c")))

    assert two == "### Help\na\nb"
    assert three == "### Help\n- a\n- b\n- c"


@pytest.mark.parametrize(
    ("language", "item"),
    [
        ("en", "- **Interviewed:** Zhao Tong."),
        ("fr", "- **Personne interrogée\xa0:** Zhao Tong."),
        ("zh", "- **受访者**：Zhao Tong。"),
    ],
)
def test_the_label_of_a_fact_is_bold_whichever_colon_a_language_has(language: str, item: str) -> None:
    with speaking(language):
        assert item in as_large(whole(about_card(seed()))).split("\n")


def test_the_speaker_above_a_question_has_the_colon_of_the_language() -> None:
    speech = Passage(quote(LONE.source, LONE.exchange(1).question[0].span), Voice.QUESTION, None)

    with speaking("zh"):
        (told,) = speeches([speech])

    assert told.label == "**问题：** "


def test_stored_questions_go_by_their_own_numbers_in_a_list_and_by_their_words_elsewhere() -> None:
    listed = pages.pages(questions_card(seed()))[0].blocks[-1]
    offered = pages.reply([reply_card(unsure(seed(), 4, 6))])[0].blocks[-1]

    assert isinstance(listed, Menu)
    assert isinstance(offered, Menu)
    assert listed.options[3].label == "4. Will this also allow her to get her hands on certain Russian technologies?"
    assert [option.label for option in offered.options] == [
        "Will this also allow her to get her hands on certain Russian technologies?",
        "And in the long term, could China play a leading role in ending the war?",
        "None of these",
    ]


def test_a_choice_of_several_interviews_says_whose_it_is() -> None:
    choice = Choice("a", 1, "1", passage_of("Why so?").quote, origin="*Bo* to The Gazette")

    assert offered(choice) == Option("Why so?", "*Bo* to The Gazette", "v1:a:1")


def test_a_question_that_is_too_long_for_a_menu_goes_on_below_it() -> None:
    text = " ".join(f"word{n}" for n in range(30)) + "?"

    option = offered(Choice("a", 1, "1", passage_of(text).quote))

    assert f"{option.label.removesuffix('…')} {option.description.removeprefix('… ')}".startswith(text[:150])
    assert max(len(option.label), len(option.description)) <= 100


def test_small_talk_is_a_line_and_no_heading() -> None:
    assert whole(Card(Kind.SMALLTALK, "Hello!")) == "Hello!"


def test_a_long_answer_goes_on_in_further_pages_at_paragraphs() -> None:
    paragraphs = [passage_of(f"{letter}{'a' * 1500}.") for letter in "ABCD"]

    parts = pages.pages(card_of(*paragraphs))

    assert [page.heading for page in parts] == ["### Ada answers (1 of 2)", "### Ada answers (2 of 2)"]
    assert [[p.quote.text[0] for p in b.passages] for page in parts for b in page.blocks if isinstance(b, Speech)] == [
        ["A", "B"],
        ["C", "D"],
    ]


@pytest.mark.parametrize("answer", [["So."] * 4000, ["So it was. " * 4000 + "So."]])
def test_an_answer_of_thousands_of_parts_is_laid_out_in_time(answer: list[str]) -> None:
    card = card_of(*map(passage_of, answer))
    began = time.process_time()

    parts = pages.pages(card, 1600)

    assert time.process_time() - began < 3
    assert " ".join(" ".join(spoken(parts)).split()) == " ".join(answer).strip()


def test_a_long_paragraph_is_cut_after_a_sentence_and_nothing_is_lost() -> None:
    sentences = [f"Sentence number {n} says that it is number {n} of very many." for n in range(300)]
    text = " ".join(sentences)

    parts = list(spoken(pages.pages(card_of(passage_of(text, sentences[70], sentences[71])))))

    assert len(parts) > 3
    assert " ".join(parts) == text
    assert all(part.endswith("many.") for part in parts)


def test_a_sentence_longer_than_a_message_is_cut_between_words_only() -> None:
    text = "word " * 1500 + "end."

    parts = list(spoken(pages.pages(card_of(passage_of(text, text)))))

    assert " ".join(parts) == text
    assert all(part.endswith(("word", "end.")) for part in parts)


def test_a_script_without_spaces_is_cut_between_characters() -> None:
    text = "字" * 9000

    assert "".join(spoken(pages.pages(card_of(passage_of(text))))) == text


def test_bold_goes_on_behind_a_cut() -> None:
    text = "word " * 1500 + "end."

    parts = pages.pages(card_of(passage_of(text, text)))

    assert all(shown(page).count("**") == 2 for page in parts)


def test_a_list_of_questions_has_ten_a_page() -> None:
    interview = interview_of(*((f"Question {n}?", [f"Answer {n}."]) for n in range(1, 26)))

    parts = pages.listed(questions_card(interview))

    assert [[choice.exchange for choice in part.choices] for part in parts] == [
        [*range(1, 11)],
        [*range(11, 21)],
        [*range(21, 26)],
    ]


@pytest.mark.parametrize("length", range(3800, 4000, 10))
def test_a_title_never_ends_a_page(length: int) -> None:
    question = passage_of("Why?", voice=Voice.QUESTION).quote
    card = replace(
        card_of(passage_of("a" * (length // 2)), passage_of("b" * (length // 2))),
        choices_heading="Also asked",
        choices=(Choice("made-up", 1, "1", question),),
    )

    assert not any(isinstance(page.blocks[-1], Title) for page in pages.pages(card))


def test_a_paragraph_is_cut_where_its_own_sentences_end_and_nowhere_else() -> None:
    last = "Er kam am 3. Mai. " + "und so weiter " * 200 + "an."
    text = "Vorher. " * 150 + last
    before = tuple(Span(n * 8, n * 8 + 7) for n in range(150))
    passage = replace(passage_of(text), sentences=(*before, Span(1200, len(text))))

    parts = list(spoken(pages.pages(card_of(passage))))

    assert parts[1] == last


def test_a_bold_sentence_is_not_cut_in_its_middle() -> None:
    bold = "It stops here. " + "and so on " * 290 + "to the end."
    text = "Before. " * 150 + bold

    parts = list(spoken(pages.pages(card_of(passage_of(text, bold)))))

    assert parts[1] == bold


def test_cards_that_fit_share_a_message_and_others_follow_in_order() -> None:
    small = [Card(Kind.WHY, f"{n}", notes=("a" * 500,)) for n in range(9)]

    shown = pages.messages(small)

    assert [[page.heading for page in message] for message in shown] == [
        [f"### {n}" for n in range(7)],
        ["### 7", "### 8"],
    ]
    for message in shown:
        components.view(message, asker=1)


def test_menus_of_two_replies_in_a_message_are_told_apart() -> None:
    message = pages.reply([reply_card(unsure(seed(), 1, 2)), reply_card(unsure(seed(), 2, 3))])

    ids = [item.custom_id for item in components.view(message, asker=1).walk_children() if isinstance(item, ui.Select)]

    assert ids == ["v1:choose:1:0:", "v1:choose:1:1:"]


def test_three_long_replies_are_one_message_that_discord_takes() -> None:
    interview = interview_of(("Why? " * 300, ["It is so. " * 900]))

    message = pages.reply([reply_card(quoted(interview, 1))] * 3)

    components.view(message, asker=1, controls=Controls(buttons=components.removal(1)))
    assert [len(shown(page)) <= 900 for page in message] == [True] * 3


def test_a_quote_names_its_source_with_a_link_that_nothing_can_break_out_of() -> None:
    link = "https://post.example/a)_b_[c]( d)<@1>`x`"
    interview = replace(interview_of(("Why?", ["So."])), provenance=Provenance(link=link))

    shown = replied(reply_card(quoted(interview, 1)))

    source = shown.split("\n")[-1]
    assert source == (
        "-# Ada to Kim, undated, question 1 of 1 · "
        "[where it was published](https://post.example/a%29_b_%5Bc%5D%28%20d%29%3C%401%3E%60x%60)"
    )


def test_a_link_that_leads_elsewhere_than_to_the_web_is_not_to_be_followed() -> None:
    interview = replace(interview_of(("Why?", ["So."])), provenance=Provenance(link="javascript:alert(1)"))

    assert "javascript" not in replied(reply_card(quoted(interview, 1)))


@given(st.text(alphabet=st.sampled_from("`\n\\*@<>{}%a ")))
def test_nothing_ends_a_block_that_is_there_to_be_copied(text: str) -> None:
    card = Card(Kind.CITATION, "To be copied", snippets=(Snippet("BibTeX", text, is_code=True),))

    assert whole(card).count("```") == 2


def test_a_page_that_discord_would_refuse_is_found_before_it_is_sent() -> None:
    with pytest.raises(limits.OverLimitError):
        components.view((Page(Kind.HELP, "Help", (Text(("a" * 4000,)),)),), asker=1)


def test_a_long_list_of_notes_goes_on_after_a_line() -> None:
    parts = pages.pages(Card(Kind.WHY, "Why", notes=tuple(f"{n} {'a' * 90}" for n in range(100))))

    lines = [line for page in parts for b in page.blocks if isinstance(b, Text) for line in b.lines]
    assert len(parts) == 3
    assert [int(line.split()[1]) for line in lines] == list(range(100))


def test_a_long_note_is_cut_at_a_word() -> None:
    (page,) = pages.pages(Card(Kind.NOT_COVERED, "Not covered", notes=("word " * 800,)))

    assert page.blocks[0].content.endswith("word…")


def test_words_that_are_not_in_their_source_are_not_laid_out() -> None:
    honest = passage_of("I said this.").quote
    card = card_of(Passage(Quote(honest.source, Span(0, 12), "I said that."), Voice.ANSWER, "Ada"))

    with pytest.raises(AlteredQuoteError):
        pages.pages(card)


def test_a_choice_that_is_not_in_its_source_is_not_laid_out() -> None:
    honest = passage_of("I said this.").quote
    card = Card(Kind.UNSURE, "?", choices=(Choice("a", 1, "1", Quote(honest.source, Span(0, 12), "I said that.")),))

    with pytest.raises(AlteredQuoteError):
        pages.pages(card)


prose = st.lists(st.one_of(hostile, st.sampled_from(["One sentence. ", "and a lot of words " * 30])), max_size=30)
paragraphs = st.lists(prose.map("".join).map(str.strip).filter(bool), min_size=1, max_size=5)


@settings(max_examples=150)
@given(paragraphs, paragraphs)
def test_every_page_of_any_card_fits_and_shows_slices_of_the_source(question: list[str], answer: list[str]) -> None:
    asked = [passage_of(text, voice=Voice.QUESTION, speaker="*Kim*") for text in question]
    answered = [passage_of(text, text) for text in answer]

    parts = pages.pages(card_of(*asked, *answered, heading="# heading"))

    for page in parts:
        components.view((page,), asker=2**64 - 1, controls=Controls(buttons=components.removal(2**64 - 1)))
        for block in page.blocks:
            assert isinstance(block, Speech)
            is_answer = block.passages[0].voice is Voice.ANSWER
            words = ("\n\n" if is_answer else "\n").join(p.quote.text for p in block.passages)
            markup = block.content if is_answer else as_large(block.content)
            assert plain(markup[len(block.label) :]) == words
    spoken_words = "".join("".join(spoken(parts)).split())
    assert spoken_words == "".join("".join([*question, *answer]).split())


def test_all_cards_of_the_seed_fit() -> None:
    for length in Length:
        for summary in service_of(seed()).summary(length):
            for page in pages.pages(summary_card(summary)):
                components.view((page,), asker=1)


def test_a_reply_is_read_on_one_screen_whatever_of_ours_stands_on_it() -> None:
    long = "*and* many words " * 40
    (card,) = reply_cards((quoted(seed(), 1),))

    (page,) = pages.reply([replace(card, notes=(long,) * 6, source=long, asked_by="*_*" * 20, closing=(long,) * 6)])

    assert page.characters <= 1200
    assert any(isinstance(block, Speech) for block in page.blocks)
