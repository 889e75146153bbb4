"""Answers to `tame`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np


def right_columns_one_by_one(train, test):
    outs = [np.zeros_like(train), np.zeros_like(test)]
    for j in range(train.shape[1]):
        q1, q3 = np.percentile(train[:, j], 25), np.percentile(train[:, j], 75)
        least, most = 4 * q1 - 3 * q3, 4 * q3 - 3 * q1
        own = np.minimum(np.maximum(train[:, j], least), most)
        outs[0][:, j] = (own - np.mean(own)) / np.std(own)
        outs[1][:, j] = (np.minimum(np.maximum(test[:, j], least), most) - np.mean(own)) / np.std(own)
    return outs


def right_scikit_learn(train, test):
    from sklearn.preprocessing import StandardScaler

    low, high = np.quantile(train, 0.25, axis=0), np.quantile(train, 0.75, axis=0)
    limits = low - 3 * (high - low), high + 3 * (high - low)
    scaler = StandardScaler().fit(train.clip(*limits))
    return scaler.transform(train.clip(*limits)), scaler.transform(test.clip(*limits))


def right_float32(train, test):
    low, high = np.quantile(train, [0.25, 0.75], axis=0)
    reach = 3 * (high - low)
    train, test = (np.clip(part, low - reach, high + reach) for part in (train, test))
    mean, scale = train.mean(axis=0), train.std(axis=0)
    return [((part - mean) / scale).astype("float32") for part in (train, test)]


def wrong_quartiles_of_the_whole_array(train, test):
    low, high = np.quantile(train, [0.25, 0.75])
    reach = 3 * (high - low)
    train, test = (np.clip(part, low - reach, high + reach) for part in (train, test))
    mean, scale = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / scale, (test - mean) / scale


def wrong_mean_before_the_clip(train, test):
    low, high = np.quantile(train, [0.25, 0.75], axis=0)
    reach = 3 * (high - low)
    mean, scale = train.mean(axis=0), train.std(axis=0)
    train, test = (np.clip(part, low - reach, high + reach) for part in (train, test))
    return (train - mean) / scale, (test - mean) / scale


def wrong_scale_of_the_test_part(train, test):
    low, high = np.quantile(train, [0.25, 0.75], axis=0)
    reach = 3 * (high - low)
    train, test = (np.clip(part, low - reach, high + reach) for part in (train, test))
    mean, scale = train.mean(axis=0), test.std(axis=0)
    return (train - mean) / scale, (test - mean) / scale


def wrong_test_not_clipped(train, test):
    """says: clip both parts"""
    low, high = np.quantile(train, [0.25, 0.75], axis=0)
    reach = 3 * (high - low)
    train = np.clip(train, low - reach, high + reach)
    mean, scale = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / scale, (test - mean) / scale


def wrong_train_not_clipped(train, test):
    """says: the 1000 was not clipped"""
    low, high = np.quantile(train, [0.25, 0.75], axis=0)
    reach = 3 * (high - low)
    test = np.clip(test, low - reach, high + reach)
    mean, scale = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / scale, (test - mean) / scale


def wrong_all_four_faults(train, test):
    low, high = np.quantile(train, [0.25, 0.75])
    reach = 3 * (high - low)
    mean, scale = train.mean(axis=0), test.std(axis=0)
    train = np.clip(train, low - reach, high + reach)
    return (train - mean) / scale, (test - mean) / scale


def wrong_test_with_its_own_numbers(train, test):
    low, high = np.quantile(train, [0.25, 0.75], axis=0)
    reach = 3 * (high - low)
    train, test = (np.clip(part, low - reach, high + reach) for part in (train, test))
    mean, scale = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / scale, (test - test.mean(axis=0)) / test.std(axis=0)


def wrong_quartiles_of_both_parts(train, test):
    low, high = np.quantile(np.concatenate([train, test]), [0.25, 0.75], axis=0)
    reach = 3 * (high - low)
    train, test = (np.clip(part, low - reach, high + reach) for part in (train, test))
    mean, scale = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / scale, (test - mean) / scale


def wrong_axis_one(train, test):
    low, high = np.quantile(train, [0.25, 0.75], axis=1, keepdims=True)
    reach = 3 * (high - low)
    train, test = (np.clip(part, low - reach, high + reach) for part in (train, test))
    mean, scale = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / scale, (test - mean) / scale


def wrong_clipped_at_the_quartiles(train, test):
    low, high = np.quantile(train, [0.25, 0.75], axis=0)
    reach = 0 * (high - low)
    train, test = (np.clip(part, low - reach, high + reach) for part in (train, test))
    mean, scale = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / scale, (test - mean) / scale


def wrong_reach_of_one_and_a_half(train, test):
    low, high = np.quantile(train, [0.25, 0.75], axis=0)
    reach = 1.5 * (high - low)
    train, test = (np.clip(part, low - reach, high + reach) for part in (train, test))
    mean, scale = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / scale, (test - mean) / scale


def wrong_reach_from_the_median(train, test):
    low, high = np.quantile(train, [0.25, 0.75], axis=0)
    reach = 3 * (high - low)
    middle = np.median(train, axis=0)
    train, test = (np.clip(part, middle - reach, middle + reach) for part in (train, test))
    mean, scale = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / scale, (test - mean) / scale


def wrong_upper_side_only(train, test):
    low, high = np.quantile(train, [0.25, 0.75], axis=0)
    reach = 3 * (high - low)
    train, test = (np.minimum(part, high + reach) for part in (train, test))
    mean, scale = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / scale, (test - mean) / scale


def wrong_least_and_greatest(train, test):
    low, high = train.min(axis=0), train.max(axis=0)
    reach = 3 * (high - low)
    train, test = (np.clip(part, low - reach, high + reach) for part in (train, test))
    mean, scale = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / scale, (test - mean) / scale


def wrong_deviation_of_n_minus_one(train, test):
    low, high = np.quantile(train, [0.25, 0.75], axis=0)
    reach = 3 * (high - low)
    train, test = (np.clip(part, low - reach, high + reach) for part in (train, test))
    mean, scale = train.mean(axis=0), train.std(axis=0, ddof=1)
    return (train - mean) / scale, (test - mean) / scale


def wrong_clipped_after_standardising(train, test):
    mean, scale = train.mean(axis=0), train.std(axis=0)
    train, test = (train - mean) / scale, (test - mean) / scale
    return np.clip(train, -3, 3), np.clip(test, -3, 3)


def wrong_only_clipped(train, test):
    low, high = np.quantile(train, [0.25, 0.75], axis=0)
    reach = 3 * (high - low)
    train, test = (np.clip(part, low - reach, high + reach) for part in (train, test))
    return train, test
