package activarium.network.keras;

import activarium.network.keras.Layer.Single;
import java.util.Set;

/** The kinds of layers that can be computed, by the names of Keras' classes. */
final class LayerKinds {

  /** Dropout, noise and augmentation: in inference they say what they hear. */
  static final Set<String> SILENT =
      Set.of(
          "Dropout",
          "SpatialDropout1D",
          "SpatialDropout2D",
          "GaussianDropout",
          "GaussianNoise",
          "AlphaDropout",
          "ActivityRegularization",
          "RandomFlip",
          "RandomRotation",
          "RandomTranslation",
          "RandomZoom",
          "RandomContrast",
          "RandomBrightness");

  private LayerKinds() {}

  /**
   * What a layer computes.
   *
   * @throws activarium.core.BadInputException naming the layer if its kind or an option of it is
   *     not known
   */
  static Layer of(LayerConfig layer, LayerWeights weights) {
    if (SILENT.contains(layer.kind())) {
      Single same = x -> x;
      return same.asLayer();
    }
    Layer merging = merging(layer);
    if (merging != null) {
      return merging;
    }
    Single weighted = weighted(layer, weights);
    Single single = weighted == null ? unweighted(layer) : weighted;
    if (single == null) {
      throw layer.refuse(
          "a kind of layer that can be computed", layer.kind() + ": record it with Keras instead");
    }
    return single.asLayer();
  }

  private static Layer merging(LayerConfig layer) {
    switch (layer.kind()) {
      case "Add":
        return Merging.pairwise(Double::sum);
      case "Subtract":
        return Merging.subtract();
      case "Multiply":
        return Merging.pairwise((a, b) -> a * b);
      case "Average":
        return Merging.average();
      case "Maximum":
        return Merging.pairwise(Math::max);
      case "Minimum":
        return Merging.pairwise(Math::min);
      case "Concatenate":
        return Merging.concatenate(layer.integers("axis", 1, -1)[0]);
      default:
        return null;
    }
  }

  private static Single weighted(LayerConfig layer, LayerWeights weights) {
    switch (layer.kind()) {
      case "Dense":
        return DenseLayers.dense(layer, weights);
      case "Conv2D":
      case "Convolution2D":
        return Convolutions.conv2d(layer, weights);
      case "Conv1D":
      case "Convolution1D":
        return Convolutions.conv1d(layer, weights);
      case "DepthwiseConv2D":
        return Convolutions.depthwise(layer, weights);
      case "SeparableConv2D":
      case "SeparableConvolution2D":
        return Convolutions.separable(layer, weights);
      case "Conv2DTranspose":
      case "Convolution2DTranspose":
        return Convolutions.transposed(layer, weights);
      case "BatchNormalization":
        return Normalizations.batch(layer, weights);
      case "LayerNormalization":
        return Normalizations.layer(layer, weights);
      case "Normalization":
        return Normalizations.fixed(layer, weights);
      case "PReLU":
        return DenseLayers.prelu(weights);
      default:
        return null;
    }
  }

  private static Single unweighted(LayerConfig layer) {
    switch (layer.kind()) {
      case "Activation":
        return Activations.of(layer);
      case "Rescaling":
        return Normalizations.rescaling(layer);
      case "Flatten":
        return Shapes.flatten(layer);
      case "Reshape":
        return Shapes.reshape(layer);
      case "Permute":
        return Shapes.permute(layer);
      case "ZeroPadding2D":
        return Shapes.pad(layer);
      case "Cropping2D":
        return Shapes.crop(layer);
      case "UpSampling2D":
        return Shapes.enlarge(layer);
      default:
        return Activations.LAYERS.contains(layer.kind())
            ? Activations.layer(layer)
            : pooling(layer);
    }
  }

  private static Single pooling(LayerConfig layer) {
    switch (layer.kind()) {
      case "MaxPooling2D":
      case "MaxPool2D":
        return Pooling.images(layer, true);
      case "AveragePooling2D":
      case "AvgPool2D":
        return Pooling.images(layer, false);
      case "MaxPooling1D":
      case "MaxPool1D":
        return Pooling.sequences(layer, true);
      case "AveragePooling1D":
      case "AvgPool1D":
        return Pooling.sequences(layer, false);
      case "GlobalMaxPooling2D":
      case "GlobalMaxPool2D":
        return Pooling.global(layer, 4, true);
      case "GlobalAveragePooling2D":
      case "GlobalAvgPool2D":
        return Pooling.global(layer, 4, false);
      case "GlobalMaxPooling1D":
      case "GlobalMaxPool1D":
        return Pooling.global(layer, 3, true);
      case "GlobalAveragePooling1D":
      case "GlobalAvgPool1D":
        return Pooling.global(layer, 3, false);
      default:
        return null;
    }
  }
}
