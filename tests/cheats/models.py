"""Hostile Keras models sent to the tests' process, which builds what their configuration says."""

import json

from cheats import WIRE, answer, last, proves, told, varied

LAYER = {"module": "keras.layers", "class_name": "Dense", "config": {"name": "d", "units": 1}}


def _send(notebook, config):
    """Both answers return the model that `config` describes."""
    answer(
        notebook,
        f"""
import {WIRE} as wire
pack = wire._pack
def forged(value, blobs, depth):
    if value is not ...:
        return pack(value, blobs, depth)
    acted()
    return ["model", {json.dumps(config)!r}, []]
wire._pack = forged
def double(x):
    return ...
""",
    )
    answer(notebook, "def mean_row(x):\n    return ...", "mean_row")
    last(notebook, "confess()")


def _model(layer, **extra):
    layers = [
        {"module": "keras.layers", "class_name": "InputLayer", "config": {"batch_shape": [1, 1], "name": "i"}},
        layer,
    ]
    return {"module": "keras", "class_name": "Sequential", "config": {"name": "s", "layers": layers}, **extra}


def _layer(name, module="keras.layers", **config):
    return {"module": module, "class_name": name, "config": {"name": "x", **config}}


def _function(module, name):
    return {"module": module, "class_name": "function", "config": name, "registered_name": None}


def lambda_layer(notebook, folder):
    """A Lambda layer with code."""
    _send(notebook, _model(_layer("Lambda", function={"class_name": "__lambda__", "config": {"value": "4wAAAA=="}})))


@varied("activation", "kernel_initializer")
def system_function(notebook, folder, place):
    """`os.system` as activation, as initializer."""
    _send(notebook, _model(_layer("Dense", units=1, **{place: _function("os", "system")})))


UNSAFE = _function("keras.config", "enable_unsafe_deserialization")


@varied(_layer("enable_unsafe_deserialization", "keras.config"), _layer("Activation", activation=UNSAFE))
def turns_safe_mode_off(notebook, folder, layer):
    """`enable_unsafe_deserialization` named as a layer, as a layer's activation."""
    _send(notebook, _model(layer))


def fetches_a_file(notebook, folder):
    """`keras.utils.get_file` as a layer of a functional model, called with arguments of the learner's choice."""
    call = [{"args": ["x.keras", "data:,x"], "kwargs": {"cache_dir": "/tmp"}}]
    fetch = {"module": "keras.utils", "class_name": "get_file", "config": {}, "name": "g", "inbound_nodes": call}
    config = {"name": "f", "layers": [fetch], "input_layers": [], "output_layers": [["g", 0, 0]]}
    _send(notebook, {"module": "keras.src.models.functional", "class_name": "Functional", "config": config})


def reads_a_file_as_vocabulary(notebook, folder):
    """A lookup layer reads its vocabulary from a file of the tests' process."""
    _send(notebook, _model(_layer("StringLookup", vocabulary="/etc/passwd")))


@varied("TFSMLayer", "JaxLayer", "TorchModuleWrapper")
def loads_a_saved_model(notebook, folder, name):
    """Layers that load foreign code: TFSMLayer, JaxLayer, TorchModuleWrapper."""
    _send(notebook, _model(_layer(name, filepath="/tmp/x", call_endpoint="serve")))


@varied("activation", "kernel_regularizer")
def changes_keras_settings(notebook, folder, place):
    """A function of keras.config as activation, as regularizer: called with the learner's numbers it sets epsilon."""
    _send(notebook, _model(_layer("Dense", units=1, **{place: _function("keras.config", "set_epsilon")})))


@proves(lambda trace: told("not plain data")(trace) or told("did not end")(trace))  # no process lives to say more
def gigantic_layer(notebook, folder):
    """A layer of ten thousand million units."""
    _send(notebook, _model(_layer("Dense", units=10**10)))


def compile_config_with_functions(notebook, folder):
    """The optimizer, losses and metrics of compile_config are functions that act when they are made."""
    loss = _function("keras.saving", "load_model")
    compiled = {"optimizer": _layer("Adam", "keras.optimizers"), "loss": loss, "metrics": [[loss]], "run_eagerly": True}
    _send(notebook, _model(LAYER, compile_config=compiled, build_config={"input_shape": [10**9, 10**9]}))
