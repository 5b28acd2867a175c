package activarium.dataset;

/** Which part of a data set: what a network learns from, is chosen by, and is tested on. */
public enum Split {
  TRAIN("train"),
  VALIDATION("validation"),
  TEST("test");

  private final String folder;

  Split(String folder) {
    this.folder = folder;
  }

  /** The name of this split in files. */
  public String folder() {
    return folder;
  }
}
