"""What the network sees of a word's form. packages/language/src/model/features.ts is the same, bit for bit."""
import functools

FORM_ROWS, AFFIX_ROWS, SHAPE_ROWS = 16384, 16384, 2048
FORMS, AFFIXES, SHAPES = 2, 7, 3
QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "—", "…": "."})
ASCII_DIGITS = str.maketrans("123456789", "000000000")


def hash32(text, seed):
    """FNV-1a over UTF-16 code units with a final avalanche."""
    h = (0x811C9DC5 ^ seed) & 0xFFFFFFFF
    units = text.encode("utf-16-le", "surrogatepass")
    for i in range(0, len(units), 2):
        h = ((h ^ (units[i] | units[i + 1] << 8)) * 0x01000193) & 0xFFFFFFFF
    h = ((h ^ (h >> 16)) * 0x85EBCA6B) & 0xFFFFFFFF
    h = ((h ^ (h >> 13)) * 0xC2B2AE35) & 0xFFFFFFFF
    return h ^ (h >> 16)


def norm(form):
    """Lower case, plain quotes and dashes, every digit 0."""
    return form.lower().translate(QUOTES).translate(ASCII_DIGITS)


def shape(form):
    """X for upper case, x for other letters, 0 for digits, else itself; runs cut at 4, at most 12 long."""
    out, run = [], 0
    for c in form:
        s = "0" if "0" <= c <= "9" else "x" if c.lower() != c.upper() and c == c.lower() else "X" if c.lower() != c.upper() else c
        run = run + 1 if out and out[-1] == s else 1
        if run <= 4:
            out.append(s)
        if len(out) == 12:
            break
    return "".join(out)


def casing(form):
    low, up = form.lower(), form.upper()
    if low == up:
        return "none"
    if form == low:
        return "lower"
    if form == up:
        return "upper" if len(form) > 1 else "single"
    return "title" if form[0] != form[0].lower() and form[1:] == form[1:].lower() else "mixed"


@functools.lru_cache(maxsize=None)
def features(form):
    """Row numbers: FORMS of the form table, AFFIXES of the affix table, SHAPES of the shape table."""
    w = norm(form)
    n = len(w)
    affixes = ["p1" + w[:1], "p2" + w[:2], "p3" + w[:3], "s1" + w[-1:], "s2" + w[-2:], "s3" + w[-3:], "s4" + w[-4:]]
    shapes = ["k" + shape(form), "c" + casing(form), "l" + str(min(n, 12))]
    return (hash32(w, 1) % FORM_ROWS, hash32(w, 2) % FORM_ROWS,
            *(hash32(a, 3) % AFFIX_ROWS for a in affixes), *(hash32(s, 4) % SHAPE_ROWS for s in shapes))


def word_key(form):
    """Key of a word in the pretrained table; 0 is kept for words not in it."""
    return hash32(norm(form), 5) or 1
