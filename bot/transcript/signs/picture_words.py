"""Which words stand for the pictures of a page, and for what else others make for it, as alternatives of patterns."""

from __future__ import annotations

from typing import Final

#: Whole words for a picture, or for what stands below one; in lower case.
PICTURE: Final = (
    r"photo(?:graph(?:y|ie|s)?)?s?|pictures?|images?|illustrations?|drawings?|portraits?|captions?|figures?|foto['’]?s?"
    r"|fotografías?|fotografias?|fotografie|photographies|bild(?:er|nachweis|unterschrift)?|abb(?:ildung(?:en)?|\.)"
    r"|grafik(?:en)?|légendes?|dessins?|imagen(?:es)?|imagem|imagens|ilustraci(?:ón|ones)|ilustraç(?:ão|ões)"
    r"|pie de foto|immagin[ei]|didascalia|afbeelding(?:en)?|bijschrift"
)
#: Whoever is named beside one of these has made a picture, a translation or the sound; in lower case.
MADE: Final = (
    r"photo(?:s|graph\w*)?|fotos?|foto[gk]raf\w*|pictures?|bild(?:er)?|images?|imagen(?:es)?|imagens"
    r"|illustrat\w+|ilustra\w+|zeichnung(?:en)?|dessins?"
    r"|translat\w+|übersetz\w+|trad(?:uc|ui|uz)\w+|transcri\w+|transkri\w+|edit(?:ed|or|ing)|edição|edición"
    r"|produced|producer|production|producción|produção|réalisation|montage|sound|music|musik|musique|música"
    r"|credits?|crédits?|cortesía|courtesy"
)
