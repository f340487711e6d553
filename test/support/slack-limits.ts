// Slack's documented limits, written down a second time and apart from the adapter: every call that a test sees is
// held against them, and whatever Slack would refuse is a problem.

type Json = Record<string, unknown>;

const text = (where: string, value: unknown, least: number, most: number): string[] => {
  if (typeof value !== "string") return [`${where} is not text`];
  return value.length < least || value.length > most
    ? [`${where} has ${value.length} characters, ${least}-${most} allowed`]
    : [];
};

const textObject = (where: string, value: unknown, most: number, kinds: readonly string[]): string[] => {
  const object = value as Json | undefined;
  if (object === undefined || !kinds.includes(String(object.type))) return [`${where} is not ${kinds.join(" or ")}`];
  if (object.type === "mrkdwn" && "emoji" in object) return [`${where} has emoji in mrkdwn`];
  return text(where, object.text, 1, most);
};
const plain = (where: string, value: unknown, most: number) => textObject(where, value, most, ["plain_text"]);
const either = (where: string, value: unknown, most: number) =>
  textObject(where, value, most, ["plain_text", "mrkdwn"]);

const list = (where: string, value: unknown, least: number, most: number): string[] =>
  !Array.isArray(value) || value.length < least || value.length > most
    ? [`${where} has ${Array.isArray(value) ? value.length : "no"} items, ${least}-${most} allowed`]
    : [];

function option(where: string, value: unknown): string[] {
  const one = value as Json;
  return [...plain(`${where}.text`, one.text, 75), ...text(`${where}.value`, one.value, 1, 75)];
}

function options(where: string, element: Json, most: number): string[] {
  const problems: string[] = [];
  const all: Json[] = [];
  if (element.option_groups !== undefined) {
    problems.push(...list(`${where}.option_groups`, element.option_groups, 1, 100));
    for (const group of element.option_groups as Json[]) {
      problems.push(...plain(`${where}.group`, group.label, 75), ...list(`${where}.group`, group.options, 1, 100));
      all.push(...(group.options as Json[]));
    }
  } else {
    problems.push(...list(`${where}.options`, element.options, 1, most));
    all.push(...((element.options ?? []) as Json[]));
  }
  problems.push(...all.flatMap((one, index) => option(`${where}.${index}`, one)));
  if (new Set(all.map((one) => one.value)).size !== all.length) problems.push(`${where} has a value twice`);
  const initial = [element.initial_option, ...((element.initial_options ?? []) as unknown[])].filter(Boolean);
  if (element.initial_options !== undefined)
    problems.push(...list(`${where}.initial`, element.initial_options, 1, most));
  for (const one of initial) {
    if (!all.some((other) => JSON.stringify(other) === JSON.stringify(one)))
      problems.push(`${where} begins with a stranger`);
  }
  return problems;
}

function element(where: string, value: unknown): string[] {
  const one = value as Json;
  const problems = one.action_id === undefined ? [] : text(`${where}.action_id`, one.action_id, 1, 255);
  if (one.placeholder !== undefined) problems.push(...plain(`${where}.placeholder`, one.placeholder, 150));
  switch (one.type) {
    case "button":
      problems.push(...plain(`${where}.text`, one.text, 75));
      if (one.value !== undefined) problems.push(...text(`${where}.value`, one.value, 1, 2000));
      if (one.style !== undefined && one.style !== "primary" && one.style !== "danger") problems.push(`${where}.style`);
      return problems;
    case "plain_text_input": {
      const most = Number(one.max_length ?? 3000);
      if (most < 1 || most > 3000) problems.push(`${where}.max_length is ${most}`);
      if (one.initial_value !== undefined) problems.push(...text(`${where}.initial_value`, one.initial_value, 0, most));
      return problems;
    }
    case "static_select":
    case "multi_static_select":
      return [...problems, ...options(where, one, 100)];
    case "checkboxes":
    case "radio_buttons":
      return [...problems, ...options(where, one, 10)];
    case "datepicker":
      return one.initial_date === undefined || /^\d{4}-\d{2}-\d{2}$/.test(String(one.initial_date))
        ? problems
        : [`${where}.initial_date`];
    case "timepicker":
      return one.initial_time === undefined || /^\d{2}:\d{2}$/.test(String(one.initial_time))
        ? problems
        : [`${where}.initial_time`];
    case "users_select":
      return one.initial_user === undefined || /^[UW]/.test(String(one.initial_user))
        ? problems
        : [`${where}.initial_user`];
    default:
      return [`${where} is of the unknown type ${String(one.type)}`];
  }
}

function block(where: string, one: Json, surface: "message" | "view"): string[] {
  const problems = one.block_id === undefined ? [] : text(`${where}.block_id`, one.block_id, 1, 255);
  switch (one.type) {
    case "header":
      return [...problems, ...plain(where, one.text, 150)];
    case "divider":
      return problems;
    case "section": {
      if (one.text === undefined && one.fields === undefined) problems.push(`${where} is empty`);
      if (one.text !== undefined) problems.push(...either(where, one.text, 3000));
      if (one.fields !== undefined) {
        problems.push(...list(`${where}.fields`, one.fields, 1, 10));
        for (const field of one.fields as unknown[]) problems.push(...either(`${where}.field`, field, 2000));
      }
      return problems;
    }
    case "context":
      problems.push(...list(where, one.elements, 1, 10));
      return [...problems, ...(one.elements as unknown[]).flatMap((part) => either(where, part, 3000))];
    case "actions": {
      problems.push(...list(where, one.elements, 1, 25));
      const ids = (one.elements as Json[]).map((part) => part.action_id);
      if (new Set(ids).size !== ids.length) problems.push(`${where} has an action id twice`);
      return [...problems, ...(one.elements as unknown[]).flatMap((part, index) => element(`${where}.${index}`, part))];
    }
    case "image":
      if ((one.image_url === undefined) === (one.slack_file === undefined)) problems.push(`${where} needs one source`);
      return [...problems, ...text(`${where}.alt_text`, one.alt_text, 1, 2000)];
    case "input":
      if (surface === "message") problems.push(`${where}: no inputs in messages here`);
      problems.push(...plain(`${where}.label`, one.label, 2000));
      if (one.hint !== undefined) problems.push(...plain(`${where}.hint`, one.hint, 2000));
      return [...problems, ...element(`${where}.element`, one.element)];
    default:
      return [`${where} is of the unknown type ${String(one.type)}`];
  }
}

export function blockProblems(blocks: unknown, surface: "message" | "view"): string[] {
  const problems = list("blocks", blocks, 1, surface === "message" ? 50 : 100);
  if (!Array.isArray(blocks)) return problems;
  problems.push(...blocks.flatMap((one, index) => block(`block ${index}`, one as Json, surface)));
  const ids = blocks.map((one: Json) => one.block_id).filter((id) => id !== undefined);
  if (new Set(ids).size !== ids.length) problems.push("a block id stands twice");
  return problems;
}

export function viewProblems(view: Json): string[] {
  const problems = blockProblems(view.blocks, "view");
  if (view.type === "modal") {
    problems.push(...plain("title", view.title, 24));
    for (const name of ["submit", "close"]) if (view[name] !== undefined) problems.push(...plain(name, view[name], 24));
    const inputs = ((view.blocks ?? []) as Json[]).some((one) => one.type === "input");
    if (inputs && view.submit === undefined) problems.push("a view with inputs needs a submit button");
  } else if (view.type !== "home") problems.push(`a view of type ${String(view.type)}`);
  if (view.private_metadata !== undefined) problems.push(...text("private_metadata", view.private_metadata, 0, 3000));
  if (view.callback_id !== undefined) problems.push(...text("callback_id", view.callback_id, 1, 255));
  if (JSON.stringify(view).length > 250_000) problems.push("the view is larger than 250 kB");
  return problems;
}

/** What Slack would refuse in a message, whatever way it goes out. */
export function messageProblems(message: Json): string[] {
  const problems = message.blocks === undefined ? [] : blockProblems(message.blocks, "message");
  problems.push(...text("text", message.text, 1, 4000));
  const length = JSON.stringify((message.blocks as Json[] | undefined)?.map((one) => one.text) ?? []).length;
  if (length > 13_200) problems.push(`msg_blocks_too_long: ${length}`);
  return problems;
}

/**
 * Marks in mrkdwn that wake somebody or lead away: what is left of them after our own dates and people. Slack shows
 * plain_text as it stands, so marks there are only letters.
 */
export function wildMarks(payload: unknown, allowed: RegExp): string[] {
  const found: string[] = [];
  const walk = (value: unknown, key: string): void => {
    if (typeof value === "string" && !["value", "private_metadata", "alt_text"].includes(key)) {
      for (const match of value.matchAll(/<[^<>]*>/g)) if (!allowed.test(match[0])) found.push(match[0]);
    } else if (Array.isArray(value)) for (const one of value) walk(one, key);
    else if (value !== null && typeof value === "object" && (value as Json).type !== "plain_text") {
      for (const [name, one] of Object.entries(value)) walk(one, name);
    }
  };
  walk(payload, "");
  return found;
}
