// Scheduled events of the stand-in Discord.
import { type Desk, type Route, type RouteContext, route } from "./discord-desk.ts";
import { demand, permission, Refusal } from "./discord-rules.ts";
import type { Json } from "./discord-state.ts";

export function eventRoutes({ state }: RouteContext, { guildAt }: Desk): readonly Route[] {
  const eventAt = ([guild, event]: readonly string[]) => {
    const found = guildAt(guild).events.get(event ?? "");
    if (!found) throw new Refusal(404, 10070, "Unknown Guild Scheduled Event");
    return found;
  };
  const shown = ({ interested, ...event }: ReturnType<typeof eventAt>, query: URLSearchParams) =>
    query.get("with_user_count") === "true" ? { ...event, user_count: interested.size } : event;
  const demandFuture = (body: Json) => {
    const starts = body.scheduled_start_time;
    if (typeof starts === "string" && Date.parse(starts) < state.now())
      throw new Refusal(400, 50035, "Invalid Form Body: Cannot schedule event in the past.");
  };
  return [
    route("GET", "/guilds/*/scheduled-events", ({ parts, query }) =>
      [...guildAt(parts[0]).events.values()].filter(({ status }) => status <= 2).map((event) => shown(event, query)),
    ),
    route("POST", "/guilds/*/scheduled-events", ({ parts, body }) => {
      const guild = guildAt(parts[0]);
      demand(state.permissionsIn(guild.id), permission.createEvents);
      demandFuture(body);
      if (body.entity_type === 3 && !body.scheduled_end_time)
        throw new Refusal(400, 50035, "Invalid Form Body: scheduled_end_time is required");
      if ([...guild.events.values()].filter(({ status }) => status <= 2).length >= 100)
        throw new Refusal(400, 30038, "Maximum number of uncompleted guild scheduled events reached (100)");
      const event = {
        description: null,
        channel_id: null,
        creator_id: state.application.id,
        image: null,
        entity_id: null,
        recurrence_rule: null,
        guild_scheduled_event_exceptions: [],
        ...body,
        id: state.snowflake(),
        guild_id: guild.id,
        name: String(body.name),
        status: 1,
        interested: new Set<string>(),
      };
      guild.events.set(event.id, event);
      return shown(event, new URLSearchParams());
    }),
    route("GET", "/guilds/*/scheduled-events/*", ({ parts, query }) => shown(eventAt(parts), query)),
    route("PATCH", "/guilds/*/scheduled-events/*", ({ parts, body }) => {
      const event = eventAt(parts);
      demand(state.permissionsIn(event.guild_id), permission.createEvents);
      demandFuture(body);
      if (event.status > 2) throw new Refusal(400, 180000, "Cannot update a finished event");
      if (body.status === 4 && event.status !== 1)
        throw new Refusal(400, 50035, "Invalid Form Body: Cannot cancel an active event");
      Object.assign(event, body);
      return shown(event, new URLSearchParams());
    }),
  ];
}
