"""Answers to `search`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np

EQUIVALENT = {
    "best = rates[np.argmax(scores)]": "a whole number of NumPy's is an index too",
}


def right_loop_with_powers_of_ten(task, low, high, n, seed):
    rng = np.random.default_rng(seed)
    rates, best, most = [], None, -1.0
    for _ in range(n):
        rate = low * (high / low) ** rng.random()
        rates.append(float(rate))
        score = validate(task, rate)
        if score > most:
            best, most = float(rate), score
    return rates, best, final_test(task, best)


def right_last_of_equals(task, low, high, n, seed):
    rng = np.random.RandomState(seed)
    rates = 10 ** rng.uniform(np.log10(low), np.log10(high), n)
    ranked = sorted((validate(task, rate), rate) for rate in rates)
    return rates, ranked[-1][1], final_test(task, ranked[-1][1])


def right_logspace_by_chance(task, low, high, n, seed):
    u = np.random.default_rng(seed).random(n)
    rates = np.float32(2 ** (np.log2(low) + u * (np.log2(high) - np.log2(low))))
    best = max(rates, key=lambda rate: validate(task, rate))
    return [rates.tolist(), float(best), float(final_test(task, best))]


def wrong_even_rates(task, low, high, n, seed):
    """says: draw the power evenly"""
    rng = np.random.default_rng(seed)
    rates = rng.uniform(low, high, n)
    best = rates[int(np.argmax([validate(task, rate) for rate in rates]))]
    return rates, best, final_test(task, best)


def wrong_test_decides(task, low, high, n, seed):
    rng = np.random.default_rng(seed)
    rates = np.exp(rng.uniform(np.log(low), np.log(high), n))
    scores = [final_test(task, rate) for rate in rates]
    best = rates[int(np.argmax(scores))]
    return rates, best, max(scores)


def wrong_reports_validation(task, low, high, n, seed):
    """says: final_test was asked 0 times"""
    rng = np.random.default_rng(seed)
    rates = np.exp(rng.uniform(np.log(low), np.log(high), n))
    scores = [validate(task, rate) for rate in rates]
    return rates, rates[int(np.argmax(scores))], max(scores)


def wrong_reports_the_best_test(task, low, high, n, seed):
    """says: final_test was asked 13 times"""
    rng = np.random.default_rng(seed)
    rates = np.exp(rng.uniform(np.log(low), np.log(high), n))
    best = rates[int(np.argmax([validate(task, rate) for rate in rates]))]
    return rates, best, max([final_test(task, best)] + [final_test(task, rate) for rate in rates])


def wrong_forgets_to_undo_the_logarithm(task, low, high, n, seed):
    """says: a power of its own base"""
    rng = np.random.default_rng(seed)
    rates = rng.uniform(np.log10(low), np.log10(high), n)
    best = rates[int(np.argmax([validate(task, rate) for rate in rates]))]
    return rates, best, final_test(task, best)


def wrong_mixes_two_bases(task, low, high, n, seed):
    """says: a power of its own base"""
    rng = np.random.default_rng(seed)
    rates = 10 ** rng.uniform(np.log(low), np.log(high), n)
    best = rates[int(np.argmax([validate(task, rate) for rate in rates]))]
    return rates, best, final_test(task, best)


def wrong_base_e_of_decades(task, low, high, n, seed):
    rng = np.random.default_rng(seed)
    rates = np.exp(rng.uniform(np.log10(low), np.log10(high), n))
    best = rates[int(np.argmax([validate(task, rate) for rate in rates]))]
    return rates, best, final_test(task, best)


def wrong_a_grid(task, low, high, n, seed):
    rates = np.geomspace(low, high, n)
    best = rates[int(np.argmax([validate(task, rate) for rate in rates]))]
    return rates, best, final_test(task, best)


def wrong_the_first_wins(task, low, high, n, seed):
    rng = np.random.default_rng(seed)
    rates = np.exp(rng.uniform(np.log(low), np.log(high), n))
    return rates, rates[0], final_test(task, rates[0])


def wrong_no_seed(task, low, high, n, seed):
    rates = np.exp(np.random.default_rng().uniform(np.log(low), np.log(high), n))
    best = rates[int(np.argmax([validate(task, rate) for rate in rates]))]
    return rates, best, final_test(task, best)


def wrong_seed_typed_in(task, low, high, n, seed):
    rates = np.exp(np.random.default_rng(0).uniform(np.log(low), np.log(high), n))
    best = rates[int(np.argmax([validate(task, rate) for rate in rates]))]
    return rates, best, final_test(task, best)


def wrong_range_typed_in(task, low, high, n, seed):
    rates = 10 ** np.random.default_rng(seed).uniform(-3, 0, n)
    best = rates[int(np.argmax([validate(task, rate) for rate in rates]))]
    return rates, best, final_test(task, best)


def wrong_index_of_the_winner(task, low, high, n, seed):
    rates = np.exp(np.random.default_rng(seed).uniform(np.log(low), np.log(high), n))
    best = int(np.argmax([validate(task, rate) for rate in rates]))
    return rates, best, final_test(task, rates[best])


def wrong_asks_the_test_for_all(task, low, high, n, seed):
    """says: final_test was asked 12 times"""
    rng = np.random.default_rng(seed)
    rates = np.exp(rng.uniform(np.log(low), np.log(high), n))
    winner = int(np.argmax([validate(task, rate) for rate in rates]))
    return rates, rates[winner], [final_test(task, rate) for rate in rates][winner]
