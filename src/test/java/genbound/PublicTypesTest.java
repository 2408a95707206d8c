package genbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.estimate.complexity.SampledRademacher;
import genbound.estimate.information.ExampleSource;
import genbound.evidence.LossTail;
import genbound.exact.channel.LearningRule;
import genbound.harness.Classes;
import genbound.linalg.Kernel;
import genbound.pacbayes.Comparator;
import genbound.vc.GrowthFunction;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In a shell, a value shows as what {@code toString} says: no public type shows as a bare hash. */
class PublicTypesTest {

  private static List<Class<?>> valueTypes() {
    return Classes.below("genbound").stream()
        .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses())))
        .filter(type -> Modifier.isPublic(type.getModifiers()))
        .filter(type -> !type.isInterface() && !type.isEnum())
        .filter(type -> !Modifier.isAbstract(type.getModifiers()))
        .filter(type -> !Throwable.class.isAssignableFrom(type))
        .filter(type -> hasInstances(type))
        .toList();
  }

  private static boolean hasInstances(Class<?> type) {
    boolean constructed =
        Arrays.stream(type.getDeclaredConstructors())
            .map(Constructor::getModifiers)
            .anyMatch(Modifier::isPublic);
    boolean made =
        Arrays.stream(type.getDeclaredMethods()).map(Method::getReturnType).anyMatch(type::equals);
    return constructed || made;
  }

  @Test
  void everyPublicTypeSaysWhatItIs() throws NoSuchMethodException {
    List<Class<?>> types = valueTypes();
    assertTrue(types.size() > 80, "types are found");
    Set<String> silent = new TreeSet<>();
    for (Class<?> type : types) {
      Class<?> speaker = type.getMethod("toString").getDeclaringClass();
      boolean arrays =
          type.isRecord()
              && Arrays.stream(type.getRecordComponents())
                  .map(RecordComponent::getType)
                  .anyMatch(Class::isArray);
      if (speaker == Object.class || arrays && isGenerated(type)) {
        silent.add(type.getName());
      }
    }
    assertEquals(Set.of(), silent, "these want a toString");
  }

  /** What a factory of an interface gives is a value too, whatever class it is of. */
  @Test
  void everyMadeValueSaysWhatItIs() {
    double[][] losses = {{0, 1}, {1, 0}};
    double[] prior = {1, 1};
    for (Object made :
        List.of(
            Kernel.linear(),
            Kernel.gaussian(2),
            Kernel.laplace(2),
            Kernel.polynomial(2, 1),
            Comparator.binaryKl(),
            Comparator.quadratic(),
            GrowthFunction.ofDimension(3),
            GrowthFunction.of("mine", n -> 1),
            LearningRule.empiricalRiskMinimiser(losses),
            LearningRule.gibbs(prior, losses, 2),
            SampledRademacher.finite(losses),
            ExampleSource.withReplacement(List.of(1, 2)),
            ExampleSource.withoutReplacement(List.of(1, 2)),
            LossTail.unit(),
            LossTail.subGaussian(1),
            LossTail.subGamma(1, 1))) {
      String text = made.toString();
      assertFalse(text.isEmpty() || text.contains("@") || text.contains("$"), text);
      assertEquals(1, text.lines().count(), text);
    }
  }

  /** Whether a record's text is the one that the compiler makes, in which arrays are hashes. */
  private static boolean isGenerated(Class<?> record) throws NoSuchMethodException {
    return Modifier.isFinal(record.getMethod("toString").getModifiers());
  }
}
