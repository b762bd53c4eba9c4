from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from library.building import draft_of, opened, short
from retrieval.building import printed, seed

from bot.errors import EmptyLibraryError
from bot.library import Description, load_seeds
from bot.library.store.databases import sqlite_url
from bot.library.store.libraries import Libraries
from bot.model import Quoted
from bot.retrieval import Encoder, WordsOnly
from bot.service import Service
from bot.service.keeper import Keeper

MAYOR, HARBOUR = "city-mayor-townhall", "harbour-engineer"
#: After so many seconds at most, what is published answers and what is withdrawn does not.
SOON = 2.0


@pytest.fixture
def libraries(tmp_path: Path) -> Iterator[Libraries]:
    found = opened(sqlite_url(tmp_path / "library.db"), built_in=lambda: (seed(),))
    yield found
    found.close()


@pytest.fixture
def keeper(libraries: Libraries) -> Keeper:
    return Keeper(libraries, built_in=lambda: (seed(),))


def keys(service: Service) -> list[str]:
    return [interview.key for interview in service.interviews]


def test_whoever_has_no_library_is_served_the_built_in_interviews(libraries: Libraries, keeper: Keeper) -> None:
    assert keeper.service(1).interviews == (seed(),)
    assert keeper.service(1) is keeper.service(2)
    assert keeper.service(1) is keeper.service(None)
    assert Keeper(built_in=lambda: (seed(),)).service(1).interviews == (seed(),)


def test_a_service_is_kept_while_its_library_stays_as_it_is(libraries: Libraries, keeper: Keeper) -> None:
    libraries.of(1).add(short("talk"))
    first = keeper.service(1)
    libraries.of(2).add(short("other"))

    assert keeper.service(1) is first
    assert keys(keeper.service(2)) == ["other"]


def test_what_is_published_answers_and_what_is_withdrawn_vanishes_soon(libraries: Libraries, keeper: Keeper) -> None:
    library, draft = libraries.of(1), draft_of(HARBOUR)
    library.add(draft_of(MAYOR))
    keeper.service(1)
    question = printed(draft.interview, 1)
    keeper.prepare(draft.interview)

    began = time.monotonic()
    library.add(draft)
    published = keeper.service(1).ask(question)
    until_published = time.monotonic() - began
    library.withdraw(HARBOUR)
    began = time.monotonic()
    withdrawn = keeper.service(1).ask(question)
    until_withdrawn = time.monotonic() - began

    assert isinstance(published, Quoted)
    assert published.match.interview == draft.interview
    assert HARBOUR not in {m.interview.key for m in withdrawn.search.candidates}
    assert until_published < SOON
    assert until_withdrawn < SOON


def test_a_library_whose_interviews_are_all_withdrawn_says_so(libraries: Libraries, keeper: Keeper) -> None:
    libraries.of(1).add(short("talk"))
    libraries.of(1).withdraw("talk")

    with pytest.raises(EmptyLibraryError, match="all interviews of this library are withdrawn"):
        keeper.service(1)

    libraries.of(1).restore("talk")
    assert keys(keeper.service(1)) == ["talk"]
    libraries.of(1).remove("talk")
    assert keeper.service(1).interviews == (seed(),)


def test_a_change_by_another_process_is_seen(libraries: Libraries, keeper: Keeper, tmp_path: Path) -> None:
    libraries.of(1).add(short("talk"))
    keeper.service(1)
    other = opened(sqlite_url(tmp_path / "library.db"))

    other.of(1).add(short("more"))
    other.close()

    assert keys(keeper.service(1)) == ["talk", "more"]


def test_replies_with_remembered_vectors_are_those_without(libraries: Libraries, keeper: Keeper) -> None:
    library = libraries.of(1)
    library.add(short("one"))
    keeper.service(1)
    library.add(short("two", town="Marrow"))

    service, plain = keeper.service(1), Service.over(library.interviews())

    for question in ("Why did you come to Marrow?", "what is there to eat", "who won the war?"):
        assert service.ask(question) == plain.ask(question)


def test_what_people_ask_is_not_remembered(libraries: Libraries, tmp_path: Path) -> None:
    keeper = Keeper(libraries, vectors=tmp_path / "vectors")
    libraries.of(1).add(short("talk"))
    service = keeper.service(1)
    before = {path: path.read_bytes() for path in (tmp_path / "vectors").iterdir()}

    service.ask("Is there a question that nobody has asked before?")

    assert {path: path.read_bytes() for path in (tmp_path / "vectors").iterdir()} == before != {}


def test_after_a_restart_no_sentence_is_read_again(
    libraries: Libraries, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    libraries.of(1).add(short("talk"))
    before = Keeper(libraries, vectors=tmp_path / "vectors").service(1).ask("what is there to eat")
    again = Keeper(libraries, vectors=tmp_path / "vectors")

    with monkeypatch.context() as unread:
        unread.setattr(Encoder, "encode", lambda *_: pytest.fail("a text was read again"))
        service = again.service(1)

    assert service.ask("what is there to eat") == before


def test_the_least_used_services_are_dropped(libraries: Libraries) -> None:
    keeper = Keeper(libraries, built_in=lambda: (seed(),), most_services=2)
    for owner in (1, 2, 3):
        libraries.of(owner).add(short(f"talk-{owner}", town=f"Town {owner}"))
    first, second = keeper.service(1), keeper.service(2)
    keeper.service(1)

    keeper.service(3)

    assert keeper.service(1) is first
    assert keeper.service(2) is not second


def test_older_versions_are_dropped(libraries: Libraries, keeper: Keeper) -> None:
    for fish in ("eel", "cod", "plaice"):
        libraries.of(1).add(short("talk", fish=fish))
        keeper.service(1)

    assert [name[0] for name in keeper._services] == ["1"]


def test_building_one_library_does_not_hold_up_another(
    libraries: Libraries, keeper: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    libraries.of(1).add(short("slow", town="Slowtown"))
    libraries.of(2).add(short("quick"))
    quick = keeper.service(2)
    begun, go_on = threading.Event(), threading.Event()
    real = Encoder.encode

    def encode(encoder: Encoder, text: str, places: object) -> object:
        if "Slowtown" in text:
            begun.set()
            assert go_on.wait(30)
        return real(encoder, text, places)  # type: ignore[arg-type]

    monkeypatch.setattr(Encoder, "encode", encode)
    found: list[Service] = []
    threads = [threading.Thread(target=lambda: found.append(keeper.service(1))) for _ in range(3)]
    for thread in threads:
        thread.start()
    assert begun.wait(30)

    assert keeper.service(2) is quick
    libraries.of(3).add(short("third", town="Third"))
    assert keys(keeper.service(3)) == ["third"]
    go_on.set()
    for thread in threads:
        thread.join()
    assert keys(found[0]) == ["slow"]
    assert found[0] is found[1] is found[2]


def test_a_service_that_could_not_be_built_is_tried_again(
    libraries: Libraries, keeper: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    libraries.of(1).add(short("talk"))

    with monkeypatch.context() as broken:
        broken.setattr(Service, "over", lambda *_: 1 // 0)
        with pytest.raises(ZeroDivisionError):
            keeper.service(1)

    assert keys(keeper.service(1)) == ["talk"]


def test_a_changed_description_is_shown_at_once(libraries: Libraries, keeper: Keeper) -> None:
    libraries.of(1).add(short("talk"))
    keeper.service(1)

    libraries.of(1).add(short("talk").described(Description.of({"outlet": "The Gazette"}, "x")))

    assert keeper.service(1).interviews[0].provenance.outlet == "The Gazette"


def test_a_keeper_without_an_encoder_serves_by_words() -> None:
    keeper = Keeper(encoder=WordsOnly("of a test"))

    keeper.prepare(load_seeds()[0])
    service = keeper.service(None)

    assert service.words_only == WordsOnly("of a test")
    assert service.index.encoder is None
    assert isinstance(service.ask(printed(load_seeds()[0], 2)), Quoted)
