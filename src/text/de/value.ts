// Was der Bot von sich aus zu einer Geschichte schreibt. Anrede: du.
import type { Catalogue } from "../texts.ts";

export const value = {
  "value.button.continue": "Weiterschreiben",
  "value.button.discard": "Wegwerfen",
  "value.button.tell": "Erzählen, was geschah",
  "value.button.not-yet": "Noch nicht",
  "value.draft.title": "Eine angefangene Geschichte",
  "value.draft.text":
    "Am {date} hast du eine Geschichte begonnen, und deine Worte sind noch da. Zwei Teile genügen. Schreib sie zu Ende, lass sie liegen oder wirf sie weg: Alles ist in Ordnung, und ich frage nur einmal.",
  "value.follow-up.title": "Was ist daraus geworden?",
  "value.follow-up.practice":
    "Vor einigen Wochen hast du hier eine Geschichte erzählt. Wurde seither etwas davon benutzt? „Noch nicht“ und „es ging schief“ sind nützliche Antworten.",
  "value.follow-up.practice-quoted":
    "Am {date} hast du eine Geschichte erzählt: „{words}“. Wurde seither etwas davon benutzt? „Noch nicht“ und „es ging schief“ sind nützliche Antworten.",
  "value.follow-up.outcome":
    "Vor einigen Wochen hast du hier von etwas erzählt, das du ausprobiert hast. Was ist daraus geworden? „Noch nicht“ und „nichts“ sind nützliche Antworten.",
  "value.follow-up.outcome-quoted":
    "Am {date} hast du erzählt, was du ausprobiert hast: „{words}“. Was ist daraus geworden? „Noch nicht“ und „nichts“ sind nützliche Antworten.",
  "value.follow-up.readers": "Deine Antwort kommt zu dieser Geschichte, für dieselben Menschen.",
} as const satisfies Catalogue;
