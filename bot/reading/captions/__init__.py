"""Subtitles, as files and as they are pasted.

The rooms, each importing only those before it:

cues         cue_names         what subtitles show, and when | names before the words of each cue
subtitles                      readers: WebVTT, SubRip
timed_lines                    reader: captions as they are pasted, with times between their lines
"""
