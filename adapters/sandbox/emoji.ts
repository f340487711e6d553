// Exports of Slack name an emoji; people know it by its looks. The ones that are used most, and any other by its name.

const looks: Readonly<Record<string, string>> = {
  "+1": "👍",
  "-1": "👎",
  "100": "💯",
  bow: "🙇",
  bulb: "💡",
  clap: "👏",
  cry: "😢",
  eyes: "👀",
  exploding_head: "🤯",
  fire: "🔥",
  grin: "😁",
  grinning: "😀",
  heart: "❤️",
  heart_eyes: "😍",
  heavy_check_mark: "✔️",
  heavy_plus_sign: "➕",
  joy: "😂",
  laughing: "😆",
  muscle: "💪",
  ok_hand: "👌",
  open_mouth: "😮",
  parrot: "🦜",
  partying_face: "🥳",
  point_up: "☝️",
  pray: "🙏",
  raised_hands: "🙌",
  rocket: "🚀",
  rolling_on_the_floor_laughing: "🤣",
  scream: "😱",
  seedling: "🌱",
  simple_smile: "🙂",
  slightly_smiling_face: "🙂",
  smile: "😄",
  smiley: "😃",
  smirk: "😏",
  sob: "😭",
  sparkles: "✨",
  star: "⭐",
  sunglasses: "😎",
  sweat_smile: "😅",
  tada: "🎉",
  thinking_face: "🤔",
  thumbsdown: "👎",
  thumbsup: "👍",
  wave: "👋",
  white_check_mark: "✅",
  wink: "😉",
  x: "❌",
};

const tones = ["🏻", "🏼", "🏽", "🏾", "🏿"];

/** `+1` is 👍, `clap::skin-tone-3` 👏🏼, `custom_03` :custom_03:. A custom emoji of Discord is only a number: :emoji:. */
export function showEmoji(name: string): string {
  const [, plain = name, tone] = /^(.+)::skin-tone-([2-6])$/.exec(name) ?? [];
  const known = looks[plain];
  if (known !== undefined) return tone === undefined ? known : known + (tones[Number(tone) - 2] ?? "");
  if (/^\d+$/.test(plain)) return ":emoji:";
  return /^[\w+-]+$/.test(plain) ? `:${plain}:` : plain;
}
