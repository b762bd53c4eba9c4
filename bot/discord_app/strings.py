"""What only the Discord door says: descriptions of commands, labels of buttons, private lines."""

from __future__ import annotations

from typing import Final

from bot.discord_app.host_strings import HostStrings
from bot.wording.catalogues import Line


class _Strings(HostStrings):
    """Each in the language that is spoken; in curly brackets what is to be filled in."""

    ASK = Line("Ask an interview; what it was asked is offered while you type")
    ASK_QUESTION = Line("Your question, or one of the questions of the interview")
    SUMMARY = Line("The interview in short, in its own sentences")
    SUMMARY_LENGTH = Line("How much of it")
    SEARCH = Line("Sentences with exactly these words, and where they stand, shown to you alone")
    SEARCH_WORDS = Line('Words as they are spelled; those in "quotes" stand side by side')
    QUESTIONS = Line("Every question that was asked in the interview")
    ABOUT = Line("Who was interviewed, by whom, where and when")
    WHY = Line("Why a question gets the reply it gets, shown to you alone")
    WHY_QUESTION = Line("The question to look into")
    PRIVACY = Line("What is kept of you, to be exported or deleted; shown to you alone")
    HELP = Line("What I can do, shown to you alone")
    IN = Line("One interview, instead of all of them")
    COMPARE = Line("What two or three interviews say to the same question, one below the other")
    COMPARE_QUESTION = Line("The question that each of them is asked")
    COMPARE_CHOICE = Line("An interview to compare; without one, those that fit best")
    CITE_COMMAND = Line("A citation to copy (plain, APA, BibTeX), shown to you alone")
    CITE_QUESTION = Line("A question of the interview, or your own words for it")
    LIBRARY = Line("For hosts: add, list, hide and remove the interviews of this server")
    LIBRARY_ADD = Line("Add an interview from a file; you see what was understood before anybody else")
    LIBRARY_PASTE = Line("Add a short interview by pasting it")
    LIBRARY_LIST = Line("The interviews that this server keeps")
    LIBRARY_INFO = Line("What is known about one of them")
    LIBRARY_WITHDRAW = Line("Hide an interview everywhere at once; it is kept")
    LIBRARY_EMBARGO = Line("Choose from when on an interview, or one answer, is quoted, or end its waiting")
    LIBRARY_OPENS = Line("Before then nothing of it is quoted: YYYY-MM-DD HH:MM, in UTC")
    LIBRARY_ANSWER = Line("Only this answer, rather than the whole interview")
    LIBRARY_RESTORE = Line("Show a hidden interview again")
    LIBRARY_REMOVE = Line("Delete an interview for good")
    LIBRARY_WORDINGS = Line("Accept, refuse or undo other words that members suggest for questions")
    LIBRARY_EXPORT = Line("All interviews of this server in one file")
    LIBRARY_IMPORT = Line("Take over all interviews of such a file; you see what it would change before")
    IMPORT_FILE = Line("What /library export has made")
    LIBRARY_INTERVIEW = Line("The interview")
    ADD_FILE = Line("A transcript: text, Markdown, HTML, subtitles, Word …")
    ADD_OUTLET = Line("Who published it")
    ADD_DATE = Line("Day of publication: YYYY-MM-DD, or undated")
    ADD_TITLE = Line("Its title, where the text has none")
    ADD_LINK = Line("Where it was published: https://…")
    ADD_LANGUAGE = Line("Code of its language, such as en or fr; else it is told from the text")
    ADD_KEY = Line("Its name in the library; of one that is there already, it takes the place")
    SETUP = Line("For hosts: where I may speak, and how")
    SETUP_SETTINGS = Line("Choose where I may speak and how I reply; shown to you alone")
    WANTED = Line("For hosts: what members asked and no interview covers; shown to you alone")
    PRIVATE = Line("Show the reply to you alone")
    ANSWER_MESSAGE = Line("Answer from interviews")
    MENTION = Line("Or mention me with your question, reply to one of my answers, or write to me directly.")

    QUESTION = Line("Question")
    ASKED = Line("Asked: {question}")
    PART = Line("{heading} ({number} of {count})")
    CITE = Line("Cite")
    SOURCE = Line("Source")
    READ_ON = Line("Read on")
    OPEN_ONE = Line("Open one …")
    LINK = Line("where it was published")
    SENTENCES_BEFORE = Line("{sentences} before this")
    SENTENCES_AFTER = Line("{sentences} after this")
    BEFORE = Line("‹ Q{number}")
    AFTER = Line("Q{number} ›")
    BACK = Line("Back")
    NONE_OF_THESE = Line("None of these")
    POST = Line("Post it")
    POSTED = Line("It was posted already. Whoever posted it, and moderators, can remove it there.")
    FOLLOW_UP = Line("Follow up")
    FOLLOW_UP_TITLE = Line("Ask a follow-up")
    FOLLOW_UP_LABEL = Line("Your question")
    FOLLOW_UP_HINT = Line("It is read in the light of the question before: “why?” is enough.")
    PUBLISH = Line("Publish")
    CONFIRM = Line("Publish all the same")
    COMPLETE = Line("Say when and where, and publish")
    COMPLETE_TITLE = Line("Where was it published?")
    SWAP = Line("Swap speakers")
    NAMES = Line("Names")
    NAMES_TITLE = Line("Who asks, and who answers?")
    NAMES_ASKING = Line("Asked by")
    NAMES_ANSWERING = Line("Answered by")
    NAMES_HINT = Line("A name a line, as replies will show it; empty leaves it to me.")
    PLACES = Line("Split or leave out")
    SPLIT_HERE = Line("Split here: this asks, or the answer begins with it")
    NOT_PART = Line("This is not part of it")
    WHOLE_QUESTION = Line("All of question {number}, with its answer")
    ANOTHER_QUESTION = Line("Look at another question")
    FURTHER_PART = Line(", from paragraph {paragraph} on")
    ASKING_PART = Line("{number}, asks: {words}")
    ANSWERING_PART = Line("{number}, answers: {words}")
    TO_PREVIEW = Line("Back to the preview")
    RESTORE = Line("Undo all of these")
    WHO_ASKS = Line("Who asks?")
    WHO_ANSWERS = Line("Who answers?")
    CANCEL = Line("Cancel")
    DISCARD = Line("Delete for good")
    PASTE_TITLE = Line("Add a short interview")
    PASTE_TEXT = Line("The interview")
    PASTE_TEXT_HINT = Line("Who speaks, a colon, what they say; the next speaker on a new line.")
    PASTE_OUTLET = Line("Published by")
    PASTE_DATE = Line("Day of publication")
    PASTE_DATE_HINT = Line("YYYY-MM-DD, or undated")
    PASTE_NAME = Line("Title")
    PASTE_LINK = Line("Link")
    PASTED: Final = "pasted"
    GIVEN_BACK = Line("What you typed, to be copied:")
    TYPED: Final = "what-you-typed.txt"
    ARCHIVE: Final = "library.zip"
    GREETING = Line(
        "Hello! Ask me about an interview, and I answer with what was said there, word for word, or say that it is not "
        "covered. Mention me with your question, or use /ask; /help shows the rest."
    )
    GREETING_TO_HOSTS = Line(
        "For hosts: /library add takes an interview from a file, /setup settings says where I may speak, and /setup "
        "check what I lack."
    )
    PLAIN_CHOICE = Line("Reply to this with a number; to the answer of a command, mention me with it.")
    ANSWERS = Line("Answers it")
    DOES_NOT_ANSWER = Line("Does not")
    VOTED = Line("Counted. So far: it answers, {answers}; it does not, {does_not}. The other button changes your vote.")
    VOTES_OFF = Line("The hosts of this server have switched votes off.")
    STATS = Line("For hosts: what was asked, and what members say of it, in counts; shown to you alone")
    REPLIES_TITLE = Line("What was asked")
    REPLIES_NONE = Line("Nothing was asked yet.")
    REPLIES_IN_A_WEEK = Line(
        "Week of {week}: answered {answered}, offered “did you mean” {suggested}, not covered {not_covered}."
    )
    REPLIES_OF = Line("Answered by {interview}: {count}.")
    STATS_TITLE = Line("What members say of the answers")
    STATS_NONE = Line("Nobody has said anything yet.")
    STATS_HOW = Line("Counts only; who said what is not known. They change nothing by themselves.")
    STATS_LINE = Line("{place}: it answers {answers}, it does not {does_not}. {question}")
    STATS_LEFT = Line("{answers} more, that have fewer votes.")
    SUGGEST = Line("This is answered by …")
    SUGGEST_TITLE = Line("Which of these answers it?")
    SUGGEST_HOW = Line(
        "Choose the printed question that has the answer. Once a host has accepted it, whoever asks in these words "
        "gets it. The words are kept, and not who wrote or suggested them."
    )
    SUGGEST_CHOICE = Line("Choose the question that answers it …")
    SUGGESTED = Line("Suggested. It counts once a host has accepted it with /library wordings.")
    SUGGESTED_BEFORE = Line("That counts already: a host has accepted it.")
    SUGGESTIONS_OFF = Line("Hosts can switch that on: “Suggested wordings” in /setup settings.")
    SUGGESTIONS_NOT_BUILT_IN = Line("That can be suggested for interviews of this server; it has none of its own.")
    UNFIT_WORDS = Line("Not kept: more than {longest} characters, or a mention, an address, a link or a long number.")
    WORDINGS_TITLE = Line("Other words for questions")
    WORDINGS_HOW = Line(
        "What is accepted counts like the printed question, and is never shown as a quote. What you do not decide on "
        "is deleted after {days} days. Who suggested it is not known."
    )
    WORDINGS_NONE = Line("Nothing is suggested, and nothing accepted.")
    WORDING_SUGGESTED = Line("Suggested on {day}: “{words}” asks what is answered by {place}: {question}")
    WORDING_ACCEPTED = Line("Accepted on {day}: “{words}” asks what is answered by {place}: {question}")
    WORDING_GONE = Line("“{words}” counts for nothing any more: its question is gone.")
    WORDINGS_LEFT = Line("{count} more; the menus have the first 25 of each.")
    WORDING_ACCEPT = Line("Accept one …")
    WORDING_CONFIRM = Line("Accept all the same")
    WORDING_CONFIRM_TITLE = Line("Accept these words all the same?")
    WORDING_REFUSE = Line("Refuse one, which deletes it …")
    WORDING_UNDO = Line("Undo one that was accepted …")
    WORDING_DECIDED = Line("These words are there no more; somebody else decided on them, or they were deleted.")
    MISSED_KEPT = Line(
        "Your question is kept for {days} days without your name, as the hosts here wish; /privacy tells how."
    )
    WANTED_TITLE = Line("What your members wanted to know")
    WANTED_HOW = Line(
        "Questions that no interview covers, once {people} different people have asked alike. They are kept for {days} "
        "days; who asked is not known."
    )
    WANTED_OFF = Line("Questions are not kept. “Questions not covered” in /setup settings switches that on.")
    WANTED_NONE = Line("There is nothing that enough people have asked alike.")
    WANTED_LINE = Line("{count} times, last on {day}: {questions}")
    WANTED_COVERED = Line("{line} (answered now: {place})")
    WANTED_LEFT = Line("{count} more, that were asked less; an export has all.")
    WANTED_FORGET = Line("Delete one of them …")
    WANTED_CSV = Line("Export CSV")
    WANTED_JSON = Line("Export JSON")
    WANTED_CLEAR = Line("Delete all")
    WANTED_FILE: Final = "what-members-wanted-to-know.{ending}"
    WANTED_EXPORTED = Line("What enough members have asked alike, with all wordings.")
    WANTED_FORGOTTEN = Line("Deleted: these questions are kept no more.")
    WANTED_CLEARED = Line("Deleted: all kept questions, also those that too few people have asked so far.")
    PRIVACY_TITLE = Line("What is kept of you")
    PRIVACY_QUESTIONS = Line(
        "Your name and your messages: nothing. What you ask is forgotten once it is answered, but for what comes next."
    )
    PRIVACY_MISSED = Line(
        "In the database, only where the hosts of a server have switched it on: your questions there that no interview "
        "covers, for {days} days, with the day and without your name or id. Hosts see them, in your words, once "
        "{people} different people have asked alike. Until then a token tells people apart. It is made with a key that "
        "is in my memory alone, and another after each restart, so that the database does not tell whose question it "
        "is. Nothing is kept of a question with a mention, an address, a link or a long number, or of more than "
        "{longest} characters."
    )
    PRIVACY_MISSED_HERE = Line("In this server that is switched on.")
    PRIVACY_MISSED_NOT_HERE = Line("In this server that is switched off.")
    PRIVACY_WORDINGS = Line(
        "In the database, only where the hosts of a server have switched it on: words that somebody has suggested with "
        "“This is answered by …” for a question, with the day, and neither who wrote nor who suggested them. They are "
        "deleted after {days} days unless a host accepts them."
    )
    PRIVACY_MEMORY = Line(
        "In memory, gone with a restart: how often you asked, for seconds; ids of what was answered, for an hour; the "
        "preview of an interview that you add, for a quarter of an hour."
    )
    PRIVACY_BUTTONS = Line(
        "In Discord: your id, in the buttons of replies that were made for you, so that you can remove them."
    )
    PRIVACY_VOTES = Line(
        "In the database: your votes on answers, with a token in place of your id. Whoever runs me could test an id "
        "that they know against it; after {days} days it is deleted, and the vote only counts."
    )
    PRIVACY_COUNT = Line(
        "What can still be told to be yours, in all servers: votes, {votes}; questions, {questions}. Of questions from "
        "before my last restart, and of those that hosts see, I cannot tell whose they are; hosts can delete them."
    )
    EXPORT_MINE = Line("Export mine")
    DELETE_MINE = Line("Delete mine")
    MINE_FILE: Final = "verbatim-about-you.json"
    MINE_EXPORTED = Line("All that is kept and can be told to be yours, in all servers.")
    MINE_DELETED = Line(
        "Deleted, in all servers: votes, {votes}; questions, {questions}. Nothing else is kept that can be told to be "
        "yours."
    )
    REMOVE = Line("Remove")
    FIRST = Line("First")
    PREVIOUS = Line("Previous")
    NEXT = Line("Next")
    LAST = Line("Last")
    PAGE = Line("Page {number}")
    PAGES = Line("Page {number} of {count} …")

    QUESTION_LENGTH = Line("A question has between {least} and {most} characters; yours has {count}.")
    NO_TEXT = Line("That message has no text that I could look up.")
    NOT_HERE = Line("The hosts of this server let me speak in other places only: {places}.")
    NO_PLACE_LEFT = Line(
        "All places where the hosts of this server let me speak were deleted. A host can choose others with /setup "
        "settings."
    )
    TOO_FAST = Line("That is a lot of questions at once. Please try again in {seconds} s.")
    BUSY_CHANNEL = Line(
        "A lot is being asked in this channel. I can reply there again in {seconds} s; "
        "/ask with “private” set to True answers you alone."
    )
    BUSY_SERVER = Line("A lot is being asked in this server. Please try again in {seconds} s.")
    TOO_FAST_FOR_A_HOST = Line("That is a lot of changes at once. Please try again in {seconds} s.")
    NOT_YOURS = Line("Only the person who asked, or somebody who may manage messages here, can remove this reply.")
    GONE = Line("That is not among my interviews, or not any more. /questions shows what I have.")
    SEVERAL_CALLED = Line("“{typed}” fits several interviews here. Choose one of those offered, or type its key:")
    NONE_CALLED = Line("No interview here is called “{typed}”. Choose one of those offered, or type its key:")
    MORE_CALLED = Line("And {count} more.")
    MEANT = Line("It is {interview}.")
    CORRECTED = Line("This answer was corrected on {day}, after it was quoted.")
    CHANGED_SINCE = Line("This answer has been changed since it was quoted.")
    NOTHING_TO_CITE = Line("Nothing to cite")
    NO_PASSAGE = Line("No passage answers that for certain. /questions shows what was asked.")
    EVERYTHING = Line("Everything of this server")
    REMOVE_EVERYTHING = Line("Remove everything of this server for good?")
    REMOVED_WITH_IT = Line(
        "All its interviews, with files, texts and history, and all its settings are deleted at once."
    )
    EXPORT_BEFORE = Line("/library export gives you a copy before, and /library import takes it over again.")
    EVERYTHING_DISCARDED = Line("Everything of this server is deleted for good.")
    KEPT_AFTER_LEAVING = Line(
        "If I am removed from this server, all of it is kept for {days}, quoted nowhere, and then deleted for good."
    )
    NOT_KEPT_AFTER_LEAVING = Line("If I am removed from this server, all of it is deleted at once.")
    LEFT = Line(
        "I was removed from {server}. What I have of it ({what}) is kept for {days}, shown nowhere, and then deleted. "
        "If I am invited again before, everything is as it was."
    )
    LEFT_AT_ONCE = Line("I was removed from {server}. What I had of it ({what}) is deleted for good.")
    KEPT_INTERVIEWS = Line("interviews")
    KEPT_SETTINGS = Line("settings")
    KEPT_VOTES = Line("votes")
    KEPT_QUESTIONS = Line("questions that no interview covers")
    KEPT_WORDINGS = Line("other words for questions")
    KEPT_HISTORY = Line("history")
    KEPT_COUNTS = Line("counts of replies")
    NOTHING_TO_COMPARE = Line("There is only one interview here, so there is nothing to compare. /ask asks it.")
    BUILT_IN = Line("This is the interview that comes with me, not one of a server.")
    FROM_SERVERS = Line("From what is kept for {servers}.")
    EMPTY = Line("This server has no interview that can be asked at the moment.")
    NO_SERVER = Line("A library belongs to a server; please use this command in one.")
    NO_LIBRARIES = Line("Whoever runs me has given me a fixed set of interviews, so there is no library to change.")
    NOT_A_HOST = Line("Only the host who opened this can do that, while they have the permission Manage Server.")
    FORGOTTEN = Line("I no longer have what this preview was of; nothing was published. Please add it again.")
    CANCELLED = Line("Cancelled; nothing was published")
    TOO_LARGE = Line("The file has {size} MiB; {most} MiB are the most. Split it into interviews, or save it as text.")
    TOO_SLOW = Line("It took too long to read this file, so I gave up. Please save it as plain text and try again.")
    ARCHIVE_TOO_LARGE = Line(
        "The library has {size} MiB, and Discord takes {most} MiB here. Whoever runs me can copy it."
    )
    EXPORTED = Line(
        "All interviews of this server, withdrawn ones too, with their history. /library import takes them over again."
    )
    IMPORT_TOO_LARGE = Line("The file has {size} MiB; {most} MiB are the most here. Whoever runs me can take it over.")
    TAKE_OVER = Line("Take over")
    TAKEN_OVER = Line("Taken over")
    NOT_EXPORTED = Line("Damaged, and so not in it: {keys}.")
    #: A choice of /library remove.
    DAMAGED = Line("{key}: damaged")
    EMBARGOED = Line("Nothing of it is quoted before {moment} (UTC).")
    ANSWER_EMBARGOED = Line("This answer is not quoted before {moment} (UTC).")
    EMBARGO_PAST = Line("{moment} (UTC) is past, so that nothing waits for it.")
    ANSWER_EMBARGO_ENDED = Line("This answer does not wait any more: it can be quoted now.")
    EMBARGO_ENDED = Line("It does not wait any more: it can be quoted now.")
    IT_ANSWERS = Line("It answers: {question}")
    WITHDRAWN_NOW = Line("Withdrawn. It is shown nowhere any more; /library restore brings it back.")
    RESTORED = Line("Restored. It can be asked again.")
    DISCARDED = Line("Deleted for good.")
    OUTDATED = Line("This button is from an older version of me. Please ask again; /help says how.")
    OUTDATED_COMMAND = Line("This command is from another version of me. /help says what I can do now.")
    OUTDATED_FORM = Line("This form is from an older version of me. Please open it again; /help says how.")
    UNREADABLE = Line(
        "Discord does not show me replies to the answer of a command, a button or a menu. Please mention me in your "
        "message, or use /ask."
    )
    MAY_NOT = Line("I cannot answer in {place}: I lack the permission {permissions} there. A moderator can grant it.")
    WITHDRAWN: Final = "…"
    LIBRARY_UNAVAILABLE = Line("The interviews cannot be read at the moment. Whoever runs me finds why in the log.")
    FAILED = Line("Something went wrong on my side. Whoever runs me finds it in the log as {code}.")
    ALTERED = Line("The words did not match their source exactly, so I did not send them. The log calls it {code}.")
    REFUSED = Line(
        "Discord did not let me do that here. Somebody who manages this server can grant me View Channel, Send "
        "Messages and Read Message History in this channel."
    )
    THREAD_CLOSED = Line("The thread was closed before I could reply. Somebody who manages threads can open it again.")
    FILTERED = Line(
        "A filter of this server stopped my reply. Somebody who manages the server can exempt my role, in Server "
        "Settings, AutoMod."
    )
    UNREACHABLE = Line("Discord had a fault of its own and did not take my reply. Please ask again in a few minutes.")
    LEAVING = Line("I am being restarted. Please ask again in a minute.")


strings: Final = _Strings()
