"""Answers to `split`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np

EQUIVALENT = {"return (np.setdiff1d(np.arange(len(y)), test), test)": "lists will do, says the contract"}


def wrong_scikit_learn_refuses_a_class_of_one_row(y, fraction, seed):
    from sklearn.model_selection import train_test_split

    return train_test_split(np.arange(len(y)), test_size=fraction, random_state=seed, stratify=y)


def right_by_random_keys(y, fraction, seed):
    keys = np.random.default_rng(seed).random(len(y))
    in_test = np.zeros(len(y), bool)
    for label in set(y.tolist()):
        rows = np.flatnonzero(y == label)
        in_test[rows[np.argsort(keys[rows])[: int(np.ceil(fraction * len(rows) - 1e-9))]]] = True
    return np.flatnonzero(~in_test), np.flatnonzero(in_test)


def right_legacy_generator_and_lists(y, fraction, seed):
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
    """says: draw class by class"""
    cut = len(y) - round(fraction * len(y))
    return np.arange(cut), np.arange(cut, len(y))


def wrong_random_but_not_stratified(y, fraction, seed):
    """says: draw class by class"""
    rows = np.random.default_rng(seed).permutation(len(y))
    cut = round(fraction * len(y))
    return rows[cut:], rows[:cut]


def wrong_draws_both_parts_on_their_own(y, fraction, seed):
    """says: a row is in both parts"""
    rng = np.random.default_rng(seed)
    count = round(fraction * len(y))
    return rng.choice(len(y), len(y) - count, replace=False), rng.choice(len(y), count, replace=False)


def wrong_ignores_the_seed(y, fraction, seed):
    """says: seed 1 gave two different draws"""
    rng = np.random.default_rng()
    rows = [rng.permutation(np.flatnonzero(y == label)) for label in np.unique(y)]
    cuts = [round(fraction * len(r)) for r in rows]
    return (np.concatenate([r[c:] for r, c in zip(rows, cuts)]), np.concatenate([r[:c] for r, c in zip(rows, cuts)]))


def wrong_fixed_seed(y, fraction, seed):
    """says: with the seed"""
    rng = np.random.default_rng(42)
    rows = [rng.permutation(np.flatnonzero(y == label)) for label in np.unique(y)]
    cuts = [round(fraction * len(r)) for r in rows]
    return (np.concatenate([r[c:] for r, c in zip(rows, cuts)]), np.concatenate([r[:c] for r, c in zip(rows, cuts)]))


def wrong_tail_of_each_class(y, fraction, seed):
    """says: shuffle, and with the seed"""
    rows = [np.flatnonzero(y == label) for label in np.unique(y)]
    cuts = [round(fraction * len(r)) for r in rows]
    return (np.concatenate([r[c:] for r, c in zip(rows, cuts)]), np.concatenate([r[:c] for r, c in zip(rows, cuts)]))


def wrong_labels_must_be_0_to_k(y, fraction, seed):
    rng = np.random.default_rng(seed)
    rows = [rng.permutation(np.flatnonzero(y == label)) for label in range(len(np.unique(y)))]
    cuts = [round(fraction * len(r)) for r in rows]
    return (np.concatenate([r[c:] for r, c in zip(rows, cuts)]), np.concatenate([r[:c] for r, c in zip(rows, cuts)]))


def wrong_parts_swapped(y, fraction, seed):
    """says: the order is (train, test)"""
    rng = np.random.default_rng(seed)
    rows = [rng.permutation(np.flatnonzero(y == label)) for label in np.unique(y)]
    cuts = [round(fraction * len(r)) for r in rows]
    return (np.concatenate([r[:c] for r, c in zip(rows, cuts)]), np.concatenate([r[c:] for r, c in zip(rows, cuts)]))



def wrong_labels_instead_of_rows(y, fraction, seed):
    """says: row numbers are positions in y"""
    from sklearn.model_selection import train_test_split

    return train_test_split(y, test_size=fraction, random_state=seed, stratify=y)


def wrong_positions_within_each_class(y, fraction, seed):
    """says: row numbers are positions in y"""
    rng = np.random.default_rng(seed)
    rows = [rng.permutation(np.sum(y == label)) for label in np.unique(y)]
    cuts = [round(fraction * len(r)) for r in rows]
    return (np.concatenate([r[c:] for r, c in zip(rows, cuts)]), np.concatenate([r[:c] for r, c in zip(rows, cuts)]))


def wrong_masks(y, fraction, seed):
    """says: a number came twice"""
    rng, in_test = np.random.default_rng(seed), np.zeros(len(y), bool)
    for label in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == label))
        in_test[rows[: round(fraction * len(rows))]] = True
    return ~in_test, in_test


def wrong_a_block_of_neighbours(y, fraction, seed):
    rng, test = np.random.default_rng(seed), []
    for label in np.unique(y):
        rows = np.flatnonzero(y == label)
        test.extend(np.roll(rows, rng.integers(len(rows)))[: round(fraction * len(rows))])
    return np.setdiff1d(np.arange(len(y)), test), np.array(test, int)


def wrong_every_fourth_row_from_a_random_start(y, fraction, seed):
    rng, test = np.random.default_rng(seed), []
    for label in np.unique(y):
        rows = np.flatnonzero(y == label)
        step = max(round(1 / fraction), 1)
        test.extend(rows[rng.integers(step) :: step][: round(fraction * len(rows))])
    return np.setdiff1d(np.arange(len(y)), test), np.array(test, int)


def wrong_fractions_above_a_half_exchanged(y, fraction, seed):
    rng, test = np.random.default_rng(seed), []
    for label in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == label))
        test.extend(rows[: round(min(fraction, 1 - fraction) * len(rows))])
    return np.setdiff1d(np.arange(len(y)), test), np.array(test, int)


def wrong_last_class_takes_what_is_left(y, fraction, seed):
    rng, test, labels = np.random.default_rng(seed), [], np.unique(y)
    for label in labels:
        rows = rng.permutation(np.flatnonzero(y == label))
        wanted = round(fraction * len(rows)) if label != labels[-1] else round(fraction * len(y)) - len(test)
        test.extend(rows[: max(wanted, 0)])
    return np.setdiff1d(np.arange(len(y)), test), np.array(test, int)


def wrong_at_least_two_of_each_class(y, fraction, seed):
    rng, test = np.random.default_rng(seed), []
    for label in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == label))
        test.extend(rows[: max(2, round(fraction * len(rows)))])
    return np.setdiff1d(np.arange(len(y)), test), np.array(test, int)


def wrong_same_number_of_each_class(y, fraction, seed):
    """says: draw class by class"""
    rng, test, labels = np.random.default_rng(seed), [], np.unique(y)
    for label in labels:
        rows = rng.permutation(np.flatnonzero(y == label))
        test.extend(rows[: round(fraction * len(y) / len(labels))])
    return np.setdiff1d(np.arange(len(y)), test), np.array(test, int)


def wrong_the_first_row_never_tests(y, fraction, seed):
    rng, test = np.random.default_rng(seed), []
    for label in np.unique(y):
        rows = np.flatnonzero(y == label)
        rows = np.append(rng.permutation(rows[1:]), rows[:1])
        test.extend(rows[: round(fraction * len(rows))])
    return np.setdiff1d(np.arange(len(y)), test), np.array(test, int)
