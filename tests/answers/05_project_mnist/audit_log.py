"""Answers to `audit_log`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np


def right_dictionary_of_questions(log):
    e, n, p = log["epochs"], len(log["labels"]), log["test_accuracy"]
    took = np.array([[k["steps"] * k["ms_per_step"] * 1e-3, k["seconds"]] for k in e])
    val = log["validation_split"] * log["rows"]
    found = {
        "match": np.sum(np.array(log["labels"]) == np.array(log["predicted"])) < n * p - 3 * np.sqrt(n * p * (1 - p)),
        "copy": p in [k["val_accuracy"] for k in e],
        "time": np.any(np.ptp(took, axis=1) > 0.25 * took.max(axis=1)),
        "steps": {k["steps"] for k in e} != {int(np.ceil(log["train"] / log["batch_size"]))},
        "split": abs(log["val"] - val) > 1 or abs(log["train"] + val - log["rows"]) > 1,
    }
    return [code for code, wrong in found.items() if wrong]


def right_set_that_becomes_a_list(log):
    codes = set()
    train = log["rows"] * (1 - log["validation_split"])
    if not (train - 1 <= log["train"] <= train + 1 and -1 <= log["val"] - (log["rows"] - train) <= 1):
        codes.add("split")
    for epoch in log["epochs"]:
        if epoch["steps"] != (log["train"] + log["batch_size"] - 1) // log["batch_size"]:
            codes.add("steps")
        short, long = sorted([epoch["steps"] * epoch["ms_per_step"], epoch["seconds"] * 1000])
        if short < 0.75 * long:
            codes.add("time")
        if epoch["val_accuracy"] == log["test_accuracy"]:
            codes.add("copy")
    n, p = len(log["labels"]), log["test_accuracy"]
    hits = len([1 for a, b in zip(log["labels"], log["predicted"]) if a == b])
    if hits - n * p < -3 * (n * p * (1 - p)) ** 0.5:
        codes.add("match")
    return sorted(codes)


def wrong_fixed_answer(log):
    """says: a sound log, yet you report"""
    return ["split", "steps", "time", "copy", "match"]


def wrong_recognises_the_article(log):
    return ["split", "steps", "time", "copy", "match"] if log["train"] == 60000 else []


def wrong_rounds_steps_down(log):
    codes, val = [], log["rows"] * log["validation_split"]
    if abs(log["val"] - val) > 1 or abs(log["train"] - log["rows"] + val) > 1:
        codes.append("split")
    if any(e["steps"] != log["train"] // log["batch_size"] for e in log["epochs"]):
        codes.append("steps")
    if any(abs(e["steps"] * e["ms_per_step"] / 1000 - e["seconds"]) > e["seconds"] / 4 for e in log["epochs"]):
        codes.append("time")
    if any(e["val_accuracy"] == log["test_accuracy"] for e in log["epochs"]):
        codes.append("copy")
    n, p = len(log["labels"]), log["test_accuracy"]
    if sum(map(int.__eq__, log["labels"], log["predicted"])) < n * p - 3 * (n * p * (1 - p)) ** 0.5:
        codes.append("match")
    return codes


def wrong_looks_at_the_first_epoch_only(log):
    codes, val, e = [], log["rows"] * log["validation_split"], log["epochs"][0]
    if abs(log["val"] - val) > 1 or abs(log["train"] - log["rows"] + val) > 1:
        codes.append("split")
    if e["steps"] != -(-log["train"] // log["batch_size"]):
        codes.append("steps")
    a, b = e["steps"] * e["ms_per_step"] / 1000, e["seconds"]
    if abs(a - b) > max(a, b) / 4:
        codes.append("time")
    if e["val_accuracy"] == log["test_accuracy"]:
        codes.append("copy")
    n, p = len(log["labels"]), log["test_accuracy"]
    if sum(a == b for a, b in zip(log["labels"], log["predicted"])) < n * p - 3 * (n * p * (1 - p)) ** 0.5:
        codes.append("match")
    return codes


def wrong_stops_at_the_first_finding(log):
    val = log["rows"] * log["validation_split"]
    if abs(log["val"] - val) > 1 or abs(log["train"] - log["rows"] + val) > 1:
        return ["split"]
    if any(e["steps"] != -(-log["train"] // log["batch_size"]) for e in log["epochs"]):
        return ["steps"]
    times = [(e["steps"] * e["ms_per_step"] / 1000, e["seconds"]) for e in log["epochs"]]
    if any(abs(a - b) > max(a, b) / 4 for a, b in times):
        return ["time"]
    if any(e["val_accuracy"] == log["test_accuracy"] for e in log["epochs"]):
        return ["copy"]
    n, p = len(log["labels"]), log["test_accuracy"]
    few = sum(a == b for a, b in zip(log["labels"], log["predicted"])) < n * p - 3 * (n * p * (1 - p)) ** 0.5
    return ["match"] if few else []


def wrong_steps_from_the_expected_rows(log):
    codes, val = [], log["rows"] * log["validation_split"]
    if abs(log["val"] - val) > 1 or abs(log["train"] - log["rows"] + val) > 1:
        codes.append("split")
    if any(e["steps"] != -(-round(log["rows"] - val) // log["batch_size"]) for e in log["epochs"]):
        codes.append("steps")
    times = [(e["steps"] * e["ms_per_step"] / 1000, e["seconds"]) for e in log["epochs"]]
    if any(abs(a - b) > max(a, b) / 4 for a, b in times):
        codes.append("time")
    if any(e["val_accuracy"] == log["test_accuracy"] for e in log["epochs"]):
        codes.append("copy")
    n, p = len(log["labels"]), log["test_accuracy"]
    if sum(a == b for a, b in zip(log["labels"], log["predicted"])) < n * p - 3 * (n * p * (1 - p)) ** 0.5:
        codes.append("match")
    return codes


def wrong_compares_with_the_last_epoch_only(log):
    """says: look at every epoch"""
    codes, val = [], log["rows"] * log["validation_split"]
    if abs(log["val"] - val) > 1 or abs(log["train"] - log["rows"] + val) > 1:
        codes.append("split")
    if any(e["steps"] != -(-log["train"] // log["batch_size"]) for e in log["epochs"]):
        codes.append("steps")
    times = [(e["steps"] * e["ms_per_step"] / 1000, e["seconds"]) for e in log["epochs"]]
    if any(abs(a - b) > max(a, b) / 4 for a, b in times):
        codes.append("time")
    if log["epochs"][-1]["val_accuracy"] == log["test_accuracy"]:
        codes.append("copy")
    n, p = len(log["labels"]), log["test_accuracy"]
    if sum(a == b for a, b in zip(log["labels"], log["predicted"])) < n * p - 3 * (n * p * (1 - p)) ** 0.5:
        codes.append("match")
    return codes


def wrong_wants_the_split_exact(log):
    codes, val = [], log["rows"] * log["validation_split"]
    if log["val"] != val or log["train"] != log["rows"] - val:
        codes.append("split")
    if any(e["steps"] != -(-log["train"] // log["batch_size"]) for e in log["epochs"]):
        codes.append("steps")
    times = [(e["steps"] * e["ms_per_step"] / 1000, e["seconds"]) for e in log["epochs"]]
    if any(abs(a - b) > max(a, b) / 4 for a, b in times):
        codes.append("time")
    if any(e["val_accuracy"] == log["test_accuracy"] for e in log["epochs"]):
        codes.append("copy")
    n, p = len(log["labels"]), log["test_accuracy"]
    if sum(a == b for a, b in zip(log["labels"], log["predicted"])) < n * p - 3 * (n * p * (1 - p)) ** 0.5:
        codes.append("match")
    return codes
