"""Labels without a mark of their own: in columns, in bold behind a time, in a class, above a post with its votes."""

from __future__ import annotations

import pytest

from transcript.bells import LANGUAGES, pairs, printed, understood


@pytest.mark.parametrize(
    "labels",
    [("IH      ", "RVP     "), ("S1  ", "S2  "), ("ANNA   ", "BO     "), ("00:12 IH   ", "00:31 BR   ")],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_in_a_column_need_no_mark(language: str, labels: tuple[str, ...]) -> None:
    assert understood(printed(language, labels))[0] == pairs(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_initials_of_people_who_are_named_need_no_more_than_a_space(language: str) -> None:
    text = printed(language, ("IH ", "BR "))

    assert understood(f"Ida Holm, Bo da Ray\n\n{text}")[0] == pairs(language)


@pytest.mark.parametrize("mark", [" – ", ": "])
@pytest.mark.parametrize("language", LANGUAGES)
def test_initials_that_have_lost_their_mark_once_are_a_label(language: str, mark: str) -> None:
    labels = [f"{name}{mark}" for name in ("IH", "BR") * 4]
    labels[4] = "IH "

    assert understood(f"Ida Holm, Bo Ray\n\n{printed(language, tuple(labels))}")[0] == pairs(language)


def test_capitals_that_are_nobodys_initials_are_words() -> None:
    said = "RNA holds it.\n\nDNA Tests are slow.\n\nRNA That is another one.\n\nDNA That too."

    found, _ = understood(f"Ida Holm: Why?\n\nBo Ray: It is.\n\n{said}\n\nIda Holm: And now?\n\nBo Ray: Now too.\n")

    assert [answer for _, answer in found] == ["It is. " + " ".join(said.split()), "Now too."]


@pytest.mark.parametrize("time", ["00:12:{n:02} ", "[00:12:{n:02}] ", "(12:{n:02}) "])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bold_name_behind_a_time_needs_no_mark(language: str, time: str) -> None:
    said = [words for pair in pairs(language) for words in pair]
    turns = (f"<p>{time.format(n=n)}<b>{('Jo', 'Wren')[n % 2]}</b> {words}</p>" for n, words in enumerate(said, 10))

    assert understood(f"<html><body>{''.join(turns)}</body></html>", "talk.html")[0] == pairs(language)


@pytest.mark.parametrize("name", ["hollow", "NG", "Ida Holm", "Ana Sá"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_in_a_class_of_its_own_needs_no_mark(language: str, name: str) -> None:
    said = [words for pair in pairs(language) for words in pair]
    turns = (
        f'<p><i>1:{n}</i> <span class="who">{("Jo", name)[n % 2]}</span> <span>{words}</span></p>'
        for n, words in enumerate(said, 10)
    )

    assert understood(f"<html><body>{''.join(turns)}</body></html>", "talk.html")[0] == pairs(language)


@pytest.mark.parametrize("lead", ["Once", "Long ago.", "It was a dark and stormy night, so they all went home"])
def test_other_leads_in_a_class_are_words_of_their_paragraph(lead: str) -> None:
    turns = (f'<p>{name}: <span class="lead">{lead}</span> {n}?</p>' for n in (1, 2) for name in ("Jo", "Wren"))

    found, _ = understood(f"<html><body>{''.join(turns)}</body></html>", "talk.html")

    assert found == [(f"{lead} {n}?", f"{lead} {n}?") for n in (1, 2)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_bold_initials_with_full_stops_are_one_label(language: str) -> None:
    found, transcript = understood(printed(language, ("**I. H.** ", "**B. R.** ")), "talk.md")

    assert found == pairs(language)
    assert transcript.interviewees == ("B. R",)


@pytest.mark.parametrize(
    "beside",
    [
        ("· 3.1k points", "OP · 4.8k points"),
        ("(812 Punkte)", "[OP] (1,1k Punkte)"),
        ("· 214 puntos", "(OP) · 301 puntos"),
        ("· il y a 5 ans", "OP · il y a 5 ans"),
        ("(412 votos)", "(OP, 1,2 mil votos)"),
    ],
)
@pytest.mark.parametrize("listed", ["> {}\n>\n> {}", "- {}\n\n  {}", "{}\n\n{}"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_votes_beside_a_name_above_a_post_are_no_words(language: str, listed: str, beside: tuple[str, str]) -> None:
    turns = []
    for n, (question, answer) in enumerate(pairs(language)):
        turns += [f"**u/jo_{n}** {beside[0]}", question, listed.format(f"**u/wren** {beside[1]}", answer)]

    found, transcript = understood("\n\n".join(turns), "talk.md")

    assert found == pairs(language)
    assert transcript.interviewees == ("u/wren",)


@pytest.mark.parametrize("below", ["↑ {}", "↑ {},8k  Répondre", "↑ {} Reply", "👍 {}"])
def test_votes_below_a_post_are_no_words(below: str) -> None:
    said = [words for pair in pairs("en") for words in pair]
    turns = [f"u/{('jo', 'wren')[n % 2]} · 2 years ago\n{words}\n{below.format(n)}" for n, words in enumerate(said)]

    assert understood("\n\n".join(turns))[0] == pairs("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_who_answer_questions_in_italics_answer_in_turns(language: str) -> None:
    def two(answer: str) -> str:
        first, *rest = answer.replace(". ", ".|").replace(", ", ",|", 1).split("|")
        return f"IH: {first}\n\nBR: {' '.join(rest) or first}"

    text = "\n\n".join(f"*{question}*\n\n{two(answer)}" for question, answer in pairs(language))

    found, transcript = understood(text, "talk.md")

    assert [question for question, _ in found] == [question for question, _ in pairs(language)]
    assert set(transcript.interviewees) == {"IH", "BR"}


@pytest.mark.parametrize("opening", ["... ", "… ", "20 Uhr, 20 h, 8 pm: ", "0155 44 20 "])
@pytest.mark.parametrize("language", LANGUAGES)
def test_initials_before_a_turn_that_goes_on_or_begins_with_a_number_are_labels(language: str, opening: str) -> None:
    said = [words for pair in pairs(language) for words in pair]
    turns = [words if n % 3 else f"{opening}{words}" for n, words in enumerate(said)]
    text = "\n\n".join(f"{('IH', 'BR')[n % 2]} {words}" for n, words in enumerate(turns))

    found, transcript = understood(f"IH - Ida Holm\nBR - Bo Ray\n\n{text}\n")

    assert [words for pair in found for words in pair] == turns
    assert (transcript.interviewers, transcript.interviewees) == (("Ida Holm",), ("Bo Ray",))
