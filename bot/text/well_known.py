"""Which words name somebody whom everybody has heard of, however they are typed: "what does modi think of it"."""

from __future__ import annotations

#: Names, folded, that hardly mean anything else in English, French, German, Spanish, Italian, Portuguese or Dutch: no
#: "May", "Bush", "Gates", "Hollande" or "Sánchez". They speak for a name and never against one.
_WELL_KNOWN = frozenset(
    # politics
    "abbas adenauer ahmadinejad arafat assad ataturk attal barnier barroso berlusconi biden bismarck blinken "
    "bolsonaro borrell brandt brejnev brezhnev brezhnew ceausescu chamenei cheney chirac chruschtschow churchill "
    "clemenceau clinton draghi duterte eisenhower eltsine erdogan fillon gaddafi gandhi gbagbo giscard goebbels "
    "gorbachev gorbachov gorbatchev gorbatschow guevara guterres habeck hariri himmler hitler honecker jaures "
    "jeltsin jelzin jinping kadhafi kadyrov kennedy khadafi khamenei khomeini khrouchtchev khrushchev kirchner "
    "kissinger lagarde lavrov lawrow lenin lindner loukachenko lukaschenko lukashenko lula macron mandela mattarella "
    "medvedev medwedew melenchon meloni merkel milei mitterrand modi mubarak mugabe mujica mussolini navalny nawalny "
    "nehru netanyahu nixon obama orban papandreou pape papst pelosi petain pinera pinochet pompidou pope putin rajoy "
    "reagan roosevelt salvini sarkozi sarkozy scholz schroder selenski selenskyj sheinbaum soeder stalin starmer "
    "stoltenberg sunak thatcher trudeau trump tsipras wagenknecht weidel yeltsin zapatero zelenskiy zelensky "
    "zelenskyy zemmour "
    # money and technology
    "altman assange bezos buffett musk nadella pichai snowden soros zuckerberg "
    # sport
    "alcaraz beckham djokovic federer guardiola klopp lewandowski maradona mbappe mourinho nadal neymar nowitzki "
    "ronaldo schumacher verstappen zidane "
    # letters, thought and science
    "aristote aristoteles aristotle balzac borges brecht camus cervantes chomsky confucius darwin dickens dostoevsky "
    "dostojewski einstein flaubert foucault goethe habermas hawking hegel heidegger hemingway kafka marx neruda "
    "nietzsche orwell proust rimbaud rousseau rowling sartre schiller schopenhauer shakespeare socrates sokrates "
    "tolkien tolstoi tolstoy voltaire wittgenstein "
    # music, pictures and stage
    "almodovar beethoven beyonce bowie chaplin chopin coldplay dicaprio eminem gainsbourg hitchcock kubrick lennon "
    "mccartney metallica monet mozart picasso presley rihanna scorsese shakira spielberg tarantino "
    "vivaldi warhol".split()
)


def is_well_known(form: str) -> bool:
    """Tell whether the folded word ``form`` is the name of somebody well known."""
    return form in _WELL_KNOWN
