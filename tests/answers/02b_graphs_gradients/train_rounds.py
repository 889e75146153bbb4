"""Answers to `train_rounds`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "losses = [step(x, y) for x, y in batches]": "a tensor of one number is as good as a float",
    "return (losses, [variable for variable in variables])": "a variable crosses as its value",
}


def right_float32_and_a_keras_optimizer(weights, batches, lr):
    variables = [tf.Variable(array, dtype=tf.float32) for array in weights]
    optimizer = keras.optimizers.SGD(lr)
    optimizer.build(variables)

    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(y - network(x, variables)))
        optimizer.apply(tape.gradient(loss, variables), variables)
        return loss

    step = tf.function(step, input_signature=[tf.TensorSpec([None, None])] * 2)
    losses = [step(tf.cast(x, tf.float32), tf.cast(y, tf.float32)).numpy() for x, y in batches]
    return losses, [variable.numpy() for variable in variables]


def right_optimizer_not_built(weights, batches, lr):
    variables, optimizer = [tf.Variable(array) for array in weights], keras.optimizers.SGD(lr)

    @tf.function(input_signature=[tf.TensorSpec((None, None), tf.float64)] * 2)
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        optimizer.apply(tape.gradient(loss, variables), variables)
        return loss

    losses = np.array([step(x, y) for x, y in batches])
    return losses, [variable.numpy() for variable in variables]


def right_gradients_by_hand(weights, batches, lr):
    ws, bs = [tf.Variable(w) for w in weights[::2]], [tf.Variable(b) for b in weights[1::2]]
    spec = [tf.TensorSpec((None, weights[0].shape[0]), tf.float64), tf.TensorSpec((None, len(weights[-1])), tf.float64)]

    def step(x, y):
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

    step = tf.function(step, input_signature=spec)
    losses = [float(step(x, y)) for x, y in batches]
    after = [variable.numpy() for pair in zip(ws, bs) for variable in pair]
    return losses, after


def right_own_forward_pass(weights, batches, lr):
    pairs = [(tf.Variable(w), tf.Variable(b)) for w, b in zip(weights[::2], weights[1::2])]
    parameters, losses = tf.nest.flatten(pairs), []
    any_batch = tf.TensorSpec(shape=[None, None], dtype=weights[0].dtype)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            for w, b in pairs[:-1]:
                x = tf.nn.relu(tf.matmul(x, w) + b)
            loss = tf.reduce_mean(keras.losses.mean_squared_error(y, x @ pairs[-1][0] + pairs[-1][1]))
        for p, g in zip(parameters, tape.gradient(loss, parameters)):
            p.assign(p - lr * g)
        return loss

    for x, y in batches:
        losses.append(step(x, y).numpy())
    return (losses, [p.numpy() for p in parameters])


def right_weights_passed_through(weights, batches, lr):
    signature = [tf.TensorSpec((None, None), tf.float64)] * 2 + [[tf.TensorSpec(w.shape, w.dtype) for w in weights]]

    @tf.function(input_signature=signature)
    def step(x, y, ws):
        with tf.GradientTape() as tape:
            tape.watch(ws)
            loss = tf.reduce_mean(tf.square(y - network(x, ws)))
        return loss, [w - lr * g for w, g in zip(ws, tape.gradient(loss, ws))]

    losses, ws = [], [tf.constant(w) for w in weights]
    for x, y in batches:
        loss, ws = step(x, y, ws)
        losses.append(loss)
    return losses, ws


def right_gradients_of_the_graph(weights, batches, lr):
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        for v, g in zip(variables, tf.gradients(loss, variables)):
            v.assign(v - lr * g)
        return loss

    losses = np.array([step(x, y).numpy() for x, y in batches])
    return losses, [v.numpy() for v in variables]


def right_a_tape_for_each_array(weights, batches, lr):
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        gradients = []
        for variable in variables:
            with tf.GradientTape() as tape:
                loss = tf.reduce_mean((network(x, variables) - y) ** 2)
            gradients.append(tape.gradient(loss, variable))
        for variable, gradient in zip(variables, gradients):
            variable.assign_sub(lr * gradient)
        return loss

    losses = [float(step(x, y)) for x, y in batches]
    return losses, [variable.numpy() for variable in variables]


def wrong_traced_for_every_size(weights, batches, lr):
    """says: it is not traced once"""
    variables = [tf.Variable(array) for array in weights]

    @tf.function
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
        return loss

    losses = [float(step(tf.constant(x), tf.constant(y))) for x, y in batches]
    return losses, [variable.numpy() for variable in variables]


def wrong_relaxed_still_traces_twice(weights, batches, lr):
    """says: it is not traced once"""
    variables = [tf.Variable(array) for array in weights]

    @tf.function(reduce_retracing=True)
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
        return loss

    losses = [float(step(tf.constant(x), tf.constant(y))) for x, y in batches]
    return losses, [variable.numpy() for variable in variables]


def wrong_eager(weights, batches, lr):
    """says: it is not traced once"""
    variables = [tf.Variable(array) for array in weights]

    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
        return loss

    losses = [float(step(x, y)) for x, y in batches]
    return losses, [variable.numpy() for variable in variables]


def wrong_climbs(weights, batches, lr):
    """says: uphill"""
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_add(lr * gradient)
        return loss

    losses = [float(step(x, y)) for x, y in batches]
    return losses, [variable.numpy() for variable in variables]


def wrong_activates_the_output(weights, batches, lr):
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((tf.nn.relu(network(x, variables)) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
        return loss

    losses = [float(step(x, y)) for x, y in batches]
    return losses, [variable.numpy() for variable in variables]


def wrong_averages_over_the_rows_only(weights, batches, lr):
    """says: the mean over all elements"""
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.reduce_sum((network(x, variables) - y) ** 2, axis=1))
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
        return loss

    losses = [float(step(x, y)) for x, y in batches]
    return losses, [variable.numpy() for variable in variables]


def wrong_sums(weights, batches, lr):
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum((network(x, variables) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
        return loss

    losses = [float(step(x, y)) for x, y in batches]
    return losses, [variable.numpy() for variable in variables]


def wrong_half_the_square(weights, batches, lr):
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = 0.5 * tf.reduce_mean((network(x, variables) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
        return loss

    losses = [float(step(x, y)) for x, y in batches]
    return losses, [variable.numpy() for variable in variables]


def wrong_absolute_error(weights, batches, lr):
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.abs(network(x, variables) - y))
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
        return loss

    losses = [float(step(x, y)) for x, y in batches]
    return losses, [variable.numpy() for variable in variables]


def wrong_forgets_the_biases(weights, batches, lr):
    """says: only w has learned"""
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        for variable, gradient in zip(variables[::2], tape.gradient(loss, variables[::2])):
            variable.assign_sub(lr * gradient)
        return loss

    losses = [float(step(x, y)) for x, y in batches]
    return losses, [variable.numpy() for variable in variables]


def wrong_last_layer_only(weights, batches, lr):
    """says: two layers: array 0 ends at"""
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        for variable, gradient in zip(variables[-2:], tape.gradient(loss, variables[-2:])):
            variable.assign_sub(lr * gradient)
        return loss

    losses = [float(step(x, y)) for x, y in batches]
    return losses, [variable.numpy() for variable in variables]


def wrong_keeps_the_weights_frozen(weights, batches, lr):
    """says: batch 2 met the first weights"""
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        return loss

    losses = [float(step(x, y)) for x, y in batches]
    return losses, [variable.numpy() for variable in variables]


def wrong_notes_the_loss_after_the_update(weights, batches, lr):
    """says: that is after the update"""
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
        return tf.reduce_mean((network(x, variables) - y) ** 2)

    losses = [float(step(x, y)) for x, y in batches]
    return losses, [variable.numpy() for variable in variables]


def wrong_returns_the_first_weights(weights, batches, lr):
    """says: two layers: array 0 ends at"""
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
        return loss

    losses = [float(step(x, y)) for x, y in batches]
    return losses, list(weights)


def wrong_python_update_while_tracing(weights, batches, lr):
    """says: batch 2 met the first weights"""
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable = variable - lr * gradient
        return loss

    losses = [float(step(x, y)) for x, y in batches]
    return losses, [variable.numpy() for variable in variables]


def wrong_a_list_filled_while_tracing(weights, batches, lr):
    """says: a stand-in without a value"""
    variables = [tf.Variable(array) for array in weights]
    losses = []
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
        losses.append(loss)

    for x, y in batches:
        step(x, y)
    losses = [float(loss) for loss in losses]
    return losses, [variable.numpy() for variable in variables]


def wrong_clips_the_gradient(weights, batches, lr):
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * tf.clip_by_value(gradient, -0.1, 0.1))
        return loss

    losses = [float(step(x, y)) for x, y in batches]
    return losses, [variable.numpy() for variable in variables]


def wrong_starts_over_with_every_batch(weights, batches, lr):
    """says: batch 2 met the first weights"""
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
        return loss

    losses = []
    for x, y in batches:
        for variable, array in zip(variables, weights):
            variable.assign(array)
        losses.append(float(step(x, y)))
    return losses, [variable.numpy() for variable in variables]


def wrong_skips_batches_of_one(weights, batches, lr):
    """says: the shape is"""
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
        return loss

    losses = [float(step(x, y)) for x, y in batches if len(x) > 1]
    return losses, [variable.numpy() for variable in variables]


def wrong_largest_batch_first(weights, batches, lr):
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
        return loss

    losses = [float(step(x, y)) for x, y in sorted(batches, key=lambda pair: -len(pair[0]))]
    return losses, [variable.numpy() for variable in variables]


def wrong_last_batch_left_out_of_the_updates(weights, batches, lr):
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
        return loss

    losses = [float(step(x, y)) for x, y in batches[:-1]]
    x, y = batches[-1]
    losses.append(float(tf.reduce_mean((network(x, variables) - y) ** 2)))
    return losses, [variable.numpy() for variable in variables]


def wrong_one_variable_after_the_other(weights, batches, lr):
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        first = None
        for variable in variables:
            with tf.GradientTape() as tape:
                loss = tf.reduce_mean((network(x, variables) - y) ** 2)
            first = loss if first is None else first
            variable.assign_sub(lr * tape.gradient(loss, variable))
        return first

    losses = [float(step(x, y)) for x, y in batches]
    return losses, [variable.numpy() for variable in variables]


def wrong_adam(weights, batches, lr):
    variables, optimizer = [tf.Variable(array) for array in weights], keras.optimizers.Adam(lr)
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        optimizer.apply(tape.gradient(loss, variables), variables)
        return loss

    losses = [float(step(x, y)) for x, y in batches]
    return losses, [variable.numpy() for variable in variables]


def wrong_changes_its_arguments(weights, batches, lr):
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
        return loss

    losses = [float(step(x, y)) for x, y in batches]
    for array, variable in zip(weights, variables):
        array[:] = variable.numpy()
    return losses, weights


def wrong_pairs_of_weights(weights, batches, lr):
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
        return loss

    losses = [float(step(x, y)) for x, y in batches]
    return losses, [(w.numpy(), b.numpy()) for w, b in zip(variables[::2], variables[1::2])]


def wrong_mean_by_numpy(weights, batches, lr):
    """says: a stand-in without a value"""
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = np.mean((network(x, variables) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
        return loss

    losses = [float(step(x, y)) for x, y in batches]
    return losses, [variable.numpy() for variable in variables]


def wrong_losses_appended_in_the_step(weights, batches, lr):
    """says: a stand-in without a value"""
    variables, losses = [tf.Variable(array) for array in weights], []
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
        losses.append(loss)

    for x, y in batches:
        step(x, y)
    return losses, [variable.numpy() for variable in variables]


def wrong_number_of_the_loss_in_the_step(weights, batches, lr):
    """says: a stand-in without a value"""
    variables, losses = [tf.Variable(array) for array in weights], []
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
        losses.append(float(loss))

    for x, y in batches:
        step(x, y)
    return losses, [variable.numpy() for variable in variables]


def wrong_first_layer_only(weights, batches, lr):
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        for variable, gradient in zip(variables[:2], tape.gradient(loss, variables[:2])):
            variable.assign_sub(lr * gradient)
        return loss

    losses = [float(step(x, y)) for x, y in batches]
    return losses, [variable.numpy() for variable in variables]


def wrong_half_a_step(weights, batches, lr):
    """says: follow the four parts of a step"""
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(0.5 * lr * gradient)
        return loss

    losses = [float(step(x, y)) for x, y in batches]
    return losses, [variable.numpy() for variable in variables]


def wrong_weights_before_the_last_update(weights, batches, lr):
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
        return loss

    losses, before = [], []
    for x, y in batches:
        before = [variable.numpy() for variable in variables]
        losses.append(float(step(x, y)))
    return losses, before


def wrong_a_function_for_each_batch(weights, batches, lr):
    """says: it is not traced once"""
    variables = [tf.Variable(array) for array in weights]
    losses = []
    for x, y in batches:

        @tf.function
        def step(x, y):
            with tf.GradientTape() as tape:
                loss = tf.reduce_mean((network(x, variables) - y) ** 2)
            for variable, gradient in zip(variables, tape.gradient(loss, variables)):
                variable.assign_sub(lr * gradient)
            return loss

        losses.append(float(step(x, y)))
    return losses, [variable.numpy() for variable in variables]


def wrong_widths_of_the_example(weights, batches, lr):
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, 1), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
        return loss

    losses = [float(step(x, y)) for x, y in batches]
    return losses, [variable.numpy() for variable in variables]


def wrong_as_wide_as_the_first_layer(weights, batches, lr):
    variables = [tf.Variable(array) for array in weights]
    x_spec, y_spec = (tf.TensorSpec((None, n), tf.float64) for n in weights[0].shape)

    @tf.function(input_signature=[x_spec, y_spec])
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((network(x, variables) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
        return loss

    losses = [float(step(x, y)) for x, y in batches]
    return losses, [variable.numpy() for variable in variables]


def wrong_without_relu(weights, batches, lr):
    variables = [tf.Variable(array) for array in weights]
    any_batch = tf.TensorSpec((None, None), tf.float64)

    @tf.function(input_signature=[any_batch, any_batch])
    def step(x, y):
        with tf.GradientTape() as tape:
            out = x
            for w, b in zip(variables[::2], variables[1::2]):
                out = out @ w + b
            loss = tf.reduce_mean((out - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
        return loss

    losses = [float(step(x, y)) for x, y in batches]
    return losses, [variable.numpy() for variable in variables]
