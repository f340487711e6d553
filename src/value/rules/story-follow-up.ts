// One question, weeks after a story was told, that extends the same story: was it used (domain.md 3.3), or where that is
// told already, what came of it (3.4: a claim gains weight when the chain reaches an outcome). One question a story: it is
// the author's story, not our form.

import { type Card, type RichText, time } from "../../cards/card.ts";
import { writeLine } from "../../commands/line.ts";
import { isPresent, languageOf, zoneOf } from "../../community/member.ts";
import { defineRule } from "../../rules/define.ts";
import type { Send } from "../../rules/proposal.ts";
import { joined, type Texts } from "../../text/texts.ts";
import { day, earliest, type Instant, latest, plus } from "../../time/instant.ts";
import type { Zone } from "../../time/zone.ts";
import { cut } from "../excerpt.ts";
import type { Story } from "../story.ts";

export type Question = { readonly field: "practice" | "outcome"; readonly since: Instant };

/**
 * What is still to be asked about a story, and since when it has been so: its practice while that is empty, else its
 * outcome while that is empty. Null for drafts, for stories that were taken back, and after `most` answers.
 */
export function openQuestion(story: Story, most: number): Question | null {
  if ((story.state !== "private" && story.state !== "shared") || story.toldAt === null) return null;
  if (story.answers.length >= most) return null;
  const field = story.practice === null ? "practice" : story.outcome === null ? "outcome" : undefined;
  if (field === undefined || story.answers.some((answer) => answer.field === field)) return null;
  const tried = field === "outcome" ? story.filledAt.practice : undefined;
  return { field, since: latest(story.toldAt, tried) ?? story.toldAt };
}

export const storyFollowUp = defineRule({
  id: "value.story-follow-up",
  reads: ["stories", "members"],
  settings: {
    /** Days from the story to the question (domain.md 3.3). */
    days: 60,
    /** Days in which the outreach budget may find a place for it [D]. */
    usefulDays: 28,
    /** Answers after which a story is left in peace [D]. */
    questions: 1,
  },
  decide({ snapshot, now, settings, text, textIn, key }) {
    const { community } = snapshot;
    const authors = new Map(snapshot.members.filter(isPresent).map((member) => [member.id, member]));
    const proposals: Send[] = [];
    const changes: Instant[] = [];
    for (const story of snapshot.stories) {
      const author = authors.get(story.author);
      const open = author && openQuestion(story, settings.questions);
      if (!open) continue;
      const due = plus(open.since, settings.days * day);
      const expires = plus(due, settings.usefulDays * day);
      changes.push(due, expires);
      if (now < due || expires <= now) continue;
      proposals.push({
        kind: "send",
        key: key(story.id, open.field, author.id),
        audience: { kind: "member", member: author.id, solicited: false, topic: `story-follow-up:${story.id}` },
        reason: text.plain("value.follow-up.reason", { days: settings.days }),
        card: card(story, open.field, textIn(languageOf(author, community)), zoneOf(author, community)),
        due,
        expires,
        priority: 4,
      });
    }
    return {
      proposals,
      nextAt: earliest(...changes.filter((at) => at > now)) ?? null,
      note: text.plain("value.follow-up.none"),
    };
  },
});

/**
 * Facilitators can preview what will be sent. So its words and its day are named only where they may read the story under
 * its author's name anyway; of a private story, or one without a name, this must not tell whose it is.
 */
function question(story: Story, field: Question["field"], text: Texts, zone: Zone): RichText {
  const open = story.share === "community" || story.share === "facilitator";
  const said = field === "practice" ? (story.gain ?? story.activity) : story.practice;
  if (!open || said === null) return text(`value.follow-up.${field}`);
  const date = time(story.toldAt ?? story.createdAt, zone, "date");
  return text(`value.follow-up.${field}-quoted`, { date, words: cut(said, 120) });
}

function card(story: Story, field: Question["field"], text: Texts, zone: Zone): Card {
  const to = { story: story.id, field, community: story.community };
  return {
    title: text.plain("value.follow-up.title"),
    text: joined([question(story, field, text, zone), text("value.follow-up.readers")], " "),
    buttons: [
      { id: writeLine("story continue", to), label: text.plain("value.button.tell"), style: "primary" },
      { id: writeLine("story not-yet", to), label: text.plain("value.button.not-yet") },
    ],
  };
}
