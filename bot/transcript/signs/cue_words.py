"""The words of each language that tell questions from answers, and one language from another."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.transcript.signs.word_sets import set_of

#: The language of a text where nothing in it decides.
DEFAULT = "en"


@dataclass(frozen=True, slots=True)
class Cues:
    """The cue words of one language, folded (lower case, no accents)."""

    #: The commonest function words; few of them are another language's, too.
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


CUES = {
    "en": Cues(
        function=set_of("the and of to is that it was for with you this but they have from are not"),
        interrogative=set_of(
            "what why how when where who which whose is are was were do does did can could would will should have has "
            "had what's who's how's where's why's"
        ),
        imperative=set_of("tell describe explain talk share walk give introduce elaborate please say imagine let's"),
        second=set_of("you your yours yourself you're you've you'd you'll"),
        first=set_of("i my me mine myself i'm i've i'd i'll we our us we're we've"),
        reply=set_of("yes no yeah yep nope well absolutely exactly definitely sure right oh i"),
        closing=set_of("thanks thank goodbye bye pleasure"),
    ),
    "fr": Cues(
        function=set_of("le les des est et une dans pour que qui pas sur avec plus vous nous c'est au du ce"),
        interrogative=set_of(
            "pourquoi comment quand ou qui que quel quelle quels quelles est-ce combien quoi avez-vous pouvez-vous "
            "etes-vous pensez-vous diriez-vous faut-il peut-on y-a-t-il qu'est-ce en et"
        ),
        imperative=set_of("parlez racontez decrivez expliquez dites presentez parle raconte dis explique parlez-nous"),
        second=set_of("vous votre vos tu ton ta tes toi te t'as"),
        first=set_of("je j'ai j'etais mon ma mes moi nous notre nos m'a j'avais"),
        reply=set_of("oui non bien absolument exactement tout je ah voila"),
        closing=set_of("merci revoir bientot"),
    ),
    "es": Cues(
        function=set_of("el los las una que es por con para no se del al como pero mas su lo"),
        interrogative=set_of(
            "que por como cuando donde quien cual cuales cuanto cuantos es cree puede podria tiene ha y"
        ),
        imperative=set_of(
            "cuentanos cuentame cuentenos hablanos hablenos hableme describe explique explica cuente hable "
            "diganos presentate di dime dinos hablame explicame explicanos"
        ),
        # Spanish says who speaks by the verb; these are the commonest of those that leave no doubt.
        second=set_of(
            "usted ustedes tu tus te ti su sus contigo os vosotros eres estas tienes crees piensas recuerdas haces "
            "quieres puedes sientes dices"
        ),
        first=set_of(
            "yo mi mis me conmigo nosotros nuestro nuestra nos tengo soy estoy fui hice creo quiero puedo recuerdo "
            "aprendi empece vivo digo hago voy tuve pude supe trabajo pienso siento conozco veo somos tenemos hicimos"
        ),
        reply=set_of("si no bueno claro exacto absolutamente pues yo"),
        closing=set_of("gracias adios"),
    ),
    "pt": Cues(
        # Without "as", "do" and "um", which are as common in English talk.
        function=set_of("os uma que nao em da dos das com para por se mas ao aos na pelo pela foi ele ela isso"),
        interrogative=set_of(
            "que por porque como quando onde quem qual quais quanto quantos quantas sera pode poderia acha ha e"
        ),
        imperative=set_of("conte conta fale fala descreva explique explica diga diz-nos apresente apresenta imagine"),
        # Portuguese says who speaks by the verb, as Spanish does. "Nós" is left out: folded, it is "nos", "in the".
        second=set_of(
            "voce voces senhor senhora seu sua seus suas tu te ti teu tua contigo lhe tens es estas foste fizeste "
            "achas pensas lembras lembra-se queres podes sentes dizes"
        ),
        first=set_of(
            "eu meu minha meus minhas me mim comigo nosso nossa tenho sou estou fui fiz acho creio quero posso "
            "lembro-me lembro aprendi comecei vivo digo faco vou tive pude soube trabalho penso sinto conheco vejo "
            "somos temos fizemos estava"
        ),
        reply=set_of("sim nao bem bom claro exato exatamente pois absolutamente eu olha olhe"),
        closing=set_of("obrigado obrigada adeus"),
    ),
    "de": Cues(
        function=set_of("der die das und ist nicht ein eine zu mit den von im auf auch sich dem es wir"),
        interrogative=set_of(
            "was warum wie wann wo wer welche welcher welches welchen wieso weshalb womit wofur ist sind hast haben "
            "konnen kannst konntest konnten gibt wird und"
        ),
        imperative=set_of("erzahlen erzahl beschreiben beschreib erklaren erklar nennen schildern stell stellen"),
        second=set_of("du dir dich dein deine deinen deiner ihnen ihr ihre"),
        first=set_of("ich mein meine meinen mir mich wir uns unser unsere"),
        reply=set_of("ja nein klar genau naturlich also nun ich"),
        closing=set_of("danke dank tschuss"),
    ),
    "nl": Cues(
        function=set_of("het een niet van dat op zijn maar ook voor aan bij naar wel nog werd hebben heeft wordt"),
        interrogative=set_of(
            "wat waarom hoe wanneer waar wie welke welk hoeveel is zijn heb hebt heeft kan kun kunt kon zou ben bent "
            "was waren wordt waarmee waarvan waarop en"
        ),
        imperative=set_of("vertel vertelt beschrijf beschrijft noem noemt schets stel"),
        second=set_of("je jij jou jouw u uw jullie"),
        first=set_of("ik mijn mij me wij we ons onze mezelf"),
        reply=set_of("ja nee nou zeker precies absoluut natuurlijk ik"),
        closing=set_of("dank bedankt dankjewel dankuwel"),
    ),
    "it": Cues(
        function=set_of("il gli della delle degli dei nel nella che non per con una sono anche piu era questo alla"),
        interrogative=set_of(
            "che cosa perche come quando dove chi quale quali quanto quanti quante sei avete hai puo potrebbe c'e "
            "cos'e qual e"
        ),
        imperative=set_of("racconti raccontami raccontaci dica descriva descrivi spieghi spiegaci parli parlaci"),
        # Italian says who speaks by the verb, as Spanish does.
        second=set_of(
            "lei tu ti te tuo tua tuoi suo sua suoi voi vi vostro vostra hai sei pensi credi ricordi vuoi puoi fai "
            "senti"
        ),
        first=set_of(
            "io mio mia miei mie mi me ho sono noi nostro nostra faccio credo voglio posso ricordo penso vivo dico "
            "vado ero avevo"
        ),
        reply=set_of("si no beh certo esatto assolutamente ecco io"),
        closing=set_of("grazie arrivederci"),
    ),
    "zh": Cues(
        function=frozenset(),
        interrogative=set_of(
            "什么 为什么 如何 怎么 吗 呢 哪些 哪 是否 谁 多少 几 有没有 能否 可否 会不会 "
            "什麼 為什麼 怎麼 嗎 誰 幾 有沒有 會不會 怎樣 怎样"
        ),
        imperative=set_of("请 谈谈 介绍 说说 聊聊 分享 請 談談 介紹 說說"),
        second=set_of("你 您 贵司 你们 妳 貴公司 你們"),
        first=set_of("我 我们 咱们 我們 咱們"),
        reply=set_of("是的 对 嗯 没有 当然 不是 好的 對 沒有 當然"),
        closing=set_of("谢谢 感谢 再见 謝謝 感謝 再見"),
    ),
}


def cues_for(language: str) -> Cues:
    """Return the cue words of a language, those of English for one that we do not know."""
    return CUES.get(language, CUES[DEFAULT])
