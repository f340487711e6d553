// Opens the page.
import { h, render } from "preact";
import { App } from "./app.js";
import { listen } from "./live.js";
import { openWorld } from "./load.js";

const root = document.getElementById("app");
if (root) render(h(App, {}), root);
await openWorld();
listen();
