from __future__ import annotations

import threading
from pathlib import Path

import pytest
from building import engine, printed, seed
from library.building import Opening, draft_of, short
from sqlalchemy import update

from bot.errors import EmptyLibraryError, EncoderError
from bot.library import Archive, Description
from bot.library.store.libraries import Libraries
from bot.library.store.tables import interview
from bot.model import Quoted
from bot.remarks import Remark
from bot.retrieval import Encoder, Engine, WordsOnly
from bot.retrieval.engine import Searcher, shipped_encoder
from bot.service import Service
from bot.service.keeper import Keeper
from bot.service.rewording import Rewording

MAYOR, HARBOUR = "city-mayor-townhall", "harbour-engineer"


@pytest.fixture
def libraries(opening: Opening) -> Libraries:
    return opening(built_in=lambda: (seed(),))


@pytest.fixture
def keeper(libraries: Libraries) -> Keeper:
    return Keeper(engine(), libraries, built_in=lambda: (seed(),))


def keys(service: Service) -> list[str]:
    return [interview.key for interview in service.interviews]


def test_whoever_has_no_library_is_served_the_built_in_interviews(libraries: Libraries, keeper: Keeper) -> None:
    assert keeper.service(1).interviews == (seed(),)
    assert keeper.service(1) is keeper.service(2)
    assert keeper.service(1) is keeper.service(None)
    assert Keeper(engine(), built_in=lambda: (seed(),)).service(1).interviews == (seed(),)


def test_a_service_is_kept_while_its_library_stays_as_it_is(libraries: Libraries, keeper: Keeper) -> None:
    libraries.of(1).add(short("talk"))
    first = keeper.service(1)
    libraries.of(2).add(short("other"))

    assert keeper.service(1) is first
    assert keys(keeper.service(2)) == ["other"]


def test_what_is_damaged_is_a_line_in_the_log_and_the_rest_is_served(
    libraries: Libraries, keeper: Keeper, caplog: pytest.LogCaptureFixture
) -> None:
    for key in ("talk", "other"):
        libraries.of(1).add(short(key))
    with libraries.database.writing() as connection:
        connection.execute(update(interview).where(interview.c.key == "talk").values(text=b"x"))

    served = [keys(keeper.service(1)) for _ in range(3)]

    assert served == [["other"]] * 3
    (line,) = caplog.messages
    assert line.startswith("library 1: interview talk is damaged in the database: ")


def test_a_library_of_which_all_is_damaged_serves_nothing_and_is_a_line_in_the_log_until_it_changes(
    libraries: Libraries, keeper: Keeper, caplog: pytest.LogCaptureFixture
) -> None:
    libraries.of(1).add(short("talk"))
    with libraries.database.writing() as connection:
        connection.execute(update(interview).values(text=b"x"))

    for _ in range(3):
        with pytest.raises(EmptyLibraryError):
            keeper.service(1)
    lines = len(caplog.messages)
    with libraries.database.writing() as connection:
        connection.execute(update(interview).values(reading="x"))
        connection.execute(update(interview).values(text=short("talk").source.text.encode()))
    with pytest.raises(EmptyLibraryError):
        keeper.service(1)

    assert (lines, len(caplog.messages)) == (1, 2)


def test_what_is_published_answers_and_what_is_withdrawn_vanishes(libraries: Libraries, keeper: Keeper) -> None:
    library, draft = libraries.of(1), draft_of(HARBOUR)
    library.add(draft_of(MAYOR))
    keeper.service(1).prepare()
    question = printed(draft.interview, 1)

    library.add(draft)
    published = keeper.service(1).ask(question)
    library.withdraw(HARBOUR)
    withdrawn = keeper.service(1).ask(question)

    assert isinstance(published, Quoted)
    assert published.match.interview == draft.interview
    assert HARBOUR not in {m.interview.key for m in withdrawn.search.candidates}


def test_what_was_prepared_is_published_without_encoding_a_sentence(
    libraries: Libraries, keeper: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = draft_of(HARBOUR)
    keeper.prepare(draft.interview)
    libraries.of(1).add(draft)

    monkeypatch.setattr(Encoder, "encode", lambda *_: pytest.fail("a text was encoded again"))

    assert keys(keeper.service(1)) == [HARBOUR]
    assert keeper.service(1).prepare().index.entries


def test_a_library_whose_interviews_are_all_withdrawn_says_so(libraries: Libraries, keeper: Keeper) -> None:
    libraries.of(1).add(short("talk"))
    libraries.of(1).withdraw("talk")

    with pytest.raises(EmptyLibraryError, match="all interviews of this library are withdrawn"):
        keeper.service(1)

    libraries.of(1).restore("talk")
    assert keys(keeper.service(1)) == ["talk"]
    libraries.of(1).remove("talk")
    assert keeper.service(1).interviews == (seed(),)


def test_a_change_by_another_process_is_seen(libraries: Libraries, keeper: Keeper, opening: Opening) -> None:
    libraries.of(1).add(short("talk"))
    keeper.service(1)
    other = opening()

    other.of(1).add(short("more"))

    assert keys(keeper.service(1)) == ["talk", "more"]


def test_replies_with_vectors_from_the_cache_are_those_without(libraries: Libraries, keeper: Keeper) -> None:
    library = libraries.of(1)
    library.add(short("one"))
    keeper.service(1).prepare()
    library.add(short("two", town="Marrow"))

    service, plain = keeper.service(1), Service.over(library.interviews())

    for question in ("Why did you come to Marrow?", "what is there to eat", "who won the war?"):
        assert service.ask(question) == plain.ask(question)


def test_what_people_ask_is_not_kept(libraries: Libraries, tmp_path: Path) -> None:
    keeper = Keeper(Engine(vectors=tmp_path / "vectors"), libraries)
    libraries.of(1).add(short("talk"))
    service = keeper.service(1)
    service.prepare()
    before = {path: path.read_bytes() for path in (tmp_path / "vectors").iterdir()}

    service.ask("Is there a question that nobody has asked before?")

    assert {path: path.read_bytes() for path in (tmp_path / "vectors").iterdir()} == before != {}


def test_after_a_restart_no_sentence_is_encoded_again(
    libraries: Libraries, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    libraries.of(1).add(short("talk"))
    before = Keeper(Engine(vectors=tmp_path / "vectors"), libraries).service(1).ask("what is there to eat")
    again = Keeper(Engine(vectors=tmp_path / "vectors"), libraries)

    with monkeypatch.context() as unread:
        unread.setattr(Encoder, "encode", lambda *_: pytest.fail("a text was encoded again"))
        service = again.service(1)
        service.prepare()

    assert service.ask("what is there to eat") == before


def vectors_of(folder: Path, libraries: Libraries, *owners: int) -> set[str]:
    """Return the files in ``folder`` after each of ``owners`` was asked, in another language too."""
    keeper = Keeper(Engine(vectors=folder), libraries, built_in=lambda: (seed(),))
    for owner in owners:
        keeper.service(owner).ask("¿Qué se come allí a bordo en invierno?")
    return {path.name for path in folder.iterdir()} if folder.exists() else set()


def test_of_what_is_removed_no_vector_is_left_and_of_the_rest_every_one(tmp_path: Path, opening: Opening) -> None:
    folder = tmp_path / "vectors"
    libraries = opening(forget=Engine(vectors=folder).forget)
    libraries.of(1).add(draft_of(MAYOR))
    kept = vectors_of(folder, libraries, 1)
    measured = {name for name in kept if (folder / name).stat().st_size < 100}
    libraries.of(2).add(draft_of(HARBOUR))
    libraries.of(2).add(short("talk"))
    both = vectors_of(folder, libraries, 2)

    libraries.of(2).remove("talk")
    libraries.departures.remove(2)
    left = vectors_of(folder, libraries)

    assert len(both - kept) >= 4
    assert left == kept - measured


def test_of_an_interview_that_is_replaced_only_what_has_changed_is_made_again(tmp_path: Path, opening: Opening) -> None:
    folder = tmp_path / "vectors"
    libraries = opening(forget=Engine(vectors=folder).forget)
    libraries.of(1).add(short("talk"))
    before = vectors_of(folder, libraries, 1)
    measured = {name for name in before if (folder / name).stat().st_size < 100}

    libraries.of(1).add(short("talk").described(Description(rights="CC BY")))
    described = vectors_of(folder, libraries)
    libraries.of(1).add(short("talk", fish="carp"))
    replaced = vectors_of(folder, libraries)

    # What is asked about an interview is the same of both.
    assert (len(described), len(replaced)) == (len(before - measured), 1)


def test_of_an_interview_that_an_archive_replaces_only_what_has_changed_is_made_again(
    tmp_path: Path, opening: Opening
) -> None:
    folder = tmp_path / "vectors"
    libraries = opening(forget=Engine(vectors=folder).forget)
    libraries.of(1).add(short("talk"))
    libraries.of(2).add(short("talk", fish="carp"))
    archive = Archive.read(libraries.of(2).export().archive, "library.zip")
    before = vectors_of(folder, libraries, 1)

    libraries.of(1).import_archive(archive)
    replaced = vectors_of(folder, libraries)
    libraries.of(1).import_archive(archive)
    again = vectors_of(folder, libraries)

    assert len(before) > 1
    assert (len(replaced), again) == (1, replaced)


def test_of_words_for_a_question_that_count_no_more_no_vector_is_left(tmp_path: Path, opening: Opening) -> None:
    folder = tmp_path / "vectors"
    libraries = opening(forget=Engine(vectors=folder).forget)
    libraries.of(1).add(short("talk"))
    before = vectors_of(folder, libraries, 1)
    rewording = Rewording(libraries)
    number = rewording.suggest(1, "talk", "2", "Which food is there?").stored.number
    rewording.accept(1, number)
    accepted = vectors_of(folder, libraries, 1)

    rewording.undo(1, number)
    undone = vectors_of(folder, libraries)

    assert accepted > before
    assert undone == before


def test_where_other_encoders_may_have_made_them_all_vectors_are_removed(tmp_path: Path, opening: Opening) -> None:
    folder = tmp_path / "vectors"
    libraries = opening(forget=Engine(lambda: WordsOnly(Remark("none")), folder).forget)
    libraries.of(1).add(short("talk"))
    libraries.of(2).add(draft_of(MAYOR))
    assert len(vectors_of(folder, libraries, 1, 2)) >= 4

    libraries.of(1).remove("talk")

    assert list(folder.iterdir()) == []


def test_the_least_used_services_are_dropped(libraries: Libraries) -> None:
    keeper = Keeper(engine(), libraries, built_in=lambda: (seed(),), most_services=2)
    for owner in (1, 2, 3):
        libraries.of(owner).add(short(f"talk-{owner}", town=f"Town {owner}"))
    first, second = keeper.service(1), keeper.service(2)
    keeper.service(1)

    keeper.service(3)

    assert keeper.service(1) is first
    assert keeper.service(2) is not second


def test_a_changed_library_has_another_service(libraries: Libraries, keeper: Keeper) -> None:
    libraries.of(1).add(short("talk", fish="eel"))
    older = keeper.service(1)
    libraries.of(1).add(short("talk", fish="cod"))

    newer = keeper.service(1)

    assert newer is not older
    assert keeper.service(1) is newer


def test_making_one_library_ready_does_not_hold_up_another(
    libraries: Libraries, keeper: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    libraries.of(1).add(short("slow", town="Slowtown"))
    libraries.of(2).add(short("quick"))
    quick = keeper.service(2)
    quick.prepare()
    begun, go_on = threading.Event(), threading.Event()
    real = Encoder.encode

    def encode(encoder: Encoder, text: str, places: object) -> object:
        if "Slowtown" in text:
            begun.set()
            assert go_on.wait(30)
        return real(encoder, text, places)  # type: ignore[arg-type]

    monkeypatch.setattr(Encoder, "encode", encode)
    found: list[Searcher] = []
    threads = [threading.Thread(target=lambda: found.append(keeper.service(1).prepare())) for _ in range(3)]
    for thread in threads:
        thread.start()
    assert begun.wait(30)

    assert keeper.service(2).ask("What is there to eat?").search.interviews == quick.interviews
    assert keys(keeper.service(1)) == ["slow"]
    go_on.set()
    for thread in threads:
        thread.join()
    assert found[0] is found[1] is found[2]


def test_what_needs_no_search_needs_no_encoder(libraries: Libraries, keeper: Keeper) -> None:
    libraries.of(1).add(short("talk"))
    keeper = Keeper(Engine(lambda: pytest.fail("the encoder was loaded")), libraries)

    service = keeper.service(1)

    assert [exchange.number for _, exchange in service.suggest("")] == [1, 2]
    assert service.named("talk") == service.interviews


def test_what_could_not_be_made_ready_is_tried_again(libraries: Libraries) -> None:
    libraries.of(1).add(short("talk"))
    is_mended = threading.Event()

    def find() -> Encoder | WordsOnly:
        if not is_mended.is_set():
            raise EncoderError("x", Remark("of a test"))
        return shipped_encoder()

    keeper = Keeper(Engine(find), libraries)

    with pytest.raises(EncoderError):
        keeper.service(1).ask("why?")
    is_mended.set()
    assert keeper.service(1).ask("why?").search.interviews == keeper.service(1).interviews


def test_a_changed_description_is_shown_at_once(libraries: Libraries, keeper: Keeper) -> None:
    libraries.of(1).add(short("talk"))
    keeper.service(1)

    libraries.of(1).add(short("talk").described(Description.of({"outlet": "The Gazette"}, "x")))

    assert keeper.service(1).interviews[0].provenance.outlet == "The Gazette"


def test_a_keeper_without_an_encoder_serves_by_words() -> None:
    keeper = Keeper(Engine(lambda: WordsOnly(Remark("of a test"))))

    keeper.prepare(seed())
    service = keeper.service(None)

    assert service.words_only == WordsOnly(Remark("of a test"))
    assert isinstance(service.ask(printed(seed(), 2)), Quoted)
