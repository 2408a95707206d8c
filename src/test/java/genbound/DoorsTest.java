package genbound;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import genbound.harness.BoundContract;
import genbound.harness.Classes;
import java.lang.reflect.Modifier;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoorsTest {

  @Test
  void everyTheoremHasATestThatKeepsItToTheContract() {
    List<Class<?>> theorems = Classes.theorems();
    assertTrue(theorems.size() >= 10, "theorems are found");
    for (Class<?> theorem : theorems) {
      assertTrue(BoundContract.class.isAssignableFrom(testOf(theorem)), theorem.getName());
    }
  }

  private static Class<?> testOf(Class<?> theorem) {
    try {
      return Class.forName(theorem.getName() + "Test");
    } catch (ClassNotFoundException e) {
      return fail("no test for " + theorem.getName());
    }
  }

  @Test
  void doorsHoldNoState() {
    for (Class<?> door : Classes.in("genbound")) {
      assertTrue(Modifier.isFinal(door.getModifiers()), door.getName());
      assertTrue(door.getDeclaredFields().length == 0, door.getName());
    }
  }
}
