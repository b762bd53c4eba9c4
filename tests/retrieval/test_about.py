from __future__ import annotations

from building import (
    fictional,
    interview_of,
    seed,
    seed_searcher,
)

from bot.model import Aspect
from bot.quoting import spoken
from bot.retrieval import Index, search
from bot.service import Service


def test_a_question_about_the_interview_itself_is_told_from_others() -> None:
    who, oil = (
        search(seed_searcher().index, seed_searcher().scoring, "Who is being interviewed?").about,
        search(seed_searcher().index, seed_searcher().scoring, "russian oil").about,
    )

    assert who
    assert oil
    assert (who.interview, who.aspect) == (seed(), Aspect.WHO)
    assert oil.confidence < 0.5 < who.confidence


def test_passages_about_an_interview_are_sentences_of_its_standfirst() -> None:
    sentences = [s for p in seed().transcript.standfirst for s in p.sentences]

    passages = {
        q: search(seed_searcher().index, seed_searcher().scoring, q).about
        for q in ("Who is Zhao Tong?", "Where does Zhao Tong work?", "What is it about?")
    }

    assert all(a and set(a.passages) <= set(sentences) for a in passages.values())
    assert all(a and list(a.passages) == sorted(a.passages) for a in passages.values())
    who = passages["Who is Zhao Tong?"]
    assert who
    assert any("researcher at the Carnegie" in spoken(seed().source, s) for s in who.passages)


def test_passages_about_an_interview_stand_in_the_order_of_the_source() -> None:
    about = search(seed_searcher().index, seed_searcher().scoring, "when is xi going to visit putin").about

    assert about
    assert len(about.passages) == 2
    assert list(about.passages) == sorted(about.passages)


def test_in_a_large_library_it_is_told_which_interview_a_question_is_about() -> None:
    library = (seed(), fictional("harbour-engineer"))
    index = Index.build(library, seed_searcher().index.encoder)

    asked = [search(index, seed_searcher().scoring, f"Who is {name}?") for name in ("Zhao Tong", "Maren Oskeveld")]

    assert [(f.about.interview, f.about.aspect) for f in asked if f.about] == [(i, Aspect.WHO) for i in library]


def test_an_interview_without_title_standfirst_or_names_can_be_asked_about() -> None:
    bare = interview_of(title=None, standfirst=None, asked_by=(), answered_by=())
    service = Service.over((bare,))

    about = search(service.searcher.index, service.searcher.scoring, "Who is being interviewed?").about

    assert about
    assert (about.aspect, about.passages) == (Aspect.WHO, ())
