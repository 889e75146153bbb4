"""Answers to `spoil`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np

EQUIVALENT = {
    "spoiled[rows] = (y[rows] - rng.integers(1, classes, len(rows))) % classes": "down by 1 to K - 1 is up by K - 1 to 1",
}


def right_loop_over_the_others(y, classes, share, seed):
    rng = np.random.default_rng(seed)
    rows = rng.permutation(len(y))[: round(share * len(y))]
    spoiled = y.copy()
    for row in rows:
        spoiled[row] = rng.choice([c for c in range(classes) if c != y[row]])
    return spoiled


def right_drawn_below_and_moved_up(y, classes, share, seed):
    rng = np.random.default_rng(seed)
    rows = rng.permutation(len(y))[: round(share * len(y))]
    spoiled = y.copy()
    other = rng.integers(classes - 1, size=len(rows))
    spoiled[rows] = other + (other >= y[rows])
    return spoiled


def right_shift_down(y, classes, share, seed):
    rng = np.random.default_rng(seed)
    rows = rng.permutation(len(y))[: round(share * len(y))]
    spoiled = y.copy()
    spoiled[rows] = np.mod(y[rows] - rng.integers(1, classes, size=rows.shape), classes)
    return spoiled


def wrong_any_class(y, classes, share, seed):
    """says: the new class is never the true one"""
    rng = np.random.default_rng(seed)
    rows = rng.permutation(len(y))[: round(share * len(y))]
    spoiled = y.copy()
    spoiled[rows] = rng.integers(0, classes, len(rows))
    return spoiled


def wrong_shift_from_zero(y, classes, share, seed):
    """says: the new class is never the true one"""
    rng = np.random.default_rng(seed)
    rows = rng.permutation(len(y))[: round(share * len(y))]
    spoiled = y.copy()
    spoiled[rows] = (y[rows] + rng.integers(0, classes, len(rows))) % classes
    return spoiled


def wrong_next_class(y, classes, share, seed):
    """says: all should be equally often"""
    rng = np.random.default_rng(seed)
    rows = rng.permutation(len(y))[: round(share * len(y))]
    spoiled = y.copy()
    spoiled[rows] = (y[rows] + 1) % classes
    return spoiled


def wrong_not_round(y, classes, share, seed):
    """says: wrap round to 0"""
    rng = np.random.default_rng(seed)
    rows = rng.permutation(len(y))[: round(share * len(y))]
    spoiled = y.copy()
    spoiled[rows] = y[rows] + rng.integers(1, classes, len(rows))
    return spoiled


def wrong_shuffled(y, classes, share, seed):
    """says: the new class is never the true one"""
    rng = np.random.default_rng(seed)
    rows = rng.permutation(len(y))[: round(share * len(y))]
    spoiled = y.copy()
    spoiled[rows] = rng.permutation(y[rows])
    return spoiled


def wrong_one_shift_for_all(y, classes, share, seed):
    """says: all should be equally often"""
    rng = np.random.default_rng(seed)
    rows = rng.permutation(len(y))[: round(share * len(y))]
    spoiled = y.copy()
    spoiled[rows] = (y[rows] + rng.integers(1, classes)) % classes
    return spoiled


def wrong_last_shift_missing(y, classes, share, seed):
    """says: all should be equally often"""
    rng = np.random.default_rng(seed)
    rows = rng.permutation(len(y))[: round(share * len(y))]
    spoiled = y.copy()
    spoiled[rows] = (y[rows] + rng.integers(1, max(classes - 1, 2), len(rows))) % classes
    return spoiled


def wrong_five_classes(y, classes, share, seed):
    rng = np.random.default_rng(seed)
    rows = rng.permutation(len(y))[: round(share * len(y))]
    spoiled = y.copy()
    spoiled[rows] = (y[rows] + rng.integers(1, 5, len(rows))) % 5
    return spoiled


def wrong_mirrored(y, classes, share, seed):
    rng = np.random.default_rng(seed)
    rows = rng.permutation(len(y))[: round(share * len(y))]
    spoiled = y.copy()
    spoiled[rows] = classes - 1 - y[rows]
    return spoiled


def wrong_nothing(y, classes, share, seed):
    """says: no label has changed"""
    rng = np.random.default_rng(seed)
    rows = rng.permutation(len(y))[: round(share * len(y))]
    spoiled = y.copy()
    spoiled[rows] = y[rows]
    return spoiled


def wrong_all_rows(y, classes, share, seed):
    rng = np.random.default_rng(seed)
    rows = rng.permutation(len(y))[: round(share * len(y))]
    spoiled = y.copy()
    spoiled = (y + rng.integers(1, classes, len(y))) % classes
    return spoiled


def wrong_global_randomness(y, classes, share, seed):
    rng = np.random.default_rng(seed)
    rows = rng.permutation(len(y))[: round(share * len(y))]
    spoiled = y.copy()
    spoiled[rows] = (y[rows] + np.random.default_rng().integers(1, classes, len(rows))) % classes
    return spoiled


def wrong_upper_half_only(y, classes, share, seed):
    rng = np.random.default_rng(seed)
    rows = rng.permutation(len(y))[: round(share * len(y))]
    spoiled = y.copy()
    spoiled[rows] = np.where(y[rows] > 0, rng.integers(0, np.maximum(y[rows], 1)), rng.integers(1, classes, len(rows)))
    return spoiled
