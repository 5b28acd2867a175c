package activarium.network;

import activarium.dataset.Images;
import activarium.dataset.LabeledImages;
import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A batch of images in the arrays that DL4J reads: values 0 … 1, one row an image, or one array of
 * channels × rows × columns an image. It is filled again and again, so that training allocates
 * nothing.
 */
final class ImageBatch {

  private final boolean asMaps;
  private final float[] values;
  private final float[] oneHot;
  private final int classes;
  private final INDArray features;
  private final INDArray labels;

  /**
   * @param size images in the batch
   * @param like images of the size and channels that will come
   * @param asMaps true for a network that convolves
   */
  ImageBatch(int size, Images like, int classes, boolean asMaps) {
    this.asMaps = asMaps;
    this.classes = classes;
    values = new float[size * like.valuesPerImage()];
    oneHot = new float[size * classes];
    features =
        asMaps
            ? Nd4j.create(DataType.FLOAT, size, like.channels(), like.height(), like.width())
            : Nd4j.create(DataType.FLOAT, size, like.valuesPerImage());
    labels = Nd4j.create(DataType.FLOAT, size, classes);
  }

  int size() {
    return oneHot.length / classes;
  }

  INDArray features() {
    return features;
  }

  INDArray labels() {
    return labels;
  }

  /** Takes the images and labels at {@code order[from]} and the places that follow. */
  void fill(LabeledImages source, int[] order, int from) {
    Arrays.fill(oneHot, 0);
    for (int i = 0; i < size(); i++) {
      copy(source.images(), order[from + i], i);
      oneHot[i * classes + source.label(order[from + i])] = 1;
    }
    put(values, features);
    put(oneHot, labels);
  }

  /** Takes the images from {@code from} on; labels stay as they are. */
  void fill(Images source, int from) {
    for (int i = 0; i < size(); i++) {
      copy(source, from + i, i);
    }
    put(values, features);
  }

  private void copy(Images source, int image, int to) {
    int size = source.valuesPerImage();
    byte[] pixels = source.pixels();
    int start = image * size;
    int channels = source.channels();
    if (!asMaps || channels == 1) {
      for (int k = 0; k < size; k++) {
        values[to * size + k] = (pixels[start + k] & 0xff) / 255f;
      }
      return;
    }
    int plane = size / channels;
    for (int k = 0; k < size; k++) {
      int target = k % channels * plane + k / channels;
      values[to * size + target] = (pixels[start + k] & 0xff) / 255f;
    }
  }

  private static void put(float[] from, INDArray to) {
    ((FloatPointer) to.data().pointer()).put(from, 0, from.length);
  }

  /** Gives the native memory back at once. */
  void close() {
    features.close();
    labels.close();
  }
}
