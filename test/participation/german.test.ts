// Who chose German is spoken to in German, as du, wherever there are words for it.
import { afterEach, describe, expect, it } from "vitest";
import { type Circle, circle } from "./circle.ts";

let here: Circle;
afterEach(() => here.close());

describe("a member who chose German", () => {
  it("is answered, refused, welcomed and asked in German, with German numbers", async () => {
    here = await circle();
    await here.say("m1", "/cop preferences language=de");
    const question = await here.post("m2", "Wie schließt man einen Brief?");
    await here.post("m1", "Mit Gruß", question.ref);
    await here.react("m1", question.ref);
    expect(await here.told("m1", "/cop me show")).toContain(
      "Du gehörst zum weiteren Kreis, und das heißt ganz und gar dazu: 3,5 Punkte in den letzten Monaten (der aktive Kreis beginnt bei 8), dabei in 1 von 12 Wochen. Vor allem: Antworten auf Fragen, Reaktionen.",
    );
    expect(await here.told("m1", "/cop me pause irgendwann")).toContain("konnte ich nicht als Tag lesen");
    expect(await here.told("m1", "/cop members")).toContain("Das kann nur die Moderation von Practice");
    await here.advance("P1D");
    const [welcome] = await here.unasked("m1");
    expect(welcome?.text).toContain("Willkommen, M1. Von dir wird hier nichts erwartet.");
    expect(welcome?.card.buttons.map((button) => button.label)).toEqual([
      "Ich knoble an …",
      "Ich höre gern zu",
      "Weniger davon",
      "Einen Monat Pause",
      "Nichts mehr davon",
    ]);
    const { reply } = await here.press("m1", welcome?.ref ?? "", "listening on");
    expect(reply?.text).toContain("Du hörst gern zu");
  });

  it("makes nobody else's messages German", async () => {
    here = await circle();
    await here.say("m1", "/cop preferences language=de");
    await here.say("m1", "/cop interests Briefe");
    expect((await here.unasked("fay")).at(-1)?.text).toContain("is wrestling with this: “Briefe”");
    await here.advance("P1D");
    expect((await here.unasked("m2"))[0]?.text).toContain("Welcome, M2");
  });
});
