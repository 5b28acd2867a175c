package activarium.recording;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.FloatMatrix;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks numpy itself, where it is installed. */
class NumpyReadsTest {

  @TempDir Path folder;

  @Test
  void numpyReadsWhatIsWrittenHere() throws Exception {
    Assumptions.assumeTrue(python("import numpy").isEmpty(), "numpy is not installed");
    Path floats = folder.resolve("floats.npy");
    Npy.write(floats, new FloatMatrix(2, 3, new float[] {1, 2, 3, 4, 5, 6.5f}));
    Path bytes = folder.resolve("bytes.npy");
    Npy.write(bytes, new byte[] {1, 2, 3, (byte) 200}, 2, 1, 2, 1);
    String said =
        python(
            ("import numpy as np; a=np.load(r'%s'); b=np.load(r'%s');"
                    + "print(a.dtype, a.shape, a[1,2], b.dtype, b.shape, b.max())")
                .formatted(floats, bytes));
    assertThat(said.strip()).isEqualTo("float32 (2, 3) 6.5 uint8 (2, 1, 2, 1) 200");
  }

  private static String python(String program) throws IOException, InterruptedException {
    Process process;
    try {
      process = new ProcessBuilder("python3", "-c", program).redirectErrorStream(true).start();
    } catch (IOException e) {
      return "no python3";
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(240, TimeUnit.SECONDS)).isTrue();
    return output;
  }
}
