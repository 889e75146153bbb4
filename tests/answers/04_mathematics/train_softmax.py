"""Answers to `train_softmax`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np


def right_adam(x, y, classes, epochs, batch_size, seed):
    rng, x1 = np.random.default_rng(seed), np.hstack([x, np.ones((len(x), 1))])
    theta = np.zeros((x1.shape[1], classes))
    m, v, t, losses = np.zeros_like(theta), np.zeros_like(theta), 0, []
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for i in range(0, len(x), batch_size):
            rows = order[i : i + batch_size]
            z = x1[rows] @ theta
            p = np.exp(z - z.max(axis=1, keepdims=True))
            p /= p.sum(axis=1, keepdims=True)
            p[np.arange(len(rows)), y[rows]] -= 1
            g, t = x1[rows].T @ p / len(rows), t + 1
            m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
            theta = theta - 0.01 * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-7)
        z = x1 @ theta
        losses.append(float(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(y)), y])))
    return theta[:-1], theta[-1], losses


def right_momentum_in_float32(x, y, classes, epochs, batch_size, seed):
    rng, x = np.random.RandomState(seed), x.astype("float32")
    w, b = np.zeros((x.shape[1], classes), "float32"), np.zeros(classes, "float32")
    vw, vb, t, losses = 0.0, 0.0, np.eye(classes, dtype="float32")[y], np.zeros(epochs)
    for epoch in range(epochs):
        order = np.arange(len(x))
        rng.shuffle(order)
        for rows in np.split(order, range(batch_size, len(x), batch_size)):
            z = x[rows] @ w + b
            d = np.exp(z - z.max(1, keepdims=True))
            d = (d / d.sum(1, keepdims=True) - t[rows]) / np.float32(len(rows))
            vw, vb = 0.9 * vw + x[rows].T @ d, 0.9 * vb + d.sum(0)
            w, b = w - np.float32(0.1) * vw, b - np.float32(0.1) * vb
        z = (x @ w + b).astype("float64")
        losses[epoch] = np.mean(np.logaddexp.reduce(z, axis=1) - (z * t).sum(1))
    return w, b, losses


def wrong_full_batch(x, y, classes, epochs, batch_size, seed):
    """says: step per mini-batch"""
    w, b, losses, t = np.zeros((x.shape[1], classes)), np.zeros(classes), [], np.eye(classes)[y]
    vw, vb = 0.0, 0.0
    for _ in range(epochs):
        z = x @ w + b
        p = np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True))
        vw, vb = 0.9 * vw - 0.1 * x.T @ (p - t) / len(x), 0.9 * vb - 0.1 * (p - t).mean(axis=0)
        w, b = w + vw, b + vb
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(y)), y]))
    return w, b, losses


def wrong_never_shuffles(x, y, classes, epochs, batch_size, seed):
    """says: shuffle anew in each epoch"""
    w, b, losses, t = np.zeros((x.shape[1], classes)), np.zeros(classes), [], np.eye(classes)[y]
    vw, vb = 0.0, 0.0
    for _ in range(epochs):
        for i in range(0, len(x), batch_size):
            r = slice(i, i + batch_size)
            z = x[r] @ w + b
            d = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - t[r]) / len(z)
            vw, vb = 0.9 * vw - 0.1 * x[r].T @ d, 0.9 * vb - 0.1 * d.sum(axis=0)
            w, b = w + vw, b + vb
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(y)), y]))
    return w, b, losses


def wrong_shuffles_images_without_labels(x, y, classes, epochs, batch_size, seed):
    """says: shuffle rows with their labels"""
    rng = np.random.default_rng(seed)
    w, b, losses, t = np.zeros((x.shape[1], classes)), np.zeros(classes), [], np.eye(classes)[y]
    for _ in range(epochs):
        mixed = rng.permutation(x)
        for i in range(0, len(x), batch_size):
            r = slice(i, i + batch_size)
            z = mixed[r] @ w + b
            d = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - t[r]) / len(z)
            w, b = w - 0.1 * mixed[r].T @ d, b - 0.1 * d.sum(axis=0)
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(y)), y]))
    return w, b, losses


def wrong_reports_the_last_batch(x, y, classes, epochs, batch_size, seed):
    """says: the mean over rows, not the sum, after each epoch"""
    rng = np.random.default_rng(seed)
    w, b, losses, t = np.zeros((x.shape[1], classes)), np.zeros(classes), [], np.eye(classes)[y]
    vw, vb = 0.0, 0.0
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for i in range(0, len(x), batch_size):
            r = order[i : i + batch_size]
            z = x[r] @ w + b
            logs = z - np.logaddexp.reduce(z, axis=1, keepdims=True)
            d = (np.exp(logs) - t[r]) / len(z)
            vw, vb = 0.9 * vw - 0.1 * x[r].T @ d, 0.9 * vb - 0.1 * d.sum(axis=0)
            w, b = w + vw, b + vb
        losses.append(-np.mean(np.sum(t[r] * logs, axis=1)))
    return w, b, losses


def wrong_drops_the_last_batch(x, y, classes, epochs, batch_size, seed):
    rng = np.random.default_rng(seed)
    w, b, losses, t = np.zeros((x.shape[1], classes)), np.zeros(classes), [], np.eye(classes)[y]
    vw, vb = np.zeros_like(w), np.zeros_like(b)
    for _ in range(epochs):
        order = rng.permutation(len(x))[: len(x) // batch_size * batch_size]
        for r in order.reshape(-1, batch_size):
            z = x[r] @ w + b
            d = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - t[r]) / len(z)
            vw, vb = 0.9 * vw - 0.1 * x[r].T @ d, 0.9 * vb - 0.1 * d.sum(axis=0)
            w, b = w + vw, b + vb
        z = x[order] @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(z)), y[order]]))
    return w, b, losses


def wrong_ascends(x, y, classes, epochs, batch_size, seed):
    """says: one step took the loss from"""
    rng = np.random.default_rng(seed)
    w, b, losses, t = np.zeros((x.shape[1], classes)), np.zeros(classes), [], np.eye(classes)[y]
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for i in range(0, len(x), batch_size):
            r = order[i : i + batch_size]
            z = x[r] @ w + b
            d = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - t[r]) / len(z)
            w, b = w + 0.1 * x[r].T @ d, b + 0.1 * d.sum(axis=0)
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(y)), y]))
    return w, b, losses


def wrong_ignores_the_seed(x, y, classes, epochs, batch_size, seed):
    """says: the seed changes nothing"""
    rng = np.random.default_rng(0)
    w, b, losses, t = np.zeros((x.shape[1], classes)), np.zeros(classes), [], np.eye(classes)[y]
    vw, vb = 0.0, 0.0
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for i in range(0, len(x), batch_size):
            r = order[i : i + batch_size]
            z = x[r] @ w + b
            d = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - t[r]) / len(z)
            vw, vb = 0.9 * vw - 0.1 * x[r].T @ d, 0.9 * vb - 0.1 * d.sum(axis=0)
            w, b = w + vw, b + vb
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(y)), y]))
    return w, b, losses


def wrong_sums_over_the_batch(x, y, classes, epochs, batch_size, seed):
    """says: divide by the rows of the mini-batch"""
    rng = np.random.default_rng(seed)
    w, b, losses, t = np.zeros((x.shape[1], classes)), np.zeros(classes), [], np.eye(classes)[y]
    vw, vb = 0.0, 0.0
    for _ in range(epochs):
        order, seen = rng.permutation(len(x)), []
        for i in range(0, len(x), batch_size):
            r = order[i : i + batch_size]
            z = x[r] @ w + b
            logs = z - np.logaddexp.reduce(z, axis=1, keepdims=True)
            seen.append(-np.mean(np.sum(t[r] * logs, axis=1)))
            d = np.exp(logs) - t[r]
            vw, vb = 0.9 * vw - 0.01 * x[r].T @ d, 0.9 * vb - 0.01 * d.sum(axis=0)
            w, b = w + vw, b + vb
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(y)), y]))
    return w, b, losses


def wrong_crawls(x, y, classes, epochs, batch_size, seed):
    """says: falling too slowly"""
    rng = np.random.default_rng(seed)
    w, b, losses, t = np.zeros((x.shape[1], classes)), np.zeros(classes), [], np.eye(classes)[y]
    vw, vb = 0.0, 0.0
    for _ in range(epochs):
        order, seen = rng.permutation(len(x)), []
        for i in range(0, len(x), batch_size):
            r = order[i : i + batch_size]
            z = x[r] @ w + b
            logs = z - np.logaddexp.reduce(z, axis=1, keepdims=True)
            seen.append(-np.mean(np.sum(t[r] * logs, axis=1)))
            d = (np.exp(logs) - t[r]) / len(r)
            vw, vb = 0 * vw - 0.01 * x[r].T @ d, 0 * vb - 0.01 * d.sum(axis=0)
            w, b = w + vw, b + vb
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(y)), y]))
    return w, b, losses


def wrong_reports_the_running_mean(x, y, classes, epochs, batch_size, seed):
    """says: the mean over rows, not the sum, after each epoch"""
    rng = np.random.default_rng(seed)
    w, b, losses, t = np.zeros((x.shape[1], classes)), np.zeros(classes), [], np.eye(classes)[y]
    vw, vb = 0.0, 0.0
    for _ in range(epochs):
        order, seen = rng.permutation(len(x)), []
        for i in range(0, len(x), batch_size):
            r = order[i : i + batch_size]
            z = x[r] @ w + b
            logs = z - np.logaddexp.reduce(z, axis=1, keepdims=True)
            seen.append(-np.mean(np.sum(t[r] * logs, axis=1)))
            d = (np.exp(logs) - t[r]) / len(r)
            vw, vb = 0.9 * vw - 0.1 * x[r].T @ d, 0.9 * vb - 0.1 * d.sum(axis=0)
            w, b = w + vw, b + vb
        z = x @ w + b
        losses.append(np.mean(seen))
    return w, b, losses


def wrong_has_no_seed(x, y, classes, epochs, batch_size, seed):
    """says: one seed, two results"""
    rng = np.random.default_rng()
    w, b, losses, t = np.zeros((x.shape[1], classes)), np.zeros(classes), [], np.eye(classes)[y]
    vw, vb = 0.0, 0.0
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for i in range(0, len(x), batch_size):
            r = order[i : i + batch_size]
            z = x[r] @ w + b
            d = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - t[r]) / len(r)
            vw, vb = 0.9 * vw - 0.1 * x[r].T @ d, 0.9 * vb - 0.1 * d.sum(axis=0)
            w, b = w + vw, b + vb
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(y)), y]))
    return w, b, losses


def wrong_never_moves_the_bias(x, y, classes, epochs, batch_size, seed):
    """says: b is still zero"""
    rng = np.random.default_rng(seed)
    w, b, losses, t = np.zeros((x.shape[1], classes)), np.zeros(classes), [], np.eye(classes)[y]
    vw, vb = 0.0, 0.0
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for i in range(0, len(x), batch_size):
            r = order[i : i + batch_size]
            z = x[r] @ w + b
            d = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - t[r]) / len(r)
            vw, vb = 0.9 * vw - 0.1 * x[r].T @ d, 0.9 * vb - 0.1 * d.sum(axis=0)
            w, b = w + vw, b
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(y)), y]))
    return w, b, losses


def wrong_reports_the_sum(x, y, classes, epochs, batch_size, seed):
    """says: the mean over rows, not the sum"""
    rng = np.random.default_rng(seed)
    w, b, losses, t = np.zeros((x.shape[1], classes)), np.zeros(classes), [], np.eye(classes)[y]
    vw, vb = 0.0, 0.0
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for i in range(0, len(x), batch_size):
            r = order[i : i + batch_size]
            z = x[r] @ w + b
            d = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - t[r]) / len(r)
            vw, vb = 0.9 * vw - 0.1 * x[r].T @ d, 0.9 * vb - 0.1 * d.sum(axis=0)
            w, b = w + vw, b + vb
        z = x @ w + b
        losses.append(np.sum(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(y)), y]))
    return w, b, losses


def wrong_plain_softmax_and_a_huge_rate(x, y, classes, epochs, batch_size, seed):
    """says: safe softmax?"""
    rng = np.random.default_rng(seed)
    w, b, losses, t = np.zeros((x.shape[1], classes)), np.zeros(classes), [], np.eye(classes)[y]
    with np.errstate(all="ignore"):
        for _ in range(epochs):
            order = rng.permutation(len(x))
            for i in range(0, len(x), batch_size):
                r = order[i : i + batch_size]
                p = np.exp(x[r] @ w + b)
                d = p / p.sum(axis=1, keepdims=True) - t[r]
                w, b = w - 50 * x[r].T @ d, b - 50 * d.sum(axis=0)
            p = np.exp(x @ w + b)
            losses.append(-np.mean(np.log((p / p.sum(axis=1, keepdims=True))[np.arange(len(y)), y])))
    return w, b, losses
