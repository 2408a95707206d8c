package genbound.harness;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test that takes a second or more. The build runs it, the mutation profile does not: there each
 * test runs once for each mutant that it reaches.
 */
@Documented
@Tag(Slow.TAG)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Slow {

  /** The tag that the profile leaves out. */
  String TAG = "slow";
}
