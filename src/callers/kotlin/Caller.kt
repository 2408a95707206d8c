import genbound.Evidence
import genbound.Holdout
import genbound.Information
import genbound.PacBayes
import genbound.Reports
import genbound.SampleSize
import genbound.Selection
import genbound.bound.Bound
import genbound.bound.Evaluation
import genbound.bound.ExpectedBound
import genbound.bound.Guarantee
import genbound.bound.HighProbabilityBound
import genbound.bound.Theorem
import genbound.evidence.Confidence
import genbound.evidence.ErrorCount
import genbound.evidence.LossTail

/** A bound of the caller's own; as a record of the JVM it shows its inputs. */
@JvmRecord
data class Doubled(val errors: ErrorCount) : HighProbabilityBound, Bound.OfRisk {
    override fun risk() = errors

    override fun theorem(): Theorem = Holdout.kl(errors).theorem()

    override fun evaluate(confidence: Confidence): Evaluation = Holdout.kl(errors).evaluate(confidence)
}

/** Exhaustive without an else: the compiler knows all the cases. */
fun kind(bound: Bound): String =
    when (bound) {
        is HighProbabilityBound -> "holds with a probability"
        is ExpectedBound -> "holds on average"
    }

fun sense(guarantee: Guarantee): String =
    when (guarantee) {
        is Guarantee.WithProbability -> guarantee.toString()
        is Guarantee.InExpectation -> "on average"
    }

fun main() {
    val errors = Evidence.errors(7, 285)
    println(Holdout.binomial(errors).atConfidence(0.95))
    println(PacBayes.kl(Evidence.meanLoss(0.037, 1000), 12.4).atConfidence(0.95))

    val bounds = listOf(Holdout.binomial(errors), Holdout.hoeffding(errors), Doubled(errors))
    println(Selection.tightest(bounds).atConfidence(0.95))
    println(Selection.tightest(doubleArrayOf(0.75, 0.25), Holdout.binomial(errors), Holdout.hoeffding(errors)).atConfidence(0.95))
    println(Selection.tightest(*arrayOf<HighProbabilityBound>(Holdout.binomial(errors), Holdout.kl(errors))).atConfidence(0.95))

    println(SampleSize.smallest({ n -> Holdout.binomial(Evidence.errors(n / 50, n)) }, 0.95, 0.03))
    println(Selection.onGrid(Evidence.roundedUpOnGrid(3.3)) { c -> PacBayes.kl(Evidence.meanLoss(0.037, 1000), c) }.atConfidence(0.95))

    val report = Reports.of(listOf(Holdout.binomial(errors), Holdout.betting(Evidence.sequence(0.0, 1.0, 0.25)))).atConfidence(0.9)
    println(Reports.verify(report.toJson()))

    println(kind(bounds[0]) + ", " + sense(bounds[0].atConfidence(0.9).guarantee()))
    val expected = Information.xuRaginsky(10.0, 1000, LossTail.unit())
    println(kind(expected) + ", " + sense(expected.certify().guarantee()))
    println(Doubled(errors).inputs())
}
