"""Correct silver names of GUM by its own annotation of entities: which kind a name is, and names that the silver labels missed."""
import re

KIND = {"person": "PER", "organization": "ORG", "place": "LOC", "time": None, "event": "MISC", "object": "MISC", "abstract": "MISC",
        "substance": "MISC", "animal": "MISC", "plant": "MISC"}
BRACKET = re.compile(r"\((\d+)-([a-z]+)[^()]*|(\d+)\)|\)")


def mentions(misc):
    """(first, last, type) of the entities in one sentence, from the MISC column of its words."""
    open_, out = [], []
    for i, cell in enumerate(misc):
        found = re.search(r"Entity=([^|]*)", cell)
        if not found:
            continue
        for m in BRACKET.finditer(found[1]):
            if m[1]:
                open_.append((m[1], i, m[2]))
            else:
                at = next((k for k in range(len(open_) - 1, -1, -1) if m[3] in (None, open_[k][0])), None)
                if at is not None:
                    _, first, kind = open_.pop(at)
                    out.append((first, i, kind))
    return out


def head_of(sentence, first, last):
    return next((i for i in range(first, last + 1) if not first <= sentence.heads[i] - 1 <= last), last)


def correct(sentence, misc):
    """New names of the sentence."""
    found = sorted(((a, b, k, head_of(sentence, a, b)) for a, b, k in mentions(misc)), key=lambda m: m[1] - m[0])
    out, taken = [], set()
    for first, last, kind in sentence.names:
        etype = next((k for a, b, k, h in found if a <= first and last <= b and first <= h <= last), None)
        ours = KIND.get(etype, kind) if etype else kind
        # A state that acts stays a place, and a people named for its nation stays MISC, as in the other corpora.
        if (kind, ours) not in (("LOC", "ORG"), ("MISC", "PER")):
            kind = ours
        if kind:
            out.append((first, last, kind))
        taken |= set(range(first, last + 1))
    for first, last, etype, head in found:
        if sentence.xpos[head] not in ("NNP", "NNPS") or head in taken or not KIND.get(etype):
            continue
        a = b = head
        while a > first and a - 1 not in taken and sentence.xpos[a - 1] in ("NNP", "NNPS"):
            a -= 1
        while b < last and b + 1 not in taken and sentence.xpos[b + 1] in ("NNP", "NNPS"):
            b += 1
        out.append((a, b, KIND[etype]))
        taken |= set(range(a, b + 1))
    return sorted(out)
