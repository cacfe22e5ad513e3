/** What we take of Notebook Kit: the package is published with these two alone, and not with all that the Kit brings. */
export {deserialize, transpile, type Cell, type Notebook} from "@observablehq/notebook-kit";
