"""Answers to `diagnose`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np


def right_asks_one_question_after_another(evidence):
    loss, labels, units = evidence["loss"], evidence["labels"], evidence["units"]
    activation, history = evidence["activation"], list(evidence["history"])
    rows = all(isinstance(y, list) for y in labels)
    if loss == "categorical_crossentropy":
        if not rows or any(sum(y) != 1 or set(y) - {0, 1} for y in labels):
            return "labels"
        if units != len(labels[0]):
            return "units"
    elif loss == "sparse_categorical_crossentropy":
        if rows or any(y < 0 or y % 1 for y in labels):
            return "labels"
        if units <= max(labels):
            return "units"
    elif loss == "binary_crossentropy":
        if rows or set(labels) - {0, 1}:
            return "labels"
        if units != 1:
            return "units"
    elif units != 1:
        return "units"
    if loss == "mean_squared_error":
        low, high = {"linear": (-np.inf, np.inf), "relu": (0, np.inf), "sigmoid": (0, 1), "softmax": (1, 1)}[activation]
        fits = low <= min(labels) and max(labels) <= high
    elif evidence["from_logits"]:
        fits = activation == "linear"
    else:
        fits = activation == ("sigmoid" if loss == "binary_crossentropy" else "softmax")
    if not fits:
        return "activation"
    if not history[-1] < np.inf or history[-1] > history[0]:
        return "rate"
    return "epochs" if history[-1] < 0.95 * history[-2] else "none"


def right_lists_the_complaints(evidence):
    loss, y = evidence["loss"][:3], np.array(evidence["labels"], "float64")
    units, activation, h = evidence["units"], evidence["activation"], evidence["history"]
    kinds = {"bin": "sigmoid", "spa": "softmax", "cat": "softmax"}
    shape = {"bin": 1, "mea": 1, "cat": y.shape[-1]}.get(loss)
    wanted = "linear" if evidence["from_logits"] else kinds.get(loss)
    reach = {"linear": True, "relu": y.min() >= 0, "sigmoid": y.min() >= 0 and y.max() <= 1, "softmax": False}
    complaints = {
        "labels": {
            "bin": y.ndim > 1 or not np.isin(y, (0, 1)).all(),
            "spa": y.ndim > 1 or bool(np.any(y < 0) or np.any(y != np.floor(y))),
            "cat": y.ndim == 1 or not np.isin(y, (0, 1)).all() or np.any(y.sum(axis=-1) != 1),
            "mea": False,
        }[loss],
        "units": units <= y.max() if loss == "spa" else units != shape,
        "activation": not reach[activation] if loss == "mea" else activation != wanted,
        "rate": not np.isfinite(h[-1]) or h[-1] > h[0],
        "epochs": h[-1] < 0.95 * h[-2],
        "none": True,
    }
    return next(code for code, applies in complaints.items() if applies)


def wrong_more_epochs(evidence):
    """says: more epochs cannot fix this"""
    history = evidence["history"]
    return "epochs" if history[-1] < history[0] else "rate"


def wrong_always_blames_the_labels(evidence):
    """says: got 'labels', expected units"""
    return "labels"


def wrong_knows_only_the_chapters_bug(evidence):
    """says: loss categorical_crossentropy, labels [0, 1]"""
    history = evidence["history"]
    if evidence["loss"] == "binary_crossentropy" and max(evidence["labels"]) > 1:
        return "labels"
    if not np.isfinite(history[-1]) or history[-1] > history[0]:
        return "rate"
    return "epochs" if history[-1] < 0.95 * history[-2] else "none"


def wrong_looks_at_the_curve_first(evidence):
    loss, labels, h = evidence["loss"], evidence["labels"], evidence["history"]
    if not np.isfinite(h[-1]) or h[-1] > h[0]:
        return "rate"
    if min(h) < 0 or (loss == "binary_crossentropy" and set(labels) - {0, 1}):
        return "labels"
    if h[-1] < 0.95 * h[-2]:
        return "epochs"
    wanted = {"binary_crossentropy": "sigmoid", "mean_squared_error": "linear"}.get(loss, "softmax")
    return "none" if evidence["activation"] == wanted else "activation"


def wrong_ignores_from_logits(evidence):
    loss, labels, units = evidence["loss"], evidence["labels"], evidence["units"]
    activation, h = evidence["activation"], evidence["history"]
    rows = isinstance(labels[0], list)
    if loss != "mean_squared_error" and rows != (loss == "categorical_crossentropy"):
        return "labels"
    if loss == "binary_crossentropy" and set(labels) - {0, 1}:
        return "labels"
    if loss == "sparse_categorical_crossentropy" and any(y < 0 or y % 1 for y in labels):
        return "labels"
    if loss == "sparse_categorical_crossentropy":
        if units <= max(labels):
            return "units"
    elif units != (len(labels[0]) if rows else 1):
        return "units"
    if loss == "mean_squared_error":
        low = {"linear": -np.inf, "relu": 0, "sigmoid": 0}.get(activation, 1)
        fits = low <= min(labels) and (activation != "sigmoid" or max(labels) <= 1)
    else:
        fits = activation == ("sigmoid" if loss == "binary_crossentropy" else "softmax")
    if not fits:
        return "activation"
    if not np.isfinite(h[-1]) or h[-1] > h[0]:
        return "rate"
    return "epochs" if h[-1] < 0.95 * h[-2] else "none"


def wrong_counts_labels_instead_of_the_largest(evidence):
    loss, labels, units = evidence["loss"], evidence["labels"], evidence["units"]
    activation, h = evidence["activation"], evidence["history"]
    rows = isinstance(labels[0], list)
    if loss != "mean_squared_error" and rows != (loss == "categorical_crossentropy"):
        return "labels"
    if loss == "binary_crossentropy" and set(labels) - {0, 1}:
        return "labels"
    if loss == "sparse_categorical_crossentropy" and any(y < 0 or y % 1 for y in labels):
        return "labels"
    if loss == "sparse_categorical_crossentropy":
        if units < len(labels):
            return "units"
    elif units != (len(labels[0]) if rows else 1):
        return "units"
    if loss == "mean_squared_error":
        low = {"linear": -np.inf, "relu": 0, "sigmoid": 0}.get(activation, 1)
        fits = low <= min(labels) and (activation != "sigmoid" or max(labels) <= 1)
    elif evidence["from_logits"]:
        fits = activation == "linear"
    else:
        fits = activation == ("sigmoid" if loss == "binary_crossentropy" else "softmax")
    if not fits:
        return "activation"
    if not np.isfinite(h[-1]) or h[-1] > h[0]:
        return "rate"
    return "epochs" if h[-1] < 0.95 * h[-2] else "none"


def wrong_takes_any_row_for_one_hot(evidence):
    """says: expected labels: what the loss takes"""
    loss, labels, units = evidence["loss"], evidence["labels"], evidence["units"]
    activation, h = evidence["activation"], evidence["history"]
    rows = isinstance(labels[0], list)
    if loss != "mean_squared_error" and rows != (loss == "categorical_crossentropy"):
        return "labels"
    if loss == "binary_crossentropy" and set(labels) - {0, 1}:
        return "labels"
    if loss == "sparse_categorical_crossentropy" and any(y < 0 or y % 1 for y in labels):
        return "labels"
    if units <= max(labels) if loss == "sparse_categorical_crossentropy" else units != (len(labels[0]) if rows else 1):
        return "units"
    if loss == "mean_squared_error":
        low, high = {"linear": (-np.inf, np.inf), "relu": (0, np.inf), "sigmoid": (0, 1), "softmax": (1, 1)}[activation]
        fits = low <= min(labels) and max(labels) <= high
    elif evidence["from_logits"]:
        fits = activation == "linear"
    else:
        fits = activation == ("sigmoid" if loss == "binary_crossentropy" else "softmax")
    if not fits:
        return "activation"
    if not np.isfinite(h[-1]) or h[-1] > h[0]:
        return "rate"
    return "epochs" if h[-1] < 0.95 * h[-2] else "none"


def wrong_rate_against_the_one_before(evidence):
    """says: expected rate: the last loss against the first"""
    loss, labels, units, activation, logits, h = (
        evidence[key] for key in ("loss", "labels", "units", "activation", "from_logits", "history")
    )
    kind, rows = loss[0], isinstance(labels[0], list)
    if kind == "c" and not (rows and all(sum(y) == 1 and set(y) <= {0, 1} for y in labels)):
        return "labels"
    if kind in "bs" and (rows or any(y < 0 or y % 1 or (kind == "b" and y > 1) for y in labels)):
        return "labels"
    needed = {"b": 1, "m": 1, "s": rows or max(labels) + 1, "c": rows and len(labels[0])}[kind]
    if units < needed if kind == "s" else units != needed:
        return "units"
    wanted = {"b": ["sigmoid"], "s": ["softmax"], "c": ["softmax"], "m": ["linear"]}[kind]
    if kind == "m":
        wanted = wanted + ["relu"] * (min(labels) >= 0) + ["sigmoid"] * (0 <= min(labels) <= max(labels) <= 1)
    if activation not in (["linear"] if logits else wanted):
        return "activation"
    if not np.isfinite(h[-1]) or h[-1] > h[-2]:
        return "rate"
    return "epochs" if h[-1] < 0.95 * h[-2] else "none"


def wrong_epochs_against_the_first(evidence):
    """says: got 'epochs', expected none"""
    loss, labels, units, activation, logits, h = (
        evidence[key] for key in ("loss", "labels", "units", "activation", "from_logits", "history")
    )
    kind, rows = loss[0], isinstance(labels[0], list)
    if kind == "c" and not (rows and all(sum(y) == 1 and set(y) <= {0, 1} for y in labels)):
        return "labels"
    if kind in "bs" and (rows or any(y < 0 or y % 1 or (kind == "b" and y > 1) for y in labels)):
        return "labels"
    needed = {"b": 1, "m": 1, "s": rows or max(labels) + 1, "c": rows and len(labels[0])}[kind]
    if units < needed if kind == "s" else units != needed:
        return "units"
    wanted = {"b": ["sigmoid"], "s": ["softmax"], "c": ["softmax"], "m": ["linear"]}[kind]
    if kind == "m":
        wanted = wanted + ["relu"] * (min(labels) >= 0) + ["sigmoid"] * (0 <= min(labels) <= max(labels) <= 1)
    if activation not in (["linear"] if logits else wanted):
        return "activation"
    if not np.isfinite(h[-1]) or h[-1] > h[0]:
        return "rate"
    return "epochs" if h[-1] < 0.95 * h[0] else "none"


def wrong_epochs_before_rate(evidence):
    """says: expected rate: the last loss against the first"""
    loss, labels, units, activation, logits, h = (
        evidence[key] for key in ("loss", "labels", "units", "activation", "from_logits", "history")
    )
    kind, rows = loss[0], isinstance(labels[0], list)
    if kind == "c" and not (rows and all(sum(y) == 1 and set(y) <= {0, 1} for y in labels)):
        return "labels"
    if kind in "bs" and (rows or any(y < 0 or y % 1 or (kind == "b" and y > 1) for y in labels)):
        return "labels"
    needed = {"b": 1, "m": 1, "s": rows or max(labels) + 1, "c": rows and len(labels[0])}[kind]
    if units < needed if kind == "s" else units != needed:
        return "units"
    wanted = {"b": ["sigmoid"], "s": ["softmax"], "c": ["softmax"], "m": ["linear"]}[kind]
    if kind == "m":
        wanted = wanted + ["relu"] * (min(labels) >= 0) + ["sigmoid"] * (0 <= min(labels) <= max(labels) <= 1)
    if activation not in (["linear"] if logits else wanted):
        return "activation"
    if h[-1] < 0.95 * h[-2]:
        return "epochs"
    return "rate" if not np.isfinite(h[-1]) or h[-1] > h[0] else "none"


def wrong_row_that_sums_to_one(evidence):
    """says: labels [[2, -1], [0, 1]], units 2"""
    loss, labels, units, activation, logits, h = (
        evidence[key] for key in ("loss", "labels", "units", "activation", "from_logits", "history")
    )
    kind, rows = loss[0], isinstance(labels[0], list)
    if kind == "c" and not (rows and all(sum(y) == 1 for y in labels)):
        return "labels"
    if kind in "bs" and (rows or any(y < 0 or y % 1 or (kind == "b" and y > 1) for y in labels)):
        return "labels"
    needed = {"b": 1, "m": 1, "s": rows or max(labels) + 1, "c": rows and len(labels[0])}[kind]
    if units < needed if kind == "s" else units != needed:
        return "units"
    wanted = {"b": ["sigmoid"], "s": ["softmax"], "c": ["softmax"], "m": ["linear"]}[kind]
    if kind == "m":
        wanted = wanted + ["relu"] * (min(labels) >= 0) + ["sigmoid"] * (0 <= min(labels) <= max(labels) <= 1)
    if activation not in (["linear"] if logits else wanted):
        return "activation"
    if not np.isfinite(h[-1]) or h[-1] > h[0]:
        return "rate"
    return "epochs" if h[-1] < 0.95 * h[-2] else "none"


def wrong_exactly_the_largest_plus_one(evidence):
    """says: more units than labels are fine here"""
    loss, labels, units, activation, logits, h = (
        evidence[key] for key in ("loss", "labels", "units", "activation", "from_logits", "history")
    )
    kind, rows = loss[0], isinstance(labels[0], list)
    if kind == "c" and not (rows and all(sum(y) == 1 and set(y) <= {0, 1} for y in labels)):
        return "labels"
    if kind in "bs" and (rows or any(y < 0 or y % 1 or (kind == "b" and y > 1) for y in labels)):
        return "labels"
    needed = {"b": 1, "m": 1, "s": rows or max(labels) + 1, "c": rows and len(labels[0])}[kind]
    if units != needed:
        return "units"
    wanted = {"b": ["sigmoid"], "s": ["softmax"], "c": ["softmax"], "m": ["linear"]}[kind]
    if kind == "m":
        wanted = wanted + ["relu"] * (min(labels) >= 0) + ["sigmoid"] * (0 <= min(labels) <= max(labels) <= 1)
    if activation not in (["linear"] if logits else wanted):
        return "activation"
    if not np.isfinite(h[-1]) or h[-1] > h[0]:
        return "rate"
    return "epochs" if h[-1] < 0.95 * h[-2] else "none"


def wrong_relu_for_any_number(evidence):
    """says: labels [-1.0, 3.0], units 1"""
    loss, labels, units, activation, logits, h = (
        evidence[key] for key in ("loss", "labels", "units", "activation", "from_logits", "history")
    )
    kind, rows = loss[0], isinstance(labels[0], list)
    if kind == "c" and not (rows and all(sum(y) == 1 and set(y) <= {0, 1} for y in labels)):
        return "labels"
    if kind in "bs" and (rows or any(y < 0 or y % 1 or (kind == "b" and y > 1) for y in labels)):
        return "labels"
    needed = {"b": 1, "m": 1, "s": rows or max(labels) + 1, "c": rows and len(labels[0])}[kind]
    if units < needed if kind == "s" else units != needed:
        return "units"
    wanted = {"b": ["sigmoid"], "s": ["softmax"], "c": ["softmax"], "m": ["linear"]}[kind]
    if kind == "m":
        wanted = wanted + ["relu"] * (True) + ["sigmoid"] * (0 <= min(labels) <= max(labels) <= 1)
    if activation not in (["linear"] if logits else wanted):
        return "activation"
    if not np.isfinite(h[-1]) or h[-1] > h[0]:
        return "rate"
    return "epochs" if h[-1] < 0.95 * h[-2] else "none"


def wrong_flattens_the_rows(evidence):
    """says: labels [[1, 0], [0, 1]], units 1, activation sigmoid"""
    loss, labels, units, activation, logits, h = (
        evidence[key] for key in ("loss", "labels", "units", "activation", "from_logits", "history")
    )
    flat = np.ravel(labels)
    if loss == "binary_crossentropy" and set(flat) - {0, 1}:
        return "labels"
    if loss == "sparse_categorical_crossentropy" and any(y < 0 or y % 1 for y in flat):
        return "labels"
    if loss == "categorical_crossentropy" and (np.ndim(labels) == 1 or any(sorted(y)[-2:] != [0, 1] for y in labels)):
        return "labels"
    sparse = loss == "sparse_categorical_crossentropy"
    needed = flat.max() + 1 if sparse else len(labels[0]) if loss == "categorical_crossentropy" else 1
    if units < needed or (units > needed and not sparse):
        return "units"
    wanted = ["softmax"] if "categorical" in loss else ["sigmoid"]
    if loss == "mean_squared_error":
        wanted = ["linear"] + ["relu"] * (flat.min() >= 0) + ["sigmoid"] * (flat.min() >= 0 and flat.max() <= 1)
    if activation not in (["linear"] if logits else wanted):
        return "activation"
    if not np.isfinite(h[-1]) or h[-1] > h[0]:
        return "rate"
    return "epochs" if h[-1] < 0.95 * h[-2] else "none"
