"""The common job, M/M/n+M, in SimPy as its documentation teaches it: one process per caller.

Usage: simpy_job.py AGENTS LOAD CALLS SEED
Prints: calls, answered within 20 s, abandoned, nanoseconds of processor time (imports not counted).
"""

import random
import sys
import time

import simpy

HANDLING, PATIENCE, ACCEPTABLE_WAIT = 300.0, 120.0, 20.0


class Totals:
    offered = 0
    within = 0
    abandoned = 0
    waited = 0.0


def caller(env, agents, numbers, totals):
    arrived = env.now
    totals.offered += 1
    with agents.request() as request:
        outcome = yield request | env.timeout(numbers.expovariate(1 / PATIENCE))
        wait = env.now - arrived
        totals.waited += wait
        if request not in outcome:
            totals.abandoned += 1
            return
        totals.within += wait <= ACCEPTABLE_WAIT
        yield env.timeout(numbers.expovariate(1 / HANDLING))


def arrivals(env, agents, numbers, totals, load, end):
    while True:
        yield env.timeout(numbers.expovariate(load / HANDLING))
        if env.now >= end:
            return
        env.process(caller(env, agents, numbers, totals))


def run(agents, load, calls, seed):
    env, numbers, totals = simpy.Environment(), random.Random(seed), Totals()
    end = calls * HANDLING / load
    env.process(arrivals(env, simpy.Resource(env, capacity=agents), numbers, totals, load, end))
    env.run()
    return totals


if __name__ == "__main__":
    agents, load, calls, seed = int(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    start = time.process_time_ns()
    totals = run(agents, load, calls, seed)
    print(totals.offered, totals.within, totals.abandoned, time.process_time_ns() - start)
