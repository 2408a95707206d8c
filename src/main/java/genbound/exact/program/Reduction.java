package genbound.exact.program;

import java.util.Locale;

/** What an attention makes of the values that it selects. */
public enum Reduction {
  /** The mean, cut to a whole number towards 0, as in the published interpreter of RASP-L. */
  MEAN,
  /** The largest. */
  MAX,
  /** The smallest. */
  MIN;

  /** The reduction of so many values with this sum, maximum and minimum; the default of none. */
  int of(int count, long sum, int most, int least, int otherwise) {
    if (count == 0) {
      return otherwise;
    }
    return switch (this) {
      case MEAN -> (int) (sum / count);
      case MAX -> most;
      case MIN -> least;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
