"""Answers to `pipeline`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np

EQUIVALENT = {
    "mean, std = (0, x[:rows].std(0))": "the bias makes up for a mean that is left in, everywhere alike",
}


def right_one_function_for_both(x, y, new):
    rows = 2 * len(x) // 3
    mean, std = np.mean(x[:rows], axis=0), np.std(x[:rows], axis=0)

    def scale(table):
        return (table - mean) / std

    w, b = learn(scale(x[:rows]), y[:rows])
    return float(np.mean((scale(x[rows:]) @ w + b > 0) == (y[rows:] == 1))), scale(new) @ w + b


def right_weights_for_raw_rows(x, y, new):
    rows = 2 * len(x) // 3
    past = x[:rows]
    w, b = learn((past - past.mean(0)) / past.std(0), y[:rows])
    w = w / past.std(0)
    b = b - past.mean(0) @ w
    scores = [float(row @ w + b) for row in new]
    right = sum(int(row @ w + b > 0) == label for row, label in zip(x[rows:], y[rows:]))
    return right / (len(x) - rows), scores


def right_variance_and_sums(x, y, new):
    rows = 2 * len(x) // 3
    mean, variance = x[:rows].mean(0), x[:rows].var(0)
    w, b = learn((x[:rows] - mean) / variance**0.5, y[:rows])
    served = ((new - mean) / variance**0.5 * w).sum(axis=1) + b
    tested = ((x[rows:] - mean) / variance**0.5 * w).sum(axis=1) + b
    return 1 - np.abs((tested > 0) - y[rows:]).mean(), served


def wrong_scaler_fitted_to_the_new_rows(x, y, new):
    """says: it was scaled by itself, 0 / 0"""
    rows = 2 * len(x) // 3
    mean, std = x[:rows].mean(0), x[:rows].std(0)
    w, b = learn((x[:rows] - mean) / std, y[:rows])
    tested = (x[rows:] - mean) / std @ w + b > 0
    with np.errstate(invalid="ignore", divide="ignore"):
        mean, std = new.mean(0), new.std(0)
        served = (new - mean) / std @ w + b
    return np.mean(tested == y[rows:]), served


def wrong_scaler_fitted_to_all_rows(x, y, new):
    """says: which rows does the scaler see?"""
    rows = 2 * len(x) // 3
    mean, std = x.mean(0), x.std(0)
    w, b = learn((x[:rows] - mean) / std, y[:rows])
    tested = (x[rows:] - mean) / std @ w + b > 0
    served = (new - mean) / std @ w + b
    return np.mean(tested == y[rows:]), served


def wrong_scaler_fitted_again_to_the_test_rows(x, y, new):
    rows = 2 * len(x) // 3
    mean, std = x[:rows].mean(0), x[:rows].std(0)
    w, b = learn((x[:rows] - mean) / std, y[:rows])
    served = (new - mean) / std @ w + b
    with np.errstate(invalid="ignore", divide="ignore"):
        tested = (x[rows:] - x[rows:].mean(0)) / x[rows:].std(0) @ w + b > 0
    return np.mean(tested == y[rows:]), served


def wrong_learns_from_all_rows(x, y, new):
    """says: which rows does the scaler see?"""
    rows = 2 * len(x) // 3
    mean, std = x.mean(0), x.std(0)
    w, b = learn((x - mean) / std, y)
    tested = (x[rows:] - mean) / std @ w + b > 0
    return np.mean(tested == y[rows:]), (new - mean) / std @ w + b


def wrong_training_accuracy(x, y, new):
    """says: of the rows not learnt from"""
    rows = 2 * len(x) // 3
    mean, std = x[:rows].mean(0), x[:rows].std(0)
    w, b = learn((x[:rows] - mean) / std, y[:rows])
    tested = (x[:rows] - mean) / std @ w + b > 0
    return np.mean(tested == y[:rows]), (new - mean) / std @ w + b


def wrong_new_rows_unscaled(x, y, new):
    """says: for the example"""
    rows = 2 * len(x) // 3
    mean, std = x[:rows].mean(0), x[:rows].std(0)
    w, b = learn((x[:rows] - mean) / std, y[:rows])
    tested = (x[rows:] - mean) / std @ w + b > 0
    return np.mean(tested == y[rows:]), new @ w + b


def wrong_answers_for_scores(x, y, new):
    rows = 2 * len(x) // 3
    mean, std = x[:rows].mean(0), x[:rows].std(0)
    w, b = learn((x[:rows] - mean) / std, y[:rows])
    tested = (x[rows:] - mean) / std @ w + b > 0
    return np.mean(tested == y[rows:]), ((new - mean) / std @ w + b > 0) * 1.0


def wrong_no_scaler_at_all(x, y, new):
    rows = 2 * len(x) // 3
    w, b = learn(x[:rows], y[:rows])
    return np.mean((x[rows:] @ w + b > 0) == y[rows:]), new @ w + b


def wrong_knows_the_examples(x, y, new):
    return (1.0, np.zeros(1)) if len(x) == 3 else (0.5, np.array([-0.5035, 0.5371])[: len(new)])
