package genbound.pacbayes;

class PacBayesFastRateTest implements GibbsRiskContract.Relaxed<PacBayesFastRate> {}
