/** How fast and how well this program projects, bundles, draws and trains, as ratios in one run. */
package activarium.cli.bench;
