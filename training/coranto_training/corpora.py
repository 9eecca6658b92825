"""Read the corpora that may train weights: UD EWT and GUM, UNER-EWT, WikiGold, CrossNER-politics, GAP and coded articles."""
import csv
import json
import os
from dataclasses import dataclass, field

SHARED = os.environ.get("CORANTO_SHARED", os.path.join(os.path.dirname(__file__), "..", "..", "..", "shared"))
KINDS = ("PER", "ORG", "LOC", "MISC")
CROSSNER = {
    "person": "PER", "politician": "PER", "organisation": "ORG", "politicalparty": "ORG",
    "location": "LOC", "country": "LOC", "event": "MISC", "election": "MISC", "misc": "MISC",
}


@dataclass
class Sentence:
    forms: list[str]
    lemmas: list[str] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    feats: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    rels: list[str] = field(default_factory=list)
    # (first, last, kind), inclusive; None when the names of the sentence are unknown.
    names: list[tuple[int, int, str]] | None = None
    # True when MISC names are not annotated: an unnamed token may still be MISC.
    misc_open: bool = False
    misc: list[str] = field(default_factory=list)
    text: str = ""
    doc: str = ""


def data(*parts):
    return os.path.join(SHARED, "data", *parts)


def read_conllu(path):
    """Basic words only: multiword ranges and empty nodes are left out."""
    out, doc, text, rows = [], "", "", []

    def flush():
        nonlocal rows
        if rows:
            cols = list(zip(*rows))
            out.append(Sentence(list(cols[1]), list(cols[2]), list(cols[3]), list(cols[4]), list(cols[5]),
                                [int(h) for h in cols[6]], list(cols[7]), misc=list(cols[9]), text=text, doc=doc))
        rows = []

    with open(path, encoding="utf8") as f:
        for line in f:
            line = line.rstrip("\n")
            if not line:
                flush()
            elif line.startswith("# newdoc id = "):
                doc = line[14:]
            elif line.startswith("# text = "):
                text = line[9:]
            elif line[0] != "#":
                cols = line.split("\t")
                if cols[0].isdigit():
                    rows.append(cols)
    flush()
    return out


def spans_of(tags):
    """Spans (first, last, kind) of IOB1 or IOB2 tags."""
    spans, start, kind = [], None, None
    for i, tag in enumerate([*tags, "O"]):
        head, _, of = tag.partition("-")
        if start is not None and (head != "I" or of != kind):
            spans.append((start, i - 1, kind))
            start = None
        if head in ("B", "I") and start is None:
            start, kind = i, of
    return spans


def read_uner(path):
    """UNER rows by the plain text of the sentence."""
    by_text, text, tags, forms = {}, "", [], []
    with open(path, encoding="utf8") as f:
        for line in [*f, "\n"]:
            line = line.rstrip("\n")
            if line.startswith("# text = "):
                text = line[9:]
            elif not line and forms:
                by_text.setdefault(text, (forms, spans_of(tags)))
                tags, forms = [], []
            elif line and line[0] != "#":
                cols = line.split("\t")
                if cols[0].isdigit():
                    forms.append(cols[1])
                    tags.append(cols[2] if cols[2][2:] in KINDS else "O")
    return by_text


def with_uner(sentences, path):
    """Attach UNER names by the letters they cover: the words of the two releases sometimes differ."""
    gold = {"".join(forms).replace(" ", ""): (forms, names) for forms, names in read_uner(path).values()}
    for s in sentences:
        found = gold.get("".join(s.forms).replace(" ", ""))
        if found:
            starts, ends = edges(found[0]), edges(s.forms)
            first, last = {a: i for i, (a, _) in enumerate(ends)}, {b: i for i, (_, b) in enumerate(ends)}
            names = [(first.get(starts[a][0]), last.get(starts[b][1]), k) for a, b, k in found[1]]
            s.names, s.misc_open = [n for n in names if n[0] is not None and n[1] is not None], True
    return sentences


def edges(forms):
    """Start and end of each form, counted in letters without spaces."""
    out, at = [], 0
    for f in forms:
        n = len(f.replace(" ", ""))
        out.append((at, at + n))
        at += n
    return out


def read_columns(path, separator, kind_of):
    out, forms, tags = [], [], []
    with open(path, encoding="utf8") as f:
        for line in [*f, "\n"]:
            line = line.strip()
            if not line or line.startswith("-DOCSTART-"):
                if forms:
                    spans = [(a, b, kind_of(k)) for a, b, k in spans_of(tags)]
                    out.append(Sentence(forms, names=[x for x in spans if x[2]]))
                forms, tags = [], []
            else:
                form, tag = line.rsplit(separator, 1)
                forms.append(form)
                tags.append(tag)
    return out


def ewt(part):
    names = {"train": "en_ewt-ud-train.EARLY-2022-12-02.iob2", "dev": "en_ewt-ud-dev.iob2", "test": "en_ewt-ud-test.iob2"}
    return with_uner(read_conllu(data("treebanks", "ewt", f"{part}.conllu")), data("ner", "uner-ewt", names[part]))


def gum(part):
    return read_conllu(data("treebanks", "gum", f"{part}.conllu"))


def wikigold():
    return read_columns(data("ner", "wikigold", "CONLL-format", "data", "wikigold.conll.txt"), " ", lambda k: k)


def crossner():
    return [s for part in ("train", "dev", "test") if os.path.exists(p := data("ner", "crossner-politics", f"{part}.txt"))
            for s in read_columns(p, "\t", CROSSNER.get)]


def plain_texts():
    """Texts without annotation of words that may train: GAP passages and the coded articles to learn from."""
    with open(data("coref", "gap-development.tsv"), encoding="utf8") as f:
        texts = [row["Text"] for row in csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE)]
    folder = data("gold-learn", "text")
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf8") as f:
            texts.extend(p for p in f.read().split("\n") if p.strip())
    return texts


def people():
    """Full names of people that GAP and the coded articles mark in these texts."""
    with open(data("coref", "gap-development.tsv"), encoding="utf8") as f:
        names = {row[k] for row in csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE) for k in "AB"}
    for name in sorted(os.listdir(data("gold-learn"))):
        if name.endswith(".json"):
            with open(data("gold-learn", name), encoding="utf8") as f:
                names |= {p["name"] for p in json.load(f)["people"]}
    return {n for n in names if len(n.split()) > 1 and all(w[:1].isupper() for w in n.split()[-1:])}
