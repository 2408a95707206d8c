///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//SOURCES Data.java

import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.exact.attention.AttentionPlan;
import genbound.exact.attention.LowRankAttention;
import genbound.exact.attention.Match3;
import genbound.exact.attention.TensorAttention;
import genbound.report.Axis;
import genbound.report.Curve;
import genbound.report.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What does attention to pairs of places cost?
 *
 * <p>Visited pair by pair, n³. Where the entries are small, a polynomial in place of exp does it in
 * one pass, and each entry of the output comes with a proved error: for all 1,797 digits, each as
 * four numbers, and for 20,000 places. Then how large entries may be for orders 2, 3 and 4, which
 * the paper answers for n without end. Last a task that needs attention to pairs, and so large
 * logits that the polynomial is out of reach.
 *
 * <p>For data of your own, put your queries, keys and values where {@code digits} makes its own.
 */
public final class TensorAttentionCost {

  private static final double TARGET = 1e-6;

  private TensorAttentionCost() {}

  public static void main(String[] args) throws IOException {
    digits();
    manyPlaces();
    largestEntries();
    match3();
    System.out.println(
        "What to do: plan first. Bring entries below 1/2, by a layer norm or a smaller scale, and"
            + " the pass is\n  cheap and proved; where attention must be sharp, visit the pairs.");
  }

  /** The mean ink of each quarter of an image, from −1/2 to 1/2. */
  private static double[][] digits(List<Data.Row> rows) {
    double[][] quarters = new double[rows.size()][4];
    for (int i = 0; i < quarters.length; i++) {
      double[] pixels = rows.get(i).x();
      for (int p = 0; p < 64; p++) {
        quarters[i][2 * (p / 32) + p % 8 / 4] += (pixels[p] / 16 - 0.5) / 16;
      }
    }
    return quarters;
  }

  private static void digits() throws IOException {
    double[][] x = digits(Data.digits());
    TensorAttention all = TensorAttention.of(x, List.of(x, x), List.of(x, x));
    LowRankAttention low = all.lowRank(TARGET);
    System.out.println("all digits, each attending to all pairs of digits");
    System.out.println("  " + low);
    AttentionPlan plan = new AttentionPlan(x.length, 4, 3, all.logitRange(), TARGET);
    System.out.println(
        String.format(
            Locale.ROOT,
            "  logits up to %s, operations: %.1e, by visiting pairs %.1e",
            Numbers.outward(all.logitRange(), 4, Side.UPPER),
            plan.lowRankOperations(),
            plan.exactOperations()));
    int shown = 20;
    double[][] exact =
        TensorAttention.of(Arrays.copyOf(x, shown), List.of(x, x), List.of(x, x)).exact();
    double off = 0;
    for (int i = 0; i < shown; i++) {
      for (int c = 0; c < 4; c++) {
        off = Math.max(off, Math.abs(exact[i][c] - low.output()[i][c]));
      }
    }
    System.out.println(
        String.format(Locale.ROOT, "  the first %d, visited: off by %.1e at most", shown, off));
  }

  private static void manyPlaces() {
    Random random = new Random(7);
    double[][] x = new double[20_000][];
    for (int i = 0; i < x.length; i++) {
      x[i] = random.doubles(8, -0.5, 0.5).toArray();
    }
    TensorAttention attention = TensorAttention.of(x, List.of(x, x), List.of(x, x));
    System.out.println("20,000 places of 8 numbers up to 1/2");
    System.out.println("  " + attention.lowRank(1e-3));
    AttentionPlan low = AttentionPlan.ofEntries(20_000, 8, 3, 0.5, 1e-3);
    for (int n = 64; n <= 512; n *= 2) {
      AttentionPlan exact = AttentionPlan.ofEntries(n, 8, 3, 0.5, 1e-3);
      System.out.println(
          String.format(
              Locale.ROOT,
              "  as many operations as visiting the pairs of %3d places, times %.2f",
              n,
              low.lowRankOperations() / exact.exactOperations()));
    }
  }

  private static void largestEntries() throws IOException {
    System.out.println("largest entries for as many monomials as places, 8 numbers, error 1/n");
    System.out.println("      places  degree  monomials  largest logit  order 2  order 3  order 4");
    for (long n : new long[] {1_000, 10_000, 1_000_000}) {
      AttentionPlan.BreakEven two = AttentionPlan.breakEven(n, 8, 2, 1.0 / n);
      System.out.println(
          String.format(
              Locale.ROOT,
              "  %10d  %6d  %9s  %13.5f  %7.4f  %7.4f  %7.4f",
              n,
              two.degree(),
              two.rank(),
              two.logitRange(),
              two.entryBound(),
              entries(n, 3),
              entries(n, 4)));
    }
    double[] places =
        IntStream.rangeClosed(4, 18).mapToDouble(k -> Math.pow(10, k / 2.0)).toArray();
    List<Curve> curves = new ArrayList<>();
    for (int order = 2; order <= 4; order++) {
      int k = order;
      curves.add(
          Curve.of(
              "order " + k,
              places,
              Arrays.stream(places).map(n -> entries((long) n, k)).toArray()));
    }
    Path file = Path.of("target", "tensor-attention-cost.svg");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        new Picture(
                "Higher order, smaller entries: from 10,000 places on",
                Axis.log("places n"),
                Axis.linear("largest entry, for n monomials"),
                curves)
            .toSvg());
    System.out.println("picture in target/" + file.getFileName());
  }

  private static double entries(long n, int order) {
    return AttentionPlan.breakEven(n, 8, order, 1.0 / n).entryBound();
  }

  private static void match3() {
    Match3 task = new Match3(101);
    Random random = new Random(3);
    int right = 0;
    int positive = 0;
    int total = 0;
    for (int run = 0; run < 200; run++) {
      int[] tokens = random.ints(8, 0, 101).toArray();
      boolean[] matches = task.matches(tokens);
      for (int i = 0; i < tokens.length; i++) {
        boolean there = false;
        for (int y : tokens) {
          for (int z : tokens) {
            there |= (tokens[i] + y + z) % 101 == 0;
          }
        }
        total++;
        positive += there ? 1 : 0;
        right += matches[i] == there ? 1 : 0;
      }
    }
    System.out.println(
        "three of 8 numbers that add up to 0 mod 101: right on "
            + right
            + " of "
            + total
            + ", of which "
            + positive
            + " have a match");
    double scale = task.scale(8);
    AttentionPlan plan = new AttentionPlan(8, 4, 3, scale, TARGET);
    System.out.println(
        "  scale "
            + Numbers.nearest(scale)
            + ", the least that is proved; a polynomial has degree "
            + plan.degree()
            + " and some 10^"
            + (plan.rank().toString().length() - 1)
            + " monomials");
  }
}
