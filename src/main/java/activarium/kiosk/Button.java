package activarium.kiosk;

import activarium.draw.Box;

/**
 * A button for fingers.
 *
 * @param box in design units
 * @param isLit whether it is what is shown
 */
record Button(String words, Box box, boolean isLit, Runnable act) {}
