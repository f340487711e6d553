// German, as far as it has been read aloud. What is missing here is said in English.
import type { Catalogue } from "../texts.ts";

export const de: Catalogue = {};
