"""Answers to `train_rounds`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf


def right_float32_and_a_keras_optimizer(layers, batches, lr):
    pairs = [(tf.Variable(w, dtype=tf.float32), tf.Variable(b, dtype=tf.float32)) for w, b in layers]
    parameters = tf.nest.flatten(pairs)
    optimizer, traces = keras.optimizers.SGD(lr), [0]
    optimizer.build(parameters)

    def one_round(x, y):
        traces[0] += 1
        with tf.GradientTape() as tape:
            for i, (w, b) in enumerate(pairs):
                x = tf.matmul(x if i == 0 else tf.nn.relu(x), w) + b
            loss = tf.reduce_mean(tf.square(y - x))
        optimizer.apply(tape.gradient(loss, parameters), parameters)
        return loss

    function = tf.function(one_round, input_signature=[tf.TensorSpec([None, None])] * 2)
    graph = function.get_concrete_function().graph
    losses = [function(tf.cast(x, tf.float32), tf.cast(y, tf.float32)).numpy() for x, y in batches]
    return {"losses": losses, "layers": [(w.numpy(), b.numpy()) for w, b in pairs], "traces": traces[0],
            "matmuls": [op.type for op in graph.get_operations()].count("MatMul")}


def right_gradients_by_hand(layers, batches, lr):
    ws = [tf.Variable(w) for w, _ in layers]
    bs = [tf.Variable(b) for _, b in layers]
    n_in, n_out = layers[0][0].shape[0], len(layers[-1][1])
    spec = [tf.TensorSpec((None, n_in), tf.float64), tf.TensorSpec((None, n_out), tf.float64)]

    def one_round(x, y):
        inputs = [x]
        for w, b in zip(ws, bs):
            z = inputs[-1] @ w + b
            inputs.append(tf.maximum(z, tf.zeros_like(z)))
        error = z - y
        signal = 2 * error / tf.cast(tf.size(error), tf.float64)
        for i in range(len(ws) - 1, -1, -1):
            dw, db = tf.matmul(inputs[i], signal, transpose_a=True), tf.reduce_sum(signal, 0)
            if i:
                signal = tf.matmul(signal, ws[i], transpose_b=True) * tf.cast(inputs[i] > 0, tf.float64)
            ws[i].assign_sub(lr * dw)
            bs[i].assign_sub(lr * db)
        return tf.reduce_mean(error * error)

    function = tf.function(one_round, input_signature=spec)
    losses = [float(function(x, y)) for x, y in batches]
    ops = function.get_concrete_function().graph.get_operations()
    return {"losses": losses, "layers": [(w.numpy(), b.numpy()) for w, b in zip(ws, bs)],
            "traces": function.experimental_get_tracing_count(),
            "matmuls": sum("MatMul" in op.type for op in ops)}


def wrong_traced_for_every_size(layers, batches, lr):
    """says: declare that the batch size may vary"""
    pairs = [(tf.Variable(w), tf.Variable(b)) for w, b in layers]
    parameters, traces = tf.nest.flatten(pairs), []

    @tf.function
    def one_round(x, y):
        traces.append(1)
        with tf.GradientTape() as tape:
            for w, b in pairs[:-1]:
                x = tf.nn.relu(x @ w + b)
            loss = tf.reduce_mean((x @ pairs[-1][0] + pairs[-1][1] - y) ** 2)
        for p, g in zip(parameters, tape.gradient(loss, parameters)):
            p.assign_sub(lr * g)
        return loss

    losses = [float(one_round(tf.constant(x), tf.constant(y))) for x, y in batches]
    ops = one_round.get_concrete_function(*map(tf.constant, batches[0])).graph.get_operations()
    return {"losses": losses, "layers": [(w.numpy(), b.numpy()) for w, b in pairs], "traces": len(traces),
            "matmuls": sum(op.type == "MatMul" for op in ops)}


def wrong_relaxed_still_traces_twice(layers, batches, lr):
    """says: declare that the batch size may vary"""
    pairs = [(tf.Variable(w), tf.Variable(b)) for w, b in layers]
    parameters, traces = tf.nest.flatten(pairs), []

    @tf.function(reduce_retracing=True)
    def one_round(x, y):
        traces.append(1)
        with tf.GradientTape() as tape:
            for w, b in pairs[:-1]:
                x = tf.nn.relu(x @ w + b)
            loss = tf.reduce_mean((x @ pairs[-1][0] + pairs[-1][1] - y) ** 2)
        for p, g in zip(parameters, tape.gradient(loss, parameters)):
            p.assign_sub(lr * g)
        return loss

    losses = [float(one_round(tf.constant(x), tf.constant(y))) for x, y in batches]
    ops = one_round.get_concrete_function(*map(tf.constant, batches[-1])).graph.get_operations()
    return {"losses": losses, "layers": [(w.numpy(), b.numpy()) for w, b in pairs], "traces": len(traces),
            "matmuls": sum(op.type == "MatMul" for op in ops)}


def wrong_climbs(layers, batches, lr):
    """says: uphill"""
    pairs = [(tf.Variable(w, dtype=tf.float64), tf.Variable(b, dtype=tf.float64)) for w, b in layers]
    parameters = tf.nest.flatten(pairs)

    @tf.function(input_signature=[tf.TensorSpec((None, None), tf.float64)] * 2)
    def one_round(x, y):
        with tf.GradientTape() as tape:
            for w, b in pairs[:-1]:
                x = tf.nn.relu(x @ w + b)
            loss = tf.reduce_mean((x @ pairs[-1][0] + pairs[-1][1] - y) ** 2)
        for p, g in zip(parameters, tape.gradient(loss, parameters)):
            p.assign_add(lr * g)
        return loss

    losses = [float(one_round(x, y)) for x, y in batches]
    ops = one_round.get_concrete_function().graph.get_operations()
    return {"losses": losses, "layers": [(w.numpy(), b.numpy()) for w, b in pairs], "traces": 1,
            "matmuls": sum(op.type == "MatMul" for op in ops)}


def wrong_activates_the_output(layers, batches, lr):
    """says: no ReLU after the last layer"""
    pairs = [(tf.Variable(w, dtype=tf.float64), tf.Variable(b, dtype=tf.float64)) for w, b in layers]
    parameters = tf.nest.flatten(pairs)

    @tf.function(input_signature=[tf.TensorSpec((None, None), tf.float64)] * 2)
    def one_round(x, y):
        with tf.GradientTape() as tape:
            for w, b in pairs:
                x = tf.nn.relu(x @ w + b)
            loss = tf.reduce_mean((x - y) ** 2)
        for p, g in zip(parameters, tape.gradient(loss, parameters)):
            p.assign_sub(lr * g)
        return loss

    losses = [float(one_round(x, y)) for x, y in batches]
    ops = one_round.get_concrete_function().graph.get_operations()
    return {"losses": losses, "layers": [(w.numpy(), b.numpy()) for w, b in pairs], "traces": 1,
            "matmuls": sum(op.type == "MatMul" for op in ops)}


def wrong_never_activates(layers, batches, lr):
    """says: ReLU is missing after layer 1"""
    pairs = [(tf.Variable(w, dtype=tf.float64), tf.Variable(b, dtype=tf.float64)) for w, b in layers]
    parameters = tf.nest.flatten(pairs)

    @tf.function(input_signature=[tf.TensorSpec((None, None), tf.float64)] * 2)
    def one_round(x, y):
        with tf.GradientTape() as tape:
            for w, b in pairs[:-1]:
                x = x @ w + b
            loss = tf.reduce_mean((x @ pairs[-1][0] + pairs[-1][1] - y) ** 2)
        for p, g in zip(parameters, tape.gradient(loss, parameters)):
            p.assign_sub(lr * g)
        return loss

    losses = [float(one_round(x, y)) for x, y in batches]
    ops = one_round.get_concrete_function().graph.get_operations()
    return {"losses": losses, "layers": [(w.numpy(), b.numpy()) for w, b in pairs], "traces": 1,
            "matmuls": sum(op.type == "MatMul" for op in ops)}


def wrong_averages_over_the_rows_only(layers, batches, lr):
    """says: average over all"""
    pairs = [(tf.Variable(w, dtype=tf.float64), tf.Variable(b, dtype=tf.float64)) for w, b in layers]
    parameters = tf.nest.flatten(pairs)

    @tf.function(input_signature=[tf.TensorSpec((None, None), tf.float64)] * 2)
    def one_round(x, y):
        with tf.GradientTape() as tape:
            for w, b in pairs[:-1]:
                x = tf.nn.relu(x @ w + b)
            error = x @ pairs[-1][0] + pairs[-1][1] - y
            loss = tf.reduce_sum(error**2) / tf.cast(tf.shape(y)[0], tf.float64)
        for p, g in zip(parameters, tape.gradient(loss, parameters)):
            p.assign_sub(lr * g)
        return loss

    losses = [float(one_round(x, y)) for x, y in batches]
    ops = one_round.get_concrete_function().graph.get_operations()
    return {"losses": losses, "layers": [(w.numpy(), b.numpy()) for w, b in pairs], "traces": 1,
            "matmuls": sum(op.type == "MatMul" for op in ops)}


def wrong_forgets_the_biases(layers, batches, lr):
    """says: the bias was not updated"""
    pairs = [(tf.Variable(w, dtype=tf.float64), tf.Variable(b, dtype=tf.float64)) for w, b in layers]
    parameters = tf.nest.flatten(pairs)

    @tf.function(input_signature=[tf.TensorSpec((None, None), tf.float64)] * 2)
    def one_round(x, y):
        with tf.GradientTape() as tape:
            for w, b in pairs[:-1]:
                x = tf.nn.relu(x @ w + b)
            loss = tf.reduce_mean((x @ pairs[-1][0] + pairs[-1][1] - y) ** 2)
        for p, g in zip(parameters, tape.gradient(loss, parameters)):
            p.assign_sub(lr * g if p.shape.rank == 2 else 0 * g)
        return loss

    losses = [float(one_round(x, y)) for x, y in batches]
    ops = one_round.get_concrete_function().graph.get_operations()
    return {"losses": losses, "layers": [(w.numpy(), b.numpy()) for w, b in pairs], "traces": 1,
            "matmuls": sum(op.type == "MatMul" for op in ops)}


def wrong_counts_forward_products_only(layers, batches, lr):
    """says: forward and backward"""
    pairs = [(tf.Variable(w, dtype=tf.float64), tf.Variable(b, dtype=tf.float64)) for w, b in layers]
    parameters = tf.nest.flatten(pairs)

    @tf.function(input_signature=[tf.TensorSpec((None, None), tf.float64)] * 2)
    def one_round(x, y):
        with tf.GradientTape() as tape:
            for w, b in pairs[:-1]:
                x = tf.nn.relu(x @ w + b)
            loss = tf.reduce_mean((x @ pairs[-1][0] + pairs[-1][1] - y) ** 2)
        for p, g in zip(parameters, tape.gradient(loss, parameters)):
            p.assign_sub(lr * g)
        return loss

    losses = [float(one_round(x, y)) for x, y in batches]
    ops = one_round.get_concrete_function().graph.get_operations()
    return {"losses": losses, "layers": [(w.numpy(), b.numpy()) for w, b in pairs], "traces": 1,
            "matmuls": min(len(pairs), len(ops))}


def wrong_clips_the_gradient(layers, batches, lr):
    pairs = [(tf.Variable(w, dtype=tf.float64), tf.Variable(b, dtype=tf.float64)) for w, b in layers]
    parameters = tf.nest.flatten(pairs)

    @tf.function(input_signature=[tf.TensorSpec((None, None), tf.float64)] * 2)
    def one_round(x, y):
        with tf.GradientTape() as tape:
            for w, b in pairs[:-1]:
                x = tf.nn.relu(x @ w + b)
            loss = tf.reduce_mean((x @ pairs[-1][0] + pairs[-1][1] - y) ** 2)
        for p, g in zip(parameters, tape.gradient(loss, parameters)):
            p.assign_sub(lr * tf.clip_by_value(g, -0.1, 0.1))
        return loss

    losses = [float(one_round(x, y)) for x, y in batches]
    ops = one_round.get_concrete_function().graph.get_operations()
    return {"losses": losses, "layers": [(w.numpy(), b.numpy()) for w, b in pairs], "traces": 1,
            "matmuls": sum(op.type == "MatMul" for op in ops)}


def wrong_keeps_the_weights_frozen(layers, batches, lr):
    """says: update and keep them"""
    pairs = [(tf.Variable(w, dtype=tf.float64), tf.Variable(b, dtype=tf.float64)) for w, b in layers]
    parameters = tf.nest.flatten(pairs)

    @tf.function(input_signature=[tf.TensorSpec((None, None), tf.float64)] * 2)
    def one_round(x, y):
        with tf.GradientTape() as tape:
            for w, b in pairs[:-1]:
                x = tf.nn.relu(x @ w + b)
            loss = tf.reduce_mean((x @ pairs[-1][0] + pairs[-1][1] - y) ** 2)
        for p, g in zip(parameters, tape.gradient(loss, parameters)):
            p.assign_sub(0 * g)
        return loss

    losses = [float(one_round(x, y)) for x, y in batches]
    ops = one_round.get_concrete_function().graph.get_operations()
    return {"losses": losses, "layers": [(w.numpy(), b.numpy()) for w, b in pairs], "traces": 1,
            "matmuls": sum(op.type == "MatMul" for op in ops)}


def wrong_notes_the_loss_after_the_update(layers, batches, lr):
    """says: before any update"""
    now, losses = [(w, b) for w, b in layers], []
    for x, y in batches:
        for after in (False, True):
            inputs, z = [x], None
            for w, b in now:
                z = inputs[-1] @ w + b
                inputs.append(np.maximum(z, 0))
            if after:
                losses.append(np.mean((z - y) ** 2))
                continue
            signal = 2 * (z - y) / y.size
            for i in reversed(range(len(now))):
                w, b = now[i]
                now[i] = w - lr * inputs[i].T @ signal, b - lr * signal.sum(axis=0)
                signal = (signal @ w.T) * (inputs[i] > 0)
    return {"losses": losses, "layers": now, "traces": 1, "matmuls": 3 * len(now) - 1}


def wrong_starts_over_with_every_batch(layers, batches, lr):
    """says: update and keep them"""
    losses = []
    for x, y in batches:
        now = [(w, b) for w, b in layers]
        inputs, z = [x], None
        for w, b in now:
            z = inputs[-1] @ w + b
            inputs.append(np.maximum(z, 0))
        losses.append(np.mean((z - y) ** 2))
        signal = 2 * (z - y) / y.size
        for i in reversed(range(len(now))):
            w, b = now[i]
            now[i] = w - lr * inputs[i].T @ signal, b - lr * signal.sum(axis=0)
            signal = (signal @ w.T) * (inputs[i] > 0)
    return {"losses": losses, "layers": now, "traces": 1, "matmuls": 3 * len(now) - 1}


def wrong_changes_its_arguments(layers, batches, lr):
    losses = []
    for x, y in batches:
        inputs, z = [x], None
        for w, b in layers:
            z = inputs[-1] @ w + b
            inputs.append(np.maximum(z, 0))
        losses.append(np.mean((z - y) ** 2))
        signal = 2 * (z - y) / y.size
        for i in reversed(range(len(layers))):
            w, b = layers[i]
            back = (signal @ w.T) * (inputs[i] > 0)
            w -= lr * inputs[i].T @ signal
            b -= lr * signal.sum(axis=0)
            signal = back
    return {"losses": losses, "layers": layers, "traces": 1, "matmuls": 3 * len(layers) - 1}


def right_optimizer_not_built(layers, batches, lr):
    pairs = [(tf.Variable(w, dtype=tf.float64), tf.Variable(b, dtype=tf.float64)) for w, b in layers]
    parameters, traces, optimizer = tf.nest.flatten(pairs), [], keras.optimizers.SGD(lr)

    @tf.function(input_signature=[tf.TensorSpec((None, None), tf.float64)] * 2)
    def one_round(x, y):
        traces.append(1)
        with tf.GradientTape() as tape:
            for w, b in pairs[:-1]:
                x = tf.nn.relu(x @ w + b)
            loss = tf.reduce_mean((x @ pairs[-1][0] + pairs[-1][1] - y) ** 2)
        optimizer.apply(tape.gradient(loss, parameters), parameters)
        return loss

    losses = [float(one_round(x, y)) for x, y in batches]
    ops = one_round.get_concrete_function().graph.get_operations()
    return {"losses": losses, "layers": [(w.numpy(), b.numpy()) for w, b in pairs], "traces": len(traces),
            "matmuls": sum(op.type == "MatMul" for op in ops)}


def wrong_signature_without_axes(layers, batches, lr):
    """says: declare both axes"""
    pairs = [(tf.Variable(w, dtype=tf.float64), tf.Variable(b, dtype=tf.float64)) for w, b in layers]
    parameters, traces = tf.nest.flatten(pairs), []

    @tf.function(input_signature=[tf.TensorSpec(None, tf.float64)] * 2)
    def one_round(x, y):
        traces.append(1)
        with tf.GradientTape() as tape:
            for w, b in pairs[:-1]:
                x = tf.nn.relu(x @ w + b)
            loss = tf.reduce_mean((x @ pairs[-1][0] + pairs[-1][1] - y) ** 2)
        for p, g in zip(parameters, tape.gradient(loss, parameters)):
            p.assign_sub(lr * g)
        return loss

    losses = [float(one_round(x, y)) for x, y in batches]
    ops = one_round.get_concrete_function().graph.get_operations()
    return {"losses": losses, "layers": [(w.numpy(), b.numpy()) for w, b in pairs], "traces": len(traces),
            "matmuls": sum(op.type == "MatMul" for op in ops)}
