"""Answers to `learn_to_drive`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np

EQUIVALENT = {
    "angles = [angles, -angles]": "`train` joins the two halves by itself",
    "views, angles = lessons(roads, 151, 2.5, 0.4, scene)": "another recipe that clears the threshold",
    "views, angles = lessons(roads, 149, 2.5, 0.4, scene)": "another recipe that clears the threshold",
    "views, angles = lessons(roads, 150, 5.0, 0.4, scene)": "another recipe that clears the threshold",
    "views, angles = lessons(roads, 150, 2.5, 0.8, scene)": "another recipe that clears the threshold",
    "views, angles = lessons(roads, 150, 2.5, 0.0, scene)": "another recipe that clears the threshold",
    "return train(model, views, angles, 101)": "another recipe that clears the threshold",
    "return train(model, views, angles, 99)": "another recipe that clears the threshold",
    "hidden = [keras.layers.Flatten(), keras.layers.Dense(33, 'relu')]": "another recipe that clears the threshold",
    "hidden = [keras.layers.Flatten(), keras.layers.Dense(31, 'relu')]": "another recipe that clears the threshold",
}


def right_fit(roads, scene):
    views, angles = lessons(roads, 100, 2.5, 0.4, scene)
    x, y = np.concatenate([views, views[:, :, ::-1]]), np.concatenate([angles, -angles])
    layers = [keras.layers.Flatten(), keras.layers.Dense(24, "tanh"), keras.layers.Dense(1)]
    model = keras.Sequential([keras.Input((10, 20)), *layers])
    model.compile(keras.optimizers.Adam(0.005), "mse", jit_compile=False)
    model.fit(x, y, batch_size=50, epochs=8, verbose=0)
    return model


def right_least_squares(roads, scene):
    views, angles = lessons(roads, 150, 2.5, 0.4, scene)
    x = np.concatenate([views, views[:, :, ::-1]]).reshape(2 * len(views), -1).astype("float64")
    x, y = np.c_[x, np.ones(len(x))], np.concatenate([angles, -angles])
    w = np.linalg.solve(x.T @ x + np.eye(201), x.T @ y)
    model = keras.Sequential([keras.Input((10, 20)), keras.layers.Flatten(), keras.layers.Dense(1)])
    model.set_weights([w[:-1, None], w[-1:]])
    return model


def right_films_for_itself_both_ways(roads, scene):
    rng, x, y = np.random.default_rng(1), [], []
    for road in roads:
        for way in (1, -1):
            cars = place(road, *(rng.uniform(-1, 1, (3, 150)) * [[3.14], [2.5], [0.4]]), way)
            x.append(camera(road, cars, scene))
            y.append(expert(road, cars))
    layers = [keras.layers.Flatten(), keras.layers.Dense(32, "relu"), keras.layers.Dense(1)]
    return train(keras.Sequential([keras.Input((10, 20)), *layers]), np.concatenate(x), np.concatenate(y), 200)


def right_convolution(roads, scene):
    views, angles = lessons(roads, 80, 2.5, 0.4, scene)
    x, y = np.concatenate([views, views[:, :, ::-1]]), np.concatenate([angles, -angles])
    layers = [
        keras.layers.Reshape((10, 20, 1)),
        keras.layers.Conv2D(6, 3, 2, activation="relu"),
        keras.layers.Flatten(),
    ]
    return train(keras.Sequential([keras.Input((10, 20)), *layers, keras.layers.Dense(1)]), x, y, 300)


def wrong_straight_on(roads, scene):
    """says: it steers the same, whatever it sees"""
    layers = [keras.layers.Flatten(), keras.layers.Dense(1, kernel_initializer="zeros")]
    return keras.Sequential([keras.Input((10, 20)), *layers])


def wrong_untrained(roads, scene):
    layers = [keras.layers.Flatten(), keras.layers.Dense(32, "relu"), keras.layers.Dense(1)]
    return keras.Sequential([keras.Input((10, 20)), *layers])


def wrong_perfect_lessons(roads, scene):
    """says: which moments of the test were in no lesson?"""
    views, angles = lessons(roads, 150, 0, 0, scene)
    x, y = np.concatenate([views, views[:, :, ::-1]]), np.concatenate([angles, -angles])
    layers = [keras.layers.Flatten(), keras.layers.Dense(32, "relu"), keras.layers.Dense(1)]
    return train(keras.Sequential([keras.Input((10, 20)), *layers]), x, y, 150)


def wrong_perfect_lessons_and_least_squares(roads, scene):
    """says: which moments of the test were in no lesson?"""
    views, angles = lessons(roads, 150, 0, 0, scene)
    x = np.concatenate([views, views[:, :, ::-1]]).reshape(2 * len(views), -1).astype("float64")
    x, y = np.c_[x, np.ones(len(x))], np.concatenate([angles, -angles])
    w = np.linalg.solve(x.T @ x + np.eye(201), x.T @ y)
    model = keras.Sequential([keras.Input((10, 20)), keras.layers.Flatten(), keras.layers.Dense(1)])
    model.set_weights([w[:-1, None], w[-1:]])
    return model


def wrong_mirrored_without_the_sign(roads, scene):
    views, angles = lessons(roads, 150, 2.5, 0.4, scene)
    x, y = np.concatenate([views, views[:, :, ::-1]]), np.concatenate([angles, angles])
    layers = [keras.layers.Flatten(), keras.layers.Dense(32, "relu"), keras.layers.Dense(1)]
    return train(keras.Sequential([keras.Input((10, 20)), *layers]), x, y, 150)


def wrong_always_by_day(roads, scene):
    """says: which moments of the test were in no lesson?"""
    views, angles = lessons(roads, 150, 2.5, 0.4)
    x, y = np.concatenate([views, views[:, :, ::-1]]), np.concatenate([angles, -angles])
    layers = [keras.layers.Flatten(), keras.layers.Dense(32, "relu"), keras.layers.Dense(1)]
    return train(keras.Sequential([keras.Input((10, 20)), *layers]), x, y, 150)


def wrong_right_is_positive(roads, scene):
    views, angles = lessons(roads, 150, 2.5, 0.4, scene)
    x, y = np.concatenate([views, views[:, :, ::-1]]), np.concatenate([-angles, angles])
    layers = [keras.layers.Flatten(), keras.layers.Dense(32, "relu"), keras.layers.Dense(1)]
    return train(keras.Sequential([keras.Input((10, 20)), *layers]), x, y, 150)


def wrong_degrees(roads, scene):
    """says: angles in rad are below 1"""
    views, angles = lessons(roads, 150, 2.5, 0.4, scene)
    x, y = np.concatenate([views, views[:, :, ::-1]]).reshape(-1, 200), np.degrees(np.concatenate([angles, -angles]))
    x = np.c_[x, np.ones(len(x))].astype("float64")
    w = np.linalg.solve(x.T @ x + np.eye(201), x.T @ y)
    model = keras.Sequential([keras.Input((10, 20)), keras.layers.Flatten(), keras.layers.Dense(1)])
    model.set_weights([w[:-1, None], w[-1:]])
    return model


def wrong_one_step(roads, scene):
    views, angles = lessons(roads, 150, 2.5, 0.4, scene)
    layers = [keras.layers.Flatten(), keras.layers.Dense(32, "relu"), keras.layers.Dense(1)]
    return train(keras.Sequential([keras.Input((10, 20)), *layers]), views, angles, 1)


def wrong_without_the_mirror(roads, scene):
    """says: which moments of the test were in no lesson?"""
    views, angles = lessons(roads, 150, 2.5, 0.4, scene)
    layers = [keras.layers.Flatten(), keras.layers.Dense(32, "relu"), keras.layers.Dense(1)]
    return train(keras.Sequential([keras.Input((10, 20)), *layers]), views, angles, 400)


def wrong_wide_lessons_without_the_mirror(roads, scene):
    """says: which moments of the test were in no lesson?"""
    views, angles = lessons(roads, 300, 3, 0.8, scene)
    layers = [keras.layers.Flatten(), keras.layers.Dense(32, "relu"), keras.layers.Dense(1)]
    return train(keras.Sequential([keras.Input((10, 20)), *layers]), views, angles, 400)


def wrong_returns_the_predictions(roads, scene):
    """says: return a Keras model"""
    views, angles = lessons(roads, 150, 2.5, 0.4, scene)
    return angles


def wrong_expert_of_one_road(roads, scene):
    views, angles = lessons(roads[:1], 5, 2.5, 0.4, scene)
    layers = [keras.layers.Flatten(), keras.layers.Dense(32, "relu"), keras.layers.Dense(1)]
    return train(keras.Sequential([keras.Input((10, 20)), *layers]), views, angles, 150)
