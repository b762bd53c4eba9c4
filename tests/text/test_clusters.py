from __future__ import annotations

from itertools import pairwise

import pytest

from bot.text.clusters import cluster_ends

FAMILY, FLAGS, WALES = (
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "\U0001f1eb\U0001f1f7\U0001f1e9\U0001f1ea",
    "\U0001f3f4\U000e0067\U000e007f",
)


@pytest.mark.parametrize(
    ("text", "clusters"),
    [
        ("abc", ["a", "b", "c"]),
        ("e\u0301a\u0323\u0302n", ["e\u0301", "a\u0323\u0302", "n"]),
        (f"{FAMILY}{FAMILY}!", [FAMILY, FAMILY, "!"]),
        ("\u2764\ufe0f\U0001f44d\U0001f3fd", ["\u2764\ufe0f", "\U0001f44d\U0001f3fd"]),
        (FLAGS + "a", [FLAGS[:2], FLAGS[2:], "a"]),
        (f"{WALES}{WALES}", [WALES, WALES]),
        ("\u1112\u1161\u11ab\u1100\u1173", ["\u1112\u1161\u11ab", "\u1100\u1173"]),
        ("\u0915\u093f\u0916", ["\u0915\u093f", "\u0916"]),
        ("a\r\nb", ["a", "\r\n", "b"]),
        ("鲸鱼", ["鲸", "鱼"]),
        ("\u0301a", ["\u0301", "a"]),
        ("", []),
    ],
)
def test_what_is_shown_as_one_sign_is_one_cluster(text: str, clusters: list[str]) -> None:
    ends = [0, *cluster_ends(text), len(text)]

    assert [text[start:end] for start, end in pairwise(ends) if start < end] == clusters
