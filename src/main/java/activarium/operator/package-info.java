/**
 * The page by which the operator of an exhibition looks after a show from a phone. It is served by
 * the JDK's own server to a network that strangers may be in: who has no token learns nothing and
 * does nothing, and cannot keep the operator out for long. What is shown it does not know; it talks
 * to a {@link activarium.operator.ShowControl}.
 */
package activarium.operator;
