"""Hosts and guests are told by how they greet, where nobody asks much."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.speakers.host_greetings import SURELY_HOSTS, greetings_of
from transcript.building import document_of, heard

#: What hosts say in each language, and what guests do.
GREETING = {
    "en": (
        "Welcome back to The Lock, I'm your host, and my guest today is Ida.",
        "Thank you so much for having me, it's great to be here.",
    ),
    "de": (
        "Herzlich willkommen zu einer neuen Folge. Schön, dass du da bist!",
        "Vielen Dank für die Einladung, ich freue mich sehr, hier zu sein.",
    ),
    "fr": (
        "Bienvenue dans L'Écluse. Notre invitée est batelière. Merci d'être là.",
        "Merci beaucoup pour l'invitation, je suis ravie d'être ici.",
    ),
    "es": (
        "Bienvenidos a La Esclusa. Hoy nos acompaña una barquera. Gracias por venir.",
        "Gracias por invitarme, encantada de estar aquí.",
    ),
    "pt": (
        "Bem-vindos a mais uma Eclusa. Nossa convidada é barqueira. Obrigado por ter vindo.",
        "Obrigada pelo convite, é um prazer estar aqui.",
    ),
    "it": (
        "Benvenuti a La Chiusa. La nostra ospite è una barcaiola. Grazie di essere qui.",
        "Grazie per l'invito, che bello.",
    ),
}


@pytest.mark.parametrize("language", GREETING)
def test_hosts_and_guests_are_told_by_how_they_greet(language: str) -> None:
    host, guest = GREETING[language]
    text = f"Bo: {host}\n\nIda: {guest}\n\nBo: Hm.\n\nIda: Hm.\n"

    found = greetings_of(document_of(text).source.text, heard(text))

    assert found["bo"] == SURELY_HOSTS
    assert found["ida"] <= -SURELY_HOSTS / 2


#: How hosts say what a talk is about as it begins, and that it ends.
LEADING = {
    "en": (
        "So we're going to talk a little about the lock. Still having fun?",
        "Okay, well, let's close this out. Good night.",
    ),
    "de": ("Heute sprechen wir über die Schleuse.", "Dann kommen wir langsam zum Schluss."),
    "fr": ("Aujourd'hui, nous allons parler de l'écluse.", "On arrive à la fin."),
    "es": ("Hoy vamos a hablar de la esclusa.", "Pues vamos cerrando."),
    "pt": ("Hoje vamos falar da eclusa.", "E vamos encerrando."),
}


@pytest.mark.parametrize("language", LEADING)
def test_who_leads_through_a_talk_hosts_it(language: str) -> None:
    begins, ends = LEADING[language]
    text = f"Bo: {begins}\n\nIda: Hm.\n\nBo: Hm.\n\nIda: Hm.\n\nBo: {ends}\n"

    assert greetings_of(document_of(text).source.text, heard(text)) == {"bo": SURELY_HOSTS}


def test_a_host_who_says_most_asks_where_the_other_answers() -> None:
    more = "We keep a list of locks, and it grows faster than we can row. So any other thoughts, Ida? "
    text = f"Bo: {LEADING['en'][0]}\n\nIda: Oh, I am.\n\nBo: {more * 6}\n\nIda: It is good.\n\nBo: {LEADING['en'][1]}\n"

    found = parse(document_of(text))

    assert (found.interviewers, found.interviewees, len(found.exchanges)) == (("Bo",), ("Ida",), 2)


@pytest.mark.parametrize(
    ("beside", "who"),
    [
        ("Here with me today is my\nco-host Jette.", "jette"),
        ("With me, as always, my cohosts Jette and Cy.", "jette"),
        ("Neben mir sitzt meine Kollegin Jette.", "jette"),
        ("Avec moi, ma collègue Jette.", "jette"),
        ("Ich rede mit Jette.", None),
    ],
)
def test_whoever_is_presented_as_a_co_host_hosts(beside: str, who: str | None) -> None:
    text = f"Bo: {beside}\n\nJette: Hm.\n\nCy Holm: Hm.\n\nBo: Hm.\n\nJette: Hm.\n"

    found = greetings_of(document_of(text).source.text, heard(text))

    assert ("jette" in found) == (who == "jette")


@pytest.mark.parametrize(
    "words",
    [
        "Welcome to my world.",
        "Welcome to the future, my aunt says.",
        "They welcome you.",
        "I had a guest in June.",
        "A short introduction: I keep a lock.",
        "Let me give you a brief introduction: I keep a lock.",
        "I’ll give you just a short intro to the lock.",
        "We are going to talk to the mayor about it.",
        "Let’s close the gate and wrap the nets.",
        "Wir sprechen heute kaum noch miteinander.",
        "Vamos a hablar con el alcalde.",
        "Hm.",
    ],
)
def test_words_alike_greet_nobody(words: str) -> None:
    text = f"Bo: {words}\n\nIda: {words}\n\nBo: Hm.\n\nIda: Hm.\n"

    assert greetings_of(document_of(text).source.text, heard(text)) == {}


#: A guest is heard ahead, and the host says much, and asks little.
COLD_OPEN = """\
**Ida Holm:** It is very clear that a gate that nobody moves is a wall. So we move them all at night, when you sleep.

**Bo Ray:** Hello, and welcome to The Lock, brought to you by the mill. On our show you hear of water, of wood and all
that the one does to the other. When we talk of gates, it is common to talk of paint. The fact remains that most of them
are never seen by day. Joining me today is Ida Holm, whose name I saw on a gate. Ida, welcome.

**Ida Holm:** Hi Bo, thank you for having me. I am a keeper at Undermere, and I began as a girl who was sent for eggs.
I had a book on ferns, which I lent to my aunt, and she read it to the hens each day until they laid again in spring.

**Bo Ray:** Oh, Ida, let me stop you for a second. You said eggs. I think that was a good few years ago. There was a hen
house down there, which is a pub now.

**Ida Holm:** Yes, and the hens were bought by the miller, and then given to the town. Who would not keep them?

**Bo Ray:** Okay, got it. Thanks.

**Ida Holm:** So I left them for the gates, since I saw what they could do. And I am still in the midst of the gates.

**Bo Ray:** Okay, cool. I am glad that you bring up gates, since we will come to them later on. I should say who I am as
well, for people who are new to this. My name is Bo Ray, and I run the mill. You are sitting well, I hope.

**Ida Holm:** Of course.

**Bo Ray:** Ida, this was lots of fun. It will be eight for you by now. I should say have a lovely day, and thank you.

**Ida Holm:** Thank you so much, Bo.

**Bo Ray:** Hey, everyone. Thanks for listening. Do leave a word at the mill if you like what we do.
"""


def test_a_guest_who_is_heard_ahead_is_none_who_asks() -> None:
    found = parse(document_of(COLD_OPEN), "en")

    assert (found.interviewers, found.interviewees) == (("Bo Ray",), ("Ida Holm",))


#: Two hosts, who answer what they ask everybody themselves.
TWO_HOSTS = """\
Jette: Hello, and welcome to The Lock. I'm Jette, and this is a podcast on water. Here with me today is my co-host Bo.

Bo: Thanks, Jette! This week we got the chance to sit down with Ida Holm, and we had a great time.

Jette: We start each of them with our names, and with a question, which today is how you eat your eggs.

Bo: I'm Bo, I work at the mill, and I eat them with salt.

Jette: With salt, oh.

Bo: Or with ink.

Jette: Yes.

Ida: I'm Ida, I keep a lock at Undermere, and I eat none, since I was sent for them for nine years, and one day I fell.

Bo: That is a good reason.

Jette: Well, Ida, thank you so much for being here. We like to begin at the beginning, so how did you come to the lock?

Ida: I grew up beside it, and I wanted to leave, and then my aunt fell ill, and nobody else knew where the key was kept.

Bo: So it is your aunt's lock.

Ida: It is, she left it to me in a letter that I found in a hen house, together with the key and a map of all the gates.

Bo: Thank you for this. I appreciate you coming on.

Ida: Thank you both.

Jette: Thank you for listening to The Lock.
"""


def test_two_hosts_who_talk_with_each_other_both_ask() -> None:
    found = parse(document_of(TWO_HOSTS), "en")

    assert (found.interviewers, found.interviewees) == (("Jette", "Bo"), ("Ida Holm",))
    assert len(found.exchanges) == 4


@pytest.mark.parametrize(
    "words",
    [
        "We are down at the lock, and with me is Ida Holm.",
        "Here in the studio with us are Ida Holm and her dog.",
        "Wir stehen an der Schleuse, und bei mir ist Ida Holm.",
        "Nous sommes à l’écluse, et avec moi, c’est Ida Holm.",
        "Estamos en la esclusa, y conmigo está Ida Holm.",
        "Estamos na eclusa, e comigo está Ida Holm.",
    ],
)
def test_whoever_presents_somebody_beside_them_asks(words: str) -> None:
    text = f"Bo: {words}\n\nIda: Didn’t we say it all?\n\nBo: No! No, no.\n\nIda: Hm.\n"

    assert greetings_of(document_of(text).source.text, heard(text))["bo"] > 0
