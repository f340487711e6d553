// What can be known before a command runs: the values its form starts with, and what fits an option while it is typed.
// Reads only, and never a reason to fail: when anything is amiss, nothing is filled in.
import type { Form } from "../cards/form.ts";
import type { AnyCommand, Request, Suggestion } from "../commands/define.ts";
import type { Invocation } from "../commands/invocation.ts";
import { textsIn } from "../text/texts.ts";
import { installationOf } from "./enrol.ts";
import type { House } from "./house.ts";
import { readLine } from "./opening.ts";
import { findPlace, type Place, whyNot } from "./place.ts";
import { buildRequest, textIn } from "./request.ts";

export const prefill = (house: House, invocation: Invocation, form: Form): Promise<Form> =>
  beforehand(house, invocation, form, async (command, request) => command.prefill?.(request, form));

export const suggest = (
  house: House,
  invocation: Invocation,
  option: string,
  typed: string,
): Promise<readonly Suggestion[]> =>
  beforehand(house, invocation, [], async (command, request) => command.suggest?.[option]?.(request, typed));

/** `otherwise` is the answer when the command has none, when the person may not use it, and when something fails. */
async function beforehand<T>(
  house: House,
  invocation: Invocation,
  otherwise: T,
  ask: (command: AnyCommand, request: Request & Place) => Promise<T | undefined>,
): Promise<T> {
  const resolved = readLine(house.commands, invocation);
  if (resolved.kind === "unknown") return otherwise;
  const { command, given } = resolved;
  try {
    return await house.store.rehearse(async (records) => {
      const now = house.clock.now();
      const installation = await installationOf(house, records, invocation.platform, invocation.installation, now);
      const place = await findPlace(records, installation.id, invocation, given, textsIn("en"));
      if ("ask" in place) return otherwise;
      const text = textIn(place, invocation);
      if (await whyNot(records, command, place, invocation, text)) return otherwise;
      const request = buildRequest(house, records, installation.id, invocation, place, text, command);
      return (await ask(command, request)) ?? otherwise;
    });
  } catch (error) {
    house.logger.warn({ command: command.words, error }, "nothing could be filled in beforehand");
    return otherwise;
  }
}
