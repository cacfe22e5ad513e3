/** A file of rows that a script fetches has about so many bytes. */
export const room = 60_000;

export const sizeOf = (text: string) => new TextEncoder().encode(text).length;

/** Lines in files of about one size. */
export function inRooms(lines: readonly string[]): string[][] {
  const rooms: string[][] = [];
  let left = 0;
  for (const line of lines) {
    const size = sizeOf(line);
    if (size > left) {
      rooms.push([]);
      left = room;
    }
    rooms.at(-1)!.push(line);
    left -= size;
  }
  return rooms;
}
