package activarium.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The smallest stand-in for {@code java.exe}: writes a text to its standard output, the line that
 * it was started with to its standard error, and ends with a code. What cmd would run in place of a
 * program changes its arguments.
 */
final class WindowsProgram {

  // In the file there is one section, which comes to lie here in memory.
  private static final int SECTION = 0x1000;
  private static final int SECTION_IN_FILE = 0x200;
  private static final int SECTION_SIZE = 0x400;

  // What is where in it.
  private static final int IMPORTS = SECTION + 0x80;
  private static final int GET_LINE = SECTION + 0xc0;
  private static final int WRITE = SECTION + 0xd0;
  private static final int STRLEN = WRITE + 8;
  private static final int EXIT = WRITE + 16;
  private static final int NAMES = SECTION + 0x100;
  private static final int TEXT = SECTION + 0x180;

  private final ByteBuffer file =
      ByteBuffer.allocate(SECTION_IN_FILE + SECTION_SIZE).order(ByteOrder.LITTLE_ENDIAN);

  private WindowsProgram() {}

  static void write(Path path, String text, int exitCode) throws IOException {
    WindowsProgram program = new WindowsProgram();
    program.putHeaders();
    program.putImports();
    program.putCode(text.length(), exitCode);
    program.at(TEXT).put(text.getBytes(StandardCharsets.US_ASCII));
    Files.write(path, program.file.array());
  }

  private ByteBuffer at(int address) {
    return file.position(address - SECTION + SECTION_IN_FILE);
  }

  /** The format of executable files: DOS, COFF, PE32+ for x86-64, a console, no relocations. */
  private void putHeaders() {
    file.put("MZ".getBytes(StandardCharsets.US_ASCII)).putInt(0x3c, 0x40);
    file.position(0x40).put("PE\0\0".getBytes(StandardCharsets.US_ASCII));
    file.putShort((short) 0x8664).putShort((short) 1).putInt(0).putInt(0).putInt(0);
    file.putShort((short) 0xf0).putShort((short) 0x23);
    file.putShort((short) 0x20b).putShort((short) 0).putInt(SECTION_SIZE).putInt(0).putInt(0);
    file.putInt(SECTION).putInt(SECTION).putLong(0x140000000L).putInt(0x1000).putInt(0x200);
    file.putInt(6).putInt(0).putInt(6).putInt(0);
    file.putInt(2 * SECTION).putInt(SECTION_IN_FILE).putInt(0).putShort((short) 3);
    file.putShort((short) 0).putLong(0x100000).putLong(0x1000).putLong(0x100000).putLong(0x1000);
    file.putInt(0).putInt(16).putLong(0).putInt(IMPORTS).putInt(60);
    file.position(0x40 + 24 + 0xf0).put(".all\0\0\0\0".getBytes(StandardCharsets.US_ASCII));
    file.putInt(SECTION_SIZE).putInt(SECTION).putInt(SECTION_SIZE).putInt(SECTION_IN_FILE);
    file.putInt(0).putInt(0).putInt(0).putInt(0xe0000020);
  }

  private void putImports() {
    int name = NAMES;
    List<String> libraries = List.of("kernel32.dll", "msvcrt.dll");
    int[] tables = {GET_LINE, WRITE};
    for (int i = 0; i < libraries.size(); i++) {
      at(IMPORTS + 20 * i).putInt(0).putInt(0).putInt(0).putInt(name).putInt(tables[i]);
      name = putName(name, libraries.get(i));
    }
    List<String> functions = List.of("GetCommandLineA", "_write", "strlen", "exit");
    int[] places = {GET_LINE, WRITE, STRLEN, EXIT};
    for (int i = 0; i < places.length; i++) {
      at(places[i]).putLong(name);
      name = putName(name + 2, functions.get(i)); // after a number that nobody needs
    }
  }

  private int putName(int address, String name) {
    at(address).put((name + "\0").getBytes(StandardCharsets.US_ASCII));
    return address + name.length() + 1 + (name.length() + 1) % 2;
  }

  private void putCode(int length, int exitCode) {
    at(SECTION);
    put(0x48, 0x83, 0xec, 0x28); // sub rsp, 40
    put(0xb9).putInt(1); // mov ecx, standard output
    put(0x48, 0x8d, 0x15); // lea rdx, text
    putDistance(TEXT);
    put(0x41, 0xb8).putInt(length); // mov r8d, length
    call(WRITE);
    call(GET_LINE);
    put(0x48, 0x89, 0xc3); // mov rbx, rax
    put(0x48, 0x89, 0xc1); // mov rcx, rax
    call(STRLEN);
    put(0x49, 0x89, 0xc0); // mov r8, rax
    put(0x48, 0x89, 0xda); // mov rdx, rbx
    put(0xb9).putInt(2); // mov ecx, standard error
    call(WRITE);
    put(0xb9).putInt(exitCode); // mov ecx, exit code
    call(EXIT);
  }

  private ByteBuffer put(int... bytes) {
    for (int value : bytes) {
      file.put((byte) value);
    }
    return file;
  }

  private void call(int function) {
    put(0xff, 0x15);
    putDistance(function);
  }

  /** From the next instruction, as this processor counts. */
  private void putDistance(int address) {
    file.putInt(address - SECTION + SECTION_IN_FILE - file.position() - 4);
  }
}
