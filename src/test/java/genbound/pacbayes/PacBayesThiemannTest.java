package genbound.pacbayes;

class PacBayesThiemannTest implements GibbsRiskContract.Relaxed<PacBayesThiemann> {}
