/** What requests, questions and complaints are about, some of those that came in, and other business beside them. */
import {hasSaid, isBehindLeft, type Asked, type Doubt} from "./doubt.ts";
import {sought} from "./needed.ts";
import {segmentBefore, sentenceBefore} from "./owner.ts";

const about = sought(/申请[^;。]*(?:涉及?|主要(?:为|是)?|其中|事项(?:包括|为|有)|内容)[^;。]*$/);
const acted = /作出|做出|下达|实施|提起|被|引发|引起|发生|产生|因|收到|受理|召开|发布|刊登|开展/;

/** 收到申请21件，涉行政处罚9件，行政强制3件; 其中政府采购8件，预算公开5件，行政处罚3件 */
function isOfRequests({state, indicator, words, start}: Asked): boolean {
  const before = sentenceBefore(state, {start}) + words;
  const isNamed = /涉|内容|主要[为是]|事项/.test(before);
  if (/^(?:review|litigation)/.test(indicator) && !isNamed) return false;
  if (acted.test(words) || !hasSaid(state, /^request\.received$/)) return false;
  return about.test(before) && (isBehindLeft(state) || /涉|主要|事项|内容|其中/.test(words));
}

const asked = sought(
  /(?:咨询|反映问题|投诉|举报|诉求|工单|信访|来电)[^;。]*(?:涉及?|主要)[^;。]*$/
);

const business = sought(
  /(?:业务|登记|档案|低保|许可|审批|证照|户口|社保|公积金)[^,;。]{0,6}(?:申请|查询|受理|办理)?[^,;。\d]{0,4}[\d,.]+万?[件笔]/
);

const amounts = /([\d,.]+)(万)?[余多]?件/g;

/** Whether more was done than requests came in, beside a larger number of other matters. */
function isOfAllMatters({state, start, value}: Asked): boolean {
  const came = state.said.filter(
    ({indicator, applicant}) => applicant === null && /\.(?:received|carried_in)$/.test(indicator)
  );
  const all = came.reduce((sum, figure) => sum + figure.value, 0);
  const isTold = came.some(({indicator}) => indicator === "request.received");
  if (!isTold || value === null || value <= 5 * all + 20) return false;
  const numbers = [...sentenceBefore(state, {start}).matchAll(amounts)];
  return numbers.some(
    ([, digits = "", tens]) => Number(digits.replaceAll(",", "")) * (tens ? 10_000 : 1) >= value
  );
}

const channelWord = "(?:网络|互联网|网上|电子邮件|信函|邮寄|当面|现场|传真)";
const askedBy = sought(
  new RegExp(`(?:通过|以)?${channelWord}(?:方式|形式|渠道|途径)?(?:的|收到|提交的|提出的|申请的)`)
);

export const doubtsOfAskings: Doubt[] = [
  {
    // 应答复政府信息公开申请201件，按时答复195件: what was due
    of: /^request\.(?:replied|concluded|outcome\.total)$/,
    unsaid: ({words}) => /应(?:当)?(?:予以)?(?:答复|办结|回复)/.test(words)
  },
  {
    // 公文备案数1926件，其中主动公开数876件；依申请公开数384件: kinds of papers
    of: /^request\.received$/,
    unsaid: ({state, words, start}) =>
      /依申请公开数/.test(words) && /公文|备案|主动公开数/.test(sentenceBefore(state, {start}))
  },
  {
    // 已公开42件、同意公开98件
    of: /^request\.(?:reply|outcome)\.granted$/,
    unsaid: ({words}) => /(?:^|[,、:])已公开(?:的)?$/.test(words)
  },
  {
    // 收到申请38件，受理36件。36件申请中，同意公开29件: taken up again
    of: /^request\.received$/,
    unsaid: ({state, behind, value}) =>
      /^(?:申请)?中,/.test(behind) &&
      state.figures.some(
        ({indicator, value: told}) => indicator === "request.received" && told !== value
      )
  },
  {
    // 其中，市政府收到112件 at the beginning of a paragraph
    of: /^(?:request\.received|review\.total|litigation\.total)$/,
    unsaid: ({state, words, applicant}) =>
      applicant === null &&
      state.text.startsWith("其中") &&
      state.said.length === 0 &&
      /^其中,?[^,;。]{2,}(?:收到|受理)/.test(words)
  },
  {
    // 通过网络收到申请9件，通过信函收到申请3件; 收到信函方式的申请3件: by one way
    of: /^request\.received$/,
    unsaid: ({words}) => askedBy.test(words) && !/等|[、和及与]/.test(words)
  },
  {
    // 收到公民申请10件，企业申请2件; 收到涉及教师待遇的申请3件
    of: /^request\.received$/,
    unsaid: ({words, behind, applicant}) =>
      applicant === null &&
      ((/公民/.test(words) &&
        /^[,、;](?:企业|法人|组织|单位|公司)[^,;。\d]{0,4}申请\d/.test(behind)) ||
        /涉及(?!(?:政府|政务)?信息公开)[^,;。\d]{2,12}的[^,;。]*申请/.test(words))
  },
  {
    // 信件5份，邮件2份
    of: /^request\.channel\.letter$/,
    unsaid: ({words}) => /^[,、]?邮件$/.test(words)
  },
  {
    // 12398热线共收到投诉举报1268件
    of: /^complaint\.total$/,
    unsaid: ({state, words, start}) =>
      /^(?!.*信息公开).*(?:热线|12\d{3})/.test(segmentBefore(state, {start}) + words)
  },
  {
    // 收到各类申请2.1万件，政府信息公开申请6件，办结2.09万件: of all that came in
    of: /^request\.(?:outcome\.total|replied|concluded)$/,
    unsaid: isOfAllMatters
  },
  {
    of: /^(?:permit|penalty|compulsion|procurement|response)\.|^(?:review|litigation\w*)\.total$|gazette$/,
    unsaid: isOfRequests
  },
  {
    // 办理咨询1,246件，涉及行政许可412件、行政处罚86件
    of: /^(?:permit|penalty|compulsion)\.decisions$/,
    unsaid: ({state, words, start}) =>
      !acted.test(words) && asked.test(sentenceBefore(state, {start}) + words)
  },
  {
    // 通过网络受理业务申请1.2万件，当面受理4.6万件: of business, and of no requests
    of: /^request\.channel\./,
    unsaid: ({state, words, start}) => {
      const segment = segmentBefore(state, {start}) + words;
      return business.test(segment) && !segment.includes("公开");
    }
  },
  {
    // 当面受理登记4.6万件，网上受理1.2万件
    of: /^request\.channel\./,
    unsaid: ({words}) => /(?:业务|登记|档案|低保|证照|户口|社保)/.test(words)
  }
];
