# ruff: noqa: E501 - a case has a line
"""Heads of fictional press interviews in which no turn names its speaker, and whom they name."""

from __future__ import annotations

from dataclasses import dataclass

#: Questions in bold and their answers, by language; nobody is named in them.
TALKS = {
    "en": (
        ("Why did you start to keep bees?", "I liked how they hum. My father never did, and he told me so every day."),
        ("Do they sting you?", "They have never stung me. I move slowly, and I talk to them before I open the hive."),
        ("What will you do next?", "I want to teach my niece. She is nine, and she is braver than I was."),
    ),
    "fr": (
        ("Pourquoi avez-vous choisi les abeilles ?", "J’aime leur chant. Mon père n’en voulait pas, et il me le disait."),
        ("Est-ce qu’elles vous piquent ?", "Moi, jamais. Je marche lentement et je leur parle avant d’ouvrir la ruche."),
        ("Que ferez-vous ensuite ?", "Je veux apprendre le métier à ma nièce. Elle a neuf ans et plus de courage que moi."),
    ),
    "de": (
        ("Warum haben Sie mit Bienen angefangen?", "Ich mag, wie sie summen. Mein Vater wollte das nie, das sagte er mir oft."),
        ("Werden Sie oft gestochen?", "Ich? Nie. Ich bewege mich langsam und rede mit ihnen, bevor ich den Stock öffne."),
        ("Was haben Sie als Nächstes vor?", "Ich will es meiner Nichte beibringen. Sie ist neun und mutiger, als ich war."),
    ),
    "es": (
        ("¿Por qué empezó usted con las abejas?", "Me gusta cómo zumban. Mi padre nunca quiso, y me lo decía cada día."),
        ("¿Le pican a menudo?", "A mí nunca. Me muevo despacio y les hablo antes de abrir la colmena."),
        ("¿Qué hará después?", "Quiero enseñar a mi sobrina. Tiene nueve años y es más valiente que yo."),
    ),
    "pt": (
        ("Porque começou a trabalhar com abelhas?", "Gosto do zumbido. O meu pai nunca quis, e dizia-mo todos os dias."),
        ("Elas picam-na muitas vezes?", "A mim, nunca. Mexo-me devagar e falo com elas antes de abrir a colmeia."),
        ("O que vai fazer a seguir?", "Quero ensinar a minha sobrinha. Tem nove anos e é mais corajosa do que eu era."),
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    """A head, and whom it names."""

    name: str
    language: str
    head: str
    asks: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    #: What stands under the last answer.
    foot: str = ""

    @property
    def text(self) -> str:
        talk = "\n\n".join(f"**{question}**\n\n{answer}" for question, answer in TALKS[self.language])
        return "\n\n".join(part for part in (self.head, talk, self.foot) if part) + "\n"


IDA, JETTE = ("Ida Holm",), ("Jette Kranz",)

#: The rules were written with these in view.
SEEN = (
    Case("with", "en", "# Interview with Ida Holm", (), IDA),
    Case("with a trade", "en", "# An interview with beekeeper Ida Holm", (), IDA),
    Case("quoted title", "en", "# Ida Holm: “I never sleep in May”", (), IDA),
    Case("quoted title, fr", "fr", "# Maïa Le Goff : « Je ne dors jamais en mai »", (), ("Maïa Le Goff",)),
    Case("quoted title, de", "de", "# Ingo van Aalst: „Im Mai schlafe ich nie“", (), ("Ingo van Aalst",)),
    Case("quoted title, es", "es", "# María Campo: «En mayo no duermo nunca»", (), ("María Campo",)),
    Case("quote before the name", "en", "# “I never sleep in May”: Ida Holm on bees and grief", (), IDA),
    Case("with, fr", "fr", "# Entretien avec Maïa Le Goff, apicultrice", (), ("Maïa Le Goff",)),
    Case("with, de", "de", "# Interview mit Ingo van Aalst", (), ("Ingo van Aalst",)),
    Case("with, es", "es", "# Entrevista a María Campo", (), ("María Campo",)),
    Case("with an article, es", "es", "# Entrevista con la apicultora María Campo", (), ("María Campo",)),
    Case("with an article, de", "de", "# Gespräch mit der Imkerin Jette Kranz", (), JETTE),
    Case("with an article, fr", "fr", "# Rencontre avec l’apicultrice Maïa Le Goff", (), ("Maïa Le Goff",)),
    Case("two of them", "en", "# Interview with Ida Holm and Per Lund", (), ("Ida Holm", "Per Lund")),
    Case("two of them, de", "de", "# Interview mit Ida Holm und Per Lund", (), ("Ida Holm", "Per Lund")),
    Case("standfirst", "en", "# The hum of May\n\nWe spoke to Ida Holm about bees, and about all that we do not know of them.", (), IDA),
    Case("standfirst, de", "de", "# Das Summen im Mai\n\nWir haben mit Ingo van Aalst über Bienen gesprochen und über das, was keiner weiß.", (), ("Ingo van Aalst",)),
    Case("standfirst, fr", "fr", "# Le chant de mai\n\nNous avons rencontré Maïa Le Goff dans son jardin, pour parler des abeilles.", (), ("Maïa Le Goff",)),
    Case("standfirst, es", "es", "# El zumbido de mayo\n\nHablamos con María Campo de las abejas y de todo lo que no sabemos de ellas.", (), ("María Campo",)),
    Case("byline", "en", "# Interview with Ida Holm\n\nBy Jette Kranz", JETTE, IDA),
    Case("byline, de", "de", "# Ingo van Aalst: „Im Mai schlafe ich nie“\n\nVon Jette Kranz", JETTE, ("Ingo van Aalst",)),
    Case("byline, fr", "fr", "# Maïa Le Goff : « Je ne dors jamais »\n\nPropos recueillis par Léo Marchand", ("Léo Marchand",), ("Maïa Le Goff",)),
    Case("byline, es", "es", "# Entrevista a María Campo\n\nPor Ana Ruiz", ("Ana Ruiz",), ("María Campo",)),
    Case("credit below", "fr", "# Entretien avec Maïa Le Goff", ("Léo Marchand",), ("Maïa Le Goff",), "Propos recueillis par Léo Marchand"),
    Case("credit below, de", "de", "# Interview mit Ida Holm", JETTE, IDA, "Das Gespräch führte Jette Kranz."),
    Case("credit below, en", "en", "# Interview with Ida Holm", JETTE, IDA, "Interview by Jette Kranz"),
    Case("front matter", "en", "---\ntitle: Of bees\nauthor: Jette Kranz\ndate: 2024-03-09\n---\n\n# Interview with Ida Holm", JETTE, IDA),
    Case("label line", "en", "# Of bees\n\nGuest: Ida Holm\n\nInterviewer: Jette Kranz", JETTE, IDA),
    Case("label line, fr", "fr", "# Des abeilles\n\nInvitée : Maïa Le Goff\n\nJournaliste : Léo Marchand", ("Léo Marchand",), ("Maïa Le Goff",)),
    Case("label line, de", "de", "# Von Bienen\n\nGast: Ingo van Aalst", (), ("Ingo van Aalst",)),
    Case("label line, es", "es", "# De abejas\n\nEntrevistada: María Campo\n\nEntrevistador: Luis Peña", ("Luis Peña",), ("María Campo",)),
    Case("nobody", "en", "# Of bees and people"),
    Case("nobody, title case", "en", "# Interview With A Retired Software Developer From New York"),
    Case("a place", "en", "# Interview with New York Bees\n\nAll over New York City, hives stand on the roofs of old hotels."),
    Case("a topic", "en", "# Why Virginia Woolf still matters to those who keep bees"),
    Case("a topic, de", "de", "# Was Rosa Luxemburg über Bienen schrieb"),
    Case("a topic, fr", "fr", "# Ce que Simone Weil disait des abeilles"),
    Case("a topic, es", "es", "# Lo que Rosa Chacel escribió de las abejas"),
    Case("a site", "en", "---\nauthor: Admin\n---\n\n# Interview with Ida Holm", (), IDA),
    Case("staff", "de", "# Interview mit Ida Holm\n\nVon der Redaktion", (), IDA),
    Case("photographer", "en", "# Interview with Ida Holm\n\nPhotos by Otto Brandt", (), IDA),
    Case("meet a person and a thing", "en", "# Meet Ida Holm and Quiet Hive\n\nOtto Brandt", (), IDA),
    Case("talking to", "en", "# The hum of May\n\nIda Holm talks to Jette Kranz about bees, and about all that we do not know of them."),
)  # fmt: skip

#: Nobody looked at these until the rules were written.
LEFT_OUT = (
    Case("conversation", "en", "# In conversation with Ida Holm", (), IDA),
    Case("q and a", "en", "# Q&A with Dr. Ida Holm, beekeeper", (), IDA),
    Case("five questions", "en", "# Five questions for Ida Holm", (), IDA),
    Case("colon and interview", "en", "# Ida Holm: the Lantern interview", (), IDA),
    Case("pipe", "en", "# Meet the Beekeeper | Interview with Ida Holm", (), IDA),
    Case("doctor", "de", "# „Im Mai schlafe ich nie“: Die Imkerin Jette Kranz im Gespräch", (), JETTE),
    Case("im interview", "de", "# Ingo van Aalst im Interview", (), ("Ingo van Aalst",)),
    Case("drei fragen", "de", "# Drei Fragen an Ingo van Aalst", (), ("Ingo van Aalst",)),
    Case("trois questions", "fr", "# Trois questions à Maïa Le Goff", (), ("Maïa Le Goff",)),
    Case("interview de", "fr", "# Interview de Maïa Le Goff, apicultrice à Quimper", (), ("Maïa Le Goff",)),
    Case("conversacion", "es", "# Conversación con María Campo", (), ("María Campo",)),
    Case("quote then name, es", "es", "# «En mayo no duermo nunca», dice María Campo", (), ("María Campo",)),
    Case("quote comma name", "en", "# “I never sleep in May,” says Ida Holm", (), IDA),
    Case("is a", "en", "# The hum of May\n\nIda Holm is a beekeeper on the coast. In this interview she tells of bees, storms and her father.", (), IDA),
    Case("ist", "de", "# Das Summen im Mai\n\nIngo van Aalst ist Imker an der Küste. Im Interview erzählt er von Bienen, Stürmen und seinem Vater.", (), ("Ingo van Aalst",)),
    Case("est", "fr", "# Le chant de mai\n\nMaïa Le Goff est apicultrice. Dans cet entretien, elle raconte les abeilles, la tempête et son père.", (), ("Maïa Le Goff",)),
    Case("es", "es", "# El zumbido de mayo\n\nMaría Campo es apicultora. En esta entrevista cuenta de abejas, tormentas y de su padre.", (), ("María Campo",)),
    Case("interview colon", "de", "# Ingo van Aalst: „Im Mai schlafe ich nie“\n\nInterview: Jette Kranz", JETTE, ("Ingo van Aalst",)),
    Case("interview colon below", "de", "# Interview mit Ingo van Aalst", JETTE, ("Ingo van Aalst",), "Interview: Jette Kranz"),
    Case("two askers", "de", "# Interview mit Ingo van Aalst", ("Jette Kranz", "Per Lund"), ("Ingo van Aalst",), "Das Gespräch führten Jette Kranz und Per Lund."),
    Case("sprach", "de", "# Das Summen im Mai", JETTE, IDA, "Mit Ida Holm sprach Jette Kranz."),
    Case("interviewed by", "en", "# Ida Holm\n\nInterviewed by Jette Kranz", JETTE, IDA),
    Case("entretien realise", "fr", "# Entretien avec Maïa Le Goff", ("Léo Marchand",), ("Maïa Le Goff",), "Entretien réalisé par Léo Marchand."),
    Case("entrevista de", "es", "# María Campo: «En mayo no duermo»", ("Ana Ruiz",), ("María Campo",), "Entrevista de Ana Ruiz"),
    Case("by with a date", "en", "# Interview with Ida Holm\n\nBy Jette Kranz | 9 March 2024", JETTE, IDA),
    Case("text and photo", "es", "# Entrevista a María Campo\n\nTexto: Ana Ruiz\n\nFotos: Luis Peña", ("Ana Ruiz",), ("María Campo",)),
    Case("title case", "en", "# Interview with Edward Hall, Senior Developer", (), ("Edward Hall",)),
    Case("title case, run together", "en", "# Interview With Game Developer Edward Hall", (), ("Edward Hall",)),
    Case("upper case", "en", "# INTERVIEW WITH IDA HOLM", (), IDA),
    Case("outlet", "en", "# Interview with The Lantern Weekly"),
    Case("a company", "en", "# Interview with Northwind Software Inc"),
    Case("a book", "fr", "# Autour de « Madame Bovary »\n\nLe roman de Gustave Flaubert paraît dans une nouvelle édition."),
    Case("a street", "de", "# Zu Besuch in der Rosa Luxemburg Straße"),
    Case("a topic in the introduction", "en", "# Of bees\n\nVirginia Woolf wrote of bees in her diaries, and few have read them."),
    Case("a section", "es", "# Cultura y Sociedad\n\n## Ciencia Abierta"),
    Case("tags", "en", "# Of bees\n\nTags: Bee Keeping, Urban Nature"),
    Case("place and topic", "en", "# Of bees\n\nLocation: Port Ellen\n\nTopic: Urban Bees"),
)  # fmt: skip
