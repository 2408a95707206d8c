package genbound.exact.channel;

/** A learning rule with a name for printing. */
record NamedRule(String name, LearningRule rule) implements LearningRule {

  @Override
  public double[] learn(int... sample) {
    return rule.learn(sample);
  }

  @Override
  public String toString() {
    return name;
  }
}
