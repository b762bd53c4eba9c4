"""The words by which a sentence leans on the one before, a table a language; folded: small letters, no accents.

An apostrophe separates words: "it's" is ``it s``, "c’est" is ``c est``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Openings:
    """What the rules of ``openings`` need to know of a language."""

    #: Phrases that tie a sentence to the one before, as tuples of words.
    connectives: frozenset[tuple[str, ...]]
    #: Words that point back.
    pointing: frozenset[str]
    #: Words that may stand before one that points: prepositions, adverbs, conjunctions, quantities.
    passed_over: frozenset[str]
    #: From a pointing word on: it points at nothing, or at what follows.
    pointing_nowhere: re.Pattern[str]
    #: What stands before a bare demonstrative: a comma, "that".
    before_bare: frozenset[str]
    #: Demonstratives that point back when a verb follows at once.
    bare: frozenset[str]
    #: Quantities, and articles that stand for a person, that point back when a verb follows at once.
    quantities: frozenset[str]
    #: The verbs that give those away.
    verbs: frozenset[str]
    #: Words that point back when they end a sentence.
    closing: frozenset[str]
    #: Words that open what goes on with a sentence where no comma ends that: "As we have seen in the north."
    likening: frozenset[str]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in text.split("/"))


_ENGLISH = Openings(
    connectives=_phrases(
        "however/but/and/or/so/nor/because/quite simply because/simply because/just because/mainly because"
        "/partly because/therefore/thus/hence/moreover/furthermore/besides/also/too/then/still/yet/instead"
        "/otherwise/consequently/accordingly/nevertheless/nonetheless/meanwhile/likewise/similarly/conversely"
        "/indeed/finally/lastly/second ,/secondly/third ,/thirdly/for example/for instance/in addition"
        "/additionally/as a result/on the other hand/on the contrary/in contrast/by contrast/in fact"
        "/in other words/in short/in turn/at the same time/after all/above all/that said/even so/to do so"
        "/in doing so/by doing so/the former/the latter/the other/the others/the same/the second/the third/the rest"
        "/the one/the ones/the first is/the first was/the first would/the reason/the result"
        "/not only/rather ,/again ,/anyway/i mean/which/who/whose/like i said/as i said/yes/no ,/no ./yeah/yep"
        "/nope/exactly/absolutely/definitely/of course/sure/right ,/right ./correct/true ,/okay/ok/not really"
        "/not at all/not necessarily/not exactly/not quite/not yet/probably ./maybe ./perhaps ./only then"
        "/until then/since then/by then/from then on/from there/afterwards/later/here ,/here ./there ,"
    ),
    pointing=_words(
        "he she it they him her them his hers its their theirs himself herself itself themselves this that these"
        " those such"
    ),
    passed_over=_words(
        "perhaps maybe probably possibly surely certainly clearly obviously in on at by for with without from of"
        " about after before since until during despite while when whenever once if unless although though even"
        " as like to under over through against between among beyond within into around behind beside near per"
        " all both most many some none each half part much only just not quite simply especially particularly"
        " today now what how why where"
    ),
    pointing_nowhere=re.compile(
        r"""
        it\s(?:(?:will|would|can|could|may|might|must|should|has|have|had|does|did|not|t|also|still|now|never
              |always)\s)*
        (?:
            (?:is|s|was|be|been|seems?|seemed|appears?|appeared|remains?|remained|becomes?|became)\s
            (?:(?:\w+ly|not|also|still|very|more|most|much|so|too|quite|rather|always|never|now|no|less|perhaps
              |well)\s)*
            (?:
                up\sto
                | (?:
                    clear|unclear|true|likely|unlikely|possible|impossible|difficult|hard|harder|easy|easier|important
                    |necessary|essential|crucial|vital|critical|obvious|evident|understood|known|said|believed|thought
                    |expected|hoped|feared|estimated|agreed|worth|good|bad|better|best|wrong|right|fair|safe|dangerous
                    |risky|useful|useless|pointless|interesting|surprising|striking|strange|odd|ironic|notable
                    |remarkable|inevitable|plausible|conceivable|natural|normal|common|rare|unusual|urgent|imperative
                    |tempting|time|enough|sad|unfortunate|fortunate|tough|simple|doubtful|certain|uncertain
                  )
                  \s(?:enough\s)?(?:for|that|whether|how|why|who|what|when|if|remembering|noting
                                    |to\s(?!the\b|us\b|me\b|him\b|her\b|them\b|this\b|that\b|our\b|my\b))
                | (?!an?\b|the\b|this\b|that\b|his\b|her\b|their\b|its\b)\w+(?:\s\w+)?\s(?:who|that)\b
            )
            | (?:takes?|took)\s(?:\w+\s){1,4}(?:to|for|before|until)\b
            | turns?\sout\sthat | turned\sout\sthat | goes\swithout\ssaying | makes?\s(?:no\s)?sense\sto
        )
        | (?:those|these|he|she|they|that)\s(?:who|which|of\s(?:us|you))\b
        | (?:this|these)\s(?:days?|weeks?|months?|years?|century|decade|morning|afternoon|evening|spring|summer|autumn
                             |winter|interview|last|past|coming|next)\b
        """,
        re.VERBOSE,
    ),
    before_bare=_words(", that"),
    bare=_words("this that these those"),
    quantities=_words(
        "half some many most few several others both neither either each all none another one two three any"
    ),
    verbs=_words(
        "is are was were s re will would can could may might must should shall have has had do does did want"
        " wants need needs think thinks say says said believe believes get got go goes went come comes seem seems also"
        " even never always still just hope fear see make made take took mean means meant simply ,"
    ),
    closing=_words("then there so this that these those too either instead otherwise"),
    likening=_words("as like such unlike whereas"),
)

_FRENCH = Openings(
    connectives=_phrases(
        "mais/et/ou/donc/car/or/cependant/toutefois/pourtant/neanmoins/ainsi/alors/puis/ensuite/enfin/de plus"
        "/en outre/par ailleurs/d ailleurs/en effet/en fait/par exemple/au contraire/en revanche/a l inverse"
        "/c est pourquoi/c est-a-dire/autrement dit/en d autres termes/du coup/par consequent/aussi/parce que"
        "/parce qu/tout simplement parce/oui/non ,/non ./absolument/exactement/effectivement/tout a fait/bien sur"
        "/bien entendu/certes/sinon/de meme/pour autant/malgre tout/autrement/de son cote/d un autre cote"
        "/d autre part/deuxiemement/en somme/bref/l autre/les autres/le meme/la meme/les memes/d ou/voila"
        "/c est ca/idem/des lors/d autant"
    ),
    pointing=_words(
        "il elle ils elles ce c cet cette ces cela ca ceci celui celle ceux celles celui-ci celle-ci ceux-ci"
        " celles-ci celui-la celle-la ceux-la celles-la son sa ses leur leurs lui eux tel telle tels telles"
    ),
    passed_over=_words(
        "a au aux dans de d des du en par pour sur sous avec sans apres avant depuis pendant malgre contre chez"
        " entre vers selon si s quand lorsque lorsqu comme que qu meme peut-etre doute probablement certainement"
        " surtout seulement tout tous toute toutes plusieurs certains certaines beaucoup aucun aucune chacun"
        " chacune"
    ),
    pointing_nowhere=re.compile(
        r"""
        il\s(?:(?:ne|n|me|nous|lui|leur)\s)*
        (?:
            y\s(?:a|avait|aura|aurait|en) | faut | faudra | faudrait | fallait
            | vaut\smieux | suffit | convient | arrive\squ
            | (?:est|etait|sera|serait|semble|semblait|parait|reste|restait|devient)\s(?:\w+\s){0,3}
              (?:probable|improbable|possible|impossible|difficile|facile|important|necessaire|essentiel|clair|evident
                 |vrai|certain|utile|inutile|rare|normal|naturel|temps|tot|tard|indispensable|preferable|urgent)
              \s(?:que?|de|d)\b
        )
        | c\s(?:est|etait|sera|serait)\s(?!une?\b)(?:\w+\s){1,5}(?:qui|que?)\b
        | (?:ceux|celui|celle|celles|ce)\s(?:qui|que?|dont)\b
        | (?:cette|ces|ce)\s(?:annee|semaine|mois|matin|soir|jours|derniers|dernieres|siecle|entretien|interview)\b
        """,
        re.VERBOSE,
    ),
    before_bare=_words(", que qu"),
    bare=_words("ce c cela ca ceci"),
    quantities=_words(
        "certains certaines plusieurs beaucoup tous toutes aucun aucune chacun chacune autres deux trois"
    ),
    verbs=_words(
        "est sont etait etaient sera serait seront a ont avait avaient veulent pensent croient disent peuvent"
        " doivent vont pourraient signifie ne n"
    ),
    closing=_words("cela ca alors aussi"),
    likening=_words("comme ainsi tel telle"),
)

_SPANISH = Openings(
    connectives=_phrases(
        "pero/y/e/o/u/sin embargo/no obstante/ademas/por lo tanto/por tanto/por eso/por ello/entonces/luego/asi"
        "/tambien/tampoco/por ejemplo/en cambio/al contrario/por el contrario/es decir/o sea/en efecto/de hecho"
        "/porque/simplemente porque/pues/si ,/si ./no ,/no ./claro/exactamente/exacto/por supuesto/desde luego"
        "/efectivamente/en segundo lugar/por otro lado/por otra parte/mientras tanto/finalmente/por ultimo/de ahi"
        "/aun asi/en consecuencia/en otras palabras/lo mismo/los otros/las otras/el otro/la otra/mas bien"
        "/en realidad/absolutamente"
    ),
    pointing=_words(
        "ella ellos ellas ello esto eso aquello este ese esa esta estos estas esos esas aquel aquella aquellos"
        " aquellas su sus suyo suya tal tales dicho dicha dichos dichas"
    ),
    passed_over=_words(
        "a ante bajo con contra de del desde durante en entre hacia hasta para por segun sin sobre tras quiza"
        " quizas probablemente seguramente si cuando como aunque que incluso solo todo todos toda todas muchos"
        " muchas algunos algunas"
    ),
    pointing_nowhere=re.compile(
        r"""
        (?:este|esta|estos|estas)\s(?:ano|anos|semana|mes|dias|manana|tarde|noche|siglo|entrevista|ultimos|ultimas)\b
        | esta\sclaro\sque
        | tal\svez\s(?!el\b|ella\b|esto\b|eso\b|su\b)
        | aquell?[oa]?s?\sque\b
        """,
        re.VERBOSE,
    ),
    before_bare=_words(", que"),
    bare=_words("esto eso ese este esa esta aquello"),
    quantities=_words(
        "algunos algunas muchos muchas otros otras varios varias ambos ambas todos todas ninguno ninguna"
    ),
    verbs=_words(
        "es son era eran fue sera seria seran esta estan ha han tiene tienen quieren pueden deben creen dicen"
        " piensan van significa no"
    ),
    closing=_words("esto eso entonces tambien alli ahi"),
    likening=_words("como igual"),
)

_GERMAN = Openings(
    connectives=_phrases(
        "aber/und/oder/doch/jedoch/sondern/denn/also/allerdings/dennoch/trotzdem/ausserdem/zudem/deshalb/deswegen"
        "/daher/darum/dann/danach/dabei/damit/dadurch/dafur/dagegen/daran/darauf/davon/dazu/da/hingegen"
        "/stattdessen/sonst/ansonsten/schliesslich/zum beispiel/beispielsweise/im gegenteil/das heisst"
        "/mit anderen worten/andererseits/zweitens/drittens/weil/einfach weil/auch/ebenso/genau/ja/nein/naturlich"
        "/absolut/auf jeden fall/keineswegs/insofern/so/somit/folglich/inzwischen/tatsachlich/letztlich"
        "/der andere/die anderen/dasselbe/das gleiche"
    ),
    pointing=_words(
        "er sie es ihn ihm ihnen ihr ihre ihren ihrem ihrer ihres sein seine seinen seinem seiner seines dies"
        " diese dieser dieses diesen diesem jene jener jenes jenen jenem solch solche solcher solches solchen"
        " derjenige"
    ),
    passed_over=_words(
        "in im an am auf aus bei beim mit nach von vom vor zu zum zur durch fur gegen ohne um uber unter zwischen"
        " wahrend wegen trotz seit bis wenn als ob falls obwohl vielleicht wahrscheinlich moglicherweise nur"
        " sogar selbst gerade alle viele einige"
    ),
    pointing_nowhere=re.compile(
        r"""
        es\s(?:gibt|gab|gabe)\b
        | es\s(?:ist|war|ware|wird|wurde|scheint|bleibt|kann|muss|sollte|durfte|liegt)\b.*\b(?:dass|ob|zu)\b
        | (?:dieses?|diesen|diesem|dieser)\s(?:jahr|jahren?|woche|monat|tage?n?|sommer|winter|jahrhundert|interview)\b
        """,
        re.VERBOSE,
    ),
    before_bare=_words(", dass"),
    bare=_words("das dies diese dieser jene"),
    quantities=_words("einige viele manche andere beide alle keiner jeder das die der"),
    verbs=_words(
        "ist sind war waren hat haben hatte hatten wird werden wurde wurden kann konnen konnte will wollen muss"
        " mussen soll sollen sollte scheint bedeutet heisst gilt"
    ),
    closing=_words("dann da so auch dort dies"),
    likening=_words("wie sowie wobei"),
)

OPENINGS = {"en": _ENGLISH, "fr": _FRENCH, "es": _SPANISH, "de": _GERMAN}
