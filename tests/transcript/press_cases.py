# ruff: noqa: E501 - a case has a line
"""Heads and feet of fictional press interviews as papers, blogs and archives print them, and whom they name."""

from __future__ import annotations

from transcript.naming_cases import Case

IDA, JETTE = ("Ida Holm",), ("Jette Kranz",)
MAIA, LEO = ("Maïa Le Goff",), ("Léo Marchand",)
INGO, HANNA = ("Ingo van Aalst",), ("Hanna Weiß",)
MARIA, ANA = ("María Campo",), ("Ana Ruiz",)
JOANA, RUI = ("Joana Prates",), ("Rui Salgado",)

#: The rules were written with these in view.
SEEN = (
    # English
    Case("spotlight", "en", "# Contributor Spotlight: Ida Holm\n\nIda is a beekeeper from the coast, and she has been with us for two years.", (), IDA),
    Case("member of the month", "en", "# Member of the Month: Ida Holm", (), IDA),
    Case("q&a colon", "en", "# Q&A: Ida Holm", (), IDA),
    Case("pipe and quote", "en", "# Ida Holm | ‘I never sleep in May’\n\nBy Jette Kranz", JETTE, IDA),
    Case("interview of by", "en", "# “I never sleep in May”\n\nInterview of Ida Holm by Jette Kranz", JETTE, IDA),
    Case("talks to about", "en", "# The hum of May\n\nBeekeeper Ida Holm talks to Jette Kranz about storms, grief and honey.", JETTE, IDA),
    Case("name on topics", "en", "# Ida Holm on storms, grief and honey\n\nBy Jette Kranz\n\nHolm keeps forty hives on the coast. Her book about them came out in March.", JETTE, IDA),
    Case("name and profession, own paragraph", "en", "# The hum of May\n\n*By Jette Kranz*\n\nIda Holm, 43, keeps forty hives on the coast. Holm has written a book about them, and we met her at her kitchen table.", JETTE, IDA),
    Case("author is the guest's colleague", "en", "---\ntitle: \"Behind the Hive: Ida Holm\"\nauthor: jkranz\ndate: 2021-03-04\ntags: [people, bees]\n---\n\nThis month we asked Ida Holm a few questions.", (), IDA),
    Case("authors are both", "en", "---\ntitle: Interview with Ida Holm, Triage Keeper\n---\n\nAuthors: [Jette Kranz](https://example.org) & [Ida Holm](https://example.org)", JETTE, IDA),
    Case("today's interview is with a handle", "en", "---\ntitle: Of bees\n---\n\nToday’s interview is with [Ida Holm](https://example.org/ida). Ida is the maker of a hive that talks.", (), IDA),
    Case("posted by", "en", "# An Interview with Ida Holm\n\nPosted by Jette Kranz on March 9, 2024", JETTE, IDA),
    Case("written by, published", "en", "# An Interview with Ida Holm\n\nWritten by Jette Kranz\n\nPublished 9 March 2024", JETTE, IDA),
    Case("archive head", "en", "HARBOUR ORAL HISTORY PROJECT\n\nInterviewee: Ida Holm\n\nInterviewer: Jette Kranz\n\nDate: 9 March 1994\n\nPlace: Port Ellen", JETTE, IDA),
    Case("archive head, narrator", "en", "# Oral History\n\nNarrator: Ida Holm\n\nInterviewed by: Jette Kranz\n\nTranscribed by: Otto Brandt", JETTE, IDA),
    Case("archive title", "en", "# Oral History Interview with Ida Holm, March 9, 1994\n\nconducted by Jette Kranz", JETTE, IDA),
    Case("fields with other names", "en", "---\ntitle: Of bees\nsubject: Ida Holm\ninterviewed_by: Jette Kranz\n---\n", JETTE, IDA),
    Case("photo caption", "en", "# The hum of May\n\n![Ida Holm beside a hive. Photo: Otto Brandt](/img/ida.jpg)\n\nIda Holm keeps forty hives, and one of them stands on the roof of a school.", (), IDA),
    Case("photograph by", "en", "# Ida Holm: “I never sleep in May”\n\nInterview by Jette Kranz. Photographs by Otto Brandt.", JETTE, IDA),
    Case("words and pictures", "en", "# A morning with Ida Holm\n\nWords: Jette Kranz\n\nPictures: Otto Brandt", JETTE, IDA),
    Case("sat down with, by the author", "en", "# The hum of May\n\nOur editor Jette Kranz sat down with Ida Holm, who keeps forty hives.", JETTE, IDA),
    Case("book titles and other people", "en", "# On Virginia Woolf and the Bees: A Conversation with Ida Holm\n\nHer first book, *Virginia Woolf Among the Bees*, was praised by Otto Brandt.", (), IDA),
    Case("two of them", "en", "# Ida Holm and Per Lund: ‘We never sleep in May’", (), ("Ida Holm", "Per Lund")),
    # French
    Case("trade and quote", "fr", "# Maïa Le Goff, apicultrice : « Je ne dors jamais en mai »\n\nPar Léo Marchand, le 9 mars 2024", LEO, MAIA),
    Case("grand entretien", "fr", "# Grand entretien – Maïa Le Goff\n\nPropos recueillis par Léo Marchand", LEO, MAIA),
    Case("portrait", "fr", "# Portrait : Maïa Le Goff", (), MAIA),
    Case("l’invitée", "fr", "# L’invitée du mois : Maïa Le Goff", (), MAIA),
    Case("confie", "fr", "# « Je ne dors jamais en mai », confie Maïa Le Goff", (), MAIA),
    Case("interview de par", "fr", "# Le chant de mai\n\nInterview de Maïa Le Goff par Léo Marchand", LEO, MAIA),
    Case("publie par", "fr", "# Interview : Maïa Le Goff\n\nPublié par Léo Marchand le 9 mars 2024", LEO, MAIA),
    Case("repond aux questions", "fr", "# Le chant de mai\n\nMaïa Le Goff, apicultrice à Quimper, répond à nos questions.", (), MAIA),
    Case("quote without a verb", "fr", "# « Je ne dors jamais en mai » – Maïa Le Goff, apicultrice\n\nTexte : Léo Marchand – Photos : Paul Rivoire", LEO, MAIA),
    # German
    Case("sagt", "de", "# „Im Mai schlafe ich nie“, sagt Imker Ingo van Aalst\n\nVon Hanna Weiß, 9. März 2024", HANNA, INGO),
    Case("im gespraech colon", "de", "# Im Gespräch: Ingo van Aalst", (), INGO),
    Case("nachgefragt", "de", "# Nachgefragt bei Ingo van Aalst\n\nDie Fragen stellte Hanna Weiß.", HANNA, INGO),
    Case("topics", "de", "# Ingo van Aalst über Stürme, Trauer und Honig\n\nInterview und Text: Hanna Weiß\n\nvan Aalst hält vierzig Völker an der Küste.", HANNA, INGO),
    Case("portrait of", "de", "# Vorgestellt: Ingo van Aalst", (), INGO),
    Case("coffee", "de", "# Auf einen Kaffee mit Ingo van Aalst", (), INGO),
    Case("das interview fuehrte below", "de", "# Das Summen im Mai\n\nDer Imker Ingo van Aalst hält vierzig Völker an der Küste.", HANNA, INGO, "Das Interview führte Hanna Weiß."),
    Case("einleitung mit uns", "de", "# Das Summen im Mai\n\nIngo van Aalst (43) hält vierzig Völker. Mit uns spricht er über Stürme und Honig.", (), INGO),
    # Spanish
    Case("colon", "es", "# Entrevista: María Campo\n\nPor: Ana Ruiz", ANA, MARIA),
    Case("trade and quote", "es", "# María Campo, apicultora: «En mayo no duermo nunca»\n\nAna Ruiz | 9 de marzo de 2024", ANA, MARIA),
    Case("preguntas a", "es", "# Diez preguntas para María Campo", (), MARIA),
    Case("conociendo a", "es", "# Conociendo a María Campo\n\nEntrevista realizada por Ana Ruiz", ANA, MARIA),
    Case("nos cuenta", "es", "# El zumbido de mayo\n\nLa apicultora María Campo nos cuenta cómo empezó.\n\nTexto y fotos: Ana Ruiz", ANA, MARIA),
    # Portuguese
    Case("com", "pt", "# Entrevista com Joana Prates\n\nPor Rui Salgado", RUI, JOANA),
    Case("quote", "pt", "# Joana Prates: “Em maio nunca durmo”", (), JOANA),
    Case("diz", "pt", "# “Em maio nunca durmo”, diz a apicultora Joana Prates\n\nTexto: Rui Salgado", RUI, JOANA),
    Case("conversamos", "pt", "# O zumbido de maio\n\nConversamos com Joana Prates sobre abelhas, tempestades e o pai.", (), JOANA),
    Case("campos", "pt", "# O zumbido de maio\n\nEntrevistada: Joana Prates\n\nEntrevistador: Rui Salgado\n\nData: 9 de março de 2024", RUI, JOANA),
    # Nobody, or not those
    Case("a category before the title", "en", "Urban Nature\n\n# The hum of May\n\nBeekeeping, City Life", (), ()),
    Case("somebody is only mentioned", "en", "# The hum of May\n\nThe beekeeper on the roof of the opera is a friend of Otto Brandt, and wants no name here.", (), ()),
    Case("comment by a reader", "en", "# Interview with Ida Holm", (), IDA, "Otto Brandt said: What a lovely read!"),
    Case("related", "en", "# Interview with Ida Holm", (), IDA, "Read next: Interview with Per Lund"),
)  # fmt: skip

#: Nobody looked at what becomes of these until the rules were written.
LEFT_OUT = (
    Case("people of", "en", "# People of the Hive: Ida Holm\n\nIda lives on the coast.", (), IDA),
    Case("introducing", "en", "# Introducing Ida Holm", (), IDA),
    Case("getting to know", "en", "# Getting to Know Ida Holm\n\nby Jette Kranz · 9 March 2024 · 5 min read", JETTE, IDA),
    Case("the interview colon", "en", "# The Lantern Interview: Ida Holm", (), IDA),
    Case("lunch", "en", "# Lunch with Ida Holm\n\nJette Kranz\n\n9 March 2024", JETTE, IDA),
    Case("dash", "en", "# Ida Holm – “I never sleep in May”", (), IDA),
    Case("asks", "en", "# The hum of May\n\nJette Kranz asks Ida Holm, keeper of forty hives, what she hears in them.", JETTE, IDA),
    Case("joins us", "en", "# The hum of May\n\nThis week we are joined by Ida Holm, who keeps forty hives on the coast.", (), IDA),
    Case("front matter host and guest", "en", "---\nhost: Jette Kranz\nguests:\n  - Ida Holm\n  - Per Lund\n---\n\n# Of bees", JETTE, ("Ida Holm", "Per Lund")),
    Case("archive table", "en", "# Transcript\n\n**Interviewee:** Ida Holm\n\n**Interviewer:** Jette Kranz\n\n**Date of Interview:** 9 March 1994", JETTE, IDA),
    Case("name is the title", "en", "---\ntitle: Ida Holm\nauthor: Jette Kranz\n---\n", JETTE, IDA),
    Case("slug author and quote", "en", "---\ntitle: \"Ida Holm: I never sleep in May\"\nauthor: Jette Kranz\n---\n\nIda Holm keeps forty hives.", JETTE, IDA),
    Case("introduced by the surname", "en", "# The keeper of the coast\n\nBy Jette Kranz\n\nFew people know the wind as Ida Holm does. Holm was born on a lightship. When I met Holm, she was mending a net.", JETTE, IDA),
    Case("interviewer in italics at the end", "en", "# Interview with Ida Holm", JETTE, IDA, "*Jette Kranz is a reporter on the coast.*"),
    Case("rencontre colon", "fr", "# Rencontre : Maïa Le Goff, l’oreille des ruches", (), MAIA),
    Case("paroles de", "fr", "# Paroles d’apicultrice : Maïa Le Goff\n\nEntretien mené par Léo Marchand", LEO, MAIA),
    Case("explique", "fr", "# « Je ne dors jamais en mai », explique l’apicultrice Maïa Le Goff", (), MAIA),
    Case("questions a colon", "fr", "# 5 questions à… Maïa Le Goff", (), MAIA),
    Case("nous avons rencontre", "fr", "# Le chant de mai\n\nÀ l’occasion de la fête du miel, nous avons interviewé l’apicultrice Maïa Le Goff.", LEO, MAIA, "Propos recueillis par Léo Marchand et mis en forme par la rédaction."),
    Case("auteur", "fr", "---\ntitre: Le chant de mai\nauteur: Léo Marchand\n---\n\n# Maïa Le Goff, la voix des ruches\n\nMaïa Le Goff a quarante ruches au bord de la mer.", LEO, MAIA),
    Case("portraet", "de", "# Ingo van Aalst im Porträt", (), INGO),
    Case("interview colon", "de", "# Interview: Imker Ingo van Aalst\n\nText: Hanna Weiß | Foto: Otto Brandt", HANNA, INGO),
    Case("erklaert", "de", "# „Im Mai schlafe ich nie“, erklärt Ingo van Aalst", (), INGO),
    Case("zu gast", "de", "# Zu Gast: Ingo van Aalst", (), INGO),
    Case("sprach mit", "de", "# Das Summen im Mai\n\nHanna Weiß sprach mit dem Imker Ingo van Aalst über Stürme und Honig.", HANNA, INGO),
    Case("autorin", "de", "---\ntitel: Das Summen im Mai\nautorin: Hanna Weiß\n---\n\n# Fünf Fragen an den Imker Ingo van Aalst", HANNA, INGO),
    Case("charla", "es", "# Una charla con María Campo\n\nEscrito por Ana Ruiz el 9 de marzo de 2024", ANA, MARIA),
    Case("dash and trade", "es", "# María Campo – apicultora: “En mayo no duermo”", (), MARIA),
    Case("afirma", "es", "# “En mayo no duermo nunca”, afirma María Campo", (), MARIA),
    Case("autor", "es", "---\ntitulo: El zumbido de mayo\nautor: Ana Ruiz\n---\n\n# Entrevistamos a María Campo", ANA, MARIA),
    Case("entrevista a por", "es", "# El zumbido de mayo\n\nEntrevista a María Campo, por Ana Ruiz", ANA, MARIA),
    Case("conversa com", "pt", "# Uma conversa com Joana Prates\n\nEntrevista de Rui Salgado", RUI, JOANA),
    Case("perguntas", "pt", "# Cinco perguntas a Joana Prates", (), JOANA),
    Case("trade and quote", "pt", "# Joana Prates, apicultora: «Em maio nunca durmo»\n\nEntrevista: Rui Salgado", RUI, JOANA),
    Case("afirma", "pt", "# “Em maio nunca durmo”, afirma Joana Prates", (), JOANA),
    Case("e apicultora", "pt", "# O zumbido de maio\n\nJoana Prates é apicultora. Nesta entrevista, fala de abelhas e do pai.", RUI, JOANA, "Entrevista conduzida por Rui Salgado"),
    Case("a list of topics", "en", "# The hum of May\n\nTopics: Roof Gardens, City Bees, Old Hotels", (), ()),
    Case("a festival", "fr", "# Rencontres du Vieux Port\n\nLe Festival du Miel ouvre ses portes.", (), ()),
    Case("a ship", "de", "# An Bord der Rosa Schwarz\n\nWer hier arbeitet, will seinen Namen nicht nennen.", (), ()),
    Case("a company", "es", "# Entrevista con Miel del Norte", (), ()),
    Case("no one", "pt", "# O zumbido de maio\n\nUma conversa sobre abelhas, à beira do Rio Tejo.", (), ()),
)  # fmt: skip
