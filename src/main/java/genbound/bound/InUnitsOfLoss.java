package genbound.bound;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A numeric component of a bound that is counted in units of the loss. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface InUnitsOfLoss {

  /** The power of the unit: 2 for a variance, −1 for an inverse temperature. */
  int power() default 1;

  /** Whether the number is itself a loss, which moves with the low end of the range. */
  boolean isLoss() default false;
}
