"""Answers to `forward`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf


def right_tensorflow_in_float32(x, layers):
    x = tf.cast(x, tf.float32)
    for i, (w, b) in enumerate(layers):
        x = tf.matmul(x, tf.cast(w, tf.float32)) + tf.cast(b, tf.float32)
        if i + 1 < len(layers):
            x = tf.nn.relu(x)
    return x


def right_keras_layers(x, layers):
    model = keras.Sequential([keras.Input((x.shape[1],))])
    for i, (_, b) in enumerate(layers):
        model.add(keras.layers.Dense(len(b), activation="linear" if i == len(layers) - 1 else "relu"))
    model.set_weights([array for layer in layers for array in layer])
    return model(x)


def right_recursion(x, layers):
    def rest(x, layers):
        (w, b), *later = layers
        z = np.dot(x, w) + b
        return rest(np.where(z > 0, z, 0), later) if later else z

    return rest(x, layers)


def right_one_sample_at_a_time(x, layers):
    rows = []
    for row in x:
        for w, b in layers[:-1]:
            row = [max(0.0, sum(r * v for r, v in zip(row, column)) + c) for column, c in zip(w.T, b)]
        w, b = layers[-1]
        rows.append([sum(r * v for r, v in zip(row, column)) + c for column, c in zip(w.T, b)])
    return rows


def wrong_activates_the_output(x, layers):
    """says: is the last layer activated"""
    for w, b in layers:
        x = np.maximum(x @ w + b, 0)
    return x


def wrong_never_activates(x, layers):
    """says: where is ReLU"""
    for w, b in layers:
        x = x @ w + b
    return x


def wrong_forgets_the_bias(x, layers):
    """says: both biases are missing"""
    for w, _ in layers[:-1]:
        x = np.maximum(x @ w, 0)
    return x @ layers[-1][0]


def wrong_activates_before_the_bias(x, layers):
    """says: the bias comes before ReLU"""
    for w, b in layers[:-1]:
        x = np.maximum(x @ w, 0) + b
    return x @ layers[-1][0] + layers[-1][1]


def wrong_only_two_layers(x, layers):
    """says: three layers give"""
    if len(layers) == 1:
        return x @ layers[0][0] + layers[0][1]
    (w1, b1), (w2, b2) = layers[:2]
    return np.maximum(x @ w1 + b1, 0) @ w2 + b2


def wrong_activates_the_input(x, layers):
    for w, b in layers:
        x = np.maximum(x, 0) @ w + b
    return x


def wrong_squeezes_a_batch_of_one(x, layers):
    for w, b in layers[:-1]:
        x = np.maximum(x @ w + b, 0)
    return np.squeeze(x @ layers[-1][0] + layers[-1][1])


def wrong_adds_the_output_bias_into_itself(x, layers):
    (w, b), *rest = layers[::-1]
    for v, c in rest[::-1]:
        x = np.maximum(x @ v + c, 0)
    out = x @ w
    b += out.mean(axis=0)
    return out + b - out.mean(axis=0)


def wrong_sigmoid(x, layers):
    for w, b in layers[:-1]:
        x = 1 / (1 + np.exp(-(x @ w + b)))
    return x @ layers[-1][0] + layers[-1][1]


def wrong_forgets_the_hidden_biases(x, layers):
    """says: the hidden layer lost its bias"""
    for w, _ in layers[:-1]:
        x = np.maximum(x @ w, 0)
    return x @ layers[-1][0] + layers[-1][1]


def wrong_forgets_the_output_bias(x, layers):
    """says: the last layer lost its bias"""
    for w, b in layers[:-1]:
        x = np.maximum(x @ w + b, 0)
    return x @ layers[-1][0]


def wrong_takes_the_last_layer_out_of_the_list(x, layers):
    w_last, b_last = layers.pop()
    for w, b in layers:
        x = np.maximum(x @ w + b, 0)
    return x @ w_last + b_last


def wrong_activates_every_other_layer(x, layers):
    """says: ReLU follows the first two"""
    for i, (w, b) in enumerate(layers):
        x = x @ w + b
        x = np.maximum(x, 0) if i % 2 == 0 and i < len(layers) - 1 else x
    return x


def wrong_absolute_values(x, layers):
    for w, b in layers[:-1]:
        x = np.abs(x @ w + b)
    return x @ layers[-1][0] + layers[-1][1]


def wrong_relu_after_the_first_layer_only(x, layers):
    """says: ReLU follows the first two"""
    for i, (w, b) in enumerate(layers):
        x = x @ w + b
        if i == 0 and len(layers) > 1:
            x = np.maximum(x, 0)
    return x


def wrong_counts_on_two_layers(x, layers):
    """says: which may hold one pair or five"""
    hidden = np.maximum(x @ layers[0][0] + layers[0][1], 0)
    return hidden @ layers[1][0] + layers[1][1]


def wrong_unpacks_two_layers(x, layers):
    """says: which may hold one pair or five"""
    (w1, b1), (w2, b2) = layers
    return np.maximum(x @ w1 + b1, 0) @ w2 + b2
