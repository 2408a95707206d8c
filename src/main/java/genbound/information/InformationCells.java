package genbound.information;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Bound.Decreasing;
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
import java.util.List;

/**
 * The gap of any head on an encoder of few values, from the known probabilities of its cells, each
 * a label with a value of the encoder: an information bottleneck with all constants.
 *
 * <pre>gap ≤ Σ l_c·√(2p_c·(ln T + ln(1/π) + ln(1/δ))/n) + P(outside)</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all heads at once: the head may be trained on these
 * examples. T is the number of cells; of typical ones there are some e^(H(Z|Y)) for each label.
 * <b>Assumes</b> i.i.d. examples, losses in [0, 1] that depend on the cell alone, and an encoder
 * that was fixed beforehand, or has a code of length ln(1/π). <b>Vacuous when</b> there are as many
 * cells as examples. <b>Use instead</b> {@link InformationCellCounts}, which counts the cells and
 * does not ask for their probabilities.
 *
 * @param probabilities p_c in [0, 1], of each cell, adding up with {@code outside} to at most 1;
 *     what they miss counts as outside
 * @param losses l_c in [0, 1], of the head, for as many cells
 * @param outside the probability of what lies outside the cells, in [0, 1]
 * @param codeLength ln(1/π) in nats, in [0, ∞): 0 for an encoder that was fixed beforehand
 * @param n how many examples there are, in [1, 2⁵³]
 * @see <a href="https://arxiv.org/abs/2305.18887">Kawaguchi, Deng, Ji and Huang (2023), How Does
 *     Information Bottleneck Help Deep Learning?, ICML</a>, whose theorem has hidden constants
 */
public record InformationCells(
    List<Double> probabilities,
    List<Double> losses,
    @Increasing double outside,
    @Increasing double codeLength,
    @Decreasing long n)
    implements HighProbabilityBound, OfUnitLosses {

  private static final double STRAY = 1e-12;

  private static final Theorem THEOREM =
      Theorem.upper(
          "information bottleneck, known cells",
          Quantity.GENERALISATION_GAP,
          "gap ≤ Σ l_c·√(2p_c·(ln T + ln(1/π) + ln(1/δ))/n) + P(outside)",
          "after Kawaguchi, Deng, Ji & Huang (2023), How Does Information Bottleneck Help Deep Learning?, ICML, arXiv 2305.18887; with constants in proofs/bottleneck-cells.md",
          Standing.DERIVED_HERE,
          1e-12,
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.LOSS_OF_CELL,
          Assumption.CELLS_FIXED_BEFORE_SAMPLE,
          Assumption.CELL_PROBABILITIES_KNOWN,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public InformationCells {
    probabilities = Arguments.list("probabilities", probabilities);
    losses = Arguments.list("losses", losses);
    Arguments.require(!probabilities.isEmpty(), "probabilities", "not empty", probabilities);
    Arguments.require(
        losses.size() == probabilities.size(), "losses", "one for each cell", losses.size());
    double sum = Arguments.inClosed("outside", outside, 0, 1);
    for (int c = 0; c < losses.size(); c++) {
      sum += Arguments.inClosed("probabilities", c, probabilities.get(c), 0, 1);
      Arguments.inClosed("losses", c, losses.get(c), 0, 1);
    }
    Arguments.require(
        sum <= 1 + STRAY, "outside", "adding up with probabilities to at most 1", (Double) sum);
    Arguments.nonNegative("codeLength", codeLength);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double each = CellLimits.each(losses.size(), codeLength, confidence);
    double rate = divideUp(each, n);
    double value = outside;
    double seen = outside;
    for (int c = 0; c < losses.size(); c++) {
      double root = sqrtUp(multiplyUp(2 * probabilities.get(c), rate));
      value = addUp(value, multiplyUp(losses.get(c), root));
      seen = addUp(seen, probabilities.get(c));
    }
    value = addUp(value, Math.max(0, 1 - seen));
    return Evaluation.of(
        value,
        new Term("gap of 0", 0),
        new Cause("code length", codeLength),
        new Cause("number of cells", logUp(losses.size())),
        new Cause("confidence", confidence.logInverseDelta()));
  }
}
