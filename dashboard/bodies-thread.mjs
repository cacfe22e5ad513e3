// A thread that writes pages, in a clone; in the package it is built.
import "../pipeline/typescript.mjs";

const {default: write} = await import("./bodies-thread.ts");
export default write;
