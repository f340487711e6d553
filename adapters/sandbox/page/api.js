// The sandbox's HTTP interface as functions. A refusal or a lost connection comes out as one kind of error, in words.
import { words } from "./words.js";

export class ApiProblem extends Error {
  /**
   * @param {string} code
   * @param {string} message
   */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/**
 * @param {string} path
 * @param {RequestInit} [request]
 * @returns {Promise<any>}
 */
async function call(path, request) {
  let answer;
  try {
    answer = await fetch(path, request);
  } catch {
    throw new ApiProblem("offline", words.problem.offline);
  }
  const body = await answer.json().catch(() => null);
  if (answer.ok && body !== null) return body;
  throw new ApiProblem(body?.error?.code ?? String(answer.status), body?.error?.message ?? words.problem.server);
}

/**
 * @param {string} path
 * @param {object} body
 */
const post = (path, body) =>
  call(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

/** @param {Record<string, string | undefined>} values */
const query = (values) =>
  new URLSearchParams(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ).toString();

/** An answer with so many decisions may have left some for the next. */
const fullPage = 500;

export const api = {
  /** @returns {Promise<import("./types.js").State>} */
  state: () => call("/api/state"),
  /** @returns {Promise<{commands: import("./types.js").Command[], rules?: import("./types.js").Rule[]}>} */
  commands: () => call("/api/commands"),
  /**
   * All that this persona sees, in all its channels.
   * @param {string} persona
   * @param {string} [since]
   * @returns {Promise<{messages: import("./types.js").Message[], next: string}>}
   */
  messages: (persona, since) => call(`/api/messages?${query({ persona, since })}`),
  /**
   * @param {string} [since]
   * @returns {Promise<{decisions: import("./types.js").Decision[], next: string, due: import("./types.js").Due[]}>}
   */
  async decisions(since) {
    const all = await call(`/api/decisions?${query({ since })}`);
    for (let page = all; page.decisions.length >= fullPage && page.next !== since; ) {
      since = page.next;
      page = await call(`/api/decisions?${query({ since })}`);
      all.decisions.push(...page.decisions);
      all.next = page.next;
    }
    return all;
  },
  /**
   * @param {{persona: string, channel: string, text: string}} body
   * @returns {Promise<import("./types.js").Answer>}
   */
  command: (body) => post("/api/command", body),
  /**
   * @param {{persona: string, message: string, button: string}} body
   * @returns {Promise<import("./types.js").Answer>}
   */
  press: (body) => post("/api/press", body),
  /**
   * @param {{persona: string, channel: string, form: string, values: import("./types.js").FormValues}} body
   * @returns {Promise<import("./types.js").SubmitAnswer>}
   */
  submit: (body) => post("/api/submit", body),
  /**
   * @param {{persona: string, channel: string, text: string, thread?: string}} body
   * @returns {Promise<{message?: import("./types.js").Message}>}
   */
  say: (body) => post("/api/say", body),
  /**
   * @param {{persona: string, message: string, emoji: string}} body
   * @returns {Promise<{message?: import("./types.js").Message}>}
   */
  react: (body) => post("/api/react", body),
  /**
   * @param {{to: string} | {by: string}} body
   * @returns {Promise<{now: string, delivered: unknown}>}
   */
  advance: (body) => post("/api/advance", body),
  /** @param {{dataset?: string}} body */
  reset: (body) => post("/api/reset", body),
};
