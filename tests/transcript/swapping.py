"""Fictional interviews in which whoever asks tells and whoever answers asks back, so that manner alone swaps them."""

from __future__ import annotations

TALKS = {
    "en": (
        "I grew up near the sea, and so did you, and I would like to hear of the storms above all, and of the nights.",
        "What would you have done? You run. Why would anybody stay?",
        "The harbour burned in that year, and the whole town says that it was the lamp oil behind the church.",
        "Was it? Who told you that? Did they see it?",
        "Tell me of the day after; the papers were full of it, and few agreed on how many boats were lost.",
        "How would I know? Do you count boats when your house burns?",
    ),
    "de": (
        "Man sagt, der Hafen habe drei Tage lang gebrannt, und niemand habe löschen wollen, weil das Öl dort lag.",
        "Wer sagt das? Waren die dabei?",
        "In Ihrem Buch steht, dass Ihr Vater an jenem Abend nicht im Haus war, sondern auf dem Boot Ihres Onkels.",
        "Wo hätte er sonst sein sollen? Was hätten Sie getan?",
        "Erzählen Sie von der Nacht danach, von der kaum jemand spricht und von der es nur ein einziges Foto gibt.",
        "Was soll ich erzählen? Können Sie schlafen, wenn es brennt?",
    ),
    "fr": (
        "On raconte que le port a brûlé trois jours durant et que personne n’a voulu éteindre, à cause de l’huile.",
        "Qui raconte cela ? Étaient-ils là ?",
        "Dans votre livre, votre père n’était pas à la maison ce soir-là, mais sur le bateau de votre oncle.",
        "Où vouliez-vous qu’il soit ? Qu’auriez-vous fait ?",
        "Racontez la nuit suivante, dont presque personne ne parle et dont il ne reste qu’une seule photo.",
        "Que voulez-vous que je raconte ? Est-ce que vous dormez quand ça brûle ?",
    ),
    "es": (
        "Cuentan que el puerto ardió tres días y que nadie quiso apagarlo, porque el aceite estaba en el cobertizo.",
        "¿Quién lo cuenta? ¿Estaban allí?",
        "En su libro su padre no estaba en casa aquella noche, sino en el barco de su tío.",
        "¿Dónde iba a estar? ¿Qué habría hecho usted?",
        "Cuente la noche siguiente, de la que casi nadie habla y de la que queda una sola foto.",
        "¿Qué quiere que cuente? ¿Duerme usted cuando arde su casa?",
    ),
}


def talk(language: str, asks: str, answers: str, times: int) -> str:
    turns = TALKS[language] * times
    return "\n\n".join(f"{answers if n % 2 else asks}: {turn}" for n, turn in enumerate(turns)) + "\n"
