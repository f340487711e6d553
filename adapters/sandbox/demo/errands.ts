// What the demo's people said to the bot by command over the months: introductions, a circle, a guest, a debate, a project.
import type { LocalDate } from "../../../src/time/zone.ts";

/** Done `day` days after the founding. */
export type Errand = {
  readonly day: number;
  readonly who: string;
} & (
  | { readonly line: string }
  /** A line with a date in it, so many days after the founding. */
  | { readonly dated: (dayNumber: (day: number) => LocalDate) => string }
  /** The newest button whose line begins so, and what is then filled into its form. */
  | { readonly press: string; readonly values?: Readonly<Record<string, string>> }
);

const each = (day: number, people: string, line: string): readonly Errand[] =>
  people.split(" ").map((who, index) => ({ day: day + index, who, line }));

export const errands: readonly Errand[] = [
  { day: 20, who: "fay", line: "intros set 2 weeks" },
  ...each(22, "ada gus chi hana ben ines tess noor kira uma jon omar yara", "intro on"),
  ...each(47, "ada chi gus", "intro met yes"),
  ...each(75, "hana ben tess noor", "intro met yes"),
  ...each(103, "ada ines uma", "intro met yes"),
  { day: 55, who: "tess", line: "circle start Letters to people in grief" },
  ...each(57, "gus kira abel", "circle join grief"),
  {
    day: 64,
    who: "fay",
    line: 'debate open "Should a refusal letter begin with the refusal?" "Yes: nobody should have to search for it" "No: first what is still possible"',
  },
  {
    day: 66,
    who: "ben",
    press: "argue for",
    values: {
      words: "People in a queue read one line. If that line is not the answer, they ring us.",
      change: "A test in which the softer opening gets fewer calls.",
      name: "no",
    },
  },
  { day: 78, who: "noor", line: "project start Which words in our letters do people really stumble over?" },
  ...each(80, "ben uma", "project join stumble"),
  { day: 96, who: "ben", line: "project note stumble Ten letters read aloud: “notwithstanding” stopped every reader" },
  {
    day: 66,
    who: "ada",
    line: 'guest suggest "Prof. Mirela Costin" "how eyes move over a form" psychology "She films where readers stop" Why do people skip the box with the deadline?',
  },
  { day: 68, who: "fay", line: "guest approve Costin sure=yes" },
  { day: 69, who: "fay", line: "guest invite Costin" },
  { day: 69, who: "fay", press: "guest sent" },
  {
    day: 74,
    who: "fay",
    dated: (on) => `guest confirm "Prof. Mirela Costin" ${on(106)} 15:00 Europe/London recording=members access=yes`,
  },
  { day: 98, who: "hana", line: 'guest ask "Do bullets help when people read on a phone?" anonymous=no' },
  { day: 99, who: "gus", line: 'guest ask "Where do readers look first when they are afraid?" anonymous=yes' },
  { day: 100, who: "lou", line: 'guest ask "Does a second language show in how eyes move?" anonymous=no' },
  { day: 107, who: "fay", line: "guest host Costin" },
  {
    day: 107,
    who: "hana",
    press: "guest quote",
    values: { words: "I moved the deadline to the top the same afternoon.", named: "yes" },
  },
  { day: 108, who: "fay", line: "guest thank Costin" },
  { day: 108, who: "fay", press: "guest thanked" },
  {
    day: 110,
    who: "fay",
    line: 'guest takeaways guest="Prof. Mirela Costin" takeaways="Readers jump to bold figures; put the deadline there, once"',
  },
  {
    day: 150,
    who: "chi",
    line: 'guest suggest "Tom Adeyemi" "how a call centre hears our letters" service "His team answers the calls our letters cause" Which letter makes the phone ring most?',
  },
];
