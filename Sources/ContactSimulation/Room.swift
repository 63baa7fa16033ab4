enum ContactSimulationRoom {}
