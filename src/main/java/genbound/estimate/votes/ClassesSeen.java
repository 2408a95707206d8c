package genbound.estimate.votes;

import genbound.numeric.Arguments;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;

/** The greatest class, and whether there were more than two, whatever their numbers. */
final class ClassesSeen implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int NONE = -1;

  private int first = NONE;
  private int second = NONE;
  private int greatest = NONE;
  private boolean moreThanTwo;

  /** Refuses a number below 0, the first class. */
  static void check(String name, int label) {
    if (label < 0) {
      Arguments.require(false, name, "a class, and classes are numbered from 0", label);
    }
  }

  /** Sees classes; the name is for the refusal of what is none. */
  void add(String name, int... labels) {
    int least = labels[0];
    int most = labels[0];
    for (int label : labels) {
      least = Math.min(least, label);
      most = Math.max(most, label);
    }
    for (int i = 0; least < 0 && i < labels.length; i++) {
      check(name + "[" + i + "]", labels[i]);
    }
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

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    int ofTwo = Math.max(first, second);
    boolean holds =
        Math.min(first, second) >= NONE
            && (second == NONE || first != NONE && first != second)
            && (moreThanTwo ? second != NONE && greatest >= ofTwo : greatest == ofTwo);
    Arguments.readBack(() -> holds, "no labels leave these classes: the greatest " + greatest);
  }

  int greatest() {
    return greatest;
  }

  boolean moreThanTwo() {
    return moreThanTwo;
  }
}
