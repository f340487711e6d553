// Words that give a forbidden thing away, in both languages. Each list says which one.

/** X3: leaderboards, ranks, points, streaks, badges for volume. */
export const volume =
  /\b(rank(s|ed|ing|ings)?|leader ?boards?|high ?scores?|scores?|top \d+|top (contributor|member|poster)s?|most active|streaks?|badges?|trophy|trophies|points|achievements?|level(led)? up|karma|rangliste|bestenliste|punkte|abzeichen|am aktivsten)\b/i;

/** X2: attendance as a duty, and those who did not come. */
export const duty =
  /\b(required to|mandatory|obligatory|compulsory|must (attend|come|join|be there)|expected to (attend|come|be)|absent|absentees?|absence|no-?shows?|did(n['’]t| not) (come|attend|show|turn up)|failed to|was missing|were missing|missed (the|a|our) (gathering|meeting|session)|pflichttermin|abwesend|gefehlt)\b/i;

/** X4: what would name or count quiet people. */
export const quiet =
  /\b(inactive|lurk(er|ers|ing)?|silent members?|quiet (members?|people|ones)|haven['’]t (heard|seen)|have not (heard|seen|answered|replied|posted)|not heard from|has(n['’]t| not) (answered|replied|posted)|where is|we miss|still waiting for|stille mitglieder|inaktiv)\b/i;

/** X6: comparisons with others. */
export const comparison =
  /\b(below average|above average|on average|average member|percentile|compared (to|with) (others|other members|most)|(more|less|fewer|better|worse|busier|quieter) than (others|other members|most|the rest|average|anyone|everyone)|unlike (others|most)|(fall|falling|lag|lagging) behind|durchschnitt(lich)?|als andere|als die meisten)\b/i;

/** X9: pushes towards more, or more public, taking part. */
export const push =
  /\b(speak up|be more active|get more involved|post more|share more often|contribute more|take part more|step up|come out of|break your silence|your first post|dein erster beitrag|beteilige dich mehr)\b/i;

/** Levels and flags, as the code or the texts name them. */
export const standing =
  /\b(peripher(al|y)|in the core|core member|drifting|rising|dormant|quiet_engaged|level|newcomer|zum (weiteren|aktiven) kreis|zum kern)\b/i;

/** X11: feelings of a bot, and a bot as one of the members. */
export const feeling =
  /\b(I(['’]m| am) (so |very |really )?(happy|glad|sad|excited|proud|sorry|thrilled|delighted|worried|grateful|curious|human|a person|one of you|a member|afraid)|I (feel|felt|love|loved|enjoy|enjoyed|miss|missed|worry|hope|wish|care|believe|look forward)|(happy|glad|sorry|delighted|excited) to|unfortunately|we members|us members|my (friend|colleague|heart)|ich (freue|hoffe|liebe|vermisse|fühle|bedaure|glaube|wünsche)|leider|tut mir leid|wir mitglieder)\b/i;

/** X1: somebody else's task, owner or date. */
export const assignment =
  /\b(assign(ed|ee|ees|ment|s)?|owners?|due dates?|deadlines?|overdue|action items?|to-?do list|responsible for|your task|is yours to do|zuständig|frist|überfällig|aufgabe für)\b/i;
