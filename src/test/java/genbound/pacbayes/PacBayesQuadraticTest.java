package genbound.pacbayes;

class PacBayesQuadraticTest implements GibbsRiskContract.Relaxed<PacBayesQuadratic> {}
