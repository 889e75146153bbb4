"""Answers to `build_cnn`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np

EQUIVALENT = {
    "for width in (257, 64, 32, 16, 8, 4):": "a design with other widths",
    "for width in (255, 64, 32, 16, 8, 4):": "a design with other widths",
    "for width in (256, 65, 32, 16, 8, 4):": "a design with other widths",
    "for width in (256, 63, 32, 16, 8, 4):": "a design with other widths",
    "for width in (256, 64, 33, 16, 8, 4):": "a design with other widths",
    "for width in (256, 64, 31, 16, 8, 4):": "a design with other widths",
    "for width in (256, 64, 32, 17, 8, 4):": "a design with other widths",
    "for width in (256, 64, 32, 15, 8, 4):": "a design with other widths",
    "for width in (256, 64, 32, 16, 9, 4):": "a design with other widths",
    "for width in (256, 64, 32, 16, 7, 4):": "a design with other widths",
    "for width in (256, 64, 32, 16, 8, 5):": "a design with other widths",
    "for width in (256, 64, 32, 16, 8, 3):": "a design with other widths",
    "if model.count_params() < cap:": "a design that leaves one parameter unused",
    "first, second = (keras.layers.Conv2D(width, 3, padding='same') for _ in range(2))": "a design without ReLU keeps within the cap too",
    "first, second = (keras.layers.Conv2D(3, width, padding='same', activation='relu') for _ in range(2))": "a design with three filters and wide windows",
    "first, second = (keras.layers.Conv2D(width, 4, padding='same', activation='relu') for _ in range(2))": "a design with another window",
    "first, second = (keras.layers.Conv2D(width, 2, padding='same', activation='relu') for _ in range(2))": "a design with another window",
    "layers = [keras.Input(shape), first, keras.layers.MaxPooling2D(5), second, *head]": "a design with another pooling",
    "layers = [keras.Input(shape), first, keras.layers.MaxPooling2D(3), second, *head]": "a design with another pooling",
}


def right_one_convolution(shape, classes, cap):
    filters = (cap - classes) // (9 * shape[2] + 1 + classes)
    layers = [
        keras.Input(shape),
        keras.layers.Conv2D(filters, 3, activation="relu"),
        keras.layers.GlobalAveragePooling2D(),
        keras.layers.Dense(classes, activation="softmax"),
    ]
    return keras.Sequential(layers)


def right_functional_one_convolution(shape, classes, cap):
    per_filter = 9 * shape[2] + 1 + classes
    filters = (cap - classes) // per_filter
    image = keras.Input(shape)
    features = keras.layers.Conv2D(filters, 3, strides=3, activation="relu")(image)
    pooled = keras.layers.GlobalMaxPooling2D()(features)
    return keras.Model(image, keras.layers.Dense(classes, activation="softmax")(pooled))


def right_separate_softmax(shape, classes, cap):
    width = 96
    while True:
        model = keras.Sequential(
            [
                keras.Input(shape),
                keras.layers.Conv2D(width, 3, strides=2),
                keras.layers.BatchNormalization(),
                keras.layers.ReLU(),
                keras.layers.Conv2D(width, 3, padding="same"),
                keras.layers.ReLU(),
                keras.layers.GlobalAveragePooling2D(),
                keras.layers.Dense(classes),
                keras.layers.Softmax(),
            ]
        )
        if model.count_params() <= cap:
            return model
        width = width * 3 // 4


def wrong_ignores_the_cap(shape, classes, cap):
    """says: more than the cap"""
    return keras.Sequential(
        [
            keras.Input(shape),
            keras.layers.Conv2D(32, 3, activation="relu"),
            keras.layers.Conv2D(64, 3, activation="relu"),
            keras.layers.Flatten(),
            keras.layers.Dense(classes, activation="softmax"),
        ]
    )


def wrong_returns_logits(shape, classes, cap):
    """says: softmax at the end"""
    filters = (cap - classes) // (9 * shape[2] + 1 + classes)
    return keras.Sequential(
        [
            keras.Input(shape),
            keras.layers.Conv2D(filters, 3, activation="relu"),
            keras.layers.GlobalAveragePooling2D(),
            keras.layers.Dense(classes),
        ]
    )


def wrong_sigmoid_for_each_class(shape, classes, cap):
    filters = (cap - classes) // (9 * shape[2] + 1 + classes)
    return keras.Sequential(
        [
            keras.Input(shape),
            keras.layers.Conv2D(filters, 3, activation="relu"),
            keras.layers.GlobalAveragePooling2D(),
            keras.layers.Dense(classes, activation="sigmoid"),
        ]
    )


def wrong_always_ten_classes(shape, classes, cap):
    filters = (cap - 10) // (9 * shape[2] + 1 + 10)
    return keras.Sequential(
        [
            keras.Input(shape),
            keras.layers.Conv2D(filters, 3, activation="relu"),
            keras.layers.GlobalAveragePooling2D(),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


def wrong_always_mnist_shape(shape, classes, cap):
    filters = (cap - classes) // (10 + classes)
    return keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            keras.layers.Conv2D(filters, 3, activation="relu"),
            keras.layers.GlobalAveragePooling2D(),
            keras.layers.Dense(classes, activation="softmax"),
        ]
    )


def wrong_no_convolution(shape, classes, cap):
    """says: no Conv2D"""
    units = max(1, (cap - classes) // (shape[2] + 1 + classes))
    return keras.Sequential(
        [
            keras.Input(shape),
            keras.layers.GlobalAveragePooling2D(),
            keras.layers.Dense(units, activation="relu"),
            keras.layers.Dense(classes, activation="softmax"),
        ]
    )


def wrong_one_filter_whatever_the_cap(shape, classes, cap):
    return keras.Sequential(
        [
            keras.Input(shape),
            keras.layers.Conv2D(1, 3, activation="relu"),
            keras.layers.GlobalAveragePooling2D(),
            keras.layers.Dense(classes, activation="softmax"),
        ]
    )


def right_zero_head(shape, classes, cap):
    filters = (cap - classes) // (9 * shape[2] + 1 + classes)
    return keras.Sequential(
        [
            keras.Input(shape),
            keras.layers.Conv2D(filters, 3, activation="relu"),
            keras.layers.GlobalAveragePooling2D(),
            keras.layers.Dense(classes, activation="softmax", kernel_initializer="zeros"),
        ]
    )


def right_relu_before_the_softmax(shape, classes, cap):
    filters = (cap - classes) // (9 * shape[2] + 1 + classes)
    return keras.Sequential(
        [
            keras.Input(shape),
            keras.layers.Conv2D(filters, 3),
            keras.layers.GlobalAveragePooling2D(),
            keras.layers.Dense(classes, activation="relu"),
            keras.layers.Softmax(),
        ]
    )


def wrong_multiplies_the_image_by_zero(shape, classes, cap):
    filters = (cap - classes) // (9 * shape[2] + 1 + classes)
    return keras.Sequential(
        [
            keras.Input(shape),
            keras.layers.Rescaling(0.0),
            keras.layers.Conv2D(filters, 3, activation="relu"),
            keras.layers.GlobalAveragePooling2D(),
            keras.layers.Dense(classes, activation="softmax"),
        ]
    )


def wrong_example_only(shape, classes, cap):
    return keras.Sequential(
        [
            keras.Input(shape),
            keras.layers.Conv2D(240, 3, activation="relu"),
            keras.layers.GlobalAveragePooling2D(),
            keras.layers.Dense(classes, activation="softmax"),
        ]
    )


def wrong_all_weights_zero(shape, classes, cap):
    filters = (cap - classes) // (9 * shape[2] + 1 + classes)
    model = keras.Sequential(
        [
            keras.Input(shape),
            keras.layers.Conv2D(filters, 3, activation="relu"),
            keras.layers.GlobalAveragePooling2D(),
            keras.layers.Dense(classes, activation="softmax"),
        ]
    )
    model.set_weights([np.zeros_like(w) for w in model.get_weights()])
    return model


def wrong_without_an_input(shape, classes, cap):
    """says: begin with keras.Input"""
    filters = (cap - classes) // (9 * shape[2] + 1 + classes)
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, 3, activation="relu"),
            keras.layers.GlobalAveragePooling2D(),
            keras.layers.Dense(classes, activation="softmax"),
        ]
    )


def wrong_convolution_inside_a_nested_model(shape, classes, cap):
    """says: no Conv2D in model.layers"""
    filters = (cap - classes) // (9 * shape[2] + 1 + classes)
    inner = [keras.layers.Conv2D(filters, 3, activation="relu"), keras.layers.GlobalAveragePooling2D()]
    return keras.Sequential(
        [keras.Input(shape), keras.Sequential(inner), keras.layers.Dense(classes, activation="softmax")]
    )


def wrong_flattens_pooled_maps_of_fixed_width(shape, classes, cap):
    return keras.Sequential(
        [
            keras.Input(shape),
            keras.layers.Conv2D(8, 3, activation="relu"),
            keras.layers.MaxPooling2D(4),
            keras.layers.Flatten(),
            keras.layers.Dense(classes, activation="softmax"),
        ]
    )


def wrong_the_articles_stack(shape, classes, cap):
    for width in (32, 16, 8, 4):
        model = keras.Sequential(
            [
                keras.Input(shape),
                keras.layers.Conv2D(width, 3, activation="relu"),
                keras.layers.MaxPooling2D(2),
                keras.layers.Conv2D(width, 3, activation="relu"),
                keras.layers.MaxPooling2D(2),
                keras.layers.Conv2D(width, 3, activation="relu"),
                keras.layers.GlobalAveragePooling2D(),
                keras.layers.Dense(classes, activation="softmax"),
            ]
        )
        if model.count_params() <= cap:
            return model
