package activarium.control;

import activarium.parameter.Choice;
import activarium.parameter.ParameterList;
import activarium.parameter.Section;
import activarium.session.Session;
import java.util.List;
import java.util.function.Supplier;

/** By which of its techniques a session maps, or several do that are looked at together. */
public final class MethodChoice {

  private final Supplier<List<Session>> sessions;

  private MethodChoice(Supplier<List<Session>> sessions) {
    this.sessions = sessions;
  }

  /** The choice, for a panel. */
  static ParameterList of(Session session) {
    return of(() -> List.of(session));
  }

  /**
   * The choice for several sessions at once, for a panel.
   *
   * @param sessions gives those that are there now
   */
  public static ParameterList of(Supplier<List<Session>> sessions) {
    ParameterList parameters = ParameterList.of(new MethodChoice(sessions));
    parameters.choice("method").options(sessions.get().get(0).techniques().names());
    return parameters;
  }

  @Choice(section = Section.MORE)
  private String method() {
    return sessions.get().get(0).technique();
  }

  private void method(String name) {
    sessions.get().forEach(session -> session.technique(name));
  }
}
