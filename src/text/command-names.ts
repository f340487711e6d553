// What commands are called in other languages where a platform can show that (Discord's sub-commands). By the English
// word; what is missing keeps its English name everywhere, as help and examples write it.
import type { Language } from "./texts.ts";

export const commandNames: Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>> = {
  de: {
    help: "hilfe",
    now: "jetzt",
    join: "mitmachen",
    leave: "verlassen",
    preferences: "einstellungen",
    listening: "zuhören",
    interests: "interessen",
    next: "nächstes",
    calendar: "kalender",
    host: "gastgeben",
    why: "warum",
    story: "geschichte",
    stories: "geschichten",
    circle: "kreis",
    guest: "gast",
    project: "vorhaben",
    members: "mitglieder",
    rhythm: "rhythmus",
    gathering: "treffen",
    preview: "vorschau",
    rules: "regeln",
    debate: "debatte",
    stage: "phase",
    notes: "notizen",
  },
};
