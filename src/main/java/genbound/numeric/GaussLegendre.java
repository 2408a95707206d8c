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
  private static final int ORDER = RULE.getNumberOfPoints();

  private final double[] points;
  private final double[] weights;

  private GaussLegendre(int panels) {
    points = new double[panels * ORDER];
    weights = new double[points.length];
  }

  /**
   * On [low, high], by panels of equal width.
   *
   * @param low finite
   * @param high finite
   * @param panels in [1, 10⁶]
   */
  public static GaussLegendre equalPanels(double low, double high, int panels) {
    Arguments.finite("low", low);
    Arguments.finite("high", high);
    Arguments.inRange("panels", panels, 1, 1_000_000);
    GaussLegendre rule = new GaussLegendre(panels);
    double width = (high - low) / panels;
    for (int panel = 0; panel < panels; panel++) {
      rule.set(panel, low + panel * width, width);
    }
    return rule;
  }

  /**
   * On (0, high], by panels that halve towards 0, for functions that may change on any scale there:
   * [high/2, high], [high/4, high/2], …, and at last all that is left.
   *
   * @param high in (0, ∞)
   * @param halvings how often the interval is halved, in [0, 900]
   */
  public static GaussLegendre towardsZero(double high, int halvings) {
    Arguments.positive("high", high);
    Arguments.inRange("halvings", halvings, 0, 900);
    GaussLegendre rule = new GaussLegendre(halvings + 1);
    for (int panel = 0; panel < halvings; panel++) {
      double width = Math.scalb(high, -panel - 1);
      rule.set(panel, width, width);
    }
    rule.set(halvings, 0, Math.scalb(high, -halvings));
    return rule;
  }

  private void set(int panel, double low, double width) {
    for (int i = 0; i < ORDER; i++) {
      points[panel * ORDER + i] = low + width * (0.5 + 0.5 * RULE.getPoint(i));
      weights[panel * ORDER + i] = 0.5 * width * RULE.getWeight(i);
    }
  }

  /** How many points there are. */
  public int size() {
    return points.length;
  }

  /** A point of the rule, inside the interval. */
  public double point(int i) {
    return points[i];
  }

  /** The weight of a point. */
  public double weight(int i) {
    return weights[i];
  }

  /** The integral of a function that is finite inside the interval. */
  public double integral(DoubleUnaryOperator f) {
    Arguments.notNull("f", f);
    double sum = 0;
    for (int panel = points.length - ORDER; panel >= 0; panel -= ORDER) {
      double part = 0;
      for (int i = panel; i < panel + ORDER; i++) {
        part += weights[i] * f.applyAsDouble(points[i]);
      }
      sum += part;
    }
    return sum;
  }

  @Override
  public String toString() {
    return "Gauss–Legendre quadrature of " + size() + " points";
  }
}
