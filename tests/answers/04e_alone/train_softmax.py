"""Answers to `train_softmax`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(x)), y]))": "a NumPy float is a float"
}


def right_ones_instead_of_a_bias_in_float32(x, y, classes, epochs, batch_size, rate, seed):
    rng, x1 = np.random.RandomState(seed), np.hstack([x, np.ones((len(x), 1))]).astype("float32")
    theta, losses = np.zeros((x1.shape[1], classes), "float32"), np.zeros(epochs)

    def logs(rows):
        z = x1[rows] @ theta
        z = z - z.max(axis=1, keepdims=True)
        return z - np.log(np.exp(z).sum(axis=1, keepdims=True))

    for epoch in range(epochs):
        order = np.arange(len(x))
        rng.shuffle(order)
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            p = np.exp(logs(rows))
            p[np.arange(len(rows)), y[rows]] -= 1
            theta -= np.float32(rate) * x1[rows].T @ p / np.float32(len(rows))
        losses[epoch] = -logs(order)[np.arange(len(x)), y[order]].mean()
    return theta[:-1], theta[-1], losses


def right_tape(x, y, classes, epochs, batch_size, rate, seed):
    rng, losses = np.random.default_rng(seed), []
    w, b = tf.Variable(np.zeros((x.shape[1], classes))), tf.Variable(np.zeros(classes))
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            with tf.GradientTape() as tape:
                loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(y[rows], x[rows] @ w + b))
            for v, g in zip([w, b], tape.gradient(loss, [w, b])):
                v.assign_sub(rate * g)
        losses.append(tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(y, x @ w + b)))
    return w.numpy(), b.numpy(), losses


def right_sample_by_sample(x, y, classes, epochs, batch_size, rate, seed):
    rng, losses = np.random.default_rng([seed, 7]), []
    w, b = np.zeros((x.shape[1], classes)), np.zeros(classes)
    for _ in range(epochs):
        waiting = list(rng.permutation(len(x)))
        while waiting:
            rows, waiting = waiting[:batch_size], waiting[batch_size:]
            dw, db = np.zeros_like(w), np.zeros_like(b)
            for i in rows:
                z = x[i] @ w + b
                e = np.exp(z - z.max())
                pull = e / e.sum() - (np.arange(classes) == y[i])
                dw, db = dw + np.outer(x[i], pull), db + pull
            w, b = w - rate * dw / len(rows), b - rate * db / len(rows)
        losses.append(np.mean([np.logaddexp.reduce(x[i] @ w + b) - (x[i] @ w + b)[y[i]] for i in range(len(x))]))
    return w, b, losses


def wrong_uphill(x, y, classes, epochs, batch_size, rate, seed):
    """says: it went uphill"""
    rng, w, b, losses = np.random.default_rng(seed), np.zeros((x.shape[1], classes)), np.zeros(classes), []
    onehot = np.eye(classes)[y]
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            z = x[rows] @ w + b
            delta = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - onehot[rows]) / len(rows)
            w, b = w + rate * x[rows].T @ delta, b + rate * delta.sum(axis=0)
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(x)), y]))
    return w, b, losses


def wrong_sums_over_the_batch(x, y, classes, epochs, batch_size, rate, seed):
    """says: the mean over the mini-batch"""
    rng, w, b, losses = np.random.default_rng(seed), np.zeros((x.shape[1], classes)), np.zeros(classes), []
    onehot = np.eye(classes)[y]
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            z = x[rows] @ w + b
            delta = np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - onehot[rows]
            w, b = w - rate * x[rows].T @ delta, b - rate * delta.sum(axis=0)
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(x)), y]))
    return w, b, losses


def wrong_divides_by_the_batch_size(x, y, classes, epochs, batch_size, rate, seed):
    """says: and was divided by 2"""
    rng, w, b, losses = np.random.default_rng(seed), np.zeros((x.shape[1], classes)), np.zeros(classes), []
    onehot = np.eye(classes)[y]
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            z = x[rows] @ w + b
            delta = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - onehot[rows]) / min(batch_size, len(x))
            w, b = w - rate * x[rows].T @ delta, b - rate * delta.sum(axis=0)
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(x)), y]))
    return w, b, losses


def wrong_divides_the_example_by_the_batch_size(x, y, classes, epochs, batch_size, rate, seed):
    """says: and was divided by 2"""
    rng, w, b, losses = np.random.default_rng(seed), np.zeros((x.shape[1], classes)), np.zeros(classes), []
    onehot = np.eye(classes)[y]
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            z = x[rows] @ w + b
            delta = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - onehot[rows]) / batch_size
            w, b = w - rate * x[rows].T @ delta, b - rate * delta.sum(axis=0)
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(x)), y]))
    return w, b, losses


def wrong_drops_the_last_batch(x, y, classes, epochs, batch_size, rate, seed):
    """says: the last, smaller batch took no step"""
    rng, w, b, losses = np.random.default_rng(seed), np.zeros((x.shape[1], classes)), np.zeros(classes), []
    onehot = np.eye(classes)[y]
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x) - batch_size + 1, batch_size):
            rows = order[start : start + batch_size]
            z = x[rows] @ w + b
            delta = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - onehot[rows]) / len(rows)
            w, b = w - rate * x[rows].T @ delta, b - rate * delta.sum(axis=0)
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(x)), y]))
    return w, b, losses


def wrong_no_step_where_the_batch_exceeds_n(x, y, classes, epochs, batch_size, rate, seed):
    rng, w, b, losses = np.random.default_rng(seed), np.zeros((x.shape[1], classes)), np.zeros(classes), []
    onehot = np.eye(classes)[y]
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x) if batch_size <= len(x) else 0, batch_size):
            rows = order[start : start + batch_size]
            z = x[rows] @ w + b
            delta = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - onehot[rows]) / len(rows)
            w, b = w - rate * x[rows].T @ delta, b - rate * delta.sum(axis=0)
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(x)), y]))
    return w, b, losses


def wrong_one_permutation_for_all_epochs(x, y, classes, epochs, batch_size, rate, seed):
    rng, w, b, losses = np.random.default_rng(seed), np.zeros((x.shape[1], classes)), np.zeros(classes), []
    onehot = np.eye(classes)[y]
    order = rng.permutation(len(x))
    for _ in range(epochs):
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            z = x[rows] @ w + b
            delta = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - onehot[rows]) / len(rows)
            w, b = w - rate * x[rows].T @ delta, b - rate * delta.sum(axis=0)
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(x)), y]))
    return w, b, losses


def wrong_seeds_the_global_generator(x, y, classes, epochs, batch_size, rate, seed):
    np.random.seed(seed)
    w, b, losses = np.zeros((x.shape[1], classes)), np.zeros(classes), []
    onehot = np.eye(classes)[y]
    for _ in range(epochs):
        order = np.random.permutation(len(x))
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            z = x[rows] @ w + b
            delta = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - onehot[rows]) / len(rows)
            w, b = w - rate * x[rows].T @ delta, b - rate * delta.sum(axis=0)
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(x)), y]))
    return w, b, losses


def wrong_64_columns(x, y, classes, epochs, batch_size, rate, seed):
    rng, w, b, losses = np.random.default_rng(seed), np.zeros((64, classes)), np.zeros(classes), []
    onehot = np.eye(classes)[y]
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            z = x[rows] @ w + b
            delta = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - onehot[rows]) / len(rows)
            w, b = w - rate * x[rows].T @ delta, b - rate * delta.sum(axis=0)
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(x)), y]))
    return w, b, losses


def wrong_never_shuffles(x, y, classes, epochs, batch_size, rate, seed):
    """says: three seeds, one result"""
    rng, w, b, losses = np.random.default_rng(seed), np.zeros((x.shape[1], classes)), np.zeros(classes), []
    onehot = np.eye(classes)[y]
    for _ in range(epochs):
        order = np.arange(len(x))
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            z = x[rows] @ w + b
            delta = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - onehot[rows]) / len(rows)
            w, b = w - rate * x[rows].T @ delta, b - rate * delta.sum(axis=0)
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(x)), y]))
    return w, b, losses


def wrong_ignores_the_seed(x, y, classes, epochs, batch_size, rate, seed):
    """says: three seeds, one result"""
    rng, w, b, losses = np.random.default_rng(0), np.zeros((x.shape[1], classes)), np.zeros(classes), []
    onehot = np.eye(classes)[y]
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            z = x[rows] @ w + b
            delta = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - onehot[rows]) / len(rows)
            w, b = w - rate * x[rows].T @ delta, b - rate * delta.sum(axis=0)
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(x)), y]))
    return w, b, losses


def wrong_has_no_seed(x, y, classes, epochs, batch_size, rate, seed):
    """says: one seed, two results"""
    rng, w, b, losses = np.random.default_rng(), np.zeros((x.shape[1], classes)), np.zeros(classes), []
    onehot = np.eye(classes)[y]
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            z = x[rows] @ w + b
            delta = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - onehot[rows]) / len(rows)
            w, b = w - rate * x[rows].T @ delta, b - rate * delta.sum(axis=0)
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(x)), y]))
    return w, b, losses


def wrong_shuffles_samples_without_labels(x, y, classes, epochs, batch_size, rate, seed):
    rng, w, b, losses = np.random.default_rng(seed), np.zeros((x.shape[1], classes)), np.zeros(classes), []
    onehot = np.eye(classes)[y]
    for _ in range(epochs):
        order = rng.permutation(len(x))
        mixed = x[order]
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            z = mixed[start : start + batch_size] @ w + b
            delta = (
                np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - onehot[start : start + batch_size]
            ) / len(rows)
            w, b = w - rate * mixed[start : start + batch_size].T @ delta, b - rate * delta.sum(axis=0)
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(x)), y]))
    return w, b, losses


def wrong_draws_with_replacement(x, y, classes, epochs, batch_size, rate, seed):
    rng, w, b, losses = np.random.default_rng(seed), np.zeros((x.shape[1], classes)), np.zeros(classes), []
    onehot = np.eye(classes)[y]
    for _ in range(epochs):
        order = rng.integers(len(x), size=len(x))
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            z = x[rows] @ w + b
            delta = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - onehot[rows]) / len(rows)
            w, b = w - rate * x[rows].T @ delta, b - rate * delta.sum(axis=0)
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(x)), y]))
    return w, b, losses


def wrong_shuffles_batches_not_samples(x, y, classes, epochs, batch_size, rate, seed):
    rng, w, b, losses = np.random.default_rng(seed), np.zeros((x.shape[1], classes)), np.zeros(classes), []
    onehot = np.eye(classes)[y]
    for _ in range(epochs):
        starts = rng.permutation(range(0, len(x), batch_size))
        for start in starts:
            rows = np.arange(start, min(start + batch_size, len(x)))
            z = x[rows] @ w + b
            delta = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - onehot[rows]) / len(rows)
            w, b = w - rate * x[rows].T @ delta, b - rate * delta.sum(axis=0)
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(x)), y]))
    return w, b, losses


def wrong_loss_before_the_steps(x, y, classes, epochs, batch_size, rate, seed):
    """says: the loss before the step"""
    rng, w, b, losses = np.random.default_rng(seed), np.zeros((x.shape[1], classes)), np.zeros(classes), []
    onehot = np.eye(classes)[y]
    for _ in range(epochs):
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(x)), y]))
        order = rng.permutation(len(x))
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            z = x[rows] @ w + b
            delta = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - onehot[rows]) / len(rows)
            w, b = w - rate * x[rows].T @ delta, b - rate * delta.sum(axis=0)
    return w, b, losses


def wrong_loss_of_the_last_batch(x, y, classes, epochs, batch_size, rate, seed):
    rng, w, b, losses = np.random.default_rng(seed), np.zeros((x.shape[1], classes)), np.zeros(classes), []
    onehot = np.eye(classes)[y]
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            z = x[rows] @ w + b
            delta = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - onehot[rows]) / len(rows)
            w, b = w - rate * x[rows].T @ delta, b - rate * delta.sum(axis=0)
        z = x[rows] @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(rows)), y[rows]]))
    return w, b, losses


def wrong_reports_the_sum(x, y, classes, epochs, batch_size, rate, seed):
    rng, w, b, losses = np.random.default_rng(seed), np.zeros((x.shape[1], classes)), np.zeros(classes), []
    onehot = np.eye(classes)[y]
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            z = x[rows] @ w + b
            delta = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - onehot[rows]) / len(rows)
            w, b = w - rate * x[rows].T @ delta, b - rate * delta.sum(axis=0)
        z = x @ w + b
        losses.append(np.sum(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(x)), y]))
    return w, b, losses


def wrong_one_loss_only(x, y, classes, epochs, batch_size, rate, seed):
    rng, w, b, losses = np.random.default_rng(seed), np.zeros((x.shape[1], classes)), np.zeros(classes), []
    onehot = np.eye(classes)[y]
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            z = x[rows] @ w + b
            delta = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - onehot[rows]) / len(rows)
            w, b = w - rate * x[rows].T @ delta, b - rate * delta.sum(axis=0)
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(x)), y]))
    return w, b, losses[-1:]


def wrong_unsafe_softmax(x, y, classes, epochs, batch_size, rate, seed):
    rng, w, b, losses = np.random.default_rng(seed), np.zeros((x.shape[1], classes)), np.zeros(classes), []
    onehot = np.eye(classes)[y]
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            z = x[rows] @ w + b
            delta = (np.exp(z) / np.exp(z).sum(axis=1, keepdims=True) - onehot[rows]) / len(rows)
            w, b = w - rate * x[rows].T @ delta, b - rate * delta.sum(axis=0)
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(x)), y]))
    return w, b, losses


def wrong_never_moves_the_bias(x, y, classes, epochs, batch_size, rate, seed):
    """says: it never moved"""
    rng, w, b, losses = np.random.default_rng(seed), np.zeros((x.shape[1], classes)), np.zeros(classes), []
    onehot = np.eye(classes)[y]
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            z = x[rows] @ w + b
            delta = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - onehot[rows]) / len(rows)
            w, b = w - rate * x[rows].T @ delta, b
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(x)), y]))
    return w, b, losses


def wrong_averages_b_over_the_classes(x, y, classes, epochs, batch_size, rate, seed):
    """says: it never moved"""
    rng, w, b, losses = np.random.default_rng(seed), np.zeros((x.shape[1], classes)), np.zeros(classes), []
    onehot = np.eye(classes)[y]
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            z = x[rows] @ w + b
            delta = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - onehot[rows]) / len(rows)
            w, b = w - rate * x[rows].T @ delta, b - rate * delta.mean()
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(x)), y]))
    return w, b, losses


def wrong_counts_the_classes_itself(x, y, classes, epochs, batch_size, rate, seed):
    classes = y.max() + 1
    rng, w, b, losses = np.random.default_rng(seed), np.zeros((x.shape[1], classes)), np.zeros(classes), []
    onehot = np.eye(classes)[y]
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            z = x[rows] @ w + b
            delta = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - onehot[rows]) / len(rows)
            w, b = w - rate * x[rows].T @ delta, b - rate * delta.sum(axis=0)
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(x)), y]))
    return w, b, losses


def wrong_adds_momentum(x, y, classes, epochs, batch_size, rate, seed):
    """says: read points 2 and 3 again"""
    rng, w, b, losses = np.random.default_rng(seed), np.zeros((x.shape[1], classes)), np.zeros(classes), []
    vw, vb = 0.0, 0.0
    onehot = np.eye(classes)[y]
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            z = x[rows] @ w + b
            delta = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - onehot[rows]) / len(rows)
            vw, vb = 0.9 * vw + x[rows].T @ delta, 0.9 * vb + delta.sum(axis=0)
            w, b = w - rate * vw, b - rate * vb
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(x)), y]))
    return w, b, losses


def wrong_starts_at_random(x, y, classes, epochs, batch_size, rate, seed):
    rng = np.random.default_rng(seed)
    w, b, losses = rng.normal(size=(x.shape[1], classes)) / 100, np.zeros(classes), []
    onehot = np.eye(classes)[y]
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            z = x[rows] @ w + b
            delta = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - onehot[rows]) / len(rows)
            w, b = w - rate * x[rows].T @ delta, b - rate * delta.sum(axis=0)
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(x)), y]))
    return w, b, losses


def wrong_one_epoch_more(x, y, classes, epochs, batch_size, rate, seed):
    rng, w, b, losses = np.random.default_rng(seed), np.zeros((x.shape[1], classes)), np.zeros(classes), []
    onehot = np.eye(classes)[y]
    for _ in range(epochs + 1):
        order = rng.permutation(len(x))
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            z = x[rows] @ w + b
            delta = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - onehot[rows]) / len(rows)
            w, b = w - rate * x[rows].T @ delta, b - rate * delta.sum(axis=0)
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(x)), y]))
    return w, b, losses[:-1]


def wrong_shuffles_its_arguments(x, y, classes, epochs, batch_size, rate, seed):
    rng, w, b, losses = np.random.default_rng(seed), np.zeros((x.shape[1], classes)), np.zeros(classes), []
    order = rng.permutation(len(x))
    x[:], y[:] = x[order], y[order]
    onehot = np.eye(classes)[y]
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            z = x[rows] @ w + b
            delta = (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - onehot[rows]) / len(rows)
            w, b = w - rate * x[rows].T @ delta, b - rate * delta.sum(axis=0)
        z = x @ w + b
        losses.append(np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(x)), y]))
    return w, b, losses


def wrong_the_shown_example(x, y, classes, epochs, batch_size, rate, seed):
    return np.array([[0.5, -0.5]]), np.array([0.5, -0.5]), [0.1269]
