"""Telling English from other languages, in doubt for English."""

from __future__ import annotations

import pytest

from copydesk.language.english import is_english
from copydesk.reading import read_text

FOREIGN = {
    "German": "Die Regierung hat am Montag angekündigt, dass die neuen Regeln für den Verkehr in den"
    " Städten ab dem kommenden Jahr gelten werden. Damit soll die Zahl der Unfälle sinken, die in den"
    " vergangenen Jahren stark gestiegen ist. Kritiker sehen darin einen Eingriff in die Freiheit.",
    "French": "Le gouvernement a annoncé lundi que les nouvelles règles de circulation dans les villes"
    " seront en vigueur dès l'année prochaine. Cette mesure doit réduire le nombre d'accidents, qui a"
    " augmenté ces dernières années. Les critiques y voient une atteinte à la liberté des citoyens.",
    "Spanish": "El gobierno anunció el lunes que las nuevas normas de tráfico en las ciudades entrarán"
    " en vigor el próximo año. Con ello se reducirá el número de accidentes, que ha aumentado mucho en"
    " los últimos años. Los críticos ven en ello una injerencia en la libertad de los ciudadanos.",
    "Polish": "Rząd ogłosił w poniedziałek, że nowe przepisy dotyczące ruchu w miastach będą się"
    " zmieniać od przyszłego roku. Ma to zmniejszyć liczbę wypadków, która w ostatnich latach wzrosła."
    " Krytycy widzą w tym jednak ograniczenie wolności obywateli i nie chcą na to się zgodzić od razu.",
    "Swedish": "Regeringen meddelade på måndagen att de nya reglerna för trafiken i städerna kommer"
    " att gälla från nästa år. Antalet olyckor ska minska, som har ökat kraftigt de senaste åren."
    " Kritiker ser dock detta som ett ingrepp i medborgarnas frihet och vill inte vara med om det.",
    "Russian": "Правительство объявило в понедельник, что новые правила движения в городах вступят в"
    " силу со следующего года. Это должно сократить число аварий, которое сильно выросло в последние"
    " годы. Критики видят в этом вмешательство в свободу граждан и требуют голосования, которого пока нет и не будет до осени. Министр сказал, что решение будет принято позже, после того как депутаты рассмотрят все предложения.",
}
ENGLISH = {
    "prose": "The government said on Monday that the new rules for traffic in the cities would come"
    " into force next year. It hopes to bring down the number of accidents, which has risen sharply."
    " Critics see in it an attack on the freedom of the citizens, and they have called for a vote.",
    "short": "Die Regierung hat am Montag angekündigt, dass die Regeln gelten.",
    "names": "Ludwig van Beethoven, Vincent van Gogh, Rio de Janeiro, Los Angeles, San José, Osama bin"
    " Laden, Otto von Bismarck, Charles de Gaulle, Leonardo da Vinci, Simon de Montfort, Buenos Aires,"
    " Manuel de Falla, Catherine de Medici, Honoré de Balzac, Guy de Maupassant, Cecil B. de Mille",
    "a list": "apples pears plums bread butter cheese milk eggs flour sugar salt pepper tea coffee"
    " rice pasta beans lentils onions garlic carrots potatoes leeks celery spinach kale beets peas"
    " corn oats barley rye honey jam nuts raisins dates figs olives oil vinegar mustard soap",
    "code": "`x` `y` `z` and the rest of it is `a` `b` `c` `d` `e` " * 10,
    "numbers": "1 2 3 4 5 6 7 8 9 10 " * 20,
    "empty": "",
}


@pytest.mark.parametrize("language", FOREIGN)
def test_foreign_text_is_known(language: str) -> None:
    assert not is_english(read_text(FOREIGN[language]))


@pytest.mark.parametrize("kind", ENGLISH)
def test_what_may_be_english_is_english(kind: str) -> None:
    assert is_english(read_text(ENGLISH[kind], "a.md"))


def test_a_foreign_quotation_in_an_english_article_changes_nothing() -> None:
    assert is_english(read_text(ENGLISH["prose"] * 2 + "\n\n" + FOREIGN["German"]))
