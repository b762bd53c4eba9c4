"""Records of parliaments, which print the office of whoever is heard in full, however long."""

from __future__ import annotations

from textwrap import fill

import pytest

from bot.reading.formats import read
from bot.transcript import parse
from bot.transcript.names.offices import holder_in, offices_of, titled
from transcript.building import pairs_in

SPANISH = (
    ("¿Qué ocurrió en la presa la noche del 8 de diciembre?", "Se atascó la compuerta. Había entrado un tronco."),
    ("¿Por qué no avisó usted a los pueblos?", "Avisé. Lo que no funcionó fue la sirena."),
    ("¿Quién desconectó la sirena?", "La empresa, por una avería. No consta ninguna orden mía."),
    ("¿Cuánta agua se perdió?", "Tres hectómetros. Es lo que bebe la comarca en cinco meses."),
)
FRENCH = (
    ("Que s’est-il passé au barrage dans la nuit du 8 décembre ?", "La vanne s’est bloquée. Un tronc était entré."),
    ("Pourquoi n’avez-vous pas prévenu les villages ?", "Je les ai prévenus. La sirène n’a pas marché."),
    ("Qui a coupé la sirène ?", "L’entreprise, à cause d’une panne. Je n’ai donné aucun ordre."),
    ("Combien d’eau a-t-on perdu ?", "Trois millions de mètres cubes. Le pays en boit autant en cinq mois."),
)
GERMAN = (
    ("Was ist am Staudamm in der Nacht zum 8. Dezember passiert?", "Ein Schütz klemmte. Ein Stamm lag darin."),
    ("Warum haben Sie die Dörfer nicht gewarnt?", "Ich habe gewarnt. Nur die Sirene ging nicht."),
    ("Wer hat die Sirene abgeschaltet?", "Die Firma, wegen eines Defekts. Von mir gibt es keine Anweisung."),
    ("Wie viel Wasser ging verloren?", "Drei Millionen Kubikmeter. Das trinkt der Kreis in fünf Monaten."),
)
PORTUGUESE = (
    ("O que aconteceu na barragem na noite de 8 de dezembro?", "A comporta encravou. Tinha entrado um tronco."),
    ("Porque não avisou as aldeias?", "Avisei. O que não funcionou foi a sirene."),
    ("Quem desligou a sirene?", "A empresa, por causa de uma avaria. Não há ordem minha."),
    ("Quanta água se perdeu?", "Três hectómetros. É o que a região bebe em cinco meses."),
)
ENGLISH = (
    ("What happened at the dam on the night of 8 December?", "The third gate jammed. A trunk had got in."),
    ("Why were the villages not warned?", "I did warn them. It was the siren that failed."),
    ("Who switched the siren off?", "The firm did, because of a fault. I gave no such order."),
    ("How much water was lost?", "Three million cubic metres. The county drinks that in five months."),
)
ITALIAN = (
    ("Che cosa è successo alla diga nella notte dell'8 dicembre?", "La paratoia si è bloccata. C'era un tronco."),
    ("Perché non ha avvisato i paesi?", "Ho avvisato. Non ha funzionato la sirena."),
    ("Chi ha spento la sirena?", "La ditta, per un guasto. Non c'è nessun mio ordine."),
    ("Quanta acqua si è persa?", "Tre milioni di metri cubi. La provincia li beve in cinque mesi."),
)
LABELS = [
    (
        SPANISH,
        "El señor UGARTE SOLÍS:",
        "La señora LASTRA MENA:",
        [
            ("La señora INGENIERA JEFA (Tarancón Ibarra):", "Tarancón Ibarra"),
            ("La señora INGENIERA JEFA DE LA PRESA DE VALDELOBA (Tarancón Ibarra):", "Tarancón Ibarra"),
            ("La señora DIRECTORA GENERAL DE AGUAS (Tarancón Ibarra):", "Tarancón Ibarra"),
            ("La señora PRESIDENTA DEL CONSEJO DE LAS PRESAS DE LA RIBERA (Tarancón Ibarra):", "Tarancón Ibarra"),
            ("El señor PRESIDENTE DEL GOBIERNO (Soto Paz-Urdiales):", "Soto Paz-Urdiales"),
            ("El señor CATEDRÁTICO DE INGENIERÍA DE LA UNIVERSIDAD DE LA RIBERA (Soto Paz):", "Soto Paz"),
            (
                "La señora VICEPRESIDENTA TERCERA DEL GOBIERNO Y MINISTRA PARA LA TRANSICIÓN ECOLÓGICA, LAS RELACIONES"
                " CON LAS CORTES Y EL RETO DEMOGRÁFICO (De la Serna Soto):",
                "De la Serna Soto",
            ),
        ],
    ),
    (
        FRENCH,
        "M. Luc Ferrand.",
        "Mme Anne Besse.",
        [
            (
                "M. Bo Tavel, ministre de l’économie, des finances et de la souveraineté industrielle et numérique.",
                "Bo Tavel",
            ),
            ("M. le ministre de l’intérieur.", "M. le ministre de l’intérieur"),
        ],
    ),
    (
        GERMAN,
        "Ole Sievers (FWN):",
        "Meral Aksoy (SPD):",
        [
            ("Bo Tavel, Bundesminister für Umwelt, Naturschutz, nukleare Sicherheit und Verbraucher:", "Bo Tavel"),
            ("Bo Tavel, Parl. Staatssekretär bei der Bundesministerin für Wirtschaft und Klimaschutz:", "Bo Tavel"),
        ],
    ),
    (
        PORTUGUESE,
        "O Sr. Rui Lessa (PS):",
        "A Sr.ª Ana Mourão (PSD):",
        [
            ("O Sr. Ministro da Administração Interna (Eduardo Prata):", "Eduardo Prata"),
            ("A Sr.ª Secretária de Estado Adjunta e das Infraestruturas Hidráulicas (Ida Prata):", "Ida Prata"),
        ],
    ),
    (
        PORTUGUESE,
        "O SR. RUI LESSA (PT - SP) –",
        "A SRA. ANA MOURÃO (PL - RJ) –",
        [("O SR. MINISTRO DA INTEGRAÇÃO E DO DESENVOLVIMENTO REGIONAL (Waldez Prata) –", "Waldez Prata")],
    ),
    (
        ENGLISH,
        "Colin Tarn (Lorn) (Lab):",
        "Ruth Amberley (Skell) (Con):",
        [
            ("The Secretary of State for Environment, Food and Rural Affairs (Rebecca Kettle):", "Rebecca Kettle"),
            ("The Minister of State, Department for Energy and Rural Affairs (Lord Kettle) (Con):", "Lord Kettle"),
        ],
    ),
    (
        ENGLISH,
        "Mr. Colin Tarn (Lorn, CPC):",
        "Ms. Ruth Amberley (Skell, NDP):",
        [("Hon. Ida Kettle (Minister of Families and Children and Associate Minister of Rivers, Lib.):", "Ida Kettle")],
    ),
    (
        ENGLISH,
        "Colin Tarn (ECR). –",
        "Ruth Amberley (Renew). –",
        [("Jo Kettle, Vice-President of the Commission / High Representative of the Union for Rivers. –", "Jo Kettle")],
    ),
    (
        ITALIAN,
        "MARCO FERRI.",
        "GIULIA SANTI.",
        [("CARLA DOSSI, Ministra dell'ambiente e delle infrastrutture idriche ed energetiche.", "CARLA DOSSI")],
    ),
]


@pytest.mark.parametrize(
    ("talk", "first", "second", "office", "holder"),
    [(talk, first, second, *each) for talk, first, second, heard in LABELS for each in heard],
)
def test_whoever_holds_an_office_however_long_answers_those_who_ask(
    talk: tuple[tuple[str, str], ...], first: str, second: str, office: str, holder: str
) -> None:
    asking = (first, second, first, second)
    document = read(
        "".join(
            f"{who} {asked}\n\n{office} {said}\n\n" for who, (asked, said) in zip(asking, talk, strict=True)
        ).encode(),
        "talk.txt",
    )

    found = parse(document)

    assert pairs_in(document.source, found) == list(talk)
    assert found.interviewees == (holder,)
    assert len(found.interviewers) == 2


@pytest.mark.parametrize(
    ("talk", "first", "office", "holder"),
    [
        (
            SPANISH,
            "La señora LASTRA MENA:",
            "El señor SECRETARIO DE ESTADO DE INFRAESTRUCTURAS, TRANSPORTES Y VIVIENDA (Soto Paz):",
            "Soto Paz",
        ),
        (
            FRENCH,
            "M. Luc Ferrand :",
            "M. Bo Tavel, ministre de l’économie, des finances et de la souveraineté industrielle et numérique :",
            "Bo Tavel",
        ),
        (
            PORTUGUESE,
            "O SR. RUI LESSA (PT - SP) –",
            "O SR. MINISTRO DA INTEGRAÇÃO E DO DESENVOLVIMENTO REGIONAL (Waldez Prata) –",
            "Waldez Prata",
        ),
        (
            ENGLISH,
            "Colin Tarn:",
            "The Secretary of State for Environment, Food and Rural Affairs (Rebecca Kettle):",
            "Rebecca Kettle",
        ),
    ],
)
@pytest.mark.parametrize("width", [56, 64, 72])
def test_an_office_may_go_on_in_the_next_line(
    talk: tuple[tuple[str, str], ...], first: str, office: str, holder: str, width: int
) -> None:
    turns = [f"{who} {words}" for pair in talk for who, words in zip((first, office), pair, strict=True)]
    document = read("\n".join(fill(turn, width, break_on_hyphens=False) for turn in turns).encode(), "talk.txt")

    found = parse(document)

    assert [(" ".join(q.split()), " ".join(a.split())) for q, a in pairs_in(document.source, found)] == list(talk)
    assert found.interviewees == (holder,)


def test_the_first_name_of_a_holder_stands_above_the_talk() -> None:
    (first, heard), (second, more), *_ = SPANISH
    office = "La señora INGENIERA JEFA DE LA PRESA DE VALDELOBA (Tarancón Ibarra):"
    text = (
        "Comparecencia de la ingeniera jefa de la presa, doña Remedios Tarancón Ibarra\n\n"
        f"La señora LASTRA MENA: {first}\n\n{office} {heard}\n\nLa señora LASTRA MENA: {second}\n\n{office} {more}\n"
    )

    assert parse(read(text.encode(), "talk.txt")).interviewees == ("Remedios Tarancón Ibarra",)


def test_a_line_above_a_label_that_says_who_somebody_is_does_not_go_on_in_it() -> None:
    text = (
        "A talk with Ida Holm\n\nIda Holm, Minister for the Boats and Harbours of the Islands\n"
        "Bo Ray: Why boats?\nIda Holm: They float.\nBo Ray: And harbours?\nIda Holm: They do not.\n"
    )
    document = read(text.encode(), "talk.txt")

    assert pairs_in(document.source, parse(document)) == [
        ("Why boats?", "They float."),
        ("And harbours?", "They do not."),
    ]


@pytest.mark.parametrize(
    ("label", "offices", "person"),
    [
        ("La señora INGENIERA JEFA (Holm Ray)", ("senora", "ingeniera", "jefa"), ""),
        ("El señor REPRESENTANTE (Holm Ray)", ("representante",), ""),
        ("El señor SENADOR LARA (Partido Popular)", ("senor", "senador"), "LARA"),
        ("El señor UGARTE SOLÍS (Grupo Mixto)", ("senor",), "UGARTE SOLÍS"),
        ("El señor UGARTE DE LARA (Grupo Mixto)", ("senor",), "UGARTE DE LARA"),
        ("A Sr.ª Ana de Lara (Iniciativa Liberal)", ("sr.a",), "Ana de Lara"),
        ("The Lantern (Ida Holm)", (), "The Lantern (Ida Holm)"),
    ],
)
def test_in_brackets_stands_who_holds_an_office_and_to_whom_somebody_belongs(
    label: str, offices: tuple[str, ...], person: str
) -> None:
    assert (titled(label).offices, titled(label).person) == (offices, person)


@pytest.mark.parametrize(
    ("label", "holder"),
    [
        ("The Chair (Ida Holm)", "Ida Holm"),
        ("O SR. PRESIDENTE (Deputado Rui Lessa)", "Rui Lessa"),
        ("The Minister of State (Lord Holm) (Con)", "Lord Holm"),
        ("El señor MINISTRO DE FOMENTO (De la Serna Soto)", "De la Serna Soto"),
        ("The Chair (Con)", None),
        ("The Chair", None),
    ],
)
def test_who_holds_an_office_stands_in_brackets_with_a_title_or_in_full(label: str, holder: str | None) -> None:
    assert holder_in(label) == holder


@pytest.mark.parametrize(
    ("label", "leaning"),
    [
        ("El señor PRESIDENTE DE LA COMISIÓN (Holm Ray)", {"x": 1}),
        ("Mme la présidente de l'Assemblée", {"x": 1}),
        ("El señor PRESIDENTE DEL GOBIERNO (Holm Ray)", {}),
        ("The President of the Harbour Trust", {}),
    ],
)
def test_a_president_of_something_that_is_no_house_does_not_preside(label: str, leaning: dict[str, int]) -> None:
    assert offices_of([(label, "x"), ("Bo Lara", "bo lara"), ("Ann Lee", "ann lee")]).leanings == leaning


def test_what_a_minister_does_is_no_label() -> None:
    text = (
        "M. Luc Ferrand. Qui a coupé la sirène ?\n\nM. Bo Tavel. L’entreprise, à cause d’une panne.\n\n"
        "M. le ministre de l’intérieur quitte la salle. On l’attend.\n\n"
        "M. Luc Ferrand. Qui a prévenu les villages ?\n\nM. Bo Tavel. Moi, vers deux heures.\n"
    )

    assert parse(read(text.encode(), "talk.txt")).interviewees == ("Bo Tavel",)
