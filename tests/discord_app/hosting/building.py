"""A file that a host is about to publish."""

from __future__ import annotations

from bot.library import Draft, Preview, difference

TEXT = b"Ann: Why did you go to sea?\n\nBo: I wanted to see whales.\n\nAnn: And now?\n\nBo: Now I have seen them.\n"
DRAFT = Draft.read(TEXT, "talk.txt")
PREVIEW = Preview(DRAFT, difference(None, DRAFT.interview))
