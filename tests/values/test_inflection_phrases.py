"""Case forms of organisations and places, written out by hand."""

from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.values.inflection import Cases, decline_phrase

# Blocks of one form a line: nominative, genitive, dative, accusative, instrumental, locative.
PHRASES = """
Lietuvos mokslinių bibliotekų asociacija
Lietuvos mokslinių bibliotekų asociacijos
Lietuvos mokslinių bibliotekų asociacijai
Lietuvos mokslinių bibliotekų asociaciją
Lietuvos mokslinių bibliotekų asociacija
Lietuvos mokslinių bibliotekų asociacijoje

Kauno apskrities viešoji Ažuolyno biblioteka
Kauno apskrities viešosios Ažuolyno bibliotekos
Kauno apskrities viešajai Ažuolyno bibliotekai
Kauno apskrities viešąją Ažuolyno biblioteką
Kauno apskrities viešąja Ažuolyno biblioteka
Kauno apskrities viešojoje Ažuolyno bibliotekoje

Lietuvos nacionalinė Martyno Mažvydo biblioteka
Lietuvos nacionalinės Martyno Mažvydo bibliotekos
Lietuvos nacionalinei Martyno Mažvydo bibliotekai
Lietuvos nacionalinę Martyno Mažvydo biblioteką
Lietuvos nacionaline Martyno Mažvydo biblioteka
Lietuvos nacionalinėje Martyno Mažvydo bibliotekoje

Lietuvos nacionalinė M. Mažvydo biblioteka
Lietuvos nacionalinės M. Mažvydo bibliotekos
Lietuvos nacionalinei M. Mažvydo bibliotekai
Lietuvos nacionalinę M. Mažvydo biblioteką
Lietuvos nacionaline M. Mažvydo biblioteka
Lietuvos nacionalinėje M. Mažvydo bibliotekoje

Lietuvos bibliotekininkų draugija
Lietuvos bibliotekininkų draugijos
Lietuvos bibliotekininkų draugijai
Lietuvos bibliotekininkų draugiją
Lietuvos bibliotekininkų draugija
Lietuvos bibliotekininkų draugijoje

Kultūros ministerija
Kultūros ministerijos
Kultūros ministerijai
Kultūros ministeriją
Kultūros ministerija
Kultūros ministerijoje

Švietimo, mokslo ir sporto ministerija
Švietimo, mokslo ir sporto ministerijos
Švietimo, mokslo ir sporto ministerijai
Švietimo, mokslo ir sporto ministeriją
Švietimo, mokslo ir sporto ministerija
Švietimo, mokslo ir sporto ministerijoje

Vilniaus universitetas
Vilniaus universiteto
Vilniaus universitetui
Vilniaus universitetą
Vilniaus universitetu
Vilniaus universitete

Savivaldybės administracija
Savivaldybės administracijos
Savivaldybės administracijai
Savivaldybės administraciją
Savivaldybės administracija
Savivaldybės administracijoje

Jaunimo reikalų taryba
Jaunimo reikalų tarybos
Jaunimo reikalų tarybai
Jaunimo reikalų tarybą
Jaunimo reikalų taryba
Jaunimo reikalų taryboje

Tarptautinis Baltijos šalių bibliotekininkų kongresas
Tarptautinio Baltijos šalių bibliotekininkų kongreso
Tarptautiniam Baltijos šalių bibliotekininkų kongresui
Tarptautinį Baltijos šalių bibliotekininkų kongresą
Tarptautiniu Baltijos šalių bibliotekininkų kongresu
Tarptautiniame Baltijos šalių bibliotekininkų kongrese

Kongresas „CoBAL“
Kongreso „CoBAL“
Kongresui „CoBAL“
Kongresą „CoBAL“
Kongresu „CoBAL“
Kongrese „CoBAL“

Viešoji įstaiga „Skaitymo centras“
Viešosios įstaigos „Skaitymo centras“
Viešajai įstaigai „Skaitymo centras“
Viešąją įstaigą „Skaitymo centras“
Viešąja įstaiga „Skaitymo centras“
Viešojoje įstaigoje „Skaitymo centras“

Valdovų rūmai
Valdovų rūmų
Valdovų rūmams
Valdovų rūmus
Valdovų rūmais
Valdovų rūmuose

Nacionaliniai kultūros namai
Nacionalinių kultūros namų
Nacionaliniams kultūros namams
Nacionalinius kultūros namus
Nacionaliniais kultūros namais
Nacionaliniuose kultūros namuose

Naujieji Vilniaus rūmai
Naujųjų Vilniaus rūmų
Naujiesiems Vilniaus rūmams
Naujuosius Vilniaus rūmus
Naujaisiais Vilniaus rūmais
Naujuosiuose Vilniaus rūmuose

Didieji kursai
Didžiųjų kursų
Didiesiems kursams
Didžiuosius kursus
Didžiaisiais kursais
Didžiuosiuose kursuose

Lietuvos Aukščiausiasis Teismas
Lietuvos Aukščiausiojo Teismo
Lietuvos Aukščiausiajam Teismui
Lietuvos Aukščiausiąjį Teismą
Lietuvos Aukščiausiuoju Teismu
Lietuvos Aukščiausiajame Teisme

Vilniaus mažasis teatras
Vilniaus mažojo teatro
Vilniaus mažajam teatrui
Vilniaus mažąjį teatrą
Vilniaus mažuoju teatru
Vilniaus mažajame teatre

Didysis Lietuvos choras
Didžiojo Lietuvos choro
Didžiajam Lietuvos chorui
Didįjį Lietuvos chorą
Didžiuoju Lietuvos choru
Didžiajame Lietuvos chore

Naujas bendras fondas
Naujo bendro fondo
Naujam bendram fondui
Naują bendrą fondą
Nauju bendru fondu
Naujame bendrame fonde

Nauja jaunimo organizacija
Naujos jaunimo organizacijos
Naujai jaunimo organizacijai
Naują jaunimo organizaciją
Nauja jaunimo organizacija
Naujoje jaunimo organizacijoje

Bendradarbiaujanti organizacija
Bendradarbiaujančios organizacijos
Bendradarbiaujančiai organizacijai
Bendradarbiaujančią organizaciją
Bendradarbiaujančia organizacija
Bendradarbiaujančioje organizacijoje

Lietuvos nacionalinis muziejus
Lietuvos nacionalinio muziejaus
Lietuvos nacionaliniam muziejui
Lietuvos nacionalinį muziejų
Lietuvos nacionaliniu muziejumi
Lietuvos nacionaliniame muziejuje

Metodikos skyrius
Metodikos skyriaus
Metodikos skyriui
Metodikos skyrių
Metodikos skyriumi
Metodikos skyriuje

Lietuvos persitvarkymo sąjūdis
Lietuvos persitvarkymo sąjūdžio
Lietuvos persitvarkymo sąjūdžiui
Lietuvos persitvarkymo sąjūdį
Lietuvos persitvarkymo sąjūdžiu
Lietuvos persitvarkymo sąjūdyje

Viešbutis „Neringa“
Viešbučio „Neringa“
Viešbučiui „Neringa“
Viešbutį „Neringa“
Viešbučiu „Neringa“
Viešbutyje „Neringa“

Kauno leidinys
Kauno leidinio
Kauno leidiniui
Kauno leidinį
Kauno leidiniu
Kauno leidinyje

Trakų salos pilis
Trakų salos pilies
Trakų salos piliai
Trakų salos pilį
Trakų salos pilimi
Trakų salos pilyje

Geležinkelio stotis
Geležinkelio stoties
Geležinkelio stočiai
Geležinkelio stotį
Geležinkelio stotimi
Geležinkelio stotyje

Laisvės kelias
Laisvės kelio
Laisvės keliui
Laisvės kelią
Laisvės keliu
Laisvės kelyje

Pakruojo dvaro sodyba-muziejus
Pakruojo dvaro sodybos-muziejaus
Pakruojo dvaro sodybai-muziejui
Pakruojo dvaro sodybą-muziejų
Pakruojo dvaro sodyba-muziejumi
Pakruojo dvaro sodyboje-muziejuje

Biblioteka ir archyvas
Bibliotekos ir archyvo
Bibliotekai ir archyvui
Biblioteką ir archyvą
Biblioteka ir archyvu
Bibliotekoje ir archyve

Lietuvos nacionalinė biblioteka, III aukšto konferencijų salė
Lietuvos nacionalinės bibliotekos, III aukšto konferencijų salės
Lietuvos nacionalinei bibliotekai, III aukšto konferencijų salei
Lietuvos nacionalinę biblioteką, III aukšto konferencijų salę
Lietuvos nacionaline biblioteka, III aukšto konferencijų sale
Lietuvos nacionalinėje bibliotekoje, III aukšto konferencijų salėje

Vilnius
Vilniaus
Vilniui
Vilnių
Vilniumi
Vilniuje

Kaunas
Kauno
Kaunui
Kauną
Kaunu
Kaune

Panevėžys
Panevėžio
Panevėžiui
Panevėžį
Panevėžiu
Panevėžyje

Šiauliai
Šiaulių
Šiauliams
Šiaulius
Šiauliais
Šiauliuose

Trakai
Trakų
Trakams
Trakus
Trakais
Trakuose

Širvintos
Širvintų
Širvintoms
Širvintas
Širvintomis
Širvintose

Kaišiadorys
Kaišiadorių
Kaišiadorims
Kaišiadoris
Kaišiadorimis
Kaišiadoryse

Naujoji Akmenė
Naujosios Akmenės
Naujajai Akmenei
Naująją Akmenę
Naująja Akmene
Naujojoje Akmenėje
"""


def blocks(table):
    return [block.split("\n") for block in table.strip().split("\n\n")]


def of(cases):
    return list(astuple(cases)[:7])


@pytest.mark.parametrize("forms", blocks(PHRASES))
def test_phrases(forms):
    cases = decline_phrase(forms[0])
    assert cases.sure
    assert of(cases)[:6] == forms


@pytest.mark.parametrize(
    ("nominative", "genitive"),
    [
        ("Lietuvos kolegijų bibliotekų asociacija", "Lietuvos kolegijų bibliotekų asociacijos"),
        ("Apskričių viešųjų bibliotekų asociacija", "Apskričių viešųjų bibliotekų asociacijos"),
        (
            "Lietuvos akademinė bibliotekų direktorių asociacija",
            "Lietuvos akademinės bibliotekų direktorių asociacijos",
        ),
        (
            "Kauno apskrities Ažuolyno viešoji biblioteka",
            "Kauno apskrities Ažuolyno viešosios bibliotekos",
        ),
        (
            "Lietuvos mokslinių bibliotekų asociacija (LMBA)",
            "Lietuvos mokslinių bibliotekų asociacijos (LMBA)",
        ),
        ("LIETUVOS BIBLIOTEKININKŲ DRAUGIJA", "LIETUVOS BIBLIOTEKININKŲ DRAUGIJOS"),
        ("Vytauto Didžiojo universitetas", "Vytauto Didžiojo universiteto"),
        ("KTU biblioteka", "KTU bibliotekos"),
        ("„Žalgirio“ arena", "„Žalgirio“ arenos"),
        ("Kauno „Ąžuolo“ progimnazija", "Kauno „Ąžuolo“ progimnazijos"),
        ("Kooperatyvas „Vienybė“", "Kooperatyvo „Vienybė“"),
        ("Valstybinė ne maisto produktų inspekcija", "Valstybinės ne maisto produktų inspekcijos"),
        (
            "Neįgaliųjų reikalų departamentas prie Socialinės apsaugos ir darbo ministerijos",
            "Neįgaliųjų reikalų departamento prie Socialinės apsaugos ir darbo ministerijos",
        ),
        ("Europos Komisijos atstovybė Lietuvoje", "Europos Komisijos atstovybės Lietuvoje"),
        (
            "Nacionalinė biblioteka, konferencijų salė, Gedimino pr. 51, Vilnius",
            "Nacionalinės bibliotekos, konferencijų salės, Gedimino pr. 51, Vilnius",
        ),
        ("Tarptautinė ir nacionalinė taryba", "Tarptautinės ir nacionalinės tarybos"),
        ("Šv. Jono bažnyčia", "Šv. Jono bažnyčios"),
        ("Trečiasis forumas", "Trečiojo forumo"),
        ("Trečias forumas", "Trečio forumo"),
        ("Didelis Kauno teatras", "Didelio Kauno teatro"),
        ("Veikiantis Kauno teatras", "Veikiančio Kauno teatro"),
        ("Nauji kultūros namai", "Naujų kultūros namų"),
        ("Lietuvos  bibliotekininkų\u00a0draugija", "Lietuvos  bibliotekininkų\u00a0draugijos"),
    ],
)
def test_the_genitive_of_phrases(nominative, genitive):
    cases = decline_phrase(nominative)
    assert cases.sure
    assert cases.genitive == genitive


@pytest.mark.parametrize(
    ("nominative", "dative"),
    [
        ("Trečiasis forumas", "Trečiajam forumui"),
        ("Didelis Kauno teatras", "Dideliam Kauno teatrui"),
        ("Veikiantis Kauno teatras", "Veikiančiam Kauno teatrui"),
        ("Nauji kultūros namai", "Naujiems kultūros namams"),
        ("Šv. Jono bažnyčia", "Šv. Jono bažnyčiai"),
    ],
)
def test_adjectives_have_a_dative_of_their_own(nominative, dative):
    assert decline_phrase(nominative).dative == dative


@pytest.mark.parametrize(
    "name", ["VšĮ „Skaitymo centras“", "UAB „Raštas“", "LMBA", "„Raštas“, UAB", "VŠĮ „RAŠTAS“"]
)
def test_abbreviations_surely_stay(name):
    assert decline_phrase(name) == Cases.unchanged(name, sure=True)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "–",
        "Library Association",
        "Google",
        "Nuotoliniu būdu",
        "UAB Baltika",
        "„Skaitymo centras“",
        "Viešbutis Neringa",
        "Kavinė Neringa",
        "Lietuvos nacionalinis",
        "Lietuvos bibliotekos",
        "Jungtinės Tautos",
        "Vytautas Mažvydas",
        "Ministras pirmininkas",
        "Ieva Simonaitytė",
        "Lietuvos nacionalinė biblioteka, Vilnius",
        "Lietuvos biblioteka – viešoji įstaiga",
        "Lietuvos bibliotekų",
        "Tarptautinis bibliotekų draugija",
        "Goethe's institutas",
        "Kovos su korupcija tarnyba",
        "Gedimino pr. 51",
        "Lietuvos biblioteka,",
        "Lietuvos biblioteka, Smith",
        "Lietuvos raštis",
        "Kauno xbiblioteka",
        "- draugija",
        "Kauno -",
    ],
)
def test_a_phrase_that_is_not_recognised_stays_in_the_nominative(name):
    assert decline_phrase(name) == Cases.unchanged(name, sure=False)


@given(st.text())
def test_any_text_keeps_its_nominative(text):
    assert decline_phrase(text).nominative == text.strip()


@given(
    st.lists(
        st.sampled_from(
            [
                "Lietuvos",
                "viešoji",
                "ir",
                ",",
                "„X“",
                "biblioteka",
                "rūmai",
                "VšĮ",
                "naujas",
                "prie",
            ]
        )
    ).map(" ".join)
)
def test_any_phrase_of_known_words_keeps_its_nominative(text):
    cases = decline_phrase(text)
    assert cases.nominative == text
    assert cases.sure or set(of(cases)) == {text}
