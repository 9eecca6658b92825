"""Train the naming part on the frozen trunk: python training/train_names.py TRUNK --lists FOLDER [--out FILE].

TRUNK is average.pt of train.py, FOLDER is filled by training/lists.sh. Copies of the corpus are kept in the work folder.
"""
import os
import random
import time

import torch

from coranto_training import naming, names_data
from coranto_training.names import Names
from coranto_training.naming import SOBER, WEIGHTS

SIZE = {"d": 128, "layers": 1}


def main():
    p = naming.arguments(__doc__)
    p.add_argument("--epochs", type=int, default=8)
    p.add_argument("--lr", type=float, default=3e-3)
    p.add_argument("--deaf", type=float, default=0.3, help="share of sentences that must do without the trunk")
    p.add_argument("--seed", type=int, default=1)
    p.set_defaults(out=os.path.join(naming.HERE, "runs", "names.pt"))
    args = p.parse_args()
    torch.set_num_threads(1)
    prepared = naming.Prepared(args)
    batches = prepared.batches
    torch.manual_seed(args.seed)
    model = Names(len(batches.bias), prepared.vectors, len(names_data.CONVENTIONS), **SIZE)
    groups = [{"params": [x for x in model.parameters() if (x.dim() > 1) == decay], "weight_decay": 0.02 * decay} for decay in (True, False)]
    optimizer = torch.optim.AdamW(groups, lr=args.lr, betas=(0.9, 0.98))
    average = naming.Average(dict(model.named_parameters()))
    step, total, started = 0, None, time.time()
    for epoch in range(args.epochs):
        rng = random.Random(args.seed * 1000 + epoch)
        items = prepared.copies[epoch % args.copies]
        todo = [b for c in range(len(WEIGHTS)) for b in naming.batched([i for i in items if i["convention"] == c], 1000, rng)]
        rng.shuffle(todo)
        total = total or args.epochs * len(todo)
        model.train()
        for batch in todo:
            for group in optimizer.param_groups:
                group["lr"] = args.lr * min(1, (step + 1) / 100) * max(0.02, 1 - step / total)
            inputs, rare, allowed, mask = batches.tensors(batch)
            hidden = model(*inputs, rare, 0.1, args.deaf)
            convention = batch[0]["convention"]
            loss = model.loss(hidden, convention, allowed, mask).sum() / mask.sum() * WEIGHTS[convention]
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            average.add(step, 0.995, 20)
        with average.shown():
            print(f"epoch {epoch + 1}, {time.time() - started:.0f} s", naming.measure(model, prepared), flush=True)
            torch.save({"net": model.state_dict(), "table": model.table(), "keys": prepared.keys, "follow": model.transitions(0),
                        "sober": SOBER, "size": SIZE}, args.out + ".part")
    os.replace(args.out + ".part", args.out)


if __name__ == "__main__":
    main()
