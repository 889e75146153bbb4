"""Models of Keras's own layers that act on the tests' process: what they name is called, or is too much to build."""

from cheats import varied
from cheats.models import _function, _layer, _model, _send


@varied("set_floatx", "set_epsilon", "set_image_data_format", "disable_traceback_filtering")
def calls_a_setting(notebook, folder, setting):
    """A layer that calls a function of Keras's settings on what flows through it, or when it is built."""
    _send(notebook, _model(_layer("Switch", function=_function("keras.config", setting))))


@varied("Lambda", "StringLookup", "TFSMLayer")
def names_a_class_as_a_function(notebook, folder, name):
    """A refused layer, named as the function of another one: Keras finds it by that name all the same."""
    _send(notebook, _model(_layer("Dense", units=1, activation=_function("keras.layers", name))))


def layers_without_end(notebook, folder):
    """A hundred thousand layers, each of one unit."""
    layer = {"module": "keras.layers", "class_name": "Dense", "config": {"units": 1}, "registered_name": None}
    model = _model(layer)
    model["config"]["layers"] = model["config"]["layers"][:1] + [layer] * 20_000
    _send(notebook, model)


def models_in_models(notebook, folder):
    """A model in a model, two hundred times over."""
    model = _model(_layer("Flatten"))
    for _ in range(200):
        model = _model(model)
    _send(notebook, model)


def weights_that_nobody_has_sent(notebook, folder):
    """Eight layers of ten thousand units each, and no weights: three gigabytes to draw at random."""
    model = _model(_layer("Flatten"))
    layers = [_layer("Dense", units=10_000) | {"config": {"units": 10_000, "name": f"d{i}"}} for i in range(8)]
    model["config"]["layers"] += layers
    _send(notebook, model)
