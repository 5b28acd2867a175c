package activarium.sketch;

import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.util.function.Consumer;

/** The clipboard of the desktop. The first use starts AWT, which takes a moment. */
final class SystemClipboard implements Consumer<String> {

  /**
   * Puts a text there.
   *
   * @throws java.awt.HeadlessException if there is none
   * @throws IllegalStateException if another program holds it
   */
  @Override
  public void accept(String text) {
    Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
  }
}
