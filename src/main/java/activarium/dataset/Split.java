package activarium.dataset;

/** Which part of a data set: the one that a network learns from, or the one held out. */
public enum Split {
  TRAIN("train"),
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
