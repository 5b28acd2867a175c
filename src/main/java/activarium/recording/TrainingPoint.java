package activarium.recording;

/**
 * One point of the training curves.
 *
 * @param updates weight updates so far
 * @param epochs epochs so far, with the fraction of the one under way
 * @param loss mean cross-entropy, in nats, of the batches since the previous point, as training saw
 *     them; before the first update, of a sample of the training images
 * @param trainAccuracy share, 0 … 1, of a sample of the training images that is classified
 *     correctly; NaN where it was not measured, which is between snapshots
 * @param testAccuracy the same of the test images
 */
public record TrainingPoint(
    long updates, double epochs, double loss, double trainAccuracy, double testAccuracy) {}
