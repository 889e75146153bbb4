"""Answers to `step_order`: the prefix is the verdict, the name the idea or the misconception."""


def right_signals_before_gradients():
    return ["G", "C", "J", "E", "D", "F", "I", "A"]


def right_output_layer_first_update_last():
    return list("GCJIEDAF")


def right_output_layer_after_the_hidden_one():
    return list("GCJED") + ["I", "A", "F"]


def wrong_updates_before_the_signal_is_back():
    """says: A overwrites w2"""
    return ["G", "C", "J", "I", "A", "E", "D", "F"]


def wrong_the_articles_signal():
    """says: H has the article's sign and factor"""
    return ["G", "C", "H", "E", "I", "D", "A", "F"]


def wrong_forgets_the_slope_of_relu():
    """says: B lacks the slope"""
    return ["G", "C", "J", "B", "I", "D", "A", "F"]


def wrong_keeps_all_ten_lines():
    return ["G", "C", "J", "H", "B", "E", "I", "D", "A", "F"]


def wrong_backward_before_forward():
    """says: comes too early"""
    return ["J", "E", "I", "D", "G", "C", "A", "F"]


def wrong_never_updates_the_hidden_layer():
    """says: eight are needed"""
    return ["G", "C", "J", "E", "I", "D", "A"]


def wrong_both_planted_lines():
    """says: H has the article's sign and factor"""
    return list("GCHBIDAF")


def wrong_returns_nothing():
    """says: return a list of letters"""
    return None


def wrong_updates_w1_first():
    """says: comes too early"""
    return list("FGCJEIDA")


def wrong_a_letter_twice():
    """says: 8 letters: eight are needed, each once"""
    return list("GCJEIDAA")
