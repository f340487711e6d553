// Several processes on one database: nothing twice, nothing lost, nothing half-written.
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { type OpenStore, openStore } from "../../data/index.ts";
import { minute } from "../../src/time/instant.ts";
import { communityOf, deliveryOf, later, memberOf, now, settle } from "../contract/store/builders.ts";
import { databases, describeOn, type TestDatabase } from "../support/databases.ts";

const script = fileURLToPath(new URL("./replica-child.ts", import.meta.url));

type Replica = { readonly process: ChildProcessWithoutNullStreams; readonly said: () => string };

async function start(url: string, task: string, times = 0): Promise<Replica> {
  const child = spawn(process.execPath, [script, url, task, String(times)]);
  let out = "";
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  let problem = "";
  child.stderr.on("data", (chunk) => {
    problem += chunk;
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  await expect.poll(() => `${out}${problem}`, { timeout: 30_000 }).toContain("ready\n");
  return { process: child, said: () => out.replace("ready\n", "") + problem };
}

/** Runs a task in three processes that begin at the same moment; answers what each got. */
async function inThree<Got>(url: string, task: string, times?: number): Promise<readonly Got[]> {
  const replicas = await Promise.all([1, 2, 3].map(() => start(url, task, times)));
  const ended = replicas.map((replica) => once(replica.process, "close"));
  for (const replica of replicas) replica.process.stdin.end();
  await Promise.all(ended);
  return replicas.map((replica) => JSON.parse(replica.said()));
}

async function prepared(database: TestDatabase): Promise<{ readonly url: string; readonly store: OpenStore }> {
  const made = await database.make();
  const store = await openStore(made.url);
  await store.write((records) => settle(records, "ada"));
  onTestFinished(async () => {
    await store.close();
    await made.discard();
  });
  return { url: made.url, store };
}

for (const database of databases.filter(({ shared }) => shared)) {
  describeOn(database, "three processes", () => {
    it("claim a thousand deliveries, each of them once, and each line in its order", async () => {
      const { url, store } = await prepared(database);
      await store.write(async ({ outbox }) => {
        for (let at = 0; at < 1000; at += 1)
          await outbox.add(deliveryOf(`d${at}`, { to: { kind: "channel", ref: `C${at % 40}` } }));
      });
      const got = await inThree<string[]>(url, "claim");
      expect(got.flat()).toHaveLength(1000);
      expect(new Set(got.flat()).size).toBe(1000);
      expect(await store.read.outbox.pending("co1")).toEqual([]);
      for (const ids of got) {
        for (let line = 0; line < 40; line += 1) {
          const inLine = ids.map((id) => Number(id.slice(1))).filter((number) => number % 40 === line);
          expect(inLine).toEqual(inLine.toSorted((one, other) => one - other));
        }
      }
      const all = await store.read.outbox.sentSince("co1", now);
      expect(all.every(({ tries }) => tries === 1)).toBe(true);
    });

    it("change one row three hundred times, and no change is lost", async () => {
      const { url, store } = await prepared(database);
      await inThree(url, "increase", 100);
      expect((await store.read.communities.get("co1"))?.halfLifeDays).toBe(330);
    });

    it("have the same reasons at the same moment, and each is written once", async () => {
      const { url, store } = await prepared(database);
      const first = await inThree<number>(url, "add", 100);
      expect(first.reduce((sum, one) => sum + one)).toBe(100);
      expect(await store.read.outbox.pending("co1")).toHaveLength(100);
    });

    it("get the same events from a platform, and each is taken in once", async () => {
      const { url } = await prepared(database);
      const first = await inThree<number>(url, "receive", 100);
      expect(first.reduce((sum, one) => sum + one)).toBe(100);
    });

    it("look at a hundred communities that are due, each of them once", async () => {
      const { url, store } = await prepared(database);
      await store.write(async ({ communities, due }) => {
        for (let at = 0; at < 100; at += 1) {
          await communities.save(communityOf(`c${at}`));
          await due.set(`c${at}`, "rhythm.remind", later(-at));
        }
      });
      const got = await inThree<string[]>(url, "review");
      expect(got.flat()).toHaveLength(100);
      expect(await store.read.decisions.since(undefined, now, 999)).toHaveLength(100);
    });

    it("leave nothing half-written when one is killed inside a transaction, and the others go on", async () => {
      const { url, store } = await prepared(database);
      const replica = await start(url, "hang");
      replica.process.stdin.end();
      await expect.poll(replica.said, { timeout: 30_000 }).toContain("half");
      expect(await store.read.communities.get("co-half")).toBeUndefined();
      replica.process.kill("SIGKILL");
      await once(replica.process, "close");
      await store.write(({ members }) => members.save(memberOf("ben")));
      expect(await store.read.communities.get("co-half")).toBeUndefined();
      await store.write(({ communities }) => communities.save(communityOf("co-half")));
      expect(await store.read.communities.get("co-half")).toBeDefined();
    });
  });
}

for (const database of databases.filter(({ name }) => name === "PostgreSQL")) {
  describeOn(database, "two replicas at the same moment", () => {
    /** Two stores on one database; what the first does in its transaction, the second meets half-way. */
    async function two() {
      const { url, store } = await prepared(database);
      const second = await openStore(url);
      onTestFinished(() => second.close());
      return { first: store, second };
    }

    it("never wait for each other over a community: the second takes the next one", async () => {
      const { first, second } = await two();
      await first.write(async ({ communities, due }) => {
        await communities.save(communityOf("co2"));
        await due.set("co1", "rule", later(-2));
        await due.set("co2", "rule", later(-1));
      });
      await first.write(async ({ due }) => {
        expect(await due.claimCommunity(now, [])).toBe("co1");
        await second.write(async (others) => {
          expect(await others.due.claimCommunity(now, [])).toBe("co2");
          expect(await others.due.claimCommunity(now, ["co2"])).toBeUndefined();
        });
        await due.set("co1", "rule", null);
      });
      expect(await second.write(({ due }) => due.claimCommunity(now, []))).toBe("co2");
    });

    it("leave a community alone in which somebody is at work, and let activity be counted meanwhile", async () => {
      const { first, second } = await two();
      await first.write(({ due }) => due.set("co1", "rule", now));
      await first.write(async ({ communities }) => {
        await communities.get("co1");
        await second.write(async ({ due, inbox, members }) => {
          expect(await due.claimCommunity(now, [])).toBeUndefined();
          expect(await inbox.receive("in1", "event", now)).toBe(true);
          await members.save(memberOf("ben"));
        });
      });
      expect(await second.write(({ due }) => due.claimCommunity(now, []))).toBe("co1");
    });

    it("pass over a delivery that the other is claiming, and never take the one behind it", async () => {
      const { first, second } = await two();
      await first.write(async ({ outbox }) => {
        await outbox.add(deliveryOf("head", { to: { kind: "channel", ref: "C1" } }));
        await outbox.add(deliveryOf("behind", { to: { kind: "channel", ref: "C1" } }));
        await outbox.add(deliveryOf("other", { to: { kind: "channel", ref: "C2" } }));
      });
      await first.write(async ({ outbox }) => {
        expect((await outbox.claim(now, minute, 1)).map(({ id }) => id)).toEqual(["head"]);
        const got = await second.write((others) => others.outbox.claim(now, minute, 10));
        expect(got.map(({ id }) => id)).toEqual(["other"]);
      });
      expect(await second.write(({ outbox }) => outbox.claim(now, minute, 10))).toEqual([]);
    });
  });
}
