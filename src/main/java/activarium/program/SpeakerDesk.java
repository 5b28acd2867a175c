package activarium.program;

import activarium.core.Home;
import activarium.draw.WindowPicture;
import activarium.sketch.SketchKit;
import activarium.speaker.SpeakerNotes;
import activarium.speaker.SpeakerNotes.Audience;
import activarium.speaker.SpeakerWindow;
import activarium.story.Story;
import activarium.story.StoryCue;
import activarium.story.StoryTeller;
import activarium.window.SketchHost;
import java.awt.event.InputEvent;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import processing.core.PConstants;
import processing.event.Event;
import processing.event.KeyEvent;

/**
 * What the lecturer reads while a story is told, kept up to date in a window of its own. Draw
 * thread only.
 */
final class SpeakerDesk implements AutoCloseable {

  /** Pixels that a picture on the desk is wide at most. */
  private static final int WIDE = 640;

  /** Nanoseconds between two looks at what is prepared. */
  private static final long EVERY = 500_000_000;

  private static final double MINUTE = 60;

  /** As the window of the audience numbers this key, and Swing does not. */
  private static final int HOME = 2;

  private final SketchHost host;
  private final StoryTeller teller;
  private final StageTools tools;
  private final WindowPicture picture = new WindowPicture();
  private final Map<Double, BufferedImage> seen = new HashMap<>();
  private SpeakerWindow window;
  private BufferedImage prepared;
  private long looked;

  SpeakerDesk(SketchHost host, StoryTeller teller, StageTools tools) {
    this.host = host;
    this.teller = teller;
    this.tools = tools;
  }

  boolean isOpen() {
    return window != null;
  }

  void toggle() {
    if (window != null) {
      close();
    } else {
      window = new SpeakerWindow(Home.find().data(), host.sketch().window().bounds(), this::press);
    }
  }

  /**
   * Looks at the frame as it was drawn, before tools are held over it.
   *
   * @param language of the story's texts
   * @param isThere whether it is the picture of the cue that is told
   */
  void look(SketchKit kit, String language, boolean isThere) {
    StoryCue cue = teller.cue();
    if (window == null || cue == null) {
      return;
    }
    if (isThere && !teller.isAway() && !seen.containsKey(cue.number())) {
      seen.put(cue.number(), picture.small(kit.canvas(), WIDE));
    }
    boolean isHidden = tools.isFrozen() || tools.isBlack();
    if (isHidden && System.nanoTime() - looked > EVERY) {
      prepared = picture.small(kit.canvas(), WIDE);
      looked = System.nanoTime();
    }
    window.show(notes(cue, language, isHidden ? prepared : null));
  }

  private SpeakerNotes notes(StoryCue cue, String language, BufferedImage hidden) {
    Story story = teller.story();
    StoryCue next = teller.upcoming();
    Audience audience =
        tools.isBlack() ? Audience.BLACK : tools.isFrozen() ? Audience.FROZEN : Audience.PICTURE;
    return new SpeakerNotes(
        cue.called() + " / " + story.cues().get(story.previous(story.cues().size())).called(),
        cue.caption().in(language),
        cue.notes().in(language),
        next == null ? "" : next.caption().in(language),
        Optional.ofNullable(next == null ? null : seen.get(next.number())),
        Optional.ofNullable(next == null ? null : story.picture(next)),
        audience,
        Optional.ofNullable(hidden),
        teller.elapsed(),
        story.minutes() * MINUTE);
  }

  /** What is pressed on the desk is as if it were pressed on the stage, but for the end. */
  private void press(java.awt.event.KeyEvent event) {
    int code = event.getKeyCode();
    if (code == java.awt.event.KeyEvent.VK_ESCAPE) {
      return;
    }
    boolean isCoded = event.getKeyChar() == java.awt.event.KeyEvent.CHAR_UNDEFINED;
    boolean isHome = code == java.awt.event.KeyEvent.VK_HOME;
    host.sketch()
        .postEvent(
            new KeyEvent(
                null,
                event.getWhen(),
                KeyEvent.PRESS,
                modifiers(event.getModifiersEx()),
                isCoded ? (char) PConstants.CODED : event.getKeyChar(),
                isHome ? HOME : code));
  }

  private static int modifiers(int swing) {
    int modifiers = (swing & InputEvent.SHIFT_DOWN_MASK) != 0 ? Event.SHIFT : 0;
    modifiers |= (swing & InputEvent.CTRL_DOWN_MASK) != 0 ? Event.CTRL : 0;
    return modifiers | ((swing & InputEvent.ALT_DOWN_MASK) != 0 ? Event.ALT : 0);
  }

  @Override
  public void close() {
    if (window != null) {
      window.close();
      window = null;
    }
  }
}
