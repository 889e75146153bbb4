"""Answers to `compare`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np

EQUIVALENT = {
    'b, c = (np.sum(first & ~second), int(np.sum(second & ~first)))': "a count of NumPy's is a whole number too",
    'b, c = (int(np.sum(first & ~second)), np.sum(second & ~first))': "a count of NumPy's is a whole number too",
}


def right_loop(y, p, q):
    b = c = 0
    for label, one, two in zip(y, p, q):
        if one == label != two:
            b += 1
        elif two == label != one:
            c += 1
    return [b, c, (b - c) ** 2 > 4 * (b + c)]


def right_sums_and_both(y, p, q):
    both = np.sum((p == y) & (q == y))
    b, c = np.sum(p == y) - both, np.sum(q == y) - both
    return b, c, bool(b + c and abs(b - c) / (b + c) ** 0.5 > 2)


def wrong_all_right_answers(y, p, q):
    """says: 6 and 2 are all the right answers"""
    b, c = int(np.sum(p == y)), int(np.sum(q == y))
    return b, c, abs(b - c) > 2 * (b + c) ** 0.5


def wrong_where_the_answers_differ(y, p, q):
    """says: both always wrong"""
    first = p == y
    b, c = int(np.sum(first & (p != q))), int(np.sum(~first & (p != q)))
    return b, c, abs(b - c) > 2 * (b + c) ** 0.5


def wrong_swapped(y, p, q):
    """says: not 5 and 1"""
    first, second = p == y, q == y
    b, c = int(np.sum(first & ~second)), int(np.sum(second & ~first))
    return c, b, abs(b - c) > 2 * (b + c) ** 0.5


def wrong_counts_mistakes(y, p, q):
    first, second = p != y, q != y
    b, c = int(np.sum(first & ~second)), int(np.sum(second & ~first))
    return b, c, abs(b - c) > 2 * (b + c) ** 0.5


def wrong_one_deviation(y, p, q):
    """says: 5 against 1 is not decided"""
    first, second = p == y, q == y
    b, c = int(np.sum(first & ~second)), int(np.sum(second & ~first))
    return b, c, abs(b - c) > 1 * (b + c) ** 0.5


def wrong_three_deviations(y, p, q):
    """says: 7 against 0"""
    first, second = p == y, q == y
    b, c = int(np.sum(first & ~second)), int(np.sum(second & ~first))
    return b, c, abs(b - c) > 3 * (b + c) ** 0.5


def wrong_the_limit_decides(y, p, q):
    """says: 0 against 0 is not decided"""
    first, second = p == y, q == y
    b, c = int(np.sum(first & ~second)), int(np.sum(second & ~first))
    return b, c, abs(b - c) >= 2 * (b + c) ** 0.5


def wrong_first_may_win_only(y, p, q):
    """says: 7 against 0"""
    first, second = p == y, q == y
    b, c = int(np.sum(first & ~second)), int(np.sum(second & ~first))
    return b, c, b - c > 2 * (b + c) ** 0.5


def wrong_more_is_enough(y, p, q):
    """says: 5 against 1 is not decided"""
    first, second = p == y, q == y
    b, c = int(np.sum(first & ~second)), int(np.sum(second & ~first))
    return b, c, b != c


def wrong_root_of_all_rows(y, p, q):
    first, second = p == y, q == y
    b, c = int(np.sum(first & ~second)), int(np.sum(second & ~first))
    return b, c, abs(b - c) > 2 * len(y) ** 0.5


def wrong_without_the_root(y, p, q):
    """says: 7 against 0"""
    first, second = p == y, q == y
    b, c = int(np.sum(first & ~second)), int(np.sum(second & ~first))
    return b, c, abs(b - c) > 2 * (b + c)


def wrong_unpaired_standard_errors(y, p, q):
    first, second = p == y, q == y
    b, c = int(np.sum(first & ~second)), int(np.sum(second & ~first))
    one, two, n = np.mean(first), np.mean(second), len(y)
    return b, c, abs(one - two) > 2 * ((one * (1 - one) + two * (1 - two)) / n) ** 0.5


def wrong_shares(y, p, q):
    first, second = p == y, q == y
    b, c = int(np.sum(first & ~second)), int(np.sum(second & ~first))
    return b / len(y), c / len(y), abs(b - c) > 2 * (b + c) ** 0.5
