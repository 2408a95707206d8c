/**
 * Dense matrices: inputs are checked and never modified, and no failure goes unnoticed. A matrix is
 * an array of rows, one for each example.
 *
 * <p><b>Which one?</b>
 *
 * <ul>
 *   <li>The spectral norm, between two proved ends: {@link genbound.linalg.SpectralNorm}. All
 *       singular values: {@link genbound.linalg.SingularValues}. Other norms, rounded up: {@link
 *       genbound.linalg.Matrices}.
 *   <li>Kernels: a {@link genbound.linalg.Kernel} on points gives a {@link
 *       genbound.linalg.GramMatrix}, which computes traces, row sums and products without holding n
 *       × n numbers, and {@link genbound.linalg.KernelRidge}, factored once.
 *   <li>Matrices that must have a property are found to have it when they are made: {@link
 *       genbound.linalg.PositiveDefinite}, {@link genbound.linalg.OrthogonalMatrix}.
 * </ul>
 *
 * <p>Each class states its error in units in the last place, by size and condition number. Types of
 * EJML appear in public signatures of this package and of {@link genbound.sensitivity} alone.
 *
 * <p><b>What EJML does.</b> Singular values, QR factorisations with pivots, eigenvalues of
 * tridiagonal matrices, and products of orthogonal matrices. Products, Cholesky factorisations and
 * what follows from them are {@link genbound.linalg.RowKernels} and its users, because the loops of
 * EJML do not become vector instructions; {@code RowKernelsBenchmark} and {@code
 * LeaveOneOutBenchmark} measure the two side by side, and decide.
 */
package genbound.linalg;
