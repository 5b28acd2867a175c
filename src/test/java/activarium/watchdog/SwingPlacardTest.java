package activarium.watchdog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

class SwingPlacardTest {

  private final SwingPlacard placard = new SwingPlacard();

  private static Stream<Component> within(Component component) {
    return component instanceof Container container
        ? Stream.concat(
            Stream.of(component),
            Stream.of(container.getComponents()).flatMap(SwingPlacardTest::within))
        : Stream.of(component);
  }

  /** What is said in windows that are to be seen. */
  private static List<String> said() throws Exception {
    List<List<String>> said = new ArrayList<>();
    SwingUtilities.invokeAndWait(
        () ->
            said.add(
                Stream.of(Frame.getFrames())
                    .filter(Frame::isShowing)
                    .flatMap(SwingPlacardTest::within)
                    .filter(JTextArea.class::isInstance)
                    .map(text -> ((JTextArea) text).getText())
                    .toList()));
    return said.get(0);
  }

  @Test
  void saysOneThingAtATimeUntilItIsHidden() throws Exception {
    assumeFalse(GraphicsEnvironment.isHeadless());
    placard.show("call 117");
    assertThat(said()).containsExactly("call 117");
    placard.show("call 118");
    assertThat(said()).containsExactly("call 118");
    placard.hide();
    assertThat(said()).isEmpty();
    placard.hide();
  }

  @Test
  void doesNothingWithoutADisplay() {
    assumeTrue(GraphicsEnvironment.isHeadless());
    placard.show("call 117");
    placard.hide();
  }
}
