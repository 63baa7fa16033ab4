enum QueueingFormulasRoom {}
