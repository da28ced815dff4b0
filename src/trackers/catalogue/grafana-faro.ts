import type { Tracker } from "../tracker.ts";

export const grafanaFaro = {
  id: "grafana-faro",
  name: "Grafana Faro",
  owner: "Grafana Labs",
  endpoints: [{ hosts: ["grafana.net"], path: /^\/collect\//, purpose: "error-monitoring" }],
  reference: "https://grafana.com/docs/grafana-cloud/monitor-applications/frontend-observability/",
  fix: "Remove the Faro web SDK, or switch off its session tracking",
  examples: {
    tracks: ["https://faro-collector-prod-eu-west-0.grafana.net/collect/0f1e2d3c4b5a"],
    harmless: ["https://example.grafana.net/login", "https://grafana.com/"],
  },
} satisfies Tracker;
