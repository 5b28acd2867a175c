package activarium.core;

import java.util.Locale;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** For tests that choose a locale: those after them have the one of before. */
public final class KeepsLocale implements BeforeEachCallback, AfterEachCallback {

  private Locale locale;
  private Locale numbers;

  @Override
  public void beforeEach(ExtensionContext context) {
    locale = Locale.getDefault();
    numbers = Locale.getDefault(Locale.Category.FORMAT);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Locale.setDefault(locale);
    Locale.setDefault(Locale.Category.FORMAT, numbers);
  }
}
