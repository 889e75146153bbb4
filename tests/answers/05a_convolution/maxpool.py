"""Answers to `maxpool`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "a, b = divmod(window.argmax(), 2)": "a NumPy integer counts like an int",
}


def right_tape(x, dy):
    batch = tf.constant(x[None, ..., None])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        y = tf.nn.max_pool2d(batch, 2, 2, "VALID")
    return y[0, ..., 0], tape.gradient(y, batch, dy[None, ..., None])[0, ..., 0]


def right_four_planes(x, dy):
    h, w = dy.shape
    planes = np.stack([x[a : 2 * h : 2, b : 2 * w : 2] for a in (0, 1) for b in (0, 1)])
    winner, dx = planes.argmax(axis=0), np.zeros(x.shape)
    for k in range(4):
        dx[k // 2 : 2 * h : 2, k % 2 : 2 * w : 2] = np.where(winner == k, dy, 0)
    return planes.max(axis=0), dx


def right_compares_one_by_one(x, dy):
    y, dx = np.zeros(dy.shape), np.zeros(x.shape)
    for i in range(dy.shape[0]):
        for j in range(dy.shape[1]):
            best = (2 * i, 2 * j)
            for place in [(2 * i, 2 * j + 1), (2 * i + 1, 2 * j), (2 * i + 1, 2 * j + 1)]:
                if x[place] > x[best]:
                    best = place
            y[i, j], dx[best] = x[best], dy[i, j]
    return [y, dx]


def wrong_gives_every_tie_the_gradient(x, dy):
    """says: it goes to one, the first of a tie"""
    y, dx = np.zeros(dy.shape), np.zeros(x.shape)
    for i, j in np.ndindex(dy.shape):
        window = x[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
        y[i, j] = window.max()
        dx[2 * i : 2 * i + 2, 2 * j : 2 * j + 2] = np.where(window == window.max(), dy[i, j], 0)
    return y, dx


def wrong_gives_the_last_of_a_tie(x, dy):
    """says: the second of the two threes"""
    y, dx = np.zeros(dy.shape), np.zeros(x.shape)
    for i, j in np.ndindex(dy.shape):
        window = x[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
        a, b = divmod(3 - int(window.ravel()[::-1].argmax()), 2)
        y[i, j] = window[a, b]
        dx[2 * i + a, 2 * j + b] = dy[i, j]
    return y, dx


def wrong_averages_the_gradient(x, dy):
    """says: 4 pixels got a gradient"""
    h, w = dy.shape
    y, dx = np.zeros(dy.shape), np.zeros(x.shape)
    for i, j in np.ndindex(h, w):
        y[i, j] = x[2 * i : 2 * i + 2, 2 * j : 2 * j + 2].max()
        dx[2 * i : 2 * i + 2, 2 * j : 2 * j + 2] = dy[i, j] / 4
    return y, dx


def wrong_starts_from_zero(x, dy):
    """says: of four negative numbers"""
    y, dx = np.zeros(dy.shape), np.zeros(x.shape)
    for i, j in np.ndindex(dy.shape):
        for a, b in np.ndindex(2, 2):
            if x[2 * i + a, 2 * j + b] > y[i, j]:
                y[i, j] = x[2 * i + a, 2 * j + b]
                dx[2 * i : 2 * i + 2, 2 * j : 2 * j + 2] = 0
                dx[2 * i + a, 2 * j + b] = dy[i, j]
    return y, dx


def wrong_slides_by_one(x, dy):
    y, dx = np.zeros(dy.shape), np.zeros(x.shape)
    for i, j in np.ndindex(dy.shape):
        window = x[i : i + 2, j : j + 2]
        a, b = divmod(int(window.argmax()), 2)
        y[i, j] = window[a, b]
        dx[i + a, j + b] += dy[i, j]
    return y, dx


def wrong_passes_ones_back(x, dy):
    """says: the winner gets dy"""
    y, dx = np.zeros(dy.shape), np.zeros(x.shape)
    for i, j in np.ndindex(dy.shape):
        window = x[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
        a, b = divmod(int(window.argmax()), 2)
        y[i, j], dx[2 * i + a, 2 * j + b] = window[a, b], 1
    return y, dx


def wrong_returns_inside_the_loop(x, dy):
    """says: what belongs into the loop"""
    y, dx = np.zeros_like(dy), np.zeros_like(x)
    for i, j in np.ndindex(dy.shape):
        window = x[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
        a, b = divmod(int(window.argmax()), 2)
        y[i, j] = window[a, b]
        dx[2 * i + a, 2 * j + b] = dy[i, j]
        return y, dx


def wrong_writes_after_the_loop(x, dy):
    """says: what belongs into the loop"""
    y, dx = np.zeros_like(dy), np.zeros_like(x)
    for i, j in np.ndindex(dy.shape):
        window = x[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
        a, b = divmod(int(window.argmax()), 2)
    y[i, j] = window[a, b]
    dx[2 * i + a, 2 * j + b] = dy[i, j]
    return y, dx


def wrong_takes_the_line_for_all_that_tie(x, dy):
    """says: it goes to one, the first of a tie"""
    y, dx = np.zeros_like(dy), np.zeros_like(x)
    for i, j in np.ndindex(dy.shape):
        window = x[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
        a, b = divmod(int(window.argmax()), 2)
        y[i, j] = window[a, b]
        dx[2 * i : 2 * i + 2, 2 * j : 2 * j + 2][window == window.max()] = dy[i, j]
    return y, dx


def wrong_reads_column_by_column(x, dy):
    y, dx = np.zeros_like(dy), np.zeros_like(x)
    for i, j in np.ndindex(dy.shape):
        window = x[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
        b, a = divmod(int(window.T.argmax()), 2)
        y[i, j] = window[a, b]
        dx[2 * i + a, 2 * j + b] = dy[i, j]
    return y, dx


def wrong_pads_the_odd_edge(x, dy):
    y, dx = np.zeros_like(dy), np.zeros_like(x)
    for i, j in np.ndindex(dy.shape):
        end = [n if 2 * k + 3 == n else 2 * k + 2 for k, n in zip((i, j), x.shape)]
        window = x[2 * i : end[0], 2 * j : end[1]]
        a, b = divmod(int(window.argmax()), window.shape[1])
        y[i, j] = window[a, b]
        dx[2 * i + a, 2 * j + b] = dy[i, j]
    return y, dx


def wrong_exchanges_row_and_column(x, dy):
    """says: y is 2, not 3"""
    y, dx = np.zeros_like(dy), np.zeros_like(x)
    for i, j in np.ndindex(dy.shape):
        window = x[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
        b, a = divmod(int(window.argmax()), 2)
        y[i, j] = window[a, b]
        dx[2 * i + a, 2 * j + b] = dy[i, j]
    return y, dx
