"""Answers to `servable`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np


def right_rescaling_layer(model, mean, std):
    scale = keras.layers.Rescaling(scale=(1 / std).tolist(), offset=(-mean / std).tolist())
    return keras.Sequential([keras.Input(mean.shape), scale, *model.layers])


def right_folded_into_the_first_weights(model, mean, std):
    copy = keras.models.clone_model(model)
    w, b, *others = model.get_weights()
    copy.set_weights([w / std[:, None], b - (mean / std) @ w, *others])
    return copy


def right_a_dense_layer_of_its_own(model, mean, std):
    first = keras.layers.Dense(len(mean))
    whole = keras.Sequential([keras.Input((len(mean),)), first, *model.layers])
    first.set_weights([np.diag(1 / std), -mean / std])
    return whole


def right_functional_model(model, mean, std):
    raw = keras.Input((len(mean),))
    return keras.Model(raw, model(keras.layers.Normalization(mean=mean.tolist(), variance=(std * std).tolist())(raw)))


def wrong_adapted_to_two_made_up_rows(model, mean, std):
    """says: give Normalization its numbers, do not adapt"""
    scale = keras.layers.Normalization()
    scale.adapt(np.stack([mean - std, mean + std]).astype("float32"))
    return keras.Sequential([keras.Input((len(mean),)), scale, model])


def wrong_deviation_for_variance(model, mean, std):
    """says: Normalization asks for the variance"""
    scale = keras.layers.Normalization(mean=mean, variance=std)
    return keras.Sequential([keras.Input((len(mean),)), scale, model])


def wrong_model_as_it_was(model, mean, std):
    """says: the raw row went in unscaled"""
    return model


def wrong_mean_left_in(model, mean, std):
    """says: only divided"""
    scale = keras.layers.Rescaling(scale=(1 / std).tolist())
    return keras.Sequential([keras.Input((len(mean),)), scale, model])


def wrong_deviation_left_out(model, mean, std):
    """says: the mean is gone, but nothing divides"""
    scale = keras.layers.Normalization(mean=mean, variance=np.ones(len(mean)))
    return keras.Sequential([keras.Input((len(mean),)), scale, model])


def wrong_scales_after_the_network(model, mean, std):
    scale = keras.layers.Rescaling(1 / std[0], -mean[0] / std[0])
    return keras.Sequential([keras.Input((len(mean),)), model, scale])


def wrong_batch_norm_of_each_batch(model, mean, std):
    scale = keras.layers.BatchNormalization()
    return keras.Sequential([keras.Input((len(mean),)), scale, model])


def wrong_batch_norm_with_its_epsilon(model, mean, std):
    scale = keras.layers.BatchNormalization(center=False, scale=False)
    whole = keras.Sequential([keras.Input((len(mean),)), scale, model])
    scale.set_weights([mean, std**2])
    return whole


def wrong_offset_not_divided(model, mean, std):
    scale = keras.layers.Rescaling(scale=(1 / std).tolist(), offset=(-mean).tolist())
    return keras.Sequential([keras.Input((len(mean),)), scale, model])


def wrong_adapted_to_the_mean(model, mean, std):
    scale = keras.layers.Normalization()
    scale.adapt(np.stack([mean, mean]).astype("float32"))
    return keras.Sequential([keras.Input((len(mean),)), scale, model])


def wrong_forgets_the_trained_weights(model, mean, std):
    scale = keras.layers.Normalization(mean=mean, variance=std**2)
    return keras.Sequential([keras.Input((len(mean),)), scale, keras.models.clone_model(model)])


def wrong_a_function(model, mean, std):
    """says: return a Keras model"""
    return lambda rows: model((rows - mean) / std)


def wrong_folds_into_the_model_it_was_given(model, mean, std):
    w, b, *others = model.get_weights()
    model.set_weights([w / std[:, None], b - (mean / std) @ w, *others])
    return model


def wrong_lambda(model, mean, std):
    """says: use a built-in layer"""
    centre, width = mean.astype("float32"), std.astype("float32")
    scale = keras.layers.Lambda(lambda rows: (rows - centre) / width)
    return keras.Sequential([keras.Input((len(mean),)), scale, model])
