"""Answers to `train_map`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "return (tf.nn.relu((points - mean) / deviation @ w1 + b1) @ w2 + b2)[:, -1]": "there is one column only",
}


def right_keras_optimizer_in_float32(x, y, weights, lr, steps, new):
    mean, deviation = np.mean(x, 0), np.std(x, 0)
    x, new = tf.cast((x - mean) / deviation, tf.float32), tf.cast((new - mean) / deviation, tf.float32)
    variables = [tf.Variable(w, dtype=tf.float32) for w in weights]
    labels, optimizer = tf.cast(y, tf.float32)[:, None], keras.optimizers.SGD(lr)

    def forward(points):
        w1, b1, w2, b2 = variables
        return tf.matmul(tf.nn.relu(tf.matmul(points, w1) + b1), w2) + b2

    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(forward(x) - labels))
        optimizer.apply(tape.gradient(loss, variables), variables)
    return tf.squeeze(forward(new), axis=1)


def right_numpy_by_hand(x, y, weights, lr, steps, new):
    m, s = x.mean(0), x.std(0)
    x, new = (x - m) / s, (new - m) / s
    w1, b1, w2, b2 = weights
    for _ in range(steps):
        z = x @ w1 + b1
        h = np.maximum(z, 0)
        d2 = 2 * ((h @ w2 + b2) - y.reshape(-1, 1)) / len(x)
        d1 = d2 @ w2.T * (z > 0)
        w1, b1, w2, b2 = w1 - lr * x.T @ d1, b1 - lr * d1.sum(0), w2 - lr * h.T @ d2, b2 - lr * d2.sum(0)
    return (np.maximum(new @ w1 + b1, 0) @ w2 + b2).ravel()


def right_keras_model(x, y, weights, lr, steps, new):
    mean, std = x.mean(axis=0), x.std(axis=0)
    model = keras.Sequential([keras.Input((x.shape[1],)), keras.layers.Dense(len(weights[1]), "relu")])
    model.add(keras.layers.Dense(1))
    model.set_weights(weights)
    model.compile(keras.optimizers.SGD(lr), "mse")
    for _ in range(steps):
        model.train_on_batch((x - mean) / std, y[:, None])
    return model((new - mean) / std)[:, 0]


def right_list_of_floats(x, y, weights, lr, steps, new):
    mean, std = x.mean(axis=0), x.std(axis=0)
    v = [tf.Variable(w, dtype=tf.float64) for w in weights]

    def score(points):
        hidden = tf.maximum(((points - mean) / std) @ v[0] + v[1], 0.0)
        return tf.reshape(hidden @ v[2] + v[3], [-1])

    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.math.squared_difference(score(x), y))
        gradients = tape.gradient(loss, v)
        for i in range(4):
            v[i].assign(v[i] - lr * gradients[i])
    return [float(s) for s in score(new)]


def wrong_subtracts_a_row_from_a_column(x, y, weights, lr, steps, new):
    """says: say both shapes"""
    mean, deviation = x.mean(axis=0), x.std(axis=0)
    w1, b1, w2, b2 = weights = [tf.Variable(array) for array in weights]

    def score(points):
        return tf.nn.relu((points - mean) / deviation @ w1 + b1) @ w2 + b2

    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((score(x) - y) ** 2)
        for variable, gradient in zip(weights, tape.gradient(loss, weights)):
            variable.assign_sub(lr * gradient)
    return score(new)[:, 0].numpy()


def wrong_measures_new_by_itself(x, y, weights, lr, steps, new):
    """says: its own mean"""
    w1, b1, w2, b2 = weights = [tf.Variable(array) for array in weights]

    def score(points):
        points = (points - points.mean(axis=0)) / points.std(axis=0)
        return (tf.nn.relu(points @ w1 + b1) @ w2 + b2)[:, 0]

    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((score(x) - y) ** 2)
        for variable, gradient in zip(weights, tape.gradient(loss, weights)):
            variable.assign_sub(lr * gradient)
    return score(new).numpy()


def wrong_measures_x_and_new_together(x, y, weights, lr, steps, new):
    """says: read step 1 again"""
    both = np.concatenate([x, new])
    mean, deviation = both.mean(axis=0), both.std(axis=0)
    w1, b1, w2, b2 = weights = [tf.Variable(array) for array in weights]

    def score(points):
        return (tf.nn.relu((points - mean) / deviation @ w1 + b1) @ w2 + b2)[:, 0]

    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((score(x) - y) ** 2)
        for variable, gradient in zip(weights, tape.gradient(loss, weights)):
            variable.assign_sub(lr * gradient)
    return score(new).numpy()


def wrong_forgets_to_measure_new(x, y, weights, lr, steps, new):
    """says: without being standardised"""
    x = (x - x.mean(axis=0)) / x.std(axis=0)
    w1, b1, w2, b2 = weights = [tf.Variable(array) for array in weights]

    def score(points):
        return (tf.nn.relu(points @ w1 + b1) @ w2 + b2)[:, 0]

    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((score(x) - y) ** 2)
        for variable, gradient in zip(weights, tape.gradient(loss, weights)):
            variable.assign_sub(lr * gradient)
    return score(new).numpy()


def wrong_standardises_the_whole_table(x, y, weights, lr, steps, new):
    """says: each column has its own mean"""
    mean, deviation = x.mean(), x.std()
    w1, b1, w2, b2 = weights = [tf.Variable(array) for array in weights]

    def score(points):
        return (tf.nn.relu((points - mean) / deviation @ w1 + b1) @ w2 + b2)[:, 0]

    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((score(x) - y) ** 2)
        for variable, gradient in zip(weights, tape.gradient(loss, weights)):
            variable.assign_sub(lr * gradient)
    return score(new).numpy()


def wrong_only_the_last_layer_learns(x, y, weights, lr, steps, new):
    """says: read step 2 again"""
    mean, deviation = x.mean(axis=0), x.std(axis=0)
    w1, b1, w2, b2 = weights = [tf.Variable(array) for array in weights]

    def score(points):
        return (tf.nn.relu((points - mean) / deviation @ w1 + b1) @ w2 + b2)[:, 0]

    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((score(x) - y) ** 2)
        for variable, gradient in zip([w2, b2], tape.gradient(loss, [w2, b2])):
            variable.assign_sub(lr * gradient)
    return score(new).numpy()


def wrong_biases_do_not_learn(x, y, weights, lr, steps, new):
    """says: with the old b2"""
    mean, deviation = x.mean(axis=0), x.std(axis=0)
    w1, b1, w2, b2 = [tf.Variable(array) for array in weights]

    def score(points):
        return (tf.nn.relu((points - mean) / deviation @ w1 + b1) @ w2 + b2)[:, 0]

    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((score(x) - y) ** 2)
        for variable, gradient in zip([w1, w2], tape.gradient(loss, [w1, w2])):
            variable.assign_sub(lr * gradient)
    return score(new).numpy()


def wrong_relu_at_the_end(x, y, weights, lr, steps, new):
    """says: no ReLU on the score"""
    mean, deviation = x.mean(axis=0), x.std(axis=0)
    w1, b1, w2, b2 = weights = [tf.Variable(array) for array in weights]

    def score(points):
        return tf.nn.relu(tf.nn.relu((points - mean) / deviation @ w1 + b1) @ w2 + b2)[:, 0]

    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((score(x) - y) ** 2)
        for variable, gradient in zip(weights, tape.gradient(loss, weights)):
            variable.assign_sub(lr * gradient)
    return score(new).numpy()


def wrong_no_relu(x, y, weights, lr, steps, new):
    """says: where is the hidden layer's ReLU"""
    mean, deviation = x.mean(axis=0), x.std(axis=0)
    w1, b1, w2, b2 = weights = [tf.Variable(array) for array in weights]

    def score(points):
        return (((points - mean) / deviation @ w1 + b1) @ w2 + b2)[:, 0]

    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((score(x) - y) ** 2)
        for variable, gradient in zip(weights, tape.gradient(loss, weights)):
            variable.assign_sub(lr * gradient)
    return score(new).numpy()


def wrong_goes_uphill(x, y, weights, lr, steps, new):
    """says: uphill"""
    mean, deviation = x.mean(axis=0), x.std(axis=0)
    w1, b1, w2, b2 = weights = [tf.Variable(array) for array in weights]

    def score(points):
        return (tf.nn.relu((points - mean) / deviation @ w1 + b1) @ w2 + b2)[:, 0]

    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((score(x) - y) ** 2)
        for variable, gradient in zip(weights, tape.gradient(loss, weights)):
            variable.assign_add(lr * gradient)
    return score(new).numpy()


def wrong_sums_the_squares(x, y, weights, lr, steps, new):
    """says: is the loss a mean"""
    mean, deviation = x.mean(axis=0), x.std(axis=0)
    w1, b1, w2, b2 = weights = [tf.Variable(array) for array in weights]

    def score(points):
        return (tf.nn.relu((points - mean) / deviation @ w1 + b1) @ w2 + b2)[:, 0]

    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum((score(x) - y) ** 2)
        for variable, gradient in zip(weights, tape.gradient(loss, weights)):
            variable.assign_sub(lr * gradient)
    return score(new).numpy()


def wrong_divides_by_n_minus_one(x, y, weights, lr, steps, new):
    """says: read step 1 again"""
    mean, deviation = x.mean(axis=0), x.std(axis=0, ddof=1)
    w1, b1, w2, b2 = weights = [tf.Variable(array) for array in weights]

    def score(points):
        return (tf.nn.relu((points - mean) / deviation @ w1 + b1) @ w2 + b2)[:, 0]

    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((score(x) - y) ** 2)
        for variable, gradient in zip(weights, tape.gradient(loss, weights)):
            variable.assign_sub(lr * gradient)
    return score(new).numpy()


def wrong_only_one_step(x, y, weights, lr, steps, new):
    """says: five steps"""
    mean, deviation = x.mean(axis=0), x.std(axis=0)
    w1, b1, w2, b2 = weights = [tf.Variable(array) for array in weights]

    def score(points):
        return (tf.nn.relu((points - mean) / deviation @ w1 + b1) @ w2 + b2)[:, 0]

    for _ in range(min(steps, 1)):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((score(x) - y) ** 2)
        for variable, gradient in zip(weights, tape.gradient(loss, weights)):
            variable.assign_sub(lr * gradient)
    return score(new).numpy()


def wrong_one_after_the_other(x, y, weights, lr, steps, new):
    """says: read step 2 again"""
    mean, deviation = x.mean(axis=0), x.std(axis=0)
    w1, b1, w2, b2 = weights = [tf.Variable(array) for array in weights]

    def score(points):
        return (tf.nn.relu((points - mean) / deviation @ w1 + b1) @ w2 + b2)[:, 0]

    for _ in range(steps):
        for variable in weights[::-1]:
            with tf.GradientTape() as tape:
                loss = tf.reduce_mean((score(x) - y) ** 2)
            variable.assign_sub(lr * tape.gradient(loss, variable))
    return score(new).numpy()


def wrong_returns_a_column(x, y, weights, lr, steps, new):
    """says: the shape is (2, 1), not (2,)"""
    mean, deviation = x.mean(axis=0), x.std(axis=0)
    w1, b1, w2, b2 = weights = [tf.Variable(array) for array in weights]

    def score(points):
        return tf.nn.relu((points - mean) / deviation @ w1 + b1) @ w2 + b2

    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((score(x)[:, 0] - y) ** 2)
        for variable, gradient in zip(weights, tape.gradient(loss, weights)):
            variable.assign_sub(lr * gradient)
    return score(new).numpy()


def wrong_answers_with_signs(x, y, weights, lr, steps, new):
    mean, deviation = x.mean(axis=0), x.std(axis=0)
    w1, b1, w2, b2 = weights = [tf.Variable(array) for array in weights]

    def score(points):
        return (tf.nn.relu((points - mean) / deviation @ w1 + b1) @ w2 + b2)[:, 0]

    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((score(x) - y) ** 2)
        for variable, gradient in zip(weights, tape.gradient(loss, weights)):
            variable.assign_sub(lr * gradient)
    return np.sign(score(new).numpy())


def wrong_adam(x, y, weights, lr, steps, new):
    mean, deviation = x.mean(axis=0), x.std(axis=0)
    w1, b1, w2, b2 = weights = [tf.Variable(array) for array in weights]
    optimizer = keras.optimizers.Adam(lr)

    def score(points):
        return (tf.nn.relu((points - mean) / deviation @ w1 + b1) @ w2 + b2)[:, 0]

    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((score(x) - y) ** 2)
        optimizer.apply(tape.gradient(loss, weights), weights)
    return score(new).numpy()


def wrong_writes_into_the_weights(x, y, weights, lr, steps, new):
    m, s = x.mean(0), x.std(0)
    x, new = (x - m) / s, (new - m) / s
    w1, b1, w2, b2 = weights
    for _ in range(steps):
        z = x @ w1 + b1
        h = np.maximum(z, 0)
        d2 = 2 * ((h @ w2 + b2) - y.reshape(-1, 1)) / len(x)
        d1 = d2 @ w2.T * (z > 0)
        w1 -= lr * x.T @ d1
        b1 -= lr * d1.sum(0)
        w2 -= lr * h.T @ d2
        b2 -= lr * d2.sum(0)
    return (np.maximum(new @ w1 + b1, 0) @ w2 + b2).ravel()


def wrong_forgets_relu_of_the_last_forward_pass(x, y, weights, lr, steps, new):
    """says: where is the hidden layer's ReLU"""
    mean, deviation = x.mean(axis=0), x.std(axis=0)
    w1, b1, w2, b2 = weights = [tf.Variable(array) for array in weights]
    for _ in range(steps):
        with tf.GradientTape() as tape:
            score = (tf.nn.relu((x - mean) / deviation @ w1 + b1) @ w2 + b2)[:, 0]
            loss = tf.reduce_mean((score - y) ** 2)
        for variable, gradient in zip(weights, tape.gradient(loss, weights)):
            variable.assign_sub(lr * gradient)
    return (((new - mean) / deviation @ w1 + b1) @ w2 + b2)[:, 0].numpy()


def wrong_keras_fit_in_mini_batches(x, y, weights, lr, steps, new):
    mean, std = x.mean(axis=0), x.std(axis=0)
    model = keras.Sequential([keras.Input((x.shape[1],)), keras.layers.Dense(len(weights[1]), "relu")])
    model.add(keras.layers.Dense(1))
    model.set_weights(weights)
    model.compile(keras.optimizers.SGD(lr), "mse")
    model.fit((x - mean) / std, y, epochs=steps, verbose=0)
    return model((new - mean) / std)[:, 0]


def wrong_puts_new_arrays_into_the_callers_list(x, y, weights, lr, steps, new):
    m, s = x.mean(0), x.std(0)
    z0 = (x - m) / s
    for _ in range(steps):
        w1, b1, w2, b2 = weights
        z = z0 @ w1 + b1
        h = np.maximum(z, 0)
        d2 = 2 * ((h @ w2 + b2) - y.reshape(-1, 1)) / len(x)
        d1 = d2 @ w2.T * (z > 0)
        for i, gradient in enumerate([z0.T @ d1, d1.sum(0), h.T @ d2, d2.sum(0)]):
            weights[i] = weights[i] - lr * gradient
    w1, b1, w2, b2 = weights
    return (np.maximum((new - m) / s @ w1 + b1, 0) @ w2 + b2).ravel()


def wrong_adds_too_much_to_the_deviation(x, y, weights, lr, steps, new):
    mean, deviation = x.mean(axis=0), x.std(axis=0) + 0.01
    w1, b1, w2, b2 = weights = [tf.Variable(array) for array in weights]

    def score(points):
        return (tf.nn.relu((points - mean) / deviation @ w1 + b1) @ w2 + b2)[:, 0]

    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((score(x) - y) ** 2)
        for variable, gradient in zip(weights, tape.gradient(loss, weights)):
            variable.assign_sub(lr * gradient)
    return score(new).numpy()


def wrong_numpy_under_the_tape(x, y, weights, lr, steps, new):
    mean, deviation = x.mean(axis=0), x.std(axis=0)
    w1, b1, w2, b2 = weights = [tf.Variable(array) for array in weights]

    def score(points):
        return (np.maximum((points - mean) / deviation @ w1 + b1, 0) @ w2 + b2)[:, 0]

    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((score(x) - y) ** 2)
        for variable, gradient in zip(weights, tape.gradient(loss, weights)):
            variable.assign_sub(lr * (0.0 if gradient is None else gradient))
    return np.asarray(score(new))


def wrong_scores_with_the_weights_before_the_last_step(x, y, weights, lr, steps, new):
    """says: with the old b2"""
    mean, deviation = x.mean(axis=0), x.std(axis=0)
    w1, b1, w2, b2 = weights = [tf.Variable(array) for array in weights]
    score = lambda points: (tf.nn.relu((points - mean) / deviation @ w1 + b1) @ w2 + b2)[:, 0]  # noqa: E731
    out = score(new)
    for _ in range(steps):
        out = score(new)
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((score(x) - y) ** 2)
        for variable, gradient in zip(weights, tape.gradient(loss, weights)):
            variable.assign_sub(lr * gradient)
    return out.numpy()


def wrong_numpy_relu_under_the_tape(x, y, weights, lr, steps, new):
    """says: the gradient is None"""
    mean, deviation = x.mean(axis=0), x.std(axis=0)
    w1, b1, w2, b2 = variables = [tf.Variable(array) for array in weights]

    def score(points):
        return (np.maximum((points - mean) / deviation @ w1 + b1, 0) @ w2 + b2)[:, 0]

    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((score(x) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
    return score(new)


def wrong_loss_is_a_mean_by_numpy(x, y, weights, lr, steps, new):
    """says: tape.gradient got a NumPy value"""
    mean, deviation = x.mean(axis=0), x.std(axis=0)
    w1, b1, w2, b2 = variables = [tf.Variable(array) for array in weights]

    def score(points):
        return (tf.nn.relu((points - mean) / deviation @ w1 + b1) @ w2 + b2)[:, 0]

    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = np.mean((score(x) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
    return score(new)


def wrong_does_not_standardise(x, y, weights, lr, steps, new):
    """says: without being standardised"""
    mean, deviation = 0.0, 1.0
    w1, b1, w2, b2 = variables = [tf.Variable(array) for array in weights]

    def score(points):
        return (tf.nn.relu((points - mean) / deviation @ w1 + b1) @ w2 + b2)[:, 0]

    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((score(x) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
    return score(new)


def wrong_score_is_computed_before_the_recording(x, y, weights, lr, steps, new):
    """says: the gradient is None"""
    mean, deviation = x.mean(axis=0), x.std(axis=0)
    w1, b1, w2, b2 = variables = [tf.Variable(array) for array in weights]

    def score(points):
        return (tf.nn.relu((points - mean) / deviation @ w1 + b1) @ w2 + b2)[:, 0]

    for _ in range(steps):
        scores = score(x)
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((scores - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(lr * gradient)
    return score(new)


def wrong_gradients_of_the_arrays(x, y, weights, lr, steps, new):
    """says: tape.gradient got a NumPy value"""
    mean, deviation = x.mean(axis=0), x.std(axis=0)
    w1, b1, w2, b2 = variables = [tf.Variable(array) for array in weights]

    def score(points):
        return (tf.nn.relu((points - mean) / deviation @ w1 + b1) @ w2 + b2)[:, 0]

    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((score(x) - y) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, weights)):
            variable.assign_sub(lr * gradient)
    return score(new)
