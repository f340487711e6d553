// What commands are called in other languages where a platform can show that (Discord's sub-commands). By the English
// word; what is missing keeps its English name everywhere, as help and examples write it.
import type { Language } from "./texts.ts";

export const commandNames: Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>> = {};
