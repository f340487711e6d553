// Who is in a channel or in a group of the platform's: asked for by a facilitator who looks for people to ask in person.
// Nobody is shown more than they could look up themselves, and nobody in there hears of it.
import type { Ref } from "../cards/card.ts";
import type { Language } from "../text/texts.ts";

export type PeopleRequest = {
  readonly installation: Ref;
  /** Who wants to know: what is hidden from them stays hidden. */
  readonly asker: Ref;
  /** The community's own channel. */
  readonly home: Ref;
  /** At most so many are answered. */
  readonly most: number;
  readonly language: Language;
};

export type PeopleAnswer =
  /** Programs left out. `more`: there are more than were asked for. */
  | {
      readonly kind: "people";
      readonly people: readonly { readonly ref: Ref; readonly name: string }[];
      readonly more: boolean;
    }
  /** The bot may not, or there is nothing that the asker could see: the step that a person has to take. */
  | { readonly kind: "human-step"; readonly step: string };

/** Each call is safe to repeat. Throws DeliveryProblem when it should be tried again later. */
export interface PeoplePort {
  inChannel(request: PeopleRequest & { readonly channel: Ref }): Promise<PeopleAnswer>;
  inGroup(request: PeopleRequest & { readonly group: Ref }): Promise<PeopleAnswer>;
}
