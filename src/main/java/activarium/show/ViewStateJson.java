package activarium.show;

import activarium.core.BadInputException;
import activarium.core.Text;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;

/** A {@link ViewState} as JSON. */
public final class ViewStateJson {

  /** Costly to make, and not changed after. */
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private ViewStateJson() {}

  /** The state as indented JSON; the same state gives the same text. */
  public static String write(ViewState state) {
    try {
      return MAPPER.writeValueAsString(state) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a view keeps what JSON cannot hold", e);
    }
  }

  /**
   * Reads what {@link #write} wrote, and what newer programs of the same version add to it.
   *
   * @param where what a person calls the text: a file
   * @throws BadInputException if it is anything else
   */
  public static ViewState read(String text, Object where) {
    try {
      ViewState state = MAPPER.readValue(text, ViewState.class);
      if (state == null) {
        throw BadInputException.of(where, "the state of a sketch", "null");
      }
      return state;
    } catch (ValueInstantiationException e) {
      throw new BadInputException(where + ": " + firstLine(e.getCause()), e);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new BadInputException(
          Text.of(
              "%s, line %d of its state: %s", where, line, firstLine(e).replaceAll("\\(.*", "")),
          e);
    }
  }

  private static String firstLine(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
