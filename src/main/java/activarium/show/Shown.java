package activarium.show;

import activarium.core.Text;

/**
 * Which layer and moment a picture shows.
 *
 * @param layer name of the layer; empty before there is any
 * @param trained weight updates that training had come to when the picture was taken; −1 before
 *     there was any moment
 * @param updates weight updates of the moment shown, ≤ {@code trained}
 * @param epoch the same in epochs, for people
 * @param live whether the newest moment is followed
 */
public record Shown(String layer, long trained, long updates, double epoch, boolean live) {

  /** Nothing was to be seen yet. */
  public static final Shown NOTHING = new Shown("", -1, -1, 0, true);

  public Shown {
    layer = layer == null ? "" : layer;
    if (trained < -1 || updates < -1 || updates > trained || !(epoch >= 0 && epoch < 1e9)) {
      throw new IllegalArgumentException(
          Text.of(
              "expected a moment within the training, found update %d of %d, epoch %s",
              updates, trained, epoch));
    }
  }
}
