"""Answers to `sees_order`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "return (float(change), bool(change >= 0.0001))": "no measured change is 0.0001 to the last bit",
    "return (change, bool(change > 0.0001))": "a number of NumPy is as good as a float",
    "return (float(change), change > 0.0001)": "a bool of NumPy is as good as a bool",
    "change = np.abs(model(rows) - np.asarray(model(rows[:, ::-1]))).max()": "NumPy takes a tensor",
    "change = np.abs(np.asarray(model(rows)) - model(rows[:, ::-1])).max()": "NumPy takes a tensor",
}


def right_predict(model, rows):
    ahead, back = (model.predict(some, verbose=0).ravel() for some in (rows, np.fliplr(rows)))
    change = max(abs(ahead - back))
    return change, change > 1e-4


def right_tensorflow(model, rows):
    rows = tf.constant(rows)
    change = tf.reduce_max(tf.abs(model(rows) - model(tf.reverse(rows, axis=[1]))))
    return [change.numpy(), bool(change > 1e-4)]


def right_row_by_row(model, rows):
    largest = 0.0
    for row in rows:
        ahead, back = float(model(row[None])[0, 0]), float(model(row[None, ::-1])[0, 0])
        largest = max(largest, abs(ahead - back))
    return largest, largest > 0.0001


def right_both_signs(model, rows):
    change = keras.ops.convert_to_numpy(model(rows)) - keras.ops.convert_to_numpy(model(np.flip(rows, 1)))
    most = max(change.max(), -change.min())
    return float(most), bool(most > 1e-4)


def wrong_turns_the_rows(model, rows):
    """says: that turns the order of the rows"""
    change = np.abs(np.asarray(model(rows)) - np.asarray(model(rows[::-1]))).max()
    return float(change), bool(change > 1e-4)


def wrong_no_absolute(model, rows):
    """says: take absolute values"""
    change = (np.asarray(model(rows)) - np.asarray(model(rows[:, ::-1]))).max()
    return float(change), bool(change > 1e-4)


def wrong_turns_both_axes(model, rows):
    """says: turn one axis only"""
    change = np.abs(np.asarray(model(rows)) - np.asarray(model(np.flip(rows)))).max()
    return float(change), bool(change > 1e-4)


def wrong_no_absolute_the_other_way(model, rows):
    """says: a fall counts as a rise does"""
    change = (np.asarray(model(rows[:, ::-1])) - np.asarray(model(rows))).max()
    return float(change), bool(change > 1e-4)


def wrong_mean(model, rows):
    """says: that is the mean"""
    change = np.abs(np.asarray(model(rows)) - np.asarray(model(rows[:, ::-1]))).mean()
    return float(change), bool(change > 1e-4)


def wrong_first_row_only(model, rows):
    """says: that is row 1 alone"""
    change = np.abs(np.asarray(model(rows)) - np.asarray(model(rows[:, ::-1])))[0, 0]
    return float(change), bool(change > 1e-4)


def wrong_by_the_layers_names(model, rows):
    change = np.abs(np.asarray(model(rows)) - np.asarray(model(rows[:, ::-1]))).max()
    return float(change), not any("bag" in layer.name or "Pooling" in type(layer).__name__ for layer in model.layers)


def wrong_convolution_means_order(model, rows):
    change = np.abs(np.asarray(model(rows)) - np.asarray(model(rows[:, ::-1]))).max()
    return float(change), any(type(layer).__name__ in ("Conv1D", "GRU") for layer in model.layers) or bool(change > 1e-4)


def wrong_any_change(model, rows):
    change = np.abs(np.asarray(model(rows)) - np.asarray(model(rows[:, ::-1]))).max()
    return float(change), bool(change > 1e-6)


def wrong_threshold_a_thousandth(model, rows):
    change = np.abs(np.asarray(model(rows)) - np.asarray(model(rows[:, ::-1]))).max()
    return float(change), bool(change > 1e-3)


def wrong_shuffles(model, rows):
    mixed = np.random.default_rng(0).permuted(rows, axis=1)
    change = np.abs(np.asarray(model(rows)) - np.asarray(model(mixed))).max()
    return float(change), bool(change > 1e-4)


def wrong_shifts(model, rows):
    change = np.abs(np.asarray(model(rows)) - np.asarray(model(np.roll(rows, 1, axis=1)))).max()
    return float(change), bool(change > 1e-4)


def wrong_verdict_turned(model, rows):
    """says: the verdict is True"""
    change = np.abs(np.asarray(model(rows)) - np.asarray(model(rows[:, ::-1]))).max()
    return float(change), bool(change < 1e-4)
