"""Train the small model: python training/train.py [--epochs N] [--out FOLDER]. Resumes from the last checkpoint in FOLDER."""
import argparse
import json
import os
import random
import time

import torch
import torch.nn.functional as F

from coranto_training import batches, corpora, evaluate, silver, words
from coranto_training.network import Network

HERE = os.path.dirname(os.path.abspath(__file__))
SIZES = {"d": 256, "layers": 4, "width": 5, "form": 64, "affix": 48, "shape": 32, "arc": 128, "rel": 96, "tag": 128, "drop": 0.2}


def loss_of(net, batch):
    out = net(batch["ids"], batch["mask"], batch["rare"])
    flat = lambda scores, target: F.cross_entropy(scores.flatten(0, 1), target.flatten(), ignore_index=-1, reduction="sum")
    parsed = (batch["heads"] >= 0).sum().clamp(min=1)
    arcs = net.arcs(out, batch["mask"])
    heads = batch["heads"].clamp(min=0)
    loss = flat(arcs, batch["heads"]) + flat(net.relations(out, heads), batch["rels"].masked_fill(batch["heads"] < 0, -1))
    for k in ("upos", "xpos", "morph"):
        loss = loss + flat(out[k].transpose(0, 1), batch[k]) * 0.5
    scores = F.log_softmax(out["names"].transpose(0, 1), -1)
    names = torch.logsumexp(scores.masked_fill(batch["allowed"] == 0, -1e9), -1)
    named = batch["named"].sum().clamp(min=1)
    return loss / parsed - (names * batch["named"]).sum() / named * 1.5


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--epochs", type=int, default=15)
    p.add_argument("--out", default=os.path.join(HERE, "runs", "small"))
    p.add_argument("--work", default=os.path.join(HERE, "runs"))
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--lr", type=float, default=2.5e-3)
    p.add_argument("--batch", type=int, default=1000)
    p.add_argument("--set", nargs="*", default=[], help="sizes, e.g. d=320 layers=4")
    p.add_argument("--threads", type=int, default=1)
    args = p.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    os.makedirs(args.out, exist_ok=True)

    banks = corpora.ewt("train") + corpora.gum("train")
    plain = silver.label(args.work, banks)
    named = corpora.wikigold() + corpora.crossner()
    keys, rows = words.build(args.work, banks + named)
    sizes = {**SIZES, **{k: float(v) if "." in v else int(v) for k, _, v in (s.partition("=") for s in args.set)}}
    classes = batches.inventory(banks)
    config = {**sizes, **classes}
    encoder = batches.Encoder(keys, classes, banks)
    net = Network(config, rows)
    print(sum(x.numel() for x in net.layers.parameters()), "weights in layers,", len(keys), "words,", len(classes["morph"]), "morph", flush=True)

    items = [encoder.encode(s) for s in banks if len(s.forms) < 160]
    named = [encoder.encode(s) for s in named]
    plain = [encoder.encode(s) for s in plain if len(s.forms) < 100]
    decay = [x for x in net.parameters() if x.dim() > 1]
    rest = [x for x in net.parameters() if x.dim() <= 1]
    optimizer = torch.optim.AdamW([{"params": decay, "weight_decay": 0.01}, {"params": rest, "weight_decay": 0}], lr=args.lr, betas=(0.9, 0.98), fused=True)
    average = {k: v.detach().clone() for k, v in net.named_parameters()}
    start, step, path = 0, 0, os.path.join(args.out, "last.pt")
    if os.path.exists(path):
        state = torch.load(path, weights_only=False)
        net.load_state_dict(state["net"])
        optimizer.load_state_dict(state["optimizer"])
        for group in optimizer.param_groups:
            group["fused"], group["foreach"] = True, False
        average, start, step = state["average"], state["epoch"], state["step"]
    began = time.time()
    for epoch in range(start, args.epochs):
        rng = random.Random(args.seed * 1000 + epoch)
        torch.manual_seed(args.seed * 1000 + epoch)
        todo = batches.batched(items + named + rng.sample(plain, len(plain) // 2), args.batch, rng)
        total = args.epochs * len(todo)
        net.train()
        started = time.time()
        sums, seen = 0.0, 0
        for b in todo:
            part = step / total
            rate = args.lr * min(1, (step + 1) / 200) * max(0.01, 1 - part)
            for group in optimizer.param_groups:
                group["lr"] = rate
            batch = batches.collate(encoder, b, rng)
            loss = loss_of(net, batch)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimizer.step()
            step += 1
            keep = min(0.998, step / (step + 20))
            with torch.no_grad():
                for k, v in net.named_parameters():
                    average[k].lerp_(v, 1 - keep)
            sums += loss.item()
            seen += int(batch["mask"].sum())
            if step == 20 or step % 500 == 0:
                print(f"  step {step}/{total} loss {loss.item():.3f}, {seen / (time.time() - started):.0f} words/s", flush=True)
        live = {k: v.detach().clone() for k, v in net.named_parameters()}
        state = {"net": net.state_dict(), "optimizer": optimizer.state_dict(), "average": average, "epoch": epoch + 1, "step": step}
        torch.save(state, path + ".part")
        os.replace(path + ".part", path)
        net.load_state_dict(average, strict=False)
        torch.save({"net": net.state_dict(), "config": config, "keys": keys}, os.path.join(args.out, "average.pt"))
        scores = evaluate.dev(net, encoder)
        print(json.dumps({"epoch": epoch + 1, "loss": round(sums / len(todo), 3), "minutes": round((time.time() - began) / 60, 1), **scores}), flush=True)
        net.load_state_dict(live, strict=False)


if __name__ == "__main__":
    main()
