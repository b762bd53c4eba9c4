"""Which words name somebody whom everybody has heard of, however they are typed: "what does modi think of it"."""

from __future__ import annotations

#: Names, folded, that hardly mean anything else in English, French, German, Spanish, Italian, Portuguese or Dutch: no
#: "May", "Bush", "Gates", "Hollande" or "Sánchez". They speak for a name and never against one. Those of one person are
#: joined by "/", as languages spell them.
_PEOPLE = (
    # politics
    "abbas adenauer ahmadinejad arafat assad ataturk attal barnier barroso berlusconi biden bismarck blinken "
    "bolsonaro borrell brandt brezhnev/brezhnew/brejnev ceausescu chamenei/khamenei cheney chirac "
    "chruschtschow/khrouchtchev/khrushchev churchill clemenceau clinton draghi duterte eisenhower "
    "eltsine/jelzin/jeltsin/yeltsin erdogan fillon gaddafi/kadhafi/khadafi gandhi gbagbo giscard goebbels "
    "gorbachev/gorbachov/gorbatchev/gorbatschow guevara guterres habeck hariri himmler hitler honecker jaures "
    "jinping kadyrov kennedy khomeini kirchner kissinger lagarde lavrov/lawrow lenin lindner "
    "loukachenko/lukaschenko/lukashenko lula macron mandela mattarella medvedev/medwedew melenchon meloni merkel "
    "milei mitterrand modi mubarak mugabe mujica mussolini navalny/nawalny nehru netanyahu nixon obama orban "
    "papandreou pape/papst/pope pelosi petain pinera pinochet pompidou putin/poutine rajoy reagan roosevelt salvini "
    "sarkozi/sarkozy scholz schroder selenski/selenskyj/zelenskiy/zelensky/zelenskyy/zelenski sheinbaum soeder "
    "stalin starmer stoltenberg sunak thatcher trudeau trump tsipras wagenknecht weidel zapatero zemmour "
    # money and technology
    "altman assange bezos buffett musk nadella pichai snowden soros zuckerberg "
    # sport
    "alcaraz beckham djokovic federer guardiola klopp lewandowski maradona mbappe mourinho nadal neymar nowitzki "
    "ronaldo schumacher verstappen zidane "
    # letters, thought and science
    "aristote/aristoteles/aristotle balzac borges brecht camus cervantes chomsky confucius darwin dickens "
    "dostoevsky/dostojewski einstein flaubert foucault goethe habermas hawking hegel heidegger hemingway kafka marx "
    "neruda nietzsche orwell proust rimbaud rousseau rowling sartre schiller schopenhauer shakespeare "
    "socrates/sokrates tolkien tolstoi/tolstoy voltaire wittgenstein "
    # music, pictures and stage
    "almodovar beethoven beyonce bowie chaplin chopin coldplay dicaprio eminem gainsbourg hitchcock kubrick lennon "
    "mccartney metallica monet mozart picasso presley rihanna scorsese shakira spielberg tarantino vivaldi warhol"
)
_SPELT = {name: frozenset(person.split("/")) for person in _PEOPLE.split() for name in person.split("/")}


def spellings(form: str) -> frozenset[str]:
    """Return how the name of somebody well known, the folded word ``form``, is spelt; nothing where it is none."""
    return _SPELT.get(form, frozenset())
