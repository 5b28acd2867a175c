package activarium.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Puts a chunk into a PNG that streams by, after its header. */
final class ChunkInserter extends FilterOutputStream {

  private final byte[] chunk;
  private int headerLeft = PngText.AFTER_HEADER;

  /**
   * @param chunk of {@link PngText#chunk}; empty to change nothing
   */
  ChunkInserter(OutputStream out, byte[] chunk) {
    super(out);
    this.chunk = chunk;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    int header = Math.min(headerLeft, count);
    out.write(bytes, from, header);
    headerLeft -= header;
    if (header > 0 && headerLeft == 0) {
      out.write(chunk);
    }
    out.write(bytes, from + header, count - header);
  }
}
