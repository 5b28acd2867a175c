/**
 * Networks and their training: what the paper trained, the live default, and the job that trains
 * one and hands over snapshots of its hidden activity. Imports {@code dataset} and {@code
 * recording}; with {@code network.keras} and {@code network.imported} the only room for DL4J and
 * ND4J.
 */
package activarium.network;
