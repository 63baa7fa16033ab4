// The engine's two event lists: 4-ary heaps of 16-byte entries, root at place 3, sibling groups on one cache line.
#ifndef HEAPS_H
#define HEAPS_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define NEVER 0x7FF0000000000000u
#define ROOT 3

typedef struct {
  uint64_t time;
  uint64_t payload;
} entry;

static const entry padding = {NEVER, UINT64_MAX};

static inline uint64_t precedes(entry a, entry b) {
  uint64_t borrow = a.payload < b.payload;
  return (a.time - b.time - borrow) >> 63;
}

static inline int64_t earliest(const entry *e, int64_t first) {
  const entry *g = e + first;
  uint64_t left = precedes(g[1], g[0]);
  uint64_t right = precedes(g[3], g[2]) + 2;
  uint64_t later = precedes(g[right], g[left]);
  return first + (int64_t)(left ^ ((left ^ right) & (0 - later)));
}

static inline entry *heap_storage(int64_t capacity) {
  entry *e = aligned_alloc(64, (size_t)capacity * sizeof(entry));
  for (int64_t i = 0; i < capacity; i++) e[i] = padding;
  return e;
}

typedef struct {
  entry *entries;
  int64_t last, capacity;
  int root_taken;
  uint64_t next;
} event_heap;

static inline void event_open(event_heap *h) {
  h->capacity = 64;
  h->entries = heap_storage(64);
  h->last = ROOT - 1;
  h->root_taken = 0;
  h->next = NEVER;
}

static inline void event_close(event_heap *h) { free(h->entries); }

static inline int64_t event_count(const event_heap *h) { return h->last - (ROOT - 1) - h->root_taken; }

static inline void event_grow(event_heap *h) {
  entry *larger = heap_storage(2 * h->capacity);
  memcpy(larger, h->entries, (size_t)h->capacity * sizeof(entry));
  free(h->entries);
  h->entries = larger;
  h->capacity *= 2;
}

static inline void event_sink(event_heap *h, entry x) {
  int64_t hole = ROOT, child = 4;
  while (child <= h->last) {
    int64_t least = earliest(h->entries, child);
    entry c = h->entries[least];
    if (!precedes(c, x)) break;
    h->entries[hole] = c;
    hole = least;
    child = (hole - 2) * 4;
  }
  h->entries[hole] = x;
}

static inline void event_insert(event_heap *h, uint64_t time, uint64_t payload) {
  entry x = {time, payload};
  if (h->root_taken) {
    h->root_taken = 0;
    event_sink(h, x);
  } else {
    int64_t hole = ++h->last;
    if (hole + 4 >= h->capacity) event_grow(h);
    while (hole > ROOT) {
      int64_t parent = (hole >> 2) + 2;
      entry above = h->entries[parent];
      if (!precedes(x, above)) break;
      h->entries[hole] = above;
      hole = parent;
    }
    h->entries[hole] = x;
  }
  h->next = h->entries[ROOT].time;
}

static inline void event_close_root(event_heap *h) {
  if (!h->root_taken) return;
  h->root_taken = 0;
  entry x = h->entries[h->last];
  h->entries[h->last--] = padding;
  if (h->last >= ROOT) event_sink(h, x);
}

static inline uint64_t event_take(event_heap *h) {
  event_close_root(h);
  uint64_t payload = h->entries[ROOT].payload;
  h->root_taken = 1;
  h->next = h->entries[earliest(h->entries, 4)].time;
  return payload;
}

static inline void event_give_back(event_heap *h) {
  if (h->capacity <= 64 || event_count(h) >= h->capacity / 8 * 3) return;
  event_close_root(h);
  h->capacity /= 2;
  entry *smaller = heap_storage(h->capacity);
  memcpy(smaller, h->entries, (size_t)(h->last + 1) * sizeof(entry));
  free(h->entries);
  h->entries = smaller;
}

typedef struct {
  entry *entries;
  uint32_t *places;
  int64_t last;
} deadline_heap;

#define SLOT(payload) ((payload) & 0xFFFFFFF)

static inline void deadline_put(deadline_heap *h, entry x, int64_t place) {
  h->entries[place] = x;
  h->places[SLOT(x.payload)] = (uint32_t)place;
}

static inline void deadline_rise(deadline_heap *h, entry x, int64_t hole) {
  while (hole > ROOT) {
    int64_t parent = (hole >> 2) + 2;
    entry above = h->entries[parent];
    if (!precedes(x, above)) break;
    deadline_put(h, above, hole);
    hole = parent;
  }
  deadline_put(h, x, hole);
}

static inline void deadline_sink(deadline_heap *h, entry x, int64_t hole) {
  int64_t child = (hole - 2) * 4;
  while (child <= h->last) {
    int64_t least = earliest(h->entries, child);
    entry c = h->entries[least];
    if (!precedes(c, x)) break;
    deadline_put(h, c, hole);
    hole = least;
    child = (hole - 2) * 4;
  }
  deadline_put(h, x, hole);
}

static inline void deadline_remove(deadline_heap *h, int64_t place) {
  entry moved = h->entries[h->last];
  h->entries[h->last--] = padding;
  if (place > h->last) return;
  if (place > ROOT && precedes(moved, h->entries[(place >> 2) + 2])) {
    deadline_rise(h, moved, place);
  } else {
    deadline_sink(h, moved, place);
  }
}

#endif
