package genbound.stability;

class StabilityFeldmanVondrakTest implements StableContract<StabilityFeldmanVondrak> {}
