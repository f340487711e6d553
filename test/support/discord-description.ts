// Holds every REST call against Discord's own published description: always against the Zod schemas that the package
// discord-api-spec builds from it (bodies), and, where the OpenAPI document itself is at hand, against that too (addresses,
// queries, bodies, and the answers of our stand-in server).
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { z } from "zod";

export type Call = {
  readonly method: string;
  /** Without `/api/v10`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
};

export type Description = {
  /** Where the complete document is absent: why. */
  readonly absent: string | undefined;
  /** What is wrong with a call, one sentence each; empty when all is well. */
  problems(call: Call): string[];
  problemsOfAnswer(call: Call, status: number, answer: unknown): string[];
};

const path = resolve(process.env.CULTIVATE_SPECS ?? "../shared/specs", "discord-openapi.json");

let loaded: Description | undefined;

export function discordDescription(): Description {
  loaded ??= load();
  return loaded;
}

function load(): Description {
  const document = existsSync(path) ? openApi(JSON.parse(readFileSync(path, "utf8"))) : undefined;
  return {
    absent: document ? undefined : `no ${path} (set CULTIVATE_SPECS to the folder that holds discord-openapi.json)`,
    problems: (call) => [...byZod(call), ...(document?.problems(call) ?? [])],
    problemsOfAnswer: (call, status, answer) => document?.problemsOfAnswer(call, status, answer) ?? [],
  };
}

// ---- Zod: the bodies

type SchemaName = `${string}Schema`;

// Imported by a variable, because the package has no types for its schemas.
const schemasOf: string = "discord-api-spec/preview/zod";
const schemas: Record<SchemaName, z.ZodType> = await import(schemasOf);

const callbacks: Record<number, SchemaName> = {
  4: "CreateMessageInteractionCallbackRequestSchema",
  5: "CreateMessageInteractionCallbackRequestSchema",
  6: "UpdateMessageInteractionCallbackRequestSchema",
  7: "UpdateMessageInteractionCallbackRequestSchema",
  8: "ApplicationCommandAutocompleteCallbackRequestSchema",
  9: "ModalInteractionCallbackRequestSchema",
};

const bodies: readonly [string, RegExp, (body: Record<string, unknown>) => SchemaName | "inline" | undefined][] = [
  ["POST", /^\/channels\/\d+\/messages$/, () => "MessageCreateRequestSchema"],
  ["POST", /^\/interactions\/\d+\/[^/]+\/callback$/, (body) => callbacks[Number(body.type)]],
  ["PATCH", /^\/webhooks\/\d+\/[^/]+\/messages\/[^/]+$/, () => "IncomingWebhookUpdateRequestPartialSchema"],
  ["POST", /^\/webhooks\/\d+\/[^/]+$/, () => "IncomingWebhookInteractionRequestSchema"],
  ["PUT", /^\/applications\/\d+\/commands$/, () => "ApplicationCommandUpdateRequestSchema"],
  ["POST", /^\/users\/@me\/channels$/, () => "CreatePrivateChannelRequestSchema"],
  ["POST", /^\/guilds\/\d+\/scheduled-events$/, () => "ExternalScheduledEventCreateRequestSchema"],
  ["PATCH", /^\/guilds\/\d+\/scheduled-events\/\d+$/, () => "ExternalScheduledEventPatchRequestPartialSchema"],
  ["POST", /^\/channels\/\d+\/messages\/\d+\/threads$/, () => "CreateTextThreadWithMessageRequestSchema"],
  ["POST", /^\/channels\/\d+\/threads$/, () => "CreateTextThreadWithoutMessageRequestSchema"],
  ["PATCH", /^\/channels\/\d+$/, () => "UpdateThreadRequestPartialSchema"],
  ["POST", /^\/channels\/\d+\/invites$/, () => "CreateGuildInviteRequestSchema"],
  ["POST", /^\/guilds\/\d+\/roles$/, () => "CreateRoleRequestSchema"],
  // Has no name in the description, and so no schema in the package: the document alone describes it.
  ["PUT", /^\/channels\/\d+\/permissions\/\d+$/, () => "inline"],
];

function byZod(call: Call): string[] {
  if (call.body === undefined || call.body === null) return [];
  const found = bodies.find(([method, pattern]) => method === call.method && pattern.test(call.path));
  if (!found) return [`${call.method} ${call.path} has a body, and test/support knows no schema for it`];
  const list = Array.isArray(call.body) ? call.body : [call.body];
  return list.flatMap((body: Record<string, unknown>) => {
    const name = found[2](body);
    if (name === undefined) return [`${call.path}: no schema for type ${String(body.type)}`];
    if (name === "inline") return [];
    const read = schemas[name]?.safeParse(body);
    if (!read) return [`discord-api-spec has no ${name}`];
    if (!read.success) return read.error.issues.map((issue) => `${name} ${issue.path.join(".")}: ${issue.message}`);
    return unknownKeys(body, read.data).map((key) => `${name} knows no ${key}`);
  });
}

/** The schemas drop what they do not know; what is missing afterwards was a mistake. */
function unknownKeys(given: unknown, read: unknown, at = ""): string[] {
  if (typeof given !== "object" || given === null || typeof read !== "object" || read === null) return [];
  return Object.entries(given).flatMap(([key, value]) =>
    value === undefined
      ? []
      : key in read
        ? unknownKeys(value, (read as Record<string, unknown>)[key], `${at}${key}.`)
        : [`${at}${key}`],
  );
}

// ---- OpenAPI: everything else

type Operation = {
  parameters?: { name: string; in: string; required?: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }>; required?: boolean };
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
};
type OpenApi = { paths: Record<string, Record<string, Operation>>; components: object };

function openApi(document: OpenApi) {
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: false });
  ajv.addSchema({ ...document, $id: "discord" });
  const compiled = new Map<string, ValidateFunction>();
  const validator = (pointer: string): ValidateFunction => {
    const known = compiled.get(pointer) ?? ajv.compile({ $ref: `discord#${pointer}` });
    compiled.set(pointer, known);
    return known;
  };
  const pointed = (part: string) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"));
  const templates = Object.keys(document.paths)
    .map((template) => ({ template, pattern: new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, "[^/]+")}$`) }))
    .sort((one, other) => one.template.split("{").length - other.template.split("{").length);
  const find = (call: Call) => {
    const template = templates.find(
      ({ template: one, pattern }) => pattern.test(call.path) && document.paths[one]?.[call.method.toLowerCase()],
    )?.template;
    const method = call.method.toLowerCase();
    const operation = template === undefined ? undefined : document.paths[template]?.[method];
    return template && operation ? { operation, pointer: `/paths/${pointed(template)}/${method}` } : undefined;
  };
  const said = (validate: ValidateFunction) =>
    (validate.errors ?? []).map((error) => `${error.instancePath || "body"} ${error.message}`).join("; ");
  return {
    problems(call: Call): string[] {
      const found = find(call);
      if (!found) return [`${call.method} ${call.path} is not in Discord's description`];
      const { operation, pointer } = found;
      const known = new Set((operation.parameters ?? []).filter((one) => one.in === "query").map((one) => one.name));
      const strange = [...call.query.keys()]
        .filter((name) => !known.has(name))
        .map((name) => `${call.path}: unknown query ${name}`);
      if (call.body === undefined || call.body === null) {
        return operation.requestBody?.required ? [...strange, `${call.method} ${call.path} needs a body`] : strange;
      }
      if (!operation.requestBody) return [...strange, `${call.method} ${call.path} takes no body`];
      const validate = validator(`${pointer}/requestBody/content/${pointed("application/json")}/schema`);
      return validate(call.body) ? strange : [...strange, `${call.method} ${call.path}: ${said(validate)}`];
    },
    problemsOfAnswer(call: Call, status: number, answer: unknown): string[] {
      const found = find(call);
      const schema = found?.operation.responses[String(status)]?.content?.["application/json"];
      if (!found || !schema) return [];
      const validate = validator(`${found.pointer}/responses/${status}/content/${pointed("application/json")}/schema`);
      return validate(answer) ? [] : [`answer to ${call.method} ${call.path}: ${said(validate)}`];
    },
  };
}
