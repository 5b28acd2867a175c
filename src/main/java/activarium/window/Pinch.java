package activarium.window;

/**
 * What two fingers did, in pixels of the window: their middle moved, and they came apart.
 *
 * @param x where their middle was
 * @param y where their middle was
 * @param newX where it is
 * @param newY where it is
 * @param factor how many times farther they are apart; below 1 if they came together
 */
public record Pinch(float x, float y, float newX, float newY, float factor) {}
