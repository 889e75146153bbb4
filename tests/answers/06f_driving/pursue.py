"""Answers to `pursue`: the prefix is the verdict, the name the idea or the misconception."""

import math

import numpy as np


def right_in_the_cars_frame(car, target):
    import math
    dx, dy = target[0] - car[0], target[1] - car[1]
    left = -math.sin(car[2]) * dx + math.cos(car[2]) * dy
    return max(-0.7, min(0.7, math.atan(2 * 2.5 * left / (dx * dx + dy * dy))))


def right_complex_numbers(car, target):
    z = (complex(*target) - complex(car[0], car[1])) * np.exp(-1j * car[2])
    return float(np.clip(np.arctan(5 * z.imag / abs(z) ** 2), -0.7, 0.7))


def right_arctan2(car, target):
    import math
    x, y, heading = car
    d = math.dist((x, y), target)
    alpha = math.atan2(target[1] - y, target[0] - x) - heading
    return np.float32(np.clip(math.atan2(5 * math.sin(alpha), d), -0.7, 0.7))


def right_radius_of_the_circle(car, target):
    dx, dy = target[0] - car[0], target[1] - car[1]
    left = dy * np.cos(car[2]) - dx * np.sin(car[2])
    if abs(left) < 1e-12:
        return 0.0
    radius = (dx**2 + dy**2) / (2 * left)
    return min(0.7, max(-0.7, np.arctan(2.5 / radius)))


def wrong_forgets_the_heading(car, target):
    """says: see the trap"""
    dx, dy = target[0] - car[0], target[1] - car[1]
    return np.clip(np.arctan(2 * 2.5 * np.sin(np.arctan2(dy, dx)) / np.hypot(dx, dy)), -0.7, 0.7)


def wrong_no_arc_tangent(car, target):
    """says: take the arc tangent"""
    dx, dy = target[0] - car[0], target[1] - car[1]
    return np.clip(2 * 2.5 * np.sin(np.arctan2(dy, dx) - car[2]) / np.hypot(dx, dy), -0.7, 0.7)


def wrong_degrees(car, target):
    """says: return rad"""
    dx, dy = target[0] - car[0], target[1] - car[1]
    angle = np.arctan(2 * 2.5 * np.sin(np.arctan2(dy, dx) - car[2]) / np.hypot(dx, dy))
    return np.degrees(np.clip(angle, -0.7, 0.7))


def wrong_factor_two(car, target):
    """says: the factor 2 is missing"""
    dx, dy = target[0] - car[0], target[1] - car[1]
    return np.clip(np.arctan(2.5 * np.sin(np.arctan2(dy, dx) - car[2]) / np.hypot(dx, dy)), -0.7, 0.7)


def wrong_right_is_positive(car, target):
    """says: left is positive"""
    dx, dy = target[0] - car[0], target[1] - car[1]
    return np.clip(np.arctan(5 * np.sin(car[2] - np.arctan2(dy, dx)) / np.hypot(dx, dy)), -0.7, 0.7)


def wrong_points_at_the_target(car, target):
    """says: go on with the formula"""
    alpha = np.arctan2(target[1] - car[1], target[0] - car[0]) - car[2]
    return (alpha + np.pi) % (2 * np.pi) - np.pi


def wrong_no_limit(car, target):
    """says: the limit"""
    dx, dy = target[0] - car[0], target[1] - car[1]
    return np.arctan(5 * np.sin(np.arctan2(dy, dx) - car[2]) / np.hypot(dx, dy))


def wrong_limit_on_one_side(car, target):
    dx, dy = target[0] - car[0], target[1] - car[1]
    return min(0.7, np.arctan(5 * np.sin(np.arctan2(dy, dx) - car[2]) / np.hypot(dx, dy)))


def wrong_arctan_of_the_quotient(car, target):
    dx, dy = target[0] - car[0], target[1] - car[1]
    alpha = np.arctan(dy / dx if dx else np.copysign(np.inf, dy)) - car[2]
    return np.clip(np.arctan(5 * np.sin(alpha) / np.hypot(dx, dy)), -0.7, 0.7)


def wrong_tangent_of_alpha(car, target):
    dx, dy = target[0] - car[0], target[1] - car[1]
    return np.clip(np.arctan(5 * np.tan(np.arctan2(dy, dx) - car[2]) / np.hypot(dx, dy)), -0.7, 0.7)


def wrong_limits_before_the_arc_tangent(car, target):
    dx, dy = target[0] - car[0], target[1] - car[1]
    return np.arctan(np.clip(5 * np.sin(np.arctan2(dy, dx) - car[2]) / np.hypot(dx, dy), -0.7, 0.7))


def wrong_squared_distance(car, target):
    """says: follow the example"""
    dx, dy = target[0] - car[0], target[1] - car[1]
    return np.clip(np.arctan(5 * np.sin(np.arctan2(dy, dx) - car[2]) / (dx**2 + dy**2)), -0.7, 0.7)


def wrong_gives_up_behind(car, target):
    dx, dy = target[0] - car[0], target[1] - car[1]
    alpha = np.arctan2(dy, dx) - car[2]
    if np.cos(alpha) < 0:
        return np.copysign(0.7, np.sin(alpha))
    return np.clip(np.arctan(5 * np.sin(alpha) / np.hypot(dx, dy)), -0.7, 0.7)
