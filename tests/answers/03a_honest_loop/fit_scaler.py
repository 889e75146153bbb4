"""Answers to `fit_scaler`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf


def right_scikit_learn(train, test):
    from sklearn.preprocessing import StandardScaler

    scaler = StandardScaler().fit(train)
    return scaler.transform(train), scaler.transform(test)


def right_tensorflow(train, test):
    train, test = tf.cast(train, "float64"), tf.cast(test, "float64")
    mean, variance = tf.nn.moments(train, axes=[0])
    scale = tf.where(variance > 0, tf.sqrt(variance), 1.0)
    return (train - mean) / scale, (test - mean) / scale


def right_column_by_column(train, test):
    a, b = train.astype("float64"), test.astype("float64")
    for j in range(train.shape[1]):
        mean = sum(train[:, j].astype(float)) / len(train)
        scale = (sum((v - mean) ** 2 for v in train[:, j].astype(float)) / len(train)) ** 0.5
        a[:, j], b[:, j] = ((part[:, j] - mean) / (scale if scale > 0 else 1) for part in (train, test))
    return a, b


def wrong_fits_on_test(train, test):
    """says: test was scaled with its own mean"""
    scale, test_scale = train.std(axis=0), test.std(axis=0)
    scale, test_scale = np.where(scale == 0, 1, scale), np.where(test_scale == 0, 1, test_scale)
    return (train - train.mean(axis=0)) / scale, (test - test.mean(axis=0)) / test_scale


def wrong_fits_on_everything(train, test):
    """says: the scale of both tables together"""
    both = np.concatenate([train, test])
    mean, scale = both.mean(axis=0), both.std(axis=0)
    scale = np.where(scale == 0, 1, scale)
    return (train - mean) / scale, (test - mean) / scale


def wrong_divides_by_zero(train, test):
    """says: a constant column is divided by 1"""
    with np.errstate(all="ignore"):
        mean, scale = train.mean(axis=0), train.std(axis=0)
        return (train - mean) / scale, (test - mean) / scale


def wrong_small_number_instead_of_one(train, test):
    """says: replace 0 by 1, add nothing"""
    mean, scale = train.mean(axis=0), train.std(axis=0) + 1e-8
    return (train - mean) / scale, (test - mean) / scale


def wrong_one_mean_for_the_table(train, test):
    """says: see the example"""
    mean, scale = train.mean(), train.std() or 1
    return (train - mean) / scale, (test - mean) / scale


def wrong_sample_deviation(train, test):
    """says: divide the squares by n"""
    mean, scale = train.mean(axis=0), train.std(axis=0, ddof=1)
    scale = np.where(scale == 0, 1, scale)
    return (train - mean) / scale, (test - mean) / scale


def wrong_only_centres(train, test):
    """says: divide by the deviation, too"""
    mean = train.mean(axis=0)
    return train - mean, test - mean


def wrong_changes_its_arguments(train, test):
    mean, scale = train.mean(axis=0), train.std(axis=0)
    scale = np.where(scale == 0, 1, scale)
    for part in (train, test):
        part[...] = (part - mean) / scale
    return train, test


def wrong_row_by_row(train, test):
    """says: train became"""
    parts = []
    for part in (train, test):
        scale = part.std(axis=1, keepdims=True)
        parts.append((part - part.mean(axis=1, keepdims=True)) / np.where(scale == 0, 1, scale))
    return tuple(parts)


def wrong_small_deviations_too(train, test):
    mean, scale = train.mean(axis=0), train.std(axis=0)
    scale = np.where(scale < 4, 1, scale)
    return (train - mean) / scale, (test - mean) / scale


def wrong_only_train_scaled(train, test):
    """says: use the numbers of train"""
    mean, scale = train.mean(axis=0), train.std(axis=0)
    scale = np.where(scale == 0, 1, scale)
    return (train - mean) / scale, test


def wrong_train_mean_own_deviation(train, test):
    """says: use the numbers of train"""
    mean, scale, own = train.mean(axis=0), train.std(axis=0), test.std(axis=0)
    scale, own = np.where(scale == 0, 1, scale), np.where(own == 0, 1, own)
    return (train - mean) / scale, (test - mean) / own


def wrong_divides_by_at_least_one(train, test):
    mean, scale = train.mean(axis=0), np.maximum(train.std(axis=0), 1)
    return (train - mean) / scale, (test - mean) / scale
