import {z} from "zod";
import {BodyId, WebAddress} from "./body.ts";

const empty = <T extends z.ZodType>(type: T) => type.nullable();

/** What came of one request: a line of data/archive/retrievals.csv. Nothing in it is ever changed. */
export const Retrieval = z.object({
  time: z.iso.datetime().meta({description: "when it was asked for"}),
  url: z.string().meta({description: "the address asked"}),
  kind: z.enum(["list", "report", "attachment"]).meta({description: "what it was asked for as"}),
  body: empty(BodyId).meta({description: "for which body"}),
  year: empty(z.int()).meta({description: "for which report year, where that is known"}),
  outcome: z
    .enum(["kept", "same", "unchanged", "moved", "gone", "error", "script", "other", "failed"])
    .meta({
      description:
        "new bytes, the bytes of last time, 304, a redirect, 404 or 410; answered with 200 and yet an error, a script in place of a page, or no report where there was one; no use"
    }),
  status: empty(z.int()).meta({description: "HTTP status; empty where no answer came"}),
  sha256: empty(z.string()).meta({description: "of the body, its transfer coding undone"}),
  bytes: empty(z.int()),
  path: empty(z.string()).meta({description: "file under data/archive"}),
  media_type: empty(z.string()).meta({description: "as the host says; often wrong"}),
  etag: empty(z.string()),
  last_modified: empty(z.string()),
  location: empty(z.string()).meta({description: "moved: where to"}),
  reason: empty(z.string()).meta({description: "error, script, other, failed: why, in a sentence"})
});
export type Retrieval = z.infer<typeof Retrieval>;

/** What came last of an address that was asked for: a row of the table `retrievals`. */
export const LastRetrieval = Retrieval.pick({
  ...{url: true, time: true, kind: true, body: true, year: true},
  ...{outcome: true, status: true, sha256: true, reason: true}
});
export type LastRetrieval = z.infer<typeof LastRetrieval>;

/** Whether a line has bytes of what was asked for: not those of an error, or of a wall against machines. */
export const isHeld = ({path, outcome}: Pick<Retrieval, "path" | "outcome">): boolean =>
  path !== null && !["error", "script", "other"].includes(outcome);

/** A line of a list of addresses that a person made. */
export const Address = z.object({
  body: empty(BodyId),
  year: empty(z.int().min(1990).max(2100)),
  url: WebAddress
});
export type Address = z.infer<typeof Address>;
