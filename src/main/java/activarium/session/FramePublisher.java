package activarium.session;

import activarium.work.Latest;

/** Publishes what is finished of what a person asks to see, once each. Used by one thread. */
final class FramePublisher {

  private final MapMaker maker;
  private final Latest<Frame> frames;
  private MapRequest request;
  private Frame last;

  FramePublisher(MapMaker maker, Latest<Frame> frames) {
    this.maker = maker;
    this.frames = frames;
  }

  /**
   * Publishes the best map there is, if that is not what was published last.
   *
   * @param asked the moment asked for, or null before there is any
   */
  void publish(Moment asked, MapRequest wanted) {
    LayerMap map = asked == null ? null : asked.map(wanted.layer(), wanted.technique());
    if (map == null) {
      return;
    }
    boolean known = wanted.equals(request) && last.snapshot() == asked.snapshot();
    if (!known || last.map() != map) {
      request = wanted;
      publish(new Frame(asked.snapshot(), wanted.layer(), map.embedding(), map, null));
    }
  }

  /**
   * Judges what was published last, if that is asked for and was not done.
   *
   * @throws activarium.core.BadInputException if the activations cannot be read
   */
  void judge() {
    if (last == null || request.judgeBy() == 0 || last.judgement() != null) {
      return;
    }
    var activations = last.snapshot().layer(last.layer()).activations();
    Judgement judgement = maker.judge(activations, last.map(), request.judgeBy());
    publish(new Frame(last.snapshot(), last.layer(), last.embedding(), last.map(), judgement));
  }

  private void publish(Frame frame) {
    last = frame;
    frames.publish(frame);
  }
}
