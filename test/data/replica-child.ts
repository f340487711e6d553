// A replica in a process of its own, for test/data/processes.test.ts: address, task, and how often. It says "ready", waits
// for its input to end, works, and prints what it got as JSON.
import { once } from "node:events";
import { openStore } from "../../data/index.ts";
import type { Store } from "../../src/ports/store.ts";
import { minute } from "../../src/time/instant.ts";
import { communityOf, decisionOf, deliveryOf, now } from "../contract/store/builders.ts";

const tasks: Record<string, (store: Store, times: number) => Promise<unknown>> = {
  /** Claims and sends until there is nothing left; answers the ids in the order in which it got them. */
  async claim(store) {
    const got: string[] = [];
    for (;;) {
      const claimed = await store.write(({ outbox }) => outbox.claim(now, minute, 7));
      if (claimed.length === 0) return got;
      for (const delivery of claimed) {
        got.push(delivery.id);
        await store.write(({ outbox }) =>
          outbox.save({ ...delivery, state: "sent", sentAt: now, leaseUntil: null, problem: String(process.pid) }),
        );
      }
    }
  },

  /** Reads a number, adds one and saves it, each time in a transaction. */
  async increase(store, times) {
    for (let done = 0; done < times; done += 1) {
      await store.write(async ({ communities }) => {
        const community = (await communities.get("co1")) ?? communityOf();
        await communities.save({ ...community, halfLifeDays: community.halfLifeDays + 1 });
      });
    }
  },

  /** Adds deliveries for the same reasons as every other replica; answers how many it was the first with. */
  async add(store, times) {
    let first = 0;
    for (let at = 0; at < times; at += 1) {
      const covers = [`reason-${at}`, `joined-${at}`];
      const delivery = deliveryOf(`${process.pid}-${at}`, { key: `reason-${at}`, covers });
      if (await store.write(({ outbox }) => outbox.add(delivery))) first += 1;
    }
    return first;
  },

  /** Takes the same events in as every other replica; answers how many it was the first with. */
  async receive(store, times) {
    let first = 0;
    for (let at = 0; at < times; at += 1) {
      if (await store.write(({ inbox }) => inbox.receive("in1", `event-${at}`, now))) first += 1;
    }
    return first;
  },

  /** Looks at communities until none is due; answers which. */
  async review(store) {
    const reviewed: string[] = [];
    for (;;) {
      const community = await store.write(async ({ due, decisions }) => {
        const claimed = await due.claimCommunity(now, []);
        if (claimed === undefined) return undefined;
        await decisions.add(decisionOf(`${claimed}-${process.pid}`, { community: claimed }));
        await due.set(claimed, "rhythm.remind", null);
        return claimed;
      });
      if (community !== undefined) reviewed.push(community);
      else if ((await store.read.due.next()) === undefined) return reviewed;
    }
  },

  /** Writes half of something and waits to be killed. */
  async hang(store) {
    await store.write(async ({ communities }) => {
      await communities.save(communityOf("co-half"));
      process.stdout.write("half\n");
      await new Promise((done) => setTimeout(done, 60_000));
    });
  },
};

const [url, task, times] = process.argv.slice(2);
const store = await openStore(url ?? "");
process.stdout.write("ready\n");
process.stdin.resume();
await once(process.stdin, "end");
const got = await tasks[task ?? ""]?.(store, Number(times));
await store.close();
process.stdout.write(JSON.stringify(got ?? null));
