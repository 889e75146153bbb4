"""Answers to `subtitles`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "for i, (before, k) in enumerate(zip([-1, *best], best)):": "before the first frame stands anything but a letter",
}


def right_groupby(p, letters, hop, sure, pause):
    from itertools import groupby

    best = [int(row.argmax()) if row.max() >= sure else 0 for row in p]
    spans, i = [], 0
    for k, run in groupby(best):
        n = len(list(run))
        if k:
            spans.append((i, i + n, letters[k]))
        i += n
    cues = []
    for start, end, name in spans:
        if cues and start - cues[-1][1] < pause:
            cues[-1] = (cues[-1][0], end, cues[-1][2] + name)
        else:
            cues.append((start, end, name))
    return [(start * hop, end * hop, text) for start, end, text in cues]


def right_cuts_at_pauses(p, letters, hop, sure, pause):
    best = np.array([np.argmax(row) * (np.max(row) >= sure) for row in p], int)
    sounding = np.flatnonzero(best)
    if not len(sounding):
        return []
    cues = []
    for part in np.split(sounding, np.flatnonzero(np.diff(sounding) > pause) + 1):
        first, last = part[0], part[-1]
        run = best[first : last + 1]
        text = "".join(letters[k] for i, k in enumerate(run) if k and (i == 0 or k != run[i - 1]))
        cues.append((first * hop, (last + 1) * hop, text))
    return cues


def right_state_machine(p, letters, hop, sure, pause):
    cues, text, start, silent, before = [], "", 0, 0, 0
    for i in range(len(p)):
        k = int(tf.argmax(p[i]))
        if p[i][k] < sure:
            k = 0
        if k == 0:
            silent += 1
        else:
            if text and silent >= pause:
                cues.append([start * hop, (i - silent) * hop, text])
                text = ""
            if not text:
                start = i
            if k != before:
                text += letters[k]
            silent = 0
        before = k
    if text:
        cues.append([start * hop, (len(p) - silent) * hop, text])
    return cues


def wrong_ends_one_frame_early(p, letters, hop, sure, pause):
    """says: one frame too soon"""
    cues, before = [], 0
    for i, k in enumerate(p.argmax(axis=1) * (p.max(axis=1) >= sure)):
        if k and k != before:
            if not cues or i - cues[-1][1] - 1 >= pause:
                cues.append([i, i, ""])
            cues[-1][2] += letters[k]
        if k:
            cues[-1][1] = i
        before = k
    return [(start * hop, end * hop, text) for start, end, text in cues]


def wrong_every_frame_a_letter(p, letters, hop, sure, pause):
    """says: the letters of the example are"""
    cues = []
    for i, k in enumerate(p.argmax(axis=1) * (p.max(axis=1) >= sure)):
        if k:
            if not cues or i - cues[-1][1] >= pause:
                cues.append([i, i, ""])
            cues[-1][2] += letters[k]
            cues[-1][1] = i + 1
    return [(start * hop, end * hop, text) for start, end, text in cues]


def wrong_ignores_sure(p, letters, hop, sure, pause):
    """says: see the trap"""
    cues, before = [], 0
    for i, k in enumerate(p.argmax(axis=1)):
        if k and k != before:
            if not cues or i - cues[-1][1] >= pause:
                cues.append([i, i, ""])
            cues[-1][2] += letters[k]
        if k:
            cues[-1][1] = i + 1
        before = k
    return [(start * hop, end * hop, text) for start, end, text in cues]


def wrong_sure_must_be_exceeded(p, letters, hop, sure, pause):
    cues, before = [], 0
    for i, k in enumerate(p.argmax(axis=1) * (p.max(axis=1) > sure)):
        if k and k != before:
            if not cues or i - cues[-1][1] >= pause:
                cues.append([i, i, ""])
            cues[-1][2] += letters[k]
        if k:
            cues[-1][1] = i + 1
        before = k
    return [(start * hop, end * hop, text) for start, end, text in cues]


def wrong_pause_must_be_exceeded(p, letters, hop, sure, pause):
    """says: see point 3"""
    cues, before = [], 0
    for i, k in enumerate(p.argmax(axis=1) * (p.max(axis=1) >= sure)):
        if k and k != before:
            if not cues or i - cues[-1][1] > pause:
                cues.append([i, i, ""])
            cues[-1][2] += letters[k]
        if k:
            cues[-1][1] = i + 1
        before = k
    return [(start * hop, end * hop, text) for start, end, text in cues]


def wrong_unsure_frames_cut_out(p, letters, hop, sure, pause):
    cues, before = [], 0
    for i, row in enumerate(p):
        if row.max() < sure:
            continue
        k = row.argmax()
        if k and k != before:
            if not cues or i - cues[-1][1] >= pause:
                cues.append([i, i, ""])
            cues[-1][2] += letters[k]
        if k:
            cues[-1][1] = i + 1
        before = k
    return [(start * hop, end * hop, text) for start, end, text in cues]


def wrong_blanks_dropped_first(p, letters, hop, sure, pause):
    cues, before = [], 0
    for i, k in enumerate(p.argmax(axis=1) * (p.max(axis=1) >= sure)):
        if k:
            fresh = not cues or i - cues[-1][1] >= pause
            if fresh:
                cues.append([i, i, ""])
            if fresh or k != before:
                cues[-1][2] += letters[k]
            cues[-1][1] = i + 1
            before = k
    return [(start * hop, end * hop, text) for start, end, text in cues]


def wrong_pause_from_start_to_start(p, letters, hop, sure, pause):
    cues, before, begun = [], 0, 0
    for i, k in enumerate(p.argmax(axis=1) * (p.max(axis=1) >= sure)):
        if k and k != before:
            if not cues or i - begun > pause:
                cues.append([i, i, ""])
            cues[-1][2] += letters[k]
            begun = i
        if k:
            cues[-1][1] = i + 1
        before = k
    return [(start * hop, end * hop, text) for start, end, text in cues]


def wrong_end_at_the_last_letters_start(p, letters, hop, sure, pause):
    cues, before, end = [], 0, 0
    for i, k in enumerate(p.argmax(axis=1) * (p.max(axis=1) >= sure)):
        if k and k != before:
            if not cues or i - end >= pause:
                cues.append([i, i, ""])
            cues[-1][2] += letters[k]
            cues[-1][1] = i + 1
        if k:
            end = i + 1
        before = k
    return [(start * hop, end * hop, text) for start, end, text in cues]


def wrong_end_lasts_through_the_pause(p, letters, hop, sure, pause):
    cues, before, end = [], 0, 0
    for i, k in enumerate(p.argmax(axis=1) * (p.max(axis=1) >= sure)):
        if k and k != before:
            if not cues or i - end >= pause:
                cues.append([i, i, ""])
            cues[-1][2] += letters[k]
        if k:
            end = i + 1
        if cues and i - end < pause:
            cues[-1][1] = i + 1
        before = k
    return [(start * hop, end * hop, text) for start, end, text in cues]


def wrong_one_cue(p, letters, hop, sure, pause):
    """says: see point 3"""
    from itertools import groupby

    best = p.argmax(axis=1) * (p.max(axis=1) >= sure)
    text = "".join(letters[k] for k, _ in groupby(best) if k)
    sounding = np.flatnonzero(best)
    return [(sounding[0] * hop, (sounding[-1] + 1) * hop, text)] if text else []


def wrong_times_in_frames(p, letters, hop, sure, pause):
    """says: the times of the example are"""
    cues, before = [], 0
    for i, k in enumerate(p.argmax(axis=1) * (p.max(axis=1) >= sure)):
        if k and k != before:
            if not cues or i - cues[-1][1] >= pause:
                cues.append([i, i, ""])
            cues[-1][2] += letters[k]
        if k:
            cues[-1][1] = i + 1
        before = k
    return cues


def wrong_empty_cue_for_silence(p, letters, hop, sure, pause):
    """says: a blank alone gives no cue"""
    cues, before = [[0, 0, ""]], 0
    for i, k in enumerate(p.argmax(axis=1) * (p.max(axis=1) >= sure)):
        if k and k != before:
            if i - cues[-1][1] >= pause and cues[-1][2]:
                cues.append([i, i, ""])
            if not cues[-1][2]:
                cues[-1][0] = i
            cues[-1][2] += letters[k]
        if k:
            cues[-1][1] = i + 1
        before = k
    return [(start * hop, end * hop, text) for start, end, text in cues]


def wrong_blank_only_if_no_letter_is_sure(p, letters, hop, sure, pause):
    best = [int(row[1:].argmax()) + 1 if row[1:].max() >= sure else 0 for row in p]
    cues = []
    for i, (before, k) in enumerate(zip([0, *best], best)):
        if k and k != before:
            if not cues or i - cues[-1][1] >= pause:
                cues.append([i, i, ""])
            cues[-1][2] += letters[k]
        if k:
            cues[-1][1] = i + 1
    return [(start * hop, end * hop, text) for start, end, text in cues]
