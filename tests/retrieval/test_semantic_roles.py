from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from bot.retrieval.semantic_roles import exchanged, naming

#: By hands that knew no rule: questions with what was said, and whether two parties have changed places.
WRITTEN = Path(__file__).parent / "roles"
GUEST = frozenset(("mina", "holm"))

#: A question, the same with the roles exchanged, and what was said, which answers the first one alone.
PAIRS = [
    ("en", "Who sued you over the jetty?", "Who did you sue over the jetty?", "The board sued me in May."),
    ("en", "What did Bo promise Ann?", "What did Ann promise Bo?", "Bo promised Ann a new sail, and she laughed."),
    ("en", "Who did Mina teach to splice?", "Who taught Mina to splice?", "I taught my niece before she could swim."),
    ("en", "who wrote her a letter", "who did she write a letter", "My aunt wrote me every Sunday."),
    ("en", "which cook did you throw out", "which cook threw you out", "I threw the second cook out that night."),
    ("en", "Who didn't you trust?", "Who didn't trust you?", "I didn't trust the board, and they knew it."),
    ("en", "Who bought the boat you built?", "Which boat built you?", "I built the boat and Bo bought it."),
    ("en", "Who've you sued?", "Who'd sue you?", "I've sued the board, and I'd sue them again."),
    ("en", "Who was Rudd sacked by?", "Who was sacked by Rudd?", "Keller sacked Rudd on the Friday."),
    ("de", "Wer hat den Lotsen gewarnt?", "Wen hat der Lotse gewarnt?", "Der Koch hat den Lotsen gewarnt."),
    ("de", "Was zeigte der Wirt dem Maler?", "Was zeigte dem Wirt der Maler?", "Der Wirt zeigte dem Maler alles."),
    ("de", "Wem haben Sie es verkauft?", "Wer hat Ihnen das Boot verkauft?", "Ich habe das Boot dem Wirt verkauft."),
    ("de", "Wen hat Mina angezeigt?", "Wer hat Mina angezeigt?", "Ich habe den alten Wirt angezeigt, mit Recht."),
    ("de", "Wen hat Ilse verklagt?", "Wer hat Ilse verklagt?", "Ilse hat den Hafen verklagt, wegen des Stegs."),
    ("de", "wem hast du geholfen", "wer hat dir geholfen", "Ich habe damals dem Nachbarn geholfen."),
    ("fr", "Qu'avez-vous promis à Léon ?", "Que vous a promis Léon ?", "Je lui ai promis une barque."),
    ("fr", "qui vous a dénoncée", "qui avez-vous dénoncé", "Ma voisine m’a dénoncée aux gendarmes."),
    ("fr", "À qui Mina a-t-elle prêté la grange ?", "Qui a prêté la grange à Mina ?", "Je l’ai prêtée à un peintre."),
    ("fr", "à qui t'as donné la chèvre", "qui t'a donné la chèvre", "Je l’ai donnée à Oumarou, la chèvre."),
    ("fr", "qui t’avait dénoncée", "qui t’avais dénoncé", "La voisine m’avait dénoncée aux gendarmes."),
    ("fr", "Qui a remercié Armand ?", "Qui Armand a-t-il remercié ?", "Colette a remercié Armand devant tous."),
    ("es", "¿Quién te denunció?", "¿A quién denunciaste?", "Me denunció la vecina del tercero."),
    ("es", "qué le dejó usted a Lola, Mina", "qué le dejó Lola a Mina", "Yo le dejé a Lola las redes."),
    ("es", "¿A quién le prestó Mina la barca?", "¿Quién le prestó la barca a Mina?", "Le presté la barca a un poeta."),
    ("es", "¿Qué le gritó Tomás a Lola?", "¿Qué le gritó Lola a Tomás?", "Tomás le gritó a Lola que soltara el cabo."),
    ("es", "quién te lo ha contado", "a quién se lo has contado", "Me lo ha contado el farero."),
]


@pytest.mark.parametrize(("language", "asked", "swapped", "said"), PAIRS)
def test_a_question_with_the_roles_of_what_was_said_is_told_from_one_without(
    language: str, asked: str, swapped: str, said: str
) -> None:
    assert not exchanged(asked, said, language, GUEST)
    assert exchanged(swapped, said, language, GUEST)


@pytest.mark.parametrize(
    ("language", "asked", "said"),
    [
        ("en", "who carried the flag, you or Simone?", "Simone carried the flag and I carried her shoes."),
        ("en", "Why did he marry her, according to him?", "He says that he married me for my character."),
        ("en", "How many sheep did Bo shear by heart?", "He sheared ten sheep by heart, and he sang."),
        ("de", "Hat die Bank Ihnen geholfen oder Sie der Bank?", "Ich habe der Bank geholfen."),
        ("de", "Warum wurdest du von Nora gefeuert?", "Nora hat mich gefeuert, weil alle lachten."),
        ("de", "Wie lange läuft der Vertrag?", "Mir hat sie einen Vertrag über zehn Jahre gegeben."),
        ("fr", "Par qui Mina a-t-elle été menacée ?", "Deux hommes du club m’ont menacée devant l’école."),
        ("es", "¿Por quién fue denunciada Mina?", "Greta me denunció por los cuadernos."),
        ("en", "Are the gates closed by noon?", "The computer closes the gates at noon."),
        ("en", "When do the gates close?", "The computer closes the gates at noon."),
        ("en", "Why didn't you call Ann?", "I didn't call Ann, she had no phone."),
        ("en", "Who don’t you trust?", "I don’t trust the board, and I can’t say so."),
        ("en", "Who can't you trust?", "I can't trust the board."),
        ("en", "Who won't you hire?", "I won't hire cousins."),
        ("en", "Who runs the club?", "The club is run by my aunt."),
        ("en", "Who read the poem?", "The poem was read by my aunt."),
        ("en", "Who built the boat you sail?", "I built the boat, and my niece sails it now."),
        ("en", "Who wrote the song you sang?", "I wrote the song, and I sang it."),
        ("en", "Which brother introduced you to Carla?", "Carla was introduced to me by Tim."),
        ("en", "Why was Priscilla given a castle?", "Tobias felt so bad that he gave her a castle."),
        ("en", "Was Tam given his job back?", "I got my job back, and they gave the job to Tam's sister, too."),
        ("en", "How old were you when you left home?", "I left home at twelve, with a bag."),
        ("en", "Is this the house where you wrote it?", "I wrote it here, upstairs."),
        ("en", "Was it Bo who sold the boat?", "Bo sold the boat, yes."),
        ("en", "And when were you hired?", "I was hired in May."),
        ("en", "china russia oil", "Russia sells oil to China, and China sells Russia trucks."),
        ("en", "redraw borders concessions", "Concessions were made, and borders redrawn."),
        ("en", "How did you meet your husband?", "My husband met me on a night train."),
        ("en", "Have you been hurt?", "The horse hurt me once, in the spring."),
        ("en", "Can you tell us about your mother?", "My mother told me stories until I slept."),
        ("en", "So, can you tell us about your mother?", "My mother told me stories until I slept."),
        ("en", "What can you tell us about your mother?", "My mother told me stories until I slept."),
        ("de", "Kannst du uns von deiner Mutter erzählen?", "Meine Mutter hat mir Märchen erzählt."),
        ("de", "Was können Sie über Ihre Mutter erzählen?", "Meine Mutter hat mir Märchen erzählt."),
        ("de", "Bitte erzählen Sie uns von Ihrer Mutter.", "Meine Mutter hat mir Märchen erzählt."),
        ("fr", "Peux-tu nous raconter ton enfance ?", "Ma mère m’a raconté la guerre."),
        ("fr", "Et pourrais-tu nous raconter ton enfance ?", "Ma mère m’a raconté la guerre."),
        ("de", "Wo wohnst du eigentlich?", "Er wohnt jetzt bei mir unter dem Dach."),
        ("de", "Hast du mit dem Wirt gesprochen?", "Der Wirt hat mit mir gesprochen, eine Stunde."),
        ("de", "Wer kauft den Honig?", "Der Honig geht an den Wirt im Dorf."),
        ("de", "Warum verkaufte der Bauer den Hof?", "Der Hof war zu klein, sagte er."),
        ("de", "Wer bezahlt dich?", "Ich werde von der Stadt bezahlt."),
        ("de", "Wer unterstützt dich?", "Ich unterstütze mich selbst."),
        ("fr", "Qu'est-ce qui vous intéresse ?", "Je m’intéresse aux vieilles barques."),
        ("fr", "T'habites où, et t'aimes la ville ?", "J’habite à Lyon, et je l’aime."),
        ("fr", "Pourquoi vous l’avez vendue ?", "Je l’ai vendue pour partir."),
        ("fr", "Vous lui parliez souvent ?", "Je lui parlais tous les jours."),
        ("fr", "Qui vous a appris le métier ?", "J’ai appris le métier avec mon père."),
        ("es", "¿A quién escondió Benita?", "Benita lo escondió en el trastero una semana."),
        ("es", "¿Quién pintó el Guernica?", "El Guernica lo pintó Picasso."),
        ("es", "¿Cómo te cambió el pueblo?", "Cambié de hora para todo."),
        ("nl", "Wie heeft u gebeld?", "Ik heb de havenmeester gebeld."),
        ("en", "", ""),
    ],
)
def test_nothing_is_told_where_grammar_does_not_tell(language: str, asked: str, said: str) -> None:
    assert not exchanged(asked, said, language, GUEST)


@pytest.mark.parametrize(
    ("guest", "language", "asked", "said"),
    [
        ("Ana de la Cruz", "es", "¿Quién pintó la casa de Lola?", "Pinté la casa con mi padre."),
        ("Ida von der Tann", "de", "Wer hat die Mühle von Ilse gebaut?", "Ich habe die Mühle gebaut."),
    ],
)
def test_small_words_within_the_name_of_a_guest_do_not_name_them(
    guest: str, language: str, asked: str, said: str
) -> None:
    assert not exchanged(asked, said, language, naming([guest]))


@pytest.mark.parametrize("guest", ["Jean-Luc Holm", "jean luc", "Ida Holm, Jean-Luc Ray"])
def test_a_guest_is_named_by_each_part_of_a_name_with_a_hyphen(guest: str) -> None:
    assert exchanged("Who did Luc teach to splice?", "My niece taught me to splice.", "en", naming([guest]))


@pytest.mark.parametrize(("language", "found"), [("en", 0.7), ("de", 0.49), ("fr", 0.63), ("es", 0.43)])
def test_of_what_others_have_written_most_exchanged_roles_are_told_and_hardly_an_answered_question(
    language: str, found: float
) -> None:
    rows = [json.loads(line) for line in (WRITTEN / f"{language}.jsonl").read_text("utf-8").splitlines()]
    told = {kind: [row for row in rows if row["exchanged"] is kind] for kind in (True, False)}
    shares = {
        kind: sum(exchanged(row["question"], row["said"], language, naming([row["guest"]])) for row in of) / len(of)
        for kind, of in told.items()
    }

    assert (len(told[True]), len(told[False])) == (90, 150)
    assert shares[True] >= found
    assert shares[False] <= 0.03


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_what_has_no_end_of_a_sentence_takes_no_time(language: str) -> None:
    said = "Anna gave Bo a dem der Lola a me m'a te yo ich vous " * 4000
    began = time.process_time()

    exchanged("who gave you that", said, language, GUEST)

    assert time.process_time() - began < 1
