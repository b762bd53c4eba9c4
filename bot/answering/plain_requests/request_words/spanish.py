"""The Spanish words that plain requests are made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.answering.plain_requests.request_words.word_class import WordClass
from bot.text.number_words import NUMBER_WORDS

_W = WordClass

#: The words of each class, with spaces between.
SPANISH: Final[Mapping[WordClass, str]] = {
    _W.GREETING: "hola buenos buenas buen saludos hey ola ey holi saludo bienvenido holaa",
    _W.DAYTIME: "dias dia tardes noches noche tarde",
    _W.ADDRESSED: "todos amigos gente",
    _W.FAREWELL: "adios chao chau hasta",
    _W.THANKS: "gracias agradezco thx agradecemos grax graciass",
    _W.GRATEFUL: "agradecido agradecida",
    _W.FILLER: """xfa xfavor porfi por favor ok vale pues y pero entonces ahora bueno porfa perdon ya hoy si no solo
    simplemente solamente rapido rapidamente please sencillamente hola gracias""",
    _W.TAKEN: "si sip no nop ok okay vale claro bueno bien ya jaja jajaja jajajaja genial guay exacto ah oh aja dale",
    _W.LITTLE: """el la los las lo un una unos unas de del al se le les fue fueron ha han sido hay aqui muy tan a en
    que exactamente tambien hecho mas he has hemos tiene tienes tienen habido haber sea cosas cosa poco hubo
    estoy""",
    _W.PREPOSITION: "de en con a sobre por desde",
    _W.PURPOSE: "para por",
    _W.BE: "es son fue era fueron eres estas esta estan",
    _W.PAST: "era fue fueron ha han hubo",
    _W.AHEAD: "sera seran",
    _W.IT: "esto ello",
    _W.THIS: "esto esta este eso ese esa aquello cosa aqui",
    _W.AT_HAND: "esto aqui",
    _W.ME: "yo me mi nos",
    _W.ASKER: "yo puedo podemos debo tengo necesito",
    _W.YOU: "tu te ti usted ustedes vos tus estas eres puedes sabes podrias sirves funcionas contigo os",
    _W.YOUR: "tu tus",
    _W.BOT: "bot robot verbatim programa herramienta",
    _W.BEING: "humano humana maquina",
    _W.PERSON: """el ella ellos ellas lo la le persona personas invitado invitada entrevistado entrevistada personaje
    protagonista""",
    _W.FOLK: "senor senora hombre mujer tipo tio chico chica gente",
    _W.THEIR: "su sus",
    _W.WHO: "quien quienes",
    _W.WHEN: "cuando",
    _W.WHERE: "donde",
    _W.WHAT: "que cual cuales",
    _W.HOW: "como cuanto tan",
    _W.MANY: "cuantas cuantos cuanto",
    _W.INTERVIEW: """entrevista entrevistas conversacion charla texto articulo dialogo documento historia podcast
    platica nota textos""",
    _W.SHOW: """leido leerse muestra muestrame muestreme mostrar mostrarme ensena ensename ensenar ensenarme da dame
    deme dar darme di dime haz hazme hacer hacerme lista listame quiero quisiera gustaria ver necesito haces hace
    encontrar encuentro leer enumera enumere listar cuentame cuenta escribe presenta enviame pasame das tener saca pon
    encontramos""",
    _W.CAN: "puedes puede pueden podrias podria sabes sabe puedo podemos debo debe tengo",
    _W.DO: "hacer",
    _W.ALL: "todo toda todos todas entera entero completa completo ambas ambos cada",
    _W.LIST: "lista listado",
    _W.SUMMARY: """resumen resumenes resumir resume resuma resumeme resumirme resumirlo resumelo resumido resumida
    sintesis sintetiza sintetizar recapitula recapitulacion resumas resumes abreviada sintetico sintetizame resumiendo
    recapitular condensa compendio""",
    _W.ESSENCE: "importante esencial fundamental esencia principal meollo",
    _W.IMPORTANT: """principales principal importantes importante clave claves esenciales esencial fundamentales
    grandes destacados relevantes centrales basicas""",
    _W.POINTS: "puntos ideas mensajes conclusiones argumentos punto idea lineas temas aspectos cosas tesis",
    _W.LENGTH: """corto corta breve brevemente rapido frases frase palabras pocas pocos pequeno breves cortita poco
    general reducida detallado detallada extenso linea lineas""",
    _W.VERSION: "version forma",
    _W.TOO: "no demasiado muy pereza nunca",
    _W.KIND: "tipo tipos clase",
    _W.BOIL: "ve vaya vamos ir",
    _W.DOWN: "al grano",
    _W.NUMBER: " ".join(NUMBER_WORDS["es"]),
    _W.QUESTIONS: "preguntas preguntitas",
    _W.ASKED: "preguntaron pregunto preguntado pregunta preguntan preguntar preguntaba preguntaban",
    _W.ASKING: "preguntaba preguntaban",
    _W.INTERVIEWER: """entrevistador entrevistadora periodista entrevista entrevisto entrevistan reportero
    entrevistadores entrevistaron""",
    _W.INTERVIEWED: "entrevistado entrevistada entrevistan",
    _W.CONDUCTED: "hizo realizo condujo hecho realizado",
    _W.POSED: "preguntaron pregunto preguntado pregunta preguntan hicieron hizo hechas hace hacen",
    _W.SPEAKS: "habla responde contesta hablan",
    _W.SAYS: "dice dijo dicho dijeron",
    _W.NAME: "llamas nombre llama",
    _W.DATE: "fecha dia ano mes cuando",
    _W.OLD: "antigua vieja reciente actual nueva nuevo antiguo viejo",
    _W.LONG: "larga largo dura duracion minutos tiempo extension extensa longitud",
    _W.HAPPENS: "tuvo lugar hizo realizo realizada hecha grabo grabada salio aparecio",
    _W.PUBLISHED: "publico publicada publicado publicaron salio salido aparecido aparecio editado emitio emitida",
    _W.OUTLET: "periodico diario revista medio fuente sitio prensa web blog canal radio publicacion",
    _W.SOURCE: "fuente fuentes origen procedencia",
    _W.TOPIC: "tema asunto trata tratan va habla hablan",
    _W.TOPICS: "temas asuntos cuestiones materias tema",
    _W.COVERED: """tratan trata abordan aborda tocan tratados tratado abordados discuten hablan salen mencionan
    abordaron trataron tratar""",
    _W.LANGUAGE: "idioma lengua traducida traducido traduccion original",
    _W.LINK: "enlace link url enlaces vinculo pagina",
    _W.ADDRESS: "direccion",
    _W.HELP: """ayuda ayudame ayudar ayudarme ayudas comandos instrucciones auxilio socorro comando guia instruccion""",
    _W.LOST: "perdido perdida",
    _W.TYPE: "escribir poner teclear escribo pongo decir preguntar preguntarte",
    _W.WORKS: "funciona funcionan",
    _W.USED: "funcionas usa uso usar usarte utilizo utilizar sirves sirve utilizarte",
    _W.SERVES: "proposito sirves sirve",
    _W.FEELING: "tal va vas encuentras estas andas bien vais",
    _W.NEWS: "tal nuevo pasa hay onda",
    _W.PRAISE: """muchas muchisimas mil genial perfecto amable muy gran por todo luego pronto manana estupendo
    excelente maravilloso amables util buen bien super tu su ayuda la el eres un respuesta respuestas responder
    contestar info informacion explicacion amigo amiga tio tia hermano""",
    _W.INTERVIEWS: "entrevistas entrevistados entrevistadas",
    _W.LISTING: """lista listado listame enumera enumere muestra muestrame muestreme mostrar mostrarme ensena
    ensename ensenar ver dame deme dime catalogo indice""",
    _W.GIVING: "quiero quisiera necesito enviame pasame",
    _W.HELD: "hay tienes tiene teneis tienen disponible disponibles existen ofreces contiene",
    _W.THERE: "hay",
    _W.KEEPER: "tu usted ustedes vos tienes teneis",
    _W.OTHER: "otra otras otros mas demas diferentes",
    _W.HOW_MANY: "cuantas cuantos",
}
