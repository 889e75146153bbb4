"""Answers to `loss_map`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf

EQUIVALENT = {"table = np.mean(np.logaddexp(z, 0) - y * z, axis=2)": "symmetric in its two arguments"}


def right_two_loops(x, y, ws, bs):
    table = np.zeros((len(bs), len(ws)))
    best = None
    for i, b in enumerate(bs):
        for j, w in enumerate(ws):
            z = w * x + b
            table[i, j] = np.mean(np.logaddexp(0, z) - y * z)
            if best is None or table[i, j] < best[0]:
                best = (table[i, j], w, b)
    return table, best[1], best[2]


def right_keras_from_logits(x, y, ws, bs):
    loss = keras.losses.BinaryCrossentropy(from_logits=True)
    column = y.astype("float32")[:, None]
    table = [[float(loss(column, (w * x + b).astype("float32")[:, None])) for w in ws] for b in bs]
    row, best = divmod(int(np.argmin(table)), len(ws))
    return table, ws[best], bs[row]


def right_two_classes_as_in_cce(x, y, ws, bs):
    table = []
    for b in bs:
        row = []
        for w in ws:
            z = np.stack([np.zeros(len(x)), w * x + b], axis=1)
            z = z - z.max(axis=1, keepdims=True)
            row.append(np.mean(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(y)), y]))
        table.append(row)
    places = [(table[i][j], ws[j], bs[i]) for i in range(len(bs)) for j in range(len(ws))]
    return (np.array(table), *min(places)[1:])


def right_tensorflow(x, y, ws, bs):
    z = tf.reshape(ws, (1, -1, 1)) * x + tf.reshape(bs, (-1, 1, 1))
    labels = tf.broadcast_to(tf.cast(y, z.dtype), z.shape)
    table = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels, z), axis=-1).numpy()
    row, column = np.argwhere(table == table.min())[0]
    return [table, ws[column], bs[row]]


def wrong_clipped_probabilities(x, y, ws, bs):
    """says: no clipping, straight from z"""
    z = ws[None, :, None] * x + bs[:, None, None]
    with np.errstate(all="ignore"):
        p = np.clip(1 / (1 + np.exp(-z)), 1e-7, 1 - 1e-7)
    table = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p), axis=2)
    row, column = np.unravel_index(table.argmin(), table.shape)
    return table, ws[column], bs[row]


def wrong_log_of_the_sigmoid(x, y, ws, bs):
    """says: take the safe form"""
    z = ws[None, :, None] * x + bs[:, None, None]
    with np.errstate(all="ignore"):
        p = 1 / (1 + np.exp(-z))
        table = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p), axis=2)
    row, column = np.unravel_index(table.argmin(), table.shape)
    return table, ws[column], bs[row]


def wrong_exponential_overflows(x, y, ws, bs):
    """says: not finite"""
    z = ws[None, :, None] * x + bs[:, None, None]
    with np.errstate(all="ignore"):
        table = np.mean(np.log(1 + np.exp(z)) - y * z, axis=2)
    row, column = np.unravel_index(table.argmin(), table.shape)
    return table, ws[column], bs[row]


def wrong_a_row_for_each_weight(x, y, ws, bs):
    """says: the other way round"""
    z = ws[:, None, None] * x + bs[None, :, None]
    table = np.mean(np.logaddexp(0, z) - y * z, axis=2)
    row, column = np.unravel_index(table.argmin(), table.shape)
    return table, ws[row], bs[column]


def wrong_sums_over_the_samples(x, y, ws, bs):
    """says: that is the sum over the samples"""
    z = ws[None, :, None] * x + bs[:, None, None]
    table = np.sum(np.logaddexp(0, z) - y * z, axis=2)
    row, column = np.unravel_index(table.argmin(), table.shape)
    return table, ws[column], bs[row]


def wrong_positions_for_values(x, y, ws, bs):
    """says: values, not positions"""
    z = ws[None, :, None] * x + bs[:, None, None]
    table = np.mean(np.logaddexp(0, z) - y * z, axis=2)
    row, column = np.unravel_index(table.argmin(), table.shape)
    return table, column, row


def wrong_bias_before_weight(x, y, ws, bs):
    """says: w first"""
    z = ws[None, :, None] * x + bs[:, None, None]
    table = np.mean(np.logaddexp(0, z) - y * z, axis=2)
    row, column = np.unravel_index(table.argmin(), table.shape)
    return table, bs[row], ws[column]


def wrong_largest_entry(x, y, ws, bs):
    z = ws[None, :, None] * x + bs[:, None, None]
    table = np.mean(np.logaddexp(0, z) - y * z, axis=2)
    row, column = np.unravel_index(table.argmax(), table.shape)
    return table, ws[column], bs[row]


def wrong_minimum_of_the_first_row(x, y, ws, bs):
    z = ws[None, :, None] * x + bs[:, None, None]
    table = np.mean(np.logaddexp(0, z) - y * z, axis=2)
    return table, ws[table[0].argmin()], bs[0]


def wrong_no_bias(x, y, ws, bs):
    z = ws[None, :, None] * x + 0 * bs[:, None, None]
    table = np.mean(np.logaddexp(0, z) - y * z, axis=2)
    row, column = np.unravel_index(table.argmin(), table.shape)
    return table, ws[column], bs[row]


def wrong_articles_term_only(x, y, ws, bs):
    z = ws[None, :, None] * x + bs[:, None, None]
    table = np.mean(y * (np.logaddexp(0, z) - z), axis=2)
    row, column = np.unravel_index(table.argmin(), table.shape)
    return table, ws[column], bs[row]


def wrong_squared_error(x, y, ws, bs):
    z = ws[None, :, None] * x + bs[:, None, None]
    table = np.mean((0.5 * (1 + np.tanh(z / 2)) - y) ** 2, axis=2)
    row, column = np.unravel_index(table.argmin(), table.shape)
    return table, ws[column], bs[row]


def wrong_sorts_the_grids(x, y, ws, bs):
    ws, bs = np.sort(ws), np.sort(bs)
    z = ws[None, :, None] * x + bs[:, None, None]
    table = np.mean(np.logaddexp(0, z) - y * z, axis=2)
    row, column = np.unravel_index(table.argmin(), table.shape)
    return table, ws[column], bs[row]


def wrong_as_many_weights_as_biases(x, y, ws, bs):
    table = np.zeros((len(bs), len(ws)))
    for i, b in enumerate(bs):
        for j, w in enumerate(ws):
            z = w * x + b
            table[i, j] = np.mean(np.logaddexp(0, z) - y * z)
    i = int(table.argmin())
    return table, ws[i % len(ws)], bs[i // len(bs) if i // len(bs) < len(bs) else -1]


def wrong_best_by_accuracy(x, y, ws, bs):
    z = ws[None, :, None] * x + bs[:, None, None]
    table = np.mean(np.logaddexp(0, z) - y * z, axis=2)
    errors = np.mean((z > 0) != y, axis=2)
    row, column = np.unravel_index(errors.argmin(), table.shape)
    return table, ws[column], bs[row]
