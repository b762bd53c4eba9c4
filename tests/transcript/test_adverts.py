from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.signs.cue_words import cues_for
from bot.transcript.text_parts.adverts import adverts_apart, is_advert
from transcript.building import document_of, pairs_in, paragraphs_in, passages_of, words
from transcript.five_languages import TALKS

AD = "This episode is brought to you by Holm Mattresses. Go to holm dot example and get ten percent off your order."
GUEST = "My guest today is Bo Ray. He keeps bees. Bo, welcome to the show."


@pytest.mark.parametrize(
    ("said", "is_one"),
    [
        (AD, True),
        ("Bees and Us is\nsupported by Holm Tools.", True),
        ("Diese Folge wird präsentiert von Holm Honig.", True),
        (f"{AD} {GUEST}", False),
        ("Diese Folge wird präsentiert von Holm Honig. Mein Gast ist Bo Ray.", False),
        ("Ce numéro est sponsorisé par Holm. Mon invité est apiculteur.", False),
        ("Este programa está patrocinado por Holm. Hoy nos acompaña un apicultor.", False),
        ("And this was sponsored by Holm. Do they sting?", False),
        ("They are mine.", False),
        ("Our show today is supported by the town.", True),
        ("Diese Sendung wird unterstützt von der Stadt.", True),
        ("Cette émission est soutenue par la ville.", True),
        ("Bees and Us is supported by our friends at Holm. Tell them that Ida sent you.", True),
        ("The house is supported by the town.", False),
        ("Das Haus wird unterstützt von der Stadt.", False),
        ("La maison est soutenue par la ville.", False),
        ("The house is supported by the Holm Trust. Tell us about that.", False),
        ("Bees and Us is supported by Holm Tools. And now, please, the hives.", False),
    ],
)
def test_a_turn_is_an_advert_where_the_host_says_nothing_else(said: str, is_one: bool) -> None:
    assert is_advert(said, cues_for("en")) is is_one


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "Das Fest wird präsentiert von Holm Honig. Erzählen Sie uns davon."),
        ("fr", "La fête est sponsorisée par Holm. Racontez-nous cela."),
        ("es", "La fiesta está patrocinada por Holm. Cuéntenos cómo fue."),
        ("pt", "A festa é patrocinada por Holm. Conte como foi."),
    ],
)
def test_whoever_has_the_guest_talk_of_a_sponsor_reads_no_advert(language: str, said: str) -> None:
    assert not is_advert(said, cues_for(language))


LONG = (
    "I want to tell you of something that helps me sleep. Do you lie awake, too? Bees and Us is sponsored by Holm "
    "Mattresses, and they sent me one in March. It came in a box that my dog now lives in. I slept until nine, and so "
    "did the dog. My neighbour has ordered two, and she never orders anything. Right now you get ten percent off your "
    "first order with them, and it comes to your door in a week. That is holm dot example slash bees."
)


@pytest.mark.parametrize(
    ("said", "is_one"),
    [
        (AD, True),
        ("This episode is brought to you by Holm Mattresses.", True),
        (LONG, True),
        ("Bees and Us is supported by our friends at Holm. Tell them that Ida sent you.", True),
        ("Cet épisode vous est présenté par Holm. Avec le code MIEL, vous avez dix pour cent de réduction.", True),
        ("Your first hive was sponsored by a bakery. That is a lovely story.", False),
        ("Today's sponsor is a bank.", False),
        ("You give neighbours ten percent off. The stall is sponsored by Holm.", False),
        ("Your first order came from a shop that was sponsored by Holm.", False),
        ("The website, bees.com, is sponsored by a bank. Odd, is it not.", False),
        ("This show was made possible by a grant that ran out. You know how that feels, I think.", False),
        ("The town is supported by a trust, as our own show is supported by listeners like you. I wonder.", False),
        ("Das Fest wird präsentiert von Holm Honig. Da lachen Sie.", False),
        ("The fair was sponsored by Holm. Ten percent off, a free trial, and who came? Nobody. I was sad.", False),
        ("La fiesta está patrocinada por una marca de botas. Qué raro.", False),
    ],
)
def test_what_is_answered_is_an_advert_where_it_sells_or_is_of_the_show_alone(said: str, is_one: bool) -> None:
    assert is_advert(said, cues_for("en"), is_answered=True) is is_one


@pytest.mark.parametrize(
    "said",
    [
        "You use code for all of this.",
        f"{LONG} And now, Bo, who pays for your hives?",
        "The house was sponsored by Holm. Did they ever get ten percent off? They did.",
    ],
)
def test_what_sells_nothing_or_ends_with_a_question_is_no_advert(said: str) -> None:
    assert not is_advert(said, cues_for("en"))


def cut(text: str) -> list[str]:
    return words(document_of(text), list(adverts_apart(document_of(text).source.text, passages_of(text), "en")))


def test_a_turn_that_presents_a_guest_is_cut_around_an_advert() -> None:
    text = f"Ida: Hello and welcome to Hives. {AD} {GUEST}\n\nBo: Hello.\n\nIda: Why bees?\n\nBo: They hum.\n"

    assert cut(text) == ["Hello and welcome to Hives.", AD, GUEST, "Hello.", "Why bees?", "They hum."]


def test_a_turn_that_asks_is_cut_around_an_advert() -> None:
    bought = "This episode is brought to you by Holm Pens. I have three of them. Use code BEES for ten percent off."
    text = (
        f"Ida: Why bees?\n\nBo: They hum.\n\nIda: I love that. {bought} Now, Bo, do they sting?\n\nBo: They do.\n\n"
        "Ida: The fair was sponsored by Holm. Were you there?\n\nBo: I was.\n"
    )

    assert cut(text)[2:5] == ["I love that.", bought, "Now, Bo, do they sting?"]
    assert cut(text)[-2:] == ["The fair was sponsored by Holm. Were you there?", "I was."]


@pytest.mark.parametrize(
    "asked",
    [
        "You told a paper that the fair was sponsored by Holm, and that your website, holm.com, crashed. Is that so?",
        "The tour is supported by Holm Tools, and everybody there gets ten percent off. Does that bother you?",
        "The race was sponsored by Holm. You got a free trial of the car. What was that like?",
        "The podcast that you make is sponsored by Holm. You say: use code BEES for ten percent off. Do you mean it?",
    ],
)
def test_what_is_asked_of_another_sponsor_than_that_of_the_show_is_left_whole(asked: str) -> None:
    assert cut(f"Ida: Why bees?\n\nBo: They hum.\n\nIda: {asked}\n\nBo: They do.\n")[2] == asked


def test_what_is_told_of_the_guest_behind_an_advert_belongs_to_none() -> None:
    sold, of_bo = "This show is supported by Holm Tools.", "Bo grew up in Eastmere. You find his songs at bees.com."
    text = f"Ida: My guest today is Bo Ray. {sold} {of_bo}\n\nBo: Hello.\n\nIda: Why bees?\n\nBo: They hum.\n"

    assert cut(text)[:3] == ["My guest today is Bo Ray.", sold, of_bo]


def test_a_turn_that_presents_nobody_is_left_whole() -> None:
    text = f"Ida: Hello and welcome to Hives. {AD}\n\nBo: Hello.\n\nIda: Why bees?\n\nBo: They hum.\n"

    assert cut(text) == [f"Hello and welcome to Hives. {AD}", "Hello.", "Why bees?", "They hum."]


@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_the_introduction_of_a_guest_stays_without_the_advert(between: str) -> None:
    document = document_of(
        f"Ida Holm: {AD}{between}{GUEST}\n\nBo Ray: Hello. I like to be here, and I have brought some honey.\n\n"
        "Ida Holm: Why did you start with bees?\n\nBo Ray: They hum. I have always liked how they hum at night.\n\n"
        "Ida Holm: Do they sting?\n\nBo Ray: They do, and it never hurts for long if you walk away.\n"
    )

    found = parse(document, "en")

    first = paragraphs_in(document.source, found)[0]
    assert first == ([GUEST], ["Hello. I like to be here, and I have brought some honey."])
    assert [(left.span.of(document.source.text), left.reason) for left in found.left_out] == [(AD, "advert")]


def test_whoever_reads_an_advert_before_the_first_answer_speaks_first() -> None:
    text = (
        f"Ida Holm: Hello and welcome. {AD}\n\nBo Ray: Hello there. I have brought some honey from the hills.\n\n"
        "Ida Holm: Why did you start with bees?\n\nBo Ray: They hum. I have always liked how they hum at night.\n\n"
        "Ida Holm: Do they sting?\n\nBo Ray: They do, and it never hurts for long if you walk away.\n\n"
        "Ida Holm: See you next week.\n"
    )

    assert parse(document_of(text), "en").doubts == ()


@pytest.mark.parametrize(
    "asked",
    [
        "You are talking to the mayor. The house is supported by the town. Tell us about that.",
        "The house is supported by the town, and that is rare.",
        "The house is sponsored by a brewery. Tell me how that came about.",
        "The house was made possible by a brewery. That is rare.",
        "Our show is supported by listeners, and who pays for this you might ask; well, they do not.",
    ],
)
def test_what_a_host_says_of_money_to_the_guest_is_asked(asked: str) -> None:
    document = document_of(
        "Ida Holm: Why did you start with bees?\n\nBo Ray: They hum. I have always liked how they hum at night.\n\n"
        f"Ida Holm: {asked}\n\nBo Ray: I went to see them with a jar of honey, and I stayed for tea.\n\n"
        "Ida Holm: Do they sting?\n\nBo Ray: They do, and it never hurts for long if you walk away.\n"
    )

    found = parse(document, "en")

    assert [asked for asked, _ in paragraphs_in(document.source, found)][1] == [asked]
    assert len(found.exchanges) == 3


@pytest.mark.parametrize(
    "told",
    [
        "The house is supported by the town.",
        "My guests come from everywhere. The house is supported by the town. So we never worry.",
    ],
)
def test_what_an_answer_says_of_money_is_no_advert(told: str) -> None:
    document = document_of(
        "Ida Holm: Why did you start with bees?\n\nBo Ray: They hum. I have always liked how they hum at night.\n\n"
        "Ida Holm: Do they sting?\n\nBo Ray: They do, and it never hurts for long if you walk away.\n\n"
        f"Ida Holm: How does the house go on?\n\nBo Ray: {told}\n"
    )

    found = parse(document, "en")

    assert paragraphs_in(document.source, found)[2] == (["How does the house go on?"], [told])


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "Made possible by Holm Tools. With the promo code BEES, ten off. No bees? Get some. Back to the show.",
        ),
        (
            "de",
            "Möglich gemacht durch Holm Honig. Mit dem Code BIENE spart ihr zehn. Keine Bienen? Eben. Weiter geht's!",
        ),
        ("fr", "C'est possible grâce à Holm. Avec le code RUCHE, dix de moins. Pas de ruche ? Tant pis. On continue."),
        ("es", "Esto se hace gracias a Holm. Con el código ABEJA, diez menos. ¿Sin colmena? Da igual. Seguimos."),
        ("pt", "Isto é possível graças a Holm. Com o código MEL, dez a menos. Sem abelhas? Tudo bem. Voltamos."),
    ],
)
def test_whoever_sells_something_and_goes_back_to_the_talk_reads_an_advert(language: str, said: str) -> None:
    assert is_advert(said, cues_for(language))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "This was made possible by the code that you wrote. Did it run? Go on."),
        ("de", "Das war möglich dank der Unterstützung von Nachbarn. Und dann? Weiter geht's."),
        ("es", "El queso se hace gracias a las bacterias. ¿Y el suyo? Seguimos."),
        ("es", "Se hace gracias a Holm. Con el código ABEJA, diez menos. Seguimos. ¿Cuándo empezó?"),
    ],
)
def test_whoever_thanks_somebody_and_sells_nothing_reads_no_advert(language: str, said: str) -> None:
    assert not is_advert(said, cues_for(language))


#: What a host says to listeners between two questions.
INTERRUPTING = {
    "en": (
        "We're going to take a quick break, and we'll be right back after this.",
        "A word from our sponsors. Do your books bore you? Ledgerly does them. Go to ledgerly.example and ask for Bo.",
        "Hey, it's Ann. If you like the show, leave us a review, and tell a friend. It really helps.",
        "If you enjoy this podcast, subscribe. And now back to the interview.",
        "If you like the show, tell a friend about it.",
        "Support for this podcast comes from Holm and Sons. Isn't it time to fix the roof? Visit holm.example today.",
    ),
    "de": (
        "Wir machen eine kurze Pause und sind gleich wieder da.",
        "Wenn euch der Podcast gefällt, lasst uns eine Bewertung da. Und weiter geht's.",
        "Und jetzt eine kurze Unterbrechung für unseren Sponsor. Schlaft ihr gut? Zehn gibt es mit dem Code BIENE.",
    ),
    "fr": (
        "On fait une petite pause et on revient tout de suite.",
        "Si vous aimez ce podcast, laissez-nous des étoiles. Et on reprend.",
        "Un mot de notre partenaire. Vous dormez mal ? Avec le code RUCHE, dix de moins. C'est reparti.",
    ),
    "es": (
        "Hacemos una pequeña pausa y volvemos enseguida.",
        "Si te gusta el pódcast, déjanos cinco estrellas. Y seguimos.",
        "Un momento para nuestro patrocinador. ¿Te cuesta dormir? Visita nordhaus punto com.",
    ),
    "pt": (
        "Vamos fazer uma pequena pausa e já voltamos.",
        "Se você gosta do podcast, deixe cinco estrelas. Voltamos.",
    ),
}


@pytest.mark.parametrize(("language", "said"), [(each, words) for each in INTERRUPTING for words in INTERRUPTING[each]])
def test_what_a_host_says_to_listeners_between_two_questions_is_in_neither(language: str, said: str) -> None:
    talk = TALKS[language]
    turns = [turn for pair in talk.pairs for turn in zip((talk.asks, talk.answers), pair, strict=True)]
    turns.insert(4, (talk.asks, said))
    document = document_of("\n\n".join(f"{name}: {words}" for name, words in turns))

    assert pairs_in(document.source, parse(document, language)) == talk.pairs


@pytest.mark.parametrize(
    "said",
    [
        "You took a short break in June. Tell me about it.",
        "If you like the show so much, why do you leave?",
        "Your sponsors had left. A word for our sponsors, you wrote. They never read it.",
        "We'll take a quick break. My guest is Bo Ray.",
        "Let's take a short break. But first: what did you eat?",
        "It was a hard time for our partners.",
        "Sie kamen gleich zurück.",
        "Das war ein Geschenk von unserem Partner.",
        "We'll take a short break, and that is what the doctor said.",
        "We take a short break every hour. It helps the bees.",
        "Let's take a short break from the war. What you paint now is flowers, and it helps.",
        "If you like the show of the Northern Lights, visit Abisko.",
        "If you like the show, you come again. That is how the circus lives.",
        "We'll be back on the mountain in March. That helps you sleep, I gather.",
        "We'll be right back, said the firemen. They came back with five stars on their coats.",
        "Wir machen eine kleine Pause, hat der Arzt zu Ihnen gesagt. Das hilft.",
        "Wir machen eine kurze Pause im Winter. Kostenlos ist der Honig dann nicht.",
        "On revient juste après la guerre. Vous vivez dans une cave, c'est gratuit.",
        "On fait une petite pause chaque hiver. Il y a des étoiles partout.",
        "Volvemos enseguida, decía el cartel. El pan era gratis.",
        "Hacemos una breve pausa en invierno. Las abejas miran las estrellas.",
    ],
)
def test_whoever_speaks_to_the_guest_of_breaks_and_sponsors_interrupts_nothing(said: str) -> None:
    assert not is_advert(said, cues_for("en"))


def test_what_the_guest_replies_to_is_no_interruption() -> None:
    assert not is_advert("Let's take a short break.", cues_for("en"), is_answered=True)
