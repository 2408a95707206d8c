package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.evidence.EmpiricalRisk;
import genbound.harness.ReferenceTable.Row;
import org.junit.jupiter.api.Test;

class PacBayesComparatorTest implements GibbsRiskContract<PacBayesComparator> {

  /** A comparator is code. */
  @Override
  public boolean isPlainData() {
    return false;
  }

  @Override
  public String formulaInJavadoc() {
    return "D(r, R) ≤ ( KL + ln(M(n)/δ) ) / n,   M(n) ≥ E exp( n·D(r(h), R(h)) )";
  }

  @Override
  public PacBayesComparator example() {
    return PacBayes.comparator(Evidence.errors(37, 1000), 12.4, Comparator.binaryKl());
  }

  @Override
  public PacBayesComparator of(Row row) {
    return PacBayes.comparator(
        row.risk(),
        row.number("kl"),
        row.text("comparator").equals("kl") ? Comparator.binaryKl() : Comparator.quadratic());
  }

  @Override
  public PacBayesComparator bound(EmpiricalRisk gibbsRisk, double kl) {
    return PacBayes.comparator(gibbsRisk, kl, Comparator.quadratic());
  }

  @Test
  void comparatorsArePrintedByTheirNames() {
    assertEquals("kl", Comparator.binaryKl().toString());
    assertEquals(Comparator.quadratic().name(), Comparator.quadratic().toString());
  }

  @Test
  void takesAComparatorOfOnesOwn() {
    Comparator absolute =
        new Comparator() {
          @Override
          public String name() {
            return "|q − p|/2";
          }

          @Override
          public double value(double q, double p) {
            return Math.abs(q - p) / 2;
          }

          @Override
          public double logMoment(long n) {
            return n / 32.0 + Math.log(2);
          }
        };
    var bound = PacBayes.comparator(Evidence.errors(10, 100), 2, absolute);
    double right = (2 + 100 / 32.0 + Math.log(2) + Math.log(1 / 0.05)) / 100;
    assertEquals(0.1 + 2 * right, bound.atDelta(0.05).value(), 1e-10);
    assertEquals("PAC-Bayes with |q − p|/2", bound.theorem().name());
  }
}
