"""Loss, accuracy and majority: right ways, and the misconceptions of the wrong ones."""

import keras
import numpy as np
import tensorflow as tf


def right_keras_evaluate(model, x, y):
    model.compile(loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    result = model.evaluate(x, y, verbose=0, return_dict=True)
    return {"loss": result["loss"], "accuracy": result["accuracy"], "majority": max(np.bincount(y)) / len(y)}


def right_tensorflow(model, x, y):
    p = model(x, training=False)
    loss = tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, p))
    accuracy = tf.reduce_mean(tf.cast(tf.argmax(p, axis=1) == y, "float32"))
    counts = tf.unique_with_counts(y).count
    return {"majority": int(max(counts)) / len(y), "accuracy": accuracy, "loss": loss}


def right_row_by_row(model, x, y):
    p = model.predict(x, batch_size=7, verbose=0).astype("float64")
    labels = y.tolist()
    return {
        "loss": sum(-np.log(row[label]) for row, label in zip(p, labels)) / len(labels),
        "accuracy": sum(int(row.argmax() == label) for row, label in zip(p, labels)) / len(labels),
        "majority": max(map(labels.count, labels)) / len(labels),
    }


def wrong_training_true(model, x, y):
    """says: training=False"""
    p = np.asarray(model(x, training=True))
    right = float(np.mean(p.argmax(axis=1) == y))
    loss = float(-np.log(p[np.arange(len(y)), y] + 1e-7).mean())
    return {"loss": loss, "accuracy": right, "majority": float(np.bincount(y).max() / len(y))}


def wrong_percent(model, x, y):
    """says: majority"""
    p = np.asarray(model(x, training=False))
    right = 100 * float(np.mean(p.argmax(axis=1) == y))
    loss = float(-np.log(p[np.arange(len(y)), y]).mean())
    return {"loss": loss, "accuracy": right, "majority": 100 * float(np.bincount(y).max() / len(y))}


def wrong_mean_of_unequal_batches(model, x, y):
    p = np.asarray(model(x, training=False))
    rows = -np.log(p[np.arange(len(y)), y])
    loss = np.mean([rows[i : i + 32].mean() for i in range(0, len(y), 32)])
    right = float(np.mean(p.argmax(axis=1) == y))
    return {"loss": float(loss), "accuracy": right, "majority": float(np.bincount(y).max() / len(y))}


def wrong_sum(model, x, y):
    """says: mean of −log p"""
    p = np.asarray(model(x, training=False))
    loss = float(-np.log(p[np.arange(len(y)), y]).sum())
    right = float(np.mean(p.argmax(axis=1) == y))
    return {"loss": loss, "accuracy": right, "majority": float(np.bincount(y).max() / len(y))}


def wrong_one_over_k_as_majority(model, x, y):
    p = np.asarray(model(x, training=False))
    loss = float(-np.log(p[np.arange(len(y)), y]).mean())
    return {"loss": loss, "accuracy": float(np.mean(p.argmax(axis=1) == y)), "majority": 1 / p.shape[1]}


def wrong_two_numbers(model, x, y):
    """says: return a dict"""
    model.compile(loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model.evaluate(x, y, verbose=0)


def wrong_majority_of_the_predictions(model, x, y):
    """says: counted in y, not in the predictions"""
    p = np.asarray(model(x, training=False))
    loss = float(-np.log(p[np.arange(len(y)), y]).mean())
    guess = p.argmax(axis=1)
    return {"loss": loss, "accuracy": float(np.mean(guess == y)), "majority": float(np.bincount(guess).max() / len(y))}


def wrong_share_of_class_zero(model, x, y):
    """says: counted in y"""
    p = np.asarray(model(x, training=False))
    loss = float(-np.log(p[np.arange(len(y)), y]).mean())
    return {"loss": loss, "accuracy": float(np.mean(p.argmax(axis=1) == y)), "majority": float(np.mean(y == 0))}
