package activarium.network.imported;

import activarium.core.BadInputException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The classes of DL4J and ND4J that the configuration of a model may name. DL4J's reader makes
 * objects of whatever classes it finds named, in any of Jackson's forms: as a property, as the
 * first of an array, as the name of a field. So every text of a configuration is looked at before,
 * decoded but as plain tokens: what names a class has to stand on the list.
 */
final class ModelClasses {

  private static final String LIST = "model-classes.txt";

  /** What may be between the names of classes, in arrays and generic types. */
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}_.$]+");

  /** A class in a package, as names are usually written. */
  private static final Pattern CLASS = Pattern.compile("L?(\\p{L}[\\w$]*\\.)+\\p{Lu}[\\w$]*");

  private final String where;
  private final Set<String> allowed;

  /**
   * @param where named in messages
   */
  ModelClasses(String where) throws IOException {
    this.where = where;
    try (InputStream list = ModelClasses.class.getResourceAsStream(LIST)) {
      String text = new String(list.readAllBytes(), StandardCharsets.US_ASCII);
      allowed = Set.copyOf(text.lines().toList());
    }
  }

  /**
   * Reads a configuration as tokens, and no further.
   *
   * @throws BadInputException if it names a class that is not on the list
   * @throws IOException if it is no JSON, or nested too deeply
   */
  void require(String json) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      String field = "";
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          field = parser.getText();
          requireAllowed(field, false);
        } else if (token == JsonToken.VALUE_STRING) {
          requireAllowed(parser.getText(), field.equals("@class"));
        }
      }
    }
  }

  private void requireAllowed(String text, boolean surely) {
    for (String part : BETWEEN.split(text)) {
      boolean named = surely || CLASS.matcher(part).matches() || isClass(part);
      if (named && !allowed.contains(part)) {
        throw BadInputException.of(where, "classes of DL4J and ND4J", part);
      }
    }
  }

  /** True if there is such a class; it is looked up, and not initialized. */
  private static boolean isClass(String name) {
    if (name.indexOf('.') < 0) {
      return false;
    }
    try {
      Class.forName(name, false, ModelClasses.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    } catch (LinkageError e) {
      return true;
    }
  }
}
