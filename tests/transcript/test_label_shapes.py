"""Labels of outlets, in brackets, at the end of a question's line, behind a time, and one that is missing."""

from __future__ import annotations

import time

import pytest

from bot.transcript import parse
from transcript.building import document_of, exchanges_in, pairs_in

TURNS = (
    ("q", "Why do you paint gates?"),
    ("a", "Because they are there, and because nobody looks at a gate that is not green."),
    ("q", "What did the minister say?"),
    ("a", "He asked me how to spell canal. I told him that I have never had to."),
    ("q", "Do you sleep in the hut?"),
    ("a", "Only when it rains, since the roof of my house is worse than the roof of the hut."),
    ("q", "Tell us about the choir."),
    ("a", "They sat on the sill like a hen until the water came back, and they sang all the time."),
)


PAIRS = [(TURNS[n][1], TURNS[n + 1][1]) for n in range(0, len(TURNS), 2)]


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("The New York Review of Books: ", "Bo Ray: "),
        ("Le Monde des eaux et forêts : ", "Bo Ray : "),
        ("Die Zeitschrift für Handwerk und Hafen: ", "Bo Ray: "),
        ("La Gaceta de los oficios: ", "Bo Ray: "),
        ("**O Jornal das águas e dos portos:** ", "**Bo Ray:** "),
        ("**AL)** ", "**BR)** "),
        ("AL) ", "BR) "),
        ("[00:01] Ann Lee – ", "[00:02] Bo Ray – "),
        ("00:01 Q. ", "00:02 A. "),
        ("[0:01:02] ANN LEE. ", "[0:01:09] BO RAY. "),
        ("Qs. ", "Ans. "),
        ("Que: ", "Ans: "),
        ("**Ques.** ", "**Ans.** "),
        ("Qn. ", "Answ. "),
        ("(host) ", "(speaker) "),
        ("(Question) ", "(Answer) "),
        ("(question, cont.) ", "(answer 1) "),
        ("(Moderatorin) ", "(Gast) "),
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_labels_of_every_build_tell_who_speaks(asks: str, answers: str, gap: str) -> None:
    text = gap.join((asks if side == "q" else answers) + words for side, words in TURNS)

    assert exchanges_in(text + "\n") == PAIRS


@pytest.mark.parametrize("end", ["Bo Ray:", "Bo Ray :", "BR:", "A:", "The guest:"])
def test_the_guests_label_at_the_end_of_the_questions_line_opens_the_answer(end: str) -> None:
    asks = {"BR:": "AL: ", "A:": "Q: "}.get(end, "Ann Lee: ")

    text = "\n\n".join(f"{asks}{question} {end}\n\n{answer}" for question, answer in PAIRS)

    assert exchanges_in(text + "\n") == PAIRS


@pytest.mark.parametrize("lost", range(2, 6))
def test_a_turn_whose_label_is_missing_is_told_by_the_turns_around_it(lost: int) -> None:
    names = {"q": "Ann Lee: ", "a": "Bo Ray: "}

    text = "\n\n".join((names[side] if n != lost else "") + words for n, (side, words) in enumerate(TURNS))

    assert exchanges_in(text + "\n") == PAIRS


def test_a_guest_after_a_guest_goes_on_where_the_first_one_asks_back() -> None:
    text = (
        "Ann Lee: Why gates?\n\nBo Ray: They are green.\n\nBut are they? I paint them and they go grey again.\n\n"
        "Cy Fox: He means the rain, which is all that we have here.\n\nAnn Lee: Does it rain?\n\n"
        "Bo Ray: It does, and it did when I was a child.\n\nAnn Lee: What do you do then?\n\n"
        "Cy Fox: I count the boats that do not come, and I write it down.\n"
    )

    assert [question for question, _ in exchanges_in(text)] == ["Why gates?", "Does it rain?", "What do you do then?"]


@pytest.mark.parametrize("name", ["Ann Lee: ", "Q: ", "The Post: ", "Frage: ", "**Ann Lee:** "])
def test_who_alone_is_named_and_asks_asks_however_long_the_answers_are(name: str) -> None:
    long = [(question, f"{answer} Why would I lie?") for question, answer in PAIRS[:-1]]
    turns = [f"{name}{question}\n\n{answer}\n\nWhy would I lie?" for question, answer in PAIRS[:-1]]

    text = "\n\n".join([*turns, f"{name}{PAIRS[-1][0]}", PAIRS[-1][1]])

    assert exchanges_in(text + "\n") == [*long, PAIRS[-1]]


@pytest.mark.parametrize("asks", ["AD", "TM"])
@pytest.mark.parametrize("mark", [": ", ") "])
def test_initials_that_are_the_word_for_an_advert_are_somebodys(asks: str, mark: str) -> None:
    answers = {"AD": "TM", "TM": "AD"}[asks]

    assert (
        exchanges_in("\n\n".join((asks if side == "q" else answers) + mark + words for side, words in TURNS)) == PAIRS
    )


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("E. ", "I. "),
        ("MS> ", "AC> "),
        ("M. Jo Ray, rapporteur. ", "Mme Ida Holm. "),
        ("Monsieur Jo Ray. ", "Mademoiselle Ida Holm. "),
        ("O SR. JO RAY (UDP) - ", "A SRA. IDA HOLM - "),
        ("por jo_r » dom jan 20, 2013 9:47 pm\n", "por ida » dom jan 20, 2013 9:58 pm\n"),
    ],
)
def test_initials_titles_and_lines_of_forums_say_who_speaks(asks: str, answers: str) -> None:
    text = "\n\n".join((asks if side == "q" else answers) + words for side, words in TURNS)

    assert exchanges_in(f"The gates of the fen\n\n{text}\n") == PAIRS


@pytest.mark.parametrize(("mark", "count"), [("{}.- ", True), ("– ", False)], ids=["numbers", "dashes"])
def test_questions_with_a_mark_have_their_answers_on_the_next_line(mark: str, count: bool) -> None:
    lines = [f"{mark.format(n) if count else mark}{q}\n{a}" for n, (q, a) in enumerate(PAIRS, 1)]

    assert exchanges_in("The gates of the fen\n\nA talk with a painter.\n\n" + "\n".join(lines) + "\n") == PAIRS


def test_a_time_behind_what_is_said_is_no_word_of_it() -> None:
    text = "\n\n".join(f"{'Jo' if side == 'q' else 'Ida'}: {words} #00:00:47-9#" for side, words in TURNS)

    assert exchanges_in(f"The gates of the fen\n\n{text}\n") == PAIRS


@pytest.mark.parametrize(
    "head",
    [
        "**[–] {}** 312 points 5 years ago",
        "[–] {} 12 points 3 days ago",
        "[-] {} [S] 1.2k points 2 years ago",
        "[+] {} 90 points 1 year ago",
        "**[—] {}** [OP] 4 points 6 hours ago",
        "**{}** » 3 mar 2012, 20:05",
        "{} › 03/03/2012 20:05",
    ],
)
def test_the_heads_of_comments_are_labels(head: str) -> None:
    talk = "\n\n".join(f"{head.format('ann_l' if who == 'q' else 'bo77')}\n\n{said}" for who, said in TURNS)

    assert exchanges_in(f"# Ask me anything\n\n{talk}\n") == PAIRS


@pytest.mark.parametrize("guest", ["Amos Ray", "Amelie Ray", "Amir", "AMY RAY", "Pmra Ray"])
@pytest.mark.parametrize(("asks", "answers"), [("0:03 {}: ", "0:09 {}: "), ("[00:00:03] {} – ", "[00:00:09] {} – ")])
def test_a_name_behind_a_time_may_begin_like_a_half_of_the_day(guest: str, asks: str, answers: str) -> None:
    heads = {"q": asks.format("Ann Lee"), "a": answers.format(guest)}

    text = "\n".join(heads[side] + words for side, words in TURNS)

    assert exchanges_in(text + "\n") == PAIRS


@pytest.mark.parametrize("half", ["AM", "pm", "a.m.", "P.M.", "p. m.", "a.\u00a0m."])
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_the_half_of_the_day_on_the_line_below_a_name_is_nobody(half: str, gap: str) -> None:
    names = {"q": "Ann Lee", "a": "Bo Ray"}

    text = gap.join(f"{names[side]}\n  10:{n:02} {half}\n{words}" for n, (side, words) in enumerate(TURNS))

    assert exchanges_in(text + "\n") == PAIRS


def test_initials_behind_a_time_may_be_those_of_a_half_of_the_day() -> None:
    text = "\n\n".join(f"00:{n:02} {'PK' if side == 'q' else 'AM'}\n{words}" for n, (side, words) in enumerate(TURNS))

    assert exchanges_in(text + "\n") == PAIRS


@pytest.mark.parametrize("half", ["P.M.", "a.m.", "PM"])
@pytest.mark.parametrize("gap", ["    ", "  ", "\t", " "])
@pytest.mark.parametrize("answers", ["MS. RAY:  ", "A PERSON WHO WORKS ON THE CANAL:  "])
def test_the_time_above_and_below_a_press_call_is_nobody(half: str, gap: str, answers: str) -> None:
    turns = "\n\n".join((f"Q{gap}" if side == "q" else answers) + words for side, words in TURNS)

    text = f"Via Teleconference\n\n5:03 {half} EDT\n\n{answers}So, I will be short.\n\n{turns}\n\n5:20 {half} EDT\n"

    assert exchanges_in(text) == PAIRS


@pytest.mark.parametrize(
    ("asks", "answers"),
    [("**_J: {}_**", "**I:** {}"), ("**Jette: {}**", "**Ida Holm:** {}"), ("**J:** *{}*", "**I :** {}")],
)
@pytest.mark.parametrize("run_in", [{4}, {0, 4}, {0, 2, 4, 6}])
def test_a_label_in_bold_opens_the_answer_in_the_paragraph_of_its_question(
    asks: str, answers: str, run_in: set[int]
) -> None:
    text = ""
    for n, (side, words) in enumerate(TURNS):
        text += (asks if side == "q" else answers).format(words) + (" " if n in run_in else "\n\n")

    assert exchanges_in(text) == PAIRS


@pytest.mark.parametrize("note", ["Note", "Photo", "PS", "Beware"])
def test_a_word_in_bold_within_an_answer_is_no_label(note: str) -> None:
    text = "\n\n".join(f"**{'Ann' if side == 'q' else 'Bo'}:** {words}" for side, words in TURNS)
    told = text.replace("They sat on the sill", f"They sang. **{note}:** They sat on the sill")

    found = exchanges_in(told)

    assert [question for question, _ in found] == [question for question, _ in PAIRS]
    assert found[-1][1].endswith("they sang all the time.")


@pytest.mark.parametrize("mark", [": ", ":   ", " : "])
def test_the_mark_of_a_definition_below_a_name_is_not_said(mark: str) -> None:
    text = "\n\n".join(f"{'Ann Lee' if side == 'q' else 'Bo Ray'}\n{mark}{words}" for side, words in TURNS)

    assert exchanges_in(f"{text}\n") == PAIRS


@pytest.mark.parametrize("asks", ["Qs. ", "**Qs**. ", "Que.- ", "Q. "])
@pytest.mark.parametrize("answers", ["Bo: ", "_Bo:_ ", "**Bo Ray:** "])
def test_a_word_for_a_question_stands_beside_the_name_of_who_answers(asks: str, answers: str) -> None:
    text = "\n\n".join((asks if side == "q" else answers) + words for side, words in TURNS)

    assert exchanges_in(text + "\n") == PAIRS


def test_what_somebody_does_is_no_part_in_brackets() -> None:
    text = "\n\n".join(f"**{question}**\n\n(comments on the weather) {answer}" for question, answer in PAIRS)

    assert exchanges_in(text + "\n") == [
        (question, f"(comments on the weather) {answer}") for question, answer in PAIRS
    ]


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("Mr. RAY", "Ms. HOLM"),
        ("Mrs. RAY", "Dr. HOLM"),
        ("Sen. RAY", "Gen. HOLM"),
        ("REP. RAY", "GOV. HOLM"),
        ("Sr. RAYO", "Sra. LUZ"),
        ("Mme. RAY", "Prof. HOLM"),
    ],
)
@pytest.mark.parametrize("bold", ["", "**"])
def test_a_name_in_capitals_behind_a_title_is_no_label_of_its_own(asks: str, answers: str, bold: str) -> None:
    labels = {"q": f"{bold}{asks}{bold}: ", "a": f"{bold}{answers}{bold}: "}

    assert exchanges_in("\n\n".join(labels[side] + words for side, words in TURNS) + "\n") == PAIRS


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("【记者】", "【贺明川】"),
        ("【记者】：", "【贺明川】："),
        ("〔记者〕：", "〔贺明川〕："),
        ("### Q：", "<贺明川>："),
    ],
)
def test_chinese_brackets_around_names_tell_who_speaks_with_a_colon_or_without(asks: str, answers: str) -> None:
    turns = (
        ("您是怎么开始修钟的？", "我父亲也修钟。他的店在河边。"),
        ("最难修的是什么？", "老座钟。零件早就没有了，得自己做。"),
        ("以后呢？", "教几个徒弟。"),
    )
    text = "# 茶馆里的钟\n\n" + "\n\n".join(f"{asks}{asked}\n\n{answers}{told}" for asked, told in turns)
    document = document_of(text + "\n")
    transcript = parse(document)

    assert pairs_in(document.source, transcript) == list(turns)
    assert transcript.interviewees == ("贺明川",)


@pytest.mark.parametrize(
    "line", [f"Ann{' ' * 100}(x", f"Ann, the{' ' * 80}(x", f"Ida Holm{' ' * 60}(The Harbour Post)"]
)
def test_many_blanks_behind_a_name_cost_no_more_than_other_signs(line: str) -> None:
    turns = "\n\n".join(f"{'Ann' if side == 'q' else 'Bo'}: {words}" for side, words in TURNS)
    began = time.process_time()

    assert exchanges_in(f"{turns}\n\n" + f"{line}\n" * 40)[:3] == PAIRS[:3]
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    "how",
    [
        "who interrupts her and begins to bang on the table",
        "fällt ihr ins Wort und haut dabei auf den Tisch",
        "lui coupe la parole et se met à taper sur la table",
        "la interrumpe y empieza a golpear la mesa de roble",
        "interrompe-a e começa a bater na mesa de carvalho",
    ],
)
def test_a_name_may_have_a_whole_stage_direction_in_brackets(how: str) -> None:
    (first, told), (second, more) = PAIRS[:2]
    text = f"**Ann**: {first}\n\n**Bo** (calm): {told}\n\n**Ann ({how})**: {second}\n\n**Bo**: {more}\n"

    assert exchanges_in(text) == PAIRS[:2]
