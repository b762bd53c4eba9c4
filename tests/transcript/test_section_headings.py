"""Headings of sections among questions that are headings too."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.signs.cue_words import cues_for
from bot.transcript.signs.question_score import asks_unmarked
from transcript.building import document_of, pairs_in, paragraphs_in

#: Three sections, each with two exchanges; the last three were left out.
SECTIONS = {
    "en": {
        "The early years": (
            ("Why do you keep bees in a town?", "Because the town has more flowers than the fields have."),
            ("Do the neighbours mind?", "One did. He gets honey now, and he calls it a tax."),
        ),
        "A matter of trust": (
            ("What did the first winter cost you?", "Three hives and my savings. I learned to wait."),
            ("Tell me about the queen.", "She came by post, and the postman carried her like a bomb."),
        ),
    },
    "fr": {
        "Les premières années": (
            ("Pourquoi des abeilles en ville ?", "Parce que la ville a plus de fleurs que les champs."),
            ("Et les voisins ?", "Un seul s'est plaint. Il reçoit du miel, il appelle ça un impôt."),
        ),
        "Une affaire de confiance": (
            ("Combien vous a coûté le premier hiver ?", "Trois ruches et mes économies. J'ai appris à attendre."),
            ("Le referiez-vous ?", "Je commencerais avec deux ruches, et certainement pas avec neuf."),
        ),
    },
    "de": {
        "Die frühen Jahre": (
            ("Warum halten Sie Bienen in der Stadt?", "Weil die Stadt mehr Blumen hat als die Felder."),
            ("Stört das die Nachbarn?", "Einen schon. Er bekommt jetzt Honig und nennt es eine Steuer."),
        ),
        "Eine Frage des Vertrauens": (
            ("Was hat der erste Winter gekostet?", "Drei Völker und mein Erspartes. Ich habe warten gelernt."),
            ("Würden Sie es wieder tun?", "Ich würde mit zwei Völkern anfangen und nicht mit neun."),
        ),
    },
    "es": {
        "Los primeros años": (
            ("¿Por qué abejas en la ciudad?", "Porque la ciudad tiene más flores que los campos."),
            ("¿Y los vecinos?", "Uno se quejó. Ahora recibe miel y dice que es un impuesto."),
        ),
        "Cuestión de confianza": (
            ("¿Cuánto le costó el primer invierno?", "Tres colmenas y mis ahorros. Aprendí a esperar."),
            ("¿Lo haría otra vez?", "Empezaría con dos colmenas, y desde luego no con nueve."),
        ),
    },
    "pt": {
        "Os primeiros anos": (
            ("Porquê abelhas na cidade?", "Porque a cidade tem mais flores do que os campos."),
            ("E os vizinhos?", "Um queixou-se. Agora recebe mel e chama-lhe imposto."),
        ),
        "Uma questão de confiança": (
            ("Quanto lhe custou o primeiro inverno?", "Três colmeias e as poupanças. Aprendi a esperar."),
            ("Voltaria a fazê-lo?", "Começava com duas colmeias, e com certeza não com nove."),
        ),
    },
    "zh": {
        "早年": (
            ("您为什么在城里养蜂？", "因为城里的花比田里的多，阳台上也没有人打药。"),
            ("邻居有意见吗？", "有一位。现在他每年有蜜，他说那是税。"),
        ),
        "信任": (
            ("第一个冬天您损失了多少？", "三箱蜂，还有我的积蓄。我学会了等。"),
            ("您还会再养吗？", "会，可是先养两箱，不会一开始就养九箱。"),
        ),
    },
}


@pytest.mark.parametrize("level", ["##", "###"])
@pytest.mark.parametrize("language", SECTIONS)
def test_a_heading_of_a_section_above_a_question_is_not_asked(language: str, level: str) -> None:
    sections = SECTIONS[language]
    printed = (
        f"{level} {title}\n\n" + "".join(f"{level} {asked}\n\n{told}\n\n" for asked, told in pairs)
        for title, pairs in sections.items()
    )
    document = document_of("".join(printed))

    found = parse(document, language)

    text = document.source.text
    asked = [[p.span.of(text).lstrip("# ") for p in e.question] for e in found.exchanges]
    assert asked == [[question] for pairs in sections.values() for question, _ in pairs]


def test_a_question_of_two_headings_that_are_sentences_stays_whole() -> None:
    pair = "## You came by boat.\n\n## Was it cold?\n\nIt was, and I had no coat with me.\n\n"

    assert [len(e.question) for e in parse(document_of(pair * 4), "en").exchanges] == [2] * 4


#: Of each language two short requests, what is told below either, and two questions with what is told below them.
PROMPTS = {
    "en": (
        ("Tell me about growing up", "Give us an example", "My father kept the lock, and I held the lamp for him."),
        ("How did you come to the boats?", "I took a summer job on a barge, and I did not come back."),
        ("What are you working on today?", "I am counting fish. My students and I built a ladder for them."),
    ),
    "de": (
        ("Erzählen Sie von früher", "Beschreib uns die Schleuse", "Mein Vater war Wärter, ich hielt die Lampe."),
        ("Wie kamen Sie zu den Booten?", "Ich fuhr einen Sommer lang auf einem Kahn mit und kam nicht zurück."),
        ("Woran arbeiten Sie heute?", "Ich zähle Fische. Meine Schüler und ich haben ihnen eine Treppe gebaut."),
    ),
    "fr": (
        ("Racontez-moi votre enfance", "Parlez-nous de l’écluse", "Mon père la gardait, je tenais la lampe."),
        ("Comment êtes-vous venue aux bateaux ?", "J’ai passé un été sur une péniche, et je n’en suis pas revenue."),
        ("À quoi travaillez-vous ?", "Je compte les poissons. Mes élèves et moi leur avons fait une échelle."),
    ),
    "es": (
        ("Cuénteme de su infancia", "Háblanos de la esclusa", "Mi padre la cuidaba, y yo sostenía la lámpara."),
        ("¿Cómo llegó a los barcos?", "Trabajé un verano en una barcaza, y no volví de allí."),
        ("¿En qué trabaja ahora?", "Cuento peces. Mis alumnos y yo les hicimos una escalera."),
    ),
    "pt": (
        ("Fale-me da infância", "Conte-nos da eclusa", "O meu pai tomava conta dela, eu segurava o lampião."),
        ("Como chegou aos barcos?", "Trabalhei um verão numa barcaça, e não voltei de lá."),
        ("Em que trabalha agora?", "Conto peixes. Os meus alunos e eu fizemos-lhes uma escada."),
    ),
}


@pytest.mark.parametrize("place", [0, 2])
@pytest.mark.parametrize("prompt", [0, 1])
@pytest.mark.parametrize("language", PROMPTS)
def test_a_short_request_among_questions_in_bold_is_no_heading(language: str, prompt: int, place: int) -> None:
    (*prompts, told_of), *pairs = PROMPTS[language]
    pairs.insert(place, (prompts[prompt], told_of))
    talk = "".join(f"**{asked}**\n\n{told}\n\n" for asked, told in pairs)
    document = document_of(f"---\ntitle: 1912\n---\n\n{talk}")

    assert pairs_in(document.source, parse(document, language)) == pairs


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "Erzählt mal von früher"),
        ("de", "Schildern Sie den Alltag"),
        ("fr", "Décris-nous l’écluse"),
        ("es", "Dime tres nombres"),
        ("es", "Dinos la verdad"),
        ("es", "Decidme algo"),
        ("es", "Explíquenos la esclusa"),
        ("pt", "Nos conte da eclusa"),
        ("pt", "Me fale da infância"),
        ("it", "Dimmi di tuo padre"),
        ("it", "Ci racconti la chiusa"),
        ("zh", "请谈谈你的童年"),
        ("zh", "请您给我们介绍一下水闸"),
    ],
)
def test_a_request_for_something_to_be_told_asks(language: str, words: str) -> None:
    assert asks_unmarked(words, cues_for(language))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "Dixième anniversaire"),
        ("fr", "Dilemme"),
        ("fr", "Le diadème"),
        ("es", "Los dinosaurios"),
        ("it", "Il ci"),
    ],
)
def test_words_that_only_begin_like_a_request_ask_nothing(language: str, words: str) -> None:
    assert not asks_unmarked(words, cues_for(language))


#: Of each language headings without question marks, the last of them a topic, and what is told below each.
TOPICS = {
    "en": (
        ("What Made You Begin", "I had a rope and no boat. So I borrowed one."),
        ("How Do You Find Your Way", "I look at the gulls, and then I look at the map."),
        ("What Have You Learned At Sea", "To wait. And I have learned to mend a sail."),
        ("The Next Voyage", "I want to see the ice once more, before it goes."),
    ),
    "de": (
        ("Was hat Sie zur See gebracht", "Ich hatte ein Seil und kein Boot. Also lieh ich mir eins."),
        ("Wie finden Sie Ihren Weg", "Ich sehe nach den Möwen, dann sehe ich in die Karte."),
        ("Was haben Sie draußen gelernt", "Zu warten. Und ein Segel zu flicken."),
        ("Die nächste Reise", "Ich will das Eis noch einmal sehen, ehe es geht."),
    ),
    "fr": (
        ("Comment avez-vous commencé", "J’avais une corde et pas de bateau. J’en ai emprunté un."),
        ("Comment trouvez-vous votre route", "Je regarde les mouettes, et puis la carte."),
        ("Que vous a appris la mer", "À attendre. Et j’ai appris à recoudre une voile."),
        ("Le prochain voyage", "Je veux revoir la glace, avant qu’elle parte."),
    ),
    "es": (
        ("Cómo empezó usted", "Yo tenía una cuerda y ningún barco. Así que pedí uno."),
        ("Cómo encuentra su rumbo", "Miro las gaviotas, y luego miro el mapa."),
        ("Qué ha aprendido usted en el mar", "A esperar. Y aprendí a remendar una vela."),
        ("El próximo viaje", "Quiero ver el hielo otra vez, antes de que se vaya."),
    ),
    "pt": (
        ("Como começou a sua viagem", "Eu tinha uma corda e nenhum barco. Pedi um."),
        ("Como encontra o seu rumo", "Olho para as gaivotas, e depois para o mapa."),
        ("O que você aprendeu no mar", "A esperar. E aprendi a remendar uma vela."),
        ("A próxima viagem", "Quero ver o gelo outra vez, antes que se vá."),
    ),
}


def test_headings_above_few_labels_of_the_only_one_who_has_some_are_no_questions() -> None:
    topics = TOPICS["en"]
    labelled = "".join(f"## {asked}\n\n**Ida:** {told}\n\n" for asked, told in topics)
    rest = "".join(f"## Map {n}\n\nIt shows the sea.\n\n" for n in range(4))

    assert len(parse(document_of(f"# At sea\n\n{labelled}"), "en").exchanges) == len(topics)
    assert not parse(document_of(f"# At sea\n\n{labelled}{rest}"), "en").exchanges


@pytest.mark.parametrize("times", ["", " [0:02 - 0:58]", " (01:11–01:48)"])
@pytest.mark.parametrize("language", TOPICS)
def test_headings_without_marks_ask_the_only_one_who_has_a_label(language: str, times: str) -> None:
    pairs = TOPICS[language]
    head = "# 1912\n\nThis text was written down by a machine.\n\n"
    document = document_of(head + "".join(f"## {asked}{times}\n\n**Ida**: {told}\n\n" for asked, told in pairs))

    assert pairs_in(document.source, parse(document, language)) == list(pairs)


def test_headings_above_turns_of_several_are_those_of_sections() -> None:
    turns = "**Jo**: Is it far?\n\n**Ida**: I have never been there.\n\n"
    document = document_of("".join(f"## {asked}\n\n{turns}" for asked, _ in TOPICS["en"]))

    assert pairs_in(document.source, parse(document, "en")) == [("Is it far?", "I have never been there.")] * 4


@pytest.mark.parametrize("label", ["Q", "Jo Lee"])
def test_headings_above_questions_are_those_of_sections_where_only_these_have_a_label(label: str) -> None:
    asked = ("When did you first sail?", "Which tools do you use?", "Is there anybody who helps?", "Will you go on?")
    talk = [(question, told) for question, (_, told) in zip(asked, TOPICS["en"], strict=True)]
    heads = [head for head, _ in TOPICS["en"]]
    text = "".join(f"## {head}\n\n{label}: {q}\n\n{told}\n\n" for head, (q, told) in zip(heads, talk, strict=True))
    document = document_of(f"# Ida Holm on the sea\n\n{text}")

    assert pairs_in(document.source, parse(document, "en")) == talk


@pytest.mark.parametrize("mark", ["`", "```"])
def test_sentences_between_backticks_are_no_headings_of_sections(mark: str) -> None:
    asked = ("Why did you start?", "Do they sting?", "What is your motto?", "Does it help?")
    told = ("I liked it.", "They never did. I am slow.", f"{mark}They hum.{mark}\n\n{mark}I hum.{mark}", "It does.")
    pairs = [([question], answer.split("\n\n")) for question, answer in zip(asked, told, strict=True)]
    document = document_of(
        "\n\n".join(f"**{question}**\n\n{answer}" for question, answer in zip(asked, told, strict=True))
    )

    assert paragraphs_in(document.source, parse(document, "en")) == pairs


PANEL = (
    ("The people behind the mill", "I grind."),
    ("What does grinding mean?", "Noise."),
    ("When do you rest?", "In ice."),
)


@pytest.mark.parametrize(("number", "asks"), [("{n}- ", True), ("{n}. ", True), ("", False)])
def test_a_heading_with_the_number_ahead_of_those_that_ask_asks_as_well(number: str, asks: bool) -> None:
    guests = ("Ida Holm", "Bo Ray", "Cem Acar")
    rounds = (
        f"### {number.format(n=n)}{head}\n\n"
        + "\n\n".join(f"**{name}:** {told} So says everybody here." for name in guests)
        for n, (head, told) in enumerate((*PANEL, ("Who comes next?", "Nobody.")), 1)
    )
    document = document_of("# The mill\n\nWe asked three people.\n\n" + "\n\n".join(rounds) + "\n")
    asked = [question for question, _ in pairs_in(document.source, parse(document, "en"))]

    assert asked[-3:] == ["What does grinding mean?", "When do you rest?", "Who comes next?"]
    assert (asked[0] == "The people behind the mill") is asks
