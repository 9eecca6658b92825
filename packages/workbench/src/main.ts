import { mount } from "svelte";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/tables.css";
import "./styles/source.css";
import "./styles/marks.css";
import "./styles/print.css";
import { router } from "./lib/router.svelte.ts";
import App from "./shell/App.svelte";

router.start();
const target = document.getElementById("app");
if (target) mount(App, { target });
