package activarium.dataset;

import activarium.core.BadInputException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the data sets are published, and the checksums of their files. */
final class Publications {

  private static final List<URI> MNIST =
      folders(
          "https://ossci-datasets.s3.amazonaws.com/mnist/",
          "https://storage.googleapis.com/cvdf-datasets/mnist/",
          "http://yann.lecun.com/exdb/mnist/");
  private static final List<URI> FASHION =
      folders(
          "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
          "https://github.com/zalandoresearch/fashion-mnist/raw/master/data/fashion/");
  private static final List<URI> CIFAR = folders("https://www.cs.toronto.edu/~kriz/");
  private static final List<URI> SVHN = folders("http://ufldl.stanford.edu/housenumbers/");

  private final Map<String, List<PublishedFile>> files;

  Publications(Map<String, List<PublishedFile>> files) {
    this.files = new TreeMap<>(files);
  }

  /** The data sets of the paper, and Fashion-MNIST. */
  static Publications official() {
    Map<String, List<PublishedFile>> files = new TreeMap<>();
    files.put(
        "mnist",
        idx(
            MNIST,
            "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
            "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c",
            "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6",
            "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6"));
    files.put(
        "fashion-mnist",
        idx(
            FASHION,
            "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84",
            "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845",
            "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073",
            "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5"));
    files.put(
        "cifar-10",
        List.of(md5(CIFAR, "cifar-10-binary.tar.gz", "c32a1d4ab5d03f1284b67883e8d87530")));
    files.put(
        "svhn",
        List.of(
            md5(SVHN, "train_32x32.mat", "e26dedcc434d2e4c54c9b2d4a06d8373"),
            md5(SVHN, "test_32x32.mat", "eb5a983be6a315427106f1b164d9cef3")));
    return new Publications(files);
  }

  /** The names of the data sets that can be fetched. */
  List<String> names() {
    return List.copyOf(files.keySet());
  }

  /**
   * The files of one data set.
   *
   * @throws BadInputException if it is unknown
   */
  List<PublishedFile> of(String dataset) {
    List<PublishedFile> found = files.get(dataset);
    if (found == null) {
      throw BadInputException.of(
          "data set", "one of " + String.join(", ", files.keySet()), "'" + dataset + "'");
    }
    return found;
  }

  private static List<PublishedFile> idx(
      List<URI> folders, String trainImages, String trainLabels, String images, String labels) {
    return List.of(
        sha256(folders, "train-images-idx3-ubyte.gz", trainImages),
        sha256(folders, "train-labels-idx1-ubyte.gz", trainLabels),
        sha256(folders, "t10k-images-idx3-ubyte.gz", images),
        sha256(folders, "t10k-labels-idx1-ubyte.gz", labels));
  }

  private static PublishedFile sha256(List<URI> folders, String name, String checksum) {
    return new PublishedFile(name, "SHA-256", checksum, folders);
  }

  private static PublishedFile md5(List<URI> folders, String name, String checksum) {
    return new PublishedFile(name, "MD5", checksum, folders);
  }

  private static List<URI> folders(String... addresses) {
    return Arrays.stream(addresses).map(URI::create).toList();
  }
}
