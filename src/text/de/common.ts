// Was jeder Raum sagt: Eingaben, die nicht zu lesen waren, und wer was darf. Anrede: du.
import type { Catalogue } from "../texts.ts";

export const common = {
  "input.choice": "„{given}“ gehört nicht zu: {choices}.",
  "input.too-long":
    "Das sind {given} Zeichen; {max} haben hier Platz. Nichts wurde gespeichert. Kürze es bitte und schick es noch einmal.",
  "input.number": "„{given}“ ist keine Zahl von {min} bis {max}.",
  "input.member": "Ich konnte nicht erkennen, wer „{given}“ ist. Schreib @ und den Namen.",
  "input.zone": "Die Zeitzone „{given}“ kenne ich nicht. Schreib sie wie Europe/Berlin oder America/New_York.",
  "input.needed": "Das brauche ich noch.",
  "input.missing": "Es fehlt noch etwas: {options}.",
  "input.extra": "„{extra}“ habe ich nicht verstanden.",
  "input.example": "Zum Beispiel: {example}",
  "input.unknown": "„{said}“ kenne ich nicht.",
  "input.did-you-mean": "Meinst du {suggestions}?",
  "input.see-help": "Mit {help} siehst du, was ich kann.",
  "input.nothing-changed": "Es wurde nichts geändert.",
  "common.already": "Das ist schon geschehen.",
  "common.failed":
    "Bei mir ist etwas schiefgegangen. Es wurde nichts geändert. Versuch es bitte noch einmal; wenn es so bleibt, nenne deiner Moderation das Wort {id}.",
  "common.which-community": "Welche Community meinst du?",
  "common.no-community": "In diesem Kanal gibt es noch keine Community. Anfangen kann hier jede und jeder: {setup}",
  "common.no-community-direct":
    "Ich weiß nicht, welche Community du meinst. Frag mich im Kanal deiner Community, oder tritt ihr dort erst bei: {join}.",
  "common.not-member": "Das ist für Mitglieder von {community}. Du bist herzlich eingeladen: {join}",
  "common.not-facilitator":
    "Das kann nur die Moderation von {community}. Es wurde nichts geändert. Wenn du meinst, dass es geschehen sollte, sag es hier: {facilitators}.",
  "common.not-admin":
    "Das kann nur, wer den Arbeitsbereich verwaltet. Es wurde nichts geändert. Die Moderation von {community}: {facilitators}.",
  "common.you-wrote": "Was du geschrieben hast",
  "common.nobody": "noch niemand",
  "nudge.fewer": "Weniger davon",
  "nudge.pause": "Einen Monat Pause",
  "nudge.stop": "Nichts mehr davon",
  "invite.reason": "Du bist in den Kanal von {community} gekommen.",
  "invite.text":
    "Willkommen, {name}. In diesem Kanal ist {community} zu Hause, und ich bin der Bot dazu: Ich kümmere mich um Treffen und Geschichten. Von dir wird nichts erwartet. Wenn du beitrittst, halte ich dich auf dem Laufenden; wenn nicht, schreibe ich dir nicht wieder.",
  "invite.join": "{community} beitreten",
} as const satisfies Catalogue;
