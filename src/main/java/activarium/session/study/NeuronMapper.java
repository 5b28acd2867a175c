package activarium.session.study;

import activarium.neuron.ExtraTrees;
import activarium.neuron.NeuronMap;
import activarium.neuron.Specialization;
import activarium.recording.Snapshot;
import activarium.session.Moment;
import activarium.session.NeuronFrame;
import activarium.session.Session;
import activarium.session.Unreadable;
import activarium.work.Parallel;
import activarium.work.Progress;
import activarium.work.Resting;
import activarium.work.StopToken;
import activarium.work.Study;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Maps the neurons of a session in the background: first of the layer and moment that is looked at,
 * then of the other moments, newest first, so that they can be played. Whoever draws takes once a
 * frame; all methods return at once.
 */
public final class NeuronMapper implements AutoCloseable, Resting {

  /** Trees a class: enough for a picture, and a map is there within half a second. */
  private static final int TREES = 60;

  private final Session session;
  private final int[] labels;
  private final int classes;
  private final Parallel parallel = new Parallel(1);
  private final Study<Task> study = new Study<>("the neurons are not mapped");
  private final Map<Moment, Map<String, NeuronMap>> maps = new ConcurrentHashMap<>();
  private final Unreadable unreadable = new Unreadable();
  private SpecializationRun earlier = SpecializationRun.NONE;
  private NeuronMap taken;

  /** Of which layer at which moment neurons are mapped. */
  private record Task(Moment moment, String layer) {}

  public NeuronMapper(Session session) {
    this.session = session;
    this.labels = session.labels();
    this.classes = session.classNames().size();
  }

  /** The map of what is looked at if it was not taken before, else null. */
  public NeuronFrame take() {
    List<Moment> moments = session.timeline().moments();
    maps.keySet().retainAll(moments);
    String layer = session.layer();
    Moment wanted = wanted(moments);
    Moment missing = wanted == null ? null : missing(moments, wanted, layer);
    study.take();
    if (missing != null && study.progress() >= 1 && study.failure() == null) {
      Task task = new Task(missing, layer);
      study.ask(new Object(), run -> attempt(task, moments, run.stop()));
    }
    NeuronMap map = wanted == null ? null : map(wanted, layer);
    if (map == null || map == taken) {
      return null;
    }
    taken = map;
    return new NeuronFrame(wanted.snapshot(), layer, map);
  }

  /** The map of a layer at a moment, or null while there is none. */
  public NeuronMap map(Moment moment, String layer) {
    Map<String, NeuronMap> known = maps.get(moment);
    return known == null ? null : known.get(layer);
  }

  /** How the neurons specialized so far, in the training that is shown. */
  public SpecializationRun run() {
    List<SpecializationRun.Point> points = new ArrayList<>();
    for (Moment moment : session.timeline().moments()) {
      Map<String, Specialization> layers = new HashMap<>();
      maps.getOrDefault(moment, Map.of())
          .forEach((layer, map) -> layers.put(layer, map.specialization()));
      Snapshot snapshot = moment.snapshot();
      points.add(new SpecializationRun.Point(snapshot.progress(), snapshot.testAccuracy(), layers));
    }
    return new SpecializationRun(session.network(), points);
  }

  /** Keeps what {@link #run} says now, to compare what comes next with. */
  public void keepRun() {
    earlier = run();
  }

  /** What was kept last, or {@link SpecializationRun#NONE}. */
  public SpecializationRun earlier() {
    return earlier;
  }

  @Override
  public boolean isAtRest() {
    List<Moment> moments = session.timeline().moments();
    String layer = session.layer();
    Moment wanted = wanted(moments);
    NeuronMap shown = wanted == null ? null : map(wanted, layer);
    return failure() != null
        || shown != null && shown == taken && missing(moments, wanted, layer) == null;
  }

  @Override
  public RuntimeException failure() {
    return study.failure();
  }

  private Task attempt(Task task, List<Moment> moments, StopToken stop) {
    unreadable.attempt(task, () -> make(task.moment(), task.layer(), moments, stop));
    return task;
  }

  /** The moment that is looked at, or null before there is any. */
  private Moment wanted(List<Moment> moments) {
    Moment chosen = session.moment();
    return chosen != null && moments.contains(chosen) || moments.isEmpty()
        ? chosen
        : moments.get(moments.size() - 1);
  }

  /** The next moment to map: the one wanted if it has no map, else the newest that has none. */
  private Moment missing(List<Moment> moments, Moment wanted, String layer) {
    if (isOpen(wanted, layer)) {
      return wanted;
    }
    for (int i = moments.size() - 1; i >= 0; i--) {
      if (isOpen(moments.get(i), layer)) {
        return moments.get(i);
      }
    }
    return null;
  }

  /** Whether there is no map, and no reason not to try to make it. */
  private boolean isOpen(Moment moment, String layer) {
    return map(moment, layer) == null && unreadable.isDue(new Task(moment, layer));
  }

  private void make(Moment moment, String layer, List<Moment> moments, StopToken stop) {
    NeuronMap map =
        NeuronMap.of(
            moment.snapshot().layer(layer).activations(),
            labels,
            classes,
            new ExtraTrees.Options(TREES, session.seed()),
            parallel,
            stop,
            Progress.NONE);
    NeuronMap reference = nearest(moments, moment, layer);
    maps.computeIfAbsent(moment, m -> new ConcurrentHashMap<>())
        .put(layer, reference == null ? map : map.alignedTo(reference));
  }

  /** The map of the moment nearest in training that has one, or null. */
  private NeuronMap nearest(List<Moment> moments, Moment moment, String layer) {
    NeuronMap best = null;
    double distance = Double.POSITIVE_INFINITY;
    for (Moment candidate : moments) {
      double d = Math.abs(candidate.snapshot().progress() - moment.snapshot().progress());
      NeuronMap map = map(candidate, layer);
      if (map != null && d < distance) {
        distance = d;
        best = map;
      }
    }
    return best;
  }

  /** Ends its thread, within two seconds. */
  @Override
  public void close() {
    study.close();
    parallel.close();
  }
}
