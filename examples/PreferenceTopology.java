///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import genbound.estimate.graph.PreferenceGraph;
import genbound.exact.curve.RewardRates;
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
import java.util.function.ToDoubleFunction;

/**
 * A budget of comparisons between responses of a language model: should they be spread over all
 * responses, or be made among few that share their prefixes with the rest?
 *
 * <p>Responses are tied together by their prefixes, and comparisons tie some of them more closely.
 * How well the difference of two rewards is known is told in two ways: by the best path between the
 * responses, and by all evidence together. They do not agree. A chain compares random pairs of all
 * responses, a tree random pairs of some, one for each prefix of a length. The means are over 200
 * random pairs of all responses.
 */
public final class PreferenceTopology {

  private static final int DEPTH = 12;
  private static final int COMPARISONS = 1024;
  private static final int PAIRS = 200;
  private static final double EXPONENT = 0.3;
  private static final int[] LEAVES = {64, 128, 256, 512, 1024};

  /** How well rewards are known: by the best path, and by all evidence. */
  private record Known(double byPath, double byAll) {}

  private PreferenceTopology() {}

  public static void main(String[] args) throws IOException {
    print(
        "%d comparisons among %d responses: the variance of the difference of two rewards",
        COMPARISONS, 1 << DEPTH);
    print("variance of one                 chain  tree of 64    128    256    512   1024");
    Known chain = null;
    List<Known> trees = List.of();
    for (double variance : new double[] {0.1, 0.001}) {
      chain = known(DEPTH, 1 << DEPTH, variance);
      trees = Arrays.stream(LEAVES).mapToObj(leaves -> known(DEPTH, leaves, variance)).toList();
      String name = String.format(Locale.ROOT, "%-5s by the best path", variance);
      row(name, chain, trees, Known::byPath);
      row("      by all evidence", chain, trees, Known::byAll);
    }
    Known large = known(14, 1 << 14, 0.001);
    print(
        "the last chain among %d responses: %.3f by the best path, %.3f by all evidence",
        1 << 14, large.byPath(), large.byAll());
    RewardRates rates = new RewardRates(1, EXPONENT);
    System.out.println("rates of the paper:");
    System.out.println("  " + rates.chain(COMPARISONS, 1));
    System.out.println("  " + rates.tree(COMPARISONS, 1));
    draw(chain, trees);
    Known best = trees.get(trees.size() - 1);
    print(
        "What to do: compare pairs of all responses, or of at least as many as there are comparisons."
            + "%n  By the best path a tree is %.1f times as good as a chain; by all evidence %.2f times.",
        chain.byPath() / best.byPath(), chain.byAll() / best.byAll());
  }

  /** What comparisons between some responses, spread evenly, tell about all. */
  private static Known known(int depth, int leaves, double variance) {
    Random random = new Random(30);
    PreferenceGraph graph = PreferenceGraph.prefixTree(2, depth, EXPONENT);
    int room = graph.responses() / leaves;
    int[] compared = new int[leaves];
    Arrays.setAll(compared, i -> i * room + random.nextInt(room));
    for (int[] pair : pairs(random, COMPARISONS, leaves)) {
      graph.add(compared[pair[0]], compared[pair[1]], variance);
    }
    int[][] asked = pairs(random, PAIRS, graph.responses());
    return new Known(graph.meanInferenceDistance(asked), graph.meanPosteriorVariance(asked));
  }

  private static int[][] pairs(Random random, int count, int among) {
    int[][] pairs = new int[count][];
    for (int i = 0; i < count; i++) {
      int first = random.nextInt(among);
      pairs[i] = new int[] {first, (first + 1 + random.nextInt(among - 1)) % among};
    }
    return pairs;
  }

  private static void row(
      String name, Known chain, List<Known> trees, ToDoubleFunction<Known> value) {
    StringBuilder line = new StringBuilder();
    line.append(String.format(Locale.ROOT, "%-30s%7.3f", name, value.applyAsDouble(chain)));
    for (Known tree : trees) {
      String width = line.length() < 40 ? "%12.3f" : "%7.3f";
      line.append(String.format(Locale.ROOT, width, value.applyAsDouble(tree)));
    }
    System.out.println(line);
  }

  private static void draw(Known chain, List<Known> trees) throws IOException {
    double[] numbers = Arrays.stream(LEAVES).asDoubleStream().toArray();
    List<Curve> curves = new ArrayList<>();
    for (boolean path : new boolean[] {true, false}) {
      ToDoubleFunction<Known> value = path ? Known::byPath : Known::byAll;
      String name = path ? ", best path" : ", all evidence";
      double[] ofTrees = trees.stream().mapToDouble(value).toArray();
      double[] ofChain = new double[LEAVES.length];
      Arrays.fill(ofChain, value.applyAsDouble(chain));
      curves.add(Curve.of("tree" + name, numbers, ofTrees));
      curves.add(Curve.of("chain" + name, numbers, ofChain));
    }
    Picture picture =
        new Picture(
            "Precise comparisons: a chain or a tree?",
            Axis.log("responses that the tree compares"),
            Axis.log("variance of a difference"),
            curves);
    Path file = Path.of("target", "preference-topology.svg");
    Files.createDirectories(file.getParent());
    Files.writeString(file, picture.toSvg());
    System.out.println("picture in target/" + file.getFileName());
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
