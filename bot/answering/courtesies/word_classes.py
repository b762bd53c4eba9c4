"""The closed classes of English words that tell what a message asks; a word is listed in one place only.

All words are folded (``bot.text.words.fold``).
"""

from __future__ import annotations

from typing import Final

WH_WORDS: Final = frozenset("who whom whose what when where why how which".split())
AUXILIARIES: Final = frozenset(
    """is are was were am do does did can could will would shall should may might must has have had""".split()
)
PRONOUNS: Final = frozenset("i you he she it they we this that there these those".split())
#: Words with which the subject of a question begins.
SUBJECTS: Final = PRONOUNS | frozenset(
    "the a an his her its their my your our any anyone anybody someone somebody some people everyone both".split()
)
#: Verbs that tell of saying: a question with one of them asks what is said.
SAYING: Final = frozenset(
    """say says said mention mentions talk talks speak tell tells explain explains admit admits touch touches cover
    covers discuss discusses address comment quote""".split()
)
#: Words that ask for somebody's view.
THINKING: Final = frozenset("think thinks thought opinion idea".split())
#: Verbs that ask for a passage.
SHOWING: Final = frozenset("give show post find".split())
#: Verbs before which somebody asks, and after which the question follows: "I wonder why …".
WONDERING: Final = frozenset("know wonder ask understand".split())
CONNECTIVES: Final = frozenset("and but so then also plus or".split())
#: Before a sentence, without changing it.
INTERJECTIONS: Final = frozenset("ok okay oh ah uh um hm hmm well thanks thx lol".split())
GREETINGS: Final = frozenset("hi hello hey yo gm".split())
