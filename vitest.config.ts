import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["coranto-source"] },
  ssr: { resolve: { conditions: ["coranto-source"] } },
  test: {
    include: ["packages/*/src/**/*.test.ts", "examples/**/*.test.ts", "tests/**/*.test.ts"],
    testTimeout: 180_000,
    maxWorkers: 2,
  },
});
