from __future__ import annotations

from bot.remarks import Remark


def test_a_remark_is_its_english_and_knows_what_it_was_made_of() -> None:
    remark = Remark("{name} has {count} lines, {share} of them long", name="{a}", count=1200, share=0.25)

    assert remark == "{a} has 1,200 lines, 25% of them long"
    assert (remark.text, remark.facts) == (
        "{name} has {count} lines, {share} of them long",
        {"name": "{a}", "count": 1200, "share": 0.25},
    )


def test_a_remark_may_be_a_fact_of_another_one() -> None:
    assert Remark("{name}: {reason}", name="x", reason=Remark("is {what}", what="empty")) == "x: is empty"
