package genbound.estimate;

import java.io.Serializable;

/** Whether there were more than two classes, whatever their numbers. */
final class ClassesSeen implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int NONE = -1;

  private int first = NONE;
  private int second = NONE;
  private boolean moreThanTwo;

  /** Sees a class, at least 0. */
  void add(int label) {
    if (label == first || label == second) {
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

  /** Sees all that {@code other} has seen. */
  void merge(ClassesSeen other) {
    if (other.first != NONE) {
      add(other.first);
    }
    if (other.second != NONE) {
      add(other.second);
    }
    moreThanTwo |= other.moreThanTwo;
  }

  boolean moreThanTwo() {
    return moreThanTwo;
  }
}
