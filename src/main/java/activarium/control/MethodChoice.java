package activarium.control;

import activarium.parameter.Choice;
import activarium.parameter.ParameterList;
import activarium.parameter.Section;
import activarium.projection.technique.Projection;
import activarium.projection.technique.Projections;
import activarium.session.Session;
import java.util.List;

/** By which technique of the registry a session maps. */
final class MethodChoice {

  private final Session session;

  private MethodChoice(Session session) {
    this.session = session;
  }

  /** The choice, for a panel. */
  static ParameterList of(Session session) {
    ParameterList parameters = ParameterList.of(new MethodChoice(session));
    List<String> names = Projections.all().stream().map(Projection::name).toList();
    parameters.choice("method").options(names);
    return parameters;
  }

  @Choice(section = Section.MORE)
  private String method() {
    return session.technique();
  }

  private void method(String name) {
    session.technique(name);
  }
}
