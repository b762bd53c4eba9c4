"""The words of each language that tell questions from answers, and one language from another."""

from __future__ import annotations

from dataclasses import dataclass, field

#: The language of a text where nothing in it decides.
DEFAULT = "en"


@dataclass(frozen=True, slots=True)
class Cues:
    """The cue words of one language, folded (lower case, no accents)."""

    #: The commonest function words that no other language here shares.
    function: frozenset[str]
    #: Words that open a question: what, is, could ...
    interrogative: frozenset[str]
    #: Words that open a request: tell, describe ...
    imperative: frozenset[str]
    #: The person spoken to: you, your ...
    second: frozenset[str]
    #: The person speaking: I, my ...
    first: frozenset[str]
    #: Words that open a reply: yes, well ...
    reply: frozenset[str]
    #: Words of thanks and farewell.
    closing: frozenset[str] = field(default_factory=frozenset)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


CUES = {
    "en": Cues(
        function=_set("the and of to is that it was for with you this but they have from are not"),
        interrogative=_set(
            "what why how when where who which whose is are was were do does did can could would will should have has "
            "had what's who's how's where's why's"
        ),
        imperative=_set("tell describe explain talk share walk give introduce elaborate please say imagine let's"),
        second=_set("you your yours yourself you're you've you'd you'll"),
        first=_set("i my me mine myself i'm i've i'd i'll we our us we're we've"),
        reply=_set("yes no yeah yep nope well absolutely exactly definitely sure right oh i"),
        closing=_set("thanks thank goodbye bye pleasure"),
    ),
    "fr": Cues(
        function=_set("le les des est et une dans pour que qui pas sur avec plus vous nous c'est au du ce"),
        interrogative=_set(
            "pourquoi comment quand ou qui que quel quelle quels quelles est-ce combien quoi avez-vous pouvez-vous "
            "etes-vous pensez-vous diriez-vous faut-il peut-on y-a-t-il qu'est-ce en et"
        ),
        imperative=_set("parlez racontez decrivez expliquez dites presentez parle raconte dis explique parlez-nous"),
        second=_set("vous votre vos tu ton ta tes toi te t'as"),
        first=_set("je j'ai j'etais mon ma mes moi nous notre nos m'a j'avais"),
        reply=_set("oui non bien absolument exactement tout je ah voila"),
        closing=_set("merci revoir bientot"),
    ),
    "es": Cues(
        function=_set("el los las una que es por con para no se del al como pero mas su lo"),
        interrogative=_set(
            "que por como cuando donde quien cual cuales cuanto cuantos es cree puede podria tiene ha y"
        ),
        imperative=_set(
            "cuentanos cuentame cuentenos hablanos hablenos hableme describe explique explica cuente hable "
            "diganos presentate di dime dinos hablame explicame explicanos"
        ),
        # Spanish says who speaks by the verb; these are the commonest of those that leave no doubt.
        second=_set(
            "usted ustedes tu tus te ti su sus contigo os vosotros eres estas tienes crees piensas recuerdas haces "
            "quieres puedes sientes dices"
        ),
        first=_set(
            "yo mi mis me conmigo nosotros nuestro nuestra nos tengo soy estoy fui hice creo quiero puedo recuerdo "
            "aprendi empece vivo digo hago voy tuve pude supe trabajo pienso siento conozco veo somos tenemos hicimos"
        ),
        reply=_set("si no bueno claro exacto absolutamente pues yo"),
        closing=_set("gracias adios"),
    ),
    "pt": Cues(
        # Without "as", "do" and "um", which are as common in English talk.
        function=_set("os uma que nao em da dos das com para por se mas ao aos na pelo pela foi ele ela isso"),
        interrogative=_set(
            "que por porque como quando onde quem qual quais quanto quantos quantas sera pode poderia acha ha e"
        ),
        imperative=_set("conte conta fale fala descreva explique explica diga diz-nos apresente apresenta imagine"),
        # Portuguese says who speaks by the verb, as Spanish does. "Nós" is left out: folded, it is "nos", "in the".
        second=_set(
            "voce voces senhor senhora seu sua seus suas tu te ti teu tua contigo lhe tens es estas foste fizeste "
            "achas pensas lembras lembra-se queres podes sentes dizes"
        ),
        first=_set(
            "eu meu minha meus minhas me mim comigo nosso nossa tenho sou estou fui fiz acho creio quero posso "
            "lembro-me lembro aprendi comecei vivo digo faco vou tive pude soube trabalho penso sinto conheco vejo "
            "somos temos fizemos estava"
        ),
        reply=_set("sim nao bem bom claro exato exatamente pois absolutamente eu olha olhe"),
        closing=_set("obrigado obrigada adeus"),
    ),
    "de": Cues(
        function=_set("der die das und ist nicht ein eine zu mit den von im auf auch sich dem es wir"),
        interrogative=_set(
            "was warum wie wann wo wer welche welcher welches welchen wieso weshalb womit wofur ist sind hast haben "
            "konnen kannst konntest konnten gibt wird und"
        ),
        imperative=_set("erzahlen erzahl beschreiben beschreib erklaren erklar nennen schildern stell stellen"),
        second=_set("du dir dich dein deine deinen deiner ihnen ihr ihre"),
        first=_set("ich mein meine meinen mir mich wir uns unser unsere"),
        reply=_set("ja nein klar genau naturlich also nun ich"),
        closing=_set("danke dank tschuss"),
    ),
    "nl": Cues(
        function=_set("het een niet van dat op zijn maar ook voor aan bij naar wel nog werd hebben heeft wordt"),
        interrogative=_set(
            "wat waarom hoe wanneer waar wie welke welk hoeveel is zijn heb hebt heeft kan kun kunt kon zou ben bent "
            "was waren wordt waarmee waarvan waarop en"
        ),
        imperative=_set("vertel vertelt beschrijf beschrijft noem noemt schets stel"),
        second=_set("je jij jou jouw u uw jullie"),
        first=_set("ik mijn mij me wij we ons onze mezelf"),
        reply=_set("ja nee nou zeker precies absoluut natuurlijk ik"),
        closing=_set("dank bedankt dankjewel dankuwel"),
    ),
    "it": Cues(
        function=_set("il gli della delle degli dei nel nella che non per con una sono anche piu era questo alla"),
        interrogative=_set(
            "che cosa perche come quando dove chi quale quali quanto quanti quante sei avete hai puo potrebbe c'e "
            "cos'e qual e"
        ),
        imperative=_set("racconti raccontami raccontaci dica descriva descrivi spieghi spiegaci parli parlaci"),
        # Italian says who speaks by the verb, as Spanish does.
        second=_set(
            "lei tu ti te tuo tua tuoi suo sua suoi voi vi vostro vostra hai sei pensi credi ricordi vuoi puoi fai "
            "senti"
        ),
        first=_set(
            "io mio mia miei mie mi me ho sono noi nostro nostra faccio credo voglio posso ricordo penso vivo dico "
            "vado ero avevo"
        ),
        reply=_set("si no beh certo esatto assolutamente ecco io"),
        closing=_set("grazie arrivederci"),
    ),
    "zh": Cues(
        function=frozenset(),
        interrogative=_set("什么 为什么 如何 怎么 吗 呢 哪些 哪 是否 谁 多少 几 有没有 能否 可否 会不会"),
        imperative=_set("请 谈谈 介绍 说说 聊聊 分享"),
        second=_set("你 您 贵司 你们"),
        first=_set("我 我们 咱们"),
        reply=_set("是的 对 嗯 没有 当然 不是 好的"),
        closing=_set("谢谢 感谢 再见"),
    ),
}


def cues_for(language: str) -> Cues:
    """Return the cue words of a language, those of English for one that we do not know."""
    return CUES.get(language, CUES[DEFAULT])
