"""What a page puts into a talk and below it is nobody's words; what only looks like that is somebody's."""

from __future__ import annotations

import re

import pytest

from bot.reading.formats import read
from bot.transcript import parse
from bot.transcript.signs.page_furniture import are_buttons, invites, is_furniture
from bot.transcript.unspoken.link_lists import heads_links
from bot.transcript.unspoken.newsroom_notes import is_box, is_credited, is_newsroom_note, is_paid_for
from transcript.building import exchanges_in, pairs_in
from transcript.five_languages import TALKS, Pairs

#: What stands between two paragraphs of an answer, or between an answer and the next question.
BOXES = {
    "en": (
        "Type your email...\nSubscribe",
        "The Well is a reader-supported publication. To receive new posts, consider becoming a paid subscriber.",
        "Thanks for reading The Well! Subscribe for free to receive new posts.",
        "Don't miss a story. Sign up to our daily briefing.\n\nYour email\n\nSIGN UP",
        "Share this:\n\nFacebook\nX\nLinkedIn\nEmail",
        "Click to share on Mastodon (Opens in new window)",
        "Enjoying this interview? Share it with a friend.",
        "Story continues below advertisement",
        "Press enter or click to view image in full size",
        "Advertisement\nReport this ad",
        "31 boosts · 164 favorites",
        "Join Medium for free to get updates from this writer.",
        "Read more: How the mill came back",
        "READ ALSO:\n\nHow the mill came back",
        "You may also like\n\nHow the mill came back\nA bridge for Holm",
        "The well at Holm. Photo: Jo Ray/Getty Images",
        "Editor's note: the well was closed in March.",
        "Correction, 3 May: An earlier version of this article gave a wrong depth.",
        "[Sponsored] Spade & Sons makes spades that last. Get 3 months free →",
        "Readers of The Well get 10% off at Spade & Sons with the code WELL10.",
        "Subscribe to our newsletter to get more stories like this.",
        "Support our journalism. Donate today.",
        "You have 3 free articles left this month.",
        "The story continues below the ad.",
        "Story continues below",
        "Comments are closed.",
        "This interview has been edited and condensed for clarity.",
        "This article is part of our series on wells.",
        "Support our journalism.",
        "Subscribe to our newsletter here.",
        "You've read your last free article.",
        "Our conversation has been condensed and lightly edited for clarity.",
        "This story is part of our coverage of the drought.",
    ),
    "de": (
        "Werbung",
        "Teilen\n\nFacebook\n\nWhatsApp\n\nE-Mail",
        "Newsletter abonnieren\n\nIhre E-Mail-Adresse\n\nAnmelden",
        "Lesen Sie auch\n\nWie die Mühle zurückkam",
        "Lesen Sie auch: Wie die Mühle zurückkam",
        "Mehr zum Thema: Wie die Mühle zurückkam",
        "Mit der Anmeldung stimmen Sie unserer Datenschutzerklärung zu.",
        "Der Brunnen in Holm. Foto: Jo Ray",
        "Anmerkung der Redaktion: Der Brunnen wurde im März geschlossen.",
        "Korrektur: In einer früheren Fassung dieses Artikels stand ein falscher Name.",
        "Unterstützen Sie unseren Journalismus. Spenden Sie jetzt.",
        "Abonnieren Sie unseren Newsletter.",
        "Kommentare sind geschlossen.",
    ),
    "fr": (
        "La suite après cette publicité",
        "Partager cet article",
        "À lire aussi : Comment le moulin est revenu",
        "Lire aussi :\n\nComment le moulin est revenu",
        "Abonnez-vous à notre newsletter\n\nVotre adresse e-mail\n\nS'abonner",
        "Déjà abonné ? Connectez-vous",
        "NDLR : le puits a été fermé en mars.",
        "Soutenez notre rédaction.",
        "Rectificatif : une version précédente de cet article donnait un faux nom.",
    ),
    "es": (
        "Publicidad",
        "Comparte este artículo",
        "Lea también: Cómo volvió el molino",
        "Te puede interesar:\n\nCómo volvió el molino",
        "Suscríbete a nuestra newsletter\n\nTu correo electrónico\n\nSuscribirse",
        "¿Ya eres suscriptor? Inicia sesión",
        "Corrección: una versión anterior de este artículo daba un nombre equivocado.",
        "Apoya nuestra redacción.",
    ),
    "pt": (
        "Continua depois da publicidade",
        "Leia também\n\nComo o moinho voltou",
        "Nota da redação: o poço fechou.",
        "Apoie o nosso jornalismo.",
    ),
}
#: What stands below the last answer.
BELOW = {
    "en": (
        "112 Likes\n∙\n8 Restacks\nDiscussion about this post\nWrite a comment...\n\nTess H.\n\nDoes he dig? Where?",
        "3 thoughts on “The man who digs wells”\n\nTess H. says:\n\nWhere can I write to him?\nReply",
        "Like this:\n\nLike Loading...\n\nRelated\n\nWhy do we thatch?\n\nPost navigation\n\nPrevious Post: A mill?",
        "Most popular\n\nWho bought the old creamery?\n\nTwo hurt in crash\n\nWhat's open on Monday?",
    ),
    "de": (
        "2 Gedanken zu „Der Mann, der Brunnen gräbt“\n\nTess H. sagt:\n\nGräbt er noch? Wo kann ich ihm schreiben?",
    ),
    "fr": ("Les plus lus\n\nQui a acheté la laiterie ?\n\nDeux blessés sur la route",),
    "es": ("2 comentarios en «El hombre que cava pozos»\n\nTess H.\n\n¿Todavía cava? ¿Dónde puedo escribirle?",),
    "pt": ("Mais lidas\n\nQuem comprou a leitaria?\n\nDois feridos na estrada",),
}
#: What somebody says of the same things.
SAID = {
    "en": (
        "Subscribe to nothing, my father said.",
        "I am a paid subscriber of three papers.",
        "112 likes is what the photo got.",
        "We use cookies for the children, two each.",
        "By entering politics you accept the terms of the game, and I never did.",
        "Leave a comment on the wall, they told me, so I did.",
        "Correction: it was 1988.",
        "Sponsored by the village, we dug for a year.",
        "We gave people 10% off with the code WELL10.",
        "Most popular are the blue ones.",
        "I tried ads for two months. What worked:",
        "Keep reading for the fun of it, my aunt told me.",
        "We use cookies to give the children a first taste of it.",
        "Correction is a craft. Every headline goes through four hands.",
        "An earlier version of the story ended with her death, and it rained.",
        "I keep it beside a photograph by Jo Ray.",
        "Subscribe to a newsletter and you will never be alone, my aunt said.",
        "Support our village. Buy its bread.",
        "You have three days left this month.",
        "The story continues after the war.",
        "The story continues below.",
        "Comments were closed to me.",
        "This well has been edited out of the map.",
        "Subscribe to our newsletter and come to the well on a Saturday.",
        "Subscribe to the newsletter for diggers, that is what we tell people.",
        "Support our newsroom, we have six people left and a well.",
        "Please support our reporting with a coffee and we will be there until midnight.",
        "This conversation was edited out of the film for length, and it was the best one.",
        "This interview was condensed to four lines, which is the soul of brevity.",
        "This article is part of our series, the one on wells that we started with.",
        "The photo: Jo Ray took it.",
    ),
    "de": (
        "Mit dem Datenschutz habe ich nichts zu tun.",
        "Werbung war nie unser Ding.",
        "Korrektur: Es war 1988.",
        "In einer früheren Fassung des Plans lag der Brunnen am Bach.",
        "Tags darauf kamen sie wieder.",
        "In einer früheren Fassung war der Vater der Mörder.",
        "Da habe ich immer nur ein Bild: Schnee.",
        "Unterstützt unsere Redaktion mit Kuchen, das war mein Satz am Telefon.",
        "Abonnieren Sie unseren Newsletter, hieß es immer, und keiner tat es.",
    ),
    "fr": (
        "Abonnez-vous à la pluie, disait mon oncle.",
        "Rectificatif : c'était en 1988.",
        "Nous utilisons des cookies au beurre.",
    ),
    "es": (
        "Ya soy socio del club.",
        "Lo más leído es el catastro.",
        "Corrección: fue en 1988.",
        "Al continuar en esas condiciones, perdí.",
    ),
    "pt": ("Partilhe o pão, dizia o meu tio.", "Correção: foi em 1988."),
}
#: What somebody asks of the same things.
ASKED = {
    "en": (
        "Want to tell us about the strangest letter in your inbox?",
        "Enjoying this summer? Tell us what you are up to.",
    ),
    "de": ("Gefällt Ihnen die Stadt? Empfehlen Sie sie auch uns?",),
    "fr": ("Vous aimez ce métier ? Partagez-vous ce que vous savez ?",),
    "es": ("¿Le ha sido útil el oficio de su tío?", "¿Te gusta tu barrio? Comparte con nosotros un recuerdo."),
    "pt": ("Gostou da escola? Compartilhe uma lembrança?",),
}
#: How who speaks is printed: before a question, behind it, before an answer; and the name of such a file.
SHAPES = {
    "names": ("{asks}: ", "", "{answers}: ", "talk.txt"),
    "letters": ("Q: ", "", "A: ", "talk.txt"),
    "bold": ("**", "**", "", "talk.md"),
    "plain": ("", "", "", "talk.txt"),
}
CASES = [(language, words) for language, all_words in BOXES.items() for words in all_words]


def printed(language: str, shape: str, within: str = "", between: str = "", below: str = "") -> tuple[str, str]:
    """Return a talk with words in the third answer, behind it, and below all; and the name of its file."""
    talk = TALKS[language]
    before, behind, answers, name = (part.format(asks=talk.asks, answers=talk.answers) for part in SHAPES[shape])
    parts = [talk.title, talk.introduction, talk.byline]
    for number, (asked, told) in enumerate(talk.pairs, 1):
        first, *rest = re.split(r"(?<=\.) ", told) if number == 3 else [told]
        parts += [f"{before}{asked}{behind}", f"{answers}{first}", *([within, *rest, between] if number == 3 else rest)]
    return "\n\n".join(part for part in (*parts, below) if part) + "\n", name


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(("language", "box"), CASES)
def test_nobody_says_what_a_page_puts_into_an_answer(language: str, box: str, shape: str) -> None:
    assert exchanges_in(*printed(language, shape, within=box), language) == TALKS[language].pairs


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(("language", "box"), CASES)
def test_nobody_says_what_a_page_puts_between_an_answer_and_a_question(language: str, box: str, shape: str) -> None:
    assert exchanges_in(*printed(language, shape, between=box), language) == TALKS[language].pairs


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(("language", "below"), [(code, words) for code, below in BELOW.items() for words in below])
def test_nobody_says_what_a_page_has_below_the_talk(language: str, below: str, shape: str) -> None:
    assert exchanges_in(*printed(language, shape, below=below), language) == TALKS[language].pairs


@pytest.mark.parametrize("shape", ["names", "letters", "bold"])
@pytest.mark.parametrize(("language", "words"), [(code, words) for code, said in SAID.items() for words in said])
def test_what_somebody_says_of_such_things_is_in_the_answer(language: str, words: str, shape: str) -> None:
    found = exchanges_in(*printed(language, shape, within=words), language)

    assert words in found[2][1]
    assert [asked for asked, _ in found] == [asked for asked, _ in TALKS[language].pairs]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(("language", "words"), [(code, words) for code, asked in ASKED.items() for words in asked])
def test_what_somebody_asks_of_such_things_is_a_question(language: str, words: str, shape: str) -> None:
    text, name = printed(language, shape)
    asked = TALKS[language].pairs[2][0]

    assert exchanges_in(text.replace(asked, words), name, language)[2][0] == words


@pytest.mark.parametrize("answer", ["Facebook", "Save", "Share", "3,000 followers", "Read more", "Yes", "Advertising"])
@pytest.mark.parametrize("shape", ["names", "letters", "bold"])
def test_a_word_that_is_a_button_elsewhere_answers_a_question(answer: str, shape: str) -> None:
    text, name = printed("en", shape)
    talk = TALKS["en"]
    text = text.replace(talk.pairs[2][1].replace(". ", ".\n\n", 1), answer)

    assert exchanges_in(text, name, "en")[2] == (talk.pairs[2][0], answer)


def test_a_line_of_the_page_parts_the_lines_of_a_paragraph() -> None:
    text = "Ann Lee: Why bees?\nBo Ray: They hum.\nDiscussion about this post\nAnn Lee: Still?\nBo Ray: Yes.\n"

    assert exchanges_in(text, "talk.txt", "en") == [("Why bees?", "They hum."), ("Still?", "Yes.")]


def test_a_number_behind_a_word_points_to_a_note_below_the_talk() -> None:
    noted, name = printed("en", "letters", below="1\n\nThe brewery closed in March.\n\n2\n\nA unit of the county.")
    marked = noted.replace("brewery. They", "brewery1. They").replace("a brewery.\n", "a brewery.1\n")
    marked = marked.replace("its rope.", "its rope.2")

    found = exchanges_in(marked, name, "en")

    assert found[-1] == TALKS["en"].pairs[-1]


@pytest.mark.parametrize("behind", ["No.1 and No.2", "vol.1 and vol.2"])
def test_a_number_that_counts_or_names_points_to_no_note(behind: str) -> None:
    text, name = printed("en", "letters", below="1. Be early.\n\n2. Be kind.\n\nI keep neither.")
    text = text.replace(TALKS["en"].pairs[0][0], f"Which of {behind} is yours?")

    assert exchanges_in(text, name, "en")[-1][1].endswith("1. Be early. 2. Be kind. I keep neither.")


def test_a_number_to_which_no_word_points_is_no_note() -> None:
    text, name = printed("en", "letters", below="1\n\nI have one more thing to say of the brewery.")

    assert exchanges_in(text, name, "en")[-1][1].endswith("I have one more thing to say of the brewery.")


def test_a_point_of_a_list_below_a_question_is_the_answer_and_no_link() -> None:
    shelf = "Further reading:\n\n- The green book\n- The red book"
    text = f"**What is on your shelf?**\n\n{shelf}\n\n**Why?**\n\nThey are short.\n"

    assert exchanges_in(text, "talk.md", "en")[0][1] == "Further reading: - The green book - The red book"


@pytest.mark.parametrize("head", ["More on your childhood", "Don't miss", "Related topics", "In this series"])
def test_a_question_below_the_heading_of_a_section_is_no_link(head: str) -> None:
    pairs = TALKS["en"].pairs
    talk = [f"{asked}\n\n{told}" for asked, told in pairs]
    text = "\n\n".join([TALKS["en"].title, *talk[:2], head, *talk[2:]])

    assert exchanges_in(text, "talk.txt", "en") == pairs


def test_what_is_said_above_a_box_answers_the_question_above_it() -> None:
    box = "Share this:\n\nFacebook\nX"
    told = "People donate more bread than they did. The school has a newsletter."
    text = f"**Who helps?**\n\n{told}\n\n{box}\n\n**Why?**\n\nThey are kind.\n\n**Still?**\n\nI hope so.\n"

    assert exchanges_in(text, "talk.md", "en")[0] == ("Who helps?", told)


@pytest.mark.parametrize("told", ["They can click to tweet", "I'd consider becoming a paid subscriber"])
def test_whoever_has_a_label_says_what_a_page_has_elsewhere(told: str) -> None:
    text = f"Ann Lee: Why bees?\n\nBo Ray: They hum.\n\nAnn Lee: And else?\n\nBo Ray: {told}\n"

    assert exchanges_in(text, "talk.txt", "en") == [("Why bees?", "They hum."), ("And else?", told)]


@pytest.mark.parametrize(
    "words",
    [
        "Enjoyed what you just read? Share it with a friend.",
        "Gostou deste artigo? Compartilhe!",
        "Gefällt Ihnen dieser Artikel? Teilen Sie ihn!",
        "Gefällt Ihnen, was Sie lesen? Unterstützen Sie uns.",
        "If you liked this post from The Well, why not share it?",
        "Jetzt für den kostenlosen Newsletter anmelden",
        "Al suscribirte aceptas los términos y condiciones",
        "Vous aimez notre travail ? Soutenez-nous.",
        "¿Te ha sido útil este artículo?",
        "Wir verwenden Cookies, um unsere Website zu verbessern.",
        "Keep reading with a 7-day free trial",
        "This post is public so feel free to share it.",
        "“I never dig alone.” Tweet this",
        "Subscribe now",
        "1.2K Likes",
        "Copy link\nFacebook\nX",
        "7 min read",
        "Kommentar schreiben",
        "Voir plus",
        "Leer más",
    ],
)
def test_a_page_alone_has_such_lines(words: str) -> None:
    assert is_furniture(words)


@pytest.mark.parametrize(
    "words",
    [
        "Sign up to get up early, my aunt said.",
        "Sign up to get a hive, and wait.",
        "You must be a member to swim there.",
        "An dieser Stelle finden Sie heute einen Parkplatz.",
        "Recibe cada mes el boletín del pueblo.",
        "En poursuivant dans ces conditions, tout était perdu.",
        "La suite est réservée aux membres de la famille.",
        "40 likes and no visitors.",
        "Copyright 1999 was printed on all of them.",
        "Comments are off in this house.",
        "The editor had him tweet this.",
        "This story is public now, so it can be told.",
    ],
)
def test_a_sentence_on_such_things_is_somebodys_word(words: str) -> None:
    assert not is_furniture(words)


@pytest.mark.parametrize("words", ["Facebook", "Share", "200", "Read more, she said.", "Werbung.", "Werbung war das"])
def test_one_button_alone_may_be_somebodys_word(words: str) -> None:
    assert not is_furniture(words)


def test_buttons_are_lines_of_a_page_and_names_of_networks() -> None:
    assert are_buttons("Share\nReply\n112")
    assert not are_buttons("Share\nthe bread")
    assert not are_buttons("")


def test_words_above_a_box_speak_of_it_and_not_of_me() -> None:
    assert invites("Sign up to our weekly letter.")
    assert invites("Our newsletter has the week in Holm.")
    assert not invites("I told my newsletter so.")
    assert not invites("The library has a newsletter.")
    assert not invites("The rain came.")


@pytest.mark.parametrize("head", ["Most popular", "READ ALSO:", "Meistgelesen", "À lire aussi", "Lo más leído"])
def test_a_list_of_links_has_a_head(head: str) -> None:
    assert heads_links(head)
    assert not heads_links(f"{head}, my aunt says, is a lie.")


@pytest.mark.parametrize(
    "told", ["If you liked that, you would like her.", "More in the summer.", "Más de veinte años."]
)
def test_a_sentence_heads_no_list_of_links(told: str) -> None:
    assert not heads_links(told)


def test_a_newsroom_speaks_of_the_text_and_a_guest_of_herself() -> None:
    assert is_newsroom_note("An earlier version of this story misspelt her name.")
    assert not is_newsroom_note("Correction: I wrote the article in May.")
    assert not is_newsroom_note("An earlier version of this well was deeper.")
    assert not is_newsroom_note("Une première version de ce texte faisait six cents pages.")
    assert not is_newsroom_note("Editors note down all of it.")


def test_an_advert_says_that_it_is_one_or_sells_for_less_with_a_code() -> None:
    assert is_paid_for("Anzeige: Ein Spaten fürs Leben.")
    assert is_paid_for("Use code SPADE20 for 20% off your first spade.")
    assert is_paid_for("Sponsored by Spade & Sons. They make spades.")
    assert not is_paid_for("The code ABBA was on the door.")
    assert not is_paid_for("The code LIBRE was free for all.")


@pytest.mark.parametrize(
    "words",
    [
        "Get 3 months free with code HIVE.",
        *("Use code SPADE for free shipping.", "Use code SPADE for $5 off.", "Use the code HIVE at checkout."),
        *("Code: HIVE20, twenty per cent off", "Mit dem Code BIENE sparst du 10 %."),
        *("Con el código ABEJA, gratis el primer mes.", "Avec le code ABEILLE, 10 % de réduction."),
        "Com o código ABELHA, 5% de desconto.",
    ],
)
def test_a_code_that_makes_an_offer_sells(words: str) -> None:
    assert is_paid_for(words)


@pytest.mark.parametrize(
    "words",
    [
        "The guard has to enter the code ALPHA before the alarm goes off.",
        "Then they enter the code NOVA, and the prisoner is free to save the ship.",
        "With the code ENIGMA the navy read 90 percent of the mail.",
        "Sie kamen mit dem Code ALPHA hinein, und der Eintritt war gratis.",
    ],
)
def test_a_code_that_somebody_tells_of_sells_nothing(words: str) -> None:
    assert not is_paid_for(words)
    assert not is_paid_for("Sponsored by the brewery. That was rare.")


def test_a_caption_ends_with_who_made_the_picture() -> None:
    assert is_credited("The well at noon (Foto: Jo Ray)")
    assert is_credited("The well at noon Foto: Jo Ray")
    assert is_credited("The well at noon, photo by Jo Ray")
    assert is_credited("The well at noon, photo by Jo Ray, Northern Pictures")
    assert not is_credited("I never liked the photo: Jo took it at noon.")
    assert not is_credited("Il ne reste qu'une image : Venise.")
    assert not is_credited("The cover has an illustration by Marta.")
    assert not is_credited("The best of them, a photo by Jo Ray, hangs in the town hall")
    assert not is_credited("The best one, photo by Jo Ray, hangs in the town hall")


def dashed(language: str, below: str, within: str = "") -> Pairs:
    """Return what is understood of a talk whose turns open with a dash."""
    turns = [f"— {asked}\n\n— {told}" for asked, told in TALKS[language].pairs]
    talk = "\n\n".join((TALKS[language].title, TALKS[language].introduction, *turns[:3], within, *turns[3:], below))
    return exchanges_in(talk, "talk.txt", language)


@pytest.mark.parametrize(
    ("language", "below"),
    [
        ("fr", "Agathe Morvan est géographe.\n\nEau douce, 19 € le numéro. Et si vous offriez un puits ?"),
        ("es", "Clara Montes es geógrafa.\n\nAgua dulce, 19 € el número. ¿Y si regalara un pozo?"),
        ("de", "Greta Uhl ist Geografin.\n\nSüßwasser, 19 € das Heft. Wie wäre es mit einem Brunnen?"),
    ],
)
def test_a_question_to_readers_below_the_last_dash_is_no_turn(language: str, below: str) -> None:
    assert dashed(language, below) == TALKS[language].pairs


@pytest.mark.parametrize(
    ("language", "box"),
    [
        ("es", "LA FICHA\n31 metros - pozo de la cervecera\nAforo: 1.240 cubos"),
        ("fr", "Repères\n1983 : premier puits\n1999 : le plus profond"),
        ("de", "Zur Person\nGeboren 1957 in Holm\nGräbt seit 1983"),
        ("fr", "EN PRATIQUE\nTrois signes\n1. L'eau est trouble.\n2. Elle sent le fer.\nUn guide sur puits.example"),
    ],
)
def test_a_box_with_facts_stands_in_no_answer(language: str, box: str) -> None:
    assert dashed(language, "", box) == TALKS[language].pairs


def test_words_that_head_a_box_are_no_box_where_somebody_goes_on() -> None:
    assert is_box("At a glance:\nBorn in 1957")
    assert not is_box("At a glance\nI saw that the rope was gone.")
    assert not is_box("Profile")


def test_what_opens_an_answer_is_no_box() -> None:
    told = ("In brief:\nTwo wells.\nNo pump.", "The third well is dry.")
    text = f"**What is left?**\n\n{told[0]}\n\n{told[1]}\n\n**And whose are they?**\n\nMy aunt's, all of them.\n"
    document = read(text.encode(), "talk.md")

    assert next(iter(pairs_in(document.source, parse(document, "en")))) == ("What is left?", " ".join(told))
