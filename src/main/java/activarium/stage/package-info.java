/**
 * What is put together on a screen: views, their places in the layout, and what one answers when
 * another is touched. Used on the draw thread alone.
 */
package activarium.stage;
