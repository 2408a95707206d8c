///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//SOURCES Data.java
//DEPS de.bwaldvogel:liblinear:2.44

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import genbound.Evidence;
import genbound.Holdout;
import genbound.Selection;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.Confidence;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Eighteen classifiers on one test set of digits: what does a leaderboard prove?
 *
 * <p>Three questions, each at 95 %. What is the risk of the entry that was named before the test?
 * What is the risk of the one at the top, which was chosen by looking at all eighteen? And of which
 * entries is it proved that another is better, when all 306 ordered pairs are asked about at once?
 */
public final class Leaderboard {

  private static final double LEVEL = 0.95;
  private static final int CLASSES = 10;
  private static final int TRAINING = 900;

  /** The width of a Parzen window, in grey levels. */
  private static final double WIDTH = 10;

  /** The entry that was named before any test. */
  private static final String NAMED = "3 neighbours";

  private Leaderboard() {}

  public static void main(String[] args) throws IOException {
    Linear.disableDebugOutput();
    List<Data.Row> digits = Data.digits();
    List<Data.Row> train = digits.subList(0, TRAINING);
    List<Data.Row> test = digits.subList(TRAINING, digits.size());
    Map<String, int[]> predictions = predictions(train, test);
    int[] labels = test.stream().mapToInt(Data.Row::digit).toArray();
    List<String> names = new ArrayList<>(predictions.keySet());
    names.sort(Comparator.comparing(name -> errors(predictions.get(name), labels)));

    System.out.println(test.size() + " digits, " + names.size() + " classifiers");
    System.out.println("  errors  if named beforehand  proved better than  classifier");
    Confidence each = Confidence.ofLevel(LEVEL).share(1.0 / (names.size() * (names.size() - 1)));
    int proved = 0;
    int ofFirst = 0;
    for (String name : names) {
      int beaten = beaten(name, names, predictions, labels, each);
      proved += beaten;
      ofFirst = name.equals(names.get(0)) ? beaten : ofFirst;
      long errors = errors(predictions.get(name), labels);
      double alone =
          Holdout.binomial(Evidence.errors(errors, test.size())).atConfidence(LEVEL).value();
      System.out.println(
          String.format(
              Locale.ROOT, "  %6d               %s  %18d  %s", errors, up(alone), beaten, name));
    }
    System.out.println("  pairs of which one is proved better: " + proved + " of 153");

    HighProbabilityBound[] all =
        names.stream()
            .map(name -> errors(predictions.get(name), labels))
            .map(errors -> Holdout.binomial(Evidence.errors(errors, test.size())))
            .toArray(HighProbabilityBound[]::new);
    var named =
        Holdout.binomial(Evidence.errors(errors(predictions.get(NAMED), labels), test.size()));
    System.out.println("Named beforehand, " + NAMED + ":");
    System.out.println("  " + named.atConfidence(LEVEL));
    var top = Selection.tightest(all).atConfidence(LEVEL);
    System.out.println("At the top, chosen by looking and paid for, " + names.get(0) + ":");
    System.out.println("  " + top);
    System.out.println(
        String.format(
            Locale.ROOT,
            "What to do: take %s, and promise %s. It is proved better than %d of its %d rivals;%n "
                + " the order of those it is not proved better than may be luck: ask a larger test"
                + " set.",
            names.get(0),
            up(top.value()),
            ofFirst,
            names.size() - 1));
  }

  /** Of how many others it is proved that they are worse, at the confidence of each pair. */
  private static int beaten(
      String name,
      List<String> names,
      Map<String, int[]> predictions,
      int[] labels,
      Confidence each) {
    int beaten = 0;
    for (String other : names) {
      int[] worse = predictions.get(other);
      int[] better = predictions.get(name);
      long onlyWorse =
          IntStream.range(0, labels.length)
              .filter(i -> worse[i] != labels[i] && better[i] == labels[i])
              .count();
      long onlyBetter =
          IntStream.range(0, labels.length)
              .filter(i -> worse[i] == labels[i] && better[i] != labels[i])
              .count();
      var difference = Holdout.mcNemar(Evidence.comparison(onlyWorse, onlyBetter, labels.length));
      beaten += difference.at(each).value() < 0 ? 1 : 0;
    }
    return beaten;
  }

  private static long errors(int[] predicted, int[] labels) {
    return IntStream.range(0, labels.length).filter(i -> predicted[i] != labels[i]).count();
  }

  private static String up(double value) {
    return Numbers.outward(value, 4, Side.UPPER);
  }

  /** What each classifier says of the test set. */
  private static Map<String, int[]> predictions(List<Data.Row> train, List<Data.Row> test) {
    Map<String, int[]> said = new LinkedHashMap<>();
    int[][] nearest =
        test.stream().map(digit -> nearest(train, digit.x(), 25)).toArray(int[][]::new);
    for (int k : new int[] {1, 3, 5, 9, 15, 25}) {
      said.put(
          k == 1 ? "1 neighbour" : k + " neighbours",
          Arrays.stream(nearest).mapToInt(near -> vote(Arrays.copyOf(near, k))).toArray());
    }
    said.put("nearest mean", gaussian(train, test, false));
    said.put("naive Bayes", gaussian(train, test, true));
    for (double c : new double[] {1e-4, 1e-2, 1}) {
      said.put("logistic regression, C = " + c, linear(SolverType.L2R_LR, c, train, test));
      said.put("support vectors, C = " + c, linear(SolverType.L2R_L2LOSS_SVC_DUAL, c, train, test));
    }
    said.put("joint support vectors", linear(SolverType.MCSVM_CS, 1e-2, train, test));
    said.put("sparse logistic regression", linear(SolverType.L1R_LR, 1e-1, train, test));
    said.put("hinge loss", linear(SolverType.L2R_L1LOSS_SVC_DUAL, 1e-1, train, test));
    said.put("Parzen window", parzen(train, test));
    return said;
  }

  /** The labels of the k nearest training digits, the nearest first. */
  private static int[] nearest(List<Data.Row> train, double[] x, int k) {
    double[] distances = train.stream().mapToDouble(digit -> distance(digit.x(), x)).toArray();
    return IntStream.range(0, distances.length)
        .boxed()
        .sorted(Comparator.comparing(i -> distances[i]))
        .limit(k)
        .mapToInt(i -> train.get(i).digit())
        .toArray();
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += (a[j] - b[j]) * (a[j] - b[j]);
    }
    return sum;
  }

  /** The class of the largest sum of Gaussian windows around its training digits. */
  private static int[] parzen(List<Data.Row> train, List<Data.Row> test) {
    return test.stream()
        .mapToInt(
            digit -> {
              double[] sums = new double[CLASSES];
              for (Data.Row known : train) {
                sums[known.digit()] +=
                    Math.exp(-distance(known.x(), digit.x()) / (2 * WIDTH * WIDTH));
              }
              return IntStream.range(0, CLASSES)
                  .boxed()
                  .max(Comparator.comparing(c -> sums[c]))
                  .get();
            })
        .toArray();
  }

  /** The label with most votes; of several, that of the earliest vote. */
  private static int vote(int[] votes) {
    int[] count = new int[CLASSES];
    Arrays.stream(votes).forEach(label -> count[label]++);
    int most = Arrays.stream(count).max().getAsInt();
    return Arrays.stream(votes).filter(label -> count[label] == most).findFirst().getAsInt();
  }

  /** The class whose Gaussian is likeliest: of equal widths, or of the widths of its pixels. */
  private static int[] gaussian(List<Data.Row> train, List<Data.Row> test, boolean widths) {
    List<Data.Scales> classes =
        IntStream.range(0, CLASSES)
            .mapToObj(c -> Data.Scales.of(train.stream().filter(d -> d.digit() == c).toList()))
            .toList();
    return test.stream()
        .mapToInt(
            digit ->
                IntStream.range(0, CLASSES)
                    .boxed()
                    .min(Comparator.comparing(c -> cost(classes.get(c), digit.x(), widths)))
                    .get())
        .toArray();
  }

  private static double cost(Data.Scales scales, double[] x, boolean widths) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      double width = widths ? scales.widths()[j] + 1 : 1;
      double off = (x[j] - scales.centres()[j]) / width;
      sum += off * off / 2 + Math.log(width);
    }
    return sum;
  }

  private static int[] linear(
      SolverType solver, double c, List<Data.Row> train, List<Data.Row> test) {
    Problem problem = new Problem();
    problem.l = train.size();
    problem.n = train.get(0).x().length + 1;
    problem.x = train.stream().map(Leaderboard::features).toArray(Feature[][]::new);
    problem.y = train.stream().mapToDouble(Data.Row::digit).toArray();
    Parameter parameter = new Parameter(solver, c, 0.01);
    parameter.setRandom(new Random(5));
    var model = Linear.train(problem, parameter);
    return test.stream().mapToInt(d -> (int) Linear.predict(model, features(d))).toArray();
  }

  private static Feature[] features(Data.Row digit) {
    double[] x = digit.x();
    return IntStream.rangeClosed(0, x.length)
        .mapToObj(j -> new FeatureNode(j + 1, j < x.length ? x[j] / 16 : 1))
        .toArray(Feature[]::new);
  }
}
