package activarium.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.draw.Box;
import org.junit.jupiter.api.Test;

/** Where the curves of a figure are. */
class ChartViewTest {

  private static final float WIDTH = 340;

  @Test
  void areBesideTheNumberWhereItIsLowAndBelowItWhereItIsTall() {
    Box low = new Box(20, 40, WIDTH, 80);
    Box tall = new Box(20, 40, WIDTH, ChartView.TALL);
    assertThat(ChartView.plot(low).x()).isGreaterThan(low.x() + 100);
    assertThat(ChartView.plot(tall).x()).isEqualTo(tall.x());
    assertThat(ChartView.plot(tall).width()).isGreaterThan(0.9f * WIDTH);
  }

  @Test
  void areAsHighAsLettersLeaveRoomFor() {
    for (float height : new float[] {79, ChartView.TALL, 213}) {
      Box box = new Box(20, 40, WIDTH, height);
      Box plot = ChartView.plot(box);
      assertThat(plot.height()).as("of %.0f", height).isGreaterThan(50);
      assertThat(plot.bottom()).isLessThanOrEqualTo(box.bottom());
      assertThat(plot.right()).isLessThanOrEqualTo(box.right());
    }
  }
}
