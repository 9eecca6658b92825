"""Correct silver names by people known to be in the texts: full names anywhere, last names soon after."""

# Sentences after a full name in which the last name alone still means that person.
REACH = 40


def correct(sentences, names):
    """Changes the names of the sentences, which are in the order of their texts."""
    by_first, active = {}, {}
    for name in sorted(names):
        words = tuple(name.split())
        by_first.setdefault(words[0], []).append(words)
    for at, s in enumerate(sentences):
        spans = []
        i = 0
        while i < len(s.forms):
            fits = [w for w in by_first.get(s.forms[i], ()) if tuple(s.forms[i:i + len(w)]) == w]
            if fits:
                best = max(fits, key=len)
                spans.append((i, i + len(best) - 1, "PER"))
                if len(best[-1]) > 2:
                    active[best[-1]] = at
                i += len(best)
            else:
                i += 1
        inside = lambda n: any(a <= n[0] and n[1] <= b for a, b, _ in spans)
        over = lambda a, b, others: any(x <= b and a <= y for x, y, _ in others)
        kept = [n for n in s.names if not inside(n)]
        spans = [x for x in spans if not over(x[0], x[1], kept)]
        for k, (a, b, kind) in enumerate(kept):
            if a == b and kind != "PER" and at - active.get(s.forms[a], -REACH - 1) <= REACH:
                kept[k] = (a, b, "PER")
        for i, form in enumerate(s.forms):
            if form in active and at - active[form] <= REACH and not over(i, i, kept + spans):
                before = s.forms[i - 1] if i else ""
                if not before[:1].isupper() or before in ("Mr.", "Mrs.", "Ms.", "Dr.", "President", "Minister", "Secretary"):
                    spans.append((i, i, "PER"))
        s.names = sorted(kept + spans)
