"""Labels and their probabilities: right ways, and the misconceptions of the wrong ones."""

import keras
import numpy as np
import tensorflow as tf


def right_call(model, x):
    p = model(x, training=False)
    return tf.argmax(p, axis=1), tf.reduce_max(p, axis=1)


def right_in_batches_of_seven(model, x):
    p = np.concatenate([np.asarray(model(x[i : i + 7], training=False)) for i in range(0, len(x), 7)])
    labels = np.array([int(np.argmax(row)) for row in p])
    return labels, p[np.arange(len(x)), labels]


def right_sorted_and_back(model, x):
    p = model.predict(x, batch_size=16, verbose=0)
    order = np.argsort(p, axis=1)
    return [int(row[-1]) for row in order], [float(v) for v in np.sort(p, axis=1)[:, -1]]


def wrong_training_true(model, x):
    """says: is dropout off?"""
    p = np.asarray(model(x, training=True))
    return p.argmax(axis=1), p.max(axis=1)


def wrong_shuffles(model, x):
    p = model.predict(x, verbose=0)[::-1]
    return p.argmax(axis=1), p.max(axis=1)


def wrong_rounds(model, x):
    p = model.predict(x, verbose=0)
    return p.round(), p.max(axis=1)


def wrong_asks_the_columns(model, x):
    p = model.predict(x, verbose=0)
    return p.argmax(axis=0), p.max(axis=0)


def wrong_most_certain_first(model, x):
    p = model.predict(x, verbose=0)
    p = p[np.argsort(-p.max(axis=1))]
    return p.argmax(axis=1), p.max(axis=1)


def wrong_drops_the_smaller_batch(model, x):
    n = max(len(x) // 32 * 32, 2)
    p = model.predict(x[:n], verbose=0)
    return p.argmax(axis=1), p.max(axis=1)


def wrong_labels_as_floats(model, x):
    """says: labels are integers"""
    p = model.predict(x, verbose=0)
    return p.argmax(axis=1).astype("float32"), p.max(axis=1)


def wrong_threshold_for_class_one(model, x):
    p = model.predict(x, verbose=0)
    return (p[:, 1] > 0.5).astype(int), p.max(axis=1)


def wrong_all_probabilities(model, x):
    """says: one probability per row"""
    p = model.predict(x, verbose=0)
    return p.argmax(axis=1), p
