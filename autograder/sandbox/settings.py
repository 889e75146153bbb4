"""The settings of Keras and TensorFlow that decide what a test computes: every test finds those of the set-up cells."""

from typing import Any


def read() -> dict[str, Any]:
    """The settings as they are now, by name."""
    import keras
    import tensorflow as tf
    from tensorflow.python.framework import config

    return {
        "floatx": keras.config.floatx(),
        "epsilon": keras.config.epsilon(),
        "image_data_format": keras.config.image_data_format(),
        "dtype_policy": keras.config.dtype_policy(),
        "eager": tf.config.functions_run_eagerly(),
        "deterministic": config.is_op_determinism_enabled(),
    }


def pin(settings: dict[str, Any]) -> None:
    """Bring back the settings that `read` has read."""
    import keras
    import tensorflow as tf
    from tensorflow.python.framework import config

    if settings == read():
        return
    keras.config.set_floatx(settings["floatx"])
    keras.config.set_epsilon(settings["epsilon"])
    keras.config.set_image_data_format(settings["image_data_format"])
    keras.config.set_dtype_policy(settings["dtype_policy"])
    tf.config.run_functions_eagerly(settings["eager"])
    (config.enable_op_determinism if settings["deterministic"] else config.disable_op_determinism)()
