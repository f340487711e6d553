// App Home: one card of the core's, asked for with a line like everything else.
import type { Ref } from "../../src/cards/card.ts";
import type { Inbound } from "../../src/ports/chat-adapter.ts";
import type { Pace } from "./pace.ts";
import { invocationId } from "./payloads.ts";
import type { People } from "./people.ts";
import { homeView } from "./render-view.ts";
import type { SlackApi } from "./slack-api.ts";

export type Home = {
  /** Shows somebody their home as it stands now. `because` tells one showing from another. Throws DeliveryProblem. */
  publish(installation: Ref, person: Ref, channel: Ref, because: string): Promise<void>;
};

export type HomeParts = {
  readonly inbound: Pick<Inbound, "run">;
  readonly people: People;
  readonly api: SlackApi;
  readonly pace: Pace;
  /** The line whose answer is the home. */
  readonly line: string;
};

export function createHome({ inbound, people, api, pace, line }: HomeParts): Home {
  return {
    async publish(installation, person, channel, because) {
      const reply = await inbound.run({
        id: invocationId("home", installation, person, because),
        platform: "slack",
        installation,
        channel,
        direct: true,
        person: await people.get(installation, person),
        line,
        origin: "button",
      });
      if (reply.kind !== "answer" && reply.kind !== "refusal") return;
      await pace.unlessBlocked(installation, "views.publish", () =>
        api.call(installation, "views.publish", { user_id: person, view: homeView(reply.card) }),
      );
    },
  };
}
