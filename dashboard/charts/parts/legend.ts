import type {
  CategoryFigure,
  ClaimModel,
  Figure,
  FindingRow,
  OutcomeYear,
  Point
} from "#dashboard/model.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {
  approximateSign,
  colour,
  gravest,
  severityColour,
  severitySign,
  stateSign
} from "./frame.ts";
import {outcomeColour, outcomeGroups, type OutcomeGroup} from "./outcomes.ts";

/** A sign of a chart, and what it stands for. */
export interface Sign {
  sign: string;
  colour: string;
  text: string;
}

/** Each sign once, in the order in which it was first met. */
const once = (signs: readonly Sign[]): Sign[] => [
  ...new Map(signs.map((sign) => [`${sign.sign} ${sign.text}`, sign])).values()
];

/** Every sign that occurs in a chart of series, and no other. */
export function seriesLegend(points: readonly Point[], lang: Lang): Sign[] {
  const figures = points.filter(({state}) => state === "number").map(({figure}) => figure);
  return once([
    ...approximates(figures, lang),
    ...points.filter(({state}) => state !== "number").map((point) => stateOf(point, lang)),
    ...breaksOf(points, lang),
    ...findingSigns(
      points.map(({findings}) => findings),
      lang
    )
  ]);
}

/** Ways of ending, each in its colour. */
export const groupLegend = (groups: readonly OutcomeGroup[], lang: Lang): Sign[] =>
  groups.map((group) => ({
    ...{sign: "■", colour: outcomeColour(group)},
    text: say(lang, `outcome.${group}`)
  }));

/** How requests ended, in the colours of their ends; and the signs of their years. */
export function outcomesLegend(years: readonly OutcomeYear[], lang: Lang): Sign[] {
  const occurs = outcomeGroups.filter((group) =>
    years.some(({groups}) => groups.some((g) => g.group === group && g.value > 0))
  );
  const counted = years.flatMap(({groups, said, received}) =>
    groups.length || said || received ? [] : ["·"]
  );
  return once([
    ...groupLegend(occurs, lang),
    ...counted.map((sign) => ({sign, colour: colour.muted, text: say(lang, "state.absent")})),
    ...findingSigns(
      years.map(({findings}) => findings),
      lang
    )
  ]);
}

export const categoriesLegend = (rows: readonly CategoryFigure[], lang: Lang): Sign[] =>
  once(
    approximates(
      rows.map(({figure}) => figure),
      lang
    )
  );

/** A diamond is what is said, a dot what is figured; red where the two part. */
export function claimsLegend(rows: readonly ClaimModel[], lang: Lang): Sign[] {
  const signs: [Sign, boolean][] = [
    [{sign: "◇", colour: colour.ink, text: say(lang, "claims.stated")}, rows.length > 0],
    [
      {sign: "●", colour: colour.single, text: say(lang, "claims.computed")},
      rows.some(({outcome}) => outcome === "holds")
    ],
    [
      {sign: "●", colour: colour.seal, text: say(lang, "legend.fails")},
      rows.some(({outcome}) => outcome === "fails")
    ]
  ];
  return signs.filter(([, occurs]) => occurs).map(([sign]) => sign);
}

function approximates(figures: readonly (Figure | null)[], lang: Lang): Sign[] {
  return figures.flatMap((figure) =>
    figure?.approximate
      ? [
          {
            ...{sign: approximateSign(figure.approximate), colour: colour.muted},
            text: say(lang, `approximate.${figure.approximate}`)
          }
        ]
      : []
  );
}

/** A blank is an empty box in the picture; among words it is one of text. */
function stateOf(point: Point, lang: Lang): Sign {
  const sign = point.state === "blank" ? "□" : stateSign(point);
  return {sign, colour: colour.muted, text: say(lang, `state.${point.state}`)};
}

function breaksOf(points: readonly Point[], lang: Lang): Sign[] {
  const rules = {form: "│", leap: "┊"} as const;
  return points.flatMap(({breaks}) =>
    breaks === "form" || breaks === "leap"
      ? [{sign: rules[breaks], colour: colour.muted, text: say(lang, `break.${breaks}`)}]
      : []
  );
}

function findingSigns(all: readonly (readonly FindingRow[])[], lang: Lang): Sign[] {
  const met = all.flatMap((findings) => gravest(findings)?.severity ?? []);
  return (["error", "warning", "info"] as const)
    .filter((severity) => met.includes(severity))
    .map((severity) => ({
      ...{sign: severitySign[severity], colour: severityColour[severity]},
      text: say(lang, `legend.${severity}`)
    }));
}
