package activarium.network;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class PatientDeallocatorTest {

  @Test
  void keepsTheNewestBuffersWhateverTheGarbageCollectorDoes() {
    Backend.start(1);
    Backend.start(1);
    assertThat(Nd4j.getDeallocatorService()).isInstanceOf(PatientDeallocator.class);
    WeakReference<DataBuffer> buffer = new WeakReference<>(Nd4j.createFromArray(1f, 2f).data());
    System.gc();
    assertThat(buffer.get()).isNotNull();
  }

  @Test
  void letsGoOfOldOnes() {
    Backend.start(1);
    WeakReference<DataBuffer> buffer = new WeakReference<>(Nd4j.createFromArray(1f, 2f).data());
    for (int i = 0; i < 10_000; i++) {
      Nd4j.createFromArray(1f, 2f);
    }
    until(
        "the old one is gone",
        () -> {
          System.gc();
          return buffer.get() == null;
        });
  }

  @Test
  void countsNoMemoryForViews() {
    Backend.start(1);
    INDArray array = Nd4j.create(1000, 10);
    assertThat(PatientDeallocator.bytes(array.data())).isEqualTo(40_000);
    assertThat(PatientDeallocator.bytes(array.reshape(10, 1000).data())).isZero();
  }
}
