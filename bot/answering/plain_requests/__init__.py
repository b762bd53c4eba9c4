"""Messages that want something else than an answer: a summary, a list, another language.

The rooms, each importing only those before it:

request_words/                 words that plain requests are made of
request_shapes  requests       what a request is made of such words | which messages ask for a summary, help and so on
summary_length  last_reply     how long a summary is to be | which messages are about the reply that was shown last
language_wishes                which messages want another language
interview_names                which of several interviews a plain request names
times_said                     which follow-ups ask when "this" was, and which sentences tell a time
wants                          what a message wants besides an answer
"""
