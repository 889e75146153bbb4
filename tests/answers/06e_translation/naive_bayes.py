"""Answers to `naive_bayes`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np

EQUIVALENT = {"for label in labels:": "the same scores, computed several times"}


def right_scikit_learn(texts, labels, words):
    from sklearn.naive_bayes import MultinomialNB

    known = sorted({word for text in texts for word in text})
    table = np.array([[text.count(word) for word in known] for text in texts])
    row = np.array([[words.count(word) for word in known]])
    return str(MultinomialNB(alpha=1).fit(table, np.array(labels)).predict(row)[0])


def right_counters(texts, labels, words):
    from collections import Counter

    counts, size = {}, len(set().union(*texts))
    for text, label in zip(texts, labels):
        counts.setdefault(label, Counter()).update(text)
    seen = set().union(*counts.values())
    best, chosen = -np.inf, None
    for label, counter in counts.items():
        score = np.log(labels.count(label) / len(labels))
        for word in words:
            if word in seen:
                score += np.log((counter[word] + 1) / (counter.total() + size))
        if score > best:
            best, chosen = score, label
    return chosen


def right_base_two(texts, labels, words):
    every = [word for text in texts for word in text]
    kept, v = [word for word in words if word in every], len(set(every))

    def score(label):
        own = sum((text for text, one in zip(texts, labels) if one == label), [])
        return np.log2(labels.count(label)) + sum(np.log2(own.count(word) + 1) for word in kept) - len(kept) * np.log2(len(own) + v)

    return max(set(labels), key=score)


def wrong_no_prior(texts, labels, words):
    """says: two of three texts are y"""
    known, scores = {word for text in texts for word in text}, {}
    for label in sorted(set(labels)):
        own = [word for text, one in zip(texts, labels) if one == label for word in text]
        scores[label] = sum(np.log((own.count(word) + 1) / (len(own) + len(known))) for word in words if word in known)
    return max(scores, key=scores.get)


def wrong_prior_by_words(texts, labels, words):
    """says: two of three texts are y"""
    known, scores = {word for text in texts for word in text}, {}
    for label in sorted(set(labels)):
        own = [word for text, one in zip(texts, labels) if one == label for word in text]
        shares = [(own.count(word) + 1) / (len(own) + len(known)) for word in words if word in known]
        scores[label] = np.log(len(own)) + np.sum(np.log(shares))
    return max(scores, key=scores.get)


def wrong_product(texts, labels, words):
    """says: add logarithms"""
    known, scores = {word for text in texts for word in text}, {}
    for label in sorted(set(labels)):
        own = [word for text, one in zip(texts, labels) if one == label for word in text]
        shares = [(own.count(word) + 1) / (len(own) + len(known)) for word in words if word in known]
        scores[label] = labels.count(label) * np.prod(shares)
    return max(scores, key=scores.get)


def wrong_no_plus_one(texts, labels, words):
    known, scores = {word for text in texts for word in text}, {}
    for label in sorted(set(labels)):
        own = [word for text, one in zip(texts, labels) if one == label for word in text]
        shares = [max(own.count(word), 1e-9) / len(own) for word in words if word in known]
        scores[label] = np.log(labels.count(label)) + np.sum(np.log(shares))
    return max(scores, key=scores.get)


def wrong_plus_one_above_only(texts, labels, words):
    known, scores = {word for text in texts for word in text}, {}
    for label in sorted(set(labels)):
        own = [word for text, one in zip(texts, labels) if one == label for word in text]
        shares = [(own.count(word) + 1) / len(own) for word in words if word in known]
        scores[label] = np.log(labels.count(label)) + np.sum(np.log(shares))
    return max(scores, key=scores.get)


def wrong_different_words_of_the_class(texts, labels, words):
    known, scores = {word for text in texts for word in text}, {}
    for label in sorted(set(labels)):
        own = [word for text, one in zip(texts, labels) if one == label for word in text]
        shares = [(own.count(word) + 1) / (len(own) + len(set(own))) for word in words if word in known]
        scores[label] = np.log(labels.count(label)) + np.sum(np.log(shares))
    return max(scores, key=scores.get)


def wrong_unknown_words_counted(texts, labels, words):
    """says: leave unknown words out"""
    known, scores = {word for text in texts for word in text}, {}
    for label in sorted(set(labels)):
        own = [word for text, one in zip(texts, labels) if one == label for word in text]
        shares = [(own.count(word) + 1) / (len(own) + len(known)) for word in words]
        scores[label] = np.log(labels.count(label)) + np.sum(np.log(shares))
    return max(scores, key=scores.get)


def wrong_repeats_once(texts, labels, words):
    known, scores = {word for text in texts for word in text}, {}
    for label in sorted(set(labels)):
        own = [word for text, one in zip(texts, labels) if one == label for word in text]
        shares = [(own.count(word) + 1) / (len(own) + len(known)) for word in set(words) if word in known]
        scores[label] = np.log(labels.count(label)) + np.sum(np.log(shares))
    return max(scores, key=scores.get)


def wrong_texts_that_hold_the_word(texts, labels, words):
    known, scores = {word for text in texts for word in text}, {}
    for label in sorted(set(labels)):
        own = [word for text, one in zip(texts, labels) if one == label for word in set(text)]
        shares = [(own.count(word) + 1) / (len(own) + len(known)) for word in words if word in known]
        scores[label] = np.log(labels.count(label)) + np.sum(np.log(shares))
    return max(scores, key=scores.get)


def wrong_most_frequent_label(texts, labels, words):
    return max(sorted(labels), key=labels.count)
