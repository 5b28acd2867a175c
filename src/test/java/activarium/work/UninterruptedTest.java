package activarium.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job that is stopped while native libraries are unpacked must leave them usable. */
class UninterruptedTest {

  @TempDir Path folder;

  @AfterEach
  void forgetTheInterrupt() {
    Thread.interrupted();
  }

  /** As JavaCPP does when it unpacks a library. */
  private void lockFile() {
    try (FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aStepOfAnInterruptedThreadCanLockFiles() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(this::lockFile).isInstanceOf(UncheckedIOException.class);
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    Uninterrupted.run(this::lockFile);
    assertThat(Thread.currentThread().isInterrupted()).as("for what comes after").isTrue();
  }

  @Test
  void whatItThrowsArrives() {
    assertThatThrownBy(
            () ->
                Uninterrupted.run(
                    () -> {
                      throw new UnsatisfiedLinkError("no library");
                    }))
        .isInstanceOf(UnsatisfiedLinkError.class);
    assertThatThrownBy(
            () ->
                Uninterrupted.run(
                    () -> {
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);
  }
}
