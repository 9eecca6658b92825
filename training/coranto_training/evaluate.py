"""Scores with gold words and greedy heads; the real figures come from `npx coranto eval ewt-test ewt-dev gum-dev names`."""
import functools

import torch

from . import batches, corpora
from .batches import NAMES


def tag_spans(tags):
    """Spans (first, last, kind) of the best valid BILU path given as tag numbers."""
    spans, start = set(), 0
    for i, t in enumerate(tags):
        part, _, kind = NAMES[t].partition("-")
        if part == "U":
            spans.add((i, i, kind))
        elif part == "B":
            start = i
        elif part == "L":
            spans.add((start, i, kind))
    return spans


def follow_table():
    """[17, 17]: 0 where the second tag may follow the first, else -inf."""
    table = torch.full((len(NAMES), len(NAMES)), -1e9)
    for i, a in enumerate(NAMES):
        for j, b in enumerate(NAMES):
            inside = a[0] in "BI"
            if (inside and b[0] in "IL" and a[2:] == b[2:]) or (not inside and b[0] in "OBU"):
                table[i, j] = 0
    return table


def viterbi(scores, table):
    best, back = scores[0].clone(), []
    best[[i for i, n in enumerate(NAMES) if n[0] in "IL"]] = -1e9
    for row in scores[1:]:
        value, at = (best.unsqueeze(1) + table).max(0)
        back.append(at)
        best = value + row
    best = best.clone()
    best[[i for i, n in enumerate(NAMES) if n[0] in "BI"]] = -1e9
    path = [int(best.argmax())]
    for at in reversed(back):
        path.append(int(at[path[-1]]))
    return path[::-1]


@functools.lru_cache(maxsize=None)
def sets():
    return {"ewt": corpora.ewt("dev"), "gum": corpora.gum("dev")}


@torch.no_grad()
def dev(net, encoder):
    net.eval()
    out, table = {}, follow_table()
    for name, sentences in sets().items():
        right = {"upos": 0, "xpos": 0, "morph": 0, "uas": 0, "las": 0}
        words, hit, said, gold = 0, 0, 0, 0
        for batch in batches.batched([{**encoder.encode(s), "gold": s} for s in sentences], 2000):
            t = batches.collate(encoder, batch)
            o = net(t["ids"], t["mask"])
            heads = net.arcs(o, t["mask"]).argmax(-1)
            rels = net.relations(o, heads).argmax(-1)
            valid = t["heads"] >= 0
            ok = (heads == t["heads"]) & valid
            right["uas"] += int(ok.sum())
            right["las"] += int((ok & (rels == t["rels"])).sum())
            for k in ("upos", "xpos", "morph"):
                right[k] += int(((o[k].argmax(-1).t() == t[k]) & valid).sum())
            words += int(valid.sum())
            if name == "ewt":
                for b, item in enumerate(batch):
                    n = len(item["forms"])
                    if item["gold"].names is None:
                        continue
                    found = {s for s in tag_spans(viterbi(torch.log_softmax(o["names"][:n, b], -1), table)) if s[2] != "MISC"}
                    true = set(item["gold"].names)
                    hit, said, gold = hit + len(found & true), said + len(found), gold + len(true)
        out[name] = {k: round(100 * v / words, 2) for k, v in right.items()}
        if name == "ewt":
            out[name]["names"] = round(200 * hit / max(1, said + gold), 2)
    return out
