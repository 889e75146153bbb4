def right_adds(x):
    return x + x


def right_divides(x):
    return x / 0.5


def wrong_squares(x):
    return x * x


def wrong_returns_its_argument(x):
    """says: twice, not squared nor as it was"""
    return x


def wrong_hard_codes_the_example(x):
    return 4


def wrong_returns_nothing(x):
    print(2 * x)
