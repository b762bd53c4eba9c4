"""What stands under an article: credits, thanks, reading tips, links, notes of editors, in several languages."""

from __future__ import annotations

import re
from typing import Final

from bot.model.document import Kind
from bot.text.question_marks import SENTENCE_END
from bot.text.words import fold
from bot.text.worked_out import once
from bot.transcript.names.bylines import is_credit
from bot.transcript.names.name_wordings import persons
from bot.transcript.names.person_names import NAME
from bot.transcript.signs.first_person import says_own
from bot.transcript.signs.label_words import FIELD_WORDS
from bot.transcript.text_parts.passages import Passage
from bot.transcript.unspoken.ending_shape import Manner, ending_shape

#: What sites print under an article, folded.
_SIGNS: Final = re.compile(
    r"©|\(c\) ?\d{4}|copyright|all rights reserved|subscribe|newsletter|follow (?:us|me|him|her|them)\b"
    r"|read (?:more|the full)|click here|sign up|share this|to learn more|find out more"
    r"|retrieved from"
    r"|this (?:interview|transcript|conversation) (?:was|has been)|edited for|photo(?:graph)?s? (?:by|credit)"
    r"|our (?:friends|sponsors?)\b|sponsor|lire aussi|propos recueillis|abonnez|tous droits|en savoir plus"
    r"|derechos reservados|direitos reservados|suscri|leer tambien|leia tambem|mas informacion|mais informac"
    r"|das gesprach fuhrte|das interview fuhrte|lesen sie auch|alle rechte|mehr (?:dazu|infos|informationen)"
    r"|版权|关注|扫码|转载|原文链接|声明|加入\w{0,8}社群\b|二维码|阅读原文|欢迎(?:订阅|投稿|转发)"
)
#: Those of them that people speak of as well, folded.
_SPOKEN_OF: Final = re.compile(
    r"(?:our )?sponsor\w*|newsletters?|copyright\w*|suscript\w+|subscribers?\b|our friends\b"
    r"|mehr (?:dazu|infos|informationen)\b|mas informacion\b|en savoir plus\b|alle rechte\b|tous droits\b"
)
#: An address: so does a site, and so may whoever says "I" at length.
_ADDRESS: Final = re.compile(r"https?://|\bwww\.")
#: The same, where a passage begins with it: a short one says nothing else.
_OPENS: Final = re.compile(
    r"[\W_]*(?:"
    + "|".join(
        (
            # credits, in all of them
            r"(?:photo(?:graphy|graphs?|graphies?)?|pictures?|images?|foto(?:s|grafias?)?|bild(?:er)?|credits?)\s?:",
            r"(?:credits? photos?|illustration(?:en|s)?|imagen(?:es)?|ilustracion(?:es)?|ilustracoes)\s?:",
            r"(?:photo(?:graph)?s?|pictures?|images?|fotos?|bild(?:er)?|illustrations?) (?:by|par|von|de)\b",
            # what readers are asked to do
            r"(?:share this|listen to the|watch the|join us|teilen sie diese|partagez cet|comparte est"
            r"|partilhe est|ouca o)",
            r"(?:inscreva-se|compartilhe|inscrivez|abonne|assine|suscribete|sig(?:a|ue)-nos)\b",
            # English
            r"(?:more|other|further|related|recommended|previous|latest) "
            r"(?:interviews?|posts?|stories|reading|articles?|links?|from)\b",
            r"(?:you can (?:find|follow|read|buy)|find|visit|check out) .{2,60} (?:on|at|here)\b",
            r"you (?:may|might) also|(?:read|see) also|about the (?:author|interview)|(?:links?|resources)\s?:",
            r"(?:[\w'’]+ ){0,5}(?:book|album|film|novel)\b.{0,60}\b(?:is|are) (?:out|available|published)",
            r"(?:translated|transcribed|edited) (?:by|from)",
            # what a box beside an article is headed
            r"(?:pratique|infos? pratiques?|service|servicos?|servicio|info(?:s|rmation(?:en)?|rmacion|rmacao)?"
            r"|practical(?: information)?|fact ?(?:box|file)|at a glance"
            r"|termine?|agenda|tickets?|entradas?|steckbrief|zur sache"
            r"|permanences?|horaires|offnungszeiten|sprech(?:zeiten|stunden?)|opening hours|horarios?"
            r"|reperes?|en bref|bio(?:graphie|grafia|graphy)?)\s?[:.–—-]",
            # French
            r"(?:a lire|lire (?:egalement|la suite)|la redaction remercie)\b|pour aller plus loin"
            r"|traduit (?:de|par)|traduction\b|article (?:publie|paru)|retrouvez\b",
            r"liens?\s?:|suivez(?:-nous)?\b|a decouvrir\b|sur le meme (?:sujet|theme)|transcription (?:de|par)\b",
            # German
            r"zum weiterlesen|weiterlesen|zur person\b|aus dem \w+(?:ischen)? von|ubersetz(?:t|ung)\b|das konnte sie",
            r"auch interessant|weitere (?:interviews|artikel|links|infos)|mehr (?:zum thema|von|uber)|folgen sie",
            r"veroffentlicht am",
            # Spanish
            r"(?:tambien )?te puede interesar|enlaces\b|traduccion\b|traducido\b|siguenos|articulo publicado"
            r"|lea tambien",
            r"para saber mas|mas (?:entrevistas|sobre)\b|sobre (?:el|la) autora?\b|publicado (?:en|el)\b",
            # Portuguese
            r"leia mais|mais entrevistas|veja tambem|ligacoes\b|links uteis|traducao\b|traduzido\b|siga-nos"
            r"|siga (?:o|a|nos)\b|saiba mais",
            r"publicado em\b|sobre [oa] autora?\b",
            # Italian and Dutch
            r"leggi (?:anche|di piu|tutto)|per approfondire|(?:ti )?potrebbe(?:ro)? interessar|link utili|seguici"
            r"|altre interviste|traduzione (?:di|dal)|tradotto da",
            r"lees (?:ook|verder|meer)|meer (?:weten|lezen|interviews)|volg ons|vertaald (?:door|uit)|vertaling\b"
            r"|(?:foto['’]?s?|beeld|tekst)\s?:",
            # Japanese; voiced kana are folded to plain ones
            r"(?:フロフィール|略歴|聞き手|取材|文|構成|撮影)(?=\s?[・＝=:：/／|｜(（]|\s\S|\Z)|あわせて読みたい|関連記事",
        )
    )
    + ")"
)
#: How minutes say that a meeting is over, folded.
_ADJOURNED: Final = re.compile(
    r"[\W_]*(?:(?:the |this )?(?:meeting|hearing|session|committee|deposition|proceedings?)|(?:la )?(?:reunion|seance)"
    r"|(?:l')?audition|(?:die )?(?:sitzung|anhorung|verhandlung|vernehmung)"
    r"|(?:la |a )?(?:sesion|audiencia|reuniao|sessao))"
    r" [^.]{0,40}\b(?:adjourned|ended|rose|closed|concluded|suspended|close|levee|terminee|suspendue"
    r"|geschlossen|endete?|schloss|beendet|unterbrochen|levanta|levantada|terminada|encerrada|encerrou|terminou)\b"
    r"|[\W_]*(?:se levanta la sesion|(?:esta|fica) encerrada)\b"
)
#: The last word of whoever asked.
_THANKS: Final = re.compile(
    r"[\W_]*(?:"
    + "|".join(
        (
            r"(?:many )?thank(?:s| you)\b.{0,40}\b(?:interview|conversation|talking|speaking|chatting"
            r"|(?:your|the) time)",
            r"thank(?:s| you)\b.{0,30}\b(?:joining|answering|sharing)",
            r"(?:un (?:grand )?)?merci\b.{0,40}\b(?:entretien|interview|echange|temps|reponses|disponibilite)",
            r"merci\b.{0,20}\bavoir (?:repondu|accepte)",
            r"(?:vielen |herzlichen |besten )?dank\b.{0,40}\b(?:gesprach|interview|zeit|antworten)",
            r"(?:wir|ich|nous vous) (?:remercions|danken?|bedanken?)\b.{0,30}\b(?:gesprach|interview|zeit"
            r"|entretien|temps)",
            r"(?:muchas |mil )?gracias\b.{0,30}\b(?:entrevista|charla|conversacion|tiempo|responder"
            r"|respuestas|atender)",
            r"(?:my|our) (?:\w+ )?thanks to\b|(?:mes|nos) (?:\w+ )?remerciements (?:a|aux?)\b",
            r"(?:mein|unser) (?:\w+ )?dank an\b",
            r"(?:mille |molte )?grazie\b.{0,40}\b(?:intervista|conversazione|tempo|disponibilita|risposte)"
            r"|(?:la|vi|ti) ringrazi(?:amo|o)\b.{0,30}\b(?:intervista|tempo)",
            r"(?:hartelijk |veel )?(?:dank|bedankt)\b.{0,40}\b(?:gesprek|interview|tijd|antwoorden)",
            r"(?:mi|nuestro|o meu|o nosso) agradecimi?ento (?:a|ao|para)\b",
            r"(?:muito )?obrigad[ao]\b.{0,30}\b(?:entrevista|conversa|tempo|disponibilidade|respostas)",
        )
    )
    + ")"
)
#: How a letter, or an issue of a newsletter, closes; "Is that enough?" asks nothing more.
_CLOSES: Final = re.compile(
    r"[\W_]*(?:that(?:'s| is) (?:a wrap|the lot|(?:it|all) (?:for (?:today|now|this \w+)|from (?:me|us)))\b"
    r"|(?:is|was) (?:this|that) (?:enough|what you (?:need|want)ed?)(?: for (?:you|now))? ?\?"
    r"|(?:i )?hope (?:this|that|these) helps?\b"
    r"|(?:reicht|genugt|hilft) (?:ihnen|dir|euch) das(?: so)? ?\?|das war(?:'s|s| es) (?:fur heute|von (?:mir|uns))\b"
    r"|(?:ich )?hoffe,? (?:das|es) hilft\b|(?:et )?voila,? c'est tout\W*\Z|c'est tout pour (?:aujourd'hui|cette fois)\b"
    r"|cela vous (?:suffit|convient)(?:-il)? ?\?|j'espere que cela (?:suffi[rt]a?|vous)\b"
    r"|(?:y )?est?o es todo por (?:hoy|mi parte)\b"
    r"|(?:le|te|os) (?:basta|sirve|alcanza)(?: (?:con )?(?:es[eto]o?|asi))? ?\?"
    r"|espero que (?:le|te|os) sirva\b|(?:e )?(?:isso )?e tudo por (?:hoje|agora)\b|espero que (?:sirva|ajude)\b)"
)
#: What heads the guide and other papers of somebody's research below a talk, alone on its line, folded.
_APPENDIX: Final = re.compile(
    r"[\W\d_]*(?:(?:the )?(?:interview|question)s? (?:outline|guide(?:lines?)?|protocol|schedule|questions|script)"
    r"|appendix|anhang|(?:interview ?|gesprachs)leitfaden|interviewfragen|annexes?|(?:guide|grille) d'entretien"
    r"|questions de l'entretien|anexos?|guion de (?:la )?entrevista|preguntas de la entrevista"
    r"|apendices?|(?:roteiro|guiao) d[ae] entrevista|perguntas da entrevista"
    r"|appendice|traccia dell'intervista|domande dell'intervista|bijlagen?|interviewvragen|interviewleidraad)"
    r"(?: (?:[a-z]|[\divx]+))?[\W_]*\Z"
)
#: How much such a word counts in a short passage.
_IN_SHORT: Final = 5.0
#: In a long one.
_IN_LONG: Final = 3.0
#: As a field.
_AS_FIELD: Final = 4.0
#: In a passage that is set in italics.
_IN_ITALICS: Final = 3.0
#: In passing, as a long passage may mention it.
_IN_PASSING: Final = 1.5
_LONG = 400
#: Whoever says "I" may do so in one of so many characters.
_LONG_OWN = 150
#: What a few words with a colon count, as they stand above a list.
ABOVE_A_LIST: Final = 2.0
#: Such words are no longer, in characters.
_LONGEST_HEAD: Final = 40
#: What a short passage begins with.
_AHEAD: Final = (_OPENS, _THANKS, _CLOSES, _ADJOURNED)
#: "Redaktion: Hanna Weiß": what somebody has done, and nothing but a name.
_CREDIT: Final = re.compile(rf"[\W_]*[^\W\d_][\w ]{{2,40}}\s?:\s(?P<names>{NAME})\W*\Z")
#: What a short point without an end counts, as in a list of links.
_POINT: Final = 3.0
#: Such a point is no longer, in characters.
_LONGEST_POINT: Final = 80
_FIELD = re.compile(r"([^\W\d_][\w ]{0,24})\s*[:：]")


def _is_credit(words: str) -> bool:
    return is_credit(words) or ((found := _CREDIT.match(words)) is not None and bool(persons(found["names"])))


def heads_appendix(words: str) -> bool:
    """Tell whether ``words`` are the head of what somebody adds to a talk: "Interview guide", "Anhang 2"."""
    return len(words) <= _LONGEST_HEAD and _APPENDIX.match(" ".join(fold(words).split())) is not None


def back_matter(text: str, passage: Passage, manner: Manner | None = None) -> float:
    """Return how much ``passage`` looks like what stands under an article, by its words.

    With the ``manner`` of the talk, which only what follows the last turn has, also by its shape.
    """
    words = _by_words(passage.span.of(text), passage.italic, passage.block.kind)
    return max(words, ending_shape(text, passage, manner)) if manner else words


@once  # much of what is said is said again: "Yes."
def _by_words(words: str, italic: bool, kind: Kind) -> float:
    folded = " ".join(fold(words[:1000]).split())
    score = _IN_ITALICS if italic else 0.0
    if len(words) <= _LONG and (_is_credit(words) or any(sign.match(folded) for sign in _AHEAD)):
        score += _IN_SHORT
    elif _speaks_of(words, folded):
        score += _IN_PASSING
    elif _SIGNS.search(folded) or (_ADDRESS.search(folded) and not (len(words) > _LONG and says_own(words))):
        score += _IN_LONG if len(words) > _LONG else _IN_SHORT
    elif len(words) <= _LONGEST_HEAD and words.rstrip().endswith(":"):
        score += ABOVE_A_LIST
    elif kind is Kind.ITEM and len(words) <= _LONGEST_POINT and not SENTENCE_END.search(words.rstrip()):
        score += _POINT
    field = _FIELD.match(folded)
    if field and field[1].strip() in FIELD_WORDS:
        score = max(score, _AS_FIELD)
    return score


def _speaks_of(words: str, folded: str) -> bool:
    """Tell whether somebody who says "I" at some length has but nouns of those signs: "I asked our sponsors"."""
    is_own = len(words) > _LONG_OWN and says_own(words) and _SPOKEN_OF.search(folded) is not None
    return is_own and not _SIGNS.search(_SPOKEN_OF.sub(" ", folded)) and not _ADDRESS.search(folded)
