// The environment, and the Node that runs all this.
import { type Config, type Environment, environmentProblems, readConfig, variables } from "../../config.ts";
import type { Finding } from "../../ports/platform-check.ts";

const wantedNode = 24;

export function checkNode(version: string): Finding {
  const ok = Number(version.split(".")[0]) >= wantedNode;
  return {
    name: "Node",
    ok,
    detail: `This is Node ${version}.`,
    ...(ok ? {} : { fix: `Node ${wantedNode} came with \`npm ci\`: use \`npm start\` or \`npx cultivate …\`.` }),
  };
}

/** A finding for every problem, or one that says what the environment amounts to. */
export function checkEnvironment(environment: Environment): readonly Finding[] {
  const problems = environmentProblems(environment);
  if (problems.length === 0) {
    const detail = `${amountsTo(readConfig(environment))}${hint(environment)}`;
    return [{ name: "environment", ok: true, detail }];
  }
  return problems.map((problem) => {
    // "NAME is missing: …" and "NAME must be …" both name the variable first, and what follows says what to do.
    const [, detail = problem, fix = "See .env.example."] = /^(\S+ is missing): (.+)$/s.exec(problem) ?? [];
    return { name: "environment", ok: false, detail: detail.replace(/[^.]$/, "$&."), fix: sentence(fix) };
  });
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function amountsTo({ slack, discord }: Config): string {
  const modes = { http: "over HTTP", socket: "in Socket Mode", oauth: "for many workspaces, by OAuth" };
  const platforms = [...(slack ? [`Slack, ${modes[slack.mode]}`] : []), ...(discord ? ["Discord"] : [])];
  return platforms.length === 0
    ? "No platform's variables are set: `cultivate start` opens the sandbox."
    : `\`cultivate start\` runs ${platforms.join(", and ")}.`;
}

/** A slip of the finger in a name makes a variable vanish without a word. */
function hint(environment: Environment): string {
  const unknown = Object.keys(environment).filter(
    (name) => /^(SLACK|DISCORD|CULTIVATE)_/.test(name) && !variables.includes(name) && name !== "CULTIVATE_REAL_DATA",
  );
  return unknown.length === 0 ? "" : ` Not read by this program: ${unknown.sort().join(", ")}.`;
}

export function checkEncryptionKey(key: Buffer | undefined): Finding {
  const detail = key
    ? "ENCRYPTION_KEY holds 32 bytes."
    : "ENCRYPTION_KEY is not set; only installing by OAuth needs it.";
  return { name: "encryption key", ok: true, detail };
}
