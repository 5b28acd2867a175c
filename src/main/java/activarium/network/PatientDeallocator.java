package activarium.network;

import java.lang.reflect.Field;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.memory.Deallocatable;
import org.nd4j.linalg.api.memory.deallocation.DeallocatorService;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Frees native memory later than ND4J 1.0.0-M2.1 does, which frees it too soon. ND4J passes raw
 * addresses to native code, and the Java object that owns the memory may be unreachable by then: a
 * garbage collection at that moment lets a deallocator thread free it while the operation runs, and
 * the process dies of a segmentation fault. It is rare, but certain in a program that trains for
 * days. So the newest owners are held here, many more than one update makes; the owner of what an
 * operation under way uses is always among them, or referenced by the network.
 *
 * <p>It also hears of every allocation, and tells {@link NativeAllocations}.
 */
final class PatientDeallocator extends DeallocatorService {

  /** An update of the networks here makes a few hundred. */
  private static final int HELD = 1 << 13;

  /** Of large ones fewer, down to {@link #LEAST_HELD}. */
  private static final long HELD_BYTES = 128L << 20;

  private static final int LEAST_HELD = 1 << 10;

  private final Deallocatable[] newest = new Deallocatable[HELD];
  private final long[] sizes = new long[HELD];
  private long picked;
  private long dropped;
  private long heldBytes;

  /** What was allocated before this service was installed, in whose keeping it stays. */
  private final DeallocatorService before;

  private final NativeAllocations allocations;

  private PatientDeallocator(DeallocatorService before, NativeAllocations allocations) {
    this.before = before;
    this.allocations = allocations;
  }

  /** Takes the place of ND4J's own service, once. */
  static void install() {
    synchronized (Nd4j.class) {
      DeallocatorService own = Nd4j.getDeallocatorService();
      if (own instanceof PatientDeallocator) {
        return;
      }
      try {
        Field field = Nd4j.class.getDeclaredField("deallocatorService");
        field.setAccessible(true);
        field.set(null, new PatientDeallocator(own, NativeAllocations.withCollector()));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("ND4J is of another version than expected", e);
      }
    }
  }

  @Override
  public void pickObject(Deallocatable owner) {
    long bytes = owner instanceof DataBuffer buffer ? bytes(buffer) : 0;
    hold(owner, bytes);
    super.pickObject(owner);
    allocations.add(bytes);
  }

  /** A view of another buffer takes no memory; an update makes dozens of them. */
  static long bytes(DataBuffer buffer) {
    return buffer.originalDataBuffer() == null ? buffer.length() * buffer.getElementSize() : 0;
  }

  private synchronized void hold(Deallocatable owner, long bytes) {
    int place = (int) (picked++ & HELD - 1);
    newest[place] = owner;
    sizes[place] = bytes;
    heldBytes += bytes;
    while (picked - dropped >= HELD || heldBytes > HELD_BYTES && picked - dropped > LEAST_HELD) {
      int oldest = (int) (dropped++ & HELD - 1);
      newest[oldest] = null;
      heldBytes -= sizes[oldest];
    }
  }

  @Override
  public long nextValue() {
    // The numbers are names of objects in maps of both services.
    return before.nextValue();
  }
}
