"""Offices, trades and the words for a part before names in labels: who is one person, who asks, who holds an office."""

from __future__ import annotations

import pytest

from bot.model import Transcript
from bot.reading.formats import read
from bot.transcript import parse
from bot.transcript.names.offices import are_two, holder_of, offices_of, surname_of_holder, titled

INQUIRY = """Fishing Harbours Committee
Members present: Ruth Amberley (The Chair); Baroness Skelling; Colin Tarn.

Witnesses: Dr Moira Kettle, University of Lorn; Piet Haan, Haan Nets Ltd.

Q1     The Chair: Good morning. How many harbours are left?

Piet Haan: Nine. Two of them have boats in.

Q2     Baroness Skelling: Dr Kettle, is that the right number?

Dr Moira Kettle: It depends on what you call a boat.

Q3     Colin Tarn: What would help?

Piet Haan: Ice. An ice house in each of them.

Baroness Skelling: And who pays for the ice?

Dr Moira Kettle: Whoever eats the fish.

The Chair: Thank you both.
"""
ANHOERUNG = """Wortprotokoll, 3. Sitzung des Bäderausschusses
Sachverständige: Jonte Wrede (Bademeister), Prof. Dr. Helga Amsinck (Hochschule)
Vorsitz: Rieke Boll (GuG)

Vors. Rieke Boll: Wir sprechen über das Hallenbad. Herr Wrede, bitte.

Sachverständiger Jonte Wrede: Ich stehe da seit zwanzig Jahren am Beckenrand. Es tropft.

Ole Sievers (FWN): Herr Wrede, wie viele Gäste kommen denn noch?

Sachverständiger Jonte Wrede: Morgens vierzig, abends acht, und die acht kommen zum Reden.

Sachverständige Prof. Dr. Helga Amsinck: Wir haben gezählt, es sind neun.

Meral Aksoy (SPD): Frau Professorin, was kostet das Dach?

Sachverständige Prof. Dr. Helga Amsinck: Das Dach kostet zwei Millionen, das Weglassen auch.

Vors. Rieke Boll: Danke. Wir machen Pause.
"""
COMISSAO = """COMISSÃO DE INQUÉRITO - PONTES
DEPOENTE: ZULMIRA PRATA - Barqueira.

A SRA. PRESIDENTE (Deputada Célia Mourão) - Declaro aberta a reunião. Há quanto tempo a senhora atravessa o rio?
A SRA. ZULMIRA PRATA - Desde menina, Excelência.
O SR. DEPUTADO ARTUR LESSA - Quantas pontes havia quando começou?
A SRA. ZULMIRA PRATA - Nenhuma. Por isso é que eu tinha trabalho.
O SR. DEPUTADO ARTUR LESSA - E hoje?
A SRA. ZULMIRA PRATA - Três, e duas estão fechadas.
O SR. DEPUTADO DINIZ CABRAL - Pela ordem. A senhora está acusando alguém?
A SRA. ZULMIRA PRATA - Não. Estou contando pontes.
O SR. DEPUTADO DINIZ CABRAL - Eu não perguntei isso.
A SRA. PRESIDENTE (Deputada Célia Mourão) - Deputado, por favor. A senhora viu a obra começar?
A SRA. ZULMIRA PRATA - Vi. Não vi acabar.
"""
POINT_DE_PRESSE = """Point presse du 3 mai – fermeture du col

La préfète, Aude Lestrange : Mesdames, messieurs, bonjour. Le col est fermé depuis ce matin.

Question : Madame la préfète, pour combien de temps ?

La préfète : Dix jours, si la neige tient. Sinon, quinze.

Question (Radio Cimes) : Qui a décidé ?

La préfète : Moi, à quatre heures, en chaussettes. Le directeur des routes m'avait appelée.

Question : Et les bergers ?

La préfète : Ils étaient descendus la veille. Ils ne lisent pas mes arrêtés, ils regardent le ciel.
"""
PRESSEKONFERENZ = """Mitschrift der Pressekonferenz vom 4. Mai
Auf dem Podium: Staatssekretär Anton Reiff und die Sprecherin Wilma Torf (Verkehr)

STAATSSEKRETÄR REIFF: Guten Tag! Das Kabinett hat die Fährverordnung beschlossen.

FRAGE: Frau Torf, was ändert sich auf der Fähre?

TORF: Die Fähre fährt jetzt auch bei Nebel, aber langsamer.

ZUSATZFRAGE: Wie viel langsamer?

TORF: So langsam, dass Sie es nicht merken.

FRAGE BRANDES: Herr Reiff, war das teuer?

STS REIFF: Ein Nebelhorn. Gebraucht.

ZUSATZ BRANDES: Von wem?

STS REIFF: Aus Holland. Mehr weiß ich nicht.
"""

COURT = """HARROW BRIDGE INQUIRY
Day 3

THE CHAIRMAN: Good morning. Yes, Ms Abara.

MS ABARA: Sir, I call Ned Tollgate.

                 MR NED TOLLGATE (affirmed)

MS ABARA: Mr Tollgate, were you the keeper of the bridge?
A.  I was, for thirty years.
Q.  Did you hear anything that night?
A.  I heard the chain. A chain like that does not sing.
Q.  What did you do?
A.  I wrote it in the book.
THE CHAIRMAN: Who reads the book?
A.  Nobody, sir, as it turned out.
THE CHAIRMAN: Thank you, Mr Tollgate.
"""
DEPOSITION = """DEPOSITION OF MARLA VENTNOR

BY MR. PIKE:
Q.  Where do you work?
A.  At the mill on Canal Street.
Q.  And what do you do there?
A.  I grease the crane.
MR. OSTROW: Objection to form.
Q.  Did you grease it that day?
A.  I grease it every day that it rains.
MR. OSTROW: Same objection.
Q.  Did it rain?
A.  All week. That is why I remember the crane.
"""
BRIEFING = """Remarks by Commissioner of Harbors Delia Roake
and Raj Bhatt, chief engineer

COMMISSIONER ROAKE: Morning, everybody. We closed the harbor at four. I will take your questions.

Q    Commissioner, how long will it be closed?

COMMISSIONER ROAKE: Until the chain is up. Six days, if you want a number that I will regret.

Q    Mr. Bhatt, did your people miss it?

MR. BHATT: It is possible. We look at it twice a year, with a lamp.

Q    Is there a better way than a lamp?

MR. BHATT: There is. It is in the budget request.

Q    Which one?

COMMISSIONER ROAKE: The one from 2011, and each one after it.
"""

CONGRESO = """COMISIÓN DE PESCA
Sesión núm. 14

El señor PRESIDENTE: Buenos días. Comparece la señora Ruiz Peña, patrona mayor. Tiene la palabra el señor Lago.

El señor LAGO: Gracias. Señora Ruiz, ¿cuántas barcas salen hoy?

La señora RUIZ PEÑA (Patrona mayor de la cofradía de Arnela): Nueve. Salen nueve y vuelven nueve, que es lo que yo miro.

La señora ORTEGA SANZ: ¿Y la gente joven?

La señora RUIZ PEÑA: La gente joven sale los viernes, pero no al mar.

El señor LAGO: ¿Qué le pide a esta comisión?

La señora RUIZ PEÑA: Que vengan un día a las cuatro de la mañana. Yo pongo el café.

El señor PRESIDENTE: Muchas gracias. Se levanta la sesión.
"""
BUNDESTAG = """Deutscher Bundestag – 19. Wahlperiode
Ausschuss für Fischerei, Protokoll der öffentlichen Anhörung

Die Vorsitzende: Guten Tag. Ich begrüße die Sachverständigen. Die erste Frage hat Abgeordnete Holt.

Abg. Ute Holt (SPD): Meine Frage geht an Herrn Dr. Lang. Wie viele Reusen stehen noch in der Schlei?

SV Dr. Peter Lang (Institut für Küstenkunde): Wir haben im letzten Jahr 214 gezählt. Die meisten sind leer.

Abg. Jens Rabe (FDP): Frau Thies, lohnt sich das für Sie noch?

SVe Birte Thies (Fischerin): Nein. Aber ich weiß nicht, was ich sonst um vier Uhr morgens machen soll.

Abg. Ute Holt (SPD): Was müsste geschehen?

SVe Birte Thies (Fischerin): Man müsste uns die Robben erklären, oder den Robben uns.

Die Vorsitzende: Vielen Dank. Wir sind am Ende.
"""
CAMERA = """Commissione pesca, seduta del 4 aprile
Audizione di Carla Dossi, presidente della cooperativa

PRESIDENTE. Buongiorno. Do la parola al collega Ferri.

MARCO FERRI. Signora Dossi, quante barche avete?

CARLA DOSSI, presidente della cooperativa. Ne abbiamo sette. Erano venti, ma il mare non le ha contate.

GIULIA SANTI. E i giovani?

CARLA DOSSI, presidente della cooperativa. I giovani vengono d'estate, per le fotografie.

MARCO FERRI. Che cosa vi serve?

CARLA DOSSI, presidente della cooperativa. Un molo che non si muova quando ci cammino.

PRESIDENTE. La ringrazio. La seduta è tolta.
"""
SENAT = """COMMISSION DES AFFAIRES MARITIMES
Mardi 12 mars 2019
- Présidence de Mme Hélène Caradec, présidente -
Audition de M. Yann Le Moal, directeur du port de Kerbihan

Mme Hélène Caradec, présidente. – Monsieur le directeur, combien de chalutiers reste-t-il ?

M. Yann Le Moal, directeur du port de Kerbihan. – Il en reste onze. Ils étaient quarante quand je suis arrivé.

M. Bruno Salvat. – Que font les autres ?

M. Yann Le Moal. – Ils se visitent. Le dimanche, il y a la queue.

Mme Nadège Thirion, rapporteure. – Quel budget vous faudrait-il ?

M. Yann Le Moal. – Le même, mais à l'heure.

M. Bruno Salvat. – Et la digue ?

M. Yann Le Moal. – La digue tient par habitude.

Mme Hélène Caradec, présidente. – Je vous remercie.
"""
CALLS = """THE GARDEN HOUR, broadcast April 9, 1987
Transcript

TOM BARLOW, HOST: Welcome back to the Garden Hour. With me is Edith Crane, who grows nothing but moss. Edith, why moss?

EDITH CRANE, MOSS GROWER: Because it does not ask for anything. I started with one stone, and I never watered it.

BARLOW: We have a caller. Jim from Leeds, go ahead.

CALLER (Jim, Leeds): Hello, Edith. Mine goes brown. What am I doing wrong?

CRANE: You are looking after it, love. Stop.

UNIDENTIFIED MALE: Tom, thirty seconds.

BARLOW: Can you walk on it?

CRANE: You can, if you take off your shoes and your opinions.

CALLER (Maureen): Can I eat it?

CRANE: You can eat anything once.

BARLOW: Edith Crane, thank you.
"""


def understood(text: str) -> Transcript:
    return parse(read(text.encode(), "talk.txt"))


@pytest.mark.parametrize(
    ("text", "asking", "answering", "exchanges"),
    [
        (INQUIRY, ("Ruth Amberley", "Skelling", "Colin Tarn"), ("Piet Haan", "Moira Kettle"), 4),
        (ANHOERUNG, ("Rieke Boll", "Ole Sievers", "Meral Aksoy"), ("Jonte Wrede", "Helga Amsinck"), 3),
        (COMISSAO, ("Célia Mourão", "Artur Lessa", "Diniz Cabral"), ("Zulmira Prata",), 5),
        (POINT_DE_PRESSE, (), ("Aude Lestrange",), 3),
        (PRESSEKONFERENZ, ("Brandes",), ("Anton Reiff", "Wilma Torf"), 4),
        (COURT, ("Abara",), ("Ned Tollgate",), 4),
        (DEPOSITION, ("Pike",), ("Marla Ventnor",), 4),
        (BRIEFING, (), ("Delia Roake", "Raj Bhatt"), 4),
        (CONGRESO, ("Lago", "Ortega Sanz"), ("Ruiz Peña",), 3),
        (BUNDESTAG, ("Ute Holt", "Jens Rabe"), ("Peter Lang", "Birte Thies"), 3),
        (CAMERA, ("MARCO FERRI", "GIULIA SANTI"), ("Carla Dossi",), 3),
        (SENAT, ("Hélène Caradec", "Bruno Salvat", "Nadège Thirion"), ("Yann Le Moal",), 4),
        (CALLS, ("TOM BARLOW",), ("EDITH CRANE",), 4),
    ],
)
def test_whoever_has_an_office_is_one_person_on_one_side(
    text: str, asking: tuple[str, ...], answering: tuple[str, ...], exchanges: int
) -> None:
    transcript = understood(text)

    assert transcript.interviewers == asking
    assert sorted(transcript.interviewees) == sorted(answering)
    assert len(transcript.exchanges) == exchanges


@pytest.mark.parametrize(
    ("label", "person"),
    [
        ("STAATSSEKRETÄR REENTS", "REENTS"),
        ("Sachverständige Prof. Dr. Annegret Sülzle", "Annegret Sülzle"),
        ("Baroness Achterley", "Achterley"),
        ("O SR. DEPUTADO TARCÍSIO BOAVENTURA", "TARCÍSIO BOAVENTURA"),
        ("M. le rapporteur", ""),
        ("La préfète", ""),
        ("The Chair", ""),
        ("Mme la présidente Solène Aubriot", "Solène Aubriot"),
        ("FRAGE SCHUBARTH", "SCHUBARTH"),
        ("Staatssekretär von Trotha", "von Trotha"),
        ("Ida Holm", "Ida Holm"),
        ("The Lantern", "The Lantern"),
        ("PRIME MINISTER", ""),
        ("La première ministre", ""),
        ("Ministerpräsidentin Holm", "Holm"),
        ("El Presidente Holm", "Holm"),
        ("Il Presidente Holm", "Holm"),
        ("Deputy Prime Minister Ida Holm", "Ida Holm"),
        ("Prime Video", "Prime Video"),
        ("Earl Grant", "Earl Grant"),
        ("Officer 2", "Officer 2"),
        ("Audience Member", "Audience Member"),
        ("Guest", "Guest"),
    ],
)
def test_a_label_is_an_office_and_a_person(label: str, person: str) -> None:
    assert titled(label).person == person


def test_a_man_and_a_woman_of_one_surname_are_two() -> None:
    assert are_two("MR. LEE", "MRS. LEE")
    assert are_two("Frau Holm", "Herr Holm")
    assert not are_two("Herr Holm", "Staatssekretär Holm")


@pytest.mark.parametrize(
    ("labels", "text", "holder"),
    [
        (("The Chair",), "Members: Ruth Amberley (The Chair); Colin Tarn.", "Ruth Amberley"),
        (("La préfète",), "La préfète, Aude Lestrange, a pris un arrêté.", "Aude Lestrange"),
        (("O SR. PRESIDENTE (Deputado Rui Lessa)",), "Nada.", "Rui Lessa"),
        (("THE CHAIRMAN",), "Chairman: Sir Edmund Pell", "Edmund Pell"),
        (("El alcalde",), "Habla el alcalde, Tomás Urdiales, sobre el puente.", "Tomás Urdiales"),
        (("Le rapporteur",), "M. Kévin Marchadier, rapporteur, et M. Luc Ferrand, rapporteur, ont lu.", None),
        (("The Chair",), "Nobody is named.", None),
        (("The Minister",), "The Minister for the Islands, Dame Ida Holm, came to the slip.", "Ida Holm"),
        (("La jueza",), "La jueza de aguas de la vega, Doña Ida Holm, habla.", "Ida Holm"),
        (("Vors.",), "Anwesend: Vorsitzende Abg. Dr. Ida Holm; Protokoll: M. Ehlers", "Ida Holm"),
        (("SV",), "Anwesend: Vors. Ida Holm; Sachverständiger Bo Ray, Sielmeister a. D.", "Bo Ray"),
        (("PRIME MINISTER",), "TRANSCRIPT OF THE PRIME MINISTER THE HON IDA HOLM MP DOORSTOP INTERVIEW", "Ida Holm"),
        (("PRIME MINISTER",), "Foreign Minister Bo Ray and Prime Minister Ida Holm", "Ida Holm"),
        (("MINISTER",), "The Hon Ida Holm MP\nMinister for the Islands", "Ida Holm"),
        (("MINISTER",), "The Hon Ida Holm MP\nMINISTER: No.", None),
        (("La juge",), "Le Phare : Et ?\n\nLa juge : Non.\n\nLa juge : Celui de Mme Ida Holm, qui gagne.\n", None),
    ],
)
def test_who_holds_an_office_is_whom_the_page_alone_says_so_of(
    labels: tuple[str, ...], text: str, holder: str | None
) -> None:
    assert holder_of(labels, text) == holder


def test_presidents_preside_only_where_nobody_asks_in_the_name_of_the_press() -> None:
    among_deputies = offices_of([("Presidente Lara", "lara"), ("Diputado Mora", "mora"), ("Diputada Paz", "paz")])
    before_the_press = offices_of([("PRESIDENT LARA", "lara"), ("Q", "q"), ("QUESTION", "question")])

    assert among_deputies.leanings == {"lara": 1}
    assert before_the_press.leanings == {}


def test_two_of_one_office_are_alike_and_two_who_are_only_addressed_are_not() -> None:
    assert offices_of([("Deputado Mora", "mora"), ("DEPUTADO PAZ", "paz"), ("Sr. Lara", "lara")]).alike == (
        ("mora", "paz"),
    )
    assert offices_of([("Frau Mora", "mora"), ("Frau Paz", "paz")]).alike == ()


def test_what_the_holder_of_an_office_says_first_is_not_who_holds_it() -> None:
    said = "Blog: Why?\n\nRichterin: Ida Holm hat eine Hecke.\n\nBlog: And?\n\nRichterin: Yes.\n"

    assert holder_of(["Richterin"], said) is None
    assert holder_of(["Richterin"], f"Richterin: Jette Kranz\n\n{said}") == "Jette Kranz"


@pytest.mark.parametrize(
    ("head", "press", "office", "vocative"),
    [
        ("TRANSCRIPT OF THE PREMIER THE HON IDA HOLM MP DOORSTOP, THE SLIP", "JOURNALIST", "PREMIER", "Premier, "),
        ("PRIME MINISTER, THE HON IDA HOLM MP\nSubjects: the slip; boats", "JOURNALIST", "PRIME MINISTER", ""),
        ("Mayor Ida Holm at the opening of the slip\nSubjects: boats", "REPORTER", "MAYOR", "Mayor, "),
        ("Ministerpräsidentin Ida Holm am neuen Steg\nThemen: Boote", "FRAGE", "MINISTERPRÄSIDENTIN", ""),
        ("La première ministre Ida Holm sur le nouveau quai\nSujets : bateaux", "JOURNALISTE", "PREMIÈRE MINISTRE", ""),
        ("La primera ministra, Ida Holm, en el muelle nuevo\nAsuntos: barcas", "PERIODISTA", "PRIMERA MINISTRA", ""),
        ("A primeira-ministra, Ida Holm, no cais novo\nAssuntos: barcos", "JORNALISTA", "PRIMEIRA-MINISTRA", ""),
    ],
)
def test_a_head_of_government_is_whom_the_head_says_so_of(head: str, press: str, office: str, vocative: str) -> None:
    turns = [
        f"{vocative}Bo Ray said today that the slip is too short.",
        "I have not heard that. It is long enough for what we have.",
        "How many boats are there?",
        "Nine. There were twenty when I was small, and I was small here.",
        "Who will pay for the rest?",
        "All of us, as we did for the light. I said so last year.",
    ]
    text = "".join(f"{office if n % 2 else press}:\n\n{turn}\n\n" for n, turn in enumerate(turns))

    found = understood(f"13 August\n\n{head.replace(chr(10), chr(10) * 2)}\n\n{text}[ends]\n")

    assert found.interviewees == ("Ida Holm",)
    assert len(found.exchanges) == 3


@pytest.mark.parametrize(
    ("label", "head", "expected"),
    [
        ("THE PRESIDENT", "Remarks by President Arkwright After the Regatta", "President Arkwright"),
        ("THE VICE PRESIDENT", "Remarks by Vice President Arkwright in Press Gaggle", "Vice President Arkwright"),
        ("LA MINISTRE", "Conférence de presse de la ministre Faye à Brest", "ministre Faye"),
        ("EL ALCALDE", "Palabras del alcalde Cifuentes tras la regata", "alcalde Cifuentes"),
        ("O MINISTRO", "Declarações do Ministro Arruda à imprensa", "Ministro Arruda"),
        ("DIE MINISTERIN", "Pressestatement mit Ministerin Uhlenbrock am Hafen", "Ministerin Uhlenbrock"),
        ("THE PRESIDENT", "Remarks by President Arkwright and President Soames", None),
        ("THE PRESIDENT", "Remarks by the President in Lorn", None),
        ("THE PRESIDENT", "What President Interview Means", None),
        ("THE PRESIDENT", "President: Good morning", None),
        ("THE PRESIDENT", "Remarks by President Brown After the Regatta", "President Brown"),
        ("THE PRESIDENT", "The President Resigns", None),
        ("THE PRESIDENT", "What the President Said", None),
        ("THE MAYOR", "Interview: Mayor Answers", None),
        ("DIE MINISTERIN", "Die Ministerin Erklärt die Lage", None),
        ("Arkwright", "Remarks by President Arkwright", None),
    ],
)
def test_a_surname_behind_an_office_above_the_talk_is_whose_it_is(label: str, head: str, expected: str | None) -> None:
    assert surname_of_holder([label], head) == expected


def test_whom_a_title_calls_by_office_and_surname_answers_under_the_office() -> None:
    text = (
        "# Remarks by Commissioner Arkwright in Press Gaggle\n\nLorn Harbour Airport\n\n3:15 P.M.\n\n"
        "Q    Commissioner, how many nets are left?\n\nTHE COMMISSIONER:  Nine.  I counted them on the way.\n\n"
        "Q    And who mends them?\n\nTHE COMMISSIONER:  My brother does, and he would like some twine.\n\n"
        "Q    Will he get it?\n\nTHE COMMISSIONER:  I have it in my bag.\n\n3:16 P.M.\n"
    )

    transcript = parse(read(text.encode(), "gaggle.md"))

    assert transcript.interviewees == ("Commissioner Arkwright",)
    assert len(transcript.exchanges) == 3
