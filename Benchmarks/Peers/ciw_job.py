"""The common job, M/M/n+M, in Ciw as its documentation teaches it: a network of one node with reneging.

Usage: ciw_job.py AGENTS LOAD CALLS SEED
Prints: calls, answered within 20 s, abandoned, nanoseconds of processor time for each call (imports not counted).
"""

import sys
import time

import ciw

HANDLING, PATIENCE, ACCEPTABLE_WAIT = 300.0, 120.0, 20.0
# Records exist of calls that have ended; those that arrive this long before the end are all but sure to have ended.
TAIL = 12 * HANDLING


def run(agents, load, calls, seed):
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(load / HANDLING)],
        service_distributions=[ciw.dists.Exponential(1 / HANDLING)],
        reneging_time_distributions=[ciw.dists.Exponential(1 / PATIENCE)],
        number_of_servers=[agents],
    )
    ciw.seed(seed)
    end = calls * HANDLING / load
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_time(end + TAIL)
    records = [record for record in simulation.get_all_records() if record.arrival_date < end]
    within = sum(r.record_type == "service" and r.waiting_time <= ACCEPTABLE_WAIT for r in records)
    abandoned = sum(r.record_type == "renege" for r in records)
    return len(records), within, abandoned, simulation.nodes[0].number_of_individuals


if __name__ == "__main__":
    agents, load, calls, seed = int(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    start = time.process_time_ns()
    offered, within, abandoned, simulated = run(agents, load, calls, seed)
    # The calls of the tail cost time too.
    print(offered, within, abandoned, (time.process_time_ns() - start) * offered // simulated)
