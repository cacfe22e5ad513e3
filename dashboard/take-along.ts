import {stringify} from "csv-stringify/sync";
import {filled} from "./charts/parts/framed.ts";
import {withoutLinks} from "./charts/parts/print.ts";
import {chartAlone, svgName, type Drawing} from "./pages/charts.ts";
import {chartsOfBody, drawingsOf, frameOf, widths, type Chart} from "./pages/drawings.ts";
import {framedLayout} from "./pages/layout.ts";
import {chartPath, fileName, fileOf} from "./pages/links.ts";
import {sheets, type SheetRow} from "./sheets.ts";
import {langs} from "./words.ts";

/** A body's charts as a reader takes them along: rows, pictures, and pages small enough for a frame. */
export function* chartFiles(of: Omit<Drawing, "context">): Generator<[file: string, text: string]> {
  const {model} = of;
  const {body} = model.body;
  const folder = `charts/${fileName(body)}`;
  for (const [name, rows] of Object.entries(sheets))
    yield [`${folder}/${name}.csv`, toCsv(rows(model.charts))];
  for (const chart of chartsOfBody(model).values()) {
    for (const [name, picture] of picturesOf(of, chart)) yield [`${folder}/${name}`, picture];
    for (const lang of langs) {
      const context = {lang, path: chartPath(body, chart.name), joined: model.joined};
      yield [fileOf(context), framedLayout(context, chartAlone({...of, context}, chart))];
    }
  }
}

/** A chart's pictures by file name: in either language, and on either scale where it has two. */
function picturesOf({model, document}: Omit<Drawing, "context">, chart: Chart): [string, string][] {
  const scales = chart.scales.length ? chart.scales : [undefined];
  return langs.flatMap((lang) =>
    scales.map((scale): [string, string] => {
      const how = {document, lang, scale, width: widths.wide};
      const drawings = drawingsOf(model, chart, how).map(withoutLinks);
      return [svgName(chart, scale, lang), filled(frameOf(model, chart, how), drawings)];
    })
  );
}

/** UTF-8 with a mark, for spreadsheets, and no cell that one would take for a formula. */
function toCsv(rows: SheetRow[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return stringify(rows, {bom: true, header: true, columns, escape_formulas: true});
}
