"""Answers to `lag_table`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np


def right_a_loop(series, lags, ahead):
    known = [lag for lag in lags if not lag < ahead]
    x, y = [], []
    for t in range(max(known), len(series)):
        x.append([series[t - lag] for lag in known])
        y.append(series[t])
    return x, y


def right_slices(series, lags, ahead):
    known = [lag for lag in lags if lag >= ahead]
    first, m = max(known), len(series)
    return np.column_stack([series[first - lag : m - lag] for lag in known]), series[first:]


def right_fancy_indices(series, lags, ahead):
    known = np.array(lags)[np.array(lags) >= ahead]
    hours = np.arange(known.max(), len(series))
    return series[hours[:, None] - known], series[hours]


def wrong_uses_what_is_not_known(series, lags, ahead):
    """says: does not know it"""
    hours = np.arange(max(lags), len(series))
    return np.stack([series[hours - lag] for lag in lags], axis=1), series[hours]


def wrong_strictly_older(series, lags, ahead):
    """says: it is just known"""
    known = [lag for lag in lags if lag > ahead] or lags
    hours = np.arange(max(known), len(series))
    return np.stack([series[hours - lag] for lag in known], axis=1), series[hours]


def wrong_sorted_columns(series, lags, ahead):
    """says: the columns keep that order"""
    known = sorted(lag for lag in lags if lag >= ahead)
    hours = np.arange(max(known), len(series))
    return np.stack([series[hours - lag] for lag in known], axis=1), series[hours]


def wrong_last_lag_is_longest(series, lags, ahead):
    known = [lag for lag in lags if lag >= ahead]
    hours = np.arange(known[-1], len(series))
    return np.stack([series[hours - lag] for lag in known], axis=1), series[hours]


def wrong_one_row_too_few(series, lags, ahead):
    known = [lag for lag in lags if lag >= ahead]
    hours = np.arange(max(known) + 1, len(series))
    return np.stack([series[hours - lag] for lag in known], axis=1), series[hours]


def wrong_wraps_around(series, lags, ahead):
    known = [lag for lag in lags if lag >= ahead]
    hours = np.arange(min(known), len(series))
    return np.stack([series[hours - lag] for lag in known], axis=1), series[hours]


def wrong_target_is_later(series, lags, ahead):
    known = [lag for lag in lags if lag >= ahead]
    hours = np.arange(max(known), len(series) - ahead)
    return np.stack([series[hours - lag] for lag in known], axis=1), series[hours + ahead]


def wrong_short_lags_lengthened(series, lags, ahead):
    known = [max(lag, ahead) for lag in lags]
    hours = np.arange(max(known), len(series))
    return np.stack([series[hours - lag] for lag in known], axis=1), series[hours]


def wrong_rows_are_lags(series, lags, ahead):
    known = [lag for lag in lags if lag >= ahead]
    hours = np.arange(max(known), len(series))
    return np.stack([series[hours - lag] for lag in known]), series[hours]
