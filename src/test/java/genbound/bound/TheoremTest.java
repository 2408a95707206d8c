package genbound.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import genbound.Evidence;
import genbound.Holdout;
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

  /** A proxy is of no package of this library, and the tests are of its packages only. */
  @Test
  void whatIsNotOfThisLibraryIsAConditionOfItsTheorem() {
    var own = Holdout.kl(Evidence.errors(1, 9));
    assertSame(own.theorem(), Theorem.of(own));
    Class<?>[] types = {HighProbabilityBound.class};
    ClassLoader loader = HighProbabilityBound.class.getClassLoader();
    var proxy =
        (HighProbabilityBound) Proxy.newProxyInstance(loader, types, (self, call, with) -> RISK);
    for (HighProbabilityBound foreign : List.of(proxy, Ends.of(0.2, 0.7))) {
      assertEquals(
          List.of(
              "the bound "
                  + foreign.getClass().getSimpleName()
                  + ", which is not of this library, states a true theorem and computes it rightly"),
          Theorem.of(foreign).conditions());
    }
  }

  @Test
  void accuraciesInUnits() {
    assertEquals(3 * 0x1p-52, Theorem.ulps(3));
  }
}
