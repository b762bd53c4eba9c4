"""The question marks of Arabic and of Greek ask as others do, and so does a semicolon behind Greek."""

from __future__ import annotations

import pytest

from bot.model.corrections import Corrections, place_name
from bot.reading.formats import read
from bot.transcript import parse

_ARABIC = (
    ("كيف بدأت تربية النحل؟", "كان لوالدي ثلاث خلايا. كنت أحب صوتها منذ طفولتي."),
    ("ماذا يفعل النحل في الشتاء؟", "يجتمع معا ليتدفأ. أستمع إليه مرة كل أسبوع."),
    ("ما هي خططك؟", "أريد أن أعلم ابنة أخي. عمرها تسع سنوات ولا تخاف."),
)
_GREEK = (
    ("Πώς ξεκινήσατε με τις μέλισσες\u037e", "Ο πατέρας μου είχε τρεις κυψέλες. Μου άρεσε ο ήχος τους."),
    ("Τι κάνουν οι μέλισσες τον χειμώνα\u037e", "Μαζεύονται για να ζεσταθούν. Τις ακούω κάθε εβδομάδα."),
    ("Ποια είναι τα σχέδιά σας\u037e", "Θέλω να διδάξω την ανιψιά μου. Είναι εννέα χρονών."),
)


@pytest.mark.parametrize("shape", ["{}\n\n{}", "**{}**\n\n{}", "### {}\n\n<p>{}</p>\n"])
@pytest.mark.parametrize("talk", [_ARABIC, _GREEK])
def test_a_question_ends_in_the_mark_of_its_language(talk: tuple[tuple[str, str], ...], shape: str) -> None:
    document = read("\n\n".join(shape.format(*pair) for pair in talk).encode(), "talk.md")
    text = document.source.text

    found = parse(document, "en").exchanges

    assert tuple((e.question[0].span.of(text), e.answer[0].span.of(text)) for e in found) == talk


@pytest.mark.parametrize("closing", ["{}", "{} (γέλια)"])
@pytest.mark.parametrize("shape", ["{}\n\n{}", "**{}**\n\n{}", "> {}\n\n{}", "### {}\n\n<p>{}</p>\n", "- {}\n\n{}"])
def test_so_does_the_semicolon_behind_greek(shape: str, closing: str) -> None:
    talk = tuple((closing.format(asked.replace("\u037e", ";")), told) for asked, told in _GREEK)
    source = read("\n\n".join(shape.format(*pair) for pair in talk).encode(), "talk.md")

    found = parse(source).exchanges

    assert (
        tuple((e.question[0].span.of(source.source.text), e.answer[0].span.of(source.source.text)) for e in found)
        == talk
    )


def test_a_correction_finds_its_place_behind_such_a_semicolon() -> None:
    text = "\n\n".join("**{}**\n\n{}".format(asked.replace("\u037e", ";"), told) for asked, told in _GREEK)
    document = read(text.encode(), "talk.md")
    place = place_name(document.source.text, parse(document).exchanges[1].question[0].span)

    found = parse(document, corrections=Corrections(omitted=(place,)))

    assert (len(found.exchanges), [doubt for doubt in found.doubts if "correction" in doubt]) == (2, [])
