// Writes the reference pages anew: `npm run docs`.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { commandsPage, rulesPage } from "../src/insight/reference.ts";
import { rooms } from "../src/rooms.ts";

const docs = path.resolve(import.meta.dirname, "../docs");
writeFileSync(path.join(docs, "commands.md"), commandsPage(rooms));
writeFileSync(path.join(docs, "rules.md"), rulesPage(rooms));
