package activarium.sound;

import activarium.core.Clamp;
import activarium.work.JobRunner;
import activarium.work.StopToken;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays one soft tone after another, the higher the larger a value is. A machine without a
 * loudspeaker stays silent and says so once in the log.
 */
public final class Tones implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Tones.class);

  static final int RATE = 44_100;

  /** Half tones above the lowest: a scale in which any two sound well together. */
  private static final int[] SCALE = {0, 2, 4, 7, 9, 12, 14, 16};

  private static final double LOWEST = 220;
  private static final double HALF_TONES = 12;

  /** Of full scale: as loud as a voice that tells something to one other. */
  static final double LOUDEST = 0.15;

  private static final double ATTACK = 0.02;
  private static final double FADING = 0.35;
  private static final double LENGTH = 1.4;
  private static final int CHUNK = 4096;
  private static final int BITS = 16;

  private final JobRunner jobs = new JobRunner("no tone is played", this::failed);
  private StopToken playing = new StopToken();
  private volatile boolean isSilent;

  private void failed(RuntimeException problem) {
    isSilent = true;
  }

  /**
   * Plays a row of tones, and ends the one before. Returns at once.
   *
   * @param shares 0 … 1, low to high
   * @param seconds from one tone to the next
   */
  public void play(float[] shares, double seconds) {
    hush();
    if (!isSilent && shares.length > 0) {
      playing = jobs.start("tones", stop -> play(samples(shares, seconds), stop));
    }
  }

  /** Ends what is played. */
  public void hush() {
    playing.stop();
  }

  private void play(byte[] samples, StopToken stop) {
    AudioFormat format = new AudioFormat(RATE, BITS, 1, true, false);
    try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
      line.open(format);
      line.start();
      for (int i = 0; i < samples.length && !stop.isStopped(); i += CHUNK) {
        line.write(samples, i, Math.min(CHUNK, samples.length - i));
      }
      if (!stop.isStopped()) {
        line.drain();
      }
    } catch (LineUnavailableException | IllegalArgumentException e) {
      isSilent = true;
      LOG.warn("no sound: {}", e.getMessage());
    }
  }

  /** The pitch of a share, in hertz. */
  static double pitch(double share) {
    int step = (int) Math.round(Clamp.of((float) share, 0, 1) * (SCALE.length - 1));
    return LOWEST * Math.pow(2, SCALE[step] / HALF_TONES);
  }

  /** Sixteen bits each, the low byte first. */
  static byte[] samples(float[] shares, double seconds) {
    int step = (int) (seconds * RATE);
    double[] sum = new double[(shares.length - 1) * step + (int) (LENGTH * RATE)];
    for (int tone = 0; tone < shares.length; tone++) {
      add(sum, tone * step, pitch(shares[tone]));
    }
    double peak = LOUDEST;
    for (double value : sum) {
      peak = Math.max(peak, Math.abs(value));
    }
    byte[] samples = new byte[2 * sum.length];
    for (int i = 0; i < sum.length; i++) {
      int value = (int) Math.round(sum[i] / peak * LOUDEST * Short.MAX_VALUE);
      samples[2 * i] = (byte) value;
      samples[2 * i + 1] = (byte) (value >> Byte.SIZE);
    }
    return samples;
  }

  /** A tone that begins and ends without a click. */
  private static void add(double[] sum, int from, double pitch) {
    int length = (int) (LENGTH * RATE);
    for (int i = 0; i < length; i++) {
      double t = (double) i / RATE;
      double rise = 0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, t / ATTACK));
      double end = Math.min(1, (LENGTH - t) / ATTACK);
      double wave = Math.sin(2 * Math.PI * pitch * t) + 0.2 * Math.sin(4 * Math.PI * pitch * t);
      sum[from + i] += LOUDEST * rise * end * Math.exp(-t / FADING) * wave;
    }
  }

  @Override
  public void close() {
    hush();
    jobs.close();
  }
}
