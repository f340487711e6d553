// Who somebody is: name, time zone, language, and whether they look after the workspace. Asked once an hour at most.
import type { Ref } from "../../src/cards/card.ts";
import type { Invocation } from "../../src/commands/invocation.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Logger } from "../../src/ports/logger.ts";
import { type Language, languages, type Texts, textsIn } from "../../src/text/texts.ts";
import { epoch, hour, minute } from "../../src/time/instant.ts";
import { readZone } from "../../src/time/zone.ts";
import type { Pace } from "./pace.ts";
import type { SlackApi } from "./slack-api.ts";
import { problemWords } from "./tasks.ts";

export type Person = Invocation["person"];

export type People = {
  /** What is known already, without asking. */
  peek(installation: Ref, ref: Ref): Person | undefined;
  /** Asks Slack where need be. When Slack does not tell, `name` and the ref are all there is. */
  get(installation: Ref, ref: Ref, name?: string): Promise<Person>;
};

/** What users.info tells, as far as it matters here. */
export type SlackUser = {
  readonly name?: string;
  readonly real_name?: string;
  readonly tz?: string;
  readonly locale?: string;
  readonly is_admin?: boolean;
  readonly is_owner?: boolean;
  readonly is_bot?: boolean;
  /** A guest of several channels, of a single one. */
  readonly is_restricted?: boolean;
  readonly is_ultra_restricted?: boolean;
  readonly deleted?: boolean;
  readonly profile?: { readonly display_name?: string; readonly real_name?: string };
};

const most = 50_000;

export function createPeople(api: SlackApi, pace: Pace, clock: Clock, logger: Logger): People {
  const known = new Map<string, { until: number; person: Person | undefined; asking?: Promise<Person | undefined> }>();
  const now = () => epoch(clock.now());

  async function ask(installation: Ref, ref: Ref): Promise<Person | undefined> {
    try {
      const { user } = await pace.unlessBlocked(installation, "users.info", () =>
        api.call<{ user?: SlackUser }>(installation, "users.info", { user: ref, include_locale: true }),
      );
      return user === undefined ? undefined : personOf(ref, user);
    } catch (error) {
      logger.warn({ problem: problemWords(error) }, "Slack: a person's name and time zone could not be read");
      return undefined;
    }
  }

  return {
    peek: (installation, ref) => known.get(`${installation} ${ref}`)?.person,
    async get(installation, ref, name = ref) {
      const key = `${installation} ${ref}`;
      const entry = known.get(key);
      if (entry && entry.until > now() && entry.asking === undefined) return entry.person ?? { ref, name };
      const asking = entry?.asking ?? ask(installation, ref);
      known.set(key, { until: entry?.until ?? 0, person: entry?.person, asking });
      const found = (await asking) ?? entry?.person;
      known.delete(key);
      known.set(key, { until: now() + (found === undefined ? minute : hour), person: found });
      if (known.size > most) known.delete(known.keys().next().value ?? "");
      return found ?? { ref, name };
    },
  };
}

/** As Slack shows it first. */
export const nameOf = (ref: Ref, user: SlackUser): string =>
  [user.profile?.display_name, user.profile?.real_name, user.real_name, user.name].find((one) => one?.trim())?.trim() ??
  ref;

function personOf(ref: Ref, user: SlackUser): Person {
  const zone = user.tz === undefined ? undefined : readZone(user.tz);
  return {
    ref,
    name: nameOf(ref, user),
    admin: user.is_admin === true || user.is_owner === true,
    ...(zone === undefined ? {} : { zone }),
    ...(user.locale === undefined ? {} : { language: user.locale }),
  };
}

/** The texts in the language that somebody's Slack speaks, as far as there is a catalogue. */
export const textFor = (person: Person): Texts =>
  textsIn((Object.keys(languages) as Language[]).find((one) => person.language?.toLowerCase().startsWith(one)) ?? "en");
