"""Answers to `verdict`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np

EQUIVALENT = {}


def right_loops(val_a, val_b, test_a, test_b):
    if len(val_a) != len(val_b):
        return "unfair"
    best = []
    for val in (val_a, val_b):
        means = [sum(row) / len(row) for row in val]
        best.append(means.index(max(means)))
    gaps = [float(a - b) for a, b in zip(test_a[best[0]], test_b[best[1]])]
    mean = sum(gaps) / len(gaps)
    error = (sum((g - mean) ** 2 for g in gaps) / (len(gaps) - 1)) ** 0.5 / len(gaps) ** 0.5
    if mean > 2 * error:
        return "a"
    return "b" if -mean > 2 * error else "open"


def right_numpy_sign(val_a, val_b, test_a, test_b):
    if val_a.shape[0] != val_b.shape[0]:
        return "unfair"
    gap = test_a[np.argmax(np.mean(val_a, 1))] - test_b[np.argmax(np.mean(val_b, 1))]
    clear = abs(np.mean(gap)) > 2 * np.std(gap, ddof=1) / np.sqrt(len(gap))
    return np.array(["b", "open", "a"])[1 + int(np.sign(np.mean(gap)) * clear)]


def wrong_best_single_seed(val_a, val_b, test_a, test_b):
    """says: one lucky seed"""
    if len(val_a) != len(val_b):
        return "unfair"
    gap = test_a[val_a.max(axis=1).argmax()] - test_b[val_b.max(axis=1).argmax()]
    error = gap.std(ddof=1) / len(gap) ** 0.5
    return "a" if gap.mean() > 2 * error else "b" if gap.mean() < -2 * error else "open"


def wrong_test_chooses_the_setting(val_a, val_b, test_a, test_b):
    if len(val_a) != len(val_b):
        return "unfair"
    gap = test_a[test_a.mean(axis=1).argmax()] - test_b[test_b.mean(axis=1).argmax()]
    error = gap.std(ddof=1) / len(gap) ** 0.5
    return "a" if gap.mean() > 2 * error else "b" if gap.mean() < -2 * error else "open"


def wrong_validation_judges(val_a, val_b, test_a, test_b):
    if len(val_a) != len(val_b):
        return "unfair"
    gap = val_a[val_a.mean(axis=1).argmax()] - val_b[val_b.mean(axis=1).argmax()]
    error = gap.std(ddof=1) / len(gap) ** 0.5
    return "a" if gap.mean() > 2 * error else "b" if gap.mean() < -2 * error else "open"


def wrong_budgets_ignored(val_a, val_b, test_a, test_b):
    """says: not 'unfair'"""
    gap = test_a[val_a.mean(axis=1).argmax()] - test_b[val_b.mean(axis=1).argmax()]
    error = gap.std(ddof=1) / len(gap) ** 0.5
    return "a" if gap.mean() > 2 * error else "b" if gap.mean() < -2 * error else "open"


def wrong_larger_mean_wins(val_a, val_b, test_a, test_b):
    """says: not 'open'"""
    if len(val_a) != len(val_b):
        return "unfair"
    gap = test_a[val_a.mean(axis=1).argmax()] - test_b[val_b.mean(axis=1).argmax()]
    return "a" if gap.mean() > 0 else "b" if gap.mean() < 0 else "open"


def wrong_spread_of_each_alone(val_a, val_b, test_a, test_b):
    if len(val_a) != len(val_b):
        return "unfair"
    a, b = test_a[val_a.mean(axis=1).argmax()], test_b[val_b.mean(axis=1).argmax()]
    gap, error = a.mean() - b.mean(), ((a.var(ddof=1) + b.var(ddof=1)) / len(a)) ** 0.5
    return "a" if gap > 2 * error else "b" if gap < -2 * error else "open"


def wrong_deviation_for_error(val_a, val_b, test_a, test_b):
    if len(val_a) != len(val_b):
        return "unfair"
    gap = test_a[val_a.mean(axis=1).argmax()] - test_b[val_b.mean(axis=1).argmax()]
    error = gap.std(ddof=1)
    return "a" if gap.mean() > 2 * error else "b" if gap.mean() < -2 * error else "open"


def wrong_ddof_zero(val_a, val_b, test_a, test_b):
    if len(val_a) != len(val_b):
        return "unfair"
    gap = test_a[val_a.mean(axis=1).argmax()] - test_b[val_b.mean(axis=1).argmax()]
    error = gap.std() / len(gap) ** 0.5
    return "a" if gap.mean() > 2 * error else "b" if gap.mean() < -2 * error else "open"


def wrong_over_settings_not_seeds(val_a, val_b, test_a, test_b):
    if len(val_a) != len(val_b):
        return "unfair"
    gap = test_a[:, val_a.mean(axis=0).argmax()] - test_b[:, val_b.mean(axis=0).argmax()]
    error = gap.std(ddof=1) / len(gap) ** 0.5 if len(gap) > 1 else 0.0
    return "a" if gap.mean() > 2 * error else "b" if gap.mean() < -2 * error else "open"


def wrong_never_b(val_a, val_b, test_a, test_b):
    """says: with the methods exchanged"""
    if len(val_a) != len(val_b):
        return "unfair"
    gap = test_a[val_a.mean(axis=1).argmax()] - test_b[val_b.mean(axis=1).argmax()]
    error = gap.std(ddof=1) / len(gap) ** 0.5
    return "a" if gap.mean() > 2 * error else "open"


def wrong_last_setting_of_equals(val_a, val_b, test_a, test_b):
    if len(val_a) != len(val_b):
        return "unfair"
    best_a, best_b = (len(val) - 1 - val[::-1].mean(axis=1).argmax() for val in (val_a, val_b))
    gap = test_a[best_a] - test_b[best_b]
    error = gap.std(ddof=1) / len(gap) ** 0.5
    return "a" if gap.mean() > 2 * error else "b" if gap.mean() < -2 * error else "open"
