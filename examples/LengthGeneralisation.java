///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import genbound.Evidence;
import genbound.Holdout;
import genbound.PacBayes;
import genbound.Vc;
import genbound.exact.length.Fraction;
import genbound.exact.length.LeakyInterpolator;
import genbound.exact.length.MinDegreeInterpolator;
import genbound.exact.length.ParityFromBall;
import genbound.exact.length.SeenRegion;
import genbound.exact.length.UnseenError;
import genbound.exact.length.WalshPolynomial;
import genbound.exact.program.AttentionGrammar;
import genbound.exact.program.AttentionSearch;
import genbound.exact.program.LabelledSequence;
import genbound.exact.program.LengthCheck;
import genbound.exact.program.ProgramSearch;
import genbound.exact.program.RaspProgram;
import genbound.report.Axis;
import genbound.report.Curve;
import genbound.report.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * What is learnt from a part of the inputs?
 *
 * <p>The conjunction of n bits, of which the last r are 1 in training. A learner that prefers low
 * degrees cannot see that the frozen bits matter, and its error elsewhere is known. A learner that
 * prefers short programs, of one attention, has no choice if training is diverse: all of them that
 * fit are conjunctions. Both are computed, the programs by trying all 4,500; parity has no program
 * of two attentions at all. Then the five tasks of the paper on the min-degree interpolator.
 *
 * <p>For data of your own, put your sequences where {@code seen} makes its own.
 */
public final class LengthGeneralisation {

  private static final int END = 2;

  private LengthGeneralisation() {}

  public static void main(String[] args) throws IOException {
    caseStudy();
    attentions();
    tasks();
    certificates();
    System.out.println(
        "What to do: vary in training what varies in use. All programs that fit are right with 4"
            + " free bits,\n  not with 3; and certify at the lengths that you deploy, for a bound"
            + " speaks of no other.");
  }

  /** All inputs whose last bits are 1, or all others, with an end token or not. */
  private static List<LabelledSequence> inputs(int n, int frozen, boolean seen, boolean end) {
    List<LabelledSequence> inputs = new ArrayList<>();
    for (int bits = 0; bits < 1 << n; bits++) {
      boolean isSeen = bits >> n - frozen == (1 << frozen) - 1;
      if (isSeen == seen) {
        int[] tokens = new int[end ? n + 1 : n];
        tokens[tokens.length - 1] = END;
        for (int i = 0; i < n; i++) {
          tokens[i] = bits >> i & 1;
        }
        inputs.add(new LabelledSequence(tokens, bits == (1 << n) - 1 ? 1 : 0));
      }
    }
    return inputs;
  }

  private static void caseStudy() throws IOException {
    System.out.println("conjunction of n bits, the last r of them 1 in training");
    System.out.println(
        "  n  r  inputs  programs that fit  right elsewhere  min-degree  leak .01  leak .1  leak .5");
    for (int[] row : new int[][] {{6, 2}, {8, 3}, {10, 4}, {7, 4}, {7, 5}}) {
      int n = row[0];
      int r = row[1];
      List<LabelledSequence> seen = inputs(n, r, true, true);
      ProgramSearch search = ProgramSearch.of(AttentionGrammar.oneAttention(), seen);
      System.out.println(
          String.format(
              Locale.ROOT,
              "%3d %2d  %6d  %17d  %15d    %.6f  %.6f %.6f %.6f",
              n,
              r,
              seen.size(),
              search.programs().size(),
              search.rightOn(inputs(n, r, false, true)),
              wrong(n, r, Fraction.ZERO),
              wrong(n, r, Fraction.of(1, 100)),
              wrong(n, r, Fraction.of(1, 10)),
              wrong(n, r, Fraction.of(1, 2))));
    }
    ProgramSearch trap =
        ProgramSearch.of(AttentionGrammar.oneAttention(), inputs(6, 2, true, false));
    System.out.println(
        "without an end token the last bit, always 1, asks: "
            + trap
            + ", of which "
            + trap.rightOn(inputs(6, 2, false, false))
            + " are right elsewhere");
    double[] frozen = IntStream.rangeClosed(1, 6).asDoubleStream().toArray();
    List<Curve> curves = new ArrayList<>();
    curves.add(curve("min-degree", frozen, Fraction.ZERO));
    curves.add(curve("leak .1", frozen, Fraction.of(1, 10)));
    curves.add(curve("leak .5", frozen, Fraction.of(1, 2)));
    curves.add(Curve.of("all 182 programs", frozen, new double[frozen.length]));
    draw(
        new Picture(
            "The conjunction of 10 bits, learnt from inputs with frozen bits",
            Axis.linear("bits that are 1 in training"),
            Axis.linear("mean square error on unseen inputs"),
            curves));
  }

  private static Curve curve(String label, double[] frozen, Fraction leak) {
    return Curve.of(
        label, frozen, Arrays.stream(frozen).map(r -> wrong(10, (int) r, leak)).toArray());
  }

  /** The mean square error, on unseen inputs, of the min-degree or a leaky interpolator. */
  private static double wrong(int n, int frozen, Fraction leak) {
    SeenRegion seen = SeenRegion.frozen(IntStream.range(n - frozen, n).toArray());
    WalshPolynomial and = WalshPolynomial.and(n);
    WalshPolynomial learnt =
        leak.signum() == 0
            ? MinDegreeInterpolator.of(and, seen)
            : LeakyInterpolator.of(leak, and, seen);
    return seen.error(and, learnt).meanSquare().value();
  }

  private static void attentions() {
    AttentionSearch search = AttentionSearch.upTo(AttentionGrammar.withCounts(), 5);
    System.out.println("fewest attentions: " + search);
    Map<String, ToIntFunction<int[]>> tasks = new LinkedHashMap<>();
    tasks.put("and", bits -> Arrays.stream(bits).min().getAsInt());
    tasks.put("or", bits -> Arrays.stream(bits).max().getAsInt());
    tasks.put("previous bit", bits -> bits.length < 2 ? 0 : bits[bits.length - 2]);
    tasks.put("exactly one 1", bits -> Arrays.stream(bits).sum() == 1 ? 1 : 0);
    tasks.put("majority", bits -> 2 * Arrays.stream(bits).sum() > bits.length ? 1 : 0);
    tasks.put("parity", bits -> Arrays.stream(bits).sum() % 2);
    tasks.forEach(
        (name, task) -> {
          Optional<RaspProgram> found = search.simplest(task);
          String text =
              found
                  .map(
                      program ->
                          program.attentions()
                              + ": "
                              + program
                              + "; length 10: "
                              + LengthCheck.exhaustive(program, task, 10, 0, 1))
                  .orElse("none with two, side by side or one on the other");
          System.out.println(String.format("  %-14s %s", name, text));
        });
  }

  private static void tasks() {
    System.out.println("what the min-degree interpolator learns of a target from the inputs seen");
    SeenRegion oneOfTwo = SeenRegion.where(x -> x[0] == 1 || x[1] == 1, 0, 1);
    WalshPolynomial zero = WalshPolynomial.zero(15);
    show(
        zero.plus(1, 0, 1).plus(-1.25, 1, 2).plus(1.5, 2, 0),
        SeenRegion.where(x -> x[0] * x[1] * x[2] == 1, 0, 1, 2));
    show(zero.plus(1, 0, 1), oneOfTwo);
    WalshPolynomial cyclic = zero;
    for (int i = 0; i < 15; i++) {
      cyclic = cyclic.plus(1, i, (i + 1) % 15, (i + 2) % 15);
    }
    show(cyclic, SeenRegion.where(x -> x[0] + x[1] + x[2] > -3, 0, 1, 2));
    show(zero.plus(0.5, 0).plus(0.5, 1).plus(0.5, 2).plus(-0.5, 0, 1, 2), oneOfTwo);
    show(zero.plus(1, 0, 1, 2).plus(1, 0, 3, 4, 5), SeenRegion.frozen(0));
    System.out.println("parity of 15 bits, seen with at most r of them −1");
    for (int radius = 6; radius <= 10; radius++) {
      ParityFromBall parity = new ParityFromBall(15, radius);
      System.out.println(
          String.format(
              Locale.ROOT,
              "  r = %2d: %8d where all are −1, wrong sign on %.4f of the unseen",
              radius,
              parity.value(15),
              parity.unseenError().wrongSign().value()));
    }
  }

  private static void show(WalshPolynomial target, SeenRegion seen) {
    WalshPolynomial learnt = MinDegreeInterpolator.of(target, seen);
    UnseenError error = seen.error(target, learnt);
    System.out.println("  " + target);
    System.out.println("    " + learnt + ": mean square error " + error.meanSquare());
  }

  /** What a sample of the training law promises about that law, and what other lengths need. */
  private static void certificates() {
    List<LabelledSequence> all = inputs(10, 4, true, true);
    Random random = new Random(19);
    List<LabelledSequence> sample = random.ints(400, 0, all.size()).mapToObj(all::get).toList();
    ProgramSearch search = ProgramSearch.of(AttentionGrammar.oneAttention(), sample);
    System.out.println("400 draws of the 64 inputs of n = 10: " + search);
    System.out.println(
        "  any one of them:  "
            + Vc.occamBinomial(Evidence.errors(0, 400), search.natsOfOne()).atDelta(0.05));
    System.out.println(
        "  one at random:    "
            + PacBayes.kl(Evidence.meanLoss(0, 400), search.natsOfAll()).atDelta(0.05));
    RaspProgram program = search.programs().get(0);
    LengthCheck.sampled(
            program,
            tokens -> Arrays.stream(tokens).limit(tokens.length - 1).min().orElse(1),
            List.of(20, 40),
            500,
            length -> conjunction(length, random))
        .forEach(
            (length, errors) ->
                System.out.println(
                    "  at length "
                        + length
                        + ":     "
                        + Holdout.binomial(errors).atDelta(0.05 / 2)));
  }

  /** Bits with a 0 in half of the draws, and the end token. */
  private static int[] conjunction(int length, Random random) {
    int[] tokens = new int[length];
    Arrays.fill(tokens, 1);
    tokens[length - 1] = END;
    if (random.nextBoolean()) {
      tokens[random.nextInt(length - 1)] = 0;
    }
    return tokens;
  }

  private static void draw(Picture picture) throws IOException {
    Path file = Path.of("target", "length-generalisation.svg");
    Files.createDirectories(file.getParent());
    Files.writeString(file, picture.toSvg());
    System.out.println("picture in target/" + file.getFileName());
  }
}
