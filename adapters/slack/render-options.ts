// What can be chosen in a form: few choices as boxes to tick, many as a menu, time zones as a menu by continent.
import type { types } from "@slack/bolt";
import type { FormField } from "../../src/cards/form.ts";
import { readZone } from "../../src/time/zone.ts";
import { limits } from "./limits.ts";
import { clip } from "./mrkdwn.ts";

type Choice = { readonly id: string; readonly label: string };

type Group = { label: types.PlainTextElement; options: types.PlainTextOption[] };

const option = (choice: Choice): types.PlainTextOption => ({
  text: { type: "plain_text", text: clip(choice.label.trim() || choice.id, limits.optionText), emoji: false },
  value: choice.id,
});

/** An id that is too long for Slack cannot be chosen; one that stands twice counts once. */
function usable(choices: readonly Choice[]): Choice[] {
  const seen = new Set<string>();
  return choices.filter(({ id }) => {
    const good = id !== "" && id.length <= limits.optionValue && !seen.has(id);
    seen.add(id);
    return good;
  });
}

/** Undefined where there is nothing to choose from: Slack refuses an empty menu. */
export function choiceElement(field: FormField, action_id: string): types.InputBlock["element"] | undefined {
  const choices = usable(field.choices ?? []).slice(0, limits.options * limits.optionGroups);
  if (choices.length === 0) return undefined;
  const chosen = (field.value ?? "").split(/[\s,]+/).filter(Boolean);
  if (field.type === "choice") {
    const initial = choices.find(({ id }) => id === field.value);
    return {
      type: "static_select",
      action_id,
      ...menu(choices),
      ...(initial === undefined ? {} : { initial_option: option(initial) }),
    };
  }
  const initial = choices.filter(({ id }) => chosen.includes(id)).map(option);
  const begin = initial.length === 0 ? {} : { initial_options: initial };
  return choices.length <= limits.checkboxes
    ? { type: "checkboxes", action_id, options: choices.map(option), ...begin }
    : { type: "multi_static_select", action_id, ...menu(choices), ...begin };
}

/** Either options or groups of them; the SDK's types allow one of the two names at a time. */
function menu(choices: readonly Choice[]): { options: types.PlainTextOption[] } {
  if (choices.length <= limits.options) return { options: choices.map(option) };
  const groups: Group[] = [];
  for (let from = 0; from < choices.length; from += limits.options) {
    const part = choices.slice(from, from + limits.options);
    groups.push(group(`${part[0]?.label ?? ""} – ${part.at(-1)?.label ?? ""}`, part));
  }
  return { option_groups: groups } as unknown as { options: types.PlainTextOption[] };
}

const group = (label: string, choices: readonly Choice[]): Group => ({
  label: { type: "plain_text", text: clip(label, limits.optionGroupLabel), emoji: false },
  options: choices.map(option),
});

/** All zones of the platform's time zone data; one it does not list (an older name) is added when it is the value. */
export function zoneElement(value: string | undefined, action_id: string): types.StaticSelect {
  const known = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC")];
  const older = value === undefined || known.includes(value) || readZone(value) === undefined ? [] : [value];
  const all = [...older, ...known];
  const byContinent = Map.groupBy(all, (name) => (name.includes("/") ? (name.split("/")[0] ?? "") : "General"));
  const groups = [...byContinent].flatMap(([continent, names]) => {
    const parts: Group[] = [];
    for (let from = 0; from < names.length; from += limits.options) {
      const part = names.slice(from, from + limits.options);
      const label = from === 0 ? continent : `${continent}, from ${part[0]?.split("/").slice(1).join("/")}`;
      parts.push(
        group(
          label,
          part.map((name) => ({ id: name, label: name.replaceAll("_", " ") })),
        ),
      );
    }
    return parts;
  });
  const initial = groups.flatMap(({ options }) => options).find((one) => one.value === value);
  return {
    type: "static_select",
    action_id,
    option_groups: groups,
    ...(initial === undefined ? {} : { initial_option: initial }),
  };
}
