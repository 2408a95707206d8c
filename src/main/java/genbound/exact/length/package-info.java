/**
 * Generalisation to inputs of another kind or length than those of training, where it can be
 * computed: what a learner with a declared preference learns from a part of all inputs, and how
 * large tasks of proofs are. These are exact facts about declared sets of functions and inputs.
 * None of them is a bound on a trained network; programs that fit are in {@link
 * genbound.exact.program}.
 *
 * <p><b>What is learnt?</b> {@link genbound.exact.length.MinDegreeInterpolator} prefers low
 * degrees, {@link genbound.exact.length.LeakyInterpolator} nearly so; {@link
 * genbound.exact.length.SeenRegion} says which inputs are in training, {@link
 * genbound.exact.length.UnseenError} how wrong the others are. {@link
 * genbound.exact.length.ParityFromBall} has a closed form. Functions are {@link
 * genbound.exact.length.WalshPolynomial}s with {@link genbound.exact.length.Fraction}s as
 * coefficients, so that nothing is rounded.
 *
 * <p><b>How large is a task of proofs?</b> {@link genbound.exact.length.Propositions} counts
 * formulas, tautologies and provable ones, {@link genbound.exact.length.DisjunctionGoals} and
 * {@link genbound.exact.length.StarfishTask} two simpler tasks. {@link
 * genbound.exact.length.TraceError} goes from steps to traces, {@link
 * genbound.exact.length.TaskTopology} has the paper's laws.
 *
 * <table>
 * <caption>From paper to class to example</caption>
 * <tr><th>Paper</th><th>Classes</th><th>Example</th></tr>
 * <tr><td>Abbe, Bengio, Lotfi and Rizk (2023), Generalization on the Unseen, Logic Reasoning and
 * Degree Curriculum; Zhou, Bradley, Littwin, Razin, Saremi, Susskind, Bengio and Nakkiran (2024),
 * What Algorithms can Transformers Learn?</td><td>{@link
 * genbound.exact.length.MinDegreeInterpolator}, {@link
 * genbound.exact.length.ParityFromBall}</td><td>examples/LengthGeneralisation.java</td></tr>
 * <tr><td>Tong, Çakar and Pehlevan (2026), Boule or Baguette? A Study on Task Topology, Length
 * Generalization, and the Benefit of Reasoning Traces</td><td>{@link
 * genbound.exact.length.Propositions}, {@link genbound.exact.length.StarfishTask}, {@link
 * genbound.exact.length.TraceError}, {@link
 * genbound.exact.length.TaskTopology}</td><td>examples/ProofTasks.java</td></tr>
 * </table>
 */
package genbound.exact.length;
