"""The question marks of Arabic and of Greek ask as others do."""

from __future__ import annotations

import pytest

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
