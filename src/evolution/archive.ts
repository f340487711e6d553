// What the community keeps together and may take along: gatherings, stories that their authors share with all, the shelf,
// and debates. Never who came, what somebody told facilitators, or anything private. Pure, so that it can be read in a test.
import type { Community } from "../community/community.ts";
import type { Member } from "../community/member.ts";
import type { Debate } from "../dialogue/debate.ts";
import type { Gathering } from "../rhythm/gathering.ts";
import type { Milestone } from "../rhythm/milestone.ts";
import type { Texts } from "../text/texts.ts";
import { type Instant, instant } from "../time/instant.ts";
import { localDate } from "../time/zone.ts";
import type { Story, StoryField } from "../value/story.ts";
import type { ShelfEntry } from "./shelf.ts";

const fields = ["activity", "gain", "practice", "outcome", "redefinition"] as const satisfies readonly StoryField[];

export type ArchivedGathering = {
  readonly date: string;
  readonly title: string | null;
  readonly format: string;
  readonly host: string | null;
  readonly notes: string | null;
};

export type ArchivedStory = {
  readonly date: string;
  /** Null where the author gave it without a name, or has gone. */
  readonly by: string | null;
  readonly parts: Readonly<Partial<Record<StoryField | "evidence", string>>>;
};

export type ArchivedEntry = { readonly title: string; readonly words: string | null; readonly link: string | null };

/** A debate with its positions and its summary. What single people argued stays with them. */
export type ArchivedDebate = {
  readonly question: string;
  readonly positions: readonly string[];
  readonly bothAgree: string | null;
  readonly wouldChangeMinds: string | null;
  readonly stillOpen: string | null;
};

export type Archive = {
  readonly community: string;
  readonly domain: string | null;
  readonly from: string;
  readonly until: string;
  readonly gatherings: readonly ArchivedGathering[];
  readonly stories: readonly ArchivedStory[];
  readonly shelf: readonly ArchivedEntry[];
  readonly debates: readonly ArchivedDebate[];
  /** Those that facilitators put into words. */
  readonly milestones: readonly { readonly date: string; readonly words: string }[];
};

export type ArchiveFacts = {
  readonly community: Community;
  readonly members: readonly Member[];
  readonly gatherings: readonly Gathering[];
  readonly stories: readonly Story[];
  readonly shelf: readonly ShelfEntry[];
  readonly debates: readonly Debate[];
  readonly milestones: readonly Milestone[];
  readonly now: Instant;
};

export function archiveOf({
  community,
  members,
  gatherings,
  stories,
  shelf,
  debates,
  milestones,
  now,
}: ArchiveFacts): Archive {
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const { zone } = community;
  return {
    community: community.name,
    domain: community.domain,
    from: localDate(community.createdAt, zone),
    until: localDate(now, zone),
    gatherings: gatherings
      .filter(({ state, startsAt }) => state === "planned" && startsAt <= now)
      .map(({ startsAt, title, format, host, notes }) => ({
        date: localDate(startsAt, zone),
        title,
        format,
        host: host === null ? null : (names.get(host) ?? null),
        notes,
      })),
    stories: stories.filter(isOpenToAll).map((story) => ({
      date: localDate(story.sharedAt ?? story.createdAt, zone),
      by: story.share === "unnamed" ? null : (names.get(story.author) ?? null),
      parts: Object.fromEntries(
        [...fields, "evidence" as const].flatMap((field) => (story[field] === null ? [] : [[field, story[field]]])),
      ),
    })),
    shelf: shelf.map(({ title, words, link }) => ({ title, words, link })),
    debates: debates.map(({ question, positions, summary }) => ({
      question,
      positions: [positions.a, positions.b, positions.third].filter((one) => one !== null),
      bothAgree: summary?.bothAgree ?? null,
      wouldChangeMinds: summary?.wouldChangeMinds ?? null,
      stillOpen: summary?.stillOpen ?? null,
    })),
    milestones: milestones.flatMap(({ on, words, removed }) =>
      removed || words === null ? [] : [{ date: on, words }],
    ),
  };
}

/** As the value room has it: what others than the author and facilitators may read. */
const isOpenToAll = ({ state, share }: Story): boolean =>
  state === "shared" && (share === "community" || share === "unnamed");

const oneLine = (words: string) => words.replace(/\s*\n\s*/g, " ");
const given = (...parts: readonly (string | null)[]): readonly string[] =>
  parts.filter((part) => part !== null).map(oneLine);

const gatheringLines = ({ date, title, format, host, notes }: ArchivedGathering): string =>
  [
    `- ${date} ${oneLine(title ?? format.replaceAll("_", " "))}${host === null ? "" : ` (${oneLine(host)})`}`,
    ...(notes === null ? [] : [`  ${oneLine(notes)}`]),
  ].join("\n");

const storyLines = ({ date, by, parts }: ArchivedStory, text: Texts): string =>
  [
    `### ${date}${by === null ? "" : `, ${oneLine(by)}`}`,
    ...[...fields, "evidence" as const].flatMap((field) =>
      parts[field] === undefined ? [] : [`**${text.plain(`value.read.${field}`)}**: ${parts[field]}`],
    ),
  ].join("\n\n");

const debateLines = ({ question, positions, ...summary }: ArchivedDebate, text: Texts): string =>
  [
    `### ${oneLine(question)}`,
    positions.map((one) => `- ${oneLine(one)}`).join("\n"),
    ...(["bothAgree", "wouldChangeMinds", "stillOpen"] as const).flatMap((part) =>
      summary[part] === null ? [] : [`**${text.plain(`stages.archive.${part}`)}**: ${summary[part]}`],
    ),
  ].join("\n\n");

/** For people to read and keep, anywhere. */
export function asMarkdown(archive: Archive, text: Texts): string {
  const section = (
    heading: "milestones" | "gatherings" | "stories" | "shelf" | "debates",
    items: readonly string[],
    between: string,
  ): readonly string[] =>
    items.length === 0 ? [] : [`## ${text.plain(`stages.archive.${heading}`)}\n\n${items.join(between)}`];
  const shelf = archive.shelf.map(({ title, words, link }) => `- ${given(title, words, link).join(" · ")}`);
  return `${[
    `# ${archive.community}`,
    ...(archive.domain === null ? [] : [archive.domain]),
    `${archive.from} – ${archive.until}`,
    ...section(
      "milestones",
      archive.milestones.map(({ date, words }) => `- ${date} ${oneLine(words)}`),
      "\n",
    ),
    ...section("gatherings", archive.gatherings.map(gatheringLines), "\n"),
    ...section(
      "stories",
      archive.stories.map((story) => storyLines(story, text)),
      "\n\n",
    ),
    ...section("shelf", shelf, "\n"),
    ...section(
      "debates",
      archive.debates.map((debate) => debateLines(debate, text)),
      "\n\n",
    ),
  ].join("\n\n")}\n`;
}

export const fromTheBeginning = instant(0);
