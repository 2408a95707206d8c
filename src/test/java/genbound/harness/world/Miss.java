package genbound.harness.world;

/**
 * How probable it is that a bound is on the wrong side of the truth.
 *
 * @param parameter the unknown number of the world
 * @param probability of a miss, exact or estimated
 * @param standardError of an estimate, 0 if exact
 * @param informative whether any claim said more than the range of the losses does
 */
public record Miss(
    double parameter, double probability, double standardError, boolean informative) {

  Miss larger(Miss other) {
    Miss miss = other.probability > probability ? other : this;
    return new Miss(
        miss.parameter, miss.probability, miss.standardError, informative || other.informative);
  }
}
