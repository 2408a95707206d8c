package genbound.information;

class InformationSgldTest implements LangevinContract<InformationSgld> {}
