"""The English words that plain requests are made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.answering.plain_requests.request_words.word_class import WordClass
from bot.text.number_words import NUMBER_WORDS

_W = WordClass

#: The words of each class, with spaces between.
ENGLISH: Final[Mapping[WordClass, str]] = {
    _W.GREETING: "hi hello hey heya hiya yo greetings howdy welcome",
    _W.DAYTIME: "morning evening afternoon day",
    _W.ADDRESSED: "everyone everybody all folks team guys mate bot friend friends world",
    _W.FAREWELL: "bye goodbye goodnight farewell ciao cya",
    _W.THANKS: """thanks thank thx ty tysm cheers appreciated appreciate thankyou cheerz appreciation kudos
    thnx""",
    _W.GRATEFUL: "grateful",
    _W.FILLER: """please pls plz ok okay so well oh just now then maybe sorry and but actually quickly kindly again
    today good morning evening afternoon day there simply only real hm hmm um uh tonight lol haha yes yeah no cool
    alright""",
    _W.TAKEN: "yes yeah yep yup no nope nah ok okay k sure fine cool great nice wow lol haha hmm hm oh ah aha right",
    _W.LITTLE: """a an the do does did have has had will would could should might some any there here exactly really
    very much also too else own s d re ll ve m be being been get got as im ive id youre whats thats lets lot lots
    must shall supposed something anything""",
    _W.PREPOSITION: "of in on at from with by into up down out over through",
    _W.PURPOSE: "for to",
    _W.BE: "is are was were am be being r s have been whats",
    _W.PAST: "was were did had",
    _W.AHEAD: "does do will would",
    _W.IT: "it",
    _W.THIS: "this that these thing things stuff here one",
    _W.AT_HAND: "this here",
    _W.ME: "gimme lemme i me us we my myself someone",
    _W.ASKER: "i we am",
    _W.YOU: "you u your someone anyone somebody anybody ya yourself yours ur",
    _W.YOUR: "your yours ur",
    _W.BOT: "bot chatbot robot verbatim program app tool ai",
    _W.BEING: "human machine",
    _W.PERSON: """he she him her they them person guy interviewee guest speaker interviewees guests speakers people
    expert subject individual""",
    _W.FOLK: "man woman lady gentleman dude fellow bloke chap gal girl boy mr mrs ms dr",
    _W.THEIR: "his her their",
    _W.WHO: "who whos whose whom",
    _W.WHEN: "when",
    _W.WHERE: "where",
    _W.WHAT: "what whats which",
    _W.HOW: "how hows",
    _W.MANY: "many",
    _W.INTERVIEW: """interview interviews conversation talk text article piece transcript discussion podcast
    dialogue document story chat session post exchange q a recording read material""",
    _W.SHOW: """gimme lemme wanna got show give list tell make write provide see want wanted like love need read
    display print send get find look browse view present pull bring open name link share know""",
    _W.CAN: "can able could capable should must may supposed shall might allowed",
    _W.DO: "do doing",
    _W.ALL: "all every everything whole entire full complete both each",
    _W.LIST: "list overview",
    _W.SUMMARY: """summary summaries summarise summarize summarised summarized summarising summarizing sum recap
    gist overview synopsis digest rundown takeaway takeaways nutshell outline highlights condense essence
    summery sumup abstract wrapup abridge abridged shorten shortened condensed recapitulate cliffnotes roundup
    bottomline boildown sumitup""",
    _W.ESSENCE: "essentials basics crux core essence bottomline",
    _W.IMPORTANT: "main key most important essential central principal biggest major top big core",
    _W.POINTS: """point points messages message ideas idea statements claims arguments takeaways facts takeaway
    lines line things thoughts findings topics parts notes insights conclusions conclusion lessons""",
    _W.LENGTH: """short shorter brief briefly quick concise medium sentence sentences word words bullet bullets
    paragraph paragraphs few version form small tiny little compact long longer detailed""",
    _W.VERSION: "version form cut edition variant",
    _W.TOO: "not don t dont no haven havent didn didnt too won wont cant lazy",
    _W.KIND: "kind kinds sort sorts type types",
    _W.BOIL: "boil boiled break narrow strip distil get come",
    _W.DOWN: "down the point",
    _W.NUMBER: " ".join(("one", *NUMBER_WORDS["en"])),
    _W.QUESTIONS: "qs questions question queries",
    _W.ASKED: "ask asks asked asking",
    _W.ASKING: "asking",
    _W.INTERVIEWER: "interviewer interviewers journalist reporter host interviews interviewing presenter moderator",
    _W.INTERVIEWED: "interviewed",
    _W.CONDUCTED: "conducted led held did recorded made hosted",
    _W.POSED: "put posed ask asks asked asking",
    _W.SPEAKS: "speaks speaking talks talking answers answering answered",
    _W.SAYS: "said say says",
    _W.NAME: "name called",
    _W.DATE: "date day year month",
    _W.OLD: "old recent new fresh current date outdated",
    _W.LONG: "time long length lengthy duration minutes size",
    _W.HAPPENS: """take taken took place happen happened made done recorded conducted held given conduct did come
    came out released appear appeared""",
    _W.PUBLISHED: """published publish printed appear appeared comeout cameout released aired broadcast posted
    written featured""",
    _W.OUTLET: """newspaper paper magazine outlet source publication website site channel publisher media journal
    blog station press""",
    _W.SOURCE: "source sources origin reference",
    _W.TOPIC: "about topic subject theme",
    _W.TOPICS: "topics themes subjects issues areas matters",
    _W.COVERED: "covered discussed addressed raised touched mentioned treated dealt come came up included",
    _W.LANGUAGE: "language translated translation original full",
    _W.LINK: "link url links webpage online",
    _W.ADDRESS: "address",
    _W.HELP: """help commands command usage instructions manual helping assist assistance support tutorial
    menu""",
    _W.LOST: "stuck lost confused",
    _W.TYPE: "type write enter post input say put send",
    _W.WORKS: "work works operate functions function",
    _W.USED: "use using operate used operating handle interact",
    _W.SERVES: "purpose",
    _W.FEELING: "doing going things life feeling been feel day hows well",
    _W.NEWS: "up new whatsup happening sup going on",
    _W.PRAISE: """great good nice lot bunch perfect cool awesome helpful mate man dude all everyone everybody was
    that helped helps really useful wonderful excellent brilliant fantastic amazing lovely kind so much very million
    many answer info information reply explanation explaining replying buddy""",
    _W.INTERVIEWS: "interviews transcripts interviewees",
    _W.LISTING: "list listing lists show display browse overview catalogue catalog index see view tell enumerate",
    _W.GIVING: "give gimme get want need send bring",
    _W.HELD: "have got available exist stored contain offer included",
    _W.THERE: "there",
    _W.KEEPER: "you u",
    _W.OTHER: "other others more another further different additional",
    _W.HOW_MANY: "how",
}
