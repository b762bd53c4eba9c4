from __future__ import annotations

import json

import pytest

from bot.errors import UnreadableSourceError
from bot.model.document import Document, Kind
from bot.reading.formats import read


def turns(document: Document) -> list[tuple[str | None, str]]:
    text = document.source.text
    return [(b.speaker, b.span.of(text)) for b in document.blocks if b.kind is not Kind.MARKUP]


def read_json(value: object) -> Document:
    return read(json.dumps(value).encode(), "talk.json")


def test_the_list_with_most_conversation_is_read() -> None:
    words = [{"text": "Why", "speaker": "A"}, {"text": "bees?", "speaker": "A"}, {"text": "So.", "speaker": "B"}]
    said = [{"speaker": "A", "text": "Why bees?", "words": words[:2]}, {"speaker": "B", "text": "So."}]

    document = read_json({"chapters": [{"summary": "Bees", "text": "bees"}], "words": words, "utterances": said})

    assert turns(document) == [("Speaker A", "Why bees?"), ("Speaker B", "So.")]


def test_words_of_a_recogniser_alone_are_joined_to_turns() -> None:
    words = [("Why", 0), ("bees?", 0), ("They", 1), ("hum.", 1)]

    document = read_json({"words": [{"word": word, "speaker": speaker} for word, speaker in words]})

    assert turns(document) == [("Speaker 0", "Why bees?"), ("Speaker 1", "They hum.")]


def test_speakers_whose_numbers_begin_alike_are_two() -> None:
    document = read_json([{"author": 1234567, "text": "Why bees?"}, {"author": 1234568, "text": "They hum."}])

    assert turns(document) == [("Speaker 1234567", "Why bees?"), ("Speaker 1234568", "They hum.")]


def test_words_and_signs_of_a_monologue_are_its_turn() -> None:
    signs = [{"type": "text", "value": "Why"}, {"type": "punct", "value": " "}, {"type": "text", "value": "bees"}]

    document = read_json({"monologues": [{"speaker": 0, "elements": signs}, {"speaker": 1, "elements": signs[:1]}]})

    assert turns(document) == [("Speaker 0", "Why bees"), ("Speaker 1", "Why")]


def test_segments_without_speakers_declare_nobody() -> None:
    document = read_json({"text": "Why bees? They hum.", "segments": [{"text": " Why bees?"}, {"text": " They hum."}]})

    assert turns(document) == [(None, "Why bees?\nThey hum.")]


@pytest.mark.parametrize(
    ("field", "listed"),
    [
        ("speakers", {"SPEAKER_00": "Ann Holm", "SPEAKER_01": "Bo Berg"}),
        ("speaker_names", {"SPEAKER_00": "Ann Holm", "SPEAKER_01": "Bo Berg"}),
        ("speakers", {"SPEAKER_00": {"name": "Ann Holm"}, "SPEAKER_01": {"name": "Bo Berg"}}),
        ("participants", [{"id": "SPEAKER_00", "name": "Ann Holm"}, {"id": "SPEAKER_01", "name": "Bo Berg"}]),
        (
            "users",
            [
                {"id": "SPEAKER_00", "name": "ann", "real_name": "Ann Holm"},
                {"id": "SPEAKER_01", "name": "Bo Berg"},
                {"id": 3},
            ],
        ),
    ],
)
def test_speakers_are_called_as_the_file_lists_them(field: str, listed: object) -> None:
    said = [{"speaker": "SPEAKER_00", "text": "Why bees?"}, {"speaker": "SPEAKER_01", "text": "They hum."}]

    assert turns(read_json({field: listed, "segments": said})) == [("Ann Holm", "Why bees?"), ("Bo Berg", "They hum.")]


def message(user: str, text: str, **more: object) -> dict[str, object]:
    return {"type": "message", "user": user, "text": text, "ts": "1731576120.000200", **more}


@pytest.mark.parametrize(
    "profile",
    [
        {"real_name": "Ann Holm", "display_name": "ann", "name": "ann.h", "first_name": "Ann"},
        {"real_name": "", "display_name": "Ann Holm", "name": "ann.h"},
        {"name": "Ann Holm"},
    ],
)
def test_people_in_slack_are_called_as_the_profile_of_one_of_their_messages_says(profile: object) -> None:
    said = [
        message("U01H", "Why bees?"),
        message("U02B", "They hum.", user_profile={"real_name": "Bo Berg"}),
        message("U01H", "And wasps?", user_profile=profile),
        message("U03C", "They do, too.", user_profile={"real_name": ""}),
    ]

    assert turns(read_json(said)) == [
        ("Ann Holm", "Why bees?"),
        ("Bo Berg", "They hum."),
        ("Ann Holm", "And wasps?"),
        ("U03C", "They do, too."),
    ]


@pytest.mark.parametrize(
    "event",
    [
        {"subtype": "channel_join"},
        {"subtype": "group_leave"},
        {"subtype": "channel_topic"},
        {"subtype": "pinned_item"},
        {"type": "GuildMemberJoin"},
        {"type": "ChannelPinnedMessage"},
    ],
)
def test_what_the_program_of_a_chat_writes_is_no_turn(event: dict[str, object]) -> None:
    said = [
        message("Ann", "<@Ann> has joined the channel", **event),
        message("Ann", "Why bees?", subtype="thread_broadcast"),
        message("Bo", "They hum.", subtype="me_message"),
        message("Cy", "<@Cy> has joined the channel", **event),
    ]

    assert turns(read_json(said)) == [("Ann", "Why bees?"), ("Bo", "They hum.")]


def test_what_json_says_about_itself_is_a_field() -> None:
    said = [{"speaker": "Ann", "text": "Why?"}]

    document = read_json({"title": "Bees", "guests": ["Bo Berg"], "turns": said})

    assert [(f.name, f.span.of(document.source.text)) for f in document.fields] == [
        ("title", "Bees"),
        ("guests", "Bo Berg"),
    ]


def test_halves_of_characters_are_replaced_with_a_doubt() -> None:
    document = read(b'[{"speaker": "Ann", "text": "a\\ud800b"}]', "talk")

    assert turns(document) == [("Ann", "a\ufffdb")]
    assert document.doubts == ("talk has halves of characters, which were replaced by \ufffd.",)


@pytest.mark.parametrize(
    "text",
    [
        "[[Bees]] hum.\n\nQ: Why?",
        '{"title": "Bees"}\n\nQ: Why?',
        "[00:12] Ann: Why?",
        "[" * 5_000 + "\n\nQ: Why?\n\nA: They hum.\n",
    ],
)
def test_text_that_begins_like_json_is_text(text: str) -> None:
    assert read(text.encode(), "talk").source.text == text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('[{"speaker": "Ann", "text": "Why?"},]', "is JSON with an error on line 1, column"),
        ('{"bees": [{"wings": 4}]}', "is JSON without turns; a list of records"),
        ("[]", "is JSON without turns"),
        ("[[1, 2]]", "is JSON without turns"),
        ('{"a": ' * 100_000, "is JSON that is nested too deeply"),
        ("[" * 5_000 + "1" + "]" * 5_000 + "\n", "is JSON that is nested too deeply"),
        ("[" + "[1]," * 300_000 + "1]", "is JSON with more than 600,000 values"),
    ],
)
def test_json_without_turns_is_refused_with_what_it_should_have(text: str, reason: str) -> None:
    with pytest.raises(UnreadableSourceError) as refused:
        read(text.encode(), "talk")

    assert refused.value.reason.startswith(reason)


@pytest.mark.parametrize(
    "head", ["Speaker,Text", "sprecher;Nachricht", "time\tWho\tLine", '"from","message"', "locuteur,texte"]
)
def test_columns_are_told_by_their_names(head: str) -> None:
    delimiter = next(d for d in ",;\t" if d in head)
    before = ["0:01"] if head.startswith("time") else []
    rows = [delimiter.join([*before, *cells]) for cells in (["Ann", "Why?"], ["Bo", "So."], ["", "Because."])]

    assert turns(read("\n".join([head, *rows]).encode(), "talk")) == [("Ann", "Why?"), ("Bo", "So.\nBecause.")]


def test_cells_may_have_lines_and_quotation_marks() -> None:
    document = read(b'speaker,text\nAnn,"Why,\n\n""bees""?"\nBo\n', "talk.csv")

    assert turns(document) == [("Ann", "Why,"), ("Ann", '"bees"?')]


def test_an_answer_in_a_questionnaire_may_have_a_speaker() -> None:
    assert turns(read(b"question,answer,speaker\nWhy?,So.,Bo Berg\n", "talk")) == [("Q", "Why?"), ("Bo Berg", "So.")]


def test_a_sentence_with_the_words_of_a_head_is_text() -> None:
    text = "The speaker, whose text we print, is Bo.\n\nQ: Why?"

    assert read(text.encode(), "talk").source.text == text


def test_hosts_and_guests_of_an_episode_are_what_its_turns_call_them() -> None:
    told = {
        "episode": {
            "title": "Bees",
            "hosts": [{"id": "spk_0", "name": "Jette Kranz"}],
            "guests": [{"id": "spk_1", "name": "Ida Holm", "bio": "Daughter of Otto Holm."}],
        },
        "segments": [
            {"speaker": "spk_0", "text": "Why bees?"},
            {"speaker": "spk_1", "text": "They hum."},
        ],
    }

    document = read(json.dumps(told).encode(), "talk.json")

    assert [(f.name, f.span.of(document.source.text)) for f in document.fields] == [
        ("title", "Bees"),
        ("hosts", "Jette Kranz"),
        ("guests", "Ida Holm"),
    ]
    assert "Ida Holm" in document.source.text
    assert "spk_1" not in document.source.text
