package genbound.pacbayes;

class PacBayesMcAllesterTest implements GibbsRiskContract.Relaxed<PacBayesMcAllester> {}
