"""Words, stems and sentences: the only place with rules of a language."""
