"""What a page says to be a thing, though it looks like a person's name: "Velo Nord, a platform for repairs"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from bot.text.first_names import is_first_name
from bot.transcript.names.person_names import NAME

#: By language what it is, and what may follow: in English, "a platform engineer" is somebody.
_IN_ENGLISH: Final = (
    r"(?:platform|app|application|web\s?site|marketplace|start-?up|company|firm|tool|library|framework|plug-?in|network"
    r"|magazine|newspaper|podcast|festival|charity|non-?profit|foundation|organi[sz]ation|association|agency|brand|shop"
    r"|store|game|novel|film|book|album|project|programme?|service|system|choir|club|co-?operative|collective|band)"
    r"(?=[.,;:)]|\s(?:that|which|where|for|of|to|with|in|by|from|on|at|built|made|run|founded)\b|\Z)"
)
_ELSEWHERE: Final = (
    # German
    r"(?:Plattform|App|Anwendung|Web(?:site|seite)|Marktplatz|Start-?up|Firma|Unternehmen|Werkzeug|Bibliothek|Netzwerk"
    r"|Zeitschrift|Zeitung|Podcast|Festival|Verein|Stiftung|Organisation|Agentur|Marke|Laden|Spiel|Roman|Film|Buch"
    r"|Album|Projekt|Programm|Dienst|System|Chor|Klub|Genossenschaft|Kollektiv|Verlag|Band"
    # French
    r"|plate-?forme|appli(?:cation)?|site|place\sde\smarché|start-?up|entreprise|société|outil|bibliothèque|réseau"
    r"|revue|journal|magazine|podcast|festival|association|fondation|organisation|agence|marque|boutique|jeu|roman|film"
    r"|livre|album|projet|programme|service|système|chœur|club|coopérative|collectif"
    # Spanish and Portuguese
    r"|plataforma|aplicaci[óo]n|aplicação|aplicativo|app|sitio|marketplace|empresa|compañía|companhia|herramienta"
    r"|ferramenta|biblioteca|red|rede|revista|periódico|jornal|asociación|associação|fundación|fundação|organización"
    r"|organização|agencia|agência|banda|marca|tienda|loja|juego|jogo|novela|película|filme|libro|livro|disco|álbum"
    r"|proyecto|projeto|programa|servicio|serviço|sistema|coro|clube|cooperativa|colectivo|coletivo|editorial|editora)"
    r"(?![\w-])"
)
_SAID: Final = re.compile(
    rf"(?P<name>{NAME})(?:,|\s\()\s?(?:(?:an?|the)\s(?:[a-z-]{{2,20}}\s){{0,2}}{_IN_ENGLISH}"
    rf"|(?:eine?|une?|una|uma?)\s(?:[a-zß-ÿ-]{{2,20}}\s){{0,2}}{_ELSEWHERE})"
)

#: "Place: Velo Nord", "* **Firma**: Velo Nord": what a field of a head says to be a place or a firm.
_FIELD: Final = re.compile(
    rf"""[\W_]*(?i:
        place|location|venue|company|organi[sz]ation|institution
      | ort|firma|unternehmen|einrichtung
      | lieu|entreprise|société|structure
      | lugar|local|empresa|organización|organização|institución|instituição
      | luogo|azienda
      | lokasi|tempat|perusahaan|instansi
    )[*_]*\s?:[*_]*\s*(?P<name>{NAME})""",
    re.VERBOSE,
)


def named_things(sentences: Iterable[str]) -> frozenset[str]:
    """Return what ``sentences`` name like a person, and say to be a platform, a firm, a book, a place or the like.

    None that begins with a common first name is: "With Ida Holm, a book in her hand".
    """
    said = (match for sentence in sentences for match in (*_SAID.finditer(sentence), _FIELD.match(sentence)) if match)
    found = (match["name"].split() for match in said)
    ends = (words[n:] for words in found for n in range(len(words) - 1) if words[n][0].isupper())
    return frozenset(" ".join(end) for end in ends if not is_first_name(end[0]))  # "Hablamos de Velo Nord"
