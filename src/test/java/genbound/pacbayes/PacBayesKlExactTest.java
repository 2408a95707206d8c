package genbound.pacbayes;

import genbound.PacBayes;
import genbound.evidence.EmpiricalRisk;

class PacBayesKlExactTest implements GibbsRiskContract<PacBayesKlExact> {

  @Override
  public PacBayesKlExact bound(EmpiricalRisk gibbsRisk, double kl) {
    return PacBayes.klExact(gibbsRisk, kl);
  }
}
