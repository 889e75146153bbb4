"""Answers to `mlm_mask`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np

EQUIVALENT = {
    "inputs = np.where(chosen & (fate > 0.9), rng.integers(vocab, size=tokens.shape), inputs)": "one value among 2**53",
    "chosen, fate = (rng.random(tokens.shape) <= 0.15, rng.random(tokens.shape))": "one value among 2**53",
    "inputs = np.where(chosen & (fate <= 0.8), vocab, tokens)": "one value among 2**53",
}


def right_loop(tokens, vocab, seed):
    rng = np.random.default_rng(seed)
    inputs, labels = tokens.copy(), np.full_like(tokens, -1)
    for place in np.ndindex(tokens.shape):
        if rng.random() < 0.15:
            labels[place] = tokens[place]
            fate = rng.random()
            if fate < 0.8:
                inputs[place] = vocab
            elif fate < 0.9:
                inputs[place] = rng.integers(0, vocab)
    return inputs, labels


def right_one_number_for_both(tokens, vocab, seed):
    rng = np.random.RandomState(seed)
    u = rng.uniform(size=tokens.shape) / 0.15
    random = rng.randint(0, vocab, size=tokens.shape)
    inputs = np.select([u < 0.8, u < 0.9], [np.full(tokens.shape, vocab), random], tokens)
    return [inputs, np.where(u < 1, tokens, -1)]


def right_fates_by_choice(tokens, vocab, seed):
    rng = np.random.default_rng(seed)
    fate = rng.choice(4, size=tokens.shape, p=[0.85, 0.12, 0.015, 0.015])
    inputs = tokens.copy()
    inputs[fate == 1] = vocab
    inputs[fate == 2] = rng.integers(vocab, size=(fate == 2).sum())
    return inputs, np.where(fate > 0, tokens, -1)


def wrong_hides_all(tokens, vocab, seed):
    """says: are [MASK]"""
    chosen = np.random.default_rng(seed).random(tokens.shape) < 0.15
    return np.where(chosen, vocab, tokens), np.where(chosen, tokens, -1)


def wrong_one_number_not_rescaled(tokens, vocab, seed):
    """says: are [MASK]"""
    rng = np.random.default_rng(seed)
    u = rng.random(tokens.shape)
    chosen = u < 0.15
    inputs = np.where(chosen & (u < 0.8), vocab, tokens)
    inputs = np.where(chosen & (u >= 0.9), rng.integers(vocab, size=tokens.shape), inputs)
    return inputs, np.where(chosen, tokens, -1)


def wrong_no_label_where_it_stays(tokens, vocab, seed):
    """says: are chosen, not 15 %"""
    rng = np.random.default_rng(seed)
    chosen, fate = rng.random(tokens.shape) < 0.15, rng.random(tokens.shape)
    inputs = np.where(chosen & (fate < 0.8), vocab, tokens)
    inputs = np.where(chosen & (fate >= 0.9), rng.integers(vocab, size=tokens.shape), inputs)
    return inputs, np.where(inputs != tokens, tokens, -1)


def wrong_labels_everywhere(tokens, vocab, seed):
    """says: are chosen, not 15 %"""
    rng = np.random.default_rng(seed)
    chosen, fate = rng.random(tokens.shape) < 0.15, rng.random(tokens.shape)
    inputs = np.where(chosen & (fate < 0.8), vocab, tokens)
    inputs = np.where(chosen & (fate >= 0.9), rng.integers(vocab, size=tokens.shape), inputs)
    return inputs, tokens


def wrong_labels_hold_the_inputs(tokens, vocab, seed):
    """says: labels hold the original token"""
    rng = np.random.default_rng(seed)
    chosen, fate = rng.random(tokens.shape) < 0.15, rng.random(tokens.shape)
    inputs = np.where(chosen & (fate < 0.8), vocab, tokens)
    inputs = np.where(chosen & (fate >= 0.9), rng.integers(vocab, size=tokens.shape), inputs)
    return inputs, np.where(chosen, inputs, -1)


def wrong_the_same_places_in_every_row(tokens, vocab, seed):
    """says: rows have holes in the same places"""
    rng = np.random.default_rng(seed)
    chosen, fate = rng.random(tokens.shape[-1]) < 0.15, rng.random(tokens.shape)
    chosen = np.broadcast_to(chosen, tokens.shape)
    inputs = np.where(chosen & (fate < 0.8), vocab, tokens)
    inputs = np.where(chosen & (fate >= 0.9), rng.integers(vocab, size=tokens.shape), inputs)
    return inputs, np.where(chosen, tokens, -1)


def wrong_a_block(tokens, vocab, seed):
    rng = np.random.default_rng(seed)
    n = round(0.15 * tokens.size)
    at = rng.integers(tokens.size - n)
    chosen = np.zeros(tokens.size, bool)
    chosen[at : at + n] = True
    chosen, fate = chosen.reshape(tokens.shape), rng.random(tokens.shape)
    inputs = np.where(chosen & (fate < 0.8), vocab, tokens)
    inputs = np.where(chosen & (fate >= 0.9), rng.integers(vocab, size=tokens.shape), inputs)
    return inputs, np.where(chosen, tokens, -1)


def wrong_one_random_token_for_all(tokens, vocab, seed):
    """says: are of 1 kinds"""
    rng = np.random.default_rng(seed)
    chosen, fate = rng.random(tokens.shape) < 0.15, rng.random(tokens.shape)
    inputs = np.where(chosen & (fate < 0.8), vocab, tokens)
    inputs = np.where(chosen & (fate >= 0.9), int(rng.integers(vocab)), inputs)
    return inputs, np.where(chosen, tokens, -1)


def wrong_seed_ignored(tokens, vocab, seed):
    """says: one seed, two results"""
    rng = np.random.default_rng()
    chosen, fate = rng.random(tokens.shape) < 0.15, rng.random(tokens.shape)
    inputs = np.where(chosen & (fate < 0.8), vocab, tokens)
    inputs = np.where(chosen & (fate >= 0.9), rng.integers(vocab, size=tokens.shape), inputs)
    return inputs, np.where(chosen, tokens, -1)


def wrong_one_seed_for_all(tokens, vocab, seed):
    """says: two seeds, one result"""
    rng = np.random.default_rng(0)
    chosen, fate = rng.random(tokens.shape) < 0.15, rng.random(tokens.shape)
    inputs = np.where(chosen & (fate < 0.8), vocab, tokens)
    inputs = np.where(chosen & (fate >= 0.9), rng.integers(vocab, size=tokens.shape), inputs)
    return inputs, np.where(chosen, tokens, -1)


def wrong_global_generator(tokens, vocab, seed):
    np.random.seed(seed)
    chosen, fate = np.random.random(tokens.shape) < 0.15, np.random.random(tokens.shape)
    inputs = np.where(chosen & (fate < 0.8), vocab, tokens)
    inputs = np.where(chosen & (fate >= 0.9), np.random.randint(vocab, size=tokens.shape), inputs)
    return inputs, np.where(chosen, tokens, -1)


def wrong_mask_is_zero(tokens, vocab, seed):
    rng = np.random.default_rng(seed)
    chosen, fate = rng.random(tokens.shape) < 0.15, rng.random(tokens.shape)
    inputs = np.where(chosen & (fate < 0.8), 0, tokens)
    inputs = np.where(chosen & (fate >= 0.9), rng.integers(vocab, size=tokens.shape), inputs)
    return inputs, np.where(chosen, tokens, -1)


def wrong_changed_in_place(tokens, vocab, seed):
    rng = np.random.default_rng(seed)
    labels, fate = np.where(rng.random(tokens.shape) < 0.15, tokens, -1), rng.random(tokens.shape)
    tokens[(labels >= 0) & (fate < 0.8)] = vocab
    random = (labels >= 0) & (fate >= 0.9)
    tokens[random] = rng.integers(vocab, size=random.sum())
    return tokens, labels


def wrong_random_may_be_the_mask(tokens, vocab, seed):
    rng = np.random.default_rng(seed)
    chosen, fate = rng.random(tokens.shape) < 0.15, rng.random(tokens.shape)
    inputs = np.where(chosen & (fate < 0.8), vocab, tokens)
    inputs = np.where(chosen & (fate > 0.9), rng.integers(vocab + 1, size=tokens.shape), inputs)
    return inputs, np.where(chosen, tokens, -1)


def wrong_exactly_fifteen_percent(tokens, vocab, seed):
    rng = np.random.default_rng(seed)
    order = rng.permutation(tokens.size)[: round(0.15 * tokens.size)]
    hidden, drawn = round(0.8 * len(order)), round(0.9 * len(order))
    inputs, labels = tokens.ravel().copy(), np.full(tokens.size, -1)
    labels[order] = inputs[order]
    inputs[order[:hidden]] = vocab
    inputs[order[hidden:drawn]] = rng.integers(vocab, size=drawn - hidden)
    return inputs.reshape(tokens.shape), labels.reshape(tokens.shape)
