#include "streams.h"

layer exponential_layers[256];
twin_function twin_exp;

static const double tail = 7.697117470131049714044628;

void twin_prepare(twin_function exponential, twin_function logarithm) {
  double edges[257] = {0};
  const double area = 0.003949659822581557219977572;
  twin_exp = exponential;
  edges[0] = area / exponential(-tail);
  edges[1] = tail;
  for (int i = 2; i < 256; i++) {
    double height = area / edges[i - 1] + exponential(-edges[i - 1]);
    edges[i] = -logarithm(height < 1 ? height : 1);
  }
  for (int i = 0; i < 256; i++) {
    double share = edges[i + 1] / edges[i] * 0x1p52;
    exponential_layers[i].threshold = (uint64_t)(share < 0x1p52 ? share : 0x1p52);
    exponential_layers[i].edge = edges[i];
  }
}

double exponential_outside(stream *s, int index, double x) {
  double shift = 0;
  for (;;) {
    if (index == 0) {
      shift += tail;
    } else {
      double low = twin_exp(-exponential_layers[index].edge);
      double high = index == 255 ? 1 : twin_exp(-exponential_layers[index + 1].edge);
      double uniform = one_to_two(next_bits(s)) - 1;
      if (low + uniform * (high - low) < twin_exp(-x)) return shift + x;
    }
    uint64_t bits = next_bits(s);
    index = (int)(bits & 0xFF);
    x = (one_to_two(bits) - 1) * exponential_layers[index].edge;
    if ((bits >> 12) < exponential_layers[index].threshold) return shift + x;
  }
}

static uint64_t mix(uint64_t z) {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

static uint64_t absorb(uint64_t seed, uint64_t name, uint64_t use, uint64_t salt) {
  uint64_t value = mix(seed + salt);
  value = mix(value ^ (name * salt));
  return mix(value + use * 0xAEF17502108EF2D9u + salt);
}

stream make_stream(uint64_t seed, uint32_t purpose, uint64_t name, int32_t date, uint32_t replication) {
  uint64_t use = (uint64_t)purpose << 56 | (uint64_t)((uint32_t)date & 0xFFFFFFu) << 32 | replication;
  uint64_t first = absorb(seed, name, use, 0x9E3779B97F4A7C15u);
  uint64_t second = absorb(seed, name, use, 0xD1B54A32D192ED03u);
  stream s = {mix(first + 0x9E3779B97F4A7C15u), mix(second + 0x9E3779B97F4A7C15u), mix(first + 0x3C6EF372FE94F82Au),
              mix(second + 0x3C6EF372FE94F82Au)};
  return s;
}
