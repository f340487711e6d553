// Opens the database of its first argument and says how that went: `open`, or the problem's code and message.
import { DatabaseProblem, openStore } from "../../data/index.ts";

try {
  const store = await openStore(process.argv[2] ?? "");
  await store.close();
  process.stdout.write("open");
} catch (error) {
  process.stdout.write(error instanceof DatabaseProblem ? `${error.code}: ${error.message}` : String(error));
}
