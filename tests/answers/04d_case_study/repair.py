"""Answers to `repair`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf
from sklearn.datasets import load_digits

EQUIVALENT = {
    "layers = [keras.layers.Dense(65, 'relu'), keras.layers.Dense(64, 'relu')]": "another recipe",
    "layers = [keras.layers.Dense(63, 'relu'), keras.layers.Dense(64, 'relu')]": "another recipe",
    "layers = [keras.layers.Dense(64, 'relu'), keras.layers.Dense(65, 'relu')]": "another recipe",
    "layers = [keras.layers.Dense(64, 'relu'), keras.layers.Dense(63, 'relu')]": "another recipe",
    "last = keras.layers.Dense(int(max(y_train)) + 2, 'softmax')": "a unit too many learns to say no",
    "model.fit(x_train, y_train, epochs=epochs, batch_size=33, verbose=0)": "another recipe",
    "model.fit(x_train, y_train, epochs=epochs, batch_size=31, verbose=0)": "another recipe",
    "model.fit(x_train, y_train, epochs=epochs, verbose=0)": "32 is what Keras takes",
    "model.fit(x_train, y_train, epochs=epochs, batch_size=32, verbose=1)": "it only prints",
    "model.fit(x_train, y_train, epochs=epochs, batch_size=32, verbose=-1)": "it only prints",
    "model.fit(x_train, y_train, epochs=epochs, batch_size=32)": "it only prints",
    "return np.asarray(model(x_test)).argmax(axis=-1)": "the same axis",
}


def right_nearest_neighbour(x_train, y_train, x_test, epochs):
    distance = ((x_test[:, None] - x_train[None]) ** 2).sum(axis=2)
    return y_train[distance.argmin(axis=1)]


def right_least_squares_on_one_hot(x_train, y_train, x_test, epochs):
    x, targets = np.c_[x_train, np.ones(len(x_train))], np.eye(y_train.max() + 1)[y_train]
    w = np.linalg.solve(x.T @ x + 0.1 * np.eye(x.shape[1]), x.T @ targets)
    return (np.c_[x_test, np.ones(len(x_test))] @ w).argmax(axis=1).astype("int32")


def right_keras_one_hot_from_logits(x_train, y_train, x_test, epochs):
    classes = len(set(y_train.tolist()))
    model = keras.Sequential([keras.Input((x_train.shape[1],)), keras.layers.Dense(48, "tanh"), keras.layers.Dense(classes)])
    loss = keras.losses.CategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.01), loss, jit_compile=False)
    model.fit(x_train, keras.utils.to_categorical(y_train, classes), epochs=epochs, batch_size=40, verbose=0)
    return tf.argmax(model(x_test), axis=1).numpy()


def wrong_one_sigmoid(x_train, y_train, x_test, epochs):
    """says: one sigmoid cannot name five classes"""
    model = keras.Sequential([keras.Input((x_train.shape[1],)), keras.layers.Dense(32, "relu"), keras.layers.Dense(1, "sigmoid")])
    model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy", jit_compile=False)
    model.fit(x_train, y_train, epochs=epochs, batch_size=40, verbose=0)
    return np.asarray(model(x_test))[:, 0].round().astype(int)


def wrong_rounds_the_rows(x_train, y_train, x_test, epochs):
    """says: the shape is (400, 5), not (400,)"""
    x, targets = np.c_[x_train, np.ones(len(x_train))], np.eye(y_train.max() + 1)[y_train]
    w = np.linalg.solve(x.T @ x + 0.1 * np.eye(x.shape[1]), x.T @ targets)
    return np.clip(np.c_[x_test, np.ones(len(x_test))] @ w, 0, 1).round().astype(int)


def wrong_argmax_over_the_batch(x_train, y_train, x_test, epochs):
    x, targets = np.c_[x_train, np.ones(len(x_train))], np.eye(y_train.max() + 1)[y_train]
    w = np.linalg.solve(x.T @ x + 0.1 * np.eye(x.shape[1]), x.T @ targets)
    return (np.c_[x_test, np.ones(len(x_test))] @ w).argmax(axis=0)


def wrong_majority(x_train, y_train, x_test, epochs):
    return np.full(len(x_test), np.bincount(y_train).argmax())


def wrong_regresses_the_label(x_train, y_train, x_test, epochs):
    w = np.linalg.lstsq(np.c_[x_train, np.ones(len(x_train))], y_train.astype(float), rcond=None)[0]
    return (np.c_[x_test, np.ones(len(x_test))] @ w).round().clip(0, y_train.max()).astype(int)


def wrong_counts_classes_from_one(x_train, y_train, x_test, epochs):
    """says: count from 0"""
    distance = ((x_test[:, None] - x_train[None]) ** 2).sum(axis=2)
    return y_train[distance.argmin(axis=1)] + 1


def wrong_shuffles_images_without_labels(x_train, y_train, x_test, epochs):
    mixed = np.random.default_rng(0).permutation(x_train)
    distance = ((x_test[:, None] - mixed[None]) ** 2).sum(axis=2)
    return y_train[distance.argmin(axis=1)]


def wrong_linear_without_from_logits(x_train, y_train, x_test, epochs):
    """says: do units, last activation and loss fit?"""
    classes = len(set(y_train.tolist()))
    model = keras.Sequential([keras.Input((x_train.shape[1],)), keras.layers.Dense(32, "relu"), keras.layers.Dense(classes)])
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", jit_compile=False)
    model.fit(x_train, y_train, epochs=epochs, batch_size=40, verbose=0)
    return np.asarray(model(x_test)).argmax(axis=1)


def wrong_one_sigmoid_with_the_sparse_loss(x_train, y_train, x_test, epochs):
    """says: a label has no unit"""
    model = keras.Sequential([keras.Input((x_train.shape[1],)), keras.layers.Dense(32, "relu"), keras.layers.Dense(1, "sigmoid")])
    model.compile("adam", "sparse_categorical_crossentropy", jit_compile=False)
    model.fit(x_train, y_train, epochs=1, batch_size=40, verbose=0)
    return np.asarray(model(x_test)).argmax(axis=1)


def wrong_forgets_to_return(x_train, y_train, x_test, epochs):
    """says: nothing came back"""
    distance = ((x_test[:, None] - x_train[None]) ** 2).sum(axis=2)
    y_train[distance.argmin(axis=1)]


def wrong_trains_once_for_all(x_train, y_train, x_test, epochs, cache=[]):  # noqa: B006
    if not cache:
        cache.append((x_train.copy(), y_train.copy()))
    known, names = cache[0]
    width = min(known.shape[1], x_test.shape[1])
    distance = ((x_test[:, None, :width] - known[None, :, :width]) ** 2).sum(axis=2)
    return names[distance.argmin(axis=1)]


def wrong_looks_the_digits_up(x_train, y_train, x_test, epochs):
    images, digits = load_digits(return_X_y=True)
    known = {np.round(image[: x_test.shape[1]] / 16, 6).tobytes(): digit for image, digit in zip(images, digits)}
    return np.array([known.get(np.round(image, 6).tobytes(), 0) for image in x_test])


def wrong_pixels_of_the_example(x_train, y_train, x_test, epochs):
    model = keras.Sequential([keras.Input((60,)), keras.layers.Dense(64, "relu"), keras.layers.Dense(5, "softmax")])
    model.compile("adam", "sparse_categorical_crossentropy", jit_compile=False)
    model.fit(x_train, y_train, epochs=epochs, batch_size=32, verbose=0)
    return np.asarray(model(x_test)).argmax(axis=1)


def wrong_pixels_of_mnist(x_train, y_train, x_test, epochs):
    """says: take d from x_train"""
    model = keras.Sequential([keras.Input((784,)), keras.layers.Dense(64, "relu"), keras.layers.Dense(10, "softmax")])
    model.compile("adam", "sparse_categorical_crossentropy", jit_compile=False)
    model.fit(x_train, y_train, epochs=epochs, batch_size=32, verbose=0)
    return np.asarray(model(x_test)).argmax(axis=1)


def wrong_units_of_numpys_kind(x_train, y_train, x_test, epochs):
    """says: plain Python number"""
    layers = [keras.layers.Dense(64, "relu"), keras.layers.Dense(max(y_train) + 1, "softmax")]
    model = keras.Sequential([keras.Input((x_train.shape[1],)), *layers])
    model.compile("adam", "sparse_categorical_crossentropy", jit_compile=False)
    model.fit(x_train, y_train, epochs=epochs, batch_size=32, verbose=0)
    return np.asarray(model(x_test)).argmax(axis=1)


def wrong_never_trained(x_train, y_train, x_test, epochs):
    """says: do units, last activation and loss fit?"""
    keras.utils.set_random_seed(1)
    layers = [keras.layers.Dense(64, "relu"), keras.layers.Dense(int(max(y_train)) + 1, "softmax")]
    model = keras.Sequential([keras.Input((x_train.shape[1],)), *layers])
    return np.asarray(model(x_test)).argmax(axis=1)
