package activarium.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.core.MissingRequirementException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetches from a server of our own that does what servers do. */
class DatasetFetcherTest {

  @TempDir Path root;
  private final byte[] content = new byte[300_000];
  private final List<String> ranges = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    new Random(1).nextBytes(content);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void fetchesAndPlaces() throws IOException {
    serve("/good/", this::honest);
    List<Long> bytes = new ArrayList<>();
    Path folder =
        fetcher((f, done, total) -> bytes.add(done), folder("good")).fetch("x", Optional.empty());
    assertThat(Files.readAllBytes(folder.resolve("file"))).isEqualTo(content);
    assertThat(bytes).isSorted().endsWith(300_000L);
    assertThat(root.resolve("data/cache/x.part")).doesNotExist();
  }

  @Test
  void goesOnWhereTheConnectionWasCut() throws IOException {
    serve("/cut/", exchange -> partly(exchange, 100_000));
    Path folder = fetcher(folder("cut")).fetch("x", Optional.empty());
    assertThat(Files.readAllBytes(folder.resolve("file"))).isEqualTo(content);
    assertThat(ranges).hasSize(3).startsWith("null").endsWith("bytes=200000-");
  }

  @Test
  void twoAtOnceFetchOnceAndTheSecondSaysThatItWaits() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    serve(
        "/slow/",
        exchange -> {
          // Not before the second one stands at the lock.
          try {
            waiting.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          honest(exchange);
        });
    DatasetFetcher.Listener listener =
        new DatasetFetcher.Listener() {
          @Override
          public void onBytes(String file, long done, long total) {}

          @Override
          public void onWait(String dataset) {
            assertThat(dataset).isEqualTo("x");
            waiting.countDown();
          }
        };
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      // Made before: each writes what the checksum is of.
      List<DatasetFetcher> fetchers =
          List.of(fetcher(listener, folder("slow")), fetcher(listener, folder("slow")));
      List<Future<Path>> both = new ArrayList<>();
      for (DatasetFetcher fetcher : fetchers) {
        both.add(two.submit(() -> fetcher.fetch("x", Optional.empty())));
      }
      for (Future<Path> one : both) {
        assertThat(one.get(240, TimeUnit.SECONDS).resolve("file")).hasSize(300_000);
      }
      assertThat(ranges).hasSize(1);
    } finally {
      waiting.countDown();
      two.shutdownNow();
    }
  }

  @Test
  void goesOnInALaterCall() throws IOException {
    serve("/cut/", exchange -> partly(exchange, 50_000));
    assertThatThrownBy(() -> fetcher(folder("cut")).fetch("x", Optional.empty()))
        .isInstanceOf(MissingRequirementException.class)
        .hasMessageContaining("cut again and again");
    assertThat(root.resolve("data/cache/x")).doesNotExist();
    assertThat(root.resolve("data/cache/x.part/file.part")).hasSize(200_000);
    fetcher(folder("cut")).fetch("x", Optional.empty());
    assertThat(Files.readAllBytes(root.resolve("data/cache/x/file"))).isEqualTo(content);
  }

  @Test
  void startsAgainWhereTheServerCannotGoOn() throws IOException {
    Files.createDirectories(root.resolve("data/cache/x.part"));
    Files.write(root.resolve("data/cache/x.part/file.part"), new byte[1000]);
    serve(
        "/plain/",
        exchange -> {
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content);
          exchange.close();
        });
    Path folder = fetcher(folder("plain")).fetch("x", Optional.empty());
    assertThat(Files.readAllBytes(folder.resolve("file"))).isEqualTo(content);
  }

  @Test
  void refusesAWrongChecksumAndTriesTheNextAddress() throws IOException {
    serve(
        "/wrong/",
        exchange -> {
          exchange.sendResponseHeaders(200, 5);
          exchange.getResponseBody().write("wrong".getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    assertThatThrownBy(() -> fetcher(folder("wrong")).fetch("x", Optional.empty()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("/wrong/file: expected a file with the SHA-256");
    assertThat(root.resolve("data/cache/x.part/file.part")).doesNotExist();
    serve("/good/", this::honest);
    fetcher(folder("wrong"), folder("good")).fetch("x", Optional.empty());
    assertThat(root.resolve("data/cache/x/file")).hasSize(300_000);
  }

  @Test
  void refusesAnnouncedLengthsThatNeverCome() {
    serve(
        "/long/",
        exchange -> {
          exchange.sendResponseHeaders(200, content.length + 10L);
          exchange.getResponseBody().write(content);
          exchange.close();
        });
    assertThatThrownBy(() -> fetcher(folder("long")).fetch("x", Optional.empty()))
        .isInstanceOf(MissingRequirementException.class)
        .hasMessageContaining("/long/file cannot be downloaded");
  }

  @Test
  void goesOnAfterARedirect() throws IOException {
    Files.createDirectories(root.resolve("data/cache/x.part"));
    Files.write(root.resolve("data/cache/x.part/file.part"), Arrays.copyOf(content, 1000));
    serve("/good/", this::honest);
    serve(
        "/moved/",
        exchange -> {
          exchange.getResponseHeaders().set("Location", folder("good").resolve("file").toString());
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    Path folder = fetcher(folder("moved")).fetch("x", Optional.empty());
    assertThat(Files.readAllBytes(folder.resolve("file"))).isEqualTo(content);
    assertThat(ranges).containsExactly("bytes=1000-");
  }

  @Test
  void saysInOneLineWhoCannotBeReached() throws IOException {
    URI nobody = URI.create("http://nobody.invalid/");
    assertThatThrownBy(() -> fetcher(nobody).fetch("x", Optional.empty()))
        .isInstanceOf(MissingRequirementException.class)
        .hasMessageStartingWith(
            "http://nobody.invalid/file cannot be downloaded"
                + " (java.net.UnknownHostException: nobody.invalid)")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void refusesWebPagesAndErrors() {
    serve(
        "/page/",
        exchange -> {
          byte[] page = "<html>log in first</html>".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    assertThatThrownBy(() -> fetcher(folder("page")).fetch("x", Optional.empty()))
        .isInstanceOf(BadInputException.class)
        .hasMessageEndingWith("/page/file: expected a file, found a web page");
    assertThatThrownBy(() -> fetcher(folder("nowhere")).fetch("x", Optional.empty()))
        .isInstanceOf(BadInputException.class)
        .hasMessageEndingWith("found HTTP status 404");
  }

  @Test
  void takesAnOfflineCopyFromAFolder() throws IOException {
    Path copy = Files.createDirectories(root.resolve("copy"));
    Files.write(copy.resolve("file"), content);
    Path folder = fetcher(folder("nowhere")).fetch("x", Optional.of(copy.toUri()));
    assertThat(folder.resolve("file")).hasSize(300_000);
  }

  @Test
  void unpacksArchivesWithoutLeavingTheFolder() throws IOException {
    Path archive = root.resolve("a.tar.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(archive))) {
      out.write(tarEntry("cifar-10-batches-bin/test_batch.bin", "inside"));
      out.write(tarEntry("../../test_batch.bin", "outside"));
      out.write(tarEntry("/etc/passwd", "never"));
      out.write(new byte[1024]);
    }
    Path folder = Files.createDirectories(root.resolve("deep/er"));
    TarGz.unpack(archive, folder, name -> name.equals("test_batch.bin"));
    assertThat(folder.resolve("test_batch.bin")).hasContent("outside");
    assertThat(root.resolve("test_batch.bin")).doesNotExist();
    assertThat(Files.list(folder)).hasSize(1);
    Mutations.survive(
        Files.readAllBytes(archive),
        500,
        root.resolve("bad.tar.gz"),
        file -> TarGz.unpack(file, folder, name -> name.equals("test_batch.bin")));
  }

  @Test
  void takesPartsOfADataSetAsTheyAre() throws IOException {
    Path copy = Files.createDirectories(root.resolve("copy"));
    Images images = new Images(3, 2, 2, 1, new byte[12]);
    LabeledImages labeled = new LabeledImages(images, new byte[] {1, 2, 3});
    IdxFiles.write(copy, "train", labeled);
    IdxFiles.write(copy, "t10k", labeled);
    Home home = new Home(root);
    new DatasetFetcher(home, (f, d, t) -> {}).take("mnist", copy);
    assertThat(new DatasetCatalog(home).load("mnist").train().count()).isEqualTo(3);
  }

  private void idx(Path folder, int label) throws IOException {
    Files.createDirectories(folder);
    Images images = new Images(3, 2, 2, 1, new byte[12]);
    LabeledImages labeled = new LabeledImages(images, new byte[] {1, (byte) label, 3});
    IdxFiles.write(folder, "train", labeled);
    IdxFiles.write(folder, "t10k", labeled);
  }

  private void take(String dataset, Path from) {
    new DatasetFetcher(new Home(root), (f, d, t) -> {}).take(dataset, from);
  }

  @Test
  void nothingOfAFailedCopyIsEverUsed() throws IOException {
    idx(root.resolve("broken"), 11);
    idx(root.resolve("other"), 2);
    assertThatThrownBy(() -> take("mnist", root.resolve("broken")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("broken/");
    assertThat(root.resolve("data/cache").toFile().list()).containsExactly(".mnist.lock");
    URI other = root.resolve("other").toUri();
    assertThatThrownBy(
            () ->
                new DatasetFetcher(new Home(root), (f, d, t) -> {})
                    .fetch("mnist", Optional.of(other)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("expected a file with the SHA-256")
        .hasMessageContaining("--as-is");
    assertThat(root.resolve("data/cache/mnist")).doesNotExist();
  }

  @Test
  void filesOfTwoCopiesAreNotMixed() throws IOException {
    Path first = Files.createDirectories(root.resolve("first"));
    Path second = Files.createDirectories(root.resolve("second"));
    Files.writeString(first.resolve("batches.meta.txt"), "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n");
    for (String name : List.of("data_batch_1.bin", "test_batch.bin")) {
      Files.write(second.resolve(name), new byte[3073]);
    }
    assertThatThrownBy(() -> take("cifar-10", first)).isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> take("cifar-10", second))
        .hasMessageContaining("second")
        .hasMessageContaining("batches.meta.txt");
    assertThat(root.resolve("data/cache/cifar-10")).doesNotExist();
  }

  @Test
  void whatAnEarlierAttemptLeftCountsByItsChecksum() throws IOException {
    Path left = Files.createDirectories(root.resolve("data/cache/x.part"));
    Files.writeString(left.resolve("file"), "unchecked");
    Files.writeString(left.resolve("stranger"), "unchecked");
    serve("/good/", this::honest);
    Path folder = fetcher(folder("good")).fetch("x", Optional.empty());
    assertThat(folder.toFile().list()).containsExactly("file");
    assertThat(Files.readAllBytes(folder.resolve("file"))).isEqualTo(content);
  }

  @Test
  void aBeginningFromElsewhereIsGivenUp() throws IOException {
    Path left = Files.createDirectories(root.resolve("data/cache/x.part"));
    Files.writeString(left.resolve("file.part"), "the beginning of something else");
    serve("/good/", this::honest);
    Path folder = fetcher(folder("good")).fetch("x", Optional.empty());
    assertThat(Files.readAllBytes(folder.resolve("file"))).isEqualTo(content);
  }

  @Test
  void takesFilesThatAreNotCompressed() throws IOException {
    Path copy = root.resolve("copy");
    idx(copy, 2);
    for (String name : copy.toFile().list()) {
      Path plain = copy.resolve(name.replace(".gz", ""));
      try (var in = new GZIPInputStream(Files.newInputStream(copy.resolve(name)))) {
        Files.write(plain, in.readAllBytes());
      }
      Files.delete(copy.resolve(name));
    }
    take("mnist", copy);
    assertThat(new DatasetCatalog(new Home(root)).load("mnist").train().count()).isEqualTo(3);
  }

  @Test
  void saysWhatAsIsIsForToWhoGivesAPart() throws IOException {
    Path part = Files.createDirectories(root.resolve("part"));
    assertThatThrownBy(() -> fetcher(folder("x")).fetch("x", Optional.of(part.toUri())))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            part
                + " has no file: --from wants all published files; --as-is takes a part of a data"
                + " set, or other files in its format");
  }

  private DatasetFetcher fetcher(URI... folders) throws IOException {
    return fetcher((file, done, total) -> {}, folders);
  }

  private DatasetFetcher fetcher(DatasetFetcher.Listener listener, URI... folders)
      throws IOException {
    Path original = root.resolve("original");
    Files.write(original, content);
    PublishedFile file =
        new PublishedFile(
            "file", "SHA-256", Checksum.of(original, "SHA-256"), Arrays.asList(folders));
    Publications publications = new Publications(Map.of("x", List.of(file)));
    return new DatasetFetcher(new Home(root), listener, publications);
  }

  private URI folder(String name) {
    return URI.create("http://localhost:%d/%s/".formatted(server.getAddress().getPort(), name));
  }

  private void serve(String path, HttpHandler handler) {
    server.createContext(path, handler);
  }

  private void honest(HttpExchange exchange) throws IOException {
    partly(exchange, content.length);
  }

  /** Answers ranges, but lets the connection die after {@code most} bytes. */
  private void partly(HttpExchange exchange, int most) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    ranges.add(String.valueOf(range));
    int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    exchange
        .getResponseHeaders()
        .set("Content-Range", "bytes %d-%d/%d".formatted(from, content.length - 1, content.length));
    exchange.sendResponseHeaders(range == null ? 200 : 206, content.length - from);
    exchange.getResponseBody().write(content, from, Math.min(most, content.length - from));
    exchange.getResponseBody().flush();
    exchange.close();
  }

  private static byte[] tarEntry(String name, String text) {
    byte[] header = new byte[512];
    byte[] path = name.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(path, 0, header, 0, path.length);
    byte[] size = String.format("%011o", text.length()).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(size, 0, header, 124, size.length);
    header[156] = '0';
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(header);
    out.writeBytes(Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), 512));
    return out.toByteArray();
  }
}
