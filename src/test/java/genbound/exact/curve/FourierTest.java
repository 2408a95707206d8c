package genbound.exact.curve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FourierTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 32, 256})
  void isTheSumOfItsDefinition(int n) {
    Random random = new Random(n);
    double[] real = random.doubles(n, -1, 1).toArray();
    double[] imaginary = random.doubles(n, -1, 1).toArray();
    double[] re = new double[n];
    double[] im = new double[n];
    for (int k = 0; k < n; k++) {
      for (int j = 0; j < n; j++) {
        double angle = -2 * Math.PI * (j * k % n) / n;
        re[k] += real[j] * Math.cos(angle) - imaginary[j] * Math.sin(angle);
        im[k] += real[j] * Math.sin(angle) + imaginary[j] * Math.cos(angle);
      }
    }
    new Fourier(n).transform(real, imaginary);
    assertArrayEquals(re, real, 1e-13 * Math.sqrt(n));
    assertArrayEquals(im, imaginary, 1e-13 * Math.sqrt(n));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -2, 3, 1 << 25, Integer.MIN_VALUE})
  void refusesLengthsThatAreNotPowersOfTwo(int length) {
    assertThrows(IllegalArgumentException.class, () -> new Fourier(length));
  }

  @Test
  void refusesOtherLengths() {
    Fourier fourier = new Fourier(4);
    assertThrows(
        IllegalArgumentException.class, () -> fourier.transform(new double[4], new double[3]));
  }
}
