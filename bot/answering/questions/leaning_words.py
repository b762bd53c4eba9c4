"""Words of French, German and Spanish with which a follow-up asks, and those that stand for what was said before.

All are folded (``bot.text.words.fold``). English ones are with the rules that are only English, in ``follow_up``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class LeaningWords:
    """The words of one language."""

    #: With which one asks, also behind a preposition.
    asking: frozenset[str]
    #: That stand for a person or a thing that was named.
    stand_ins: frozenset[str]
    #: That say nothing by themselves: auxiliaries, prepositions, articles, particles.
    empty: frozenset[str]

    def substance(self, forms: set[str]) -> int:
        """Return how many of ``forms`` say something."""
        return len(forms - self.asking - self.stand_ins - self.empty)


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


LEANING_WORDS: Final = {
    "de": LeaningWords(
        asking=_words(
            """wann wo wie was wer wem wen wessen wieso warum weshalb weswegen woher wohin womit wofur wovon woran
            worauf woruber worum wozu wobei wodurch wogegen wonach wovor worin woraus wieviel wieviele wievielt
            welche welcher welches welchem welchen inwiefern inwieweit"""
        ),
        stand_ins=_words(
            """es dies davon damit dafur dabei daran darauf daraus dazu daruber dagegen danach darum dort da er sie ihn
            ihm ihr ihnen sein seine seinen seinem seiner ihre ihren ihrem ihrer denen dessen deren beide beiden
            hat's war's ist's gibt's wurde's"""
        ),
        empty=_words(
            """ist sind war waren hat haben hatte hatten wird werden wurde wurden geworden kann konnte sein gewesen ein
            eine einen einem einer eines der die das den dem und oder aber auch denn dann noch nur schon so sehr
            genau eigentlich uberhaupt jetzt heute nicht kein keine in im an am auf aus bei mit nach seit von vom
            vor zu zum zur uber unter um fur durch gegen ohne bis viel viele lange lang oft alt weit gross hoch gibt
            gab ging kam passiert ja nein ok sonst mal bitte ach echt wirklich allein zusammen"""
        ),
    ),
    "fr": LeaningWords(
        asking=_words(
            """quand ou qui que quoi comment combien pourquoi pk pq quel quelle quels quelles lequel laquelle lesquels
            lesquelles qu'est"""
        ),
        stand_ins=_words(
            """ca cela ce c'est c'etait ceci il elle ils elles lui leur leurs eux l'a l'ont l'avait en y son sa ses
            celui celle ceux celles dedans dessus on"""
        ),
        empty=_words(
            """est sont etait etaient a ont avait avaient ete fait faire va dit s'est qu'il qu'elle qu'ils qu'on
            se s s'il un une le la les des de du d l au aux dans par pour sur avec sans sous depuis
            jusqu'a chez entre vers avant apres pendant et mais alors donc aussi encore deja bien tres plus moins
            pas ne n'a si non oui vraiment exactement precisement longtemps beaucoup tout souvent cause fois t
            ah bon ok"""
        ),
    ),
    "es": LeaningWords(
        asking=_words("cuando donde adonde quien quienes que como cuanto cuanta cuantos cuantas cual cuales"),
        stand_ins=_words(
            """eso esto ello el ella ellos ellas le les lo su sus ese esa esos esas aquel aquella alli ahi se ambos"""
        ),
        empty=_words(
            """es son era eran fue fueron esta estan estaba estuvo ha han habia hubo hay hizo hace hacia un una unos
            unas la los las de del a al en con por para sin sobre desde hasta entre segun ante y e o pero entonces
            tambien aun ya muy mas menos no si bien todo mucho tanto siempre exactamente cierto verdad paso asi
            luego ahora pues veces vez"""
        ),
    ),
}
