"""From sentences to tensors: feature rows, targets, and copies in other casings."""
import random
from collections import Counter

import numpy as np
import torch

from .corpora import KINDS
from .features import features, norm, word_key

NAMES = ("O", *(f"{p}-{k}" for k in KINDS for p in "BILU"))
LENGTH = 120


def inventory(sentences):
    """Classes seen in the treebanks; morph is `UPOS|XPOS|FEATS` seen at least twice."""
    count = lambda f: Counter(x for s in sentences for x in f(s))
    morph = count(lambda s: map(morph_of, s.upos, s.xpos, s.feats))
    return {"upos": sorted(count(lambda s: s.upos)), "xpos": sorted(count(lambda s: s.xpos)),
            "rels": sorted(count(lambda s: s.rels)), "morph": sorted(m for m, n in morph.items() if n >= 2),
            "names": list(NAMES)}


def morph_of(upos, xpos, feats):
    return f"{upos}|{xpos}|{'' if feats == '_' else feats}"


def name_targets(sentence):
    """[n, 17] of 0 and 1: the tags that the annotation allows for each word; None when names are unknown."""
    if sentence.names is None:
        return None
    n = len(sentence.forms)
    allowed = np.zeros((n, len(NAMES)), np.float32)
    free = np.ones(n, bool)
    for first, last, kind in sentence.names:
        at = NAMES.index(f"B-{kind}")
        free[first:last + 1] = False
        if first == last:
            allowed[first, at + 3] = 1
        else:
            allowed[first, at], allowed[last, at + 2] = 1, 1
            allowed[first + 1:last, at + 1] = 1
    allowed[free, 0] = 1
    return allowed


class Encoder:
    """Holds the keys of the pretrained table, the class numbers and the counts that decide which words are hidden."""

    def __init__(self, keys, classes, sentences):
        self.rows = {int(k): i + 1 for i, k in enumerate(keys)}
        self.classes = {k: {c: i for i, c in enumerate(v)} for k, v in classes.items()}
        self.counts = Counter(norm(f) for s in sentences for f in s.forms)
        self.cache = {}

    def word(self, form):
        found = self.cache.get(form)
        if found is None:
            found = self.cache[form] = ((self.rows.get(word_key(form), 0), *features(form)),
                                        0.02 + 0.35 / (0.35 + self.counts[norm(form)]))
        return found

    def encode(self, sentence):
        """Targets of a sentence; features are made per copy because the casing may change."""
        n = min(len(sentence.forms), LENGTH)
        item = {"forms": sentence.forms[:n], "names": name_targets(sentence), "parsed": bool(sentence.heads)}
        if sentence.heads:
            c = self.classes
            item["upos"] = [c["upos"].get(u, -1) for u in sentence.upos[:n]]
            item["xpos"] = [c["xpos"].get(x, -1) for x in sentence.xpos[:n]]
            item["morph"] = [c["morph"].get(morph_of(*m), -1) for m in zip(sentence.upos, sentence.xpos, sentence.feats)][:n]
            # Heads count from 0; -2 is the root, -1 is outside of a cut sentence.
            item["heads"] = [-2 if h == 0 else h - 1 if h <= n else -1 for h in sentence.heads[:n]]
            item["rels"] = [c["rels"].get(r, -1) for r in sentence.rels[:n]]
            item["leaf_end"] = sentence.upos[n - 1] == "PUNCT" and n == len(sentence.forms) and n not in sentence.heads
        return item


def recased(item, rng):
    """Now and then a copy in capitals, lower case or headline case, or without its last stop."""
    forms, roll = item["forms"], rng.random()
    if roll < 0.04:
        forms = [f.upper() for f in forms]
    elif roll < 0.07:
        forms = [f.lower() for f in forms]
    elif roll < 0.10:
        forms = [f[:1].upper() + f[1:] if len(f) > 3 else f for f in forms]
    n = len(forms)
    if item.get("leaf_end") and n > 3 and rng.random() < 0.08:
        n -= 1
    return forms[:n]


def collate(encoder, items, rng=None):
    """Tensors with time first; padding is masked, unknown targets are -1."""
    forms = [recased(i, rng) if rng else i["forms"] for i in items]
    T, B = max(map(len, forms)), len(items)
    ids = np.zeros((T, B, 13), np.int64)
    mask, rare = np.zeros((T, B, 1), np.float32), np.zeros((T, B, 1), np.float32)
    out = {k: np.full((B, T), -1, np.int64) for k in ("upos", "xpos", "morph", "heads", "rels")}
    allowed, named = np.ones((B, T, len(NAMES)), np.float32), np.zeros((B, T), np.float32)
    for b, (item, words) in enumerate(zip(items, forms)):
        n = len(words)
        found = [encoder.word(w) for w in words]
        ids[:n, b] = [f[0] for f in found]
        rare[:n, b, 0] = [f[1] for f in found]
        mask[:n, b] = 1
        if item["parsed"]:
            for k in out:
                out[k][b, :n] = item[k][:n]
        if item["names"] is not None:
            allowed[b, :n], named[b, :n] = item["names"][:n], 1
    out["heads"][out["heads"] == -2] = T
    tensors = {k: torch.from_numpy(v) for k, v in out.items()}
    return {"ids": torch.from_numpy(ids), "mask": torch.from_numpy(mask), "rare": torch.from_numpy(rare),
            "allowed": torch.from_numpy(allowed), "named": torch.from_numpy(named), **tensors}


def batched(items, size, rng=None):
    """Items of like length together, about `size` words a batch."""
    key = (lambda i: len(i["forms"]) + rng.random() * 3) if rng else (lambda i: len(i["forms"]))
    out, batch, words = [], [], 0
    for item in sorted(items, key=key):
        batch.append(item)
        words += len(item["forms"])
        if words >= size:
            out.append(batch)
            batch, words = [], 0
    if batch:
        out.append(batch)
    if rng:
        rng.shuffle(out)
    return out
