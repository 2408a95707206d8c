package genbound.exact.length;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntegerSystemTest {

  private static BigInteger[][] random(int rows, int columns, int bits, Random random) {
    BigInteger[][] matrix = new BigInteger[rows][columns];
    for (BigInteger[] row : matrix) {
      for (int j = 0; j < columns; j++) {
        row[j] = new BigInteger(bits, random).subtract(BigInteger.ONE.shiftLeft(bits - 1));
      }
    }
    return matrix;
  }

  @Test
  void solutionsSatisfyTheEquations() {
    Random random = new Random(1);
    for (int size : new int[] {1, 2, 5, 12}) {
      for (int bits : new int[] {2, 9, 70}) {
        BigInteger[][] a = random(size, size, bits, random);
        for (int i = 0; i < size; i++) {
          a[i][i] = a[i][i].add(BigInteger.ONE.shiftLeft(bits + 4));
        }
        BigInteger[][] b = random(size, 3, bits, random);
        IntegerSystem solved = IntegerSystem.solve(a, b);
        for (int i = 0; i < size; i++) {
          for (int q = 0; q < 3; q++) {
            BigInteger sum = BigInteger.ZERO;
            for (int j = 0; j < size; j++) {
              sum = sum.add(a[i][j].multiply(solved.numerators()[j][q]));
            }
            assertEquals(b[i][q].multiply(solved.denominator()), sum);
          }
        }
      }
    }
  }

  /** A matrix that is singular modulo the first prime alone. */
  @Test
  void takesAnotherPrimeWhereTheFirstFails() {
    BigInteger prime = BigInteger.valueOf(Integer.MAX_VALUE);
    BigInteger[][] a = {{prime, BigInteger.ZERO}, {BigInteger.ONE, BigInteger.TWO}};
    BigInteger[][] b = {{BigInteger.ONE}, {BigInteger.ONE}};
    IntegerSystem solved = IntegerSystem.solve(a, b);
    Fraction first = new Fraction(solved.numerators()[0][0], solved.denominator());
    assertEquals(new Fraction(BigInteger.ONE, prime), first);
  }

  @Test
  void independentRowsAreThoseThatAreNoCombinationOfEarlierOnes() {
    Random random = new Random(2);
    for (int run = 0; run < 20; run++) {
      BigInteger[][] rows = random(9, 5, 3, random);
      rows[3] = rows[1].clone();
      BigInteger[][] gram = new BigInteger[9][9];
      for (int i = 0; i < 9; i++) {
        for (int j = 0; j < 9; j++) {
          BigInteger sum = BigInteger.ZERO;
          for (int k = 0; k < 5; k++) {
            sum = sum.add(rows[i][k].multiply(rows[j][k]));
          }
          gram[i][j] = sum;
        }
      }
      List<Integer> independent = RankProfile.of(gram);
      assertTrue(independent.size() <= 5 && !independent.contains(3), independent.toString());
      for (int i = 0; i < 9; i++) {
        int row = i;
        boolean chosen = independent.contains(row);
        List<Integer> before = independent.stream().filter(k -> k < row).toList();
        int rank = rank(rows, before);
        List<Integer> with = new ArrayList<>(before);
        with.add(i);
        assertEquals(chosen ? rank + 1 : rank, rank(rows, with), "row " + i);
      }
    }
  }

  /** By elimination in doubles, enough for such small numbers. */
  private static int rank(BigInteger[][] rows, List<Integer> chosen) {
    double[][] a = new double[chosen.size()][];
    for (int i = 0; i < a.length; i++) {
      a[i] = Arrays.stream(rows[chosen.get(i)]).mapToDouble(BigInteger::doubleValue).toArray();
    }
    int rank = 0;
    for (int column = 0; column < 5; column++) {
      int pivot = rank;
      while (pivot < a.length && Math.abs(a[pivot][column]) < 1e-9) {
        pivot++;
      }
      if (pivot < a.length) {
        double[] kept = a[pivot];
        a[pivot] = a[rank];
        a[rank] = kept;
        for (int i = rank + 1; i < a.length; i++) {
          double factor = a[i][column] / kept[column];
          for (int j = 0; j < 5; j++) {
            a[i][j] -= factor * kept[j];
          }
        }
        rank++;
      }
    }
    return rank;
  }
}
