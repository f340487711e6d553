// `/cop circle start <topic>`: nobody is told unless whoever starts it wants that.
import { formRef, hasWords } from "../../commands/answering.ts";
import { defineCommand, Refusal } from "../../commands/define.ts";
import { choice, words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { newCircle } from "../circle.ts";
import { circleCard, viewFor } from "../circle-card.ts";
import { circlesFor, circlesOf } from "../find-circle.ts";

const longestTopic = 80;
/** [D] More than anybody tends at a time. */
const mostStarted = 5;

export const circleStart = defineCommand({
  words: "circle start",
  for: "member",
  audience: "private",
  summary: "circle.start.summary",
  example: "circle start Plain letters to relatives",
  touches: ["circles"],
  options: {
    hidden: { ...choice("circle.option.hidden", false, ["no", "yes"]), named: true },
    topic: words("circle.option.topic", true, longestTopic),
  },
  form: {
    when: "missing",
    build: (text, given) => ({
      ref: formRef("circle start", given),
      title: text.plain("circle.start.title"),
      submit: text.plain("circle.start.submit"),
      fields: [
        {
          id: "topic",
          label: text.plain("circle.start.topic"),
          type: "text",
          required: true,
          max: longestTopic,
          hint: text.plain("circle.start.hint"),
        },
        {
          id: "hidden",
          label: text.plain("circle.start.hidden"),
          type: "choice",
          required: true,
          value: "no",
          choices: [
            { id: "no", label: text.plain("circle.start.hidden.no") },
            { id: "yes", label: text.plain("circle.start.hidden.yes") },
          ],
        },
      ],
    }),
  },
  async run(request, { topic: said, hidden }) {
    const { records, ids, community, member, now } = request;
    const topic = said.replace(/\s+/gu, " ").trim();
    if (!hasWords(topic)) throw new Refusal("circle.refuse.no-words");
    const same = (await circlesFor(request)).find(
      (one) => one.state === "open" && one.topic.toLowerCase() === topic.toLowerCase(),
    );
    if (same) throw new Refusal("circle.refuse.same-topic", { topic: same.topic });
    const started = (await circlesOf(request)).filter((one) =>
      one.people.some((person) => person.started && person.member === member.id),
    );
    if (started.length >= mostStarted) throw new Refusal("circle.refuse.many-started");
    const begun = { id: ids.next("ci"), community: community.id, topic, hidden: hidden === "yes" };
    const circle = newCircle(begun, member.id, now);
    await records.matters.save("circles", circle);
    return privately(circleCard(await viewFor(request), circle, "started"));
  },
});
