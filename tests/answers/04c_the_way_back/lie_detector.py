"""Answers to `lie_detector`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np

EQUIVALENT = {
    "h, measured = (2e-05, np.zeros_like(w))": "as good a distance",
    "return [name for name, formula in formulas.items() if np.allclose(formula(w), measured, atol=0.02)]": "as good a tolerance",
    "return [name for name, formula in formulas.items() if np.allclose(formula(w), measured)]": "stricter, and still fair",
    "return [name for name, formula in formulas.items() if np.allclose(formula(w), measured, atol=0.0)]": "stricter, and still fair",
    "return [name for name, formula in formulas.items() if np.allclose(measured, formula(w), atol=0.01)]": "closeness has no direction here",
}


def right_larger_step_and_a_loop(loss, formulas, w):
    honest = []
    for name, formula in formulas.items():
        claimed, fits = formula(w), True
        for i in range(w.size):
            e = np.eye(w.size)[i] * 1e-4
            slope = (loss(w + e) - loss(w - e)) / 2e-4
            fits = fits and abs(slope - claimed[i]) < 0.01
        if fits:
            honest.append(name)
    return honest


def right_moves_the_weights_and_back(loss, formulas, w):
    w, slopes = w.copy(), []
    for i in range(len(w)):
        w[i] += 1e-6
        high = loss(w)
        w[i] -= 2e-6
        slopes.append((high - loss(w)) / 2e-6)
        w[i] += 1e-6
    return sorted(name for name in formulas if np.max(np.abs(formulas[name](w) - slopes)) < 1e-3)


def right_default_tolerance(loss, formulas, w):
    measured = np.array([(loss(w + e) - loss(w - e)) / 2e-5 for e in 1e-5 * np.eye(len(w))])
    return [name for name, formula in formulas.items() if np.allclose(formula(w), measured, rtol=1e-2, atol=1e-3)]


def wrong_one_sided(loss, formulas, w):
    """says: measure on both sides"""
    measured = np.array([(loss(w + e) - loss(w)) / 1e-5 for e in 1e-5 * np.eye(len(w))])
    return [name for name, formula in formulas.items() if np.allclose(formula(w), measured, atol=1e-4)]


def wrong_distance_h(loss, formulas, w):
    """says: what is the distance"""
    measured = np.array([(loss(w + e) - loss(w - e)) / 1e-5 for e in 1e-5 * np.eye(len(w))])
    return [name for name, formula in formulas.items() if np.allclose(formula(w), measured, atol=1e-4)]


def wrong_sides_exchanged(loss, formulas, w):
    measured = np.array([(loss(w - e) - loss(w + e)) / 2e-5 for e in 1e-5 * np.eye(len(w))])
    return [name for name, formula in formulas.items() if np.allclose(formula(w), measured, atol=1e-4)]


def wrong_believes_all(loss, formulas, w):
    """says: so only A"""
    return list(formulas)


def wrong_first_entry_only(loss, formulas, w):
    """says: C in entry 1"""
    e = 1e-5 * np.eye(len(w))[0]
    measured = (loss(w + e) - loss(w - e)) / 2e-5
    return [name for name, formula in formulas.items() if abs(formula(w)[0] - measured) < 1e-4]


def wrong_last_entry_only(loss, formulas, w):
    """says: B is off in entry 0"""
    e = 1e-5 * np.eye(len(w))[-1]
    measured = (loss(w + e) - loss(w - e)) / 2e-5
    return [name for name, formula in formulas.items() if abs(formula(w)[-1] - measured) < 1e-4]


def wrong_any_entry_will_do(loss, formulas, w):
    """says: so only A"""
    measured = np.array([(loss(w + e) - loss(w - e)) / 2e-5 for e in 1e-5 * np.eye(len(w))])
    return [name for name, formula in formulas.items() if np.isclose(formula(w), measured, atol=1e-4).any()]


def wrong_only_the_best(loss, formulas, w):
    measured = np.array([(loss(w + e) - loss(w - e)) / 2e-5 for e in 1e-5 * np.eye(len(w))])
    return [min(formulas, key=lambda name: np.abs(formulas[name](w) - measured).max())]


def wrong_compares_sums(loss, formulas, w):
    measured = np.array([(loss(w + e) - loss(w - e)) / 2e-5 for e in 1e-5 * np.eye(len(w))])
    return [name for name, formula in formulas.items() if abs(np.sum(formula(w)) - np.sum(measured)) < 1e-1]


def wrong_moves_all_weights_at_once(loss, formulas, w):
    slope = (loss(w + 1e-5) - loss(w - 1e-5)) / 2e-5
    return [name for name, formula in formulas.items() if np.allclose(formula(w), slope, atol=1e-4)]


def wrong_names_the_liars(loss, formulas, w):
    """says: A is honest"""
    measured = np.array([(loss(w + e) - loss(w - e)) / 2e-5 for e in 1e-5 * np.eye(len(w))])
    return [name for name, formula in formulas.items() if not np.allclose(formula(w), measured, atol=1e-4)]


def wrong_returns_the_gradient(loss, formulas, w):
    """says: return a list of names"""
    return np.array([(loss(w + e) - loss(w - e)) / 2e-5 for e in 1e-5 * np.eye(len(w))])


def wrong_compares_means(loss, formulas, w):
    measured = np.array([(loss(w + e) - loss(w - e)) / 2e-5 for e in 1e-5 * np.eye(len(w))])
    return [name for name, formula in formulas.items() if abs(np.mean(formula(w) - measured)) < 0.01]


def wrong_compares_lengths(loss, formulas, w):
    measured = np.array([(loss(w + e) - loss(w - e)) / 2e-5 for e in 1e-5 * np.eye(len(w))])
    return [name for name, formula in formulas.items() if abs(np.linalg.norm(formula(w)) - np.linalg.norm(measured)) < 0.01]


def wrong_forgets_the_signs(loss, formulas, w):
    measured = np.array([(loss(w + e) - loss(w - e)) / 2e-5 for e in 1e-5 * np.eye(len(w))])
    return [name for name, formula in formulas.items() if np.allclose(np.abs(formula(w)), np.abs(measured), atol=0.01)]
