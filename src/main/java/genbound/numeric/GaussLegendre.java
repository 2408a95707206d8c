package genbound.numeric;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Integrals of smooth functions by Gauss–Legendre rules of order 32 on panels: right to rounding
 * where the function bends no more than a few times in a panel.
 */
public final class GaussLegendre {

  private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(32);
  private static final int HALVINGS = 140;

  private GaussLegendre() {}

  /**
   * The integral over [low, high] on panels of equal width.
   *
   * @param f finite on (low, high)
   * @param low finite
   * @param high finite
   * @param panels at least 1
   */
  public static double equalPanels(DoubleUnaryOperator f, double low, double high, int panels) {
    Arguments.notNull("f", f);
    Arguments.finite("low", low);
    Arguments.finite("high", high);
    Arguments.atLeast("panels", panels, 1);
    double width = (high - low) / panels;
    double sum = 0;
    for (int i = 0; i < panels; i++) {
      sum += panel(f, low + i * width, width);
    }
    return sum;
  }

  /**
   * The integral over (0, high] on panels that halve towards 0, for functions whose scale near 0
   * may be as small as 10⁻³⁰ of the interval.
   *
   * @param f finite on (0, high), bounded near 0
   * @param high in (0, ∞)
   */
  public static double towardsZero(DoubleUnaryOperator f, double high) {
    Arguments.notNull("f", f);
    Arguments.positive("high", high);
    double sum = 0;
    for (int k = HALVINGS; k >= 1; k--) {
      double width = Math.scalb(high, -k);
      sum += panel(f, width, width);
    }
    return sum;
  }

  private static double panel(DoubleUnaryOperator f, double low, double width) {
    double sum = 0;
    for (int i = 0; i < RULE.getNumberOfPoints(); i++) {
      sum += RULE.getWeight(i) * f.applyAsDouble(low + width * (0.5 + 0.5 * RULE.getPoint(i)));
    }
    return 0.5 * width * sum;
  }
}
