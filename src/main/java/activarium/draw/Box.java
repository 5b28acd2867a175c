package activarium.draw;

/**
 * A rectangle in design units: the window is 720 units high (or, when it stands upright, 720 wide),
 * whatever its pixels. x to the right, y down.
 */
public record Box(float x, float y, float width, float height) {

  public float right() {
    return x + width;
  }

  public float bottom() {
    return y + height;
  }

  public float centerX() {
    return x + width / 2;
  }

  public float centerY() {
    return y + height / 2;
  }

  public boolean contains(float px, float py) {
    return px >= x && py >= y && px < right() && py < bottom();
  }

  /** Smaller by {@code margin} on every side. */
  public Box inset(float margin) {
    return new Box(
        x + margin, y + margin, Math.max(0, width - 2 * margin), Math.max(0, height - 2 * margin));
  }

  /** The upper part of the given height. */
  public Box top(float partHeight) {
    return new Box(x, y, width, partHeight);
  }

  /** What is left below {@code partHeight}. */
  public Box below(float partHeight) {
    return new Box(x, y + partHeight, width, Math.max(0, height - partHeight));
  }

  /** Column {@code index} of {@code count} equal ones with a gap between them. */
  public Box column(int index, int count, float gap) {
    float w = (width - gap * (count - 1)) / count;
    return new Box(x + index * (w + gap), y, w, height);
  }
}
