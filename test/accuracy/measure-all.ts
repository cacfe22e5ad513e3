import {Accuracy} from "#data/schema/accuracy.ts";
import {measure, type Writers} from "#test/generated/measure.ts";

export const columns = Object.keys(Accuracy.shape);

/** Reports of each layout, in every shape: fifteen of each form. */
const reports = 60;
const seeds = (from: number) => Array.from({length: reports}, (_, at) => from + at);

/** All that `npm run accuracy` measures, in the order of the columns that name a row. */
export async function measureAll(writers: Writers): Promise<Accuracy[]> {
  const rows = [
    ...(await measure(writers, seeds(0))),
    ...(await measure(writers, seeds(reports), "damaged"))
  ];
  const name = ({form, format, shape, layout}: {[key in keyof Accuracy]?: unknown}) =>
    [form, format, shape, layout].join(" ");
  return rows
    .map((row) => Accuracy.parse(row))
    .sort((one, other) => (name(one) < name(other) ? -1 : 1));
}
