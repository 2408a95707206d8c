package genbound.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Matrices of exact doubles with nearly dependent columns, or with rows of very unequal scale. */
class NearDependenceTest {

  private static final MathContext DIGITS = new MathContext(120);

  /** A constant column beside tiny differences 0, 1, −1, 2 times a step from 1. */
  private static double[][] nearOne(double step) {
    return new double[][] {{1, 1}, {1, 1 + step}, {1, 1 - step}, {1, 1 + 2 * step}};
  }

  /** The columns span those of {1, t}, t = 0, 1, −1, 2, whatever the step. */
  @Test
  void constantColumnAndTinyDifferences() {
    double[] leverages = {0.3, 0.3, 0.7, 0.7};
    double[][] plain = {{1, 0}, {1, 1}, {1, -1}, {1, 2}};
    for (int bits : new int[] {1, 5, 10, 20, 30, 40, 48}) {
      double[][] rows = nearOne(Math.scalb(1.0, -bits));
      double[] scores = Leverage.scores(rows);
      for (double p : new double[] {1, 1.5, 2, 3, 4, 8}) {
        Sensitivities found = Sensitivities.of(rows, p);
        Sensitivities exact = Sensitivities.of(plain, p);
        double[] lewis = LewisWeights.of(rows, p).sensitivitiesUpper();
        double[] root = Leverage.root(scores, p);
        for (int i = 0; i < 4; i++) {
          String where = "2^-" + bits + ", p = " + p + ", row " + i;
          assertEquals(leverages[i], scores[i], 1e-12, where);
          double least = p == 2 ? leverages[i] : exact.lower(i);
          assertTrue(found.upper(i) >= least && lewis[i] >= least && root[i] >= least, where);
          assertTrue(found.lower(i) <= exact.upper(i), where);
          assertTrue(found.upper(i) - found.lower(i) <= 1e-9 * found.upper(i), where);
        }
      }
    }
  }

  /** Exact rationals: for p = 1 and two columns the optimum is at a vertex. */
  @Test
  void endsEncloseExactRationalsForTwoColumns() {
    Random random = new Random(5);
    for (int trial = 0; trial < 60; trial++) {
      int n = 3 + random.nextInt(6);
      double step = Math.scalb(1.0, -random.nextInt(42));
      boolean scaled = trial % 2 == 1;
      double[][] rows = new double[n][2];
      for (double[] row : rows) {
        double scale = scaled ? Math.scalb(1.0, random.nextInt(16) - 8) : 1;
        row[0] = scale;
        row[1] = scale * (1 + step * (random.nextInt(400) - 200));
      }
      Sensitivities squares = Sensitivities.of(rows, 2);
      Sensitivities absolute = Sensitivities.of(rows, 1);
      double[] scores = Leverage.scores(rows);
      double[] lewis = LewisWeights.of(rows, 1).sensitivitiesUpper();
      for (int i = 0; i < n; i++) {
        String where = "trial " + trial + ", row " + i;
        if (squares.rank() == 2) {
          BigDecimal leverage = leverage(rows, i);
          encloses(leverage, squares, i, where);
          assertEquals(1, scores[i] / leverage.doubleValue(), 1e-12, where);
          BigDecimal first = first(rows, i);
          encloses(first, absolute, i, where);
          assertTrue(new BigDecimal(lewis[i]).compareTo(first) >= 0, where);
        }
      }
    }
  }

  private static void encloses(BigDecimal exact, Sensitivities found, int i, String where) {
    assertTrue(new BigDecimal(found.upper(i)).compareTo(exact) >= 0, where);
    assertTrue(new BigDecimal(found.lower(i)).compareTo(exact) <= 0, where);
    assertTrue(found.upper(i) - found.lower(i) <= 1.01e-9 * found.upper(i), where);
  }

  /** The leverage of a row of an n × 2 matrix, rounded down in the 120th digit. */
  private static BigDecimal leverage(double[][] rows, int i) {
    BigDecimal[] gram = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
    for (double[] row : rows) {
      BigDecimal a = new BigDecimal(row[0]);
      BigDecimal b = new BigDecimal(row[1]);
      gram[0] = gram[0].add(a.multiply(a));
      gram[1] = gram[1].add(a.multiply(b));
      gram[2] = gram[2].add(b.multiply(b));
    }
    BigDecimal a = new BigDecimal(rows[i][0]);
    BigDecimal b = new BigDecimal(rows[i][1]);
    BigDecimal two = BigDecimal.valueOf(2);
    BigDecimal top =
        a.multiply(a)
            .multiply(gram[2])
            .subtract(two.multiply(a).multiply(b).multiply(gram[1]))
            .add(b.multiply(b).multiply(gram[0]));
    BigDecimal determinant = gram[0].multiply(gram[2]).subtract(gram[1].multiply(gram[1]));
    return top.divide(determinant, DIGITS);
  }

  /** The ℓ1 sensitivity of a row of an n × 2 matrix: the least ‖Ax‖₁ has a zero entry. */
  private static BigDecimal first(double[][] rows, int i) {
    BigDecimal best = BigDecimal.ZERO;
    for (double[] zero : rows) {
      BigDecimal x = new BigDecimal(-zero[1]);
      BigDecimal y = new BigDecimal(zero[0]);
      BigDecimal sum = BigDecimal.ZERO;
      for (double[] row : rows) {
        sum = sum.add(product(row, x, y));
      }
      if (sum.signum() > 0) {
        BigDecimal share = product(rows[i], x, y).divide(sum, DIGITS);
        best = best.max(share);
      }
    }
    return best.round(new MathContext(110, RoundingMode.HALF_EVEN));
  }

  private static BigDecimal product(double[] row, BigDecimal x, BigDecimal y) {
    return new BigDecimal(row[0]).multiply(x).add(new BigDecimal(row[1]).multiply(y)).abs();
  }

  /** Powers of two columns, against the least of a convex function of one variable in 80 digits. */
  @Test
  void rowsOfVeryUnequalScale() {
    Random random = new Random(7);
    for (int trial = 0; trial < 6; trial++) {
      double[][] rows = new double[6][2];
      for (double[] row : rows) {
        int exponent = trial % 2 == 0 ? random.nextInt(17) - 8 : 16 * random.nextInt(2) - 8;
        row[0] = Math.pow(10, exponent) * random.nextGaussian();
        row[1] = Math.pow(10, exponent) * random.nextGaussian();
      }
      for (int p : new int[] {4, 30}) {
        Sensitivities found = Sensitivities.of(rows, p);
        double[] lewis = LewisWeights.of(rows, p).sensitivitiesUpper();
        double[] root = Leverage.root(Leverage.scores(rows), p);
        for (int i = 0; i < rows.length; i++) {
          BigDecimal exact = attained(rows, i, p);
          String where =
              "trial " + trial + ", p = " + p + ", row " + i + ": " + exact.doubleValue();
          for (double upper : new double[] {found.upper(i), lewis[i], root[i]}) {
            assertTrue(new BigDecimal(upper).compareTo(exact) >= 0, where + " against " + upper);
          }
          assertTrue(new BigDecimal(found.lower(i)).compareTo(exact) <= 0, where);
        }
      }
    }
  }

  /** |aᵢ·x|ᵖ/‖Ax‖ₚᵖ at the best x of a line, for even p, by Newton's method in a bracket. */
  private static BigDecimal attained(double[][] rows, int row, int p) {
    MathContext digits = new MathContext(80, RoundingMode.DOWN);
    BigDecimal a = new BigDecimal(rows[row][0]);
    BigDecimal b = new BigDecimal(rows[row][1]);
    BigDecimal square = a.multiply(a).add(b.multiply(b));
    BigDecimal[] at = new BigDecimal[rows.length];
    BigDecimal[] slope = new BigDecimal[rows.length];
    BigDecimal low = null;
    BigDecimal high = null;
    for (int k = 0; k < rows.length; k++) {
      BigDecimal c = new BigDecimal(rows[k][0]);
      BigDecimal d = new BigDecimal(rows[k][1]);
      at[k] = a.multiply(c).add(b.multiply(d)).divide(square, digits);
      slope[k] = a.multiply(d).subtract(b.multiply(c)).divide(square, digits);
      if (k != row) {
        BigDecimal zero = at[k].negate().divide(slope[k], digits);
        low = low == null ? zero : low.min(zero);
        high = high == null ? zero : high.max(zero);
      }
    }
    BigDecimal t = BigDecimal.ZERO.max(low).min(high);
    for (int step = 0; step < 400; step++) {
      BigDecimal first = BigDecimal.ZERO;
      BigDecimal second = BigDecimal.ZERO;
      for (int k = 0; k < rows.length; k++) {
        BigDecimal y = at[k].add(t.multiply(slope[k]), digits);
        BigDecimal power = y.pow(p - 2, digits).multiply(slope[k], digits);
        first = first.add(power.multiply(y, digits), digits);
        second = second.add(power.multiply(slope[k], digits), digits);
      }
      low = first.signum() < 0 ? t : low;
      high = first.signum() < 0 ? high : t;
      BigDecimal move = first.divide(second, digits).divide(BigDecimal.valueOf(p - 1), digits);
      BigDecimal next = t.subtract(move, digits);
      boolean inside = next.compareTo(low) > 0 && next.compareTo(high) < 0;
      BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2), digits);
      BigDecimal before = t;
      t = inside ? next : middle;
      if (t.subtract(before).abs().compareTo(new BigDecimal("1e-40").multiply(t.abs())) <= 0) {
        break;
      }
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int k = 0; k < rows.length; k++) {
      sum = sum.add(at[k].add(t.multiply(slope[k]), digits).pow(p, digits), digits);
    }
    return at[row].pow(p, digits).divide(sum, digits).round(new MathContext(60));
  }
}
