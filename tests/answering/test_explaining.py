from __future__ import annotations

from building import printed, seed, seed_service

SWAPPED = "can putin afford a colapse of china's regime"


def test_a_picked_question_is_explained_without_numbers() -> None:
    service = seed_service()

    why = service.why(service.pick(seed().key, 2))

    assert (why.contributions, why.forbidden_by) == ((), ())


def test_a_guard_that_forbids_a_quote_is_told() -> None:
    service = seed_service()

    assert service.why(service.ask(SWAPPED)).forbidden_by == ("swapped",)
    assert service.why(service.ask(printed(seed(), 2))).forbidden_by == ()
