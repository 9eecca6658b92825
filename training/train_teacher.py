"""Measure what a bigger reader of names reaches (docs/decisions/102-deep-model.md): python training/train_teacher.py TRUNK --lists FOLDER.

Arguments as in train_names.py. Nothing of it ships. About half an hour on one core: MiniLM's three lower layers stay as they are, and only annotated sentences are read, most of those without
names left out.
"""
import os
import random
import time

import torch

from coranto_training import naming
from coranto_training.teacher import build

# Conventions that people annotated.
ANNOTATED = 3
# Share of the sentences without names, of those in a copy of the corpus.
NAMELESS = 0.45
BATCH = 600


def main():
    p = naming.arguments(__doc__)
    p.add_argument("--epochs", type=int, default=3)
    p.add_argument("--lr", type=float, default=3e-4, help="of MiniLM's layers; the rest learns seven times as fast")
    p.set_defaults(out=os.path.join(naming.HERE, "runs", "teacher.pt"))
    args = p.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    prepared = naming.Prepared(args)
    model, pieces = build(args, prepared)
    learning = {k: v for k, v in model.named_parameters() if v.requires_grad}
    of = lambda mine: [v for k, v in learning.items() if k.startswith("reader.") == mine]
    optimizer = torch.optim.AdamW([{"params": of(True), "base": args.lr, "weight_decay": 0.01},
                                   {"params": of(False), "base": args.lr * 20 / 3, "weight_decay": 0.02}], betas=(0.9, 0.98), fused=True)
    average = naming.Average(learning)
    step, total, started = 0, None, time.time()
    for epoch in range(args.epochs):
        rng = random.Random(epoch)
        torch.manual_seed(epoch)
        items = [i for i in prepared.copies[epoch % len(prepared.copies)]
                 if i["convention"] < ANNOTATED and (not i["allowed"][:, 0].all() or rng.random() < NAMELESS)]
        todo = [b for c in range(ANNOTATED) for b in naming.batched([i for i in items if i["convention"] == c], BATCH, rng)]
        rng.shuffle(todo)
        total = total or args.epochs * len(todo)
        model.train()
        for batch in todo:
            for group in optimizer.param_groups:
                group["lr"] = group["base"] * min(1, (step + 1) / 60) * max(0.02, 1 - step / total)
            inputs, rare, allowed, mask = prepared.batches.tensors(batch)
            convention = batch[0]["convention"]
            hidden = model(*inputs, rare, 0.1, 0.4, **pieces(batch))
            loss = model.loss(hidden, convention, allowed, mask).sum() / mask.sum() * naming.WEIGHTS[convention]
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            average.add(step, 0.99, 10)
        with average.shown():
            print(f"epoch {epoch + 1}, {time.time() - started:.0f} s", naming.measure(model, prepared, pieces), flush=True)
            torch.save(model.state_dict(), args.out + ".part")
    os.replace(args.out + ".part", args.out)


if __name__ == "__main__":
    main()
