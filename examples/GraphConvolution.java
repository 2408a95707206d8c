///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//SOURCES Data.java

import genbound.Evidence;
import genbound.Holdout;
import genbound.Rademacher;
import genbound.Reports;
import genbound.Selection;
import genbound.Vc;
import genbound.bound.Certificate;
import genbound.bound.HighProbabilityBound;
import genbound.estimate.graph.BlockModel;
import genbound.estimate.graph.ConvolvedMixture;
import genbound.estimate.graph.Graph;
import genbound.estimate.graph.GraphLayer;
import genbound.estimate.graph.GraphNetwork;
import genbound.estimate.graph.GraphOperator;
import genbound.estimate.graph.LabelSplit;
import genbound.evidence.Confidence;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.rademacher.TransductiveSlack;
import genbound.report.Axis;
import genbound.report.Curve;
import genbound.report.Picture;
import genbound.vc.GrowthFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Does the graph help, and what is promised for the nodes without a label?
 *
 * <p>Two communities of 1000 nodes, half of the labels known. Linear scores of the features after
 * 0, 1, ... convolutions: their complexity falls with each step whether the graph is of use or not;
 * the loss on the labelled nodes falls only if it is. The sum of the two is what a certificate
 * promises. Then patients, joined with those whose measurements are nearest.
 */
public final class GraphConvolution {

  private static final double DELTA = 0.05;
  private static final double MARGIN = 1;
  private static final int MOST_STEPS = 3;

  /** The norms of the weights, declared beforehand; choosing among them is paid for. */
  private static final double[] RADII = {1, 2, 4, 8, 16};

  private GraphConvolution() {}

  public static void main(String[] args) throws IOException {
    Random random = new Random(3);
    double[] steps = IntStream.rangeClosed(0, MOST_STEPS).asDoubleStream().toArray();
    double[][] helpful = communities(new BlockModel(1000, 1000, 0.02, 0.004), random);
    double[][] useless = communities(new BlockModel(1000, 1000, 0.012, 0.012), random);
    draw(
        Reports.picture(
            "Error on unlabelled nodes after graph convolutions",
            Axis.linear("convolutions"),
            Axis.linear("error"),
            Curve.of("promised, graph of communities", steps, helpful[0]),
            Curve.dots("seen, graph of communities", steps, helpful[1]),
            Curve.of("promised, random graph", steps, useless[0]),
            Curve.dots("seen, random graph", steps, useless[1])));
    patients();
  }

  /** What is promised and what is seen for each number of convolutions. */
  private static double[][] communities(BlockModel model, Random random) {
    Graph graph = model.graph(random);
    double[][] x = model.features(0.5, 10, random);
    int[] labels = model.labels();
    LabelSplit split = new LabelSplit(1000, 1000);
    int[] order = shuffled(labels.length, random);
    GraphOperator operator = GraphOperator.symmetric(graph);
    ConvolvedMixture mixture = new ConvolvedMixture(operator, labels, 0.5);
    System.out.println(model + ", " + graph);
    System.out.printf(
        Locale.ROOT,
        "  one step multiplies separation over noise by about %.2f%n",
        model.gain(true));
    System.out.println("  steps  best direction errs  complexity  ramp loss  promised    seen");
    double[] promised = new double[MOST_STEPS + 1];
    double[] seen = new double[MOST_STEPS + 1];
    for (int k = 0; k <= MOST_STEPS; k++) {
      Linear linear = new Linear(operator.times(x, k), labels, order, split);
      Certificate certificate = Selection.tightest(linear.bounds()).atDelta(DELTA);
      promised[k] = certificate.clipped();
      seen[k] = linear.errorElsewhere(linear.best());
      System.out.printf(
          Locale.ROOT,
          "  %5d  %19.4f  %10.4f  %9.4f  %8s  %6.4f%n",
          k,
          mixture.error(k),
          linear.split.linear(linear.z, RADII[linear.best()]).point() / MARGIN,
          linear.ramp(linear.best()),
          Numbers.outward(promised[k], 4, Side.UPPER),
          seen[k]);
    }
    return new double[][] {promised, seen};
  }

  private static void patients() throws IOException {
    List<Data.Row> rows = Data.tumours();
    double[][] x =
        Data.Scales.of(rows).apply(rows).stream().map(Data.Row::x).toArray(double[][]::new);
    int[] labels = rows.stream().mapToInt(Data.Row::sign).toArray();
    Graph graph = nearest(x, 5);
    GraphOperator operator = GraphOperator.symmetric(graph);
    LabelSplit split = new LabelSplit(285, 284);
    int[] order = shuffled(labels.length, new Random(4));
    System.out.println("patients joined with their 5 nearest: " + graph + ", " + split);
    var slack = new TransductiveSlack(split.labelled(), split.unlabelled());
    System.out.printf(
        Locale.ROOT,
        "  before any complexity the bound adds %s, of which signs are %s; the paper has %.3f"
            + " for these%n",
        Numbers.outward(slack.signs() + slack.deviation(Confidence.ofDelta(DELTA)), 3, Side.UPPER),
        Numbers.outward(slack.signs(), 3, Side.UPPER),
        slack.publishedSigns());
    for (int k = 0; k <= 2; k++) {
      Linear linear = new Linear(withOne(operator.times(x, k)), labels, order, split);
      System.out.printf(
          Locale.ROOT,
          "  %d steps: %s, seen %.4f%n",
          k,
          Selection.tightest(linear.bounds()).atDelta(DELTA),
          linear.errorElsewhere(linear.best()));
    }
    Linear linear = new Linear(withOne(operator.times(x, 1)), labels, order, split);
    var errors = Evidence.errors(linear.errors(linear.best(), 0, 285), 285);
    System.out.println(
        "  by counting labellings: "
            + Vc.transductive(errors, 284, GrowthFunction.ofDimension(31)).atDelta(DELTA));
    var network = GraphNetwork.on(operator.times(x)).layer(GraphLayer.relu(1, 2));
    double shallow = network.complexity(split).point();
    double deep =
        network.convolve(operator).layer(GraphLayer.linear(1, 2)).complexity(split).point();
    System.out.printf(
        Locale.ROOT,
        "  a network of weights up to 2: complexity %.2f with one layer, %.2f with two%n",
        shallow,
        deep);
    LabelSplit half = new LabelSplit(145, 424);
    Linear trained = new Linear(withOne(operator.times(x, 1)), labels, order, half);
    int wrong = trained.errors(2, 145, 285);
    var fixed = Holdout.remainder(Evidence.errors(wrong, 140), 284).atDelta(DELTA);
    System.out.println("  trained on 145 and checked on 140 others: " + fixed);
    System.out.printf(
        Locale.ROOT,
        "What to do: convolve where neighbours are alike, and keep %d labels aside. They promise"
            + " at most %s %%%n  errors on the patients without a label; %.1f %% are wrong.%n",
        140,
        Numbers.outward(100 * fixed.value(), 0, Side.UPPER),
        100.0 * trained.errors(2, 285, 569) / 284);
  }

  /** Linear scores ⟨w, z⟩ of each norm, fitted to the hinge loss of the labelled nodes. */
  private static final class Linear {

    private final double[][] z;
    private final int[] labels;
    private final int[] order;
    private final LabelSplit split;
    private final double[][] weights = new double[RADII.length][];

    Linear(double[][] z, int[] labels, int[] order, LabelSplit split) {
      this.z = z;
      this.labels = labels;
      this.order = order;
      this.split = split;
      Arrays.setAll(weights, b -> fit(RADII[b]));
    }

    /** Projected subgradient steps, the mean of the second half. */
    private double[] fit(double radius) {
      int steps = 100;
      double longest = Arrays.stream(z).mapToDouble(Linear::norm).max().orElseThrow();
      double[] w = new double[z[0].length];
      double[] mean = new double[w.length];
      for (int step = 1; step <= steps; step++) {
        double[] slope = new double[w.length];
        for (int i = 0; i < split.labelled(); i++) {
          int node = order[i];
          if (labels[node] * dot(w, z[node]) < MARGIN) {
            for (int j = 0; j < w.length; j++) {
              slope[j] -= labels[node] * z[node][j] / split.labelled();
            }
          }
        }
        double rate = 2 * radius / (longest * Math.sqrt(step));
        for (int j = 0; j < w.length; j++) {
          w[j] -= rate * slope[j];
        }
        double norm = norm(w);
        for (int j = 0; j < w.length; j++) {
          w[j] *= Math.min(1, radius / norm);
          mean[j] += step > steps / 2 ? 2 * w[j] / steps : 0;
        }
      }
      return mean;
    }

    HighProbabilityBound[] bounds() {
      return IntStream.range(0, RADII.length)
          .mapToObj(
              b ->
                  Rademacher.transductive(
                      Evidence.meanLoss(ramp(b), split.labelled()),
                      split.unlabelled(),
                      split.linear(z, RADII[b]),
                      MARGIN))
          .toArray(HighProbabilityBound[]::new);
    }

    /** The norm whose bound is the least, as the selection at equal shares finds it. */
    int best() {
      HighProbabilityBound[] bounds = bounds();
      return IntStream.range(0, bounds.length)
          .boxed()
          .min(Comparator.comparingDouble(b -> bounds[b].atDelta(DELTA).value()))
          .orElseThrow();
    }

    double ramp(int b) {
      return IntStream.range(0, split.labelled())
          .mapToDouble(
              i ->
                  Math.max(
                      0, Math.min(1, 1 - labels[order[i]] * dot(weights[b], z[order[i]]) / MARGIN)))
          .average()
          .orElseThrow();
    }

    int errors(int b, int from, int to) {
      return (int)
          IntStream.range(from, to)
              .filter(i -> labels[order[i]] * dot(weights[b], z[order[i]]) <= 0)
              .count();
    }

    double errorElsewhere(int b) {
      return (double) errors(b, split.labelled(), z.length) / split.unlabelled();
    }

    private static double dot(double[] a, double[] b) {
      double sum = 0;
      for (int j = 0; j < a.length; j++) {
        sum += a[j] * b[j];
      }
      return sum;
    }

    private static double norm(double[] a) {
      return Math.sqrt(dot(a, a));
    }
  }

  /** Each row joined with those nearest to it, whichever of the two finds the other near. */
  private static Graph nearest(double[][] x, int neighbours) {
    int n = x.length;
    Set<List<Integer>> edges = new TreeSet<>(Comparator.comparing(List<Integer>::toString));
    for (int i = 0; i < n; i++) {
      int row = i;
      IntStream.range(0, n)
          .filter(j -> j != row)
          .boxed()
          .sorted(Comparator.comparingDouble(j -> distance(x[row], x[j])))
          .limit(neighbours)
          .forEach(j -> edges.add(List.of(Math.min(row, j), Math.max(row, j))));
    }
    return Graph.of(
        n, edges.stream().map(e -> new int[] {e.get(0), e.get(1)}).toArray(int[][]::new));
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += (a[j] - b[j]) * (a[j] - b[j]);
    }
    return sum;
  }

  /** With a feature that is 1, for an intercept. */
  private static double[][] withOne(double[][] z) {
    return Arrays.stream(z)
        .map(
            row -> {
              double[] longer = Arrays.copyOf(row, row.length + 1);
              longer[row.length] = 1;
              return longer;
            })
        .toArray(double[][]::new);
  }

  private static int[] shuffled(int n, Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
    Collections.shuffle(order, random);
    return order.stream().mapToInt(i -> i).toArray();
  }

  private static void draw(Picture picture) throws IOException {
    Path file = Path.of("target", "graph-convolution.svg");
    Files.createDirectories(file.getParent());
    Files.writeString(file, picture.toSvg());
    System.out.println("picture in target/" + file.getFileName());
  }
}
