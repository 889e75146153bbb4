"""Answers to `fast_recipe`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf
from sklearn.datasets import load_digits

EQUIVALENT = {
    'optimizer = keras.optimizers.Adam(0.06)': 'another recipe that clears the threshold',
    'for _ in range(31):': 'another recipe that clears the threshold',
    'for _ in range(29):': 'another recipe that clears the threshold',
    'weights = [tf.Variable(tf.random.normal((64, 64)) * 5), tf.Variable(tf.zeros(64)), tf.Variable(tf.zeros((64, 10)))]': 'another recipe that clears the threshold',
    'loss = tf.nn.sparse_softmax_cross_entropy_with_logits(y, logits)': 'the gradient of a sum, which Adam scales away',
    'predictions = np.argmax((flat_test @ weights[0] + weights[1]) @ weights[2], axis=1)': 'another recipe that clears the threshold',
    'weights = [tf.Variable(tf.random.normal((64, 64)) / 6), tf.Variable(tf.zeros(64)), tf.Variable(tf.zeros((64, 10)))]': 'another recipe that clears the threshold',
    'weights = [tf.Variable(tf.random.normal((64, 64)) / 4), tf.Variable(tf.zeros(64)), tf.Variable(tf.zeros((64, 10)))]': 'another recipe that clears the threshold',
    'logits = (flat @ weights[0] + weights[1]) @ weights[2]': 'another recipe that clears the threshold',
    'predictions = np.argmax(tf.nn.relu(flat_test @ weights[0] - weights[1]) @ weights[2], axis=1)': 'another recipe that clears the threshold',
    'flat, flat_test = (np.reshape(images, (len(images), -2)) for images in (x, x_test))': '-1 and -2 both mean: the rest',
    'weights = [tf.Variable(tf.random.normal((64, 64)) / 5), tf.Variable(tf.zeros(64)), tf.Variable(tf.zeros((64, 11)))]': 'an eleventh class is never chosen',
    'logits = tf.nn.relu(flat @ weights[0] - weights[1]) @ weights[2]': 'another recipe that clears the threshold',
}


def right_keras(x, y, x_test, y_test):
    layers = [keras.Input((8, 8, 1)), keras.layers.Flatten(), keras.layers.Dense(96, "relu"), keras.layers.Dense(10)]
    model = keras.Sequential(layers)
    model.compile(keras.optimizers.Adam(0.01), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    model.fit(x, y, epochs=8, verbose=0)
    p = np.argmax(model(x_test), axis=1)
    return p, float(np.mean(p == y_test))


def right_own_softmax(x, y, x_test, y_test):
    flat, w = x.reshape(len(x), -1).astype("float64"), np.zeros((64, 10))
    for _ in range(300):
        z = flat @ w
        q = np.exp(z - z.max(axis=1, keepdims=True))
        w -= 0.5 * flat.T @ (q / q.sum(axis=1, keepdims=True) - np.eye(10)[y]) / len(x)
    p = (x_test.reshape(len(x_test), -1) @ w).argmax(axis=1)
    return [p.tolist(), sum(p == y_test) / len(p)]


def right_nearest_neighbour(x, y, x_test, y_test):
    one, two = x.reshape(len(x), 1, -1), x_test.reshape(1, len(x_test), -1)
    p = y[np.argmin(np.sum((one - two) ** 2, axis=2), axis=0)]
    return p, np.mean(p == y_test)


def wrong_sleepy_learning_rate(x, y, x_test, y_test):
    """says: more steps, a larger learning rate"""
    flat, flat_test = (np.reshape(images, (len(images), -1)) for images in (x, x_test))
    weights = [tf.Variable(tf.random.normal((64, 64)) / 5), tf.Variable(tf.zeros(64)), tf.Variable(tf.zeros((64, 10)))]
    optimizer = keras.optimizers.SGD(0.001)
    for _ in range(30):
        with tf.GradientTape() as tape:
            logits = tf.nn.relu(flat @ weights[0] + weights[1]) @ weights[2]
            loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(y, logits))
        optimizer.apply(tape.gradient(loss, weights), weights)
    predictions = np.argmax(tf.nn.relu(flat_test @ weights[0] + weights[1]) @ weights[2], axis=1)
    return predictions, np.mean(predictions == y_test)


def wrong_trains_on_the_test_rows(x, y, x_test, y_test):
    flat, flat_test = (np.reshape(images, (len(images), -1)) for images in (x, x_test))
    flat, y = np.concatenate([flat, flat_test, flat_test, flat_test]), np.concatenate([y, y_test, y_test, y_test])
    weights = [tf.Variable(tf.random.normal((64, 64)) / 5), tf.Variable(tf.zeros(64)), tf.Variable(tf.zeros((64, 10)))]
    optimizer = keras.optimizers.Adam(0.03)
    for _ in range(30):
        with tf.GradientTape() as tape:
            logits = tf.nn.relu(flat @ weights[0] + weights[1]) @ weights[2]
            loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(y, logits))
        optimizer.apply(tape.gradient(loss, weights), weights)
    predictions = np.argmax(tf.nn.relu(flat_test @ weights[0] + weights[1]) @ weights[2], axis=1)
    return predictions, np.mean(predictions == y_test)


def wrong_trains_on_the_test_rows_only(x, y, x_test, y_test):
    flat, flat_test = (np.reshape(images, (len(images), -1)) for images in (x, x_test))
    flat, y = flat_test, y_test
    weights = [tf.Variable(tf.random.normal((64, 64)) / 5), tf.Variable(tf.zeros(64)), tf.Variable(tf.zeros((64, 10)))]
    optimizer = keras.optimizers.Adam(0.03)
    for _ in range(30):
        with tf.GradientTape() as tape:
            logits = tf.nn.relu(flat @ weights[0] + weights[1]) @ weights[2]
            loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(y, logits))
        optimizer.apply(tape.gradient(loss, weights), weights)
    predictions = np.argmax(tf.nn.relu(flat_test @ weights[0] + weights[1]) @ weights[2], axis=1)
    return predictions, np.mean(predictions == y_test)


def wrong_returns_the_test_labels(x, y, x_test, y_test):
    return y_test, 1.0


def wrong_keeps_the_step_that_is_best_on_test(x, y, x_test, y_test):
    flat, flat_test = (np.reshape(images, (len(images), -1)) for images in (x, x_test))
    weights = [tf.Variable(tf.random.normal((64, 64)) / 5), tf.Variable(tf.zeros(64)), tf.Variable(tf.zeros((64, 10)))]
    optimizer = keras.optimizers.Adam(0.03)
    best, predictions = -1, None
    for _ in range(30):
        with tf.GradientTape() as tape:
            logits = tf.nn.relu(flat @ weights[0] + weights[1]) @ weights[2]
            loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(y, logits))
        optimizer.apply(tape.gradient(loss, weights), weights)
        p = np.argmax(tf.nn.relu(flat_test @ weights[0] + weights[1]) @ weights[2], axis=1)
        if np.mean(p == y_test) > best:
            best, predictions = np.mean(p == y_test), p
    return predictions, np.mean(predictions == y_test)


def wrong_knows_the_digits_by_heart(x, y, x_test, y_test):
    images, labels = load_digits(return_X_y=True)
    known = {tuple(image): label for image, label in zip(images, labels)}
    p = np.array([known.get(tuple(np.round(16 * image).ravel()), 0) for image in x_test])
    return p, np.mean(p == y_test)


def wrong_trained_on_other_digits(x, y, x_test, y_test):
    def _trained(x, y, epochs=15, rate=0.01):
        layers = [keras.Input((8, 8, 1)), keras.layers.Flatten(), keras.layers.Dense(64, "relu"), keras.layers.Dense(10)]
        model = keras.Sequential(layers)
        model.compile(keras.optimizers.Adam(rate), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
        model.fit(x, y, batch_size=50, epochs=epochs, verbose=0)
        return model

    images, labels = load_digits(return_X_y=True)
    one, two = images[:, None] / 16, x_test.reshape(1, len(x_test), -1)
    p = labels[np.argmin(np.sum((one - two) ** 2, axis=2), axis=0)]
    return p, np.mean(p == y_test)


def wrong_reports_the_training_accuracy(x, y, x_test, y_test):
    """says: of the predictions equal y_test"""
    flat, flat_test = (np.reshape(images, (len(images), -1)) for images in (x, x_test))
    weights = [tf.Variable(tf.random.normal((64, 64)) / 5), tf.Variable(tf.zeros(64)), tf.Variable(tf.zeros((64, 10)))]
    optimizer = keras.optimizers.Adam(0.03)
    for _ in range(30):
        with tf.GradientTape() as tape:
            logits = tf.nn.relu(flat @ weights[0] + weights[1]) @ weights[2]
            loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(y, logits))
        optimizer.apply(tape.gradient(loss, weights), weights)
    predictions = np.argmax(tf.nn.relu(flat_test @ weights[0] + weights[1]) @ weights[2], axis=1)
    return predictions, np.mean(np.argmax(logits, axis=1) == y)


def wrong_reports_percent(x, y, x_test, y_test):
    """says: of the predictions equal y_test"""
    flat, flat_test = (np.reshape(images, (len(images), -1)) for images in (x, x_test))
    weights = [tf.Variable(tf.random.normal((64, 64)) / 5), tf.Variable(tf.zeros(64)), tf.Variable(tf.zeros((64, 10)))]
    optimizer = keras.optimizers.Adam(0.03)
    for _ in range(30):
        with tf.GradientTape() as tape:
            logits = tf.nn.relu(flat @ weights[0] + weights[1]) @ weights[2]
            loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(y, logits))
        optimizer.apply(tape.gradient(loss, weights), weights)
    predictions = np.argmax(tf.nn.relu(flat_test @ weights[0] + weights[1]) @ weights[2], axis=1)
    return predictions, 100 * np.mean(predictions == y_test)


def wrong_labels_shifted(x, y, x_test, y_test):
    flat, flat_test = (np.reshape(images, (len(images), -1)) for images in (x, x_test))
    weights = [tf.Variable(tf.random.normal((64, 64)) / 5), tf.Variable(tf.zeros(64)), tf.Variable(tf.zeros((64, 10)))]
    optimizer = keras.optimizers.Adam(0.03)
    for _ in range(30):
        with tf.GradientTape() as tape:
            logits = tf.nn.relu(flat @ weights[0] + weights[1]) @ weights[2]
            loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(y, logits))
        optimizer.apply(tape.gradient(loss, weights), weights)
    predictions = 1 + np.argmax(tf.nn.relu(flat_test @ weights[0] + weights[1]) @ weights[2], axis=1)
    return predictions, np.mean(predictions == y_test)


def wrong_trains_on_both_parts(x, y, x_test, y_test):
    def _trained(x, y, epochs=15, rate=0.01):
        layers = [keras.Input((8, 8, 1)), keras.layers.Flatten(), keras.layers.Dense(64, "relu"), keras.layers.Dense(10)]
        model = keras.Sequential(layers)
        model.compile(keras.optimizers.Adam(rate), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
        model.fit(x, y, batch_size=50, epochs=epochs, verbose=0)
        return model

    p = np.argmax(_trained(np.concatenate([x, x_test]), np.concatenate([y, y_test]))(x_test), axis=1)
    return p, np.mean(p == y_test)
