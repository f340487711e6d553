// The same sub-commands on a PostgreSQL server, where several processes work at once.
import { expect, it, onTestFinished } from "vitest";
import { openStore } from "../../data/index.ts";
import { systemClock } from "../../src/system.ts";
import { runCli } from "../support/cli.ts";
import { databases, describeOn } from "../support/databases.ts";
import { sandboxWorld } from "../support/sandbox-world.ts";

for (const database of databases.filter(({ name }) => name === "PostgreSQL")) {
  describeOn(database, "the command line", () => {
    it("lists, previews, exports and erases while a bot is connected, and the doctor finds it well", async () => {
      const { url, discard } = await database.make();
      const store = await openStore(url);
      onTestFinished(async () => {
        await store.close();
        await discard();
      });
      await sandboxWorld({ members: 3, start: systemClock.now(), store });
      const env = { DATABASE_URL: url, PORT: "0" };
      const run = async (...args: string[]) => {
        const { code, out, err } = await runCli([...args, "--json"], { env });
        expect({ code, err }, args.join(" ")).toEqual({ code: 0, err: "" });
        return JSON.parse(out);
      };
      const refs = async () => (await run("members", "--community", "Practice")).map(({ ref }: { ref: string }) => ref);
      expect(await refs()).toEqual(["fay", "m1", "m2", "m3"]);
      expect((await run("preview", "--community", "Practice")).length).toBeGreaterThan(0);
      expect((await run("export", "--community", "Practice")).members).toHaveLength(4);
      expect(await run("erase", "--community", "Practice", "--member", "m2")).toMatchObject({ erased: "m2" });
      expect(await refs()).toEqual(["fay", "m1", "m3"]);
      expect(await run("migrate")).toMatchObject({ taken: [] });
      expect(await run("doctor")).toMatchObject({ ok: true });
    });
  });
}
