// Step two of a story: how one could tell, the hope, and who may read it. Nothing is shared before the author has chosen.

import { asId, communityIfUnclear, optionIn } from "../../commands/answering.ts";
import { defineCommand, type MemberRequest } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { choice, named } from "../../commands/options.ts";
import { privately, type Reply } from "../../commands/reply.ts";
import { joined } from "../../text/texts.ts";
import { announce } from "../announce.ts";
import { givesAway } from "../own-name.ts";
import { ownStory } from "../own-story.ts";
import { fieldLimits, isWhole, type Story, shareLevels } from "../story.ts";
import { ownButtons } from "../story-card.ts";
import { note, tell } from "../story-changes.ts";
import { shareForm } from "../story-form.ts";

export const storyShare = defineCommand({
  words: "story share",
  for: "member",
  audience: "private",
  summary: "value.share.summary",
  example: "story share story=st_1 share=me",
  options: {
    story: named("value.option.story", true),
    share: choice("value.field.share.label", true, shareLevels),
    evidence: named("value.field.evidence.label", false, fieldLimits.evidence),
    hope: named("value.field.hope.label", false, fieldLimits.hope),
    whole: named("value.option.whole", false),
    sure: named("value.option.sure", false),
  },
  hidden: true,
  touches: ["stories", "activity"],
  form: {
    when: "missing",
    build: (text, given) => shareForm(text, { story: asId(given.story), community: asId(given.community) }),
  },
  async prefill(request, form) {
    const known = await ownStory(request, optionIn(form.ref, "story") ?? "");
    return shareForm(request.text, { story: known.id, known, community: communityIfUnclear(request) });
  },
  async run(request, { story, share, evidence, hope, whole, sure }) {
    const before = await ownStory(request, story);
    // A form that showed everything means what it leaves empty; a button or a typed line leaves things as they are.
    const kept = whole === "yes" ? null : before;
    const noted = note(
      before,
      { evidence: evidence ?? kept?.evidence ?? null, hope: hope ?? kept?.hope?.words ?? null },
      request.now,
    );
    if (!isWhole(noted)) {
      await request.records.value.saveStory(noted);
      return onePart(request, noted);
    }
    if (share === "unnamed" && sure !== "yes" && givesAway(noted, request.member)) return askAboutName(request, noted);
    const told = tell(noted, share, request.now);
    await request.records.value.saveStory(told);
    const posted = await announce(request, told);
    if (share === "community") await count(request, told);
    const { text } = request;
    const wasNamed = posted && before.share === "community" && share !== "community";
    return privately({
      title: text.plain("value.shared.title"),
      text: joined(
        [
          text(`value.shared.${share}`),
          ...(wasNamed ? [text("value.share.was-named")] : []),
          text("value.shared.again"),
        ],
        " ",
      ),
      buttons: ownButtons(told, text, communityIfUnclear(request)),
    });
  },
});

const onePart = ({ text, ...request }: MemberRequest, story: Story): Reply =>
  privately({
    title: text.plain("value.story.title"),
    text: text("value.share.one-part"),
    buttons: [
      {
        id: writeLine("story", { story: story.id, community: communityIfUnclear(request) }),
        label: text.plain("value.button.continue"),
        style: "primary",
      },
    ],
  });

/** Keeps what was written, for the author alone, and asks. */
async function askAboutName(request: MemberRequest, noted: Story): Promise<Reply> {
  const safe = noted.state === "shared" ? tell(noted, "me", request.now) : noted;
  await request.records.value.saveStory(safe);
  await announce(request, safe);
  const { text } = request;
  const to = { story: safe.id, community: communityIfUnclear(request) };
  return privately({
    title: text.plain("value.share.own-name.title"),
    text: text("value.share.own-name"),
    buttons: [
      { id: writeLine("story", to), label: text.plain("value.button.edit"), style: "primary" },
      {
        id: writeLine("story share", { ...to, share: "unnamed", sure: "yes" }),
        label: text.plain("value.share.as-is"),
      },
    ],
  });
}

/**
 * A story told to the community under one's name is participation (domain.md 1.5), once. One without a name is not
 * counted: the count would tell a facilitator whose it is.
 */
const count = (request: MemberRequest, story: Story): Promise<number> =>
  request.records.activity.addAll([
    {
      community: story.community,
      source: `story:${story.id}`,
      member: story.author,
      kind: "story",
      at: request.now,
      count: 1,
      channel: null,
      about: null,
      opensThread: false,
    },
  ]);
