// `/cop rules …`: every rule can be looked at, switched off and tuned. A rule nobody can switch off is a quota.
import { words } from "../../cards/card.ts";
import { defineCommand, Refusal, type Request } from "../../commands/define.ts";
import { word } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import type { Community, RuleChoice } from "../../community/community.ts";
import type { Rule } from "../../rules/define.ts";
import { allFacts } from "../../rules/snapshot.ts";
import { joined, type TextKey } from "../../text/texts.ts";

export const ruleSummary = (id: string): TextKey => `rule.${id}` as TextKey;

function ruleCalled(rules: readonly Rule[], id: string): Rule {
  const rule = rules.find((one) => one.id === id.toLowerCase());
  if (rule) return rule;
  const near = rules.find((one) => one.id.includes(id.toLowerCase()));
  throw new Refusal("rules.unknown", { rule: id, known: near?.id ?? rules.map((one) => one.id).join(", ") });
}

const save = (request: Request, community: Community, id: string, choice: RuleChoice): Promise<void> =>
  request.records.communities.save({ ...community, rules: { ...community.rules, [id]: choice } });

export const rulesList = defineCommand({
  words: "rules list",
  aliases: ["rules"],
  for: "facilitator",
  audience: "private",
  summary: "rules.list.summary",
  example: "rules list",
  touches: [],
  options: {},
  async run({ rules, community, text }) {
    const lines = rules.map((rule) => {
      const choice = community.rules[rule.id];
      const settings = Object.entries({ ...rule.settings, ...choice?.settings })
        .filter(([, value]) => typeof value !== "object")
        .map(([name, value]) => `${name}=${String(value)}`)
        .join(" ");
      return text("rules.line", {
        rule: words(rule.id),
        state: choice?.on === false ? "off" : "on",
        summary: text(ruleSummary(rule.id)),
        settings: words(settings === "" ? "" : ` (${settings})`),
      });
    });
    return privately({ title: text.plain("rules.list.title"), text: joined(lines) });
  },
});

export const rulesOn = defineCommand({
  words: "rules on",
  for: "facilitator",
  audience: "private",
  summary: "rules.on.summary",
  example: "rules on participation.newcomer",
  touches: allFacts,
  options: { rule: word("rules.option.rule", true) },
  async run(request, { rule: id }) {
    const rule = ruleCalled(request.rules, id);
    await save(request, request.community, rule.id, { ...request.community.rules[rule.id], on: true });
    return privately({
      text: request.text("rules.is-on", { rule: words(rule.id), summary: request.text(ruleSummary(rule.id)) }),
    });
  },
});

export const rulesOff = defineCommand({
  words: "rules off",
  for: "facilitator",
  audience: "private",
  summary: "rules.off.summary",
  example: "rules off participation.newcomer",
  touches: allFacts,
  options: { rule: word("rules.option.rule", true) },
  async run(request, { rule: id }) {
    const rule = ruleCalled(request.rules, id);
    await save(request, request.community, rule.id, { ...request.community.rules[rule.id], on: false });
    return privately({ text: request.text("rules.is-off", { rule: words(rule.id) }) });
  },
});

export const rulesSet = defineCommand({
  words: "rules set",
  for: "facilitator",
  audience: "private",
  summary: "rules.set.summary",
  example: "rules set value.follow-up days 45",
  touches: allFacts,
  options: {
    rule: word("rules.option.rule", true),
    setting: word("rules.option.setting", true),
    value: word("rules.option.value", true),
  },
  async run(request, { rule: id, setting, value }) {
    const rule = ruleCalled(request.rules, id);
    const usual = Object.hasOwn(rule.settings, setting)
      ? (rule.settings as Readonly<Record<string, unknown>>)[setting]
      : undefined;
    if (usual === undefined || typeof usual === "object") {
      throw new Refusal("rules.no-setting", {
        rule: rule.id,
        setting,
        known: Object.keys(rule.settings).join(", ") || "-",
      });
    }
    const choice = request.community.rules[rule.id];
    const settings = { ...choice?.settings, [setting]: readSetting(rule.id, setting, usual, value) };
    await save(request, request.community, rule.id, { on: choice?.on ?? true, settings });
    return privately({ text: request.text("rules.is-set", { rule: words(rule.id), setting: words(setting), value }) });
  },
});

/** A setting keeps the kind that its default has. Numbers stay within what a person could mean: 0 to 1,000. */
function readSetting(rule: string, setting: string, usual: unknown, given: string): number | boolean | string {
  if (typeof usual === "number") {
    const read = Number(given);
    if (!Number.isFinite(read) || read < 0 || read > 1000)
      throw new Refusal("rules.not-number", { rule, setting, given });
    return read;
  }
  if (typeof usual === "boolean") {
    if (!/^(on|off|yes|no|true|false)$/i.test(given)) throw new Refusal("rules.not-switch", { rule, setting, given });
    return /^(on|yes|true)$/i.test(given);
  }
  return given;
}
