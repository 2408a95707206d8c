import genbound.*
import genbound.bound.*
import genbound.evidence.{Confidence, ErrorCount, LossTail}
import scala.jdk.CollectionConverters.*

/** A bound of the caller's own; a case class is no record of the JVM, so it names its inputs itself. */
final case class Doubled(errors: ErrorCount) extends HighProbabilityBound with Bound.OfRisk:
  def risk = errors
  def theorem = Holdout.kl(errors).theorem
  def evaluate(confidence: Confidence) = Holdout.kl(errors).evaluate(confidence)
  override def inputs = java.util.Map.of[String, Object]("errors", errors)

def kind(bound: Bound): String = bound match
  case _: HighProbabilityBound => "holds with a probability"
  case _: ExpectedBound => "holds on average"

@main def caller(): Unit =
  val errors = Evidence.errors(7, 285)
  println(Holdout.binomial(errors).atConfidence(0.95))
  println(PacBayes.kl(Evidence.meanLoss(0.037, 1000), 12.4).atConfidence(0.95))

  val bounds = List(Holdout.binomial(errors), Holdout.hoeffding(errors), Doubled(errors))
  println(Selection.tightest(bounds.asJava).atConfidence(0.95))
  // Spread into varargs, a list must say what it is a list of: else the JVM gets an array of another type.
  val declared = List[HighProbabilityBound](Holdout.binomial(errors), Holdout.kl(errors))
  println(Selection.tightest(declared*).atConfidence(0.95))
  println(Selection.tightest(Array(0.75, 0.25), Holdout.binomial(errors), Holdout.hoeffding(errors)).atConfidence(0.95))

  println(SampleSize.smallest(n => Holdout.binomial(Evidence.errors(n / 50, n)), 0.95, 0.03))
  println(Selection.onGrid(Evidence.roundedUpOnGrid(3.3), c => PacBayes.kl(Evidence.meanLoss(0.037, 1000), c)).atConfidence(0.95))

  val report = Reports.of(List(Holdout.binomial(errors), Holdout.betting(Evidence.sequence(0.0, 1.0, 0.25))).asJava).atConfidence(0.9)
  println(Reports.verify(report.toJson))

  println(kind(bounds.head))
  println(kind(Information.xuRaginsky(10, 1000, LossTail.unit())))
  println(Doubled(errors).inputs)
