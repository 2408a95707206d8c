package genbound.exact.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.ReferenceTable;
import genbound.harness.ReferenceTable.Row;
import genbound.linalg.Kernel;
import genbound.linalg.KernelRidge;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeacherStudentTest {

  private static double[][] circles(int count, int patches, Random random) {
    double[][] points = new double[count][2 * patches];
    for (double[] point : points) {
      for (int patch = 0; patch < patches; patch++) {
        double angle = 2 * Math.PI * random.nextDouble();
        point[2 * patch] = Math.cos(angle);
        point[2 * patch + 1] = Math.sin(angle);
      }
    }
    return points;
  }

  private static HierarchicalKernel binary(int layers) {
    int[] filters = new int[layers];
    Arrays.fill(filters, 2);
    return HierarchicalKernel.tangent(filters);
  }

  @Test
  void agreesWithTheReferenceTable() {
    for (Row row : ReferenceTable.rows("TeacherStudent")) {
      var pair =
          new TeacherStudent(
              kernel(row.text("student")),
              kernel(row.text("teacher")),
              row.number("ridge"),
              row.number("noise"));
      double error = pair.expectedError(points(row.text("training")), points(row.text("test")));
      ReferenceTable.assertClose(row.exact("error"), error, 1e-11, 1, row);
    }
  }

  private static HierarchicalKernel kernel(String name) {
    String[] parts = name.split(" ");
    int[] filters = Stream.of(parts[1].split(";")).mapToInt(Integer::parseInt).toArray();
    return parts[0].equals("tangent")
        ? HierarchicalKernel.tangent(filters)
        : HierarchicalKernel.randomFeatures(filters);
  }

  private static double[][] points(String cell) {
    return Stream.of(cell.split("\\|"))
        .map(point -> Stream.of(point.split(";")).mapToDouble(Double::parseDouble).toArray())
        .toArray(double[][]::new);
  }

  @Test
  void isTheMeanOverSampledTeachers() {
    Random random = new Random(7);
    double[][] training =
        random.doubles(6).mapToObj(x -> new double[] {x, 1}).toArray(double[][]::new);
    double[][] test = {{0.3, 1}, {0.9, 1}};
    double noise = 0.2;
    double ridge = 0.1;
    Kernel student = Kernel.gaussian(0.5);
    DMatrixRMaj weights = new KernelRidge(student, training, ridge).weights(test);
    int draws = 40_000;
    double sum = 0;
    double squares = 0;
    for (int draw = 0; draw < draws; draw++) {
      double slope = random.nextGaussian();
      double offset = random.nextGaussian();
      double[] labels =
          Arrays.stream(training)
              .mapToDouble(x -> slope * x[0] + offset + Math.sqrt(noise) * random.nextGaussian())
              .toArray();
      double error = 0;
      for (int z = 0; z < test.length; z++) {
        double miss = -slope * test[z][0] - offset;
        for (int i = 0; i < labels.length; i++) {
          miss += weights.get(i, z) * labels[i];
        }
        error += miss * miss / test.length;
      }
      sum += error / draws;
      squares += error * error / draws;
    }
    double expected =
        new TeacherStudent(student, Kernel.linear(), ridge, noise).expectedError(training, test);
    double deviation = Math.sqrt((squares - sum * sum) / draws);
    assertTrue(deviation < 0.02 * expected, "the simulation is sharp");
    assertEquals(expected, sum, 4 * deviation);
  }

  @Test
  void errorOnTrainingPointsIsZeroWithoutNoise() {
    double[][] points = circles(30, 2, new Random(1));
    var pair = new TeacherStudent(binary(2), binary(1), 0, 0);
    assertEquals(0, pair.expectedError(points, points), 1e-11);
    double far = new TeacherStudent(binary(2), binary(1), 1e12, 0).expectedError(points, points);
    assertEquals(2, far, 1e-9, "a huge ridge learns nothing");
  }

  @Test
  void aMatrixThatIsNotPositiveDefiniteIsRefused() {
    double[][] points = circles(5, 2, new Random(1));
    points[4] = points[0].clone();
    var pair = new TeacherStudent(binary(2), binary(1), 0, 0);
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> pair.expectedError(points, points));
    assertTrue(refusal.getMessage().contains("positive definite"), refusal.getMessage());
    assertTrue(
        new TeacherStudent(binary(2), binary(1), 1e-8, 0).expectedError(points, points) < 1e-6);
    Kernel indefinite = (x, y) -> -1;
    var wrong = new TeacherStudent(indefinite, binary(1), 0.5, 0);
    assertThrows(IllegalArgumentException.class, () -> wrong.expectedError(points, points));
    Kernel nearlySingular = (x, y) -> x[0] == points[1][0] && y[0] == points[1][0] ? 1 + 4e-16 : 1;
    double[][] two = {points[0], points[1]};
    assertThrows(IllegalArgumentException.class, () -> new KernelRidge(nearlySingular, two, 0));
  }

  /**
   * Slopes of the exact curves, without a ridge, beside theory; and theories of other targets. The
   * errors at 64 and 256 examples are means over two other draws of the points.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 2, 2, .0576, .0198",
    "2, 2, 1, .307, .131",
    "1, 3, 3, .146, .0537",
    "2, 3, 1, .509, .249",
    "3, 3, 1, 1.204, .752"
  })
  void curvesFallAtTheRateOfTheTarget(
      int teacher, int student, int other, double at64, double at256) {
    int patches = 1 << (student - 1);
    double[][] pool = circles(512, patches, new Random(11));
    double[][] test = circles(150, patches, new Random(12));
    var pair = new TeacherStudent(binary(student), binary(teacher), 1e-10, 0);
    double[] errors = new double[4];
    for (int k = 0; k < 4; k++) {
      errors[k] = pair.expectedError(Arrays.copyOf(pool, 64 << k), test);
    }
    assertEquals(at64, errors[0], 0.1 * at64);
    assertEquals(at256, errors[2], 0.1 * at256);
    double slope = slope(errors);
    var rates = new SpatialRates(binary(student));
    assertEquals(-rates.ridgelessExponent(binary(teacher)), slope, 0.08);
    double wrong = rates.ridgelessExponent(binary(other));
    assertTrue(Math.abs(wrong + slope) > 0.08, "the theory of another target is told apart");
  }

  /** Least squares in logarithms to base 2, at 0, 1, 2, 3. */
  private static double slope(double[] errors) {
    double sum = 0;
    for (int k = 0; k < 4; k++) {
      sum += (k - 1.5) / 5 * Math.log(errors[k]) / Math.log(2);
    }
    return sum;
  }
}
