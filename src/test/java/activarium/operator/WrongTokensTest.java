package activarium.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WrongTokensTest {

  private long now = Long.MAX_VALUE; // a clock that runs over, as it may
  private final WrongTokens wrong = new WrongTokens(() -> now);
  private final InetAddress phone = address("192.168.1.7");

  private static InetAddress address(String number) {
    try {
      return InetAddress.getByName(number);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private Duration guess(InetAddress from, int times) {
    Duration pause = Duration.ZERO;
    for (int i = 0; i < times; i++) {
      pause = wrong.take(from, false);
    }
    return pause;
  }

  @Test
  void looksAtNothingAfterFiveWrongOnes() {
    assertThat(guess(phone, 5)).isZero();
    assertThat(wrong.take(phone, true)).isEqualTo(Duration.ofSeconds(2));
    assertThat(wrong.take(address("192.168.1.8"), true)).isZero();
  }

  @Test
  void doublesThePauseUpToALimit() {
    guess(phone, 5);
    for (int seconds : new int[] {2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600}) {
      assertThat(wrong.take(phone, true)).isEqualTo(Duration.ofSeconds(seconds));
      now += Duration.ofSeconds(seconds).toNanos();
      assertThat(wrong.take(phone, false)).isZero();
    }
  }

  @Test
  void doesNotCountWhatItDoesNotLookAt() {
    guess(phone, 50);
    now += Duration.ofSeconds(2).toNanos();
    assertThat(wrong.take(phone, true)).isZero();
  }

  @Test
  void forgivesWhoHasTheRightOne() {
    guess(phone, 4);
    wrong.take(phone, true);
    guess(phone, 4);
    assertThat(wrong.take(phone, true)).isZero();
  }

  @Test
  void takesANetworkOfIpv6ForOne() {
    for (int i = 1; i <= 5; i++) {
      wrong.take(address("fd00::" + i), false);
    }
    assertThat(wrong.take(address("fd00::abcd"), true)).isPositive();
    assertThat(wrong.take(address("fd00:0:0:1::1"), true)).isZero();
  }

  @Test
  void remembersNoMoreThanAThousand() {
    guess(phone, 5);
    for (int i = 0; i < 999; i++) {
      wrong.take(address("10.0." + i / 250 + "." + i % 250), false);
    }
    assertThat(wrong.take(phone, true)).isPositive();
    for (int i = 0; i < 1000; i++) {
      wrong.take(address("10.1." + i / 250 + "." + i % 250), false);
    }
    assertThat(wrong.take(phone, true)).isZero();
  }
}
