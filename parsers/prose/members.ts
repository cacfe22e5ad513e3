import {sought} from "./needed.ts";
import {namesOf, type Whose} from "./whose.ts";

/** Units that sit within a body, or under it, and report to it. */
const low =
  "派出所|司法所|财政所|税务所|(?:国土|自然资源)所|(?:市场)?监管所|工商所|卫生院|卫生室|中队|站所|分公司|支行|营业厅";
const units = `中小学校?|小学|中学|高校|学校|幼儿园|二级学院|院系|医院|医疗机构|卫生服务中心|大队|支队|分局|林场|${low}`;
const several =
  "(?:全[省市县区州旗局]|辖区内?|[局委]属|所属|下属|直属|基层|系统)*(?:各(?:级|类|级各类)?|\\d{1,3}[个家所支]|[一二三四五六七八九十两]{1,3}[个家所支])(?:基层|乡镇|公立|公办|直属|所属|下属)*";
const does =
  "(?=(?:共|累计|合计|全年|年内|主动|依法|自行|另行|另外?|分别)*(?:公开|发布|公布|更新|上传|推送|新?收到|受理|接收|答复|办理|办结))";
const joined = `(?:[、和及](?:各|基层)?(?:${units}))*`;
const membersAhead = sought(
  new RegExp(`(?:^|[,;])(?:其中,?)?${several}(?:${units})${joined}${does}`)
);
const oneAhead = sought(new RegExp(`(?:^|[,;])(?:其中,?)?[\\u4e00-\\u9fff]{0,6}?(${low})${does}`));

/** 局属水文站, 我局直属的执法大队、监测站, 下辖5个管理站. */
const ours = "(?:[局委厅院校]属|[我本]?[局委厅院校]?(?:所属|下属|直属|下设|下辖))";
const underUs = sought(
  new RegExp(
    `(?:^|[,;])(?:其中,?)?由?${ours}的?[\\u4e00-\\u9fff\\d、]{0,16}?(?:单位|机构|站|所|中心|队|馆|院|处|分?局|公司|企业|党委|学|校|场|园)(?:负责|通过[\\u4e00-\\u9fff]{1,12}?)?${does}`
  )
);

/** 局属单位中，水文站公开信息41条; 各科室中，办公室公开…: what is told behind is of some of them. */
const amongUs = sought(
  /(?:^|[,;])(?:其中,?)?(?:在)?(?:[局委厅院校]属|[我本]?[局委厅院校]?(?:所属|下属|直属|下设|下辖|内设)|各)(?:各|的|基层|二级|事业|企事业|有关|内设)*(?:单位|机构|科室|处室|股室|站所|部门)(?:之?中|里|当中)$/
);

/** 各派出所公开信息302条, 城关派出所收到申请3件: what units of a body did is a part of what it did. */
export function isOfUnits(text: string, whose: Whose): boolean {
  if ([membersAhead, underUs, amongUs].some((each) => each.test(text))) return true;
  const unit = oneAhead.exec(text)?.[1];
  return unit !== undefined && !namesOf(whose).some((name) => name.endsWith(unit));
}
