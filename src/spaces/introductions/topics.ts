// What somebody wrote of their interests, as topics: what stands between commas, semicolons or line ends.

/** Longer ones are a text of their own and no topic. Characters. */
const longest = 60;
/** More than these say nothing about anybody. */
const most = 12;

export const topicsOf = (interests: string | null): readonly string[] =>
  (interests ?? "")
    .split(/[,;\n]/)
    .map((topic) => topic.trim().replace(/[.!]+$/, ""))
    .filter((topic) => topic !== "" && topic.length <= longest)
    .slice(0, most);
