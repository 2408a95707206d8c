package genbound.information;

class InformationCmiInterpolatingTest implements CmiContract<InformationCmiInterpolating> {}
