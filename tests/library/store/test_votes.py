from __future__ import annotations

import datetime as dt

from sqlalchemy import select

from bot.library.store.libraries import Libraries
from bot.library.store.tables import salt, vote
from bot.library.store.tokens import token
from bot.library.store.votes import KEPT, Votes, delete_of_person, forget_voters, of_person
from bot.library.tallies import CastVote, Tally
from library.building import AT, Opening, short

SERVER, TALK, MARK = 7, "talk", "0a0a0a0a"


def tokens(libraries: Libraries) -> list[str | None]:
    with libraries.database.reading() as connection:
        return list(connection.execute(select(vote.c.token)).scalars())


def test_a_person_has_one_vote_on_an_exchange_and_may_change_it(libraries: Libraries) -> None:
    votes = Votes.of(libraries, SERVER)

    votes.cast(TALK, MARK, 1, answers=True)
    votes.cast(TALK, MARK, 1, answers=True)
    votes.cast(TALK, MARK, 2, answers=True)
    changed = votes.cast(TALK, MARK, 1, answers=False)
    other = votes.cast(TALK, "0b0b0b0b", 1, answers=True)

    assert changed == Tally(TALK, MARK, 1, 1)
    assert votes.tallies() == (changed, other)


def test_what_one_server_says_no_other_sees(libraries: Libraries) -> None:
    Votes.of(libraries, SERVER).cast(TALK, MARK, 1, answers=True)

    assert Votes.of(libraries, 8).tallies() == ()


def test_a_person_has_another_token_for_each_server_and_exchange_and_no_id_is_kept(libraries: Libraries) -> None:
    for server in (7, 8):
        for mark in (MARK, "0b0b0b0b"):
            Votes.of(libraries, server).cast(TALK, mark, 123456789, answers=True)

    found = tokens(libraries)
    assert len(set(found)) == 4
    assert all(made is not None and len(made) == 16 and "123456789" not in made for made in found)


def test_whoever_holds_the_database_can_try_an_id_as_the_guide_says(libraries: Libraries) -> None:
    Votes.of(libraries, SERVER).cast(TALK, MARK, 1, answers=True)
    with libraries.database.reading() as connection:
        kept = str(connection.execute(select(salt.c.salt)).scalar())

    assert tokens(libraries) == [token(bytes.fromhex(kept), TALK, MARK, 1)]


def test_after_sixty_days_a_vote_counts_and_is_nobodys(opening: Opening) -> None:
    now = [AT]
    libraries = opening(clock=lambda: now[0])
    votes = Votes.of(libraries, SERVER)
    votes.cast(TALK, MARK, 1, answers=True)
    now[0] = AT + KEPT - dt.timedelta(seconds=1)
    forget_voters(libraries)
    before = tokens(libraries)
    votes.cast(TALK, MARK, 2, answers=False)

    now[0] = AT + KEPT
    forget_voters(libraries)

    assert before != [None]
    assert sum(made is None for made in tokens(libraries)) == 1
    assert votes.tallies() == (Tally(TALK, MARK, 1, 1),)


def test_votes_go_with_the_interview_and_with_the_server(libraries: Libraries) -> None:
    library, votes = libraries.of(SERVER), Votes.of(libraries, SERVER)
    library.add(short(TALK))
    votes.cast(TALK, MARK, 1, answers=True)
    votes.cast("other", MARK, 1, answers=True)

    library.remove(TALK)
    left = votes.tallies()
    library.clear()

    assert left == (Tally("other", MARK, 1, 0),)
    assert votes.tallies() == ()
    with libraries.database.reading() as connection:
        assert connection.execute(select(salt.c.owner)).all() == []


def test_a_person_gets_and_deletes_their_own_votes_in_all_servers_and_nobody_elses(libraries: Libraries) -> None:
    for server, person in ((7, 1), (8, 1), (7, 2)):
        Votes.of(libraries, server).cast(TALK, MARK, person, answers=True)

    before = of_person(libraries, 1)
    deleted = delete_of_person(libraries, 1)

    assert before == tuple(CastVote(server, TALK, MARK, True, AT) for server in ("7", "8"))
    assert (deleted, of_person(libraries, 1)) == (2, ())
    assert Votes.of(libraries, 7).tallies() == (Tally(TALK, MARK, 1, 0),)
