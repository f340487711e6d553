// Words as they are searched for: the same for a story's text and for what somebody types, on either database, so that
// neither database's own idea of letters and accents matters.

/** Letters that Unicode does not take apart into a letter and an accent. */
const plainer: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
  ς: "σ",
};

/** Longer words are cut; PostgreSQL keeps no lexeme of 2,048 bytes and more. In characters. */
const longestWord = 64;

/** A script without spaces gives each sign as a word of its own; all others a run of letters and digits. */
const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{N}])+/gu;

/** Lower case, without accents: `Łódź, naïve Straße` gives `lodz`, `naive`, `strasse`. */
export function searchWords(text: string): readonly string[] {
  const folded = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþħıς]/gu, (letter) => plainer[letter] ?? letter);
  return (folded.match(word) ?? []).map((found) => [...found].slice(0, longestWord).join(""));
}
