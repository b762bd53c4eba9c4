from __future__ import annotations

from email.message import EmailMessage

import pytest

from bot.errors import UnreadableSourceError
from bot.reading.formats import read
from bot.reading.mail import is_mail
from bot.transcript import parse

PAGE = (
    "<html><body><h1>Die Imkerin</h1><p>Ida Hölm im Gespräch mit Jette Kranz.</p>"
    "<p><b>Warum Bienen?</b></p><p>Weil sie summen, und das habe ich meinem Vater gesagt.</p>"
    "<p><b>Stechen sie Sie?</b></p><p>Mich hat noch keine gestochen. Ich bewege mich langsam.</p>"
    "<p><b>Was kommt als Nächstes?</b></p><p>Ich will es meiner Nichte beibringen, die neun ist.</p></body></html>"
)
TALK = (
    "Ida Holm keeps bees.\n\nQ: Why did you start?\n\nA: I liked how they hum, and said so.\n\n"
    "Q: Do they sting you?\n\nA: Never so far. I move slowly – and I am café-warm.\n\n"
    "Q: What next?\n\nA: I teach my niece.\n"
)


def mail(*, plain: str = "", page: str = "", encoding: str | None = None) -> EmailMessage:
    found = EmailMessage()
    found["From"] = "Jette Kränz <jette@lantern.example>"
    found["To"] = "readers@lantern.example"
    found["Subject"] = "Ida Hölm über Bienen"
    found["Date"] = "Sat, 09 Mar 2024 08:00:00 +0000"
    if plain:
        found.set_content(plain, cte=encoding)
    if page and plain:
        found.add_alternative(page, subtype="html", cte=encoding)
    elif page:
        found.set_content(page, subtype="html", cte=encoding)
    return found


@pytest.mark.parametrize("encoding", ["8bit", "quoted-printable", "base64"])
@pytest.mark.parametrize("plain", ["", "Read this in a browser."])
def test_the_page_of_a_mail_is_read_however_it_is_encoded(encoding: str, plain: str) -> None:
    document = read(mail(plain=plain, page=PAGE, encoding=encoding).as_bytes(), "letter.eml")
    found = parse(document)

    assert [e.question[0].span.of(document.source.text) for e in found.exchanges] == [
        "Warum Bienen?",
        "Stechen sie Sie?",
        "Was kommt als Nächstes?",
    ]
    assert (found.interviewees, found.interviewers) == (("Ida Hölm",), ("Jette Kranz",))
    assert [(f.name, f.span.of(document.source.text)) for f in document.fields] == [
        ("author", "Jette Kränz"),
        ("title", "Ida Hölm über Bienen"),
        ("date", "2024-03-09"),
    ]


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
def test_plain_words_that_are_encoded_are_read_below_their_head(encoding: str) -> None:
    document = read(mail(plain=TALK, encoding=encoding).as_bytes(), "letter.eml")

    assert len(parse(document).exchanges) == 3
    assert "Never so far. I move slowly – and I am café-warm." in document.source.text
    assert document.source.text.startswith("From: Jette Kränz <jette@lantern.example>\nDate:")


def test_what_is_attached_is_not_read() -> None:
    letter = mail(plain=TALK)
    letter.add_attachment(PAGE.encode(), maintype="text", subtype="html", filename="other.html")

    assert "Bienen?" not in read(letter.as_bytes(), "letter.eml").source.text


def test_a_mail_that_is_plain_text_stays_as_it_stands() -> None:
    data = mail(plain=TALK, encoding="8bit").as_bytes()

    assert not is_mail(data)
    assert read(data, "letter.eml").source.text == data.decode()


@pytest.mark.parametrize(
    "text",
    [
        "Ida: Why?\nBo: Because.\n\nContent-Type: text/html is what the mail said.\n",
        "Content-Type: text/html\nX-Other: 1\n\n<p>no sender, subject or day</p>",
        "Subject: a talk\nIda: Why?\n\nBo: Because.\n",
    ],
)
def test_a_text_with_colons_is_no_mail(text: str) -> None:
    assert not is_mail(text.encode())


def test_a_mail_without_words_says_so() -> None:
    letter = mail()
    letter.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="bee.png")

    with pytest.raises(UnreadableSourceError, match="is an e-mail without a text in it"):
        read(letter.as_bytes(), "letter.eml")


def test_what_is_damaged_is_read_as_far_as_it_goes_or_refused() -> None:
    whole = mail(plain=TALK, page=PAGE, encoding="base64").as_bytes()
    damaged = [data for at in range(0, len(whole), 37) for data in (whole[:at], whole[:at] + b"\xff\x00=" + whole[at:])]

    found = [_characters(data) for data in damaged]

    assert 0 in found
    assert max(found) > len(TALK)


def _characters(data: bytes) -> int:
    """Return how much is read of ``data``; 0 where it is refused."""
    try:
        return len(read(data, "letter.eml").source.text)
    except UnreadableSourceError:
        return 0


@pytest.mark.parametrize(
    ("fields", "stated"),
    [
        ("Subject: =?utf-8?b?a?=", [("title", "=?utf-8?b?a?=")]),
        ("Subject: =?utf-7?q?Bees +2AA-?=", [("title", "Bees \ufffd")]),
        ("Date: Sat, 09 Mar 2024 08:00:00 +99999999999999999999", []),
        ("Date: =?utf-8?b?a?=", []),
        (f"Subject: Bees\nFrom: {'(' * 1_500}", [("title", "Bees")]),
    ],
    ids=["encoding", "half a character", "zone", "encoded day", "brackets"],
)
def test_damaged_fields_of_a_mail_are_left_out_or_stay_as_they_stand(
    fields: str, stated: list[tuple[str, str]]
) -> None:
    document = read(f"{fields}\nContent-Type: text/html\n\n{PAGE}".encode(), "letter.eml")

    assert [(f.name, f.span.of(document.source.text)) for f in document.fields] == stated


@pytest.mark.parametrize("kind", ["text/html", "text/plain"])
def test_half_a_character_in_the_words_of_a_mail_is_replaced(kind: str) -> None:
    head = f"From: Ann <a@b.example>\nContent-Type: {kind}; charset=utf-7\nContent-Transfer-Encoding: quoted-printable"

    text = read(f"{head}\n\nAnn: Why +2AA-?\n".encode(), "letter.eml").source.text

    assert text.rstrip().endswith("Ann: Why \ufffd?")


@pytest.mark.parametrize("charset", ["idna", "punycode", "undefined", "unicode_escape", "raw-unicode-escape", "none"])
def test_what_is_no_encoding_of_texts_is_told_from_the_bytes(charset: str) -> None:
    head = f"From: Ann <a@b.example>\nContent-Type: text/html; charset={charset}\n\n"

    text = read(f"{head}<p>Ann: Café \\ud800?</p><p>Ida: So.".encode(), "letter.eml").source.text

    assert "Ann: Café \\ud800?" in text


def test_parts_within_parts_without_end_are_refused() -> None:
    nested = b"".join(b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(5000))

    with pytest.raises(UnreadableSourceError, match="is a damaged e-mail"):
        read(HEAD + nested, "letter.eml")


HEAD = b"From: Ann <a@b.example>\nSubject: x\n"


@pytest.mark.parametrize(
    ("rest", "reason"),
    [
        (b'Content-Type: multipart/mixed; boundary="b"\n\n' + b"--b\n\nx\n" * 100_001, "has 300,00"),
        (
            b"".join(b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(101)),
            "is a damaged e-mail",
        ),
        (
            b'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/html'
            + b"; a=b" * 2_000
            + b"\n\nx",
            "is a damaged e-mail",
        ),
    ],
    ids=["lines", "parts within parts", "parameters"],
)
def test_a_mail_that_would_take_long_to_take_apart_is_refused(rest: bytes, reason: str) -> None:
    with pytest.raises(UnreadableSourceError, match=reason):
        read(HEAD + rest, "letter.eml")


def test_of_a_mail_with_more_parts_than_any_letter_has_those_beyond_are_not_read() -> None:
    found = read(pictured(98), "letter.eml")

    assert len(parse(found).exchanges) == 3
    with pytest.raises(UnreadableSourceError) as caught:
        read(pictured(99), "letter.eml")
    assert str(caught.value) == "letter.eml: is an e-mail without a text in it; save the text that you see"


def pictured(pictures: int) -> bytes:
    """Return a mail with the talk below so many ``pictures``; the whole of it is a part as well."""
    letter = mail()
    letter.make_mixed()
    for number in range(pictures):
        letter.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename=f"{number}.png")
    talk = EmailMessage()
    talk.set_content(TALK, cte="base64")
    letter.attach(talk)
    return letter.as_bytes()
