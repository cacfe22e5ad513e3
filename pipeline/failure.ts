/** What the command ends with, as scripts rely on it. */
export const status = {done: 0, found: 1, usage: 2, partly: 3, nothing: 4} as const;
export type Status = (typeof status)[keyof typeof status];

/** Something that cannot be done, in one clear sentence: which file, what place, and what to do. */
export class Failure extends Error {
  override name = "Failure";
  status: Status;

  constructor(message: string, code: Status = status.nothing) {
    super(message);
    this.status = code;
  }
}

/** The code of a system error (ENOENT, EACCES …), or null where it is none. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && "code" in error ? String(error.code) : null;
}
