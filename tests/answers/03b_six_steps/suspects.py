"""Answers to `suspects`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "model.compile(loss='sparse_categorical_crossentropy')": "RMSprop is an optimizer, too",
    "model.fit(x, y, epochs=3, verbose=0)": "width, rate, batch size and number of epochs are free",
    "model.fit(x, y, batch_size=16, verbose=0)": "width, rate, batch size and number of epochs are free",
    "model.fit(x, y, batch_size=17, epochs=3, verbose=0)": "width, rate, batch size and number of epochs are free",
    "model.fit(x, y, batch_size=15, epochs=3, verbose=0)": "width, rate, batch size and number of epochs are free",
    "model.fit(x, y, batch_size=16, epochs=4, verbose=0)": "width, rate, batch size and number of epochs are free",
    "model.fit(x, y, batch_size=16, epochs=2, verbose=0)": "width, rate, batch size and number of epochs are free",
    "layers = [keras.Input(x.shape[1:]), keras.layers.Flatten(), keras.layers.Dense(31, 'relu')]": "width, rate, batch size and number of epochs are free",
    "layers = [keras.Input(x.shape[1:]), keras.layers.Flatten(), keras.layers.Dense(33, 'relu')]": "width, rate, batch size and number of epochs are free",
    "model.compile(optimizer=keras.optimizers.SGD(0.4), loss='sparse_categorical_crossentropy')": "width, rate, batch size and number of epochs are free",
    "model.fit(x, y, batch_size=16, epochs=3)": "what is printed is not looked at",
    "model.fit(x, y, batch_size=16, epochs=3, verbose=1)": "what is printed is not looked at",
    "model.fit(x, y, batch_size=16, epochs=3, verbose=-1)": "what is printed is not looked at",
    "model = keras.Sequential([*layers, keras.layers.Dense(int(y.max()) + 2, 'softmax')])": "a class that never occurs is never the answer",
}


def right_adam_and_a_loop(x, y, x_test, y_test, count):
    classes = len(np.unique(y))
    inputs = keras.Input(x.shape[1:])
    hidden = keras.layers.Dense(48, "tanh")(keras.layers.Flatten()(inputs))
    model = keras.Model(inputs, keras.layers.Dense(classes, "softmax")(hidden))
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=8, epochs=8, verbose=0)
    p = np.asarray(model(x_test))
    found = [(float(max(row)), i, int(np.argmax(row))) for i, row in enumerate(p) if np.argmax(row) != y_test[i]]
    found.sort(reverse=True)
    return [i for _, i, _ in found[:count]], [c for _, _, c in found[:count]], [s for s, _, _ in found[:count]]


def right_logits_and_dropout(x, y, x_test, y_test, count):
    rows, tests = x.reshape(len(x), -1), x_test.reshape(len(x_test), -1)
    model = keras.Sequential(
        [
            keras.Input((rows.shape[1],)),
            keras.layers.Dense(64, "relu"),
            keras.layers.Dropout(0.2),
            keras.layers.Dense(int(max(y)) + 1),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.SGD(0.1, momentum=0.9), loss=loss)
    model.fit(rows, y, batch_size=10, epochs=12, verbose=0)
    p = tf.nn.softmax(model.predict(tests, verbose=0)).numpy()
    order = np.argsort(-p.max(axis=1))
    order = order[p.argmax(axis=1)[order] != y_test[order]]
    return tuple(part[order[:count]] for part in (np.arange(len(p)), p.argmax(axis=1), p.max(axis=1)))


def right_convolution(x, y, x_test, y_test, count):
    model = keras.Sequential(
        [
            keras.Input((*x.shape[1:], 1)),
            keras.layers.Conv2D(8, 3, padding="same", activation="relu"),
            keras.layers.Flatten(),
            keras.layers.Dense(int(y.max()) + 1, "softmax"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy")
    model.fit(x[..., None], y, batch_size=8, epochs=10, verbose=0)
    p = model.predict(x_test[..., None], verbose=0)
    says, sure = p.argmax(axis=1), p.max(axis=1)
    rows = np.flatnonzero(says != y_test)
    rows = rows[np.argsort(sure[rows])[::-1]][:count]
    return rows.tolist(), says[rows].tolist(), sure[rows].tolist()


def wrong_never_trains(x, y, x_test, y_test, count):
    layers = [keras.Input(x.shape[1:]), keras.layers.Flatten(), keras.layers.Dense(32, "relu")]
    model = keras.Sequential([*layers, keras.layers.Dense(int(y.max()) + 1, "softmax")])
    model.compile(optimizer=keras.optimizers.SGD(0.2), loss="sparse_categorical_crossentropy")
    p = model.predict(x_test, verbose=0)
    says, sure = p.argmax(axis=1), p.max(axis=1)
    rows = np.flatnonzero(says != y_test)
    rows = rows[np.argsort(-sure[rows])][:count]
    return rows, says[rows], sure[rows]


def wrong_one_step_of_a_slow_rate(x, y, x_test, y_test, count):
    layers = [keras.Input(x.shape[1:]), keras.layers.Flatten(), keras.layers.Dense(32, "relu")]
    model = keras.Sequential([*layers, keras.layers.Dense(int(y.max()) + 1, "softmax")])
    model.compile(optimizer=keras.optimizers.Adam(0.001), loss="sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=len(x), verbose=0)
    p = model.predict(x_test, verbose=0)
    says, sure = p.argmax(axis=1), p.max(axis=1)
    rows = np.flatnonzero(says != y_test)
    rows = rows[np.argsort(-sure[rows])][:count]
    return rows, says[rows], sure[rows]


def wrong_trains_on_the_test_part(x, y, x_test, y_test, count):
    layers = [keras.Input(x.shape[1:]), keras.layers.Flatten(), keras.layers.Dense(32, "relu")]
    model = keras.Sequential([*layers, keras.layers.Dense(int(y.max()) + 1, "softmax")])
    model.compile(optimizer=keras.optimizers.SGD(0.2), loss="sparse_categorical_crossentropy")
    model.fit(x_test, y_test, batch_size=16, epochs=10, verbose=0)
    p = model.predict(x_test, verbose=0)
    says, sure = p.argmax(axis=1), p.max(axis=1)
    rows = np.flatnonzero(says != y_test)
    rows = rows[np.argsort(-sure[rows])][:count]
    return rows, says[rows], sure[rows]


def wrong_trains_on_both_parts(x, y, x_test, y_test, count):
    layers = [keras.Input(x.shape[1:]), keras.layers.Flatten(), keras.layers.Dense(32, "relu")]
    model = keras.Sequential([*layers, keras.layers.Dense(int(y.max()) + 1, "softmax")])
    model.compile(optimizer=keras.optimizers.SGD(0.2), loss="sparse_categorical_crossentropy")
    model.fit(np.concatenate([x, x_test]), np.concatenate([y, y_test]), batch_size=16, epochs=10, verbose=0)
    p = model.predict(x_test, verbose=0)
    says, sure = p.argmax(axis=1), p.max(axis=1)
    rows = np.flatnonzero(says != y_test)
    rows = rows[np.argsort(-sure[rows])][:count]
    return rows, says[rows], sure[rows]


def wrong_three_classes_as_in_the_check(x, y, x_test, y_test, count):
    layers = [keras.Input(x.shape[1:]), keras.layers.Flatten(), keras.layers.Dense(32, "relu")]
    model = keras.Sequential([*layers, keras.layers.Dense(3, "softmax")])
    model.compile(optimizer=keras.optimizers.SGD(0.2), loss="sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=16, epochs=10, verbose=0)
    p = model.predict(x_test, verbose=0)
    says, sure = p.argmax(axis=1), p.max(axis=1)
    rows = np.flatnonzero(says != y_test)
    rows = rows[np.argsort(-sure[rows])][:count]
    return rows, says[rows], sure[rows]


def wrong_least_sure_first(x, y, x_test, y_test, count):
    """says: sure is"""
    layers = [keras.Input(x.shape[1:]), keras.layers.Flatten(), keras.layers.Dense(32, "relu")]
    model = keras.Sequential([*layers, keras.layers.Dense(int(y.max()) + 1, "softmax")])
    model.compile(optimizer=keras.optimizers.SGD(0.2), loss="sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=16, epochs=10, verbose=0)
    p = model.predict(x_test, verbose=0)
    says, sure = p.argmax(axis=1), p.max(axis=1)
    rows = np.flatnonzero(says != y_test)
    rows = rows[np.argsort(sure[rows])][:count]
    return rows, says[rows], sure[rows]


def wrong_cut_before_sorted(x, y, x_test, y_test, count):
    layers = [keras.Input(x.shape[1:]), keras.layers.Flatten(), keras.layers.Dense(32, "relu")]
    model = keras.Sequential([*layers, keras.layers.Dense(int(y.max()) + 1, "softmax")])
    model.compile(optimizer=keras.optimizers.SGD(0.2), loss="sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=16, epochs=10, verbose=0)
    p = model.predict(x_test, verbose=0)
    says, sure = p.argmax(axis=1), p.max(axis=1)
    rows = np.flatnonzero(says != y_test)
    rows = rows[:count]
    rows = rows[np.argsort(-sure[rows])]
    return rows, says[rows], sure[rows]


def wrong_all_suspects(x, y, x_test, y_test, count):
    layers = [keras.Input(x.shape[1:]), keras.layers.Flatten(), keras.layers.Dense(32, "relu")]
    model = keras.Sequential([*layers, keras.layers.Dense(int(y.max()) + 1, "softmax")])
    model.compile(optimizer=keras.optimizers.SGD(0.2), loss="sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=16, epochs=10, verbose=0)
    p = model.predict(x_test, verbose=0)
    says, sure = p.argmax(axis=1), p.max(axis=1)
    rows = np.flatnonzero(says != y_test)
    rows = rows[np.argsort(-sure[rows])]
    return rows, says[rows], sure[rows]


def wrong_not_sorted(x, y, x_test, y_test, count):
    layers = [keras.Input(x.shape[1:]), keras.layers.Flatten(), keras.layers.Dense(32, "relu")]
    model = keras.Sequential([*layers, keras.layers.Dense(int(y.max()) + 1, "softmax")])
    model.compile(optimizer=keras.optimizers.SGD(0.2), loss="sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=16, epochs=10, verbose=0)
    p = model.predict(x_test, verbose=0)
    says, sure = p.argmax(axis=1), p.max(axis=1)
    rows = np.flatnonzero(says != y_test)
    rows = rows[:count]
    return rows, says[rows], sure[rows]


def wrong_rows_counted_among_the_suspects(x, y, x_test, y_test, count):
    """says: the false labels are in rows"""
    layers = [keras.Input(x.shape[1:]), keras.layers.Flatten(), keras.layers.Dense(32, "relu")]
    model = keras.Sequential([*layers, keras.layers.Dense(int(y.max()) + 1, "softmax")])
    model.compile(optimizer=keras.optimizers.SGD(0.2), loss="sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=16, epochs=10, verbose=0)
    p = model.predict(x_test, verbose=0)
    says, sure = p.argmax(axis=1), p.max(axis=1)
    wrong = says != y_test
    rows = np.argsort(-sure[wrong])[:count]
    return rows, says[wrong][rows], sure[wrong][rows]


def wrong_surest_of_all_rows(x, y, x_test, y_test, count):
    """says: the false labels are in rows"""
    layers = [keras.Input(x.shape[1:]), keras.layers.Flatten(), keras.layers.Dense(32, "relu")]
    model = keras.Sequential([*layers, keras.layers.Dense(int(y.max()) + 1, "softmax")])
    model.compile(optimizer=keras.optimizers.SGD(0.2), loss="sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=16, epochs=10, verbose=0)
    p = model.predict(x_test, verbose=0)
    says, sure = p.argmax(axis=1), p.max(axis=1)
    rows = np.argsort(-sure)[:count]
    return rows, says[rows], sure[rows]


def wrong_filled_up_with_rows_that_agree(x, y, x_test, y_test, count):
    layers = [keras.Input(x.shape[1:]), keras.layers.Flatten(), keras.layers.Dense(32, "relu")]
    model = keras.Sequential([*layers, keras.layers.Dense(int(y.max()) + 1, "softmax")])
    model.compile(optimizer=keras.optimizers.SGD(0.2), loss="sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=16, epochs=10, verbose=0)
    p = model.predict(x_test, verbose=0)
    says, sure = p.argmax(axis=1), p.max(axis=1)
    rows = np.argsort(np.where(says != y_test, -sure, 1))[:count]
    return rows, says[rows], sure[rows]


def wrong_the_label_as_answer(x, y, x_test, y_test, count):
    """says: says"""
    layers = [keras.Input(x.shape[1:]), keras.layers.Flatten(), keras.layers.Dense(32, "relu")]
    model = keras.Sequential([*layers, keras.layers.Dense(int(y.max()) + 1, "softmax")])
    model.compile(optimizer=keras.optimizers.SGD(0.2), loss="sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=16, epochs=10, verbose=0)
    p = model.predict(x_test, verbose=0)
    says, sure = p.argmax(axis=1), p.max(axis=1)
    rows = np.flatnonzero(says != y_test)
    rows = rows[np.argsort(-sure[rows])][:count]
    return rows, y_test[rows], sure[rows]


def wrong_probability_of_the_label(x, y, x_test, y_test, count):
    layers = [keras.Input(x.shape[1:]), keras.layers.Flatten(), keras.layers.Dense(32, "relu")]
    model = keras.Sequential([*layers, keras.layers.Dense(int(y.max()) + 1, "softmax")])
    model.compile(optimizer=keras.optimizers.SGD(0.2), loss="sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=16, epochs=10, verbose=0)
    p = model.predict(x_test, verbose=0)
    says, sure = p.argmax(axis=1), p.max(axis=1)
    rows = np.flatnonzero(says != y_test)
    rows = rows[np.argsort(-sure[rows])][:count]
    return rows, says[rows], p[rows, y_test[rows]]


def wrong_rows_that_agree(x, y, x_test, y_test, count):
    layers = [keras.Input(x.shape[1:]), keras.layers.Flatten(), keras.layers.Dense(32, "relu")]
    model = keras.Sequential([*layers, keras.layers.Dense(int(y.max()) + 1, "softmax")])
    model.compile(optimizer=keras.optimizers.SGD(0.2), loss="sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=16, epochs=10, verbose=0)
    p = model.predict(x_test, verbose=0)
    says, sure = p.argmax(axis=1), p.max(axis=1)
    rows = np.flatnonzero(says == y_test)
    rows = rows[np.argsort(-sure[rows])][:count]
    return rows, says[rows], sure[rows]


def wrong_images_instead_of_rows(x, y, x_test, y_test, count):
    layers = [keras.Input(x.shape[1:]), keras.layers.Flatten(), keras.layers.Dense(32, "relu")]
    model = keras.Sequential([*layers, keras.layers.Dense(int(y.max()) + 1, "softmax")])
    model.compile(optimizer=keras.optimizers.SGD(0.2), loss="sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=16, epochs=10, verbose=0)
    p = model.predict(x_test, verbose=0)
    says, sure = p.argmax(axis=1), p.max(axis=1)
    rows = np.flatnonzero(says != y_test)
    rows = rows[np.argsort(-sure[rows])][:count]
    return x_test[rows], says[rows], sure[rows]


def wrong_rows_alone(x, y, x_test, y_test, count):
    """says: return 3 values"""
    layers = [keras.Input(x.shape[1:]), keras.layers.Flatten(), keras.layers.Dense(32, "relu")]
    model = keras.Sequential([*layers, keras.layers.Dense(int(y.max()) + 1, "softmax")])
    model.compile(optimizer=keras.optimizers.SGD(0.2), loss="sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=16, epochs=10, verbose=0)
    p = model.predict(x_test, verbose=0)
    says, sure = p.argmax(axis=1), p.max(axis=1)
    rows = np.flatnonzero(says != y_test)
    rows = rows[np.argsort(-sure[rows])][:count]
    return rows


def wrong_answers_of_all_rows(x, y, x_test, y_test, count):
    layers = [keras.Input(x.shape[1:]), keras.layers.Flatten(), keras.layers.Dense(32, "relu")]
    model = keras.Sequential([*layers, keras.layers.Dense(int(y.max()) + 1, "softmax")])
    model.compile(optimizer=keras.optimizers.SGD(0.2), loss="sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=16, epochs=10, verbose=0)
    p = model.predict(x_test, verbose=0)
    says, sure = p.argmax(axis=1), p.max(axis=1)
    rows = np.flatnonzero(says != y_test)
    rows = rows[np.argsort(-sure[rows])][:count]
    return rows, says, sure


def wrong_nearest_mean_of_the_test_labels(x, y, x_test, y_test, count):
    means = np.stack([x_test[y_test == k].mean(axis=0) for k in range(int(y.max()) + 1)])
    distance = ((x_test[:, None] - means) ** 2).sum(axis=(2, 3))
    p = tf.nn.softmax(-distance).numpy()
    says, sure = p.argmax(axis=1), p.max(axis=1)
    rows = np.flatnonzero(says != y_test)
    rows = rows[np.argsort(-sure[rows])][:count]
    return rows, says[rows], sure[rows]


def wrong_probabilities_of_logits(x, y, x_test, y_test, count):
    layers = [keras.Input(x.shape[1:]), keras.layers.Flatten(), keras.layers.Dense(32, "relu")]
    model = keras.Sequential([*layers, keras.layers.Dense(int(y.max()) + 1)])
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.SGD(0.2), loss=loss)
    model.fit(x, y, batch_size=16, epochs=10, verbose=0)
    p = model.predict(x_test, verbose=0)
    says, sure = p.argmax(axis=1), p.max(axis=1)
    rows = np.flatnonzero(says != y_test)
    rows = rows[np.argsort(-sure[rows])][:count]
    return rows, says[rows], sure[rows]
