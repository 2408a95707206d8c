package genbound.estimate.lipschitz;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RegionTest {

  @Test
  void endsAreRoundedOutward() {
    Region region = Region.around(new double[] {0.1, 1}, 0.2);
    assertEquals(Math.nextDown(0.1 - 0.2), region.lower(0), 1e-16);
    assertTrue(region.upper(0) >= 0.3 && region.upper(0) <= 0.30000000000000005);
    assertEquals("box in 2 dimensions, 2 of them free", region.toString());
    Region part = region.within(0, 1);
    assertEquals(0, part.lower(0));
    assertEquals(1, part.upper(1));
    assertArrayEquals(new int[] {1}, Region.around(new double[2], 0).with(1, 0, 1).free());
    assertTrue(Region.around(new double[] {0.0, 3}, 0).isPoint());
  }

  @Test
  void endsEncloseTheExactOnes() {
    Random random = new Random(7);
    for (int trial = 0; trial < 100; trial++) {
      double centre = random.nextDouble() - 0.5;
      double epsilon = 2 * random.nextDouble();
      Region region = Region.around(new double[] {centre}, epsilon);
      BigDecimal middle = new BigDecimal(centre);
      BigDecimal reach = new BigDecimal(epsilon);
      assertTrue(new BigDecimal(region.lower(0)).compareTo(middle.subtract(reach)) <= 0);
      assertTrue(new BigDecimal(region.upper(0)).compareTo(middle.add(reach)) >= 0);
      assertEquals(centre - epsilon, region.lower(0), 1e-15);
    }
  }

  /** In exact decimals, where the terms are large and cancel. */
  @Test
  void largestValuesAreNotBelowTheExactOnes() {
    MathContext digits = new MathContext(50);
    Random random = new Random(8);
    for (int trial = 0; trial < 200; trial++) {
      double[] centre = random.doubles(3, -1e3, 1e3).toArray();
      double[] v = random.doubles(3, -1, 1).toArray();
      double radius = Math.pow(10, 4 * random.nextDouble() - 1);
      Region box = Region.around(centre, radius);
      BigDecimal inBox = BigDecimal.ZERO;
      BigDecimal inBall = BigDecimal.ZERO;
      BigDecimal squares = BigDecimal.ZERO;
      for (int i = 0; i < 3; i++) {
        BigDecimal c = new BigDecimal(v[i]);
        inBox = inBox.add(c.multiply(new BigDecimal(v[i] > 0 ? box.upper(i) : box.lower(i))));
        inBall = inBall.add(c.multiply(new BigDecimal(centre[i])));
        squares = squares.add(c.pow(2));
      }
      inBall = inBall.add(squares.sqrt(digits).multiply(new BigDecimal(radius)), digits);
      assertTrue(new BigDecimal(box.most(v)).compareTo(inBox) >= 0, "trial " + trial);
      double most = Region.ball(centre, radius).most(v);
      assertTrue(new BigDecimal(most).compareTo(inBall) >= 0, "trial " + trial);
    }
  }

  @Test
  void pointOutsideABallIsPulledStraightIntoIt() {
    double[] centre = {1, -2};
    Region ball = Region.ball(centre, 0.5);
    Random random = new Random(9);
    for (int trial = 0; trial < 100; trial++) {
      double[] point = random.doubles(2, -9, 9).toArray();
      double first = point[0] - 1;
      double second = point[1] + 2;
      double distance = Math.hypot(first, second);
      ball.pull(point, distance);
      BigDecimal x = new BigDecimal(point[0]).subtract(BigDecimal.ONE);
      BigDecimal y = new BigDecimal(point[1]).add(BigDecimal.valueOf(2));
      assertTrue(x.pow(2).add(y.pow(2)).compareTo(new BigDecimal(0.25)) <= 0, "trial " + trial);
      assertEquals(first / distance / 2, x.doubleValue(), 1e-11);
      assertEquals(second / distance / 2, y.doubleValue(), 1e-11);
    }
    double[] x = {7, 7};
    ball.argmost(new double[2], x);
    assertArrayEquals(centre, x);
  }

  @Test
  void largestValuesAreNeverBelowThoseOfPoints() {
    Random random = new Random(3);
    Region box = Region.around(new double[] {1, -2, 0.5}, 0.3);
    Region ball = Region.ball(new double[] {1, -2, 0.5}, 0.3);
    for (int trial = 0; trial < 1000; trial++) {
      double[] v = random.doubles(3, -1, 1).toArray();
      double[] x = new double[3];
      box.argmost(v, x);
      assertEquals(dot(v, x), box.most(v), 1e-13);
      assertTrue(dot(v, x) <= box.most(v));
      double inBox = box.most(v);
      ball.argmost(v, x);
      assertEquals(dot(v, x), ball.most(v), 1e-13);
      assertTrue(ball.most(v) <= inBox + 1e-15);
      double[] far = random.doubles(3, -9, 9).toArray();
      double distance = 0;
      for (int i = 0; i < 3; i++) {
        distance = Math.hypot(distance, far[i] - ball.middle(i));
      }
      ball.pull(far, distance);
      assertTrue(dot(v, far) <= ball.most(v));
    }
  }

  private static double dot(double[] v, double[] x) {
    return v[0] * x[0] + v[1] * x[1] + v[2] * x[2];
  }

  @Test
  void badInputIsRefusedByName() {
    double[] one = {1};
    refusedFrom("epsilon must be in [0, ∞), got -1", () -> Region.around(one, -1));
    refusedFrom("epsilon must be in [0, ∞), got NaN", () -> Region.around(one, Double.NaN));
    refusedFrom("centre must be not empty, got 0", () -> Region.around(new double[0], 1));
    refusedFrom(
        "centre[0] must be finite, got NaN", () -> Region.ball(new double[] {Double.NaN}, 1));
    refusedFrom("radius must be in (0, ∞), got 0", () -> Region.ball(one, 0));
    refusedFrom("centre must be not empty, got 0", () -> Region.ball(new double[0], 1));
    refusedFrom("lower must be not empty, got 0", () -> Region.box(new double[0], one));
    refusedFrom("upper must be not empty, got 0", () -> Region.box(one, new double[0]));
    refusedFrom(
        "lower[0] must be finite, got NaN", () -> Region.box(new double[] {Double.NaN}, one));
    refusedFrom("upper[0] must be at least 1.0, got 0", () -> Region.box(one, new double[1]));
    refusedFrom("upper must be 1 long, got 2", () -> Region.box(one, new double[2]));
    refusedFrom("region must be a box, got ball", () -> Region.ball(one, 1).within(0, 1));
    refusedFrom(
        "low must be such that the box has a part", () -> Region.around(one, 0.5).within(2, 3));
    refusedFrom("coordinate must be in [0, 0], got 1", () -> Region.around(one, 1).with(1, 0, 1));
  }
}
