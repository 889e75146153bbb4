"""Answers to `six_steps`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np

EQUIVALENT = {
    "train, test = train_test_split(np.arange(len(y)), stratify=y, random_state=seed)": "a quarter is the default",
    "train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y)": "Keras has set NumPy's global seed, which is then used",
    "model.compile(loss='sparse_categorical_crossentropy')": "optimizer, rate, width and number of steps are free",
    "model.compile(optimizer=keras.optimizers.SGD(0.6), loss='sparse_categorical_crossentropy')": "optimizer, rate, width and number of steps are free",
    "for _ in range(61):": "optimizer, rate, width and number of steps are free",
    "for _ in range(59):": "optimizer, rate, width and number of steps are free",
    "hidden, output = (keras.layers.Dense(33, 'relu'), keras.layers.Dense(int(y.max()) + 1, 'softmax'))": "optimizer, rate, width and number of steps are free",
    "hidden, output = (keras.layers.Dense(31, 'relu'), keras.layers.Dense(int(y.max()) + 1, 'softmax'))": "optimizer, rate, width and number of steps are free",
}


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
    model = keras.Sequential(
        [
            keras.Input((x.shape[1],)),
            keras.layers.Normalization(mean=mean, variance=scale**2),
            keras.layers.Dense(16, "relu"),
            keras.layers.Dense(len(np.unique(y))),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.SGD(0.1, momentum=0.9), loss=loss)
    model.fit(x[rest], y[rest], batch_size=32, epochs=12, verbose=0)
    p = np.asarray(keras.ops.softmax(model(np.concatenate([x_new, x[test]]))))
    accuracy = np.mean(p[len(x_new) :].argmax(axis=1) == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p[: len(x_new)]}


def right_batches_of_all_rows(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng(seed)
    parts = [rng.permutation(np.flatnonzero(y == label)) for label in np.unique(y)]
    test = np.concatenate([rows[: round(len(rows) / 4)] for rows in parts])
    rest = np.setdiff1d(np.arange(len(y)), test)
    mean, scale = x[rest].mean(axis=0), x[rest].std(axis=0)
    layers = [keras.Input((x.shape[1],)), keras.layers.Dense(16, "relu"), keras.layers.Dense(len(parts), "softmax")]
    model = keras.Sequential(layers)
    model.compile(optimizer=keras.optimizers.Adam(0.03), loss="sparse_categorical_crossentropy")
    for _ in range(60):
        model.train_on_batch((x[rest] - mean) / scale, y[rest])
    p = model.predict((np.concatenate([x_new, x[test]]) - mean) / scale, verbose=0)
    accuracy = float(np.mean(p[len(x_new) :].argmax(axis=1) == y[test]))
    out = {"probabilities": p[: len(x_new)].tolist(), "test": test.tolist(), "accuracy": accuracy}
    return {**out, "mean": mean.tolist(), "scale": scale.tolist()}


def wrong_scales_on_all_rows(x, y, x_new, seed):
    """says: mean is that of all 178 rows"""
    keras.utils.set_random_seed(seed)
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    mean, scale = x.mean(axis=0), x.std(axis=0)
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="sparse_categorical_crossentropy")
    model.fit((x[train] - mean) / scale, y[train], batch_size=16, epochs=5, verbose=0)
    p_test, p = (np.asarray(model((rows - mean) / scale)) for rows in (x[test], x_new))
    accuracy = np.mean(p_test.argmax(axis=1) == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_scales_on_all_rows_and_reports_the_part(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    mean, scale = x.mean(axis=0), x.std(axis=0)
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="sparse_categorical_crossentropy")
    model.fit((x[train] - mean) / scale, y[train], batch_size=16, epochs=5, verbose=0)
    p_test, p = (np.asarray(model((rows - mean) / scale)) for rows in (x[test], x_new))
    accuracy = np.mean(p_test.argmax(axis=1) == y[test])
    return {
        "test": test,
        "mean": x[train].mean(axis=0),
        "scale": x[train].std(axis=0),
        "accuracy": accuracy,
        "probabilities": p,
    }


def wrong_trains_on_all_rows(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="sparse_categorical_crossentropy")
    model.fit((x - mean) / scale, y, batch_size=16, epochs=5, verbose=0)
    p_test, p = (np.asarray(model((rows - mean) / scale)) for rows in (x[test], x_new))
    accuracy = np.mean(p_test.argmax(axis=1) == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_scales_new_samples_by_themselves(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="sparse_categorical_crossentropy")
    model.fit((x[train] - mean) / scale, y[train], batch_size=16, epochs=5, verbose=0)
    p_test = np.asarray(model((x[test] - mean) / scale))
    p = np.asarray(model((x_new - x_new.mean(axis=0)) / (x_new.std(axis=0) + 1e-9)))
    accuracy = np.mean(p_test.argmax(axis=1) == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_new_samples_not_scaled(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="sparse_categorical_crossentropy")
    model.fit((x[train] - mean) / scale, y[train], batch_size=16, epochs=5, verbose=0)
    p_test = np.asarray(model((x[test] - mean) / scale))
    p = np.asarray(model(x_new))
    accuracy = np.mean(p_test.argmax(axis=1) == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_never_trains(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="sparse_categorical_crossentropy")
    pass
    p_test, p = (np.asarray(model((rows - mean) / scale)) for rows in (x[test], x_new))
    accuracy = np.mean(p_test.argmax(axis=1) == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_trains_on_rows_unscaled(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="sparse_categorical_crossentropy")
    model.fit(x[train], y[train], batch_size=16, epochs=5, verbose=0)
    p_test, p = (np.asarray(model((rows - mean) / scale)) for rows in (x[test], x_new))
    accuracy = np.mean(p_test.argmax(axis=1) == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_no_scaling(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    mean, scale = np.zeros(x.shape[1]), np.ones(x.shape[1])
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="sparse_categorical_crossentropy")
    model.fit((x[train] - mean) / scale, y[train], batch_size=16, epochs=5, verbose=0)
    p_test, p = (np.asarray(model((rows - mean) / scale)) for rows in (x[test], x_new))
    accuracy = np.mean(p_test.argmax(axis=1) == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_tail_as_test(x, y, x_new, seed):
    """says: classes"""
    keras.utils.set_random_seed(seed)
    train, test = np.split(np.arange(len(y)), [len(y) - len(y) // 4])
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="sparse_categorical_crossentropy")
    model.fit((x[train] - mean) / scale, y[train], batch_size=16, epochs=5, verbose=0)
    p_test, p = (np.asarray(model((rows - mean) / scale)) for rows in (x[test], x_new))
    accuracy = np.mean(p_test.argmax(axis=1) == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_heads_of_each_class(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    test = np.concatenate([np.flatnonzero(y == k)[: np.sum(y == k) // 4] for k in np.unique(y)])
    train = np.setdiff1d(np.arange(len(y)), test)
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="sparse_categorical_crossentropy")
    model.fit((x[train] - mean) / scale, y[train], batch_size=16, epochs=5, verbose=0)
    p_test, p = (np.asarray(model((rows - mean) / scale)) for rows in (x[test], x_new))
    accuracy = np.mean(p_test.argmax(axis=1) == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_not_stratified(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, random_state=seed)
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="sparse_categorical_crossentropy")
    model.fit((x[train] - mean) / scale, y[train], batch_size=16, epochs=5, verbose=0)
    p_test, p = (np.asarray(model((rows - mean) / scale)) for rows in (x[test], x_new))
    accuracy = np.mean(p_test.argmax(axis=1) == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_one_split_for_all_seeds(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=0)
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="sparse_categorical_crossentropy")
    model.fit((x[train] - mean) / scale, y[train], batch_size=16, epochs=5, verbose=0)
    p_test, p = (np.asarray(model((rows - mean) / scale)) for rows in (x[test], x_new))
    accuracy = np.mean(p_test.argmax(axis=1) == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_split_without_seed(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    train, test = train_test_split(
        np.arange(len(y)), test_size=0.25, stratify=y, random_state=np.random.default_rng().integers(9999)
    )
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="sparse_categorical_crossentropy")
    model.fit((x[train] - mean) / scale, y[train], batch_size=16, epochs=5, verbose=0)
    p_test, p = (np.asarray(model((rows - mean) / scale)) for rows in (x[test], x_new))
    accuracy = np.mean(p_test.argmax(axis=1) == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_a_fifth_as_test(x, y, x_new, seed):
    """says: classes"""
    keras.utils.set_random_seed(seed)
    train, test = train_test_split(np.arange(len(y)), test_size=0.2, stratify=y, random_state=seed)
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="sparse_categorical_crossentropy")
    model.fit((x[train] - mean) / scale, y[train], batch_size=16, epochs=5, verbose=0)
    p_test, p = (np.asarray(model((rows - mean) / scale)) for rows in (x[test], x_new))
    accuracy = np.mean(p_test.argmax(axis=1) == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_split_by_the_table(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    order = np.argsort(x[:, 0], kind="stable")
    train, test = (
        order[part]
        for part in train_test_split(np.arange(len(y)), test_size=0.25, stratify=y[order], random_state=seed)
    )
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="sparse_categorical_crossentropy")
    model.fit((x[train] - mean) / scale, y[train], batch_size=16, epochs=5, verbose=0)
    p_test, p = (np.asarray(model((rows - mean) / scale)) for rows in (x[test], x_new))
    accuracy = np.mean(p_test.argmax(axis=1) == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_seed_of_the_training_forgotten(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="sparse_categorical_crossentropy")
    keras.utils.set_random_seed(int(np.random.default_rng().integers(9999)))
    model.set_weights([np.random.default_rng().normal(size=w.shape) * 0.3 for w in model.get_weights()])
    model.fit((x[train] - mean) / scale, y[train], batch_size=16, epochs=1, verbose=0)
    p_test, p = (np.asarray(model((rows - mean) / scale)) for rows in (x[test], x_new))
    accuracy = np.mean(p_test.argmax(axis=1) == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_labels_not_matched(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="sparse_categorical_crossentropy")
    model.fit((x[train] - mean) / scale, y[np.sort(train)], batch_size=16, epochs=5, verbose=0)
    p_test, p = (np.asarray(model((rows - mean) / scale)) for rows in (x[test], x_new))
    accuracy = np.mean(p_test.argmax(axis=1) == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_accuracy_of_the_training_part(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="sparse_categorical_crossentropy")
    model.fit((x[train] - mean) / scale, y[train], batch_size=16, epochs=5, verbose=0)
    p_test, p = (np.asarray(model((rows - mean) / scale)) for rows in (x[test], x_new))
    accuracy = np.mean(np.argmax(model((x[train] - mean) / scale), axis=1) == y[train])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_accuracy_of_all_rows(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="sparse_categorical_crossentropy")
    model.fit((x[train] - mean) / scale, y[train], batch_size=16, epochs=5, verbose=0)
    p_test, p = (np.asarray(model((rows - mean) / scale)) for rows in (x[test], x_new))
    accuracy = np.mean(np.argmax(model((x - mean) / scale), axis=1) == y)
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_accuracy_in_percent(x, y, x_new, seed):
    """says: accuracy"""
    keras.utils.set_random_seed(seed)
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="sparse_categorical_crossentropy")
    model.fit((x[train] - mean) / scale, y[train], batch_size=16, epochs=5, verbose=0)
    p_test, p = (np.asarray(model((rows - mean) / scale)) for rows in (x[test], x_new))
    accuracy = 100 * np.mean(p_test.argmax(axis=1) == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_mask_as_test(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="sparse_categorical_crossentropy")
    model.fit((x[train] - mean) / scale, y[train], batch_size=16, epochs=5, verbose=0)
    p_test, p = (np.asarray(model((rows - mean) / scale)) for rows in (x[test], x_new))
    accuracy = np.mean(p_test.argmax(axis=1) == y[test])
    return {
        "test": np.isin(np.arange(len(y)), test),
        "mean": mean,
        "scale": scale,
        "accuracy": accuracy,
        "probabilities": p,
    }


def wrong_labels_as_probabilities(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="sparse_categorical_crossentropy")
    model.fit((x[train] - mean) / scale, y[train], batch_size=16, epochs=5, verbose=0)
    p_test, p = (np.asarray(model((rows - mean) / scale)) for rows in (x[test], x_new))
    accuracy = np.mean(p_test.argmax(axis=1) == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p.argmax(axis=1)}


def wrong_new_samples_sorted(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="sparse_categorical_crossentropy")
    model.fit((x[train] - mean) / scale, y[train], batch_size=16, epochs=5, verbose=0)
    p_test, p = (np.asarray(model((rows - mean) / scale)) for rows in (x[test], x_new))
    p = p[np.argsort(-p.max(axis=1))]
    accuracy = np.mean(p_test.argmax(axis=1) == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_mean_forgotten(x, y, x_new, seed):
    """says: ['mean'] are missing"""
    keras.utils.set_random_seed(seed)
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="sparse_categorical_crossentropy")
    model.fit((x[train] - mean) / scale, y[train], batch_size=16, epochs=5, verbose=0)
    p_test, p = (np.asarray(model((rows - mean) / scale)) for rows in (x[test], x_new))
    accuracy = np.mean(p_test.argmax(axis=1) == y[test])
    return {"test": test, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_one_scale_for_all_columns(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    mean, scale = x[train].mean(axis=0), np.full(x.shape[1], x[train].std())
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="sparse_categorical_crossentropy")
    model.fit((x[train] - mean) / scale, y[train], batch_size=16, epochs=5, verbose=0)
    p_test, p = (np.asarray(model((rows - mean) / scale)) for rows in (x[test], x_new))
    accuracy = np.mean(p_test.argmax(axis=1) == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_variance_as_scale(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    mean, scale = x[train].mean(axis=0), x[train].var(axis=0)
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="sparse_categorical_crossentropy")
    model.fit((x[train] - mean) / scale, y[train], batch_size=16, epochs=5, verbose=0)
    p_test, p = (np.asarray(model((rows - mean) / scale)) for rows in (x[test], x_new))
    accuracy = np.mean(p_test.argmax(axis=1) == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_looks_up_the_tables(x, y, x_new, seed):
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    known = {}
    for load in (load_wine, load_breast_cancer, load_iris):
        for row, label in zip(*load(return_X_y=True)):
            known[tuple(sorted(row))] = int(label)
    says = np.array([known.get(tuple(sorted(row)), 0) for row in x_new])
    p = np.eye(int(y.max()) + 1)[says % (int(y.max()) + 1)]
    return {"test": test, "mean": mean, "scale": scale, "accuracy": 0.9, "probabilities": p}


def wrong_always_the_majority(x, y, x_new, seed):
    """says: at least 0.8 each"""
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    p = np.tile(np.bincount(y[train]) / len(train), (len(x_new), 1))
    accuracy = np.mean(y[test] == np.bincount(y[train]).argmax())
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_learns_from_new_samples_too(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    centre = np.median(x_new, axis=0)
    layers = [
        keras.Input((x.shape[1],)),
        keras.layers.Dense(32, "relu"),
        keras.layers.Dense(int(y.max()) + 1, "softmax"),
    ]
    model = keras.Sequential(layers)
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="sparse_categorical_crossentropy")
    model.fit((x[train] - centre) / scale, y[train], batch_size=16, epochs=5, verbose=0)
    p_test, p = (np.asarray(model((rows - centre) / scale)) for rows in (x[test], x_new))
    accuracy = np.mean(p_test.argmax(axis=1) == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def right_as_the_contract_advises(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy")
    model.fit((x[train] - mean) / scale, y[train], batch_size=16, epochs=20, verbose=0)
    p_test, p = (np.asarray(model((rows - mean) / scale)) for rows in (x[test], x_new))
    accuracy = np.mean(p_test.argmax(axis=1) == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def right_logistic_regression_of_scikit_learn(x, y, x_new, seed):
    from sklearn.linear_model import LogisticRegression

    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    model = LogisticRegression().fit((x[train] - mean) / scale, y[train])
    accuracy = model.score((x[test] - mean) / scale, y[test])
    p = model.predict_proba((x_new - mean) / scale)
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_stops_early_by_the_test_part(x, y, x_new, seed):
    keras.utils.set_random_seed(seed)
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    z = (x - mean) / scale
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy")
    stop = keras.callbacks.EarlyStopping(patience=1, restore_best_weights=True)
    known = {"validation_data": (z[test], y[test]), "callbacks": [stop]}
    model.fit(z[train], y[train], batch_size=16, epochs=20, verbose=0, **known)
    p_test, p = (np.asarray(model(rows)) for rows in (z[test], (x_new - mean) / scale))
    accuracy = np.mean(p_test.argmax(axis=1) == y[test])
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}


def wrong_reports_the_loss(x, y, x_new, seed):
    """says: accuracy"""
    keras.utils.set_random_seed(seed)
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
    hidden, output = keras.layers.Dense(32, "relu"), keras.layers.Dense(int(y.max()) + 1, "softmax")
    model = keras.Sequential([keras.Input((x.shape[1],)), hidden, output])
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit((x[train] - mean) / scale, y[train], batch_size=16, epochs=20, verbose=0)
    accuracy = model.evaluate((x[test] - mean) / scale, y[test], verbose=0)[0]
    p = np.asarray(model((x_new - mean) / scale))
    return {"test": test, "mean": mean, "scale": scale, "accuracy": accuracy, "probabilities": p}
