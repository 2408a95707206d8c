package genbound.information;

class InformationCmiAbsoluteTest implements CmiContract<InformationCmiAbsolute> {}
