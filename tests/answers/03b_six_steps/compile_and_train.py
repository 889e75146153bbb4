"""Answers to `compile_and_train`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "history = model.fit(x, y, batch_size=batch, epochs=epochs)": "what is printed is not looked at",
    "history = model.fit(x, y, batch_size=batch, epochs=epochs, verbose=1)": "what is printed is not looked at",
    "history = model.fit(x, y, batch_size=batch, epochs=epochs, verbose=-1)": "what is printed is not looked at",
}


def right_one_hot_and_a_dataset(model, x, y, rate, batch, epochs):
    model.compile(keras.optimizers.SGD(rate), "categorical_crossentropy")
    data = tf.data.Dataset.from_tensor_slices((x, keras.utils.to_categorical(y, model.output_shape[-1])))
    diary = model.fit(data.batch(batch), epochs=epochs, verbose=0)
    return [float(loss) for loss in diary.history["loss"]], [weight.numpy() for weight in model.weights]


def right_epoch_by_epoch(model, x, y, rate, batch, epochs):
    model.compile(optimizer="sgd", loss=keras.losses.SparseCategoricalCrossentropy())
    model.optimizer.learning_rate = rate
    losses = []
    for _ in range(epochs):
        losses += model.fit(x, y, batch_size=batch, verbose=0).history["loss"]
    return losses, model.get_weights()


def right_tape_and_permutation(model, x, y, rate, batch, epochs):
    optimizer, rng, losses = keras.optimizers.SGD(rate), np.random.default_rng(0), []
    for _ in range(epochs):
        order, total = rng.permutation(len(x)), 0.0
        for i in range(0, len(x), batch):
            rows = order[i : i + batch]
            with tf.GradientTape() as tape:
                each = keras.losses.sparse_categorical_crossentropy(y[rows], model(x[rows]))
                loss = tf.reduce_mean(each)
            optimizer.apply(tape.gradient(loss, model.trainable_variables), model.trainable_variables)
            total += float(tf.reduce_sum(each))
        losses.append(total / len(x))
    return np.array(losses), model.get_weights()


def wrong_default_rate(model, x, y, rate, batch, epochs):
    """says: that is rate 0.01, the default"""
    model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy")
    history = model.fit(x, y, batch_size=batch, epochs=epochs, verbose=0)
    return history.history["loss"], model.get_weights()


def wrong_rate_given_to_fit(model, x, y, rate, batch, epochs):
    """says: give it to the optimizer"""
    model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy")
    history = model.fit(x, y, batch_size=batch, epochs=epochs, learning_rate=rate, verbose=0)
    return history.history["loss"], model.get_weights()


def wrong_default_batch(model, x, y, rate, batch, epochs):
    """says: that is 3 steps"""
    model.compile(optimizer=keras.optimizers.SGD(rate), loss="sparse_categorical_crossentropy")
    history = model.fit(x, y, epochs=epochs, verbose=0)
    return history.history["loss"], model.get_weights()


def wrong_one_epoch(model, x, y, rate, batch, epochs):
    """says: three epochs, so three losses"""
    model.compile(optimizer=keras.optimizers.SGD(rate), loss="sparse_categorical_crossentropy")
    history = model.fit(x, y, batch_size=batch, verbose=0)
    return history.history["loss"], model.get_weights()


def wrong_last_loss_alone(model, x, y, rate, batch, epochs):
    """says: three epochs, so three losses"""
    model.compile(optimizer=keras.optimizers.SGD(rate), loss="sparse_categorical_crossentropy")
    history = model.fit(x, y, batch_size=batch, epochs=epochs, verbose=0)
    return history.history["loss"][-1], model.get_weights()


def wrong_adam(model, x, y, rate, batch, epochs):
    model.compile(optimizer=keras.optimizers.Adam(rate), loss="sparse_categorical_crossentropy")
    history = model.fit(x, y, batch_size=batch, epochs=epochs, verbose=0)
    return history.history["loss"], model.get_weights()


def wrong_momentum(model, x, y, rate, batch, epochs):
    model.compile(optimizer=keras.optimizers.SGD(rate, momentum=0.9), loss="sparse_categorical_crossentropy")
    history = model.fit(x, y, batch_size=batch, epochs=epochs, verbose=0)
    return history.history["loss"], model.get_weights()


def wrong_mean_squared_error(model, x, y, rate, batch, epochs):
    model.compile(optimizer=keras.optimizers.SGD(rate), loss="mse")
    labels = keras.utils.to_categorical(y, model.output_shape[-1])
    history = model.fit(x, labels, batch_size=batch, epochs=epochs, verbose=0)
    return history.history["loss"], model.get_weights()


def wrong_sum_over_the_batch(model, x, y, rate, batch, epochs):
    loss = keras.losses.SparseCategoricalCrossentropy(reduction="sum")
    model.compile(optimizer=keras.optimizers.SGD(rate), loss=loss)
    history = model.fit(x, y, batch_size=batch, epochs=epochs, verbose=0)
    return history.history["loss"], model.get_weights()


def wrong_weights_from_before(model, x, y, rate, batch, epochs):
    """says: trained at all?"""
    model.compile(optimizer=keras.optimizers.SGD(rate), loss="sparse_categorical_crossentropy")
    weights = model.get_weights()
    history = model.fit(x, y, batch_size=batch, epochs=epochs, verbose=0)
    return history.history["loss"], weights


def wrong_trains_a_clone(model, x, y, rate, batch, epochs):
    """says: trained at all?"""
    clone = keras.models.clone_model(model)
    clone.compile(optimizer=keras.optimizers.SGD(rate), loss="sparse_categorical_crossentropy")
    history = clone.fit(x, y, batch_size=batch, epochs=epochs, verbose=0)
    return history.history["loss"], model.get_weights()


def wrong_rows_held_back(model, x, y, rate, batch, epochs):
    model.compile(optimizer=keras.optimizers.SGD(rate), loss="sparse_categorical_crossentropy")
    history = model.fit(x, y, batch_size=batch, epochs=epochs, validation_split=0.2, verbose=0)
    return history.history["loss"], model.get_weights()


def wrong_labels_shuffled_alone(model, x, y, rate, batch, epochs):
    model.compile(optimizer=keras.optimizers.SGD(rate), loss="sparse_categorical_crossentropy")
    history = model.fit(x, np.roll(y, 1), batch_size=batch, epochs=epochs, verbose=0)
    return history.history["loss"], model.get_weights()


def wrong_last_batch_dropped(model, x, y, rate, batch, epochs):
    model.compile(optimizer=keras.optimizers.SGD(rate), loss="sparse_categorical_crossentropy")
    batch = min(batch, len(x))
    data = tf.data.Dataset.from_tensor_slices((x, y)).batch(batch, drop_remainder=True)
    history = model.fit(data, epochs=epochs, verbose=0)
    return history.history["loss"], model.get_weights()


def wrong_loss_after_each_epoch(model, x, y, rate, batch, epochs):
    model.compile(optimizer=keras.optimizers.SGD(rate), loss="sparse_categorical_crossentropy")
    losses = []
    for _ in range(epochs):
        model.fit(x, y, batch_size=batch, verbose=0)
        losses.append(model.evaluate(x, y, verbose=0))
    return losses, model.get_weights()


def wrong_accuracy_as_loss(model, x, y, rate, batch, epochs):
    model.compile(optimizer=keras.optimizers.SGD(rate), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    history = model.fit(x, y, batch_size=batch, epochs=epochs, verbose=0)
    return history.history["accuracy"], model.get_weights()


def wrong_history_object(model, x, y, rate, batch, epochs):
    model.compile(optimizer=keras.optimizers.SGD(rate), loss="sparse_categorical_crossentropy")
    return model.fit(x, y, batch_size=batch, epochs=epochs, verbose=0), model.get_weights()


def wrong_losses_alone(model, x, y, rate, batch, epochs):
    """says: return 2 values"""
    model.compile(optimizer=keras.optimizers.SGD(rate), loss="sparse_categorical_crossentropy")
    return model.fit(x, y, batch_size=batch, epochs=epochs, verbose=0).history["loss"]
