"""Answers to `diagnose`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np

EQUIVALENT = {
    "if sparse and (min(labels) < 0 or np.any(labels % -1 != 0)):": "whole numbers leave nothing either way",
}


def right_one_question_after_another(loss, labels, units, activation):
    labels = labels.tolist()
    if loss == "binary_crossentropy":
        if set(labels) - {0, 1}:
            return "labels"
        if units != 1:
            return "units"
        return "none" if activation == "sigmoid" else "activation"
    if loss == "sparse_categorical_crossentropy":
        if any(y < 0 or y != int(y) for y in labels):
            return "labels"
        if units <= max(labels):
            return "units"
        return "none" if activation == "softmax" else "activation"
    if units != 1:
        return "units"
    return "none" if activation == "linear" else "activation"


def right_list_of_complaints(loss, labels, units, activation):
    y = np.asarray(labels, "float64")
    whole = np.all(y == np.floor(y)) and y.min() >= 0
    kind = loss[:3]
    complaints = {
        "labels": {"bin": bool(np.any((y != 0) & (y != 1))), "spa": not whole, "mea": False}[kind],
        "units": units < y.max() + 1 if kind == "spa" else units != 1,
        "activation": activation != {"bin": "sigmoid", "spa": "softmax", "mea": "linear"}[kind],
        "none": True,
    }
    return next(code for code, applies in complaints.items() if applies)


def wrong_always_blames_the_labels(loss, labels, units, activation):
    """says: 'labels', not 'units'"""
    return "labels"


def wrong_knows_only_the_articles_fault(loss, labels, units, activation):
    return "labels" if loss[0] == "b" and max(labels) > 1 else "none"


def wrong_activation_first(loss, labels, units, activation):
    """says: the first column that does not fit"""
    sparse = loss == "sparse_categorical_crossentropy"
    needed = max(labels) + 1 if sparse else 1
    wanted = {"b": "sigmoid", "s": "softmax", "m": "linear"}[loss[0]]
    if activation != wanted:
        return "activation"
    if loss[0] == "b" and not np.isin(labels, (0, 1)).all():
        return "labels"
    if sparse and (min(labels) < 0 or np.any(labels % 1 != 0)):
        return "labels"
    if units < needed or (units > needed and not sparse):
        return "units"
    return "none" if activation == wanted else "activation"


def wrong_units_first(loss, labels, units, activation):
    sparse = loss == "sparse_categorical_crossentropy"
    needed = max(labels) + 1 if sparse else 1
    wanted = {"b": "sigmoid", "s": "softmax", "m": "linear"}[loss[0]]
    if units < needed or (units > needed and not sparse):
        return "units"
    if loss[0] == "b" and not np.isin(labels, (0, 1)).all():
        return "labels"
    if sparse and (min(labels) < 0 or np.any(labels % 1 != 0)):
        return "labels"
    if units < needed or (units > needed and not sparse):
        return "units"
    return "none" if activation == wanted else "activation"


def wrong_as_many_units_as_labels(loss, labels, units, activation):
    sparse = loss == "sparse_categorical_crossentropy"
    needed = len(set(labels.tolist())) if sparse else 1
    wanted = {"b": "sigmoid", "s": "softmax", "m": "linear"}[loss[0]]
    if loss[0] == "b" and not np.isin(labels, (0, 1)).all():
        return "labels"
    if sparse and (min(labels) < 0 or np.any(labels % 1 != 0)):
        return "labels"
    if units < needed or (units > needed and not sparse):
        return "units"
    return "none" if activation == wanted else "activation"


def wrong_exactly_the_largest_plus_one(loss, labels, units, activation):
    """says: more units are fine here"""
    sparse = loss == "sparse_categorical_crossentropy"
    needed = max(labels) + 1 if sparse else 1
    wanted = {"b": "sigmoid", "s": "softmax", "m": "linear"}[loss[0]]
    if loss[0] == "b" and not np.isin(labels, (0, 1)).all():
        return "labels"
    if sparse and (min(labels) < 0 or np.any(labels % 1 != 0)):
        return "labels"
    if units != needed:
        return "units"
    return "none" if activation == wanted else "activation"


def wrong_more_units_always_fine(loss, labels, units, activation):
    """says: not 'units'"""
    sparse = loss == "sparse_categorical_crossentropy"
    needed = max(labels) + 1 if sparse else 1
    wanted = {"b": "sigmoid", "s": "softmax", "m": "linear"}[loss[0]]
    if loss[0] == "b" and not np.isin(labels, (0, 1)).all():
        return "labels"
    if sparse and (min(labels) < 0 or np.any(labels % 1 != 0)):
        return "labels"
    if units < needed:
        return "units"
    return "none" if activation == wanted else "activation"


def wrong_the_largest_will_do(loss, labels, units, activation):
    """says: label 10 needs eleven units"""
    sparse = loss == "sparse_categorical_crossentropy"
    needed = max(labels) if sparse else 1
    wanted = {"b": "sigmoid", "s": "softmax", "m": "linear"}[loss[0]]
    if loss[0] == "b" and not np.isin(labels, (0, 1)).all():
        return "labels"
    if sparse and (min(labels) < 0 or np.any(labels % 1 != 0)):
        return "labels"
    if units < needed or (units > needed and not sparse):
        return "units"
    return "none" if activation == wanted else "activation"


def wrong_binary_from_0_to_1(loss, labels, units, activation):
    sparse = loss == "sparse_categorical_crossentropy"
    needed = max(labels) + 1 if sparse else 1
    wanted = {"b": "sigmoid", "s": "softmax", "m": "linear"}[loss[0]]
    if loss[0] == "b" and (min(labels) < 0 or max(labels) > 1):
        return "labels"
    if sparse and (min(labels) < 0 or np.any(labels % 1 != 0)):
        return "labels"
    if units < needed or (units > needed and not sparse):
        return "units"
    return "none" if activation == wanted else "activation"


def wrong_binary_up_to_1(loss, labels, units, activation):
    sparse = loss == "sparse_categorical_crossentropy"
    needed = max(labels) + 1 if sparse else 1
    wanted = {"b": "sigmoid", "s": "softmax", "m": "linear"}[loss[0]]
    if loss[0] == "b" and max(labels) > 1:
        return "labels"
    if sparse and (min(labels) < 0 or np.any(labels % 1 != 0)):
        return "labels"
    if units < needed or (units > needed and not sparse):
        return "units"
    return "none" if activation == wanted else "activation"


def wrong_binary_needs_both_labels(loss, labels, units, activation):
    sparse = loss == "sparse_categorical_crossentropy"
    needed = max(labels) + 1 if sparse else 1
    wanted = {"b": "sigmoid", "s": "softmax", "m": "linear"}[loss[0]]
    if loss[0] == "b" and set(labels.tolist()) != {0, 1}:
        return "labels"
    if sparse and (min(labels) < 0 or np.any(labels % 1 != 0)):
        return "labels"
    if units < needed or (units > needed and not sparse):
        return "units"
    return "none" if activation == wanted else "activation"


def wrong_negative_labels_pass(loss, labels, units, activation):
    """says: no label below 0"""
    sparse = loss == "sparse_categorical_crossentropy"
    needed = max(labels) + 1 if sparse else 1
    wanted = {"b": "sigmoid", "s": "softmax", "m": "linear"}[loss[0]]
    if loss[0] == "b" and not np.isin(labels, (0, 1)).all():
        return "labels"
    if sparse and (np.any(labels % 1 != 0)):
        return "labels"
    if units < needed or (units > needed and not sparse):
        return "units"
    return "none" if activation == wanted else "activation"


def wrong_fractions_pass(loss, labels, units, activation):
    """says: whole numbers"""
    sparse = loss == "sparse_categorical_crossentropy"
    needed = max(labels) + 1 if sparse else 1
    wanted = {"b": "sigmoid", "s": "softmax", "m": "linear"}[loss[0]]
    if loss[0] == "b" and not np.isin(labels, (0, 1)).all():
        return "labels"
    if sparse and (min(labels) < 0):
        return "labels"
    if units < needed or (units > needed and not sparse):
        return "units"
    return "none" if activation == wanted else "activation"


def wrong_whole_means_int(loss, labels, units, activation):
    sparse = loss == "sparse_categorical_crossentropy"
    needed = max(labels) + 1 if sparse else 1
    wanted = {"b": "sigmoid", "s": "softmax", "m": "linear"}[loss[0]]
    if loss[0] == "b" and not np.isin(labels, (0, 1)).all():
        return "labels"
    if sparse and (min(labels) < 0 or labels.dtype.kind == "f"):
        return "labels"
    if units < needed or (units > needed and not sparse):
        return "units"
    return "none" if activation == wanted else "activation"


def wrong_labels_start_at_0(loss, labels, units, activation):
    sparse = loss == "sparse_categorical_crossentropy"
    needed = max(labels) + 1 if sparse else 1
    wanted = {"b": "sigmoid", "s": "softmax", "m": "linear"}[loss[0]]
    if loss[0] == "b" and not np.isin(labels, (0, 1)).all():
        return "labels"
    if sparse and (min(labels) != 0 or np.any(labels % 1 != 0)):
        return "labels"
    if units < needed or (units > needed and not sparse):
        return "units"
    return "none" if activation == wanted else "activation"


def wrong_any_activation_for_numbers(loss, labels, units, activation):
    """says: see the last column"""
    sparse = loss == "sparse_categorical_crossentropy"
    needed = max(labels) + 1 if sparse else 1
    wanted = {"b": "sigmoid", "s": "softmax", "m": "linear"}[loss[0]]
    if loss[0] == "b" and not np.isin(labels, (0, 1)).all():
        return "labels"
    if sparse and (min(labels) < 0 or np.any(labels % 1 != 0)):
        return "labels"
    if units < needed or (units > needed and not sparse):
        return "units"
    return "none" if activation == wanted or loss[0] == "m" else "activation"


def wrong_relu_for_positive_numbers(loss, labels, units, activation):
    sparse = loss == "sparse_categorical_crossentropy"
    needed = max(labels) + 1 if sparse else 1
    wanted = {"b": "sigmoid", "s": "softmax", "m": "linear"}[loss[0]]
    if loss[0] == "b" and not np.isin(labels, (0, 1)).all():
        return "labels"
    if sparse and (min(labels) < 0 or np.any(labels % 1 != 0)):
        return "labels"
    if units < needed or (units > needed and not sparse):
        return "units"
    return "none" if activation == wanted or (loss[0] == "m" and activation == "relu" and min(labels) >= 0) else "activation"


def wrong_several_numbers_at_once(loss, labels, units, activation):
    sparse = loss == "sparse_categorical_crossentropy"
    needed = max(labels) + 1 if sparse else 1
    wanted = {"b": "sigmoid", "s": "softmax", "m": "linear"}[loss[0]]
    if loss[0] == "b" and not np.isin(labels, (0, 1)).all():
        return "labels"
    if sparse and (min(labels) < 0 or np.any(labels % 1 != 0)):
        return "labels"
    if units < needed or (units > needed and loss[0] == "b"):
        return "units"
    return "none" if activation == wanted else "activation"


def wrong_returns_all(loss, labels, units, activation):
    sparse = loss == "sparse_categorical_crossentropy"
    needed = max(labels) + 1 if sparse else 1
    wanted = {"b": "sigmoid", "s": "softmax", "m": "linear"}[loss[0]]
    if loss[0] == "b" and not np.isin(labels, (0, 1)).all():
        return "labels"
    if sparse and (min(labels) < 0 or np.any(labels % 1 != 0)):
        return "labels"
    if units < needed or (units > needed and not sparse):
        return "units"
    return ["none"] if activation == wanted else ["activation"]
