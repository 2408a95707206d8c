package genbound.information;

class InformationCmiLinearTest implements CmiContract<InformationCmiLinear> {}
