"""Answers to `train_fast`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "losses.append(fast(w, rows[i:i + size], y[i:i + size]))": "a loss may stay a tensor",
    "return (w, losses)": "the weights may stay a variable",
}


def right_float32_tensors(x, y, w, epochs, size, prepare, step):
    rows, labels = tf.constant(prepare(x), tf.float32), tf.constant(y)
    w, fast, losses = tf.Variable(w, dtype=tf.float32), tf.function(step), []
    for _ in range(epochs):
        for i in range(0, len(x), size):
            losses.append(fast(w, rows[i : i + size], labels[i : i + size]))
    return w.numpy(), [float(loss) for loss in losses]


def right_dataset(x, y, w, epochs, size, prepare, step):
    data = tf.data.Dataset.from_tensor_slices((prepare(x), y)).batch(size).prefetch(2)
    w, fast = tf.Variable(w), tf.function(step, reduce_retracing=True)
    losses = [float(fast(w, *batch)) for _ in range(epochs) for batch in data]
    return w.numpy(), np.array(losses)


def right_one_signature(x, y, w, epochs, size, prepare, step):
    rows, w = prepare(x), tf.Variable(w)
    any_rows = tf.TensorSpec((None, rows.shape[1]), rows.dtype)

    @tf.function(input_signature=[any_rows, tf.TensorSpec((None,), y.dtype)])
    def fast(rows, labels):
        return step(w, rows, labels)

    starts = [i for _ in range(epochs) for i in range(0, len(x), size)]
    losses = [float(fast(rows[i : i + size], y[i : i + size])) for i in starts]
    return w.numpy(), losses


def wrong_the_slow_one(x, y, w, epochs, size, prepare, step):
    """says: prepare was called 27 times"""
    w, losses = tf.Variable(w), []
    for _ in range(epochs):
        for i in range(0, len(x), size):
            rows = np.concatenate([prepare(image[None]) for image in x[i : i + size]])
            losses.append(float(step(w, rows, y[i : i + size])))
    return w.numpy(), losses


def wrong_prepares_in_each_epoch(x, y, w, epochs, size, prepare, step):
    """says: prepare was called 3 times"""
    w, losses, fast = tf.Variable(w), [], tf.function(step)
    for _ in range(epochs):
        rows = prepare(x)
        for i in range(0, len(x), size):
            losses.append(float(fast(w, rows[i : i + size], y[i : i + size])))
    return w.numpy(), losses


def wrong_prepares_each_batch(x, y, w, epochs, size, prepare, step):
    """says: prepare was called 15 times"""
    w, losses, fast = tf.Variable(w), [], tf.function(step)
    for _ in range(epochs):
        for i in range(0, len(x), size):
            losses.append(float(fast(w, prepare(x[i : i + size]), y[i : i + size])))
    return w.numpy(), losses


def wrong_prepares_one_by_one(x, y, w, epochs, size, prepare, step):
    """says: prepare was called 9 times"""
    rows = np.concatenate([prepare(image[None]) for image in x])
    w, losses, fast = tf.Variable(w), [], tf.function(step)
    for _ in range(epochs):
        for i in range(0, len(x), size):
            losses.append(float(fast(w, rows[i : i + size], y[i : i + size])))
    return w.numpy(), losses


def wrong_eager(x, y, w, epochs, size, prepare, step):
    """says: not replayed"""
    w, losses, rows = tf.Variable(w), [], prepare(x)
    for _ in range(epochs):
        for i in range(0, len(x), size):
            losses.append(float(step(w, rows[i : i + size], y[i : i + size])))
    return w.numpy(), losses


def wrong_a_function_for_each_step(x, y, w, epochs, size, prepare, step):
    """says: not replayed"""
    w, losses, rows = tf.Variable(w), [], prepare(x)
    for _ in range(epochs):
        for i in range(0, len(x), size):
            losses.append(float(tf.function(step)(w, rows[i : i + size], y[i : i + size])))
    return w.numpy(), losses


def wrong_a_function_for_each_epoch(x, y, w, epochs, size, prepare, step):
    """says: not replayed"""
    w, losses, rows = tf.Variable(w), [], prepare(x)
    for _ in range(epochs):
        fast = tf.function(step)
        for i in range(0, len(x), size):
            losses.append(float(fast(w, rows[i : i + size], y[i : i + size])))
    return w.numpy(), losses


def wrong_drops_the_last_batch(x, y, w, epochs, size, prepare, step):
    """says: not 5 and 15"""
    w, losses, rows, fast = tf.Variable(w), [], prepare(x), tf.function(step)
    for _ in range(epochs):
        for i in range(0, len(x) - size + 1, size):
            losses.append(float(fast(w, rows[i : i + size], y[i : i + size])))
    return w.numpy(), losses


def wrong_one_batch_of_all(x, y, w, epochs, size, prepare, step):
    """says: one a step"""
    w, losses, rows, fast = tf.Variable(w), [], prepare(x), tf.function(step)
    for _ in range(epochs):
        losses.append(float(fast(w, rows, y)))
    return w.numpy(), losses


def wrong_one_loss_an_epoch(x, y, w, epochs, size, prepare, step):
    """says: one a step"""
    w, losses, rows, fast = tf.Variable(w), [], prepare(x), tf.function(step)
    for _ in range(epochs):
        for i in range(0, len(x), size):
            loss = float(fast(w, rows[i : i + size], y[i : i + size]))
        losses.append(loss)
    return w.numpy(), losses


def wrong_shuffled(x, y, w, epochs, size, prepare, step):
    """says: same batches, same order"""
    w, losses, rows, fast = tf.Variable(w), [], prepare(x), tf.function(step)
    for _ in range(epochs):
        order = np.random.default_rng(5).permutation(len(x))
        for i in range(0, len(x), size):
            some = order[i : i + size]
            losses.append(float(fast(w, rows[some], y[some])))
    return w.numpy(), losses


def wrong_float16(x, y, w, epochs, size, prepare, step):
    rows = np.float16(prepare(x))
    w, losses, fast = tf.Variable(np.float16(w)), [], tf.function(step)
    for _ in range(epochs):
        for i in range(0, len(x), size):
            losses.append(float(fast(w, rows[i : i + size], y[i : i + size])))
    return w.numpy(), losses


def wrong_first_weights(x, y, w, epochs, size, prepare, step):
    """says: the last weights differ"""
    variable, losses, rows, fast = tf.Variable(w), [], prepare(x), tf.function(step)
    for _ in range(epochs):
        for i in range(0, len(x), size):
            losses.append(float(fast(variable, rows[i : i + size], y[i : i + size])))
    return w, losses


def wrong_unrolled_into_one_graph(x, y, w, epochs, size, prepare, step):
    """says: not replayed"""
    variable, rows = tf.Variable(w), prepare(x)

    @tf.function
    def everything():
        starts = [i for _ in range(epochs) for i in range(0, len(x), size)]
        return [step(variable, tf.constant(rows[i : i + size]), tf.constant(y[i : i + size])) for i in starts]

    losses = [float(loss) for loss in everything()]
    return variable.numpy(), losses


def wrong_traces_each_batch(x, y, w, epochs, size, prepare, step):
    variable, rows, graphs, losses = tf.Variable(w), prepare(x), {}, []
    for _ in range(epochs):
        for i in range(0, len(x), size):
            fast = graphs.setdefault(i, tf.function(step))
            losses.append(float(fast(variable, rows[i : i + size], y[i : i + size])))
    return variable.numpy(), losses


def wrong_softmax_built_in(x, y, w, epochs, size, prepare, step):
    w, losses, rows = tf.Variable(w), [], prepare(x)

    @tf.function(reduce_retracing=True)
    def fast(rows, labels):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels, rows @ w))
        w.assign_sub(0.05 * tape.gradient(loss, w))
        return loss

    for _ in range(epochs):
        for i in range(0, len(x), size):
            losses.append(float(fast(rows[i : i + size], y[i : i + size])))
    return w.numpy(), losses
