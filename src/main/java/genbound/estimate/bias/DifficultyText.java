package genbound.estimate.bias;

import java.util.Locale;

/** A difficulty in words. */
final class DifficultyText {

  private DifficultyText() {}

  static String of(Difficulty task) {
    return switch (task.regime()) {
      case DATA_SUFFICIENT -> "0 bits: as many examples as parameters; an estimate";
      case ERROR_REACHED -> "0 bits: the error is reached without them; an estimate";
      case BITS_NEEDED -> needed(task.log10Bits());
    };
  }

  private static String needed(double log10) {
    double exponent = Math.floor(log10);
    return String.format(
        Locale.ROOT, "%.2fe%.0f bits, an estimate", Math.pow(10, log10 - exponent), exponent);
  }
}
