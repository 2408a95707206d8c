package genbound.exact.length;

import static genbound.exact.length.FractionTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class StarfishTaskTest {

  @Test
  void pairsAreCountedOneByOne() {
    StarfishTask task = new StarfishTask(10, 8, 6);
    assertEquals(BigInteger.valueOf(270), task.trainingPositives());
    assertEquals(BigInteger.TEN, task.testPositives());
    assertEquals(9, task.negativesPerPositive());
    StarfishTask other = new StarfishTask(3, 9, 4);
    int[] byDistance = new int[9];
    for (int arm = 0; arm < 3; arm++) {
      for (int parent = 0; parent < 9; parent++) {
        for (int child = parent + 1; child < 9; child++) {
          byDistance[child - parent]++;
        }
      }
    }
    int training = 0;
    int test = 0;
    for (int k = 1; k < 9; k++) {
      assertEquals(BigInteger.valueOf(byDistance[k]), other.positives(k));
      training += k <= 4 ? byDistance[k] : 0;
      test += k > 4 ? byDistance[k] : 0;
    }
    assertEquals(BigInteger.valueOf(training), other.trainingPositives());
    assertEquals(BigInteger.valueOf(test), other.testPositives());
  }

  @Test
  void hugeStarsDoNotOverflow() {
    StarfishTask task = new StarfishTask(1_000_000_000, 1_000_000_000, 999_999_998);
    BigInteger all = task.trainingPositives().add(task.testPositives());
    BigInteger ofArm = BigInteger.valueOf(1_000_000_000L * 999_999_999 / 2);
    assertEquals(ofArm.multiply(BigInteger.valueOf(1_000_000_000)), all);
    assertEquals(BigInteger.valueOf(1_000_000_000), task.testPositives());
  }

  @Test
  void widthsCrossAtTheFourthPowerOfTheDepth() {
    TaskTopology deep = new TaskTopology(100, 10);
    assertEquals(10, deep.directWidth(1).value());
    assertEquals(100, deep.traceWidth(1).value());
    assertTrue(deep.tracesNeedMore());
    TaskTopology broad = new TaskTopology(1e4, 3);
    assertEquals(100, broad.directWidth(1).value());
    assertEquals(100, broad.traceWidth(1).value());
    assertFalse(broad.tracesNeedMore());
    assertTrue(new TaskTopology(80, 3).tracesNeedMore());
    assertFalse(new TaskTopology(81, 3).tracesNeedMore());
    assertEquals(50, deep.directWidth(5).value());
    String line = deep.traceWidth(1).toString();
    assertTrue(line.startsWith("width ~ 100") && line.contains("not a promise"), line);
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    assertRefused("arms", () -> new StarfishTask(1, 8, 6));
    assertRefused("trained", () -> new StarfishTask(10, 8, 8));
    assertRefused("trained", () -> new StarfishTask(10, 8, 0));
    assertRefused("distance", () -> new StarfishTask(10, 8, 6).positives(8));
    assertRefused("breadth", () -> new TaskTopology(0, 3));
    assertRefused("depth", () -> new TaskTopology(3, Double.NaN));
    assertRefused("constant", () -> new TaskTopology(3, 3).directWidth(0));
  }
}
