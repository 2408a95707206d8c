package genbound.estimate.votes;

import genbound.numeric.Arguments;
import java.io.Serializable;

/** The greatest class, and whether there were more than two, whatever their numbers. */
final class ClassesSeen implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int NONE = -1;

  private int first = NONE;
  private int second = NONE;
  private int greatest = NONE;
  private boolean moreThanTwo;

  /** Sees classes, which must be at least 0; the name is for the refusal of others. */
  void add(String name, int... labels) {
    int least = labels[0];
    int most = labels[0];
    for (int label : labels) {
      least = Math.min(least, label);
      most = Math.max(most, label);
    }
    Arguments.atLeast(name, least, 0);
    for (int label : labels) {
      moreThanTwo |= label != least & label != most;
    }
    see(least);
    see(most);
    greatest = Math.max(greatest, most);
  }

  /** Sees all that {@code other} has seen. */
  void merge(ClassesSeen other) {
    see(other.first);
    see(other.second);
    moreThanTwo |= other.moreThanTwo;
    greatest = Math.max(greatest, other.greatest);
  }

  private void see(int label) {
    if (label == NONE || label == first || label == second) {
      return;
    }
    if (first == NONE) {
      first = label;
    } else if (second == NONE) {
      second = label;
    } else {
      moreThanTwo = true;
    }
  }

  int greatest() {
    return greatest;
  }

  boolean moreThanTwo() {
    return moreThanTwo;
  }
}
