enum NumericalMethodsRoom {}
