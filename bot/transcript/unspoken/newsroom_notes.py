"""What a newsroom adds to a text that is not its own: notes on how it was mended, adverts that say so, captions."""

from __future__ import annotations

import re
from typing import Final

from bot.text.words import fold
from bot.transcript.names.person_names import CAPITALISED, NAME
from bot.transcript.signs.first_person import says_i

#: A note of the newsroom to its readers, folded.
_NOTE: Final = re.compile(
    r"[\W_]*(?:(?:editor|publisher)'?s?'? note|note (?:from|by) the editors?|note to (?:our )?readers"
    r"|anm(?:erkung|\.) d(?:er|\.) red(?:aktion|\.)|n\.? ?d\.? ?l\.? ?r\b\.?|note de la redaction"
    r"|nota (?:del editor|de la redaccion|da redacao|do editor))(?!\w)(?:[^:.]{0,40}:|\s?[.)–—])"
)
#: What heads a note on how the text was mended, where the text is named as well; "Correction is a craft." does not.
_MENDED: Final = re.compile(
    r"[\W_]*(?:correction|corrected|clarification|amended|updated?|erratum|errata|korrektur(?:hinweis)?|berichtigung"
    r"|richtigstellung|aktualisierung|rectificati(?:f|on)|correctif|mise a jour|correccion|rectificacion"
    r"|fe de (?:errores|erratas)|actualizacion|correcao|atualizacao)\b"
    r"(?:[^:.?!]{0,60}:|[^:.?!\d]{0,30}\d[^:.?!]{0,40}\.|(?: appended)?\s?\.)"
)
#: What only a newsroom or a blog has, and what a writer may tell of her own.
_ARTICLE: Final = (
    r"(?:article|post|interviews?|transcript|headline|caption|artikels?|beitrags?|entretien|legende|articulo|noticia"
    r"|entrevista|artigo|reportagem)"
)
_TEXT: Final = rf"(?:{_ARTICLE}|story|piece|textes?|texts?|fassung|texto|version)"
_OF_THE_TEXT: Final = re.compile(rf"\b{_TEXT}\b")
#: How the version before the one that is printed is told of.
_BEFORE: Final = (
    r"(?:an? (?:earlier|previous|original) version of (?:this|the)|(?:in )?einer (?:fruheren|vorherigen|ersten)"
    r" (?:fassung|version) (?:dieses|des)|(?:dans )?une (?:premiere )?version (?:(?:precedente|anterieure) )?de"
    r" (?:cet(?:te)?|ce|l')|(?:en )?una version (?:anterior|previa) de(?:l| est[ea]| la)"
    r"|(?:em )?uma versao anterior d(?:est[ea]|[ao])) ?"
)
#: What is done to a talk before it is printed.
_CUT: Final = r"(?:lightly |slightly )?(?:edited|condensed|shortened|abridged)"
_FOR: Final = r"(?:length|clarity|brevity)"
_EDITED: Final = rf"{_CUT}(?:,? (?:and )?{_CUT}){{0,2}}(?: lightly)? for {_FOR}(?: and {_FOR})?"
#: A sentence on that by itself: "An earlier version of this article …"; on how it was edited, and where it belongs.
_EARLIER: Final = re.compile(
    rf"[\W_]*(?:{_BEFORE}{_ARTICLE}\b|this (?:{_ARTICLE}|story|piece) (?:was|has been) (?:amended|updated|corrected)"
    rf"|this (?:{_ARTICLE}|conversation|discussion) (?:was|has been) {_EDITED}\b"
    rf"|(?:the|our) (?:interview|conversation|discussion|transcript) (?:was|has been) {_EDITED}[.!]?\Z"
    rf"|this (?:{_ARTICLE}|story|piece) is part of our (?:\w+ ){{0,3}}(?:series|coverage)\b"
    r"(?! with\b)(?:(?!\bwe\b)[^,;]){0,80}\Z"
    r"|in einer (?:fruheren|vorherigen|ersten) (?:fassung|version) (?:hiess es|stand,)"
    rf"|(?:diese[rs] {_TEXT}|der {_ARTICLE}) wurde .{{0,40}}(?:aktualisiert|korrigiert|berichtigt))"
)
#: And one on a text that may be a writer's own, where something was wrong in it.
_EARLIER_TEXT: Final = re.compile(
    rf"[\W_]*{_BEFORE}{_TEXT}\b.*?\b(?:said|stated|mis(?:spel|stat|ident|attribut|quot|label|report|translat)\w*"
    r"|(?:incorrect|wrong|inaccurate|erroneous)(?:ly)?|errors?|identified|referred"
    r"|hiess|falsch\w*|irrtumlich\w*|fehler\w*"
    r"|indiquait|mentionnait|affirmait|erreur|errone\w*|faux|decia|indicaba|afirmaba|err(?:or|o)(?:es)?|erroneamente"
    r"|equivocad\w*|dizia|indicava|afirmava|errad\w*)\b"
)
#: "[Sponsored] Ledger does your VAT.", "Advertorial: …": what says of itself that it is paid for, folded.
_PAID: Final = re.compile(
    r"[\W_]*[\[(](?:sponsored|sponsor|advert(?:isement|orial)?|ad|promoted|promo|paid(?: content)?|anzeige|werbung"
    r"|publicite|pub|sponsorise|contenu sponsorise|publicidade?|patrocinado|patrocinio|contenido patrocinado)[\])]"
    r"|[\W_]*(?:sponsored|advertisement|advertorial|anzeige"
    r"|publi-?redactionnel|publirreportaje"
    r"|contenu sponsorise|contenido patrocinado)(?:\s?[:|]|\s[–—-]\s)"
)
#: What has readers buy with a code, at a price that is less, where nobody says "I" or "we"; other codes sell nothing.
_NAMED_CODE: Final = r"[\s:“\"«„]+[A-Z][A-Z\d]{3,14}\b"
_CODE: Final = re.compile(
    rf"\b(?i:(?:promo |discount |coupon |gutschein|rabatt)code|code promo|cupom|cupón|(?:code|código)(?=:))"
    rf"{_NAMED_CODE}"
)
_LESS: Final = re.compile(
    r"\d ?(?:%|per ?cent|prozent|pour ?cent|por ?ciento)|\b(?:off|discount|free|rabatt|gratis|remise|offerte?"
    r"|descuento|desconto)\b"
)
#: A code that somebody uses sells with an offer alone: "the code ALPHA, before the alarm goes off" sells nothing.
_USED_CODE: Final = re.compile(
    rf"\b(?i:(?:use|enter|with|mit|avec|con|com)(?: the| our| dem| le| el| o)? (?:code|código|codigo)){_NAMED_CODE}"
)
_OFFER: Final = re.compile(
    r"\d ?(?:%|per ?cent|prozent|pour ?cent|por ?c(?:ien|en)to) (?:off|less|gunstiger|auf (?:alle|eure|deine|ihre))"
    r"|[$€£]\s?\d[\d.]* off\b|\d\s?(?:[$€£]|euros?|dollars?|pounds?) (?:off|weniger|gunstiger|de moins|menos)\b"
    r"|\b(?:half off|half price|discount|rabatt|remise|reduction|descuento|desconto|checkout)\b"
    r"|\b(?:save|spar\w*(?: \w+)?|economis\w+|ahorr\w+|economiz\w+) (?:up to |bis zu )?[$€£]?\d"
    r"|\bfree (?:shipping|delivery|trial|first|months?|weeks?)\b"
    r"|\b(?:months?|weeks?|shipping|delivery) (?:is |are )?free\b"
    r"|\b(?:first|erste[nrs]?|premiere?|primera?|primeir[oa]) \w+ (?:(?:is|ist|est|es|e) )?(?:free|gratis|offerte?)\b"
    r"|\b(?:gratis|offerte?),? (?:\w+ ){0,2}(?:erste|premiere?|primera?|primeir[oa])\b"
)
_SPONSORED: Final = re.compile(rf"[\W_]*(?i:sponsored by) {CAPITALISED}[^.!?:]{{0,60}}(?:[:–—]|\.\s|\Z)")
_SAYS_WE: Final = re.compile(
    r"\b(?:we|we're|us|our|wir|uns|unser\w*|nous|notre|nos|nosotros|nuestr[oa]s?|noss[oa]s?)\b"
)
#: What heads a box with facts, alone on the first of its lines, folded.
_BOX: Final = re.compile(
    r"(?:the facts|key facts|fact ?(?:box|file)|at a glance|profile|timeline|(?:la )?ficha(?: tecnica)?|en cifras|datos"
    r"|quien es(?: quien)?|(?:su )?perfil|cronologia|zur person|zur sache|steckbrief|auf einen blick|zahlen und fakten"
    r"|reperes|en bref|en chiffres|dates cles|chiffres cles|bio(?:graphie)? express|fiche technique|ficha do jogo"
    r"|em numeros|quem e|in brief|good to know|quick facts|gut zu wissen|kurz und knapp|infobox|en pratique"
    r"|(?:bon )?a savoir|a retenir|en la practica|datos utiles|a saber|na pratica|bom saber):?\s*\n(?=\s*\S)"
)
#: Behind a caption: "The kitchen at noon. Photo: Jo Ray", "… (photo by Jo Ray/Agency)"; without a mark before it, with
#: a capital and nothing behind the name, or it ends a sentence: "There is but one picture: Rome." A caption has one
#: picture: whoever is credited for several stands at the end of an introduction.
_MADE: Final = (
    r"photo(?:graph(?:y|ie|s)?)?|picture|image|foto(?:s|grafía|grafia|grafie)?|bild(?:er)?|illustration|imagen|imagem"
    r"|grafik|crédito?s?(?: photo)?|photo credit|bildnachweis"
)
_AGENCY: Final = r"(?:\s?[/|]\s?[\w .&-]{2,40}|,\s?[A-ZÀ-ÞŁ][\w .&-]{1,40})?"
_CREDITED: Final = re.compile(
    r"[^\n]{8,260}?(?:"
    rf"(?:[.!?…)\"”»|–—]\s|\s[(\[]|\n)\s?(?i:{_MADE})\s?(?::|\bby\b|/)\s?(?:{NAME}|{CAPITALISED}|[A-Z]{{2,6}}){_AGENCY}"
    r"\s?[)\]]?\.?"
    rf"|(?:,\s(?i:{_MADE})\sby|,?\s(?=[A-Z])(?i:{_MADE})\s?[:/])\s?"
    rf"(?:{NAME}|{CAPITALISED}(?=\s?[/|])|[A-Z]{{2,6}}\b){_AGENCY})\s*\Z"
)
#: A note is no longer, in characters.
_LONGEST: Final = 700
#: Nor is a caption with a credit.
_LONGEST_CAPTION: Final = 320


def says_we(words: str) -> bool:
    """Tell whether whoever has written ``words`` says "we" in them."""
    return _SAYS_WE.search(_folded(words)) is not None


def is_newsroom_note(words: str) -> bool:
    """Tell whether the paragraph ``words`` is a note to readers, or on how the text itself was mended."""
    if len(words) > _LONGEST:
        return False
    folded = _folded(words)
    if _NOTE.match(folded):
        return True
    mended = _MENDED.match(folded)
    earlier = _EARLIER.match(folded) or _EARLIER_TEXT.match(folded)
    about_it = earlier or (mended and _OF_THE_TEXT.search(folded, mended.end()))
    # Whoever says "I" corrects herself.
    return about_it is not None and not says_i(words)


def is_paid_for(words: str) -> bool:
    """Tell whether the paragraph ``words`` says that it is an advert, or sells something for less with a code."""
    if len(words) > _LONGEST:
        return False
    folded = _folded(words)
    has_code = (_CODE.search(words) and _LESS.search(folded)) or (_USED_CODE.search(words) and _OFFER.search(folded))
    sells = _SPONSORED.match(words) or has_code
    speaks = says_i(words) or _SAYS_WE.search(folded)
    return _PAID.match(folded) is not None or (sells is not None and not speaks)


def is_box(words: str) -> bool:
    """Tell whether ``words`` are a box with facts: what heads such a one on its first line, and no "I" below."""
    if len(words) > 2 * _LONGEST or "\n" not in words:
        return False
    folded = "\n".join(_folded(line) for line in words.split("\n"))
    return _BOX.match(folded) is not None and not says_i(words)


def is_credited(words: str) -> bool:
    """Tell whether ``words`` are a caption that ends with who made the picture."""
    return len(words) <= _LONGEST_CAPTION and _CREDITED.fullmatch(words.strip()) is not None


def _folded(words: str) -> str:
    return " ".join(fold(words).split())
