"""Answers to `step_order`: the prefix is the verdict, the name the idea or the misconception."""


def right_signals_before_gradients():
    return ["G", "C", "J", "E", "D", "F", "I", "A"]


def right_as_a_string():
    return "GCJIEDAF"


def right_output_layer_after_the_hidden_one():
    return list("GCJED") + ["I", "A", "F"]


def wrong_updates_before_the_signal_is_back():
    """says: overwritten before the hidden signal"""
    return ["G", "C", "J", "I", "A", "E", "D", "F"]


def wrong_the_articles_signal():
    return ["G", "C", "H", "E", "I", "D", "A", "F"]


def wrong_forgets_the_slope_of_relu():
    return ["G", "C", "J", "B", "I", "D", "A", "F"]


def wrong_keeps_all_ten_lines():
    return ["G", "C", "J", "H", "B", "E", "I", "D", "A", "F"]


def wrong_backward_before_forward():
    return ["J", "E", "I", "D", "G", "C", "A", "F"]


def wrong_never_updates_the_hidden_layer():
    return ["G", "C", "J", "E", "I", "D", "A"]
