"""One fictional interview in each of five languages, with who asks and who answers, to be printed in many ways."""

from __future__ import annotations

from dataclasses import dataclass

from bot.model import Transcript
from bot.reading.formats import read
from bot.transcript import parse
from transcript.building import paragraphs_in

Pairs = list[tuple[str, str]]


@dataclass(frozen=True)
class Talk:
    """An interview: its title, who asks and who answers, an introduction and a byline that name both, and its turns."""

    title: str
    asks: str
    answers: str
    introduction: str
    byline: str
    pairs: Pairs


TALKS = {
    "en": Talk(
        "The man who digs wells",
        "Nora Pike",
        "Silas Brook",
        "Silas Brook has dug wells for forty years. We met him at the edge of one, and he did not look down.",
        "Interview by Nora Pike",
        [
            ("How do you find water?", "I walk the field in August and look where the nettles are still green."),
            ("Do you use a hazel rod?", "My uncle did. I use a spade, and I have missed as often as he did."),
            ("What was the deepest one?", "Thirty-one metres, for a brewery. They drank a toast and I slept."),
            ("Are you ever afraid down there?", "Once a bucket came down without its rope. I sing since then."),
            ("Who will dig after you?", "My daughter, if she wants to. She says that the machine does not sing."),
        ],
    ),
    "fr": Talk(
        "L’homme qui creuse des puits",
        "Agathe Morvan",
        "Lucien Faye",
        "Lucien Faye creuse des puits depuis quarante ans. Nous l’avons rencontré au bord de l’un d’eux.",
        "Propos recueillis par Agathe Morvan",
        [
            ("Comment trouvez-vous l’eau ?", "Je marche dans le champ en août, et je regarde où l’ortie reste verte."),
            ("Vous servez-vous d’une baguette ?", "Mon oncle, oui. Moi, j’ai une pelle, et je me trompe autant."),
            ("Quel a été le plus profond ?", "Trente et un mètres, pour une brasserie. Ils ont trinqué, j’ai dormi."),
            ("Avez-vous parfois peur au fond ?", "Un jour, un seau est tombé sans sa corde. Depuis, je chante."),
            ("Qui creusera après vous ?", "Ma fille, si elle le veut. Elle dit que la machine ne chante pas."),
        ],
    ),
    "de": Talk(
        "Der Mann, der Brunnen gräbt",
        "Greta Uhl",
        "Anton Reiser",
        "Anton Reiser gräbt seit vierzig Jahren Brunnen. Wir haben ihn am Rand von einem getroffen.",
        "Interview: Greta Uhl",
        [
            ("Wie finden Sie Wasser?", "Ich gehe im August über das Feld und sehe, wo die Nesseln noch grün sind."),
            ("Haben Sie eine Wünschelrute?", "Mein Onkel hatte eine. Ich habe einen Spaten und irre mich genauso oft."),
            ("Welcher war der tiefste?", "Einunddreißig Meter, für eine Brauerei. Die haben angestoßen, ich schlief."),
            ("Haben Sie unten manchmal Angst?", "Einmal kam ein Eimer ohne sein Seil herunter. Seitdem singe ich."),
            ("Wer gräbt nach Ihnen?", "Meine Tochter, wenn sie will. Sie sagt, dass die Maschine nicht singt."),
        ],
    ),
    "es": Talk(
        "El hombre que cava pozos",
        "Clara Montes",
        "Julio Arce",
        "Julio Arce cava pozos desde hace cuarenta años. Nos recibió al borde de uno y no miró hacia abajo.",
        "Entrevista de Clara Montes",
        [
            ("¿Cómo encuentra usted el agua?", "Camino por el campo en agosto y miro dónde sigue verde la ortiga."),
            ("¿Usa una varilla de avellano?", "Mi tío sí. Yo uso una pala, y me equivoco tanto como él."),
            ("¿Cuál fue el más hondo?", "Treinta y un metros, para una cervecera. Ellos brindaron y yo dormí."),
            ("¿Tiene miedo allí abajo?", "Una vez bajó un cubo sin su cuerda. Desde entonces canto."),
            ("¿Quién cavará después de usted?", "Mi hija, si quiere. Ella dice que la máquina no canta."),
        ],
    ),
    "pt": Talk(
        "O homem que abre poços",
        "Teresa Vaz",
        "Duarte Pinho",
        "Duarte Pinho abre poços há quarenta anos. Recebeu-nos à beira de um deles e não olhou para baixo.",
        "Entrevista de Teresa Vaz",
        [
            ("Como encontra a água?", "Ando pelo campo em agosto e vejo onde a urtiga ainda está verde."),
            ("Usa uma vara de aveleira?", "O meu tio usava. Eu uso uma pá, e engano-me tantas vezes como ele."),
            ("Qual foi o mais fundo?", "Trinta e um metros, para uma cervejeira. Eles brindaram e eu dormi."),
            ("Tem medo lá em baixo?", "Uma vez desceu um balde sem a corda. Desde então canto."),
            ("Quem vai abri-los depois de si?", "A minha filha, se quiser. Ela diz que a máquina não canta."),
        ],
    ),
}
LANGUAGES = sorted(TALKS)


def initials(name: str) -> str:
    return "".join(word[0] for word in name.split())


def understood(text: str, language: str, name: str = "talk.md") -> tuple[Pairs, Transcript]:
    """Return what was asked and told in ``text``, without line breaks and marks of styles, and the transcript."""
    document = read(text.encode(), name)
    transcript = parse(document, language)

    def joined(paragraphs: list[str]) -> str:
        return " ".join(" ".join(words.strip("*_# ").split()) for words in paragraphs)

    told = paragraphs_in(document.source, transcript)
    return [(joined(asked), joined(answered)) for asked, answered in told], transcript
