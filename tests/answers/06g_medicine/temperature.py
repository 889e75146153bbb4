"""Answers to `temperature`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "grid, rows = (np.geomspace(0.2, 20, 270), np.arange(len(labels)))": "no best temperature is as low",
    "grid, rows = (np.geomspace(0.1, 21, 270), np.arange(len(labels)))": "no best temperature is as high",
    "grid, rows = (np.geomspace(0.1, 19, 270), np.arange(len(labels)))": "no best temperature is as high",
    "grid, rows = (np.geomspace(0.1, 20, 271), np.arange(len(labels)))": "as fine a grid",
    "grid, rows = (np.geomspace(0.1, 20, 269), np.arange(len(labels)))": "as fine a grid",
}


def right_softmax_of_tensorflow(logits, labels):
    grid, losses = np.geomspace(0.1, 20, 270), []
    for t in grid:
        p = tf.nn.softmax(logits / t).numpy()
        losses.append(-np.mean(np.log(p[np.arange(len(labels)), labels])))
    return grid[int(np.argmin(losses))]


def right_keras_loss(logits, labels):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    grid = np.geomspace(0.15, 18, 240)
    return grid[np.argmin([float(loss(labels, logits / t)) for t in grid])]


def right_golden_section_in_the_logarithm(logits, labels):
    def loss(u):
        z = logits / np.exp(u)
        z = z - z.max(axis=1, keepdims=True)
        return np.mean(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(labels)), labels])

    low, high = np.log(0.1), np.log(40.0)
    for _ in range(60):
        a, b = low + 0.382 * (high - low), low + 0.618 * (high - low)
        low, high = (low, b) if loss(a) < loss(b) else (a, high)
    return float(np.exp((low + high) / 2))


def right_bisects_the_slope(logits, labels):
    def slope(k):  # of the mean cross-entropy in k = 1/T
        z = logits * k
        p = np.exp(z - z.max(axis=1, keepdims=True))
        p /= p.sum(axis=1, keepdims=True)
        return np.mean((p * logits).sum(axis=1) - logits[np.arange(len(labels)), labels])

    low, high = 1 / 30, 10.0
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (middle, high) if slope(middle) < 0 else (low, middle)
    return np.array(2 / (low + high))


def right_finer_in_two_rounds(logits, labels):
    def loss(t):
        z = logits / t
        return np.mean(np.log(np.sum(np.exp(z - z.max()), axis=1)) + z.max() - z[np.arange(len(labels)), labels])

    coarse = min(np.arange(0.1, 20, 0.1), key=loss)
    return min(np.linspace(max(coarse - 0.1, 0.1), coarse + 0.1, 41), key=loss)


def wrong_multiplies(logits, labels):
    """says: that is 1/T"""
    grid, rows = np.geomspace(0.05, 20, 240), np.arange(len(labels))
    losses = [np.mean(-np.log(tf.nn.softmax(logits * t).numpy()[rows, labels])) for t in grid]
    return grid[np.argmin(losses)]


def wrong_by_accuracy(logits, labels):
    """says: an end of the grid"""
    grid = np.geomspace(0.1, 20, 270)
    return grid[np.argmax([np.mean((logits / t).argmax(axis=1) == labels) for t in grid])]


def wrong_highest_loss(logits, labels):
    """says: an end of the grid"""
    grid, rows = np.geomspace(0.1, 20, 270), np.arange(len(labels))
    losses = [np.mean(np.log(tf.nn.softmax(logits / t).numpy()[rows, labels] + 1e-300)) for t in grid]
    return grid[np.argmin(losses)]


def wrong_the_loss_itself(logits, labels):
    """says: compute the loss of some T by hand"""
    grid, rows = np.geomspace(0.1, 20, 270), np.arange(len(labels))
    return min(-np.mean(np.log(tf.nn.softmax(logits / t).numpy()[rows, labels])) for t in grid)


def wrong_the_place_in_the_grid(logits, labels):
    """says: that looks like the place of the lowest loss"""
    grid, rows = np.geomspace(0.1, 20, 270), np.arange(len(labels))
    return int(np.argmin([-np.mean(np.log(tf.nn.softmax(logits / t).numpy()[rows, labels])) for t in grid]))


def wrong_squared_errors(logits, labels):
    grid, one_hot = np.geomspace(0.1, 20, 270), np.eye(logits.shape[1])[labels]
    return grid[np.argmin([np.mean((tf.nn.softmax(logits / t).numpy() - one_hot) ** 2) for t in grid])]


def wrong_mean_confidence_equals_accuracy(logits, labels):
    grid, share = np.geomspace(0.1, 20, 270), np.mean(logits.argmax(axis=1) == labels)
    return grid[np.argmin([abs(tf.nn.softmax(logits / t).numpy().max(axis=1).mean() - share) for t in grid])]


def wrong_class_one_only(logits, labels):
    """says: three classes, six of ten right"""
    grid = np.geomspace(0.1, 20, 270)
    losses = []
    for t in grid:
        p = tf.nn.softmax(logits / t).numpy()[:, 1]
        losses.append(-np.mean(np.where(labels == 1, np.log(p), np.log(1 - p))))
    return grid[np.argmin(losses)]


def wrong_never_below_one(logits, labels):
    """says: T may be below 1"""
    grid, rows = np.geomspace(1, 20, 240), np.arange(len(labels))
    losses = [np.mean(-np.log(tf.nn.softmax(logits / t).numpy()[rows, labels])) for t in grid]
    return grid[np.argmin(losses)]


def wrong_labels_of_the_model(logits, labels):
    """says: an end of the grid"""
    grid, rows = np.geomspace(0.1, 20, 270), np.arange(len(labels))
    losses = [np.mean(-np.log(tf.nn.softmax(logits / t).numpy()[rows, logits.argmax(axis=1)])) for t in grid]
    return grid[np.argmin(losses)]


def wrong_softmax_twice(logits, labels):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    grid = np.geomspace(0.1, 20, 270)
    return grid[np.argmin([float(loss(labels, tf.nn.softmax(logits / t))) for t in grid])]
