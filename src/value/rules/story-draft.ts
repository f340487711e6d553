// Reminds the author of a draft that was left alone: once, after three weeks (domain.md 3.3). It says nothing of what the
// draft holds, because facilitators read what the bot is about to send.

import { time } from "../../cards/card.ts";
import { writeLine } from "../../commands/line.ts";
import { isPresent, languageOf, zoneOf } from "../../community/member.ts";
import { defineRule } from "../../rules/define.ts";
import type { Proposal } from "../../rules/proposal.ts";
import { day, earliest, type Instant, plus } from "../../time/instant.ts";

export const storyDraft = defineRule({
  id: "value.story-draft",
  reads: ["stories", "members"],
  settings: {
    /** Days without a change before the reminder (domain.md 3.3). */
    days: 21,
    /** Days in which the outreach budget may find a place for it; a draft does not spoil quickly [D]. */
    usefulDays: 28,
  },
  decide({ snapshot, now, settings, text, textIn, key }) {
    const authors = new Map(snapshot.members.filter(isPresent).map((member) => [member.id, member]));
    const proposals: Proposal[] = [];
    const changes: Instant[] = [];
    for (const story of snapshot.stories) {
      const author = authors.get(story.author);
      if (story.state !== "draft" || !author) continue;
      const due = plus(story.updatedAt, settings.days * day);
      const expires = plus(due, settings.usefulDays * day);
      changes.push(due, expires);
      if (now < due || expires <= now) continue;
      const own = textIn(languageOf(author, snapshot.community));
      const to = { story: story.id, community: snapshot.community.id };
      proposals.push({
        kind: "send",
        key: key(story.id, "draft", author.id),
        audience: { kind: "member", member: author.id, solicited: false, topic: `story-draft:${story.id}` },
        reason: text.plain("value.draft.reason", { days: settings.days }),
        card: {
          title: own.plain("value.draft.title"),
          text: own("value.draft.text", { date: time(story.createdAt, zoneOf(author, snapshot.community), "date") }),
          buttons: [
            { id: writeLine("story", to), label: own.plain("value.button.continue"), style: "primary" },
            { id: writeLine("story retract", to), label: own.plain("value.button.discard") },
          ],
        },
        due,
        expires,
        priority: 6,
      });
    }
    return {
      proposals,
      nextAt: earliest(...changes.filter((at) => at > now)) ?? null,
      note: text.plain("value.draft.none"),
    };
  },
});
