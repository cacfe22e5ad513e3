/** What is said of requests: a sentence or a passage each, true of the table of section 3 and of last year's report. */
import {inParts, moved, rate, share, told, type Facts, type Say} from "./facts.ts";

const wasOf = ({was}: Facts) => was("request.received");
const change = (facts: Facts) => rate(facts.came, wasOf(facts), facts.random);
const step = (facts: Facts) => moved(facts.came, wasOf(facts), "件");
/** What of this year's was concluded, if what was carried in was concluded first. */
const ofThisYear = ({done, before, open, came}: Facts) =>
  done >= before && open <= came ? done - before : null;

/** Of what came, by whom and how, over the years. */
const came: Say[] = [
  (f) => told`${f.year}年共收到政府信息公开申请${f.came}件,均在法定期限内予以答复。`,
  (f) => told`对收到的${f.came}件政府信息公开申请,均严格按照规定程序和时限办理。`,
  (f) => told`收到政府信息公开申请${f.came}件,均及时登记、按时答复,未出现超期情况。`,
  (f) => told`本年收到政府信息公开申请${f.came}件,办结率100%,与上年持平。`,
  (f) => told`全年收到政府信息公开申请${f.came}件,涉及信息${f.came + 22}条。`,
  (f) => told`登记政府信息公开申请${f.came + 2}件,补正后撤回2件,实际受理${f.came}件。`,
  (f) =>
    told`局属单位共收到政府信息公开申请${f.random.int(3, 90)}件,局机关收到政府信息公开申请${f.came}件。`,
  (f) =>
    told`全市系统共收到政府信息公开申请${f.came + 130}件,其中局机关收到政府信息公开申请${f.came}件。`,
  (f) => told`指导各乡镇办理政府信息公开申请32件,我局收到政府信息公开申请${f.came}件。`,
  (f) =>
    told`第四季度收到政府信息公开申请${Math.floor(f.came / 3)}件,全年累计收到政府信息公开申请${f.came}件。`,
  (f) =>
    told`“十三五”以来,累计收到政府信息公开申请${f.came + 230}件。${f.year}年收到政府信息公开申请${f.came}件。`,
  (f) => told`收到政府信息公开申请${f.came}件,同比${step(f)},${change(f)}。`,
  (f) => told`收到政府信息公开申请${f.came}件,比上年度${step(f)},${change(f)}。`,
  (f) =>
    told`${f.year}年收到政府信息公开申请${f.came}件,比去年同期(${wasOf(f)}件)${change(f)},其中第四季度收到18件,同比增长20%。`,
  (f) => told`我局${f.year}年受理政府信息公开申请${f.came}件(${f.year - 1}年${wasOf(f)}件)。`,
  (f) => told`收到政府信息公开申请数量有所变化,为${f.came}件(上年为${wasOf(f)}件)。`,
  (f) => told`收到政府信息公开申请${f.came}件,${f.year - 1}年为${wasOf(f)}件,同比${change(f)}。`,
  (f) => told`${f.year}年政府信息公开申请量${f.came}件,${f.year - 1}年为${wasOf(f)}件。`,
  (f) =>
    told`共受理政府信息公开申请${f.came}件次,${f.year - 1}年度${wasOf(f)}件次,同比${change(f)}。`,
  (f) =>
    told`收到政府信息公开申请${f.came}件,总量同比${step(f)}${f.fresh("网上")},网上申请增加2件。`,
  (f) => told`收到政府信息公开申请${f.came}件,同比${step(f)},其中市级转办4件,同比增加1件。`,
  (f) =>
    told`收到政府信息公开申请${f.came}件,其中涉及征地的${Math.floor(f.came / 2)}件,较上年减少10件。`,
  (f) =>
    told`收到政府信息公开申请${f.came}件,占全市申请总量${f.came + 230}件的${share(f.came, f.came + 230)}%。`,
  (f) => told`全市申请量同比增长6.3%,我局收到政府信息公开申请${f.came}件,占比下降。`,
  (f) =>
    told`收到政府信息公开申请${f.came}件。依申请公开办理平均用时12个工作日,同比缩短3个工作日,缩短20%。`,
  (f) => told`收到政府信息公开申请${f.came}件,月均${(f.came / 12).toFixed(1)}件,同比${change(f)}。`,
  (f) => {
    const [web, letter, desk] = f.channels;
    return told`共收到政府信息公开申请${f.came}件,其中网上申请${web}件,信函申请${letter}件,现场申请${desk}件。`;
  },
  (f) => {
    const [web, letter, desk] = f.channels;
    return told`共收到政府信息公开申请${f.came}件,通过平台收到${web}件,邮寄收到${letter}件,现场${desk}件。`;
  },
  (f) => {
    const [web, letter] = f.channels;
    return told`全年收到政府信息公开申请${f.came}件${f.fresh("申请")},其中网络申请${web}件,同比增长5.3%;信函申请${letter}件,同比下降6.7%。`;
  },
  (f) => {
    const [first, second] = inParts(f.came, 2, f.random);
    return told`1至6月收到政府信息公开申请${first!}件,7至12月收到${second!}件,全年共${f.came}件。`;
  },
  (f) => {
    const [one, two, three, four] = inParts(f.came, 4, f.random);
    return told`一季度收到政府信息公开申请${one!}件,二季度${two!}件,三季度${three!}件,四季度${four!}件,合计${f.came}件。`;
  },
  (f) => {
    const [land, plans, rest] = inParts(f.came, 3, f.random);
    return told`收到政府信息公开申请${f.came}件,其中涉及征地补偿的${land!}件,涉及规划许可的${plans!}件,其他${rest!}件。`;
  },
  (f) => {
    const [passed, own] = inParts(f.came, 2, f.random);
    return told`县政府转办政府信息公开申请${passed!}件,我局直接收到政府信息公开申请${own!}件,共${f.came}件。`;
  },
  (f) => {
    const was = wasOf(f);
    const isLess = was !== null && was > f.came;
    return told`依申请公开数量由上年的${isLess ? was : null}件减少到${f.came}件,${change(f)}。`;
  },
  (f) => {
    const was = wasOf(f);
    const based = was === null || was === f.came ? null : share(Math.abs(f.came - was), f.came);
    const word = was !== null && was > f.came ? "减少" : "增加";
    return told`全年收到政府信息公开申请${f.came}件,同比${word}${based}%(以本年为基数)。`;
  },
  (f) => {
    const was = wasOf(f);
    return told`收到政府信息公开申请${f.came}件,为上年的${was ? share(f.came, was) : null}%。`;
  }
];

/** With section 3: what was carried in and on, and what became of them. */
const tabled: Say[] = [
  (f) =>
    told`${f.year}年共收到政府信息公开申请${f.came}件,除${f.open || null}件结转下年度继续办理外,均已按时答复。`,
  (f) =>
    told`收到政府信息公开申请${f.came}件,上年结转${f.before}件,均已依法办理,其中结转下年度${f.open}件。`,
  (f) =>
    told`${f.year - 1}年结转的${f.before || null}件申请均已办结。${f.year}年新收政府信息公开申请${f.came}件,办结${ofThisYear(f)}件,${f.open}件结转。`,
  (f) =>
    told`全年新收政府信息公开申请${f.came}件,其中已答复${ofThisYear(f)}件,${f.open}件在办理期限内。`,
  (f) =>
    told`共收到政府信息公开申请${f.came}件,当年办结${ofThisYear(f)}件,${f.open}件结转下年度;上年结转${f.before}件全部办结。`,
  (f) =>
    told`共办理政府信息公开申请${f.came + f.before}件,其中新收政府信息公开申请${f.came}件,上年结转${f.before}件;已答复${f.done}件,${f.open}件结转下年度。`,
  (f) =>
    told`全年受理政府信息公开申请${f.came}件,办结${f.done}件(含上年结转${f.before}件),结转下年${f.open}件。`,
  (f) =>
    told`共收到政府信息公开申请${f.came + f.before}件(含上年结转${f.before || null}件),办结${f.done}件。`,
  (f) =>
    told`收到政府信息公开申请${f.came}件,办结${f.done || null}件,办结率${share(f.done, f.came + f.before)}%。`,
  (f) =>
    told`收到政府信息公开申请${f.came}件、办结${f.done}件,同比分别${change(f)}和${rate(f.done, f.was("request.outcome.total"), f.random)}。`,
  (f) =>
    told`收到政府信息公开申请${f.came}件,答复${f.done}件,同比${rate(f.done, f.was("request.outcome.total"), f.random)}。`,
  (f) =>
    told`截至${f.year}年底,应于年内答复的${f.done}件申请全部按期办结,尚有${f.open}件在法定期限内办理。`,
  (f) =>
    told`新收政府信息公开申请${f.came}件,上年结转${f.before}件,答复${f.done}件,结转下年度${f.open}件。`,
  (f) =>
    told`收到政府信息公开申请${f.came}件。${f.year + 1}年1月答复上年结转的${f.open}件,均已办结。`
];

/** With section 3: who asked. */
const applicants: Say[] = [
  (f) =>
    told`共收到政府信息公开申请${f.came}件,其中自然人申请${f.people}件,法人或其他组织申请${f.came - f.people}件。`,
  (f) =>
    told`收到政府信息公开申请${f.came}件,其中公民申请${f.people}件,占${share(f.people, f.came)}%;法人或者其他组织申请${f.came - f.people}件,占${share(f.came - f.people, f.came)}%。`,
  (f) =>
    told`共收到政府信息公开申请${f.came}件,同比${change(f)},其中自然人申请${f.people}件,同比${rate(f.people, f.was("request.received@natural_person"), f.random)}。`,
  (f) =>
    told`共收到政府信息公开申请${f.came}件,其中自然人${f.people}件、商业企业${f.cell("request.received@business")}件。`,
  (f) => told`自然人申请${f.people}件,全年共收到政府信息公开申请${f.came}件。`
];

/** With section 3: how it was answered. */
const outcomes: Say[] = [
  (f) =>
    told`全年办结政府信息公开申请${f.done || null}件,其中予以公开${f.outcome("granted")}件,部分公开${f.outcome("partly_granted")}件,不予公开${f.outcome("denied")}件,无法提供${f.outcome("unavailable")}件,不予处理${f.outcome("not_processed")}件,其他处理${f.outcome("other")}件。`,
  (f) =>
    told`全年答复政府信息公开申请${f.done || null}件,予以公开${f.outcome("granted")}件、部分公开${f.outcome("partly_granted")}件。`,
  (f) =>
    told`申请答复情况:予以公开${f.outcome("granted") + f.outcome("partly_granted")}件(含部分公开${f.outcome("partly_granted")}件),无法提供${f.outcome("unavailable")}件,不予公开${f.outcome("denied")}件,不予处理${f.outcome("not_processed")}件,其他${f.outcome("other")}件,合计答复${f.done || null}件。`,
  (f) =>
    told`共答复政府信息公开申请${f.done || null}件,其中予以公开或部分公开${f.outcome("granted") + f.outcome("partly_granted")}件,占${share(f.outcome("granted") + f.outcome("partly_granted"), f.done || 1)}%。`,
  (f) =>
    told`全年办结政府信息公开申请${f.done || null}件,其中予以公开${f.outcome("granted")}件,其他情形${f.done - f.outcome("granted")}件。`
];

/** Of some requests that came; with section 3, or without. */
export const requests = {came, tabled: [...came, ...tabled, ...applicants, ...outcomes]};

/** Where none came. */
export const noRequests: Say[] = [
  (f) => told`${f.year}年度未收到政府信息公开申请。`,
  () => "本年度我局没有收到公民、法人或其他组织提出的政府信息公开申请。",
  () => "全年收到政府信息公开申请0件。",
  () => "本年度无依申请公开政府信息的情况。"
];
