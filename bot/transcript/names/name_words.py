"""Words beside names, inside them and in none: titles, trades, particles, what outlets and places are called."""

from __future__ import annotations

from typing import Final

from bot.transcript.signs.word_sets import set_of

#: Small words inside a name, folded.
PARTICLES: Final = set_of(
    "de da do dos di du des van von der den del della la le los las bin bint ibn abu al ap ben ten ter wa zu"
)
#: Definite articles, folded.
ARTICLES: Final = set_of("the der die das le la les l el los las o a os as il lo")
#: Before a name, and no part of it, folded.
STYLES: Final = set_of(
    "dr prof professor professorin mr mrs ms miss sir dame lady lord frau herr herrn mme mlle m madame monsieur "
    "sister brother father mother rabbi imam pastor reverend rev justice senator governor congressman congresswoman "
    "representative rep captain colonel general sergeant officer secretary ambassador councillor deputy padre seu "
    "chancellor minister bishop archbishop cardinal princess prince king queen "
    "don dona senor senora sr sra doctor doctora docteur president presidente pater coronel capitao capitan "
    "comandante general sargento almirante brigadeiro engenheiro engenheira ingeniero ingeniera "
    "pr me maitre doutor doutora mestre mestra sr.a dr.a cllr alderman canon vicar conego canonigo abbe soeur "
    "frere pere fray sor frei irma irmao pfarrer pfarrerin pastorin "
    "lic licda licenciado licenciada ing inga arq mtro mtra profa abog dra dott dottore dottoressa avv ingegnere mag "
    "mgr"
)
#: As patterns and as printed, before surnames and before first names; a full stop may follow.
TITLES: Final = (
    r"Mr|Mrs|Ms|Miss|Dr|Dra|Prof|Professora?|Frau|Herrn?|Madame|Mme|Mademoiselle|Mlle|Monsieur|Señor(?:a|ita)?|Sra?"
    r"|Senhora?|Doctora?|Docteure?|Doutora?"
)
FIRST_NAME_TITLES: Final = r"Sir|Dame|Don|Dona|Doña|Seu|Sister|Father"
#: What people do, as titles set with capitals have it: "Game Developer Edward Hall", folded.
TRADES: Final = set_of(
    "senior junior chief lead head former acting interim incoming outgoing amtierende amtierender kommissarische "
    "kommissarischer scheidende scheidender retired award-winning bestselling game software web developer engineer "
    "architect designer artist author writer novelist poet journalist editor photographer filmmaker director "
    "producer actor actress singer songwriter musician composer conductor dancer chef baker beekeeper farmer "
    "gardener doctor nurse surgeon scientist physicist chemist biologist historian philosopher economist lawyer "
    "judge mayor minister coach player founder cofounder co-founder ceo cto entrepreneur activist teacher "
    "researcher student pilot captain imker imkerin autor autorin regisseur regisseurin schriftstellerin "
    "schriftsteller forscherin forscher arztin arzt kunstler kunstlerin fotografin fotograf sangerin sanger "
    "trainer trainerin architektin grunder grunderin bauerin bauer imkermeisterin lehrer lehrerin winzer winzerin "
    "apiculteur apicultrice auteur autrice ecrivain ecrivaine romancier romanciere chanteur chanteuse musicien "
    "musicienne cineaste realisateur realisatrice comedien comedienne chercheur chercheuse historien historienne "
    "apicultor apicultora escritor escritora novelista cantante musico musica cineasta director directora actriz "
    "investigador investigadora cientifico cientifica autora cantor cantora cozinheiro cozinheira historiador "
    "landwirt landwirtin ratsherr ratsfrau betriebsleiter betriebsleiterin geschaftsfuhrer geschaftsfuhrerin "
    "vorsitzende vorsitzender staatssekretar staatssekretarin burgermeister burgermeisterin oberburgermeister wirt "
    "oberburgermeisterin intendant intendantin kantor kantorin kuster kusterin kapitan leiter leiterin meister "
    "meisterin wirtin winzer sprecher sprecherin prasident prasidentin maire depute deputee senateur senatrice "
    "adjoint adjointe alcalde alcaldesa concejal concejala diputado diputada vereador vereadora prefeito prefeita "
    "deputado deputada agriculteur agricultrice agricultor agricultora councillor skipper "
    "historiadora jornalista periodista poeta pintor pintora profesor profesora realizador realizadora "
    "presidenta vicepresidente vicepresidenta dirigente dirigenta secretaria secretario tesorera tesorero gerente "
    "gerenta jefa jefe coordinador coordinadora fundador fundadora vice-presidente vice-presidenta tesoureira "
    "tesoureiro diretor diretora coordenador coordenadora"
)
#: Before a name at the head of a sentence: whose the person is, folded: "Unsere Ida", "Onze Ida Holm".
POSSESSIVES: Final = set_of("unser unsere unseren unserem unserer nuestro nuestra nosso nossa notre onze nostra nostro")
#: Behind a name, and no part of it, folded: orders and degrees, "Ida Holm MRCVS".
HONOURS: Final = set_of(
    "obe mbe cbe kbe frs md mp mep msp mla qc kc rn esq phd dphil frcs frsa frcp mrcvs frcvs mrcgp bsc msc dds dvm cpa "
    "mdb mdl mda mdhb"
)
#: Words with a capital that stand in no person's name, folded: of titles, outlets, companies, places, calendars.
NO_NAMES: Final = set_of(
    "aboard amid amidst among during throughout between toward towards following inside outside behind beyond across "
    "against despite without within "
    "the a an and or of for from to in on at by with about after before our my your his her their its this that "
    "why how what when who where which is are was new north south east west central upper lower san santa saint "
    "mount port lake city town street avenue road square park river island bay university college school "
    "institute museum hospital church company inc ltd llc gmbh ag sa corp group team staff admin administrator "
    "webmaster guest anonymous unknown editor editors editorial newsroom press news times post weekly daily "
    "magazine journal review gazette herald tribune guardian radio tv podcast blog media studio studios records "
    "books foundation association society club party union council committee ministry department project program "
    "conference festival prize award interview interviews conversation part chapter page category tags location "
    "topic date place read more software systems technologies labs open source science culture art music world "
    "life war peace nature urban january february march april may june july august september october november "
    "december monday tuesday wednesday thursday friday saturday sunday der die das den dem ein eine und oder von "
    "mit im am zur zum fur uber wie wer wo warum redaktion zeitung stadt strasse platz schule universitat verein "
    "stiftung gesellschaft verlag haus kirche gesprach zu besuch januar februar marz mai juni juli oktober "
    "dezember montag dienstag mittwoch donnerstag freitag samstag sonntag le les un une et ou avec sur par pour "
    "dans chez redaction revue rue ville ecole universite societe musee eglise entretien rencontre janvier "
    "fevrier mars avril juin juillet aout septembre octobre novembre decembre el los las una uno y con por para "
    "sobre en redaccion diario revista calle ciudad plaza escuela universidad sociedad museo iglesia entrevista "
    "cultura ciencia enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre "
    "projeto proyecto projekt progetto roportaj roportajı roportaji soylesi soylesisi mulakat uygulamasi uygulaması "
    "wywiad rozhovor haastattelu interju api app apps appstore sdk "
    "o os as um uma em no na nos nas ao com do da jornal rua praca escola universidade fundacao sociedade igreja "
    "conversa fevereiro maio junho julho setembro outubro dezembro segunda oral history project archive archives "
    "collection transcript transcription narrator interviewee interviewer spotlight meet introducing profile portrait "
    "today yesterday here there now then when while since because if but not no yes we i you he she they it more "
    "that's it's there's here's what's so well yeah yep okay ok right exactly sure cool nice thanks thank hi hey oh "
    "wow great alors donc oui non bon voila gens ici d'ici "
    "ja nein also genau gut bueno claro pues si sim bem pois entao danke merci gracias obrigado obrigada "
    "dankjewel dankuwel bedankt grazie "
    "mein meine meinem meinen meiner seine seinem seinen seiner ihre ihrem ihren ihrer unserem unseren unserer sie "
    "referat pressestelle tribunal ayuntamiento mairie gemeente met het "
    "een semaine mois annee woche monat monats jahres week month year semana mes ano interviewpartner "
    "i'm i've i'd i'll we're we've you're j'ai j'etais c'est "
    "bonjour bonsoir salut hallo hello hola ola ciao moin servus bienvenue welcome willkommen bienvenidos dear liebe "
    "lieber cher chere eure euer deine dein votre vuestra vuestro cheers regards yours grusse gruss bises saludos "
    "guten schonen vielen buenos buenas evening afternoon morning ladies gentlemen "
    "abracos abrazos familie famille familia family interviewed by conducted transcribed recorded edited "
    "airport airfield flughafen bahnhof aeroport aeropuerto aeroporto "
    "festival company ltda miel inicio home menu share comments copyright photo image video audio english deutsch "
    "francais espanol portugues american british french german spanish european international national"
) - {"may", "mai", "place", "he", "no"}
#: How people say what they are called; their name follows.
MY_NAME_IS: Final = (
    r"\b(?i:my\s(?:full\s)?name\sis|my\sname['’]s|mein\sname\sist|ich\shei(?:ß|ss)e|je\sm['’]appelle|mon\snom\sest"
    r"|moi,?\sc['’]est|me\sllamo|mi\snombre\ses|(?:o\s)?meu\snome\sé|me\schamo|chamo-me|mi\schiamo|il\smio\snome\sè)"
)
