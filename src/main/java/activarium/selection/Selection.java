package activarium.selection;

import activarium.core.Text;
import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** Some of a fixed number of observations. Immutable. */
public final class Selection {

  private final int total;
  private final BitSet members;
  private final int size;

  private Selection(int total, BitSet members) {
    this.total = total;
    this.members = members;
    this.size = members.cardinality();
  }

  /** None of {@code total} observations. */
  public static Selection none(int total) {
    return where(total, i -> false);
  }

  /** Those that fulfill a condition. */
  public static Selection where(int total, IntPredicate condition) {
    BitSet members = new BitSet(total);
    for (int i = 0; i < total; i++) {
      if (condition.test(i)) {
        members.set(i);
      }
    }
    return new Selection(total, members);
  }

  /**
   * Those that are listed, in any order.
   *
   * @throws IllegalArgumentException if one is not in 0 … {@code total} − 1
   */
  public static Selection of(int total, int... observations) {
    BitSet members = new BitSet(total);
    for (int observation : observations) {
      if (observation < 0 || observation >= total) {
        throw new IllegalArgumentException(
            Text.of("an observation must be in [0, %d], was %d", total - 1, observation));
      }
      members.set(observation);
    }
    return new Selection(total, members);
  }

  /** One alone, of whatever number there are, or, with −1, none. */
  public static Selection one(int thing) {
    return thing < 0 ? none(0) : of(thing + 1, thing);
  }

  /** How many there are to choose from. */
  public int total() {
    return total;
  }

  /** How many are chosen. */
  public int size() {
    return size;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  /** Whether an observation is chosen; one that does not exist is not. */
  public boolean contains(int observation) {
    return observation >= 0 && members.get(observation);
  }

  /** The chosen ones, ascending, as a new array. */
  public int[] indices() {
    int[] indices = new int[size];
    int count = 0;
    for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
      indices[count++] = i;
    }
    return indices;
  }

  /** Visits the chosen ones, ascending. */
  public void forEach(IntConsumer visitor) {
    for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
      visitor.accept(i);
    }
  }

  /** Those in this one or the other. */
  public Selection plus(Selection other) {
    return combined(other, BitSet::or);
  }

  /** Those in this one but not in the other. */
  public Selection minus(Selection other) {
    return combined(other, BitSet::andNot);
  }

  /** Those in both. */
  public Selection and(Selection other) {
    return combined(other, BitSet::and);
  }

  /** All others. */
  public Selection inverted() {
    BitSet others = (BitSet) members.clone();
    others.flip(0, total);
    return new Selection(total, others);
  }

  /** Those of them that there are among {@code newTotal}. */
  public Selection among(int newTotal) {
    return newTotal == total ? this : where(newTotal, this::contains);
  }

  private interface Operation {
    void apply(BitSet one, BitSet other);
  }

  private Selection combined(Selection other, Operation operation) {
    if (other.total != total) {
      throw new IllegalArgumentException(
          Text.of(
              "selections must be of the same observations, were of %d and %d",
              total, other.total));
    }
    BitSet result = (BitSet) members.clone();
    operation.apply(result, other.members);
    return new Selection(total, result);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Selection other
        && other.total == total
        && other.members.equals(members);
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  @Override
  public String toString() {
    return Text.of("Selection[%d of %d]", size, total);
  }
}
