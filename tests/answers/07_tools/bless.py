"""Answers to `bless`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np

EQUIVALENT = {
    "gain = right(new, x, y) / 1 - right(old, x, y)": "whole numbers, as floats",
    "gains = {name: gain[groups == name].sum() for name in set(groups.tolist())}": "a NumPy integer is a number",
    "gains = {name: int(gain[groups == name].sum()) for name in groups.tolist()}": "a name that comes again gets the same value",
    "gains = {name: int(gain[groups == name].sum()) for name in set(groups)}": "NumPy's strings are strings",
}


def right_row_by_row(old, new, x, y, groups):
    if not np.isfinite(x).all():
        return "invalid", {}
    gains, sizes = {}, {}
    for row, label, name in zip(x, y, groups.tolist()):
        hits = []
        for one in (old, new):
            score = float(np.sum((row - one["mean"]) / one["std"] * one["w"]) + one["b"])
            hits.append(int((1 if score > 0 else 0) == label))
        gains[name] = gains.get(name, 0) + hits[1] - hits[0]
        sizes[name] = sizes.get(name, 0) + 1
    if sum(gains.values()) <= 0:
        return "blocked", gains
    for name in gains:
        if -gains[name] / sizes[name] > 0.05:
            return "blocked", gains
    return "blessed", gains


def right_by_answers(old, new, x, y, groups):
    if np.isnan(x).any() or np.isinf(x).any():
        return ["invalid", {}]

    def hits(one):
        answers = np.where(((x - one["mean"]) / one["std"]).dot(one["w"]) + one["b"] > 0, 1, 0)
        return np.equal(answers, y)

    before, after = hits(old), hits(new)
    gains, verdict = {}, "blessed"
    for name in np.unique(groups):
        rows = groups == name
        gains[name] = np.sum(after[rows]) - np.sum(before[rows])
        if 100 * (np.sum(before[rows]) - np.sum(after[rows])) > 5 * np.sum(rows):
            verdict = "blocked"
    if np.sum(after) <= np.sum(before):
        verdict = "blocked"
    return verdict, gains


def right_weights_for_raw_rows(old, new, x, y, groups):
    if not np.isfinite(x.sum()):
        return "invalid", {}
    right = []
    for one in (old, new):
        answers = (((x - one["mean"]) / one["std"]) * one["w"]).sum(1) > -one["b"]
        right.append([bool(a) == bool(b) for a, b in zip(answers, y)])
    names = groups.tolist()
    gains = {name: 0 for name in names}
    for name, before, after in zip(names, *right):
        gains[name] += after - before
    fine = all(names.count(name) + 20 * gain >= 0 for name, gain in gains.items())
    return ("blessed" if fine and sum(gains.values()) > 0 else "blocked"), gains


def wrong_one_transform_for_both(old, new, x, y, groups):
    if not np.isfinite(x).all():
        return "invalid", {}
    said = [(x - old["mean"]) / old["std"] @ p["w"] + p["b"] > 0 for p in (old, new)]
    gain = (said[1] == y) * 1 - (said[0] == y)
    gains = {name: int(gain[groups == name].sum()) for name in set(groups.tolist())}
    lost = any(-20 * n > sum(groups == name) for name, n in gains.items())
    return "blocked" if lost or gain.sum() <= 0 else "blessed", gains


def wrong_scaler_fitted_to_these_rows(old, new, x, y, groups):
    """says: the example"""
    if not np.isfinite(x).all():
        return "invalid", {}
    said = [(x - x.mean(0)) / (x.std(0) + 1e-9) @ p["w"] + p["b"] > 0 for p in (old, new)]
    gain = (said[1] == y) * 1 - (said[0] == y)
    gains = {name: int(gain[groups == name].sum()) for name in set(groups.tolist())}
    lost = any(-20 * n > sum(groups == name) for name, n in gains.items())
    return "blocked" if lost or gain.sum() <= 0 else "blessed", gains


def wrong_looks_at_the_average_only(old, new, x, y, groups):
    if not np.isfinite(x).all():
        return "invalid", {}
    said = [(x - p["mean"]) / p["std"] @ p["w"] + p["b"] > 0 for p in (old, new)]
    gain = (said[1] == y) * 1 - (said[0] == y)
    gains = {name: int(gain[groups == name].sum()) for name in set(groups.tolist())}
    return "blocked" if gain.sum() <= 0 else "blessed", gains


def wrong_looks_at_the_slices_only(old, new, x, y, groups):
    """says: nothing is gained"""
    if not np.isfinite(x).all():
        return "invalid", {}
    said = [(x - p["mean"]) / p["std"] @ p["w"] + p["b"] > 0 for p in (old, new)]
    gain = (said[1] == y) * 1 - (said[0] == y)
    gains = {name: int(gain[groups == name].sum()) for name in set(groups.tolist())}
    lost = any(-20 * n > sum(groups == name) for name, n in gains.items())
    return "blocked" if lost else "blessed", gains


def wrong_no_loss_allowed(old, new, x, y, groups):
    if not np.isfinite(x).all():
        return "invalid", {}
    said = [(x - p["mean"]) / p["std"] @ p["w"] + p["b"] > 0 for p in (old, new)]
    gain = (said[1] == y) * 1 - (said[0] == y)
    gains = {name: int(gain[groups == name].sum()) for name in set(groups.tolist())}
    return "blocked" if min(gains.values()) < 0 or gain.sum() <= 0 else "blessed", gains


def wrong_difference_of_accuracies(old, new, x, y, groups):
    if not np.isfinite(x).all():
        return "invalid", {}
    said = [(x - p["mean"]) / p["std"] @ p["w"] + p["b"] > 0 for p in (old, new)]
    before, after = said[0] == y, said[1] == y
    gains, lost = {}, False
    for name in set(groups.tolist()):
        rows = groups == name
        gains[name] = int(after[rows].sum() - before[rows].sum())
        lost = lost or after[rows].mean() - before[rows].mean() <= -0.05
    return "blocked" if lost or after.mean() <= before.mean() else "blessed", gains


def wrong_shares_whose_difference_rounds_below_five_per_cent(old, new, x, y, groups):
    if not np.isfinite(x).all():
        return "invalid", {}
    said = [(x - p["mean"]) / p["std"] @ p["w"] + p["b"] > 0 for p in (old, new)]
    before, after = said[0] == y, said[1] == y
    gains = {name: int(after[groups == name].sum()) - int(before[groups == name].sum()) for name in set(groups.tolist())}
    lost = any(after[groups == name].mean() - before[groups == name].mean() < -0.05 for name in gains)
    return "blocked" if lost or sum(gains.values()) <= 0 else "blessed", gains


def wrong_five_rows_not_five_per_cent(old, new, x, y, groups):
    if not np.isfinite(x).all():
        return "invalid", {}
    said = [(x - p["mean"]) / p["std"] @ p["w"] + p["b"] > 0 for p in (old, new)]
    gain = (said[1] == y) * 1 - (said[0] == y)
    gains = {name: int(gain[groups == name].sum()) for name in set(groups.tolist())}
    return "blocked" if min(gains.values()) < -5 or gain.sum() <= 0 else "blessed", gains


def wrong_five_per_cent_of_all_rows(old, new, x, y, groups):
    if not np.isfinite(x).all():
        return "invalid", {}
    said = [(x - p["mean"]) / p["std"] @ p["w"] + p["b"] > 0 for p in (old, new)]
    gain = (said[1] == y) * 1 - (said[0] == y)
    gains = {name: int(gain[groups == name].sum()) for name in set(groups.tolist())}
    lost = any(-20 * n > len(y) for n in gains.values())
    return "blocked" if lost or gain.sum() <= 0 else "blessed", gains


def wrong_old_minus_new(old, new, x, y, groups):
    """says: the example"""
    if not np.isfinite(x).all():
        return "invalid", {}
    said = [(x - p["mean"]) / p["std"] @ p["w"] + p["b"] > 0 for p in (old, new)]
    gain = (said[0] == y) * 1 - (said[1] == y)
    gains = {name: int(gain[groups == name].sum()) for name in set(groups.tolist())}
    lost = any(20 * n > sum(groups == name) for name, n in gains.items())
    return "blocked" if lost or gain.sum() >= 0 else "blessed", gains


def wrong_zero_is_ill(old, new, x, y, groups):
    if not np.isfinite(x).all():
        return "invalid", {}
    said = [(x - p["mean"]) / p["std"] @ p["w"] + p["b"] >= 0 for p in (old, new)]
    gain = (said[1] == y) * 1 - (said[0] == y)
    gains = {name: int(gain[groups == name].sum()) for name in set(groups.tolist())}
    lost = any(-20 * n > sum(groups == name) for name, n in gains.items())
    return "blocked" if lost or gain.sum() <= 0 else "blessed", gains


def wrong_infinity_is_a_number(old, new, x, y, groups):
    if np.isnan(x).any():
        return "invalid", {}
    said = [(x - p["mean"]) / p["std"] @ p["w"] + p["b"] > 0 for p in (old, new)]
    gain = (said[1] == y) * 1 - (said[0] == y)
    gains = {name: int(gain[groups == name].sum()) for name in set(groups.tolist())}
    lost = any(-20 * n > sum(groups == name) for name, n in gains.items())
    return "blocked" if lost or gain.sum() <= 0 else "blessed", gains


def wrong_more_ill_found(old, new, x, y, groups):
    if not np.isfinite(x).all():
        return "invalid", {}
    said = [(x - p["mean"]) / p["std"] @ p["w"] + p["b"] > 0 for p in (old, new)]
    gain = said[1] * 1 - said[0]
    gains = {name: int(gain[groups == name].sum()) for name in set(groups.tolist())}
    lost = any(-20 * n > sum(groups == name) for name, n in gains.items())
    return "blocked" if lost or gain.sum() <= 0 else "blessed", gains


def wrong_rows_won_make_up_for_nothing(old, new, x, y, groups):
    if not np.isfinite(x).all():
        return "invalid", {}
    said = [(x - p["mean"]) / p["std"] @ p["w"] + p["b"] > 0 for p in (old, new)]
    gain = (said[1] == y) * 1 - (said[0] == y)
    gains = {name: int(gain[groups == name].sum()) for name in set(groups.tolist())}
    lost = any(20 * sum(gain[groups == name] < 0) > sum(groups == name) for name in gains)
    return "blocked" if lost or gain.sum() <= 0 else "blessed", gains


def wrong_mean_gain_of_the_slices(old, new, x, y, groups):
    if not np.isfinite(x).all():
        return "invalid", {}
    gain = right(new, x, y) * 1 - right(old, x, y)
    gains = {name: int(gain[groups == name].sum()) for name in set(groups.tolist())}
    shares = [n / sum(groups == name) for name, n in gains.items()]
    lost = any(-20 * n > sum(groups == name) for name, n in gains.items())
    return "blocked" if lost or np.mean(shares) <= 0 else "blessed", gains
