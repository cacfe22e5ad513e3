export type Matrix = [number, number, number, number, number, number];
export type Point = [x: number, y: number];

export const times = (m: Matrix, n: ArrayLike<number>): Matrix => [
  m[0] * n[0]! + m[2] * n[1]!,
  m[1] * n[0]! + m[3] * n[1]!,
  m[0] * n[2]! + m[2] * n[3]!,
  m[1] * n[2]! + m[3] * n[3]!,
  m[0] * n[4]! + m[2] * n[5]! + m[4],
  m[1] * n[4]! + m[3] * n[5]! + m[5]
];

export const apply = (m: Matrix, x: number, y: number): Point => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5]
];

/** The straight lines that a path leaves on the page: its sides where it is drawn, itself where it is thin and filled. */
export function linesOfPath(
  end: string,
  path: ArrayLike<number>,
  matrix: Matrix
): [Point, Point][] {
  return subpaths(path, matrix).flatMap((points) => [
    ...(pathEnds.stroke.has(end) ? sides(points) : []),
    ...(pathEnds.fill.has(end) ? bar(points) : [])
  ]);
}

const pathEnds = {
  stroke: new Set(["stroke", "closeStroke", "fillStroke", "eoFillStroke"]),
  fill: new Set(["fill", "eoFill", "fillStroke", "eoFillStroke"])
};

/** How many numbers follow each sign of a path: moveTo, lineTo, curveTo, quadraticCurveTo, closePath. */
const pathLengths = [2, 2, 6, 4, 0];

/** The corners of every part of a path; null stands before a corner to which a curve leads. */
export function subpaths(path: ArrayLike<number>, matrix: Matrix): (Point | null)[][] {
  const parts: (Point | null)[][] = [];
  for (let at = 0; at < path.length;) {
    const sign = path[at]!;
    const next = at + 1 + (pathLengths[sign] ?? path.length);
    const point = () => apply(matrix, path[next - 2]!, path[next - 1]!);
    if (sign === 0) parts.push([point()]);
    else if (sign === 1) parts.at(-1)?.push(point());
    else if (sign === 4) parts.at(-1)?.push(parts.at(-1)![0]!);
    else parts.at(-1)?.push(null, point());
    at = next;
  }
  return parts;
}

const sides = (points: (Point | null)[]): [Point, Point][] =>
  points.flatMap((point, index): [Point, Point][] => {
    const before = points[index - 1];
    return point && before ? [[before, point]] : [];
  });

/** Borders are often rectangles, as thin as the border is; what is thicker is a shade. */
const thickest = 3;

/** The line that a thin filled shape is. */
function bar(points: (Point | null)[]): [Point, Point][] {
  const corners = points.filter((point) => point !== null);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, right, top, bottom] = [
    ...[Math.min(...xs), Math.max(...xs)],
    ...[Math.min(...ys), Math.max(...ys)]
  ] as [number, number, number, number];
  const [width, height] = [right - left, bottom - top];
  if (Math.min(width, height) > thickest || Math.max(width, height) <= thickest) return [];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return [
    width > height
      ? [
          [left, y],
          [right, y]
        ]
      : [
          [x, top],
          [x, bottom]
        ]
  ];
}
