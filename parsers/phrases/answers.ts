import {phrases, type ByForm, type Phrase} from "./phrase.ts";

const units = "件 份 条 宗 起 例 次 项 个 笔 件次";
const request =
  "(?:的)?(?:(?:政府)?信息(?:依申请)?公开(?:的)?申请|依申请公开(?:申请|事项)?件?|申请)?(?:件|事项)?";
const because =
  "(?:(?:不予公开的)?(?:理由|原因)(?:分别)?(?:为|是):?|主要(?:是|为|系)?|可能|因|由于|属于|属|涉及|系|为|是|告知|申请人|作出|做出|出具|决定|依法|答复|确认|认定|经(?:依法|认真)?(?:审[查核理]|研究|核[实查]|查[询阅找]?|检索)|以|对|按照?|作为|视为|(?:所|被)?申请(?:公开)?的?(?:内容|信息|事项)|(?:政府)?信息(?=属|涉|为|系|已)|内容(?=属|涉|为|系)|其)*";
/** 因信息不存在、非本机关掌握等无法提供: of several grounds together. */
const severally =
  "(?:(?:因|由于|属于?|涉及)[^,;0-9]{2,30}[、或和][^,;0-9]{2,24}?(?:等(?:原因|情形|情况|理由)?)?(?:而)?)?";
const said =
  "(?:的)?(?:而|且|、|决定)?(?:不予公开|不予处理|无法提供|不同意公开|未予公开|不公开|(?:已|均|作出|予以)*答复|处理|的|类|(?:类|的)(?:政府)?信息|告知书?|决定书?|意见|为由|理由|原因)*";

const inTime = "在?(?:法定|规定|承诺)(?:的)?(?:期限|时限|时间)(?:之)?内";

/** 第三方商业秘密 */
const ofWhom = "(?:第三方|第三人|他人|当事人|(?:其他|相关|有关)?企业|公民)?(?:的)?";

/** 逾期不补正，视为放弃申请; 未在规定期限内补正 */
const abandoned =
  "(?:、|,|而)?(?:被)?(?:行政机关|本机关|我[局委办])?(?:不再处理|(?:视为|视作)(?:自动|主动)?(?:放弃|撤回)(?:申请)?)?(?:其)?";
const inTerm = "(?:在|于)?(?:规定|要求|补正)(?:的)?(?:期限|时限)(?:内|届满)?";

/** Words of an answer, and the figure they are in the appendix of 2014 and in section 3 from 2019 on. */
const answers: [words: string, until2018: string | null, from2019: string | null][] = [
  [
    "(?:予以|同意|给予|准予)(?:答复|全部)?(?:公开|提供)(?:了)?(?:(?:相关|所需|有关)?(?:政府)?信息(?!公开))?|(?<!无法|不予|未)(?:均|已)?提供(?:了)?(?:所需|所申请|相应)(?:的)?(?:政府)?信息",
    "granted",
    "granted"
  ],
  [
    "(?:予以|同意|给予|准予|作|区分处理|后|经|并|,)*部分(?:予以|同意)?公开(?:(?:政府)?信息(?!公开))?",
    "partly_granted",
    "partly_granted"
  ],
  [
    "(?:不予公开|不同意公开|不予以公开|不公开|未予公开|否决公开)(?:(?:政府)?信息(?!公开))?",
    "denied",
    "denied"
  ],
  // 主动公开政府信息54条 under 依申请公开 answers nobody
  [
    "(?:(?:已(?:经)?(?:属于)?|属于?(?:已)?)主动公开(?:的)?(?:范围|信息|政府信息)?(?:内)?|主动公开(?:的)?范围(?:内)?|(?<=答复(?:为|属于?|系)?)主动公开)(?:(?:的|,|并|直接)*告知(?:其|申请人)?(?:获取|查询|查阅)(?:的)?(?:方式|途径|渠道|和|、|及)*)?",
    "already_public",
    null
  ],
  [
    "(?:不属于|不属|非)(?:[本我]|受理)(?:行政)?(?:机关|单位|部门|[局委办厅县市区镇街道])(?:职责)?(?:公开|职责|职能|职权|主管|管辖|负责|政府信息|信息|掌握|权限)*(?:范围|权限范围)?(?:内)?(?:(?:并|、|,)?告知(?:其|申请人)?(?:(?:该|有关|相应)?(?:行政)?(?:机关|单位|部门)(?:的)?)?(?:名称|联系方式|、|和|及)+)?",
    "not_responsible",
    null
  ],
  ["(?:申请)?(?:的)?(?:政府)?信息不存在|(?<![\\u4e00-\\u9fff])不存在", "not_existing", null],
  [
    '(?:(?:申请)?内容不(?:够)?(?:明确|清楚)[”"]?(?:、|,|而|需)?)?(?:作出|要求|告知|通知)?(?:申请人)?(?:作出)?(?:更改|补正)(?!后|材料后)(?:、|或)?(?:补充|更改)?(?:申请|材料|内容)?',
    "asked_to_amend",
    null
  ],
  [
    "(?:告知|引导|转由?)?(?:申请人|其)?(?:通过|按照|依照)?(?:[^,;0-9]{1,6}等)?其他(?:途径|渠道|程序)(?:办理|解决|反映|获取)?",
    "referred",
    null
  ],
  ["国家秘密|涉密", "denied.state_secret", "denied.state_secret"],
  ["(?:其他)?(?:法律|行政法规|、)+(?:规定)?禁止公开", null, "denied.prohibited_by_law"],
  [
    '危及[^,;0-9]{0,24}(?:稳定|安全)|[“"]?三安全一稳定[”"]?类?',
    "denied.security_stability",
    "denied.security_stability"
  ],
  [
    "(?:公开后?(?:会|可能|将)*)?(?:保护|损害|侵害)?第三方(?:的)?合法权益",
    null,
    "denied.third_party_rights"
  ],
  [`${ofWhom}商业秘密`, "denied.trade_secret", null],
  [`${ofWhom}个人隐私|他人的?隐私`, "denied.privacy", null],
  [
    "(?:不是|不属于?|非)(?:(?:《条例》|条例)?(?:所[指称]|规定)(?:的)?)?政府信息",
    "denied.not_government_information",
    null
  ],
  ["(?:法律、?法规|法律法规)规定的其他(?:不予公开(?:的)?)?情形", "denied.other_law", null],
  ["(?:三类)?内部事务(?:性)?信息|内部管理信息", null, "denied.internal_affairs"],
  ["(?:四类)?过程性信息", null, "denied.deliberative"],
  ["(?:行政)?执法案卷(?:信息)?", null, "denied.enforcement_files"],
  ["行政查询(?:类)?(?:事项)?", null, "denied.registry_lookup"],
  [`${severally}无法提供(?:相关|有关)?(?:政府)?(?:信息)?`, null, "unavailable"],
  [
    "(?:[本我](?:行政)?(?:机关|单位|部门|[局委办厅县市区镇乡])|街道)?(?:不|未|并不|并未)(?:掌握|持有|保存|制作或获取)(?:相关|该|有关|各类|的)*(?:政府信息|政务信息|信息)?|(?:不属于|不属|非)(?:[本我](?:行政)?(?:机关|单位|部门|[局委办厅县市区镇乡])|街道)(?:所)?(?:掌握|持有|保存)(?:的)?(?:政府信息|信息|范围)?(?:内)?",
    null,
    "unavailable.not_held"
  ],
  [
    "(?:没有|无)现成(?:的)?(?:政府)?信息(?:、|,)?(?:需要?)?(?:另行|加工)?(?:制作)?|(?:需要?|须|另需)(?:行政机关|本机关)?(?:另行|重新|(?<=另需))(?:制作|加工|汇总)(?:、加工|、分析)?(?:信息)?",
    null,
    "unavailable.not_existing"
  ],
  [
    "(?:(?:申请)?内容不(?:够)?(?:明确|清楚)[、,]?)?(?:经)?补正(?:后)?(?:申请内容)?(?:仍)?(?:然)?不明确|(?:申请)?内容(?:仍)?不明确",
    null,
    "unavailable.unclear"
  ],
  [`${severally}(?:作)?不予处理|不再处理`, null, "not_processed"],
  ["(?:信访|举报|投诉)(?:、|信访|举报|投诉)*(?:类)?(?:申请|事项)?", null, "not_processed.petition"],
  ["重复(?:(?:提出|提交)(?:的)?(?:申请)?|申请)", null, "not_processed.duplicate"],
  ["(?:要求|索要)?(?:提供)?公开出版物", null, "not_processed.publication"],
  ["(?:无正当理由)?大量反复申请", null, "not_processed.excessive"],
  [
    "(?:要求)?(?:行政机关)?(?:确认或(?:者)?)?重新出具(?:已获取)?(?:的)?(?:信息)?|(?:要求)?(?:行政机关)?(?:对|就)?已(?:经)?获[取得](?:的)?(?:政府)?信息(?:进行|予以|作出)?(?:重新)?(?:确认|核实)|要求(?:行政机关)?(?:重新)?(?:确认|核实)已(?:经)?获[取得](?:的)?(?:政府)?信息",
    null,
    "not_processed.reissue"
  ],
  ["(?:作出?|做)?其他处理(?:方式)?", null, "other"],
  [
    `(?:申请人)?(?:无正当理由)?逾期(?:不|未)(?:按要求)?补正${abandoned}|申请人(?:${inTerm}未|未在${inTerm})(?:进行|按要求)*补正${abandoned}`,
    null,
    "other.no_correction"
  ],
  [
    "(?:申请人)?(?:逾期)?未(?:(?:按|依)[^,;0-9]{0,10})?(?:缴纳|缴费)(?:费用)?(?:、|,)?(?:行政机关)?(?:不再处理)?(?:其)?",
    null,
    "other.unpaid_fee"
  ]
];

function answer([words, until2018, from2019]: (typeof answers)[number]): Partial<Phrase> &
  Pick<Phrase, "indicator" | "words" | "example"> {
  const indicator: ByForm = {
    until2018: until2018 && `request.reply.${until2018}`,
    from2019: from2019 && `request.outcome.${from2019}`
  };
  return {
    indicator,
    words: `["“”]?${because}["“]?(?:${words})["“”]?${said}${request}["”]?`,
    reach: "later",
    example: ""
  };
}

/** 答复, 办结, 予以公开…: what became of the requests that were spoken of before. */
const answersInTurn: Phrase[] = phrases({topic: "request", units, within: ["request"]}, [
  ...answers.map(answer),
  {
    indicator: {until2018: null, from2019: "request.outcome.other.rest"},
    words: "其[他它](?:情形|情况)?(?:的)?",
    example: "收到政府信息公开申请9件，其他处理3件，其中逾期不补正2件，其他1件。"
  },
  {
    indicator: {until2018: "request.reply.granted", from2019: "request.outcome.granted"},
    words: "(?:答复|全部|依法)*(?<!主动|申请)公开(?:类)?",
    example: "收到政府信息公开申请9件，其中公开5件，不予公开4件。"
  },
  {
    indicator: {until2018: "request.replied", from2019: "request.outcome.total"},
    words: `(?:(?:${inTime}|按时|按期|按规定|按要求|如期|及时|依法|依规|书面|逐一|均|已|已经|予以|作出|办理|并)*(?:答复|回复|办复)(?!公开)(?:了)?${request})`,
    example: "收到政府信息公开申请9件，答复8件。"
  },
  {
    indicator: {until2018: "request.concluded", from2019: "request.outcome.total"},
    words: `(?:均|已|已经|依法|依规|及时|予以|办理)*(?:办结|审结|办理完毕|办理完结)(?:了)?${request}`,
    example: "收到政府信息公开申请9件，办结8件。"
  },
  {
    indicator: {until2018: null, from2019: "request.outcome.total"},
    words: `(?:均|已|已经|依法|按期|按时|${inTime})*(?:(?:答复|回复)(?:并)?办结|(?:答复|回复)(?:并)?办理|办理(?:并)?(?:答复|回复))${request}`,
    example: "收到政府信息公开申请9件，答复办结8件。"
  },
  {
    indicator: {until2018: null, from2019: "request.outcome.total"},
    words: "(?:申请)?办理结果",
    reach: "left",
    example: "新收政府信息公开申请9件，本年度办理结果总计8件。"
  },
  {
    indicator: {until2018: "request.concluded_on_time", from2019: "request.outcome.total"},
    words: `(?:均|已|已经|全部)*(?:按时|按期|如期|限期内|${inTime})(?:予以|全部)*办结${request}`,
    example: "收到政府信息公开申请9件，按时办结8件。"
  },
  {
    indicator: "request.concluded_extended",
    words: `(?:经(?:批准|同意|申请人同意|负责人同意|领导批准))?(?:依法)?(?:延期|延长期限|延期后|延长(?:答复|办理)期限)(?:后)?(?:办结|答复)${request}`,
    example: "收到政府信息公开申请9件，延期办结2件。"
  }
]);

/** What became of requests that the words themselves name. */
const answersByName: Phrase[] = phrases({topic: "request", units}, [
  ...["(?:(?:政府)?信息(?:依申请)?公开(?:的)?|依申请公开)申请", "申请"].map((asked, index) => ({
    indicator: {until2018: "request.replied", from2019: "request.outcome.total"},
    words: `${asked}(?:的|均|全部|都|已|已经|按期|按时|及时|依法|依规|予以|作出|做出|进行|给予|了)*(?:答复|回复)`,
    within: index === 0 ? undefined : ["request" as const],
    example: `收到政府信息公开申请60件，对52件${index === 0 ? "政府信息公开" : ""}申请均按期作出答复。`
  })),
  {
    indicator: {until2018: "request.concluded", from2019: "request.outcome.total"},
    words: "申请(?:均|全部|都|已|已经|按期|按时|依法)*(?:办结|办理完毕)",
    within: ["request"],
    example: "收到政府信息公开申请16件，16件申请均已办结。"
  },
  {
    indicator: {until2018: "request.replied", from2019: "request.outcome.total"},
    words:
      "(?:答复|回复)(?:了)?(?:的)?(?:(?:政府)?信息(?:依申请)?公开(?:的)?申请|依申请公开(?:申请|事项)件?)",
    before: "anything",
    example: "答复政府信息公开申请18件。"
  },
  {
    indicator: {until2018: "request.concluded", from2019: "request.outcome.total"},
    words:
      "(?:办结|审结)(?:了)?(?:的)?(?:(?:政府)?信息(?:依申请)?公开(?:的)?申请|依申请公开(?:申请|事项)件?)",
    before: "anything",
    example: "办结政府信息公开申请18件。"
  },
  {
    indicator: {until2018: "request.replied", from2019: "request.outcome.total"},
    words: "(?:已|已经|作|作出|予以|给予|按期|按时|全部)*(?:答复|回复)(?:的)申请",
    within: ["request"],
    example: "政府信息公开申请办理情况：已作答复的申请18件。"
  },
  {
    indicator: {until2018: "request.reply.denied", from2019: "request.outcome.denied"},
    words: "(?:不予公开|不同意公开)(?:的)?(?:政府信息公开)?申请",
    example: "不同意公开的申请共3件。"
  }
]);

/** What became of the requests. */
export const answersToRequests: Phrase[] = [...answersInTurn, ...answersByName];
