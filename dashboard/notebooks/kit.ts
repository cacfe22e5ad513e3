/** What we take of Notebook Kit: the package is published with these two alone, and not with all that the Kit brings. */
export {deserialize, transpile, type Cell, type Notebook} from "@observablehq/notebook-kit";

/** A cell of code as it runs: a function of the names that it asks for, and the names that it gives. */
export interface Code {
  body: string;
  inputs: string[];
  outputs: string[];
  output?: string | undefined;
  autodisplay: boolean;
}
