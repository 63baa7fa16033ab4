// The random streams of the engine: xoshiro256++ keyed by name, and a 256-layer exponential ziggurat.
#ifndef STREAMS_H
#define STREAMS_H

#include <stdint.h>
#include <string.h>

#include "twins.h"

typedef struct {
  uint64_t s0, s1, s2, s3;
} stream;

typedef struct {
  uint64_t threshold;
  double edge;
} layer;

extern layer exponential_layers[256];
extern twin_function twin_exp;

stream make_stream(uint64_t seed, uint32_t purpose, uint64_t name, int32_t date, uint32_t replication);
double exponential_outside(stream *s, int index, double x);

static inline uint64_t rotate(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

static inline uint64_t next_bits(stream *s) {
  uint64_t result = rotate(s->s0 + s->s3, 23) + s->s0;
  uint64_t shifted = s->s1 << 17;
  s->s2 ^= s->s0;
  s->s3 ^= s->s1;
  s->s1 ^= s->s2;
  s->s0 ^= s->s3;
  s->s2 ^= shifted;
  s->s3 = rotate(s->s3, 45);
  return result;
}

static inline double one_to_two(uint64_t bits) {
  uint64_t pattern = (bits >> 12) | 0x3FF0000000000000u;
  double value;
  memcpy(&value, &pattern, 8);
  return value;
}

static inline double standard_exponential(stream *s) {
  uint64_t bits = next_bits(s);
  int index = (int)(bits & 0xFF);
  layer l = exponential_layers[index];
  double x = (one_to_two(bits) - 1) * l.edge;
  if (__builtin_expect((bits >> 12) < l.threshold, 1)) return x;
  return exponential_outside(s, index, x);
}

#endif
