"""What the words of plain requests do.

Words are folded (``bot.text.words.fold``) and cut at apostrophes and hyphens; two that say something else together, as
in "après-midi", are one with an underscore. A word may be in several classes; a word in none of them has a subject of
its own, so that a message with one is a question about the interview.
"""

from __future__ import annotations

from enum import Enum, auto


class WordClass(Enum):
    """What a word does in a request."""

    # Members are singletons: the hash of Enum, which is written in Python, is felt with every message.
    __hash__ = object.__hash__

    GREETING = auto()
    #: With what one greets after "good": "días", "journée"; elsewhere it is a time.
    DAYTIME = auto()
    #: Whom one greets or speaks to, at the beginning or the end: "team", "everyone"; elsewhere they are somebody else.
    ADDRESSED = auto()
    FAREWELL = auto()
    THANKS = auto()
    #: "grateful": thanks where it is the asker's.
    GRATEFUL = auto()
    #: "please", "ok", "sorry": goes with anything and changes nothing.
    FILLER = auto()
    #: "yes", "no", "I see": how somebody takes what they were told; asks nothing.
    TAKEN = auto()
    #: Articles, adverbs and auxiliaries that say nothing by themselves.
    LITTLE = auto()
    #: "of", "in", "with"; a question may ask for what stands after one.
    PREPOSITION = auto()
    #: "for", "to": what something is meant for.
    PURPOSE = auto()
    BE = auto()
    #: Of "be", "have" and "do": that something is over, as no help is that somebody asks for.
    PAST = auto()
    #: That something is still to come or comes again: "will", "does".
    AHEAD = auto()
    IT = auto()
    THIS = auto()
    #: Of those, what lies before somebody, also after a question: "that" is rather what a reply tells of.
    AT_HAND = auto()
    #: Who types, and whom they address.
    ME = auto()
    #: Who asks for leave: "i" in "what can i ask"; a word such as "puedo" is this and CAN.
    ASKER = auto()
    YOU = auto()
    #: Of those, whose something is: "your"; "your friends" are nobody's whom one speaks to.
    YOUR = auto()
    BOT = auto()
    #: What one may take it for besides: "human", "machine"; "how does the machine work?" is about another one.
    BEING = auto()
    #: The person interviewed: "he", "the guest".
    PERSON = auto()
    #: "man", "lady": the person interviewed, unless somebody's own.
    FOLK = auto()
    #: "his", "her".
    THEIR = auto()
    WHO = auto()
    WHEN = auto()
    WHERE = auto()
    WHAT = auto()
    HOW = auto()
    #: "how many".
    MANY = auto()
    #: The thing itself: "interview", "text", "conversation".
    INTERVIEW = auto()
    #: "show", "give", "I want".
    SHOW = auto()
    CAN = auto()
    DO = auto()
    ALL = auto()
    LIST = auto()
    #: A summary, and making one.
    SUMMARY = auto()
    #: By itself what a summary gives: "the essentials".
    ESSENCE = auto()
    #: "main" and "points" are a summary together.
    IMPORTANT = auto()
    POINTS = auto()
    #: How long a summary is to be.
    LENGTH = auto()
    #: "the short version".
    VERSION = auto()
    #: What makes a text shorter together with ``DOWN``: "boil" and "down", "get to" and "the point"; with its article.
    BOIL = auto()
    DOWN = auto()
    #: "not", "too": with ``LONG``, why somebody wants a summary, as in "I don't have time to read it".
    TOO = auto()
    #: "kind of", "sort of".
    KIND = auto()
    NUMBER = auto()
    QUESTIONS = auto()
    ASKED = auto()
    #: Of those, what only who asks does: "asking".
    ASKING = auto()
    INTERVIEWER = auto()
    INTERVIEWED = auto()
    #: What somebody does with an interview: "conducted".
    CONDUCTED = auto()
    #: What is done with questions: "put", "pose".
    POSED = auto()
    #: "speaks", "answers"; but to say is to say something.
    SPEAKS = auto()
    SAYS = auto()
    NAME = auto()
    DATE = auto()
    OLD = auto()
    #: What of a text is its length: "long", "minutes".
    LONG = auto()
    #: "take place", "made", "recorded".
    HAPPENS = auto()
    PUBLISHED = auto()
    OUTLET = auto()
    SOURCE = auto()
    TOPIC = auto()
    #: Several of them, and what is done with them: "themes", "covered".
    TOPICS = auto()
    COVERED = auto()
    LANGUAGE = auto()
    LINK = auto()
    #: Of a page, or of a house: "address".
    ADDRESS = auto()
    HELP = auto()
    #: What they are that need it: "lost", "stuck".
    LOST = auto()
    #: What somebody does at a bot: "type", "write".
    TYPE = auto()
    WORKS = auto()
    USED = auto()
    #: What something is there for: "purpose".
    SERVES = auto()
    #: What "how are you" asks for: "doing", "going".
    FEELING = auto()
    #: What "what's new" asks for.
    NEWS = auto()
    PRAISE = auto()
    #: Several interviews, or those who gave them.
    INTERVIEWS = auto()
    #: What lays them out by itself: "list", "show"; and what does where it says to whom: "give" beside "me".
    LISTING = auto()
    GIVING = auto()
    #: That they are to be had: "have", "available"; and that there are any: "there", "hay".
    HELD = auto()
    THERE = auto()
    #: Who has them, the bot: "you"; a verb that says so, such as "tienes", is this and HELD.
    KEEPER = auto()
    #: "other", "more".
    OTHER = auto()
    #: What asks for a number of them: "combien", and the "how" of "how many".
    HOW_MANY = auto()
