/** What is said of items, proceedings, decisions and all the rest: true, and worded in many ways. */
import {inParts, moved, rate, told, type Facts, type Say} from "./facts.ts";

const change = (f: Facts) => rate(f.items, f.was("disclosure.items"), f.random);

export const items: Say[] = [
  (f) => told`全年主动公开政府信息${f.items}条,同比${change(f)}。`,
  (f) =>
    told`主动公开政府信息${f.items}条,较上年${moved(f.items, f.was("disclosure.items"), "条")}。`,
  (f) => told`主动公开政府信息${f.items}条(${f.year - 1}年${f.was("disclosure.items")}条)。`,
  (f) =>
    told`主动公开政府信息${f.items}条,同比${change(f)},其中政策解读24篇,同比增长50%${f.fresh("解读")}。`,
  (f) =>
    told`主动公开政府信息${f.items}条,其中通过网站公开${Math.floor(f.items / 2)}条,同比下降3.2%${f.fresh("网站")}。`,
  (f) =>
    told`主动公开政府信息${f.items}条,其中门户网站公开${f.items}条,微信公众号发布${Math.floor(f.items / 3)}条,微博发布${Math.floor(f.items / 4)}条。`,
  (f) => told`新增主动公开政府信息${f.items}条,历年累计公开${f.items + 12_806}条。`,
  (f) => told`主动公开政府信息${f.items}条,图片信息210张、视频36个。`,
  (f) => told`全省各级行政机关共公开政府信息90210条,我局主动公开政府信息${f.items}条。`,
  (f) => {
    const [own, passed] = inParts(f.items, 2, f.random);
    return told`全年主动公开政府信息${f.items}条,其中原创${own!}条、转载${passed!}条。`;
  },
  (f) => {
    const [plans, policies, work] = inParts(f.items, 3, f.random);
    return told`主动公开政府信息${f.items}条,其中机构职能${plans!}条、政策法规${policies!}条、业务工作${work!}条。`;
  },
  (f) => {
    const [plans, policies] = inParts(f.items, 3, f.random);
    return told`主动公开政府信息${f.items}条,其中机构职能${plans!}条、政策法规${policies!}条等。`;
  }
];

const litigation = ({cell}: Facts) =>
  cell("litigation_direct.total") + cell("litigation_after_review.total") ||
  cell("litigation.total");

export const proceedings: Say[] = [
  (f) =>
    told`因政府信息公开被申请行政复议${f.cell("review.total") || null}件,其中结果维持${f.cell("review.upheld")}件。`,
  (f) =>
    told`因政府信息公开引发行政复议${f.cell("review.total") || null}件,提起行政诉讼${litigation(f)}件。`,
  (f) =>
    told`因政府信息公开引发行政复议${f.cell("review.total") || null}件,同比${moved(f.cell("review.total"), f.was("review.total"), "件")}。`,
  (f) =>
    told`因政府信息公开行政复议${f.cell("review.total") || null}件,被纠错${f.cell("review.corrected")}件。`,
  (f) =>
    told`办理行政诉讼应诉案件12件,无败诉案件。因政府信息公开引发行政复议${f.cell("review.total") || null}件。`,
  (f) =>
    told`全局共受理各类行政复议案件${f.cell("review.total") + 31}件,其中涉及政府信息公开的行政复议${f.cell("review.total") || null}件。`,
  () => "没有发生因不依法履行主动公开义务而引发的行政复议和行政诉讼。",
  () => "全年未发生依申请公开超期答复情况,未收到相关投诉,未产生复议纠错、诉讼败诉案件。",
  () => "未因信息公开不及时引发行政复议、诉讼。",
  () => "无一例行政诉讼败诉、行政复议被撤销。"
];

const noReview = ({cell}: Facts) => (cell("review.total") === 0 ? "" : null);
const noSuit = (f: Facts) => (litigation(f) === 0 ? "" : null);

/** What there was none of. */
export const none: Say[] = [
  (f) => told`本年度未发生因政府信息公开引起的行政复议、行政诉讼${noReview(f)}${noSuit(f)}。`,
  (f) => told`${f.year}年没有因政府信息公开被申请行政复议${noReview(f)}。`,
  (f) => told`全年无因政府信息公开引发的行政诉讼${noSuit(f)}。`,
  (f) => told`本年度没有发生因政府信息公开引起的行政诉讼案件${noSuit(f)}。`,
  (f) => (f.came === 0 ? "本机关未收到政府信息公开申请。" : null),
  (f) => (f.came > 0 && f.open === 0 && f.done > 0 ? "全年受理的政府信息公开申请均已办结。" : null),
  () => "未收到要求提供公开出版物的申请,未出现重复申请情况。",
  () => "除政府信息公开申请外,未收到其他申请。",
  () => "未收到第三方异议,未发生泄密事件。"
];

/** An earlier year's figure as it was. */
export const restated: Say[] = [
  (f) => told`${f.year - 1}年收到政府信息公开申请${f.was("request.received")}件。`,
  (f) => told`上年收到政府信息公开申请${f.was("request.received")}件,今年${f.came || null}件。`,
  (f) => told`${f.year - 1}年主动公开政府信息${f.was("disclosure.items")}条。`,
  (f) => told`${f.year - 1}年被申请行政复议${f.was("review.total")}件。`,
  (f) =>
    told`上年度主动公开政府信息${f.was("disclosure.items")}条,本年度主动公开政府信息${f.items}条。`
];

/** Decisions, fees and rules as section 2 counts them. */
export const tabled: Say[] = [
  (f) =>
    told`全年作出行政许可决定${f.cell("permit.decisions") || null}件,行政处罚决定${f.cell("penalty.decisions")}件。`,
  (f) =>
    told`作出行政许可决定${f.cell("permit.decisions") || null}件,同比${rate(f.cell("permit.decisions"), f.was("permit.decisions"), f.random)}。`,
  (f) =>
    told`行政许可决定数较上年${rate(f.cell("permit.decisions"), f.was("permit.decisions"), f.random)};行政处罚决定数较上年${rate(f.cell("penalty.decisions"), f.was("penalty.decisions"), f.random)}。`,
  (f) =>
    told`全年公开行政许可结果信息${f.cell("permit.decisions") + 9}条、行政处罚信息${f.cell("penalty.decisions") + 2}条。`,
  (f) =>
    told`“双公示”行政许可${f.cell("permit.decisions")}条、行政处罚${f.cell("penalty.decisions")}条。`,
  (f) =>
    told`制定行政规范性文件${f.cell("normative_document.issued") || null}件,废止${f.cell("normative_document.repealed")}件,现行有效${f.cell("normative_document.in_force")}件。`,
  (f) =>
    told`全年收取行政事业性收费${f.cell("fee.amount") ? f.cell("fee.amount") / 10_000 : null}万元。`,
  (f) => told`全年收取行政事业性收费${f.cell("fee.amount") || null}元,减免3万元。`
];

/** What is nothing of the tables, and must not be held against them. */
export const asides: Say[] = [
  () => "办理人大代表建议12件、政协提案9件,均已办结。",
  () => "收到12345热线工单326件,全部按期办结,办结率100%。",
  () => "信访事项128件全部办结。",
  () => "政策解读率100%,群众满意度99.2%,较去年提高0.6个百分点。",
  (f) =>
    told`发布政策解读24篇,其中文字解读12篇、图解8篇、视频解读4篇,是上年的2倍${f.fresh("解读")}。`,
  (f) => told`举办新闻发布会3场,与去年持平;召开局务会12次,同比增加2次${f.fresh("新闻发布会")}。`,
  () => "全年窗口办理各类审批服务事项12.36万件,网上办理率92.1%,办结率100%。",
  () => "局微信公众号粉丝12万人,同比增长35%;发布图文520篇,阅读量86万次。",
  () => "取消行政许可事项6项,由28项减少至22项。梳理政务服务事项186项。",
  () => "政府信息公开专栏由12个精简至9个,减少3个。",
  () => "审批时限由20个工作日压缩至5个工作日,压缩75%;材料由12份减少到7份,精简42%。",
  () => "项目审批时间从45天缩短至33天,缩短了26.7%。",
  () => "公开预算决算信息4条,“三公”经费支出同比下降5.3%。",
  () => "组织全县36个单位开展培训3期,培训人员156人次,比上年增加1期、20人次。",
  () => "设立政府信息公开查阅点3个,配备专职人员2名。",
  () => "制发各类文件312件,其中主动公开86件,依申请公开40件,不予公开186件。",
  () => "网上咨询收到329件,答复329件,局长信箱收到来信218件,办结218件。",
  () => "未收到第三方异议。全年未发生不予公开引发的投诉举报。",
  (f) => told`${f.year - 2}年以来清理文件52件,其中继续有效49件,废止1件,修改2件。`,
  (f) => told`下一步,计划在${f.year + 1}年公开政府信息${f.random.int(30, 900)}条。`,
  (f) => told`根据${f.year - 1}年的考核,全市36个部门得分在90分以上。`,
  () => "全年零差错、零泄密。"
];
