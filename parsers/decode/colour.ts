/** Colours as near as this, of 255 steps, are one to the eye. */
const near = 16;

export const paper = "#ffffff";

/** Whether two colours, as #rrggbb, are one to the eye; one that is not known is like none. */
export function isLike(one: string | null, other: string): boolean {
  if (one === null) return false;
  const [a, b] = [one, other].map((colour) =>
    [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  );
  return a!.every((channel, at) => Math.abs(channel - b![at]!) <= near);
}
