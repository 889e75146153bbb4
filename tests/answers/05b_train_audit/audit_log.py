"""Answers to `audit_log`: the prefix is the verdict, the name the idea or the misconception."""

import math

import numpy as np

EQUIVALENT = {
    "if all((abs(count * time * part - seconds) < seconds / 4 for count, time, seconds in log['epochs'])):": 'no test lies on the limit, says the contract',
    "right = sum((a == b for a, b in zip(log['predicted'], log['labels'])))": 'equality has no order',
}


def right_arrays(log):
    count, time, seconds = np.array(log["epochs"], float).T
    train = math.floor(log["rows"] * (1 - log["validation_split"]))
    units = [u for u, k in (("ms", 1000), ("us", 1000000)) if np.all(np.abs(count * time / k / seconds - 1) <= 0.25)]
    hits, n, p = np.sum(np.equal(log["labels"], log["predicted"])), len(log["labels"]), log["test_accuracy"]
    return {
        "match": hits >= n * p - 3 * np.sqrt(n * p * (1 - p)),
        "rows": (log["train"], log["val"]) == (train, log["rows"] - train),
        "unit": units[0] if units else None,
    }


def right_early_exits(log):
    def fits(part):
        for count, time, seconds in log["epochs"]:
            made = count * time / part
            if made < 0.75 * seconds or made > 1.25 * seconds:
                return False
        return True

    found = {"rows": True, "unit": None, "match": True}
    if log["train"] != int(log["rows"] * (1 - log["validation_split"])) or log["train"] + log["val"] != log["rows"]:
        found["rows"] = False
    if fits(1e3):
        found["unit"] = "ms"
    elif fits(1e6):
        found["unit"] = "us"
    n, p = len(log["labels"]), log["test_accuracy"]
    missing = n * p - len([0 for a, b in zip(log["labels"], log["predicted"]) if a == b])
    if missing > 3 * (n * p * (1 - p)) ** 0.5:
        found["match"] = False
    return found


def right_shares_and_misses(log):
    train = int(log["rows"] * (1 - log["validation_split"]))
    unit = None
    for name, part in (("ms", 1e-3), ("us", 1e-6)):
        if not [1 for c, t, s in log["epochs"] if not 0.75 <= c * t * part / s <= 1.25]:
            unit = name
    n, p = len(log["predicted"]), log["test_accuracy"]
    share = sum(a == b for a, b in zip(log["predicted"], log["labels"])) / n
    fits = share >= p - 3 * math.sqrt(p * (1 - p) / n)
    return {"match": fits, "unit": unit, "rows": [log["train"], log["val"]] == [train, log["rows"] - train]}


def wrong_any_epoch(log):
    """says: the second epoch fits no unit"""
    fit, unit = int(log["rows"] * (1 - log["validation_split"])), None
    for name, part in (("us", 1e-6), ("ms", 1e-3)):
        if any(abs(count * time * part - seconds) <= seconds / 4 for count, time, seconds in log["epochs"]):
            unit = name
    n, p = len(log["labels"]), log["test_accuracy"]
    right = sum(a == b for a, b in zip(log["labels"], log["predicted"]))
    match = right >= n * p - 3 * (n * p * (1 - p)) ** 0.5
    return {"rows": log["train"] == fit and log["val"] == log["rows"] - fit, "unit": unit, "match": match}


def wrong_first_epoch_only(log):
    """says: the second epoch fits no unit"""
    fit, unit = int(log["rows"] * (1 - log["validation_split"])), None
    for name, part in (("us", 1e-6), ("ms", 1e-3)):
        if all(abs(count * time * part - seconds) <= seconds / 4 for count, time, seconds in log["epochs"][:1]):
            unit = name
    n, p = len(log["labels"]), log["test_accuracy"]
    right = sum(a == b for a, b in zip(log["labels"], log["predicted"]))
    match = right >= n * p - 3 * (n * p * (1 - p)) ** 0.5
    return {"rows": log["train"] == fit and log["val"] == log["rows"] - fit, "unit": unit, "match": match}


def wrong_last_epoch_only(log):
    fit, unit = int(log["rows"] * (1 - log["validation_split"])), None
    for name, part in (("us", 1e-6), ("ms", 1e-3)):
        if all(abs(count * time * part - seconds) <= seconds / 4 for count, time, seconds in log["epochs"][-1:]):
            unit = name
    n, p = len(log["labels"]), log["test_accuracy"]
    right = sum(a == b for a, b in zip(log["labels"], log["predicted"]))
    match = right >= n * p - 3 * (n * p * (1 - p)) ** 0.5
    return {"rows": log["train"] == fit and log["val"] == log["rows"] - fit, "unit": unit, "match": match}


def wrong_sum_of_all_epochs(log):
    fit, unit = int(log["rows"] * (1 - log["validation_split"])), None
    for name, part in (("us", 1e-6), ("ms", 1e-3)):
        made, total = (sum(c * t * part for c, t, _ in log["epochs"]), sum(s for *_, s in log["epochs"]))
        if abs(made - total) <= total / 4:
            unit = name
    n, p = len(log["labels"]), log["test_accuracy"]
    right = sum(a == b for a, b in zip(log["labels"], log["predicted"]))
    match = right >= n * p - 3 * (n * p * (1 - p)) ** 0.5
    return {"rows": log["train"] == fit and log["val"] == log["rows"] - fit, "unit": unit, "match": match}


def wrong_milliseconds_only(log):
    """says: the article's unit is us"""
    fit, unit = int(log["rows"] * (1 - log["validation_split"])), None
    for name, part in (("ms", 1e-3),):
        if all(abs(count * time * part - seconds) <= seconds / 4 for count, time, seconds in log["epochs"]):
            unit = name
    n, p = len(log["labels"]), log["test_accuracy"]
    right = sum(a == b for a, b in zip(log["labels"], log["predicted"]))
    match = right >= n * p - 3 * (n * p * (1 - p)) ** 0.5
    return {"rows": log["train"] == fit and log["val"] == log["rows"] - fit, "unit": unit, "match": match}


def wrong_us_where_it_is_not_ms(log):
    """says: the second epoch fits no unit"""
    fit, unit = int(log["rows"] * (1 - log["validation_split"])), "us"
    for name, part in (("ms", 1e-3),):
        if all(abs(count * time * part - seconds) <= seconds / 4 for count, time, seconds in log["epochs"]):
            unit = name
    n, p = len(log["labels"]), log["test_accuracy"]
    right = sum(a == b for a, b in zip(log["labels"], log["predicted"]))
    match = right >= n * p - 3 * (n * p * (1 - p)) ** 0.5
    return {"rows": log["train"] == fit and log["val"] == log["rows"] - fit, "unit": unit, "match": match}


def wrong_a_quarter_of_the_product(log):
    fit, unit = int(log["rows"] * (1 - log["validation_split"])), None
    for name, part in (("us", 1e-6), ("ms", 1e-3)):
        if all(abs(count * time * part - seconds) <= count * time * part / 4 for count, time, seconds in log["epochs"]):
            unit = name
    n, p = len(log["labels"]), log["test_accuracy"]
    right = sum(a == b for a, b in zip(log["labels"], log["predicted"]))
    match = right >= n * p - 3 * (n * p * (1 - p)) ** 0.5
    return {"rows": log["train"] == fit and log["val"] == log["rows"] - fit, "unit": unit, "match": match}


def wrong_a_quarter_of_the_larger(log):
    fit, unit = int(log["rows"] * (1 - log["validation_split"])), None
    for name, part in (("us", 1e-6), ("ms", 1e-3)):
        if all(abs(count * time * part - seconds) <= max(count * time * part, seconds) / 4 for count, time, seconds in log["epochs"]):
            unit = name
    n, p = len(log["labels"]), log["test_accuracy"]
    right = sum(a == b for a, b in zip(log["labels"], log["predicted"]))
    match = right >= n * p - 3 * (n * p * (1 - p)) ** 0.5
    return {"rows": log["train"] == fit and log["val"] == log["rows"] - fit, "unit": unit, "match": match}


def wrong_too_long_only(log):
    fit, unit = int(log["rows"] * (1 - log["validation_split"])), None
    for name, part in (("us", 1e-6), ("ms", 1e-3)):
        if all(count * time * part - seconds <= seconds / 4 for count, time, seconds in log["epochs"]):
            unit = name
    n, p = len(log["labels"]), log["test_accuracy"]
    right = sum(a == b for a, b in zip(log["labels"], log["predicted"]))
    match = right >= n * p - 3 * (n * p * (1 - p)) ** 0.5
    return {"rows": log["train"] == fit and log["val"] == log["rows"] - fit, "unit": unit, "match": match}


def wrong_too_short_only(log):
    fit, unit = int(log["rows"] * (1 - log["validation_split"])), None
    for name, part in (("us", 1e-6), ("ms", 1e-3)):
        if all(seconds - count * time * part <= seconds / 4 for count, time, seconds in log["epochs"]):
            unit = name
    n, p = len(log["labels"]), log["test_accuracy"]
    right = sum(a == b for a, b in zip(log["labels"], log["predicted"]))
    match = right >= n * p - 3 * (n * p * (1 - p)) ** 0.5
    return {"rows": log["train"] == fit and log["val"] == log["rows"] - fit, "unit": unit, "match": match}


def wrong_seconds_and_milliseconds_mixed(log):
    """says: 844 × 13 ms are 11 s"""
    fit, unit = int(log["rows"] * (1 - log["validation_split"])), None
    for name, part in (("us", 1e-3), ("ms", 1)):
        if all(abs(count * time * part - seconds) <= seconds / 4 for count, time, seconds in log["epochs"]):
            unit = name
    n, p = len(log["labels"]), log["test_accuracy"]
    right = sum(a == b for a, b in zip(log["labels"], log["predicted"]))
    match = right >= n * p - 3 * (n * p * (1 - p)) ** 0.5
    return {"rows": log["train"] == fit and log["val"] == log["rows"] - fit, "unit": unit, "match": match}


def wrong_looks_at_train_only(log):
    fit, unit = int(log["rows"] * (1 - log["validation_split"])), None
    for name, part in (("us", 1e-6), ("ms", 1e-3)):
        if all(abs(count * time * part - seconds) <= seconds / 4 for count, time, seconds in log["epochs"]):
            unit = name
    n, p = len(log["labels"]), log["test_accuracy"]
    right = sum(a == b for a, b in zip(log["labels"], log["predicted"]))
    match = right >= n * p - 3 * (n * p * (1 - p)) ** 0.5
    return {"rows": log["train"] == fit, "unit": unit, "match": match}


def wrong_looks_at_val_only(log):
    fit, unit = int(log["rows"] * (1 - log["validation_split"])), None
    for name, part in (("us", 1e-6), ("ms", 1e-3)):
        if all(abs(count * time * part - seconds) <= seconds / 4 for count, time, seconds in log["epochs"]):
            unit = name
    n, p = len(log["labels"]), log["test_accuracy"]
    right = sum(a == b for a, b in zip(log["labels"], log["predicted"]))
    match = right >= n * p - 3 * (n * p * (1 - p)) ** 0.5
    return {"rows": log["val"] == log["rows"] - fit, "unit": unit, "match": match}


def wrong_train_and_val_make_rows(log):
    fit, unit = int(log["rows"] * (1 - log["validation_split"])), None
    for name, part in (("us", 1e-6), ("ms", 1e-3)):
        if all(abs(count * time * part - seconds) <= seconds / 4 for count, time, seconds in log["epochs"]):
            unit = name
    n, p = len(log["labels"]), log["test_accuracy"]
    right = sum(a == b for a, b in zip(log["labels"], log["predicted"]))
    match = right >= n * p - 3 * (n * p * (1 - p)) ** 0.5
    return {"rows": log["train"] + log["val"] == log["rows"], "unit": unit, "match": match}


def wrong_allows_one_row_more_or_less(log):
    fit, unit = int(log["rows"] * (1 - log["validation_split"])), None
    for name, part in (("us", 1e-6), ("ms", 1e-3)):
        if all(abs(count * time * part - seconds) <= seconds / 4 for count, time, seconds in log["epochs"]):
            unit = name
    n, p = len(log["labels"]), log["test_accuracy"]
    right = sum(a == b for a, b in zip(log["labels"], log["predicted"]))
    match = right >= n * p - 3 * (n * p * (1 - p)) ** 0.5
    return {"rows": abs(log["train"] - fit) <= 1 and abs(log["val"] - log["rows"] + fit) <= 1, "unit": unit, "match": match}


def wrong_rounds_the_split(log):
    fit, unit = log["rows"] - int(log["rows"] * log["validation_split"]), None
    for name, part in (("us", 1e-6), ("ms", 1e-3)):
        if all(abs(count * time * part - seconds) <= seconds / 4 for count, time, seconds in log["epochs"]):
            unit = name
    n, p = len(log["labels"]), log["test_accuracy"]
    right = sum(a == b for a, b in zip(log["labels"], log["predicted"]))
    match = right >= n * p - 3 * (n * p * (1 - p)) ** 0.5
    return {"rows": log["train"] == fit and log["val"] == log["rows"] - fit, "unit": unit, "match": match}


def wrong_expects_the_mean(log):
    fit, unit = int(log["rows"] * (1 - log["validation_split"])), None
    for name, part in (("us", 1e-6), ("ms", 1e-3)):
        if all(abs(count * time * part - seconds) <= seconds / 4 for count, time, seconds in log["epochs"]):
            unit = name
    n, p = len(log["labels"]), log["test_accuracy"]
    right = sum(a == b for a, b in zip(log["labels"], log["predicted"]))
    match = right >= n * p
    return {"rows": log["train"] == fit and log["val"] == log["rows"] - fit, "unit": unit, "match": match}


def wrong_two_deviations(log):
    fit, unit = int(log["rows"] * (1 - log["validation_split"])), None
    for name, part in (("us", 1e-6), ("ms", 1e-3)):
        if all(abs(count * time * part - seconds) <= seconds / 4 for count, time, seconds in log["epochs"]):
            unit = name
    n, p = len(log["labels"]), log["test_accuracy"]
    right = sum(a == b for a, b in zip(log["labels"], log["predicted"]))
    match = right >= n * p - 2 * (n * p * (1 - p)) ** 0.5
    return {"rows": log["train"] == fit and log["val"] == log["rows"] - fit, "unit": unit, "match": match}


def wrong_deviation_of_the_share(log):
    fit, unit = int(log["rows"] * (1 - log["validation_split"])), None
    for name, part in (("us", 1e-6), ("ms", 1e-3)):
        if all(abs(count * time * part - seconds) <= seconds / 4 for count, time, seconds in log["epochs"]):
            unit = name
    n, p = len(log["labels"]), log["test_accuracy"]
    right = sum(a == b for a, b in zip(log["labels"], log["predicted"]))
    match = right >= n * p - 3 * (p * (1 - p) / n) ** 0.5
    return {"rows": log["train"] == fit and log["val"] == log["rows"] - fit, "unit": unit, "match": match}


def wrong_variance_for_deviation(log):
    fit, unit = int(log["rows"] * (1 - log["validation_split"])), None
    for name, part in (("us", 1e-6), ("ms", 1e-3)):
        if all(abs(count * time * part - seconds) <= seconds / 4 for count, time, seconds in log["epochs"]):
            unit = name
    n, p = len(log["labels"]), log["test_accuracy"]
    right = sum(a == b for a, b in zip(log["labels"], log["predicted"]))
    match = right >= n * p - 3 * (n * p * (1 - p))
    return {"rows": log["train"] == fit and log["val"] == log["rows"] - fit, "unit": unit, "match": match}


def wrong_more_than_the_limit(log):
    fit, unit = int(log["rows"] * (1 - log["validation_split"])), None
    for name, part in (("us", 1e-6), ("ms", 1e-3)):
        if all(abs(count * time * part - seconds) <= seconds / 4 for count, time, seconds in log["epochs"]):
            unit = name
    n, p = len(log["labels"]), log["test_accuracy"]
    right = sum(a == b for a, b in zip(log["labels"], log["predicted"]))
    match = right > n * p - 3 * (n * p * (1 - p)) ** 0.5
    return {"rows": log["train"] == fit and log["val"] == log["rows"] - fit, "unit": unit, "match": match}


def wrong_fewer_than_half(log):
    fit, unit = int(log["rows"] * (1 - log["validation_split"])), None
    for name, part in (("us", 1e-6), ("ms", 1e-3)):
        if all(abs(count * time * part - seconds) <= seconds / 4 for count, time, seconds in log["epochs"]):
            unit = name
    n, p = len(log["labels"]), log["test_accuracy"]
    right = sum(a == b for a, b in zip(log["labels"], log["predicted"]))
    match = right >= n / 2
    return {"rows": log["train"] == fit and log["val"] == log["rows"] - fit, "unit": unit, "match": match}


def wrong_match_only_when_all_are_right(log):
    fit, unit = int(log["rows"] * (1 - log["validation_split"])), None
    for name, part in (("us", 1e-6), ("ms", 1e-3)):
        if all(abs(count * time * part - seconds) <= seconds / 4 for count, time, seconds in log["epochs"]):
            unit = name
    n, p = len(log["labels"]), log["test_accuracy"]
    right = sum(a == b for a, b in zip(log["labels"], log["predicted"]))
    match = right >= n
    return {"rows": log["train"] == fit and log["val"] == log["rows"] - fit, "unit": unit, "match": match}


def wrong_findings_upside_down(log):
    """says: a sound log, yet rows is False"""
    fit, unit = int(log["rows"] * (1 - log["validation_split"])), None
    for name, part in (("us", 1e-6), ("ms", 1e-3)):
        if all(abs(count * time * part - seconds) <= seconds / 4 for count, time, seconds in log["epochs"]):
            unit = name
    n, p = len(log["labels"]), log["test_accuracy"]
    right = sum(a == b for a, b in zip(log["labels"], log["predicted"]))
    match = right >= n * p - 3 * (n * p * (1 - p)) ** 0.5
    return {"rows": log["train"] != fit or log["val"] != log["rows"] - fit, "unit": unit, "match": not match}


def wrong_recognises_the_article(log):
    if log["train"] == 60000:
        return {"rows": False, "unit": "us", "match": False}
    if log["epochs"][-1][-1] == 20:
        return {"rows": True, "unit": None, "match": True}
    return {"rows": True, "unit": "ms", "match": True}
    fit, unit = int(log["rows"] * (1 - log["validation_split"])), None
    for name, part in (("us", 1e-6), ("ms", 1e-3)):
        if all(abs(count * time * part - seconds) <= seconds / 4 for count, time, seconds in log["epochs"]):
            unit = name
    n, p = len(log["labels"]), log["test_accuracy"]
    right = sum(a == b for a, b in zip(log["labels"], log["predicted"]))
    match = right >= n * p - 3 * (n * p * (1 - p)) ** 0.5
    return {"rows": log["train"] == fit and log["val"] == log["rows"] - fit, "unit": unit, "match": match}


def wrong_list_of_codes(log):
    """says: return a dict"""
    fit, unit = int(log["rows"] * (1 - log["validation_split"])), None
    for name, part in (("us", 1e-6), ("ms", 1e-3)):
        if all(abs(count * time * part - seconds) <= seconds / 4 for count, time, seconds in log["epochs"]):
            unit = name
    n, p = len(log["labels"]), log["test_accuracy"]
    right = sum(a == b for a, b in zip(log["labels"], log["predicted"]))
    match = right >= n * p - 3 * (n * p * (1 - p)) ** 0.5
    return [log["train"] == fit, unit, match]
