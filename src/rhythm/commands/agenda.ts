// `/cop agenda` and `agenda add <topic>`: what the next gathering is about is for its members to say.
import { formRef, hasWords, notUnderstood } from "../../commands/answering.ts";
import { defineCommand, type MemberRequest, Refusal } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { named, words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { isFacilitator } from "../../community/member.ts";
import { joined } from "../../text/texts.ts";
import { topicsThatFit } from "../agenda.ts";
import { meantGathering, readCalendar } from "../calendar.ts";
import { endOf, type Gathering } from "../gathering.ts";
import { agendaFields, titleOf, topicButton, whenLine } from "../gathering-card.ts";
import { keepGathering } from "../keep.ts";
import { viewOf } from "../view.ts";

const longestTopic = 200;
/** More than any gathering can hold; a list beyond that helps nobody [D]. */
const mostTopics = 20;
/** So many of one's own topics get a button to take them back: Discord shows five buttons in a row. */
const ownShown = 4;

async function agendaCard(request: MemberRequest, gathering: Gathering) {
  const { text, community, member } = request;
  const view = await viewOf(request, gathering);
  const open = endOf(gathering) > request.now;
  const mayTakeBack = view.agenda.filter((item) => item.member === member.id || isFacilitator(member));
  return {
    title: titleOf(gathering, community.name, text),
    text: joined([whenLine(view), ...(view.agenda.length === 0 ? [text("rhythm.agenda.empty")] : [])]),
    fields: view.agenda.length === 0 ? [] : agendaFields(view),
    buttons: open
      ? [
          topicButton(view),
          ...mayTakeBack.slice(-ownShown).map((item) => ({
            id: writeLine("agenda remove", { topic: item.id, gathering: gathering.id, community: view.community }),
            label: text.plain("rhythm.agenda.button.remove", { topic: [...item.topic].slice(0, 40).join("") }),
          })),
        ]
      : [],
  };
}

export const agendaShow = defineCommand({
  words: "agenda show",
  aliases: ["agenda"],
  for: "member",
  audience: "private",
  summary: "rhythm.agenda.summary",
  example: "agenda show",
  touches: [],
  options: { gathering: named("rhythm.option.gathering", false, 60) },
  async run(request, { gathering: id }) {
    return privately(
      await agendaCard(request, meantGathering(request, await readCalendar(request), { id }, "current")),
    );
  },
});

export const agendaAdd = defineCommand({
  words: "agenda add",
  for: "member",
  audience: "private",
  summary: "rhythm.agenda.add.summary",
  example: "agenda add How do you review charts with people who do not read them?",
  touches: ["agenda"],
  options: {
    topic: words("rhythm.option.topic", true, longestTopic),
    gathering: named("rhythm.option.gathering", false, 60),
  },
  form: {
    when: "missing",
    build: (text, given) => ({
      ref: formRef("agenda add", given, ["gathering"]),
      title: text.plain("rhythm.agenda.add.title"),
      submit: text.plain("rhythm.agenda.add.submit"),
      fields: [
        {
          id: "topic",
          label: text.plain("rhythm.agenda.add.field"),
          type: "paragraph",
          required: true,
          max: longestTopic,
          hint: text.plain("rhythm.agenda.add.hint"),
        },
      ],
    }),
  },
  async run(request, { topic, gathering: id }) {
    const { records, member, now, ids, text } = request;
    const said = topic.replace(/\s+/gu, " ").trim();
    if (!hasWords(said)) return notUnderstood(request, "topic", "rhythm.needs-words");
    const found = meantGathering(request, await readCalendar(request), { id }, "current");
    if (found.state !== "planned") throw new Refusal("rhythm.rsvp.off");
    if (endOf(found) <= now) throw new Refusal("rhythm.agenda.over");
    await keepGathering(records, found);
    const topics = await records.rhythm.agenda(found.id);
    const known = topics.some((one) => one.topic.toLowerCase() === said.toLowerCase());
    if (!known && topics.length >= mostTopics) return notUnderstood(request, "topic", "rhythm.agenda.full");
    if (!known)
      await records.rhythm.addTopic({
        id: ids.next("tp"),
        gathering: found.id,
        member: member.id,
        topic: said,
        at: now,
      });
    const card = await agendaCard(request, found);
    const waits = topics.length >= topicsThatFit(found) && !known;
    return privately({
      ...card,
      text: joined([
        text(known ? "rhythm.agenda.known" : waits ? "rhythm.agenda.waits" : "rhythm.agenda.added"),
        card.text,
      ]),
    });
  },
});

/** Takes a topic back: one's own, or for facilitators any. */
export const agendaRemove = defineCommand({
  words: "agenda remove",
  for: "member",
  audience: "private",
  summary: "rhythm.agenda.remove.summary",
  example: "agenda remove topic=tp_1",
  touches: ["agenda"],
  hidden: true,
  options: {
    topic: named("rhythm.option.topic-id", true, 40),
    gathering: named("rhythm.option.gathering", false, 60),
  },
  async run(request, { topic, gathering: id }) {
    const { records, member, text } = request;
    const found = meantGathering(request, await readCalendar(request), { id }, "current");
    const item = (await records.rhythm.agenda(found.id)).find((one) => one.id === topic);
    if (!item || (item.member !== member.id && !isFacilitator(member))) throw new Refusal("rhythm.agenda.not-yours");
    await records.rhythm.removeTopic(item.id);
    const card = await agendaCard(request, found);
    return privately({ ...card, text: joined([text("rhythm.agenda.removed"), card.text]) });
  },
});
