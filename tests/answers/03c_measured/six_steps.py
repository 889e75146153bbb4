"""All six steps: right ways, and the leaks and slips of the wrong ones."""

import keras
import numpy as np


def right_scikit_learn_and_functional(x, y, x_new, seed):
    from sklearn.model_selection import train_test_split
    from sklearn.preprocessing import StandardScaler

    keras.utils.set_random_seed(seed)
    rest, test = train_test_split(np.arange(len(y)), test_size=0.25, random_state=seed, stratify=y)
    scaler = StandardScaler().fit(x[rest])
    inputs = keras.Input((x.shape[1],))
    hidden = keras.layers.Dense(24, "tanh")(inputs)
    model = keras.Model(inputs, keras.layers.Dense(int(y.max()) + 1, "softmax")(hidden))
    model.compile(optimizer=keras.optimizers.Adam(0.02), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(scaler.transform(x[rest]), y[rest], batch_size=32, epochs=12, verbose=0)
    accuracy = model.evaluate(scaler.transform(x[test]), y[test], verbose=0)[1]
    p = model.predict(scaler.transform(x_new), verbose=0)
    return {"test": test, "mean": scaler.mean_, "scale": scaler.scale_, "accuracy": accuracy, "probabilities": p}


def right_normalization_layer_and_sgd(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    test = []
    for label in np.unique(y):
        rows = np.random.default_rng([seed, label]).permutation(np.flatnonzero(y == label))
        test += rows[: len(rows) // 4].tolist()
    rest = [i for i in range(len(y)) if i not in test]
    mean, scale = np.mean(x[rest], axis=0), np.std(x[rest], axis=0)
    model = keras.Sequential([
        keras.Input((x.shape[1],)),
        keras.layers.Normalization(mean=mean, variance=scale**2),
        keras.layers.Dense(16, "relu"),
        keras.layers.Dense(len(np.unique(y))),
    ])
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.SGD(0.1, momentum=0.9), loss=loss)
    model.fit(x[rest], y[rest], batch_size=32, epochs=12, verbose=0)
    p = np.asarray(keras.ops.softmax(model(np.concatenate([x_new, x[test]]))))
    accuracy = np.mean(p[len(x_new) :].argmax(axis=1) == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p[: len(x_new)]}


def wrong_scales_on_all_rows(x, y, x_new, seed):
    """says: training part only"""
    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng(seed)
    parts = [rng.permutation(np.flatnonzero(y == label)) for label in np.unique(y)]
    test = np.concatenate([rows[: round(len(rows) / 4)] for rows in parts])
    rest = np.setdiff1d(np.arange(len(y)), test)
    mean, scale = x.mean(axis=0), x.std(axis=0)
    layers = [keras.Input((x.shape[1],)), keras.layers.Dense(16, "relu"), keras.layers.Dense(len(parts), "softmax")]
    model = keras.Sequential(layers)
    model.compile(optimizer=keras.optimizers.Adam(0.02), loss="sparse_categorical_crossentropy")
    model.fit((x[rest] - mean) / scale, y[rest], batch_size=32, epochs=12, verbose=0)
    accuracy = np.mean(np.argmax(model((x[test] - mean) / scale), axis=1) == y[test])
    p = np.asarray(model((x_new - mean) / scale))
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_trains_on_all_rows(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng(seed)
    parts = [rng.permutation(np.flatnonzero(y == label)) for label in np.unique(y)]
    test = np.concatenate([rows[: round(len(rows) / 4)] for rows in parts])
    rest = np.setdiff1d(np.arange(len(y)), test)
    mean, scale = x[rest].mean(axis=0), x[rest].std(axis=0)
    layers = [keras.Input((x.shape[1],)), keras.layers.Dense(16, "relu"), keras.layers.Dense(len(parts), "softmax")]
    model = keras.Sequential(layers)
    model.compile(optimizer=keras.optimizers.Adam(0.02), loss="sparse_categorical_crossentropy")
    model.fit((x - mean) / scale, y, batch_size=32, epochs=12, verbose=0)
    accuracy = np.mean(np.argmax(model((x[test] - mean) / scale), axis=1) == y[test])
    p = np.asarray(model((x_new - mean) / scale))
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_scales_new_samples_by_themselves(x, y, x_new, seed):
    """says: scale them by the training part, not by themselves"""
    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng(seed)
    parts = [rng.permutation(np.flatnonzero(y == label)) for label in np.unique(y)]
    test = np.concatenate([rows[: round(len(rows) / 4)] for rows in parts])
    rest = np.setdiff1d(np.arange(len(y)), test)
    mean, scale = x[rest].mean(axis=0), x[rest].std(axis=0)
    layers = [keras.Input((x.shape[1],)), keras.layers.Dense(16, "relu"), keras.layers.Dense(len(parts), "softmax")]
    model = keras.Sequential(layers)
    model.compile(optimizer=keras.optimizers.Adam(0.02), loss="sparse_categorical_crossentropy")
    model.fit((x[rest] - mean) / scale, y[rest], batch_size=32, epochs=12, verbose=0)
    accuracy = np.mean(np.argmax(model((x[test] - mean) / scale), axis=1) == y[test])
    p = np.asarray(model((x_new - x_new.mean(axis=0)) / x_new.std(axis=0)))
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_never_trains(x, y, x_new, seed):
    """says: the model trained"""
    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng(seed)
    parts = [rng.permutation(np.flatnonzero(y == label)) for label in np.unique(y)]
    test = np.concatenate([rows[: round(len(rows) / 4)] for rows in parts])
    rest = np.setdiff1d(np.arange(len(y)), test)
    mean, scale = x[rest].mean(axis=0), x[rest].std(axis=0)
    p = np.eye(len(parts))[np.full(len(x_new), np.bincount(y).argmax())]
    accuracy = np.mean(y[test] == np.bincount(y).argmax())
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_tail_as_test(x, y, x_new, seed):
    """says: 25 % of each"""
    keras.utils.set_random_seed(seed)
    rest, test = np.split(np.arange(len(y)), [len(y) - len(y) // 4])
    mean, scale = x[rest].mean(axis=0), x[rest].std(axis=0)
    layers = [keras.Input((x.shape[1],)), keras.layers.Dense(16, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")]
    model = keras.Sequential(layers)
    model.compile(optimizer=keras.optimizers.Adam(0.02), loss="sparse_categorical_crossentropy")
    model.fit((x[rest] - mean) / scale, y[rest], batch_size=32, epochs=12, verbose=0)
    accuracy = np.mean(np.argmax(model((x[test] - mean) / scale), axis=1) == y[test])
    p = np.asarray(model((x_new - mean) / scale))
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_test_rows_of_each_class_unshuffled(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    parts = [np.flatnonzero(y == label) for label in np.unique(y)]
    test = np.concatenate([rows[: round(len(rows) / 4)] for rows in parts])
    rest = np.setdiff1d(np.arange(len(y)), test)
    mean, scale = x[rest].mean(axis=0), x[rest].std(axis=0)
    layers = [keras.Input((x.shape[1],)), keras.layers.Dense(16, "relu"), keras.layers.Dense(len(parts), "softmax")]
    model = keras.Sequential(layers)
    model.compile(optimizer=keras.optimizers.Adam(0.02), loss="sparse_categorical_crossentropy")
    model.fit((x[rest] - mean) / scale, y[rest], batch_size=32, epochs=12, verbose=0)
    accuracy = np.mean(np.argmax(model((x[test] - mean) / scale), axis=1) == y[test])
    p = np.asarray(model((x_new - mean) / scale))
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_no_scaling(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng(seed)
    parts = [rng.permutation(np.flatnonzero(y == label)) for label in np.unique(y)]
    test = np.concatenate([rows[: round(len(rows) / 4)] for rows in parts])
    rest = np.setdiff1d(np.arange(len(y)), test)
    mean, scale = np.zeros(x.shape[1]), np.ones(x.shape[1])
    layers = [keras.Input((x.shape[1],)), keras.layers.Dense(16, "relu"), keras.layers.Dense(len(parts), "softmax")]
    model = keras.Sequential(layers)
    model.compile(optimizer=keras.optimizers.Adam(0.02), loss="sparse_categorical_crossentropy")
    model.fit(x[rest], y[rest], batch_size=32, epochs=5, verbose=0)
    accuracy = np.mean(np.argmax(model(x[test]), axis=1) == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": np.asarray(model(x_new))}


def wrong_seed_forgotten(x, y, x_new, seed):
    rng = np.random.default_rng()
    parts = [rng.permutation(np.flatnonzero(y == label)) for label in np.unique(y)]
    test = np.concatenate([rows[: round(len(rows) / 4)] for rows in parts])
    rest = np.setdiff1d(np.arange(len(y)), test)
    mean, scale = x[rest].mean(axis=0), x[rest].std(axis=0)
    layers = [keras.Input((x.shape[1],)), keras.layers.Dense(16, "relu"), keras.layers.Dense(len(parts), "softmax")]
    model = keras.Sequential(layers)
    model.compile(optimizer=keras.optimizers.Adam(0.02), loss="sparse_categorical_crossentropy")
    model.fit((x[rest] - mean) / scale, y[rest], batch_size=32, epochs=12, verbose=0)
    accuracy = np.mean(np.argmax(model((x[test] - mean) / scale), axis=1) == y[test])
    p = np.asarray(model((x_new - mean) / scale))
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_not_stratified(x, y, x_new, seed):
    """says: 25 % of each"""
    keras.utils.set_random_seed(seed)
    order = np.random.default_rng(seed).permutation(len(y))
    test, rest = np.split(order, [len(y) // 4])
    mean, scale = x[rest].mean(axis=0), x[rest].std(axis=0)
    layers = [keras.Input((x.shape[1],)), keras.layers.Dense(16, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")]
    model = keras.Sequential(layers)
    model.compile(optimizer=keras.optimizers.Adam(0.02), loss="sparse_categorical_crossentropy")
    model.fit((x[rest] - mean) / scale, y[rest], batch_size=32, epochs=12, verbose=0)
    accuracy = np.mean(np.argmax(model((x[test] - mean) / scale), axis=1) == y[test])
    p = np.asarray(model((x_new - mean) / scale))
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_labels_not_matched(x, y, x_new, seed):
    """says: each row with its label"""
    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng(seed)
    parts = [rng.permutation(np.flatnonzero(y == label)) for label in np.unique(y)]
    test = np.concatenate([rows[: round(len(rows) / 4)] for rows in parts])
    rest = rng.permutation(np.setdiff1d(np.arange(len(y)), test))
    mean, scale = x[rest].mean(axis=0), x[rest].std(axis=0)
    layers = [keras.Input((x.shape[1],)), keras.layers.Dense(16, "relu"), keras.layers.Dense(len(parts), "softmax")]
    model = keras.Sequential(layers)
    model.compile(optimizer=keras.optimizers.Adam(0.02), loss="sparse_categorical_crossentropy")
    model.fit((x[rest] - mean) / scale, y[np.sort(rest)], batch_size=32, epochs=12, verbose=0)
    accuracy = np.mean(np.argmax(model((x[test] - mean) / scale), axis=1) == y[test])
    p = np.asarray(model((x_new - mean) / scale))
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_untrained_but_lucky(x, y, x_new, seed):
    """says: labels exchanged, answers kept"""
    rng = np.random.default_rng(seed)
    parts = [rng.permutation(np.flatnonzero(y == label)) for label in np.unique(y)]
    test = np.concatenate([rows[: round(len(rows) / 4)] for rows in parts])
    rest = np.setdiff1d(np.arange(len(y)), test)
    mean, scale = x[rest].mean(axis=0), x[rest].std(axis=0)
    guess = [(((part - mean) / scale).sum(axis=1) < 0).astype(int) for part in (x_new, x[test])]
    p, accuracy = np.eye(len(parts))[guess[0]], np.mean(guess[1] == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_mask_as_test(x, y, x_new, seed):
    """says: test holds row numbers"""
    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng(seed)
    parts = [rng.permutation(np.flatnonzero(y == label)) for label in np.unique(y)]
    test = np.isin(np.arange(len(y)), np.concatenate([rows[: round(len(rows) / 4)] for rows in parts]))
    mean, scale = x[~test].mean(axis=0), x[~test].std(axis=0)
    layers = [keras.Input((x.shape[1],)), keras.layers.Dense(16, "relu"), keras.layers.Dense(len(parts), "softmax")]
    model = keras.Sequential(layers)
    model.compile(optimizer=keras.optimizers.Adam(0.02), loss="sparse_categorical_crossentropy")
    model.fit((x[~test] - mean) / scale, y[~test], batch_size=32, epochs=12, verbose=0)
    accuracy = np.mean(np.argmax(model((x[test] - mean) / scale), axis=1) == y[test])
    p = np.asarray(model((x_new - mean) / scale))
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}
