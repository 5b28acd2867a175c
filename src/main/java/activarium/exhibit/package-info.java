/**
 * What an exhibition decides, without a picture: when a visit begins and ends, what is counted of
 * it, who may open the panel, and what the profile of a kiosk says. Knows no window and no sketch;
 * times are given to it.
 */
package activarium.exhibit;
