from __future__ import annotations

import pytest

from bot.library.changes import Change, Obstacle, obstacles
from bot.library.events import Event, What
from library.building import AT


def change(number: int, what: What, key: str = "talk", *, before: str = "", changed: str = "") -> Change:
    told = Event(key, AT, what, "", changed=(changed,) if changed else ())
    return Change(number, told, "", before, has_former=what is What.CHANGED)


ADDED, CHANGED = change(1, What.ADDED), change(2, What.CHANGED)
WITHDRAWN, RESTORED = change(3, What.WITHDRAWN), change(4, What.RESTORED)


@pytest.mark.parametrize(
    ("newest_first", "expected"),
    [
        ([CHANGED, ADDED], [None, Obstacle.SINCE]),
        ([RESTORED, WITHDRAWN, ADDED], [None, Obstacle.SINCE, Obstacle.SINCE]),
        ([WITHDRAWN, CHANGED], [None, None]),
        ([change(5, What.WITHDRAWN, "other"), WITHDRAWN], [None, None]),
        ([change(5, What.REMOVED), WITHDRAWN], [Obstacle.DELETED, Obstacle.REMOVED]),
        ([change(6, What.ADDED), change(5, What.REMOVED), ADDED], [None, Obstacle.DELETED, Obstacle.REMOVED]),
        ([change(6, What.GIVEN, changed="b"), change(5, What.WITHHELD, changed="a")], [None, None]),
        ([change(6, What.GIVEN, changed="a"), change(5, What.WITHHELD, changed="a")], [None, Obstacle.SINCE]),
        ([change(6, What.UNDONE, before="1"), change(5, What.ACCEPTED, before="1")], [None, Obstacle.SINCE]),
        ([change(6, What.REFUSED, before="2"), change(5, What.ACCEPTED, before="1")], [Obstacle.DELETED, None]),
        ([change(5, What.SETTLED, "", before='{"plain":false}')], [None]),
        (
            [
                change(6, What.SETTLED, "", before='{"plain":true,"private":false}'),
                change(5, What.SETTLED, "", before='{"plain":false}'),
                change(4, What.SETTLED, "", before='{"missed":false}'),
            ],
            [None, Obstacle.SINCE, None],
        ),
        ([change(6, What.IMPORTED), WITHDRAWN], [Obstacle.NOT_KEPT, Obstacle.SINCE]),
        ([change(6, What.IMPORTED, before="-")], [None]),
        ([change(5, What.TIMED)], [Obstacle.NOT_KEPT]),
        ([change(5, What.TIMED, before="-")], [None]),
    ],
    ids=str,
)
def test_what_can_be_undone_is_what_nothing_later_is_about(
    newest_first: list[Change], expected: list[Obstacle | None]
) -> None:
    assert list(obstacles(newest_first)) == expected
