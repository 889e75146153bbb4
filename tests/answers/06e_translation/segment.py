"""Answers to `segment`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np

EQUIVALENT = {
    "best = [(2.0, [])]": "every cut has the same factor",
    "best.append(max(ways))": "differs at equal products alone, where any cut will do",
}


def right_logarithms(text, weights):
    best = {0: (0.0, ())}
    for end in range(1, len(text) + 1):
        for n in range(1, min(end, 4) + 1):
            word = text[end - n : end]
            if n == 1 or word in weights:
                score = best[end - n][0] + np.log(weights.get(word, 1e-8))
                if end not in best or score > best[end][0]:
                    best[end] = score, (*best[end - n][1], word)
    return list(best[len(text)][1])


def right_recursion(text, weights):
    from functools import cache

    @cache
    def best(start):
        if start == len(text):
            return 1.0, ()
        ways = []
        for end in range(start + 1, len(text) + 1):
            weight = weights.get(text[start:end], 1e-8 if end == start + 1 else 0)
            if weight:
                ways.append((weight * best(end)[0], (text[start:end], *best(end)[1])))
        return max(ways)

    return best(0)[1]


def right_back_pointers(text, weights):
    score, came = [0.0] + [-np.inf] * len(text), [0] * (len(text) + 1)
    for start in range(len(text)):
        for end in range(start + 1, min(start + 4, len(text)) + 1):
            weight = weights.get(text[start:end], 1e-8 if end - start == 1 else None)
            if weight is not None and score[start] + np.log(weight) > score[end]:
                score[end], came[end] = score[start] + np.log(weight), start
    words, end = [], len(text)
    while end:
        words.insert(0, text[came[end] : end])
        end = came[end]
    return words


def wrong_longest_match(text, weights):
    """says: that is longest match"""
    words = []
    while text:
        n = next((n for n in (4, 3, 2) if text[:n] in weights and n <= len(text)), 1)
        words.append(text[:n])
        text = text[n:]
    return words


def wrong_longest_match_from_the_right(text, weights):
    words = []
    while text:
        n = next((n for n in (4, 3, 2) if text[-n:] in weights and n <= len(text)), 1)
        words.insert(0, text[-n:])
        text = text[:-n]
    return words


def wrong_fewest_words(text, weights):
    best = [(0, [])]
    for end in range(1, len(text) + 1):
        ways = [(best[k][0] + 1, [*best[k][1], text[k:end]]) for k in range(end) if text[k:end] in weights or end - k == 1]
        best.append(min(ways, key=lambda way: way[0]))
    return best[-1][1]


def wrong_sum_of_weights(text, weights):
    best = [(0.0, [])]
    for end in range(1, len(text) + 1):
        ways = [(best[k][0] + weights.get(text[k:end], 1e-8), [*best[k][1], text[k:end]])
                for k in range(end) if text[k:end] in weights or end - k == 1]  # fmt: skip
        best.append(max(ways, key=lambda way: way[0]))
    return best[-1][1]


def wrong_best_word_first(text, weights):
    words = []
    while text:
        n = max((n for n in (1, 2, 3, 4) if n <= len(text)), key=lambda n: weights.get(text[:n], 1e-8 if n == 1 else 0))
        words.append(text[:n])
        text = text[n:]
    return words


def wrong_unknown_left_out(text, weights):
    """says: an unknown character stands alone"""
    best = [(1.0, [])]
    for end in range(1, len(text) + 1):
        ways = [(best[k][0] * weights[text[k:end]], [*best[k][1], text[k:end]]) for k in range(end) if text[k:end] in weights]
        best.append(max(ways, key=lambda way: way[0]) if ways else best[-1])
    return best[-1][1]


def wrong_unknown_costs_nothing(text, weights):
    """says: see the products"""
    best = [(1.0, [])]
    for end in range(1, len(text) + 1):
        ways = [(best[k][0] * weights.get(text[k:end], 1.0), [*best[k][1], text[k:end]])
                for k in range(end) if text[k:end] in weights or end - k == 1]  # fmt: skip
        best.append(max(ways, key=lambda way: way[0]))
    return best[-1][1]


def wrong_words_of_two_at_most(text, weights):
    best = [(1.0, [])]
    for end in range(1, len(text) + 1):
        ways = [(best[k][0] * weights.get(text[k:end], 1e-8), [*best[k][1], text[k:end]])
                for k in range(max(0, end - 2), end) if text[k:end] in weights or end - k == 1]  # fmt: skip
        best.append(max(ways, key=lambda way: way[0]))
    return best[-1][1]


def wrong_words_of_three_at_most(text, weights):
    best = [(1.0, [])]
    for end in range(1, len(text) + 1):
        ways = []
        for start in range(max(0, end - 3), end):
            word = text[start:end]
            if word in weights or len(word) == 1:
                ways.append((best[start][0] * weights.get(word, 1e-8), best[start][1] + [word]))
        best.append(max(ways, key=lambda way: way[0]))
    return best[-1][1]
