// A person becomes a member by an act of their own.
import type { Request } from "../commands/define.ts";
import type { Invocation } from "../commands/invocation.ts";
import type { Community } from "./community.ts";
import { type Member, usualPreferences } from "./member.ts";

/** The invoking person as a new member, from this moment on. */
export function newMember(
  request: Pick<Request, "ids" | "now" | "scoresByDefault"> & { readonly invocation: Pick<Invocation, "person"> },
  community: Pick<Community, "id">,
): Member {
  const { ids, invocation, now, scoresByDefault } = request;
  return {
    id: ids.next("m"),
    community: community.id,
    ref: invocation.person.ref,
    name: invocation.person.name,
    roles: [],
    consent: "joined",
    scored: scoresByDefault,
    joinedAt: now,
    leftAt: null,
    interests: null,
    listening: false,
    pauses: [],
    preferences: { ...usualPreferences, zone: invocation.person.zone ?? null },
    standing: { level: "peripheral", since: now, up: 0, down: 0, evaluatedAt: null, flags: [] },
  };
}
