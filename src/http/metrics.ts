// Counters for operators. Nothing about persons: communities and members never are labels.
import { Counter, collectDefaultMetrics, Registry } from "prom-client";

export type Metrics = ReturnType<typeof createMetrics>;

export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "cultivate_" });
  return {
    registry,
    delivered: new Counter({
      name: "cultivate_deliveries_total",
      help: "Messages that a platform accepted, by rule.",
      labelNames: ["rule"],
      registers: [registry],
    }),
    beats: new Counter({ name: "cultivate_heartbeats_total", help: "Heartbeats that ran.", registers: [registry] }),
  };
}
