#!/usr/bin/env node
// Plain JavaScript on purpose: it must parse on any Node, so that an old one gets a clear word instead of a crash.
const wanted = 24;
const found = Number(process.versions.node.split(".")[0]);
if (found < wanted) {
  console.error(
    `Cultivate needs Node ${wanted} or newer, and this is Node ${process.versions.node}. Nothing was started.\n` +
      "Node 24 came with `npm ci`: use `npm start` or `npx cultivate <sub-command>`, which find it by themselves.",
  );
  process.exit(1);
}
const { main } = await import("../src/main.ts");
const code = await main(process.argv.slice(2));
// Only a failure is set: results that could not be written have set one already.
if (code !== 0) process.exitCode = code;
