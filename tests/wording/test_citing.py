from __future__ import annotations

import re
from dataclasses import replace

import pytest
from building import damaged, interview_of, timed
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import AlteredQuoteError
from bot.model import Match, Provenance, Quoted, Translated
from bot.wording import Card, Kind, Snippet, Style, citation_card, citation_cards, cite
from wording.building import BARE, CHOIR, ROCK, match_of, search_of

BARE_BIBTEX = """\
@misc{bare-2,
  year = {n.d.},
  note = {Interview, question 2 of 3, “What do you eat in winter?”},
}"""


def test_a_plain_citation_says_who_to_whom_where_when_and_what_was_asked() -> None:
    assert cite(ROCK, ROCK.exchange(2), Style.PLAIN) == (
        "Ida Holm, interviewed by The Northern Post, “The last keeper of Cold Rock”, 9 March 2021, "
        "question 2 of 3 (“What do you eat in winter?”), in translation, https://post.example/rock"
    )


def test_an_interviewer_is_named_beside_the_outlet() -> None:
    choir = replace(CHOIR, provenance=Provenance(outlet="The Gazette"))

    assert cite(choir, choir.exchange(1), Style.PLAIN) == (
        "Ida Holm and Per Lund, interviewed by Ann and Ben for The Gazette, “The last keeper of Cold Rock”, n.d., "
        "question 1 of 1 (“What do you eat in winter?”)"
    )


def test_apa_lists_an_interview_under_who_made_it_and_adds_the_citation_in_the_text() -> None:
    assert cite(ROCK, ROCK.exchange(2), Style.APA) == (
        "The Northern Post. (2021, March 9). The last keeper of Cold Rock [Interview with Ida Holm, in translation]. "
        "https://post.example/rock\n"
        "In the text: (The Northern Post, 2021, question 2 of 3)"
    )


def test_apa_lists_it_under_the_interviewers_where_they_are_not_the_outlet() -> None:
    choir = replace(CHOIR, provenance=Provenance(outlet="The Gazette"))

    assert cite(choir, choir.exchange(1), Style.APA) == (
        "Ann & Ben. (n.d.). The last keeper of Cold Rock [Interview with Ida Holm and Per Lund]. The Gazette.\n"
        "In the text: (Ann & Ben, n.d., question 1 of 1)"
    )


def test_bibtex_has_a_field_for_everything_that_is_known() -> None:
    assert cite(ROCK, ROCK.exchange(2), Style.BIBTEX) == (
        "@misc{cold-rock-2,\n"
        "  author = {{Ida Holm}},\n"
        "  title = {{The last keeper of Cold Rock}},\n"
        "  howpublished = {The Northern Post},\n"
        "  year = {2021},\n"
        "  month = mar,\n"
        "  note = {Interviewed by The Northern Post, question 2 of 3, “What do you eat in winter?”, in translation},\n"
        "  url = {https://post.example/rock},\n"
        "}"
    )


@pytest.mark.parametrize(
    ("style", "told"),
    [
        (Style.PLAIN, "question 2 of 3 (“What do you eat in winter?”), at 0:00:50, https://youtu.be/dQw4w9WgXcQ?t=50"),
        (Style.APA, "https://youtu.be/dQw4w9WgXcQ\nIn the text: (The Northern Post, n.d., question 2 of 3, 0:00:50)"),
        (
            Style.BIBTEX,
            "question 2 of 3, “What do you eat in winter?”, at 0:00:50},\n  url = {https://youtu.be/dQw4w9Wg",
        ),
    ],
)
def test_of_a_recording_every_style_has_the_time_at_which_the_answer_begins(style: Style, told: str) -> None:
    rock = replace(timed(ROCK), provenance=Provenance(outlet="The Northern Post", link="https://youtu.be/dQw4w9WgXcQ"))

    assert told in cite(rock, rock.exchange(2), style)


def test_a_quoted_sentence_is_cited_with_its_own_time() -> None:
    rock = timed(ROCK)
    second = rock.exchange(2).sentences[1]
    match = Match(rock, rock.exchange(2), 0.9, (second,))

    (card,) = citation_cards([Quoted(search_of(match, interview=rock), match, 0.9)])

    assert "at 0:01:00" in card.snippets[0].text
    assert card == citation_card(rock, rock.exchange(2), 2)


@pytest.mark.parametrize(
    ("style", "citation"),
    [
        (Style.PLAIN, "Interviewee not named, interview, n.d., question 2 of 3 (“What do you eat in winter?”)"),
        (Style.APA, "[Interview]. (n.d.).\nIn the text: ([Interview], n.d., question 2 of 3)"),
        (Style.BIBTEX, BARE_BIBTEX),
    ],
)
def test_what_is_not_known_is_not_invented(style: Style, citation: str) -> None:
    assert cite(BARE, BARE.exchange(2), style) == citation


def test_of_a_long_question_bibtex_has_the_end_of_its_quotation_and_what_follows() -> None:
    interview = interview_of((f"And so, after {'many and ' * 40}many years, what now?", "Nothing."), key="long")
    translated = replace(interview, provenance=Provenance(translated=Translated.YES, translated_from="fr"))

    (note,) = (row for row in cite(translated, translated.exchange(1), Style.BIBTEX).split("\n") if "note" in row)

    assert note.endswith("…”, translated from French},")


def test_the_special_characters_of_bibtex_are_spelled_out() -> None:
    interview = interview_of(title=r"100 % of #1 & $5_a {\x} ~^", answered_by=("Bo, and Co and Sons",))

    citation = cite(interview, interview.exchange(1), Style.BIBTEX)

    assert "  author = {{Bo, and Co and Sons}},\n" in citation
    assert (
        r"  title = {{100 \% of \#1 \& \$5\_a \textbraceleft{}\textbackslash{}x\textbraceright{} "
        r"\textasciitilde{}\textasciicircum{}}}," in citation
    )


def test_a_long_question_ends_at_a_word() -> None:
    interview = interview_of((f"Why {'really ' * 100}?", "So."))

    citation = cite(interview, interview.exchange(1), Style.PLAIN)

    assert re.search(r"\(“Why (really )+really…”\)", citation)
    assert len(citation) < 400


def test_a_title_that_was_altered_is_not_cited() -> None:
    with pytest.raises(AlteredQuoteError):
        cite(damaged(ROCK, "last keeper", "lost keeper"), ROCK.exchange(1), Style.PLAIN)


words = st.text(alphabet=st.sampled_from("ab {}\\%\n\r@,`“”\"'#$&_~^="), min_size=1, max_size=30).filter(str.strip)


@given(words, words, words)
def test_whatever_the_words_bibtex_has_one_entry_with_balanced_braces(title: str, name: str, outlet: str) -> None:
    interview = interview_of(
        ("Why?", "So."),
        title=title,
        answered_by=(name,),
        provenance=Provenance(outlet=outlet, link=f"https://a.b/{name}"),
    )

    rows = cite(interview, interview.exchange(1), Style.BIBTEX).split("\n")

    assert rows[0] == "@misc{cold-rock-1,"
    assert rows[-1] == "}"
    for row in rows[1:-1]:
        field = row.partition(" = ")[2].removesuffix(",")
        depth = [field[:end].count("{") - field[:end].count("}") for end in range(1, len(field) + 1)]
        assert depth[-1] == 0
        assert all(inside > 0 for inside in depth[:-1])


@given(st.sampled_from(Style), words, words)
def test_whatever_the_words_a_citation_has_the_lines_of_its_style(style: Style, title: str, name: str) -> None:
    interview = interview_of(("Why?", "So."), title=title, answered_by=(name,))

    rows = cite(interview, interview.exchange(1), style).splitlines()

    assert len(rows) == {Style.PLAIN: 1, Style.APA: 2, Style.BIBTEX: 6}[style]


def test_the_citations_stand_on_their_card_as_they_are() -> None:
    assert citation_card(ROCK, ROCK.exchange(2)) == Card(
        Kind.CITATION,
        "To be copied",
        snippets=(
            Snippet("Plain", cite(ROCK, ROCK.exchange(2), Style.PLAIN)),
            Snippet("APA", cite(ROCK, ROCK.exchange(2), Style.APA)),
            Snippet("BibTeX", cite(ROCK, ROCK.exchange(2), Style.BIBTEX), is_code=True),
        ),
    )


def test_each_exchange_that_is_quoted_is_cited_once_in_order() -> None:
    matches = (match_of(ROCK, 2, 0), match_of(ROCK, 1), match_of(ROCK, 2))
    quotes = [Quoted(search_of(), match, match.confidence) for match in matches]

    assert citation_cards(quotes) == [citation_card(ROCK, ROCK.exchange(number)) for number in (2, 1)]


def test_a_title_that_its_host_has_given_is_cited() -> None:
    given = replace(ROCK, provenance=Provenance(title="Light and fish"))

    assert ", “Light and fish”, n.d., " in cite(given, given.exchange(2), Style.PLAIN)
