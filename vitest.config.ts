import {defineConfig} from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // a real browser and the whole of `npm start` are among the tests
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ["default", "./test/reporter.ts"],
    coverage: {
      provider: "v8",
      include: ["parsers/**/*.ts", "pipeline/**/*.ts", "data/schema/**/*.ts", "dashboard/**/*.ts"],
      exclude: ["dashboard/dist/**", "**/*.d.ts"],
      reporter: ["text", "html"],
      reportsDirectory: "coverage"
    }
  }
});
