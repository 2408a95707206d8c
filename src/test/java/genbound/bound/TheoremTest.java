package genbound.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import genbound.evidence.Assumption;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;

class TheoremTest {

  private static final Theorem RISK = Ends.theorem(Quantity.RISK, Standing.PUBLISHED);

  @Test
  void aConditionIsStatedOnce() {
    Theorem one = RISK.assuming("no loss was left out");
    assertEquals(List.of("no loss was left out"), one.conditions());
    assertSame(one, one.assuming("no loss was left out"));
    Theorem two = one.assuming("no loss was added");
    assertEquals(List.of("no loss was left out", "no loss was added"), two.conditions());
    assertEquals(two.conditions(), two.sentences());
    assertEquals(two.conditions(), two.fromBelow("≥").conditions());
    assertThrows(IllegalArgumentException.class, () -> RISK.assuming(" "));
  }

  @Test
  void anAssumptionIsAdded() {
    Theorem one = RISK.assuming(Assumption.NUMBER_FROM_DECLARED_GRID);
    assertEquals(List.of(Assumption.NUMBER_FROM_DECLARED_GRID), one.assumptions());
    assertEquals(RISK.formula(), one.formula());
    assertEquals(List.of(Assumption.NUMBER_FROM_DECLARED_GRID.sentence()), one.sentences());
  }

  /** A proxy is of no package of this library. */
  @Test
  void whatIsNotOfThisLibraryIsAConditionOfItsTheorem() {
    Ends own = Ends.of(0.2, 0.7);
    assertSame(own.theorem(), Theorem.of(own));
    Class<?>[] types = {HighProbabilityBound.class};
    ClassLoader loader = HighProbabilityBound.class.getClassLoader();
    var foreign =
        (HighProbabilityBound) Proxy.newProxyInstance(loader, types, (proxy, call, with) -> RISK);
    String name = foreign.getClass().getSimpleName();
    assertEquals(
        List.of(
            "the bound "
                + name
                + ", which is not of this library, states a true theorem and computes it rightly"),
        Theorem.of(foreign).conditions());
  }

  @Test
  void accuraciesInUnits() {
    assertEquals(3 * 0x1p-52, Theorem.ulps(3));
  }
}
