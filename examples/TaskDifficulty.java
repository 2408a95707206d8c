///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//SOURCES Data.java

import genbound.estimate.bias.ClassSeparation;
import genbound.estimate.bias.ConditionalVolume;
import genbound.estimate.bias.Difficulty;
import genbound.estimate.bias.IntrinsicDimension;
import genbound.estimate.bias.SphereDifficulty;
import genbound.estimate.bias.TorusDifficulty;
import genbound.markup.Bars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which of two tasks is the harder one, whatever learns it? By how many bits of inductive bias each
 * needs, in an approximation that wants the number of examples, the intrinsic dimension of the
 * inputs, how near two classes come to each other, and the error that is asked for.
 *
 * <p>First the tasks of the paper from its constants, then digits and patients that are at hand.
 * The numbers order tasks that are far apart; how far they may be trusted is printed beside them.
 */
public final class TaskDifficulty {

  private static final int NEIGHBOURS = 5;
  private static final double ERROR = 0.01;

  private TaskDifficulty() {}

  public static void main(String[] args) throws IOException {
    List<Bars.Bar> bars = new ArrayList<>();
    System.out.println("Tasks of the paper, from its constants");
    add(bars, "MNIST", image(60_000, 14, 10, 17.179045827183984, 2.3987084824335305, 0.001));
    add(bars, "SVHN", image(73_257, 19, 10, 53.86932485133339, 1.5766998174969105, 0.01));
    add(bars, "CIFAR-10", image(50_000, 27, 10, 54.9156786783691, 2.7506414616587023, 0.01));
    add(bars, "ImageNet", image(1_280_901, 48, 1000, 943.5923, 65, 0.1));
    for (int times : new int[] {1, 3, 5}) {
      String name = "pole on a cart, seen " + times + " times";
      add(bars, name, new TorusDifficulty(10_000, 2 * times, 1, 0.001, 0.001));
    }
    add(bars, "reacher", new TorusDifficulty(1e6, 6, 2, 0.001, 0.001));
    add(bars, "half-cheetah", new TorusDifficulty(1e6, 17, 6, 0.001, 0.001));

    System.out.println("Tasks at hand, error " + ERROR + ", from every row");
    List<Data.Row> digits = Data.digitsInFileOrder();
    SphereDifficulty easy = add(bars, "0 against 1", of(only(digits, 0, 1)));
    SphereDifficulty hard = add(bars, "3 against 8", of(only(digits, 3, 8)));
    SphereDifficulty ten = add(bars, "ten digits", of(digits));
    List<Data.Row> tumours = Data.tumoursInFileOrder();
    SphereDifficulty patients =
        add(bars, "tumours, standardised", of(Data.Scales.of(tumours).apply(tumours)));
    draw(bars);

    System.out.println("How far to trust them: the ten digits'");
    System.out.println("  bits are multiplied by");
    SphereDifficulty.Factors factors = ten.factors().get();
    print("    %8.4f if there is one dimension more", factors.dimensionMore());
    print("    %8.4f if the classes come twice as near", factors.halfSeparation());
    print("    %8.4f if there are twice as many examples", factors.twiceExamples());
    print("    %8.4f if half the error is asked for", factors.halfError());
    for (int neighbours : new int[] {3, 5, 10, 20}) {
      double dimension = new IntrinsicDimension(points(digits), neighbours).value();
      SphereDifficulty task =
          new SphereDifficulty(ten.n(), dimension, ten.radius(), ten.separation(), ERROR, 10, 9, 1);
      print("  by %2d neighbours: dimension %.2f, %s", neighbours, dimension, task);
    }
    double near = ClassSeparation.extremeValue(points(digits), labels(digits), 50_000, 500, 1);
    print(
        "  nearest pair of two digits: %.1f apart, by extreme values of 50000 pairs %.1f",
        ten.separation(), near);
    print(
        "The definition itself, where it can be computed: all functions on 20 unseen inputs, 2 errors"
            + "%n  allowed: %.2f bits",
        ConditionalVolume.ofAllFunctions(20, 2));
    print(
        "What to do: spend labels on 3 against 8, which wants %.0f times the bits of 0 against 1. Compare"
            + "%n  by orders of magnitude, and not the tumours: two patients %.1f apart make %s.",
        hard.bits() / easy.bits(), patients.separation(), patients);
  }

  private static SphereDifficulty image(
      long n, double dimension, long classes, double radius, double separation, double error) {
    return SphereDifficulty.classification(n, dimension, radius, separation, classes, error);
  }

  private static SphereDifficulty of(List<Data.Row> rows) {
    return SphereDifficulty.ofSample(points(rows), labels(rows), NEIGHBOURS, ERROR);
  }

  private static List<Data.Row> only(List<Data.Row> digits, int one, int other) {
    return digits.stream().filter(row -> row.digit() == one || row.digit() == other).toList();
  }

  private static double[][] points(List<Data.Row> rows) {
    return rows.stream().map(Data.Row::x).toArray(double[][]::new);
  }

  private static int[] labels(List<Data.Row> rows) {
    List<String> names = rows.stream().map(Data.Row::label).distinct().toList();
    return rows.stream().mapToInt(row -> names.indexOf(row.label())).toArray();
  }

  private static <T extends Difficulty> T add(List<Bars.Bar> bars, String name, T task) {
    boolean ours = task instanceof SphereDifficulty sphere && sphere.n() < 10_000;
    print("  %-30s%s", name, task);
    String power = String.format(Locale.ROOT, "1e%.1f", task.log10Bits());
    bars.add(new Bars.Bar(name, 0, task.log10Bits(), power, ours));
    return task;
  }

  private static void draw(List<Bars.Bar> bars) throws IOException {
    Path file = Path.of("target", "task-difficulty.svg");
    Files.createDirectories(file.getParent());
    String title = "Bits of inductive bias that a task needs, in powers of ten";
    Files.writeString(file, new Bars(title, bars).draw().page());
    System.out.println("picture in target/" + file.getFileName());
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
