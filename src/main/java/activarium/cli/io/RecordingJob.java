package activarium.cli.io;

import activarium.core.Text;
import activarium.dataset.Dataset;
import activarium.dataset.ObservationSet;
import activarium.network.NetworkSpec;
import activarium.network.Recorder;
import activarium.network.Trainer;
import activarium.network.TrainingListener;
import activarium.network.TrainingOptions;
import activarium.recording.RecordingInfo;
import activarium.recording.Snapshot;
import activarium.recording.TrainingPoint;
import activarium.work.StopToken;
import java.nio.file.Path;
import java.util.List;

/**
 * A training that is recorded, with progress on the terminal.
 *
 * @param sets what is observed, one set a split; the test observations first
 * @param out the folder of the recording
 */
public record RecordingJob(
    NetworkSpec spec, Dataset data, List<ObservationSet> sets, TrainingOptions options, Path out) {

  /**
   * Trains to the last epoch.
   *
   * @param resume true to go on with what is in {@link #out}
   */
  public void run(boolean resume) throws InterruptedException {
    run(resume, new StopToken());
  }

  /**
   * The same, until somebody wants it to end: whole epochs are kept then.
   *
   * @param resume true to go on with what is in {@link #out}
   */
  public void run(boolean resume, StopToken stop) throws InterruptedException {
    RecordingInfo info = Recorder.describe(spec, data, sets, options);
    long perEpoch = (data.train().count() + spec.batchSize() - 1) / spec.batchSize();
    String task = Text.of("training %s on %s", spec.name(), data.name());
    try (ProgressReport report = new ProgressReport(task, "updates")) {
      TrainingListener progress = new Follower(report, perEpoch * options.epochs());
      Recorder recorder =
          resume
              ? Recorder.resume(out, info, sets, progress)
              : Recorder.create(out, info, sets, progress);
      Trainer trainer = new Trainer(spec, data, sets.get(0), options, recorder);
      recorder.prepare(trainer);
      trainer.run(stop);
    }
  }

  private record Follower(ProgressReport report, long total) implements TrainingListener {

    @Override
    public void onSnapshot(Snapshot snapshot) {
      report.line(
          Text.of(
              "epoch %d: test accuracy %.2f %%", snapshot.epoch(), 100 * snapshot.testAccuracy()));
    }

    @Override
    public void onPoint(TrainingPoint point) {
      report.report(point.updates(), total);
    }
  }
}
