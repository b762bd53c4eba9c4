"""Offices, trades and the words for a part before names in labels: who is one person, who asks, who holds an office."""

from __future__ import annotations

import pytest

from bot.model import Transcript
from bot.reading.formats import read
from bot.transcript import parse
from bot.transcript.offices import are_two, holder_of, offices_of, titled

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
    ],
    ids=["inquiry", "anhoerung", "comissao", "point", "pressekonferenz", "court", "deposition", "briefing"],
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
