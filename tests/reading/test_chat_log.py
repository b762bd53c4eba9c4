from __future__ import annotations

import pytest

from bot.reading.formats import read
from reading.building import parts

DISCORD = """\
My AMA with Bo

Ann Lee — Today at 14:02
Why do bees hum?
I always wondered.
Bo Berg
APP
 — Today at 14:03
They hum because they beat their wings. (edited)
@Bo Berg
They hum because they beat their wings.
Ann Lee — Today at 14:05
And wasps?
@Ann Lee And wasps?
Bo Berg [BOT] — Today at 2:07 PM
> And wasps?
They do.
@Ann Lee ask me more
Ann Lee — 12/03/2024 14:09
> my own words
@Bo Berg what about flies?
"""


def test_messages_of_one_person_are_one_turn_without_what_replies_repeat() -> None:
    assert parts(read(DISCORD.encode(), "talk")) == [
        (None, "My AMA with Bo"),
        ("Ann Lee", "Why do bees hum?\nI always wondered."),
        ("Bo Berg", "They hum because they beat their wings."),
        ("-", "@Bo Berg\nThey hum because they beat their wings."),
        ("Ann Lee", "And wasps?"),
        ("-", "@Ann Lee And wasps?\n> And wasps?"),
        ("Bo Berg", "They do.\n@Ann Lee ask me more"),
        ("Ann Lee", "> my own words\n@Bo Berg what about flies?"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "12/03/2024, 14:02 - {}: {}",
        "3/12/24, 2:02\u202fPM - {}: {}",
        "12.03.24, 14:02 - {}: {}",
        "12/03/2024 à 14:02 - {}: {}",
        "\u200e[12.03.24, 14:02:11] {}: {}",
        "[2024-03-12, 14:02:11] \u202a{}\u202c: {}",
        "[14:02] {}: {}",
        "[2:02 PM]{}: {}",
        "{} — Yesterday at 2:02 PM\n{}",
        "{} — heute um 14:02 Uhr\n{}",
        "{} — Ontem às 14:02\n{}",
        "18:02:11 De {} a Todos:\n\t{}",
        "{}, [12.03.2024 14:02]\n{}",
        "[12-Mar-24 02:02 PM] {}\n{}",
    ],
)
def test_heads_of_messages_are_known_in_many_shapes(line: str) -> None:
    said = [("Ann", "Why?"), ("Ann", "So?"), ("Bo", "Because."), ("Ann", "Oh?"), ("Bo", "Yes.")]

    document = read("\n".join(line.format(*s) for s in said).encode(), "talk")

    assert parts(document) == [("Ann", "Why?"), ("Ann", "So?"), ("Bo", "Because."), ("Ann", "Oh?"), ("Bo", "Yes.")]


def test_what_an_export_adds_to_a_message_is_nobodys() -> None:
    chat = (
        "[12-Mar-24 02:02 PM] Ann\nWhy?\n\n[12-Mar-24 02:05 PM] Bo\nSo.\n\nThat is why.\n\n{Reactions}\n👍 (2) 🐝\n\n"
        "[12-Mar-24 02:06 PM] Ann\nA {Name} or\n{Name}\n\n{Attachments}\nhttps://example.org/a.png\n\n{Reactions}\n👍\n\n"
        "[12-Mar-24 02:09 PM] Bo\nYes.\n"
    )

    assert parts(read(chat.encode(), "talk")) == [
        ("Ann", "Why?"),
        ("Bo", "So."),
        ("Bo", "That is why."),
        ("-", "{Reactions}\n👍 (2) 🐝"),
        ("Ann", "A {Name} or\n{Name}"),
        ("-", "{Attachments}\nhttps://example.org/a.png"),
        ("-", "{Reactions}\n👍"),
        ("Bo", "Yes."),
    ]


def test_what_the_program_wrote_is_nobodys() -> None:
    chat = (
        "12/03/2024, 14:00 - Messages are end-to-end encrypted.\n12/03/2024, 14:02 - Ann: Why?\n"
        "12/03/2024, 14:02 - Ann: <Media omitted>\n12/03/2024, 14:03 - Bo: So.\nThat is why.\n"
        "12/03/2024, 14:03 - Cy joined\n12/03/2024, 14:04 - Ann: Oh?\n"
    )

    assert parts(read(chat.encode(), "talk")) == [
        ("-", "12/03/2024, 14:00 - Messages are end-to-end encrypted."),
        ("Ann", "Why?"),
        ("-", "12/03/2024, 14:02 - Ann: <Media omitted>"),
        ("Bo", "So.\nThat is why."),
        ("-", "12/03/2024, 14:03 - Cy joined"),
        ("Ann", "Oh?"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[00:12] Ann: Why?\n\nA long aside.\n\nAnother one.\n\n[00:15] Bo: So.\n\n[00:17] Ann: Oh?",
        "Ann (00:12): Why?\n\nBo (00:15): So.\n\nAnn (00:17): Oh?",
        "[14:02] Ann: I talk\n[14:03] Ann: to myself\n[14:04] Ann: a lot",
    ],
)
def test_transcripts_with_time_stamps_are_no_chats(text: str) -> None:
    assert read(text.encode(), "talk").source.text == text


@pytest.mark.parametrize(
    ("head", "edited"),
    [
        ("#### Beitrag #{n} — **{name}** — 19:0{n}", "*Zuletzt geändert von Bo am 18. Okt 2014, 19:24. Grund: nichts*"),
        ("### Post #{n} — **{name}** (Moderator) — Sat 18. Oct 2014, 19:0{n}", "Last edited by Bo on 18 Oct 2014"),
        ("## Message #{n} — {name} — 18/10/2014 19:0{n}", "_Dernière modification par Bo le 18 oct. 2014_"),
        ("#{n} — **{name}** — 19:0{n}", "Última edición de Bo a las 19:24"),
        ("**{name}** — 19:0{n}", "Editado pela última vez por Bo em 18 out 2014"),
    ],
)
def test_the_posts_of_a_forum_are_messages_under_the_names_of_their_writers(head: str, edited: str) -> None:
    heads = [head.format(n=n, name=name) for n, name in enumerate(("Ann", "Bo", "Cy", "Bo"), 1)]
    forum = (
        f"# A guest\n\n{heads[0]}\n\nWhy do bees hum, I always wondered?\n\n"
        f"{heads[1]}\n\n> Why do bees hum, I always wondered?\n\nThey beat their wings.\n\n{edited}\n\n"
        f"{heads[2]}\n\nAnd wasps?\n\n{heads[3]}\n\nThey do.\n"
    )

    assert [part for part in parts(read(forum.encode(), "talk.md")) if part[0] != "-"] == [
        (None, "# A guest"),
        ("Ann", "Why do bees hum, I always wondered?"),
        ("Bo", "They beat their wings."),
        ("Cy", "And wasps?"),
        ("Bo", "They do."),
    ]


def test_marks_of_edits_are_no_words_in_any_language() -> None:
    marks = (
        "<This message was edited>",
        "<Diese Nachricht wurde bearbeitet.>",
        "<Ce message a été modifié>",
        "<Se editó este mensaje.>",
        "<Mensagem editada>",
        "<Questo messaggio è stato modificato>",
        "<Dit bericht is bewerkt>",
        "\u200e<Meddelandet redigerades>",
    )
    for mark in marks:
        chat = (
            f"12/03/2024, 14:02 - Ann: Why? {mark}\n12/03/2024, 14:03 - Bo: So.\nThat is why. \u200e{mark}\n"
            "12/03/2024, 14:04 - Ann: Oh?\n"
        )

        assert parts(read(chat.encode(), "talk")) == [("Ann", "Why?"), ("Bo", "So.\nThat is why."), ("Ann", "Oh?")], (
            mark
        )


@pytest.mark.parametrize(
    ("ends", "kept"),
    [
        (("<Meddelandet har redigerats>", "<Meddelandet har redigerats>"), ("", "")),
        (("<Meddelandet har redigerats>", ""), (" <Meddelandet har redigerats>", "")),
        (("<he laughs>", "<he laughs>"), (" <he laughs>", " <he laughs>")),
        (("<see https://ex.org and on>", "<see https://ex.org and on>"), (" <see https://ex.org and on>",) * 2),
    ],
)
def test_a_sentence_in_angle_brackets_is_a_mark_where_messages_repeat_it(
    ends: tuple[str, str], kept: tuple[str, str]
) -> None:
    chat = (
        f"[12.03.24, 14:02:11] Ann: Why? {ends[0]}\n[12.03.24, 14:03:11] Bo: So. {ends[1]}\n"
        "[12.03.24, 14:04:11] Ann: Oh?\n"
    )

    assert parts(read(chat.encode(), "talk")) == [("Ann", f"Why?{kept[0]}"), ("Bo", f"So.{kept[1]}"), ("Ann", "Oh?")]


def test_only_whatsapp_writes_such_marks() -> None:
    chat = "".join(
        f"{who} — 12/03/2024 14:0{n}\nI hum. <hums very loudly>\n" for n, who in enumerate(["Ann", "Bo"] * 2)
    )

    assert (
        parts(read(chat.encode(), "talk"))
        == [("Ann", "I hum. <hums very loudly>"), ("Bo", "I hum. <hums very loudly>")] * 2
    )


def test_what_an_export_of_discord_has_below_the_last_message_is_nobody_s() -> None:
    heads = [f"[11/21/2026 8:0{n} PM] {'Ann' if n % 2 else 'Bo'}\nwords of {n}\n" for n in range(4)]
    foot = "=" * 62 + "\nExported 4 message(s)\n" + "=" * 62

    found = parts(read("\n".join([*heads, foot]).encode(), "talk"))

    assert "\n".join(words for _, words in found[-3:]) == foot
    assert found[-4] == ("Ann", "words of 3")
    assert {speaker for speaker, _ in found[-3:]} <= {"-", None}


@pytest.mark.parametrize("head", ["[11/21/2026 8:{:02} PM] {}", "{1} — 21/11/2026 20:{0:02}"])
def test_a_bot_that_writes_little_in_a_chat_is_nobody(head: str) -> None:
    people = ["Lamp BOT", *["Ann", "Bo"] * 6]
    text = "\n".join(f"{head.format(n, name)}\nwords of {n}\n" for n, name in enumerate(people))

    assert parts(read(text.encode(), "talk"))[:2] == [("-", "words of 0"), ("Ann", "words of 1")]


@pytest.mark.parametrize(
    ("people", "words"),
    [
        ([f"Nick{n} APP" for n in range(12)], "words"),  # a bridge to another network
        (["Ida APP", *["Ann", "Bo"] * 6], "a long answer of somebody who writes once " * 3),
    ],
)
def test_people_who_write_little_through_programs_are_somebody(people: list[str], words: str) -> None:
    said = [f"[11/21/2026 8:{n:02} PM] {name}\n{'words' if n else words} of {n}\n" for n, name in enumerate(people)]

    assert parts(read("\n".join(said).encode(), "talk"))[0][0] == people[0].removesuffix(" APP")


def test_a_person_who_writes_through_a_bot_is_somebody() -> None:
    people = ["Ann", "Bo APP"] * 6
    text = "\n".join(f"[11/21/2026 8:{n:02} PM] {name}\nwords of {n}\n" for n, name in enumerate(people))

    assert parts(read(text.encode(), "talk"))[:2] == [("Ann", "words of 0"), ("Bo", "words of 1")]
