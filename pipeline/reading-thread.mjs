// A thread that reads, in a clone; in the package it is built.
import "./typescript.mjs";

const {default: read} = await import("./reading-thread.ts");
export default read;
