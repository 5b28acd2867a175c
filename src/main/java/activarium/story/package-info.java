/**
 * Stories that are told with the views: cues in an order, read from YAML and written there. Knows
 * no window and no sketch; what a cue means is for whoever tells the story.
 */
package activarium.story;
