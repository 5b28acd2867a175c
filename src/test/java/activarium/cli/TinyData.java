package activarium.cli;

import activarium.dataset.Dataset;
import activarium.dataset.Images;
import activarium.dataset.LabeledImages;
import activarium.recording.Npy;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Images of 6 × 6 whose classes are bright in different places, for tests that train. */
public final class TinyData {

  private static final int SIDE = 6;
  private static final int CLASSES = 3;

  private TinyData() {}

  /** 160 training and 100 test images. */
  static Dataset dataset() {
    return new Dataset("tiny", List.of("a", "b", "c"), part(160, 1), part(100, 2));
  }

  /** The same as a folder of .npy files. */
  public static void write(Path folder) {
    write(folder.resolve("train"), dataset().train());
    write(folder.resolve("test"), dataset().test());
  }

  private static void write(Path folder, LabeledImages part) {
    Npy.write(folder.resolve("images.npy"), part.images().pixels(), part.count(), SIDE, SIDE, 1);
    Npy.write(folder.resolve("labels.npy"), part.labels(), part.count());
  }

  private static LabeledImages part(int count, long seed) {
    Random random = new Random(seed);
    byte[] pixels = new byte[count * SIDE * SIDE];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) (i % CLASSES);
      for (int p = 0; p < SIDE * SIDE; p++) {
        int bright = p % CLASSES == labels[i] ? 120 : 0;
        pixels[i * SIDE * SIDE + p] = (byte) (bright + random.nextInt(100));
      }
    }
    return new LabeledImages(new Images(count, SIDE, SIDE, 1, pixels), labels);
  }
}
