///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import genbound.Divergence;
import genbound.Evidence;
import genbound.PacBayes;
import genbound.bound.Certificate;
import genbound.evidence.LossRange;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * What can be promised about a language model that was trained on eight million documents and
 * stored in six million bits?
 *
 * <p>Nobody evaluates such a model on all of its training documents. So the losses of 10,000 of
 * them, drawn at random, stand for the rest, and half of δ pays for that. The log-loss is bounded
 * by mixing the predictions with the uniform law over the vocabulary: a weight α makes the worst
 * token cost ln(V/α). The losses here are invented, with the size and the spread of a small
 * model's; the numbers of the bound are what they would be for such a model.
 *
 * <p>Token by token there are far more terms, so a larger model can be paid for. What is bounded
 * then is another quantity: the mean risk of each token given those before it.
 */
public final class LanguageModel {

  private static final double DELTA = 0.05;
  private static final long DOCUMENTS = 8_000_000;
  private static final long TOKENS = 4_000_000_000L;
  private static final long BITS = 6_000_000;
  private static final long VOCABULARY = 50_257;
  private static final int EVALUATED = 10_000;

  private LanguageModel() {}

  public static void main(String[] args) {
    double nats = Divergence.selfDelimitingBits(BITS);
    System.out.printf(
        Locale.ROOT,
        "%,d bits cost %,.0f nats, %.3f for each of %,d documents%n%n",
        BITS,
        nats,
        nats / DOCUMENTS,
        DOCUMENTS);

    System.out.println("log-loss for a token, averaged over a document, in nats");
    System.out.println("     α    range             sampled   bound   bits, sampled   bits, bound");
    double best = Double.POSITIVE_INFINITY;
    for (double alpha : new double[] {0.1, 0.01, 0.001}) {
      LossRange range = LossRange.smoothedLogLoss(alpha, VOCABULARY);
      double[] losses = losses(range, alpha);
      var sampled = Evidence.monteCarlo(losses, range.low(), range.high());
      Certificate certificate = PacBayes.occam(sampled, DOCUMENTS, nats).atDelta(DELTA / 3);
      best = Math.min(best, certificate.value());
      System.out.printf(
          Locale.ROOT,
          "%6.3f  [%.4f, %7.4f]  %8.4f %8s  %14.3f  %12s%n",
          alpha,
          range.low(),
          range.high(),
          sampled.point(),
          Numbers.outward(certificate.value(), 4, Side.UPPER),
          sampled.point() / Math.log(2),
          Numbers.outward(certificate.value() / Math.log(2), 3, Side.UPPER));
    }
    System.out.printf(
        Locale.ROOT, "guessing among %,d tokens costs %.4f%n%n", VOCABULARY, Math.log(VOCABULARY));

    System.out.println("errors: the next token is not the likeliest, one token drawn a document");
    var errors = Evidence.monteCarlo(Evidence.errors(6_480, EVALUATED));
    System.out.println("  " + PacBayes.occam(errors, DOCUMENTS, nats).atDelta(DELTA));
    System.out.println();

    System.out.println("token by token, a model of 100 times the size");
    LossRange range = LossRange.smoothedLogLoss(0.01, VOCABULARY);
    var all = Evidence.meanLoss(3.1, TOKENS, range.low(), range.high());
    double large = Divergence.selfDelimitingBits(100 * BITS);
    System.out.println("  " + PacBayes.occamMartingale(all, large).atDelta(DELTA));
    System.out.println();
    System.out.printf(
        Locale.ROOT,
        "What to do: store the model in fewer bits; at %s nats the promise is %.1f times better"
            + " than guessing.%n",
        Numbers.outward(best, 2, Side.UPPER),
        Math.log(VOCABULARY) / best);
  }

  /** Invented mean losses of documents, of about 3.3 nats and a spread of 0.6. */
  private static double[] losses(LossRange range, double alpha) {
    SplittableRandom random = new SplittableRandom(11);
    double[] losses = new double[EVALUATED];
    for (int i = 0; i < losses.length; i++) {
      double sum = 0;
      for (int j = 0; j < 12; j++) {
        sum += random.nextDouble();
      }
      double loss = 3.3 + 0.6 * (sum - 6) - Math.log1p(-alpha);
      losses[i] = Math.max(range.low(), Math.min(range.high(), loss));
    }
    return losses;
  }
}
