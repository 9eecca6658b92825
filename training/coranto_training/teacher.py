"""A bigger reader of names, to measure: MiniLM-L6 beside what the small part hears (its own words, the trunk), wider.

MiniLM knows no casing: how each word is written is added to its states where the upper layers begin. The lower layers stay as they are.
"""
import torch
import torch.nn.functional as F
from torch import nn

from . import names_data, words
from .features import casing
from .names import Names

CASINGS = ("none", "lower", "upper", "single", "title", "mixed")


class Pieces:
    """Word pieces of forms, made once."""

    def __init__(self, tokenizer, forms):
        found = tokenizer([f.lower() for f in forms], add_special_tokens=False, truncation=True, max_length=8)["input_ids"]
        self.of = [ids or [tokenizer.unk_token_id] for ids in found]
        self.casing = [CASINGS.index(casing(f)) for f in forms]
        self.start, self.end = tokenizer.cls_token_id, tokenizer.sep_token_id

    def tensors(self, sentences):
        """`sentences`: numbers of forms. Pieces and casings [B, S], mask, and for each word its first piece and their count [B, T]."""
        rows, cases, firsts, counts = [], [], [], []
        for words in sentences:
            row, case, first = [self.start], [0], []
            for w in words:
                first.append(len(row))
                row += self.of[w]
                case += [self.casing[w]] * len(self.of[w])
            rows.append(row + [self.end])
            cases.append(case + [0])
            firsts.append(first)
            counts.append([len(self.of[w]) for w in words])
        def pad(lists, value=0):
            n = max(map(len, lists))
            return torch.tensor([x + [value] * (n - len(x)) for x in lists])
        return pad(rows), pad(cases), pad([[1] * len(r) for r in rows]), pad(firsts), pad(counts, 1)


class Reader(nn.Module):
    """MiniLM's states of words: the last layer, averaged over the pieces of a word."""

    def __init__(self, bert, frozen):
        super().__init__()
        self.embeddings, self.layers, self.frozen = bert.embeddings, bert.encoder.layer, frozen
        self.width, self.heads = bert.config.hidden_size, bert.config.num_attention_heads
        self.casing = nn.Embedding(len(CASINGS), self.width)
        nn.init.normal_(self.casing.weight, std=0.02)
        for x in (self.embeddings, self.layers[:frozen]):
            x.requires_grad_(False)

    def layer(self, layer, x, mask):
        B, S, d = x.shape
        parts = (p(x).view(B, S, self.heads, -1).transpose(1, 2) for p in (layer.attention.self.query, layer.attention.self.key, layer.attention.self.value))
        seen = F.scaled_dot_product_attention(*parts, attn_mask=mask).transpose(1, 2).reshape(B, S, d)
        drop = lambda y: F.dropout(y, 0.1, self.training and x.requires_grad)
        x = layer.attention.output.LayerNorm(x + drop(layer.attention.output.dense(seen)))
        return layer.output.LayerNorm(x + drop(layer.output.dense(F.gelu(layer.intermediate.dense(x)))))

    def forward(self, pieces, casing, mask, first, count):
        e, attend = self.embeddings, mask.bool()[:, None, None, :]
        with torch.no_grad():
            x = e.LayerNorm(e.word_embeddings(pieces) + e.position_embeddings.weight[:pieces.shape[1]] + e.token_type_embeddings.weight[0])
            for layer in self.layers[:self.frozen]:
                x = self.layer(layer, x, attend)
        x = x + self.casing(casing)
        for layer in self.layers[self.frozen:]:
            x = self.layer(layer, x, attend)
        sums = F.pad(x.cumsum(1), (0, 0, 1, 0))
        at = lambda where: sums.gather(1, where.unsqueeze(-1).expand(-1, -1, x.shape[-1]))
        return ((at(first + count) - at(first)) / count.unsqueeze(-1)).transpose(0, 1)


class Teacher(Names):
    """The small part, wider, that also hears MiniLM."""

    def __init__(self, size, vectors, conventions, bert, frozen=2, **sizes):
        super().__init__(size + bert.config.hidden_size, vectors, conventions, **sizes)
        self.reader = Reader(bert, frozen)

    def forward(self, rows, ids, context, mask, rare=None, wordless=0.0, deaf=0.0, pieces=None):
        if self.training and rare is not None:
            context = context * (torch.rand(1, context.shape[1], 1) > deaf)
        return super().forward(rows, ids, torch.cat([context, self.reader(*pieces)], -1), mask, rare, wordless)


SIZE = {"d": 192, "layers": 1}
FROZEN = 3


def build(args, prepared):
    """An untrained teacher, and a function that gives what it hears beyond the small part for a batch of items."""
    tokenizer, bert = words.minilm(args.work)
    pieces = Pieces(tokenizer, prepared.forms)
    model = Teacher(len(prepared.batches.bias), prepared.vectors, len(names_data.CONVENTIONS), bert, FROZEN, **SIZE)
    return model, lambda batch: {"pieces": pieces.tensors([i["words"] for i in batch])}
