"""Answers to `evaluate`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "p = model.predict(x)": "what is printed is not looked at",
    "p = model.predict(x, verbose=1)": "what is printed is not looked at",
    "p = model.predict(x, verbose=-1)": "what is printed is not looked at",
}


def right_keras_evaluate(model, x, y):
    model.compile(loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    result = model.evaluate(x, y, verbose=0, return_dict=True)
    labels = np.argmax(model.predict(x, verbose=0), axis=-1)
    return {**result, "majority": max(np.bincount(y)) / len(y), "labels": labels.tolist()}


def right_tensorflow(model, x, y):
    p = model(x, training=False)
    loss = tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, p))
    labels = tf.argmax(p, axis=1)
    accuracy = tf.reduce_mean(tf.cast(labels == y, "float32"))
    counts = tf.unique_with_counts(y).count
    return {"majority": int(max(counts)) / len(y), "accuracy": accuracy, "loss": loss, "labels": labels}


def right_row_by_row(model, x, y):
    p = model.predict(x, batch_size=7, verbose=0).astype("float64")
    truth = y.tolist()
    labels = [row.tolist().index(max(row)) for row in p]
    return {
        "labels": labels,
        "loss": sum(-np.log(row[label]) for row, label in zip(p, truth)) / len(truth),
        "accuracy": sum(a == b for a, b in zip(labels, truth)) / len(truth),
        "majority": max(map(truth.count, truth)) / len(truth),
    }


def wrong_training_true(model, x, y):
    """says: the same rows gave two losses"""
    p = np.asarray(model(x, training=True))
    labels = p.argmax(axis=1)
    loss = float(-np.log(p[np.arange(len(y)), y] + 1e-7).mean())
    return {"loss": loss, "accuracy": np.mean(labels == y), "majority": np.bincount(y).max() / len(y), "labels": labels}


def wrong_percent(model, x, y):
    """says: majority 75, not 0.75"""
    p = model.predict(x, verbose=0)
    labels = p.argmax(axis=1)
    loss = -np.log(p[np.arange(len(y)), y]).mean()
    return {
        "loss": loss,
        "accuracy": 100 * np.mean(labels == y),
        "majority": 100 * np.bincount(y).max() / len(y),
        "labels": labels,
    }


def wrong_mean_of_unequal_batches(model, x, y):
    p = model.predict(x, verbose=0)
    rows = -np.log(p[np.arange(len(y)), y])
    loss = np.mean([rows[i : i + 32].mean() for i in range(0, len(y), 32)])
    labels = p.argmax(axis=1)
    return {"loss": loss, "accuracy": np.mean(labels == y), "majority": np.bincount(y).max() / len(y), "labels": labels}


def wrong_sum(model, x, y):
    """says: loss 66.55, not 1.04"""
    p = model.predict(x, verbose=0)
    labels = p.argmax(axis=1)
    loss = -np.log(p[np.arange(len(y)), y]).sum()
    return {"loss": loss, "accuracy": np.mean(labels == y), "majority": np.bincount(y).max() / len(y), "labels": labels}


def wrong_base_two(model, x, y):
    """says: loss 1.5, not 1.04"""
    p = model.predict(x, verbose=0)
    labels = p.argmax(axis=1)
    loss = -np.log2(p[np.arange(len(y)), y]).mean()
    return {"loss": loss, "accuracy": np.mean(labels == y), "majority": np.bincount(y).max() / len(y), "labels": labels}


def wrong_loss_of_the_predicted_class(model, x, y):
    """says: see the table"""
    p = model.predict(x, verbose=0)
    labels = p.argmax(axis=1)
    loss = -np.log(p.max(axis=1)).mean()
    return {"loss": loss, "accuracy": np.mean(labels == y), "majority": np.bincount(y).max() / len(y), "labels": labels}


def wrong_one_over_k_as_majority(model, x, y):
    """says: majority 0.5, not 0.75"""
    p = model.predict(x, verbose=0)
    labels = p.argmax(axis=1)
    loss = -np.log(p[np.arange(len(y)), y]).mean()
    return {"loss": loss, "accuracy": np.mean(labels == y), "majority": 1 / p.shape[1], "labels": labels}


def wrong_majority_of_the_predictions(model, x, y):
    """says: count in y"""
    p = model.predict(x, verbose=0)
    labels = p.argmax(axis=1)
    loss = -np.log(p[np.arange(len(y)), y]).mean()
    return {
        "loss": loss,
        "accuracy": np.mean(labels == y),
        "majority": np.bincount(labels).max() / len(y),
        "labels": labels,
    }


def wrong_share_of_class_one(model, x, y):
    p = model.predict(x, verbose=0)
    labels = p.argmax(axis=1)
    loss = -np.log(p[np.arange(len(y)), y]).mean()
    return {"loss": loss, "accuracy": np.mean(labels == y), "majority": np.mean(y == 1), "labels": labels}


def wrong_three_numbers(model, x, y):
    """says: return a dict with the four keys"""
    model.compile(loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model.evaluate(x, y, verbose=0)


def wrong_labels_forgotten(model, x, y):
    """says: return a dict with the four keys"""
    model.compile(loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return {**model.evaluate(x, y, verbose=0, return_dict=True), "majority": np.bincount(y).max() / len(y)}


def wrong_rounded_probabilities_as_labels(model, x, y):
    p = model.predict(x, verbose=0)
    labels = (p[:, 1] > 0.5).astype(int)
    loss = -np.log(p[np.arange(len(y)), y]).mean()
    return {"loss": loss, "accuracy": np.mean(labels == y), "majority": np.bincount(y).max() / len(y), "labels": labels}


def wrong_true_labels_returned(model, x, y):
    """says: the first labels are"""
    p = model.predict(x, verbose=0)
    loss = -np.log(p[np.arange(len(y)), y]).mean()
    return {
        "loss": loss,
        "accuracy": np.mean(p.argmax(axis=1) == y),
        "majority": np.bincount(y).max() / len(y),
        "labels": y,
    }


def wrong_rounded_to_two_digits(model, x, y):
    p = model.predict(x, verbose=0)
    labels = p.argmax(axis=1)
    loss = -np.log(p[np.arange(len(y)), y]).mean()
    return {
        "loss": round(float(loss), 1),
        "accuracy": np.mean(labels == y),
        "majority": np.bincount(y).max() / len(y),
        "labels": labels,
    }


def wrong_asks_the_columns(model, x, y):
    """says: the shape is"""
    p = model.predict(x, verbose=0)
    labels = p.argmax(axis=0)
    loss = -np.log(p[np.arange(len(y)), y]).mean()
    return {
        "loss": loss,
        "accuracy": np.mean(p.argmax(axis=1) == y),
        "majority": np.bincount(y).max() / len(y),
        "labels": labels,
    }


def wrong_surest_first(model, x, y):
    p = model.predict(x, verbose=0)
    labels = p.argmax(axis=1)
    loss = -np.log(p[np.arange(len(y)), y]).mean()
    order = np.argsort(-p.max(axis=1))
    return {
        "loss": loss,
        "accuracy": np.mean(labels == y),
        "majority": np.bincount(y).max() / len(y),
        "labels": labels[order],
    }
