"""Answers to `honest_scores`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf


def right_a_mask(x, y, test, keep):
    mask = np.ones(len(x), bool)
    mask[test] = False
    columns = choose(x[mask], y[mask], keep)  # noqa: F821
    x = x[:, columns]
    x = (x - x[mask].mean(axis=0)) / x[mask].std(axis=0)
    w, b = learn(x[mask], y[mask])  # noqa: F821
    return columns.tolist(), [float(row @ w + b) for row in x[test]]


def right_training_rows_in_another_order(x, y, test, keep):
    train = [i for i in reversed(range(len(y))) if i not in set(test.tolist())]
    columns = choose(x[train], y[train], keep)  # noqa: F821
    layer = keras.layers.Normalization()
    layer.adapt(x[train][:, columns])
    w, b = learn(np.array(layer(x[train][:, columns]), "float64"), y[train])  # noqa: F821
    return columns, np.array(layer(x[test][:, columns])) @ w + b


def right_written_anew(x, y, test, keep):
    x_train, y_train = np.delete(x, test, axis=0), np.delete(y, test)
    gap = np.abs(np.average(x_train, axis=0, weights=y_train) - np.average(x_train, axis=0, weights=1 - y_train))
    columns = sorted(sorted(range(len(gap)), key=lambda j: -gap[j])[:keep])
    mean, variance = tf.nn.moments(x_train[:, columns], axes=[0])
    z, new = ((part[:, columns] - mean) / variance**0.5 for part in (x_train, x[test]))
    w, b, goal = tf.zeros(keep, "float64"), 0.0, 2.0 * y_train - 1
    for _ in range(10):
        error = tf.linalg.matvec(z, w) + b - goal
        w, b = w - 0.04 * tf.linalg.matvec(z, error, transpose_a=True) / len(z), b - 0.04 * tf.reduce_mean(error)
    return tuple(columns), tf.linalg.matvec(new, w) + b


def wrong_all_three_leaks(x, y, test, keep):
    """says: column 1 was chosen"""
    train = np.setdiff1d(np.arange(len(y)), test)
    columns = choose(x, y, keep)  # noqa: F821
    known, new = x[train][:, columns], x[test][:, columns]
    mean, deviation = x[:, columns].mean(axis=0), x[:, columns].std(axis=0)
    w, b = learn((x[:, columns] - mean) / deviation, y)  # noqa: F821
    return columns, (new - mean) / deviation @ w + b


def wrong_chooses_on_all_rows(x, y, test, keep):
    """says: column 1 was chosen"""
    train = np.setdiff1d(np.arange(len(y)), test)
    columns = choose(x, y, keep)  # noqa: F821
    known, new = x[train][:, columns], x[test][:, columns]
    mean, deviation = known.mean(axis=0), known.std(axis=0)
    w, b = learn((known - mean) / deviation, y[train])  # noqa: F821
    return columns, (new - mean) / deviation @ w + b


def wrong_scales_with_all_rows(x, y, test, keep):
    """says: which numbers has row 2 touched?"""
    train = np.setdiff1d(np.arange(len(y)), test)
    columns = choose(x[train], y[train], keep)  # noqa: F821
    known, new = x[train][:, columns], x[test][:, columns]
    mean, deviation = x[:, columns].mean(axis=0), x[:, columns].std(axis=0)
    w, b = learn((known - mean) / deviation, y[train])  # noqa: F821
    return columns, (new - mean) / deviation @ w + b


def wrong_learns_from_all_rows(x, y, test, keep):
    """says: which numbers has row 2 touched?"""
    train = np.setdiff1d(np.arange(len(y)), test)
    columns = choose(x[train], y[train], keep)  # noqa: F821
    known, new = x[train][:, columns], x[test][:, columns]
    mean, deviation = known.mean(axis=0), known.std(axis=0)
    w, b = learn((x[:, columns] - mean) / deviation, y)  # noqa: F821
    return columns, (new - mean) / deviation @ w + b


def wrong_mends_the_choice_only(x, y, test, keep):
    """says: which numbers has row 2 touched?"""
    train = np.setdiff1d(np.arange(len(y)), test)
    columns = choose(x[train], y[train], keep)  # noqa: F821
    known, new = x[train][:, columns], x[test][:, columns]
    mean, deviation = x[:, columns].mean(axis=0), x[:, columns].std(axis=0)
    w, b = learn((x[:, columns] - mean) / deviation, y)  # noqa: F821
    return columns, (new - mean) / deviation @ w + b


def wrong_test_rows_are_not_scaled(x, y, test, keep):
    """says: row 2 was not scaled"""
    train = np.setdiff1d(np.arange(len(y)), test)
    columns = choose(x[train], y[train], keep)  # noqa: F821
    known, new = x[train][:, columns], x[test][:, columns]
    mean, deviation = known.mean(axis=0), known.std(axis=0)
    w, b = learn((known - mean) / deviation, y[train])  # noqa: F821
    return columns, new @ w + b


def wrong_test_rows_scaled_by_themselves(x, y, test, keep):
    """says: row 2 was scaled with its own mean"""
    train = np.setdiff1d(np.arange(len(y)), test)
    columns = choose(x[train], y[train], keep)  # noqa: F821
    known, new = x[train][:, columns], x[test][:, columns]
    mean, deviation = known.mean(axis=0), known.std(axis=0)
    w, b = learn((known - mean) / deviation, y[train])  # noqa: F821
    return columns, (new - new.mean(axis=0)) / deviation @ w + b


def wrong_only_the_mean_is_honest(x, y, test, keep):
    train = np.setdiff1d(np.arange(len(y)), test)
    columns = choose(x[train], y[train], keep)  # noqa: F821
    known, new = x[train][:, columns], x[test][:, columns]
    mean, deviation = known.mean(axis=0), x[:, columns].std(axis=0)
    w, b = learn((known - mean) / deviation, y[train])  # noqa: F821
    return columns, (new - mean) / deviation @ w + b


def wrong_answers_instead_of_scores(x, y, test, keep):
    """says: which numbers has row 2 touched?"""
    train = np.setdiff1d(np.arange(len(y)), test)
    columns = choose(x[train], y[train], keep)  # noqa: F821
    known, new = x[train][:, columns], x[test][:, columns]
    mean, deviation = known.mean(axis=0), known.std(axis=0)
    w, b = learn((known - mean) / deviation, y[train])  # noqa: F821
    return columns, (new - mean) / deviation @ w + b > 0


def wrong_test_rows_sorted(x, y, test, keep):
    train = np.setdiff1d(np.arange(len(y)), test)
    columns = choose(x[train], y[train], keep)  # noqa: F821
    known, new = x[train][:, columns], x[np.sort(test)][:, columns]
    mean, deviation = known.mean(axis=0), known.std(axis=0)
    w, b = learn((known - mean) / deviation, y[train])  # noqa: F821
    return columns, (new - mean) / deviation @ w + b


def wrong_scores_of_all_rows(x, y, test, keep):
    """says: the shape is (3,)"""
    train = np.setdiff1d(np.arange(len(y)), test)
    columns = choose(x[train], y[train], keep)  # noqa: F821
    known, new = x[train][:, columns], x[test][:, columns]
    mean, deviation = known.mean(axis=0), known.std(axis=0)
    w, b = learn((known - mean) / deviation, y[train])  # noqa: F821
    return columns, (x[:, columns] - mean) / deviation @ w + b


def wrong_scores_alone(x, y, test, keep):
    """says: return 2 values"""
    train = np.setdiff1d(np.arange(len(y)), test)
    columns = choose(x[train], y[train], keep)  # noqa: F821
    known, new = x[train][:, columns], x[test][:, columns]
    mean, deviation = known.mean(axis=0), known.std(axis=0)
    w, b = learn((known - mean) / deviation, y[train])  # noqa: F821
    return (new - mean) / deviation @ w + b


def wrong_learns_from_the_test_rows(x, y, test, keep):
    train = np.setdiff1d(np.arange(len(y)), test)
    columns = choose(x[train], y[train], keep)  # noqa: F821
    known, new = x[train][:, columns], x[test][:, columns]
    mean, deviation = known.mean(axis=0), known.std(axis=0)
    w, b = learn((new - mean) / deviation, y[test])  # noqa: F821
    return columns, (new - mean) / deviation @ w + b


def wrong_first_rows_are_for_training(x, y, test, keep):
    train = np.arange(len(y) - len(test))
    columns = choose(x[train], y[train], keep)  # noqa: F821
    known, new = x[train][:, columns], x[test][:, columns]
    mean, deviation = known.mean(axis=0), known.std(axis=0)
    w, b = learn((known - mean) / deviation, y[train])  # noqa: F821
    return columns, (new - mean) / deviation @ w + b


def wrong_deviation_by_n_minus_one(x, y, test, keep):
    """says: which numbers has row 2 touched?"""
    train = np.setdiff1d(np.arange(len(y)), test)
    columns = choose(x[train], y[train], keep)  # noqa: F821
    known, new = x[train][:, columns], x[test][:, columns]
    mean, deviation = known.mean(axis=0), known.std(axis=0, ddof=1)
    w, b = learn((known - mean) / deviation, y[train])  # noqa: F821
    return columns, (new - mean) / deviation @ w + b


def wrong_one_mean_for_all_columns(x, y, test, keep):
    train = np.setdiff1d(np.arange(len(y)), test)
    columns = choose(x[train], y[train], keep)  # noqa: F821
    known, new = x[train][:, columns], x[test][:, columns]
    mean, deviation = known.mean(), known.std()
    w, b = learn((known - mean) / deviation, y[train])  # noqa: F821
    return columns, (new - mean) / deviation @ w + b
