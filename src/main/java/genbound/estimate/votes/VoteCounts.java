package genbound.estimate.votes;

import genbound.numeric.Arguments;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;

/** What was counted of each pair of voters: examples, common errors and disagreements. */
final class VoteCounts implements Serializable {

  private static final long serialVersionUID = 1;

  final PairTally shared;
  final PairTally together;
  final PairTally differing;
  final ClassesSeen seen = new ClassesSeen();

  VoteCounts(int voters) {
    Arguments.memory("voters", voters, bytes(voters));
    shared = new PairTally(voters);
    together = new PairTally(voters);
    differing = new PairTally(voters);
  }

  /** A copy. */
  VoteCounts(VoteCounts other) {
    shared = new PairTally(other.shared);
    together = new PairTally(other.together);
    differing = new PairTally(other.differing);
    seen.merge(other.seen);
  }

  /** Three triangles of four bytes a pair. */
  static double bytes(int voters) {
    return 6.0 * voters * (voters + 1.0);
  }

  /** Adds all that {@code other} has counted. */
  void add(VoteCounts other) {
    for (int i = 0; i < shared.voters(); i++) {
      for (int j = 0; j <= i; j++) {
        shared.add(i, j, other.shared.get(i, j));
        together.add(i, j, other.together.get(i, j));
        differing.add(i, j, other.differing.get(i, j));
      }
    }
    seen.merge(other.seen);
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    Arguments.readBack(this::isPossible, "no votes have these counts");
  }

  private boolean isPossible() {
    int voters = shared.voters();
    boolean holds = seen != null && together.voters() == voters && differing.voters() == voters;
    for (int i = 0; holds && i < voters; i++) {
      for (int j = 0; holds && j <= i; j++) {
        long most = shared.get(i, j);
        holds =
            most <= Math.min(shared.get(i, i), shared.get(j, j))
                && together.get(i, j) <= most
                && together.get(i, j) <= Math.min(together.get(i, i), together.get(j, j))
                && differing.get(i, j) <= most;
      }
      holds &= differing.get(i, i) == 0;
    }
    return holds;
  }
}
