from __future__ import annotations

import re

import pytest

from bot.transcript import parse
from bot.transcript.names.person_names import NAME, first_name_in, person_in, without_notes, without_style
from transcript.building import BEES, document_of


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Ida Holm", "Ida Holm"),
        ("Oduvaldo Crispim de Sá", "Oduvaldo Crispim de Sá"),
        ("Zé Né", "Zé Né"),
        ("Maria do Ó", "Maria do Ó"),
        ("Tomás Ré", "Tomás Ré"),
        ("Vu Ngọc Á", "Vu Ngọc Á"),
        ("Ilda Sá Couto", "Ilda Sá Couto"),
        ("Bei Gundula Pfaff", "Gundula Pfaff"),
        ("Odpovídá Jarmila Kudrnová", "Jarmila Kudrnová"),
        ("Odpowiada Grażyna Wilk", "Grażyna Wilk"),
        ("Schlagzeugern Gundula Pfaff", "Gundula Pfaff"),
        ("Bassisten Gundula Pfaff", "Gundula Pfaff"),
        ("Christen Holm", "Christen Holm"),
        ("Évariste Holm", "Évariste Holm"),
        ("Gewartet von K. Holm", "K. Holm"),
        ("Ludwig van B.", "Ludwig van B"),
        ("Acting Commissioner Ida Holm", "Ida Holm"),
        ("Amtierender Bürgermeister Bo Ray", "Bo Ray"),
        ("Glenda Faye Rucker Taken", "Glenda Faye Rucker"),
        ("Ingo van Aalst", "Ingo van Aalst"),
        ("Maïa Le Goff", "Maïa Le Goff"),
        ("Mathurin Le Bihan-Sorel", "Mathurin Le Bihan-Sorel"),  # a first name that ends like a trade
        ("Albin De Smet", "Albin De Smet"),
        ("Valentin Van den Broek", "Valentin Van den Broek"),
        ("Sofia El Amrani", "Sofia El Amrani"),
        ("Corentin Ben Youssef", "Corentin Ben Youssef"),
        ("María del Campo Ruiz", "María del Campo Ruiz"),
        ("Dr. Ida Holm", "Ida Holm"),
        ("Frau Jette Kranz", "Jette Kranz"),
        ("Die Imkerin Jette Kranz", "Jette Kranz"),
        ("Game Developer Edward Hall", "Edward Hall"),
        ("IDA HOLM", "Ida Holm"),
        ("TJ Holm", "TJ Holm"),
        ("TJ HOLM", "TJ Holm"),
        ("Ida Holm's", "Ida Holm"),
        ("İnci Holm'un", "İnci Holm"),
        ("İnci Holm’dan", "İnci Holm"),
        ("宋顺", "宋顺"),
        ("Maïa LE GOFF", "Maïa Le Goff"),
        ("Maëlle GUIVARC'H Publié", "Maëlle Guivarc'h"),
        ("Ida McHolm Community Reporter", "Ida McHolm"),
        ("Depoimento de Ida Holm", "Ida Holm"),
        ("Soy Ida Holm", "Ida Holm"),
        ("Présidence de Mme Ida Holm", "Ida Holm"),
        ("Coronel Ida Holm", "Ida Holm"),
        ("Foto de Emiliano Bárcenas", "Emiliano Bárcenas"),
        ("Pomologist Jonah Pettibone", "Jonah Pettibone"),  # a trade, by its ending
        ("Fährmann Onno Brahms", "Onno Brahms"),
        ("Försterin Wiebke Aalst", "Wiebke Aalst"),
        ("Albertina Rosa Cabrita", "Albertina Rosa Cabrita"),  # a rare word before a common first name
        ("Júlia Mestres i Vidal", "Júlia Mestres i Vidal"),
        ("JOSÉ MANUEL DE LA FUENTE ITURBE", "José Manuel De La Fuente Iturbe"),
        ("Jennifer Anne Lee", "Jennifer Anne Lee"),  # a first name that ends like a trade
        ("Ida McCarthy", "Ida McCarthy"),
        ("By Sigmunda Holm", "Sigmunda Holm"),  # a first name that is in no list
        ("Par Clotaire Vasseur", "Clotaire Vasseur"),
        ("Por Eliseu Tavares", "Eliseu Tavares"),
        ("Mit Wendelgard Thon", "Wendelgard Thon"),
        ("When Hallgrim Oyelaran", "Hallgrim Oyelaran"),
        ("Wilmer Ocampo Rey", "Wilmer Ocampo Rey"),  # a short first name that ends like a trade
        ("Iasmin Prado Tupã", "Iasmin Prado Tupã"),
        ("Walburga Thon den Fragen der Presse", "Walburga Thon"),
        ("Bodo Kranz den Vorsitz", "Bodo Kranz"),
        ("Jan van den Berg", "Jan van den Berg"),
        ("Jette Kranz Fotos", "Jette Kranz"),
        ("Marisa Osuna Rey Seguir", "Marisa Osuna Rey"),
        ("June Kranz", "June Kranz"),
        ("Julio Arce", "Julio Arce"),
        ("Abril Osuna", "Abril Osuna"),
        ("August Reiser", "August Reiser"),
        ("HOLM Marcel", "Marcel Holm"),  # as archives print it
        ("Schlüsselbund von Luca Holm", "Luca Holm"),
        ("Hilariona de Jesus Rey", "Hilariona de Jesus Rey"),
        ("Historias de Ana Prado", "Ana Prado"),
        ("Blanca de los Ríos-Osuna", "Blanca de los Ríos-Osuna"),
        ("Luca von Peter Holm", "Luca von Peter Holm"),
        ("Landwirt Wybe Tjaden", "Wybe Tjaden"),
        ("Me Apolline Kersauzon", "Apolline Kersauzon"),
        ("Doutor Bento Avilez Sá", "Bento Avilez Sá"),
        ("Germán Osuna", "Germán Osuna"),
        ("Ana Prado Bueno", "Ana Prado Bueno"),
        ("Nawal al-Holm", "Nawal al-Holm"),
        ("Rhys ap Holm", "Rhys ap Holm"),
        ("Wambui wa Holm", "Wambui wa Holm"),
        ("Entrevista de Ida Holm", "Ida Holm"),
        ("Traduction Ida Holm", "Ida Holm"),
    ],
)
def test_a_persons_name_stands_without_titles_and_trades(words: str, name: str) -> None:
    assert person_in(words) == name


@pytest.mark.parametrize(
    "words",
    [
        "Guten Tag", "Good Evening", "Buenas Tardes", "Vielen Dank",
        "Ida", "New York", "The Lantern Weekly", "Northwind Software Inc", "Developer Edward", "Senior Developer",
        "Universidad de Salamanca", "Rosa Luxemburg Straße", "Le Monde Diplomatique Radio", "Cultura Abierta",
        "Monday March", "Noticiero NorteJueves", "Dr. Holm",
        "Saudi Arabia", "By Kranz", "German Osuna", "Osuna June", "HOLM.- Buenas",
        "With A Retired Sailor", "One Two Three Four Five Six",
        "Mein Vater", "Ihre Tante", "Lesen Sie", "Wijkkrant De Kade", "Dorfblatt Elz",
        "Referat Medien", "Tribunal de las Acequias", "Lichen Uygulaması Röportajı",
        "Lichen Söyleşisi", "Lichen Wywiad",
    ],
)  # fmt: skip
def test_what_titles_outlets_and_places_are_called_is_no_persons_name(words: str) -> None:
    assert person_in(words) is None


def test_ama_in_capitals_ends_no_name() -> None:
    assert person_in("Harbour Beekeeping AMA") is None
    assert person_in("AMA ATA HOLM") == "Ama Ata Holm"
    assert person_in("Efua Ama") == "Efua Ama"


def test_one_word_could_be_the_first_name_of_an_author() -> None:
    assert first_name_in("Eileen") == ("Eileen",)
    assert [first_name_in(word) for word in ("Admin", "Redaktion", "eileen", "APA", "France", "J0hn")] == [()] * 6
    assert [first_name_in(word) for word in ("Writing", "Marketing", "Comunicación", "Équipe")] == [()] * 4
    assert [first_name_in(word) for word in ("WellCanada", "ABCWells", "BrunnenHaus", "AGWells")] == [()] * 4
    assert [first_name_in(word) for word in ("McCarthy", "DeShawn", "JoAnn")] == [
        ("McCarthy",),
        ("DeShawn",),
        ("JoAnn",),
    ]


@pytest.mark.parametrize(
    ("name", "bare"),
    [("O SR. BO RAY", "Bo Ray"), ("O SR. RAY", "RAY"), ("The President", "The President"), ("President Moe", "Moe")],
)
def test_a_name_stands_without_a_title_and_an_article_before_it(name: str, bare: str) -> None:
    assert without_style(name) == bare


def test_a_name_stands_without_the_organisation_in_brackets_behind_it() -> None:
    assert without_notes("Ida Holm (FSM)") == "Ida Holm"


@pytest.mark.parametrize(
    "words",
    [
        "Jahren Frau Holm",
        "Eure Ida",
        "Cheers Ida",
        "Familie Holm",
        "Hebamme des Landkreises",
        "Standesbeamtin von Altenrode",
        "Gitarristen Krull",
        "Gitarrist Krull",
        "Guitarist Krull",
        "Fotografen Krull",
    ],
)
def test_a_name_with_what_is_no_part_of_it_and_one_word_besides_is_none(words: str) -> None:
    assert person_in(words) is None


def test_a_small_word_between_two_full_names_is_slavic_for_and() -> None:
    assert [found[0] for found in re.finditer(NAME, "Ida Holm i Bo Ray")] == ["Ida Holm", "Bo Ray"]
    assert [found[0] for found in re.finditer(NAME, "Josep Puig i Cadafalch")] == ["Josep Puig i Cadafalch"]


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Ida Holm Returns from the River"),
        ("en", "Ida Holm Remembers the Flood"),
        ("en", "IDA HOLM KEEPS GRINDING"),
        ("es", "Ida Holm Cuenta Su Historia"),
        ("pt", "Ida Holm Conta Tudo"),
        ("fr", "Ida Holm Revient au Moulin"),
        ("it", "Ida Holm Racconta Tutto"),
        ("nl", "Ida Holm Vertelt Alles"),
        ("de", "Ida Holm Kehrt Zurück"),
    ],
)
def test_what_somebody_does_in_a_title_set_with_capitals_is_no_part_of_the_name(language: str, title: str) -> None:
    told = "Ida Holm came back to the mill last summer. Holm has not ground a sack for years.\n\n"
    transcript = parse(document_of(f"# {title}\n\nby Jette Kranz\n\n{told}{BEES}"), language)

    assert transcript.interviewees == ("Ida Holm",)
