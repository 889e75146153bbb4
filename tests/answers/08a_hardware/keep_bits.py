"""Answers to `keep_bits`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np

EQUIVALENT = {}


def right_steps(x, bits):
    m, e = np.frexp(x)
    step = np.ldexp(1.0, e - 1 - bits)
    return np.round(x / step) * step


def right_veltkamp(x, bits):
    big = x * (2.0 ** (52 - bits) + 1)
    return big - (big - x)


def right_loop(x, bits):
    out = []
    for value in x:
        if value == 0:
            out.append(0.0)
            continue
        exponent = int(np.frexp(value)[1]) - 1
        out.append(round(float(value) / 2.0**exponent * 2**bits) / 2**bits * 2.0**exponent)
    return np.array(out)


def wrong_one_bit_too_few(x, bits):
    """says: one bit too few"""
    m, e = np.frexp(x)
    return np.ldexp(np.round(m * 2.0**bits), e - bits)


def wrong_one_bit_too_many(x, bits):
    m, e = np.frexp(x)
    return np.ldexp(np.round(m * 2.0 ** (bits + 2)), e - bits - 2)


def wrong_fixed_steps(x, bits):
    """says: steps of 1/4 everywhere"""
    return np.round(x * 2.0**bits) / 2.0**bits


def wrong_cuts_off(x, bits):
    """says: cut off instead of rounded"""
    m, e = np.frexp(x)
    return np.ldexp(np.trunc(m * 2.0 ** (bits + 1)), e - bits - 1)


def wrong_floors(x, bits):
    m, e = np.frexp(x)
    return np.ldexp(np.floor(m * 2.0 ** (bits + 1)), e - bits - 1)


def wrong_ties_away(x, bits):
    """says: ties to even"""
    m, e = np.frexp(x)
    scaled = m * 2.0 ** (bits + 1)
    return np.ldexp(np.sign(scaled) * np.floor(np.abs(scaled) + 0.5), e - bits - 1)


def wrong_float16(x, bits):
    return np.float64(np.float16(x))


def wrong_decimals(x, bits):
    return np.round(x, bits)


def wrong_exponent_forgotten(x, bits):
    m, _ = np.frexp(x)
    return np.round(m * 2.0 ** (bits + 1)) / 2.0 ** (bits + 1)
