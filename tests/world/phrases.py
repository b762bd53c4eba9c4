"""What stands around a conversation in each language: titles, bylines, credits, labels, what sites print below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Phrases:
    """The phrases of one language; {q} is who asks, {a} who answers."""

    #: Labels: of a question and an answer, of the two parts, of an outlet that asks.
    letters: tuple[str, str]
    words: tuple[str, str]
    parts: tuple[str, str]
    outlet: str
    #: Titles and introductions that name who answers, and one that names both.
    titles: tuple[str, ...]
    quoted: str
    standfirst: str
    byline: str
    #: Fields above the text: the last two name who answers and who asks.
    fields: tuple[str, str, str, str]
    section: str
    subheads: tuple[str, ...]
    caption: str
    credit: str
    bio: str
    thanks: str
    links: tuple[str, ...]
    newsletter: str
    rights: str
    #: What an interviewer throws in, and what an answer asks itself.
    aside: str
    rhetorical: str
    direction: str
    #: What cuts an answer short; what an answer asks back, and what it hears.
    interruption: str
    counter: tuple[str, str]
    #: Two more who answer, and one more who asks.
    more: tuple[str, str, str]


PHRASES: Final = {
    "en": Phrases(
        ("Q", "A"),
        ("Question", "Answer"),
        ("Interviewer", "Guest"),
        "The Harbour Review of Trades",
        ("Interview with {a}", "A conversation with {a}", "Ten questions for {a}"),
        "{a}: “Nobody ever asked me that”",
        "{a} has done the same work for thirty years and still gets up for it. {q} spoke to {a} on a wet morning about "
        "beginnings, mistakes and what comes next.",
        "By {q}",
        ("Date: 12 March 2021", "Location: Eastmere", "Guest: {a}", "Interviewer: {q}"),
        "Culture & Society",
        ("The early years", "A matter of trust", "What remains"),
        "Photo: the workshop in spring",
        "Interview: {q}",
        "{a} lives near Eastmere with two dogs and a piano that nobody plays.",
        "Thank you very much for the conversation.",
        ("Read more: The bridge that was painted twice", "Also in this issue: Winter on the canal"),
        "Subscribe to our newsletter and get a story like this every Friday.",
        "© 2021 The Harbour Review. All rights reserved.",
        "Right.",
        "And why should I have done that? Because somebody had to, and nobody else was awake.",
        "[laughs]",
        "So you stayed?",
        ("Do you mean the first time?", "The first time, yes."),
        ("Marguerite Ashdown", "Tobias Fenwick", "Lena Hargreave"),
    ),
    "fr": Phrases(
        ("Q", "R"),
        ("Question", "Réponse"),
        ("Journaliste", "Invité"),
        "La Revue des eaux et forêts",
        ("Entretien avec {a}", "Rencontre avec {a}", "Dix questions à {a}"),
        "{a} : « Personne ne m'avait posé la question »",
        "{a} fait le même métier depuis trente ans et se lève encore avec plaisir. Un matin de pluie, {a} a répondu "
        "aux questions de {q} sur les débuts, les erreurs et la suite.",
        "Par {q}",
        ("Date : 12 mars 2021", "Lieu : Hautval", "Invité : {a}", "Journaliste : {q}"),
        "Culture et société",
        ("Les premières années", "Une affaire de confiance", "Ce qui reste"),
        "Photo : l'atelier au printemps",
        "Propos recueillis par {q}",
        "{a} vit près de Hautval avec deux chiens et un piano dont personne ne joue.",
        "Merci beaucoup pour cet entretien.",
        ("À lire aussi : Le pont repeint deux fois", "Dans le même numéro : L'hiver sur le canal"),
        "Abonnez-vous à notre lettre et recevez chaque vendredi une histoire comme celle-ci.",
        "© 2021 La Revue des eaux. Tous droits réservés.",
        "D'accord.",
        "Et pourquoi l'aurais-je fait ? Parce qu'il fallait bien quelqu'un, et que tous les autres dormaient.",
        "(rires)",
        "Donc vous êtes restée ?",
        ("Vous parlez de la première fois ?", "De la première fois, oui."),
        ("Marguerite Valdeyron", "Tobie Fontenelle", "Léna Hautecœur"),
    ),
    "es": Phrases(
        ("P", "R"),
        ("Pregunta", "Respuesta"),
        ("Entrevistador", "Entrevistado"),
        "La Gaceta de los oficios",
        ("Entrevista a {a}", "Conversación con {a}", "Diez preguntas a {a}"),
        "{a}: «Nadie me lo había preguntado»",
        "{a} lleva treinta años en el mismo oficio y todavía madruga con gusto. Una mañana de lluvia, {a} conversó con "
        "{q} sobre los comienzos, los errores y lo que viene.",
        "Por {q}",
        ("Fecha: 12 de marzo de 2021", "Lugar: Valmar", "Invitado: {a}", "Entrevistador: {q}"),
        "Cultura y sociedad",
        ("Los primeros años", "Cuestión de confianza", "Lo que queda"),
        "Foto: el taller en primavera",
        "Entrevista: {q}",
        "{a} vive cerca de Valmar con dos perros y un piano que nadie toca.",
        "Muchas gracias por la conversación.",
        ("Leer también: El puente pintado dos veces", "En este número: El invierno en el canal"),
        "Suscríbete a nuestro boletín y recibe cada viernes una historia como esta.",
        "© 2021 La Gaceta. Todos los derechos reservados.",
        "Claro.",
        "¿Y por qué iba a hacerlo? Porque alguien tenía que hacerlo, y los demás dormían.",
        "(risas)",
        "¿Entonces se quedó?",
        ("¿Se refiere a la primera vez?", "A la primera vez, sí."),
        ("Margarita Valdeolmos", "Tobías Fontanar", "Elena Hoyuelos"),
    ),
    "de": Phrases(
        ("F", "A"),
        ("Frage", "Antwort"),
        ("Interviewer", "Gast"),
        "Die Zeitschrift für Handwerk und Hafen",
        ("Interview mit {a}", "Im Gespräch mit {a}", "Zehn Fragen an {a}"),
        "{a}: „Das hat mich noch niemand gefragt“",
        "{a} macht seit dreißig Jahren dieselbe Arbeit und steht immer noch gern dafür auf. An einem nassen Morgen hat "
        "{q} mit {a} gesprochen, über Anfänge, Fehler und das, was kommt.",
        "Von {q}",
        ("Datum: 12. März 2021", "Ort: Osterhagen", "Gast: {a}", "Interviewer: {q}"),
        "Kultur & Gesellschaft",
        ("Die frühen Jahre", "Eine Frage des Vertrauens", "Was bleibt"),
        "Foto: die Werkstatt im Frühling",
        "Das Gespräch führte {q}",
        "{a} lebt bei Osterhagen mit zwei Hunden und einem Klavier, auf dem niemand spielt.",
        "Vielen Dank für das Gespräch.",
        ("Lesen Sie auch: Die Brücke, die zweimal gestrichen wurde", "Mehr dazu: Winter am Kanal"),
        "Abonnieren Sie unseren Newsletter, jeden Freitag eine Geschichte wie diese.",
        "© 2021 Die Zeitschrift. Alle Rechte vorbehalten.",
        "Verstehe.",
        "Und warum hätte ich das tun sollen? Weil es jemand tun musste und sonst niemand wach war.",
        "(lacht)",
        "Sie sind also geblieben?",
        ("Meinen Sie das erste Mal?", "Das erste Mal, ja."),
        ("Margarete Aschauer", "Tobias Fehnwieser", "Lena Hagedorn"),
    ),
    "zh": Phrases(
        ("问", "答"),
        ("提问", "回答"),
        ("记者", "嘉宾"),
        "河港周刊",
        ("专访{a}", "对话{a}", "专访：{a}"),
        "{a}：“从来没有人问过我”",
        "{a}三十年做同一件事，到现在还愿意为它早起。一个下雨的早晨，{q}采访了{a}，谈开始，谈失误，也谈以后。",
        "作者：{q}",
        ("日期：2021年3月12日", "地点：东河", "嘉宾：{a}", "记者：{q}"),
        "文化与社会",
        ("早年", "信任", "留下的"),
        "图片：春天的作坊",
        "采访：{q}",
        "{a}现居东河，家里有两条狗和一架没有人弹的钢琴。",
        "谢谢您接受采访。",
        ("相关阅读：刷了两遍的桥", "本期还有：运河的冬天"),
        "扫码关注我们，每周五一个故事。",
        "版权所有，转载请注明出处。",
        "嗯。",
        "我为什么要那样做呢？因为总得有人做，别人都睡着了。",
        "（笑）",
        "那您留下了？",
        ("您是说第一次吗？", "对，第一次。"),
        ("马桂兰", "方志明", "何丽娜"),
    ),
}
