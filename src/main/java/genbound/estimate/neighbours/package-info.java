/**
 * Nearest neighbours in Euclidean distance: a classifier with its leave-one-out errors, and an
 * estimator of mutual information.
 *
 * <p><b>Which one?</b> {@link genbound.estimate.neighbours.NearestNeighbours} counts the
 * leave-one-out errors of the majority of k neighbours in one pass, for {@code
 * Stability.nearestNeighboursTwoClasses}; example {@code Neighbours}. {@link
 * genbound.estimate.neighbours.KsgInformation} estimates the mutual information of two vectors. Its
 * error is not known, so it makes indications only.
 *
 * <p><b>When do they say anything?</b> Both search a tree: in 10 dimensions it is quicker than
 * comparing all pairs from some 20,000 points on, and in fewer dimensions earlier. The bounds for
 * neighbours pay 1/√δ, and want few neighbours and many examples. Ties in distance are broken by
 * random marks from the seed, as the theorems on neighbours assume.
 */
package genbound.estimate.neighbours;
