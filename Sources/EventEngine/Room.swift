enum EventEngineRoom {}
