package activarium.cli;

import activarium.cli.io.ProgressReport;
import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.core.Text;
import activarium.dataset.Dataset;
import activarium.dataset.DatasetCatalog;
import activarium.dataset.DatasetFetcher;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fetch}: brings a published data set into the cache. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    description = {
      "Download a data set: mnist, fashion-mnist, cifar-10, svhn.",
      "A download that was cut goes on where it was; checksums are compared."
    })
final class FetchCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DATASET", description = "name of the data set")
  private String dataset;

  @Option(
      names = "--from",
      paramLabel = "DIR|URL",
      description = "a folder with a copy of the published files, on disk or on a server")
  private Optional<String> from;

  @Option(
      names = "--as-is",
      description = {
        "take the files of --from DIR whatever their checksums: a part of the data set, or files",
        "of your own in its format; without it only what its authors published is taken"
      })
  private boolean asIs;

  @Override
  public Integer call() {
    Home home = Home.find();
    Map<String, ProgressReport> reports = new HashMap<>();
    DatasetFetcher fetcher = new DatasetFetcher(home, new Follower(reports));
    Path folder;
    try {
      folder = asIs ? fetcher.take(dataset, localFolder()) : fetcher.fetch(dataset, source());
    } finally {
      reports.values().forEach(ProgressReport::close);
    }
    Dataset loaded = new DatasetCatalog(home).load(dataset);
    System.out.printf(
        Locale.ROOT,
        "%s is in %s: %d training and %d test images%n",
        dataset,
        folder,
        loaded.train().count(),
        loaded.test().count());
    return 0;
  }

  private record Follower(Map<String, ProgressReport> reports) implements DatasetFetcher.Listener {

    @Override
    public void onBytes(String file, long done, long total) {
      reports
          .computeIfAbsent(file, f -> new ProgressReport(f, "KiB"))
          .report(done >> 10, total < 0 ? -1 : total >> 10);
    }

    @Override
    public void onWait(String dataset) {
      System.err.println(
          Text.of("activarium: another program fetches %s; waiting for it", dataset));
    }
  }

  private Path localFolder() {
    Path folder = Path.of(from.orElse(""));
    if (from.isEmpty() || !Files.isDirectory(folder)) {
      throw BadInputException.of("--as-is", "a folder in --from", from.orElse("none"));
    }
    return folder;
  }

  private Optional<URI> source() {
    return from.map(FetchCommand::address);
  }

  private static URI address(String text) {
    if (!text.matches("https?://.*")) {
      Path folder = Path.of(text);
      if (!Files.isDirectory(folder)) {
        throw BadInputException.of("--from", "a folder or an http(s) address", text);
      }
      return folder.toUri();
    }
    try {
      return URI.create(text.endsWith("/") ? text : text + "/");
    } catch (IllegalArgumentException e) {
      throw BadInputException.of("--from", "an address", text);
    }
  }
}
