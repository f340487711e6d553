// Interactions of the stand-in Discord: acknowledged once and in time, answered through their own webhook.
import { type Desk, noContent, type OpenInteraction, type Route, type RouteContext, route } from "./discord-desk.ts";
import { checkModal, Refusal } from "./discord-rules.ts";
import type { Json } from "./discord-state.ts";

const deferredMessage = 5;
const ephemeral = 64;

export function interactionRoutes({ state, interactions }: RouteContext, { store }: Desk): readonly Route[] {
  const interactionAt = (token: string | undefined): OpenInteraction => {
    const found = [...interactions.values()].find((one) => one.token === token);
    if (!found?.acknowledgement) throw new Refusal(404, 10015, "Unknown Webhook");
    return found;
  };

  return [
    route("POST", "/interactions/*/*/callback", (call) => {
      const one = interactions.get(call.parts[0] ?? "");
      if (!one || one.token !== call.parts[1] || Date.now() - one.sentAt > 3_000)
        throw new Refusal(404, 10062, "Unknown interaction");
      if (one.acknowledgement) throw new Refusal(400, 40060, "Interaction has already been acknowledged.");
      const { type, data } = call.body as { type: number; data?: Json };
      if (type === 9 && one.kind === 5)
        throw new Refusal(400, 50035, "Invalid Form Body: a modal cannot answer a modal");
      if (type === 9) checkModal(data as never);
      if (type === 4)
        one.original = store(one.channel, { ...call, body: data ?? {} }, { flags: Number(data?.flags ?? 0) });
      one.acknowledgement = { type, ...(data ? { data } : {}) };
      one.acknowledgedAt = Date.now();
      one.changed();
      return noContent;
    }),
    route("PATCH", "/webhooks/*/*/messages/@original", (call) => {
      const one = interactionAt(call.parts[1]);
      const { type, data } = one.acknowledgement ?? { type: 0 };
      if (one.original === undefined && type !== deferredMessage) throw new Refusal(404, 10008, "Unknown Message");
      one.original = store(one.channel, call, { flags: Number(one.original?.flags ?? data?.flags ?? 0) & ephemeral });
      one.edits += 1;
      one.changed();
      return one.original;
    }),
    route("DELETE", "/webhooks/*/*/messages/@original", (call) => {
      const one = interactionAt(call.parts[1]);
      delete one.original;
      one.edits += 1;
      return noContent;
    }),
    route("POST", "/webhooks/*/*", (call) => {
      const one = interactionAt(call.parts[1]);
      const message = store(one.channel, call, { flags: Number(call.body.flags ?? 0) & ephemeral });
      one.followUps.push(message);
      if ((Number(call.body.flags ?? 0) & ephemeral) === 0) state.messages.get(one.channel)?.push(message);
      one.changed();
      return message;
    }),
  ];
}
