package activarium.remote;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be moved from elsewhere. */
public enum Knob {
  EPOCH("epoch", Kind.SHARE),
  LAYER("layer", Kind.SHARE),
  CLASS("class", Kind.SHARE),
  RELAXATION("relaxation", Kind.SHARE),
  CUE_NEXT("cue/next", Kind.BUTTON),
  CUE_BEFORE("cue/before", Kind.BUTTON),
  CUE("cue", Kind.NUMBER);

  /** How it is moved. */
  enum Kind {
    /** To a share of its range. */
    SHARE,
    /** It is pressed. */
    BUTTON,
    /** It is called by a number. */
    NUMBER
  }

  private final String word;
  private final Kind kind;

  Knob(String word, Kind kind) {
    this.word = word;
    this.kind = kind;
  }

  /** What files and addresses call it. */
  public String word() {
    return word;
  }

  Kind kind() {
    return kind;
  }

  static Optional<Knob> named(String word) {
    return Stream.of(values()).filter(knob -> knob.word.equals(word)).findFirst();
  }
}
