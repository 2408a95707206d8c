import genbound.Evidence;
import genbound.Holdout;
import genbound.PacBayes;
import genbound.Reports;
import genbound.bound.HighProbabilityBound;
import java.util.List;

/** A program that is shrunk together with the library: evidence and verification must survive. */
public final class Shrunk {

  private Shrunk() {}

  public static void main(String[] arguments) {
    List<HighProbabilityBound> bounds =
        List.of(
            Holdout.binomial(Evidence.errors(7, 285)),
            PacBayes.kl(Evidence.meanLoss(0.037, 1000), 12.4));
    System.out.println(bounds.get(0).atConfidence(0.95).explain());
    System.out.println(Reports.verify(Reports.of(bounds).atConfidence(0.9).toJson()));
  }
}
