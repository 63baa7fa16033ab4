// C programs for the common job, M/M/n+M: what the engine is compared with.
#ifndef TWINS_H
#define TWINS_H

#include <stddef.h>
#include <stdint.h>

// The job: Poisson arrivals, exponential handling and patience, first come first served, n agents, open round the clock.
typedef struct {
  int32_t agents;
  int32_t days;
  int32_t intervals_per_day;
  double interval_length;        // seconds
  double contacts_per_interval;  // expected
  double handling_mean;          // seconds
  double patience_mean;          // seconds
  double acceptable_wait;        // seconds
  uint64_t seed;
  uint64_t name;                 // the bits of the call type's stream name
  int32_t first_date;            // the first day, in days since 1970-01-01
  uint32_t replication;
} twin_job;

// Totals; the sums of seconds are over cells in their order.
typedef struct {
  int64_t offered, answered, answered_at_once, answered_within, abandoned, abandoned_within;
  int64_t longest_queue;
  double answered_wait, lost_wait, queue_seconds, busy_seconds;
  int64_t waits_hash;  // sum over bins of (bin + 1) * count
} twin_totals;

typedef double (*twin_function)(double);

// Gives the twin the engine's own exp and log, so that both draw the same numbers to the last bit.
void twin_prepare(twin_function exponential, twin_function logarithm);

// The engine's algorithm and streams in C.
twin_totals twin_run(const twin_job *job);

// What a textbook teaches: one binary heap for every event, abandonments deleted lazily, a record per call from malloc.
twin_totals textbook_run(const twin_job *job);

// Bytes that this process holds from malloc and has not given back.
size_t bytes_in_use(void);

#endif
