import {phrases, type Phrase} from "./phrase.ts";

/** 专（兼）职 */
const both = "(?:专(?:、|\\(|和)?兼\\)?职)";
const ofWork = "(?:(?:政府|政务)?信息公开|政务公开)(?:工作)?";
/** 落实专职工作人员2名 */
const assign =
  "(?:配备|配置|配|配有|配强|配齐|配足|设有|设立|设置|设|明确|安排|确定|固定|落实|指定|抽调|选派|选配|选定|调配|充实|聘用|聘请|现有|现|共有|拥有|拥|有)(?:了|的)?";
const work = "(?:(?:专门|专职|具体|直接|主要)*(?:从事|负责|承担|承办|办理|参与|分管)(?:的)?)";
/** 预算安排, 核拨 */
const pay =
  "(?:(?:预算|财政|专项|单独)*(?:安排|投入|落实|拨付|核拨|划拨|下拨|核定|列支|支出|拨款|保障|提供|使用|到位)(?:了|的)?)";
const people = "名 人 位";
const staffWords = "(?:政府|政务)?(?:信息)?(?:公开)?(?:工作)?(?:人员|联络员|信息员)";

const kindsOfStaff = [
  {kind: "专职", called: "(?:专职|全职)", indicator: "capacity.staff_full_time"},
  {kind: "兼职", called: "兼职", indicator: "capacity.staff_part_time"}
];

/** Staff, places and money: group 八 of the 2014 appendix. */
export const capacity: Phrase[] = [
  ...phrases({topic: "staff", units: people}, [
    {
      indicator: "capacity.staff",
      words: `(?:${assign}|从事)?${both}?${work}?(?:的)?${ofWork}(?:的)?${both}?(?:工作)?(?:人员|同志|干部)`,
      before: "nothing",
      example: "配备政府信息公开工作人员4名。"
    },
    {
      indicator: "capacity.staff",
      words: `(?:配备|安排|明确|确定|指定)(?:了)?工作人员(?:具体|专门|专职)?(?:负责|从事)(?:全?[县市区局镇]|我[县市区局镇])?(?:政府|政务)?(?:信息)?公开`,
      example: "明确1名工作人员具体负责政府信息公开工作。"
    },
    {
      indicator: "capacity.staff",
      words: `${assign}(?:办公室)?(?:专人|工作人员|人员|同志|干部)?(?:具体|专门)?负责(?:此项|该项|这项)工作`,
      example: "成立政府信息公开工作领导小组，指定2名同志负责此项工作。"
    },
    {
      indicator: "capacity.staff",
      words: `(?:${assign})?${both}?工作人员`,
      within: ["staff", "work"],
      example: "安排政府信息公开专项经费3万元，工作人员12人。"
    },
    {
      indicator: "capacity.staff",
      words:
        "(?:共有|现有|有|安排|明确|确定|抽调)?(?:同志|工作人员|人员|人|干部|专人)(?:专门|具体)?(?:从事|负责)(?:我?[县市区局镇])?(?:政府|政务)(?:信息)?公开",
      reach: "both",
      example: "我局共有6名同志从事政务公开工作。"
    },
    {
      indicator: "capacity.staff",
      words: "从事(?:此项|该项|这项|公开)工作(?:的)?(?:工作)?人员",
      within: ["staff", "work"],
      example: "机构建设情况：从事此项工作的人员共计9人。"
    },
    {
      indicator: "capacity.staff",
      words: `从事${ofWork}`,
      units: "人 名",
      example: "全县从事政府信息公开工作的有43人。"
    },
    ...kindsOfStaff.map(({kind, called, indicator}) => ({
      indicator,
      words: `${assign}(?:了)?(?:专人|工作人员|人员|同志|干部)?${called}(?:从事|负责)(?:[我本全]?[县市区局镇])?(?:政府|政务)?(?:信息)?公开|${called}(?:从事|负责)(?:[我本全]?[县市区局镇])?${ofWork}(?:的)?(?:工作)?(?:人员|同志|干部)?`,
      example: `明确专人1名${kind}负责政府信息公开。`
    })),
    ...kindsOfStaff.map(({kind, called, indicator}) => ({
      indicator,
      words: `(?:均?[为是属系])?(?:${assign})?(?:(?:从事)?${ofWork}(?:的)?(?:工作)?(?:人员)?)?有?${called}(?:的)?(?:从事|负责)?(?:${staffWords})?`,
      example: `配备政府信息公开工作人员4名，其中${kind}1名。`
    }))
  ]),
  ...phrases({topic: "staff", units: "个 处 所"}, [
    {
      indicator: "capacity.units",
      words: `(?:设立|设置|成立|组建|建立|设有|明确|现有|共有|有|设)?(?:了|的)?(?:专门的?)?${work}?${ofWork}(?:的)?(?:专门|专职)?(?:工作)?机构|专门(?:工作)?机构`,
      example: "设立政府信息公开工作专门机构1个。"
    },
    {
      indicator: "capacity.units",
      words: "(?:设立|设置|成立|组建|建立|设有)(?:了|的)?专门(?:工作)?机构",
      within: ["staff", "work"],
      example: "成立政府信息公开工作领导小组，设立专门机构1个。"
    },
    {
      indicator: "capacity.reading_points",
      words: `(?:设立|设置|建立|设有|建成|开设|开放|布设|新设|新建|增设|改建|建有|设)?(?:了|的)?(?:政府|政务)?(?:信息)?(?:公开)?(?:公共)?(?:信息)?(?:公共)?查阅(?:点|场所|中心|室|处|服务点)(?:(?:分别)?设在[^,;0-9]{2,24}等)?`,
      before: "anything",
      example: "设置政府信息公开查阅点2个。"
    }
  ]),
  ...phrases({topic: "staff", units: "元"}, [
    {
      indicator: "capacity.budget",
      words: `(?:[省市县区镇乡]?财政)?(?:全年|共|累计|本年度?)*(?:${pay})?(?:专项)?(?:工作)?经费(?:全年|共|累计)*(?:${pay})?`,
      within: ["staff", "work", "training"],
      example: "配备政府信息公开工作人员4名，专项经费2万元。"
    },
    {
      indicator: "capacity.budget",
      words: `(?:财政)?(?:${pay})?(?:用于)?(?:开展)?(?:(?:政府|政务)(?:信息)?|信息)公开(?:工作)?(?:的)?(?:专项)?(?:工作)?(?:经费|资金)(?:全年|共|累计)*(?:${pay})?`,
      before: "anything",
      example: "安排政府信息公开专项经费3万元。"
    },
    {
      indicator: "capacity.budget",
      words: `(?:${pay})公开(?:工作)?(?:专项|工作)+经费`,
      before: "anything",
      example: "投入公开专项经费8万元。"
    },
    {
      indicator: "capacity.budget",
      words: `(?:为|用于|对)(?:开展|做好|保障|推进)?(?:政府|政务|信息)+公开(?:工作)?(?:专门|单独|专项|专题|共|累计|全年)*${pay}(?:财政)?(?:专项)?(?:工作)?(?:经费|资金)`,
      before: "anything",
      example: "县财政为政务公开工作单独拨付资金3万元。"
    }
  ])
];
