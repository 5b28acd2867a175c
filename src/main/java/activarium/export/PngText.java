package activarium.export;

import activarium.core.BadInputException;
import ar.com.hjg.pngj.PngWriter;
import ar.com.hjg.pngj.chunks.PngChunkITXT;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;

/**
 * International text in PNG files (iTXt chunks, PNG specification 11.3.3.4), compressed. PNGJ
 * writes them; it would read them, too, but unpacks whatever a file says, which may be a thousand
 * times as large as the file.
 */
public final class PngText {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private static final int ITXT = 'i' << 24 | 'T' << 16 | 'X' << 8 | 't';
  private static final int IEND = 'I' << 24 | 'E' << 16 | 'N' << 8 | 'D';
  private static final int LARGEST = 16 << 20;

  private PngText() {}

  /** Puts text into a picture that is written, before its pixels. */
  static void put(PngWriter png, String keyword, String text) {
    PngChunkITXT chunk = new PngChunkITXT(png.imgInfo);
    chunk.setKeyVal(keyword, text);
    chunk.setCompressed(true);
    chunk.setPriority(true);
    png.queueChunk(chunk);
  }

  private static long crc(int type, byte[] data) {
    CRC32 crc = new CRC32();
    for (int shift = 24; shift >= 0; shift -= 8) {
      crc.update(type >> shift);
    }
    crc.update(data);
    return crc.getValue();
  }

  /** Whether a file begins as a PNG does. */
  public static boolean isPng(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The text under a keyword. Reads no pixels, so that a poster takes no longer than a thumbnail.
   *
   * @throws BadInputException if the file is no PNG or is torn
   */
  public static Optional<String> read(Path file, String keyword) {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (!Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE)) {
        throw BadInputException.of(file, "a PNG", "something else");
      }
      return find(in, file, keyword);
    } catch (EOFException e) {
      throw BadInputException.of(file, "a whole PNG", "one that ends early");
    } catch (IOException e) {
      throw new BadInputException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static Optional<String> find(DataInputStream in, Path file, String keyword)
      throws IOException {
    while (true) {
      int length = in.readInt();
      int type = in.readInt();
      if (length < 0) {
        throw BadInputException.of(file, "a chunk of a PNG", "a length of " + length);
      }
      if (type == IEND) {
        return Optional.empty();
      }
      if (type != ITXT || length > LARGEST) {
        in.skipNBytes(length + 4L);
        continue;
      }
      byte[] data = in.readNBytes(length);
      if (in.readInt() != (int) crc(type, data)) {
        throw BadInputException.of(file, "text as it was written", "a wrong checksum");
      }
      Optional<String> text = text(data, keyword);
      if (text.isPresent()) {
        return text;
      }
    }
  }

  /** The text of a chunk if it has that keyword; zlib's own checksum refuses what is torn. */
  private static Optional<String> text(byte[] data, String keyword) throws IOException {
    byte[] key = (keyword + "\0").getBytes(StandardCharsets.ISO_8859_1);
    boolean named =
        data.length > key.length + 2 && Arrays.equals(data, 0, key.length, key, 0, key.length);
    if (!named) {
      return Optional.empty();
    }
    boolean compressed = data[key.length] == 1;
    int at = afterZero(data, afterZero(data, key.length + 2));
    InputStream in = new ByteArrayInputStream(data, at, data.length - at);
    byte[] bytes = (compressed ? new InflaterInputStream(in) : in).readNBytes(LARGEST + 1);
    return bytes.length > LARGEST
        ? Optional.empty()
        : Optional.of(new String(bytes, StandardCharsets.UTF_8));
  }

  private static int afterZero(byte[] data, int from) throws IOException {
    for (int i = from; i < data.length; i++) {
      if (data[i] == 0) {
        return i + 1;
      }
    }
    throw new EOFException();
  }
}
