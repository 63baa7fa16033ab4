// What the calendar does seldom: entries beside the buckets, and storage and buckets that follow the entries.
#include "calendar.h"

enum { LEAST_CAPACITY = 64, PER_ENTRY = 4, LEAST_STRAIN = 64, SAMPLE = 64, LEAST_SAMPLE = 4 };

static void clear(calendar *c) {
  memset(c->buckets, 0, (size_t)c->bucket_count * sizeof(uint32_t));
  memset(c->marks, 0, (size_t)c->bucket_count / 8);
  c->nodes[0].entry = padding;
  c->nodes[0].next = 0;
  for (int64_t i = 1; i < c->capacity; i++) c->nodes[i].next = (uint32_t)i + 1;
  c->nodes[c->capacity].next = 0;
  c->free = 1;
  c->held = 0;
  c->fewest = c->capacity > LEAST_CAPACITY ? c->capacity / 8 * 3 : 0;
}

static void take_storage(calendar *c, int64_t capacity) {
  c->capacity = capacity;
  c->bucket_count = (uint64_t)(capacity * PER_ENTRY);
  c->mask = capacity * PER_ENTRY - 1;
  c->buckets = malloc((size_t)c->bucket_count * sizeof(uint32_t));
  c->marks = malloc((size_t)c->bucket_count / 8);
  c->nodes = malloc((size_t)(capacity + 1) * sizeof(calendar_node));
  clear(c);
}

void calendar_open(calendar *c) {
  memset(c, 0, sizeof(calendar));
  event_open(&c->aside);
  c->present = calendar_number(0);
  c->first = UINT64_MAX;
  c->earliest = NEVER;
  c->most_strain = LEAST_STRAIN;
  take_storage(c, LEAST_CAPACITY);
}

void calendar_close(calendar *c) {
  free(c->buckets);
  free(c->marks);
  free(c->nodes);
  event_close(&c->aside);
}

static int by_time(const void *a, const void *b) {
  uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
  return (x > y) - (x < y);
}

static double fitting_rate(const calendar *c, const entry *entries, int64_t count) {
  int64_t size = count < SAMPLE ? count : SAMPLE;
  if (!(size >= LEAST_SAMPLE || (c->per_second == 0 && size > 1))) return c->per_second;
  uint64_t times[SAMPLE];
  for (int64_t i = 0; i < size; i++) times[i] = entries[i * count / size].time;
  qsort(times, (size_t)size, sizeof(uint64_t), by_time);
  int64_t near = size - 1 < 5 ? size - 1 : 5;
  if (near < size / 4) near = size / 4;
  double span = calendar_seconds(times[near]) - calendar_seconds(c->earliest);
  if (!(span > 0)) return c->per_second;
  double rate = (double)(count * near) / (double)size / span / 0.6;
  return rate < 1e12 ? rate : 1e12;
}

static entry *copy_of_entries(calendar *c, int64_t *count) {
  entry *copy = malloc((size_t)(c->held + event_count(&c->aside) + 1) * sizeof(entry));
  int64_t copied = 0;
  for (uint64_t i = 0; i < c->bucket_count; i++) {
    for (uint32_t node = c->buckets[i]; node; node = c->nodes[node].next) copy[copied++] = c->nodes[node].entry;
  }
  event_close_root(&c->aside);
  for (int64_t i = ROOT; i <= c->aside.last; i++) copy[copied++] = c->aside.entries[i];
  *count = copied;
  return copy;
}

static void refill(calendar *c, const entry *entries, int64_t count, int64_t capacity) {
  calendar_close(c);
  c->per_second = fitting_rate(c, entries, count);
  c->present = calendar_number(count ? calendar_seconds(c->earliest) * c->per_second : 0);
  event_open(&c->aside);
  take_storage(c, capacity > LEAST_CAPACITY ? capacity : LEAST_CAPACITY);
  c->first = UINT64_MAX;
  c->earliest = NEVER;
  c->strain = 0;
  c->most_strain = INT64_MAX;
  for (int64_t i = 0; i < count; i++) calendar_insert(c, entries[i].time, entries[i].payload);
  c->most_strain = count > LEAST_STRAIN ? count : LEAST_STRAIN;
}

static void rebuild(calendar *c, int64_t capacity) {
  int64_t count;
  entry *entries = copy_of_entries(c, &count);
  refill(c, entries, count, capacity);
  free(entries);
}

static void tune(calendar *c) {
  int64_t count;
  entry *entries = copy_of_entries(c, &count);
  double ratio = fitting_rate(c, entries, count) / c->per_second;
  if ((ratio > 0.7 && ratio < 1.5) || count < LEAST_SAMPLE) {
    c->strain = 0;
    c->most_strain = c->most_strain < ((int64_t)1 << 39) ? c->most_strain * 2 : (int64_t)1 << 40;
  } else {
    refill(c, entries, count, c->capacity);
  }
  free(entries);
}

void calendar_give_back(calendar *c) {
  if (c->capacity <= LEAST_CAPACITY) return;
  int64_t enough = c->capacity / 8 * 3;
  if (c->held + event_count(&c->aside) < enough) {
    rebuild(c, c->capacity / 2);
  } else {
    int64_t fewest = (c->held < enough ? c->held : enough) - c->capacity / 16;
    c->fewest = fewest > 0 ? fewest : 0;
  }
}

void calendar_insert_aside(calendar *c, uint64_t time, uint64_t payload) {
  if (c->most_strain < INT64_MAX) {
    c->strain++;
    int64_t count = c->held + event_count(&c->aside);
    if (c->free == 0 || (c->strain > c->most_strain && count > c->capacity)) {
      int64_t larger = c->capacity * 2;
      while (larger < count) larger *= 2;
      rebuild(c, larger);
    } else if (c->strain > c->most_strain) {
      tune(c);
    }
  }
  event_insert(&c->aside, time, payload);
  if (time < c->earliest) c->earliest = time;
}

int calendar_is_aside(calendar *c) {
  entry other = calendar_head(c);
  if (c->earliest < other.time) return 1;
  event_close_root(&c->aside);
  return (int)precedes(c->aside.entries[ROOT], other);
}

uint64_t calendar_take_aside(calendar *c) {
  uint64_t number = calendar_number(calendar_seconds(c->earliest) * c->per_second);
  if (number > c->present) c->present = number;
  uint64_t payload = event_take(&c->aside);
  event_give_back(&c->aside);
  uint64_t head = calendar_head(c).time;
  c->earliest = head < c->aside.next ? head : c->aside.next;
  calendar_give_back(c);
  return payload;
}

void calendar_find_first(calendar *c, int64_t place) {
  if (c->held == 0) {
    c->first = UINT64_MAX;
    return;
  }
  int64_t word = place >> 6;
  c->first += (uint64_t)(64 - (place & 63));
  for (;;) {
    word = (word + 1) & (c->mask >> 6);
    if (c->marks[word]) break;
    c->first += 64;
    c->strain++;
  }
  c->first += (uint64_t)__builtin_ctzll(c->marks[word]);
  if (c->strain > c->most_strain) tune(c);
}
