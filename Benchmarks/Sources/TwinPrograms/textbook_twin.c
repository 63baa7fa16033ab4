// The common job as a textbook writes it: one binary heap of (time, kind, call), abandonments deleted lazily, one record per
// call from malloc, exponentials by inversion, tallies by interval.
#include <math.h>
#include <stdlib.h>

#include "streams.h"
#include "twins.h"

typedef enum { ARRIVAL, SERVICE_END, ABANDONMENT } kind;
typedef enum { WAITING, ANSWERED, ABANDONED } state;

typedef struct call {
  double arrival, handling, patience;
  state state;
  struct call *next;
} call;

typedef struct {
  double time;
  kind kind;
  call *call;
} event;

typedef struct {
  event *events;
  int count, capacity;
} heap;

static void push(heap *h, double time, kind kind, call *call) {
  if (h->count == h->capacity) {
    h->capacity = h->capacity ? 2 * h->capacity : 64;
    h->events = realloc(h->events, (size_t)h->capacity * sizeof(event));
  }
  int i = h->count++;
  while (i > 0 && time < h->events[(i - 1) / 2].time) {
    h->events[i] = h->events[(i - 1) / 2];
    i = (i - 1) / 2;
  }
  h->events[i] = (event){time, kind, call};
}

static event pop(heap *h) {
  event top = h->events[0], last = h->events[--h->count];
  int i = 0;
  for (;;) {
    int child = 2 * i + 1;
    if (child >= h->count) break;
    if (child + 1 < h->count && h->events[child + 1].time < h->events[child].time) child++;
    if (!(h->events[child].time < last.time)) break;
    h->events[i] = h->events[child];
    i = child;
  }
  h->events[i] = last;
  return top;
}

static double exponential(stream *s, double mean) {
  return -mean * log(1 - (double)(next_bits(s) >> 11) * 0x1p-53);
}

twin_totals textbook_run(const twin_job *job) {
  twin_totals t = {0};
  heap h = {0};
  stream s = make_stream(job->seed, 0, 0, 0, job->replication);
  double end = job->days * job->intervals_per_day * job->interval_length;
  double gap = job->interval_length / job->contacts_per_interval;
  int intervals = job->days * job->intervals_per_day, busy = 0, waiting = 0;
  int64_t *offered = calloc((size_t)intervals, sizeof(int64_t)), *within = calloc((size_t)intervals, sizeof(int64_t));
  call *first = NULL, *last = NULL;
  double now = 0;
  push(&h, exponential(&s, gap), ARRIVAL, NULL);
  while (h.count > 0) {
    event e = pop(&h);
    if (e.kind == ABANDONMENT && e.call->state != WAITING) {
      free(e.call);
      continue;
    }
    t.busy_seconds += busy * (e.time - now);
    t.queue_seconds += waiting * (e.time - now);
    now = e.time;
    if (e.kind == ARRIVAL) {
      if (now >= end) continue;
      push(&h, now + exponential(&s, gap), ARRIVAL, NULL);
      int interval = (int)(now / job->interval_length);
      t.offered++;
      offered[interval]++;
      call *c = malloc(sizeof(call));
      *c = (call){now, exponential(&s, job->handling_mean), exponential(&s, job->patience_mean), WAITING, NULL};
      if (busy < job->agents) {
        busy++;
        c->state = ANSWERED;
        t.answered++;
        t.answered_at_once++;
        t.answered_within++;
        within[interval]++;
        push(&h, now + c->handling, SERVICE_END, c);
      } else {
        if (last) last->next = c; else first = c;
        last = c;
        waiting++;
        push(&h, now + c->patience, ABANDONMENT, c);
      }
    } else if (e.kind == SERVICE_END) {
      free(e.call);
      while (first && first->state == ABANDONED) {
        call *gone = first;
        first = first->next;
        if (!first) last = NULL;
        free(gone);
      }
      if (first) {
        call *c = first;
        first = c->next;
        if (!first) last = NULL;
        waiting--;
        c->state = ANSWERED;
        double wait = now - c->arrival;
        t.answered++;
        t.answered_wait += wait;
        if (wait <= job->acceptable_wait) {
          t.answered_within++;
          within[(int)(c->arrival / job->interval_length)]++;
        }
        // The record goes when its abandonment comes up and is found void.
        push(&h, now + c->handling, SERVICE_END, NULL);
      } else {
        busy--;
      }
    } else {
      e.call->state = ABANDONED;
      waiting--;
      t.abandoned++;
      t.lost_wait += e.call->patience;
      t.abandoned_within += e.call->patience <= job->acceptable_wait;
    }
  }
  free(h.events);
  free(offered);
  free(within);
  return t;
}
