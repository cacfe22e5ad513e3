import {groupBy} from "#data/schema/group.ts";
import type {Template} from "#data/schema/report.ts";
import type {Comparison, Measure} from "#dashboard/charts/parts/comparison.ts";
import {labelOf} from "#dashboard/charts/parts/labels.ts";
import {
  namesTogether,
  packed,
  together,
  type BodySeries,
  type NamedBody,
  type Shard
} from "#dashboard/charts/parts/shard.ts";
import type {Published} from "#dashboard/charts/parts/published.ts";
import type {FindingRow, ReportRow, SeriesFigure} from "#dashboard/model.ts";
import type {Files} from "#dashboard/pages/list.ts";
import type {Reader} from "#dashboard/read.ts";
import type {Write} from "#dashboard/sets.ts";
import {seriesOf} from "#dashboard/series.ts";

export interface CompareModel {
  measures: Measure[];
  /** What is shown until a reader chooses: the measure that most reports tell. */
  first: Comparison;
  years: {from: number; to: number};
  /** The bodies that share a file of rows. */
  groups: Group[];
  document: Document;
}

/** So many bodies stand side by side before a reader has chosen any. */
const sideBySide = 12;

/** So many years of reports a file of rows may hold: some 90 KB. */
const most = 1300;

/** Of so many years of reports the figures are asked for at once: some 10 MB, where a file's would be 100. */
const askedAtOnce = 160;

interface ReportFacts {
  body: string;
  year: number;
  template: Template;
  published: string | null;
  report: string;
  lost: boolean;
}

type Told = SeriesFigure & {severity: FindingRow["severity"] | null; leaps: boolean};

/** Bodies that share a file of rows: their reports, by body. */
type Group = Map<string, ReportFacts[]>;

/** Cuts the bodies into groups whose years fit into one file. */
export function groupsOf(reports: readonly ReportFacts[], room: number): Group[] {
  const bodies = groupBy(reports, ({body}) => body);
  const groups: Group[] = [];
  let left = 0;
  for (const [body, own] of bodies) {
    const years = own.at(-1)!.year - own[0]!.year + 1;
    if (years > left) {
      groups.push(new Map());
      left = room;
    }
    groups.at(-1)!.set(body, own);
    left -= years;
  }
  return groups;
}

async function measuresIn({query, site}: Reader): Promise<Measure[]> {
  type Row = Pick<Measure, "indicator" | "origin" | "reports" | "bodies">;
  const rows = await query<Row>("compare-measures");
  return rows.map((row) => {
    const entry = site.dictionary(row);
    return {...row, label: {zh: labelOf(entry, "zh"), en: labelOf(entry, "en")}, groups: []};
  });
}

/** What some bodies tell: for each measure the series of those that tell it at all. */
async function seriesIn(
  {query, site}: Reader,
  group: Group
): Promise<(measure: Pick<Measure, "indicator" | "origin">) => BodySeries[]> {
  const bodies = [...group.keys()];
  const figures = await query<Told>("compare-figures", {bodies});
  const told = groupBy(figures, ({indicator, origin}) => `${indicator} ${origin}`);
  const names = new Map<string, NamedBody>(
    site.bodies.map(({body, label_zh, label_en}) => [body, {body, label_zh, label_en}])
  );
  return ({indicator, origin}) => {
    const own = groupBy(told.get(`${indicator} ${origin}`) ?? [], ({body}) => body);
    return [...group].flatMap(([body, reports]): BodySeries[] => {
      const figures = own.get(body);
      if (!figures) return [];
      const rows = {
        figures,
        reports: reports as unknown as ReportRow[],
        categories: [],
        claims: []
      };
      const findings = [...figures.flatMap(findingsOn), ...reports.flatMap(lostIn)];
      const all = {...rows, findings, dictionary: site.dictionary};
      return [{body: names.get(body)!, series: seriesOf(all, indicator, origin)}];
    });
  };
}

/** What the rules say of a figure, as far as a series needs it. */
function findingsOn({id, report, year, severity, leaps}: Told): FindingRow[] {
  const check = leaps ? "years-level" : "";
  const found = {report, year, figures: [id], check, severity};
  return severity ? [found as unknown as FindingRow] : [];
}

function lostIn({report, year, lost}: ReportFacts): FindingRow[] {
  const found = {report, year, figures: [], check: "form-missing-cells", severity: "warning"};
  return lost ? [found as unknown as FindingRow] : [];
}

/** When the reports of some bodies were published. */
function publishedOf(group: Group): Published {
  const days = (reports: readonly ReportFacts[]) =>
    reports.flatMap(({year, published}) => (published ? [[year, published]] : []));
  return Object.fromEntries(
    [...group].map(([body, reports]) => [body, Object.fromEntries(days(reports))])
  );
}

/** The measures that can be compared, and what is shown first. */
export async function compareModel(reader: Reader): Promise<CompareModel> {
  const {site, document} = reader;
  const reports = await reader.query<ReportFacts>("compare-reports");
  const measures = await measuresIn(reader);
  const groups = groupsOf(reports, most);
  const years = {from: site.counts.first, to: site.counts.last};
  const [first] = measures;
  if (!first) throw new Error("the release has no figure to compare");
  const {indicator, origin} = first;
  const asked = {indicator, origin, limit: sideBySide};
  const telling = await reader.query<{body: string}>("compare-first", asked);
  const everyone: Group = new Map(groups.flatMap((group) => [...group]));
  const shown: Group = new Map(telling.map(({body}) => [body, everyone.get(body)!]));
  const series = (await seriesIn(reader, shown))(first);
  return {
    ...{measures, years, document, groups},
    first: {series, years, per: null, scale: "linear", published: publishedOf(shown)}
  };
}

/** The rows that the page's script fetches: which measures there are, who the bodies are, and each measure by group. */
export async function compareRows(
  reader: Reader,
  files: Files,
  {measures, groups}: CompareModel
): Promise<void> {
  const more = measures.map(({indicator, origin}) => [indicator, origin]).sort();
  for (const [i, group] of groups.entries()) {
    const from = {bodies: [...group.keys()], more};
    const paths = await files.ofBodies(`compare ${i}`, from, (write) =>
      writeGroup({reader, measures, write}, [i, group])
    );
    const written = new Set(paths);
    for (const measure of measures) if (written.has(shardPath(measure, i))) measure.groups.push(i);
  }
  const firsts = groups.map((group) => [...group.keys()][0]!);
  await files.file("data/site/compare/measures.json", JSON.stringify({measures, groups: firsts}));
  await writeNames(reader, files);
}

interface Rows extends Pick<CompareModel, "measures"> {
  reader: Reader;
  write: Write;
}

/** When the reports of a group were published, and each measure that it tells. */
async function writeGroup(
  {reader, measures, write}: Rows,
  [i, group]: [number, Group]
): Promise<void> {
  await write(`data/site/compare/published.${i}.json`, JSON.stringify(publishedOf(group)));
  const shards = new Map<Measure, Shard[]>(measures.map((measure) => [measure, []]));
  for (const part of groupsOf([...group.values()].flat(), askedAtOnce)) {
    const seriesOfMeasure = await seriesIn(reader, part);
    for (const [measure, own] of shards) {
      const series = seriesOfMeasure(measure);
      if (series.length) own.push(packed(series, reader.site.joined));
    }
  }
  for (const [measure, own] of shards)
    if (own.length) await write(shardPath(measure, i), JSON.stringify(together(own)));
}

const shardPath = ({indicator, origin}: Measure, group: number) =>
  `data/site/compare/${indicator}.${origin}.${group}.json`;

async function writeNames({site}: Reader, files: Files): Promise<void> {
  const rows = site.bodies.map(({body, label_zh, label_en}) => [body, label_zh, label_en]);
  const parts = Math.ceil(rows.length / namesTogether);
  const firsts = Array.from({length: parts}, (_, i) => rows[i * namesTogether]![0]);
  for (let i = 0; i < parts; i++) {
    const bodies = rows.slice(i * namesTogether, (i + 1) * namesTogether);
    await files.file(`data/site/compare/bodies.${i}.json`, JSON.stringify({firsts, bodies}));
  }
}
