from __future__ import annotations

from threading import Thread

from bot.text.worked_out import apart, once, remembering


class Counted:
    """A function of a text that tells how often it was called."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.length = once(self._length)

    def _length(self, text: str) -> int:
        self.calls.append(text)
        return len(text)


def test_a_text_is_worked_out_once_while_a_message_is_answered() -> None:
    counted = Counted()

    with remembering():
        lengths = [counted.length(text) for text in ("why?", "who?!", "why?")]

    assert lengths == [4, 5, 4]
    assert counted.calls == ["why?", "who?!"]


def test_nothing_is_kept_when_the_answer_is_there() -> None:
    counted = Counted()

    for _ in range(2):
        with remembering():
            counted.length("why?")
    counted.length("why?")

    assert counted.calls == ["why?"] * 3


def test_an_answer_within_an_answer_shares_what_was_worked_out() -> None:
    counted = Counted()

    with remembering():
        counted.length("why?")
        with remembering():
            counted.length("why?")
        counted.length("why?")

    assert counted.calls == ["why?"]


def test_what_is_made_ready_meanwhile_is_not_remembered() -> None:
    counted = Counted()

    with remembering():
        counted.length("why?")
        with apart():
            counted.length("why?")
            counted.length("A text of a library.")
        counted.length("why?")
        counted.length("A text of a library.")

    assert counted.calls == ["why?", "why?", "A text of a library.", "A text of a library."]


def test_functions_do_not_get_what_another_one_returned() -> None:
    with remembering():
        assert (once(str.upper)("why"), once(str.title)("why")) == ("WHY", "Why")


def test_a_text_is_worked_out_for_each_language() -> None:
    def words(text: str, language: str) -> str:
        return f"{text} {language}"

    with remembering():
        assert [once(words)("why", language) for language in ("en", "de")] == ["why en", "why de"]


def test_nothing_is_kept_after_an_error() -> None:
    counted = Counted()

    try:
        with remembering():
            counted.length("why?")
            raise LookupError
    except LookupError:
        counted.length("why?")

    assert counted.calls == ["why?"] * 2


def test_another_thread_has_nothing_of_it() -> None:
    counted = Counted()

    with remembering():
        counted.length("why?")
        other = Thread(target=counted.length, args=("why?",))
        other.start()
        other.join()

    assert counted.calls == ["why?"] * 2
