"""Answers to `fast_recipe`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np


def right_dense_network(x, y, x_test, y_test, epochs, batch):
    model = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(96, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(0.005), "sparse_categorical_crossentropy")
    model.fit(x, y, epochs=epochs, batch_size=batch, verbose=0)
    p = np.argmax(model.predict(x_test, verbose=0), axis=1)
    return {"steps": int(model.optimizer.iterations), "predictions": p, "accuracy": np.mean(p == y_test)}


def right_own_loop(x, y, x_test, y_test, epochs, batch):
    rng = np.random.default_rng(1)
    w1, b1 = rng.normal(size=(64, 64)) * (2 / 64) ** 0.5, np.zeros(64)
    w2, b2 = np.zeros((64, 10)), np.zeros(10)
    weights = [w1, b1, w2, b2]
    momentum = [np.zeros_like(w) for w in weights]
    flat, steps = x.reshape(len(x), -1).astype("float64"), 0
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for k in range(0, len(x), batch):
            rows = order[k : k + batch]
            h = np.maximum(flat[rows] @ w1 + b1, 0)
            z = h @ w2 + b2
            q = np.exp(z - z.max(axis=1, keepdims=True))
            d = (q / q.sum(axis=1, keepdims=True) - np.eye(10)[y[rows]]) / len(rows)
            back = (d @ w2.T) * (h > 0)
            for w, m, g in zip(weights, momentum, [flat[rows].T @ back, back.sum(axis=0), h.T @ d, d.sum(axis=0)]):
                m[:] = 0.9 * m + g
                w -= 0.05 * m
            steps += 1
    p = np.argmax(np.maximum(x_test.reshape(len(x_test), -1) @ w1 + b1, 0) @ w2 + b2, axis=1)
    return {"predictions": p.tolist(), "accuracy": float(np.mean(p == y_test)), "steps": steps}


def wrong_sleepy_learning_rate(x, y, x_test, y_test, epochs, batch):
    """says: raise the learning rate"""
    model = keras.Sequential([keras.Input((8, 8, 1)), keras.layers.Flatten(), keras.layers.Dense(10)])
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.SGD(0.001), loss)
    model.fit(x, y, epochs=epochs, batch_size=batch, verbose=0)
    p = np.argmax(model(x_test), axis=1)
    return {"predictions": p, "accuracy": float(np.mean(p == y_test)), "steps": int(model.optimizer.iterations)}


def wrong_trains_on_the_test_rows(x, y, x_test, y_test, epochs, batch):
    model = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(96, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(0.005), "sparse_categorical_crossentropy")
    x_all, y_all = np.concatenate([x, x_test]), np.concatenate([y, y_test])
    model.fit(x_all, y_all, epochs=epochs, batch_size=batch, verbose=0)
    p = np.argmax(model(x_test), axis=1)
    return {"predictions": p, "accuracy": float(np.mean(p == y_test)), "steps": -(-len(x) // batch) * epochs}


def wrong_keeps_the_epoch_that_is_best_on_test(x, y, x_test, y_test, epochs, batch):
    model = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(96, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(0.002), "sparse_categorical_crossentropy")
    best, kept = -1, None
    for _ in range(epochs):
        p = np.argmax(model(x_test), axis=1)
        if np.mean(p == y_test) > best:
            best, kept = np.mean(p == y_test), p
        model.fit(x, y, epochs=1, batch_size=batch, verbose=0)
    p = np.argmax(model(x_test), axis=1)
    kept = p if np.mean(p == y_test) > best else kept
    return {"predictions": kept, "accuracy": float(np.mean(kept == y_test)), "steps": int(model.optimizer.iterations)}


def wrong_returns_the_test_labels(x, y, x_test, y_test, epochs, batch):
    return {"predictions": y_test.copy(), "accuracy": 1.0, "steps": -(-len(x) // batch) * epochs}


def wrong_drops_the_last_batch(x, y, x_test, y_test, epochs, batch):
    """says: the smaller last batch too"""
    model = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(96, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(0.005), "sparse_categorical_crossentropy")
    whole = len(x) // batch * batch
    model.fit(x[:whole], y[:whole], epochs=epochs, batch_size=batch, verbose=0)
    p = np.argmax(model(x_test), axis=1)
    return {"predictions": p, "accuracy": float(np.mean(p == y_test)), "steps": int(model.optimizer.iterations)}


def wrong_holds_back_a_tenth(x, y, x_test, y_test, epochs, batch):
    """says: expected 152: all 600 rows"""
    model = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(96, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(0.005), "sparse_categorical_crossentropy")
    model.fit(x, y, epochs=epochs, batch_size=batch, validation_split=0.1, verbose=0)
    p = np.argmax(model(x_test), axis=1)
    return {"predictions": p, "accuracy": float(np.mean(p == y_test)), "steps": int(model.optimizer.iterations)}


def wrong_trains_on_the_test_rows_and_counts_them(x, y, x_test, y_test, epochs, batch):
    """says: nothing else"""
    model = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(96, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(0.005), "sparse_categorical_crossentropy")
    x_all, y_all = np.concatenate([x, x_test]), np.concatenate([y, y_test])
    model.fit(x_all, y_all, epochs=epochs, batch_size=batch, verbose=0)
    p = np.argmax(model(x_test), axis=1)
    return {"predictions": p, "accuracy": float(np.mean(p == y_test)), "steps": int(model.optimizer.iterations)}
