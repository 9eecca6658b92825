import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

// The server sends `default-src 'self'`: nothing may be inlined into the page, neither scripts nor styles nor data: addresses.
export default defineConfig({
  plugins: [svelte({ emitCss: true })],
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
});
