enum RandomStreamsRoom {}
