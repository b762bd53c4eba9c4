"""Why passages are left out, as far as more than one room says so or asks for it: what each of them is."""

from __future__ import annotations

from typing import Final

from bot.remarks import Remark

TITLE: Final = Remark("title")
#: What says in other words, or in part, what the title or the text does.
TITLE_AGAIN, PULL_QUOTE = Remark("repeats the title"), Remark("pull quote, repeats the text")
SECTION_HEADING: Final = Remark("section heading")
CAPTION: Final = Remark("caption of a picture")
#: A passage in italics, unless it introduces the conversation.
IN_ITALICS: Final = Remark("note set in italics")
#: A passage in a box of its own.
SET_APART: Final = Remark("set apart on the page")
#: Lines that every page has.
PAGE_HEAD, PAGE_NUMBER = Remark("printed on every page"), Remark("page number or ornament")
#: One token that nobody would say.
PAGE_CODE, WEB_ADDRESS = Remark("page code"), Remark("web address")
#: A list of the questions.
CONTENTS: Final = Remark("table of contents")
#: What is counted below a message.
REACTED: Final = Remark("reactions")
#: A line that is somebody's name, or says whose words stand below it.
SIGNATURE: Final = Remark("signature")
#: The words of narrators and the like.
NOBODY: Final = Remark("spoken by nobody in the conversation")
#: A paragraph between turns that no rule knows.
NO_PART: Final = Remark("no part of the conversation")
