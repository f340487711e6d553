// Somebody came into the channel: one private welcome that invites and expects nothing, and never a second one (domain 7.2,
// consent). The platform's report sets it off, so the engine says it (observe.ts); here it stands to be seen and switched off.
import { defineRule } from "../../rules/define.ts";

export const invite = defineRule({
  id: "participation.invite",
  reads: [],
  whenReported: true,
  settings: {},
  decide: () => ({ proposals: [], nextAt: null }),
});
