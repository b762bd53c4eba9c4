"""What stands under interviews of which nobody in them says a word, in five languages."""

from __future__ import annotations

#: The rules were written with these in view.
SEEN = {
    "en": (
        "Thank you for taking the time to talk to us, Ida!",
        "Ida Holm’s book *The Hum* is out now from Harbour Press.",
        "Photos: Otto Brandt",
        "More interviews:\n\n- [Per Lund](https://x.example/a)\n- [Liv Dahl](https://x.example/b)",
        "You can find Ida on [Mastodon](https://x.example).",
        "This interview was translated by Otto Brandt.",
        "Related posts",
    ),
    "fr": (
        "Merci beaucoup pour cet entretien, Maïa !",
        "Crédits photo : Paul Rivoire",
        "À lire aussi : [Les ruches du port](https://x.example)",
        "Pour aller plus loin :\n\n- [Le site de Maïa](https://x.example/a)\n- [Son livre](https://x.example/b)",
        "Traduit de l’anglais par Paul Rivoire",
        "Article publié le 9 mars 2024",
        "Retrouvez Maïa Le Goff sur son site.",
    ),
    "de": (
        "Vielen Dank für das Gespräch!",
        "Fotos: Otto Brandt",
        "Zum Weiterlesen:\n\n- [Die Bienen](https://x.example/a)\n- [Der Hafen](https://x.example/b)",
        "Zur Person: Ingo van Aalst, 43, ist Imker an der Küste.",
        "Aus dem Englischen von Otto Brandt",
        "Das könnte Sie auch interessieren",
        "Mehr Infos unter www.bienen.example",
    ),
    "es": (
        "¡Muchas gracias por la entrevista, María!",
        "Fotografías: Luis Peña",
        "Te puede interesar: [Las colmenas](https://x.example)",
        "Enlaces:\n\n- [Su web](https://x.example/a)\n- [Su libro](https://x.example/b)",
        "Traducción de Luis Peña",
        "Síguenos en nuestras redes sociales",
        "Artículo publicado el 9 de marzo de 2024",
    ),
    "pt": (
        "Muito obrigado pela entrevista, Joana!",
        "Fotos: Luís Peña",
        "Leia também: [As colmeias](https://x.example)",
        "Ligações:\n\n- [O site](https://x.example/a)\n- [O livro](https://x.example/b)",
        "Tradução de Luís Peña",
        "Siga-nos nas redes sociais",
        "Todos os direitos reservados",
    ),
}
#: Nobody looked at these until the rules were written.
LEFT_OUT = {
    "en": (
        "Thanks so much for chatting with us, Ida.",
        "Image credits: Otto Brandt",
        "Find out more about the hive at the harbour museum.",
        "Further reading:\n\n- The Hum\n- Letters from the coast",
        "Ida Holm was interviewed by Jette Kranz in March 2024.",
        "Listen to the full episode on the podcast page.",
    ),
    "fr": (
        "Nous vous remercions pour cet entretien.",
        "Photos : © Paul Rivoire",
        "Lire également : Les ruches du port",
        "La rédaction remercie Maïa Le Goff.",
        "Liens utiles :\n\n- Le site de Maïa\n- Son livre",
    ),
    "de": (
        "Herzlichen Dank, Herr van Aalst, für das Gespräch.",
        "Bildnachweis: Otto Brandt",
        "Weitere Interviews:\n\n- Per Lund\n- Liv Dahl",
        "Ingo van Aalst lebt in Emden. Sein Buch „Summen“ ist im März erschienen.",
        "Redaktion: Hanna Weiß",
        "Lesetipps:\n\n- Die Bienen\n- Der Hafen",
    ),
    "es": (
        "Gracias por tu tiempo, María.",
        "Foto de portada: Luis Peña",
        "Más información en la web de la autora.",
        "Comparte este artículo",
        "Edición: Ana Ruiz",
        "Lecturas recomendadas:\n\n- Las colmenas\n- El puerto",
    ),
    "pt": (
        "Obrigada pelo seu tempo, Joana.",
        "Mais entrevistas:\n\n- Rui Lopes\n- Ana Dias",
        "Edição: Rui Salgado",
        "Partilhe este artigo",
        "Inscreva-se na nossa newsletter",
    ),
}
#: Last paragraphs of answers.
SAID = {
    "en": (
        "Share what you have: that is what my father taught me.",
        "Thank you is what I say to them every evening.",
        "More people should listen to what I heard there.",
        "I have three things in my pocket, and I need no more:\n\n- a knife\n- a match\n- a photo of my father",
    ),
    "fr": ("Je lui dis merci chaque soir, et il me répond.", "À la fin, je veux lire ce que mon père m’écrivait."),
    "de": ("Ich danke ihnen jeden Abend, und dann schlafe ich.", "Meine Nichte will mehr über Bienen wissen als ich."),
    "es": ("Les doy las gracias cada noche, y duermo.", "Yo quiero saber más que mi padre."),
    "pt": ("Eu digo-lhes obrigada todas as noites, e durmo.", "Quero que a minha sobrinha saiba mais do que eu."),
}
