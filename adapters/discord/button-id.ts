// A button's id is a command line; the bare command (an empty line) needs a sign of its own, since Discord wants one.
const bare = "/";

export const lineToId = (line: string): string => (line.trim() === "" ? bare : line.trim());

export const idToLine = (id: string): string => (id === bare ? "" : id);
