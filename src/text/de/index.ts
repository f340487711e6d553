// German, as far as it has been read aloud: what a member meets most. What is missing here is said in English. Everybody is
// spoken to with "du", as among colleagues who learn from each other; never "Sie".
import type { Catalogue } from "../texts.ts";
import { common } from "./common.ts";
import { participation } from "./participation.ts";
import { value } from "./value.ts";

export const de: Catalogue = { ...common, ...participation, ...value };
