"""Train the model that was passed: right ways, and the misconceptions of the wrong ones."""

import keras
import numpy as np
import tensorflow as tf


def right_dataset(model, x, y, epochs):
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.2), loss="sparse_categorical_crossentropy")
    data = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(len(x)).batch(16)
    diary = model.fit(data, epochs=epochs, verbose=0)
    return [float(v) for v in diary.history["loss"]], [w.numpy() for w in model.weights]


def right_epoch_by_epoch(model, x, y, epochs):
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.2), loss="sparse_categorical_crossentropy")
    losses = []
    for _ in range(epochs):
        losses += model.fit(x, y, batch_size=16, verbose=0).history["loss"]
    return losses, model.get_weights()


def right_batches_by_hand(model, x, y, epochs):
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss="sparse_categorical_crossentropy")
    rng, losses = np.random.default_rng(0), []
    for _ in range(epochs):
        order, total = rng.permutation(len(x)), 0.0
        for i in range(0, len(x), 16):
            rows = order[i : i + 16]
            model.reset_metrics()
            total += float(model.train_on_batch(x[rows], y[rows])) * len(rows)
        losses.append(total / len(x))
    return np.array(losses), model.get_weights()


def wrong_never_fits(model, x, y, epochs):
    """says: the weights are those from before"""
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.2), loss="sparse_categorical_crossentropy")
    return [1.0 / (2 + i) for i in range(epochs)], model.get_weights()


def wrong_weights_from_before(model, x, y, epochs):
    """says: the weights are those from before"""
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.2), loss="sparse_categorical_crossentropy")
    weights = model.get_weights()
    return model.fit(x, y, batch_size=16, epochs=epochs, verbose=0).history["loss"], weights


def wrong_one_epoch(model, x, y, epochs):
    """says: so 5 losses"""
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.2), loss="sparse_categorical_crossentropy")
    return model.fit(x, y, batch_size=16, verbose=0).history["loss"], model.get_weights()


def wrong_accuracy_as_loss(model, x, y, epochs):
    """says: return the loss"""
    sgd = keras.optimizers.SGD(learning_rate=0.2)
    model.compile(optimizer=sgd, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    diary = model.fit(x, y, batch_size=16, epochs=epochs, verbose=0)
    return diary.history["accuracy"], model.get_weights()


def wrong_shuffles_the_labels_alone(model, x, y, epochs):
    """says: each row with its own label"""
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.2), loss="sparse_categorical_crossentropy")
    labels = np.random.default_rng(0).permutation(y)
    return model.fit(x, labels, batch_size=16, epochs=epochs, verbose=0).history["loss"], model.get_weights()


def wrong_trains_a_clone(model, x, y, epochs):
    """says: the weights are those from before"""
    clone = keras.models.clone_model(model)
    clone.compile(optimizer=keras.optimizers.SGD(learning_rate=0.2), loss="sparse_categorical_crossentropy")
    losses = clone.fit(x, y, batch_size=16, epochs=epochs, verbose=0).history["loss"]
    return losses, model.get_weights()


def wrong_first_batch_only(model, x, y, epochs):
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.2), loss="sparse_categorical_crossentropy")
    return model.fit(x[:16], y[:16], epochs=epochs, verbose=0).history["loss"], model.get_weights()


def wrong_sorted_rows_held_back(model, x, y, epochs):
    """says: no row held back"""
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.2), loss="sparse_categorical_crossentropy")
    diary = model.fit(x, y, batch_size=16, epochs=epochs, validation_split=0.5, verbose=0)
    return diary.history["loss"], model.get_weights()


def wrong_default_batch_size(model, x, y, epochs):
    """says: batches of 16"""
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.2), loss="sparse_categorical_crossentropy")
    return model.fit(x, y, epochs=epochs, verbose=0).history["loss"], model.get_weights()


def wrong_a_few_rows_held_back(model, x, y, epochs):
    """says: no row held back"""
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.2), loss="sparse_categorical_crossentropy")
    diary = model.fit(x, y, batch_size=16, epochs=epochs, validation_split=0.2, verbose=0)
    return diary.history["loss"], model.get_weights()


def wrong_losses_alone(model, x, y, epochs):
    """says: return (losses, weights)"""
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.2), loss="sparse_categorical_crossentropy")
    return model.fit(x, y, batch_size=16, epochs=epochs, verbose=0).history["loss"]


def wrong_history_object(model, x, y, epochs):
    """says: losses as a list of numbers"""
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.2), loss="sparse_categorical_crossentropy")
    return model.fit(x, y, batch_size=16, epochs=epochs, verbose=0), model.get_weights()


def wrong_returns_nothing(model, x, y, epochs):
    """says: return (losses, weights)"""
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.2), loss="sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=16, epochs=epochs, verbose=0)
