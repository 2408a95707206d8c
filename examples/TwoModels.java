///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//SOURCES Data.java

import genbound.Evidence;
import genbound.Holdout;
import genbound.SampleSize;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Is the new model better than the old one? Both are tested on the same digits, and what decides is
 * where they differ.
 *
 * <p>The old one takes the class of the nearest mean, the new one that of the nearest neighbour.
 * Two intervals, one for each model, throw away that both saw the same digits. The difference of
 * their errors on each digit keeps it. The law is that of digits by these writers: the file is
 * shuffled.
 */
public final class TwoModels {

  private static final double LEVEL = 0.95;
  private static final int TRAINING = 900;

  private TwoModels() {}

  public static void main(String[] args) throws IOException {
    List<Data.Row> digits = Data.digits();
    List<Data.Row> train = digits.subList(0, TRAINING);
    List<Data.Row> means =
        IntStream.range(0, 10)
            .mapToObj(c -> train.stream().filter(d -> d.digit() == c).toList())
            .map(some -> new Data.Row(Data.Scales.of(some).centres(), some.get(0).label()))
            .toList();
    for (int size : new int[] {60, 897}) {
      List<Data.Row> test = digits.subList(TRAINING, TRAINING + size);
      compare(means, train, test);
    }
    long n =
        SampleSize.first(
            m ->
                Holdout.mcNemar(Evidence.comparison(Math.round(0.05 * m), Math.round(0.02 * m), m)),
            LEVEL,
            0,
            1000);
    long forGood =
        SampleSize.fromThenOn(
            m ->
                Holdout.mcNemar(Evidence.comparison(Math.round(0.05 * m), Math.round(0.02 * m), m)),
            LEVEL,
            0,
            1000);
    System.out.println(
        String.format(
            Locale.ROOT,
            "What to do: replace the old model. Had the new one mended 5 %% and broken 2 %%, a test"
                + "%n  set of %d could have shown it, and one of %d or more would have.",
            n,
            forGood));
  }

  private static void compare(List<Data.Row> old, List<Data.Row> recent, List<Data.Row> test) {
    boolean[] oldErrs = errs(old, test);
    boolean[] newErrs = errs(recent, test);
    long onlyOld = count(i -> oldErrs[i] && !newErrs[i], test.size());
    long onlyNew = count(i -> !oldErrs[i] && newErrs[i], test.size());
    var before =
        Holdout.binomial(Evidence.errors(count(i -> oldErrs[i], test.size()), test.size()));
    var after = Holdout.binomial(Evidence.errors(count(i -> newErrs[i], test.size()), test.size()));
    var pair = Evidence.comparison(onlyOld, onlyNew, test.size());
    double[] differences =
        IntStream.range(0, test.size())
            .mapToDouble(i -> (newErrs[i] ? 1 : 0) - (oldErrs[i] ? 1 : 0))
            .toArray();
    System.out.println(test.size() + " digits: " + pair);
    System.out.println("  old alone: " + before.intervalAt(LEVEL));
    System.out.println("  new alone: " + after.intervalAt(LEVEL));
    System.out.println("  new less old, by where they differ:");
    System.out.println("    " + Holdout.mcNemar(pair).intervalAt(LEVEL));
    System.out.println("    " + Holdout.splitBinomial(pair).intervalAt(LEVEL));
    System.out.println("  new less old, by mean and variance of the differences:");
    var losses = Evidence.losses(differences, -1, 1);
    System.out.println("    " + Holdout.empiricalBernstein(losses).intervalAt(LEVEL));
    double p = Holdout.mcNemar(pair).confidenceFor(0).delta();
    System.out.println(
        String.format(
            Locale.ROOT,
            "  p-value of 'the new one is no better': %s",
            Numbers.outward(p, Side.UPPER)));
    System.out.println();
  }

  private static boolean[] errs(List<Data.Row> known, List<Data.Row> test) {
    boolean[] errs = new boolean[test.size()];
    for (int i = 0; i < errs.length; i++) {
      Data.Row digit = test.get(i);
      errs[i] =
          known.stream().min(Comparator.comparing(k -> distance(k.x(), digit.x()))).get().digit()
              != digit.digit();
    }
    return errs;
  }

  private static long count(IntPredicate holds, int n) {
    return IntStream.range(0, n).filter(holds).count();
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += (a[j] - b[j]) * (a[j] - b[j]);
    }
    return sum;
  }
}
