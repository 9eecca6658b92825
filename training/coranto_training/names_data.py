"""Sentences for the part of the network that names: what the frozen trunk says about them, in several copies with other names."""
import random

import numpy as np
import torch

from . import batches, corpora, silver
from .batches import Encoder, name_targets, recased
from .evaluate import tag_spans
from .network import Network

# Each corpus has its own idea of a name: an output for each, the first is the one that ships.
CONVENTIONS = ("uner", "wikigold", "crossner", "silver")


def trunk(checkpoint):
    found = torch.load(checkpoint, weights_only=False)
    net = Network(found["config"], found["net"]["words"][1:].numpy())
    net.load_state_dict(found["net"])
    encoder = Encoder(found["keys"], {k: found["config"][k] for k in ("upos", "xpos", "rels", "morph", "names")}, [])
    return net.eval(), encoder, found


def corpus(work):
    """(forms, names, MISC open, convention) of every sentence with names."""
    banks = corpora.ewt("train") + corpora.gum("train")
    plain = silver.label(work, banks)
    out = [(s, 0 if s.misc_open else 3) for s in banks if s.names is not None]
    return out + [(s, 1) for s in corpora.wikigold()] + [(s, 2) for s in corpora.crossner()] + [(s, 3) for s in plain if len(s.forms) < 100]


# Share of the sentences of a convention in one copy: without and with names.
SHARES = ((0.35, 1), (0.3, 1), (0.3, 1), (0.1, 0.4))


class Swapper:
    """Puts other names of the same kind and about the same length in the place of names."""

    def __init__(self, sentences, phrases):
        own = {}
        for s, _ in sentences:
            for a, b, k in s.names:
                own.setdefault(k, set()).add(tuple(s.forms[a:b + 1]))
        self.own = {k: sorted(v) for k, v in own.items()}
        self.phrases = {k: [tuple(p.split()) for p in v] for k, v in phrases.items()}

    def other(self, kind, forms, rng):
        n, roll = len(forms), rng.random()
        like = forms[0][:1].isupper()
        if not like or any(c in ",.@-" for f in forms for c in f):
            return forms
        if kind == "PER" and n <= 2 and roll < 0.7:
            given, last = rng.choice(self.phrases["given"])[0], rng.choice(self.phrases["surname"])[0]
            return (given, last) if n == 2 else (given,) if rng.random() < 0.6 else (last,)
        pool = self.phrases[kind] if kind in ("LOC", "ORG") and n <= 2 and roll < 0.5 else self.own.get(kind, [])
        for _ in range(20):
            found = rng.choice(pool)
            if len(found) == n and found[0][:1].isupper():
                return found
        return forms

    def swap(self, forms, names, rng, chance):
        out, spans, at = [], [], 0
        for a, b, k in sorted(names):
            if a < at:
                continue
            out += forms[at:a]
            put = self.other(k, tuple(forms[a:b + 1]), rng) if rng.random() < chance else forms[a:b + 1]
            spans.append((len(out), len(out) + len(put) - 1, k))
            out += put
            at = b + 1
        return out + forms[at:], spans


@torch.no_grad()
def read(net, encoder, items, words, size=3000):
    """Adds what the trunk says ("hidden", [n, d] half floats) to items with "forms"; `words` numbers the forms."""
    order = sorted(range(len(items)), key=lambda i: len(items[i]["forms"]))
    at = 0
    while at < len(order):
        batch, n = [], 0
        while at < len(order) and n < size:
            batch.append(items[order[at]])
            n += len(batch[-1]["forms"])
            at += 1
        t = batches.collate(encoder, [{"forms": i["forms"], "parsed": False, "names": None} for i in batch])
        hidden = net.hidden(t["ids"], t["mask"])
        for b, item in enumerate(batch):
            item["hidden"] = hidden[:len(item["forms"]), b].half().numpy()
            item["words"] = np.array([words.setdefault(f, len(words)) for f in item["forms"]], np.int64)
    return items


def copy(sentences, swapper, rng, chance=0.5):
    """One copy of the corpus: a sample, some names changed, some casing changed."""
    items = []
    for s, convention in sentences:
        if rng.random() > SHARES[convention][1 if s.names else 0]:
            continue
        forms, names = s.forms, s.names
        if rng.random() < chance:
            forms, names = swapper.swap(list(forms), names, rng, 0.6)
        if len(forms) > 110:
            continue
        allowed = name_targets(corpora.Sentence(forms, names=names))
        forms = recased({"forms": list(forms)}, rng)
        items.append({"forms": forms, "allowed": allowed.astype(bool), "convention": convention})
    return items
