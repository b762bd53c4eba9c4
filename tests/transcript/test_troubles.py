"""What hosts ran into before, kind by kind: texts of each in the folder ``troubles``, and where its other tests are."""

from __future__ import annotations

from pathlib import Path

import pytest
from world.judging import bare
from world.marked import Marked

from bot.reading.formats import read
from bot.transcript import parse
from transcript.building import pairs_in
from transcript.troubles import troubles

TESTS = Path(__file__).parents[1]
TROUBLES = troubles()
TEXTS = [(kind, text) for kind, texts in TROUBLES.items() for text in texts]
#: So many texts of each kind there are at least, in so many languages.
LEAST, LANGUAGES = 5, 3
#: Which tests show which trouble; a word without a slash is a file of ``troubles``.
SHOWN_BY = {
    "nobody is named: bold questions, headings, pages": (
        "unnamed_talks stated",
        "transcript/test_names_in_languages.py transcript/test_press_names.py transcript/test_notes_below.py",
    ),
    "notes refuse interviewees, or names that are no labels": (
        "unnamed_talks",
        "library/test_sources.py transcript/test_given_names.py",
    ),
    "words of a title run together": ("titles_run_together", "transcript/test_person_names.py"),
    "two people as one": ("two_people_as_one", "transcript/test_shared_names.py"),
    "categories and heads of sections are names": ("sections_as_names", "transcript/test_section_headings.py"),
    "tags are names": ("tags_as_names", "transcript/test_names_in_languages.py"),
    "“Page 1” is a name": ("running_heads", "transcript/test_running_heads.py transcript/test_page_heads.py"),
    "fields of a head are names": (
        "metadata_labels",
        "transcript/test_head_fields.py transcript/test_head_lines.py transcript/test_names_in_languages.py",
    ),
    "one-word turns of captions are names": ("caption_words captions_of_nobody", "transcript/test_captions.py"),
    "question and answer are swapped where labels tell them": ("swapped_letters", "transcript/test_confidence.py"),
    "a second host is a guest": ("second_hosts", "transcript/test_roles_in_languages.py transcript/test_roles.py"),
    "a member of a chat who asks answers": ("chats_that_ask", "transcript/test_roles_in_languages.py"),
    "one person under two spellings": (
        "two_spellings",
        "transcript/test_roles_in_languages.py transcript/test_label_keys.py",
    ),
    "a label of several words that stands once": ("outlets_once", "transcript/test_once_labelled.py"),
    "initials with a bracket in bold": ("bracket_initials", "transcript/test_label_shapes.py"),
    "the guest's label at the end of the question's line": (
        "glued_labels",
        "transcript/test_label_shapes.py transcript/test_once_labelled.py",
    ),
    "an anchor before each question": ("anchors", "reading/test_page_parts.py"),
    "a number before each question": ("numbered_questions", "transcript/test_numbered_labels.py"),
    "who asked signs within the question": ("askers_signed", "transcript/test_signatures.py"),
    "who answered signs below the answer": ("answers_signed", "transcript/test_signatures.py"),
    "pages of court reporters": (
        "court_pages",
        "reading/test_court_records.py reading/test_numbered_lines.py transcript/test_court_labels.py",
    ),
    "running heads are speakers": ("running_heads", "transcript/test_running_heads.py"),
    "lines that a PDF wraps": ("pdf_wraps", "transcript/test_lost_lines.py reading/test_confined.py"),
    "blank lines are lost": ("lost_blank_lines", "transcript/test_lost_lines.py"),
    "long answers with sub-heads, lists and questions of their own": (
        "long_answers",
        "transcript/test_long_answers.py",
    ),
    "captions without speakers are a talk": ("captions_of_nobody", "transcript/test_captions.py"),
    "credits, thanks, reading tips and links are said": ("ends", "transcript/test_back_matter.py"),
    "what a file states of itself, and its introduction": (
        "stated",
        "library/test_stated.py library/test_stated_in_languages.py reading/test_page_facts.py reading/test_mail.py",
    ),
    "ODT and EPUB": ("unnamed_talks", "reading/test_open_document.py reading/test_epub.py reading/test_formats.py"),
    "an address is no file": ("", "library/test_sources.py cli/test_parameters.py"),
    "exports of programs that transcribe": ("unnamed_talks", "reading/test_exports.py"),
}


@pytest.mark.parametrize(("kind", "text"), TEXTS, ids=lambda value: value if isinstance(value, str) else value.file)
def test_a_text_with_a_trouble_is_understood_whole(kind: str, text: Marked) -> None:
    document = read(text.data, text.file)

    found = parse(document)

    if text.truth.exchanges:
        pairs = [(bare(asked), bare(told)) for asked, told in pairs_in(document.source, found)]
        assert pairs == [(bare(asked), bare(told)) for asked, told in text.truth.exchanges]
    else:
        assert found.refusal or found.low_confidence
    assert (found.interviewers, found.interviewees) == (text.truth.interviewers, text.truth.interviewees)


@pytest.mark.parametrize("kind", TROUBLES)
def test_there_are_several_texts_of_each_kind_in_several_languages(kind: str) -> None:
    assert len(TROUBLES[kind]) >= LEAST
    assert len({text.language for text in TROUBLES[kind]}) >= LANGUAGES


def test_the_tests_of_each_trouble_are_where_they_are_said_to_be() -> None:
    files = {kind for kinds, _ in SHOWN_BY.values() for kind in kinds.split()}

    assert files == set(TROUBLES)
    assert [path for _, paths in SHOWN_BY.values() for path in paths.split() if not (TESTS / path).exists()] == []
