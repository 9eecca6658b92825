"""What training of the naming part and of its teacher share: sentences with what the trunk says of them, batches, averages, F1."""
import argparse
import contextlib
import os
import pickle
import random

import numpy as np
import torch

from . import corpora, evaluate, lists, names_data, words
from .features import features, norm, word_key
from .names import best_path

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# What a sentence of each convention weighs.
WEIGHTS = (1, 0.5, 0.5, 0.5)
# Added to the score of no name: sentences without names are only sampled. Chosen on dev among -0.5, 0 and 0.5.
SOBER = 0.5
# Words of the lists alone that get a row of the table: as many as 12 MB of weights allow.
LISTED = 24_000


def arguments(doc):
    p = argparse.ArgumentParser(description=doc)
    p.add_argument("trunk")
    p.add_argument("--lists", required=True)
    p.add_argument("--work", default=os.path.join(HERE, "runs"))
    p.add_argument("--out")
    p.add_argument("--copies", type=int, default=3)
    return p


def kept(path, make):
    """What `make` gives, from a file of an earlier run when there."""
    if not os.path.exists(path):
        found = make()
        with open(path + ".part", "wb") as f:
            pickle.dump(found, f, -1)
        os.replace(path + ".part", path)
        return found
    with open(path, "rb") as f:
        return pickle.load(f)


class Prepared:
    """Sentences of dev and copies of the corpus with what the trunk says; the table of words; batches."""

    def __init__(self, args):
        net, encoder, found = names_data.trunk(args.trunk)
        self.dev, self.copies, forms = kept(os.path.join(args.work, "names-copies.pkl"), lambda: read_all(args, net, encoder))
        self.keys, self.vectors = table_of(args, found["keys"], net.words[1:].numpy())
        self.table = {int(k): i + 1 for i, k in enumerate([*found["keys"], *self.keys])}
        self.forms = sorted(forms, key=forms.get)
        counts = {}
        for item in self.copies[0]:
            for w in item["words"]:
                counts[norm(self.forms[w])] = counts.get(norm(self.forms[w]), 0) + 1
        rare = torch.tensor([0.05 + 0.5 / (1 + counts.get(norm(f), 0)) for f in self.forms])
        self.batches = Batches(self.forms, self.table, net, rare)


def read_all(args, net, encoder):
    sentences = names_data.corpus(args.work)
    swapper = names_data.Swapper(sentences, lists.read(args.lists)[1])
    forms = {}
    dev = [{"forms": s.forms, "names": {n for n in s.names if n[2] != "MISC"}} for s in corpora.ewt("dev") if s.names is not None]
    names_data.read(net, encoder, dev, forms)
    copies = [names_data.read(net, encoder, names_data.copy(sentences, swapper, random.Random(100 + v), 0.5 if v else 0), forms) for v in range(args.copies)]
    return dev, copies, forms


def table_of(args, keys, rows):
    """Keys beyond those of the trunk and what is known of each word: its pieces, the trunk's row, the lists it is on."""
    tokenizer, model = words.minilm(args.work)
    vocabulary = words.vocabulary(tokenizer, corpora.ewt("train") + corpora.gum("train") + corpora.wikigold() + corpora.crossner())
    bits, _ = lists.read(args.lists)
    at = {int(k): i for i, k in enumerate(keys)}
    more = {}
    for w in lists.extra(bits, set(vocabulary), LISTED):
        if words.WORD.match(w) and word_key(w) not in at:
            more.setdefault(word_key(w), w)
    by_key = {word_key(w): w for w in reversed(vocabulary)}
    all_words = [by_key[int(k)] for k in keys] + list(more.values())
    pieces = model.embeddings.word_embeddings.weight.detach().numpy()
    found = tokenizer(all_words, add_special_tokens=False, truncation=True, max_length=10)["input_ids"]
    piece = np.stack([pieces[ids].mean(0) if ids else np.zeros(384, np.float32) for ids in found])
    own = np.concatenate([rows, np.zeros((len(more), rows.shape[1]), np.float32)])
    even = lambda x: (x - x.mean(0)) / x.std()
    return np.array(list(more), np.uint32), np.concatenate([even(piece), even(own), lists.vectors(bits, all_words) * 2], 1)


class Batches:
    """Tensors of sentences: rows of tables by form, what the trunk says as its last rows for tags and names."""

    def __init__(self, forms, table, net, rare):
        self.rows = torch.tensor([table.get(word_key(f), 0) for f in forms])
        self.ids = torch.tensor([features(f) for f in forms])
        self.rare = rare
        c = net.config
        at = 2 * (c["arc"] + c["rel"])
        self.weight, self.bias = net.heads.weight.detach()[at:], net.heads.bias.detach()[at:]

    def tensors(self, batch):
        T, B, d = max(len(i["words"]) for i in batch), len(batch), batch[0]["hidden"].shape[1]
        forms, hidden = np.zeros((T, B), np.int64), np.zeros((T, B, d), np.float32)
        mask, allowed = np.zeros((T, B, 1), np.float32), np.ones((T, B, 17), bool)
        for b, item in enumerate(batch):
            n = len(item["words"])
            forms[:n, b], hidden[:n, b], mask[:n, b] = item["words"], item["hidden"], 1
            if "allowed" in item:
                allowed[:n, b] = item["allowed"][:n]
        forms, mask = torch.from_numpy(forms), torch.from_numpy(mask)
        context = torch.relu(torch.from_numpy(hidden) @ self.weight.T + self.bias)
        return (self.rows[forms], self.ids[forms], context, mask), self.rare[forms].unsqueeze(-1), torch.from_numpy(allowed), mask


def batched(items, size, rng):
    out, batch, n = [], [], 0
    for item in sorted(items, key=lambda i: len(i["words"]) + rng.random() * 3):
        batch.append(item)
        n += len(item["words"])
        if n >= size:
            out.append(batch)
            batch, n = [], 0
    return out + [batch] if batch else out


class Average:
    """Moving averages of weights, to measure and to keep."""

    def __init__(self, weights):
        self.weights, self.values = weights, {k: v.detach().clone() for k, v in weights.items()}

    @torch.no_grad()
    def add(self, step, most, start):
        for k, v in self.weights.items():
            self.values[k].lerp_(v, 1 - min(most, step / (step + start)))

    @contextlib.contextmanager
    def shown(self):
        """The model holds the averages inside of `with`."""
        live = {k: v.detach().clone() for k, v in self.weights.items()}
        with torch.no_grad():
            for k, v in self.weights.items():
                v.copy_(self.values[k])
            yield
            for k, v in self.weights.items():
                v.copy_(live[k])


@torch.no_grad()
def scores(model, items, batches, more=lambda batch: {}):
    """(item, its scores in the way of UNER) of every item."""
    model.eval()
    for batch in batched(items, 2000, random.Random(0)):
        found = model.out[0](model(*batches.tensors(batch)[0], **more(batch)))
        for b, item in enumerate(batch):
            yield item, found[:len(item["words"]), b]


def measure(model, prepared, more=lambda batch: {}):
    """F1 of dev by kind, with the score of no name as it ships."""
    hit, total, follow = {}, {}, model.transitions(0).detach()
    for item, rows in scores(model, prepared.dev, prepared.batches, more):
        rows = rows.clone()
        rows[:, 0] += SOBER
        found = evaluate.tag_spans(best_path(rows, follow, model.first, model.last))
        for kind in ("PER", "ORG", "LOC", "all"):
            of = lambda names: {n for n in names if n[2] != "MISC" and kind in ("all", n[2])}
            hit[kind] = hit.get(kind, 0) + len(of(found) & of(item["names"]))
            total[kind] = total.get(kind, 0) + len(of(found)) + len(of(item["names"]))
    return {k: round(200 * hit[k] / max(1, total[k]), 1) for k in hit}
