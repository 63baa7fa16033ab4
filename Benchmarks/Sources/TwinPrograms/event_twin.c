// The engine's algorithm for the common job, written in C for this job alone: the next arrival is a number, services end in
// a calendar, patience in an indexed 4-ary heap, numbers are drawn in blocks of 64.
#include "calendar.h"
#include "streams.h"
#include "twins.h"

#define BLOCK 64
#define BINS 513

typedef struct {
  double arrival, handling, patience;
  int32_t next, previous, cell;
} call;

typedef struct {
  int32_t offered, answered, answered_at_once, answered_within, abandoned, abandoned_within, longest_queue;
  double answered_wait, lost_wait, queue_seconds, busy_seconds;
} cell;

typedef struct {
  const twin_job *job;
  calendar services;
  deadline_heap deadlines;
  call *calls;
  int32_t used, free, first, last, waiting, busy;
  stream gaps, handlings, patiences;
  double draws[3][BLOCK];
  int cursor;
  double position, spacing;
  int32_t piece, pieces;
  double now, start, queue_sum, busy_sum;
  uint64_t arrival, sequence;
  cell *cells;
  int32_t current;
  int32_t *waits;
} centre;

static uint64_t bits(double x) {
  uint64_t b;
  memcpy(&b, &x, 8);
  return x > 0 ? b : 0;
}

static double seconds(uint64_t b) {
  double x;
  memcpy(&x, &b, 8);
  return x;
}

static void draw_block(centre *c) {
  c->cursor = 0;
  stream s = c->gaps;
  for (int i = 0; i < BLOCK; i++) c->draws[0][i] = standard_exponential(&s);
  c->gaps = s;
  s = c->handlings;
  for (int i = 0; i < BLOCK; i++) c->draws[1][i] = c->job->handling_mean * standard_exponential(&s);
  c->handlings = s;
  s = c->patiences;
  for (int i = 0; i < BLOCK; i++) c->draws[2][i] = c->job->patience_mean * standard_exponential(&s);
  c->patiences = s;
}

static inline uint64_t next_arrival(centre *c) {
  c->position += c->draws[0][c->cursor];
  while (c->position >= c->job->contacts_per_interval) {
    c->position -= c->job->contacts_per_interval;
    if (++c->piece == c->pieces) return NEVER;
  }
  return bits(c->piece * c->job->interval_length + c->position * c->spacing);
}

static void begin_day(centre *c, int32_t day) {
  const twin_job *job = c->job;
  c->gaps = make_stream(job->seed, 1, job->name, job->first_date + day, job->replication);
  c->handlings = make_stream(job->seed, 2, job->name, job->first_date + day, job->replication);
  c->patiences = make_stream(job->seed, 3, job->name, job->first_date + day, job->replication);
  c->piece = day * job->intervals_per_day;
  c->pieces = c->piece + job->intervals_per_day;
  c->position = 0;
  draw_block(c);
  c->arrival = next_arrival(c);
}

static inline void start_service(centre *c, double handling) {
  calendar_insert(&c->services, bits(c->now + handling), ++c->sequence << 16);
}

static inline void leave_queue(centre *c, int32_t slot) {
  call *x = c->calls + slot;
  if (x->previous >= 0) c->calls[x->previous].next = x->next; else c->first = x->next;
  if (x->next >= 0) c->calls[x->next].previous = x->previous; else c->last = x->previous;
  x->next = c->free;
  c->free = slot;
  c->waiting--;
  c->queue_sum += c->now - c->start;
}

static inline int bin_of(double wait) {
  if (!(wait > 0)) return 0;
  if (!(wait < 1048576)) return BINS - 1;
  int64_t whole = (int64_t)wait;
  if ((double)whole < wait) whole++;
  if (whole <= 64) return (int)whole;
  int64_t below = whole - 1;
  int octave = 63 - __builtin_clzll((uint64_t)below);
  return (int)(65 + (octave - 6) * 32 + (below >> (octave - 5)) - 32);
}

static inline void arrive(centre *c) {
  c->now = seconds(c->arrival);
  cell *k = c->cells + c->current;
  double handling = c->draws[1][c->cursor], patience = c->draws[2][c->cursor];
  k->offered++;
  if (c->busy < c->job->agents) {
    k->answered++;
    k->answered_at_once++;
    k->answered_within++;
    c->busy++;
    c->busy_sum -= c->now - c->start;
    start_service(c, handling);
  } else {
    int32_t slot = c->free;
    if (slot >= 0) c->free = c->calls[slot].next; else slot = c->used++;
    call x = {c->now, handling, patience, -1, c->last, c->current};
    c->calls[slot] = x;
    if (c->last >= 0) c->calls[c->last].next = slot; else c->first = slot;
    c->last = slot;
    c->waiting++;
    c->queue_sum -= c->now - c->start;
    if (c->waiting > k->longest_queue) k->longest_queue = c->waiting;
    entry e = {bits(c->now + patience), ++c->sequence << 28 | (uint64_t)slot};
    deadline_rise(&c->deadlines, e, ++c->deadlines.last);
  }
  if (++c->cursor == BLOCK) draw_block(c);
  c->arrival = next_arrival(c);
}

static inline void finish(centre *c) {
  c->now = seconds(c->services.earliest);
  calendar_take(&c->services);
  if (c->first < 0) {
    c->busy--;
    c->busy_sum += c->now - c->start;
    return;
  }
  int32_t slot = c->first;
  call x = c->calls[slot];
  leave_queue(c, slot);
  uint32_t place = c->deadlines.places[slot];
  deadline_remove(&c->deadlines, place);
  double wait = c->now - x.arrival;
  cell *k = c->cells + x.cell;
  k->answered++;
  k->answered_within += wait <= c->job->acceptable_wait;
  k->answered_wait += wait;
  c->waits[x.cell / c->job->intervals_per_day * BINS + bin_of(wait)]++;
  start_service(c, x.handling);
}

static inline void abandon(centre *c) {
  c->now = seconds(c->deadlines.entries[ROOT].time);
  int32_t slot = (int32_t)SLOT(c->deadlines.entries[ROOT].payload);
  deadline_remove(&c->deadlines, ROOT);
  call x = c->calls[slot];
  leave_queue(c, slot);
  cell *k = c->cells + x.cell;
  k->abandoned++;
  k->abandoned_within += x.patience <= c->job->acceptable_wait;
  k->lost_wait += x.patience;
}

static void run_to(centre *c, uint64_t boundary) {
  for (;;) {
    uint64_t service = c->services.earliest, deadline = c->deadlines.entries[ROOT].time;
    if (c->arrival < service && c->arrival < deadline && c->arrival < boundary) {
      arrive(c);
    } else if (service <= deadline) {
      if (service >= boundary) return;
      finish(c);
    } else {
      if (deadline >= boundary) return;
      abandon(c);
    }
  }
}

static void flush(centre *c) {
  double length = c->now - c->start;
  if (length < 0) length = 0;
  double busy = c->busy_sum + c->busy * length, queue = c->queue_sum + c->waiting * length;
  c->cells[c->current].busy_seconds += busy > 0 ? busy : 0;
  c->cells[c->current].queue_seconds += queue > 0 ? queue : 0;
  c->busy_sum = c->queue_sum = 0;
  c->start = c->now;
}

static twin_totals totals(const centre *c, int32_t intervals) {
  twin_totals t = {0};
  for (int32_t i = 0; i < intervals; i++) {
    const cell *k = c->cells + i;
    t.offered += k->offered;
    t.answered += k->answered;
    t.answered_at_once += k->answered_at_once;
    t.answered_within += k->answered_within;
    t.abandoned += k->abandoned;
    t.abandoned_within += k->abandoned_within;
    t.longest_queue += k->longest_queue;
    t.answered_wait += k->answered_wait;
    t.lost_wait += k->lost_wait;
    t.queue_seconds += k->queue_seconds;
    t.busy_seconds += k->busy_seconds;
    c->waits[i / c->job->intervals_per_day * BINS] += k->answered_at_once;
  }
  for (int64_t i = 0; i < (int64_t)c->job->days * BINS; i++) t.waits_hash += (i % BINS + 1) * c->waits[i];
  return t;
}

twin_totals twin_run(const twin_job *job) {
  int32_t intervals = job->days * job->intervals_per_day;
  int64_t capacity = 1 << 16;
  centre c = {.job = job, .free = -1, .first = -1, .last = -1, .arrival = NEVER};
  calendar_open(&c.services);
  c.deadlines.entries = heap_storage(capacity);
  c.deadlines.places = calloc((size_t)capacity, sizeof(uint32_t));
  c.deadlines.last = ROOT - 1;
  c.calls = malloc((size_t)capacity * sizeof(call));
  c.cells = calloc((size_t)intervals, sizeof(cell));
  c.waits = calloc((size_t)job->days * BINS, sizeof(int32_t));
  c.spacing = job->interval_length / job->contacts_per_interval;
  for (int32_t i = 0; i < intervals; i++) {
    double start = i * job->interval_length;
    if (i > 0) {
      run_to(&c, bits(start));
      c.now = start;
      flush(&c);
    }
    c.current = i;
    if (c.waiting > c.cells[i].longest_queue) c.cells[i].longest_queue = c.waiting;
    if (i % job->intervals_per_day == 0) begin_day(&c, i / job->intervals_per_day);
  }
  run_to(&c, bits(intervals * job->interval_length));
  c.now = intervals * job->interval_length;
  flush(&c);
  run_to(&c, NEVER);
  // What agents do after closing belongs to no interval.
  double busy_seconds = c.cells[c.current].busy_seconds;
  flush(&c);
  c.cells[c.current].busy_seconds = busy_seconds;
  twin_totals t = totals(&c, intervals);
  calendar_close(&c.services);
  free(c.deadlines.entries);
  free(c.deadlines.places);
  free(c.calls);
  free(c.cells);
  free(c.waits);
  return t;
}
