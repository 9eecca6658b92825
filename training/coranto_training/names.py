"""The part of the network that names: words by themselves with a table of their own, what the frozen trunk says, a recurrence, and a
conditional random field. The trunk's weights stay as they are, so trees do not change.

A word's row of the table is a projection, learned here, of MiniLM's idea of the word and of the lists of names it stands on.
"""
import torch
import torch.nn.functional as F
from torch import nn

from .batches import NAMES
from .features import AFFIX_ROWS, FORM_ROWS, SHAPE_ROWS
from .network import Layer, dropout, rms

LOW = -1e4
NARROW = 16


def may_follow():
    """[17, 17] of booleans: the second tag may come after the first."""
    inside = [n[0] in "BI" for n in NAMES]
    return torch.tensor([[(b[0] in "IL" and a[2:] == b[2:]) if inside[i] else b[0] in "OBU" for b in NAMES] for i, a in enumerate(NAMES)])


class Names(nn.Module):
    def __init__(self, size, vectors, conventions, layers=1, d=128, drop=0.3):
        """`size`: width of the trunk's rows; `vectors`: what is known of each word of the table."""
        super().__init__()
        self.d, self.drop = d, drop
        self.register_buffer("vectors", torch.as_tensor(vectors), persistent=False)
        self.project = nn.Linear(vectors.shape[1], NARROW, bias=False)
        self.unknown = nn.Parameter(torch.zeros(NARROW))
        self.form, self.affix, self.shape = (nn.Embedding(n, NARROW) for n in (FORM_ROWS, AFFIX_ROWS, SHAPE_ROWS))
        for e, n in ((self.form, 2), (self.affix, 7), (self.shape, 3)):
            nn.init.normal_(e.weight, std=(0.3 / n) ** 0.5)
        self.mix = nn.Linear(4 * NARROW, d)
        self.context = nn.Linear(size, d)
        self.layers = nn.ModuleList(Layer(d, 5, drop) for _ in range(layers))
        self.norm = nn.Parameter(torch.ones(d))
        self.out = nn.ModuleList(nn.Linear(d, len(NAMES)) for _ in range(conventions))
        self.follow = nn.Parameter(torch.zeros(conventions, len(NAMES), len(NAMES)))
        self.register_buffer("may", may_follow(), persistent=False)
        first = torch.tensor([n[0] in "OBU" for n in NAMES])
        self.register_buffer("first", torch.where(first, 0.0, LOW), persistent=False)
        last = torch.tensor([n[0] in "OLU" for n in NAMES])
        self.register_buffer("last", torch.where(last, 0.0, LOW), persistent=False)

    def table(self):
        """Row of each word of the table; row 0 is for other words."""
        return torch.cat([self.unknown.unsqueeze(0), self.project(self.vectors)])

    def forward(self, rows, ids, context, mask, rare=None, wordless=0.0, deaf=0.0):
        """`rows` [T, B] of the table, `ids` [T, B, 12] of the hashed tables, `context` [T, B, size]; scores before the outputs."""
        drop = lambda x: dropout(x, self.drop, self.training)
        known = (rows > 0).unsqueeze(-1).float()
        form = F.embedding(ids[..., 0:2], self.form.weight).sum(-2)
        affix = F.embedding(ids[..., 2:9], self.affix.weight).sum(-2)
        shape = F.embedding(ids[..., 9:12], self.shape.weight).sum(-2)
        vectors = self.vectors[(rows - 1).clamp(min=0)]
        if self.training and rare is not None:
            form = form * (torch.rand_like(rare) > rare)
            known = known * (torch.rand_like(rare) > wordless)
            vectors = dropout(vectors, 0.1, True)
            context = context * (torch.rand(1, context.shape[1], 1) > deaf)
        word = self.project(vectors) * known + self.unknown * (1 - known)
        x = self.mix(drop(torch.cat([word, form, affix, shape], -1)))
        x = x + self.context(drop(context))
        for layer in self.layers:
            x = layer(x, mask)
        return drop(rms(x) * self.norm)

    def transitions(self, convention):
        return torch.where(self.may, self.follow[convention], torch.tensor(LOW))

    def total(self, scores, table, mask):
        """Log sum over valid paths of [T, B, 17] scores with scores of transitions."""
        state = scores[0] + self.first
        for t in range(1, len(scores)):
            new = torch.logsumexp(state.unsqueeze(-1) + table, 1) + scores[t]
            state = torch.where(mask[t] > 0, new, state)
        return torch.logsumexp(state + self.last, -1)

    def loss(self, hidden, convention, allowed, mask):
        """Of the sentences (all of one convention): less the log share of paths that the annotation allows."""
        scores, table = self.out[convention](hidden), self.transitions(convention)
        return self.total(scores, table, mask) - self.total(scores.masked_fill(~allowed, LOW), table, mask)


@torch.no_grad()
def best_path(scores, follow, first, last):
    best, back = scores[0] + first, []
    for row in scores[1:]:
        value, at = (best.unsqueeze(1) + follow).max(0)
        back.append(at)
        best = value + row
    path = [int((best + last).argmax())]
    for at in reversed(back):
        path.append(int(at[path[-1]]))
    return path[::-1]
