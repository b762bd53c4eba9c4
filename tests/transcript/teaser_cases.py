"""Pages that begin with a question: one that a journalist answers, a teaser; and one that the guest answers.

All people and places are invented.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

#: How a page is set: what its file is called.
LOOKS = {"markdown": "talk.md", "html": "talk.html", "word": "talk.html", "plain": "talk.txt"}

#: What is asked and answered below, in each language.
_TALKS = {
    "en": (
        ("How did you come to this work?", "I came by accident. My uncle had fallen ill, and I was the only one free."),
        ("What do you do when it storms?", "I stay awake and count. I have counted to nine thousand once."),
        ("Do you ever want to leave?", "Every November. Then I look at my boots, and I know that they would miss it."),
        ("What would you tell a beginner?", "I would say nothing. I would hand over the key and go to bed."),
    ),
    "de": (
        (
            "Wie sind Sie zu dieser Arbeit gekommen?",
            "Durch Zufall. Mein Onkel war krank, und ich hatte als Einziger Zeit.",
        ),
        ("Was machen Sie, wenn es stürmt?", "Ich bleibe wach und zähle. Einmal kam ich bis neuntausend."),
        ("Wollten Sie jemals weg?", "Jeden November. Dann sehe ich meine Stiefel an und bleibe doch."),
        ("Was raten Sie Anfängern?", "Ich rate gar nichts. Ich gebe ihnen den Schlüssel und gehe schlafen."),
    ),
    "fr": (
        (
            "Comment êtes-vous venu à ce métier ?",
            "Par hasard. Mon oncle était malade, et j'étais le seul à être libre.",
        ),
        (
            "Que faites-vous quand il y a tempête ?",
            "Je reste éveillé et je compte. J'ai compté une fois jusqu'à neuf mille.",
        ),
        ("Avez-vous jamais voulu partir ?", "Chaque novembre. Puis je regarde mes bottes, et je reste."),
        ("Que diriez-vous à un débutant ?", "Je ne dirais rien. Je lui donnerais la clé et j'irais me coucher."),
    ),
    "es": (
        (
            "¿Cómo llegó usted a este oficio?",
            "Por casualidad. Mi tío estaba enfermo y yo era el único que tenía tiempo.",
        ),
        ("¿Qué hace usted cuando hay tormenta?", "Me quedo despierto y cuento. Una vez llegué hasta nueve mil."),
        ("¿Ha querido usted irse alguna vez?", "Cada noviembre. Luego miro mis botas y me quedo."),
        ("¿Qué le diría usted a un principiante?", "Yo no diría nada. Le daría la llave y me iría a dormir."),
    ),
}


@dataclass(frozen=True, slots=True)
class Page:
    """A page that begins with a question."""

    language: str
    look: str
    #: The first question, and the paragraphs below it.
    opening: str
    below: tuple[str, ...]
    #: What stands above: a title.
    title: str = ""

    @property
    def name(self) -> str:
        return LOOKS[self.look]

    @property
    def text(self) -> str:
        """The page as its file has it."""
        turns = [(self.opening, self.below), *((asked, (said,)) for asked, said in _TALKS[self.language])]
        if self.look in ("markdown", "plain"):
            mark = "**" if self.look == "markdown" else ""
            head = [f"# {self.title}" if mark else self.title] if self.title else []
            return "\n\n".join([*head, *(p for asked, said in turns for p in (f"{mark}{asked}{mark}", *said))]) + "\n"
        attributes = ' class="MsoNormal"' if self.look == "word" else ""
        bold = "<b><span>{}</span></b>" if self.look == "word" else "<strong>{}</strong>"
        head = [f"<h1>{escape(self.title)}</h1>"] if self.title else []
        paragraphs = (p for asked, said in turns for p in (bold.format(escape(asked)), *map(escape, said)))
        body = "\n".join([*head, *(f"<p{attributes}>{p}</p>" for p in paragraphs)])
        return f"<html><body>\n{body}\n</body></html>\n"


#: Pages whose first question is the journalist's, who tells of the guest below it.
TEASERS = (
    Page(
        "en",
        "markdown",
        "Who tends the last lamp?",
        (
            "Mirja Tallgren does, on an island that has no harbour and two goats. We climbed up to her on the first "
            "dry day of the year.",
        ),
    ),
    Page(
        "en",
        "html",
        "Who still mends the sluices by hand?",
        (
            "Orla Fenwright is the last of the sluice wardens of Haldmoor. She lives above the pumping house, and her "
            "day begins before four.",
            "A conversation about mud, patience and brass.",
        ),
    ),
    Page(
        "en",
        "plain",
        "Can one man keep a whole valley awake?",
        (
            "Bram Ostergate can, and he does it with a bell of eleven tons. He has rung it for thirty years, and he "
            "told us why he will not stop.",
        ),
    ),
    Page(
        "de",
        "markdown",
        "Wer hütet das letzte Moorlicht?",
        (
            "Das tut Jorid Hasselkamp, auf einer Hallig ohne Hafen. Sie hat zwei Ziegen und ein Boot. Wir sind zu ihr "
            "hinaufgestiegen.",
        ),
    ),
    Page(
        "de",
        "word",
        "Wie hört ein Mann einem Fluss zu?",
        (
            "Ansgar Wellbrinck sitzt jeden Morgen am Pegel von Oberau. Er führt ein Heft darüber, "
            "und seine Hefte füllen "
            "inzwischen einen Schuppen. Ein Gespräch über Wasser und Geduld.",
        ),
    ),
    Page(
        "de",
        "plain",
        "Warum bleibt jemand allein auf dem Berg?",
        (
            "Levke Dornhagen ist die letzte Wetterwartin vom Kahlen Stein. Ihr nächster Nachbar wohnt zwölf Kilometer "
            "weit weg, und er ist taub. Uns hat sie trotzdem empfangen.",
        ),
    ),
    Page(
        "fr",
        "markdown",
        "Qui veille encore sur la lampe ?",
        (
            "C'est Maëlle Quintrec, sur une île sans port. Elle a deux chèvres et une barque, et son chien dort sous "
            "l'escalier. Nous sommes montés la voir.",
        ),
    ),
    Page(
        "fr",
        "html",
        "Qui répare les horloges du village ?",
        (
            "Dans son atelier de Vaubrelle, Basile Courtemanche travaille debout. Il ne porte pas de "
            "montre et sa porte "
            "reste ouverte. Entretien avec un homme qui prend son temps.",
        ),
    ),
    Page(
        "fr",
        "word",
        "Peut-on vivre du sel ?",
        (
            "Odile Tréveran le fait depuis vingt ans. Elle se lève à quatre heures, et ses mains "
            "sont blanches jusqu'au "
            "coude. Elle nous a reçus au bord du marais.",
        ),
    ),
    Page(
        "es",
        "markdown",
        "¿Quién cuida la última lámpara?",
        (
            "La cuida Jimena Altorrey, en una isla sin puerto. Ella tiene dos cabras y una barca. Subimos a verla el "
            "primer día sin lluvia, y nos recibió con pan.",
        ),
    ),
    Page(
        "es",
        "html",
        "¿Quién afina las campanas del valle?",
        (
            "Fermín Osorbe es el último afinador de Valdecanto. Vive en la torre, y su perro sube con él cada mañana. "
            "Una conversación sobre el bronce y la paciencia.",
        ),
    ),
    Page(
        "es",
        "plain",
        "¿Se puede vivir de la niebla?",
        (
            "Nuria Belmarán vive de ella desde hace veinte años. Su casa está a dos mil metros y sus redes dan agua a "
            "todo un pueblo. Nos la enseñó una mañana de mayo.",
        ),
    ),
    Page(
        "en",
        "word",
        "Why is this woman collecting rust?",
        (
            "Philippa Dunmore has four hundred jars of it. She labels each with a date, and she "
            "never opens one twice. She spoke to us between two trains.",
        ),
        "Red dust",
    ),
    Page(
        "en",
        "plain",
        "What is a silence worth?",
        (
            "Gideon Ashlock sells it by the hour. His rooms are booked until spring, and he answers the door in socks.",
            "Our reporter took off her shoes and asked.",
        ),
    ),
    Page(
        "de",
        "markdown",
        "Kann man mit Steinen reden?",
        (
            "Hedda Rungholt tut es jeden Tag. In ihrem Garten liegen dreihundert, und jeder hat "
            "einen Namen. Mit uns hat sie über den ältesten gesprochen.",
        ),
    ),
    Page(
        "fr",
        "plain",
        "À quoi rêve un gardien de phare ?",
        (
            "Erwan Le Guilloux ne rêve plus depuis longtemps. Il dort par tranches de deux heures, "
            "et sa radio ne s'éteint jamais. Il nous a ouvert sa porte.",
        ),
    ),
    Page(
        "es",
        "word",
        "¿Qué esconde un relojero?",
        (
            "Anselmo Quiroga Ferrán guarda en su taller de Peñalba trescientos relojes parados. Él "
            "dice que solo descansan. Hablamos con él entre dos campanadas.",
        ),
    ),
    Page(
        "en",
        "markdown",
        "Can a choir sing under water?",
        (
            "Delphine Arkwright thinks so. At the old baths of Cold Harbour, she rehearses with thirty "
            "voices and one lifeguard. She let us hold the tuning fork.",
        ),
    ),
    Page(
        "en",
        "html",
        "Who needs a blacksmith in 2031?",
        (
            "More people than one would guess, says Rufus Penhale. He shoes no horses. An interview with a "
            "man whose customers fly.",
        ),
    ),
    Page(
        "en",
        "plain",
        "Is the last ferry still running?",
        (
            "It is, and Agnes Thorlow steers it. She leaves at six, with or without passengers, and we "
            "nearly missed her.",
        ),
    ),
    Page(
        "en",
        "word",
        "Why would anyone farm eels?",
        (
            "Caspian Lowe has done it since school. His ponds lie behind a motorway, his eels go to Rotterdam.",
            "He talked to us in rubber boots.",
        ),
    ),
    Page(
        "de",
        "word",
        "Braucht ein Dorf eine Hebamme?",
        (
            "Swantje Brakelmann findet schon. Sie fährt zweihundert Kilometer am Tag und kennt jede Kurve. "
            "Wir haben sie zwischen zwei Geburten getroffen.",
        ),
    ),
    Page(
        "de",
        "markdown",
        "Wem gehört der Wind?",
        ("Den Wolken, sagt Edzard Lüttmers. Er verleiht Drachen. Ein Interview über Schnur und Geduld.",),
    ),
    Page(
        "fr",
        "markdown",
        "Faut-il sauver les puits ?",
        (
            "Solène Karadec en a rouvert douze. Elle descend seule, sa lampe entre les dents. Elle nous a "
            "donné rendez-vous au treizième.",
        ),
    ),
    Page(
        "es",
        "plain",
        "¿Para qué sirve un eco?",
        ("Leandro Vilaseca los colecciona. Él dice que cada uno tiene dueño. Nos citó al pie de un acantilado.",),
    ),
)

#: Pages whose first question the guest answers, of somebody else or of nobody.
ANSWERS = (
    Page("en", "markdown", "Who taught you?", ("Old Piet Sandring did. He was deaf, and he spoke with his hands.",)),
    Page("en", "html", "Who owns the boat today?", ("She does.",)),
    Page(
        "en",
        "plain",
        "Who was Otto Brandreth?",
        ("Otto Brandreth was the keeper before the war. He never spoke, and his wife spoke for him.",),
    ),
    Page(
        "en",
        "word",
        "Who began the choir?",
        ("Karin Holmgate did. We met her at the harbour when she was selling nets, and she taught us all we know.",),
    ),
    Page(
        "en", "markdown", "What is a sluice warden?", ("Somebody who opens gates. Most of them are older than theirs.",)
    ),
    Page(
        "en",
        "html",
        "Is your daughter going to take over?",
        ("Lena Fairholt is a doctor. She lives in town, and her hands are too clean for it.",),
        "The last warden: Orla Fenwright on her work",
    ),
    Page(
        "de",
        "markdown",
        "Wer hat Ihnen das beigebracht?",
        ("Der alte Piet Sandring. Er war taub und sprach mit den Händen.",),
    ),
    Page("de", "html", "Wem gehört das Boot heute?", ("Ihr. Sie hat es bezahlt.",)),
    Page(
        "de",
        "plain",
        "Wer war Otto Brandreth?",
        ("Otto Brandreth war Wärter vor dem Krieg. Er hat nie gesprochen, seine Frau sprach für ihn.",),
    ),
    Page(
        "de",
        "word",
        "Wer hat den Chor gegründet?",
        ("Karin Holmgaard. Wir trafen sie am Hafen, als sie Netze verkaufte, und sie hat uns alles beigebracht.",),
    ),
    Page(
        "de",
        "markdown",
        "Was macht ein Pegelwart?",
        ("Er liest den Pegel ab. Manche von ihnen tun das dreimal am Tag.",),
    ),
    Page(
        "de",
        "word",
        "Übernimmt Ihre Tochter einmal?",
        ("Lena Fahrholt ist Ärztin. Sie wohnt in der Stadt, und ihre Hände sind zu sauber dafür.",),
    ),
    Page(
        "fr",
        "markdown",
        "Qui vous a appris le métier ?",
        ("Le vieux Piet Sandrin. Il était sourd et parlait avec les mains.",),
    ),
    Page("fr", "html", "À qui est la barque aujourd'hui ?", ("À elle. Elle l'a payée.",)),
    Page(
        "fr",
        "plain",
        "Qui était Octave Brandreuil ?",
        ("Octave Brandreuil était gardien avant la guerre. Il ne parlait jamais, sa femme parlait pour lui.",),
    ),
    Page(
        "fr",
        "word",
        "Qui a fondé la chorale ?",
        ("Carine Holmart. Nous l'avons rencontrée au port, elle vendait des filets, et elle nous a tout appris.",),
    ),
    Page("fr", "markdown", "À quoi sert un éclusier ?", ("Il ouvre les portes. Sans lui, rien ne passe.",)),
    Page(
        "fr",
        "html",
        "Votre fille prendra-t-elle la suite ?",
        ("Léna Fairault est médecin. Elle vit en ville, et ses mains sont trop propres pour cela.",),
    ),
    Page(
        "es", "markdown", "¿Quién le enseñó a usted?", ("El viejo Pedro Sandrín. Era sordo y hablaba con las manos.",)
    ),
    Page("es", "html", "¿De quién es la barca hoy?", ("De ella. Ella la pagó.",)),
    Page(
        "es",
        "plain",
        "¿Quién era Octavio Brandal?",
        ("Octavio Brandal era el guardián antes de la guerra. Él nunca hablaba, su mujer hablaba por él.",),
    ),
    Page(
        "es",
        "word",
        "¿Quién fundó el coro?",
        ("Carina Holmares. La conocimos en el puerto, cuando ella vendía redes, y nos enseñó todo.",),
    ),
    Page("es", "markdown", "¿Para qué sirve un esclusero?", ("Él abre las compuertas. Sin él, nada pasa.",)),
    Page(
        "es",
        "word",
        "¿Su hija va a seguir con esto?",
        ("Elena Fariñal es médica. Vive en la ciudad, y sus manos están demasiado limpias para eso.",),
    ),
    Page(
        "en",
        "markdown",
        "Who runs the workshop today?",
        ("Lena Fairholt does. She lives in town and comes on Fridays.",),
        "The last warden",
    ),
    Page(
        "en",
        "plain",
        "Who is the best bell tuner alive?",
        ("Karl Wexcombe. He hears what others only read, and his hands are steady.",),
        "An interview with Orla Fenwright",
    ),
    Page(
        "en",
        "html",
        "Who sings the second voice?",
        ("Nobody knows. She comes, she sings, and she leaves by the back door.",),
    ),
    Page(
        "en",
        "word",
        "Why does nobody live here any more?",
        ("They went to town. Hanna Steele was the last, and she left her cat.",),
    ),
    Page(
        "en",
        "markdown",
        "Is the mayor a friend of the island?",
        ("Victor Hale is a friend of Victor Hale. He sends us a card at Christmas.",),
    ),
    Page(
        "de",
        "markdown",
        "Wer führt heute die Werkstatt?",
        ("Lena Fahrholt. Sie wohnt in der Stadt und kommt freitags.",),
        "Die letzte Wärterin",
    ),
    Page(
        "de",
        "html",
        "Ist der Bürgermeister ein Freund der Insel?",
        ("Viktor Hahlen ist ein Freund von Viktor Hahlen. Er schickt uns zu Weihnachten eine Karte.",),
    ),
    Page(
        "de",
        "plain",
        "Wer ist der beste Stimmer?",
        ("Karl Wexkamm. Er hört, was andere lesen, und seine Hände sind ruhig.",),
        "Gespräch mit Orla Fennrich",
    ),
    Page(
        "fr",
        "markdown",
        "Le maire est-il un ami de l'île ?",
        ("Victor Halleau est surtout l'ami de Victor Halleau. Il nous envoie une carte à Noël.",),
    ),
    Page(
        "fr",
        "html",
        "Qui tient l'atelier aujourd'hui ?",
        ("Léna Fairault. Elle vit en ville et vient le vendredi.",),
        "La dernière gardienne",
    ),
    Page(
        "es",
        "markdown",
        "¿El alcalde es amigo de la isla?",
        ("Víctor Halcón es amigo de Víctor Halcón. Él nos manda una tarjeta en Navidad.",),
    ),
    Page(
        "es",
        "html",
        "¿Quién lleva hoy el taller?",
        ("Elena Fariñal. Ella vive en la ciudad y viene los viernes.",),
        "La última guardiana",
    ),
    Page(
        "en", "plain", "Who runs the workshop today?", ("Lena Fairholt does. She lives in town and comes on Fridays.",)
    ),
    Page(
        "en",
        "markdown",
        "Which book changed everything?",
        ("A manual by Jonas Aldwinter. He explains knots, and his drawings are better than the rope.",),
    ),
    Page(
        "en",
        "html",
        "What does the village think of the project?",
        ("Half of it laughs. Agatha Moorhen, who runs the shop, brings us soup. She is the other half.",),
    ),
    Page(
        "en",
        "plain",
        "Who is the hardest person to please?",
        (
            "Agatha Moorhen, who runs the shop. She weighs everything twice and tells everybody the result, "
            "whatever it is.",
        ),
        "Salt and patience",
    ),
    Page(
        "en",
        "word",
        "Has the council helped?",
        ("Councillor Dora Finch has. She came to the harbour and gave us her own boots.",),
    ),
    Page(
        "de",
        "markdown",
        "Hat die Gemeinde geholfen?",
        ("Dora Finkbein schon. Sie kam in den Hafen und hat uns ihre eigenen Stiefel gegeben.",),
    ),
    Page(
        "de",
        "plain",
        "Welches Buch ist das wichtigste?",
        ("Das von Jonas Altwinter. Er erklärt Knoten, und seine Zeichnungen sind besser als jedes Seil.",),
    ),
    Page(
        "fr",
        "html",
        "Quel livre compte le plus ?",
        ("Celui de Jonas Aldivert. Il explique les nœuds, et ses dessins valent mieux que la corde.",),
    ),
    Page(
        "fr",
        "markdown",
        "La commune aide-t-elle ?",
        ("Dora Finchelle, oui. Elle nous a donné ses propres bottes.",),
    ),
    Page(
        "es",
        "html",
        "¿Qué libro es el más importante?",
        ("El de Jonás Aldaverde. Él explica los nudos, y sus dibujos valen más que la cuerda.",),
    ),
    Page(
        "es",
        "plain",
        "¿Ayuda el ayuntamiento?",
        ("Dora Finchera, sí. Ella vino al puerto y nos dio sus propias botas.",),
    ),
    Page(
        "en",
        "markdown",
        "Where does the fog go?",
        (
            "Isolde Marchbanks knows, or says she does. For forty years she has drawn it from a hut "
            "above Skerry Bay, and her maps hang in every pub.",
        ),
    ),
    Page(
        "de",
        "html",
        "Wo endet die Stille?",
        (
            "Bei Tjark Ohlensen, sagt seine Frau. Er stimmt Nebelhörner. Seine Werkstatt liegt am "
            "Ende eines Damms, und wir mussten auf die Ebbe warten.",
        ),
    ),
    Page(
        "en",
        "markdown",
        "Who runs the mill now?",
        (
            "Brenna Holloway does. She took it over in March, when the old roof came down, and we have never had "
            "better flour in the valley.",
        ),
    ),
    Page(
        "en",
        "plain",
        "How bad is the flooding?",
        (
            "Bad enough. Inspector Paul Renner came on Tuesday; he told us that the dyke would hold, and it held "
            "for exactly one night.",
        ),
    ),
    Page(
        "en",
        "html",
        "What makes a good teacher?",
        (
            "Patience. Look at Edmund Farrow: he repeats each step forty times, and his pupils still love him at "
            "the end of the day.",
        ),
    ),
    Page(
        "en",
        "word",
        "Is the strike over?",
        ("Not for us. Peter Gallow signed for the other side on Monday; he has his contract, and we got a letter.",),
    ),
    Page(
        "de",
        "plain",
        "Wer leitet heute die Werkstatt?",
        (
            "Lena Fahrholt leitet sie. Sie hat im März angefangen, als das Dach undicht wurde, und wir haben "
            "seitdem keinen Auftrag mehr verloren.",
        ),
    ),
    Page(
        "de",
        "markdown",
        "Wo steht das Museum heute?",
        (
            "Im Haus von Nora Quistorp. Sie bewahrt den Schlüssel in einem Stiefel auf, und ihre Nachbarin "
            "verkauft die Karten aus dem Fenster.",
        ),
    ),
    Page(
        "fr",
        "html",
        "Pourquoi le pont est-il fermé ?",
        (
            "Le maire Victor Halleau l'a fermé. Il a envoyé deux hommes avec une chaîne, et nous l'avons appris "
            "par le journal du lendemain.",
        ),
    ),
    Page(
        "fr",
        "plain",
        "Qui décide de ce qu'on plante ?",
        (
            "Margot Sollenne. Elle est passée de ferme en ferme avec un cahier, et nous avons suivi sa liste "
            "pendant neuf ans, rang après rang.",
        ),
    ),
    Page(
        "fr",
        "markdown",
        "Qu'est-ce qui fait un bon maître ?",
        (
            "La patience. Edmond Farrach répète chaque geste quarante fois, et ses élèves l'aiment encore à la "
            "fin de la journée, c'est rare.",
        ),
    ),
    Page(
        "es",
        "word",
        "¿Por qué está cerrado el puente?",
        (
            "Lo cerró el alcalde Víctor Halcón. Él mandó a dos hombres con una cadena, y nos enteramos por el "
            "periódico al día siguiente.",
        ),
    ),
    Page(
        "es",
        "markdown",
        "¿Dónde está hoy el museo?",
        (
            "En la casa de Nora Quistal. Ella guarda la llave en una bota, y su vecina vende las entradas desde "
            "la ventana de enfrente.",
        ),
    ),
    Page(
        "en",
        "plain",
        "How are the negotiations going?",
        ("Badly. The talk with Minister Harriet Stroud lasted ten minutes. She looked at her watch the whole time.",),
    ),
    Page(
        "fr",
        "markdown",
        "Où en sont les négociations ?",
        ("Nulle part. Une conversation avec la ministre Anne Straud a duré dix minutes. Elle regardait sa montre.",),
    ),
)
