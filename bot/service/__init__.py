"""What Verbatim can do, as verbs; both doors call nothing else.

asking    the verbs over a fixed set of interviews
checking  what is understood of a file
keeper    the service of each library, kept while its version lasts
"""

from bot.service.asking import Service

__all__ = ["Service"]
