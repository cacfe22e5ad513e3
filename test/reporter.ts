import type {Reporter, TestModule} from "vitest/node";

/** Results of a run: a file that cannot be collected, or an error outside any test, is a failure too. */
function count(modules: readonly TestModule[], loose: number) {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const states = tests.map((test) => test.result().state);
  const broken = modules.filter((module) => module.errors().length > 0).length;
  return {
    passed: states.filter((state) => state === "passed").length,
    failed: states.filter((state) => state === "failed").length + broken + loose
  };
}

/** Ends the output of a run with one line for machines: `N passed, N failed`. */
export default class LastLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[], reason: string) {
    const {passed, failed: counted} = count(modules, errors.length);
    // a run that was broken off has not passed, whatever it had counted by then
    const failed = counted === 0 && reason !== "passed" ? 1 : counted;
    // coverage prints its table after this; a line said on leaving comes after that
    process.once("exit", () => process.stdout.write(`${passed} passed, ${failed} failed\n`));
  }
}
