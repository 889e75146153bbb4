"""Answers to `tanimoto`: the prefix is the verdict, the name the idea or the misconception."""


def right_by_counting(a, b):
    sets = []
    for text in (a, b):
        s, found = symbols(text), set()
        for start in range(len(s)):
            for end in range(start + 1, min(start + 3, len(s)) + 1):
                found.add(tuple(s[start:end]))
        sets.append(found)
    common = len([fragment for fragment in sets[0] if fragment in sets[1]])
    return common / (len(sets[0]) + len(sets[1]) - common)


def right_zip(a, b):
    def fragments(s):
        return set(zip(s)) | set(zip(s, s[1:])) | set(zip(s, s[1:], s[2:]))

    a, b = fragments(symbols(a)), fragments(symbols(b))
    return len(a.intersection(b)) / len(a.union(b))


def right_joined_with_a_mark(a, b):
    def fragments(text):
        s = symbols(text)
        return {"|".join(s[i : i + n]) for n in (3, 2, 1) for i in range(len(s)) if i + n <= len(s)}

    a, b = fragments(a), fragments(b)
    return len(a & b) / len(a | b)


def wrong_characters(a, b):
    """says: keeps chlorine together"""

    def fragments(s, lengths=(1, 2, 3)):
        return {tuple(s[i : i + n]) for n in lengths for i in range(len(s) - n + 1)}

    a, b = fragments(a), fragments(b)
    return len(a & b) / len(a | b)


def wrong_dice(a, b):
    """says: or twice the common ones over the sum"""

    def fragments(s, lengths=(1, 2, 3)):
        return {tuple(s[i : i + n]) for n in lengths for i in range(len(s) - n + 1)}

    a, b = fragments(symbols(a)), fragments(symbols(b))
    return 2 * len(a & b) / (len(a) + len(b))


def wrong_divided_by_the_smaller(a, b):
    """says: or divided by the smaller set"""

    def fragments(s, lengths=(1, 2, 3)):
        return {tuple(s[i : i + n]) for n in lengths for i in range(len(s) - n + 1)}

    a, b = fragments(symbols(a)), fragments(symbols(b))
    return len(a & b) / min(len(a), len(b))


def wrong_of_the_first(a, b):
    def fragments(s, lengths=(1, 2, 3)):
        return {tuple(s[i : i + n]) for n in lengths for i in range(len(s) - n + 1)}

    a, b = fragments(symbols(a)), fragments(symbols(b))
    return len(a & b) / len(a)


def wrong_counts_repeats(a, b):
    """says: a repeat is counted, or the last runs"""

    def fragments(text):
        s = symbols(text)
        return [tuple(s[i : i + n]) for n in (1, 2, 3) for i in range(len(s) - n + 1)]

    a, b = fragments(a), fragments(b)
    every = set(a) | set(b)
    return sum(min(a.count(f), b.count(f)) for f in every) / sum(max(a.count(f), b.count(f)) for f in every)


def wrong_up_to_two(a, b):
    """says: the example gave"""

    def fragments(s, lengths=(1, 2, 3)):
        return {tuple(s[i : i + n]) for n in lengths for i in range(len(s) - n + 1)}

    a, b = fragments(symbols(a), (1, 2)), fragments(symbols(b), (1, 2))
    return len(a & b) / len(a | b)


def wrong_letters_only(a, b):
    """says: the example gave 1"""
    a, b = set(symbols(a)), set(symbols(b))
    return len(a & b) / len(a | b)


def wrong_last_run_is_missing(a, b):
    """says: a repeat is counted, or the last runs"""

    def fragments(text):
        s = symbols(text)
        return {tuple(s[i : i + n]) for n in (1, 2, 3) for i in range(len(s) - n)}

    a, b = fragments(a), fragments(b)
    return len(a & b) / max(len(a | b), 1)


def wrong_runs_cut_short(a, b):
    def fragments(text):
        s = symbols(text)
        return {(n, *s[i : i + n]) for n in (1, 2, 3) for i in range(len(s))}

    a, b = fragments(a), fragments(b)
    return len(a & b) / len(a | b)


def wrong_joined_without_a_mark(a, b):
    def fragments(text):
        s = symbols(text)
        return {"".join(s[i : i + n]) for n in (1, 2, 3) for i in range(len(s) - n + 1)}

    def order(text):
        return {"".join(sorted(fragment)) for fragment in fragments(text)}

    a, b = order(a), order(b)
    return len(a & b) / len(a | b)
