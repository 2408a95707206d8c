package genbound.shift;

import static genbound.numeric.Rounding.addDown;
import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractUp;

import genbound.bound.Bound.OfUnitLosses;
import genbound.bound.Certificate;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Spending;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.List;

/**
 * The risk in a target domain of an ensemble of predictors from several sources: each source adds
 * the risk of its predictor, weighted with how often the target domain has such inputs, and its
 * adaptivity gap, how far its labels are from those of the target domain.
 *
 * <pre>
 * R ≤ Σ aᵢ·(Uᵢ + Gᵢ), where Uᵢ is at least the mean of w·|h − f| in source i, Gᵢ at least that
 * of |fᵢ − f| in the target domain, each measured one at its equal share of δ
 * </pre>
 *
 * <p>The parts are bounds of any family. The gap is no property of the sources: without labels of
 * the target domain, or knowledge of them, it cannot be told.
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, by the union bound over all parts that are measured;
 * for all shares at once, so that these may be chosen after looking. The samples may depend on each
 * other. <b>Assumes</b> that the ratios of the densities are known, and the loss is the absolute
 * difference of numbers in [0, 1]. <b>Vacuous when</b> a ceiling on the ratios is large, or a gap
 * is. <b>Use instead</b> any hold-out bound, if the target domain has labelled examples for which
 * the predictor itself can be tested; {@link ShiftWasserstein}, where inputs move and labels move
 * along.
 *
 * @param sources the domains with their predictors, at least one, with shares that add up to 1 to
 *     within 1e-9
 * @see <a href="https://arxiv.org/abs/2208.08661">Zhang et al. (2023), Domain-Specific Risk
 *     Minimization for Out-of-Distribution Generalization, KDD</a>, whose bound this is with the
 *     samples paid for
 */
public record ShiftAdaptivityGap(List<SourceDomain> sources)
    implements HighProbabilityBound, OfUnitLosses {

  private static final String FORMULA =
      "R ≤ Σ aᵢ·(Uᵢ + Gᵢ), where Uᵢ is at least the mean of w·|h − f| in source i, Gᵢ at least"
          + " that of |fᵢ − f| in the target domain, each measured one at its equal share of δ";

  private static final String SOURCE =
      "proofs/adaptivity-gap.md; after Zhang, Wang, Liang, Zhang, Yu, Wang, Tao & Xie (2023),"
          + " Domain-Specific Risk Minimization for Out-of-Distribution Generalization, KDD, arXiv"
          + " 2208.08661";

  private static final double STRAY = 1e-9;

  public ShiftAdaptivityGap {
    sources = Arguments.list("sources", sources);
    Arguments.require(!sources.isEmpty(), "sources", "not empty", sources);
    double sum = sources.stream().mapToDouble(SourceDomain::share).sum();
    boolean whole = Math.abs(sum - 1) <= STRAY;
    Arguments.require(whole, "sources", "of shares that add up to 1", (Double) sum);
  }

  @Override
  public Theorem theorem() {
    List<Theorem> parts = new ArrayList<>();
    for (SourceDomain source : sources) {
      parts.add(Theorem.of(source.risk()));
      source.measuredGaps().forEach(gap -> parts.add(Theorem.of(gap)));
    }
    return SourceRisk.theorem(
        "adaptivity gap",
        FORMULA,
        SOURCE,
        parts,
        Assumption.ENSEMBLE_OF_SOURCES,
        Assumption.DENSITY_RATIOS_KNOWN,
        Assumption.GAPS_OF_LABELLINGS);
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    int measured = sources.stream().mapToInt(SourceDomain::measured).sum();
    Confidence part = confidence.split(measured).get(0);
    List<Spending> ledger = new ArrayList<>();
    double observed = 0;
    double risks = missingShare();
    double gaps = 0;
    double most = range().largestScaledValue();
    for (SourceDomain source : sources) {
      Certificate risk = Certificate.of(source.risk(), part);
      ledger.addAll(risk.ledger());
      double first = source.counted(risk.terms().get(0).value());
      observed = Math.min(most, addUp(observed, first));
      risks = Math.min(most, addUp(risks, source.counted(risk.value())));
      double gap = source.knownGap();
      for (HighProbabilityBound measuredGap : source.measuredGaps()) {
        Certificate upper = Certificate.of(measuredGap, part);
        ledger.addAll(upper.ledger());
        gap = addUp(gap, upper.value());
      }
      gaps = Math.min(most, addUp(gaps, source.share() == 0 ? 0 : multiplyUp(source.share(), gap)));
    }
    return new Evaluation(
        addUp(risks, gaps),
        List.of(
            new Term("weighted risk of the sources", observed),
            new Term("uncertainty of the risks", risks - observed),
            new Term("adaptivity gap", gaps)),
        ledger);
  }

  /** By how much the shares, as they are, may miss 1. */
  private double missingShare() {
    double least = 0;
    double most = 0;
    for (SourceDomain source : sources) {
      least = addDown(least, source.share());
      most = addUp(most, source.share());
    }
    return Math.max(0, Math.max(subtractUp(1, least), subtractUp(most, 1)));
  }
}
