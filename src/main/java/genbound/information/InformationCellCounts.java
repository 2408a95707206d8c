package genbound.information;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractUp;

import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfUnitLosses;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;
import genbound.numeric.BinomialTail;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The risk of any head on an encoder of few values, from how many examples fell into each cell, a
 * label with a value of the encoder: an exact limit for the probability of each cell.
 *
 * <pre>R ≤ max{ Σ l_c·p_c : p_c ≤ U(k_c, n, δπ/T), Σ p_c = 1 }</pre>
 *
 * <p>Here U(k, n, δ) = max{ p : P(Bin(n, p) ≤ k) ≥ δ }, and T is the number of cells.
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all heads at once: the head may be trained on these
 * examples. <b>Assumes</b> i.i.d. examples, cells that cover everything, losses in [0, 1] that
 * depend on the cell alone, and an encoder that was fixed beforehand, or has a code of length
 * ln(1/π). <b>Vacuous when</b> most cells with a loss have few examples. <b>Use instead</b> {@code
 * Holdout.binomial} for a test set.
 *
 * @param counts k_c, how many examples fell into each cell, adding up to n in [1, 2⁵³]; what is
 *     outside of a typical set is one more cell, of loss 1
 * @param losses l_c in [0, 1], of the head, for as many cells
 * @param codeLength ln(1/π) in nats, in [0, ∞): 0 for an encoder that was fixed beforehand
 * @see <a href="https://arxiv.org/abs/2305.18887">Kawaguchi, Deng, Ji and Huang (2023), How Does
 *     Information Bottleneck Help Deep Learning?, ICML</a>, whose theorem has hidden constants
 */
public record InformationCellCounts(
    List<Long> counts, List<Double> losses, @Increasing double codeLength)
    implements HighProbabilityBound, OfUnitLosses {

  private static final Theorem THEOREM =
      Theorem.upper(
          "information bottleneck, counted cells",
          Quantity.RISK,
          "R ≤ max{ Σ l_c·p_c : p_c ≤ U(k_c, n, δπ/T), Σ p_c = 1 }",
          "after Kawaguchi, Deng, Ji & Huang (2023), How Does Information Bottleneck Help Deep Learning?, ICML, arXiv 2305.18887; with constants in proofs/bottleneck-cells.md",
          Standing.DERIVED_HERE,
          1e-9,
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.LOSS_OF_CELL,
          Assumption.CELLS_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public InformationCellCounts {
    counts = Arguments.list("counts", counts);
    losses = Arguments.list("losses", losses);
    Arguments.require(!counts.isEmpty(), "counts", "not empty", counts);
    Arguments.require(losses.size() == counts.size(), "losses", "one for each cell", losses.size());
    long n = 0;
    for (int c = 0; c < losses.size(); c++) {
      n += Arguments.inRange("counts", c, counts.get(c), 0, EmpiricalRisk.MAX_EXAMPLES - n);
      Arguments.inClosed("losses", c, losses.get(c), 0, 1);
    }
    Arguments.require(n > 0, "counts", "adding up to at least 1", n);
    Arguments.nonNegative("codeLength", codeLength);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  /** How many examples there were. */
  public long n() {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  /** The mean loss over the examples, to nearest. */
  public double mean() {
    double n = n();
    return IntStream.range(0, losses.size())
        .mapToDouble(c -> losses.get(c) * (counts.get(c) / n))
        .sum();
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double each = CellLimits.each(losses.size(), codeLength, confidence);
    long n = n();
    List<Integer> byLoss =
        IntStream.range(0, losses.size())
            .boxed()
            .sorted(Comparator.comparing(losses::get).reversed())
            .toList();
    double left = 1;
    double value = 0;
    for (int c : byLoss) {
      if (left <= 0 || losses.get(c) == 0) {
        break;
      }
      double most = Math.min(left, BinomialTail.upperInverse(counts.get(c), n, each));
      value = addUp(value, multiplyUp(losses.get(c), most));
      left = subtractUp(left, most);
    }
    return Evaluation.of(
        Math.min(value, losses.get(byLoss.get(0))),
        new Term("empirical risk of the head", mean()),
        new Cause("code length", codeLength),
        new Cause("number of cells", logUp(losses.size())),
        new Cause("confidence", confidence.logInverseDelta()));
  }
}
