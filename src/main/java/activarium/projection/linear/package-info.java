/** Principal components and multidimensional scaling, classical and SMACOF. */
package activarium.projection.linear;
