"""Answers to `encode`: the prefix is the verdict, the name the idea or the misconception."""

EQUIVALENT = {}


def right_replaces_in_a_string(text, merges):
    codes = "".join(map(chr, text.encode()))
    for new, (a, b) in enumerate(merges):
        codes = codes.replace(chr(a) + chr(b), chr(256 + new))
    return [ord(code) for code in codes]


def right_walks_with_an_index(text, merges):
    tokens = list(text.encode("utf-8"))
    for k, pair in enumerate(merges):
        i, joined = 0, []
        while i < len(tokens):
            if i + 1 < len(tokens) and (tokens[i], tokens[i + 1]) == tuple(pair):
                joined.append(256 + k)
                i += 2
            else:
                joined.append(tokens[i])
                i += 1
        tokens = joined
    return tokens


def right_lowest_rank_first(text, merges):
    ranks = {}
    for k, pair in enumerate(merges):
        ranks.setdefault(tuple(pair), k)
    tokens = list(text.encode())
    while True:
        here = [ranks.get(pair, len(merges)) for pair in zip(tokens, tokens[1:], strict=False)]
        if min(here, default=len(merges)) == len(merges):
            return tokens
        at = here.index(min(here))
        tokens[at : at + 2] = [256 + here[at]]


def right_the_almost(text, merges):
    tokens = list(text.encode())
    for new, pair in enumerate(merges, 256):
        joined = []
        while tokens:
            first = tokens.pop(0)
            if tokens and (first, tokens[0]) == pair:
                tokens.pop(0)
                first = new
            joined.append(first)
        tokens = joined
    return tokens


def wrong_appends_beside_the_first(text, merges):
    """says: read the example"""
    tokens = list(text.encode())
    for new, pair in enumerate(merges, 256):
        joined = []
        for token in tokens:
            joined.append(new if joined and (joined[-1], token) == pair else token)
        tokens = joined
    return tokens


def wrong_compares_with_the_first_of_joined(text, merges):
    tokens = list(text.encode())
    for new, pair in enumerate(merges, 256):
        joined = []
        for token in tokens:
            if joined and (joined[0], token) == pair:
                joined[0] = new
            else:
                joined.append(token)
        tokens = joined
    return tokens


def wrong_uses_the_middle_twice(text, merges):
    """says: the middle a was used twice"""
    tokens = list(text.encode())
    for new, pair in enumerate(merges, 256):
        joined, i = [], 0
        pairs = [tuple(tokens[j : j + 2]) == pair for j in range(len(tokens))]
        for i, token in enumerate(tokens):
            if pairs[i]:
                joined.append(new)
            elif not (i and pairs[i - 1]):
                joined.append(token)
        tokens = joined
    return tokens


def wrong_only_the_first_join(text, merges):
    """says: the second join"""
    tokens = list(text.encode())
    for new, pair in enumerate(merges[:1], 256):
        joined = []
        while tokens:
            found = tuple(tokens[:2]) == pair
            joined.append(new if found else tokens[0])
            tokens = tokens[2:] if found else tokens[1:]
        tokens = joined
    return tokens


def wrong_each_join_once(text, merges):
    """says: read the example"""
    tokens = list(text.encode())
    for new, pair in enumerate(merges, 256):
        for i in range(len(tokens) - 1):
            if tuple(tokens[i : i + 2]) == pair:
                tokens[i : i + 2] = [new]
                break
    return tokens


def wrong_characters_instead_of_bytes(text, merges):
    """says: its bytes are 228 184 173"""
    tokens = [ord(letter) for letter in text]
    for new, pair in enumerate(merges, 256):
        joined = []
        while tokens:
            found = tuple(tokens[:2]) == pair
            joined.append(new if found else tokens[0])
            tokens = tokens[2:] if found else tokens[1:]
        tokens = joined
    return tokens


def wrong_loses_the_last_token(text, merges):
    tokens = list(text.encode())
    for new, pair in enumerate(merges, 256):
        joined = []
        while len(tokens) > 1:
            found = tuple(tokens[:2]) == pair
            joined.append(new if found else tokens[0])
            tokens = tokens[2:] if found else tokens[1:]
        tokens = joined
    return tokens


def wrong_drops_one_token_of_a_pair(text, merges):
    """says: read the example"""
    tokens = list(text.encode())
    for new, pair in enumerate(merges, 256):
        joined = []
        while tokens:
            joined.append(new if tuple(tokens[:2]) == pair else tokens[0])
            tokens = tokens[1:]
        tokens = joined
    return tokens


def wrong_most_frequent_pair_first(text, merges):
    tokens = list(text.encode())
    left = dict(enumerate(merges, 256))
    while left:
        pairs = list(zip(tokens, tokens[1:], strict=False))
        new = max(left, key=lambda new: pairs.count(left[new]))
        joined, pair = [], left.pop(new)
        while tokens:
            found = tuple(tokens[:2]) == pair
            joined.append(new if found else tokens[0])
            tokens = tokens[2:] if found else tokens[1:]
        tokens = joined
    return tokens


def wrong_from_right_to_left(text, merges):
    tokens = list(text.encode())
    for new, pair in enumerate(merges, 256):
        joined = []
        while tokens:
            found = tuple(tokens[-2:]) == pair
            joined.insert(0, new if found else tokens[-1])
            tokens = tokens[:-2] if found else tokens[:-1]
        tokens = joined
    return tokens


def wrong_word_by_word(text, merges):
    result = []
    for i, word in enumerate(text.split(" ")):
        tokens = list((" " if i else "").encode()) + list(word.encode())
        space, tokens = tokens[:1] if i else [], tokens[1:] if i else tokens
        for new, pair in enumerate(merges, 256):
            joined = []
            while tokens:
                found = tuple(tokens[:2]) == pair
                joined.append(new if found else tokens[0])
                tokens = tokens[2:] if found else tokens[1:]
            tokens = joined
        result += space + tokens
    return result


def wrong_joins_again_until_nothing_changes(text, merges):
    tokens, before = list(text.encode()), None
    while tokens != before:
        before = list(tokens)
        for new, pair in enumerate(merges, 256):
            for i in range(len(tokens) - 1):
                if tuple(tokens[i : i + 2]) == pair:
                    tokens[i : i + 2] = [new]
                    break
    return tokens


def wrong_bytes_only(text, merges):
    """says: read the example"""
    return list(text.encode())


def wrong_replaces_in_the_printed_numbers(text, merges):
    line = ", ".join(map(str, text.encode()))
    for new, (first, second) in enumerate(merges, 256):
        line = line.replace(f"{first}, {second}", str(new))
    return [int(number) for number in line.split(", ") if number]
