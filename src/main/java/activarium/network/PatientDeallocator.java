package activarium.network;

import java.lang.reflect.Field;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
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
 */
final class PatientDeallocator extends DeallocatorService {

  /** An update of the networks here makes a few hundred. */
  private static final int HELD = 1 << 13;

  private final AtomicReferenceArray<Deallocatable> newest = new AtomicReferenceArray<>(HELD);
  private final AtomicInteger next = new AtomicInteger();

  /** What was allocated before this service was installed, in whose keeping it stays. */
  private final DeallocatorService before;

  private PatientDeallocator(DeallocatorService before) {
    this.before = before;
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
        field.set(null, new PatientDeallocator(own));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("ND4J is of another version than expected", e);
      }
    }
  }

  @Override
  public void pickObject(Deallocatable owner) {
    newest.set(next.getAndIncrement() & HELD - 1, owner);
    super.pickObject(owner);
  }

  @Override
  public long nextValue() {
    // The numbers are names of objects in maps of both services.
    return before.nextValue();
  }
}
