/** A file of rows that a script fetches has about so many bytes. */
export const room = 60_000;

const sizeOf = (text: string) => new TextEncoder().encode(text).length;

/** Lines in files of about one size. */
export const inRooms = (lines: readonly string[]): string[][] => inRoomsBy(lines, (line) => line);

/** Rows in files of about one size, by the texts that they become. */
export function inRoomsBy<Row>(rows: readonly Row[], textOf: (row: Row) => string): Row[][] {
  const rooms: Row[][] = [];
  let left = 0;
  for (const row of rows) {
    const size = sizeOf(textOf(row));
    if (size > left) {
      rooms.push([]);
      left = room;
    }
    rooms.at(-1)!.push(row);
    left -= size;
  }
  return rooms;
}
