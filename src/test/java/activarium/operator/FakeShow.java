package activarium.operator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A show that does nothing but to remember what it was asked for. */
class FakeShow implements ShowControl {

  static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};

  /** All that was asked for, in words, the status included. */
  final List<String> calls = new CopyOnWriteArrayList<>();

  @Override
  public ShowStatus status() {
    calls.add("status");
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("visitors", 41L);
    counts.put("frames", 7L);
    return new ShowStatus(
        59.94,
        300L << 20,
        1200L << 20,
        Duration.ofHours(30),
        "no such \"layer\"",
        "LayerTrails",
        "Two",
        "de",
        false,
        counts);
  }

  @Override
  public byte[] screenshot() throws InterruptedException {
    calls.add("screenshot");
    return PICTURE;
  }

  @Override
  public void cue(String numberOrName) {
    calls.add("cue " + numberOrName);
  }

  @Override
  public List<String> cues() {
    return List.of("One", "Two", "Zwölf & more");
  }

  @Override
  public void language(String tag) {
    calls.add("language " + tag);
  }

  @Override
  public List<String> languages() {
    return List.of("en", "de");
  }

  @Override
  public void blackout(boolean black) {
    calls.add("blackout " + black);
  }

  @Override
  public void reset() {
    calls.add("reset");
  }

  @Override
  public void quit() {
    calls.add("quit");
  }
}
