"""Answers to `door`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf


def right_loop(enrolled, seen, claims, truth, threshold):
    cards = []
    for photos in enrolled:
        card = sum(photo / np.sqrt(np.sum(photo**2)) for photo in photos)
        cards.append(card / np.sqrt(np.sum(card**2)))
    opened, lied, in_by_lie, honest, sent_away = [], 0, 0, 0, 0
    for face, claim, true in zip(seen, claims, truth):
        opened.append(bool(np.linalg.norm(face / np.linalg.norm(face) - cards[claim]) < threshold))
        lied += claim != true
        in_by_lie += claim != true and opened[-1]
        honest += claim == true
        sent_away += claim == true and not opened[-1]
    return opened, in_by_lie / lied, sent_away / honest


def right_tensorflow(enrolled, seen, claims, truth, threshold):
    cards = tf.math.l2_normalize(tf.reduce_mean(tf.math.l2_normalize(enrolled, axis=2), axis=1), axis=1)
    apart = tf.norm(tf.gather(cards, claims) - tf.math.l2_normalize(seen, axis=1), axis=1).numpy()
    opened, lies = apart < threshold, claims != truth
    return opened, np.sum(opened & lies) / np.sum(lies), np.sum(~opened & ~lies) / np.sum(~lies)


def right_whole_table_by_cosine(enrolled, seen, claims, truth, threshold):
    photos = enrolled / np.linalg.norm(enrolled, axis=2)[..., None]
    sums = photos.sum(axis=1)
    cosine = (seen @ sums.T) / np.outer(np.linalg.norm(seen, axis=1), np.linalg.norm(sums, axis=1))
    table = np.sqrt(np.maximum(2 - 2 * cosine, 0)) < threshold
    opened = table[np.arange(len(seen)), claims]
    return opened.astype(int), np.mean(opened[claims != truth]), np.mean(~opened[claims == truth])


def wrong_photos_not_of_length_1(enrolled, seen, claims, truth, threshold):
    """says: read step 1 again"""
    cards = enrolled.mean(axis=1)
    cards = cards / np.linalg.norm(cards, axis=1, keepdims=True)
    opened = np.linalg.norm(cards[claims] - seen / np.linalg.norm(seen, axis=1, keepdims=True), axis=1) < threshold
    honest = claims == truth
    return opened, opened[~honest].mean(), 1 - opened[honest].mean()


def wrong_card_not_of_length_1(enrolled, seen, claims, truth, threshold):
    cards = (enrolled / np.linalg.norm(enrolled, axis=2, keepdims=True)).mean(axis=1)
    opened = np.linalg.norm(cards[claims] - seen / np.linalg.norm(seen, axis=1, keepdims=True), axis=1) < threshold
    honest = claims == truth
    return opened, opened[~honest].mean(), 1 - opened[honest].mean()


def wrong_visitors_not_of_length_1(enrolled, seen, claims, truth, threshold):
    """says: visitors get length 1 too"""
    cards = (enrolled / np.linalg.norm(enrolled, axis=2, keepdims=True)).mean(axis=1)
    cards = cards / np.linalg.norm(cards, axis=1, keepdims=True)
    opened = np.linalg.norm(cards[claims] - seen, axis=1) < threshold
    honest = claims == truth
    return opened, opened[~honest].mean(), 1 - opened[honest].mean()


def wrong_first_photo_only(enrolled, seen, claims, truth, threshold):
    """says: read step 1 again"""
    cards = enrolled[:, 0] / np.linalg.norm(enrolled[:, 0], axis=1, keepdims=True)
    opened = np.linalg.norm(cards[claims] - seen / np.linalg.norm(seen, axis=1, keepdims=True), axis=1) < threshold
    honest = claims == truth
    return opened, opened[~honest].mean(), 1 - opened[honest].mean()


def wrong_nearest_photo(enrolled, seen, claims, truth, threshold):
    """says: read step 1 again"""
    photos = enrolled / np.linalg.norm(enrolled, axis=2, keepdims=True)
    seen = seen / np.linalg.norm(seen, axis=1, keepdims=True)
    opened = np.linalg.norm(photos[claims] - seen[:, None], axis=2).min(axis=1) < threshold
    honest = claims == truth
    return opened, opened[~honest].mean(), 1 - opened[honest].mean()


def wrong_card_of_the_truth(enrolled, seen, claims, truth, threshold):
    """says: who is compared with whose card"""
    cards = (enrolled / np.linalg.norm(enrolled, axis=2, keepdims=True)).mean(axis=1)
    cards = cards / np.linalg.norm(cards, axis=1, keepdims=True)
    opened = np.linalg.norm(cards[truth] - seen / np.linalg.norm(seen, axis=1, keepdims=True), axis=1) < threshold
    honest = claims == truth
    return opened, opened[~honest].mean(), 1 - opened[honest].mean()


def wrong_any_card_opens(enrolled, seen, claims, truth, threshold):
    """says: who is compared with whose card"""
    cards = (enrolled / np.linalg.norm(enrolled, axis=2, keepdims=True)).mean(axis=1)
    cards = cards / np.linalg.norm(cards, axis=1, keepdims=True)
    seen = seen / np.linalg.norm(seen, axis=1, keepdims=True)
    opened = np.linalg.norm(cards - seen[:, None], axis=2).min(axis=1) < threshold
    honest = claims == truth
    return opened, opened[~honest].mean(), 1 - opened[honest].mean()


def wrong_shares_of_all_visitors(enrolled, seen, claims, truth, threshold):
    """says: a share of those who lie, not of all"""
    cards = (enrolled / np.linalg.norm(enrolled, axis=2, keepdims=True)).mean(axis=1)
    cards = cards / np.linalg.norm(cards, axis=1, keepdims=True)
    opened = np.linalg.norm(cards[claims] - seen / np.linalg.norm(seen, axis=1, keepdims=True), axis=1) < threshold
    honest = claims == truth
    return opened, np.mean(opened & ~honest), np.mean(~opened & honest)


def wrong_strangers_left_out(enrolled, seen, claims, truth, threshold):
    """says: the stranger lied and got in"""
    cards = (enrolled / np.linalg.norm(enrolled, axis=2, keepdims=True)).mean(axis=1)
    cards = cards / np.linalg.norm(cards, axis=1, keepdims=True)
    opened = np.linalg.norm(cards[claims] - seen / np.linalg.norm(seen, axis=1, keepdims=True), axis=1) < threshold
    honest, lies = claims == truth, (claims != truth) & (truth >= 0)
    return opened, opened[lies].mean(), 1 - opened[honest].mean()


def wrong_share_of_those_who_got_in(enrolled, seen, claims, truth, threshold):
    cards = (enrolled / np.linalg.norm(enrolled, axis=2, keepdims=True)).mean(axis=1)
    cards = cards / np.linalg.norm(cards, axis=1, keepdims=True)
    opened = np.linalg.norm(cards[claims] - seen / np.linalg.norm(seen, axis=1, keepdims=True), axis=1) < threshold
    honest = claims == truth
    return opened, np.mean(~honest[opened]) if opened.any() else 0.0, np.mean(honest[~opened]) if (~opened).any() else 0.0


def wrong_at_the_threshold_opens(enrolled, seen, claims, truth, threshold):
    cards = (enrolled / np.linalg.norm(enrolled, axis=2, keepdims=True)).mean(axis=1)
    cards = cards / np.linalg.norm(cards, axis=1, keepdims=True)
    opened = np.linalg.norm(cards[claims] - seen / np.linalg.norm(seen, axis=1, keepdims=True), axis=1) <= threshold
    honest = claims == truth
    return opened, opened[~honest].mean(), 1 - opened[honest].mean()


def wrong_reports_exchanged(enrolled, seen, claims, truth, threshold):
    cards = (enrolled / np.linalg.norm(enrolled, axis=2, keepdims=True)).mean(axis=1)
    cards = cards / np.linalg.norm(cards, axis=1, keepdims=True)
    opened = np.linalg.norm(cards[claims] - seen / np.linalg.norm(seen, axis=1, keepdims=True), axis=1) < threshold
    honest = claims == truth
    return opened, 1 - opened[honest].mean(), opened[~honest].mean()


def wrong_opens_by_the_truth(enrolled, seen, claims, truth, threshold):
    return claims == truth, 0.0, 0.0


def wrong_nobody_honest_is_ever_turned_away(enrolled, seen, claims, truth, threshold):
    """says: two of them shut out"""
    cards = enrolled / np.linalg.norm(enrolled, axis=2, keepdims=True)
    cards = cards.mean(axis=1)
    cards /= np.linalg.norm(cards, axis=1, keepdims=True)
    seen = seen / np.linalg.norm(seen, axis=1, keepdims=True)
    opened, honest = np.linalg.norm(cards[claims] - seen, axis=1) < threshold, claims == truth
    return opened, opened[~honest].mean(), 0.0


def wrong_turned_away_of_all_visitors(enrolled, seen, claims, truth, threshold):
    """says: a share of the honest, not of all"""
    cards = enrolled / np.linalg.norm(enrolled, axis=2, keepdims=True)
    cards = cards.mean(axis=1)
    cards /= np.linalg.norm(cards, axis=1, keepdims=True)
    seen = seen / np.linalg.norm(seen, axis=1, keepdims=True)
    opened, honest = np.linalg.norm(cards[claims] - seen, axis=1) < threshold, claims == truth
    return opened, opened[~honest].mean(), np.mean(honest & ~opened)
