// Two quiet months: those in a project are asked once, privately, whether it may rest. Nobody is reminded to work on it
// (domain 9, X1), and no answer is an answer too.
import { quoted } from "../../cards/card.ts";
import { cut, writeLine } from "../../commands/line.ts";
import { isPresent, languageOf, pauseOn } from "../../community/member.ts";
import { defineRule } from "../../rules/define.ts";
import type { Send } from "../../rules/proposal.ts";
import { day, earliest, plus } from "../../time/instant.ts";
import { localDate } from "../../time/zone.ts";

/** How long the question stays of use. */
const usefulFor = 14 * day;

export const stillWarm = defineRule({
  id: "evolution.still-warm",
  reads: ["members", "projects"],
  wokenBy: ["projects"],
  settings: { days: 60 },
  decide({ snapshot, now, settings, text, textIn, key }) {
    const { community } = snapshot;
    const today = localDate(now, community.zone);
    const open = snapshot.projects
      .filter((project) => project.state === "open")
      .map((project) => ({ project, due: plus(project.warmAt, Math.max(1, settings.days) * day) }));
    const proposals = open
      .filter(({ due }) => due <= now && now < plus(due, usefulFor))
      .flatMap(({ project, due }) =>
        snapshot.members
          .filter((member) => project.people.includes(member.id) && isPresent(member) && !pauseOn(member, today))
          .map((member): Send => {
            const own = textIn(languageOf(member, community));
            return {
              kind: "send",
              // Once a silence: the date on which it began is part of it.
              key: key(project.id, project.warmAt.slice(0, 10), member.id),
              audience: { kind: "member", member: member.id, solicited: false, topic: `project-${project.id}` },
              reason: own.plain("project.still-warm.reason"),
              card: {
                text: own("project.still-warm.text", { question: quoted(cut(project.question, 120)) }),
                buttons: [
                  {
                    id: writeLine("project rest", { project: project.id }),
                    label: own.plain("project.button.rest"),
                  },
                  {
                    id: writeLine("project warm", { project: project.id }),
                    label: own.plain("project.button.warm"),
                  },
                ],
              },
              due,
              expires: plus(due, usefulFor),
            };
          }),
      );
    return {
      proposals,
      nextAt: earliest(...open.map(({ due }) => due).filter((due) => due > now)) ?? null,
      note: text.plain("project.still-warm.none"),
    };
  },
});
