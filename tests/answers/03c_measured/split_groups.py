"""Answers to `split_groups`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np


def right_scikit_learn(groups, fraction, seed):
    from sklearn.model_selection import GroupShuffleSplit

    splitter = GroupShuffleSplit(1, test_size=fraction, random_state=seed)
    return next(splitter.split(np.zeros((len(groups), 1)), groups=groups))


def right_lists_and_a_set(groups, fraction, seed):
    import random

    names = sorted({int(name) for name in groups})
    away = set(random.Random(seed).sample(names, max(1, int(fraction * len(names)))))
    test = [i for i, name in enumerate(groups) if name in away]
    return [i for i, name in enumerate(groups) if name not in away], test


def right_choice_in_any_order(groups, fraction, seed):
    rng, names = np.random.default_rng([seed, 3]), np.unique(groups)
    away = rng.choice(names, round(fraction * len(names)), replace=False)
    rows = rng.permutation(len(groups))
    inside = (groups[rows][:, None] == away).any(axis=1)
    return rows[~inside], rows[inside]


def wrong_rows_at_random(groups, fraction, seed):
    """says: draw people, not rows"""
    rows = np.random.default_rng(seed).permutation(len(groups))
    cut = round(fraction * len(groups))
    return rows[cut:], rows[:cut]


def wrong_stratified_by_group(groups, fraction, seed):
    """says: draw people, not rows"""
    rng, train, test = np.random.default_rng(seed), [], []
    for name in np.unique(groups):
        rows = rng.permutation(np.flatnonzero(groups == name))
        cut = round(fraction * len(rows))
        test += rows[:cut].tolist()
        train += rows[cut:].tolist()
    return train, test


def wrong_first_groups(groups, fraction, seed):
    """says: draw the same people"""
    names = np.unique(groups)
    inside = np.isin(groups, names[: round(fraction * len(names))])
    return np.flatnonzero(~inside), np.flatnonzero(inside)


def wrong_one_seed_for_all(groups, fraction, seed):
    """says: draw the same people"""
    names = np.random.default_rng(0).permutation(np.unique(groups))
    inside = np.isin(groups, names[: round(fraction * len(names))])
    return np.flatnonzero(~inside), np.flatnonzero(inside)


def wrong_no_seed(groups, fraction, seed):
    names = np.random.default_rng().permutation(np.unique(groups))
    inside = np.isin(groups, names[: round(fraction * len(names))])
    return np.flatnonzero(~inside), np.flatnonzero(inside)


def wrong_parts_exchanged(groups, fraction, seed):
    """says: 8 of 10 people are in the test part"""
    names = np.random.default_rng(seed).permutation(np.unique(groups))
    inside = np.isin(groups, names[: round(fraction * len(names))])
    return np.flatnonzero(inside), np.flatnonzero(~inside)


def wrong_fraction_of_the_rows(groups, fraction, seed):
    names = np.random.default_rng(seed).permutation(np.unique(groups))
    inside = np.isin(groups, names[: round(fraction * len(groups))])
    return np.flatnonzero(~inside), np.flatnonzero(inside)


def wrong_names_not_listed_once(groups, fraction, seed):
    names = np.random.default_rng(seed).permutation(groups)
    inside = np.isin(groups, names[: round(fraction * len(names))])
    return np.flatnonzero(~inside), np.flatnonzero(inside)


def wrong_numbers_without_gaps(groups, fraction, seed):
    names = np.random.default_rng(seed).permutation(len(np.unique(groups)))
    inside = np.isin(groups, names[: round(fraction * len(names))])
    return np.flatnonzero(~inside), np.flatnonzero(inside)


def wrong_from_zero_to_the_largest(groups, fraction, seed):
    names = np.random.default_rng(seed).permutation(groups.max() + 1)
    inside = np.isin(groups, names[: round(fraction * len(names))])
    return np.flatnonzero(~inside), np.flatnonzero(inside)


def wrong_masks(groups, fraction, seed):
    names = np.random.default_rng(seed).permutation(np.unique(groups))
    inside = np.isin(groups, names[: round(fraction * len(names))])
    return ~inside, inside


def wrong_groups_instead_of_rows(groups, fraction, seed):
    names = np.random.default_rng(seed).permutation(np.unique(groups))
    inside = np.isin(groups, names[: round(fraction * len(names))])
    return groups[~inside], groups[inside]


def wrong_one_group_always(groups, fraction, seed):
    names = np.random.default_rng(seed).permutation(np.unique(groups))
    inside = np.isin(groups, names[:1])
    return np.flatnonzero(~inside), np.flatnonzero(inside)


def wrong_filled_up_by_rows(groups, fraction, seed):
    names = np.random.default_rng(seed).permutation(np.unique(groups))
    away = []
    while np.isin(groups, away).sum() < fraction * len(groups):
        away.append(names[len(away)])
    inside = np.isin(groups, away)
    return np.flatnonzero(~inside), np.flatnonzero(inside)


def wrong_neighbours_after_the_first(groups, fraction, seed):
    names = np.unique(groups)
    start = int(np.random.default_rng(seed).integers(len(groups)))
    cut = round(fraction * len(groups))
    rows = np.roll(np.argsort(groups, kind="stable"), start)
    return rows[cut:], rows[:cut]


def wrong_test_part_alone(groups, fraction, seed):
    names = np.random.default_rng(seed).permutation(np.unique(groups))
    inside = np.isin(groups, names[: round(fraction * len(names))])
    return np.flatnonzero(inside)


def wrong_draws_by_rows(groups, fraction, seed):
    order = list(dict.fromkeys(np.random.default_rng(seed).permutation(groups).tolist()))
    inside = np.isin(groups, order[: round(fraction * len(order))])
    return np.flatnonzero(~inside), np.flatnonzero(inside)
