import {groupBy} from "#data/schema/group.ts";
import type {BodyFile, BodyName, Succession, Years} from "#data/schema/body.ts";
import type {Words} from "#pipeline/comparison.ts";

/** A body's file, with the body that took its place, whichever of the two says so. */
export type KnownBody = BodyFile & {file: string; successor: Succession | null};

/** What in a body's file does not go with the others: where it stands, and why. */
export interface Slip {
  id: string;
  keys: PropertyKey[];
  problem: Words;
}

/** Sentences on body files that do not go together. */
export const bodyWords = {
  badId: (id: string): Words => ({
    zh: `机构的文件名 ${id} 只能用小写字母、数字和连字符`,
    en: `the name of a body's file is lower-case letters, digits and hyphens, which ${id} is not`
  }),
  twice: (id: string, other: string): Words => ({
    zh: `机构 ${id} 已有文件 ${other}，一个机构只有一个文件`,
    en: `the body ${id} has the file ${other} already, and a body has one file`
  }),
  noBody: (id: string): Words => ({
    zh: `data/bodies 中没有机构 ${id}`,
    en: `there is no body ${id} in data/bodies`
  }),
  noGovernment: (id: string): Words => ({
    zh: `${id} 不是政府（level: government），不能作上级`,
    en: `${id} is no government (level: government), so it is nobody's parent`
  }),
  addsUpNothing: (id: string): Words => ({
    zh: `${id} 不是政府（level: government），没有可汇总（adds_up）的机关`,
    en: `${id} is no government (level: government), so its report adds up (adds_up) nobody's`
  }),
  twoSuccessors: (id: string, one: string, other: string): Words => ({
    zh: `${id} 的承接机构有两种说法：${one}，${other}`,
    en: `two things are said of who succeeded ${id}: ${one}, ${other}`
  }),
  ownSuccessor: (ids: string): Words => ({
    zh: `承接关系转成一圈：${ids}`,
    en: `these bodies succeed one another in a ring: ${ids}`
  }),
  nameOutlives: (name: string, year: number): Words => ({
    zh: `自 ${year} 年度起已由另一机构承接，“${name}”须在此前终止`,
    en: `another body stands in its place from report year ${year}, so "${name}" ends before`
  }),
  namelessThen: (id: string, year: number): Words => ({
    zh: `${id} 在 ${year} 年度没有名称，不能自该年度起承接`,
    en: `${id} bears no name in report year ${year}, from which it is said to succeed`
  })
};

/** Tells each body who succeeded it, also where only the successor says so; the first slip that is met. */
export function joinBodies(bodies: Map<string, KnownBody>): Slip | null {
  for (const [id, {succeeds}] of bodies)
    for (const [i, {body, year, act}] of succeeds.entries()) {
      const before = bodies.get(body);
      const keys = ["succeeds", i, "body"];
      if (!before) return {id, keys, problem: bodyWords.noBody(body)};
      const said = {body: id, year, act};
      const other = before.successor;
      if (other && (other.body !== id || other.year !== year)) {
        const [one, two] = [other, said].map((each) => `${each.body} ${each.year}`);
        return {id, keys, problem: bodyWords.twoSuccessors(body, one!, two!)};
      }
      before.successor = other ?? said;
    }
  return [...bodies.keys()].reduce<Slip | null>((slip, id) => slip ?? slipOf(id, bodies), null);
}

function slipOf(id: string, bodies: Map<string, KnownBody>): Slip | null {
  const {parent, names, successor, level, adds_up} = bodies.get(id)!;
  if (adds_up.length > 0 && level !== "government")
    return {id, keys: ["adds_up"], problem: bodyWords.addsUpNothing(id)};
  if (parent !== null && bodies.get(parent)?.level !== "government") {
    const word = bodies.has(parent) ? bodyWords.noGovernment : bodyWords.noBody;
    return {id, keys: ["parent"], problem: word(parent)};
  }
  if (!successor) return null;
  const next = bodies.get(successor.body);
  const keys = ["succeeded_by", "body"];
  if (!next) return {id, keys, problem: bodyWords.noBody(successor.body)};
  const chain = chainOf(id, bodies);
  if (chain.ring) return {id, keys, problem: bodyWords.ownSuccessor(chain.ids.join(" → "))};
  for (const [name, spans] of Object.entries(names))
    if (spans.some(({to}) => to === null || to >= successor.year))
      return {id, keys: ["names", name], problem: bodyWords.nameOutlives(name, successor.year)};
  return bearsName(next, successor.year)
    ? null
    : {id, keys, problem: bodyWords.namelessThen(successor.body, successor.year)};
}

const bearsName = ({names}: BodyFile, year: number) =>
  Object.values(names)
    .flat()
    .some((span) => isWithin(year, span));

/** Whether a report year is one of those that a body's file gives: 2016-2017, 2019-. */
export const isWithin = (year: number, {from, to}: Years) => from <= year && year <= (to ?? year);

/** A body and those that came after it, one after the other. */
function chainOf(id: string, bodies: Map<string, KnownBody>): {ids: string[]; ring: boolean} {
  const ids = [id];
  for (let next = bodies.get(id)?.successor; next; next = bodies.get(next.body)?.successor) {
    if (ids.includes(next.body)) return {ids: [...ids, next.body], ring: true};
    ids.push(next.body);
  }
  return {ids, ring: false};
}

/** The names that a body's file gives, with the report years that bear them. */
export function ownNames(body: string, {names}: BodyFile): BodyName[] {
  return Object.entries(names).flatMap(([name, spans]) =>
    spans.map(({from, to}) => ({body, name, from_year: from, to_year: to}))
  );
}

/**
 * Whose report it is that bears a name: until a body was succeeded, its own; from then on that of its successor, who
 * may well print the old name for a year or two.
 */
export function creditedNames(bodies: Map<string, KnownBody>): BodyName[] {
  return [...bodies].flatMap(([id, body]) => {
    const own = ownNames(id, body);
    const {ids} = chainOf(id, bodies);
    if (ids.length === 1) return own;
    const spans = ids.map((each, i) => ({
      body: each,
      from_year: i === 0 ? 0 : bodies.get(ids[i - 1]!)!.successor!.year,
      to_year: i === ids.length - 1 ? null : bodies.get(each)!.successor!.year - 1
    }));
    return Object.keys(body.names).flatMap((name) => spans.map((span) => ({...span, name})));
  });
}

/** Of each body that took the place of one other and of no more, which and from when; a merger is none. */
export function solePredecessors(bodies: Map<string, KnownBody>): Map<string, Succession> {
  const before = new Map<string, Succession[]>();
  for (const [id, {successor}] of bodies)
    if (successor)
      before.set(successor.body, [...(before.get(successor.body) ?? []), {...successor, body: id}]);
  return new Map(
    [...before].flatMap(([id, [only, ...more]]) => (more.length ? [] : [[id, only!]]))
  );
}

/** The bodies that a government has in a report year: those that bear a name then, and have not been succeeded yet. */
export function familiesOf(bodies: Map<string, KnownBody>) {
  const families = groupBy(bodies, ([, {parent}]) => parent);
  return (government: string, year: number): string[] =>
    (families.get(government) ?? [])
      .filter(([, body]) => bearsName(body, year) && year < (body.successor?.year ?? Infinity))
      .map(([id]) => id);
}
