// The bot: three inputs, one core. A person invokes, time ticks, the platform reports.
import type { Platform } from "../community/community.ts";
import type { ChatAdapter, Inbound } from "../ports/chat-adapter.ts";
import type { Delivery } from "../ports/records/outbox.ts";
import type { Instant } from "../time/instant.ts";
import { earliest } from "../time/instant.ts";
import { prefill, suggest } from "./ahead.ts";
import { noteOpened } from "./answered.ts";
import { keepCalendars } from "./calendar.ts";
import { carryOutDeeds } from "./deeds.ts";
import { deliver } from "./deliver.ts";
import { run } from "./dispatch.ts";
import type { House } from "./house.ts";
import { observe } from "./observe.ts";
import { open } from "./opening.ts";
import { previewCommunity } from "./preview.ts";
import { tick } from "./tick.ts";

export type Bot = {
  /** What a platform's adapter is handed. */
  inboundFor(platform: Platform): Inbound;
  /** Time ticks once: rules decide, then the outbox is emptied. Answers what was sent. */
  beat(): Promise<readonly Delivery[]>;
  /** The next moment at which a beat would find something to do. */
  nextDue(): Promise<Instant | undefined>;
  /** After a start: this program may hold other rules than the one that wrote the database, so every rule looks once. */
  wakeAll(): Promise<void>;
  preview(community: string, days: number): ReturnType<typeof previewCommunity>;
};

export function createBot(house: Omit<House, "adapters">, adapters: readonly ChatAdapter[]): Bot {
  const whole: House = {
    ...house,
    adapters: Object.fromEntries(adapters.map((adapter) => [adapter.platform, adapter])),
  };
  return {
    inboundFor: (platform) => ({
      open: (invocation) => open(whole.commands, invocation),
      async prefill(invocation, form) {
        await noteOpened(whole, invocation);
        return prefill(whole, invocation, form);
      },
      run: (invocation) => run(whole, invocation),
      suggest: (invocation, option, typed) => suggest(whole, invocation, option, typed),
      observe: (event) => observe(whole, platform, event),
    }),
    async beat() {
      const now = whole.clock.now();
      await tick(whole, now);
      await keepCalendars(whole, now);
      await carryOutDeeds(whole, now);
      return deliver(whole);
    },
    async nextDue() {
      const { due, outbox, deeds } = whole.store.read;
      return earliest(await due.next(), await outbox.nextDue(), await deeds.nextDue());
    },
    async wakeAll() {
      const now = whole.clock.now();
      const ids = whole.rules.map((rule) => rule.id);
      for (const community of await whole.store.read.communities.list()) {
        await whole.store.write((records) => records.due.wake(community.id, ids, now));
      }
    },
    preview: (community, days) =>
      whole.store.rehearse((records) => previewCommunity(whole, records, community, whole.clock.now(), days)),
  };
}
