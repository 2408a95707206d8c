package genbound.information;

class InformationCmiTest implements CmiContract<InformationCmi> {}
