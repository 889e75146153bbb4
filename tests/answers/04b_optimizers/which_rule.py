"""Answers to `which_rule`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np


def right_walks_every_rule(w, g, lr):
    velocity, m, v, p, q = 0.0, 0.0, 0.0, 0.0, 0.0
    for t in (1, 2):
        velocity = 0.9 * velocity - lr * g[t - 1]
        m, v = 0.9 * m + 0.1 * g[t - 1], 0.999 * v + 0.001 * g[t - 1] ** 2
        p, q = p * 0.9 + 0.1 * (g[t - 1] - p), q * 0.999 + 0.001 * (g[t - 1] ** 2 - q)
    adam = -lr * (m / (1 - 0.9**2)) / np.sqrt(v / (1 - 0.999**2))
    article = -lr * (p / (1 - 0.9**2)) / np.sqrt(q / (1 - 0.999**2))
    seen = np.diff(w, axis=0)[1]
    misfits = {"momentum": velocity, "adam": adam, "sgd": -lr * g[1], "article": article}
    misfits = {name: float(np.max(np.abs(step - seen))) for name, step in misfits.items()}
    return sorted(misfits, key=lambda name: misfits[name])[0], misfits


def right_keras_in_float32(w, g, lr):
    made = {"sgd": keras.optimizers.SGD(lr), "momentum": keras.optimizers.SGD(lr, momentum=0.9)}
    made["adam"] = keras.optimizers.Adam(lr)
    misfits = {}
    for name, optimizer in made.items():
        weights = keras.Variable(np.zeros(w.shape[1], "float32"))
        for gradient in g:
            before = weights.numpy()
            optimizer.apply([keras.ops.convert_to_tensor(gradient.astype("float32"))], [weights])
        misfits[name] = np.abs(weights.numpy() - before - (w[2] - w[1])).max()
    m, v = 0.08 * g[0] + 0.1 * g[1], 0.000998 * g[0] ** 2 + 0.001 * g[1] ** 2
    misfits["article"] = np.abs(-lr * m / 0.19 / np.sqrt(v / 0.001999) - (w[2] - w[1])).max()
    return min(misfits, key=misfits.get), misfits


def right_predicts_the_last_weights(w, g, lr):
    a, b = g
    ends = [w[1] - lr * b, w[1] - lr * (0.9 * a + b)]
    for keep, keep2 in ((9, 999), (8, 998)):
        ends.append(w[1] - lr * (keep * a + 10 * b) / 19 * np.sqrt(1999 / (keep2 * a**2 + 1000 * b**2)))
    distances = [np.abs(end - w[2]).max() for end in ends]
    names = ["sgd", "momentum", "adam", "article"]
    return names[int(np.argmin(distances))], dict(zip(names, distances))


def wrong_first_step_only(w, g, lr):
    """says: misfit of 'sgd'"""
    first = w[1] - w[0]
    sign = -lr * np.sign(g[0])
    steps = {"sgd": -lr * g[0], "momentum": -lr * g[0], "adam": sign, "article": sign}
    misfits = {name: np.abs(step - first).max() for name, step in steps.items()}
    return min(misfits, key=misfits.get), misfits


def wrong_article_taken_for_adam(w, g, lr):
    """says: its m keeps 0.8"""
    (a, b), second = g, w[2] - w[1]
    m, v = 0.09 * a + 0.1 * b, 0.000999 * a**2 + 0.001 * b**2
    adam = -lr * m / 0.19 / np.sqrt(v / 0.001999)
    steps = {"sgd": -lr * b, "momentum": -lr * (0.9 * a + b), "adam": adam, "article": adam}
    misfits = {name: np.abs(step - second).max() for name, step in steps.items()}
    return min(misfits, key=misfits.get), misfits


def wrong_no_correction(w, g, lr):
    """says: both averages must be corrected"""
    (a, b), second = g, w[2] - w[1]
    steps = {"sgd": -lr * b, "momentum": -lr * (0.9 * a + b)}
    for name, keep, keep2 in (("adam", 0.9, 0.999), ("article", 0.8, 0.998)):
        m, v = keep * 0.1 * a + 0.1 * b, keep2 * 0.001 * a**2 + 0.001 * b**2
        steps[name] = -lr * m / np.sqrt(v)
    misfits = {name: np.abs(step - second).max() for name, step in steps.items()}
    return min(misfits, key=misfits.get), misfits


def wrong_corrects_the_article_with_its_own_share(w, g, lr):
    (a, b), second = g, w[2] - w[1]
    steps = {"sgd": -lr * b, "momentum": -lr * (0.9 * a + b)}
    for name, keep, keep2 in (("adam", 0.9, 0.999), ("article", 0.8, 0.998)):
        m, v = keep * 0.1 * a + 0.1 * b, keep2 * 0.001 * a**2 + 0.001 * b**2
        steps[name] = -lr * m / (1 - keep**2) / np.sqrt(v / (1 - keep2**2))
    misfits = {name: np.abs(step - second).max() for name, step in steps.items()}
    return min(misfits, key=misfits.get), misfits


def wrong_momentum_without_its_share(w, g, lr):
    """says: keep 0.9 of the first step"""
    (a, b), second = g, w[2] - w[1]
    steps = {"sgd": -lr * b, "momentum": -lr * (a + b)}
    for name, keep, keep2 in (("adam", 0.9, 0.999), ("article", 0.8, 0.998)):
        m, v = keep * 0.1 * a + 0.1 * b, keep2 * 0.001 * a**2 + 0.001 * b**2
        steps[name] = -lr * m / 0.19 / np.sqrt(v / 0.001999)
    misfits = {name: np.abs(step - second).max() for name, step in steps.items()}
    return min(misfits, key=misfits.get), misfits


def wrong_uphill(w, g, lr):
    """says: it goes uphill"""
    (a, b), second = g, w[2] - w[1]
    steps = {"sgd": lr * b, "momentum": lr * (0.9 * a + b)}
    for name, keep, keep2 in (("adam", 0.9, 0.999), ("article", 0.8, 0.998)):
        m, v = keep * 0.1 * a + 0.1 * b, keep2 * 0.001 * a**2 + 0.001 * b**2
        steps[name] = lr * m / 0.19 / np.sqrt(v / 0.001999)
    misfits = {name: np.abs(step - second).max() for name, step in steps.items()}
    return min(misfits, key=misfits.get), misfits


def wrong_mean_misfit(w, g, lr):
    """says: the largest difference counts"""
    (a, b), second = g, w[2] - w[1]
    steps = {"sgd": -lr * b, "momentum": -lr * (0.9 * a + b)}
    for name, keep, keep2 in (("adam", 0.9, 0.999), ("article", 0.8, 0.998)):
        m, v = keep * 0.1 * a + 0.1 * b, keep2 * 0.001 * a**2 + 0.001 * b**2
        steps[name] = -lr * m / 0.19 / np.sqrt(v / 0.001999)
    misfits = {name: np.abs(step - second).mean() for name, step in steps.items()}
    return min(misfits, key=misfits.get), misfits


def wrong_sign_of_the_misfit(w, g, lr):
    (a, b), second = g, w[2] - w[1]
    steps = {"sgd": -lr * b, "momentum": -lr * (0.9 * a + b)}
    for name, keep, keep2 in (("adam", 0.9, 0.999), ("article", 0.8, 0.998)):
        m, v = keep * 0.1 * a + 0.1 * b, keep2 * 0.001 * a**2 + 0.001 * b**2
        steps[name] = -lr * m / 0.19 / np.sqrt(v / 0.001999)
    misfits = {name: (step - second).max() for name, step in steps.items()}
    return min(misfits, key=lambda name: abs(misfits[name])), misfits


def wrong_both_steps_together(w, g, lr):
    (a, b), second = g, w[2] - w[0]
    steps = {"sgd": -lr * b, "momentum": -lr * (0.9 * a + b)}
    for name, keep, keep2 in (("adam", 0.9, 0.999), ("article", 0.8, 0.998)):
        m, v = keep * 0.1 * a + 0.1 * b, keep2 * 0.001 * a**2 + 0.001 * b**2
        steps[name] = -lr * m / 0.19 / np.sqrt(v / 0.001999)
    misfits = {name: np.abs(step - second).max() for name, step in steps.items()}
    return min(misfits, key=misfits.get), misfits


def wrong_first_weight_only(w, g, lr):
    w, g = w[:, :1], g[:, :1]
    (a, b), second = g, w[2] - w[1]
    steps = {"sgd": -lr * b, "momentum": -lr * (0.9 * a + b)}
    for name, keep, keep2 in (("adam", 0.9, 0.999), ("article", 0.8, 0.998)):
        m, v = keep * 0.1 * a + 0.1 * b, keep2 * 0.001 * a**2 + 0.001 * b**2
        steps[name] = -lr * m / 0.19 / np.sqrt(v / 0.001999)
    misfits = {name: np.abs(step - second).max() for name, step in steps.items()}
    return min(misfits, key=misfits.get), misfits


def wrong_worst_rule(w, g, lr):
    """says: the name with the smallest misfit"""
    (a, b), second = g, w[2] - w[1]
    steps = {"sgd": -lr * b, "momentum": -lr * (0.9 * a + b)}
    for name, keep, keep2 in (("adam", 0.9, 0.999), ("article", 0.8, 0.998)):
        m, v = keep * 0.1 * a + 0.1 * b, keep2 * 0.001 * a**2 + 0.001 * b**2
        steps[name] = -lr * m / 0.19 / np.sqrt(v / 0.001999)
    misfits = {name: np.abs(step - second).max() for name, step in steps.items()}
    return max(misfits, key=misfits.get), misfits


def wrong_only_an_exact_fit_has_a_name(w, g, lr):
    (a, b), second = g, w[2] - w[1]
    steps = {"sgd": -lr * b, "momentum": -lr * (0.9 * a + b)}
    for name, keep, keep2 in (("adam", 0.9, 0.999), ("article", 0.8, 0.998)):
        m, v = keep * 0.1 * a + 0.1 * b, keep2 * 0.001 * a**2 + 0.001 * b**2
        steps[name] = -lr * m / 0.19 / np.sqrt(v / 0.001999)
    misfits = {name: np.abs(step - second).max() for name, step in steps.items()}
    return next((name for name in misfits if misfits[name] < 1e-3), "none"), misfits


def wrong_rate_of_the_example(w, g, lr):
    (a, b), second, lr = g, w[2] - w[1], 0.1
    steps = {"sgd": -lr * b, "momentum": -lr * (0.9 * a + b)}
    for name, keep, keep2 in (("adam", 0.9, 0.999), ("article", 0.8, 0.998)):
        m, v = keep * 0.1 * a + 0.1 * b, keep2 * 0.001 * a**2 + 0.001 * b**2
        steps[name] = -lr * m / 0.19 / np.sqrt(v / 0.001999)
    misfits = {name: np.abs(step - second).max() for name, step in steps.items()}
    return min(misfits, key=misfits.get), misfits


def wrong_name_only(w, g, lr):
    """says: return 2 values"""
    return "adam"


def wrong_velocity_from_the_log(w, g, lr):
    """says: its velocity comes from its own first step"""
    (a, b), (first, second) = g, np.diff(w, axis=0)
    steps = {"sgd": -lr * b, "momentum": 0.9 * first - lr * b}
    for name, keep, keep2 in (("adam", 0.9, 0.999), ("article", 0.8, 0.998)):
        m, v = keep * 0.1 * a + 0.1 * b, keep2 * 0.001 * a**2 + 0.001 * b**2
        steps[name] = -lr * m / 0.19 / np.sqrt(v / 0.001999)
    misfits = {name: np.abs(step - second).max() for name, step in steps.items()}
    return min(misfits, key=misfits.get), misfits


def wrong_first_that_fits_well(w, g, lr):
    (a, b), second = g, w[2] - w[1]
    steps = {"sgd": -lr * b, "momentum": -lr * (0.9 * a + b)}
    for name, keep, keep2 in (("adam", 0.9, 0.999), ("article", 0.8, 0.998)):
        m, v = keep * 0.1 * a + 0.1 * b, keep2 * 0.001 * a**2 + 0.001 * b**2
        steps[name] = -lr * m / 0.19 / np.sqrt(v / 0.001999)
    misfits = {name: np.abs(step - second).max() for name, step in steps.items()}
    return next((name for name in misfits if misfits[name] < 0.005), "article"), misfits


def wrong_lengths_only(w, g, lr):
    (a, b), second = g, w[2] - w[1]
    steps = {"sgd": -lr * b, "momentum": -lr * (0.9 * a + b)}
    for name, keep, keep2 in (("adam", 0.9, 0.999), ("article", 0.8, 0.998)):
        m, v = keep * 0.1 * a + 0.1 * b, keep2 * 0.001 * a**2 + 0.001 * b**2
        steps[name] = -lr * m / 0.19 / np.sqrt(v / 0.001999)
    misfits = {name: np.abs(np.abs(step) - np.abs(second)).max() for name, step in steps.items()}
    return min(misfits, key=misfits.get), misfits


def wrong_article_uncorrected(w, g, lr):
    """says: correct it like adam's"""
    (a, b), second = g, w[2] - w[1]
    steps = {"sgd": -lr * b, "momentum": -lr * (0.9 * a + b)}
    for name, keep, keep2, fix, fix2 in (("adam", 0.9, 0.999, 0.19, 0.001999), ("article", 0.8, 0.998, 1, 1)):
        m, v = keep * 0.1 * a + 0.1 * b, keep2 * 0.001 * a**2 + 0.001 * b**2
        steps[name] = -lr * m / fix / np.sqrt(v / fix2)
    misfits = {name: np.abs(step - second).max() for name, step in steps.items()}
    return min(misfits, key=misfits.get), misfits
