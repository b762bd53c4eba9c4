"""The French words that plain requests are made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.answering.plain_requests.request_words.word_class import WordClass
from bot.text.number_words import NUMBER_WORDS

_W = WordClass

#: The words of each class, with spaces between.
FRENCH: Final[Mapping[WordClass, str]] = {
    _W.GREETING: """bonjour bonsoir salut coucou hello hey bonne slt bjr yo hi bienvenue bon_matin bon_midi bon_jour
    bon_soir bon_apres_midi""",
    _W.DAYTIME: "journee soiree matin jour apres_midi midi",
    _W.ADDRESSED: "tous monde amis",
    _W.FAREWELL: "revoir adieu bientot ciao",
    _W.THANKS: "merci mercis remercie mrc thx gratitude",
    _W.GRATEFUL: "reconnaissant reconnaissante",
    _W.FILLER: """s il te vous plait svp stp ok alors donc et mais bien juste maintenant encore desole peu please
    oui non bon voila franchement vraiment vite simplement seulement stplait aujourd hui acc""",
    _W.TAKEN: """oui ouais ouai non nan nope ok okay d accord super cool bof mdr ptdr lol ah oh tiens bon bien genial
    dac exact""",
    _W.LITTLE: """le la les l un une des du d de ce c cet t y a ont est sont etait ete eu avoir en ici n ne m j qu
    que tres plus exactement trop me se lui leur on fut cest quest jai ai as avez ya etre dois doit faut pu donc
    soit cela meme eux quelque chose""",
    _W.PREPOSITION: "de dans sur a avec par en",
    _W.PURPOSE: "pour",
    _W.BE: "est sont etait etaient es c",
    _W.PAST: "etait etaient avait avaient fut",
    _W.AHEAD: "aura sera",
    _W.IT: "ca cv il elle cela",
    _W.THIS: "ce ces cela ceci ca cette cet celui celle chose truc cest ici",
    _W.AT_HAND: "ca ceci truc ici",
    _W.ME: "je j me moi nous m on",
    _W.ASKER: "je j on nous suis",
    _W.YOU: "tu te toi vous ton ta votre t es vas",
    _W.YOUR: "ton ta votre",
    _W.BOT: "bot robot verbatim programme outil",
    _W.BEING: "humain machine",
    _W.PERSON: "il elle ils elles lui personne invite invitee interlocuteur expert personnage interviewe interviewee",
    _W.FOLK: "monsieur madame dame homme femme type mec gars bonhomme gens",
    _W.THEIR: "son sa ses leur",
    _W.WHO: "qui",
    _W.WHEN: "quand",
    _W.WHERE: "ou",
    _W.WHAT: "koi que quoi qu quel quelle quels quelles",
    _W.HOW: "comment combien",
    _W.MANY: "combien",
    _W.INTERVIEW: """interview interviews entretien entretiens entrevue conversation texte article echange discussion
    document entrevues interviou histoire papier dialogue podcast emission discours tout""",
    _W.SHOW: """lu montre montrez montrer donne donnez donner dis dites fais faites faire affiche affichez liste listez
    voudrais veux aimerais voir avoir besoin trouver trouve lire enumere enumerez presente sortir sors ecris redige
    livre fait consulter cite citez lister propose""",
    _W.CAN: "peux pouvez pourrais pourriez sais savez peut puis dois doit pouvoir devrais devons pouvons faut droit",
    _W.DO: "faire fais fait",
    _W.ALL: "tout toute toutes tous entier entiere complet complete chacun chacune chaque",
    _W.LIST: "liste",
    _W.SUMMARY: """topo resume resumes resumer resumez resumee synthese synthetise synthetiser apercu recap
    recapitulatif recapitule recapituler condense abrege abreger synthetisez condenser recapitulation nutshell
    recapitulez""",
    _W.ESSENCE: "essentiel principal important essence coeur",
    _W.IMPORTANT: """principaux principales principal principale importants importantes essentiels essentielles
    essentiel cles cle grandes grands grosses gros majeurs majeures importante saillants forts""",
    _W.POINTS: "points idees messages propos arguments point idee lignes themes conclusions elements axes passages",
    _W.LENGTH: """court courte bref breve brievement rapide rapidement phrases phrase mots quelques petit petite
    gros simple resumee detaille detaillee""",
    _W.VERSION: "version forme",
    _W.TOO: "pas trop ni flemme jamais n",
    _W.KIND: "genre genres sorte sortes type types",
    _W.BOIL: "va aller viens venons venez",
    _W.DOWN: "droit au but fait",
    _W.NUMBER: " ".join(NUMBER_WORDS["fr"]),
    _W.QUESTIONS: "questions",
    _W.ASKED: "demande demandes demander demandees demandait demandaient",
    _W.ASKING: "demandait demandaient",
    _W.INTERVIEWER: "intervieweur intervieweuse journaliste interviewe mene conduit realise reporter animateur",
    _W.INTERVIEWED: "interviewe interviewee interroge interrogee interviewes interrogees",
    _W.CONDUCTED: "mene conduit realise fait dirige",
    _W.POSED: "demande demandes demander pose poses poser posee posees posent",
    _W.SPEAKS: "parle repond parlent",
    _W.SAYS: "dit dite",
    _W.NAME: "appelles appelez nom appelle prenom",
    _W.DATE: "date jour annee mois heure",
    _W.OLD: "age date recent recente ancienne ancien vieille vieux actuelle actuel recemment",
    _W.LONG: "long longue longueur duree dure temps minutes taille",
    _W.HAPPENS: "lieu fait faite realise realisee enregistre enregistree mene menee deroule deroulee passe",
    _W.PUBLISHED: "publie publiee publies paru parue parus diffuse diffusee sorti sortie apparu imprime imprimee",
    _W.OUTLET: "journal magazine media source revue site quotidien hebdomadaire blog radio chaine presse",
    _W.SOURCE: "source sources origine provenance reference",
    _W.TOPIC: "sujet theme parle traite agit parlent parlait parlaient",
    _W.TOPICS: "sujets themes thematiques matieres quel sujet theme",
    _W.COVERED: """abordes abordees aborde traites traitees traite evoques evoquees evoque discutes discute couverts
    parle parles""",
    _W.LANGUAGE: "langue traduit traduite traduction original",
    _W.LINK: "lien url liens page",
    _W.ADDRESS: "adresse",
    _W.LOST: "perdu perdue",
    _W.HELP: "aide aider aidez commandes mode emploi aides sos notice instructions commande",
    _W.TYPE: "taper ecrire entrer poser saisir tape ecris",
    _W.WORKS: "marche fonctionne fonctionner marches",
    _W.USED: "fonctionnes fonctionnez utilise utiliser sers servir sert utilises utilisation emploie",
    _W.SERVES: "sers servez sert serves",
    _W.FEELING: "va vas allez portez portes aller forme cv roule vont porte bien",
    _W.NEWS: "neuf nouveau news raconte",
    _W.PRAISE: """beaucoup bcp super parfait genial cool grand mille infiniment bien c etait au a gentil gentille
    aimable sympa merveilleux excellent formidable utile top vraiment mercis tres nickel cela fois ton votre aide
    reponse reponses repondu info infos information informations explication mec gars""",
    _W.INTERVIEWS: "interviews entretiens entrevues interviewes",
    _W.LISTING: """liste listes lister listez montre montrez montrer affiche affichez enumere enumerez voir catalogue
    index apercu""",
    _W.GIVING: "donne donnez donner veux voudrais dis dites presente",
    _W.HELD: "as avez y ya disponible disponibles dispo existe existent proposes proposez contient",
    _W.THERE: "y ya",
    _W.KEEPER: "tu vous",
    _W.OTHER: "autre autres plus differentes differents",
    _W.HOW_MANY: "combien",
}
