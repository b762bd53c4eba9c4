"""What only the Discord door says: descriptions of commands, labels of buttons, private lines."""

from __future__ import annotations

from typing import Final

ASK: Final = "Ask in your own words; the answer is what was said, word for word"
ASK_QUESTION: Final = "Your question, or one of the questions of the interview"
SUMMARY: Final = "The interview in short, in its own sentences"
SUMMARY_LENGTH: Final = "How much of it"
QUESTIONS: Final = "Every question that was asked in the interview"
ABOUT: Final = "Who was interviewed, by whom, where and when"
WHY: Final = "Why a question gets the reply it gets, shown to you alone"
WHY_QUESTION: Final = "The question to look into"
HELP: Final = "What I can do, shown to you alone"
PRIVATE: Final = "Show the reply to you alone"
MENTION: Final = "Or mention me with your question, reply to one of my answers, or write to me directly."

QUESTION: Final = "Question"
ASKED: Final = "Asked: {question}"
PART: Final = "{heading} ({number} of {count})"
ANSWER: Final = "Answer {number}"
REMOVE: Final = "Remove"
FIRST: Final = "First"
PREVIOUS: Final = "Previous"
NEXT: Final = "Next"
LAST: Final = "Last"

QUESTION_LENGTH: Final = "A question has between {least} and {most} characters; yours has {count}."
TOO_FAST: Final = "That is a lot of questions at once. Please try again in {seconds} s."
NOT_YOURS: Final = "Only the person who asked, or somebody who may manage messages here, can remove this reply."
GONE: Final = "This question is no longer among my interviews. /questions shows the ones I have."
OUTDATED: Final = "This button is from an older version of me. Please ask again; /help says how."
UNREADABLE: Final = (
    "Discord does not show me replies to the answer of a slash command. Please mention me in your message, or use /ask."
)
MAY_NOT: Final = "I cannot answer in {place}: I lack the permission {permissions} there. A moderator can grant it."
WITHDRAWN: Final = "…"
FAILED: Final = "Something went wrong on my side. Whoever runs me finds it in the log as {code}."
ALTERED: Final = "The words did not match their source exactly, so I did not send them. The log calls it {code}."
REFUSED: Final = "Discord did not let me do that here. Whoever runs me finds it in the log as {code}."
