package genbound.information;

class InformationSgldRelaxedTest implements LangevinContract<InformationSgldRelaxed> {}
