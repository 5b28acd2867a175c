package activarium.control;

import activarium.parameter.Choice;
import activarium.parameter.ParameterList;
import activarium.parameter.Section;
import activarium.projection.technique.Projection;
import activarium.projection.technique.Projections;
import activarium.session.Session;
import java.util.List;
import java.util.function.Supplier;

/** By which technique of the registry a session maps, or several do that are looked at together. */
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
    List<String> names = Projections.all().stream().map(Projection::name).toList();
    parameters.choice("method").options(names);
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
