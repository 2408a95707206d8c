///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import genbound.Information;
import genbound.bound.ExpectedBound;
import genbound.evidence.LossTail;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.evidence.learner.ExampleInformation;
import genbound.evidence.learner.LayerInformation;
import genbound.exact.channel.LinearGaussianNetwork;
import genbound.information.Contraction;
import genbound.information.InformationWasserstein;
import genbound.information.LabelledInformation;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What a network's layers hide from its weights.
 *
 * <p>A linear network narrows from 10 inputs to 5, 2 and 1 directions, by layers that were fixed
 * before the sample, and learns its last layer from 100 examples of two Gaussian classes. All is
 * known in closed form: the information at each layer, the distance, and the gap itself. A
 * simulation, which knows none of it, agrees; the last column is how many times the exact gap the
 * bound on it is. Then layers with dropout, which shrink what the weights tell about inputs: the
 * narrower and the more of them, the faster. What they tell about labels does not shrink.
 */
public final class NarrowingNetwork {

  private static final List<Integer> RANKS = List.of(10, 5, 2, 1);
  private static final double MEAN = 0.3;
  private static final int N = 100;
  private static final int DRAWS = 200_000;
  private static final LossTail TAIL = LossTail.unit();

  private NarrowingNetwork() {}

  public static void main(String[] args) {
    LinearGaussianNetwork network = new LinearGaussianNetwork(RANKS, MEAN, 1, N);
    LayerInformation information = network.information();
    System.out.println(network);
    System.out.println("layer        nats each  expected gap of errors at most");
    for (int l = 0; l < information.layers().size(); l++) {
      String name = l < RANKS.size() ? l + ", rank " + RANKS.get(l) : l + ", output";
      double nats = information.upTo(l).last().mean();
      double bound = value(Information.hierarchical(information.upTo(l), TAIL));
      print("%-12s %.6f   %s", name, nats, Numbers.outward(bound, 7, Side.UPPER));
    }
    InformationWasserstein wasserstein = Information.wasserstein(1, network.transport());
    System.out.println("errors: " + Information.hierarchical(information, TAIL).certify());
    System.out.println("min(1, max(0, 1 − yt)): " + wasserstein.certify());
    System.out.println(
        "the funnel, the layer of the least distance, is layer " + wasserstein.funnel());
    System.out.println();

    System.out.println(
        "          gap of errors                             gap of min(1, max(0, 1 − yt)) "
            + " errors");
    System.out.println(
        "narrowed  exact      simulated ± 2 s.e.  at most     simulated ± 2 s.e.  at most   times");
    for (int layers = 1; layers <= RANKS.size(); layers++) {
      narrowed(new LinearGaussianNetwork(RANKS.subList(0, layers), MEAN, 1, N));
    }
    System.out.println();

    System.out.println(
        "dropout of 0.9 in layers above: what is left of 0.050252 nats, none about labels");
    System.out.println("       3 wide                    10 wide");
    System.out.println("depth  η        gap at most     η        gap at most");
    ExampleInformation input = information.upTo(0).last();
    LabelledInformation none = LabelledInformation.split(input, ExampleInformation.of(0));
    Contraction narrow = Contraction.none();
    Contraction wide = Contraction.none();
    for (int depth = 0; depth <= 8; depth++) {
      double narrowGap = value(Information.contracted(none, narrow, TAIL));
      double wideGap = value(Information.contracted(none, wide, TAIL));
      double narrowLeft = narrow.coefficient();
      print(
          "%-5d  %.6f %s        %.6f %s",
          depth, narrowLeft, up(narrowGap), wide.coefficient(), up(wideGap));
      narrow = narrow.then(Contraction.dropout(0.9, 3));
      wide = wide.then(Contraction.dropout(0.9, 10));
    }
    System.out.println("with nothing known of the labels, 8 layers 3 wide leave it all:");
    LabelledInformation unknown = LabelledInformation.ofClasses(input, 2);
    System.out.println("  " + Information.contracted(unknown, narrow, TAIL).certify());
    double full = value(Information.hierarchical(network.information().upTo(0), TAIL));
    double funnel = value(Information.hierarchical(information, TAIL));
    print(
        "What to do: bound by the narrowest layer, which here is %.1f times tighter than by the"
            + " inputs;",
        full / funnel);
    print(
        "  it is still %.0f times the exact gap, so measure the gap where that can be done.",
        funnel / network.expectedGap());
  }

  private static double value(ExpectedBound bound) {
    return bound.certify().value();
  }

  private static String up(double value) {
    return Numbers.outward(value, 6, Side.UPPER);
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  /** The gaps of the network that ends in a layer of this rank. */
  private static void narrowed(LinearGaussianNetwork network) {
    int rank = network.ranks().get(network.ranks().size() - 1);
    double[] errors = new double[2];
    double[] clipped = new double[2];
    Random random = new Random(1);
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] fresh = new double[rank];
      double seen = 0;
      double unseen = 0;
      for (int j = 0; j < rank; j++) {
        double mean = j == 0 ? MEAN : 0;
        double weight = mean + random.nextGaussian() / Math.sqrt(N);
        double noise = random.nextGaussian();
        fresh[j] = mean + noise;
        unseen += weight * fresh[j];
        seen += weight * (weight + Math.sqrt(1 - 1.0 / N) * noise);
      }
      add(errors, (unseen < 0 ? 1 : 0) - (seen < 0 ? 1 : 0));
      add(clipped, clip(1 - unseen) - clip(1 - seen));
    }
    print(
        "%-8d  %.6f  %7.4f ± %.4f     %s   %7.4f ± %.4f     %s  %5.1f",
        rank,
        network.expectedGap(),
        errors[0] / DRAWS,
        twoErrors(errors),
        up(value(Information.hierarchical(network.information(), TAIL))),
        clipped[0] / DRAWS,
        twoErrors(clipped),
        up(value(Information.wasserstein(1, network.transport()))),
        value(Information.hierarchical(network.information(), TAIL)) / network.expectedGap());
  }

  private static double clip(double loss) {
    return Math.min(1, Math.max(0, loss));
  }

  private static void add(double[] sums, double gap) {
    sums[0] += gap;
    sums[1] += gap * gap;
  }

  private static double twoErrors(double[] sums) {
    double mean = sums[0] / DRAWS;
    return 2 * Math.sqrt((sums[1] / DRAWS - mean * mean) / DRAWS);
  }
}
