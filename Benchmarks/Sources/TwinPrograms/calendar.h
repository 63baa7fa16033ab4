// The engine's list of ends of service: buckets of time that are used again, a bit for each that holds anything, entries linked in
// order within a bucket, and a heap for those that no bucket takes. Storage and the length of buckets follow the entries.
#ifndef CALENDAR_H
#define CALENDAR_H

#include "heaps.h"

typedef struct {
  entry entry;
  uint32_t next;
} calendar_node;

typedef struct {
  uint32_t *buckets;
  uint64_t *marks;
  calendar_node *nodes;  // node 0 comes after every entry
  uint64_t bucket_count, present, first, earliest;
  int64_t mask, capacity, held, fewest, strain, most_strain;
  double per_second;
  uint32_t free;
  event_heap aside;
} calendar;

#define MOST_STEPS 4

static inline uint64_t calendar_number(double place) {
  double sum = place + 0x1p52;
  uint64_t b;
  memcpy(&b, &sum, 8);
  return b;
}

static inline double calendar_seconds(uint64_t time) {
  double x;
  memcpy(&x, &time, 8);
  return x;
}

static inline entry calendar_head(const calendar *c) { return c->nodes[c->buckets[c->first & (uint64_t)c->mask]].entry; }

void calendar_open(calendar *c);
void calendar_close(calendar *c);
void calendar_insert_aside(calendar *c, uint64_t time, uint64_t payload);
uint64_t calendar_take_aside(calendar *c);
int calendar_is_aside(calendar *c);
void calendar_find_first(calendar *c, int64_t place);
void calendar_give_back(calendar *c);

static inline void calendar_insert(calendar *c, uint64_t time, uint64_t payload) {
  uint64_t number = calendar_number(calendar_seconds(time) * c->per_second);
  uint32_t node = c->free;
  if (number - c->present >= c->bucket_count || node == 0) {
    calendar_insert_aside(c, time, payload);
    return;
  }
  entry x = {time, payload};
  int64_t place = (int64_t)number & c->mask;
  uint32_t *link = c->buckets + place;
  for (int steps = 0; precedes(c->nodes[*link].entry, x); steps++) {
    if (steps == MOST_STEPS) {
      calendar_insert_aside(c, time, payload);
      return;
    }
    link = &c->nodes[*link].next;
  }
  c->free = c->nodes[node].next;
  c->nodes[node].entry = x;
  c->nodes[node].next = *link;
  *link = node;
  c->marks[place >> 6] |= (uint64_t)1 << (place & 63);
  c->held++;
  if (number < c->first) c->first = number;
  if (time < c->earliest) c->earliest = time;
}

static inline uint64_t calendar_take(calendar *c) {
  if (c->earliest >= c->aside.next && calendar_is_aside(c)) return calendar_take_aside(c);
  int64_t place = (int64_t)c->first & c->mask;
  uint32_t taken = c->buckets[place];
  calendar_node *node = c->nodes + taken;
  uint64_t payload = node->entry.payload;
  uint32_t next = node->next;
  node->next = c->free;
  c->free = taken;
  c->buckets[place] = next;
  c->present = c->first;
  c->held--;
  if (next == 0) {
    uint64_t rest = c->marks[place >> 6] & ~((uint64_t)1 << (place & 63));
    c->marks[place >> 6] = rest;
    uint64_t later = rest >> (place & 63);
    if (later) c->first += (uint64_t)__builtin_ctzll(later); else calendar_find_first(c, place);
  }
  uint64_t head = calendar_head(c).time;
  c->earliest = head < c->aside.next ? head : c->aside.next;
  if (c->held < c->fewest) calendar_give_back(c);
  return payload;
}

#endif
