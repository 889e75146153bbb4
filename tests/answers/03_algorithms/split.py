"""A stratified split of row numbers: right ways, and the misconceptions of the wrong ones."""

import numpy as np


def right_scikit_learn(y, fraction, seed):
    from sklearn.model_selection import train_test_split

    if not 0 < fraction < 1:
        raise ValueError(fraction)
    return train_test_split(np.arange(len(y)), test_size=fraction, random_state=seed, stratify=y)


def right_by_random_keys(y, fraction, seed):
    if fraction <= 0 or fraction >= 1:
        raise ValueError("fraction")
    keys = np.random.default_rng(seed).random(len(y))
    in_test = np.zeros(len(y), bool)
    for label in set(y.tolist()):
        rows = np.flatnonzero(y == label)
        in_test[rows[np.argsort(keys[rows])[: int(np.ceil(fraction * len(rows) - 1e-9))]]] = True
    return np.flatnonzero(~in_test), np.flatnonzero(in_test)


def right_legacy_generator_and_lists(y, fraction, seed):
    if not 0 < fraction < 1:
        raise ValueError(fraction)
    generator = np.random.RandomState(seed)
    parts = [[], []]
    for label in sorted(set(y)):
        rows = [i for i in range(len(y)) if y[i] == label]
        generator.shuffle(rows)
        cut = round(fraction * len(rows))
        parts[0] += rows[cut:]
        parts[1] += rows[:cut]
    return tuple(parts)


def wrong_unshuffled_tail(y, fraction, seed):
    """says: shuffle, do not cut off the tail"""
    if not 0 < fraction < 1:
        raise ValueError(fraction)
    cut = len(y) - round(fraction * len(y))
    return np.arange(cut), np.arange(cut, len(y))


def wrong_random_but_not_stratified(y, fraction, seed):
    """says: draw class by class"""
    if not 0 < fraction < 1:
        raise ValueError(fraction)
    rows = np.random.default_rng(seed).permutation(len(y))
    cut = round(fraction * len(y))
    return rows[cut:], rows[:cut]


def wrong_draws_both_parts_on_their_own(y, fraction, seed):
    """says: that is leakage"""
    if not 0 < fraction < 1:
        raise ValueError(fraction)
    rng = np.random.default_rng(seed)
    count = round(fraction * len(y))
    return rng.choice(len(y), len(y) - count, replace=False), rng.choice(len(y), count, replace=False)


def wrong_ignores_the_seed(y, fraction, seed):
    """says: the same seed must give the same split"""
    if not 0 < fraction < 1:
        raise ValueError(fraction)
    rng = np.random.default_rng()
    rows = [rng.permutation(np.flatnonzero(y == label)) for label in np.unique(y)]
    cuts = [round(fraction * len(r)) for r in rows]
    return (np.concatenate([r[c:] for r, c in zip(rows, cuts)]), np.concatenate([r[:c] for r, c in zip(rows, cuts)]))


def wrong_fixed_seed(y, fraction, seed):
    """says: with the seed"""
    if not 0 < fraction < 1:
        raise ValueError(fraction)
    rng = np.random.default_rng(42)
    rows = [rng.permutation(np.flatnonzero(y == label)) for label in np.unique(y)]
    cuts = [round(fraction * len(r)) for r in rows]
    return (np.concatenate([r[c:] for r, c in zip(rows, cuts)]), np.concatenate([r[:c] for r, c in zip(rows, cuts)]))


def wrong_tail_of_each_class(y, fraction, seed):
    """says: shuffle, and with the seed"""
    if not 0 < fraction < 1:
        raise ValueError(fraction)
    rows = [np.flatnonzero(y == label) for label in np.unique(y)]
    cuts = [round(fraction * len(r)) for r in rows]
    return (np.concatenate([r[c:] for r, c in zip(rows, cuts)]), np.concatenate([r[:c] for r, c in zip(rows, cuts)]))


def wrong_labels_must_be_0_to_k(y, fraction, seed):
    if not 0 < fraction < 1:
        raise ValueError(fraction)
    rng = np.random.default_rng(seed)
    rows = [rng.permutation(np.flatnonzero(y == label)) for label in range(len(np.unique(y)))]
    cuts = [round(fraction * len(r)) for r in rows]
    return (np.concatenate([r[c:] for r, c in zip(rows, cuts)]), np.concatenate([r[:c] for r, c in zip(rows, cuts)]))


def wrong_parts_swapped(y, fraction, seed):
    """says: the order is (train, test)"""
    if not 0 < fraction < 1:
        raise ValueError(fraction)
    rng = np.random.default_rng(seed)
    rows = [rng.permutation(np.flatnonzero(y == label)) for label in np.unique(y)]
    cuts = [round(fraction * len(r)) for r in rows]
    return (np.concatenate([r[:c] for r, c in zip(rows, cuts)]), np.concatenate([r[c:] for r, c in zip(rows, cuts)]))


def wrong_accepts_any_fraction(y, fraction, seed):
    rng = np.random.default_rng(seed)
    rows = [rng.permutation(np.flatnonzero(y == label)) for label in np.unique(y)]
    cuts = [round(fraction * len(r)) for r in rows]
    return (np.concatenate([r[c:] for r, c in zip(rows, cuts)]), np.concatenate([r[:c] for r, c in zip(rows, cuts)]))


def wrong_labels_instead_of_rows(y, fraction, seed):
    """says: row numbers are positions in y"""
    from sklearn.model_selection import train_test_split

    if not 0 < fraction < 1:
        raise ValueError(fraction)
    return train_test_split(y, test_size=fraction, random_state=seed, stratify=y)


def wrong_positions_within_each_class(y, fraction, seed):
    """says: row numbers are positions in y"""
    if not 0 < fraction < 1:
        raise ValueError(fraction)
    rng = np.random.default_rng(seed)
    rows = [rng.permutation(np.sum(y == label)) for label in np.unique(y)]
    cuts = [round(fraction * len(r)) for r in rows]
    return (np.concatenate([r[c:] for r, c in zip(rows, cuts)]), np.concatenate([r[:c] for r, c in zip(rows, cuts)]))


def wrong_masks(y, fraction, seed):
    """says: row numbers are a 1-D integer array"""
    if not 0 < fraction < 1:
        raise ValueError(fraction)
    rng, in_test = np.random.default_rng(seed), np.zeros(len(y), bool)
    for label in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == label))
        in_test[rows[: round(fraction * len(rows))]] = True
    return ~in_test, in_test
