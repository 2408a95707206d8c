package genbound.exact.length;

import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * The exact solution of a system of linear equations in whole numbers, by Dixon's lifting: an
 * inverse modulo a prime gives one digit of the solution after the other, and by Hadamard's
 * inequality enough of them determine the fractions.
 *
 * @param numerators of the unknowns, a column for each right-hand side
 * @param denominator of all of them
 * @see "Dixon (1982), Exact Solution of Linear Equations Using p-adic Expansions"
 */
record IntegerSystem(BigInteger[][] numerators, BigInteger denominator) {

  /** Products of two residues fit into a long. */
  private static final long FIRST_PRIME = (1L << 31) - 1;

  /**
   * Solves.
   *
   * @param matrix square, not singular
   * @param right a row for each of the matrix
   * @throws IllegalStateException if the thread is interrupted
   */
  static IntegerSystem solve(BigInteger[][] matrix, BigInteger[][] right) {
    int size = matrix.length;
    long prime = FIRST_PRIME;
    long[][] inverse = inverse(matrix, prime);
    while (inverse == null) {
      prime = previousPrime(prime);
      inverse = inverse(matrix, prime);
    }
    BigInteger mostBelow = hadamard(matrix);
    BigInteger mostAbove = mostBelow.multiply(largest(right)).multiply(BigInteger.valueOf(size));
    BigInteger needed = mostBelow.multiply(mostAbove).shiftLeft(1);
    BigInteger[][] residues = new BigInteger[size][right[0].length];
    BigInteger modulus = BigInteger.ONE;
    BigInteger[][] rest = copy(right);
    for (BigInteger[] row : residues) {
      Arrays.fill(row, BigInteger.ZERO);
    }
    long digits = needed.bitLength() / (Long.SIZE - Long.numberOfLeadingZeros(prime) - 1) + 1;
    for (long k = 0; k < digits; k++) {
      ParallelTasks.checkInterrupted(k, digits, "digits");
      long[][] digit = digit(inverse, rest, prime);
      for (int i = 0; i < size; i++) {
        for (int q = 0; q < rest[i].length; q++) {
          BigInteger value = rest[i][q];
          for (int j = 0; j < size; j++) {
            if (matrix[i][j].signum() != 0 && digit[j][q] != 0) {
              value = value.subtract(matrix[i][j].multiply(BigInteger.valueOf(digit[j][q])));
            }
          }
          rest[i][q] = value.divide(BigInteger.valueOf(prime));
          BigInteger more = modulus.multiply(BigInteger.valueOf(digit[i][q]));
          residues[i][q] = residues[i][q].add(more);
        }
      }
      modulus = modulus.multiply(BigInteger.valueOf(prime));
    }
    return reconstructed(residues, modulus, mostAbove);
  }

  private static BigInteger[][] copy(BigInteger[][] rows) {
    return Arrays.stream(rows).map(BigInteger[]::clone).toArray(BigInteger[][]::new);
  }

  private static BigInteger largest(BigInteger[][] rows) {
    BigInteger largest = BigInteger.ONE;
    for (BigInteger[] row : rows) {
      for (BigInteger entry : row) {
        largest = largest.max(entry.abs());
      }
    }
    return largest;
  }

  /** At least the absolute value of the determinant, and of each minor. */
  private static BigInteger hadamard(BigInteger[][] matrix) {
    BigInteger product = BigInteger.ONE;
    for (BigInteger[] row : matrix) {
      BigInteger squares = BigInteger.ONE;
      for (BigInteger entry : row) {
        squares = squares.add(entry.multiply(entry));
      }
      product = product.multiply(squares.sqrt().add(BigInteger.ONE));
    }
    return product;
  }

  /** The inverse modulo a prime, or null if there is none. */
  private static long[][] inverse(BigInteger[][] matrix, long prime) {
    int size = matrix.length;
    BigInteger modulus = BigInteger.valueOf(prime);
    long[][] rows = new long[size][2 * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        rows[i][j] = matrix[i][j].mod(modulus).longValue();
      }
      rows[i][size + i] = 1;
    }
    for (int column = 0; column < size; column++) {
      int pivot = column;
      while (pivot < size && rows[pivot][column] == 0) {
        pivot++;
      }
      if (pivot == size) {
        return null;
      }
      long[] kept = rows[pivot];
      rows[pivot] = rows[column];
      rows[column] = kept;
      long scale = BigInteger.valueOf(kept[column]).modInverse(modulus).longValue();
      for (int j = column; j < 2 * size; j++) {
        kept[j] = kept[j] * scale % prime;
      }
      for (int i = 0; i < size; i++) {
        long factor = i == column ? 0 : (prime - rows[i][column]) % prime;
        for (int j = column; j < 2 * size && factor > 0; j++) {
          rows[i][j] = (rows[i][j] + factor * kept[j]) % prime;
        }
      }
    }
    for (int i = 0; i < size; i++) {
      rows[i] = Arrays.copyOfRange(rows[i], size, 2 * size);
    }
    return rows;
  }

  private static long previousPrime(long prime) {
    long next = prime - 2;
    while (!BigInteger.valueOf(next).isProbablePrime(100)) {
      next -= 2;
    }
    return Arguments.atLeast("prime", next, 3);
  }

  /** The solution modulo the prime. */
  private static long[][] digit(long[][] inverse, BigInteger[][] right, long prime) {
    BigInteger modulus = BigInteger.valueOf(prime);
    long[][] digit = new long[inverse.length][right[0].length];
    for (int q = 0; q < right[0].length; q++) {
      long[] residues = new long[right.length];
      for (int j = 0; j < residues.length; j++) {
        residues[j] = right[j][q].mod(modulus).longValue();
      }
      for (int i = 0; i < digit.length; i++) {
        long sum = 0;
        for (int j = 0; j < residues.length; j++) {
          sum = (sum + inverse[i][j] * residues[j]) % prime;
        }
        digit[i][q] = sum;
      }
    }
    return digit;
  }

  /** Fractions with a common denominator, from their residues. */
  private static IntegerSystem reconstructed(
      BigInteger[][] residues, BigInteger modulus, BigInteger mostAbove) {
    BigInteger below = BigInteger.ONE;
    for (BigInteger[] row : residues) {
      for (BigInteger residue : row) {
        BigInteger scaled = residue.multiply(below).mod(modulus);
        if (nearest(scaled, modulus).abs().compareTo(mostAbove) > 0) {
          below = below.multiply(denominator(scaled, modulus, mostAbove));
        }
      }
    }
    BigInteger[][] numerators = new BigInteger[residues.length][residues[0].length];
    for (int i = 0; i < residues.length; i++) {
      for (int q = 0; q < residues[i].length; q++) {
        numerators[i][q] = nearest(residues[i][q].multiply(below).mod(modulus), modulus);
      }
    }
    return new IntegerSystem(numerators, below);
  }

  private static BigInteger nearest(BigInteger residue, BigInteger modulus) {
    return residue.shiftLeft(1).compareTo(modulus) > 0 ? residue.subtract(modulus) : residue;
  }

  /** The denominator of the fraction with a small numerator, by Euclid's algorithm cut short. */
  private static BigInteger denominator(
      BigInteger residue, BigInteger modulus, BigInteger mostAbove) {
    BigInteger a = modulus;
    BigInteger b = residue;
    BigInteger ofA = BigInteger.ZERO;
    BigInteger ofB = BigInteger.ONE;
    while (b.compareTo(mostAbove) > 0) {
      BigInteger[] step = a.divideAndRemainder(b);
      BigInteger next = ofA.subtract(step[0].multiply(ofB));
      a = b;
      b = step[1];
      ofA = ofB;
      ofB = next;
    }
    return ofB.abs();
  }
}
