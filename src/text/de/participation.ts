// Wo jemand steht, in den Worten des Bots: eine Beschreibung, vertraulich und nie ein Vorwurf. Anrede: du.
import type { Catalogue } from "../texts.ts";

const circleOf = "{level, select, core {zum Kern} active {zum aktiven Kreis} other {zum weiteren Kreis}}";
const circle = "{level, select, core {der Kern} other {der aktive Kreis}}";

export const participation = {
  "participation.explain.you":
    "Du gehörst {level, select, core {zum Kern} active {zum aktiven Kreis} other {zum weiteren Kreis, und das heißt ganz und gar dazu}}: {points, number, ::.0} Punkte in den letzten Monaten ({terms}), dabei in {weeks} von 12 Wochen.",
  "participation.explain.them": `{name} gehört ${circleOf}: {points, number, ::.0} Punkte in den letzten Monaten ({terms}), dabei in {weeks} von 12 Wochen.`,
  "participation.explain.mostly": "Vor allem: {kinds}.",
  "participation.explain.you.role":
    "Du gehörst zum Kern, weil du diese Community betreust; was du selbst beiträgst, zählt dafür nicht.",
  "participation.explain.them.role":
    "{name} gehört zum Kern, weil diese Aufgabe dazugehört; eigene Beiträge zählen dafür nicht.",
  "participation.explain.you.paused": `Du machst Pause, also wird nichts gezählt; du gehörtest vorher ${circleOf}, und so ist es auch, wenn du zurückkommst.`,
  "participation.explain.them.paused": `{name} macht Pause, also wird nichts gezählt, und gehört bis zur Rückkehr ${circleOf}.`,

  "participation.terms.stay": "{level, select, core {im Kern} other {im aktiven Kreis}} bleibt man ab {points}",
  "participation.terms.rise.points": `${circle} beginnt bei {points}`,
  "participation.terms.rise.voice":
    "{level, select, core {zum Kern} other {zum aktiven Kreis}} gehört auch etwas, das offen gesagt wurde",
  "participation.terms.rise.weeks": `${circle} beginnt bei {weeks} von 12 Wochen`,
  "participation.terms.rise.tenure": `${circle} beginnt {days} Tage nach dem Beitritt`,
  "participation.terms.rise.rank": "ein Kern bleibt klein, und dieser hat zurzeit seine Leute",
  "participation.terms.rise.confirmation": `${circle} beginnt mit der zweiten solchen Woche in Folge`,
  "participation.terms.rise.settling": "was einmal gilt, gilt mindestens {days} Tage",

  "participation.kind.host": "Gastgeben",
  "participation.kind.present": "eigene Sitzungen",
  "participation.kind.story": "Geschichten",
  "participation.kind.resource": "geteilte Materialien",
  "participation.kind.answer": "Antworten auf Fragen",
  "participation.kind.question": "Fragen",
  "participation.kind.post": "neue Themen",
  "participation.kind.reply": "Beiträge zu Themen",
  "participation.kind.attend": "Treffen",
  "participation.kind.pair": "Gespräche zu zweit",
  "participation.kind.recording": "Aufzeichnungen und Notizen",
  "participation.kind.reaction": "Reaktionen",
  "participation.kind.open": "angesehene Materialien",
  "participation.kind.digest": "die Wochenschau",
  "participation.kind.poll": "Abstimmungen",

  "participation.shape.hint":
    "{share, number, ::.0} % von {members} Mitgliedern gehören {level, select, core {zum Kern} other {zum aktiven Kreis}}, {side, select, below {weniger} other {mehr}}, als in Communities üblich ist. Niemand muss sich ändern; wenn die Kreise nicht zu dem passen, was du siehst, sind die Schwellen einen Blick wert.",

  "join.summary": "Mitglied werden, gern gleich mit deinen Interessen.",
  "join.option.interests": "Woran du arbeitest oder knobelst",
  "join.welcome": "Willkommen bei {community}",
  "join.back": "Willkommen zurück bei {community}",
  "join.what-next":
    "Du bist jetzt Mitglied. Von dir wird nichts erwartet: Komm, hör zu, frag, wie du magst. Ich zähle, dass jemand schreibt oder kommt, nie, was geschrieben wurde; {show} zeigt alles, was ich über dich weiß. Wenn du lieber zuhörst, sag {listening}. Mit {leave} ist jederzeit Schluss.",
  "join.next": "Was kommt als Nächstes?",
  "join.preferences": "Meine Einstellungen",
  "join.already": "Du bist schon Mitglied von {community}. Es wurde nichts geändert.",
  "join.interests-saved": "Deine Interessen sind gespeichert. Mitglied von {community} bist du schon.",
  "leave.summary": "Die Community verlassen. Niemand fragt, warum.",
  "leave.done":
    "Du hast {community} verlassen. Danke für die Zeit, die du hier warst. Mit {join} bist du wieder da und findest alles, wie es war; {erase} löscht alles, was ich über dich weiß.",
  "leave.last-facilitator":
    "Du betreust die Community allein, deshalb wurde nichts geändert. Bitte erst jemanden, sie zu übernehmen: /cop facilitator add @name.",
  "listening.summary": "Sagen, dass du gern zuhörst; niemand drängt dich dann zu mehr.",
  "listening.option.state": "on oder off",
  "listening.on":
    "Notiert: Du hörst gern zu. Das ist eine vollwertige Art, dabei zu sein, und niemand wird dich davon abbringen wollen. {undo} nimmt es zurück.",
  "listening.off": "Notiert. Du bist so oder so willkommen.",
  "interests.summary": "Woran du arbeitest oder knobelst.",
  "interests.option.what": "In deinen eigenen Worten",
  "interests.title": "Deine Interessen",
  "interests.label": "Woran knobelst du?",
  "interests.saved": "Danke. Ein Mensch wird es lesen und kennt vielleicht jemanden oder ein Gespräch dazu.",
  "interests.note":
    "{who} knobelt gerade daran: „{what}“ Vielleicht kennst du jemanden oder ein Gespräch dazu. Ein Wort von dir hilft mehr als eins von mir.",
  "interests.note-reason": "Ein Mitglied hat erzählt, woran es knobelt.",

  "me.show.summary": "Was ich über dich weiß und wie du in der Community dabei bist.",
  "me.title": "Du in {community}",
  "me.not-scored": "Was du hier tust, wird nicht gezählt.",
  "me.since": "Mitglied seit",
  "me.interests": "Interessen",
  "me.interests-value": "{interests}",
  "me.none": "keine genannt",
  "me.listening": "Hört gern zu",
  "me.yes": "ja",
  "me.no": "nichts gesagt",
  "me.messages": "Nachrichten von mir",
  "me.stories": "Geschichten",
  "me.stories-value": "{count, plural, =0 {noch keine} one {eine} other {#}}",
  "me.change": "Einstellungen ändern",
  "me.take": "Alles mitnehmen",
  "me.nothing-held": "In {community} weiß ich nichts über dich. Es wurde nichts geändert.",
  "me.export.summary": "Alles, was ich über dich weiß, als Datei.",
  "me.export.here": "Hier ist alles, was ich über dich weiß. Nur du siehst das.",
  "me.pause.summary": "Urlaub von allem: keine Nachrichten, und nichts wird gezählt.",
  "me.option.until": "Ein Tag wie 2026-05-07 oder „2 weeks“",
  "me.pause.until": "Du hast Pause bis {until}. So lange wird nichts gezählt, und nichts wird dir angerechnet.",
  "me.pause.open":
    "Du hast Pause, bis du {resume} sagst. So lange wird nichts gezählt, und nichts wird dir angerechnet.",
  "me.pause.unclear":
    "„{given}“ konnte ich nicht als Tag lesen, deshalb wurde nichts geändert. Schreib /cop me pause 2026-05-07 oder /cop me pause 2 weeks.",
  "me.pause.range":
    "„{given}“ ist kein Tag im kommenden Jahr, deshalb wurde nichts geändert. Ohne Tag ist die Pause offen: /cop me pause.",
  "me.resume.summary": "Aus einer Pause zurückkommen.",
  "me.resume.button": "Ich bin wieder da",
  "me.resume.done": "Willkommen zurück. Alles ist, wie es war.",
  "me.resume.was-none": "Du machst gerade keine Pause. Es wurde nichts geändert.",
  "me.weigh.summary": "Ob ich darauf schaue, wie du dabei bist, und wozu.",
  "me.weigh.option.state": "on oder off",
  "me.weigh.is-on": "Ich schaue darauf, wie du dabei bist",
  "me.weigh.is-off": "Ich schaue nicht darauf, wie du dabei bist",
  "me.weigh.purpose":
    "Wenn du es erlaubst, zähle ich, dass du geschrieben, geantwortet, reagiert hast oder gekommen bist, nie, was du geschrieben hast. Du und die Moderation können sehen, wie du dabei bist, damit ein Mensch dir danken oder Hallo sagen kann. Sonst sieht es niemand. Du kannst das jederzeit ändern.",
  "me.weigh.yes": "Ja, gern",
  "me.weigh.no": "Nein, bitte nicht",
  "me.weigh.button": "Darf ich darauf schauen, wie du dabei bist?",
  "me.weigh.on": "Danke. Ich zähle ab jetzt; /cop me show sagt dir, was dabei herauskommt.",
  "me.weigh.off":
    "Notiert: Ab jetzt wird nichts gezählt, was du tust. /cop me delete löscht auch, was vorher gezählt wurde.",
  "me.delete.summary": "Alles löschen, was ich über dich weiß.",
  "me.option.sure": "yes, zum Bestätigen",
  "me.delete.title": "Alles löschen?",
  "me.delete.ask":
    "Mitgliedschaft, Aktivität, Antworten und Geschichten wären für immer weg. {export} gibt dir vorher eine Kopie. Solange du nicht auf den Knopf drückst, ändert sich nichts.",
  "me.delete.button": "Ja, alles löschen",
  "me.delete.done": "Alles, was ich in {community} über dich wusste, ist gelöscht.",

  "preferences.summary": "Was ich dir schicken darf und wann.",
  "preferences.option.nudges": "normal, fewer oder stopped",
  "preferences.option.quiet": "Ruhezeit wie 18:00-09:00",
  "preferences.option.zone": "Deine Zeitzone",
  "preferences.option.introductions": "on oder off",
  "preferences.option.language": "Die Sprache, die ich mit dir spreche",
  "preferences.title": "Deine Einstellungen",
  "preferences.submit": "Speichern",
  "preferences.nudges": "Nachrichten ohne deine Bitte",
  "preferences.nudges.normal": "Höchstens eine in der Woche",
  "preferences.nudges.fewer": "Halb so viele",
  "preferences.nudges.paused": "Gerade Pause",
  "preferences.nudges.stopped": "Keine",
  "preferences.quiet": "Ruhezeit",
  "preferences.quiet-hint": "Wie 18:00-09:00. Am Wochenende ist ohnehin Ruhe.",
  "preferences.zone": "Zeitzone",
  "preferences.zone-hint": "Wie Europe/Berlin",
  "preferences.introductions": "Mich mit anderen bekannt machen",
  "preferences.introductions.on": "Ja, gern",
  "preferences.introductions.off": "Nein, danke",
  "preferences.language": "Sprache",
  "preferences.language.en": "English",
  "preferences.language.de": "Deutsch",
  "preferences.saved": "Deine Einstellungen sind gespeichert",
  "preferences.now": "Nachrichten ohne deine Bitte: {nudges}. Ruhe ist {quiet} in {zone}, wo es jetzt {time} ist.",
  "preferences.bad-quiet":
    "„{given}“ liest sich nicht wie eine Ruhezeit, deshalb wurde nichts geändert. Schreib sie wie 18:00-09:00.",

  "nudge.summary": "Weniger, Pause oder Schluss: die Knöpfe unter dem, was ich ungefragt schicke.",
  "nudge.option.wish": "fewer, pause, stop oder no",
  "nudge.fewer.done": "Ab jetzt halb so viele. Mit {preferences} änderst du es wieder.",
  "nudge.pause.done": "Nichts Ungefragtes bis {until}. Mit {preferences} änderst du es wieder.",
  "nudge.stop.done": "Schluss damit, auf Dauer. Nur {preferences} bringt es zurück.",
  "nudge.stopped-already":
    "Damit hast du schon Schluss gemacht, und dabei bleibt es. Es wurde nichts geändert. {preferences} bringt es zurück.",
  "nudge.no.done": "Alles gut. Es bleibt, wie es ist.",
  "nudges.show.summary": "Was ungefragt hinausging, was wartet und wer weniger wollte.",
  "nudges.title": "Nachrichten, um die niemand gebeten hat",
  "nudges.title-paused": "Nachrichten, um die niemand gebeten hat: alle in Pause",
  "nudges.counts":
    "In den letzten 30 Tagen habe ich {sent, plural, one {eine} other {#}} geschickt. {held, plural, =0 {Keine wartet} one {Eine wartet} other {# warten}}. {fewer, plural, =0 {Niemand wollte weniger} one {Ein Mitglied wollte weniger} other {# Mitglieder wollten weniger}}, {stopped, plural, =0 {niemand gar keine mehr} one {eines gar keine mehr} other {# gar keine mehr}}.",
  "nudges.held": "Was wartet, und warum",
  "nudges.line": "{when}: {reason}",
  "nudges.pause": "Alle anhalten",
  "nudges.resume": "Weiterlaufen lassen",
  "nudges.policy.summary": "Die Grenzen für alles, was ich ungefragt schicke.",
  "nudges.policy.title": "Wie oft ich ungefragt schreiben darf",
  "nudges.policy":
    "Eine Nachricht in {gapDays} Tagen und {windowMessages} in {windowDays} Tagen, alles zusammengenommen. Ein Thema höchstens alle {topicGapDays} Tage; nach einem „Nein“ ruht es {declinedDays} Tage, nach Schweigen für immer. Nie in der Ruhezeit, am Wochenende oder an Feiertagen, und nie mit mehr als {staleHours} Stunden Verspätung. Unter allem steht: weniger, Pause, Schluss. Worum Mitglieder gebeten haben, etwa Erinnerungen, zählt nicht mit.",
  "nudges.auto-paused":
    "Einige von denen, denen ich diese Woche geschrieben habe, wollen nichts mehr davon. Deshalb habe ich alles Ungefragte angehalten, für alle. {show} sagt, was hinausging, und {resume} lässt es weiterlaufen.",
  "nudges.auto-paused-reason": "Alles Ungefragte wurde angehalten, weil zu viele nichts mehr davon wollten.",
  "nudges.pause.summary": "Alles Ungefragte auf der Stelle anhalten, für alle.",
  "nudges.paused":
    "Alles Ungefragte ist angehalten. Erinnerungen, um die Mitglieder gebeten haben, kommen weiterhin. {resume} lässt es weiterlaufen.",
  "nudges.resume.summary": "Ungefragtes weiterlaufen lassen.",
  "nudges.resumed": "Ungefragtes läuft weiter, in den üblichen Grenzen.",

  "members.summary": "Wer wie dabei ist, nur für die Augen der Moderation.",
  "members.option.who": "Ein Kreis (core, active, peripheral) oder @name",
  "members.title": "{count, plural, one {Ein Mitglied} other {# Mitglieder}} von {community}",
  "members.private":
    "Eine Beschreibung, nur für deine Augen; behalt sie bitte für dich. Die Namen stehen nach dem Alphabet.",
  "members.private-history":
    "Eine Beschreibung, nur für deine Augen; behalt sie bitte für dich. Die Namen stehen nach dem Alphabet. Wer aus der Vorgeschichte kommt, wurde nie gefragt: Nur diese Sandbox zeigt, wo sie stünden, und niemand schreibt ihnen.",
  "members.level-history":
    "Aus der Vorgeschichte: {level, select, core {Kern} active {aktiver Kreis} peripheral {weiterer Kreis} other {ohne Zustimmung nicht gezählt}} ({count})",
  "members.one-history":
    "{name} kommt aus der Vorgeschichte und wurde nie gefragt, deshalb schreibe ich nicht dorthin. {level, select, none {Auf Discord wird vor der Zustimmung nichts gezählt.} other {Gezählt gehörte {name} {level, select, core {zum Kern} active {zum aktiven Kreis} other {zum weiteren Kreis}}.}} Nur diese Sandbox zeigt das.",
  "members.level": "{level, select, core {Kern} active {Aktiver Kreis} other {Weiterer Kreis}} ({count})",
  "members.unweighed": "Nicht gezählt ({count})",
  "members.none": "Zurzeit niemand.",
  "members.unknown":
    "Ein Mitglied namens {who} kenne ich nicht. Versuch /cop members oder einen Kreis: core, active, peripheral.",
  "members.not-scored": "Was {name} hier tut, wird nicht gezählt.",

  "rule.participation.evaluate":
    "schaut einmal in der Woche, wie alle dabei sind. Vertraulich, und nichts wird verschickt.",
  "rule.participation.invite": "begrüßt vertraulich und einmal, wer in den Kanal kommt, und lädt zum Beitreten ein.",
  "rule.participation.newcomer": "begrüßt neue Mitglieder einen Tag nach dem Beitritt, vertraulich und einmal.",
  "rule.participation.dormant": "fragt vertraulich und einmal, ob die Community noch nützt, wenn jemand lange weg war.",
  "rule.participation.hellos":
    "schlägt der Moderation montags ein paar Menschen vor, die sich vielleicht über ein persönliches Wort freuen, samt Entwurf.",
  "participation.evaluate.reason": "Der wöchentliche Blick darauf, wie alle dabei sind.",
  "participation.evaluate.later": "Diese Woche ist schon nach allen geschaut.",
  "newcomer.reason": "Du bist {community} beigetreten, und das ist die eine Begrüßung.",
  "newcomer.somebody": "jemand",
  "newcomer.text":
    "Willkommen, {name}. Von dir wird hier nichts erwartet. Wenn du magst, erzähl mir eine Sache, an der du knobelst, und {guide} nennt dir einen Menschen oder ein Gespräch dazu. Sonst schau dich einfach um.",
  "newcomer.tell": "Ich knoble an …",
  "newcomer.look": "Ich höre gern zu",
  "newcomer.none": "In letzter Zeit ist niemand beigetreten.",
  "dormant.reason": "Du warst seit etwa zwei Monaten nicht in {community}.",
  "dormant.text":
    "Du warst eine Weile weg, und das ist in Ordnung. Bleiben, wie es ist, sechs Monate Pause oder gehen? Keine Antwort ist auch recht: Dann ändert sich nichts, und diese Frage kommt nur einmal.",
  "dormant.stay": "Es soll so bleiben",
  "dormant.pause": "Sechs Monate Pause",
  "dormant.leave": "Gehen",
  "dormant.none": "Niemand ist so lange weg, dass eine Frage helfen würde.",
  "hellos.reason": "Deine Montagsliste: Menschen, die sich vielleicht über ein persönliches Wort von dir freuen.",
  "hellos.title": "Diese Woche ein Hallo wert",
  "hellos.intro":
    "Nur wenn es sich richtig anfühlt, in deinem Namen und mit deinen Worten. Niemand weiß, wer auf dieser Liste steht.",
  "hellos.topic": "deine Themen",
  "hellos.drifting.why": "{who} ist stiller als sonst.",
  "hellos.drifting.draft":
    "Du könntest schreiben: „{name}, mir fehlen deine Gedanken zu diesem Thema: {topic}. Ich hoffe, dir geht es gut. Falls dich anderes mehr beschäftigt, wüsste ich es gern. Du brauchst nicht zu antworten.“",
  "hellos.rising.why": "{who} gibt in letzter Zeit viel mehr als sonst.",
  "hellos.rising.draft":
    "Du könntest schreiben: „{name}, deine Antworten werden gebraucht. Hättest du Lust auf eine halbe Stunde als Gastgeber:in, zu diesem Thema: {topic}? Ich wäre dabei. Wenn nicht, auch gut.“",
  "hellos.quiet_engaged.why": "{who} kommt und liest, meist ohne ein Wort: eine Stärke, keine Lücke.",
  "hellos.quiet_engaged.draft":
    "Du könntest schreiben: „{name}, schön, dass du in diesen Monaten dabei bist. Ich bin neugierig, was du mitnimmst. Du brauchst es nicht vor allen zu sagen. Zehn Minuten diese Woche?“",
  "hellos.none": "Niemand Neues vorzuschlagen.",
} as const satisfies Catalogue;
