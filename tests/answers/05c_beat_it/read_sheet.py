"""Answers to `read_sheet`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np

EQUIVALENT = {
    'ink = (paper - sheet) / (paper - np.min(sheet))': 'what is brighter than paper stands apart from the digits',
    'ink = np.clip((paper - sheet) / (paper - np.min(sheet)), -1, 1)': 'what is brighter than paper stands apart from the digits',
    'ink = np.clip((paper - sheet) / (paper - np.min(sheet)), 0, 2)': 'no ink lies above 1',
    'used = np.concatenate([[0], (ink > 0.5).any(axis=0), [1]])': 'a last edge without a partner is not used',
    'used = np.concatenate([[0], (ink > 0.5).any(axis=0), [-1]])': 'a last edge without a partner is not used',
    'used = np.concatenate([[0], (ink >= 0.5).any(axis=0), [0]])': 'no ink lies exactly at half',
}


def right_column_by_column(sheet, model):
    dark, paper = float(sheet.min()), float(np.median(sheet))
    answer, run = [], []
    for column in [*sheet.T, np.full(len(sheet), paper)]:
        ink = np.maximum((paper - column) / (paper - dark), 0)
        if ink.max() > 0.5:
            run.append(ink)
        elif run:
            digit = np.array(run).T
            top, bottom = np.nonzero(digit.max(axis=1) > 0.5)[0][[0, -1]]
            scores = model.predict(centred(digit[top : bottom + 1])[None], verbose=0)
            answer.append(int(scores[0].argmax()))
            run = []
    return answer


def right_four_widest_gaps(sheet, model):
    paper = np.percentile(sheet, 60)
    ink = np.clip((paper - sheet) / (paper - sheet.min()), 0, 1)
    ink[ink < 0.2] = 0
    columns = np.flatnonzero(ink.max(axis=0) > 0.5)
    cuts = np.sort(np.argsort(np.diff(columns))[-4:])
    digits = []
    for some in np.split(columns, cuts + 1):
        part = ink[:, some[0] : some[-1] + 1]
        rows = np.flatnonzero(part.max(axis=1) > 0.5)
        digits.append(centred(part[rows.min() : rows.max() + 1]))
    return model.predict(np.array(digits), verbose=0).argmax(axis=-1).tolist()


def wrong_white_paper(sheet, model):
    paper = 1.0
    ink = np.clip((paper - sheet) / (paper - np.min(sheet)), 0, 1)
    used = np.concatenate([[0], (ink > 0.5).any(axis=0), [0]])
    edges, digits = np.flatnonzero(np.diff(used)), []
    for left, right in zip(edges[::2], edges[1::2]):
        part = ink[:, left:right]
        rows = np.flatnonzero((part > 0.5).any(axis=1))
        digits.append(centred(part[rows[0] : rows[-1] + 1]))
    return np.argmax(model(np.stack(digits)), axis=1)


def wrong_fixed_threshold(sheet, model):
    """says: numbers came back, not 5"""
    ink = 1 - sheet
    used = np.concatenate([[0], (ink > 0.5).any(axis=0), [0]])
    edges, digits = np.flatnonzero(np.diff(used)), []
    for left, right in zip(edges[::2], edges[1::2]):
        part = ink[:, left:right]
        rows = np.flatnonzero((part > 0.5).any(axis=1))
        digits.append(centred(part[rows[0] : rows[-1] + 1]))
    return np.argmax(model(np.stack(digits)), axis=1)


def wrong_dark_on_white_for_the_model(sheet, model):
    paper = np.median(sheet)
    ink = np.clip((paper - sheet) / (paper - np.min(sheet)), 0, 1)
    used = np.concatenate([[0], (ink > 0.5).any(axis=0), [0]])
    edges, digits = np.flatnonzero(np.diff(used)), []
    for left, right in zip(edges[::2], edges[1::2]):
        part = ink[:, left:right]
        rows = np.flatnonzero((part > 0.5).any(axis=1))
        digits.append(1 - centred(part[rows[0] : rows[-1] + 1]))
    return np.argmax(model(np.stack(digits)), axis=1)


def wrong_not_centred(sheet, model):
    paper = np.median(sheet)
    ink = np.clip((paper - sheet) / (paper - np.min(sheet)), 0, 1)
    used = np.concatenate([[0], (ink > 0.5).any(axis=0), [0]])
    edges, digits = np.flatnonzero(np.diff(used)), []
    for left, right in zip(edges[::2], edges[1::2]):
        part = ink[:, left:right]
        rows = np.flatnonzero((part > 0.5).any(axis=1))
        digits.append(resized(part[rows[0] : rows[-1] + 1], 28, 28)[..., None])
    return np.argmax(model(np.stack(digits)), axis=1)


def wrong_five_equal_parts(sheet, model):
    paper = np.median(sheet)
    ink = np.clip((paper - sheet) / (paper - np.min(sheet)), 0, 1)
    digits = []
    for part in np.array_split(ink, 5, axis=1):
        i, j = np.nonzero(part > 0.5)
        digits.append(centred(part[i.min() : i.max() + 1, j.min() : j.max() + 1]) if len(i) else np.zeros((28, 28, 1)))
    return np.argmax(model(np.stack(digits)), axis=1)


def wrong_right_to_left(sheet, model):
    """says: from right to left"""
    paper = np.median(sheet)
    ink = np.clip((paper - sheet) / (paper - np.min(sheet)), 0, 1)
    used = np.concatenate([[0], (ink > 0.5).any(axis=0), [0]])
    edges, digits = np.flatnonzero(np.diff(used)), []
    for left, right in zip(edges[::2], edges[1::2]):
        part = ink[:, left:right]
        rows = np.flatnonzero((part > 0.5).any(axis=1))
        digits.append(centred(part[rows[0] : rows[-1] + 1]))
    return np.argmax(model(np.stack(digits)), axis=1)[::-1]


def wrong_top_to_bottom(sheet, model):
    """says: another order"""
    paper = np.median(sheet)
    ink = np.clip((paper - sheet) / (paper - np.min(sheet)), 0, 1)
    used = np.concatenate([[0], (ink > 0.5).any(axis=0), [0]])
    tops, edges, digits = [], np.flatnonzero(np.diff(used)), []
    for left, right in zip(edges[::2], edges[1::2]):
        part = ink[:, left:right]
        rows = np.flatnonzero((part > 0.5).any(axis=1))
        tops.append(rows[0])
        digits.append(centred(part[rows[0] : rows[-1] + 1]))
    return np.argmax(model(np.stack(digits)), axis=1)[np.argsort(tops)]


def wrong_sorted(sheet, model):
    """says: another order"""
    paper = np.median(sheet)
    ink = np.clip((paper - sheet) / (paper - np.min(sheet)), 0, 1)
    used = np.concatenate([[0], (ink > 0.5).any(axis=0), [0]])
    edges, digits = np.flatnonzero(np.diff(used)), []
    for left, right in zip(edges[::2], edges[1::2]):
        part = ink[:, left:right]
        rows = np.flatnonzero((part > 0.5).any(axis=1))
        digits.append(centred(part[rows[0] : rows[-1] + 1]))
    return np.sort(np.argmax(model(np.stack(digits)), axis=1))


def wrong_smallest_score(sheet, model):
    paper = np.median(sheet)
    ink = np.clip((paper - sheet) / (paper - np.min(sheet)), 0, 1)
    used = np.concatenate([[0], (ink > 0.5).any(axis=0), [0]])
    edges, digits = np.flatnonzero(np.diff(used)), []
    for left, right in zip(edges[::2], edges[1::2]):
        part = ink[:, left:right]
        rows = np.flatnonzero((part > 0.5).any(axis=1))
        digits.append(centred(part[rows[0] : rows[-1] + 1]))
    return np.argmin(model(np.stack(digits)), axis=1)


def wrong_scores(sheet, model):
    """says: numbers came back, not 5"""
    paper = np.median(sheet)
    ink = np.clip((paper - sheet) / (paper - np.min(sheet)), 0, 1)
    used = np.concatenate([[0], (ink > 0.5).any(axis=0), [0]])
    edges, digits = np.flatnonzero(np.diff(used)), []
    for left, right in zip(edges[::2], edges[1::2]):
        part = ink[:, left:right]
        rows = np.flatnonzero((part > 0.5).any(axis=1))
        digits.append(centred(part[rows[0] : rows[-1] + 1]))
    return np.max(model(np.stack(digits)), axis=0)


def wrong_own_model(sheet, model):
    paper = np.median(sheet)
    ink = np.clip((paper - sheet) / (paper - np.min(sheet)), 0, 1)
    used = np.concatenate([[0], (ink > 0.5).any(axis=0), [0]])
    edges, digits = np.flatnonzero(np.diff(used)), []
    for left, right in zip(edges[::2], edges[1::2]):
        part = ink[:, left:right]
        rows = np.flatnonzero((part > 0.5).any(axis=1))
        digits.append(centred(part[rows[0] : rows[-1] + 1]))
    return np.argmax(reading_test(np.random.default_rng(1))[0](np.stack(digits)), axis=1)


def wrong_whole_sheet_shrunk(sheet, model):
    ink = resized(np.median(sheet) - sheet, 28, 28)[..., None]
    return [int(np.argmax(model(ink[None])))] * 5


def wrong_four_digits(sheet, model):
    """says: numbers came back, not 5"""
    paper = np.median(sheet)
    ink = np.clip((paper - sheet) / (paper - np.min(sheet)), 0, 1)
    used = np.concatenate([[0], (ink > 0.5).any(axis=0), [0]])
    edges, digits = np.flatnonzero(np.diff(used)), []
    for left, right in zip(edges[2::2], edges[3::2]):
        part = ink[:, left:right]
        rows = np.flatnonzero((part > 0.5).any(axis=1))
        digits.append(centred(part[rows[0] : rows[-1] + 1]))
    return np.argmax(model(np.stack(digits)), axis=1)


def wrong_gaps_for_digits(sheet, model):
    paper = np.median(sheet)
    ink = np.clip((paper - sheet) / (paper - np.min(sheet)), 0, 1)
    used = np.concatenate([[0], (ink > 0.5).any(axis=0), [0]])
    edges, digits = np.flatnonzero(np.diff(used)), []
    for left, right in zip(edges[1::2], [*edges[2::2], len(used) - 2]):
        part = ink[:, left:right]
        rows = np.flatnonzero((part >= 0).any(axis=1))
        digits.append(centred(part[rows[0] : rows[-1] + 1]))
    return np.argmax(model(np.stack(digits)), axis=1)


def wrong_any_darkness_is_ink(sheet, model):
    paper = np.median(sheet)
    ink = np.clip((paper - sheet) / (paper - np.min(sheet)), 0, 1)
    used = np.concatenate([[0], (ink > 0.02).any(axis=0), [0]])
    edges, digits = np.flatnonzero(np.diff(used)), []
    for left, right in zip(edges[::2], edges[1::2]):
        part = ink[:, left:right]
        rows = np.flatnonzero((part > 0.5).any(axis=1))
        digits.append(centred(part[rows[0] : rows[-1] + 1]))
    return np.argmax(model(np.stack(digits)), axis=1)


def wrong_always_zero(sheet, model):
    """says: every digit is read as 0"""
    return [0] * 5


def wrong_five_equal_strips_of_the_written_part(sheet, model):
    def _strips(ink, level=0.5):
        used = np.concatenate([[0], (ink > level).any(axis=0), [0]])
        return np.flatnonzero(np.diff(used)).reshape(-1, 2)

    ink = np.clip((np.median(sheet) - sheet) / (np.median(sheet) - sheet.min()), 0, 1)
    columns = np.flatnonzero((ink > 0.5).any(axis=0))
    parts = np.array_split(ink[:, columns[0] : columns[-1] + 1], 5, axis=1)
    return np.argmax(model(np.stack([centred(part) for part in parts])), axis=1)


def wrong_brightest_is_paper(sheet, model):
    def _strips(ink, level=0.5):
        used = np.concatenate([[0], (ink > level).any(axis=0), [0]])
        return np.flatnonzero(np.diff(used)).reshape(-1, 2)

    ink = (sheet.max() - sheet) / (sheet.max() - sheet.min())
    return (np.argmax(model(np.stack([centred(ink[:, a:b]) for a, b in _strips(ink)])), axis=1).tolist() + [0] * 5)[:5]


def wrong_largest_first(sheet, model):
    """says: another order"""
    def _strips(ink, level=0.5):
        used = np.concatenate([[0], (ink > level).any(axis=0), [0]])
        return np.flatnonzero(np.diff(used)).reshape(-1, 2)

    ink = np.clip((np.median(sheet) - sheet) / (np.median(sheet) - sheet.min()), 0, 1)
    strips = sorted(_strips(ink).tolist(), key=lambda strip: strip[0] - strip[1])
    return np.argmax(model(np.stack([centred(ink[:, a:b]) for a, b in strips])), axis=1)


def wrong_first_digit_five_times(sheet, model):
    """says: every digit is read as"""
    def _strips(ink, level=0.5):
        used = np.concatenate([[0], (ink > level).any(axis=0), [0]])
        return np.flatnonzero(np.diff(used)).reshape(-1, 2)

    ink = np.clip((np.median(sheet) - sheet) / (np.median(sheet) - sheet.min()), 0, 1)
    (a, b), *_ = _strips(ink)
    return [int(np.argmax(model(centred(ink[:, a:b])[None])))] * 5
