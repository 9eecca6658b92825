"""The network: word features, gated linear recurrences in both directions, heads for tags, names, arcs and relations."""
import torch
import torch.nn.functional as F
from torch import nn

from .features import AFFIX_ROWS, FORM_ROWS, SHAPE_ROWS


def dropout(x, p, training):
    """Dropout in steps of 1/256 with eight random bytes a draw: Torch's own draws one number a value, three times slower."""
    if not training or p <= 0:
        return x
    least, n = round(p * 256), x.numel()
    draws = torch.empty((n + 7) // 8, dtype=torch.int64).random_(-(2 ** 63), None)
    keep = draws.view(torch.uint8)[:n].view(x.shape).ge(least)
    return x * keep.to(x.dtype).mul_(256 / (256 - least))


class Scan(torch.autograd.Function):
    """c[t] = f[t] c[t-1] + (1 - f[t]) u[t] over the first axis, from the end when `reverse`."""

    @staticmethod
    def forward(ctx, u, f, reverse):
        steps = range(len(u) - 1, -1, -1) if reverse else range(len(u))
        c, before = torch.empty_like(u), torch.zeros_like(u[0])
        for t in steps:
            torch.lerp(u[t], before, f[t], out=c[t])
            before = c[t]
        ctx.save_for_backward(u, f, c)
        ctx.reverse = reverse
        return c

    @staticmethod
    def backward(ctx, dy):
        u, f, c = ctx.saved_tensors
        dc = dy.contiguous().clone()
        steps = range(1, len(u)) if ctx.reverse else range(len(u) - 2, -1, -1)
        step = -1 if ctx.reverse else 1
        for t in steps:
            dc[t].addcmul_(f[t + step], dc[t + step])
        before = torch.zeros_like(c)
        if ctx.reverse:
            before[:-1] = c[1:]
        else:
            before[1:] = c[:-1]
        return dc * (1 - f), dc * (before - u), None


class Layer(nn.Module):
    """Norm, short depthwise convolution, gated recurrence in both directions, output gate, added to the input."""

    def __init__(self, d, width, drop):
        super().__init__()
        self.d, self.width, self.drop = d, width, drop
        self.norm = nn.Parameter(torch.ones(d))
        self.conv = nn.Parameter(torch.randn(width, d) * 0.1)
        self.gates = nn.Linear(d, 3 * d)
        with torch.no_grad():
            self.conv[width // 2] += 1
            self.gates.bias.zero_()
            half = d // 2
            spread = torch.linspace(-1.5, 2.5, half)
            self.gates.bias[d:2 * d] = torch.cat([spread, spread])

    def forward(self, x, mask):
        d, h = self.d, self.d // 2
        n = rms(x) * self.norm * mask
        side = self.width // 2
        padded = F.pad(n, (0, 0, 0, 0, side, side))
        n = sum(padded[k:k + len(x)] * self.conv[k] for k in range(self.width))
        z = self.gates(dropout(n, self.drop, self.training))
        u, f, o = (z[..., :d] * mask), torch.sigmoid(z[..., d:2 * d]), torch.sigmoid(z[..., 2 * d:])
        forth = Scan.apply(u[..., :h].contiguous(), f[..., :h].contiguous(), False)
        back = Scan.apply(u[..., h:].contiguous(), f[..., h:].contiguous(), True)
        return x + o * torch.cat([forth, back], -1)


def rms(x):
    return x * torch.rsqrt(x.square().mean(-1, keepdim=True) + 1e-5)


class Network(nn.Module):
    def __init__(self, config, rows):
        super().__init__()
        c = self.config = config
        d, a, r, t = c["d"], c["arc"], c["rel"], c["tag"]
        self.register_buffer("words", torch.cat([torch.zeros(1, rows.shape[1]), torch.as_tensor(rows)]))
        self.unknown = nn.Parameter(torch.zeros(rows.shape[1]))
        self.form = nn.Embedding(FORM_ROWS, c["form"])
        self.affix = nn.Embedding(AFFIX_ROWS, c["affix"])
        self.shape = nn.Embedding(SHAPE_ROWS, c["shape"])
        for e, n in ((self.form, 2), (self.affix, 7), (self.shape, 3)):
            nn.init.normal_(e.weight, std=(0.5 / n) ** 0.5)
        self.mix = nn.Linear(rows.shape[1] + c["form"] + c["affix"] + c["shape"], d)
        self.layers = nn.ModuleList(Layer(d, c["width"], c["drop"]) for _ in range(c["layers"]))
        self.norm = nn.Parameter(torch.ones(d))
        self.heads = nn.Linear(d, 2 * a + 2 * r + 2 * t)
        self.bilinear = nn.Linear(a, a, bias=False)
        self.arc_bias = nn.Parameter(torch.zeros(a))
        self.arc_root = nn.Parameter(torch.randn(a) * 0.1)
        self.rel_root = nn.Parameter(torch.randn(r) * 0.1)
        self.rel = nn.Linear(r, len(c["rels"]))
        self.upos = nn.Linear(t, len(c["upos"]))
        self.xpos = nn.Linear(t, len(c["xpos"]))
        self.morph = nn.Linear(t, len(c["morph"]))
        self.names = nn.Linear(t, len(c["names"]))

    def hidden(self, ids, mask, rare=None):
        """`ids` [T, B, 13], `mask` [T, B, 1]; `rare` is the chance to hide a word. Returns the rows after the last layer."""
        drop = lambda x: dropout(x, self.config["drop"], self.training)
        word = self.words[ids[..., 0]]
        known = (ids[..., :1] > 0).float()
        form = F.embedding(ids[..., 1:3], self.form.weight).sum(-2)
        affix = F.embedding(ids[..., 3:10], self.affix.weight).sum(-2)
        shape = F.embedding(ids[..., 10:13], self.shape.weight).sum(-2)
        if self.training and rare is not None:
            known = known * (torch.rand_like(rare) > 0.5 * rare)
            form = form * (torch.rand_like(rare) > rare)
        word = word * known + self.unknown * (1 - known)
        x = self.mix(drop(torch.cat([word, form, affix, shape], -1)))
        for layer in self.layers:
            x = layer(x, mask)
        return drop(rms(x) * self.norm)

    def told(self, ids, mask):
        """What the naming part hears of the trunk: the rows that tags and the trunk's own names are read from, [T, B, 2 tag]."""
        c = self.config
        return F.relu(self.heads(self.hidden(ids, mask))[..., 2 * (c["arc"] + c["rel"]):])

    def forward(self, ids, mask, rare=None):
        """Hidden parts and tag scores."""
        c, drop = self.config, lambda x: dropout(x, self.config["drop"], self.training)
        x = self.hidden(ids, mask, rare)
        a, r, t = c["arc"], c["rel"], c["tag"]
        dep, head, rel_dep, rel_head, tag, name = self.heads(x).split([a, a, r, r, t, t], -1)
        dep, head = drop(F.relu(dep)), drop(F.relu(head))
        tag, name = drop(F.relu(tag)), drop(F.relu(name))
        return {"dep": dep, "head": head, "rel_dep": rel_dep, "rel_head": rel_head,
                "upos": self.upos(tag), "xpos": self.xpos(tag), "morph": self.morph(tag), "names": self.names(name)}

    def arcs(self, out, mask):
        """Scores [B, T, T + 1] of head for dependent; the last column is the root."""
        dep, head = out["dep"].transpose(0, 1), out["head"].transpose(0, 1)
        q = self.bilinear(dep) + self.arc_bias
        scores = q @ head.transpose(1, 2)
        scores = scores.masked_fill(mask.squeeze(-1).t().unsqueeze(1) == 0, -1e9)
        scores = scores - torch.eye(scores.shape[1]).unsqueeze(0) * 1e9
        return torch.cat([scores, (q @ self.arc_root).unsqueeze(-1)], -1)

    def relations(self, out, heads):
        """Scores [B, T, R] for the given heads [B, T], T standing for the root."""
        dep, head = out["rel_dep"].transpose(0, 1), out["rel_head"].transpose(0, 1)
        root = self.rel_root.expand(len(head), 1, -1)
        chosen = torch.cat([head, root], 1).gather(1, heads.unsqueeze(-1).expand(-1, -1, head.shape[-1]))
        return self.rel(dropout(F.relu(dep + chosen), self.config["drop"], self.training))
